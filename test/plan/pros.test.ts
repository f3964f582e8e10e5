import {expect, test} from 'vitest';
import {readPros} from '../../source/plan/pros.ts';
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
])('what speaks for %j is %j', (text, pros) => {
	expect(readPros(text)).toBe(pros);
});

test('a long text is read in time', () => {
	for (const text of ['+ a '.repeat(50_000), ' '.repeat(100_000), 'pros: '.repeat(20_000), 'pros:   '.repeat(9000)])
		expect(cpuTimeOf(() => readPros(text))).toBeLessThan(2000);
});
