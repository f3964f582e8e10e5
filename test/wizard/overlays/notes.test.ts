import {describe, expect, test} from 'vitest';
import {pathText} from '../../../source/plan/place.ts';
import {goToEntry, isOnNote, notesEntries, removeHighlighted} from '../../../source/wizard/overlays/notes.ts';
import type {State} from '../../../source/wizard/state.ts';
import {openReviewed, press, type} from '../../helpers/form.ts';

const before = '# A\n\n**Owner**: Ann\n\n## Why\n\nFor all.\n\n## Steps\n\n**First**: one\n\n**Then**: two\n';
const after = before.replace('Ann', 'Bob').replace('one', 'zero').replace('two', 'three');
const open = () => openReviewed(before, after);
const noted = (state: State, words: string) => press(type(press(state, 'alt+m'), words), 'enter');

const listed = (state: State) =>
	notesEntries(state).map(entry => {
		const words = entry.type === 'note' ? entry.placed.note.text : entry.isSeen ? 'seen' : 'new';
		return `${entry.path ? pathText(entry.path) : 'gone'} ${words}`;
	});
const index = ({overlay}: State) => (overlay?.type === 'notes' ? overlay.index : undefined);

/* A note on the second field, and one on the last, which is written first. */
const both = noted(press(noted(press(open(), 'alt+,'), 'late'), 'pageup', 'pageup', 'pagedown'), 'early');

describe('the list', () => {
	test('has changes and notes in the form’s order, what is at one place with its change first', () => {
		expect(listed(both)).toEqual(['owner seen', 'why early', 'steps.first new', 'steps.then seen', 'steps.then late']);
	});

	test('has what is gone at its end', () => {
		const items = '# A\n\n**List**:\n\n- a\n- b\n\n**End**: c\n';
		const gone = press(noted(openReviewed(items, items.replace('- a', '- x')), 'who?'), 'ctrl+x');
		expect(listed(noted(press(gone, 'tab', 'tab'), 'end')).slice(-2)).toEqual(['end end', 'gone who?']);
		const list = press(gone, 'alt+o', 'end');
		expect(goToEntry(list)).toEqual({...list, message: 'What this note is about is gone from the plan.'});
	});

	test('opens at what is at the caret, else at what comes behind it, else at its start', () => {
		const at = (...keys: readonly string[]) => index(press(both, ...keys, 'alt+o'));
		expect(at()).toBe(1);
		expect(at('tab')).toBe(2);
		expect(at('tab', 'tab')).toBe(3);
		expect(index(press(open(), 'pagedown', 'alt+o'))).toBe(1);
		const early = openReviewed(before, before.replace('Ann', 'Bob'));
		expect(index(press(early, 'pagedown', 'pagedown', 'alt+o'))).toBe(0);
	});
});

describe('in the list', () => {
	const list = press(both, 'alt+o');

	test('Enter goes to the place of a change or a note', () => {
		const there = press(list, 'enter');
		expect([there.overlay, there.focus]).toEqual([undefined, ['why']]);
		expect(press(list, 'down', 'enter').focus).toEqual(['steps', 'first']);
		expect(press(list, 'home', 'enter')).toMatchObject({focus: ['owner'], message: ''});
	});

	test('a note is removed, and what follows it is highlighted', () => {
		expect([isOnNote(list), isOnNote(press(list, 'down'))]).toEqual([true, false]);
		const less = press(list, 'delete');
		expect([listed(less).length, index(less), isOnNote(less)]).toEqual([4, 1, false]);
		expect(less.message).toBe('The note is gone; undo brings it back.');
		const last = press(list, 'end', 'delete');
		expect([listed(last).length, index(last)]).toEqual([4, 3]);
		expect(removeHighlighted(press(list, 'down'), 0)).toBeUndefined();
	});

	test('nothing is gone to or removed where it is not open', () => {
		expect([goToEntry(both), removeHighlighted(both, 0), isOnNote(both)]).toEqual([undefined, undefined, false]);
	});
});
