/*
The form, derived from a template's Markdown. Each recogniser looks at one shape (a heading, a label, a list, a
table, …); nothing here knows any section by name.
*/

import {isChecklist} from './checklist.ts';
import {placeholdersIn} from './definitions.ts';
import {frontMatterKey} from './front-matter.ts';
import {type Fenced, fencedLines, readFenceLine} from './grammar/fence.ts';
import {readAlone, readPlainLabel} from './grammar/label.ts';
import {readListMark} from './grammar/list-mark.ts';
import {isName, type Numbering, nounOf, numberingText, readNumbering} from './grammar/numbering.ts';
import {codePlaceholder, findPlaceholders, hintWords, namedChoices, wholePlaceholder} from './grammar/placeholder.ts';
import {comparable, freeKey, isOptionalMark, keyOf, placeholderKey, plural, withoutMark} from './key.ts';
import {kinds} from './kinds.ts';
import {isLiteralBlock, isMoreNote, isNoteName} from './literal.ts';
import {mergeSpecs} from './merge-specs.ts';
import {nameOf, plainName, spelledOut} from './name.ts';
import {type Block, type BlockType, headingWords, type Outline, type Part, readOutline} from './outline.ts';
import {type LabelPassage, type Passage, readPassages} from './passage.ts';
import {askable, blockField, field, firstSentence, isQuestions, labelField, proseField} from './read-field.ts';
import {frontMatterSpec} from './read-front-matter.ts';
import {dotted, type Sidecar} from './sidecar.ts';
import {
	askedFor,
	type Cell,
	type Choices,
	type FieldSpec,
	fold,
	type GroupSpec,
	questionWords,
	type SectionSpec,
	type Spec,
	type Template,
} from './template.ts';

/** Reads the form out of a template's Markdown. Any text is a template; the worst has prose fields only. */
export function parseTemplate(file: string, sidecar: Sidecar = {}): Template {
	const markdown = unfenced(file);
	const outline = readOutline(markdown);
	const footer = footerStart(outline);
	const {title, parts, body} = splitTitle(outline);
	const plainNames = new Set([...plainLabels(markdown), ...leadingLabels(outline, body)]);
	const reader: Reader = {outline, footer, plainNames, aloneNames: aloneLabels(markdown), literals: new Set()};
	const taken = new Set([frontMatterKey]);
	const heading = title ? titleSpec(outline, title, taken) : undefined;
	const frontMatter = frontMatterSpec(outline);
	const found: Spec[] = [
		...(frontMatter ? [frontMatter] : []),
		...fieldsOf(reader, body, taken).specs,
		...partSpecs(reader, parts, taken),
	];
	const specs = found.map(spec => withNames(spec, [spec.key], sidecar));
	return {
		text: markdown,
		outline,
		title: heading?.spec,
		titlePrefix: heading?.prefix ?? '',
		specs,
		literals: reader.literals,
		footer: footer === undefined ? '' : markdown.slice(footer).trim(),
		sidecar,
	};
}

/* A file that is mostly a template in a fence is that template. */
function unfenced(file: string): string {
	if (!/^(?:`{3,}|~{3,})m(?:arkdown|d)[ \t]*\r?$/im.test(file)) return file;
	const lines = file.split('\n');
	const isTemplate = ({first, last, isOpen}: Fenced) =>
		!isOpen &&
		/^m(?:arkdown|d)$/i.test(readFenceLine(lines[first] as string)?.info ?? '') &&
		lines.slice(first + 1, last).some(line => /^#{1,6} /.test(line));
	const [fence, other] = fencedLines(lines).filter(isTemplate);
	const inner = fence && !other ? `${lines.slice(fence.first + 1, fence.last).join('\n')}\n` : '';
	return inner.length * 2 > file.length ? inner : file;
}

/* The names a sidecar adds are put where matching looks for them. `path` is the way to `spec` itself. */
function withNames<Some extends Spec>(spec: Some, path: readonly string[], sidecar: Sidecar): Some {
	const names = (name: string, ...keys: string[]) =>
		[name, ...(sidecar.aliases?.[dotted([...path, ...keys])] ?? [])].map(comparable);
	const {synonyms} = sidecar;
	const choices = ({choices}: {readonly choices: Choices | undefined}) =>
		choices && synonyms ? {...choices, synonyms} : choices;
	const axes = sidecar.matrix?.[dotted(path)];
	const axisNames = ({key}: Cell) => (key === axes?.across ? ['likelihood'] : key === axes?.up ? ['impact'] : []);
	if (spec.type === 'field') {
		const columns = spec.columns.map(cell => ({
			...cell,
			names: [...new Set([...cell.names, ...names(cell.name, cell.key), ...axisNames(cell)])],
			choices: choices(cell),
		}));
		const isOpen = spec.isOpen || (sidecar.open === true && kinds[spec.kind].takesRest && !spec.label);
		return {...spec, names: names(spec.name), columns, isOpen, choices: choices(spec)};
	}
	const isFlat = spec.type === 'section' && spec.isFlat;
	const specs = spec.specs.map(inner => withNames(inner, isFlat ? path : [...path, inner.key], sidecar));
	if (spec.type === 'group') return {...spec, specs};
	const all = [...new Set([...names(spec.name), ...spec.names])];
	return {...spec, names: all, specs, isProse: spec.isProse && sidecar.open !== true};
}

type Reader = {
	readonly outline: Outline;
	readonly footer: number | undefined;
	readonly plainNames: ReadonlySet<string>;
	readonly aloneNames: ReadonlySet<string>;
	readonly literals: Set<string>;
};

/** The only level-1 heading when it comes first is the title; what is below it belongs to the document. */
function splitTitle(outline: Outline) {
	const {root} = outline;
	const [first, ...rest] = root.children;
	const isTitle = first?.level === 1 && rest.every(part => part.level > 1);
	if (!first || !isTitle) return {title: undefined, body: root.body, parts: root.children};
	return {title: first, body: [...root.body, ...first.body], parts: [...first.children, ...rest]};
}

function titleSpec(outline: Outline, part: Part, taken: Set<string>) {
	const words = wordsOf(outline, part);
	const [placeholder] = findPlaceholders(words);
	const prefix = placeholder ? words.slice(0, placeholder.from) : '';
	const own = words.slice(prefix.length);
	const whole = wholePlaceholder(own);
	const key = freeKey(whole ? placeholderKey(whole.words) : 'title', taken);
	const name = whole ? nameOf(whole.words) : 'Title';
	const bare = own.replace(/[*_]+$/, '');
	const hint = spelledOut(whole?.words ?? wholePlaceholder(bare)?.words ?? own);
	return {prefix, spec: askable(field({key, kind: 'text', name, hint, words: [fold(own)], markdown: own}))};
}

function wordsOf(outline: Outline, part: Part): string {
	if (!part.heading) return '';
	const {from, to} = headingWords(outline, part.heading);
	return outline.text.slice(from, to);
}

/* What follows the last rule of a template and holds no placeholder is its literal end. */
function footerStart(outline: Outline): number | undefined {
	let last: Part = outline.root;
	while (last.children.length > 0) last = last.children.at(-1) as Part;
	const rule = last.body.findLastIndex(block => block.type === 'rule');
	const first = last.body[rule + 1];
	if (rule === -1 || !first) return undefined;
	const rest = outline.text.slice(first.from);
	return placeholdersIn(outline.text, rest).length === 0 ? first.from : undefined;
}

/* Plain labels (`Status: {x}`) count where a template puts a placeholder or a hint behind them. */
function plainLabels(markdown: string): Set<string> {
	const isHint = (rest: string) =>
		findPlaceholders(rest)[0]?.from === 0 ||
		wholePlaceholder(rest) !== undefined ||
		hintWords(rest) !== undefined ||
		namedChoices(rest) !== undefined;
	const lines = markdown.split(/\r\n?|\n/).filter(line => line.trim() !== '');
	const labels = lines.map(line => readPlainLabel(line));
	const isBare = (index: number) => labels[index]?.rest === '' && startsWithCapital(labels[index].name);
	const names = labels.flatMap((label, index) => {
		if (!label) return [];
		const isBeside =
			isBare(index) && [index - 1, index + 1].some(next => isBare(next) || isHint(labels[next]?.rest ?? ''));
		return isBeside || isHint(label.rest.replace(/^["']/, '')) ? [label.name] : [];
	});
	return new Set(names);
}

/* Bold words alone on a line are a label where a list, table or fence follows. */
function aloneLabels(markdown: string): Set<string> {
	const lines = markdown.split(/\r\n?|\n/).filter(line => line.trim() !== '');
	const isBlock = (line = '') => readListMark(line) !== undefined || /^[ \t]*(?:\||`{3}|~{3})/.test(line);
	return new Set(lines.flatMap((line, index) => (isBlock(lines[index + 1]) ? (readAlone(line) ?? []) : [])));
}

const startsWithCapital = (name: string): boolean => /^\p{Lu}/u.test(name);

/* Above the first section a list in which every item has the form `Status: draft` is one of labels, too. */
function leadingLabels({text}: Outline, body: readonly Block[]): string[] {
	return body.flatMap(block => {
		const lines = block.type === 'list' ? text.slice(block.from, block.to).split(/\r\n?|\n/) : [];
		const names = lines.flatMap(line => readPlainLabel(line)?.name ?? []);
		return lines.length > 1 && names.length === lines.length && names.every(startsWithCapital) ? names : [];
	});
}

function partSpecs(reader: Reader, parts: readonly Part[], taken: Set<string>): Spec[] {
	const nouns = new Map(parts.map(part => [part, groupNoun(reader, part)]));
	const named = Map.groupBy(parts, part => nouns.get(part));
	const exemplars = (part: Part, index: number) => {
		const noun = nouns.get(part);
		if (noun) return named.get(noun) as Part[];
		let next = index + 1;
		while (next < parts.length && nouns.get(parts[next] as Part) === noun) next++;
		return parts.slice(index, next);
	};
	const known = new Set<Part>();
	return parts.flatMap((part, index): Spec[] => {
		if (known.has(part) || isContentsOnly(reader, part)) return [];
		const noun = nouns.get(part);
		if (noun === undefined) return [sectionSpec(reader, part, taken)];
		const all = exemplars(part, index);
		for (const one of all) known.add(one);
		return [groupSpec(reader, all as [Part, ...Part[]], noun, taken)];
	});
}

/* A table of contents under a heading of its own is the document's. */
function isContentsOnly({outline}: Reader, {body, children}: Part): boolean {
	const isOne = body.some(({type}) => type === 'list') && children.length === 0;
	return isOne && body.every(block => block.type === 'rule' || isLiteralBlock(outline.text, block));
}

/* `### Decision 1: {Title}` has the noun `Decision`, `### Option: {Title}` has `Option`, `### {Title}` an empty one. */
function groupNoun(reader: Reader, part: Part): string | undefined {
	const prefix = prefixOf(wordsOf(reader.outline, part));
	return prefix && nounOf(prefix);
}

/* What stands before the title of a heading that repeats, or `undefined` for one that does not. */
function prefixOf(words: string): Numbering | undefined {
	const numbering = readNumbering(words);
	const bare = withoutMark(words);
	const from = placeholderStart(bare);
	// `S3: Storage` and `1. Overview` alone are titles; `6.1 {Title}` and `1. {Title}` count.
	const isCounting =
		numbering &&
		(/\p{L}.*[^\p{L}]$/u.test(numbering.before) ||
			(from !== -1 && (numbering.before === '' || isName(numbering.before))));
	if (isCounting) return numbering;
	return from === -1 ? undefined : {before: words.slice(0, from), digits: '', after: ''};
}

/* Where the first placeholder stands, emphasis around it included, or -1. */
function placeholderStart(words: string): number {
	const from = findPlaceholders(words)[0]?.from ?? codePlaceholder(words);
	return from === -1 ? -1 : words.slice(0, from).replace(/[*_]{1,3}$/, '').length;
}

function groupSpec(reader: Reader, exemplars: readonly [Part, ...Part[]], noun: string, taken: Set<string>): GroupSpec {
	const [first] = exemplars;
	const titles = exemplars.map(part => withoutPrefix(wordsOf(reader.outline, part)));
	const items = exemplars.map(part => itemSpecs(reader, part));
	// Below headings alone text is meant to follow.
	const isEmpty = noun !== '' && items.every(specs => specs.length === 0);
	const read = isEmpty ? items.map(() => [impliedProse(noun, '', new Set(['title']))]) : items;
	const {outline} = reader;
	const markdown = exemplars.map(part => outline.text.slice(part.from, itemEnd(part)));
	const longest = markdown.reduce(
		(best, one, index) => (one.length > (markdown[best] as string).length ? index : best),
		0,
	);
	const separator = /\S/.test(outline.text.slice(itemEnd(first), first.to)) ? '---' : '';
	const placeholder = titles.map(title => wholePlaceholder(title)?.words).find(Boolean);
	const own = titles.filter(hasPlaceholder).map(fold);
	const asked = placeholder ?? (own[0] === undefined ? `${noun} title` : questionWords(own[0]));
	const hint = spelledOut(asked);
	return {
		type: 'group',
		key: freeKey(noun ? keyOf(plural(noun)) : plural(placeholderKey(asked)), taken),
		noun,
		numbering: prefixOf(wordsOf(reader.outline, first)),
		level: first.level,
		title: askable(
			field({
				key: 'title',
				kind: 'text',
				name: noun ? `${noun} title` : nameOf(hint),
				hint,
				words: own.length > 0 ? own : [`{${hint}}`],
				markdown: titles[0] ?? '',
				isOptional: titles.every(title => title === ''),
			}),
		),
		specs: mergeSpecs(read),
		exemplar: markdown[longest] as string,
		separator,
		defaults: read.map((specs, index) => defaultsOf(specs, titles[index] as string)),
		help: '',
		isOwn: false,
	};
}

function defaultsOf(specs: readonly Spec[], title: string): Readonly<Record<string, string>> {
	const labels = specs.flatMap(spec =>
		spec.type === 'field' && spec.default !== undefined ? [[spec.key, spec.default] as const] : [],
	);
	return Object.fromEntries(hasPlaceholder(title) ? labels : [['title', title], ...labels]);
}

function hasPlaceholder(text: string): boolean {
	return findPlaceholders(text).length > 0 || codePlaceholder(text) !== -1;
}

function itemSpecs(reader: Reader, part: Part): readonly Spec[] {
	const taken = new Set(['title']);
	const {specs, help} = fieldsOf(reader, part.body, taken);
	const fields = specs.length === 0 && help !== '' ? [impliedProse('Text', help, taken)] : specs;
	return [...fields, ...partSpecs(reader, part.children, taken)];
}

/** Where an item ends: before the rule that sets it off from the next. */
export function itemEnd(part: Part): number {
	let last = part;
	while (last.children.length > 0) last = last.children.at(-1) as Part;
	const block = last.body.findLast(({type}) => type !== 'rule') ?? last.heading;
	return block?.to ?? part.to;
}

function withoutPrefix(words: string): string {
	const prefix = prefixOf(words);
	return prefix ? words.slice(numberingText(prefix).length) : words;
}

function sectionSpec(reader: Reader, part: Part, taken: Set<string>): SectionSpec {
	const name = wordsOf(reader.outline, part);
	const inner = new Set<string>();
	const children = partSpecs(reader, part.children, inner);
	const {specs: fields, isOptional, help: below} = fieldsOf(reader, part.body, inner);
	const above = commentAbove(reader, part);
	const help = [above, below].filter(Boolean).join('\n');
	const isHeadingOnly = fields.length === 0 && (children.length === 0 || below !== '');
	const specs = isHeadingOnly ? [impliedProse(plainName(name), help, inner), ...children] : [...fields, ...children];
	const [only] = specs;
	const isFlat =
		specs.length === 1 && only !== undefined && (only.type === 'group' || (only.type === 'field' && !only.label));
	const isProse = isFlat && only.type === 'field' && kinds[only.kind].takesRest && !only.isOpen;
	return {
		type: 'section',
		key: freeKey(keyOf(name), taken),
		name: plainName(name),
		names: [],
		level: part.level,
		isOptional: isOptional || isOptionalMark(name) || /^(?:this is an? )?optional\b/i.test(above),
		isFlat,
		isProse,
		specs:
			isFlat && only.type === 'field' && !kinds[only.kind].isList ? [askable({...only, name: plainName(name)})] : specs,
		hint: askedFor(plainName(name), hintOf(specs)),
		help,
		heading: part.heading ? reader.outline.text.slice(part.heading.from, part.heading.to) : '',
		isOwn: false,
	};
}

/* A comment right above a heading speaks of what follows it. */
function commentAbove({outline}: Reader, {from}: Part): string {
	const above = outline.text.slice(Math.max(0, from - 5000), from);
	const end = /-->[ \t]*\r?\n$/.exec(above)?.index;
	if (end === undefined) return '';
	const start = above.indexOf('<!--', above.lastIndexOf('-->', end - 1) + 1);
	return start === -1 || start + 4 > end ? '' : above.slice(start + 4, end).trim();
}

function isAboveHeading({source}: Outline, {to}: Block): boolean {
	return /^[ \t]*\n[ \t]{0,3}#{1,6}[ \t]/.test(source.slice(to, to + 100));
}

/* Where a heading stands alone or above comments only, text is meant to follow. */
function impliedProse(name: string, help: string, taken: Set<string>): FieldSpec {
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

function hintOf(specs: readonly Spec[]): string {
	const [first] = specs;
	if (!first) return '';
	// A subsection that has no words of its own asks for nothing but itself.
	// Nor do literal items: `- Goal 1`.
	if (first.type === 'field' && first.kind === 'list' && !first.label && !hasPlaceholder(first.markdown)) return '';
	if (first.type !== 'group' && first.hint === first.name && (first.type === 'section' || first.isOpen)) return '';
	if (first.type !== 'group') return first.hint;
	const hasTitles = first.defaults.some(({title}) => title !== undefined);
	return hasTitles ? hintOf(first.specs) : first.title.hint;
}

type Fields = {specs: FieldSpec[]; isOptional: boolean; help: string};

function fieldsOf(reader: Reader, body: readonly Block[], taken: Set<string>): Fields {
	const end = reader.footer ?? Infinity;
	const blocks = body.filter(block => block.from < end);
	const passages = readPassages(reader.outline, blocks, {
		// Of items with placeholders for names there may be more.
		isBulleted: (names, items) =>
			names.length >= items &&
			new Set(names).size === names.length &&
			!names.every(name => wholePlaceholder(name) !== undefined),
		isPlain: name => reader.plainNames.has(name),
		isAlone: name => reader.aloneNames.has(name),
	});
	const flat = passages.flatMap(passage => expand(passage));
	const list = onlyList(reader, flat);
	const isStructured = list !== undefined || flat.some(piece => isStructure(reader, piece));
	return collect(reader, flat, isStructured, taken, list);
}

/* Of a label with the block that is its value, and the comments between the two. */
type Piece = Passage & {readonly own?: Block | undefined; readonly notes?: readonly Block[]};

/* A label takes the first list, fence or table below it when nothing stands on its line; the rest stands alone. */
function expand(passage: Passage): Piece[] {
	if (passage.type === 'block') return [passage];
	const isBare = passage.inline.to === passage.inline.from;
	const own = isBare ? passage.blocks.find(({type}) => type !== 'comment') : undefined;
	const end = own ? passage.blocks.indexOf(own) : passage.blocks.findIndex(({type}) => type !== 'comment');
	const notes = isBare ? passage.blocks.slice(0, end === -1 ? undefined : end) : [];
	const rest = passage.blocks.filter(block => block !== own && !notes.includes(block));
	return [
		{...passage, own, notes},
		...rest.map((block): Passage => ({type: 'block', block, from: block.from, to: block.to})),
	];
}

function isStructure(reader: Reader, piece: Passage): boolean {
	if (piece.type === 'label') return true;
	return structures[piece.block.type](reader.outline.text.slice(piece.from, piece.to), piece.block, reader.outline);
}

/* Whether a block is a field of its own, and no prose. */
const structures = {
	list: (text, block, outline) => hasPlaceholder(text) || isChecklist(outline, block),
	code: () => true,
	table: () => true,
	paragraph: isQuestions,
	heading: isQuestions,
	rule: isQuestions,
	tag: isQuestions,
	comment: isQuestions,
	quote: isQuestions,
	other: isQuestions,
} satisfies Record<BlockType, (text: string, block: Block, outline: Outline) => boolean>;

/* The list that alone is all there is below a heading, if its items are no questions or guidance: `- Goal 1`. */
function onlyList({outline}: Reader, pieces: readonly Piece[]): Piece | undefined {
	const [first, second] = pieces.filter(piece => piece.type === 'label' || piece.block.type !== 'comment');
	if (first?.type !== 'block' || second || first.block.type !== 'list' || isLiteralBlock(outline.text, first.block))
		return undefined;
	const lines = outline.text.slice(first.from, first.to).split(/\r\n?|\n/);
	const isShort = (line: string) => line.trim().length <= longestItem && !/[?:]/.test(line);
	return lines.length < 20 && lines.every(line => line.trim() === '' || (readListMark(line) && isShort(line)))
		? first
		: undefined;
}

const longestItem = 50;

/** What a comment says, as it stands and without its marks. */
function commentWords({text}: Outline, {from, to}: Block): readonly [text: string, words: string] {
	const raw = text.slice(from, to);
	return [raw, raw.replace(/^\s*<!--|-->\s*$/g, '').trim()];
}

function collect(
	reader: Reader,
	pieces: readonly Piece[],
	isStructured: boolean,
	taken: Set<string>,
	list: Piece | undefined,
): Fields {
	const {outline, literals} = reader;
	const specs: FieldSpec[] = [];
	const below = new Map<FieldSpec, string>();
	const paragraphs = new Map<FieldSpec, string[]>();
	let help: string[] = [];
	let isOptional = false;
	let prose: FieldSpec | undefined;
	let end = -1;
	const take = (spec: FieldSpec, key: string) => {
		specs.push(askable({...spec, key: freeKey(key, taken), help: help.join('\n')}));
		help = [];
	};
	const say = ([text, words]: readonly [text: string, words: string]) => {
		literals.add(fold(text));
		help.push(words);
	};
	for (const piece of pieces) {
		const text = outline.text.slice(piece.from, piece.to);
		const last = specs.at(-1);
		const isBelow = last !== undefined && isNextLine(outline, end, piece.from);
		if (piece.type === 'label' && isNote(outline, piece)) {
			say([text, text]);
		} else if (piece.type === 'label') {
			const said = (piece.notes ?? []).map(note => commentWords(outline, note));
			said.forEach(say);
			const notes = said.map(([, words]) => words).join('\n');
			take(labelField(outline, piece, piece.own, notes), keyOf(piece.mark.name));
		} else if (isLiteralBlock(outline.text, piece.block) || (piece.block.type === 'paragraph' && isMoreNote(text))) {
			literals.add(fold(text));
		} else if (piece.block.type === 'comment') {
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
		} else if (piece !== list && isProse(reader, piece, isStructured)) {
			if (!prose || last !== prose) {
				take(proseField(text), proseKey(text));
				prose = specs.at(-1) as FieldSpec;
				paragraphs.set(prose, []);
			}
			paragraphs.get(prose)?.push(text);
		} else if (piece === list || isStructure(reader, piece)) {
			const spec = blockField(outline, piece.block);
			take(spec, placeholderKey(keyWords(spec)));
		} else {
			say([text, text.replace(/^>\s?/gm, '').replace(/^\*+|(?<!\*)\*+$/g, '')]);
		}
		end = piece.own?.to ?? piece.to;
	}
	const found = specs.map(spec => {
		const all = [spec.help, below.get(spec) ?? ''].filter(Boolean).join('\n');
		return joinProse({...spec, help: all}, paragraphs.get(spec));
	});
	return {specs: found, isOptional, help: help.join('\n')};
}

function isNote(outline: Outline, {mark, inline, own}: LabelPassage & Piece): boolean {
	const words = outline.text.slice(inline.from, inline.to);
	return isNoteName(plainName(mark.name)) && own === undefined && words !== '' && !hasPlaceholder(words);
}

function isNextLine({source}: Outline, end: number, from: number): boolean {
	return end >= 0 && from > end && from - end < 100 && !/\n[ \t]*\n/.test(source.slice(end, from));
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
	return askable({...prose, markdown, words: [fold(markdown)], hint: fold(markdown)});
}

function proseKey(text: string): string {
	const whole = wholePlaceholder(text);
	return whole ? placeholderKey(whole.words) : 'text';
}
