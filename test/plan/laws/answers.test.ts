/* Answers go in and come out as they are, whatever becomes of the blanks. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Answers, answers, fill, finish, newPlan, readPlan} from '../../../source/index.ts';
import {runs} from '../../helpers/runs.ts';
import {ownWords} from '../hostile.ts';
import {randomAnswers} from '../random-answers.ts';
import {shipped} from '../shipped.ts';
import {hostile} from './plans.ts';

/** A template's placeholders, which a finished new plan does not hold. */
const placeholders = ownWords(shipped).filter(words => /^\{.*\}$/.test(words));

const withoutDefaults = (said: Answers): Answers => ({basedOn: 'spec.md', ...said});

const words = {
	plain: fc.constantFrom('a', 'some words', 'more\n\nof it', 'Phase 1', 'x - y: z'),
	hostile,
};

test.each(Object.entries(words))('%s answers come back as they were filled in', (name, text) => {
	fc.assert(
		fc.property(randomAnswers(shipped, text), said => {
			const plan = fill(newPlan(shipped), said);
			const wanted = withoutDefaults(said);
			const {implementationPhases: phases, ...rest} = answers(plan);
			if (said.implementationPhases) expect(phases).toEqual(said.implementationPhases);
			expect({...rest, ...(said.implementationPhases && {implementationPhases: phases})}).toEqual(wanted);
			for (const policy of ['clarify', 'omit'] as const) {
				const written = readPlan(shipped, finish(plan, {policy}));
				expect(answers(written)).toEqual(wanted);
				if (name === 'plain') expect(placeholders.filter(words => written.text.includes(words))).toEqual([]);
				expect(finish(written, {policy})).toBe(written.text);
			}
			expect(fill(plan, said).text).toBe(plan.text);
		}),
		{numRuns: runs(1 / 6)},
	);
});
