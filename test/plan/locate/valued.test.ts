/* Headings that are a label with its value. */
import {expect, test} from 'vitest';
import {type Answers, answers, parseTemplate, readPlan, setField} from '../../../source/index.ts';

const read = (text: string) => readPlan(parseTemplate(''), text);

test.each<[what: string, text: string, said: Answers]>([
	[
		'a record of them',
		'# Task ID: 12\n# Title: Throw: far\n# Details:\nmore\n',
		{taskId: '12', title: 'Throw: far', details: 'more'},
	],
	['one beside sections', '# P\n\n## Gate: PASS\n\n---\n\n## A\n\na\n', {title: 'P', gate: 'PASS', a: 'a'}],
	['text below makes a section', '# P\n\n## Gate: PASS\n\na\n', {title: 'P', gatePass: 'a'}],
	['headings below make a section', '# P\n\n## Gate: PASS\n\n### A\n\na\n', {title: 'P', gatePass: {a: 'a'}}],
	['a number counts items', '# P\n\n## Step 1: Go\n', {title: 'P', steps: [{title: 'Go'}]}],
	[
		'two of a name are items',
		'# P\n\n## Option: A\n\n## Option: B\n',
		{title: 'P', options: [{title: 'A'}, {title: 'B'}]},
	],
	[
		'one of a name that counts items elsewhere is one',
		'# A\n\n## Case: B\n\nb\n\n## Case: C\n\nc\n\n# D\n\n## Case: E\n',
		{
			a: [
				{title: 'B', text: 'b'},
				{title: 'C', text: 'c'},
			],
			d: [{title: 'E'}],
		},
	],
	['one without a value is a section where none has one', '# P\n\n## Gate:\n\n## A\n\na\n', {title: 'P', a: 'a'}],
	['a sentence is a name', '# P\n\n## how: so\n\n## One of a great many words: so\n', {title: 'P'}],
	[
		'below items of a group they are alike',
		'# P\n\n## 1. A\n### Needs: None\n### Says:\na\n\n## 2. B\n### Needs: 1\n### Says:\nb\n',
		{
			title: 'P',
			items: [
				{title: 'A', needs: 'None', says: 'a'},
				{title: 'B', needs: '1', says: 'b'},
			],
		},
	],
])('%s', (_, text, said) => {
	expect(answers(read(text))).toEqual(said);
});

test('a value is written into its heading, or without one below it', () => {
	const plan = read('# P\n\n## Gate: PASS ##\n\n## A\n\na\n');
	expect(setField(plan, ['gate'], 'FAIL').text).toBe('# P\n\n## Gate: FAIL ##\n\n## A\n\na\n');
	const cleared = setField(plan, ['gate'], '');
	expect(answers(cleared)).toEqual({title: 'P', a: 'a'});
	expect(answers(setField(cleared, ['gate'], 'FAIL'))).toEqual({title: 'P', gate: 'FAIL', a: 'a'});
});
