import {describe, expect, test} from 'vitest';
import {applySplices} from '../../source/plan/plan.ts';
import {
	type Change,
	emptyHistory,
	goesOn,
	type History,
	readHistory,
	remember,
	type Step,
	savedHistory,
	sealed,
} from '../../source/wizard/history.ts';

const spot = (caret: number, path: readonly string[] = ['name']) => ({path, caret});
const typing = (more: Partial<Change> = {}): Change => ({
	text: 'ab',
	before: spot(1),
	after: spot(2),
	kind: 'insert',
	at: 100,
	typed: 'b',
	...more,
});
const one: History = remember(
	emptyHistory,
	'',
	typing({text: 'a', before: spot(0), after: spot(1), at: 0, typed: 'a'}),
);

describe('what follows a letter', () => {
	test.for([
		['another letter', typing(), 1],
		['a letter just before the pause is over', typing({at: 999}), 1],
		['a letter after the pause', typing({at: 1000}), 2],
		['a letter elsewhere in the field', typing({before: spot(0)}), 2],
		['a letter in another field', typing({before: spot(1, ['other'])}), 2],
		['a letter one level deeper', typing({before: spot(1, ['na', 'me'])}), 2],
		['a deletion', typing({kind: 'delete'}), 2],
		['a change of another kind', typing({kind: 'other'}), 2],
		['the same text', typing({text: 'a'}), 1],
		['what takes it back', typing({text: ''}), 0],
	] as const)('is a step of its own or not: %s', ([, change, steps]) => {
		expect(remember(one, 'a', change).past).toHaveLength(steps);
	});

	test.for([
		['insert', 'b', true],
		['insert', 'b ', false],
		['insert', 'b\n', false],
		['insert', ' b', true],
		['delete', '', true],
		['other', 'b', false],
	] as const)('goes on after %s of %o: %o', ([kind, typed, isOpen]) => {
		expect(remember(emptyHistory, 'a', typing({kind, typed})).past.at(-1)?.isOpen).toBe(isOpen);
	});

	test('ends the step they share when it is a blank', () => {
		expect(remember(one, 'a', typing({typed: ' '})).past.at(-1)?.isOpen).toBe(false);
		expect(remember(one, 'a', typing()).past.at(-1)?.isOpen).toBe(true);
	});

	test('is asked by the same rule', () => {
		expect(goesOn(one, typing({at: 999}))).toBe(true);
		expect(goesOn(one, typing({at: 1000}))).toBe(false);
		expect(goesOn(emptyHistory, typing())).toBe(false);
		expect(goesOn(sealed(one), typing())).toBe(false);
	});
});

test('steps that became one go back to where the first began and forth to where the last ended', () => {
	const [step] = remember(one, 'a', typing()).past as [Step];
	expect(step).toMatchObject({before: spot(0), after: spot(2), at: 100});
	expect(applySplices('ab', [step.undo])).toBe('');
	expect(applySplices('', [step.redo])).toBe('ab');
});

test('the pause counts from the last letter, not from the first', () => {
	const two = remember(one, 'a', typing({at: 900}));
	expect(remember(two, 'ab', typing({text: 'abc', before: spot(2), at: 1800})).past).toHaveLength(1);
});

test('a change drops what could be redone, and no change keeps it', () => {
	const undone: History = {past: one.past, future: one.past};
	expect(remember(undone, 'a', typing()).future).toEqual([]);
	expect(remember(undone, 'a', typing({kind: 'other'})).future).toEqual([]);
	expect(remember(undone, 'a', typing({text: ''})).future).toEqual([]);
	expect(remember(undone, 'a', typing({text: 'a'}))).toBe(undone);
});

test('what is sealed is the same but for its last step', () => {
	expect(sealed(one).past).toEqual([{...one.past[0], isOpen: false}]);
	expect(sealed(sealed(one))).toEqual(sealed(one));
	expect(sealed(emptyHistory)).toBe(emptyHistory);
});

const stepOf = (size: number, at = 0): Step => ({
	undo: {from: 0, to: 0, text: 'x'.repeat(size)},
	redo: {from: 0, to: size, text: ''},
	before: spot(0),
	after: spot(0),
	kind: 'other',
	at,
	isOpen: false,
});
const steps = (count: number, size = 1) => Array.from({length: count}, (_, index) => stepOf(size, index));
const pastAfter = (past: readonly Step[]) => remember({past, future: []}, '', typing({text: 'n', kind: 'other'})).past;

describe('the steps in memory', () => {
	test('are the last thousand', () => {
		expect(pastAfter(steps(999))).toHaveLength(1000);
		const past = pastAfter(steps(1000));
		expect(past).toHaveLength(1000);
		expect([past[0]?.at, past.at(-1)?.redo.text]).toEqual([1, 'n']);
	});

	test('are four million characters in all, the last step whatever its size', () => {
		expect(pastAfter(steps(3, 1_333_333))).toHaveLength(4);
		expect(pastAfter(steps(4, 1_000_000))).toHaveLength(4);
		const large = 'n'.repeat(4_000_001);
		expect(remember({past: steps(1), future: []}, '', typing({text: large})).past).toHaveLength(1);
	});
});

describe('the steps in a draft', () => {
	test('are the last two hundred', () => {
		expect(savedHistory({past: steps(200), future: []})).toHaveLength(200);
		expect(savedHistory({past: steps(201), future: []}).map(({at}) => at)).toEqual(
			Array.from({length: 200}, (_, index) => index + 1),
		);
	});

	test('are a hundred thousand characters in all', () => {
		expect(savedHistory({past: steps(2, 50_000), future: []})).toHaveLength(2);
		expect(savedHistory({past: [stepOf(1), ...steps(2, 50_000)], future: []})).toHaveLength(2);
		expect(savedHistory({past: [stepOf(100_001)], future: []})).toEqual([]);
	});

	test('are read as they were, none of them open', () => {
		const saved = JSON.parse(JSON.stringify(one.past));
		expect(saved[0].isOpen).toBe(true);
		expect(readHistory(saved)).toEqual({past: [{...one.past[0], isOpen: false}], future: []});
	});

	const whole = stepOf(1);
	test.for([
		['nothing', undefined],
		['no list', {past: []}],
		['a step that is nothing', [null]],
		['no undo', [{...whole, undo: undefined}]],
		['no redo', [{...whole, redo: undefined}]],
		['no spot before', [{...whole, before: undefined}]],
		['no spot after', [{...whole, after: undefined}]],
		['no start of a splice', [{...whole, undo: {to: 0, text: ''}}]],
		['no end of a splice', [{...whole, undo: {from: 0, text: ''}}]],
		['no text of a splice', [{...whole, redo: {from: 0, to: 0}}]],
		['no path of a spot', [{...whole, before: {caret: 0}}]],
		['no caret of a spot', [{...whole, after: {path: []}}]],
		['one broken step among whole ones', [whole, {}, whole]],
	] as const)('are none when there is %s', ([, saved]) => {
		expect(readHistory(saved)).toBe(emptyHistory);
	});
});
