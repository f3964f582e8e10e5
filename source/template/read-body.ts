/*
The fields of what stands below a heading: labels, blocks of structure, and prose for the rest.
*/

import {isChecklist} from './checklist.ts';
import {placeholdersIn} from './definitions.ts';
import {withoutComments} from './grammar/comment.ts';
import {standsAlone} from './grammar/label.ts';
import {readListMark, withoutListMark} from './grammar/list-mark.ts';
import {wholePlaceholder} from './grammar/placeholder.ts';
import {readTag} from './grammar/tag.ts';
import {freeKey, isOptionalMark, keyOf, placeholderKey, withoutMark} from './key.ts';
import {listComments} from './list-comments.ts';
import {
	isContentsName,
	isHtmlFrame,
	isLiteralBlock,
	isMoreNote,
	isNoteName,
	isProgramMark,
	isUsageNote,
	saysOptional,
} from './literal.ts';
import {plainName, withoutEmphasis} from './name.ts';
import type {Block, BlockType, Outline} from './outline.ts';
import {type LabelPassage, type Passage, readPassages} from './passage.ts';
import type {Range} from './range.ts';
import {
	askable,
	blockField,
	countedOf,
	field,
	firstSentence,
	guidanceOf,
	isChoice,
	isQuestions,
	labelField,
	proseField,
} from './read-field.ts';
import {hasPlaceholder, type Reader} from './reader.ts';
import {type FieldSpec, fold, questionWords} from './template.ts';

/** What stands below one heading: its fields, whether it says it is optional, and the help that is for all of it. */
export type Fields = {specs: FieldSpec[]; isOptional: boolean; help: string};

/** Reads the blocks below a heading, or those that lead to the first; the keys of its fields are added to `taken`. */
export function fieldsOf(reader: Reader, body: readonly Block[], taken: Set<string>, isLead = false): Fields {
	const end = reader.footer ?? Infinity;
	const blocks = body.filter(block => block.from < end);
	const passages = readPassages(reader.outline, blocks, {
		// Of items with placeholders for names there may be more.
		isBulleted: (names, items, _, areRecords) =>
			names.length >= items &&
			!areRecords &&
			new Set(names).size === names.length &&
			!names.every(name => wholePlaceholder(name) !== undefined),
		isPlain: name => reader.plainNames.has(name),
		isCaption: name => reader.captions.has(name),
		isAlone: name => reader.aloneNames.has(name),
		isQuoted: true,
		isQuotedAlone: (name, value) => !isNoteName(name) && wholePlaceholder(value) !== undefined,
	});
	const flat = passages.flatMap(passage => expand(reader, passage));
	const list = onlyList(reader, flat);
	const isStructured = list !== undefined || flat.some(piece => isStructure(reader, piece));
	return collect(reader, flat, isStructured, taken, list, isLead);
}

/* Of a label with the block that is its value, and the comments between the two. */
type Piece = Passage & {readonly own?: Block | undefined; readonly notes?: readonly Block[]};

/* A label takes the first list, fence or table below it when nothing stands on its line; the rest stands alone. */
function expand(reader: Reader, passage: Passage): Piece[] {
	if (passage.type === 'block') return [passage];
	return standsAlone(passage.mark) ? expandAlone(reader, passage) : expandFirst(passage);
}

function expandFirst(passage: LabelPassage): Piece[] {
	const isBare = passage.inline.to === passage.inline.from;
	const own = isBare ? passage.blocks.find(({type}) => type !== 'comment') : undefined;
	const notes = isBare ? passage.blocks.slice(0, own && passage.blocks.indexOf(own)) : [];
	const rest = passage.blocks.filter(block => block !== own && !notes.includes(block));
	return [
		{...passage, own, notes},
		...rest.map((block): Passage => ({type: 'block', block, from: block.from, to: block.to})),
	];
}

/* Bold words alone on their line hold the text below them, or what else comes first. */
function expandAlone(reader: Reader, passage: LabelPassage): Piece[] {
	const {blocks, inline} = passage;
	const asBlock = (block: Block): Passage => ({type: 'block', block, from: block.from, to: block.to});
	const isText = (block: Block) => block.type !== 'comment' && !isStructure(reader, asBlock(block));
	const hasInline = inline.to > inline.from;
	const first = hasInline ? 0 : blocks.findIndex(({type}) => type !== 'comment');
	const end = blocks.findIndex((block, index) => index >= first && !isText(block));
	const used = end === -1 ? blocks.length : end;
	const start = hasInline ? inline.from : blocks[first]?.from;
	if (start === undefined || (!hasInline && blocks[first]?.type !== 'paragraph')) return expandFirst(passage);
	const to = blocks[used - 1]?.to ?? inline.to;
	const own = {...passage, to, inline: {from: start, to}, blocks: [], notes: blocks.slice(0, first)};
	return [own, ...blocks.slice(used).map(asBlock)];
}

function isStructure(reader: Reader, piece: Passage): boolean {
	if (piece.type === 'label') return true;
	return structures[piece.block.type](reader.outline.text.slice(piece.from, piece.to), piece.block, reader.outline);
}

/* Whether a block is a field of its own, and no prose. */
const structures = {
	list: (text, block, outline) => hasPlaceholder(text) || isChecklist(outline, block) || isExemplary(text),
	code: () => true,
	table: () => true,
	paragraph: text => isChoice(text) || isQuestions(text),
	heading: isQuestions,
	rule: isQuestions,
	tag: isQuestions,
	comment: isQuestions,
	quote: isQuestions,
	other: isQuestions,
} satisfies Record<BlockType, (text: string, block: Block, outline: Outline) => boolean>;

/* `- Risk 1`, `- Risk 2`; `- non-goal` twice. */
function isExemplary(list: string): boolean {
	const items = list.split(/\r\n?|\n/).map(line => withoutListMark(line.trim()));
	return items.length < 20 && countedOf(items).size === new Set(items).size;
}

/* The list that alone is all there is below a heading, if its items are no questions or guidance: `- Goal 1`. */
function onlyList({outline}: Reader, pieces: readonly Piece[]): Piece | undefined {
	const [first, second] = pieces.filter(piece => piece.type === 'label' || piece.block.type !== 'comment');
	if (first?.type !== 'block' || second || first.block.type !== 'list' || isLiteralBlock(outline.text, first.block))
		return undefined;
	const lines = withoutComments(outline.text.slice(first.from, first.to)).split(/\r\n?|\n/);
	const isShort = (line: string) => line.trim().length <= longestItem && !/[?]|:(?!\p{Lu}{2}|\d)/u.test(line);
	return lines.length < 20 && lines.every(line => line.trim() === '' || (readListMark(line) && isShort(line)))
		? first
		: undefined;
}

const longestItem = 80;

/* What the comments between the items of a list say. */
function commentsAmong(outline: Outline, list: Range): (readonly [text: string, words: string])[] {
	const words = listComments(outline, list).map(note => commentWords(outline, note));
	return words.filter(([text]) => !isProgramMark(text));
}

/** What a comment says, as it stands and without its marks. */
function commentWords({text}: Outline, {from, to}: Range): readonly [text: string, words: string] {
	const raw = text.slice(from, to);
	return [raw, raw.replace(/^\s*<!--|-->\s*$/g, '').trim()];
}

function collect(
	reader: Reader,
	pieces: readonly Piece[],
	isStructured: boolean,
	taken: Set<string>,
	list: Piece | undefined,
	isLead: boolean,
): Fields {
	const {outline, literals} = reader;
	const specs: FieldSpec[] = [];
	const below = new Map<FieldSpec, string>();
	const paragraphs = new Map<FieldSpec, string[]>();
	let help: string[] = [];
	let isOptional = false;
	let prose: FieldSpec | undefined;
	let end = 0;
	const take = (spec: FieldSpec, key: string) => {
		specs.push(askable({...spec, key: freeKey(key, taken), help: help.join('\n')}));
		help = [];
	};
	const say = ([text, words]: readonly [text: string, words: string]) => {
		literals.add(fold(text));
		help.push(words);
	};
	for (const [index, piece] of pieces.entries()) {
		const text = outline.text.slice(piece.from, piece.to);
		const last = specs.at(-1);
		if (piece.type === 'label' || piece.block.type === 'list') commentsAmong(outline, piece).forEach(say);
		const isBelow = last !== undefined && isNextLine(outline, end, piece.from);
		if (isLiteralPiece(reader, piece)) {
			literals.add(fold(text));
		} else if (piece.type === 'label' && isNote(outline, piece)) {
			const note = outline.text.slice(piece.from, piece.inline.to);
			say([note, note]);
		} else if (piece.type === 'label') {
			const said = (piece.notes ?? []).map(note => commentWords(outline, note));
			said.forEach(say);
			const notes = said.map(([, words]) => words).join('\n');
			take(labelField(outline, piece, piece.own, notes), keyOf(piece.mark.name));
		} else if (piece.block.type === 'comment' && !isProgramMark(text)) {
			const note = commentWords(outline, piece.block);
			if (isAboveHeading(outline, piece.block)) literals.add(fold(text));
			else if (isBelow) {
				literals.add(fold(text));
				below.set(last, [below.get(last) ?? '', note[1]].filter(Boolean).join('\n'));
			} else say(note);
		} else if (piece.block.type === 'paragraph' && isOptionalMark(text) && withoutMark(text) === '') {
			isOptional = true;
			literals.add(fold(text));
		} else if (piece.block.type === 'rule') {
			prose = undefined;
		} else if (isGuide.has(piece.block.type) && isUsage(text, isLead)) {
			say([text, guidanceOf(text)]);
		} else if (isProse(reader, piece, isStructured) || isAskedFor(piece, text, pieces[index + 1])) {
			if (!prose || last !== prose) {
				take(proseField(text), proseKey(text));
				prose = specs.at(-1) as FieldSpec;
				paragraphs.set(prose, []);
			}
			paragraphs.get(prose)?.push(text);
			isOptional ||= !isLead && saysOptional(text);
		} else if (piece === list || isStructure(reader, piece)) {
			const spec = blockField(outline, piece.block);
			take(spec, placeholderKey(keyWords(spec)));
		} else {
			say([text, withoutEmphasis(guidanceOf(text))]);
			isOptional ||= !isLead && saysOptional(text);
		}
		end = piece.own?.to ?? piece.to;
	}
	const found = specs.map(spec => {
		const all = [spec.help, below.get(spec) ?? ''].filter(Boolean).join('\n');
		return joinProse({...spec, help: all}, paragraphs.get(spec));
	});
	return {specs: found, isOptional, help: help.join('\n')};
}

const isGuide: ReadonlySet<BlockType> = new Set(['paragraph', 'quote']);

function isUsage(text: string, isLead: boolean): boolean {
	const whole = isLead ? wholePlaceholder(text) : undefined;
	return whole
		? /^this is (?:a|the) template\b/i.test(whole.words)
		: !hasPlaceholder(text) && isUsageNote(text, isLead);
}

/* Beside labels and blocks text is guidance for what follows it, unless nothing does and it tells to write something. */
function isAskedFor(piece: Piece, text: string, next: Piece | undefined): boolean {
	const isLast = next === undefined || (next.type === 'block' && next.block.type === 'rule');
	return isLast && piece.type === 'block' && isGuide.has(piece.block.type) && tellsToWrite.test(text);
}

const tellsToWrite =
	/^[\s>]*(?:(?:write|describe|explain|summari[sz]e|outline|discuss)\b|this section (?:should|must) |(?:an? |one )?(?:short|brief|one|sentence|paragraph)\b[^.]* (?:summary|description|explanation|overview|introduction)\b)/i;

/* What is neither a field nor guidance: a table of contents, also behind a label, a tag that has an end, a note that there may be more. */
function isLiteralPiece({outline}: Reader, piece: Piece): boolean {
	const {text} = outline;
	if (piece.type === 'label') return piece.own !== undefined && isLiteralBlock(text, piece.own);
	const own = text.slice(piece.from, piece.to);
	return (
		isLiteralBlock(text, piece.block) ||
		(piece.block.type === 'other' && isHtmlFrame(own)) ||
		(piece.block.type === 'paragraph' && (isMoreNote(own) || isContentsName(own))) ||
		isEnclosing(text, own)
	);
}

function isEnclosing(text: string, line: string): boolean {
	const tag = readTag(line);
	return tag !== undefined && (tag.isEnd || text.includes(`</${tag.name}>`));
}

function isNote(outline: Outline, {mark, inline}: LabelPassage): boolean {
	const words = outline.text.slice(inline.from, inline.to);
	return isNoteName(plainName(mark.name)) && words !== '' && !hasPlaceholder(words);
}

function isAboveHeading({source}: Outline, {to}: Block): boolean {
	return /^[ \t]*\n[ \t]{0,3}#{1,6}[ \t]/.test(source.slice(to, to + 100));
}

function isNextLine({source}: Outline, end: number, from: number): boolean {
	return !/\n[ \t]*\n/.test(source.slice(end, from));
}

/* Code that is more than a few words is just code. */
function keyWords({kind, name, hint, pattern}: FieldSpec): string {
	if (kind === 'code' && hint.length > 40) return name;
	return pattern?.cells[0]?.name ?? (hint || kind);
}

function isProse(reader: Reader, piece: Passage, isStructured: boolean): boolean {
	if (isStructure(reader, piece)) return false;
	const text = reader.outline.text.slice(piece.from, piece.to);
	if (
		piece.type === 'block' &&
		piece.block.type === 'paragraph' &&
		placeholdersIn(reader.outline.text, text).length > 0
	)
		return true;
	return !isStructured;
}

function joinProse(prose: FieldSpec, paragraphs: readonly string[] = []): FieldSpec {
	if (paragraphs.length < 2) return prose;
	const markdown = paragraphs.join('\n\n');
	const hint = guidanceOf(markdown);
	return askable({...prose, markdown, words: [fold(markdown)], hint: wholePlaceholder(hint)?.words ?? hint});
}

function proseKey(text: string): string {
	const whole = wholePlaceholder(text);
	return whole ? placeholderKey(whole.words) : 'text';
}

/** Where a heading stands alone or above comments only, text is meant to follow. */
export function impliedProse(name: string, help: string, taken: Set<string>): FieldSpec {
	const hint = firstSentence(help) || questionWords(name) || 'Text';
	const words = [`{${hint}}`, hint];
	return askable(
		field({
			key: freeKey('text', taken),
			kind: 'prose',
			name,
			hint,
			words,
			help,
			markdown: `{${hint}}`,
			isOpen: true,
		}),
	);
}
