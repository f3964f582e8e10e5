/* A path of the answers names one place: what is read at it is what is written there. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	type Answer,
	type Answers,
	answers,
	fill,
	insertItem,
	newPlan,
	type Path,
	type Plan,
	readPlan,
	removeItem,
	setField,
} from '../../../source/index.ts';
import {fieldsIn, findPlace, pathText} from '../../../source/plan/place.ts';
import {valueAt} from '../../../source/plan/plan.ts';
import {runs} from '../../helpers/runs.ts';
import {checklist, document} from '../checklist.ts';
import {hostileDocument} from '../hostile-document.ts';
import {shipped} from '../shipped.ts';

const numRuns = runs(1 / 3);

const plans: Record<string, Plan> = {
	'a new plan': newPlan(checklist),
	'a document': readPlan(checklist, document),
	'a new plan of the shipped template': newPlan(shipped),
};

/** Every text in some answers, and whether a box is ticked. */
function* leavesOf(answer: Answer, path: Path = []): Generator<{path: Path; said: string | boolean}> {
	if (typeof answer === 'string' || typeof answer === 'boolean') yield {path, said: answer};
	else if (Array.isArray(answer)) for (const [index, item] of answer.entries()) yield* leavesOf(item, [...path, index]);
	else for (const [key, inner] of Object.entries(answer)) yield* leavesOf(inner, [...path, key]);
}

function* listsOf(answer: Answer, path: Path = []): Generator<{path: Path; items: readonly Answer[]}> {
	if (typeof answer !== 'object') return;
	if (Array.isArray(answer)) yield {path, items: answer};
	for (const [key, inner] of Object.entries(answer))
		yield* listsOf(inner, [...path, Array.isArray(answer) ? Number(key) : key]);
}

const withAnswer = (answer: Answer | undefined, [key, ...rest]: Path, value: Answer): Answer => {
	if (key === undefined) return value;
	if (Array.isArray(answer)) return answer.with(Number(key), withAnswer(answer[Number(key)], rest, value));
	return {...(answer as Answers), [key]: withAnswer((answer as Answers)[key], rest, value)};
};

const answerAt = (answer: Answer | undefined, path: Path): Answer | undefined =>
	path.reduce<Answer | undefined>((found, key) => (found as Answers | undefined)?.[key], answer);

/** A list without the items at its end that say nothing. */
const trimmed = (items: readonly Answer[]): readonly Answer[] =>
	items.slice(
		0,
		items.findLastIndex(item => [...leavesOf(item)].some(({said}) => said !== '' && typeof said === 'string')) + 1,
	);

const words = fc.constantFrom('a', 'some words', 'x - y: z', '[x] done', 'Low', 'Phase 1');

/** What makes a plan in which anything may have been written or emptied. */
type Edits = {readonly name: string; readonly values: readonly [number, string][]; readonly isRead: boolean};

const edits: fc.Arbitrary<Edits> = fc.record({
	name: fc.constantFrom(...Object.keys(plans)),
	values: fc.array(fc.tuple(fc.nat(), fc.oneof(words, fc.constant(''))), {maxLength: 8}),
	isRead: fc.boolean(),
});

const edited = ({name, values, isRead}: Edits): Plan => {
	const plan = values.reduce((current, [pick, value]) => {
		const fields = [...fieldsIn(current.places)];
		const field = fields[pick % fields.length];
		return field ? setField(current, field.path, field.kind === 'box' ? value !== '' : value) : current;
	}, plans[name] as Plan);
	return isRead ? readPlan(plan.template, plan.text) : plan;
};

const sources: Record<string, fc.Arbitrary<() => Plan>> = {
	edited: edits.map(one => named(() => edited(one), one)),
	read: hostileDocument(shipped.text).map(text => named(() => readPlan(shipped, text), text)),
};

/* A counterexample shows what the plan was made of. */
function named(open: () => Plan, source: unknown): () => Plan {
	return Object.assign(open, {[fc.toStringMethod]: () => fc.stringify(source)});
}

describe.each(Object.entries(sources))('in a plan that was %s', (_, source) => {
	test('what stands at a path of the answers is the value there', () => {
		fc.assert(
			fc.property(source, open => {
				const plan = open();
				for (const {path, said} of leavesOf(answers(plan)))
					expect(valueAt(plan, path), pathText(path)).toBe(said === false ? '' : String(said));
			}),
			{numRuns},
		);
	});

	test('writing what was exported changes no byte', () => {
		fc.assert(
			fc.property(source, open => {
				const plan = open();
				expect(fill(plan, answers(plan)).text).toBe(plan.text);
			}),
			{numRuns},
		);
	});

	test('writing it with one answer changed is writing that one', () => {
		fc.assert(
			fc.property(source, fc.nat(), words, (open, pick, value) => {
				const plan = open();
				const said = answers(plan);
				const leaves = [...leavesOf(said)];
				const leaf = leaves[pick % leaves.length];
				if (!leaf) return;
				const changed = typeof leaf.said === 'boolean' ? !leaf.said : value;
				const written = fill(plan, withAnswer(said, leaf.path, changed) as Answers);
				expect(written.text, pathText(leaf.path)).toBe(setField(plan, leaf.path, changed).text);
				expect(valueAt(written, leaf.path)).toBe(changed === false ? '' : String(changed));
			}),
			{numRuns},
		);
	});
});

/* Names follow items that come and go. */
const withoutNames = (answer: Answer): string => JSON.stringify(answer).replace(/Phase \d+( \(removed\))?/g, 'Phase');

describe('the index of an answer', () => {
	test('is that of the item that goes', () => {
		fc.assert(
			fc.property(edits, fc.nat(), fc.nat(), (one, pick, at) => {
				const plan = edited(one);
				const said = answers(plan);
				const lists = [...listsOf(said)];
				const list = lists[pick % lists.length];
				if (!list) return;
				const index = at % list.items.length;
				const rest = trimmed(list.items.toSpliced(index, 1));
				const removed = removeItem(plan, [...list.path, index]);
				const left = trimmed((answerAt(answers(removed), list.path) ?? []) as Answer[]);
				expect(withoutNames(left)).toEqual(withoutNames(rest));
				if (rest.length === 0) return;
				const filled = fill(plan, withAnswer(said, list.path, rest) as Answers);
				expect(trimmed(answerAt(answers(filled), list.path) as Answer[])).toEqual(rest);
			}),
			{numRuns},
		);
	});

	test('is that of the item that comes', () => {
		fc.assert(
			fc.property(edits, fc.nat(), fc.nat(), words, (one, pick, at, value) => {
				const plan = edited(one);
				const said = answers(plan);
				const leaves = [...leavesOf(said)].filter(
					({path, said}) => typeof said === 'string' && path.some(key => typeof key === 'number'),
				);
				const leaf = leaves[pick % leaves.length];
				if (!leaf) return;
				const depth = leaf.path.findLastIndex(key => typeof key === 'number');
				const list = leaf.path.slice(0, depth);
				const items = answerAt(said, list) as Answer[];
				const index = at % (items.length + 1);
				const below = leaf.path.slice(depth + 1);
				const added = insertItem(plan, [...list, index]);
				// A new item is as the one that it stands beside, which may lack what the document has in another.
				if (findPlace(added.places, [...list, index, ...below]) === undefined) return;
				const inserted = setField(added, [...list, index, ...below], value);
				expect(answerAt(answers(inserted), [...list, index, ...below])).toBe(value);
				const others = trimmed((answerAt(answers(inserted), list) as Answer[]).toSpliced(index, 1));
				expect(withoutNames(others)).toEqual(withoutNames(trimmed(items)));
			}),
			{numRuns},
		);
	});
});
