/* What is written into templates that others wrote reads back. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Answer, type Answers, answers, fill, finish, newPlan, readPlan} from '../../../source/index.ts';
import {runs} from '../../helpers/runs.ts';
import {hostileString} from '../../plan/hostile.ts';
import {randomAnswers} from '../../plan/random-answers.ts';
import {dialects} from '../dialects.ts';
import {fixtures} from '../fixtures.ts';

const policies = ['clarify', 'omit', 'keep'] as const;

/* Lists are given as a whole. */
const merged = (own: Answer | undefined, said: Answer): Answer => {
	const isMerged = (answer: Answer | undefined): answer is Answers =>
		typeof answer === 'object' && !Array.isArray(answer);
	if (!isMerged(own) || !isMerged(said)) return said;
	return {...own, ...Object.fromEntries(Object.entries(said).map(([key, answer]) => [key, merged(own[key], answer)]))};
};

const {'technical-plan': _, ...others} = dialects;

describe.each(Object.entries({...fixtures, ...others}))('%s', (_, template) => {
	const words = {
		plain: fc.constantFrom('a', 'some words', 'Redis, in memory', 'x1'),
		hostile: hostileString(template).map(said => said.replace(/[\r\n]+/g, ' ')),
	};
	test.each(Object.entries(words))('holds %s answers', (_, text) => {
		const own = answers(newPlan(template));
		fc.assert(
			fc.property(randomAnswers(template, text), fc.constantFrom(...policies), (said, policy) => {
				const filled = fill(newPlan(template), said);
				expect(answers(filled)).toEqual(merged(own, said));
				const finished = readPlan(template, finish(filled, {policy}));
				expect(answers(finished)).toMatchObject(said);
				expect(finish(finished, {policy})).toBe(finished.text);
			}),
			{numRuns: runs(1 / 20)},
		);
	});
});
