/* How the screen is divided. */
import {expect, test} from 'vitest';
import {bodyRows, columnsFor, columnsOf, frameRows} from '../../source/wizard/columns.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {openDocument, openReviewed, press} from '../helpers/form.ts';

test.each([
	[60, {sections: 0, form: 60, preview: 0}],
	[99, {sections: 0, form: 99, preview: 0}],
	[100, {sections: 31, form: 69, preview: 0}],
	[119, {sections: 31, form: 88, preview: 0}],
	[120, {sections: 33, form: 87, preview: 0}],
	[139, {sections: 33, form: 106, preview: 0}],
	[140, {sections: 33, form: 63, preview: 44}],
	[200, {sections: 33, form: 97, preview: 70}],
])('%i columns', (columns, expected) => {
	expect(columnsFor({columns, rows: 24})).toEqual(expected);
});

test('a sections’ line takes a row where there is no list of them', () => {
	expect(frameRows({columns: 99, rows: 24})).toEqual({above: 3, below: 3});
	expect(frameRows({columns: 100, rows: 24})).toEqual({above: 2, below: 3});
	expect([99, 100].map(columns => bodyRows({columns, rows: 24}))).toEqual([18, 19]);
	expect([7, 6, 1].map(rows => bodyRows({columns: 80, rows}))).toEqual([1, 1, 1]);
});

const text =
	'# A\n\n## Words\n\nSome.\n\n## Costs\n\n| Cost | Size |\n|---|---|\n| a | b |\n\n## Decision 1: B\n\n**Options Considered**:\n1. Redis - Pros: fast. Cons: new.\n2. Memory\n\n**Decision**:\n';

const shared = {sections: 33, form: 63, preview: 44};
const whole = {sections: 33, form: 107, preview: 0};

test.each([
	['a text', ['words'], shared],
	['a table', ['costs', 0, 'size'], whole],
	['options to compare', ['decisions', 0, 'decision'], whole],
])('%s has the preview beside it, or its room', (_, path, expected) => {
	const state = focusOn(openDocument(text, {columns: 140, rows: 40}), path);
	expect(columnsOf(state)).toEqual(expected);
	expect(columnsOf({...state, specTop: 0})).toEqual(shared);
	expect(columnsOf({...state, size: {columns: 139, rows: 40}})).toEqual({sections: 33, form: 106, preview: 0});
});

test('old and new have its room, too', () => {
	const state = openReviewed(text, text.replace('Some', 'More'), {columns: 140, rows: 40});
	expect(columnsOf(state)).toEqual(whole);
	expect(columnsOf(press(state, 'tab'))).toEqual(whole);
});
