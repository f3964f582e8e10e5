import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {findPlace, pathText} from '../../source/plan/place.ts';
import {formBlock} from '../../source/wizard/layout/form-layout.ts';
import {isAbove, isNumbered, markWidth, wrapAt, wrapWidth} from '../../source/wizard/room.ts';
import {currentStop, type State, sectionsOf} from '../../source/wizard/state.ts';
import {focusOn, withBuffer} from '../../source/wizard/step.ts';
import {stopsOf} from '../../source/wizard/stop.ts';
import {bufferValue, createBuffer, moveTo} from '../../source/wizard/text/buffer.ts';
import {cellOf, wrap} from '../../source/wizard/text/wrap.ts';
import {openDocument, openForm, openTemplate, openWith, press} from '../helpers/form.ts';

const wholePlan = readFileSync(new URL('../fixtures/whole-run.md', import.meta.url), 'utf8');
const cards = '# Technical Plan: A\n\n## Rollout\n\n1. a\n2. b\n\n```ts\nx\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';

const long = 'every word of this is as long as the next one, more or less, and all of them go on below '
	.repeat(4)
	.trim();
const offsets = [0, 60, 150, long.length];

/* Every field that is a text, with a long one in it. */
function* filledFields(state: State): Generator<State> {
	for (const {path} of sectionsOf(state).flatMap(stopsOf)) {
		const focused = focusOn(state, path);
		const stop = currentStop(focused);
		if (stop?.type !== 'field' || stop.kind === 'choice') continue;
		yield withBuffer(focused, createBuffer(long), {kind: 'other', at: 0});
	}
}

/* Where the caret is drawn for each offset of the text, from where it is drawn at its start. */
function drawnCells(state: State): readonly {row: number; column: number}[] {
	const carets = offsets.map(
		offset => formBlock({...state, buffer: moveTo(state.buffer, offset) ?? state.buffer}).caret,
	);
	return carets.map(caret => ({
		row: (caret?.row ?? Number.NaN) - (carets[0]?.row ?? 0),
		column: (caret?.column ?? Number.NaN) - (carets[0]?.column ?? 0),
	}));
}

function wrappedCells(state: State): readonly {row: number; column: number}[] {
	const value = bufferValue(state.buffer);
	const rows = wrap(value, wrapWidth(state));
	return offsets.map(offset => cellOf(rows, value, offset));
}

test.each([
	['a new plan', undefined, 60, 16],
	['a new plan', undefined, 80, 24],
	['a new plan', undefined, 300, 50],
	['a whole plan', wholePlan, 140, 40],
	['what the template does not know', cards, 80, 24],
])('every field of %s (%#) is drawn with the rows that ↑ and ↓ go by', (_name, text, columns, rows) => {
	for (const state of filledFields(openForm(text, {columns, rows}))) {
		expect({path: state.focus, cells: drawnCells(state)}).toEqual({path: state.focus, cells: wrappedCells(state)});
	}
});

test('a field that is not there yet has the room it will have', () => {
	const state = focusOn(openForm('# Technical Plan: A\n\n## References\n\n- x\n'), ['architectureOverview']);
	const typed = withBuffer(state, createBuffer('a'), {kind: 'insert', at: 0});
	expect(wrapWidth(state)).toBe(wrapWidth(typed));
});

test('↓ goes to what is drawn below', () => {
	const [state] = filledFields(openForm());
	const start = press(state as State, 'ctrl+home');
	const below = press(start, 'down');
	expect(formBlock(below).caret).toEqual({
		row: (formBlock(start).caret?.row ?? 0) + 1,
		column: formBlock(start).caret?.column,
	});
});

describe('the cells at which a field wraps', () => {
	const template =
		'# Plan: {Name}\n\n**Owner**: {who}\n\n## Why\n\n{reason}\n\n## Ways\n\n1. {Way A} - {Pros/Cons}\n\n## Steps\n\n### Step 1: {Title}\n\n**Goal**: {goal}\n- [ ] {do}\n\n## Costs\n\n**A very long name of a label**: {sum}\n\n### Parts\n\n| Cost | Size |\n|---|---|\n| {c} | {Small/Big/Huge} |\n\n## Code\n\n```ts\n{code}\n```\n\n## Asked\n\n[CLARIFY: {question}]\n';
	const document =
		'---\nn: x\n---\n# A\n\nText.\n\n## B\n\n```js\nx\n```\n\n**L**: x\n\n### C\n\n- [ ] one\n  - [ ] two\n\n**M**:\n\n1. a\n2. b\n\n## D\n\n| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |\n\n## Step 1: x\n\ny\n\n## Step 2: x\n\n### Z\n\nz\n';
	const widths = (state: State) =>
		sectionsOf(state)
			.flatMap(stopsOf)
			.map(({path}) => [pathText(path), wrapWidth(focusOn(state, path))]);

	test('are those beside its name, mark or number', () => {
		expect(widths(openTemplate(template, {columns: 80, rows: 24}))).toEqual([
			['name', 69],
			['owner', 69],
			['why', 75],
			['ways[0].way', 65],
			['ways[0].prosCons.pros', 65],
			['ways[0].prosCons.cons', 65],
			['steps[0].title', 66],
			['steps[0].goal', 67],
			['steps[0].do[0].done', 69],
			['steps[0].do[0].text', 68],
			['steps[1]', 78],
			['costs.aVeryLongNameOfALabel', 72],
			['costs.parts[0].cost', 60],
			['costs.parts[0].size', 10],
			['code', 68],
			['asked[0]', 73],
		]);
	});

	test('are those of a card where a table’s columns have no room', () => {
		expect(widths(openTemplate(template, {columns: 60, rows: 16}))).toEqual([
			['name', 49],
			['owner', 49],
			['why', 55],
			['ways[0].way', 45],
			['ways[0].prosCons.pros', 45],
			['ways[0].prosCons.cons', 45],
			['steps[0].title', 46],
			['steps[0].goal', 47],
			['steps[0].do[0].done', 49],
			['steps[0].do[0].text', 48],
			['steps[1]', 58],
			['costs.aVeryLongNameOfALabel', 52],
			['costs.parts[0].cost', 46],
			['costs.parts[0].size', 47],
			['code', 48],
			['asked[0]', 53],
		]);
	});

	test('are as many before the field is there', () => {
		expect(widths(openWith(template, '# A\n', {columns: 80, rows: 24}))).toEqual([
			['name', 69],
			['owner', 69],
			['why', 75],
			['ways[0]', 78],
			['steps[0]', 78],
			['costs.aVeryLongNameOfALabel', 72],
			['costs.parts[0]', 78],
			['code', 68],
			['asked[0]', 78],
		]);
	});

	test('are less below headings, boxes and cards of a document', () => {
		expect(widths(openDocument(document, {columns: 80, rows: 24}))).toEqual([
			['frontMatter.n', 72],
			['title', 69],
			['text', 75],
			['b.title', 76],
			['b.code', 73],
			['b.l', 72],
			['b.c.title', 76],
			['b.c.checklist[0].done', 70],
			['b.c.checklist[0].text', 69],
			['b.c.checklist[0].items[0].done', 66],
			['b.c.checklist[0].items[0].text', 65],
			['b.c.m[0]', 67],
			['b.c.m[1]', 67],
			['d.title', 76],
			['d[0].a', 22],
			['d[0].b', 22],
			['d[0].c', 22],
			['steps[0].title', 66],
			['steps[0].text', 72],
			['steps[1].title', 66],
			['steps[1].z.title', 73],
			['steps[1].z', 70],
			['steps[2]', 78],
		]);
	});

	test.each([
		['text', 20, 19],
		['text', 5, 8],
		['prose', 20, 19],
		['prose', 5, 8],
		['code', 20, 17],
		['code', 5, 8],
		['choice', 20, 20],
		['choice', 5, 5],
		['box', 5, 5],
	] as const)('of a %s in %i cells are %i', (kind, width, expected) => {
		expect(wrapAt(kind, width)).toBe(expected);
	});
});

test.each([
	['', 5, false],
	['abc', 5, false],
	['abcd', 5, true],
	['漢字', 5, true],
])('a name %j stands above its value where %i cells are for names: %s', (name, labels, expected) => {
	expect(isAbove(name, labels)).toBe(expected);
});

test('the numbers of a list take as many cells as its last one', () => {
	const list = (text: string) => {
		const place = findPlace(openDocument(`# A\n\n## B\n\n**L**:\n\n${text}`).plan.places, ['b', 'l']);
		return place?.type === 'sequence' ? [isNumbered(place), markWidth(place)] : undefined;
	};
	expect([list('- a\n- b\n'), list('1. a\n'), list('1. a\n'.repeat(9)), list('1. a\n'.repeat(10))]).toEqual([
		[false, 2],
		[true, 3],
		[true, 3],
		[true, 4],
	]);
});
