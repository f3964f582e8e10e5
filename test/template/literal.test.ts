/* What a template has that is no field stays in every plan. */
import {describe, expect, test} from 'vitest';
import {answers, fill, finish, newPlan, parseTemplate, readPlan} from '../../source/index.ts';
import {
	isContents,
	isContentsName,
	isHtmlFrame,
	isInstruction,
	isLiteralBlock,
	isMoreNote,
	isNoteName,
	isProgramMark,
	isUsageNote,
	saysOptional,
} from '../../source/template/literal.ts';
import {readOutline} from '../../source/template/outline.ts';
import {findOwnPlaceholders} from '../../source/template/own-words.ts';
import type {SectionSpec} from '../../source/template/template.ts';

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
	[' <!-- toc -->\n', true],
	[`<!-- /${'x'.repeat(89)} -->`, true],
	[`<!-- /${'x'.repeat(90)} -->`, false],
])('%j is a mark for programs: %j', (comment, expected) => {
	expect(isProgramMark(comment)).toBe(expected);
});

test.each([
	['- [A](#a)\n  - [B `[c]`](#b)\n\n1. [C [d]](#c-d)', true],
	['- [A](#a)\n- B', false],
	['- [A](#a) first', false],
	['- [A](#a)\r- [B](#b)\r\n \n- [C](#c)', true],
	['', false],
	['\n', false],
	['- [A](a.md)', false],
	['- a', false],
])('%j is a table of contents: %j', (list, expected) => {
	expect(isContents(list)).toBe(expected);
});

test('blocks that stay in every plan', () => {
	const text = 'a\n\n[a]: #b\n\n<!-- toc -->\n\n<!-- so -->\n\n[A](#a)\n\n- [A](#a)\n\n---\n\n1. b\n';
	const {body} = readOutline(text).root;
	expect(body.filter(block => isLiteralBlock(text, block)).map(({from, to}) => text.slice(from, to))).toEqual([
		'[a]: #b',
		'<!-- toc -->',
		'- [A](#a)',
	]);
});

test.each([
	['[Add more stories as needed]', true],
	['{Repeat this for each story}', true],
	['[Continue with\nthe other stories]', true],
	['*[Copy the pattern]*', true],
	['[Similar structure]', true],
	['[Same format as above]', true],
	['Add more stories', false],
	['[Please add more stories]', false],
	['[Add a story]', false],
	['[Add what is moreover said]', false],
	['[A similar structure]', false],
	['[Added more]', false],
	['[Add more] [stories]', false],
])('%j says that there may be more: %j', (text, expected) => {
	expect(isMoreNote(text)).toBe(expected);
});

test.each([
	['Note', true],
	['IMPORTANT', true],
	['Action required', true],
	['instruction', true],
	['⚠️ Warning', true],
	['⚠  Tip', true],
	['⚠Caution', true],
	['Notes', false],
	['A note', false],
	['Note of it', false],
	['', false],
])('%j is the name of a note: %j', (name, expected) => {
	expect(isNoteName(name)).toBe(expected);
});

test.each([
	['IMPORTANT: do it', true],
	['Note : do it', true],
	['Note:\ndo it', true],
	['Note', false],
	['Note:this', false],
	['Goal: do it', false],
	['Goal: Note: do it', false],
	['', false],
])('%j is an instruction: %j', (help, expected) => {
	expect(isInstruction(help)).toBe(expected);
});

test.each([
	['Contents', true],
	['Table of contents', true],
	['TOC', true],
	['📑 Contents:', true],
	['Content', false],
	['My contents', false],
	['Contents of it', false],
	['atoc', false],
])('%j is the heading of a table of contents: %j', (words, expected) => {
	expect(isContentsName(words)).toBe(expected);
});

test.each([
	['Copy this file', true, true],
	['> **Fill in the parts below**', true, true],
	['Instructions: be short', true, true],
	['How to use it', true, true],
	['Please copy this file', false, false],
	['Delete this section if it is empty', false, false],
	['Use these', false, false],
	['It is a template for plans', false, true],
	['Templates', false, false],
	['Replace all words', false, true],
	['Please replace it', false, false],
	['See https://example.org', false, true],
	['See http://example.org', false, true],
	['See [a](b)', false, true],
	['See above', false, false],
	['To see [a](b)', false, false],
	[`Copy this file${'.'.repeat(986)}`, true, true],
	[`Copy this file${'.'.repeat(987)}`, false, false],
])('%j tells how to use the template: %j, above the first section: %j', (text, below, above) => {
	expect([isUsageNote(text, false), isUsageNote(text, true)]).toEqual([below, above]);
});

test.each([
	['Optional: only if', true],
	['> *This section is optional*', true],
	['This is an optional part', true],
	['If applicable: so', true],
	['You may omit this section when it is empty', true],
	['Remove this section unless it helps', true],
	['Say it if applicable', false],
	['It is optional', false],
	['Optionally so', false],
	['Omit this section', false],
	[`${'x'.repeat(1000)} omit this section if so`, false],
])('%j says that the section may be left out: %j', (text, expected) => {
	expect(saysOptional(text)).toBe(expected);
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

describe('tags of HTML', () => {
	const template = parseTemplate(
		'## More\n\n<details open>\n<summary>Read on</summary>\n\n{what}\n\n</details>\n\n## Who\n\n- **Owner**: <b>{who}</b>\n- **Key**: <kbd>{key}</kbd> or none\n\n## List\n\n- <kbd>{name}</kbd>\n',
	);

	test('that enclose what is asked for stay around the answer', () => {
		const plan = fill(newPlan(template), {more: 'this'});
		expect(plan.text).toBe(template.text.replace('{what}', 'this'));
		expect(answers(plan)).toEqual({more: 'this'});
		expect(finish(plan, {policy: 'omit'})).toContain('on</summary>\n\nthis\n\n</details>');
	});

	test('are no part of a hint', () => {
		const [, who, list] = template.specs as SectionSpec[];
		expect(who?.specs).toMatchObject([{hint: 'who'}, {hint: '{key} or none'}]);
		expect(list?.specs).toMatchObject([{hint: 'name'}]);
	});

	test.each([
		['<details>', true],
		['</details>', true],
		['<div align="center">\n<br/>\n</div>', true],
		['<details><summary>More</summary>', true],
		['<summary>More</summary>', false],
		['<details>words', false],
		['<details><summary>{title}</summary>', false],
		['<pre>', false],
		[`<p>${' '.repeat(1000)}`, false],
	])('%j enclose only: %j', (html, isFrame) => {
		expect(isHtmlFrame(html)).toBe(isFrame);
	});
});
