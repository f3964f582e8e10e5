import {describe, expect, test} from 'vitest';
import {parseTemplate} from '../../source/index.ts';
import type {Path} from '../../source/plan/place.ts';
import {
	applySplices,
	eolOf,
	hasTemplate,
	isSameOutside,
	newPlan,
	readPlan,
	spliceBetween,
	valueAt,
	withText,
} from '../../source/plan/plan.ts';

const template = parseTemplate(
	'# {Name}\n\n## Goal\n\nSay what.\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n\n**Needs**:\n\n- {need}\n',
);
const text =
	'# A\n\n## Goal\n\nx\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| a | Low |\n| b | High |\n\n## Steps\n\n### Step 1: c\n\n**Why**: d\n\n**Needs**:\n\n- e\n- f\n\n### Step 2: g\n\n**Why**: h\n\n## Own\n\ny\n';
const plan = readPlan(template, text);

test('the template itself is a new plan, any other text was opened', () => {
	expect([newPlan(template).opened, readPlan(template, template.text).opened]).toEqual([undefined, undefined]);
	expect(newPlan(template).outline).toBe(template.outline);
	expect(plan.opened).toBe(text);
	expect(withText(plan, '# B\n').opened).toBe(text);
});

test('the same text is the same plan', () => {
	expect(withText(plan, text)).toBe(plan);
	expect(withText(plan, `${text}z\n`).text).toBe(`${text}z\n`);
});

test('a form is asked for by a template with words', () => {
	expect(hasTemplate(plan)).toBe(true);
	expect(hasTemplate(readPlan(parseTemplate(''), text))).toBe(false);
});

test('splices refer to the text before them, in any order', () => {
	expect(applySplices('abcdef', [])).toBe('abcdef');
	expect(
		applySplices('abcdef', [
			{from: 4, to: 5, text: 'X'},
			{from: 0, to: 1, text: ''},
			{from: 6, to: 6, text: '!'},
			{from: 2, to: 2, text: '-'},
		]),
	).toBe('b-cdXf!');
});

test('what turns one text into another is one splice', () => {
	expect(spliceBetween('abc', 'abc')).toBe(undefined);
	expect(spliceBetween('abcd', 'aXYd')).toEqual({from: 1, to: 3, text: 'XY'});
	expect(spliceBetween('ad', 'abcd')).toEqual({from: 1, to: 1, text: 'bc'});
	expect(spliceBetween('', 'a')).toEqual({from: 0, to: 0, text: 'a'});
});

test.each([
	['a\nb', '\n'],
	['a\r\nb', '\r\n'],
	['a\rb', '\r'],
	['a', '\n'],
	['', '\n'],
	['\na\r\n', '\n'],
	['a\r\nb\n', '\r\n'],
	['a\rb\n', '\n'],
])('the line break of %j is %j', (lines, eol) => {
	expect(eolOf(lines)).toBe(eol);
});

test('a value has line feeds, whatever the text has', () => {
	expect(valueAt(readPlan(template, '## Goal\r\n\r\nx\r\ny\r\n'), ['goal'])).toBe('x\ny');
});

test('a value stands where a field does', () => {
	expect(valueAt(plan, ['goal'])).toBe('x');
	expect(valueAt(plan, ['steps', 0, 'why'])).toBe('d');
	expect(valueAt(plan, ['steps'])).toBe(undefined);
	expect(valueAt(plan, ['other'])).toBe(undefined);
	expect(valueAt(newPlan(template), ['goal'])).toBe('');
});

describe('outside a place all reads the same', () => {
	const isSame = (change: (text: string) => string, ...scopes: readonly Path[]) =>
		isSameOutside(plan, readPlan(template, change(text)), ...scopes);
	const put = (old: string, now: string) => (all: string) => all.replace(old, now);

	test.each([
		['nothing changed', put('x', 'x'), [], true],
		['a field', put('\nx\n', '\nz\n'), [], false],
		['a field in the scope', put('\nx\n', '\nz\n'), ['goal'], true],
		['a field beside the scope', put('\nx\n', '\nz\n'), ['name'], false],
		['a longer field', put('\nx\n', '\nx x\n'), [], false],
		['a cell', put('| a ', '| z '), [], false],
		['a cell in the scope', put('| a ', '| z '), ['risks', 0, 'risk'], true],
		['a cell beside it', put('| a ', '| z '), ['risks', 1, 'risk'], false],
		['a cell in the row of the scope', put('Low', 'High'), ['risks', 0], true],
		['a row more', put('| b |', '| z | Low |\n| b |'), ['goal'], false],
		['a row less', put('| b | High |\n', ''), ['goal'], false],
		['rows in another order', put('| a | Low |\n| b | High |', '| b | High |\n| a | Low |'), ['goal'], false],
		['an item of an item', put('- f\n', '- z\n'), ['steps', 0, 'why'], false],
		['an item of an item in the scope', put('- f\n', '- z\n'), ['steps', 0, 'needs'], true],
		['a title', put('Step 2: g', 'Step 2: z'), ['steps', 0], false],
		['the last of the items', put('### Step 2: g\n\n**Why**: h\n\n', ''), ['steps', 0], false],
		['a heading', put('## Own', '## Mine'), ['goal'], false],
		['a section more', put('## Own', '## New\n\nz\n\n## Own'), ['goal'], false],
		['a section more in the scope', put('## Own', '## New\n\nz\n\n## Own'), ['new'], true],
		['a section less in the scope', put('\n## Own\n\ny\n', ''), ['own'], true],
		['a title in the scope', put('Step 2: g', 'Step 2: z'), ['steps', 1, 'title'], true],
		['the items of the scope', put('- e\n- f\n', '- f\n'), ['steps', 0, 'needs'], true],
		['an item less beside the scope', put('- e\n- f\n', '- f\n'), ['steps', 0, 'why'], false],
		[
			'two rows, one beside it',
			(all: string) => all.replace('| a |', '| z |').replace('| b |', '| z |'),
			['risks', 0],
			false,
		],
		['a heading in another case', put('## Own', '## OWN'), ['goal'], false],
		['a section less', put('\n## Own\n\ny\n', ''), ['goal'], false],
		['what is only further on', put('\n## Risks', '\n\n\n## Risks'), ['name'], true],
		['what was absent and is there', put('\n## Own', '\n\n## Own'), ['steps', 1, 'needs'], true],
	] as const)('%s', (_, change, scope, expected) => {
		expect(isSame(change, ...(scope.length > 0 ? [scope] : []))).toBe(expected);
	});

	test('of several, too', () => {
		const both = (all: string) => all.replace('\nx\n', '\nz\n').replace('# A', '# Z');
		expect(isSame(both, ['goal'], ['name'])).toBe(true);
		expect(isSame(both, ['goal'])).toBe(false);
	});
});
