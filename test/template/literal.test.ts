/* What a template has that is no field stays in every plan. */
import {describe, expect, test} from 'vitest';
import {answers, fill, finish, newPlan, parseTemplate, readPlan} from '../../source/index.ts';
import {isContents, isProgramMark} from '../../source/template/literal.ts';
import {findOwnPlaceholders} from '../../source/template/own-words.ts';

test.each([
	['<!-- toc -->', true],
	['<!-- /toc -->', true],
	['<!-- tocstop -->', true],
	['<!-- AC:BEGIN -->', true],
	['<!-- prettier-ignore -->', true],
	['<!-- markdownlint-disable MD013 -->', true],
	['<!-- so -->', false],
	['<!-- optional -->', false],
	['<!-- start here -->', false],
	[`<!-- /${'x'.repeat(100)} -->`, false],
])('%j is a mark for programs: %j', (comment, expected) => {
	expect(isProgramMark(comment)).toBe(expected);
});

test.each([
	['- [A](#a)\n  - [B `[c]`](#b)\n\n1. [C [d]](#c-d)', true],
	['- [A](#a)\n- B', false],
	['- [A](#a) first', false],
	['- [A](a.md)', false],
	['- a', false],
])('%j is a table of contents: %j', (list, expected) => {
	expect(isContents(list)).toBe(expected);
});

describe('what stays in a plan', () => {
	const contents = '<!-- toc -->\n- [A](#a)\n  - [B](#b)\n<!-- /toc -->\n';
	const text = `# {Name}\n\n<!-- Keep it short. -->\n\n${contents}\n## A\n[a]: #a\n\nSay what it is about.\n\n## B\n\n- {x} of [team]\n\n[team]: https://example.org\n`;
	const template = parseTemplate(text);

	test('is no field', () => {
		expect(template.specs).toMatchObject([
			{key: 'a', specs: [{kind: 'prose', hint: 'Say what it is about.', words: ['Say what it is about.']}]},
			{key: 'b', specs: [{kind: 'list'}]},
		]);
		expect(template.specs).toHaveLength(2);
	});

	test.each(['clarify', 'omit', 'keep'] as const)('is not cut under %s', policy => {
		const finished = finish(fill(newPlan(template), {a: 'x', b: ['y']}), {policy});
		expect(finished).toContain(contents);
		expect(finished).toContain('## A\n[a]: #a\n\nx\n');
		expect(finished).toContain('- y\n\n[team]: https://example.org\n');
		expect(finished).not.toContain('Keep it short.');
	});

	test('stays where a section is still open', () => {
		const finished = finish(newPlan(template));
		expect(finished).toContain('## A\n[a]: #a\n\n[CLARIFY: Say what it is about.]\n');
		expect(finished).toContain('## B\n\n[CLARIFY: x of team]\n\n[team]: https://example.org\n');
		expect(answers(readPlan(template, finished))).toEqual({});
	});

	test('is no placeholder that was left', () => {
		const found = [...findOwnPlaceholders(template, text)].map(({from, to}) => text.slice(from, to));
		expect(found).toEqual(['{Name}', '{x}']);
	});

	test('under a heading of its own is the document’s', () => {
		const other = parseTemplate('## Contents\n\n- [A](#a)\n\n## A\n\n{a}\n');
		expect(other.specs).toMatchObject([{key: 'a'}]);
		expect(finish(fill(newPlan(other), {a: 'x'}))).toBe('## Contents\n\n- [A](#a)\n\n## A\n\nx\n');
	});
});

describe('a comment below a label', () => {
	const template = parseTemplate(
		'## Goals\n\n**Goals:**\n<!-- What it achieves. At best. -->\n\n**Others:**\n<!-- What it leaves out -->\n\nOwner: {who}\n<!-- a person -->\n',
	);

	test('is its help', () => {
		expect(template.specs).toMatchObject([
			{
				specs: [
					{key: 'goals', kind: 'prose', hint: 'What it achieves.', help: 'What it achieves. At best.'},
					{key: 'others', kind: 'prose', hint: 'What it leaves out', help: 'What it leaves out'},
					{key: 'owner', kind: 'text', help: 'a person'},
				],
			},
		]);
	});

	test('is no value, and gone when the plan is finished', () => {
		expect(answers(newPlan(template))).toEqual({});
		expect(finish(fill(newPlan(template), {goals: {goals: 'x', others: 'y', owner: 'z'}}))).toBe(
			'## Goals\n\n**Goals:** x\n\n**Others:** y\n\nOwner: z\n',
		);
	});
});

describe('an open question in the place of a field', () => {
	const guidance = `Explain it as if it were there already. Say how people should think of it, and show it. ${'And so on. '.repeat(3)}`;
	const template = parseTemplate(
		`## Guide\n\n${guidance}\n\n## Rest\n\n**Why**: {${guidance.trim()}}\n**What**: {what}\n\n## List\n\n- one\n- two\n`,
	);

	test('is a name where the hint is a paragraph or a list', () => {
		const finished = finish(fill(newPlan(template), {rest: {what: 'x'}}));
		expect(finished).toBe(
			'## Guide\n\n[CLARIFY: Guide]\n\n## Rest\n\n**Why**: [CLARIFY: Why]\n**What**: x\n\n## List\n\n[CLARIFY: List]\n',
		);
		expect(answers(readPlan(template, finished))).toEqual({rest: {what: 'x'}});
	});
});
