/* Notes on a plan that is judged. */
import {describe, expect, test} from 'vitest';
import {pathText} from '../../../source/plan/place.ts';
import {askNote, canNote, dropNote, keepNote, turnKind, withNotesOf} from '../../../source/wizard/judging/notes.ts';
import {countsBelow, countsIn, notesAt, notesOf, titlesOfNote} from '../../../source/wizard/judging/told.ts';
import {type State, sectionsOf} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {bufferValue, caretOf} from '../../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, openReviewed, press, type} from '../../helpers/form.ts';

const text = '# A\n\n## B\n\nFirst line.\nSecond line.\n\n  Last  \n\n## C\n\n**L**:\n\n- x\n- y\n\n- [ ] box\n';
const open = () => openReviewed(undefined, text);
const on = (...path: readonly (string | number)[]) => focusOn(open(), path);
const asked = (state: State) => {
	const overlay = askNote(state, 'note')?.overlay;
	return overlay?.type === 'note' ? overlay : undefined;
};
const noted = (state: State, words: string) => press(type(press(state, 'alt+m'), words), 'enter');
const said = (state: State) => notesOf(state).map(({note}) => [note.kind, note.quote, note.text]);

describe('a note in a text of several lines', () => {
	test.each([
		[0, 'First line.'],
		[11, 'First line.'],
		[12, 'Second line.'],
		[24, 'Second line.'],
		[25, undefined],
		[26, 'Last'],
		[99, 'Last'],
	])('with the caret at %i is on %j', (caret, quote) => {
		expect(asked(focusOn(open(), ['b'], caret))).toMatchObject({path: ['b'], quote});
	});

	test('is on what is selected, be it part of a line or of two', () => {
		const start = focusOn(open(), ['b'], 6);
		const selected = (count: number) => press(start, ...Array<string>(count).fill('shift+right'));
		expect(asked(selected(4))?.quote).toBe('line');
		expect(asked(selected(12))?.quote).toBe('line.\nSecond');
		expect(asked(press(focusOn(open(), ['b'], 10), 'shift+left', 'shift+left'))?.quote).toBe('ne');
	});
});

test('of one line all is meant, unless a part is selected', () => {
	expect(asked(on('c', 'l', 0))).toMatchObject({path: ['c', 'l', 0], quote: undefined, replaces: -1});
	expect(asked(press(on('c', 'l', 0), 'shift+left'))).toMatchObject({quote: 'x'});
});

test('a note can stand on a field of a plan that is judged, and nowhere else', () => {
	expect(canNote(on('b'))).toBe(true);
	expect(canNote(openDocument(text))).toBe(false);
	expect(askNote(openDocument(text), 'note')).toBeUndefined();
	expect(canNote(goTo(openForm(), 'add decision'))).toBe(false);
	const cards = openReviewed(undefined, '# A\n\n## Step 1: B\n\nb\n\n## Step 2: C\n\nc\n');
	expect(canNote(focusOn(cards, ['steps', 2]))).toBe(false);
});

describe('a note that is there', () => {
	const one = noted(focusOn(open(), ['b'], 0), 'One');
	const two = noted(focusOn(one, ['b'], 12), 'Two');
	const three = noted(focusOn(two, ['c', 'l', 1]), 'Three');

	test('is asked for again with its words', () => {
		const words = (state: State) => {
			const overlay = asked(state);
			return overlay && [bufferValue(overlay.query), overlay.replaces];
		};
		expect(words(focusOn(three, ['b'], 3))).toEqual(['One', 0]);
		expect(words(focusOn(three, ['b'], 13))).toEqual(['Two', 1]);
		expect(words(focusOn(three, ['b'], 99))).toEqual(['', -1]);
		expect(words(focusOn(three, ['c', 'l', 1]))).toEqual(['Three', 2]);
		expect(words(focusOn(three, ['c', 'l', 0]))).toEqual(['', -1]);
	});

	test('is changed in its place, and keeps what it is on', () => {
		const changed = press(type(press(focusOn(three, ['b'], 3), 'alt+m'), '!'), 'alt+w', 'enter');
		expect(said(changed)).toEqual([
			['question', 'First line.', 'One!'],
			['note', 'Second line.', 'Two'],
			['note', 'y', 'Three'],
		]);
		expect(changed.message).toBe('The question is kept in the draft, not in the plan.');
		expect(said(press(changed, 'ctrl+z'))).toEqual(said(three));
	});

	test('goes without words, and what was never one goes without a word', () => {
		const gone = press(focusOn(three, ['b'], 3), 'alt+m', 'ctrl+u', 'enter');
		expect(said(gone)).toEqual(said(three).slice(1));
		expect([gone.message, gone.saved, gone.overlay]).toEqual([
			'The note is gone; undo brings it back.',
			'pending',
			undefined,
		]);
		const nothing = press(focusOn(three, ['b'], 99), 'alt+m', 'enter');
		expect([said(nothing), nothing.message, nothing.history]).toEqual([said(three), '', three.history]);
	});

	test('is taken away by its place among them', () => {
		expect(said(dropNote(three, 1, 0))).toEqual([said(three)[0], said(three)[2]]);
		expect(said(dropNote(three, 7, 0))).toEqual(said(three));
	});

	test('is told at its field and counted in its section', () => {
		const at = (...path: readonly (string | number)[]) => notesAt(three, path).map(({note}) => note.text);
		expect([at('b'), at('c', 'l', 1), at('c', 'l', 0), at('title')]).toEqual([['One', 'Two'], ['Three'], [], []]);
		expect(sectionsOf(three).map(section => [section.name, countsIn(three, section)])).toEqual([
			['Title', {changes: 0, notes: 0}],
			['B', {changes: 0, notes: 2}],
			['C', {changes: 0, notes: 1}],
		]);
		expect(countsBelow(three, path => pathText(path) === 'b')).toEqual({changes: 0, notes: 2});
	});

	test('is called by where it stands, or where it stood', () => {
		const [first] = notesOf(three);
		expect(first && titlesOfNote(three, first)).toEqual(['B']);
		expect(
			first && titlesOfNote(three, {...first, at: undefined, note: {...first.note, titles: ['Old', 'B']}}),
		).toEqual(['Old', 'B']);
	});

	test('is a step to undo, from where the caret was', () => {
		const {past} = three.history;
		expect(past.map(({before, after, notes}) => [before, after, notes?.redo.length])).toEqual([
			[{path: ['b'], caret: 0}, {path: ['b'], caret: 0}, 1],
			[{path: ['b'], caret: 12}, {path: ['b'], caret: 12}, 2],
			[{path: ['c', 'l', 1], caret: 1}, {path: ['c', 'l', 1], caret: 1}, 3],
		]);
		const back = press(three, 'ctrl+z', 'ctrl+z');
		expect([said(back).length, back.focus, caretOf(back.buffer)]).toEqual([1, ['b'], 12]);
	});
});

test('without a note that is open there is none to keep or to turn', () => {
	expect([keepNote(open(), 0), turnKind(open())]).toEqual([undefined, undefined]);
	const turned = turnKind(press(on('b'), 'alt+m'));
	expect(turned?.overlay).toMatchObject({kind: 'question'});
	expect(turned && turnKind(turned)?.overlay).toMatchObject({kind: 'note'});
});

test('a step without notes leaves them, and a plan that is not judged has none', () => {
	const state = noted(on('b'), 'One');
	expect(said(withNotesOf(state, undefined))).toEqual(said(state));
	expect(said(withNotesOf(state, []))).toEqual([]);
	const plain = openDocument(text);
	expect(withNotesOf(plain, [])).toBe(plain);
	expect(notesOf(plain)).toEqual([]);
});
