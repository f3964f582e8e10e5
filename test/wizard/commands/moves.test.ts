import {describe, expect, test} from 'vitest';
import {hasSection, moveField, moveInColumn, moveSection, moveStop} from '../../../source/wizard/commands/moves.ts';
import type {State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {goTo, openDocument, openForm, press} from '../../helpers/form.ts';

const document = `# P

Start.

## Parts

### Deep

Words.

## Table

| A | B |
|---|---|
| a1 | b1 |
| a2 | b2 |

## Boxes

- [ ] one
  - [ ] below
- plain
- [ ] two

## End
`;
const at = (...path: readonly (string | number)[]) => focusOn(openDocument(document, {columns: 80, rows: 24}), path);
const there = (state: State | undefined) => state?.focus.join('.');

/* Every stop that a move leads to, one after the other. */
function way(start: State, move: (state: State) => State | undefined): readonly (string | undefined)[] {
	const found: (string | undefined)[] = [];
	for (let state: State | undefined = start; state; state = move(state)) found.push(there(state));
	return found;
}

const fields = [
	'title',
	'text',
	'parts.deep',
	'table.0.a',
	'table.0.b',
	'table.1.a',
	'table.1.b',
	'boxes.0.done',
	'boxes.0.text',
	'boxes.0.items.0.done',
	'boxes.0.items.0.text',
	'boxes.1.text',
	'boxes.2.done',
	'boxes.2.text',
	'end',
];
const headings = ['parts.title', 'parts.deep.title', 'table.title', 'boxes.title', 'end.title'];

describe('the next stop', () => {
	test('is any there is, headings as well, over the ends of sections and back', () => {
		const all = way(at('title'), state => moveStop(state, 1));
		expect(all.filter(stop => !headings.includes(stop ?? ''))).toEqual(fields);
		expect(all.filter(stop => headings.includes(stop ?? ''))).toEqual(headings);
		expect(way(at('end'), state => moveStop(state, -1))).toEqual(all.toReversed());
	});

	test('is a field and no heading, for who fills in', () => {
		expect(way(at('title'), state => moveField(state, 1))).toEqual(fields);
		expect(way(at('end'), state => moveField(state, -1))).toEqual(fields.toReversed());
		expect(there(moveField(at('table', 'title'), 1))).toBe('table.0.a');
		expect(there(moveField(at('table', 'title'), -1))).toBe('parts.deep');
	});

	test('of a section that has nothing else is where its words would stand', () => {
		const bare = openDocument('# P\n\n## Only\n\n<!-- words -->\n\n## End\n\nx\n');
		expect(way(bare, state => moveField(state, 1))).toEqual(['title', 'only', 'end']);
	});
});

test('the next section is come to at its start, the one before at its end; the first has its start, the last its end', () => {
	expect(way(at('title'), state => moveSection(state, 1))).toEqual([
		'title',
		'parts.deep',
		'table.0.a',
		'boxes.0.done',
		'end',
	]);
	expect(way(at('end'), state => moveSection(state, -1))).toEqual([
		'end',
		'boxes.2.text',
		'table.1.b',
		'parts.deep',
		'text',
		'title',
	]);
	const long = openDocument('# P\n\n## A\n\n**B**: c\n\n**D**: e\n');
	expect(there(moveSection(focusOn(long, ['a', 'b']), 1))).toBe('a.d');
	expect([hasSection(long, 1), hasSection(long, -1)]).toEqual([true, false]);
	expect([1, -1].map(by => hasSection(focusOn(long, ['a', 'b']), by as 1 | -1))).toEqual([false, true]);
});

test('a section is come to at its start where nobody wrote in it', () => {
	const from = (text: string) => there(press(goTo(openForm(text), 'data model'), 'pageup'));
	const group = '# Technical Plan: T\n\n## Component Design\n\n### Component 1: ';
	expect(from(`${group}{Component Name}\n\n## Data Model\n`)).toBe('componentDesign.0.title');
	expect(from(`${group}Store\n\n## Data Model\n`)).toBe('componentDesign.1');
	expect(press(goTo(openForm(), 'references'), 'pagedown')).toMatchObject({
		focus: ['references', 0],
		message: 'This is the last section.',
	});
});

describe('↑ and ↓', () => {
	test.each([
		[['table', 0, 'a'], 1, 'table.1.a'],
		[['table', 0, 'b'], 1, 'table.1.b'],
		[['table', 1, 'b'], -1, 'table.0.b'],
		[['table', 1, 'a'], 1, 'boxes.title'],
		[['table', 1, 'b'], 1, 'boxes.title'],
		[['table', 0, 'a'], -1, 'table.title'],
		[['table', 0, 'b'], -1, 'table.title'],
	] as const)('in a table stay in the column, and leave it as a whole: from %j by %i', (path, by, to) => {
		expect(there(moveInColumn(at(...path), by))).toBe(to);
	});

	test.each([
		[['boxes', 0, 'done'], 1, 'boxes.0.items.0.done'],
		[['boxes', 0, 'items', 0, 'done'], 1, 'boxes.1.text'],
		[['boxes', 2, 'done'], 1, 'end.title'],
		[['boxes', 2, 'done'], -1, 'boxes.1.text'],
		[['boxes', 0, 'items', 0, 'done'], -1, 'boxes.0.done'],
		[['boxes', 0, 'done'], -1, 'boxes.title'],
		[['boxes', 0, 'text'], 1, 'boxes.0.items.0.text'],
		[['boxes', 0, 'items', 0, 'text'], 1, 'boxes.1.text'],
		[['boxes', 1, 'text'], 1, 'boxes.2.text'],
		[['boxes', 2, 'text'], 1, 'end.title'],
		[['boxes', 2, 'text'], -1, 'boxes.1.text'],
		[['boxes', 1, 'text'], -1, 'boxes.0.items.0.text'],
		[['boxes', 0, 'items', 0, 'text'], -1, 'boxes.0.text'],
		[['boxes', 0, 'text'], -1, 'boxes.title'],
	] as const)('in a checklist go from box to box, and from words to words: from %j by %i', (path, by, to) => {
		expect(there(moveInColumn(at(...path), by))).toBe(to);
	});

	test('have no column elsewhere, nor in a table that is too narrow to show its columns', () => {
		expect(moveInColumn(at('parts', 'deep'), 1)).toBeUndefined();
		const names = Array.from({length: 9}, (_, index) => `Column ${index}`);
		const wide = `| ${names.join(' | ')} |\n|${'---|'.repeat(9)}\n| a |\n`;
		const narrow = openDocument(`# P\n\n## T\n\n${wide}`, {columns: 60, rows: 24});
		expect(moveInColumn(focusOn(narrow, ['t', 0, 'column0']), 1)).toBeUndefined();
	});
});

test('above its first and below its last row a table is left, from whichever column', () => {
	const rows = '| A | B | C |\n|---|---|---|\n| a | b | c |\n| d | e | f |\n| g | h | i |\n';
	const table = openDocument(`# P\n\n## T\n\n${rows}\n## Z\n\nz\n`);
	const left = (row: number, column: string, by: 1 | -1) =>
		moveInColumn(focusOn(table, ['t', row, column]), by)?.focus.join('.');
	expect(['a', 'b', 'c'].map(column => left(2, column, 1))).toEqual(['z.title', 'z.title', 'z.title']);
	expect(['a', 'b', 'c'].map(column => left(0, column, -1))).toEqual(['t.title', 't.title', 't.title']);
	expect([left(1, 'b', 1), left(1, 'c', -1)]).toEqual(['t.2.b', 't.0.c']);
});
