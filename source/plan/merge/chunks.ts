/*
A plan cut into chunks, so that it can be merged chunk by chunk: sections hold fields, lists and items, these hold values,
and what no field covers is a literal. Every character that is not blank lies in exactly one leaf; what stands between
two chunks (blanks, line breaks, a row's bars, the rule between two items) belongs to whoever stands there.
*/

import {isInFrontMatter} from '../../template/front-matter.ts';
import {comparable} from '../../template/key.ts';
import type {Range} from '../../template/range.ts';
import {isBlankItem, isBlankPlace} from '../answers.ts';
import {endOf} from '../edit/insert.ts';
import {isGapIn} from '../edit/item-text.ts';
import {
	type FieldKind,
	type FieldPlace,
	type ItemPlace,
	isWithin,
	type Path,
	type Place,
	type Plan,
	type SectionPlace,
	type SequenceKind,
	type SequencePlace,
} from '../place.ts';
import {isBlankField, readValue} from '../plan.ts';
import {sequenceKinds} from '../sequence-kinds.ts';

export type Chunk = {
	readonly type: 'document' | 'section' | 'sequence' | 'item' | 'field' | 'value' | 'number' | 'literal';
	/** What it can be the same as in another text: chunks of one class. */
	readonly group: string;
	/** What tells it from all its siblings, where the template does. */
	readonly key: string | undefined;
	/** What people tell it by: the words of its title or its first column. */
	readonly title: string;
	readonly path: Path;
	/** The whole text, and where the chunk stands in it. */
	readonly source: string;
	readonly from: number;
	readonly to: number;
	readonly chunks: readonly Chunk[];
	/** Whether it says nothing that the template does not say. */
	readonly isBlank: boolean;
	/** Whether its chunks stand on one line. */
	readonly isInline: boolean;
	/** Whether bars stand between its chunks. */
	readonly hasBars: boolean;
	/** Whether it is made of lines that can be merged one by one, however many there are now. */
	readonly isLines: boolean;
};

/** The chunks of a plan. */
export function chunksOf(plan: Plan): Chunk {
	const whole = {from: 0, to: plan.text.length};
	const found = {...common(plan, [], whole), type: 'document', group: 'document', key: 'document'} as const;
	return {...found, chunks: fill(plan, found, draftsOf(plan, plan.places, []))};
}

/** A chunk's own text. */
export function chunkText({source, from, to}: Chunk): string {
	return source.slice(from, to);
}

/** The chunk's text without the digits that count it. */
export function uncountedText(chunk: Chunk): string {
	const number = numberOf(chunk);
	if (!number) return chunkText(chunk);
	return chunk.source.slice(chunk.from, number.from) + chunk.source.slice(number.to, chunk.to);
}

/** The digits that count an item. */
export function numberOf({type, chunks}: Chunk): Chunk | undefined {
	return type === 'item' ? chunks.find(chunk => chunk.type === 'number') : undefined;
}

/* A chunk that is cut once its range is known: places may overlap in a text that nobody foresaw. */
type Draft = Range & {readonly cut: (range: Range) => Chunk | undefined};

function common(plan: Plan, path: Path, {from, to}: Range) {
	const nothing = {
		key: undefined,
		title: '',
		chunks: [],
		isBlank: false,
		isInline: false,
		hasBars: false,
		isLines: false,
	};
	return {...nothing, path, source: plan.text, from, to};
}

function draftsOf(plan: Plan, places: readonly Place[], above: Path): Draft[] {
	return places.flatMap(place => draftOf(plan, place, above));
}

function draftOf(plan: Plan, place: Place, above: Path): Draft[] {
	switch (place.type) {
		case 'absent':
			return [];
		case 'marker':
			return [markerDraft(plan, place)];
		case 'field':
			return [fieldDraft(plan, place, above)];
		case 'sequence':
			return sequenceKinds[place.kind].hasHeadings
				? itemDrafts(plan, place, above)
				: [sequenceDraft(plan, place, above)];
		case 'section':
			return [sectionDraft(plan, place)];
	}
}

function identity(path: Path, above: Path, name: string, isOwn: boolean) {
	// A key of the front matter names what it holds, whoever has it.
	if (isOwn && !isInFrontMatter(path)) return {group: 'extra', key: undefined, title: comparable(name)};
	const key = `place ${path.slice(above.length).join(' ')}`;
	return {group: key, key};
}

function markerDraft(plan: Plan, place: Range & {readonly path: Path}): Draft {
	const cut = (range: Range): Chunk => ({
		...common(plan, place.path, range),
		type: 'literal',
		group: 'marker',
		key: 'marker',
		isBlank: true,
	});
	return {from: place.from, to: place.to, cut};
}

const areLines = {text: false, choice: false, prose: true, code: true, box: false} satisfies Record<FieldKind, boolean>;

function fieldDraft(plan: Plan, place: FieldPlace, above: Path): Draft {
	const cut = (range: Range): Chunk => {
		const isBlank = isBlankField(plan, place);
		const own = {...common(plan, place.path, range), type: 'field', isBlank, isInline: true} as const;
		const chunk = {...own, ...identity(place.path, above, place.name, place.isOwn)};
		const value = (inner: Range): Chunk => ({
			...common(plan, place.path, inner),
			type: 'value',
			group: 'value',
			key: 'value',
			isBlank,
			isLines: areLines[place.kind],
		});
		return {...chunk, chunks: fill(plan, chunk, [{from: place.from, to: place.to, cut: value}])};
	};
	return {from: Math.min(place.start, place.from), to: Math.max(endOf(place), place.to), cut};
}

function sequenceDraft(plan: Plan, place: SequencePlace, above: Path): Draft {
	const cut = (range: Range): Chunk => {
		const own = {...common(plan, place.path, range), type: 'sequence'} as const;
		const chunk = {
			...own,
			...identity(place.path, above, place.name, place.spec.isOwn),
			isBlank: isBlankPlace(plan, place),
		};
		return {...chunk, chunks: fill(plan, chunk, itemDrafts(plan, place, place.path))};
	};
	return {from: Math.min(place.start, place.from), to: place.to, cut};
}

const itemShapes = {
	list: {isInline: true, hasBars: false},
	entries: {isInline: true, hasBars: false},
	checklist: {isInline: true, hasBars: false},
	table: {isInline: true, hasBars: true},
	group: {isInline: false, hasBars: false},
	questions: {isInline: true, hasBars: false},
	maps: {isInline: false, hasBars: false},
} satisfies Record<SequenceKind, Pick<Chunk, 'isInline' | 'hasBars'>>;

function itemDrafts(plan: Plan, sequence: SequencePlace, above: Path): Draft[] {
	const {kind, path, items} = sequence;
	// The items of a section that got another name are still the same.
	const own = isWithin(path, above) ? path.slice(above.length).join(' ') : path.at(-1);
	return items.map((item): Draft => {
		const cut = (range: Range): Chunk => {
			const chunk = {
				...common(plan, item.path, range),
				type: 'item',
				group: `item ${own} ${kind}`,
				title: titleOf(plan, item),
				isBlank: isBlankItem(plan, sequence, item),
				...itemShapes[kind],
			} as const;
			return {
				...chunk,
				chunks: fill(plan, chunk, [...numberDraft(plan, item), ...draftsOf(plan, item.nodes, item.path)]),
			};
		};
		return {from: item.from, to: item.to, cut};
	});
}

function titleOf(plan: Plan, item: ItemPlace): string {
	const first = item.nodes.find(node => node.type === 'field' && node.kind !== 'box');
	return first?.type === 'field' ? comparable(readValue(plan, first)) : '';
}

function numberDraft(plan: Plan, {path, number}: ItemPlace): Draft[] {
	if (number.from === number.to) return [];
	const cut = (range: Range): Chunk => ({
		...common(plan, path, range),
		type: 'number',
		group: 'number',
		key: 'number',
	});
	return [{...number, cut}];
}

function sectionDraft(plan: Plan, place: SectionPlace): Draft {
	const cut = (range: Range): Chunk => {
		const own = {...common(plan, place.path, range), type: 'section', isBlank: isBlankPlace(plan, place)} as const;
		const known = identity(place.path, place.path.slice(0, -1), place.name, place.spec?.isOwn ?? true);
		const chunk = {...own, ...known, group: `section ${known.group}`};
		return {...chunk, chunks: fill(plan, chunk, draftsOf(plan, place.nodes, place.path))};
	};
	return {from: place.from, to: place.to, cut};
}

/* The chunks of one that holds them: its drafts where they do not overlap, and literals for all text between. */
function fill(plan: Plan, holder: Omit<Chunk, 'chunks'>, drafts: readonly Draft[]): Chunk[] {
	const chunks: Chunk[] = [];
	let at = holder.from;
	const ordered = [...drafts].sort((a, b) => a.from - b.from || a.to - b.to);
	for (const draft of ordered) {
		const from = Math.max(draft.from, at);
		if (draft.to > holder.to || from > draft.to || (from > draft.from && from === draft.to)) continue;
		const chunk = draft.cut({from, to: draft.to});
		if (!chunk) continue;
		chunks.push(...literals(plan, holder, at, from, areSiblings(chunks.at(-1), chunk)), chunk);
		at = draft.to;
	}
	return [...chunks, ...literals(plan, holder, at, holder.to, false)];
}

function areSiblings(before: Chunk | undefined, chunk: Chunk): boolean {
	return chunk.type === 'item' && before?.group === chunk.group;
}

const runs = /[^ \t\r\n\uFEFF][^\r\n]*(?:(?:\r\n?|\n)[ \t]*[^ \t\r\n][^\r\n]*)*/g;
const cells = /[^ \t\r\n|][^|\r\n]*/g;

function literals(plan: Plan, holder: Omit<Chunk, 'chunks'>, from: number, to: number, isBetween: boolean): Chunk[] {
	const text = plan.text.slice(from, to);
	if (isBetween && isGapIn(holder.path, text)) return [];
	return [...text.matchAll(holder.hasBars ? cells : runs)].map(({0: found, index}): Chunk => {
		const range = {from: from + index, to: from + index + found.replace(/[ \t]+$/, '').length};
		return {...common(plan, holder.path, range), type: 'literal', group: 'literal'};
	});
}
