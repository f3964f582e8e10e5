/*
Where the fields of the front matter stand. The document says which there are and of what shape; the template, which of their words are to
be replaced.
*/
import {
	type FrontMatter,
	frontMatterKey,
	type MatterEntry,
	type MatterItem,
	type MatterList,
	type MatterMap,
	type MatterMaps,
	type MatterNode,
	type MatterScalar,
	readFrontMatter,
} from '../../template/front-matter.ts';
import {freeKey, keyOf} from '../../template/key.ts';
import type {Outline, Part} from '../../template/outline.ts';
import {isBlankText} from '../../template/own-words.ts';
import type {Range} from '../../template/range.ts';
import {field} from '../../template/read-field.ts';
import {asText, ownSpec} from '../../template/read-front-matter.ts';
import {remembered} from '../../template/remembered.ts';
import type {FieldSpec, GroupSpec, SectionSpec, Spec, Template} from '../../template/template.ts';
import type {Frame} from '../frame.ts';
import type {FieldKind, FieldPlace, ItemPlace, Path, Place, SectionPlace, SequencePlace} from '../place.ts';
import {withAbsent} from './with-absent.ts';

const path: Path = [frontMatterKey];
const name = 'Front matter';

const known = new WeakMap<FrontMatter, WeakMap<Template, readonly Place[]>>();

/** The section of the front matter, if the text has one or the template asks for one. */
export function locateFrontMatter(
	template: Template,
	{text, start}: Pick<Outline, 'text' | 'start'>,
): readonly Place[] {
	const spec = template.specs.find(one => one.key === frontMatterKey);
	const matter = readFrontMatter({text, start});
	if (!matter) return spec?.type === 'section' ? absentIn(spec, start) : [];
	const places = known.get(matter) ?? new WeakMap<Template, readonly Place[]>();
	known.set(matter, places);
	const before = places.get(template);
	if (before) return before;
	const found = [locateIn(text, matter, spec?.type === 'section' ? spec : undefined, start)];
	places.set(template, found);
	return found;
}

/* What the template asks for and the text does not have: a section of nothing where it would go. */
function absentIn(spec: SectionSpec, start: number): readonly Place[] {
	return [{...nothingOf(spec), from: start, to: start}];
}

const nothingOf = remembered((spec: SectionSpec): SectionPlace => {
	const pathOf = (one: Spec) => [...path, one.key];
	return sectionOf(withAbsent(spec.specs, [], pathOf), {from: 0, to: 0}, spec);
});

function locateIn(text: string, matter: FrontMatter, spec: SectionSpec | undefined, end: number): SectionPlace {
	const whole = {from: text.startsWith('\uFEFF') ? 1 : 0, to: end};
	if (matter.map) return sectionOf(mapPlaces({text, isFlow: false}, matter.map, spec?.specs ?? [], path), whole, spec);
	const from = skipBlankLines(text, matter);
	const frame: Frame = {type: 'yaml', style: 'raw', isFlow: false, from, value: from, to: matter.to};
	const raw: FieldPlace = {...fieldOf(rawSpec, path, name, frame), context: {type: 'yamlLines', indent: 0}};
	return {...sectionOf([raw], whole, undefined), isFlat: true};
}

function skipBlankLines(text: string, {from, to}: FrontMatter): number {
	const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(from, to))?.[0].length ?? 0;
	return from + blank;
}

const rawSpec = field({key: frontMatterKey, kind: 'prose', name, hint: '', words: [], markdown: '', isOwn: true});

/* A section without a heading. */
function sectionOf(
	nodes: readonly Place[],
	{from, to}: Range,
	spec: SectionSpec | undefined,
	at = path,
	own = name,
): SectionPlace {
	const part: Part = {heading: undefined, level: 0, from, to, body: [], children: [], content: {}};
	return {type: 'section', path: at, name: own, spec, part, from, to, isFlat: false, beside: [], nodes};
}

type Source = {readonly text: string; readonly isFlow: boolean};

/* A key is found by its own name, whatever its case. What is absent stands behind what the template has before it. */
function mapPlaces(source: Source, map: MatterMap, specs: readonly Spec[], above: Path): Place[] {
	const inner = {...source, isFlow: source.isFlow || map.isFlow};
	const taken = new Set(specs.map(spec => spec.key));
	const named = new Map(specs.map(spec => [nameIn(spec), spec] as const).toReversed());
	const used = new Set<Spec>();
	const places = map.entries.map(entry => {
		const wanted = named.get(entry.name.toLowerCase());
		const spec = wanted && !used.has(wanted) ? wanted : undefined;
		if (spec) used.add(spec);
		return entryPlace(inner, entry, spec, [...above, spec?.key ?? freeKey(keyOf(entry.name), taken)]);
	});
	return withAbsent(specs, places, (spec: Spec) => [...above, spec.key]);
}

function nameIn(spec: Spec): string {
	return (spec.type === 'group' ? (/^[^:\r\n]*/.exec(spec.exemplar)?.[0] ?? '') : spec.name).toLowerCase();
}

function entryPlace(source: Source, entry: MatterEntry, spec: Spec | undefined, at: Path): Place {
	const value = shapedAs(source, entry.value, spec);
	const own = spec && isOf(spec, value) ? spec : ownSpec({...entry, value}, String(at.at(-1)), source.text);
	const {from, after} = entry;
	switch (value.type) {
		case 'scalar':
			if (own.type === 'group' || (own.type === 'field' && own.kind === 'list'))
				return sequence(own, at, entry.name, from, {from: after, to: after}, []);
			return {...scalarField(source, value, own as FieldSpec, at, entry.name, after), start: from};
		case 'list':
			return sequence(own as FieldSpec, at, entry.name, from, value, listItems(source, value, own as FieldSpec, at));
		case 'map': {
			const known = own.type === 'section' && own === spec ? own : undefined;
			return sectionOf(mapPlaces(source, value, known?.specs ?? [], at), entry, known, at, entry.name);
		}
		case 'maps':
			return sequence(own as GroupSpec, at, entry.name, from, value, mapItems(source, value, own as GroupSpec, at));
	}
}

/* `[short title]` is what the template has for a text. */
function shapedAs({text}: Source, value: MatterNode, spec: Spec | undefined): MatterNode {
	const isText = spec?.type === 'field' && spec.kind !== 'list' && value.type !== 'scalar';
	return isText && isBlankText(spec.words, text.slice(value.from, value.to)) ? asText(value) : value;
}

/* Nothing is a list, a group or a text of none, and an empty list a group of none. */
function isOf(spec: Spec, value: MatterNode): boolean {
	const isList = spec.type === 'field' && spec.kind === 'list';
	switch (value.type) {
		case 'scalar':
			return value.from === value.to ? spec.type !== 'section' : spec.type === 'field' && !isList;
		case 'list':
			return isList || (spec.type === 'group' && value.items.length === 0);
		case 'map':
			return spec.type === 'section';
		case 'maps':
			return spec.type === 'group';
	}
}

function scalarField(
	{text, isFlow}: Source,
	node: MatterScalar,
	spec: FieldSpec,
	at: Path,
	own: string,
	after: number,
): FieldPlace {
	const {lines, indent, from, to} = node;
	const isBlank = isBlankText(spec.words, text.slice(lines.from, lines.to));
	// What quotes a placeholder needs are no habit of the document.
	const style = isBlank && node.lines.from === from ? 'plain' : node.style;
	const frame: Frame = {type: 'yaml', style, isFlow, from: after, value: from, to};
	const place = fieldOf(spec, at, own, frame, lines);
	if (style === 'folded') return {...place, context: {type: 'yamlFolded', indent}};
	return style === 'lines' || style === 'raw' ? {...place, kind: 'prose', context: {type: 'yamlLines', indent}} : place;
}

function fieldOf(
	spec: FieldSpec,
	at: Path,
	own: string,
	frame: Frame & {type: 'yaml'},
	range = {from: frame.value, to: frame.to},
): FieldPlace {
	const {hint, help, example, words, choices, isOwn} = spec;
	const kind: FieldKind = spec.kind === 'prose' || spec.kind === 'choice' ? spec.kind : choices ? 'choice' : 'text';
	return {
		type: 'field',
		path: at,
		kind,
		name: own,
		hint,
		help,
		example,
		words,
		choices,
		start: frame.from,
		...range,
		context: {type: 'yaml'},
		frame,
		spec,
		isOwn,
	};
}

function sequence(
	spec: FieldSpec | GroupSpec,
	at: Path,
	own: string,
	start: number,
	{from, to}: Range,
	items: readonly ItemPlace[],
): SequencePlace {
	const kind = spec.type === 'group' ? 'maps' : 'list';
	return {
		type: 'sequence',
		kind,
		path: at,
		name: own,
		spec,
		start,
		from,
		to: Math.max(to, items.at(-1)?.to ?? to),
		items,
		columns: [],
	};
}

function listItems(source: Source, {items, isFlow}: MatterList, spec: FieldSpec, at: Path): ItemPlace[] {
	const inner = {...source, isFlow: source.isFlow || isFlow};
	const isQuoted = items.every(({value: {style}}) => style === 'double') && items.some(item => !isEmpty(item));
	return items.map((item, index) => {
		const own = [...at, index];
		// In brackets a blank item has quotes that its siblings may do without.
		const value: MatterScalar = isFlow && !isQuoted && isEmpty(item) ? {...item.value, style: 'plain'} : item.value;
		return itemOf(item, own, [scalarField(inner, value, spec, own, spec.name, item.after)]);
	});
}

function isEmpty({value: {style, from, to}}: MatterItem<MatterScalar>): boolean {
	return style === 'double' && to - from === 2;
}

function mapItems(source: Source, {items, isFlow}: MatterMaps, spec: GroupSpec, at: Path): ItemPlace[] {
	const inner = {...source, isFlow: source.isFlow || isFlow};
	return items.map((item, index) => {
		const own = [...at, index];
		return itemOf(item, own, mapPlaces(inner, item.value, [spec.title, ...spec.specs], own));
	});
}

function itemOf({from, to, value}: MatterItem<MatterNode>, at: Path, nodes: readonly Place[]): ItemPlace {
	return {type: 'item', path: at, from, to, number: {from: value.from, to: value.from}, nodes};
}
