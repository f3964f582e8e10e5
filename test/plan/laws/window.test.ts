/* Many items are written in a window; they are the same as one by one. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Answer, type Answers, fill, finish, newPlan, type Plan, readPlan} from '../../../source/index.ts';
import {fieldsIn} from '../../../source/plan/place.ts';
import {runs} from '../../helpers/runs.ts';
import {sample} from '../sample.ts';
import {shipped} from '../shipped.ts';
import {hostile} from './plans.ts';

const words = fc
	.oneof(hostile, fc.constantFrom('a', 'some words', 'x - y: z', 'more\n\nof it'))
	.filter(text => text.trim() !== '');

const lists = {
	decisions: {
		item: fc.record({
			title: words,
			context: words,
			optionsConsidered: fc.array(fc.record({option: words}), {minLength: 1, maxLength: 6}),
			decision: words,
		}),
		within: technicalDecisions => ({technicalDecisions}),
		standing: sample.technicalDecisions,
	},
	risks: {
		item: fc.record({risk: words, probability: words, mitigation: words}),
		within: technicalRisks => ({technicalRisks}),
		standing: sample.technicalRisks,
	},
	tests: {
		item: words,
		within: unitTests => ({testingStrategy: {unitTests}}),
		standing: ['a', 'b'],
	},
	strategies: {
		item: fc.record({errorType: words, howToHandle: words}),
		within: errorTypes => ({errorHandling: {errorTypes}}),
		standing: [{errorType: 'a', howToHandle: 'b'}],
	},
	questions: {
		item: words,
		within: openQuestions => ({openQuestions}),
		standing: sample.openQuestions,
	},
} satisfies Readonly<Record<string, List>>;

type List = {
	readonly item: fc.Arbitrary<Answer>;
	readonly within: (items: readonly Answer[]) => Answers;
	readonly standing: Answer | undefined;
};

const placesOf = (plan: Plan) => [...fieldsIn(plan.places)].map(({path, start, from, to}) => ({path, start, from, to}));

test.each(Object.entries<List>(lists))('%s', (_, {item, within, standing}) => {
	const few = standing as readonly Answer[];
	const open = readPlan(shipped, finish(fill(newPlan(shipped), within(few))));
	fc.assert(
		fc.property(fc.boolean(), fc.array(item, {minLength: 4, maxLength: 14}), (isNew, items) => {
			const all = isNew ? items : [...few, ...items];
			const first = isNew ? 2 : few.length;
			const plan = isNew ? fill(newPlan(shipped), within(items.slice(0, first))) : open;
			const together = fill(plan, within(all));
			const counts = all.slice(first).map((_, index) => first + index + 1);
			const alone = counts.reduce((current, count) => fill(current, within(all.slice(0, count))), plan);
			expect(together.text).toBe(alone.text);
			expect(placesOf(together)).toEqual(placesOf(readPlan(shipped, together.text)));
		}),
		{numRuns: runs(1 / 8)},
	);
});
