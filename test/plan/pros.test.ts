import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	halvesText,
	readCons,
	readHalves,
	readOptionLine,
	readPros,
	reasonsAmong,
	withHalf,
} from '../../source/plan/pros.ts';
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
	['+ fast,+ known', 'fast, known'],
	['+ fast +known', 'fast +known'],
	['— slow', ''],
	['✘ slow', ''],
	['− slow', ''],
	['cons : new', ''],
	['-slow', '-slow'],
	['icons: new', 'icons: new'],
	['It is no con: fast', 'It is no con: fast'],
	['Pros: fast ./', 'fast'],
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
	['+ fast − new – old — slow ✗ late ✘ dear - odd', 'new, old, slow, late, dear, odd'],
	['+ fast − , − slow', 'slow'],
	['Pros: fast − new', ''],
	['Pros: fast. Con : new', 'new'],
	['con: new', 'new'],
	['icons: new', ''],
	['  − slow', 'slow'],
	['-slow', ''],
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
	['Pros: a. Pros: b', undefined],
	['Cons: a. Cons: b', undefined],
	['Cons: a. Pros: b. Cons: c', undefined],
	['  PROS: fast', {pros: 'fast', cons: ''}],
	['Pros: fast .', {pros: 'fast', cons: ''}],
	['Pros: fast.. Cons: new;', {pros: 'fast.', cons: 'new'}],
	['Pros: . Cons: new', {pros: '', cons: 'new'}],
	['Pros: as Con\\\\: says', {pros: 'as Con\\: says', cons: ''}],
	['Pros: icons\\: all', {pros: 'icons\\: all', cons: ''}],
	['Pros: as pro\\: and CONS\\: say', {pros: 'as pro: and CONS: say', cons: ''}],
	['Cons: icons: all', {pros: '', cons: 'icons: all'}],
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
	['Pros: fast Cons: new', 'pros', 'a', 'Pros: a Cons: new'],
	['Pros: fast Cons: new', 'pros', 'a,', 'Pros: a,. Cons: new'],
	['Pros: fast; Cons: new', 'pros', 'a;', 'Pros: a;; Cons: new'],
	['Pros: fast\n, Cons: new', 'pros', 'a.', 'Pros: a.\n, Cons: new'],
	['Pros: fast Cons: new', 'cons', ' dear ', 'Pros: fast Cons: dear'],
	['Pros: fast', 'pros', 'as Cons: says', 'Pros: as Cons\\: says'],
	['', 'pros', 'as pro: and CONS: say', 'Pros: as pro\\: and CONS\\: say.'],
	['', 'pros', 'as Cons\\: says', 'Pros: as Cons\\\\: says.'],
	['', 'pros', 'icons: all', 'Pros: icons: all.'],
	['fast', 'cons', 'new', 'Cons: new.'],
] as const)('%j with other %s, %j, is %j', (text, half, value, written) => {
	expect(withHalf(text, half, value)).toBe(written);
});

test.each([
	[{pros: '', cons: ''}, ''],
	[{pros: 'fast', cons: 'new'}, 'Pros: fast. Cons: new.'],
	[{pros: 'is it fast?', cons: 'new!'}, 'Pros: is it fast? Cons: new!'],
	[{pros: '速い。', cons: 'and so on…'}, 'Pros: 速い。 Cons: and so on…'],
	[{pros: '速い！', cons: '速い？'}, 'Pros: 速い！ Cons: 速い？'],
	[{pros: 'v. 2.', cons: ''}, 'Pros: v. 2..'],
	[{pros: '? or so', cons: 'a cons: b'}, 'Pros: ? or so. Cons: a cons\\: b.'],
])('%j in one text are %j', (halves, text) => {
	expect(halvesText(halves)).toBe(text);
});

test.each([
	['Redis + shared, + known − one more server', 'Redis', 'shared, known', 'one more server'],
	['+ shared − one more server', '', 'shared', 'one more server'],
	['Redis ✓ shared ✗ dear', 'Redis', 'shared', 'dear'],
	['Redis: ✔ shared ✘ dear', 'Redis', 'shared', 'dear'],
	['Redis ＋ shared - dear', 'Redis', 'shared', 'dear'],
	['C++ + fast − old', 'C++', 'fast', 'old'],
	['Redis - Pros: shared. Cons: one more server.', 'Redis', 'shared', 'one more server'],
	['Redis (Pros: shared (by all); cons: dear) ', 'Redis', 'shared (by all)', 'dear'],
	['Redis, pros: shared; cons: dear (a server)', 'Redis', 'shared', 'dear (a server)'],
	['Redis — pro: shared; con: dear', 'Redis', 'shared', 'dear'],
	['Redis – Pros: + shared − known. Cons: dear', 'Redis', '+ shared − known', 'dear'],
	['Pros: shared. Cons: dear', '', 'shared', 'dear'],
	['Redis  , Pros: shared. Cons: dear', 'Redis', 'shared', 'dear'],
])('the line %j is the option %j', (line, name, pros, cons) => {
	expect(readOptionLine(line)).toEqual({name, halves: {pros, cons}});
});

test.each([
	'Redis',
	'Redis + shared',
	'Redis − dear',
	'Redis +shared −dear',
	'Redis - Pros: shared',
	'Redis - Cons: dear',
	'Redis, the props: shared. Cons: dear',
	'C++ − old',
	'Redis + − dear',
])('%j does not say both', line => {
	expect(readOptionLine(line)).toBe(undefined);
});

describe('the reasons for an option', () => {
	const options = [
		{name: 'Redis', said: '+ shared − dear'},
		{name: 'A file', said: 'Pros: simple. Cons: slow'},
		{name: '', said: '+ a − b'},
		{name: 'Memory', said: 'per instance'},
	];

	test('are what speaks for it, and then what speaks against the others', () => {
		expect(reasonsAmong(options, 'A file')).toEqual([
			{value: 'simple', detail: 'for it'},
			{value: 'Redis: dear', detail: 'against it'},
		]);
		expect(reasonsAmong(options, 'Memory')).toEqual([
			{value: 'per instance', detail: 'for it'},
			{value: 'Redis: dear', detail: 'against it'},
			{value: 'A file: slow', detail: 'against it'},
		]);
		expect(reasonsAmong([{name: 'Redis', said: '− dear'}], 'Redis')).toEqual([]);
	});

	test('are none while none of them is chosen', () => {
		expect(reasonsAmong(options, '')).toEqual([]);
		expect(reasonsAmong(options, 'Both')).toEqual([]);
	});
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
