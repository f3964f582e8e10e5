/* What is written into templates that others wrote reads back. `LAW_RUNS` sets how many. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Answer, type Answers, answers, fill, finish, newPlan, readPlan} from '../../source/index.ts';
import type {Cell, Spec, Template} from '../../source/template/template.ts';
import {hostileString} from '../plan/hostile.ts';
import {randomAnswers} from '../plan/random-answers.ts';
import {fixtures} from './fixtures.ts';

const numRuns = Math.ceil(Number(process.env.LAW_RUNS ?? 1000) / 20);
const timeout = 120_000 + numRuns * 200;

/* A form in a few lines: keys and kinds, nested as they are in the answers. */
const outlineOf = (spec: Spec | Cell, depth = 0): string[] => {
	const line = (kind: string) => `${'  '.repeat(depth)}${spec.key}: ${kind}`;
	if (spec.type === 'cell') return [line(spec.choices ? 'choice' : 'text')];
	if (spec.type === 'section' && spec.isFlat && spec.specs[0])
		return outlineOf({...spec.specs[0], key: spec.key} as Spec, depth);
	if (spec.type === 'field')
		return [
			line(spec.kind),
			...[...spec.columns, ...(spec.pattern?.cells ?? [])].flatMap(cell => outlineOf(cell, depth + 1)),
		];
	const inner = spec.type === 'group' ? [spec.title, ...spec.specs] : spec.specs;
	return [line(spec.type), ...inner.flatMap(one => outlineOf(one, depth + 1))];
};

const formOf = ({title, specs}: Template) =>
	(title ? [title, ...specs] : specs).flatMap(spec => outlineOf(spec)).join('\n');

const policies = ['clarify', 'omit', 'keep'] as const;

/* Lists are given as a whole. */
const merged = (own: Answer | undefined, said: Answer): Answer => {
	const isMerged = (answer: Answer | undefined): answer is Answers =>
		typeof answer === 'object' && !Array.isArray(answer);
	if (!isMerged(own) || !isMerged(said)) return said;
	return {...own, ...Object.fromEntries(Object.entries(said).map(([key, answer]) => [key, merged(own[key], answer)]))};
};

describe.each(Object.entries(fixtures))('%s', (_, template) => {
	test('is a form', () => {
		expect(formOf(template)).toMatchSnapshot();
	});

	const words = {
		plain: fc.constantFrom('a', 'some words', 'Redis, in memory', 'x1'),
		hostile: hostileString(template).map(said => said.replace(/[\r\n]+/g, ' ')),
	};
	test.each(Object.entries(words))('holds %s answers', {timeout}, (_, text) => {
		const own = answers(newPlan(template));
		fc.assert(
			fc.property(randomAnswers(template, text), said => {
				const filled = fill(newPlan(template), said);
				expect(answers(filled)).toEqual(merged(own, said));
				for (const policy of policies) {
					const finished = readPlan(template, finish(filled, {policy}));
					expect(answers(finished)).toMatchObject(said);
					expect(finish(finished, {policy})).toBe(finished.text);
				}
			}),
			{numRuns},
		);
	});
});
