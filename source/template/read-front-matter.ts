/* The form of a front matter: every key is a field, or a section of fields, or a group of them. */
import {
	frontMatterKey,
	type MatterEntry,
	type MatterItem,
	type MatterList,
	type MatterMap,
	type MatterMaps,
	type MatterNode,
	type MatterScalar,
	readFrontMatter,
	readScalar,
} from './front-matter.ts';
import {findPlaceholders, hintWords, readChoices, wholePlaceholder} from './grammar/placeholder.ts';
import {freeKey, keyOf} from './key.ts';
import {mergeSpecs} from './merge-specs.ts';
import type {Outline} from './outline.ts';
import {field} from './read-field.ts';
import {type Choices, type FieldSpec, fold, type GroupSpec, type SectionSpec, type Spec} from './template.ts';

/** The form of a template's front matter, `undefined` for a template without one that can be read. */
export function frontMatterSpec(outline: Outline): SectionSpec | undefined {
	const map = readFrontMatter(outline)?.map;
	return map && templateSection(map, outline.text);
}

function templateSection(map: MatterMap, text: string): SectionSpec {
	const source = {text, isTemplate: true};
	return section(frontMatterKey, 'Front matter', '', specsOf(map, source), source);
}

/** The form of a document's own entry: nothing in it is blank or a default. */
export function ownSpec(entry: MatterEntry, key: string, text: string): Spec {
	return entrySpec(entry, key, {text, isTemplate: false});
}

type Source = {readonly text: string; readonly isTemplate: boolean};

/* What the document alone has nothing asks for. */
function ownership({isTemplate}: Source) {
	return {isOwn: !isTemplate, isOptional: !isTemplate};
}

function section(key: string, name: string, markdown: string, specs: readonly Spec[], source: Source): SectionSpec {
	return {
		type: 'section',
		key,
		name,
		names: [],
		level: 0,
		...ownership(source),
		isFlat: false,
		isProse: false,
		specs,
		hint: '',
		help: '',
		heading: markdown,
	};
}

function specsOf({entries}: MatterMap, source: Source): Spec[] {
	const taken = new Set<string>();
	return entries.map(entry => entrySpec(entry, freeKey(keyOf(entry.name), taken), source));
}

function entrySpec(entry: MatterEntry, key: string, source: Source): Spec {
	const {value, name} = entry;
	const markdown = source.isTemplate ? markdownOf(entry, source) : keyOnly(entry, source);
	switch (value.type) {
		case 'scalar':
			return explained(scalarSpec(value, key, name, markdown, source), value, source);
		case 'list':
			return explained(listSpec(value, key, name, markdown, source), value, source);
		case 'map':
			return section(key, name, markdown, specsOf(value, source), source);
		case 'maps':
			return groupSpec(value, key, name, markdown, source);
	}
}

/* What a template says beside a value is help with it, or lists what it may be: `status: draft # draft | approved`. */
function explained(spec: FieldSpec, {to}: MatterScalar | MatterList, {text, isTemplate}: Source): FieldSpec {
	const end = /[\r\n]|$/.exec(text.slice(to))?.index ?? 0;
	const help = isTemplate ? /^[ \t]+#[ \t]*(.*\S)/.exec(text.slice(to, to + end))?.[1] : undefined;
	if (help === undefined) return spec;
	const choices = spec.choices ?? (spec.kind === 'text' ? listedChoices(help, spec.default ?? '') : undefined);
	const kind = choices && spec.kind === 'text' ? 'choice' : spec.kind;
	return {...spec, kind, choices, help, hint: spec.hint || (choices || spec.default !== undefined ? '' : help)};
}

/* Words that `said`, where there is any, is one of. */
function listedChoices(help: string, said: string): Choices | undefined {
	const [listed = ''] = help.split(/ [–—-] | ?[(;]|\.(?: |$)/, 1);
	const words = listed.replace(/^(?:one of|options?|values?|either)\b:? */i, '');
	const all = words
		.split(words.includes('|') ? '|' : /,|\bor\b/)
		.map(word => word.trim().replace(/^(["'`])(.*)\1$/, '$2'));
	const choices = all.filter(word => !/^(?:…|\.{3}|etc)$/.test(word));
	const areWords = choices.length > 1 && choices.every(word => /^[\p{L}\p{N}][\p{L}\p{N}_./-]*$/u.test(word));
	const isKnown = words.includes('|') ? said === '' || choices.includes(said) : choices.includes(said);
	return areWords && isKnown ? {choices, open: choices.length < all.length} : undefined;
}

/* Its lines, less what they are all indented by. */
function markdownOf({from, to}: MatterEntry, {text}: Source): string {
	const indent = from - (text.lastIndexOf('\n', from - 1) + 1);
	return text.slice(from, to).replace(/(\n)([ \t]*)/g, (_, end: string, blanks: string) => end + blanks.slice(indent));
}

/* What a document says beside one of its items is no answer for another. */
function keyOnly({from, after}: MatterEntry, {text}: Source): string {
	return text.slice(from, after).replace(/:[ \t\r\n][\s\S]*$/, ':');
}

type Words = Pick<FieldSpec, 'kind' | 'hint' | 'words' | 'default' | 'choices'>;

function scalarSpec(node: MatterScalar, key: string, name: string, markdown: string, source: Source): FieldSpec {
	return field({
		key,
		name,
		markdown,
		label: labelOf(name),
		...ownership(source),
		...(source.isTemplate ? templateWords(node, source) : ownWords(node)),
	});
}

function ownWords({style}: MatterScalar): Words {
	return {
		kind: style === 'lines' || style === 'raw' ? 'prose' : 'text',
		hint: '',
		words: [],
		default: undefined,
		choices: undefined,
	};
}

/* What a template says in a place: words to be replaced, alternatives, or an answer that it begins with. */
function templateWords(node: MatterScalar, {text}: Source): Words {
	const {lines} = node;
	const raw = text.slice(lines.from, lines.to);
	const bare = readScalar(raw);
	const choices = /[\r\n]/.test(bare) ? undefined : readChoices(withoutEdges(bare));
	if (choices === undefined && !isHint(bare)) return {...ownWords(node), default: bare};
	const kind = choices ? 'choice' : ownWords(node).kind;
	const words = [...new Set([fold(raw), fold(bare)])];
	return {kind, hint: hintOf(bare), words, default: undefined, choices};
}

function isHint(bare: string): boolean {
	return bare === '' || hintWords(bare) !== undefined || findPlaceholders(bare).length > 0 || /^[{<]/.test(bare);
}

/* Of words around a placeholder all of them say what is meant. */
function hintOf(bare: string): string {
	const whole = wholePlaceholder(bare);
	return whole || findPlaceholders(bare).length === 0 ? withoutEdges(hintWords(bare) ?? bare) : bare;
}

function withoutEdges(words: string): string {
	return words.replace(/^[{[<]+|(?<![}\]>])[}\]>]+$/g, '').trim();
}

/* `[short title]` is a list for YAML and a placeholder for people; of several single words it is what it looks like. */
function isPlaceholderList({from, to, items, isFlow}: MatterList, {text, isTemplate}: Source): boolean {
	if (!isTemplate || !isFlow || !wholePlaceholder(text.slice(from, to))) return false;
	return items.length < 2 || items.some(({value}) => /\s/.test(text.slice(value.from, value.to)));
}

function listSpec(node: MatterList, key: string, name: string, markdown: string, source: Source): FieldSpec {
	if (isPlaceholderList(node, source)) return scalarSpec(asText(node), key, name, markdown, source);
	const items = source.isTemplate ? node.items.map(({value}) => templateWords(value, source)) : [];
	const blank = items.filter(({words}) => words.length > 0);
	const words = [...new Set(blank.flatMap(item => item.words))];
	return field({
		key,
		kind: 'list',
		name,
		hint: blank[0]?.hint ?? '',
		words,
		choices: blank[0]?.choices,
		label: labelOf(name),
		markdown,
		...ownership(source),
	});
}

function labelOf(name: string) {
	return {before: '', name, after: ':'};
}

/** A node as the text that it is, whatever YAML makes of it. */
export function asText({from, to}: MatterNode): MatterScalar {
	return {type: 'scalar', from, to, style: 'plain', lines: {from, to}, indent: 0};
}

function groupSpec(node: MatterMaps, key: string, name: string, markdown: string, source: Source): Spec {
	const items = node.items.map(item => specsOf(item.value, source));
	const specs = source.isTemplate ? mergeSpecs(items) : richest(items.flat());
	const [first] = node.items;
	const title =
		specs.find(isText) ?? specs.find(spec => spec.type === 'field') ?? titleFor(specs[0] as Spec, markdown, source);
	const rest = specs.filter(spec => spec.key !== title.key);
	return {
		type: 'group',
		key,
		noun: singular(name),
		numbering: undefined,
		level: 0,
		title,
		specs: rest,
		exemplar: markdown,
		separator: first ? itemMarkdown(first, source) : '',
		defaults: [],
		help: '',
		isOwn: !source.isTemplate,
	} satisfies GroupSpec;
}

/* What one item leaves empty is what the others have there, whichever of them is the first. */
function richest(specs: readonly Spec[]): Spec[] {
	return [...Map.groupBy(specs, spec => spec.key).values()].flatMap(
		all => all.toSorted((a, b) => rank(a) - rank(b))[0] ?? [],
	);
}

function rank(spec: Spec): number {
	return spec.type === 'group' ? 0 : spec.type === 'section' ? 1 : isText(spec) ? 3 : 2;
}

function isText(spec: Spec): spec is FieldSpec {
	return spec.type === 'field' && spec.kind !== 'list';
}

/* Items that hold nothing but maps and lists go by the first of these. */
function titleFor({key}: Spec, markdown: string, source: Source): FieldSpec {
	return field({key, kind: 'text', name: key, hint: '', words: [], markdown, ...ownership(source)});
}

/* `todos` are counted as `todo 2`, `key_links` as `key link 2`. */
function singular(name: string): string {
	const words = name.replace(/[_-]+/g, ' ').trim();
	return /[^s]s$/.test(words) ? words.slice(0, -1) : words;
}

/* What stands behind its dash. */
function itemMarkdown({value}: MatterItem<MatterMap>, {text}: Source): string {
	const indent = value.from - (text.lastIndexOf('\n', value.from - 1) + 1);
	return text
		.slice(value.from, value.to)
		.replace(/(\n)([ \t]*)/g, (_, end: string, blanks: string) => end + blanks.slice(indent));
}
