/* The fields between two headings: what the template's specs claim, and what the document has beside them. */

import {startsAsQuestion} from '../../template/grammar/question.ts';
import {attributesOf, readTag, type Tag} from '../../template/grammar/tag.ts';
import {comparable, freeKey, keyOf} from '../../template/key.ts';
import {kinds} from '../../template/kinds.ts';
import {type Block, lineEnd, type Outline} from '../../template/outline.ts';
import {isBlankText, isGuidance} from '../../template/own-words.ts';
import {type LabelPassage, type LabelRules, type Passage, readPassages} from '../../template/passage.ts';
import type {Range} from '../../template/range.ts';
import {remembered} from '../../template/remembered.ts';
import type {FieldSpec, Template} from '../../template/template.ts';
import type {ItemPlace, Path, Place} from '../place.ts';
import {byBestName} from './best-name.ts';
import {fieldPlace, plain, proseField, sequence} from './field-place.ts';
import {isApart} from './habits.ts';
import {blockPlace, canHold, labelPlace, ownBlockType, textBelow, textRuns} from './locate-field.ts';
import {isAtTop, isStructure, ownBlock, ownField, ownLabel, ownLabels, ownProse, standIn} from './own.ts';
import {tableOwner} from './table-place.ts';
import {type TaggedItem, taggedPieces} from './tagged-items.ts';
import {withAbsent} from './with-absent.ts';

export type Locator = {readonly template: Template; readonly outline: Outline};

export type Body = {
	readonly specs: readonly FieldSpec[];
	readonly body: readonly Block[];
	readonly path: Path;
	readonly isFlat: boolean;
	/** The words that a marker for this whole section may hold. */
	readonly hints: readonly string[];
	/** What running text is called that no spec is for. */
	readonly name: string;
	/** The path of what no spec is for, by the key that it would have if nothing else had it. */
	readonly extra: (key: string) => Path;
	/** The labels whose value is on their line, and not a list below them that says nothing yet. */
	readonly inline?: ReadonlySet<string>;
};

type Claimed = {readonly place: Place} | {readonly block: Block};

export function locateBody(locator: Locator, request: Body): Place[] {
	const {specs, path, isFlat} = request;
	const pathOf = (spec: FieldSpec) => (isFlat ? path : [...path, spec.key]);
	const found = piecesOf(locator, request, (body: readonly Block[]) =>
		labelPieces(locator, {...request, body}, pathOf),
	);
	const pieces = claimBlocks(locator, request, found, pathOf);
	const proses = specs.filter(spec => kinds[spec.kind].takesRest && !spec.label);
	let next = 0;
	const places: Place[] = [];
	const addProse = (blocks: readonly Block[], tag?: string) => {
		const [from, to] = [blocks[0]?.from ?? 0, blocks.at(-1)?.to ?? 0];
		const prose = proses[next++];
		const place = prose
			? proseField(prose, pathOf(prose), from, to)
			: proseField(inTag(ownProse(tag ?? request.name), tag), request.extra(tag ? keyOf(tag) : 'text'), from, to);
		places.push(place);
	};
	for (const run of runsOf(locator, pieces)) {
		if ('place' in run) places.push(run.place);
		else if (isMarker(locator, request, run.blocks)) places.push({type: 'marker', path, ...edgesOf(run.blocks)});
		else if (proses[next]?.isOpen === false) addProse(run.blocks, run.tag);
		else
			for (const [index, piece] of ownPieces(locator.outline, run.blocks).entries()) {
				const tag = index === 0 ? run.tag : undefined;
				const spec = 'length' in piece ? undefined : inTag(ownBlock(locator.outline, piece, tag) as FieldSpec, tag);
				if (spec) places.push(blockPlace(locator.outline, spec, piece as Block, request.extra(spec.key)));
				else addProse(piece as readonly Block[], tag);
			}
	}
	return withAbsent(specs, places, pathOf);
}

/* What stands in tags that are items of a list is read for each of them alone, where no spec says what to look for. */
function piecesOf(
	locator: Locator,
	{specs, body, extra}: Body,
	read: (body: readonly Block[]) => Claimed[],
): Claimed[] {
	if (specs.length > 0) return read(body);
	return taggedPieces(locator.outline)(body).flatMap(piece =>
		'blocks' in piece
			? read(piece.blocks)
			: [{place: taggedPlace(locator, piece.spec, piece.items, extra(piece.spec.key))}],
	);
}

function taggedPlace(locator: Locator, spec: FieldSpec, items: readonly TaggedItem[], path: Path): Place {
	const places = items.map(({from, to, body}, index): ItemPlace => {
		const taken = new Set<string>();
		const inner = [...path, index];
		const extra = (key: string): Path => [...inner, freeKey(key, taken)];
		const attributes = attributePlaces(locator, from, extra);
		const inTags = locateBody(locator, {specs: [], body, path: inner, isFlat: false, hints: [], name: 'Text', extra});
		// An item is known by what stands in it first.
		const nodes = inTags.toSpliced(1, 0, ...attributes);
		return {type: 'item', path: inner, from, to, number: {from, to: from}, nodes};
	});
	return sequence('entries', spec, path, {from: items[0]?.from ?? 0, to: items.at(-1)?.to ?? 0}, places);
}

/* What is said of an item in its tag: `<task type="auto">`. */
function attributePlaces({outline}: Locator, start: number, extra: Body['extra']): Place[] {
	const line = outline.source.slice(start, lineEnd(outline.source, start));
	return attributesOf(line).map(({name, from, to}) => {
		const spec = {...ownField({name, kind: 'text'}), tag: name};
		return fieldPlace(spec, extra(spec.key), {from: start + from, to: start + to}, {type: 'part'}, plain);
	});
}

function inTag(spec: FieldSpec, tag: string | undefined): FieldSpec {
	if (tag === undefined) return spec;
	return spec.kind === 'prose' ? {...spec, tag, words: [standIn]} : {...spec, tag};
}

/* How many there are is asked first, and then what they are. */
const ownPassages = remembered(({outline}: Locator) =>
	remembered((body: readonly Block[]) => readPassages(outline, body, ownLabels)),
);

/** How many fields a body without any spec has, up to two: of one alone it is the field. */
export function ownFieldCount(locator: Locator, body: readonly Block[]): number {
	const tagged = taggedPieces(locator.outline)(body);
	if (tagged.some(piece => 'items' in piece)) return tagged.length > 1 ? 2 : 1;
	const passages = ownPassages(locator)(body);
	if (passages.some(({type}) => type === 'label')) return 2;
	const blocks = passages.map(passage => ({block: (passage as Passage & {type: 'block'}).block}));
	const runs = runsOf(locator, blocks).flatMap(run => ('place' in run ? [] : run));
	return runs.some(({tag}) => tag !== undefined)
		? 2
		: runs.flatMap(run => ownPieces(locator.outline, run.blocks)).length;
}

/* Blocks that are fields of their own, and runs of those that are text together. A comment of one line is a mark for programs. */
function ownPieces(outline: Outline, blocks: readonly Block[]): (Block | readonly Block[])[] {
	const pieces: (Block | Block[])[] = [];
	let open: Block[] | undefined;
	for (const block of blocks) {
		if (isMark(outline, block)) open = undefined;
		else if (isStructure(outline, block)) {
			open = undefined;
			pieces.push(block);
		} else if (open) open.push(block);
		else {
			open = [block];
			pieces.push(open);
		}
	}
	return pieces;
}

function isMark({source}: Outline, {type, from, to}: Block): boolean {
	return type === 'comment' && !source.slice(from, to).includes('\n');
}

/* A label that the template knows by another name has that of the document. */
function inOwnWords(place: Place, spec: FieldSpec, words: string): Place {
	const isSame = place.type === 'marker' || comparable(words) === comparable(spec.name);
	return isSame ? place : {...place, name: words};
}

/* What the labels among specs are called and how they are written, and what the fields without one take. */
type Labelling = {
	readonly labels: readonly FieldSpec[];
	readonly known: ReadonlySet<string>;
	readonly plainNames: ReadonlySet<string>;
	readonly alone: ReadonlySet<string>;
	readonly takesAll: boolean;
	readonly takesList: boolean;
	readonly reserved: ReadonlySet<Block['type'] | undefined>;
};

const labelling = remembered((specs: readonly FieldSpec[]): Labelling => {
	const labels = specs.filter(spec => spec.label);
	const others = specs.filter(spec => !spec.label);
	const namesOf = (some: readonly FieldSpec[]) => new Set(some.flatMap(({names}) => names));
	return {
		labels,
		known: namesOf(labels),
		plainNames: namesOf(labels.filter(({label}) => !/\*\*|__/.test(label?.before ?? ''))),
		alone: namesOf(labels.filter(({label}) => /^(?:\*\*|__)$/.test(label?.after ?? ''))),
		takesAll: others.some(spec => kinds[spec.kind].takesRest && !spec.isOpen),
		takesList: others.some(spec => kinds[spec.kind].isList && spec.columns.length === 0),
		reserved: new Set(others.map(ownBlockType)),
	};
});

/* The labels of specs, and those that any document has where nothing else takes them. */
function rulesOf({labels, known, plainNames, alone, takesAll, takesList, reserved}: Labelling): LabelRules {
	const isKnown = (names: readonly string[]) => names.some(name => known.has(comparable(name)));
	return {
		isBulleted: (names, items, isBelowLabel, areRecords) =>
			isKnown(names) || (!takesAll && !takesList && ownLabels.isBulleted(names, items, isBelowLabel, areRecords)),
		isPlain: name => plainNames.size > 0 && plainNames.has(comparable(name)),
		isRecord: (...record) => !takesAll && labels.length === 0 && ownLabels.isRecord?.(...record) === true,
		isQuoted: !takesAll,
		isQuotedAlone: (name, value) => isKnown([name]) || ownLabels.isQuotedAlone?.(name, value) === true,
		isTagged: !takesAll,
		isEnclosed: name => known.has(comparable(name)),
		isAlone: (name, isParagraph) =>
			(alone.size > 0 && alone.has(comparable(name))) ||
			(!takesAll && labels.length === 0 && ownLabels.isAlone?.(name, isParagraph) === true),
		isCaption: (name, outline, below) =>
			!takesAll &&
			labels.length === 0 &&
			// What the template has without a label is no label's.
			!(below && reserved.has(below.type)) &&
			ownLabels.isCaption?.(name, outline, below) === true,
	};
}

function labelPieces(locator: Locator, request: Body, pathOf: (spec: FieldSpec) => Path): Claimed[] {
	const {outline} = locator;
	const named = labelling(request.specs);
	const {labels, takesAll, reserved} = named;
	if (labels.length === 0 && takesAll) return request.body.map(block => ({block}));
	const passages =
		request.specs.length === 0
			? ownPassages(locator)(request.body)
			: readPassages(outline, request.body, rulesOf(named));
	const isNote = (block: Block) => block.type === 'comment' && isLiteral(locator, block);
	const labelled = passages.filter(passage => passage.type === 'label');
	const best = byBestName(
		labels,
		labelled.map(({mark}) => comparable(mark.name)),
	);
	const specs = new Map(labelled.map((passage, index) => [passage, best[index]]));
	const add = (whole: LabelPassage): Claimed[] => {
		// The template's comments below a label are no value of it.
		const passage = whole.blocks.some(isNote)
			? {...whole, blocks: whole.blocks.filter(block => !isNote(block))}
			: whole;
		const spec = specs.get(whole);
		const [below] = passage.blocks;
		const isInline = below && request.inline?.has(comparable(passage.mark.name)) && isApart(outline, below);
		const own = spec ?? ownLabel(outline, isInline ? {...passage, blocks: []} : passage);
		const isReserved = (block: Block) => reserved.has(block.type) || (!spec && isStructure(outline, block));
		const path = spec ? pathOf(spec) : request.extra(own.key);
		const extra = () => request.extra(spec ? `${spec.key}Text` : 'text');
		const {place: labelled, others, rest} = labelPlace(outline, passage, own, path, extra, isReserved);
		const place = inOwnWords(labelled, own, passage.mark.name);
		return [...others.map(other => ({place: other})), {place}, ...claimedBelow(passage, rest, isReserved)];
	};
	// What is text in the item of a label stays in it.
	const claimedBelow = ({indent}: LabelPassage, rest: readonly Block[], isReserved: (block: Block) => boolean) => {
		const isText = (block: Block) => indent > 0 && !isReserved(block) && !isStructure(outline, block);
		return textRuns(rest, isText).map((run): Claimed => {
			const [block] = run as [Block];
			return isText(block) ? {place: textBelow(outline, run, request.extra('text'), indent)} : {block};
		});
	};
	return passages.flatMap(passage => {
		if (passage.type === 'block') return [{block: passage.block}];
		const isNoted = !specs.get(passage) && isLiteral(locator, passage);
		return isNoted ? [] : add(passage);
	});
}
/* A field without a label is the first block of its kind that no label holds. */
function claimBlocks(
	{outline}: Locator,
	{specs}: Body,
	pieces: readonly Claimed[],
	pathOf: (spec: FieldSpec) => Path,
): Claimed[] {
	const claimed = [...pieces];
	const tables = specs.filter(spec => spec.columns.length > 0 && !spec.label);
	const ownTables = tables.length < 2 ? undefined : tablesOf(outline, tables, claimed);
	// Before these no block is left that could hold another field of the kind.
	const starts = new Map<FieldSpec['kind'], number>();
	const nextFor = (spec: FieldSpec): number => {
		if (ownTables && spec.columns.length > 0) return ownTables.get(spec) ?? -1;
		for (let at = starts.get(spec.kind) ?? 0; at < claimed.length; at++) {
			const piece = claimed[at] as Claimed;
			starts.set(spec.kind, at + 1);
			const before = claimed[at - 1];
			const above = before && 'block' in before ? before.block : undefined;
			if ('block' in piece && canHold(outline, spec, piece.block, above)) return at;
		}
		return -1;
	};
	for (const spec of specs) {
		if (spec.label) continue;
		const index = nextFor(spec);
		const piece = claimed[index];
		if (!piece || !('block' in piece)) continue;
		claimed[index] = {place: blockPlace(outline, spec, piece.block, pathOf(spec))};
	}
	return claimed;
}

/* For each of several tables the first piece that has more of its columns than of any other's. */
function tablesOf(outline: Outline, tables: readonly FieldSpec[], pieces: readonly Claimed[]): Map<FieldSpec, number> {
	const ownerOf = tableOwner(outline, tables);
	const found = new Map<FieldSpec, number>();
	for (const [index, piece] of pieces.entries()) {
		const owner = 'block' in piece && piece.block.type === 'table' ? ownerOf(piece.block) : undefined;
		if (owner && !found.has(owner)) found.set(owner, index);
	}
	return found;
}

type Run = {readonly place: Place} | {readonly blocks: readonly Block[]; readonly tag: string | undefined};

/* Blocks nobody claimed, joined while nothing stands between them. */
function runsOf(locator: Locator, pieces: readonly Claimed[]): Run[] {
	const runs: Run[] = [];
	const tags = tagEdges(locator.outline, pieces);
	let tag: string | undefined;
	let open: Block[] = [];
	const close = () => {
		if (open.length > 0) runs.push({blocks: open, tag});
		open = [];
	};
	for (const piece of pieces) {
		if ('place' in piece) {
			close();
			runs.push(piece);
		} else if (tags.has(piece) || isEdge(piece.block) || isLiteral(locator, piece.block)) {
			close();
			if (tags.has(piece)) tag = tags.get(piece);
		} else open.push(piece.block);
	}
	close();
	return runs;
}

type TagEdge = {readonly tag: Tag; readonly piece: Claimed};

/* For each tag that is no text the name of what stands behind it. A placeholder in angle brackets is text. */
function tagEdges(outline: Outline, pieces: readonly Claimed[]): Map<Claimed, string | undefined> {
	const tags = pieces.flatMap((piece): TagEdge[] => {
		const tag = 'block' in piece && piece.block.type === 'tag' ? tagOf(outline, piece.block) : undefined;
		return tag ? [{tag, piece}] : [];
	});
	const starts = startsByEnd(tags);
	const isEnded = new Set(starts.values());
	const within: TagEdge[] = [];
	const open = new Set<TagEdge>();
	const found = new Map<Claimed, string | undefined>();
	for (const edge of tags) {
		const start = starts.get(edge);
		if (isEnded.has(edge)) open.add(edge) && within.push(edge);
		else if (!edge.tag.isEnd) continue;
		while (start && open.has(start)) open.delete(within.pop() as TagEdge);
		found.set(edge.piece, within.at(-1)?.tag.name);
	}
	const last = tags.at(-1);
	if (last && goesOn(outline, last, pieces, found)) found.set(last.piece, undefined);
	return found;
}

/* Whether a tag goes on behind the next heading: nothing follows it here, and it stands above all sections, one of which ends it, or behind the end of another. */
function goesOn(
	outline: Outline,
	{tag, piece}: TagEdge,
	pieces: readonly Claimed[],
	found: ReadonlyMap<Claimed, unknown>,
): boolean {
	if (tag.isEnd || found.has(piece) || pieces.at(-1) !== piece || !('block' in piece)) return false;
	if (isAtTop(outline, piece.block)) return outline.source.includes(`</${tag.name}>`, piece.block.to);
	const before = pieces.slice(0, -1).findLast(one => !('block' in one && one.block.type === 'rule'));
	return before !== undefined && found.has(before);
}

function startsByEnd(tags: readonly TagEdge[]): Map<TagEdge, TagEdge> {
	const open = new Map<string, TagEdge[]>();
	const found = new Map<TagEdge, TagEdge>();
	for (const edge of tags) {
		const {name, isEnd} = edge.tag;
		const starts = open.get(name) ?? [];
		open.set(name, starts);
		const start = isEnd ? starts.pop() : undefined;
		if (start) found.set(edge, start);
		else if (!isEnd) starts.push(edge);
	}
	return found;
}

function tagOf({source}: Outline, {from, to}: Block): Tag | undefined {
	return readTag(source.slice(from, to));
}

function isEdge({type}: Block): boolean {
	return type === 'rule' || type === 'heading';
}

/** Whether a block is the template's own guidance, which is nobody's answer. */
export function isLiteral({template, outline}: Locator, {from, to}: Range): boolean {
	return isGuidance(template, outline.text.slice(from, to));
}

function edgesOf(blocks: readonly Block[]): {from: number; to: number} {
	return {from: blocks[0]?.from ?? 0, to: blocks.at(-1)?.to ?? 0};
}

/* `[CLARIFY: hint]` in place of a whole section or of a field without a label. */
function isMarker({outline}: Locator, {hints, specs}: Body, blocks: readonly Block[]): boolean {
	const {from, to} = edgesOf(blocks);
	const raw = outline.text.slice(from, to);
	if (!startsAsQuestion(raw) || (hints.length === 0 && specs.length === 0)) return false;
	return isBlankText(
		[...hints, ...specs.filter(spec => !spec.label).flatMap(({hint, asks = ''}) => [hint, asks])],
		raw,
	);
}
