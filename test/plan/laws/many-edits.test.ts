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
import {namedNumbers, nounsOf} from '../../../source/plan/item-name.ts';
import {type FieldPlace, fieldsIn, type ItemPlace, type Path, sequencesIn} from '../../../source/plan/place.ts';
import {valueAt} from '../../../source/plan/plan.ts';
import {normalise} from '../../../source/plan/spelling/context.ts';
import {runs} from '../../helpers/runs.ts';
import {shipped} from '../shipped.ts';
import {hostile, pathsOf, planNames, plans, sequenceAt, valuesOf, withoutNumbers} from './plans.ts';

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
	const nouns = nounsOf(plan, sequence);
	expect(valuesOf(edited, path, nouns)).toEqual(valuesOf(plan, path, nouns));
	return edited;
}

/* The items' names may stand in the items as well. */
const itemsText = (plan: Plan, path: Path): string[] => {
	const sequence = sequenceAt(plan, path);
	const nouns = sequence ? nounsOf(plan, sequence) : [];
	const textOf = (field: FieldPlace, {path: own}: ItemPlace) =>
		[field.path.slice(own.length), withoutNumbers(plan, field, nouns)] as const;
	return (sequence?.items ?? []).map(item =>
		JSON.stringify([...fieldsIn(item.nodes)].map(field => textOf(field, item))),
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
	withoutCode(plan.outline),
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

test('what comes and goes, or goes and comes back, leaves the same bytes', () => {
	const names = fc.constantFrom(...planNames);
	fc.assert(
		fc.property(names, fc.array(step, {maxLength: 3}), fc.nat(), fc.nat(), fc.nat(), (name, steps, pick, at, to) => {
			const plan = steps.reduce(makeStep, plans[name]);
			const all = [...sequencesIn(plan.places)].filter(({items}) => items.length > 0);
			const sequence = all[pick % (all.length || 1)];
			if (!sequence) return;
			const {path, items} = sequence;
			const digits = items.map(({number}) => plan.text.slice(number.from, number.to));
			// The name of nobody could become an item's.
			if (namedNumbers(nounsOf(plan, sequence), plan.text).some(named => !digits.includes(named.digits))) return;
			const place = [...path, at % (items.length + 1)];
			expect(removeItem(insertItem(plan, place), place).text).toBe(plan.text);
			const from = at % items.length;
			expect(
				moveItem(moveItem(plan, [...path, from], to % items.length), [...path, to % items.length], from).text,
			).toBe(plan.text);
		}),
		{numRuns: runs(1 / 2)},
	);
});
