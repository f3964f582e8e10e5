/* What a plan holds, place by place: what `outline` prints, and how a part of a plan is meant by its own name. */

import {comparable, keyOf} from '../template/key.ts';
import {headingWords} from '../template/outline.ts';
import type {Kind, Spec} from '../template/template.ts';
import {isBlankItem, isBlankPlace} from './answers.ts';
import {cutShort} from './check/asked.ts';
import {positionsIn} from './check/position.ts';
import {itemName, nameItem} from './item-name.ts';
import {nearest} from './nearest.ts';
import {
	type FieldKind,
	fieldsIn,
	findPlace,
	type ItemPlace,
	isOwnPlace,
	isSamePath,
	isSectionHeading,
	type Path,
	type Place,
	type Plan,
	pathText,
	type SectionPlace,
	type SequenceKind,
	type SequencePlace,
} from './place.ts';
import {readValue} from './plan.ts';

export type EntryKind = 'section' | 'item' | SequenceKind | FieldKind | Kind;

/** A part of a plan that has a path. */
export type Entry = {
	readonly path: Path;
	readonly kind: EntryKind;
	/** What the document calls it: its heading, its label, the title or the first words of an item. */
	readonly name: string;
	/** What else it is called: of an item its number (`Phase 2`) and its title alone. */
	readonly otherNames: readonly string[];
	/** Its first and last line from 1 on; `undefined` for what the template asks for and the text does not have. */
	readonly lines: {readonly first: number; readonly last: number} | undefined;
	readonly isBlank: boolean;
	/** Whether no template asks for it: the document alone has it. */
	readonly isOwn: boolean;
};

/** All that has a path in a plan, outer things before what they hold. */
export function contents(plan: Plan): readonly Entry[] {
	const positionAt = positionsIn(plan.text);
	const linesOf = (from: number, to: number) => {
		const first = positionAt(from).line;
		return {first, last: Math.max(first, positionAt(to > from ? to - 1 : to).line)};
	};
	const entriesOf = (place: Place): Entry[] => {
		switch (place.type) {
			case 'marker':
				return [];
			case 'absent':
				return [{...common(place), kind: kindOf(place.spec), lines: undefined, isBlank: true}];
			case 'field':
				// The heading of a section is named by the path of its section.
				if (isSectionHeading(place)) return [];
				return [{...common(place), kind: place.kind, lines: linesOf(place.start, place.to)}];
			case 'sequence':
				return [
					{...common(place), kind: place.kind, lines: linesOf(place.start, place.to)},
					...place.items.flatMap(item => itemEntries(place, item)),
				];
			case 'section': {
				const heading = {name: headingOf(plan, place), lines: linesOf(place.from, place.to)};
				const inner = place.nodes.flatMap(entriesOf);
				// Where a section is what it holds, that has its name and its path.
				if (place.isFlat)
					return inner.map(entry => (isSamePath(entry.path, place.path) ? {...entry, ...heading} : entry));
				return [{...common(place), kind: 'section', ...heading}, ...inner];
			}
		}
	};
	const common = (place: Exclude<Place, {type: 'marker'}>) => ({
		path: place.path,
		name: place.name,
		otherNames: [],
		isBlank: isBlankPlace(plan, place),
		isOwn: isOwnPlace(place),
	});
	const itemEntries = (sequence: SequencePlace, item: ItemPlace): Entry[] => {
		const isOneText = item.nodes.some(node => 'path' in node && node.path.length === item.path.length);
		const own: Entry = {
			path: item.path,
			kind: 'item',
			...itemNames(plan, sequence, item),
			lines: linesOf(item.from, item.to),
			isBlank: isBlankItem(plan, sequence, item),
			isOwn: isOwnPlace(sequence),
		};
		return isOneText ? [own] : [own, ...item.nodes.flatMap(entriesOf)];
	};
	return plan.places.flatMap(entriesOf);
}

function kindOf(spec: Spec): EntryKind {
	if (spec.type === 'field') return spec.kind;
	const [only] = spec.specs;
	return spec.type === 'section' && spec.isFlat && only ? kindOf(only) : spec.type;
}

function headingOf({outline, text}: Plan, {part, name}: SectionPlace): string {
	if (!part.heading) return name;
	const {from, to} = headingWords(outline, part.heading);
	return text.slice(from, to);
}

function itemNames(plan: Plan, sequence: SequencePlace, item: ItemPlace): Pick<Entry, 'name' | 'otherNames'> {
	const {counted, title} = nameItem(plan, sequence, item);
	const names = [counted, title].filter(words => words !== '');
	if (names.length > 0) return {name: names.join(': '), otherNames: names};
	const first = fieldsIn([item]).find(({kind}) => kind !== 'box');
	const words = first ? readValue(plan, first).split('\n', 1).join('') : '';
	return {
		name: cutShort(words, mostWords) || `${itemName(sequence.spec)} ${Number(item.path.at(-1)) + 1}`,
		otherNames: [],
	};
}

const mostWords = 80;

/** What some words can mean in a plan: one path, or why not, in a sentence. */
export type Meant = {readonly path: Path} | {readonly message: string};

/**
The part of a plan that some words mean: a path as `outline` prints it (`technicalRisks[0].risk`), a heading or label in the document's
own spelling (`Technical Risks`), or several of these, the outer ones first, with `>` between them.
*/
export function findNamed(plan: Plan, words: string): Meant {
	const exact = findPath(plan, words);
	if (exact) return {path: exact};
	const entries = named(plan);
	const steps = words.split(/[>›]/);
	const found = matching(entries, [words]) ?? matching(entries, steps);
	const [only, ...others] = found ?? [];
	if (only && others.length === 0) return {path: only.path};
	if (only) {
		const paths = [only, ...others].slice(0, 3).map(({path}) => `\`${pathText(path)}\``);
		return {message: `\`${words}\` can mean several parts of the plan: ${paths.join(', ')}.`};
	}
	// What looks most like it may be a name as well as a path.
	const known = new Map(
		entries.toReversed().flatMap(({path, names}) => [...names, pathText(path)].map(name => [name, path])),
	);
	const near = known.get(nearest(words, [...known.keys()].toReversed()) ?? '');
	return {
		message: `The plan has no \`${words}\`${near === undefined ? '' : `; the nearest is \`${pathText(near)}\``}.`,
	};
}

/* A path in its own spelling, be there something or not yet. */
function findPath(plan: Plan, words: string): Path | undefined {
	if (!/^[^\s.[\]]+(?:\.[^\s.[\]]+|\[\d+\])*$/u.test(words)) return undefined;
	const path = [...words.matchAll(/\[(\d+)\]|[^.[\]]+/gu)].map(([key, index]) => (index ? Number(index) : key));
	return findPlace(plan.places, path) ? path : undefined;
}

type Named = {readonly path: Path; readonly names: readonly string[]};

/* What each entry may be called; of several with one path the outermost. */
function named(plan: Plan): Named[] {
	const known = new Map<string, Named>();
	for (const {path, name, otherNames} of contents(plan)) {
		const id = pathText(path);
		const key = path.at(-1);
		const own = [name, ...otherNames, ...(typeof key === 'string' ? [key] : [])].map(comparable);
		known.set(id, {path, names: [...(known.get(id)?.names ?? []), ...own]});
	}
	return [...known.values()];
}

/* The entries that the last step names, and whose outer ones the steps before it name in order. */
function matching(entries: readonly Named[], steps: readonly string[]): readonly Named[] | undefined {
	const wanted = steps.map(step => (comparable(step) === '' ? [] : [comparable(step), keyOf(step).toLowerCase()]));
	const isCalled = ({names}: Named, step: readonly string[]) => names.some(name => step.includes(name));
	const last = wanted.pop() ?? [];
	const found = entries.filter(entry => {
		if (!isCalled(entry, last)) return false;
		const above = entries.filter(
			({path}) => path.length < entry.path.length && path.every((key, at) => key === entry.path[at]),
		);
		let at = 0;
		for (const outer of above) if (isCalled(outer, wanted[at] ?? [])) at++;
		return at === wanted.length;
	});
	return found.length > 0 ? found : undefined;
}
