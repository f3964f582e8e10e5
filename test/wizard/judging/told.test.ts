/* What is told of a plan that is judged. */
import {describe, expect, test} from 'vitest';
import type {Path, Plan} from '../../../source/plan/place.ts';
import {pathText} from '../../../source/plan/place.ts';
import {compareWithNext, nextBase, openJudging} from '../../../source/wizard/judging/open-judging.ts';
import {
	changeKey,
	changeStops,
	changesAt,
	changesOf,
	countEdits,
	countSeen,
	countsBelow,
	countsIn,
	isOfValue,
} from '../../../source/wizard/judging/told.ts';
import {type State, sectionsOf} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {caretOf} from '../../../source/wizard/text/buffer.ts';
import {openDocument, openReviewed, press, type} from '../../helpers/form.ts';

const before =
	'# T\n\n## Rules\n\n1. **No toasts**: Only errors\n2. **One place**: All errors\n\n## Steps\n\n**L**:\n\n- a\n- b\n- c\n\n## Why\n\nSo.\n';
const after = before.replace('No toasts', 'No popups').replace('- a\n', '').replace('So.', 'So!').replace('- c', '- d');
const open = () => openReviewed(before, after);
const at = (state: State, ...path: Path) => changesAt(state, path).map(({type: kind}) => kind);

describe('changes', () => {
	test('are told at the stop that stands for them, and nowhere else', () => {
		const state = open();
		expect([...changeStops(state)]).toEqual(['rules.noPopups', 'steps.l[0]', 'steps.l[1]', 'why']);
		expect(changesOf(state).map(({type: kind}) => kind)).toHaveLength(4);
		expect([at(state, 'why'), at(state, 'title')]).toEqual([['changed'], []]);
		expect(changesAt(openDocument(after), ['why'])).toEqual([]);
	});

	test('are counted by section and below a path', () => {
		const state = open();
		expect(sectionsOf(state).map(section => [section.name, countsIn(state, section).changes])).toEqual([
			['Title', 0],
			['Rules', 1],
			['Steps', 2],
			['Why', 1],
		]);
		expect(countsBelow(state, path => path[0] === 'steps')).toEqual({changes: 2, notes: 0});
	});

	test('of a label are not of the value beside it', () => {
		const state = open();
		const values = changesOf(state).map(change => isOfValue(state, change));
		expect(changesOf(state).map((change, index) => [pathText(change.path), change.type, values[index]])).toEqual([
			['rules.noPopups', 'changed', false],
			['steps.l', 'removed', false],
			['steps.l[1]', 'changed', true],
			['why', 'changed', true],
		]);
		expect(changesOf(state).map(change => isOfValue(openDocument(after), change))).toEqual(values.map(() => false));
	});

	test('are told from each other by what and where they are, and by their lengths', () => {
		const [first] = changesOf(open());
		expect(first && changeKey(first)).toBe('changed rules.noPopups 17 17');
	});

	test('count as seen when the caret comes to them', () => {
		const state = open();
		expect(countSeen(state)).toBe(1);
		expect(countSeen(press(state, 'alt+.', 'alt+.', 'alt+.'))).toBe(4);
		expect(countSeen(press(state, 'alt+.', 'alt+,'))).toBe(2);
	});
});

describe('edits', () => {
	test('are the changes since the text was opened', () => {
		const state = open();
		expect(countEdits(state)).toBe(0);
		const edited = type(focusOn(type(focusOn(state, ['why']), '?'), ['steps', 'l', 0]), '!');
		expect(countEdits(edited)).toBe(2);
		expect(countEdits({...edited, setting: {...edited.setting, base: edited.plan.text}})).toBe(0);
	});

	test('of a very long text are counted by lines that were written together', () => {
		const lines = Array.from({length: 3000}, (_, index) => `${index} ${'x'.repeat(100)}`);
		const changed = lines.with(1, 'new').with(2, 'newer').toSpliced(10, 1).toSpliced(20, 0, 'more');
		const counted = (text: readonly string[]) =>
			countEdits({plan: {text: text.join('\n')} as Plan, setting: {base: lines.join('\n')} as State['setting']});
		expect([counted(lines), counted(changed)]).toEqual([0, 3]);
	});
});

describe('what it is compared with', () => {
	const bases = [
		{text: before, name: 'HEAD'},
		{text: after, name: 'yours', when: 'today'},
	];
	const opened = (names = bases) => openJudging(openDocument(after), names, {notes: [], seen: []}, false);

	test('is the first, then the next, and around', () => {
		const state = opened();
		expect([state.judging?.base, nextBase(state)]).toEqual(bases);
		const next = compareWithNext(state);
		expect([next?.judging?.base, next?.message]).toEqual([bases[1], 'Compared with yours (today): nothing changed.']);
		const again = next && compareWithNext(next);
		expect([again?.judging?.base, again?.message]).toEqual([bases[0], 'Compared with HEAD: 4 changes.']);
	});

	test('is nothing else where there is one, or none', () => {
		expect([nextBase(opened(bases.slice(0, 1))), nextBase(opened([])), nextBase({judging: undefined})]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
		expect(compareWithNext(opened([]))).toBeUndefined();
	});

	test('opens at its first change, and a draft where it was left', () => {
		expect([opened().focus, opened().policy, opened([]).focus]).toEqual([['rules', 'noPopups'], 'keep', ['title']]);
		const left = focusOn(openDocument(after), ['why'], 1);
		const resumed = openJudging(left, bases, {notes: [], seen: ['x']}, true);
		expect([resumed.focus, caretOf(resumed.buffer), resumed.message]).toEqual([['why'], 1, '']);
		expect([...(resumed.judging?.seen ?? [])]).toEqual(['x', expect.stringMatching(/^changed why /)]);
	});
});
