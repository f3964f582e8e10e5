/* Tags of one name that follow each other (`<task>` … `</task>`, `<task>` … `</task>`) are the items of a list. */

import {readTag, type Tag} from '../../template/grammar/tag.ts';
import {keyOf, plural} from '../../template/key.ts';
import type {Block, Outline} from '../../template/outline.ts';
import type {Range} from '../../template/range.ts';
import {remembered, rememberedByName} from '../../template/remembered.ts';
import type {FieldSpec} from '../../template/template.ts';
import {ownField} from './own.ts';

/** What stands between a tag and its end, and where the two begin and end. */
export type TaggedItem = Range & {readonly body: readonly Block[]};

/** Blocks as they are, or the items that they are. */
export type TaggedPiece =
	| {readonly blocks: readonly Block[]}
	| {readonly spec: FieldSpec; readonly items: readonly TaggedItem[]};

/** The blocks of a body, those of items as such. */
export const taggedPieces = remembered((outline: Outline) =>
	remembered((body: readonly Block[]): readonly TaggedPiece[] => readPieces(outline, body)),
);

type Pair = {readonly name: string; readonly first: number; readonly last: number};

function readPieces(outline: Outline, body: readonly Block[]): readonly TaggedPiece[] {
	if (!body.some(({type}) => type === 'tag')) return [{blocks: body}];
	const pieces: TaggedPiece[] = [];
	let from = 0;
	for (const run of runsOf(pairsIn(outline, body))) {
		const [first, last] = [run[0] as Pair, run.at(-1) as Pair];
		if (first.first > from) pieces.push({blocks: body.slice(from, first.first)});
		pieces.push({spec: itemsSpec(first.name), items: run.map(pair => itemOf(body, pair))});
		from = last.last + 1;
	}
	if (from === 0) return [{blocks: body}];
	return from < body.length ? [...pieces, {blocks: body.slice(from)}] : pieces;
}

function itemOf(body: readonly Block[], {first, last}: Pair): TaggedItem {
	const [start, end] = [body[first] as Block, body[last] as Block];
	return {from: start.from, to: end.to, body: body.slice(first + 1, last)};
}

/* The tags that end, outermost first; each ends the last one of its name that is open. */
function pairsIn({source}: Outline, body: readonly Block[]): Pair[] {
	const open: {readonly tag: Tag; readonly at: number}[] = [];
	const pairs: Pair[] = [];
	for (const [at, {type, from, to}] of body.entries()) {
		const tag = type === 'tag' ? readTag(source.slice(from, to)) : undefined;
		if (!tag) continue;
		if (!tag.isEnd) {
			open.push({tag, at});
			continue;
		}
		const index = open.findLastIndex(one => one.tag.name === tag.name);
		const start = open[index];
		if (!start) continue;
		open.length = index;
		pairs.push({name: tag.name, first: start.at, last: at});
	}
	return pairs.toSorted((a, b) => a.first - b.first);
}

/* Pairs of one name right behind each other. */
function runsOf(pairs: readonly Pair[]): Pair[][] {
	const runs: Pair[][] = [];
	let end = -1;
	for (const pair of pairs) {
		if (pair.first <= end) continue;
		const run = followers(pairs, pair);
		if (run.length < 2 && !pairs.some(around => isNamedAfter(around, pair))) continue;
		runs.push(run);
		end = (run.at(-1) as Pair).last;
	}
	return runs;
}

/* One alone is an item, too, where what it stands in says that there may be more: `<tasks>`. */
function isNamedAfter(around: Pair, {name, first, last}: Pair): boolean {
	return around.first < first && around.last > last && around.name === plural(name);
}

function followers(pairs: readonly Pair[], first: Pair): Pair[] {
	const run = [first];
	for (const pair of pairs) {
		const {last} = run.at(-1) as Pair;
		if (pair.first === last + 1 && pair.name === first.name) run.push(pair);
		else if (pair.first > last) break;
	}
	return run;
}

const itemsSpec = rememberedByName(
	(name: string) => name,
	(name): FieldSpec => ({
		...ownField({name: plural(name), kind: 'list', key: keyOf(plural(name))}),
		tag: plural(name),
		words: [name],
	}),
);
