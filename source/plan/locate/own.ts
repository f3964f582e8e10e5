/*
What the document alone has, as specs: the same shapes that a template's Markdown is read by, with the text as values. Nothing in them
is blank or asked for.
*/
import {holdsBox} from '../../template/checklist.ts';
import {isCaptionName, isSentenceStart, isTag} from '../../template/grammar/label.ts';
import {type Numbering, nounOf, readNumbering} from '../../template/grammar/numbering.ts';
import {hasParts} from '../../template/item-parts.ts';
import {comparable, keyOf, plural} from '../../template/key.ts';
import {isNoteName} from '../../template/literal.ts';
import {type Block, lineEnd, type Outline} from '../../template/outline.ts';
import type {LabelPassage, LabelRules} from '../../template/passage.ts';
import {blockField, field} from '../../template/read-field.ts';
import {remembered, rememberedByName} from '../../template/remembered.ts';
import type {FieldSpec, GroupSpec, Kind} from '../../template/template.ts';
import {columnChoices} from '../roles.ts';

/** What a document's field is called by, and what it is. */
export type OwnField = {readonly name: string; readonly kind: Kind} & Partial<
	Pick<FieldSpec, 'key' | 'label' | 'columns'>
>;

/** The spec of a field that a document alone has. */
export function ownField({name, kind, ...rest}: OwnField): FieldSpec {
	const built = {key: keyOf(name), kind, name, hint: '', words: [], markdown: ''};
	return field({...built, names: [comparable(name)], isOwn: true, isOpen: true, isOptional: true, ...rest});
}

/** Running text. */
export function ownProse(name: string): FieldSpec {
	return ownField({name, kind: 'prose', key: 'text'});
}

/** What keeps the place of a text or of a list's first item until something is written. */
export const standIn = '…';

/** Text for a heading that has nothing below it. */
export function impliedProse(name: string): FieldSpec {
	return {...ownProse(name), words: [standIn], markdown: standIn};
}

/** The document's main heading. */
export const ownTitle: FieldSpec = ownField({name: 'Title', kind: 'text'});

/** Whether a block is a field of its own in any document, and no running text. */
export function isStructure(outline: Outline, block: Block): boolean {
	return block.type === 'list' ? ownList(outline, block) !== undefined : structures[block.type] !== undefined;
}

/** The spec of a block that is a field of its own, under the name of what it stands in, if that has one. */
export function ownBlock(outline: Outline, block: Block, name?: string): FieldSpec | undefined {
	const spec = structures[block.type]?.(outline, block);
	return spec && name !== undefined ? named(spec)(name) : spec;
}

/* What is edited is known by its spec: it stays the same as long as it is called the same. */
const named = remembered((spec: FieldSpec) =>
	rememberedByName(
		(name: string) => name,
		(name): FieldSpec => ({...spec, key: keyOf(name), name, names: [comparable(name)]}),
	),
);

type Label = NonNullable<FieldSpec['label']>;

const labelOf = ({before, name, after}: Label): string => [before, name, after].join('\n');

const behindLabel = remembered((spec: FieldSpec) =>
	rememberedByName(labelOf, (label): FieldSpec => ({...spec, label})),
);

const listBehindLabel = rememberedByName(
	labelOf,
	(label): FieldSpec => ({...ownField({name: label.name, kind: 'list', label}), words: [standIn]}),
);

type ReadBlock = (outline: Outline, block: Block) => FieldSpec | undefined;

const ownChecklist = ownField({name: 'Checklist', kind: 'checklist', key: 'checklist'});

const ownEntries = ownField({name: 'List', kind: 'list', key: 'list'});

/* Plain bullets are text like the paragraphs around them. */
function ownList(outline: Outline, block: Block): FieldSpec | undefined {
	if (holdsBox(outline, block)) return ownChecklist;
	return hasParts(outline, block) ? ownEntries : undefined;
}

function ownCode({source}: Outline, block: Block): FieldSpec {
	const info = /^[ \t]*(?:`{3,}|~{3,})[ \t]*([^\s`{]*)/.exec(
		source.slice(block.from, lineEnd(source, block.from)),
	)?.[1];
	return ownField({name: info || 'Code', kind: 'code', key: 'code'});
}

/* A row that is edited is known by its table's spec: it stays the same as long as the header does. */
const ownTable = rememberedByName(headerOf, (outline: Outline, block: Block): FieldSpec => {
	const {columns} = blockField(outline, {...block, to: block.from + headerOf(outline, block).length});
	const own = columns.map(column => ({
		...column,
		hint: '',
		words: [],
		choices: columnChoices(column.name),
		names: [comparable(column.name)],
	}));
	return ownField({name: columns[0]?.name || 'Table', kind: 'table', key: 'table', columns: own});
});

function headerOf({text, source}: Outline, {from, to}: Block): string {
	return text.slice(from, Math.min(lineEnd(source, from), to));
}

const structures: Partial<Record<Block['type'], ReadBlock>> = {code: ownCode, table: ownTable, list: ownList};

/** The spec of a label that no template knows: of what stands right below it, or of the words on its line. */
export function ownLabel(outline: Outline, {mark, inline, blocks}: LabelPassage): FieldSpec {
	const {before, name, after} = mark;
	const label = {before, name, after};
	const own = inline.to > inline.from ? undefined : blocks.find(({type}) => type !== 'comment');
	if (!own) return ownField({name, kind: isLong(outline, inline) && !isTag(mark) ? 'prose' : 'text', label});
	const structure = ownBlock(outline, own, name);
	if (structure) return behindLabel(structure)(label);
	return own.type === 'list' ? listBehindLabel(label) : ownField({name, kind: 'prose', label});
}

const longLine = 200;

function isLong({source}: Outline, {from, to}: {readonly from: number; readonly to: number}): boolean {
	return to - from > longLine || source.slice(from, to).includes('\n');
}

/** Labels as any document has them: lists of them where all items are some, and no records. */
export const ownLabels: LabelRules = {
	isBulleted: (names, items, isBelowLabel, areRecords) => !isBelowLabel && !areRecords && names.length >= items,
	isPlain: () => false,
	isCaption: (name, outline, below) => isCaptionName(name) && (below === undefined || isStructure(outline, below)),
	isRecord: (names, outline, block) =>
		isAtTop(outline, block) &&
		names.every(isCaptionName) &&
		(names.length > 1 || metadata.has(comparable(names[0] ?? ''))),
	isQuoted: true,
	isQuotedAlone: name => !isNoteName(name) && !isSentenceStart(name),
	isTagged: true,
	isAlone: (name, isParagraph) => isParagraph && (title.test(name) || counted.test(name)),
};

/* What is said of a document right below its title: `Status: done`. */
const metadata = new Set(
	`approved|approvers|assignee|author|authors|branch|created|creator|date|deciders|due|effort|epic|estimate|feature|id|issue|last updated
	|milestone|owner|owners|priority|project|release|reviewer|reviewers|sprint|state|status|story|team|ticket|type|updated|version`.split(
		/\s*\|/,
	),
);

/** Whether a block stands above all sections. */
export function isAtTop({root}: Outline, block: Block): boolean {
	const [title] = root.children;
	return root.body.includes(block) || (title?.level === 1 && title.body.includes(block));
}

/* `**Option A: Redis**`, with what speaks for it below, and `**Step 1: Write the test**` with how. */
const counted = /^(?:option|alternative|approach|step) (?:[A-Z]|\d{1,2})(?:(?::| [–—-]) \S[^\n]{0,100})?$/i;

/* `**Success Criteria**`, which is short of being a heading; a sentence in bold letters is none. */
const title = /^\p{Lu}[\p{L}\p{N}'’&/-]*(?: [\p{L}\p{N}'’&/()-]+){0,4}$/u;

/** What headings of a document have in common that are items of one group. */
export type OwnGroup = {readonly noun: string; readonly numbering: Numbering};

const withNoun = /^(\p{Lu}[\p{L}\p{N}]*(?: [\p{L}\p{N}]+){0,2}: )\S/u;

/** What stands around headings of one level tells whether they are items. */
export type Around = {
	/** Whether what stands before a colon does so in others, too. */
	readonly isCommon: (noun: string, index: number) => boolean;
	/** Whether what they stand in is called by it: `### Phase: …` in `Phases`. */
	readonly isNamed: (noun: string) => boolean;
	/** Whether the same stands below them. */
	readonly areAlike: (indexes: readonly number[]) => boolean;
};

/**
For each of the headings of one level by its words the group that it is an item of: `Phase 2: …`, `ADR-007 …`, `Option: …` more than
once here, in the document, or in what is called by it; `6.1 …` where the same stands below them.
*/
export function ownGroups(headings: readonly string[], around: Around): readonly (OwnGroup | undefined)[] {
	const numbered = numberedGroups(headings, around);
	const found = headings.map((words, index) => numbered.get(index) ?? countedGroup(words) ?? namedGroup(words));
	const counts = Map.groupBy(found, group => group && comparable(group.noun));
	const isItem = (group: OwnGroup, index: number) => {
		const noun = comparable(group.noun);
		const isSure = /[^\p{L}]$/u.test(group.numbering.before) && /\d$/.test(group.numbering.digits);
		const isOne = (isSure && !isSentenceStart(noun)) || numbered.has(index) || (counts.get(noun)?.length ?? 0) > 1;
		return isOne || around.isNamed(noun) || (group.numbering.digits === '' && around.isCommon(noun, index));
	};
	const items = found.map((group, index) => (group && isItem(group, index) ? group : undefined));
	const nouns = new Set(items.map(group => group && comparable(group.noun)));
	return items.map((group, index) => {
		const isKnown = (noun: string) => nouns.has(noun) || around.isCommon(noun, index);
		return found[index] ? group : untitledGroup(headings[index] as string, isKnown);
	});
}

/* Numbers alone (`6.1 Storage`) count chapters as well as items. */
function numberedGroups(headings: readonly string[], {areAlike}: Around): Map<number, OwnGroup> {
	const bare = headings.flatMap((words, index) => {
		const numbering = readNumbering(words);
		return numbering && nounOf(numbering) === '' ? [{index, group: {noun: '', numbering}}] : [];
	});
	const before = bare[0]?.group.numbering.before;
	const isOne = bare.length > 0 && bare.every(({group}) => group.numbering.before === before);
	return isOne && areAlike(bare.map(({index}) => index))
		? new Map(bare.map(({index, group}) => [index, group]))
		: new Map();
}

/* An item that has no title yet. */
function untitledGroup(words: string, isKnown: (noun: string) => boolean): OwnGroup | undefined {
	const group = words.endsWith(':') ? namedGroup(`${words} ${standIn}`) : undefined;
	return group && isKnown(comparable(group.noun)) ? group : undefined;
}

/** What a heading counts under, if it has a word and a colon before its title; or before the place for one. */
export function namedNoun(words: string): {readonly noun: string; readonly hasTitle: boolean} | undefined {
	const hasTitle = !words.endsWith(':');
	const group = namedGroup(hasTitle ? words : `${words} ${standIn}`);
	return group && {noun: comparable(group.noun), hasTitle};
}

function countedGroup(words: string): OwnGroup | undefined {
	const numbering = readNumbering(words);
	const noun = numbering && nounOf(numbering);
	return noun ? {noun, numbering} : undefined;
}

function namedGroup(words: string): OwnGroup | undefined {
	const before = withNoun.exec(words)?.[1];
	return before === undefined ? undefined : {noun: before.slice(0, -2), numbering: {before, digits: '', after: ''}};
}

/** The spec of such a group: the same for the same headings, so that its items are known again. */
export const ownGroup = rememberedByName(
	({noun, numbering}: OwnGroup, level: number) => JSON.stringify([noun, numbering, level]),
	({noun, numbering}: OwnGroup, level: number): GroupSpec => ({
		type: 'group',
		key: keyOf(plural(noun || 'Item')),
		noun,
		numbering,
		level,
		title: ownField({name: `${noun} title`.trim(), kind: 'text', key: 'title'}),
		specs: [],
		exemplar: '',
		separator: '',
		defaults: [],
		help: '',
		isOwn: true,
	}),
);
