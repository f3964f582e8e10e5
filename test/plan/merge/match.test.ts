/* Which item of one list is which of another. */
import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {type Chunk, chunksOf, chunkText} from '../../../source/plan/merge/chunks.ts';
import {type Matches, matchAdded, matchChunks, matchRenamed} from '../../../source/plan/merge/match.ts';

const own = parseTemplate('');

const within = (chunk: Chunk): readonly Chunk[] => [chunk, ...chunk.chunks.flatMap(within)];

/** The items of a checklist, one for each text. */
const items = (texts: readonly string[]): readonly Chunk[] =>
	within(chunksOf(readPlan(own, `# A\n\n${texts.map(text => `- [ ] ${text}\n`).join('')}`))).filter(
		({type}) => type === 'item',
	);

/** The sections below the title, or what one of them holds. */
const sections = (text: string): readonly Chunk[] => chunksOf(readPlan(own, text)).chunks;

type Matching = (a: readonly Chunk[], b: readonly Chunk[]) => Matches;

/** For each of `a` the index of its counterpart in `b`; `-` for none. */
const matched = (matching: Matching, a: readonly Chunk[], b: readonly Chunk[]): string => {
	const found = matching(a, b);
	expect([...found.keys()].filter(chunk => !a.includes(chunk))).toEqual([]);
	return a.map(chunk => (found.has(chunk) ? b.indexOf(found.get(chunk) as Chunk) : '-')).join(' ');
};

test.each<readonly [what: string, a: readonly string[], b: readonly string[], found: string]>([
	['none', [], ['a'], ''],
	['no other', ['a'], [], '-'],
	['the same', ['a', 'b'], ['a', 'b'], '0 1'],
	['one that came first', ['a', 'b'], ['x', 'a', 'b'], '1 2'],
	['one that went', ['a', 'b', 'c'], ['a', 'c'], '0 - 1'],
	['two that changed places', ['a', 'b'], ['b', 'a'], '1 0'],
	['one that went to the end', ['a', 'b', 'c'], ['b', 'c', 'a'], '2 0 1'],
	['one that was changed in place', ['a', 'b', 'c'], ['a', 'x', 'c'], '0 1 2'],
	['the first, changed in place', ['a', 'b'], ['x', 'b'], '0 1'],
	['the last, changed in place', ['a', 'b'], ['a', 'x'], '0 1'],
	['two that were changed in place', ['a', 'b', 'c', 'd'], ['a', 'x', 'y', 'd'], '0 1 2 3'],
	['one in the place of which two stand', ['a', 'b', 'c'], ['a', 'x', 'y', 'c'], '0 - 3'],
	['two in the place of which one stands', ['a', 'b', 'c', 'd'], ['a', 'x', 'd'], '0 - - 2'],
	['the last, behind which another came', ['a', 'b'], ['a', 'x', 'y'], '0 -'],
	['one that was changed, and another that went', ['a', 'b', 'c'], ['x', 'b'], '0 1 -'],
	['half of the words elsewhere', ['one two', 'b', 'c'], ['b', 'c', 'one three'], '2 0 1'],
	['fewer words elsewhere', ['one two three', 'b', 'c'], ['b', 'c', 'one four five'], '- 0 1'],
	['the most alike', ['one two three four', 'b'], ['b', 'one two three six', 'one two five six'], '1 0'],
	['of two alike the nearest', ['a', 'one two', 'b'], ['one x', 'b', 'a', 'y one'], '2 0 1'],
	['two of one text, of which one went elsewhere', ['a', 'a', 'b'], ['a', 'b', 'a'], '0 2 1'],
	['one of two of one text, which stands elsewhere', ['a', 'b'], ['b', 'a', 'a'], '1 0'],
	['all of one text', ['a', 'a', 'a'], ['a', 'a'], '0 1 -'],
	['nothing in common, and as many', ['a', 'b'], ['x', 'y'], '0 1'],
	['nothing in common, and one more', ['a', 'b'], ['x', 'y', 'z'], '- -'],
	['without words', ['?', 'b'], ['b', '!'], '- 0'],
	['one of two of one text, of which the first went', ['a', 'b', 'a'], ['b', 'a'], '- 0 1'],
	['of two the more alike', ['p q x y', 'k', 'p q r s'], ['k', 'p q r t'], '- 0 1'],
	['of two as alike the one that is as far down', ['z', 'k', 'one two'], ['one x', 'k', 'one y'], '0 1 2'],
	['one that was changed, between others that changed places', ['a', 'x', 'b', 'c'], ['a', 'y', 'c', 'b'], '0 - 3 2'],
	['two of one text, one of which was changed in place', ['a', 'a'], ['b', 'a'], '0 1'],
	['without words, where they changed places', ['?', '!'], ['!', '?'], '1 0'],
	['the last that was changed, where it is no longer the last', ['b', 'a', 'x'], ['a', 'y', 'b'], '2 0 -'],
])('%s', (_, a, b, found) => {
	expect(matched(matchChunks, items(a), items(b))).toBe(found);
});

describe('rows', () => {
	const rows = (lines: string) =>
		within(chunksOf(readPlan(own, `# A\n\n| A | B |\n|---|---|\n${lines}`))).filter(({type}) => type === 'item');

	test.each<readonly [what: string, a: string, b: string, found: string]>([
		['are told by their first column', '| a | x y z |\n| b | y |\n', '| b | y |\n| a | p q r |\n', '1 0'],
		[
			'of one name by their words',
			'| a | x y z |\n| a | p q r |\n',
			'| a | p q s |\n| b | o |\n| a | x y o |\n',
			'2 0',
		],
		['by it more than by their words', '| a | p q r s t |\n| b | u |\n', '| b | p q r s t |\n| a | o |\n', '1 0'],
		['without a name by their place', '|  | x |\n| b | y |\n', '|  | z |\n| b | y |\n', '0 1'],
		[
			'of one name, one of which was changed in place',
			'| a | x y z |\n| a | p q r |\n',
			'| b | o |\n| a | p q r |\n',
			'0 1',
		],
		['of one name by their words, where another has it, too', '| a | x y z |\n', '| a | o |\n| a | x y o |\n', '1'],
		['of one name, of which one went', '| a | p q r |\n| a | x y z |\n', '| a | x y o |\n', '- 0'],
		[
			'of one name in their order, where nothing else tells',
			'| a | x y z |\n| a | p q r |\n| b | o |\n',
			'| b | o |\n| a | s t u |\n',
			'1 - 0',
		],
	])('%s', (_, a, b, found) => {
		expect(matched(matchChunks, rows(a), rows(b))).toBe(found);
	});

	test.each<readonly [what: string, a: string, b: string, found: string]>([
		['of one name, whatever they say', '| a | x |\n', '| b | y |\n| a | z |\n', '1'],
		['of one text without a name', '|  | x y |\n', '| b | y |\n|  | x y |\n', '1'],
		['of other names with the same words', '| a | x y z |\n', '| b | x y z |\n', '-'],
	])('that each has anew are one: %s', (_, a, b, found) => {
		expect(matched(matchAdded, rows(a), rows(b))).toBe(found);
	});
});

describe('what the other has anew', () => {
	test.each<readonly [what: string, a: readonly string[], b: readonly string[], found: string]>([
		['the same text', ['a'], ['b', 'a'], '1'],
		['half of its words, which may be another', ['one two'], ['one three'], '-'],
		['the same place, which says nothing', ['a', 'b'], ['x', 'y'], '- -'],
		['two of one text', ['a', 'a'], ['a', 'a'], '0 1'],
	])('%s', (_, a, b, found) => {
		expect(matched(matchAdded, items(a), items(b))).toBe(found);
	});

	test.each<readonly [what: string, a: string, b: string, found: string]>([
		['a remark behind the same line', 'x\n\n<!-- a -->\n\ny', 'x\n\n<!-- a -->\n\nz', '0'],
		['a remark before the same line', 'x\n\n<!-- a -->\n\ny', 'z\n\n<!-- a -->\n\ny', '0'],
		['a remark behind the same line below another', 'p\nx\n\n<!-- a -->\n\ny', 'q\nx\n\n<!-- a -->\n\nz', '0'],
		['a remark before the same line above another', 'x\n\n<!-- a -->\n\ny\np', 'z\n\n<!-- a -->\n\ny\nq', '0'],
		['a remark behind a line that only ends alike', 'x y\n\n<!-- a -->\n\np', 'z y\n\n<!-- a -->\n\nq', '-'],
		['a remark before a line that only begins alike', 'x\n\n<!-- a -->\n\nyp', 'z\n\n<!-- a -->\n\nyq', '-'],
		['a remark elsewhere', 'x\n\n<!-- a -->\n\ny', 'p\n\n<!-- a -->\n\nq', '-'],
		['another remark', 'x\n\n<!-- a -->\n\ny', 'x\n\n<!-- b -->\n\ny', '-'],
	])('%s', (_, a, b, found) => {
		const [own, others] = [a, b].map(text => sections(text).filter(chunk => chunkText(chunk).startsWith('<!--')));
		expect(matched(matchAdded, own as Chunk[], others as Chunk[])).toBe(found);
	});
});

test('what a template has is told by its name, wherever it stands and whatever it says', () => {
	const template = parseTemplate('# {Name}\n\n## Goal\n\n{a}\n\n## Scope\n\n{b}\n\n## Risks\n\n{c}\n');
	const known = (...all: readonly string[]) =>
		chunksOf(readPlan(template, all.join('\n\n'))).chunks.filter(({type}) => type === 'section');
	const a = known('## Goal\n\none two', '## Scope\n\nthree four', '## Risks\n\nfive');
	const b = known('## Scope\n\none two', '## Goal\n\nthree four');
	for (const matching of [matchChunks, matchAdded, matchRenamed]) expect(matched(matching, a, b)).toBe('1 0 -');
});

test('what is of other kinds, or has a name elsewhere, is another in the same place', () => {
	expect(matched(matchChunks, sections('---'), sections('- [ ] b'))).toBe('-');
	expect(matched(matchRenamed, items(['a', 'a']), items(['a']))).toBe('0 -');
});

test.each<readonly [what: string, a: string, b: string, found: string]>([
	['a section of another name', '## B\n\nOne two three.\n\n## C\n\nx', '## D\n\nOne two three.\n\n## C\n\nx', '0 1'],
	['a section of another name and other words', '## B\n\nOne two.\n\n## C\n\nx', '## C\n\nx\n\n## D\n\nSix.', '- 0'],
	['one that went elsewhere', '## B\n\nOne two.\n\n## C\n\nx', '## C\n\nx\n\n## B\n\nOne two.', '1 0'],
	['a label that is a section now', '**B**: One two three.\n\n**C**: x', '## B\n\nOne two three.\n\n**C**: x', '0 -'],
])('renamed: %s', (_, a, b, found) => {
	expect(matched(matchRenamed, sections(a), sections(b))).toBe(found);
});
