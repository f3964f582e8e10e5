/* A note is about what it was put to, wherever that goes. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fieldsIn, findPlace, type Path} from '../../../source/plan/place.ts';
import {readValue, valueAt} from '../../../source/plan/plan.ts';
import {noteAt} from '../../../source/plan/review/notes.ts';
import {openJudging} from '../../../source/wizard/judging/open-judging.ts';
import {notesOf} from '../../../source/wizard/judging/told.ts';
import type {State} from '../../../source/wizard/state.ts';
import {openDocument, press, send} from '../../helpers/form.ts';
import {runs} from '../../helpers/runs.ts';

const document = `# P

**Goals**:

- alpha
- beta
- gamma
- delta

## Task 1: One

**Why**: epsilon

- [ ] zeta
- [x] eta

## Task 2: Two

**Why**: theta

## Risks

| Risk | Impact |
|---|---|
| iota | High |
| kappa | Low |
`;

const words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa'];

function openNoted(): State {
	const state = openDocument(document, {columns: 100, rows: 30});
	const notes = [...fieldsIn(state.plan.places)].flatMap(({path, ...field}) => {
		const value = readValue(state.plan, {path, ...field});
		return words.includes(value) ? [{note: noteAt(state.plan, path, 'note', value), at: path}] : [];
	});
	return openJudging(state, [], {notes, seen: []}, false);
}

const step = fc.oneof(
	{weight: 4, arbitrary: fc.constantFrom('tab', 'shift+tab', 'pagedown', 'pageup', 'down', 'up')},
	{weight: 4, arbitrary: fc.constantFrom('alt+up', 'alt+down', 'ctrl+n', 'ctrl+x', 'enter', 'ctrl+t')},
	{weight: 1, arbitrary: fc.constantFrom('ctrl+z', 'ctrl+y')},
	{weight: 2, arbitrary: fc.constantFrom('!', ' more')},
);

const isThere = (state: State, word: string) =>
	[...fieldsIn(state.plan.places)].some(field => readValue(state.plan, field).startsWith(word));

const said = (state: State, at: Path) => {
	expect(findPlace(state.plan.places, at)).toBeDefined();
	return valueAt(state.plan, at) ?? '';
};

test('whatever is added, moved, removed and taken back, a note stands at its words or, when they are gone, nowhere', () => {
	expect(notesOf(openNoted())).toHaveLength(words.length);
	const property = fc.property(fc.array(step, {maxLength: 40}), steps => {
		let state = openNoted();
		const before = notesOf(state);
		for (const one of steps) {
			state = /^[! ]/.test(one) ? send(state, {type: 'text', text: one}) : press(state, one);
			for (const {note, at} of notesOf(state)) {
				if (at) expect(said(state, at).startsWith(note.text)).toBe(true);
				else expect(isThere(state, note.text)).toBe(false);
			}
		}
		while (state.history.past.length > 0) state = press(state, 'ctrl+z');
		expect(notesOf(state)).toEqual(before);
		expect(state.plan.text).toBe(document);
	});
	fc.assert(property, {numRuns: runs(1)});
});
