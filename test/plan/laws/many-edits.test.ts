/* The laws hold on for any edit after any other. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	answers,
	duplicateItem,
	insertItem,
	moveItem,
	type Plan,
	readPlan,
	removeItem,
	setField,
} from '../../../source/index.ts';
import {withoutCode} from '../../../source/plan/check/leftovers.ts';
import {fieldsIn, type Path, sequencesIn} from '../../../source/plan/place.ts';
import {readValue, valueAt} from '../../../source/plan/plan.ts';
import {normalise} from '../../../source/plan/spelling/context.ts';
import {runs} from '../../helpers/runs.ts';
import {shipped} from '../shipped.ts';
import {hostile, pathsOf, planNames, plans, sequenceAt, valuesOf} from './plans.ts';

/** Any edit, as numbers that are read for the plan it is made on. */
type Step = {
	readonly type: 'set' | keyof typeof itemEdits;
	readonly pick: number;
	readonly at: number;
	readonly to: number;
	readonly value: string;
};

const step: fc.Arbitrary<Step> = fc.record({
	type: fc.constantFrom('set', 'set', 'set', 'insert', 'remove', 'move', 'duplicate'),
	pick: fc.nat(),
	at: fc.nat(),
	to: fc.nat(),
	value: hostile,
});

function makeStep(plan: Plan, {type, pick, at, to, value}: Step): Plan {
	if (type === 'set') {
		const paths = pathsOf(plan);
		const path = paths[pick % paths.length] as Path;
		const written = setField(plan, path, value);
		expect(valueAt(written, path) ?? '').toBe(normalise(value));
		expect(valuesOf(written, path)).toEqual(valuesOf(plan, path));
		return written;
	}
	const all = [...sequencesIn(plan.places)];
	const sequence = all[pick % (all.length || 1)];
	if (!sequence || (type !== 'insert' && sequence.items.length === 0)) return plan;
	const {path, items} = sequence;
	const edited = itemEdits[type](plan, path, items.length, at, to);
	expect(valuesOf(edited, path)).toEqual(valuesOf(plan, path));
	return edited;
}

const itemsText = (plan: Plan, path: Path): string[] => {
	const sequence = sequenceAt(plan, path);
	return (sequence?.items ?? []).map(item =>
		JSON.stringify(
			[...fieldsIn(item.nodes)].map(field => [field.path.slice(item.path.length), readValue(plan, field)]),
		),
	);
};

const itemEdits = {
	insert(plan: Plan, path: Path, count: number, at: number) {
		const index = at % (count + 1);
		const edited = insertItem(plan, [...path, index]);
		expect(itemsText(edited, path).toSpliced(index, 1)).toEqual(itemsText(plan, path));
		return edited;
	},
	remove(plan: Plan, path: Path, count: number, at: number) {
		const index = at % count;
		const edited = removeItem(plan, [...path, index]);
		expect(itemsText(edited, path)).toEqual(itemsText(plan, path).toSpliced(index, 1));
		return edited;
	},
	move(plan: Plan, path: Path, count: number, at: number, to: number) {
		const edited = moveItem(plan, [...path, at % count], to % count);
		const texts = itemsText(plan, path);
		const [moved = ''] = texts.splice(at % count, 1);
		expect(itemsText(edited, path)).toEqual(texts.toSpliced(to % count, 0, moved));
		return edited;
	},
	duplicate(plan: Plan, path: Path, count: number, at: number) {
		const index = at % count;
		const edited = duplicateItem(plan, [...path, index]);
		const texts = itemsText(plan, path);
		expect(itemsText(edited, path)).toEqual(texts.toSpliced(index, 0, texts[index] as string));
		return edited;
	},
};

/** Where everything stands: the same, whether the text was read at once or edit by edit. */
const rangesOf = (plan: Plan) => [
	...[...fieldsIn(plan.places)].map(({path, start, from, to, frame}) => ({path, start, from, to, frame})),
	...[...sequencesIn(plan.places)].map(({path, start, from, to}) => ({path, start, from, to})),
	withoutCode(plan),
];

test('many edits keep every law one after the other', () => {
	fc.assert(
		fc.property(fc.constantFrom(...planNames), fc.array(step, {minLength: 1, maxLength: 10}), (name, steps) => {
			const edited = steps.reduce(makeStep, plans[name]);
			const reread = readPlan(shipped, edited.text);
			expect(answers(reread)).toEqual(answers(edited));
			expect(rangesOf(edited)).toEqual(rangesOf(reread));
		}),
		{numRuns: runs(1 / 2)},
	);
});
