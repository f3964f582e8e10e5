/* Which changes say nothing but that ids count on. */
import {describe, expect, test} from 'vitest';
import {idsCountedOn, withoutIds} from '../../../source/plan/review/counted-on.ts';

/** Changes as `before → after`, by the ids they are told with: `T1–T3 → T2–T4: ` and the words that were before. */
const told = (...changes: readonly string[]) =>
	idsCountedOn(
		changes.map(change => {
			const [before = '', after = ''] = change.split(' → ');
			return {before, after};
		}),
	).map(one => `${one.before} → ${one.after}: ${[...one.changes].map(({before}) => before).join('; ')}`);

describe('ids that count on', () => {
	test.each<readonly [what: string, changes: readonly string[], runs: readonly string[]]>([
		['two', ['T1 a → T2 a', 'T2 b → T3 b'], ['T1, T2 → T2, T3: T1 a; T2 b']],
		['three', ['T1 a → T2 a', 'T2 b → T3 b', 'T3 c → T4 c'], ['T1–T3 → T2–T4: T1 a; T2 b; T3 c']],
		[
			'with gaps on either side',
			['T1 a → T2 a', 'T2 b → T3 b', 'T3 c → T4 c', 'T5 d → T6 d', 'T6 e → T8 e', 'T7 f → T9 f', 'T8 g → T10 g'],
			['T1–T3, T5, T6–T8 → T2–T4, T6, T8–T10: T1 a; T2 b; T3 c; T5 d; T6 e; T7 f; T8 g'],
		],
		['in any order of the text', ['T10 b → T11 b', 'T9 a → T10 a'], ['T9, T10 → T10, T11: T10 b; T9 a']],
		['with what refers to them', ['T1 a → T2 a', 'after T1 → after T2'], ['T1 → T2: T1 a; after T1']],
		[
			'of two kinds, and a line with both',
			['T1 a (A1) → T2 a (A2)', 'T2 b → T3 b', 'A1 c → A2 c', 'A2 d → A3 d'],
			['T1, T2 → T2, T3: T1 a (A1); T2 b', 'A1, A2 → A2, A3: A1 c; A2 d'],
		],
		[
			'of several parts',
			['1.1 a → 1.2 a', '1.2 b → 1.3 b', '1.3 c → 1.4 c'],
			['1.1–1.3 → 1.2–1.4: 1.1 a; 1.2 b; 1.3 c'],
		],
		['across parts', ['1.2 a → 1.3 a', '2.1 b → 2.2 b'], ['1.2, 2.1 → 1.3, 2.2: 1.2 a; 2.1 b']],
		[
			'behind the marks of a line',
			['- [x] **T1** a → - [x] **T2** a', '> `T2` b → > `T3` b'],
			['T1, T2 → T2, T3: - [x] **T1** a; > `T2` b'],
		],
		[
			'in a later line',
			['a\n1. b → a\n2. b', '  2. c → 3. c', '4) d → 5) d', '5) e → 6) e'],
			['1, 4, 5 → 2, 5, 6: a\n1. b; 4) d; 5) e'],
		],
	])('%s', (_, changes, runs) => {
		expect(told(...changes)).toEqual(runs);
	});
});

describe('told by themselves', () => {
	test.each<readonly [what: string, changes: readonly string[], runs: readonly string[]]>([
		['nothing', [], []],
		['a single one', ['T1 a → T2 a'], []],
		['those that lead no line', ['see T1 → see T2', 'see T2 → see T3'], []],
		['two that changed places', ['T1 a → T2 a', 'T2 b → T1 b'], []],
		['those of which two became one', ['T1 a → T2 a', 'T1 b → T2 b', 'T3 c → T2 c'], []],
		['another kind', ['T1 a → U1 a', 'T2 b → U2 b'], []],
		['other words as well', ['T1 a → T2 a', 'T2 b → T3 c', 'T3 d → T4 d'], ['T1, T3 → T2, T4: T1 a; T3 d']],
		['words alone', ['a → b', 'T1 a → T2 a', 'T2 b → T3 b'], ['T1, T2 → T2, T3: T1 a; T2 b']],
		[
			'one that became two things',
			['T1 a → T2 a', 'T1 b → T3 b', 'T5 c → T6 c', 'T6 d → T7 d'],
			['T5, T6 → T6, T7: T5 c; T6 d'],
		],
		[
			'a reference that goes elsewhere',
			['T1 a → T2 a', 'T2 b → T3 b', 'after T1 → after T3'],
			['T1, T2 → T2, T3: T1 a; T2 b'],
		],
		[
			'a reference to what nobody counts',
			['T1 a → T2 a', 'T2 b → T3 b', 'see U1 → see U2'],
			['T1, T2 → T2, T3: T1 a; T2 b'],
		],
		[
			'a number that may be anything',
			['1.1 a → 1.2 a', '1.2 b → 1.3 b', 'in 1.1 s → in 1.2 s'],
			['1.1, 1.2 → 1.2, 1.3: 1.1 a; 1.2 b'],
		],
	])('%s', (_, changes, runs) => {
		expect(told(...changes)).toEqual(runs);
	});
});

test.each([
	['T001 needs T002', '* needs *'],
	['ADR-007: x', '*: x'],
	['HTTP2 (T1), É1', '* (*), *'],
	['1.1 a 2.10.3', '* a *'],
	['2. a', '*. a'],
	['3) a', '*) a'],
	['1.2. a', '*. a'],
	['12 a', '12 a'],
	['at 2.', 'at 2.'],
	['v1.2.3 xT1 T1x t1 a.1.2', 'v1.2.3 xT1 T1x t1 a.1.2'],
	['ABCDEFGH123456', '*'],
	['ABCDEFGHI1 T1234567 12345.1', 'ABCDEFGHI1 T1234567 12345.1'],
])('without its ids, %j is %j', (text, rest) => {
	expect(withoutIds(text).replaceAll('\0', '*')).toBe(rest);
});
