import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readCons, readHalves, readPros, withHalf} from '../../source/plan/pros.ts';
import {cpuTimeOf} from '../helpers/cpu-time.ts';

test.each([
	['+ one counter − bursts at the edge', 'one counter'],
	['+ fast, + well known; - one more server', 'fast, well known'],
	['- slow + simple', 'simple'],
	['✓ fast ✗ new', 'fast'],
	['Pros: fast, known. Cons: one more server', 'fast, known'],
	['cons: new', ''],
	['Pro: fast', 'fast'],
	['shared, one more server', 'shared, one more server'],
	['shared - one more server', 'shared - one more server'],
	['C++ and a-b', 'C++ and a-b'],
	['- slow', ''],
	['', ''],
	['(pros: fast)', 'fast)'],
	['Prose: fast', 'Prose: fast'],
	['pros : fast ;, cons : new cons: old', 'fast'],
	['+ fast;+ known', 'fast, known'],
	['+ fast; + known.', 'fast, known'],
	['+ , + known', 'known'],
	['＋ fast ✔ known – new — old − slow ✘ late', 'fast, known'],
	['a + b', 'b'],
	['+ − slow', ''],
	['– slow', ''],
	['✗ slow', ''],
	['  con: new', ''],
	[' fast ', 'fast'],
	['+fast', '+fast'],
	['+ fast | ', 'fast'],
])('what speaks for %j is %j', (text, pros) => {
	expect(readPros(text)).toBe(pros);
});

test('a long text is read in time', () => {
	for (const text of ['+ a '.repeat(50_000), ' '.repeat(100_000), 'pros: '.repeat(20_000), 'pros:   '.repeat(9000)])
		expect(cpuTimeOf(() => readPros(text))).toBeLessThan(2000);
});

test.each([
	['+ one counter − bursts at the edge', 'bursts at the edge'],
	['Pros: fast. Cons: one more server.', 'one more server'],
	['Cons: new, unknown. Pros: fast', 'new, unknown'],
	['Pros: fast', ''],
	['- slow, - new', 'slow, new'],
	['+ − slow', 'slow'],
	['shared - one more server', ''],
	['shared, one more server', ''],
	['', ''],
])('what speaks against %j is %j', (text, cons) => {
	expect(readCons(text)).toBe(cons);
});

test.each([
	['', {pros: '', cons: ''}],
	['Pros: shared by all nodes. Cons: one more server.', {pros: 'shared by all nodes', cons: 'one more server'}],
	['Pro: fast; Con: new', {pros: 'fast', cons: 'new'}],
	['Pros: fast', {pros: 'fast', cons: ''}],
	['Cons: new.', {pros: '', cons: 'new'}],
	['Pros: Cons: new', {pros: '', cons: 'new'}],
	['Pros: is it fast? Cons: e.g. v. 2.', {pros: 'is it fast?', cons: 'e.g. v. 2'}],
	['Pros: as Cons\\: says.', {pros: 'as Cons: says', cons: ''}],
	['Cons: new. Pros: fast.', undefined],
	['Pros: a. Cons: b. Pros: c.', undefined],
	['fast. Pros: a', undefined],
	['+ fast − new', undefined],
	['shared, one more server', undefined],
	['Prospects: good', undefined],
])('the halves of %j are %j', (text, halves) => {
	expect(readHalves(text)).toEqual(halves);
});

test.each([
	['', 'pros', 'fast', 'Pros: fast.'],
	['', 'cons', 'new', 'Cons: new.'],
	['Cons: new', 'pros', 'fast', 'Pros: fast. Cons: new.'],
	['Pros: fast.', 'cons', 'is it new?', 'Pros: fast. Cons: is it new?'],
	['Pro: fast; Con: new', 'pros', 'cheap', 'Pro: cheap; Con: new'],
	['Pro: fast; Con: new', 'cons', 'dear', 'Pro: fast; Con: dear'],
	['Pros: fast. Cons: new.', 'pros', '', 'Cons: new.'],
	['Pros: fast.', 'pros', '', ''],
	['Pros: fast Cons: new', 'pros', 'a.', 'Pros: a.. Cons: new'],
] as const)('%j with other %s, %j, is %j', (text, half, value, written) => {
	expect(withHalf(text, half, value)).toBe(written);
});

const halfWords = fc.oneof(
	fc.string(),
	fc.constantFrom('Cons:', 'cons\\:', 'Pros: a', 'a.', '..', ':', 'a;', '?', 'Pros', '\\:', 'x Con:', ' a , '),
);

test('what is written into one half reads back, and the other stays', () => {
	const words = fc.array(halfWords, {maxLength: 3}).map(all => all.join(' ').trim());
	fc.assert(
		fc.property(
			fc.constantFrom('', 'Pro: fast; Con: new', 'Pros: a Cons: b', 'Cons: b'),
			words,
			words,
			(text, pros, cons) => {
				const first = withHalf(text, 'pros', pros);
				expect(readHalves(first)).toEqual({pros, cons: readHalves(text)?.cons});
				expect(readHalves(withHalf(first, 'cons', cons))).toEqual({pros, cons});
			},
		),
	);
});
