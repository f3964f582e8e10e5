import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {formBlock} from '../../source/wizard/layout/form-layout.ts';
import {wrapWidth} from '../../source/wizard/room.ts';
import {currentStop, type State, sectionsOf} from '../../source/wizard/state.ts';
import {focusOn, withBuffer} from '../../source/wizard/step.ts';
import {stopsOf} from '../../source/wizard/stop.ts';
import {bufferValue, createBuffer, moveTo} from '../../source/wizard/text/buffer.ts';
import {cellOf, wrap} from '../../source/wizard/text/wrap.ts';
import {openForm, press} from '../helpers/form.ts';

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
	['a new plan', undefined, 100, 30],
	['a new plan', undefined, 300, 50],
	['a whole plan', wholePlan, 79, 24],
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
