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
	const named = items.map(item =>
		fieldOf(item).map(field => ({field, names: namesIn(plan, sequence, readValue(plan, field))})),
	);
	const targets = named.map(fields => fields.flatMap(({names}) => names.flatMap(({index}) => index ?? [])));
	const nameAt = (index: number) => nameInWords(plan, sequence, items[index] as ItemPlace);
	const messageFor = (from: number, {words, index}: Named): string | undefined => {
		if (index === undefined) return `${nameAt(from)} depends on ${words}, which does not exist.`;
		if (index === from) return `${nameAt(from)} depends on itself.`;
		if (index < from) return undefined;
		const way = wayBack(targets, index, from);
		if (!way) return `${nameAt(from)} depends on ${nameAt(index)}, which comes later.`;
		return `${nameAt(from)} depends on ${[...way.map(nameAt), nameAt(from)].join(', which depends on ')}.`;
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

/* The shortest chain of items from `start` to one that depends on `end`. */
function wayBack(targets: readonly (readonly number[])[], start: number, end: number): number[] | undefined {
	const seen = new Set([start]);
	const ways = [[start]];
	for (let way = ways.shift(); way; way = ways.shift()) {
		const next = targets[way.at(-1) as number] ?? [];
		if (next.includes(end)) return way;
		for (const index of next) {
			if (seen.has(index)) continue;
			seen.add(index);
			ways.push([...way, index]);
		}
	}
	return undefined;
}

/** A name as it stands in a value, and the index of the item it means, if there is one. */
type Named = {readonly words: string; readonly index: number | undefined};

/* Counted names (`Phase 2`, `Phases 1–3`); where a value has none, the items' titles. */
function namesIn(plan: Plan, sequence: SequencePlace, value: string): Named[] {
	const numbers = sequence.items.map(({number: {from, to}}) => plan.text.slice(from, to));
	const isCounted = numbers.every(digits => digits !== '');
	const found = countedNames(nounsOf(plan, sequence), value).map(({words, number}): Named => {
		const index = isCounted ? numbers.findIndex(digits => Number(digits) === number) : number - 1;
		return {words, index: index in sequence.items ? index : undefined};
	});
	return withoutRepeats(found.length > 0 ? found : titlesIn(plan, sequence, value));
}

function withoutRepeats(names: readonly Named[]): Named[] {
	return names.filter(
		(name, at) => names.findIndex(other => other.words === name.words && other.index === name.index) === at,
	);
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

function titlesIn(plan: Plan, {items}: SequencePlace, value: string): Named[] {
	const words = ` ${comparable(value)} `;
	return items.flatMap((item, index) => {
		const field = titleField(item);
		const title = field ? comparable(readValue(plan, field)) : '';
		return title !== '' && words.includes(` ${title} `) ? [{words: title, index}] : [];
	});
}
