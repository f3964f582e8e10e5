import {describe, expect, test} from 'vitest';
import {openedPreview, previewOf, previewTop} from '../../../source/wizard/overlays/preview.ts';
import type {State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {goTo, openDocument, openTemplate, paste, press, type} from '../../helpers/form.ts';

const size = {columns: 80, rows: 24};
const items = (count: number) => Array.from({length: count}, (_, at) => `${at + 1}. item ${at}\n`).join('\n');
const labels = Array.from({length: 12}, (_, at) => `**L${at}**: one\n`).join('\n');
const document = `# P\n\nX.\n\n## First\n\n${labels}\n## Last\n\nwords that are long enough to be wrapped\n`;
const rowsOf = (state: State, height: number) => {
	const {first, last, top} = previewOf(state, 20, height);
	return [first, last, top];
};

describe('the rows of the field, and the first one in sight', () => {
	const at = (field: string) => focusOn(openDocument(document, size), ['first', field]);

	// The heading is row 4, the labels are rows 6, 8, 10, …
	test.each([
		['l0', 10, [6, 6, 4]],
		['l1', 10, [8, 8, 4]],
		['l2', 10, [10, 10, 4]],
		['l3', 10, [12, 12, 9]],
		['l3', 11, [12, 12, 9]],
		['l3', 12, [12, 12, 4]],
		['l11', 10, [28, 28, 25]],
		['l11', 40, [28, 28, 0]],
	])('of %s in %i rows', (field, height, rows) => {
		expect(rowsOf(at(field), height)).toEqual(rows);
	});

	test('at the end of the text are those that fill the screen', () => {
		const last = focusOn(openDocument(document, size), ['last']);
		expect(rowsOf(last, 4)).toEqual([32, 33, 30]);
		expect(rowsOf(last, 10)).toEqual([32, 33, 25]);
	});

	test('reach as far as what is being typed', () => {
		expect(rowsOf(paste(focusOn(openDocument(document, size), ['last']), '\n\n```\na\n```'), 4)).toEqual([32, 37, 30]);
	});

	test('are those of the heading where the field is not there yet, or is none', () => {
		const form = openTemplate('# {Name}\n\n## Why\n\n{reason}\n\n## Steps\n\n### Step 1: {Title}\n', size);
		const blank = type(form, 'A');
		expect(rowsOf(goTo(blank, 'why'), 20)).toEqual([2, 4, 0]);
		expect(previewOf(goTo(blank, 'add step'), 20, 2).top).toBe(6);
	});
});

describe('the open preview', () => {
	const open = press(focusOn(openDocument(`# P\n\n${items(30)}`, size), ['items']), 'ctrl+o');
	const topOf = (...keys: readonly string[]) => previewTop(press(open, ...keys));

	test('is as wide as the room for the form, and as high', () => {
		const shown = (length: number, columns: number) => {
			const {rows, text} = openedPreview(openDocument(`# P\n\n${'x'.repeat(length)}\n`, {...size, columns}));
			return rows.map(({from, to}) => text.slice(from, to));
		};
		expect(shown(79, 80)).toEqual(['# P', '', 'x'.repeat(78), 'x', '']);
		expect(shown(105, 139)).toEqual(['# P', '', 'x'.repeat(104), 'x', '']);
	});

	test('has the rows of an item below its words', () => {
		const {rows} = previewOf(openDocument('# P\n\n- one two three four five\n', size), 20, 10);
		expect(rows.map(({indent = 0}) => indent)).toEqual([0, 0, 0, 2, 0]);
	});

	test('is scrolled by rows and screens, to both ends and no further', () => {
		expect(topOf()).toBe(0);
		expect(topOf('up')).toBe(0);
		expect(topOf('down', 'down')).toBe(2);
		expect(topOf('down', 'up')).toBe(0);
		expect(topOf('pagedown')).toBe(16);
		expect(topOf('pagedown', 'pageup')).toBe(0);
		expect(topOf('end')).toBe(62 - 18);
		expect(topOf('end', 'up')).toBe(62 - 19);
		expect(topOf('end', 'home')).toBe(0);
	});

	test('starts where the caret’s field is in sight', () => {
		const far = press(focusOn(openDocument(document, size), ['first', 'l11']), 'ctrl+o');
		expect(previewTop(far)).toBe(33 - 18 + 1);
		expect(previewTop(press(far, 'up'))).toBe(33 - 18);
		expect(previewTop(press(far, 'escape'))).toBe(0);
	});
});
