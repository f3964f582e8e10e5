/* Whether a table shows its columns, and how wide they are. */
import {describe, expect, test} from 'vitest';
import {findPlace, type SequencePlace} from '../../source/plan/place.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {columnWidths} from '../../source/wizard/table-look.ts';
import {openDocument, openTemplate} from '../helpers/form.ts';

const of = (header: string, cells: string, columns: number) => {
	const rule = header.replace(/[^|]+/g, '---');
	const markdown = `# {Name}\n\n## A\n\n${header}\n${rule}\n${cells}\n`;
	const state = focusOn(openTemplate(markdown, {columns, rows: 24}), ['name']);
	const table = findPlace(state.plan.places, ['a']) as SequencePlace;
	return {state, table};
};
const widths = (header: string, cells: string, columns: number, left?: number) => {
	const {state, table} = of(header, cells, columns);
	return columnWidths(table, state, left);
};

describe('the columns of a table', () => {
	test.each([
		['| A | B |', '| {a} | {b} |', 80, [36, 36]],
		['| A | B |', '| {a} | {b} |', 79, undefined],
		['| A | B |', '| {a} | {b} |', 99, [46, 46]],
		['| A | B |', '| {a} | {b} |', 100, [31, 31]],
		['| A | Size |', '| {a} | {Small/Big/Huge} |', 80, [62, 11]],
		['| A | A rather long name |', '| {a} | {Small/Big/Huge} |', 80, [53, 20]],
		['| Size | Much |', '| {Small/Big/Huge} | {Low/Medium/High} |', 80, [11, 12]],
		['| A | B | C | D | E | F | G |', '| {a} | {b} | {c} | {d} | {e} | {f} | {g} |', 80, [10, 10, 10, 10, 10, 10, 10]],
		['| A | B | C | D | E | F | G | H |', '| {a} | {b} | {c} | {d} | {e} | {f} | {g} | {h} |', 80, undefined],
	])('%s with %s in %i are %j', (header, cells, columns, expected) => {
		expect(widths(header, cells, columns)).toEqual(expected);
	});

	test('of a table inside of a card are narrower, and there as soon as those of others are', () => {
		expect(widths('| A | B |', '| {a} | {b} |', 80, 4)).toEqual([35, 35]);
		expect(widths('| Size | Much |', '| {Small/Big/Huge} | {Low/Medium/High} |', 80, 4)).toEqual([11, 12]);
		const seven = ['| A | B | C | D | E | F | G |', '| {a} | {b} | {c} | {d} | {e} | {f} | {g} |'] as const;
		expect(widths(...seven, 80, 6)).toEqual([9, 9, 9, 9, 9, 9, 9]);
	});

	test('of a document’s own are no wider than their few letters, and leave the rest to the others', () => {
		const own = (states: readonly string[]) => {
			const rows = states.map((state, at) => `| Principle ${at} of many | ${state} | Because it is so |\n`);
			const state = openDocument(`# A\n\n| Principle | Status | Notes |\n|---|---|---|\n${rows.join('')}`, {
				columns: 80,
				rows: 24,
			});
			const table = state.plan.places.find(place => place.type === 'sequence') as SequencePlace;
			return columnWidths(table, state);
		};
		expect(own(['✅ PASS', 'N/A', '✅ PASS'])).toEqual([31, 9, 31]);
		expect(own(['✅ PASS', 'N/A', 'broken, and for long'])).toEqual([24, 24, 24]);
		expect(own(['N/A', 'N/A'])).toEqual([24, 24, 24]);
	});
});
