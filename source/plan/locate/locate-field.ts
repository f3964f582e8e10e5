/* How a field of each kind is found, and what stands behind a label. */

import {isClosed, type LabelMark, standsAlone} from '../../template/grammar/label.ts';
import {hasParts, recordName} from '../../template/item-parts.ts';
import {freeKey, keyOf} from '../../template/key.ts';
import {kinds} from '../../template/kinds.ts';
import {type Block, type Outline, skipBlanks} from '../../template/outline.ts';
import {type LabelPassage, readPassages} from '../../template/passage.ts';
import type {Range} from '../../template/range.ts';
import type {FieldSpec, Kind} from '../../template/template.ts';
import type {Frame} from '../frame.ts';
import type {FieldKind, FieldPlace, Path, Place, SequencePlace} from '../place.ts';
import type {Context} from '../spelling/context.ts';
import {codeField} from './code-field.ts';
import {fieldPlace, type Known, ownChoices, plain, proseField} from './field-place.ts';
import {type Below, checklistPlace, entriesPlace, type ItemParts, listPlace} from './list-place.ts';
import {isStructure, ownBlock, ownLabel, ownLabels, ownProse} from './own.ts';
import {canHoldQuestions, questionsPlace} from './questions-place.ts';
import {tablePlace} from './table-place.ts';

/** Whether `block`, which stands behind `before`, is of the kind that `spec` asks for. */
export function canHold(outline: Outline, spec: FieldSpec, block: Block, before: Block | undefined): boolean {
	return locators[spec.kind].canHold(outline, block, before);
}

/** The type of block that is left to a field without a label, where its kind has one of its own. */
export function ownBlockType(spec: FieldSpec): Block['type'] | undefined {
	return locators[spec.kind].blockType;
}

/** The place of a list, table, fence or questions block. */
export function blockPlace(outline: Outline, spec: FieldSpec, block: Block, path: Path): Place {
	return locators[spec.kind].place(outline, spec, block, path);
}

/* How fields of one kind are found. */
type KindLocator = {
	readonly canHold: (outline: Outline, block: Block, before: Block | undefined) => boolean;
	readonly place: (outline: Outline, spec: FieldSpec, block: Block, path: Path) => Place;
	readonly blockType: Block['type'] | undefined;
	/** What it is where words stand in its place, behind a label or in the front matter. */
	readonly words: FieldKind;
};

/* They stand on a line, or are what is left of a section: no block is theirs alone. */
const inWords: KindLocator = {
	canHold: () => false,
	place: (_, spec, {from, to}, path) => proseField(spec, path, from, to),
	blockType: undefined,
	words: 'text',
};

function inBlocks(blockType: Block['type'], place: KindLocator['place']): KindLocator {
	return {canHold: (_, {type}) => type === blockType, place, blockType, words: 'text'};
}

const textTypes: ReadonlySet<Block['type']> = new Set(['paragraph', 'list', 'quote']);

const locators = {
	text: inWords,
	choice: {...inWords, canHold: (_, {type}) => textTypes.has(type), place: choicePlace, words: 'choice'},
	prose: {...inWords, words: 'prose'},
	code: inBlocks('code', codeField),
	list: inBlocks('list', listOrEntries),
	checklist: inBlocks('list', (outline, spec, block, path) => checklistPlace(outline, spec, block, path, itemParts)),
	table: inBlocks('table', tablePlace),
	questions: {...inWords, canHold: canHoldQuestions, place: questionsPlace},
} satisfies Record<Kind, KindLocator>;

/* A block that is one of the alternatives, or takes their place. */
function choicePlace({text}: Outline, spec: FieldSpec, {from, to}: Block, path: Path): Place {
	const choices = ownChoices(spec, text.slice(from, to));
	const place = proseField(spec, path, from, to);
	return choices ? {...place, kind: 'choice', choices} : place;
}

function listOrEntries(outline: Outline, spec: FieldSpec, block: Block, path: Path): SequencePlace {
	return isEntries(outline, spec, block)
		? entriesPlace(outline, spec, block, path, itemParts)
		: listPlace(outline, spec, block, path);
}

/* A template's parts may stand behind labels: `- **Risk**: …`, and below it `**Mitigation**: …`. */
function isEntries(outline: Outline, {isOwn, pattern}: FieldSpec, list: Block): boolean {
	if (isOwn) return hasParts(outline, list);
	const [first] = pattern?.cells ?? [];
	const name = first?.before === '' ? recordName(outline, list) : undefined;
	return name !== undefined && first?.key === keyOf(name);
}

const itemParts: ItemParts = {label: itemLabel, below: belowItem};

function itemLabel(outline: Outline, mark: LabelMark, value: Range, path: Path, indent: number): FieldPlace {
	const passage: LabelPassage = {type: 'label', mark, from: mark.from, to: value.to, inline: value, blocks: [], indent};
	const spec = ownLabel(outline, passage);
	return labelField(outline, passage, spec, [...path, spec.key], value);
}

/* Its boxes, labels, code, and text. */
function belowItem(outline: Outline, blocks: readonly Block[], {path, taken, indent, isPlain}: Below): Place[] {
	const extra = (key: string): Path => [...path, freeKey(key, taken)];
	const rules = isPlain ? {...ownLabels, isPlain} : ownLabels;
	const found = readPassages(outline, blocks, rules).flatMap((passage): (Place | Block)[] => {
		if (passage.type === 'block') return [passage.block];
		const spec = ownLabel(outline, passage);
		const inside = {...passage, indent: Math.max(passage.indent, indent)};
		const isReserved = (block: Block) => isStructure(outline, block);
		const {place, others, rest} = labelPlace(outline, inside, spec, extra(spec.key), () => extra('text'), isReserved);
		return [...others, place, ...rest];
	});
	const runs = textRuns(found, piece => 'level' in piece && !isStructure(outline, piece));
	return runs.map(run => {
		const [first] = run;
		if (!first || !('level' in first)) return first as Place;
		const spec = ownBlock(outline, first);
		if (!spec) return textBelow(outline, run as readonly Block[], extra('text'), indent);
		return blockPlace(outline, spec, first, extra(kinds[spec.kind].below ?? spec.key));
	});
}

/** What stands together of those that are text, and every other alone. */
export function textRuns<Piece>(pieces: readonly Piece[], isText: (piece: Piece) => boolean): Piece[][] {
	const runs: Piece[][] = [];
	let open: Piece[] | undefined;
	for (const piece of pieces) {
		if (open && isText(piece)) open.push(piece);
		else runs.push([piece]);
		open = isText(piece) ? runs.at(-1) : undefined;
	}
	return runs;
}

/** Text in an item, whose lines are indented by `indent`. */
export function textBelow({source}: Outline, blocks: readonly Block[], path: Path, indent: number): FieldPlace {
	const {from, to} = blocks[0] as Block;
	const start = skipBlanks(source, from, Math.min(to, from + indent));
	const range = {from: start, to: (blocks.at(-1) as Block).to};
	return fieldPlace(ownProse('Text'), path, range, {type: 'lines', indent}, plain, 'prose');
}

/* A choice without alternatives is a text. */
function kindOf({type, kind, choices}: Known): FieldKind {
	if (type !== 'field' || kind === undefined) return 'text';
	const {words} = locators[kind];
	return words === 'choice' && !choices ? 'text' : words;
}

type Labelled = {place: Place; others: Place[]; rest: readonly Block[]};

/** The place behind a label, other places found there, and the blocks that do not belong to it; `isReserved` are those of others. */
export function labelPlace(
	outline: Outline,
	passage: LabelPassage,
	spec: FieldSpec,
	path: Path,
	extra: () => Path,
	isReserved: (block: Block) => boolean,
): Labelled {
	// A word behind its label is the choice, whatever stands below.
	const isSaid = locators[spec.kind].words === 'choice' && passage.inline.to > passage.inline.from;
	const own = isSaid
		? -1
		: passage.blocks.findIndex((block, index) => canHold(outline, spec, block, passage.blocks[index - 1]));
	const block = passage.blocks[own];
	if (!block) return labelText(outline, passage, spec, path, isReserved);
	const before = passage.blocks.slice(0, own).filter(({type}) => !spec.isOwn || type !== 'comment');
	const {name} = passage.mark;
	const others =
		passage.inline.to > passage.inline.from
			? [labelField(outline, passage, ownProse(name), extra(), passage.inline)]
			: [];
	const place = {...blockPlace(outline, spec, block, path), start: passage.from} as Place;
	return {
		place,
		others: [...others, ...before.map(one => proseField(ownProse(name), extra(), one.from, one.to))],
		rest: passage.blocks.slice(own + 1),
	};
}

function labelText(
	outline: Outline,
	passage: LabelPassage,
	known: Known,
	path: Path,
	isReserved: (block: Block) => boolean,
): Labelled {
	const hasInline = passage.inline.to > passage.inline.from;
	const take = hasInline && !standsAlone(passage.mark) ? takeAdjacent : takeBlocks;
	const {from, to, used} = take(outline, passage, isReserved);
	return {place: labelField(outline, passage, known, path, {from, to}), others: [], rest: passage.blocks.slice(used)};
}

function labelField(
	{text}: Outline,
	passage: LabelPassage,
	known: Known,
	path: Path,
	range: {from: number; to: number},
): FieldPlace {
	const choices = ownChoices(known, text.slice(range.from, range.to));
	const {mark, indent} = passage;
	const frame: Frame = {type: 'label', from: mark.valueFrom, to: Math.max(range.to, mark.valueFrom), indent};
	const kind = kindOf({...known, choices});
	const context: Context = isClosed(mark) ? {type: 'part'} : {type: 'lines', indent};
	return {...fieldPlace(known, path, range, context, frame, kind), choices, start: mark.from};
}

/* What goes on without a blank line belongs to the value that began on the label's line. */
function takeAdjacent(outline: Outline, passage: LabelPassage, isReserved: (block: Block) => boolean) {
	let {to} = passage.inline;
	let used = 0;
	for (const block of passage.blocks) {
		if (isReserved(block) || outline.source.slice(to, block.from).split('\n').length > 2) break;
		to = block.to;
		used++;
	}
	return {from: passage.inline.from, to, used};
}

function takeBlocks(outline: Outline, passage: LabelPassage, isReserved: (block: Block) => boolean) {
	const end = passage.blocks.findIndex(isReserved);
	const used = end === -1 ? passage.blocks.length : end;
	const {inline, mark, indent} = passage;
	const last = passage.blocks[used - 1];
	if (inline.to > inline.from) return {...inline, to: last?.to ?? inline.to, used};
	if (!last) return {from: mark.valueFrom, to: mark.valueFrom, used: 0};
	const first = passage.blocks[0] as Block;
	const from = skipBlanks(outline.source, first.from, Math.min(first.to, first.from + indent));
	return {from, to: last.to, used};
}
