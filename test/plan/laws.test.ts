/* The laws of plans on the shipped template, over strings made to break them. `LAW_RUNS` sets how many. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	type Answers,
	answers,
	duplicateItem,
	fill,
	finish,
	insertItem,
	moveItem,
	newPlan,
	type Plan,
	readPlan,
	removeItem,
	setField,
} from '../../source/index.ts';
import {normalise} from '../../source/plan/context.ts';
import {withoutCode} from '../../source/plan/leftovers.ts';
import {
	type FieldPlace,
	fieldsIn,
	isSamePath,
	isWithin,
	type Path,
	pathText,
	type SequencePlace,
	sequencesIn,
} from '../../source/plan/place.ts';
import {readValue, valueAt} from '../../source/plan/plan.ts';
import {differingRange} from '../../source/template/outline.ts';
import {hostileString, ownWords} from './hostile.ts';
import {randomAnswers} from './random-answers.ts';
import {sample} from './sample.ts';
import {shipped} from './shipped.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 1000);
const timeout = 120_000 + numRuns * 20;
const hostile = hostileString(shipped);

const filled = fill(newPlan(shipped), sample);
const plans: Record<string, Plan> = {
	'a new plan': newPlan(shipped),
	'a filled plan': filled,
	'a finished plan': readPlan(shipped, finish(filled)),
	'a plan with gaps': readPlan(
		shipped,
		finish(fill(newPlan(shipped), {technicalDecisions: [{title: 'a'}]}), {policy: 'omit'}),
	),
	'the template with another title': readPlan(shipped, shipped.text.replace('{Feature Name}', 'Login')),
	'an empty text': readPlan(shipped, ''),
};

/** Every value but those at or below `except`. */
const valuesOf = (plan: Plan, except: Path) =>
	[...fieldsIn(plan.places)]
		.filter(field => !isWithin(field.path, except))
		.map(field => [pathText(field.path), readValue(plan, field)] as const)
		.filter(([, value]) => value !== '');

/** The paths of fields, those that do not stand in the text included. */
const pathsOf = (plan: Plan): Path[] => {
	const present = [...fieldsIn(plan.places)].map(field => field.path);
	const wanted = [...fieldsIn(newPlan(shipped).places)].map(field => field.path);
	return [
		...present,
		...wanted.filter(path => !present.some(other => isSamePath(other, path)) && canStand(plan, path)),
	];
};

/* An index leads somewhere only in a sequence that has it. */
const canStand = (plan: Plan, path: Path): boolean =>
	path.every(
		(key, index) => typeof key === 'string' || (sequenceAt(plan, path.slice(0, index))?.items.length ?? 0) > key,
	);

const sequenceAt = (plan: Plan, path: Path): SequencePlace | undefined =>
	[...sequencesIn(plan.places)].find(sequence => isSamePath(sequence.path, path));

describe.each(Object.entries(plans))('%s', (_, plan) => {
	const paths = pathsOf(plan);

	test('gives its own bytes back', () => {
		expect(readPlan(shipped, plan.text).text).toBe(plan.text);
		if (plan.opened !== undefined) expect(finish(readPlan(shipped, plan.text))).toBe(plan.text);
		for (const field of fieldsIn(plan.places))
			expect(setField(plan, field.path, readValue(plan, field)).text).toBe(plan.text);
	});

	test('reads back what is written, and nothing else changes', {timeout}, () => {
		fc.assert(
			fc.property(fc.constantFrom(...paths), hostile, (path, value) => {
				const written = setField(plan, path, value);
				const wanted = normalise(value);
				expect(valueAt(written, path) ?? '').toBe(wanted);
				expect(valuesOf(written, path)).toEqual(valuesOf(plan, path));
				const reread = readPlan(shipped, written.text);
				expect(valueAt(reread, path) ?? '').toBe(wanted);
				expect(valuesOf(reread, path)).toEqual(valuesOf(plan, path));
				expect(setField(written, path, value).text).toBe(written.text);
			}),
			{numRuns: Math.ceil(numRuns / Object.keys(plans).length)},
		);
	});

	test('changes no line but those of the field', {timeout}, () => {
		const fields = new Map([...fieldsIn(plan.places)].map(field => [pathText(field.path), field]));
		if (fields.size === 0) return;
		fc.assert(
			fc.property(fc.constantFrom(...fields.keys()), hostile, (name, value) => {
				const field = fields.get(name) as FieldPlace;
				const written = setField(plan, field.path, value);
				const change = differingRange(plan.text, written.text);
				if (!change) return;
				const end = field.frame.type === 'plain' ? field.to : Math.max(field.to, field.frame.to);
				expect(change.fromA).toBeGreaterThanOrEqual(
					plan.text.lastIndexOf('\n', field.start - 1) + 1 - (value.trim() === '' ? 2 : 0),
				);
				const after = plan.text.slice(end, change.toA);
				expect(after.replace(/^[^\n]*/, '').trim()).toBe('');
			}),
			{numRuns: Math.ceil(numRuns / Object.keys(plans).length)},
		);
	});
});

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

/** A template's placeholders, which a finished new plan does not hold. */
const placeholders = ownWords(shipped).filter(words => /^\{.*\}$/.test(words));

const withoutDefaults = (said: Answers): Answers => ({basedOn: 'spec.md', ...said});

/** Where everything stands: the same, whether the text was read at once or edit by edit. */
const rangesOf = (plan: Plan) => [
	...[...fieldsIn(plan.places)].map(({path, start, from, to, frame}) => ({path, start, from, to, frame})),
	...[...sequencesIn(plan.places)].map(({path, start, from, to}) => ({path, start, from, to})),
	withoutCode(plan),
];

describe('many edits', () => {
	test('keep every law one after the other', {timeout}, () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...Object.keys(plans)),
				fc.array(step, {minLength: 1, maxLength: 10}),
				(name, steps) => {
					const edited = steps.reduce(makeStep, plans[name] as Plan);
					const reread = readPlan(shipped, edited.text);
					expect(answers(reread)).toEqual(answers(edited));
					expect(rangesOf(edited)).toEqual(rangesOf(reread));
				},
			),
			{numRuns: Math.ceil(numRuns / 2)},
		);
	});
});

describe('answers', () => {
	const given = randomAnswers(shipped, hostile);
	const plain = randomAnswers(shipped, fc.constantFrom('a', 'some words', 'more\n\nof it', 'Phase 1', 'x - y: z'));

	test.each(Object.entries({plain, hostile: given}))(
		'come back as they were filled in: %s',
		{timeout},
		(name, arbitrary) => {
			fc.assert(
				fc.property(arbitrary, said => {
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
				{numRuns: Math.ceil(numRuns / 4)},
			);
		},
	);
});
