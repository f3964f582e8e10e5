/* Items that name other items of their group (`Phase 2`, `Phases 1 and 3`), and what is wrong with whom they name. */
import {comparable} from '../template/key.ts';
import {countedRuns, nameInWords, nounsOf, titleField} from './item-name.ts';
import type {FieldPlace, ItemPlace, Plan, SequencePlace} from './place.ts';
import {readValue} from './plan.ts';

export type Fault = {readonly field: FieldPlace; readonly message: string};

/** The faults of the fields `fieldOf` gives for each item of `sequence`: an unknown or later item, or a circle. */
export function dependencyFaults(
	plan: Plan,
	sequence: SequencePlace,
	fieldOf: (item: ItemPlace) => readonly FieldPlace[],
): Fault[] {
	const {items} = sequence;
	const namesIn = nameReader(plan, sequence);
	const named = items.map(item => fieldOf(item).map(field => ({field, names: namesIn(readValue(plan, field))})));
	const targets = named.map(fields => fields.flatMap(({names}) => names.flatMap(({index}) => index ?? [])));
	const nameAt = (index: number) => nameInWords(plan, sequence, items[index] as ItemPlace);
	const messageFor = (from: number, {words, index}: Named): string | undefined => {
		if (index === undefined) return `${nameAt(from)} depends on ${words}, which does not exist.`;
		if (index === from) return `${nameAt(from)} depends on itself.`;
		if (index < from) return undefined;
		const way = wayBack(targets, index, from);
		if (!way) return `${nameAt(from)} depends on ${nameAt(index)}, which comes later.`;
		const names = [...way.slice(0, 4).map(nameAt), ...(way.length > 8 ? [`${way.length - 8} more`] : [])];
		const last = way.slice(Math.max(4, way.length - 4)).map(nameAt);
		return `${nameAt(from)} depends on ${[...names, ...last, nameAt(from)].join(', which depends on ')}.`;
	};
	return named.flatMap((fields, from) =>
		fields.flatMap(({field, names}) =>
			names.flatMap(name => {
				const message = messageFor(from, name);
				return message === undefined ? [] : [{field, message}];
			}),
		),
	);
}

/* Of a longer circle nobody would read the chain. */
const farthest = 500;

/* The shortest chain of items from `start` to one that depends on `end`. */
function wayBack(targets: readonly (readonly number[])[], start: number, end: number): number[] | undefined {
	const before = new Map<number, number | undefined>([[start, undefined]]);
	// What is added on the way is gone through, too.
	for (const at of before.keys()) {
		if (before.size > farthest) return undefined;
		for (const index of targets[at] ?? []) {
			if (index === end) return wayTo(before, at);
			if (!before.has(index)) before.set(index, at);
		}
	}
	return undefined;
}

function wayTo(before: ReadonlyMap<number, number | undefined>, end: number): number[] {
	const way: number[] = [];
	for (let at: number | undefined = end; at !== undefined; at = before.get(at)) way.push(at);
	return way.reverse();
}

/** A name as it stands in a value, and the index of the item it means, if there is one. */
type Named = {readonly words: string; readonly index: number | undefined};

/* Counted names (`Phase 2`, `Phases 1–3`); where a value has none, the items' titles. */
function nameReader(plan: Plan, sequence: SequencePlace): (value: string) => Named[] {
	const digits = sequence.items.map(({number: {from, to}}) => plan.text.slice(from, to));
	const isCounted = digits.every(own => own !== '');
	const indexes = new Map(digits.map((own, index) => [Number(own), index] as const).toReversed());
	let nouns: readonly string[] | undefined;
	// A roadmap may start at phase 6: those before it are in another document.
	const first = isCounted ? Math.min(...indexes.keys()) : 1;
	let titlesIn: ((value: string) => Named[]) | undefined;
	return value => {
		// A new plan has nothing else, and what reads a name takes a while to be made.
		if (value === '') return [];
		nouns ??= nounsOf(plan, sequence);
		const counted = countedNames(nouns, value);
		const found = counted.flatMap(({words, number}): Named[] => {
			if (first > 1 && number < first) return [];
			const index = isCounted ? indexes.get(number) : number - 1;
			return [{words, index: index !== undefined && index in sequence.items ? index : undefined}];
		});
		if (counted.length > 0) return withoutRepeats(found);
		titlesIn ??= titleReader(plan, sequence);
		return withoutRepeats(titlesIn(value));
	};
}

function withoutRepeats(names: readonly Named[]): Named[] {
	return [...new Map(names.map(name => [`${name.index} ${name.words}`, name])).values()];
}

function countedNames(nouns: readonly string[], value: string): {words: string; number: number}[] {
	return countedRuns(nouns, value).flatMap(({noun, numbers}) =>
		numbersIn(numbers).map(number => ({words: `${noun} ${number}`, number})),
	);
}

/* `1, 3` and `1 and 3` are two numbers, `1–3` is three. */
function numbersIn(run: string): number[] {
	return [...run.matchAll(/(\d+)(?:\s*(?:-|–|—|to)\s*(\d+))?/g)].flatMap(([, first, last]) => {
		const from = Number(first);
		const to = last === undefined ? from : Math.min(Number(last), from + 99);
		return to < from ? [from, to] : Array.from({length: to - from + 1}, (_, index) => from + index);
	});
}

function titleReader(plan: Plan, {items}: SequencePlace): (value: string) => Named[] {
	const titles = items.map((item, index) => {
		const field = titleField(item);
		return {words: field ? comparable(readValue(plan, field)) : '', index};
	});
	const known = Map.groupBy(
		titles.filter(({words}) => words !== ''),
		({words}) => words,
	);
	const lengths = new Set([...known.keys()].map(title => title.split(' ').length));
	return value => {
		const words = comparable(value).split(' ');
		const runs = words.flatMap((_, at) => [...lengths].map(length => words.slice(at, at + length).join(' ')));
		return [...new Set(runs)].flatMap(run => known.get(run) ?? []).sort((a, b) => a.index - b.index);
	};
}
