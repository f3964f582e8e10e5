/* Whether a merged text holds what it should: told of words, each letter one, and of lines. */
import {expect, test} from 'vitest';
import {type Account, isAccounted, isDoubled} from '../../../source/plan/merge/account.ts';

type Texts = readonly [base: string, mine: string, theirs: string, merged: string];

const account = ([base, mine, theirs, ...merged]: readonly string[], more: Partial<Account> = {}): Account => ({
	texts: {base: base as string, mine: mine as string, theirs: theirs as string},
	aside: {base: [], mine: [], theirs: []},
	merged,
	spare: [],
	...more,
});

test.each<readonly [what: string, texts: Texts]>([
	['nothing changed', ['a b', 'a b', 'a b', 'a b']],
	['each added a word', ['a', 'a x', 'a y', 'a x y']],
	['both added one word, which stands once', ['a', 'a x', 'a x', 'a x']],
	['both added one word, which stands twice', ['a', 'a x', 'x a', 'x a x']],
	['mine removed a word', ['a b', 'a', 'a b', 'a']],
	['theirs removed a word', ['a b', 'a b', 'b', 'b']],
	['both removed a word', ['a b', 'a', 'a', 'a']],
	['both removed all', ['a b', '', '', '']],
	['both began with nothing', ['', 'a', 'b', 'a b']],
	['numbers that count on', ['1 a', '1 x\n2 a', '1 a', '1 x\n2 a']],
	['numbers that count on into another width', ['9 a', '9 x\n10 a', '9 a', '9 x\n10 a']],
	['each changed a part of one line', ['a b c', 'x b c', 'a b y', 'x b y']],
	['a word that one moved to another line', ['a b\nc', 'a\nb c', 'a b\nc', 'a\nb c']],
	['one removed what the other moved', ['a\nb\nc', 'a\nc', 'b\na\nc', 'a\nc']],
	['both removed one of two', ['a\na', 'a', 'a', 'a']],
	['another layout', ['|a|b|', '| a | b |', '|a|b|', 'a b']],
	['a word of another script', ['ä б 猫', 'ä б 猫', 'ä б', 'ä б']],
])('all is there: %s', (_, texts) => {
	expect([isAccounted(account(texts)), isDoubled(account(texts))]).toEqual([true, false]);
});

test.each<readonly [what: string, texts: Texts]>([
	['what nobody touched', ['a b', 'a b', 'a b', 'a']],
	['what mine added', ['a', 'a\nx', 'a', 'a']],
	['what theirs added', ['a', 'a', 'a\r\nx', 'a']],
	['what both added', ['a', 'a\nx', 'a\rx', 'a']],
	['one of two', ['a a', 'a a', 'a a', 'a']],
	['all there was', ['a', 'a', 'a', '']],
	['what one added while the other removed', ['a\nb', 'a\nb\nx', 'a', 'a']],
])('a word is lost: %s', (_, texts) => {
	expect([isAccounted(account(texts)), isDoubled(account(texts))]).toEqual([false, false]);
});

test.each<readonly [what: string, texts: Texts]>([
	['what nobody touched', ['a b', 'a b', 'a b', 'a b b']],
	['what nobody wrote', ['a', 'a', 'a', 'a x']],
	['what mine removed', ['a b', 'a', 'a b', 'a b']],
	['what theirs removed', ['a b', 'a b', 'a', 'a b']],
	['what both removed', ['a b', 'a', 'a', 'a b']],
	['what both added, more than twice', ['a', 'a x', 'a x', 'a x x x']],
	['what one added, twice', ['a', 'a x', 'a', 'a x x']],
	['one of two that mine removed', ['a\na', 'a', 'a\na', 'a\na']],
	['a number', ['a', 'a', 'a', 'a 1']],
	['a line, whatever its words are', ['a b\nc', 'a b\nc', 'a b\nc', 'a b\n|a  b|\nc']],
])('a word stands too often: %s', (_, texts) => {
	expect([isAccounted(account(texts)), isDoubled(account(texts))]).toEqual([false, true]);
});

test('a word is all its letters, in their order', () => {
	expect([isAccounted(account(['ab', 'ab', 'ab', 'ba'])), isDoubled(account(['ab', 'ab', 'ab', 'ba']))]).toEqual([
		false,
		true,
	]);
	const parted = ['ab cd', 'ab cd', 'ab cd', 'ab\ncd'];
	expect([isAccounted(account(parted)), isDoubled(account(parted))]).toEqual([true, false]);
});

test('a line that stands twice is told where none of its words does', () => {
	const texts = ['b a\na b\n', 'b a\na b\n', 'b a\na b\n', 'a b\na b\n'];
	expect([isAccounted(account(texts)), isDoubled(account(texts))]).toEqual([false, true]);
	const marks = ['---\na\n', '---\na\n', '---\na\n', '---\na\n---\n'];
	expect([isAccounted(account(marks)), isDoubled(account(marks))]).toEqual([true, false]);
});

test('what stands in a conflict is in neither', () => {
	const texts = ['a b c', 'a x c', 'a y c', 'a', 'c'];
	const aside = {base: ['b'], mine: ['x'], theirs: ['y']};
	expect(isAccounted(account(texts, {aside}))).toBe(true);
	expect(isAccounted(account(texts))).toBe(false);
	expect(isAccounted(account(['a b', 'a', 'a x', 'a'], {aside: {base: ['b'], mine: [''], theirs: ['x']}}))).toBe(true);
	expect(isAccounted(account(['a', 'a x', 'a y', ''], {aside: {base: [''], mine: ['x'], theirs: ['y']}}))).toBe(false);
});

test('of what is spare nobody minds how often it is there', () => {
	for (const merged of ['a', 'a b', 'a b b'])
		expect(isAccounted(account(['a b', 'a b', 'a b', merged], {spare: ['b']}))).toBe(true);
	for (const merged of ['b', 'a b b b'])
		expect(isAccounted(account(['a b', 'a b', 'a b', merged], {spare: ['b']}))).toBe(false);
});
