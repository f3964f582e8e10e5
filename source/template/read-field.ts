/* The fields of a template, each read from what stands in one place: a label, a list, a fence, a table. */

import {isChecklist, readBoxItems} from './checklist.ts';
import {placeholdersIn} from './definitions.ts';
import {withoutComments} from './grammar/comment.ts';
import {standsAlone} from './grammar/label.ts';
import {readListMark, withoutListMark} from './grammar/list-mark.ts';
import {
	codePlaceholder,
	findPlaceholders,
	hintWords,
	namedChoices,
	readChoices,
	wholePlaceholder,
	withoutHtml,
} from './grammar/placeholder.ts';
import {findOpenQuestions, openQuestion, readQuestionStart} from './grammar/question.ts';
import {readItemPattern} from './item-pattern.ts';
import {comparable, freeKey, isOptionalMark, keyOf} from './key.ts';
import {nameOf, plainName, spelledOut, withoutEmphasis} from './name.ts';
import {type Block, type BlockType, childrenOf, itemsOf, lineEnd, lineStart, type Outline} from './outline.ts';
import type {LabelPassage} from './passage.ts';
import {readRow, type TableRow} from './table.ts';
import {
	askedFor,
	type Cell,
	type Choices,
	type FieldSpec,
	fold,
	type Kind,
	questionWords,
	type RowHint,
	withoutBrackets,
} from './template.ts';

type Built = Partial<FieldSpec> & Pick<FieldSpec, 'key' | 'kind' | 'name' | 'hint' | 'words' | 'markdown'>;

/** A field, all of which that is not said is as it is without. */
export function field(built: Built): FieldSpec {
	return {
		type: 'field',
		names: [],
		label: undefined,
		default: undefined,
		choices: undefined,
		pattern: undefined,
		columns: [],
		isOptional: false,
		help: '',
		isApart: true,
		isOpen: false,
		isOwn: false,
		...built,
	};
}

/** A field whose own words include what is asked in its place. */
export function askable<Some extends FieldSpec>(spec: Some): Some {
	const {name, hint, words} = spec;
	const asked = askedFor(name, hint);
	const question = openQuestion(asked);
	const isKnown = words.length === 0 || words.some(own => own === question || questionWords(own) === asked);
	return isKnown ? spec : {...spec, words: [...words, question]};
}

/** The first sentence of guidance, for a hint. */
export function firstSentence(help: string): string {
	return /^.{0,200}?(?:[.?!](?=\s)|$)/.exec(questionWords(help))?.[0] ?? '';
}

/** A prose field whose words and hint are `text`; its key is left to the caller. */
export function proseField(text: string): FieldSpec {
	const own = fold(text);
	const bare = withoutEmphasis(guidanceOf(withoutComments(text)));
	const hint = spelledOut(fold(wholePlaceholder(bare)?.words ?? withoutBrackets(bare)));
	return field({key: '', kind: 'prose', name: nameOf(hint), hint, words: [own], markdown: text});
}

/** What guidance says on one line, without the marks of quotes and lists. */
export function guidanceOf(text: string): string {
	const lines = text.split(/\r\n?|\n/).map(line => withoutHtml(line.replace(/^[ \t]*>[ \t]?/, '')));
	const said = lines.filter(line => line.trim() !== '');
	const parts = said.map((line, index) => {
		if (readListMark(line) === undefined) return line;
		const isOpen = /[\p{L}\p{N})]$/u.test((said[index - 1] ?? '').trimEnd());
		return `${isOpen ? '; ' : ''}${withoutListMark(line)}`;
	});
	return fold(parts.join(' ')).replaceAll(' ; ', '; ');
}

/** Whether a block starts with an open question. */
export function isQuestions(text: string): boolean {
	return readQuestionStart(text.trimStart()) !== undefined;
}

/** The field behind a label: of the block `own`, if that is its value, else of the words on its line. */
export function labelField(outline: Outline, passage: LabelPassage, own: Block | undefined, help: string): FieldSpec {
	const {text, source} = outline;
	const {mark, inline} = passage;
	const label = {before: mark.before, name: mark.name, after: mark.after};
	const raw = text.slice(inline.from, inline.to);
	const words = withoutNotes(raw).trim();
	const behind = raw.slice(words.length) + text.slice(inline.to, lineEnd(source, inline.to));
	const above = passage.from - 1;
	const isApart = source[above] === '\n' && source.slice(lineStart(source, above), above).trim() === '';
	const markdown = text.slice(passage.from, own ? own.to : Math.max(inline.to, mark.valueFrom));
	const common = {
		name: plainName(mark.name),
		label,
		isApart,
		markdown,
		isOptional: isOptionalMark(mark.after) || isOptionalMark(behind),
	};
	if (own) {
		const built = blockField(outline, own);
		// With the comment that stands between the label and its value the words are the template's, too.
		const below =
			passage.blocks[0] && passage.blocks[0] !== own ? [fold(text.slice(passage.blocks[0].from, own.to))] : [];
		return {...built, ...common, words: [...built.words, ...below]};
	}
	const placeholders = placeholdersIn(text, words);
	const plain = withoutHtml(words);
	const whole = wholePlaceholder(plain);
	const alternatives = choicesIn(words) ?? statesIn(mark.name, whole?.words ?? '');
	const isIfAny = /^[*_(]+(?:if (?:applicable|relevant|any)|optional)[*_)]/i.test(words);
	const choices = alternatives ?? choicesBehind(behind, words);
	// Below it as below a heading all that stands is the template's.
	const isAlone = standsAlone(mark) && words !== '';
	const isHint =
		placeholders.length > 0 ||
		codePlaceholder(words) !== -1 ||
		alternatives !== undefined ||
		hintWords(/^`([^`]+)`$/.exec(words)?.[1] ?? '') !== undefined ||
		isIfAny ||
		isAlone ||
		isGuidanceText(words);
	const hint = whole?.words ?? hintWords(words) ?? (isHint ? plain : undefined);
	const isLiteral = hint === undefined && words !== '';
	const isBare = words === '' && help !== '';
	const isLong = isAlone || (hint === plain && placeholders.length === 0 && words.length > longLine);
	return field({
		...common,
		key: '',
		kind: choices ? 'choice' : isBare || isLong ? 'prose' : 'text',
		hint: isAlone ? fold(hint ?? '') : spelledOut(hint ?? (isBare ? firstSentence(help) : '')),
		words: isLiteral ? [] : [...new Set([fold(raw), fold(words)])],
		default: isLiteral ? raw : undefined,
		choices,
		...(isIfAny && {isOptional: true}),
	});
}

/* `State: {Ready, Implemented}` is one of them; of `{Name, Other Name}` there may be more. */
function statesIn(label: string, words: string): Choices | undefined {
	const parts = /^(?:state|status|stage)$/i.test(label) ? words.split(/,\s*/) : [];
	return parts.length > 1 && parts.every(part => /^\p{L}[\p{L} -]*$/u.test(part))
		? {choices: parts, open: false}
		: undefined;
}

const longLine = 100;

/* A comment in a placeholder's place says what belongs there, any other says nothing. */
function withoutNotes(text: string): string {
	return hasCommentHint(text) ? text : withoutComments(text);
}

function withoutMarks(words: string): string {
	return hasCommentHint(words) ? words.replace(/<!--[ \t]*|[ \t]*-->/g, '') : words;
}

function hasCommentHint(text: string): boolean {
	return text.includes('<!--') && findPlaceholders(text).some(({from}) => text.startsWith('<!--', from));
}

/* The alternatives of which a comment says that the words before it are one. */
function choicesBehind(note: string, words: string): Choices | undefined {
	const said = /^[ \t]*<!--\s*(?:one of:?\s+)?(.*?)\s*-->$/i.exec(note)?.[1];
	const choices = said === undefined ? undefined : namedChoices(said);
	return choices?.choices.some(choice => comparable(choice) === comparable(words)) ? choices : undefined;
}

/* The alternatives that words name, in a placeholder or as they stand. */
function choicesIn(words: string): Choices | undefined {
	const whole = wholePlaceholder(words);
	return whole?.choices ? {choices: whole.choices, open: whole.open} : namedChoices(words);
}

/** Whether a block is a line of alternatives and nothing else: `Proposed | Accepted`. */
export function isChoice(text: string): boolean {
	return /^[^\r\n]*[|/]/.test(text) && !/[\r\n]/.test(text) && choicesIn(text) !== undefined;
}

function choiceField(text: string): FieldSpec {
	const hint = withoutBrackets(fold(text));
	return field({
		key: '',
		kind: 'choice',
		name: 'Choice',
		hint,
		words: [fold(text)],
		markdown: text,
		choices: choicesIn(text),
	});
}

/** Whether literal words behind a label tell what belongs there, and are no answer. */
export function isGuidanceText(words: string): boolean {
	// `A unique name`: a sort of thing, and none of them; or a question.
	if (/^an? \S+ \S/i.test(words) || (/\?$/.test(words) && words.split(/\s+/, 3).length === 3)) return true;
	// `what it complicates`
	if (/^(?:what|how|why|which|who|where|when|whether)\s+\S+\s+\S/.test(words)) return true;
	// `outcomes it must deliver.`
	if (/^\p{Ll}\S*(?: [^\s.[\]]+){2,}\.$/u.test(words)) return true;
	if (words.length < 30 || words.split(/\s+/, 6).length < 6 || !findOpenQuestions(words).next().done) return false;
	return (
		words.length > longLine ||
		/[.?!…]$/.test(words) ||
		/^(?:describe|explain|list|state|provide|what|how|why|when|where|which|who|any|names? |links? |brief|short|clearly|the |an? )/i.test(
			words,
		)
	);
}

/** The field that a block without a label is. */
export function blockField(outline: Outline, block: Block): FieldSpec {
	const markdown = outline.text.slice(block.from, block.to);
	return blockReaders[kindOf[block.type](markdown, block, outline)](markdown, block, outline);
}

/* Text that is words on a line needs none. */
type BlockKind = Exclude<Kind, 'text'>;

const proseOrQuestions = (markdown: string): BlockKind => (isQuestions(markdown) ? 'questions' : 'prose');

/* The kind that a block of each type is. */
const kindOf = {
	list: (markdown, block, outline) =>
		isQuestions(markdown) ? 'questions' : isChecklist(outline, block) ? 'checklist' : 'list',
	code: () => 'code',
	table: () => 'table',
	paragraph: markdown => (isChoice(markdown) ? 'choice' : proseOrQuestions(markdown)),
	heading: proseOrQuestions,
	rule: proseOrQuestions,
	tag: proseOrQuestions,
	comment: proseOrQuestions,
	quote: proseOrQuestions,
	other: proseOrQuestions,
} satisfies Record<BlockType, (markdown: string, block: Block, outline: Outline) => BlockKind>;

const blockReaders = {
	list: listField,
	checklist: checklistField,
	code: codeField,
	table: tableField,
	questions: questionsField,
	choice: choiceField,
	prose: proseField,
} satisfies Record<BlockKind, (markdown: string, block: Block, outline: Outline) => FieldSpec>;

function listField(markdown: string, block: Block, outline: Outline): FieldSpec {
	const spelled = itemTexts(outline, block);
	const items = spelled.map(item => withoutNotes(item).trim());
	const isHint = hintsAmong(outline, items);
	const hints = items.filter(isHint);
	const first = withoutHtml(hints[0] ?? items[0] ?? '');
	const hint = wholePlaceholder(first)?.words ?? withoutBrackets(withoutMarks(fold(first)));
	const pattern = readItemPattern(hints, outline.text);
	const words = [...hints, ...spelled.filter((_, index) => isHint(items[index] as string))].map(fold);
	return field({
		key: '',
		kind: 'list',
		name: pattern?.cells[0]?.name ?? nameOf(hint.replaceAll('**', '')),
		hint,
		words: [...new Set(words)],
		choices: items.length === 1 ? choicesIn(first) : undefined,
		pattern,
		markdown,
	});
}

/* Literal words are what is to be done in every plan; of a placeholder's item nobody has said yet what that is. */
function checklistField(markdown: string, block: Block, outline: Outline): FieldSpec {
	const spelled = boxTexts(outline, block);
	const counted = countedOf(spelled);
	const isHint = (item: string) =>
		isPlaceholder(outline, item) || hintWords(item) !== undefined || counted.has(item) || /(?:…|\.{3})$/.test(item);
	const blank = spelled.filter(item => isHint(withoutNotes(item).trim()));
	const items = blank.map(item => withoutNotes(item).trim());
	const [first = ''] = items;
	const hint = wholePlaceholder(first)?.words ?? withoutBrackets(withoutMarks(fold(first)));
	// `Unit tests for: …` is one of several things, and names none of the others.
	const isNaming = isPlaceholder(outline, first) || counted.has(first) || spelled.length === 1;
	return field({
		key: '',
		kind: 'checklist',
		name: hint === '' || !isNaming ? 'Checklist' : nameOf(hint),
		hint,
		words: [...new Set([...items, ...blank].map(fold))],
		markdown,
	});
}

/** Those of some items that are the same but for what counts them (`Criterion 1`, `Criterion 2`): each stands for one to be named. */
export function countedOf(items: readonly string[]): ReadonlySet<string> {
	const stem = (item: string) => item.replace(/\d+(?:\.\d+)*|(?<![\p{L}\p{N}'’])\p{Lu}(?![\p{L}\p{N}'’])/gu, '#');
	const alike = Map.groupBy(items, stem).entries();
	return new Set([...alike].flatMap(([one, all]) => (all.length > 1 && /\p{L}/u.test(one) ? all : [])));
}

/* The words of each item, those of the lists below it after its own. */
function boxTexts(outline: Outline, block: Block): string[] {
	return readBoxItems(outline, block).flatMap(({lead, wordsTo, below}) => [
		outline.text.slice(lead, Math.max(lead, wordsTo)).trim(),
		...(below ? boxTexts(outline, below) : []),
	]);
}

/* Beside placeholders or boxes literal words are something to keep; in any other list of a template they are hints. */
function hintsAmong(outline: Outline, items: readonly string[]): (item: string) => boolean {
	const placeholders = new Set(items.filter(item => isPlaceholder(outline, item)));
	const isKept = placeholders.size > 0 || items.some(item => readListMark(`- ${item}`)?.box !== undefined);
	return item => !isKept || placeholders.has(item) || hintWords(item) !== undefined;
}

function isPlaceholder(outline: Outline, item: string): boolean {
	return placeholdersIn(outline.text, item).length > 0 || codePlaceholder(item) !== -1;
}

/** The text of a list's items, marks left out; a comment in it (`… <!-- as many as it takes -->`) says nothing. */
function itemTexts(outline: Outline, block: Block): string[] {
	return itemsOf(block).map(item => {
		const mark = childrenOf(item)[0];
		return outline.text.slice(mark?.to ?? item.from, item.to).trim();
	});
}

function codeField(markdown: string, block: Block, outline: Outline): FieldSpec {
	const lines = childrenOf(block).filter(({name}) => name === 'CodeText');
	const codes = lines.map(({from, to}) => outline.text.slice(from, to));
	const own = codes.join('\n');
	const whole = wholePlaceholder(own);
	const name = whole ? nameOf(whole.words) : 'Code';
	return field({key: '', kind: 'code', name, hint: whole?.words ?? fold(own), words: [fold(own)], markdown});
}

function tableField(markdown: string, block: Block, outline: Outline): FieldSpec {
	const {source, text} = outline;
	const lines = tableLines(source, block);
	const [header, , ...rows] = lines.map(({from, to}) => readRow(source, from, to));
	const taken = new Set<string>();
	const labels = labelColumns(outline, header, rows);
	const words = columnWords(text, header?.cells.length ?? 0, rows);
	const columns = (header?.cells ?? []).map((head, index): Cell => {
		const title = text.slice(head.from, head.to);
		const name = plainName(title) || (index === 0 ? 'Item' : 'Value');
		const all = words[index] as string[];
		const own = labels.has(index) ? ['', ...all.filter(word => word === '')] : all;
		const asked = cellHint(own[0] ?? '', title);
		return {
			type: 'cell',
			key: freeKey(keyOf(name), taken),
			name,
			names: title === '' ? [''] : [],
			hint: asked.hint,
			words: [...new Set(own.map(fold))],
			choices: asked.choices,
			...(labels.has(0) && !labels.has(index) ? {rows: rowHints(text, rows, index, title)} : {}),
		};
	});
	return field({
		key: '',
		kind: 'table',
		name: columns[0]?.name ?? 'Table',
		hint: columns[0]?.hint ?? '',
		words: [],
		columns,
		markdown,
	});
}

/* What a cell's words ask for, below a header. */
function cellHint(raw: string, title: string): RowHint {
	const words = /^[-–—]$/.test(raw) ? '' : raw.replaceAll('\\|', '|');
	const whole = wholePlaceholder(words);
	const choices = whole?.choices
		? {choices: whole.choices, open: whole.open}
		: (readChoices(withoutBrackets(words)) ?? namedChoices(words) ?? headerChoices(words, title));
	return {hint: whole ? spelledOut(whole.words) : words, choices};
}

/* Beside labels each row asks for something of its own. */
function rowHints(text: string, rows: readonly TableRow[], index: number, title: string): Map<string, RowHint> {
	const wordsAt = ({cells}: TableRow, at: number) => text.slice(cells[at]?.from ?? 0, cells[at]?.to ?? 0);
	return new Map(rows.map(row => [comparable(wordsAt(row, 0)), cellHint(wordsAt(row, index), title)]));
}

/* `Type (Fix / Prevent / Other)` says what a blank cell may hold. */
function headerChoices(hint: string, title: string) {
	const inner = hint === '' ? /\(([^()]*)\)[ \t]*$/.exec(title)?.[1] : undefined;
	return inner === undefined ? undefined : namedChoices(inner.trim());
}

/*
The columns whose cells are labels: the first where its words differ and each stands for a row that is to be filled in, and every
other one where a form is two tables beside each other.
*/
function labelColumns(outline: Outline, header: TableRow | undefined, rows: readonly TableRow[]): ReadonlySet<number> {
	const textOf = (row: TableRow | undefined, index: number) =>
		outline.text.slice(row?.cells[index]?.from ?? 0, row?.cells[index]?.to ?? 0);
	const isLabel = (words: string) =>
		words !== '' && !isPlaceholder(outline, words) && hintWords(words) === undefined && !isOptionalMark(words);
	const areLabels = (index: number) => {
		const own = rows.map(row => textOf(row, index)).filter(isLabel);
		const isCounted = countedOf(own).size === own.length || own.every(words => /^\d+$/.test(words));
		return own.length > 0 && new Set(own).size === own.length && !isCounted;
	};
	const count = header?.cells.length ?? 0;
	const isExample = rows.length === 1 && (rows[0] as TableRow).cells.every(({from, to}) => from < to);
	if (count < 2 || isExample || !areLabels(0)) return new Set();
	const isValue = (index: number) => [header, ...rows].every(row => textOf(row, index) === '');
	const pairs = [...Array(count).keys()].filter(index => index % 2 === 0);
	const isPaired = count > 2 && count % 2 === 0 && pairs.every(index => isValue(index + 1) && areLabels(index));
	return new Set(isPaired ? pairs : [0]);
}

/* What stands in each column; the rows that are too short say nothing there, once. */
function columnWords(text: string, count: number, rows: readonly TableRow[]): string[][] {
	const words = Array.from({length: count}, (): string[] => []);
	const shortest = rows.reduce((least, row) => Math.min(least, row.cells.length), count);
	const [first] = rows;
	for (const row of rows)
		for (const [index, {from, to}] of row.cells.slice(0, count).entries()) words[index]?.push(text.slice(from, to));
	for (const [index, own] of words.entries()) {
		if (index < shortest) continue;
		if (first && index >= first.cells.length) own.unshift('');
		else own.push('');
	}
	return words;
}

/* The lines of a table block. */
function tableLines(source: string, block: Block): {from: number; to: number}[] {
	const lines: {from: number; to: number}[] = [];
	for (let at = block.from; at < block.to; at = lineEnd(source, at) + 1)
		lines.push({from: at, to: Math.min(lineEnd(source, at), block.to)});
	return lines;
}

function questionsField(markdown: string): FieldSpec {
	const words = [...findOpenQuestions(markdown)].filter(({isClosed}) => isClosed).map(question => fold(question.words));
	const hint = withoutBrackets(words[0] ?? '');
	const bare = words.map(questionWords);
	return field({key: '', kind: 'questions', name: 'Questions', hint, words: [...words, ...bare], markdown});
}
