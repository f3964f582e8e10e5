/*
Where a template's fields stand in a text. Matching is generous with spelling (numbers, case, emoji, aliases) and
shy with everything else: what is not clearly a field of the template stays as it is, as an extra place.
*/

import {frontMatterKey} from '../../template/front-matter.ts';
import {nounOf, numberingText, readNumbering, readPrefix} from '../../template/grammar/numbering.ts';
import {comparable, freeKey, keyOf} from '../../template/key.ts';
import {type Block, headingWords, type Outline, type Part} from '../../template/outline.ts';
import {itemEnd} from '../../template/read-template.ts';
import {remembered, rememberedByName} from '../../template/remembered.ts';
import type {FieldSpec, GroupSpec, SectionSpec, Spec, Template} from '../../template/template.ts';
import {type Beside, type ItemPlace, isSamePath, type Path, type Place, type SectionPlace} from '../place.ts';
import {byBestName} from './best-name.ts';
import {headingField, proseField} from './field-place.ts';
import {locateFrontMatter} from './front-matter.ts';
import {isLiteral, type Locator, locateBody, ownFieldCount} from './locate-body.ts';
import {impliedProse, namedNoun, ownGroup, ownGroups, ownTitle} from './own.ts';
import {shiftItem, shiftSection} from './shift.ts';
import {withAbsent} from './with-absent.ts';

/** The places of `template` in the text of `outline`, in the text's order, absent ones where they would go. */
export function locate(template: Template, outline: Outline): Place[] {
	const locator = {template, outline};
	const {title, body, parts} = splitDocument(template, outline);
	const {fields, rest} = sorted(template.specs);
	const content = withoutFooter(locator, parts);
	const head = parts.length > 0 ? body : body.slice(0, footerBlock(locator, body));
	const taken = new Set([frontMatterKey, ...template.specs.map(spec => spec.key)]);
	const titles = titlePlaces(locator, title, taken);
	const extra = (key: string) => [freeKey(key, taken)];
	return [
		...locateFrontMatter(template, outline),
		...titles,
		...locateBody(locator, {specs: fields, body: head, path: [], isFlat: false, hint: '', name: 'Text', extra}),
		...locateParts(locator, {specs: rest, parts: content, pathOf: spec => [spec.key], extra}),
	];
}

function splitDocument(template: Template, outline: Outline) {
	const {root} = outline;
	const [first, ...rest] = root.children;
	// Several main headings are sections, unless the template knows the first as its title.
	const isTitle = first?.level === 1 && (template.title !== undefined || rest.every(({level}) => level > 1));
	if (!isTitle) return {title: undefined, body: root.body, parts: root.children};
	// The heading stays between what stands above and below it: nothing reaches across.
	const heading = root.body.length > 0 && first.heading ? [first.heading] : [];
	return {title: first, body: [...root.body, ...heading, ...first.body], parts: [...first.children, ...rest]};
}

function titlePlaces({template, outline}: Locator, title: Part | undefined, taken: Set<string>): Place[] {
	const spec = template.title ?? (title ? ownTitle : undefined);
	if (!spec) return [];
	const path = [freeKey(spec.key, taken)];
	if (!title?.heading) return [{type: 'absent', path, spec, name: spec.name}];
	const {from, to} = headingWords(outline, title.heading);
	const words = outline.text.slice(from, to);
	const prefix = titlePrefix(words, template.titlePrefix);
	return [headingField(outline, spec, path, from + prefix, to)];
}

function titlePrefix(words: string, prefix: string): number {
	if (words.startsWith(prefix)) return prefix.length;
	const bare = prefix.trimEnd();
	return bare !== '' && words === bare ? bare.length : 0;
}

/* The template's literal end is no part of the last section, however its words were changed. */
function withoutFooter({template, outline}: Locator, parts: readonly Part[]): Part[] {
	const last = parts.at(-1);
	if (!template.footer || !last) return [...parts];
	const trimmed = trimFooter(outline, last, footerStart(template.footer));
	return [...parts.slice(0, -1), trimmed];
}

function trimFooter(outline: Outline, part: Part, start: string): Part {
	const deepest = part.children.at(-1);
	if (deepest) {
		const trimmed = trimFooter(outline, deepest, start);
		if (trimmed === deepest) return part;
		return {...part, to: trimmed.to, children: [...part.children.slice(0, -1), trimmed], content: {}};
	}
	const rule = ruleAbove(outline, part.body, start);
	if (rule === undefined) return part;
	const body = part.body.slice(0, rule);
	return {...part, body, to: body.at(-1)?.to ?? part.heading?.to ?? part.from, content: {}};
}

/* The index of the last rule among `body`, where what follows it starts as `start` does. */
function ruleAbove({text}: Outline, body: readonly Block[], start: string): number | undefined {
	const rule = body.findLastIndex(block => block.type === 'rule');
	const next = body[rule + 1];
	return rule !== -1 && next && comparable(text.slice(next.from, next.from + 200)).startsWith(start) ? rule : undefined;
}

function footerBlock({template, outline}: Locator, body: readonly Block[]): number | undefined {
	return template.footer ? ruleAbove(outline, body, footerStart(template.footer)) : undefined;
}

function footerStart(footer: string): string {
	return comparable(footer.split(/[:\n]/)[0] ?? '');
}

type Parts = {
	readonly specs: readonly Spec[];
	readonly parts: readonly Part[];
	readonly pathOf: (spec: Spec) => Path;
	/** The path of what no spec is for, by the key that it would have if nothing else had it. */
	readonly extra: (key: string) => Path;
};

/* Sections and groups of one level. */
function locateParts(locator: Locator, {specs, parts, pathOf, extra}: Parts): Place[] {
	const claims = claimParts(locator, specs, parts);
	const free = parts.filter(part => !claims.has(part));
	const groups = groupsOf(locator, free);
	const own = new Map<Part, GroupSpec>();
	const specOf = new Map<string, GroupSpec>();
	for (const [index, part] of free.entries()) {
		const group = groups[index];
		if (!group) continue;
		const noun = comparable(group.noun);
		const spec = specOf.get(noun) ?? ownGroup(group, part.level);
		specOf.set(noun, spec);
		own.set(part, spec);
	}
	const specFor = (part: Part) => claims.get(part) ?? own.get(part);
	const items = Map.groupBy(parts, specFor);
	const places: Place[] = [];
	for (const part of parts) {
		const spec = specFor(part);
		const all = items.get(spec) as Part[];
		if (spec?.type === 'section') places.push(sectionPlace(locator, spec, part, pathOf(spec), extra));
		else if (!spec) places.push(ownSection(locator, part, extra));
		else if (part === all[0]) places.push(groupPlace(locator, spec, all, spec.isOwn ? extra(spec.key) : pathOf(spec)));
	}
	return withAbsent(specs, places, pathOf);
}

function groupsOf(locator: Locator, parts: readonly Part[]): ReturnType<typeof ownGroups> {
	const level = parts[0]?.level ?? 0;
	return ownGroups(
		parts.map(part => partWords(locator, part)),
		noun => (nounCounts(locator).get(`${level} ${noun}`) ?? 0) > 1,
	);
}

const knownCounts = new WeakMap<Outline, ReadonlyMap<string, number>>();

/* How many headings of a document have which word before a colon, level by level. */
function nounCounts(locator: Locator): ReadonlyMap<string, number> {
	const {outline} = locator;
	const before = knownCounts.get(outline);
	if (before) return before;
	const counts = new Map<string, number>();
	const count = (part: Part) => {
		const noun = namedNoun(partWords(locator, part));
		if (noun) counts.set(`${part.level} ${noun}`, (counts.get(`${part.level} ${noun}`) ?? 0) + 1);
		part.children.forEach(count);
	};
	count(outline.root);
	knownCounts.set(outline, counts);
	return counts;
}

type PartSpec = SectionSpec | GroupSpec;

function claimParts(locator: Locator, specs: readonly Spec[], parts: readonly Part[]): Map<Part, PartSpec> {
	const claims = new Map<Part, PartSpec>();
	const {sections, groups} = sorted(specs);
	const found = byBestName(
		sections,
		parts.map(part => partName(locator, part)),
	);
	for (const [index, part] of parts.entries()) {
		const spec = found[index];
		if (spec) claims.set(part, spec);
	}
	const groupOf = specs.length === 1 ? () => groups[0] : groupFinder(groups);
	for (const part of groups.length > 0 ? parts : []) {
		const spec = claims.has(part) ? undefined : groupOf(partWords(locator, part));
		if (spec) claims.set(part, spec);
	}
	claimByOrder(specs, parts, claims);
	return claims;
}

/* By the words of a heading, the first group that it is an item of: by its noun, or by what stands before each title. */
function groupFinder(groups: readonly GroupSpec[]): (words: string) => GroupSpec | undefined {
	const named = groups.filter(({noun}) => noun !== '');
	const orders = new Map(groups.map((group, order) => [group, order]));
	const byNoun = Map.groupBy(named, ({noun}) => comparable(noun));
	const literal = named.filter(({numbering}) => numbering?.digits === '');
	const byPrefix = Map.groupBy(literal, ({numbering}) => numbering?.before ?? '');
	const byBareWords = Map.groupBy(literal, ({numbering}) => numbering?.before.trimEnd() ?? '');
	const lengths = [...new Set([...byPrefix.keys()].map(prefix => prefix.length))];
	const first = (found: readonly (GroupSpec | undefined)[]) =>
		found.filter(group => group !== undefined).sort((a, b) => (orders.get(a) ?? 0) - (orders.get(b) ?? 0))[0];
	return words => {
		const numbering = readNumbering(words);
		if (numbering) return byNoun.get(comparable(nounOf(numbering)))?.[0];
		const fitting = lengths.filter(length => length <= words.length);
		const prefixed = fitting.map(length => byPrefix.get(words.slice(0, length))?.[0]);
		return first([...prefixed, byBareWords.get(words)?.[0]]);
	};
}

/* Items without a common word (`### {Name}`) are what stands unclaimed where the template's order has them. */
function claimByOrder(specs: readonly Spec[], parts: readonly Part[], claims: Map<Part, PartSpec>): void {
	const unnamed = [...specs.entries()].flatMap(([order, group]) => (isUnnamed(group) ? [{order, group}] : []));
	if (unnamed.length === 0) return;
	const places = new Map([...specs.entries()].map(([order, spec]) => [spec, order]));
	// For each order and the one before all, which of the unnamed is the first behind it.
	const behind = [-1, ...specs.keys()].map(() => unnamed.length);
	for (const [at, {order}] of [...unnamed.entries()].reverse()) behind[order] = at;
	for (let at = behind.length - 2; at >= 0; at--) behind[at] = Math.min(behind[at] as number, behind[at + 1] as number);
	const orders = parts.map(part => places.get(claims.get(part) as PartSpec) ?? -1);
	let before = -1;
	let next = 0;
	for (const [index, part] of parts.entries()) {
		const own = orders[index] as number;
		if (own >= 0) {
			before = own;
			continue;
		}
		while (next < index || (next < parts.length && (orders[next] as number) < 0)) next++;
		const after = orders[next] ?? specs.length;
		const at = behind[before + 1] as number;
		const [only, other] = unnamed.slice(at, at + 2);
		if (only && only.order < after && !(other && other.order < after)) claims.set(part, only.group);
	}
}

function isUnnamed(spec: Spec): spec is GroupSpec {
	return spec.type === 'group' && spec.noun === '';
}

const knownWords = new WeakMap<object, string>();

function partWords({outline}: Locator, part: Part): string {
	if (!part.heading) return '';
	const before = knownWords.get(part.content);
	if (before !== undefined) return before;
	const {from, to} = headingWords(outline, part.heading);
	const words = outline.text.slice(from, to);
	knownWords.set(part.content, words);
	return words;
}

const knownNames = new WeakMap<object, string>();

/* The words as names compare. */
function partName(locator: Locator, part: Part): string {
	const before = knownNames.get(part.content);
	if (before !== undefined) return before;
	const name = comparable(partWords(locator, part));
	knownNames.set(part.content, name);
	return name;
}

type Sorted = {
	readonly fields: readonly FieldSpec[];
	readonly rest: readonly Spec[];
	readonly sections: readonly SectionSpec[];
	readonly groups: readonly GroupSpec[];
};

/* The kinds among specs: the same lists at every key. */
const sorted = remembered((specs: readonly Spec[]): Sorted => {
	// The front matter is found apart.
	const own = specs.filter(spec => spec.key !== frontMatterKey);
	return {
		fields: own.filter(spec => spec.type === 'field'),
		rest: own.filter(spec => spec.type !== 'field'),
		sections: own.filter(spec => spec.type === 'section'),
		groups: own.filter(spec => spec.type === 'group'),
	};
});

/* Sections as they were found before, by their text: typing in one does not look for the fields of the others again. */
const knownSections = new WeakMap<object, SectionPlace>();

/* What the section at `path` was when its text was the same. */
function knownSection(part: Part, spec: SectionSpec | undefined, path: Path): SectionPlace | undefined {
	const before = knownSections.get(part.content);
	const isKnown = before && isSamePath(before.path, path) && (spec ? before.spec === spec : before.spec?.isOwn);
	return isKnown ? shiftSection(before, part) : undefined;
}

/* What is beside a section has keys that others could take. */
function know(place: SectionPlace): SectionPlace {
	if (place.part.children.length === 0 && place.beside.length === 0) knownSections.set(place.part.content, place);
	return place;
}

function sectionPlace(
	locator: Locator,
	spec: SectionSpec,
	part: Part,
	path: Path,
	extra: Parts['extra'],
): SectionPlace {
	return knownSection(part, spec, path) ?? know(locateSection(locator, spec, part, path, extra));
}

function locateSection(
	locator: Locator,
	spec: SectionSpec,
	part: Part,
	path: Path,
	extra: Parts['extra'],
): SectionPlace {
	const {from, to} = part;
	const beside: Beside[] = [];
	const name = nameOf(locator, spec, part);
	const place = {type: 'section', path, name, spec, part, from, to, isFlat: spec.isFlat, beside} as const;
	const [only] = spec.specs;
	if (only?.type === 'field' && spec.isProse) return {...place, nodes: [wholeProse(locator, only, part, path)]};
	if (only?.type === 'field' && only.isOpen && spec.isFlat)
		return {...place, ...openContent(locator, part, path, {...only, key: 'text'})};
	const {fields, rest} = sorted(spec.specs);
	const taken = new Set(spec.specs.map(inner => inner.key));
	// What stands beside the one answer that a section is has a key of its own beside the section's.
	const extraHere = (key: string): Path => {
		if (!spec.isFlat) return [...path, freeKey(key, taken)];
		const wanted = `${spec.key}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
		const own = extra(wanted);
		beside.push({wanted, path: own});
		return own;
	};
	const pathOf = (inner: Spec) => (spec.isFlat ? path : [...path, inner.key]);
	const {isFlat, hint} = spec;
	const body = locateBody(locator, {
		specs: fields,
		body: part.body,
		path,
		isFlat,
		hint,
		name: 'Text',
		extra: extraHere,
	});
	const children = locateParts(locator, {specs: rest, parts: part.children, pathOf, extra: extraHere});
	return {...place, nodes: [...body, ...children]};
}

/* What the document calls it. The template's own heading has marks (`(mandatory)`) that are no part of the name. */
function nameOf(locator: Locator, spec: SectionSpec, part: Part): string {
	const words = partWords(locator, part);
	const isTemplates = words === '' || spec.heading.replace(/^#+[ \t]*/, '') === words;
	return isTemplates ? spec.name : words;
}

/* A section that no template knows. */
function ownSection(locator: Locator, part: Part, extra: Parts['extra']): SectionPlace {
	const name = partWords(locator, part);
	const key = keyOf(name);
	const path = extra(key);
	const before = knownSection(part, undefined, path);
	if (before) return before;
	const {outline} = locator;
	const {from, to} = headingWords(outline, part.heading as Block);
	const known = {key: 'title', name: 'Heading', hint: '', words: [], help: '', isOwn: true};
	const heading = headingField(outline, known, [...path, 'title'], from, to);
	const content = openContent(locator, part, path, impliedProse(name));
	const spec = ownSectionSpec(name, part.level);
	const place = {type: 'section', path, name, spec, part, from: part.from, to: part.to, beside: []} as const;
	return know({...place, ...content, nodes: [heading, ...content.nodes]});
}

/* Whatever a document has below a heading. Where that is one thing without a name it is the section's answer, else an object of answers. */
function openContent(
	locator: Locator,
	part: Part,
	path: Path,
	prose: FieldSpec,
): Pick<SectionPlace, 'nodes' | 'isFlat'> {
	const fields = ownFieldCount(locator, part.body);
	const groups = groupsOf(locator, part.children);
	const nouns = new Set(groups.map(group => group && comparable(group.noun)));
	const isGroup = part.children.length > 0 && nouns.size === 1 && !nouns.has(undefined);
	const isFlat = part.children.length === 0 ? fields < 2 : fields === 0 && isGroup;
	const isEmpty = fields === 0 && part.children.length === 0;
	const specs = isEmpty || !prose.isOwn ? [prose] : [];
	const taken = new Set(['title', ...specs.map(({key}) => key)]);
	const extra = (key: string): Path => (isFlat ? path : [...path, freeKey(key, taken)]);
	const {hint, name} = prose;
	const found = locateBody(locator, {specs, body: part.body, path, isFlat, hint, name: isFlat ? name : 'Text', extra});
	const body = isEmpty ? found : found.filter(({type}) => type !== 'absent');
	const children = locateParts(locator, {specs: [], parts: part.children, pathOf: () => path, extra});
	return {isFlat, nodes: [...body, ...children]};
}

const ownSectionSpec = rememberedByName(
	(name: string, level: number) => `${level} ${name}`,
	(name, level): SectionSpec => ({
		type: 'section',
		key: keyOf(name),
		name,
		names: [comparable(name)],
		level,
		isOptional: true,
		isFlat: false,
		isProse: false,
		specs: [],
		hint: '',
		help: '',
		heading: `${'#'.repeat(level)} ${name}`,
		isOwn: true,
	}),
);

function wholeProse(locator: Locator, spec: FieldSpec, part: Part, path: Path): Place {
	const blocks = withoutEdges(locator, [...part.body, ...part.children.flatMap(allBlocks)]);
	const [first] = blocks;
	// The template's own comment behind the text is help for what follows.
	const last = blocks.findLast(block => !isNote(block) || !isLiteral(locator, block));
	if (!first || !last) return {type: 'absent', path, spec, name: spec.name};
	return proseField(spec, path, first.from, last.to);
}

/* Comments, and what has no name of its own, such as link definitions. */
function isNote({type}: Block): boolean {
	return type === 'comment' || type === 'other';
}

/* A comment before the text is help for it, and a rule behind it sets off what follows. */
function withoutEdges(locator: Locator, blocks: readonly Block[]): Block[] {
	const isEdge = (block: Block) =>
		block.type === 'comment' || block.type === 'rule' || (block.type === 'other' && isLiteral(locator, block));
	const from = blocks.findIndex(block => !isEdge(block));
	const to = blocks.findLastIndex(block => block.type !== 'rule');
	return from === -1 ? [] : blocks.slice(from, to + 1);
}

function allBlocks(part: Part): Block[] {
	const own = part.heading ? [part.heading, ...part.body] : [...part.body];
	return [...own, ...part.children.flatMap(allBlocks)];
}

function groupPlace(locator: Locator, spec: GroupSpec, parts: readonly Part[], path: Path): Place {
	const items = parts.map((part, index) => itemPlace(locator, spec, part, [...path, index]));
	const from = items[0]?.from ?? 0;
	const to = items.at(-1)?.to ?? from;
	return {
		type: 'sequence',
		kind: 'group',
		path,
		name: spec.noun || spec.title.name,
		spec,
		start: from,
		from,
		to,
		items,
		columns: [],
	};
}

/* Where items were found before, by their text: typing in one does not look for the others again. */
const known = new WeakMap<object, {readonly spec: GroupSpec; readonly item: ItemPlace}>();

function itemPlace(locator: Locator, spec: GroupSpec, part: Part, path: Path): ItemPlace {
	const before = known.get(part.content);
	const isKnown = before?.spec === spec && isSamePath(before.item.path, path);
	const item = isKnown ? shiftItem(before.item, part.from - before.item.from) : locateItem(locator, spec, part, path);
	if (part.children.length === 0) known.set(part.content, {spec, item});
	return item;
}

function locateItem(locator: Locator, spec: GroupSpec, part: Part, path: Path): ItemPlace {
	const heading = part.heading as Block;
	const range = headingWords(locator.outline, heading);
	const words = locator.outline.text.slice(range.from, range.to);
	const numbering = readPrefix(words, spec.numbering);
	const prefix = numbering ? numberingText(numbering) : '';
	const title = range.from + (/^[ \t]*/.exec(words.slice(prefix.length))?.[0].length ?? 0) + prefix.length;
	const digits = numbering?.digits ? range.from + numbering.before.length : title;
	const {fields, rest} = sorted(spec.specs);
	const taken = new Set(['title', ...spec.specs.map(inner => inner.key)]);
	const extra = (key: string): Path => [...path, freeKey(key, taken)];
	const isEmpty = spec.isOwn && part.body.length === 0 && part.children.length === 0;
	return {
		type: 'item',
		path,
		from: part.from,
		to: Math.max(itemEnd(part), heading.to),
		number: {from: digits, to: digits + (numbering?.digits.length ?? 0)},
		nodes: [
			headingField(locator.outline, spec.title, [...path, 'title'], title, range.to),
			...locateBody(locator, {
				specs: isEmpty ? [impliedProse('Text')] : fields,
				body: part.body,
				path,
				isFlat: false,
				hint: '',
				name: 'Text',
				extra,
			}),
			...locateParts(locator, {specs: rest, parts: part.children, pathOf: inner => [...path, inner.key], extra}),
		],
		content: part.content,
	};
}
