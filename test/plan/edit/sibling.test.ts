/* A new item of a document's own group is as the one beside it, without what that says. */
import {expect, test} from 'vitest';
import {answers, insertItem, parseTemplate, readPlan} from '../../../source/index.ts';

const none = parseTemplate('');
const head = '## A\n\n### Step 1: a\n\n';
const tail = '### Step 2: b\n\nz\n';

test.each([
	['running text', 'Prose.\n\n- more\n', ''],
	['a quote', '> a\n', ''],
	['a question', '[CLARIFY: a]\n', ''],
	['a comment and text', '<!-- a -->\n\nb\n', '<!-- a -->\n'],
	['text around a rule', 'a\n\n---\n\nb\n', '---\n'],
	['a label', '**L**: a\n', '**L**:\n'],
	['labels that follow each other', '**L**: a\n**M**: b\n', '**L**:\n**M**:\n'],
	['labels behind bullets', '- **L**: a\n- **M**: b\n', '- **L**:\n- **M**:\n'],
	['a label of two lines, and text', '**L**: a\nb\n\nc\n\n**M**: d\n', '**L**:\n\n**M**:\n'],
	['a label of a list', '**L**:\n- a\n- b\n\nAnd more.\n', '**L**:\n- …\n'],
	['a label of a list in a list', '**L**:\n1. a\n   - b\n2. c\n', '**L**:\n1. …\n'],
	['a label of code', '**L**:\n\n```ts\na\n```\n\n**M**: b\n', '**L**:\n\n```ts\n```\n\n**M**:\n'],
	['boxes', '- [x] a\n- [ ] b\n- [x] c\n', '- [ ]\n'],
	['code', '```ts\na\n```\n', '```ts\n```\n'],
	['a table', '| A | B |\n|---|---|\n| a | b |\n| c | d |\n', '| A | B |\n|---|---|\n|  |  |\n'],
	['a table of no rows', '| A | B |\n|---|---|\n', '| A | B |\n|---|---|\n'],
	['names', '- **N**: a\n- b\n', '- **…**:\n'],
	['parts', '#### P\n\na\n\n#### Q\n\nb\n', '#### P\n\n#### Q\n'],
	['items', '#### P 1: a\n\nb\n\n#### P 2: c\n\nd\n', '#### P 1:\n'],
])('behind one with %s', (_, body, own) => {
	for (const eol of ['\n', '\r\n', '\r']) {
		const plan = readPlan(none, `${head}${body}\n${tail}`.replaceAll('\n', eol));
		const inserted = insertItem(plan, ['a', 1]);
		expect(inserted.text).toBe(
			`${head}${body}\n### Step 2:${own && ` \n\n${own.trimEnd()}`}\n\n${tail.replace('2', '3')}`.replaceAll('\n', eol),
		);
		expect((answers(inserted).a as readonly unknown[])[1]).toEqual({});
	}
});

test('a new item comes from the template where the one beside it only lacks something', () => {
	const group = parseTemplate('## A\n\n### Step 1: {Title}\n**Goal**: {goal}\n\n- {part}\n');
	const plan = readPlan(group, '## A\n\n### Step 1: a\n- p\n- q\n');
	expect(insertItem(plan, ['a', 1]).text).toBe(
		'## A\n\n### Step 1: a\n- p\n- q\n\n### Step 2: {Title}\n**Goal**: {goal}\n\n- {part}\n',
	);
});
