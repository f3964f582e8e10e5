/* Small plans of which both sides changed a little: what is merged, and what conflicts. */
import {describe, expect, test} from 'vitest';
import {mergePlans, parseTemplate, readPlan} from '../../../source/index.ts';
import {type MergedChunks, mergeChunks} from '../../../source/plan/merge/chunk.ts';
import {chunksOf} from '../../../source/plan/merge/chunks.ts';
import {conflictsIn, markedText, textOf} from '../../../source/plan/merge/pieces.ts';
import {noDigits} from '../../../source/plan/merge/references.ts';

const template = parseTemplate(
	'# {Name}\n\n**Owner**: {who}\n**Team**: {team}\n\n## Goal\n\nSay what.\n\n## List\n\n- {thing}\n\n## Options\n\n1. {Option A} - {Pros/Cons}\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n\n## Code\n\n```ts\n{code}\n```\n\n## Questions\n\n[CLARIFY: {question}]\n',
);

function merged(base: string, mine: string, theirs: string): string {
	const read = (text: string) => readPlan(template, text);
	return mergePlans(read(base), read(mine), read(theirs)).marked({size: 1});
}

/** Merged by fields, whatever the lines would give. */
function byField(base: string, mine: string, theirs: string): MergedChunks {
	const [from, own, other] = [base, mine, theirs].map(text => chunksOf(readPlan(template, text)));
	const triple = {...(base !== '' && {base: from}), ...(own && {mine: own}), ...(other && {theirs: other})};
	return mergeChunks(triple as Parameters<typeof mergeChunks>[0], '\n', {idsOf: () => [], digits: noDigits});
}

type Case = readonly [title: string, base: string, mine: string, theirs: string, merged: string];

/** The same around each of the three texts, and around what comes of them. */
function within(before: string, behind: string, cases: readonly Case[]) {
	test.each(cases)('%s', (_, base, mine, theirs, expected) => {
		const around = (text: string) => before + text + behind;
		const text = merged(around(base), around(mine), around(theirs));
		expect(
			text.startsWith(before) && text.endsWith(behind) ? text.slice(before.length, text.length - behind.length) : text,
		).toBe(expected);
	});

	test.each(cases)('by fields: %s', (_, base, mine, theirs, expected) => {
		const around = (text: string) => before + text + behind;
		const text = markedText(byField(around(base), around(mine), around(theirs)).pieces, {eol: '\n', size: 1});
		expect(
			text.startsWith(before) && text.endsWith(behind) ? text.slice(before.length, text.length - behind.length) : text,
		).toBe(expected);
	});
}

describe('labels', () => {
	within('# A\n\n', '', [
		[
			'each changes another',
			'**Owner**: a\n**Team**: b\n',
			'**Owner**: x\n**Team**: b\n',
			'**Owner**: a\n**Team**: y\n',
			'**Owner**: x\n**Team**: y\n',
		],
		[
			'both change one',
			'**Owner**: a\n**Team**: b\n',
			'**Owner**: x\n**Team**: b\n',
			'**Owner**: y\n**Team**: c\n',
			'< mine\n**Owner**: x\n=\n**Owner**: y\n> theirs\n**Team**: c\n',
		],
		[
			'both change one alike',
			'**Owner**: a\n**Team**: b\n',
			'**Owner**: x\n**Team**: b\n',
			'**Owner**: x\n**Team**: c\n',
			'**Owner**: x\n**Team**: c\n',
		],
		[
			'mine takes it out',
			'**Owner**: a\n**Team**: b\n',
			'**Team**: b\n',
			'**Owner**: a\n**Team**: c\n',
			'**Team**: c\n',
		],
		[
			'mine takes out what theirs changed',
			'**Owner**: a\n**Team**: b\n',
			'**Team**: b\n',
			'**Owner**: x\n**Team**: b\n',
			'< mine\n=\n**Owner**: x\n> theirs\n**Team**: b\n',
		],
		[
			'theirs takes out what mine changed',
			'**Owner**: a\n**Team**: b\n',
			'**Owner**: x\n**Team**: b\n',
			'**Team**: b\n',
			'< mine\n**Owner**: x\n=\n> theirs\n**Team**: b\n',
		],
		['each adds one', '**Owner**: a\n', '**Owner**: a\n**Team**: b\n', '**Owner**: x\n', '**Owner**: x\n**Team**: b\n'],
		[
			'both add one',
			'**Owner**: a\n',
			'**Owner**: a\n**Team**: b\n',
			'**Owner**: a\n**Team**: c\n',
			'**Owner**: a\n< mine\n**Team**: b\n=\n**Team**: c\n> theirs\n',
		],
		['of lines', '**Owner**: a\nb\nc\n', '**Owner**: x\nb\nc\n', '**Owner**: a\nb\ny\n', '**Owner**: x\nb\ny\n'],
		[
			'of the document’s own',
			'**Owner**: a\n**Own**: b\n',
			'**Owner**: a\n**Own**: x\n',
			'**Owner**: y\n**Own**: b\n',
			'**Owner**: y\n**Own**: x\n',
		],
		[
			'a remark between them',
			'**Owner**: a\n\nNote.\n\n**Team**: b\n',
			'**Owner**: x\n\nNote.\n\n**Team**: b\n',
			'**Owner**: a\n\nRemark.\n\n**Team**: b\n',
			'**Owner**: x\n\nRemark.\n\n**Team**: b\n',
		],
	]);
});

describe('prose', () => {
	within('# A\n\n## Goal\n\n', '\n\n## List\n\n- a\n', [
		['each changes another paragraph', 'a\n\nb\n\nc', 'x\n\nb\n\nc', 'a\n\nb\n\ny', 'x\n\nb\n\ny'],
		['both change one', 'a\n\nb', 'x\n\nb', 'y\n\nb', '< mine\nx\n=\ny\n> theirs\n\nb'],
		[
			'mine empties what theirs changed',
			'a',
			'',
			'x',
			'# A\n\n## Goal\n< mine\n=\n\nx\n> theirs\n\n\n\n## List\n\n- a\n',
		],
		['mine fills what theirs asks', 'Say what.', 'x', '[CLARIFY: What]', '< mine\nx\n=\n[CLARIFY: What]\n> theirs'],
		['theirs fills what mine leaves blank', 'Say what.', 'Say what.', 'x', 'x'],
		['both fill it', 'Say what.', 'x', 'y', '< mine\nx\n=\ny\n> theirs'],
	]);
});

describe('a list', () => {
	within('# A\n\n## List\n\n', '', [
		['each adds an item at the end', '- a\n- b\n', '- a\n- b\n- x\n', '- a\n- b\n- y\n', '- a\n- b\n- x\n- y\n'],
		['each adds one elsewhere', '- a\n- b\n', '- x\n- a\n- b\n', '- a\n- y\n- b\n', '- x\n- a\n- y\n- b\n'],
		['both add the same', '- a\n- b\n', '- a\n- b\n- x\n', '- a\n- b\n- x\n', '- a\n- b\n- x\n'],
		['each removes another', '- a\n- b\n- c\n', '- b\n- c\n', '- a\n- b\n', '- b\n'],
		[
			'mine removes what theirs changed',
			'- a\n- b b b\n- c\n',
			'- a\n- c\n',
			'- a\n- b b x\n- c\n',
			'- a\n< mine\n=\n- b b x\n> theirs\n- c\n',
		],
		[
			'theirs removes what mine changed',
			'- a\n- b b b\n- c\n',
			'- a\n- b b x\n- c\n',
			'- a\n- c\n',
			'- a\n< mine\n- b b x\n=\n> theirs\n- c\n',
		],
		[
			'mine removes the first of what theirs changed',
			'- a a a\n- b\n',
			'- b\n',
			'- a a x\n- b\n',
			'< mine\n=\n- a a x\n> theirs\n- b\n',
		],
		[
			'mine removes all of it',
			'- a a a\n- b\n',
			'',
			'- a a x\n- b\n',
			'# A\n\n## List\n< mine\n=\n\n- a a x\n- b\n> theirs\n\n',
		],
		[
			'both change one',
			'- a a a\n- b\n',
			'- a a x\n- b\n',
			'- a a y\n- b\n',
			'< mine\n- a a x\n=\n- a a y\n> theirs\n- b\n',
		],
		[
			'mine moves what theirs changed',
			'- a a a\n- b\n- c\n',
			'- b\n- c\n- a a a\n',
			'- a a x\n- b\n- c\n',
			'- b\n- c\n- a a x\n',
		],
		['mine spreads it', '- a\n- b\n', '- a\n\n- b\n', '- a\n- b\n- y\n', '- a\n\n- b\n- y\n'],
		['mine marks it otherwise', '- a\n- b\n', '* a\n* b\n', '- a\n- b\n- y\n', '* a\n* b\n- y\n'],
		['in place of the blank item', '- {thing}\n', '- x\n', '- y\n', '- x\n- y\n'],
		[
			'with a remark behind it',
			'- a\n\nNote.\n',
			'- a\n- x\n\nNote.\n',
			'- a\n- y\n\nNote.\n',
			'- a\n- x\n- y\n\nNote.\n',
		],
	]);
});

describe('parts of an item', () => {
	within('# A\n\n## Options\n\n', '', [
		[
			'each changes another',
			'1. a - b\n2. c - d\n',
			'1. x - b\n2. c - d\n',
			'1. a - y\n2. c - d\n',
			'1. x - y\n2. c - d\n',
		],
		['both change one', '1. a - b\n', '1. a - x\n', '1. a - y\n', '< mine\n1. a - x\n=\n1. a - y\n> theirs\n'],
		[
			'each adds one, which count on',
			'1. a - b\n',
			'1. a - b\n2. x - y\n',
			'1. a - b\n2. z - w\n',
			'1. a - b\n2. x - y\n3. z - w\n',
		],
		[
			'each removes one',
			'1. a - b\n2. c - d\n3. e - f\n',
			'1. c - d\n2. e - f\n',
			'1. a - b\n2. c - d\n',
			'1. c - d\n',
		],
		[
			'numbers that do not count',
			'1. a - b\n1. c - d\n',
			'1. a - b\n1. c - d\n1. x - y\n',
			'1. a - b\n1. c - z\n',
			'1. a - b\n1. c - z\n1. x - y\n',
		],
		[
			'mine counts from another',
			'1. a - b\n2. c - d\n',
			'5. a - b\n6. c - d\n',
			'1. a - b\n2. c - d\n3. x - y\n',
			'5. a - b\n6. c - d\n7. x - y\n',
		],
		[
			'theirs counts wider',
			'1. a - b\n2. c - d\n',
			'1. a - b\n2. c - d\n3. x - y\n',
			'01. a - b\n02. c - d\n',
			'01. a - b\n02. c - d\n03. x - y\n',
		],
	]);
});

describe('a table', () => {
	within('# A\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n', '', [
		['each changes a cell', '| a | Low |\n', '| x | Low |\n', '| a | High |\n', '| x | High |\n'],
		[
			'both change a cell',
			'| a | Low |\n| b | Low |\n',
			'| a | Mid |\n| b | Low |\n',
			'| a | High |\n| b | Low |\n',
			'< mine\n| a | Mid |\n=\n| a | High |\n> theirs\n| b | Low |\n',
		],
		[
			'each adds a row',
			'| a | Low |\n',
			'| a | Low |\n| x | Low |\n',
			'| a | Low |\n| y | Low |\n',
			'| a | Low |\n| x | Low |\n| y | Low |\n',
		],
		[
			'both add a row of one name',
			'| a | Low |\n',
			'| a | Low |\n| x | Low |\n',
			'| a | Low |\n| x | High |\n',
			'| a | Low |\n< mine\n| x | Low |\n=\n| x | High |\n> theirs\n',
		],
		[
			'mine removes a row that theirs changed',
			'| a | Low |\n| b | Low |\n',
			'| b | Low |\n',
			'| a | High |\n| b | Low |\n',
			'< mine\n=\n| a | High |\n> theirs\n| b | Low |\n',
		],
		['mine lays it out', '| a | Low |\n', '| a  | Low   |\n', '| a | High |\n', '| a  | High   |\n'],
	]);
	within('# A\n\n## Risks\n\n', '\n| a | Low |\n', [
		[
			'its rule is laid out by both',
			'| Risk | Impact |\n|---|---|',
			'| Risk | Impact |\n|------|--------|',
			'| Risk  | Impact |\n|-------|--------|',
			'| Risk  | Impact |\n|-------|--------|',
		],
	]);
});

describe('a group', () => {
	const step = (count: number, title: string, why = 'w') => `### Step ${count}: ${title}\n\n**Why**: ${why}\n`;
	const steps = (...items: readonly string[]) => items.join('\n');
	within('# A\n\n## Steps\n\n', '', [
		[
			'each adds one, which count on',
			steps(step(1, 'a')),
			steps(step(1, 'a'), step(2, 'x')),
			steps(step(1, 'a'), step(2, 'y')),
			'### Step 1: a\n\n**Why**: w\n\n### Step 2: x\n\n**Why**: w\n\n### Step 3: y\n\n**Why**: w\n',
		],
		[
			'mine adds before what theirs changed',
			steps(step(1, 'a')),
			steps(step(1, 'x'), step(2, 'a')),
			steps(step(1, 'a', 'z')),
			'### Step 1: x\n\n**Why**: w\n\n### Step 2: a\n\n**Why**: z\n',
		],
		[
			'mine moves what theirs changed',
			steps(step(1, 'a'), step(2, 'b')),
			steps(step(1, 'b'), step(2, 'a')),
			steps(step(1, 'a', 'x'), step(2, 'b')),
			'### Step 1: b\n\n**Why**: w\n\n### Step 2: a\n\n**Why**: x\n',
		],
		[
			'mine removes what theirs changed',
			steps(step(1, 'a'), step(2, 'b')),
			steps(step(1, 'b')),
			steps(step(1, 'a', 'x'), step(2, 'b')),
			'< mine\n=\n### Step 1: a\n\n**Why**: x\n\n> theirs\n### Step 2: b\n\n**Why**: w\n',
		],
		[
			'both name one anew',
			steps(step(1, 'a')),
			steps(step(1, 'x')),
			steps(step(1, 'y')),
			'< mine\n### Step 1: x\n=\n### Step 1: y\n> theirs\n\n**Why**: w\n',
		],
		[
			'one title twice',
			steps(step(1, 'a', 'one'), step(2, 'a', 'two')),
			steps(step(1, 'a', 'two')),
			steps(step(1, 'a', 'one'), step(2, 'a', 'two more')),
			'### Step 1: a\n\n**Why**: two more\n',
		],
		[
			'a rule between them',
			`${step(1, 'a')}\n---\n\n${step(2, 'b')}`,
			`${step(1, 'a')}\n---\n\n${step(2, 'b')}\n---\n\n${step(3, 'x')}`,
			`${step(1, 'a', 'y')}\n---\n\n${step(2, 'b')}`,
			'### Step 1: a\n\n**Why**: y\n\n---\n\n### Step 2: b\n\n**Why**: w\n\n---\n\n### Step 3: x\n\n**Why**: w\n',
		],
		[
			'both put one in place of a blank one',
			steps(step(1, '{Title}', '{why}')),
			steps(step(1, 'x')),
			steps(step(1, 'y')),
			'### Step 1: x\n\n**Why**: w\n\n### Step 2: y\n\n**Why**: w\n',
		],
	]);
});

describe('sections', () => {
	within('# A\n\n', '', [
		[
			'each adds one',
			'## Goal\n\na\n',
			'## Goal\n\na\n\n## List\n\n- x\n',
			'## Goal\n\na\n\n## Code\n\n```ts\ny\n```\n',
			'## Goal\n\na\n\n## List\n\n- x\n\n## Code\n\n```ts\ny\n```\n',
		],
		[
			'both add one',
			'## Goal\n\na\n',
			'## Goal\n\na\n\n## List\n\n- x\n',
			'## Goal\n\na\n\n## List\n\n- y\n',
			'## Goal\n\na\n\n## List\n\n< mine\n- x\n=\n- y\n> theirs\n',
		],
		[
			'each adds one of its own',
			'## Goal\n\na\n',
			'## Goal\n\na\n\n## Mine\n\nx\n',
			'## Goal\n\na\n\n## Theirs\n\ny\n',
			'## Goal\n\na\n\n## Mine\n\nx\n\n## Theirs\n\ny\n',
		],
		[
			'both add one of their own',
			'## Goal\n\na\n',
			'## Goal\n\na\n\n## Own\n\nx\n',
			'## Goal\n\na\n\n## Own\n\ny\n',
			'## Goal\n\na\n\n## Own\n\n< mine\nx\n=\ny\n> theirs\n',
		],
		[
			'mine removes what theirs left',
			'## Goal\n\na\n\n## List\n\n- b\n',
			'## Goal\n\na\n',
			'## Goal\n\nx\n\n## List\n\n- b\n',
			'## Goal\n\nx\n',
		],
		[
			'mine removes what theirs changed',
			'## Goal\n\na\n\n## List\n\n- b\n',
			'## Goal\n\na\n',
			'## Goal\n\na\n\n## List\n\n- x\n',
			'## Goal\n\na\n< mine\n=\n\n## List\n\n- x\n> theirs\n',
		],
		[
			'mine moves what theirs changed',
			'## Goal\n\na\n\n## List\n\n- b\n',
			'## List\n\n- b\n\n## Goal\n\na\n',
			'## Goal\n\nx\n\n## List\n\n- b\n',
			'## List\n\n- b\n\n## Goal\n\nx\n',
		],
		[
			'mine asks what theirs answers',
			'## Goal\n\nSay what.\n',
			'## Goal\n\n[CLARIFY: what?]\n',
			'## Goal\n\nx\n',
			'## Goal\n\n< mine\n[CLARIFY: what?]\n=\nx\n> theirs\n',
		],
		[
			'code',
			'## Code\n\n```ts\na\nb\nc\n```\n',
			'## Code\n\n```ts\nx\nb\nc\n```\n',
			'## Code\n\n```ts\na\nb\ny\n```\n',
			'## Code\n\n```ts\nx\nb\ny\n```\n',
		],
		[
			'questions',
			'## Questions\n\n[CLARIFY: a]\n',
			'## Questions\n\n[CLARIFY: a]\n[CLARIFY: x]\n',
			'## Questions\n\n[CLARIFY: a]\n[CLARIFY: y]\n',
			'## Questions\n\n[CLARIFY: a]\n[CLARIFY: x]\n[CLARIFY: y]\n',
		],
	]);
});

describe('what are neighbours nowhere stand apart as others do', () => {
	const step = (count: number, title: string) => `### Step ${count}: ${title}\n\n**Why**: w\n`;
	const ruled = (...titles: readonly string[]) =>
		titles.map((title, index) => step(index + 1, title)).join('\n---\n\n');
	const wide = (...names: readonly string[]) => names.map(name => `## ${name}\n\n${name}.\n`).join('\n\n\n');
	within('# A\n\n', '', [
		[
			'items of a spread list that each added',
			'## List\n\n- a\n\n- b\n',
			'## List\n\n- a\n\n- b\n\n- x\n',
			'## List\n\n- a\n\n- b\n\n- y\n',
			'## List\n\n- a\n\n- b\n\n- x\n\n- y\n',
		],
		[
			'items of a spread list, those between them being gone',
			'## List\n\n- a\n\n- b\n\n- c\n\n- d\n',
			'## List\n\n- a\n\n- c\n\n- d\n',
			'## List\n\n- a\n\n- b\n\n- d\n',
			'## List\n\n- a\n\n- d\n',
		],
		[
			'items of a list, those between them being gone',
			'## List\n\n- a\n- b\n- c\n- d\n',
			'## List\n\n- a\n- c\n- d\n',
			'## List\n\n- a\n- b\n- d\n',
			'## List\n\n- a\n- d\n',
		],
		[
			'items with a rule between them that each added',
			`## Steps\n\n${ruled('a', 'b')}`,
			`## Steps\n\n${ruled('a', 'b', 'x')}`,
			`## Steps\n\n${ruled('a', 'b', 'y')}`,
			`## Steps\n\n${ruled('a', 'b', 'x', 'y')}`,
		],
		[
			'items with a rule between them, others being gone',
			`## Steps\n\n${ruled('a', 'b', 'c', 'd')}`,
			`## Steps\n\n${ruled('a', 'c', 'd')}`,
			`## Steps\n\n${ruled('a', 'b', 'd')}`,
			`## Steps\n\n${ruled('a', 'd')}`,
		],
		[
			'sections that each added',
			wide('Goal', 'P'),
			wide('Goal', 'P', 'X'),
			wide('Goal', 'P', 'Y'),
			wide('Goal', 'P', 'X', 'Y'),
		],
		[
			'sections, those between them being gone',
			wide('Goal', 'P', 'Q', 'R'),
			wide('Goal', 'Q', 'R'),
			wide('Goal', 'P', 'R'),
			wide('Goal', 'R'),
		],
		[
			'labels that each added',
			'**Owner**: a\n\n## Goal\n\nb\n',
			'**Owner**: a\n**Team**: x\n\n## Goal\n\nb\n',
			'**Owner**: a\n**Own**: y\n\n## Goal\n\nb\n',
			'**Owner**: a\n**Team**: x\n**Own**: y\n\n## Goal\n\nb\n',
		],
		[
			'a label and a section that each added',
			'**Owner**: a\n',
			'**Owner**: a\n**Team**: x\n',
			'**Owner**: a\n\n## Goal\n\nb\n',
			'**Owner**: a\n**Team**: x\n\n## Goal\n\nb\n',
		],
		[
			'a remark and an item that each added',
			'## List\n\n- a\n',
			'## List\n\n- a\n\n<!-- x -->\n',
			'## List\n\n- a\n- y\n',
			'## List\n\n- a\n- y\n\n<!-- x -->\n',
		],
		[
			'rows, those between them being gone',
			'## Risks\n\n| Risk | Impact |\n|---|---|\n| a | Low |\n| b | Low |\n| c | Low |\n| d | Low |\n',
			'## Risks\n\n| Risk | Impact |\n|---|---|\n| a | Low |\n| c | Low |\n| d | Low |\n',
			'## Risks\n\n| Risk | Impact |\n|---|---|\n| a | Low |\n| b | Low |\n| d | Low |\n',
			'## Risks\n\n| Risk | Impact |\n|---|---|\n| a | Low |\n| d | Low |\n',
		],
	]);
});

describe('what is blank', () => {
	const step = (count: number, title: string, why: string) => `### Step ${count}: ${title}\n\n**Why**: ${why}\n`;
	const blank = `## Steps\n\n${step(1, '{Title}', '{why}')}`;
	const after = '\n## Code\n\n```ts\nx\n```\n';
	within('# A\n\n', '', [
		[
			'theirs fills in what mine asks about as a whole',
			blank,
			'## Steps\n\n[CLARIFY: Steps]\n',
			`## Steps\n\n${step(1, 'x', 'y')}`,
			`## Steps\n\n${step(1, 'x', 'y')}`,
		],
		[
			'mine fills in what theirs asks about as a whole',
			blank,
			`## Steps\n\n${step(1, 'x', 'y')}`,
			'## Steps\n\n[CLARIFY: Steps]\n',
			`## Steps\n\n${step(1, 'x', 'y')}`,
		],
		[
			'both ask about it as a whole',
			blank,
			'## Steps\n\n[CLARIFY: Steps]\n',
			'## Steps\n\n[CLARIFY: Steps]\n',
			'## Steps\n\n[CLARIFY: Steps]\n',
		],
		[
			'mine asks about what theirs left',
			blank + after,
			`## Steps\n\n[CLARIFY: Steps]\n${after}`,
			(blank + after).replace('x\n', 'y\n'),
			`## Steps\n\n[CLARIFY: Steps]\n${after.replace('x\n', 'y\n')}`,
		],
		[
			'mine takes out what theirs left',
			blank + after,
			after.slice(1),
			(blank + after).replace('x\n', 'y\n'),
			after.slice(1).replace('x\n', 'y\n'),
		],
		[
			'mine takes out what theirs spread',
			`${blank}${after}`,
			after.slice(1),
			`${blank.replace('\n\n**Why**', '\n\n\n**Why**')}${after.replace('x\n', 'y\n')}`,
			after.slice(1).replace('x\n', 'y\n'),
		],
		[
			'both give it one title',
			blank,
			`## Steps\n\n${step(1, 'x', '{why}')}`,
			`## Steps\n\n${step(1, 'x', 'y')}`,
			`## Steps\n\n${step(1, 'x', 'y')}`,
		],
		[
			'each fills in another field',
			blank,
			`## Steps\n\n${step(1, 'x', '{why}')}`,
			`## Steps\n\n${step(1, '{Title}', 'y')}`,
			`## Steps\n\n${step(1, 'x', 'y')}`,
		],
		[
			'theirs fills in what mine asks about in words of its own',
			blank,
			'## Steps\n\n[CLARIFY: which?]\n',
			`## Steps\n\n${step(1, 'x', 'y')}`,
			`## Steps\n\n[CLARIFY: which?]\n\n${step(1, 'x', 'y')}`,
		],
	]);
});

describe('line ends', () => {
	within('', '', [
		[
			'mine changes them all',
			'# A\n\n## Goal\n\na\n',
			'# A\r\n\r\n## Goal\r\n\r\na\r\n',
			'# A\n\n## Goal\n\nx\n',
			'# A\r\n\r\n## Goal\r\n\r\nx\r\n',
		],
		[
			'theirs changes them all',
			'# A\n\n## Goal\n\na\n',
			'# A\n\n## Goal\n\nx\n',
			'# A\r\n\r\n## Goal\r\n\r\na\r\n',
			'# A\r\n\r\n## Goal\r\n\r\nx\r\n',
		],
		[
			'a text with both',
			'# A\n\n## Goal\n\na\n',
			'# A\r\n\n## Goal\n\na\n',
			'# A\n\n## Goal\n\nx\n',
			'# A\r\n\n## Goal\n\nx\n',
		],
		['one that nobody changed', '# A\n', '# A\n', '# A\n', '# A\n'],
		[
			'two that began alone',
			'',
			'# A\n\n## Goal\n\nx\n',
			'# A\n\n## Goal\n\ny\n',
			'# A\n\n## Goal\n\n< mine\nx\n=\ny\n> theirs\n',
		],
	]);
});

describe('what was put in, and what stood there for an answer', () => {
	const step = (count: number, title: string, why = 'w') => `### Step ${count}: ${title}\n\n**Why**: ${why}\n`;
	const steps = (...items: readonly string[]) => `## Steps\n\n${items.join('\n')}`;

	test.each<
		readonly [
			what: string,
			base: string,
			mine: string,
			theirs: string,
			taken: readonly string[],
			spare: readonly string[],
		]
	>([
		[
			'labels that each changed',
			'**Owner**: a\n**Team**: b\n',
			'**Owner**: x\n**Team**: b\n',
			'**Owner**: a\n**Team**: y\n',
			['owner=x', 'team=y'],
			[],
		],
		[
			'lines that each changed',
			'## Goal\n\na\n\nb\n',
			'## Goal\n\nx\n\nb\n',
			'## Goal\n\na\n\ny\n',
			['goal=x\n\ny'],
			[],
		],
		['mine where both changed', '**Owner**: a\n', '**Owner**: x\n', '**Owner**: y\n', ['owner=x'], []],
		['mine alone where both changed lines', '## Goal\n\na\n', '## Goal\n\nx\n', '## Goal\n\ny\n', ['goal=x'], []],
		[
			'an item in the place of the blank one',
			'## List\n\n- {thing}\n',
			'## List\n\n- x\n',
			'## List\n\n- y\n',
			['list.0=x', 'list.0=y'],
			['- {thing}'],
		],
		[
			'a blank item that one took out, and to which the other added',
			'## List\n\n- {thing}\n\n## Goal\n\nx\n',
			'## Goal\n\nx\n',
			'## List\n\n- {thing}\n- b\n\n## Goal\n\nx\n',
			['list.1=b', 'goal=x'],
			['## List\n\n- {thing}'],
		],
		[
			'an item of several fields',
			steps(step(1, '{Title}', '{why}')),
			steps(step(1, 'x')),
			steps(step(1, 'y')),
			['steps.0.title=x', 'steps.0.why=w', 'steps.0.title=y', 'steps.0.why=w'],
			['### Step 1: {Title}\n\n**Why**: {why}'],
		],
		[
			'an answer, where the other asks',
			'## Goal\n\nSay what.\n',
			'## Goal\n\nx\n',
			'## Goal\n\n[CLARIFY: Say what.]\n',
			['goal=x'],
			['[CLARIFY: Say what.]'],
		],
		[
			'an answer of theirs, where mine asks',
			'## Goal\n\nSay what.\n',
			'## Goal\n\n[CLARIFY: Say what.]\n',
			'## Goal\n\nx\n',
			['goal=x'],
			['[CLARIFY: Say what.]'],
		],
		[
			'a section that one filled in and the other took out',
			'## Goal\n\nSay what.\n\n## List\n\n- a\n',
			'## List\n\n- a\n',
			'## Goal\n\nx\n\n## List\n\n- a\n',
			['goal=x', 'list.0=a'],
			['## Goal\n\nSay what.'],
		],
		[
			'mine of an item that theirs removed',
			steps(step(1, 'a'), step(2, 'b')),
			steps(step(1, 'a', 'x'), step(2, 'b')),
			steps(step(1, 'b')),
			['steps.0.title=a', 'steps.0.why=x', 'steps.1.title=b', 'steps.1.why=w'],
			[],
		],
		[
			'nothing of an item that mine removed',
			steps(step(1, 'a'), step(2, 'b')),
			steps(step(1, 'b')),
			steps(step(1, 'a', 'x'), step(2, 'b')),
			['steps.0.title=b', 'steps.0.why=w'],
			[],
		],
	])('%s', (_, base, mine, theirs, taken, spare) => {
		const merged = byField(`# A\n\n${base}`, `# A\n\n${mine}`, `# A\n\n${theirs}`);
		expect({
			taken: merged.taken.map(({path, raw}) => `${path.join('.')}=${raw}`),
			spare: merged.spare,
		}).toEqual({taken: ['name=A', ...taken], spare});
	});

	test.each<readonly [what: string, base: string, mine: string, theirs: string, followers: readonly string[]]>([
		[
			'mine moved what theirs changed',
			steps(step(1, 'a'), step(2, 'b')),
			steps(step(1, 'b'), step(2, 'a')),
			steps(step(1, 'a', 'x'), step(2, 'b')),
			['a'],
		],
		[
			'theirs moved what mine changed',
			steps(step(1, 'a'), step(2, 'b')),
			steps(step(1, 'a', 'x'), step(2, 'b')),
			steps(step(1, 'b'), step(2, 'a')),
			['a'],
		],
		[
			'mine moved what theirs left',
			steps(step(1, 'a'), step(2, 'b'), step(3, 'c')),
			steps(step(1, 'b'), step(2, 'a'), step(3, 'c')),
			steps(step(1, 'a'), step(2, 'b'), step(3, 'c', 'x')),
			['c'],
		],
		[
			'each changed another',
			steps(step(1, 'a'), step(2, 'b')),
			steps(step(1, 'a', 'x'), step(2, 'b')),
			steps(step(1, 'a'), step(2, 'b', 'y')),
			[],
		],
		[
			'one came before it',
			steps(step(1, 'a'), step(2, 'b')),
			steps(step(1, 'n'), step(2, 'a'), step(3, 'b')),
			steps(step(1, 'a', 'x'), step(2, 'b')),
			[],
		],
		[
			'two of one title',
			steps(step(1, 'a', 'p'), step(2, 'a', 'q')),
			steps(step(1, 'a', 'q'), step(2, 'a', 'p')),
			steps(step(1, 'a', 'p more'), step(2, 'a', 'q')),
			[],
		],
		['items of one line', '## List\n\n- a a a\n- b\n', '## List\n\n- b\n- a a a\n', '## List\n\n- a a x\n- b\n', []],
		[
			'theirs gave it another title',
			steps(step(1, 'a', 'p q r'), step(2, 'b')),
			steps(step(1, 'b'), step(2, 'a', 'p q r')),
			steps(step(1, 'x', 'p q r'), step(2, 'b')),
			[],
		],
	])('what follows where it was moved: %s', (_, base, mine, theirs, followers) => {
		const merged = byField(`# A\n\n${base}`, `# A\n\n${mine}`, `# A\n\n${theirs}`);
		expect(merged.followers.map(({base}) => base?.title)).toEqual(followers);
	});
});

describe('of what both changed is told what it was, and what each has there', () => {
	const step = (count: number, title: string, why = 'w') => `### Step ${count}: ${title}\n\n**Why**: ${why}\n`;
	const steps = (...items: readonly string[]) => `## Steps\n\n${items.join('\n')}`;
	const rows = (...lines: readonly string[]) =>
		`## Risks\n\n| Risk | Impact |\n|---|---|\n${lines.map(line => `| ${line} |\n`).join('')}`;
	const list = (...lines: readonly string[]) => `## List\n\n${lines.map(line => `- ${line}\n`).join('')}`;

	type Told = readonly [
		path: string,
		base: string | undefined,
		mine: string | undefined,
		theirs: string | undefined,
		joint?: string,
	];
	test.each<readonly [what: string, base: string, mine: string, theirs: string, told: Told]>([
		['a label', '**Owner**: a\n', '**Owner**: b\n', '**Owner**: c\n', ['owner', 'a', 'b', 'c']],
		['a label that came', '', '**Owner**: b\n', '**Owner**: c\n', ['owner', undefined, 'b', 'c']],
		[
			'a label that mine removed',
			'**Owner**: a\n**Team**: b\n',
			'**Team**: b\n',
			'**Owner**: x\n**Team**: b\n',
			['owner', '**Owner**: a', undefined, '**Owner**: x\n'],
		],
		[
			'a label that theirs removed',
			'**Owner**: a\n**Team**: b\n',
			'**Owner**: x\n**Team**: b\n',
			'**Team**: b\n',
			['owner', '**Owner**: a', '**Owner**: x\n', undefined],
		],
		['a cell', rows('a | Low'), rows('a | Mid'), rows('a | High'), ['risks.0.impact', 'Low', 'Mid', 'High']],
		[
			'a row',
			rows('a | Low', 'b | Low'),
			rows('b | Low'),
			rows('a | High', 'b | Low'),
			['risks.0', '| a | Low |', undefined, '| a | High |\n'],
		],
		[
			'lines',
			'## Goal\n\na\nb\nc\n',
			'## Goal\n\na\nx\nc\n',
			'## Goal\n\na\ny\nz\nc\n',
			['goal', 'b\n', 'x\n', 'y\nz\n', '\n'],
		],
		['one line of a text', '## Goal\n\na\n', '## Goal\n\nx\n', '## Goal\n\ny\n', ['goal', 'a', 'x', 'y', '\n']],
		['lines that came', '', '## Goal\n\na\nx\n', '## Goal\n\na\ny\n', ['goal', '', 'x', 'y', '\n']],
		[
			'a label of one line that mine made two',
			'**Owner**: a\n',
			'**Owner**: b\nc\n',
			'**Owner**: d\n',
			['owner', 'a', 'b\nc', 'd', '\n'],
		],
		[
			'a remark',
			'<!-- a -->\n\n**Owner**: a\n',
			'<!-- b -->\n\n**Owner**: a\n',
			'<!-- c -->\n\n**Owner**: a\n',
			['', '<!-- a -->', '<!-- b -->', '<!-- c -->'],
		],
		[
			'an item that mine removed',
			list('a', 'b b b', 'c'),
			list('a', 'c'),
			list('a', 'b b x', 'c'),
			['list.1', '- b b b', undefined, '- b b x\n'],
		],
		[
			'an item that theirs removed',
			list('a', 'b b b', 'c'),
			list('a', 'b b x', 'c'),
			list('a', 'c'),
			['list.1', '- b b b', '- b b x\n', undefined],
		],
		['the last item', list('a', 'b b b'), list('a'), list('a', 'b b x'), ['list.1', '- b b b', undefined, '\n- b b x']],
		['all items', list('a a a'), '## List\n', list('a a x'), ['list', '- a a a', undefined, '\n\n- a a x']],
		[
			'two items',
			list('a', 'b b b', 'c c c', 'd'),
			list('a', 'd'),
			list('a', 'b b x', 'c c y', 'd'),
			['list.1', '- b b b\n- c c c', undefined, '- b b x\n- c c y\n'],
		],
		[
			'two items, of which each changed one',
			list('a', 'b b b', 'c c c', 'd'),
			list('a', 'b b x', 'd'),
			list('a', 'c c y', 'd'),
			['list.1', '- b b b\n- c c c', '- b b x', '- c c y'],
		],
		[
			'an item where mine also spread the list',
			list('a', 'b b b', 'c'),
			'## List\n\n- a\n\n\n- c\n',
			list('a', 'b b x', 'c'),
			['list.1', '- b b b', '\n', '- b b x'],
		],
		[
			'a step',
			steps(step(1, 'a'), step(2, 'b')),
			steps(step(1, 'b')),
			steps(step(1, 'a', 'x'), step(2, 'b')),
			['steps.0', '### Step 1: a\n\n**Why**: w', undefined, '### Step 1: a\n\n**Why**: x\n\n'],
		],
		[
			'a section',
			'## Goal\n\na\n\n## List\n\n- b\n',
			'## Goal\n\na\n',
			'## Goal\n\na\n\n## List\n\n- x\n',
			['list', '## List\n\n- b', undefined, '\n## List\n\n- x\n'],
		],
		[
			'a section, with carriage returns',
			'## Goal\r\n\r\na\r\n\r\n## List\r\n\r\n- b\r\n',
			'## Goal\r\n\r\na\r\n',
			'## Goal\r\n\r\na\r\n\r\n## List\r\n\r\n- x\r\n',
			['list', '## List\r\n\r\n- b', undefined, '\r\n## List\r\n\r\n- x\r\n'],
		],
	])('%s', (_, ...rest) => {
		const [[path, base, mine, theirs, joint], ...texts] = [rest[3], rest[0], rest[1], rest[2]] as const;
		const [first = '', own = '', other = ''] = texts.map(text => `# A\n\n${text}`);
		const {pieces} = byField(first, own, other);
		const conflicts = conflictsIn(pieces).map(one => [
			one.path.join('.'),
			one.base,
			one.mine && textOf(one.mine),
			one.theirs && textOf(one.theirs),
			one.joint,
		]);
		expect(conflicts).toEqual([[path, base, mine, theirs, joint]]);
		expect([textOf(pieces, ['mine']), textOf(pieces, ['theirs'])]).toEqual([own, other]);
	});
});
