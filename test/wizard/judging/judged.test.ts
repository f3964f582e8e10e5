/* What is told stays at its place while the plan is edited. */
import {describe, expect, test} from 'vitest';
import {pathText} from '../../../source/plan/place.ts';
import {goToChange, moveToChange, moveToUnseen, placeIn} from '../../../source/wizard/judging/moves.ts';
import {openJudging} from '../../../source/wizard/judging/open-judging.ts';
import {changesOf, notesOf} from '../../../source/wizard/judging/told.ts';
import type {State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {caretOf} from '../../../source/wizard/text/buffer.ts';
import {openDocument, openReviewed, press, send, type} from '../../helpers/form.ts';

const before = '# T\n\n## A\n\n**L**:\n\n- one\n- two\n- three\n\n## B\n\nSo.\n\n## C\n\nEnd.\n';
const after = before.replace('So.', 'So!').replace('- two', '- 2');
const open = () => openReviewed(before, after);
const told = (state: State) =>
	changesOf(state).map(change => `${change.type} ${pathText(change.path)}: ${change.after}`);
const where = (state: State) => [pathText(state.focus), caretOf(state.buffer)];

describe('while one writes', () => {
	const first = ['changed a.l[1]: 2', 'changed b: So!'];
	const typed = type(focusOn(open(), ['b']), '?');

	test('the changes are those from before, until the caret leaves the field', () => {
		expect(told(typed)).toEqual(first);
		expect(told(press(typed, 'left'))).toEqual(first);
		expect(told(press(typed, 'tab'))).toEqual(['changed a.l[1]: 2', 'changed b: So!?']);
	});

	test.each(['alt+o', 'alt+v', 'ctrl+s'])('%s, which tells of all of them, has them as they are', key => {
		expect(told(press(typed, key))).toEqual(['changed a.l[1]: 2', 'changed b: So!?']);
	});

	test('other things that open do not', () => {
		expect(told(press(typed, 'ctrl+p'))).toEqual(first);
	});

	test('in a very long plan they are those from before until the caret is in another section', () => {
		const long = `# T\n\n## A\n\n${'x'.repeat(100_000)}\n\n## B\n\n**P**: 1\n**Q**: 2\n\n## C\n\nc\n`;
		const edited = type(focusOn(openReviewed(long, long.replace('1', '3')), ['b', 'q']), '!');
		expect(told(press(edited, 'shift+tab'))).toEqual(['changed b.p: 3']);
		expect(told(press(edited, 'pagedown'))).toEqual(['changed b.p: 3', 'changed b.q: 2!']);
	});

	test('in a short plan also to another field of the same section', () => {
		const short = '# T\n\n## B\n\n**P**: 1\n**Q**: 2\n';
		const edited = type(focusOn(openReviewed(short, short.replace('1', '3')), ['b', 'q']), '!');
		expect(told(edited)).toEqual(['changed b.p: 3']);
		expect(told(press(edited, 'shift+tab'))).toEqual(['changed b.p: 3', 'changed b.q: 2!']);
	});

	test('nothing is compared anew where nothing was written', () => {
		const same = openReviewed(before, before);
		expect(press(same, 'tab', 'right', 'tab', 'alt+o', 'escape').judging).toBe(same.judging);
	});

	test('what the caret has come to was seen, all of it', () => {
		const seen = (state: State) => state.judging?.seen.size;
		const gone = openReviewed(before, before.replace('- two\n- three\n', '').replace('So.', 'So!'));
		expect([seen(gone), seen(focusOn(gone, ['b'])), seen(press(focusOn(gone, ['title']), 'tab'))]).toEqual([2, 2, 2]);
		expect(seen(press(focusOn(gone, ['a', 'l', 0]), 'tab', 'tab'))).toBe(3);
	});

	test('undo has them as they were', () => {
		expect(told(press(press(typed, 'tab'), 'ctrl+z'))).toEqual(first);
	});
});

describe('notes', () => {
	const noted = press(type(press(focusOn(open(), ['a', 'l', 2]), 'alt+m'), 'Why?'), 'enter');
	const at = (state: State) => notesOf(state).map(note => note.at && pathText(note.at));

	test('follow their item, with a step that has them where they were', () => {
		const moved = press(noted, 'alt+up');
		expect([at(noted), at(moved), at(press(moved, 'ctrl+z'))]).toEqual([['a.l[2]'], ['a.l[1]'], ['a.l[2]']]);
		expect(moved.history.past.at(-1)?.notes?.undo.map(note => note.at)).toEqual([['a', 'l', 2]]);
	});

	test('that stay are the very same, and no step of the history', () => {
		const typed = type(focusOn(noted, ['b']), '?');
		expect(typed.judging?.notes).toBe(noted.judging?.notes);
		expect(typed.history.past.at(-1)?.notes).toBeUndefined();
	});

	test('come back to their place when an item that was only looked at goes', () => {
		const typed = type(focusOn(noted, ['b']), '?');
		const added = press(focusOn(typed, ['a', 'l', 0]), 'ctrl+n');
		expect(at(added)).toEqual(['a.l[3]']);
		const left = press(added, 'up');
		expect([at(left), left.history.past.length]).toEqual([['a.l[2]'], 2]);
		expect(left.history.past.at(-1)?.notes).toBeUndefined();
	});

	test('beside one that moves stay the very same', () => {
		const two = press(type(press(focusOn(noted, ['b']), 'alt+m'), 'Hm.'), 'enter');
		const moved = press(focusOn(two, ['a', 'l', 2]), 'alt+up');
		expect([at(two), at(moved), at(press(moved, 'ctrl+z'))]).toEqual([
			['a.l[2]', 'b'],
			['a.l[1]', 'b'],
			['a.l[2]', 'b'],
		]);
		expect(moved.judging?.notes[1]).toBe(two.judging?.notes[1]);
	});

	test('whose place is gone are no part of a step', () => {
		const lost = {
			note: {kind: 'note', path: ['gone'], titles: ['Gone'], quote: 'nowhere', text: 'Why?'},
			at: undefined,
		} as const;
		const state = openJudging(openDocument(after), [], {notes: [lost], seen: []}, false);
		const typed = type(focusOn(state, ['b']), '?');
		expect([at(typed), typed.history.past.map(step => step.notes)]).toEqual([[undefined], [undefined]]);
		expect(typed.judging?.notes).toBe(state.judging?.notes);
	});

	test('are found by their words in what somebody else wrote', () => {
		const merged = send(noted, {type: 'changed', text: after.replace('- one', '- zero\n- one')});
		expect(at(merged)).toEqual(['a.l[3]']);
		const turned = after.replace('- one\n- 2\n- three', '- three\n- one\n- 2');
		expect(at(send(noted, {type: 'changed', text: turned}))).toEqual(['a.l[0]']);
	});
});

describe('from change to change', () => {
	const lines = (...changed: readonly number[]) =>
		`# T\n\n## A\n\n${Array.from({length: 9}, (_, index) => `Line ${index}${changed.includes(index) ? ' new' : ''}.`).join('\n')}\n\n## B\n\nx\n`;
	const state = openReviewed(lines(), lines(1, 6).replace('x', 'y'));
	const steps = (from: State, by: 1 | -1, count: number) => {
		const ways: unknown[] = [];
		let now = from;
		for (let step = 0; step < count; step++) {
			now = moveToChange(now, by) ?? now;
			ways.push([...where(now), now.message.replace(/:.*/, '')]);
		}
		return ways;
	};

	test('each part of a text is come to, forth and back, and around', () => {
		expect([...where(state), state.message]).toEqual(['a', 14, 'Change 1 of 2, part 1 of 2: A changed.']);
		expect(steps(state, 1, 3)).toEqual([
			['a', 58, 'Change 1 of 2, part 2 of 2'],
			['b', 1, 'Change 2 of 2'],
			['a', 14, 'Change 1 of 2, part 1 of 2'],
		]);
		expect(steps(state, -1, 3)).toEqual([
			['b', 1, 'Change 2 of 2'],
			['a', 58, 'Change 1 of 2, part 2 of 2'],
			['a', 14, 'Change 1 of 2, part 1 of 2'],
		]);
	});

	test('from between two of them the nearer in each direction is next', () => {
		const between = focusOn(state, ['a'], 30);
		expect([steps(between, 1, 1), steps(between, -1, 1)]).toEqual([
			[['a', 58, 'Change 1 of 2, part 2 of 2']],
			[['a', 14, 'Change 1 of 2, part 1 of 2']],
		]);
		const title = focusOn(state, ['title']);
		expect([steps(title, 1, 1), steps(title, -1, 1)]).toEqual([
			[['a', 14, 'Change 1 of 2, part 1 of 2']],
			[['b', 1, 'Change 2 of 2']],
		]);
	});

	test('several at one place are told together', () => {
		const gone = openReviewed(before, before.replace('- two\n- three\n', ''));
		expect(gone.message).toBe('Change 1 of 2, with 1 more here: an item of A › L was removed.');
		expect(moveToChange(gone, 1)?.focus).toEqual(gone.focus);
	});

	test('one is gone to without a word, and what was not seen yet is found', () => {
		const [first, second] = changesOf(state);
		const there = second && goToChange(focusOn(state, ['title']), second);
		expect(there && [...where(there), there.message]).toEqual(['b', 1, '']);
		const back = first && goToChange(focusOn(state, ['title']), first);
		expect(back && where(back)).toEqual(['a', 14]);
		const unseen = moveToUnseen(state);
		expect(unseen && where(unseen)).toEqual(['b', 1]);
		expect(moveToUnseen(press(state, 'alt+.', 'alt+.'))).toBeUndefined();
	});

	test('without any there is none to go to', () => {
		const same = openReviewed(before, before);
		expect([moveToChange(same, 1), moveToChange(same, -1), moveToUnseen(same)]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
	});

	test('a place has its number in the form’s order', () => {
		expect([['title'], ['a'], ['b'], ['nowhere']].map(path => placeIn(state, path))).toEqual([0, 2, 4, 0]);
	});

	test('a row and an item are told as such', () => {
		const text = '# T\n\n## A\n\n| X | Y |\n|---|---|\n| a | b |\n\n## B\n\n**L**:\n\n- [ ] one\n';
		const words = (to: string) => openReviewed(text, to).message;
		expect(words(text.replace('| a | b |\n', '| a | b |\n| c | d |\n'))).toBe('Change 1 of 1: a row of A was added.');
		expect(words(text.replace('- [ ] one', '- [ ] two'))).toBe('Change 1 of 1: an item of B › L changed.');
		expect(words(text.replace('- [ ] one\n', '- [ ] one\n- [ ] two\n'))).toBe(
			'Change 1 of 1: an item of B › L was added.',
		);
		expect(words(text.replace('| a | b |\n', '| a | b |\n| c | d\n'))).toBe('Change 1 of 1: a row of A was added.');
		expect(words(text.replace('- [ ] one\n', '- [ ] one\n- [ ] two|\n'))).toBe(
			'Change 1 of 1: an item of B › L was added.',
		);
		const code = `${text}\n## C\n\nSo.\n\n\`\`\`\nx\n\`\`\`\n`;
		expect(openReviewed(code, code.replace('So.', 'So!')).message).toBe('Change 1 of 1: C changed.');
		expect(words(text.replace('| a | b |', '| a | c |'))).toMatch(/^Change 1 of 1: A › /);
		expect(words(text.replace('# T', '# U'))).toBe('Change 1 of 1: the text changed.');
	});
});
