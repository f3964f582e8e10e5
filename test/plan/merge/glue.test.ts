/* What stands between two chunks of a merged text. Each letter is a chunk here, and tells its kind. */
import {describe, expect, test} from 'vitest';
import type {Chunk} from '../../../source/plan/merge/chunks.ts';
import {glueBefore, glueBehind, glueBetween, type Holder, holderOf} from '../../../source/plan/merge/glue.ts';

const kinds: Readonly<Record<string, readonly [type: Chunk['type'], group: string]>> = {
	f: ['field', 'f'],
	g: ['field', 'g'],
	s: ['section', 's'],
	t: ['section', 't'],
	i: ['item', 'item'],
	j: ['item', 'item'],
	k: ['item', 'item'],
	n: ['number', 'n'],
	m: ['number', 'm'],
	l: ['literal', 'literal'],
	p: ['literal', 'literal'],
	q: ['literal', 'literal'],
};

const nothing = {
	key: undefined,
	title: '',
	path: [],
	chunks: [],
	isBlank: false,
	isInline: false,
	hasBars: false,
	isLines: false,
};

function holding(source: string, more: Partial<Chunk>): Chunk {
	const chunks = [...source.matchAll(/[a-z]/g)].map(({0: letter, index}): Chunk => {
		const [type, group] = kinds[letter] as readonly [Chunk['type'], string];
		return {...nothing, type, group, source, from: index, to: index + 1};
	});
	return {...nothing, type: 'section', group: 'holder', source, from: 0, to: source.length, chunks, ...more};
}

type Texts = readonly [base: string | undefined, mine: string | undefined, theirs?: string | undefined];

function holder([base, mine, theirs]: Texts, more: Partial<Chunk> = {}, eol = '\n'): Holder {
	const held = (text: string | undefined) => (text === undefined ? {} : {is: holding(text, more)});
	const [{is: one}, {is: own}, {is: other}] = [held(base), held(mine), held(theirs)];
	return holderOf({...(one && {base: one}), ...(own && {mine: own}), ...(other && {theirs: other})}, eol);
}

/* The chunk of that letter, in each text that has it. */
function triple({triple: {base, mine, theirs}}: Holder, letter: string) {
	const find = (held: Chunk | undefined) => held?.chunks.find(({source, from}) => source[from] === letter);
	const [one, own, other] = [find(base), find(mine), find(theirs)];
	return {...(one && {base: one}), ...(own && {mine: own}), ...(other && {theirs: other})};
}

const between = (held: Holder, [before = '', after = '']: string) =>
	glueBetween(held, triple(held, before), triple(held, after));

describe('between two that are neighbours', () => {
	test.each<readonly [Texts, string, string]>([
		[['f g', 'f g', 'f g'], 'fg', ' '],
		[['f g', 'f\ng', 'f g'], 'fg', '\n'],
		[['f g', 'f g', 'f\ng'], 'fg', '\n'],
		[['f g', 'f\ng', 'f\n\ng'], 'fg', '\n'],
		[['f g', 'f', 'f\ng'], 'fg', '\n'],
		[['f g', 'f\ng', 'f'], 'fg', '\n'],
		[['f g', 'f', 'g'], 'fg', ' '],
		[[undefined, 'f\ng', 'f g'], 'fg', '\n'],
		[['fg', 'f', 'g'], 'fg', ''],
		[['f', 'fg', 'g'], 'fg', ''],
		[['f--g', 'f'], 'fg', '--'],
	])('of %j, in %s, stands %j', (texts, letters, expected) => {
		expect(between(holder(texts), letters)).toBe(expected);
	});
});

describe('between two that are neighbours nowhere', () => {
	const two = '\n\n';

	test.each<readonly [Texts, string, string]>([
		// As it stands beside another of its kind: behind it first, and as theirs has it.
		[[undefined, 'i\nj', 'i\n\n\nk'], 'jk', '\n\n\n'],
		[[undefined, 'i\n\n\nj\nf', 'k'], 'jk', '\n'],
		[[undefined, 'j\ni', 'k'], 'jk', '\n'],
		[[undefined, 'f\ng', 's'], 'fs', '\n'],
		[[undefined, 's\nt', 'g'], 'sg', '\n'],
		[['f', 'f\n\n\ng', 's'], 'sg', '\n\n\n'],
		[[undefined, 'g\nf', 's\n\n\nf'], 'gf', '\n'],
		[[undefined, 's\n\n\n\nt', 's\nf'], 'tf', '\n'],
		[[undefined, 'p\nl', 'q'], 'pq', '\n'],
		[[undefined, 'i\n---\nj', 'k'], 'jk', two],
		[[undefined, 'j\n---\ni', 'k'], 'jk', '\n---\n'],
		// Else the widest of those that are blank.
		[[undefined, 'n\nl', 's\n\n\nm'], 'lm', '\n\n\n'],
		[[undefined, 'n\n\n\nl', 's\nm'], 'lm', '\n'],
		[[undefined, 'l\nn', 's\n\n\nm'], 'lm', '\n\n\n'],
		[[undefined, 'l\n\n\nn', 's\nm'], 'lm', '\n\n\n'],
		[[undefined, 'l\r\nn', 's\r\rm'], 'lm', '\r\r'],
		[[undefined, 'l\n---\nn', 's\nm'], 'lm', '\n'],
		[[undefined, 'l | n', 's | m'], 'lm', two],
		[[undefined, 'l n', 's m'], 'lm', two],
		[[undefined, 'l', 'm'], 'lm', two],
		[[undefined, 'f g', 's'], 'fs', two],
		[[undefined, 'j i', 'k'], 'jk', two],
		[[undefined, 'j', 'k'], 'jk', two],
	])('of %j, in %s, stands %j', (texts, letters, expected) => {
		expect(between(holder(texts), letters)).toBe(expected);
	});

	test('the items of a list stand on lines of their own', () => {
		const list = (texts: Texts, letters: string) => between(holder(texts, {type: 'sequence'}, '\r\n'), letters);
		expect(list([undefined, 'j', 'k'], 'jk')).toBe('\r\n');
		expect(list([undefined, 'j', 'l'], 'jl')).toBe('\r\n\r\n');
		expect(list([undefined, 'l', 'j'], 'lj')).toBe('\r\n\r\n');
		expect(list(['j', undefined, 'k'], 'jk')).toBe('\r\n\r\n');
	});

	test.each<readonly [Texts, string, string]>([
		[[undefined, 'j i', 'k'], 'jk', ' '],
		[[undefined, 'l | n', 's | m'], 'lm', ' | '],
		[[undefined, 'l', 'm'], 'lm', ''],
		[['l', undefined, 'm n'], 'lm', ''],
	])('on one line, of %j, in %s, stands %j', (texts, letters, expected) => {
		expect(between(holder(texts, {isInline: true}), letters)).toBe(expected);
	});
});

test('what stands before the first and behind the last is the changed one, mine where both are', () => {
	const around = (texts: Texts) => [glueBefore(holder(texts)), glueBehind(holder(texts))];
	expect(around([' f g\n', ' f g\n', '  f g'])).toEqual(['  ', '']);
	expect(around([' f g\n', 'f', ' g\n'])).toEqual(['', '']);
	expect(around([' f', '  f \n', '   f \n\n'])).toEqual(['  ', ' \n']);
	expect(around([' \n', undefined, '   '])).toEqual(['   ', '']);
	expect(around([' \n', undefined])).toEqual([' \n', '']);
});
