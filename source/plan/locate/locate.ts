/*
Where a template's fields stand in a text. Matching is generous with spelling (numbers, case, emoji, aliases) and
shy with everything else: what is not clearly a field of the template stays as it is, as an extra place.
*/

import {frontMatterKey} from '../../template/front-matter.ts';
import {numberingText, readPrefix} from '../../template/grammar/numbering.ts';
import {comparable, freeKey, keyOf} from '../../template/key.ts';
import {type Block, headingWords, type Outline, type Part} from '../../template/outline.ts';
import {itemEnd} from '../../template/read-group.ts';
import {areIdentical, remembered, rememberedByName} from '../../template/remembered.ts';
import {
	askedFor,
	type FieldSpec,
	type GroupSpec,
	type SectionSpec,
	type Spec,
	type Template,
} from '../../template/template.ts';
import {type Beside, type ItemPlace, isSamePath, type Path, type Place, type SectionPlace} from '../place.ts';
import {claimParts, sorted} from './claim-parts.ts';
import {headingField, proseField} from './field-place.ts';
import {locateFrontMatter} from './front-matter.ts';
import {commonNouns, groupsOf} from './groups-of.ts';
import {type Habits, habitsOf, noHabits} from './habits.ts';
import {type Body, isLiteral, type Locator, locateBody, ownFieldCount} from './locate-body.ts';
import {impliedProse, ownField, ownGroup, ownTitle} from './own.ts';
import {partWords} from './part-words.ts';
import {locatePlain} from './plain.ts';
import {shiftItem, shiftSection} from './shift.ts';
import {footerBlock, splitDocument, withoutFooter} from './split-document.ts';
import {type Valued, valueRange} from './valued.ts';
import {withAbsent} from './with-absent.ts';

/** The places of `template` in the text of `outline`, in the text's order, absent ones where they would go. */
export function locate(template: Template, outline: Outline): Place[] {
	const {plain} = template.sidecar;
	if (plain) return locatePlain(outline, plain.comments);
	const locator = {template, outline};
	const {title, body, parts} = splitDocument(template, outline);
	const {fields, rest} = sorted(template.specs);
	const content = withoutFooter(locator, parts);
	const head = parts.length > 0 ? body : body.slice(0, footerBlock(locator, body));
	const taken = new Set([frontMatterKey, ...template.specs.map(spec => spec.key)]);
	const titles = titlePlaces(locator, title, taken);
	const extra = (key: string) => [freeKey(key, taken)];
	// Where there is nothing but comments there is still something to write.
	const isEmpty =
		template.specs.length + parts.length === 0 && !title && !template.title && ownFieldCount(locator, head) === 0;
	const specs = isEmpty ? [impliedProse('Text')] : fields;
	return [
		...locateFrontMatter(template, outline),
		...titles,
		...headPlaces(locator, (title ?? outline.root).body, {specs, body: head}, extra, taken),
		...locateParts(locator, {specs: rest, parts: content, pathOf: spec => [spec.key], extra}),
	];
}

type Head = Pick<Body, 'specs' | 'body'>;

/* What was found above the sections before, and the keys that it took, by the blocks there. */
const knownHeads = new WeakMap<object, Head & {readonly places: readonly Place[]; readonly keys: readonly string[]}>();

function headPlaces(
	locator: Locator,
	blocks: object,
	{specs, body}: Head,
	extra: Body['extra'],
	taken: Set<string>,
): readonly Place[] {
	const before = isOpenEnded(body) ? undefined : knownHeads.get(blocks);
	if (before && before.specs === specs && areIdentical(before.body, body)) {
		for (const key of before.keys) taken.add(key);
		return before.places;
	}
	const others = new Set(taken);
	const places = locateBody(locator, {specs, body, path: [], isFlat: false, hints: [], name: 'Text', extra});
	knownHeads.set(blocks, {specs, body, places, keys: [...taken].filter(key => !others.has(key))});
	return places;
}

/* What a tag means that nothing follows the sections tell. */
function isOpenEnded(body: readonly Block[]): boolean {
	return body.at(-1)?.type === 'tag';
}

function titlePlaces({template, outline}: Locator, title: Part | undefined, taken: Set<string>): Place[] {
	const spec = template.title ?? (title ? ownTitle : undefined);
	if (!spec) return [];
	const path = [freeKey(spec.key, taken)];
	if (!title?.heading) return [{type: 'absent', path, spec, name: spec.name}];
	const {from, to} = headingWords(outline, title.heading);
	const words = outline.text.slice(from, to);
	const prefix = titlePrefix(words, template.titlePrefix);
	const isWhole = prefix > 0 && prefix === template.titlePrefix.length;
	return [headingField(outline, spec, path, from + prefix, to, isWhole)];
}

function titlePrefix(words: string, prefix: string): number {
	if (words.startsWith(prefix)) return prefix.length;
	const bare = prefix.trimEnd();
	return bare !== '' && words === bare ? bare.length : 0;
}

type Parts = {
	readonly specs: readonly Spec[];
	readonly parts: readonly Part[];
	readonly pathOf: (spec: Spec) => Path;
	/** The path of what no spec is for, by the key that it would have if nothing else had it. */
	readonly extra: (key: string) => Path;
	/** What they stand in. */
	readonly owner?: Part;
};

/* Sections and groups of one level. */
function locateParts(locator: Locator, {specs, parts, pathOf, extra, owner}: Parts): Place[] {
	const claims = claimParts(locator, specs, parts);
	const free = parts.filter(part => !claims.has(part));
	const groups = groupsOf(locator, free, owner);
	const own = new Map<Part, GroupSpec>();
	const specOf = new Map<string, GroupSpec>();
	const valued = new Map<Part, Valued>();
	for (const [index, part] of free.entries()) {
		const group = groups[index];
		if (!group) continue;
		if ('lead' in group) {
			valued.set(part, group);
			continue;
		}
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
		const label = valued.get(part);
		if (label) places.push(valuedPlace(locator, part, label, extra));
		else if (spec?.type === 'section') places.push(sectionPlace(locator, spec, part, pathOf(spec), extra));
		else if (!spec) places.push(ownSection(locator, part, extra));
		else if (part === all[0]) places.push(groupPlace(locator, spec, all, spec.isOwn ? extra(spec.key) : pathOf(spec)));
	}
	return withAbsent(specs, places, pathOf);
}

/* The value of a heading that is a label. */
function valuedPlace(locator: Locator, part: Part, valued: Valued, extra: Parts['extra']): Place {
	const spec = ownField({name: valued.name, kind: 'text'});
	const {from, to} = valueRange(locator, part, valued);
	return headingField(locator.outline, spec, extra(spec.key), from, to);
}

/* Sections as they were found before, by their text: typing in one does not look for the fields of the others again. */
const knownSections = new WeakMap<object, {readonly place: SectionPlace; readonly nouns: object | undefined}>();

/* What the headings in a part may be items of, as others are. */
function nounsFor(locator: Locator, {children}: Part): object | undefined {
	return children.length > 0 ? commonNouns(locator) : undefined;
}

/* What the section at `path` was when its text was the same. */
function knownSection(
	locator: Locator,
	part: Part,
	spec: SectionSpec | undefined,
	path: Path,
): SectionPlace | undefined {
	const before = knownSections.get(part.content);
	if (!before || before.nouns !== nounsFor(locator, part)) return undefined;
	const {place} = before;
	const isKnown = isSamePath(place.path, path) && (spec ? place.spec === spec : place.spec?.isOwn);
	return isKnown ? shiftSection(place, part) : undefined;
}

/* What is beside a section has keys that others could take, and items with sections of their own cannot move along. */
function know(locator: Locator, place: SectionPlace): SectionPlace {
	const {part, beside} = place;
	if (beside.length === 0 && !isOpenEnded(part.body) && part.children.every(child => child.children.length === 0))
		knownSections.set(part.content, {place, nouns: nounsFor(locator, part)});
	return place;
}

function sectionPlace(
	locator: Locator,
	spec: SectionSpec,
	part: Part,
	path: Path,
	extra: Parts['extra'],
): SectionPlace {
	return knownSection(locator, part, spec, path) ?? know(locator, locateSection(locator, spec, part, path, extra));
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
	const body = locateBody(locator, {
		specs: fields,
		body: part.body,
		path,
		isFlat: spec.isFlat,
		hints: hintsOf(spec),
		name: 'Text',
		extra: extraHere,
	});
	const children = locateParts(locator, {specs: rest, parts: part.children, pathOf, extra: extraHere, owner: part});
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
	const before = knownSection(locator, part, undefined, path);
	if (before) return before;
	const {outline} = locator;
	const {from, to} = headingWords(outline, part.heading as Block);
	const known = {key: 'title', name: 'Heading', hint: '', words: [], help: '', isOwn: true};
	const heading = headingField(outline, known, [...path, 'title'], from, to);
	const content = openContent(locator, part, path, impliedProse(name));
	const spec = ownSectionSpec(name, part.level);
	const place = {type: 'section', path, name, spec, part, from: part.from, to: part.to, beside: []} as const;
	return know(locator, {...place, ...content, nodes: [heading, ...content.nodes]});
}

/* Whatever a document has below a heading. Where that is one thing without a name it is the section's answer, else an object of answers. */
function openContent(
	locator: Locator,
	part: Part,
	path: Path,
	prose: FieldSpec,
): Pick<SectionPlace, 'nodes' | 'isFlat'> {
	const fields = ownFieldCount(locator, part.body);
	const groups = groupsOf(locator, part.children, part);
	const nouns = new Set(groups.map(group => (group && 'noun' in group ? comparable(group.noun) : undefined)));
	const isGroup = part.children.length > 0 && nouns.size === 1 && !nouns.has(undefined);
	const isFlat = part.children.length === 0 ? fields < 2 : fields === 0 && isGroup;
	const isEmpty = fields === 0 && part.children.length === 0;
	const specs = isEmpty || !prose.isOwn ? [prose] : [];
	const taken = new Set(['title', ...specs.map(({key}) => key)]);
	const extra = (key: string): Path => (isFlat ? path : [...path, freeKey(key, taken)]);
	const hints = prose.hint === '' ? [] : [prose.hint];
	const name = isFlat ? prose.name : 'Text';
	const found = locateBody(locator, {specs, body: part.body, path, isFlat, hints, name, extra});
	const body = isEmpty ? found : found.filter(({type}) => type !== 'absent');
	const children = locateParts(locator, {specs: [], parts: part.children, pathOf: () => path, extra, owner: part});
	return {isFlat, nodes: [...body, ...children]};
}

/* What an open question in the place of a section asks: what the section does, or the first thing in it. */
const hintsOf = remembered((spec: SectionSpec): readonly string[] => {
	const found: string[] = [];
	for (let one: Spec | undefined = spec; one; one = one.type === 'field' ? undefined : one.specs[0]) {
		const {name, hint, asks = ''}: Pick<SectionSpec, 'name' | 'hint' | 'asks'> = one.type === 'group' ? one.title : one;
		found.push(hint, askedFor(name, hint), asks);
	}
	return found.filter(Boolean);
});

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
	const habits = spec.isOwn ? habitsOf(locator.outline, parts) : noHabits;
	const items = parts.map((part, index) => itemPlace(locator, spec, part, [...path, index], habits));
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
const known = new WeakMap<object, {readonly spec: GroupSpec; readonly habits: Habits; readonly item: ItemPlace}>();

function itemPlace(locator: Locator, spec: GroupSpec, part: Part, path: Path, habits: Habits): ItemPlace {
	const before = known.get(part.content);
	const isKnown = before?.spec === spec && before.habits === habits && isSamePath(before.item.path, path);
	const item = isKnown
		? shiftItem(before.item, part.from - before.item.from)
		: locateItem(locator, spec, part, path, habits);
	if (part.children.length === 0) known.set(part.content, {spec, habits, item});
	return item;
}

function locateItem(locator: Locator, spec: GroupSpec, part: Part, path: Path, habits: Habits): ItemPlace {
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
	const body = locateBody(locator, {
		specs: isEmpty ? [impliedProse('Text')] : fields,
		body: part.body,
		path,
		isFlat: false,
		hints: [],
		name: 'Text',
		extra,
		inline: habits.inline,
	});
	const text = [...path, 'text'];
	// As the others have it, words may stand before the rest.
	const lead: Place[] =
		habits.isWorded && !body.some(place => isSamePath(place.path, text))
			? [{type: 'absent', path: text, spec: impliedProse('Text'), name: 'Text'}]
			: [];
	return {
		type: 'item',
		path,
		from: part.from,
		to: Math.max(itemEnd(part), heading.to),
		number: {from: digits, to: digits + (numbering?.digits.length ?? 0)},
		nodes: [
			headingField(locator.outline, spec.title, [...path, 'title'], title, range.to),
			...lead,
			...body,
			...locateParts(locator, {
				specs: rest,
				parts: part.children,
				pathOf: inner => [...path, inner.key],
				extra,
				owner: part,
			}),
		],
		content: part.content,
	};
}
