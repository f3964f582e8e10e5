/* How the items of a merged group are counted. */
import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {type Chunk, chunksOf} from '../../../source/plan/merge/chunks.ts';
import {countingOf} from '../../../source/plan/merge/numbers.ts';

const own = parseTemplate('');

/** What holds items that are called by these words: `Step 1`. */
const holding = (names: string): Chunk | undefined =>
	names === ''
		? undefined
		: chunksOf(
				readPlan(
					own,
					`# A\n\n${names
						.split(', ')
						.map(name => `### ${name}: x\n\nWords.\n`)
						.join('\n')}`,
				),
			);

test.each<readonly [base: string, mine: string, theirs: string, start: number | undefined, width: number]>([
	['Step 1, Step 2', 'Step 1, Step 2', 'Step 1, Step 2', 1, 1],
	['Step 1, Step 2', 'Step 5, Step 6', 'Step 1, Step 2', 5, 1],
	['Step 1, Step 2', 'Step 1, Step 2', 'Step 5, Step 6', 5, 1],
	['Step 1, Step 2', 'Step 3, Step 4', 'Step 5, Step 6', 3, 1],
	['Step 1, Step 2', 'Step 1, Step 2', 'Step 01, Step 02', 1, 2],
	['Step 1, Step 2', 'Step 1, Step 3', 'Step 1, Step 2', undefined, 1],
	['Step 1, Step 2', 'Step 1, Step 2, Step 4', 'Step 1, Step 2', undefined, 1],
	['Step 9, Step 10, Step 11', 'Step 9, Step 10, Step 11', 'Step 9, Step 10', 9, 1],
	['ADR-001, ADR-002', 'ADR-001, ADR-002', 'ADR-001, ADR-002', undefined, 1],
	['', 'Step 2, Step 3', 'Step 1, Step 2', 2, 1],
	['', '', 'Step 1, Step 2', 1, 1],
	['', 'Step 1, Step 2', '', 1, 1],
	['Step 4, Step 5', '', '', 4, 1],
	['', '', '', undefined, 1],
])('%j, by mine %j and by theirs %j', (base, mine, theirs, start, width) => {
	const [first, second, third] = [base, mine, theirs].map(holding);
	const group = [first, second, third].flatMap(chunk => chunk?.chunks ?? []).find(({type}) => type === 'item')?.group;
	const triple = {...(first && {base: first}), ...(second && {mine: second}), ...(third && {theirs: third})};
	expect(countingOf(triple, group ?? '')).toEqual({start, width});
});
