/*
Where a template's fields stand in a text. Matching is generous with spelling (numbers, case, emoji, aliases) and
shy with everything else: what is not clearly a field of the template stays as it is, as an extra place.
*/

import {nounOf, numberingText, readNumbering, readPrefix} from '../../template/grammar/numbering.ts';
import {startsAsQuestion} from '../../template/grammar/question.ts';
import {comparable, countedKey} from '../../template/key.ts';
import {kinds} from '../../template/kinds.ts';
import {type Block, headingWords, type Outline, type Part, yamlLines} from '../../template/outline.ts';
import {isBlankText, isGuidance} from '../../template/own-words.ts';
import {readPassages} from '../../template/passage.ts';
import {itemEnd} from '../../template/read-template.ts';
import type {FieldSpec, GroupSpec, SectionSpec, Spec, Template} from '../../template/template.ts';
import {type ItemPlace, isSamePath, type Path, type Place, type SectionPlace} from '../place.ts';
import {firstFree} from './first-free.ts';
import {
	blockPlace,
	canHold,
	headingField,
	labelPlace,
	ownBlockType,
	proseField,
	tableOwner,
	yamlField,
} from './locate-field.ts';
import {shiftItem, shiftSection} from './shift.ts';

type Locator = {readonly template: Template; readonly outline: Outline};

/** The places of `template` in the text of `outline`, in the text's order, absent ones where they would go. */
export function locate(template: Template, outline: Outline): Place[] {
	const locator = {template, outline};
	const {title, body, parts} = splitDocument(template, outline);
	const fields = template.specs.filter(spec => spec.type === 'field' && !spec.isYaml) as FieldSpec[];
	const rest = template.specs.filter(spec => spec.type !== 'field');
	const content = withoutFooter(locator, parts);
	const taken = new Set<string>(template.specs.map(spec => spec.key));
	return [
		...yamlPlaces(locator),
		...titlePlaces(locator, title),
		...locateBody(locator, {specs: fields, body, path: [], isFlat: false, hint: '', taken}),
		...locateParts(locator, rest, content, [], taken),
	];
}

function splitDocument(template: Template, outline: Outline) {
	const {root} = outline;
	const [first, ...rest] = root.children;
	if (!template.title || first?.level !== 1) return {title: undefined, body: root.body, parts: root.children};
	// The heading stays between what stands above and below it: nothing reaches across.
	const heading = root.body.length > 0 && first.heading ? [first.heading] : [];
	return {title: first, body: [...root.body, ...heading, ...first.body], parts: [...first.children, ...rest]};
}

/* A key of the front matter is found by its own name, whatever its case. */
function yamlPlaces({template, outline}: Locator): Place[] {
	const specs = template.specs.filter(spec => spec.type === 'field' && spec.isYaml) as FieldSpec[];
	if (specs.length === 0) return [];
	const named = new Map(specs.map(spec => [spec.name.toLowerCase(), spec] as const).toReversed());
	const found = new Set<string>();
	const places = yamlLines(outline).flatMap((line): Place[] => {
		const name = line.name.toLowerCase();
		const spec = found.has(name) ? undefined : named.get(name);
		found.add(name);
		return spec ? [yamlField(spec, line)] : [];
	});
	return withAbsent(specs, places, (spec: FieldSpec) => [spec.key]);
}

function titlePlaces({template, outline}: Locator, title: Part | undefined): Place[] {
	const spec = template.title;
	if (!spec) return [];
	if (!title?.heading) return [{type: 'absent', path: [spec.key], spec, name: spec.name}];
	const {from, to} = headingWords(outline, title.heading);
	const words = outline.text.slice(from, to);
	const prefix = titlePrefix(words, template.titlePrefix);
	return [headingField(outline, spec, [spec.key], from + prefix, to)];
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
	const rule = part.body.findLastIndex(block => block.type === 'rule');
	const next = part.body[rule + 1];
	if (rule === -1 || !next || !comparable(outline.text.slice(next.from, next.from + 200)).startsWith(start))
		return part;
	const body = part.body.slice(0, rule);
	return {...part, body, to: body.at(-1)?.to ?? part.heading?.to ?? part.from, content: {}};
}

function footerStart(footer: string): string {
	return comparable(footer.split(/[:\n]/)[0] ?? '');
}

/* Sections and groups of one level. */
function locateParts(
	locator: Locator,
	specs: readonly Spec[],
	parts: readonly Part[],
	path: Path,
	taken: Set<string>,
	isFlat = false,
): Place[] {
	const pathOf = (spec: Spec) => (isFlat ? path : [...path, spec.key]);
	const claims = claimParts(locator, specs, parts);
	const items = Map.groupBy(parts, part => claims.get(part));
	const places: Place[] = [];
	for (const part of parts) {
		const spec = claims.get(part);
		const all = items.get(spec) as Part[];
		if (spec?.type === 'section') places.push(sectionPlace(locator, spec, part, path));
		else if (!spec) places.push(extraSection(locator, part, path, taken));
		else if (part === all[0]) places.push(groupPlace(locator, spec, all, pathOf(spec)));
	}
	return withAbsent(specs, places, pathOf);
}

type PartSpec = SectionSpec | GroupSpec;

function claimParts(locator: Locator, specs: readonly Spec[], parts: readonly Part[]): Map<Part, PartSpec> {
	const claims = new Map<Part, PartSpec>();
	const taken = new Set<SectionSpec>();
	const sections = specs.filter(spec => spec.type === 'section');
	const sectionNamed = firstFree(sections, spec => taken.has(spec));
	for (const part of parts) {
		const found = sectionNamed(comparable(partWords(locator, part)));
		if (found) claims.set(part, found);
		if (found) taken.add(found);
	}
	const groups = specs.filter(spec => spec.type === 'group');
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

/* Sections as they were found before, by their text: typing in one does not look for the fields of the others again. */
const knownSections = new WeakMap<object, SectionPlace>();

function sectionPlace(locator: Locator, spec: SectionSpec, part: Part, above: Path): SectionPlace {
	const path = [...above, spec.key];
	const before = knownSections.get(part.content);
	if (before && before.spec === spec && isSamePath(before.path, path)) return shiftSection(before, part);
	const place = locateSection(locator, spec, part, path);
	if (part.children.length === 0) knownSections.set(part.content, place);
	return place;
}

function locateSection(locator: Locator, spec: SectionSpec, part: Part, path: Path): SectionPlace {
	const {from, to} = part;
	const place = {type: 'section', path, name: spec.name, spec, part, from, to} as const;
	const [only] = spec.specs;
	if (spec.isProse && only?.type === 'field') return {...place, nodes: [wholeProse(locator, only, part, path)]};
	const fields = spec.specs.filter(inner => inner.type === 'field');
	const rest = spec.specs.filter(inner => inner.type !== 'field');
	const taken = new Set<string>();
	const body = locateBody(locator, {specs: fields, body: part.body, path, isFlat: spec.isFlat, hint: spec.hint, taken});
	const children = locateParts(locator, rest, part.children, path, taken, spec.isFlat);
	return {...place, nodes: [...body, ...children]};
}

function wholeProse(locator: Locator, spec: FieldSpec, part: Part, path: Path): Place {
	const blocks = withoutEdges([...part.body, ...part.children.flatMap(allBlocks)]);
	const [first] = blocks;
	// The template's own comment behind the text is help for what follows.
	const last = blocks.findLast(block => block.type !== 'comment' || !isLiteral(locator, block));
	if (!first || !last) return {type: 'absent', path, spec, name: spec.name};
	return proseField(spec, path, first.from, last.to);
}

/* A comment before the text is help for it, and a rule behind it sets off what follows. */
function withoutEdges(blocks: readonly Block[]): Block[] {
	const from = blocks.findIndex(block => block.type !== 'comment' && block.type !== 'rule');
	const to = blocks.findLastIndex(block => block.type !== 'rule');
	return from === -1 ? [] : blocks.slice(from, to + 1);
}

function allBlocks(part: Part): Block[] {
	const own = part.heading ? [part.heading, ...part.body] : [...part.body];
	return [...own, ...part.children.flatMap(allBlocks)];
}

/* An unknown section: its heading and its text, whatever is in it. */
function extraSection({outline}: Locator, part: Part, above: Path, taken: Set<string>): SectionPlace {
	const path = [...above, extraKey(taken)];
	const blocks = withoutEdges([...part.body, ...part.children.flatMap(allBlocks)]);
	const heading = part.heading as Block;
	const {from, to} = headingWords(outline, heading);
	const name = outline.text.slice(from, to);
	const title = headingField(
		outline,
		{key: 'title', name: 'Heading', hint: '', words: [], help: ''},
		[...path, 'title'],
		from,
		to,
	);
	const [first] = blocks;
	const last = blocks.at(-1);
	const nodes = first && last ? [title, proseField(unknown, path, first.from, last.to)] : [title];
	return {type: 'section', path, name, spec: undefined, part, from: part.from, to: part.to, nodes};
}

const unknown = {name: 'Markdown', hint: '', words: [], help: ''};

function extraKey(taken: Set<string>): string {
	return countedKey('+', taken, 1);
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
	const fields = spec.specs.filter(inner => inner.type === 'field');
	const rest = spec.specs.filter(inner => inner.type !== 'field');
	const taken = new Set<string>();
	return {
		type: 'item',
		path,
		from: part.from,
		to: Math.max(itemEnd(part), heading.to),
		number: {from: digits, to: digits + (numbering?.digits.length ?? 0)},
		nodes: [
			headingField(locator.outline, spec.title, [...path, 'title'], title, range.to),
			...locateBody(locator, {specs: fields, body: part.body, path, isFlat: false, hint: '', taken}),
			...locateParts(locator, rest, part.children, path, taken),
		],
		content: part.content,
	};
}

type Body = {
	readonly specs: readonly FieldSpec[];
	readonly body: readonly Block[];
	readonly path: Path;
	readonly isFlat: boolean;
	/** The words that a marker for this whole section would hold. */
	readonly hint: string;
	readonly taken: Set<string>;
};

type Claimed = {readonly place: Place} | {readonly block: Block};

function locateBody(locator: Locator, request: Body): Place[] {
	const {specs, path, isFlat} = request;
	const pathOf = (spec: FieldSpec) => (isFlat ? path : [...path, spec.key]);
	const found = new Map<FieldSpec, Place>();
	const pieces = claimBlocks(locator, request, labelPieces(locator, request, found, pathOf), found, pathOf);
	const prose = specs.find(spec => kinds[spec.kind].takesRest && !spec.label);
	const places: Place[] = [];
	for (const run of runsOf(locator, pieces)) {
		if ('place' in run) places.push(run.place);
		else if (isMarker(locator, request, run)) places.push({type: 'marker', path, ...run});
		else if (prose && !found.has(prose)) {
			const place = proseField(prose, pathOf(prose), run.from, run.to);
			found.set(prose, place);
			places.push(place);
		} else places.push(proseField(unknown, [...path, extraKey(request.taken)], run.from, run.to));
	}
	return withAbsent(specs, places, pathOf);
}

function labelPieces(
	locator: Locator,
	request: Body,
	found: Map<FieldSpec, Place>,
	pathOf: (spec: FieldSpec) => Path,
): Claimed[] {
	const labels = request.specs.filter(spec => spec.label);
	if (labels.length === 0) return request.body.map(block => ({block}));
	const labelNamed = firstFree(labels, spec => found.has(spec));
	const named = (name: string) => labelNamed(comparable(name));
	const plain = labels.filter(spec => !/\*\*|__/.test(spec.label?.before ?? ''));
	const plainNames = new Set(plain.flatMap(spec => spec.names));
	const passages = readPassages(locator.outline, request.body, {
		isBulleted: names => names.some(name => named(name) !== undefined),
		isPlain: name => plainNames.size > 0 && plainNames.has(comparable(name)),
	});
	const reserved = new Set(request.specs.filter(spec => !spec.label).map(ownBlockType));
	return passages.flatMap((passage): Claimed[] => {
		if (passage.type === 'block') return [{block: passage.block}];
		const spec = named(passage.mark.name);
		const extra = () => [...request.path, extraKey(request.taken)];
		const {place, others, rest} = labelPlace(
			locator.outline,
			passage,
			spec,
			spec ? pathOf(spec) : extra(),
			extra,
			reserved,
		);
		if (spec) found.set(spec, place);
		return [...others.map(other => ({place: other})), {place}, ...rest.map(block => ({block}))];
	});
}

/* A field without a label is the first block of its kind that no label holds. */
function claimBlocks(
	{outline}: Locator,
	{specs}: Body,
	pieces: readonly Claimed[],
	found: Map<FieldSpec, Place>,
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
			if ('block' in piece && canHold(outline, spec, piece.block)) return at;
		}
		return -1;
	};
	for (const spec of specs) {
		if (spec.label) continue;
		const index = nextFor(spec);
		const piece = claimed[index];
		if (!piece || !('block' in piece)) continue;
		const place = blockPlace(outline, spec, piece.block, pathOf(spec));
		found.set(spec, place);
		claimed[index] = {place};
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

type Run = {readonly place: Place} | {readonly from: number; readonly to: number};

/* Blocks nobody claimed, joined while nothing stands between them. */
function runsOf(locator: Locator, pieces: readonly Claimed[]): Run[] {
	const runs: Run[] = [];
	let open: Block[] = [];
	const close = () => {
		const [first] = open;
		const last = open.at(-1);
		if (first && last) runs.push({from: first.from, to: last.to});
		open = [];
	};
	for (const piece of pieces) {
		if ('place' in piece) {
			close();
			runs.push(piece);
		} else if (isEdge(piece.block) || isLiteral(locator, piece.block)) close();
		else open.push(piece.block);
	}
	close();
	return runs;
}

function isEdge({type}: Block): boolean {
	return type === 'rule' || type === 'heading';
}

/* The template's own guidance is nobody's answer. */
function isLiteral({template, outline}: Locator, {from, to}: Block): boolean {
	return isGuidance(template, outline.text.slice(from, to));
}

/* `[CLARIFY: hint]` in place of a whole section or of a field without a label. */
function isMarker({outline}: Locator, {hint, specs}: Body, {from, to}: {from: number; to: number}): boolean {
	const raw = outline.text.slice(from, to);
	if (!startsAsQuestion(raw)) return false;
	return isBlankText([hint, ...specs.filter(spec => !spec.label).map(spec => spec.hint)], raw);
}

/* Absent places stand behind the nearest present place that the template has before them. */
function withAbsent(specs: readonly Spec[], places: readonly Place[], pathOf: (spec: never) => Path): Place[] {
	const paths = specs.map(spec => pathOf(spec as never));
	const indexes = new Map(paths.map((path, index) => [path.join('\0'), index]));
	const orders = places.map(place => (place.type === 'marker' ? undefined : indexes.get(place.path.join('\0'))));
	const present = new Map(orders.map((order, at) => [order, at]));
	const behind = Map.groupBy(absentFrom(specs, paths, present), ({at}) => at);
	const first = behind.get(-1)?.[0];
	const start = first ? orders.findIndex(order => order !== undefined && order > first.index) : -1;
	const leading = behind.get(-1)?.map(({place}) => place) ?? [];
	const found = places.flatMap((place, at) => {
		const following = behind.get(at)?.map(absent => absent.place) ?? [];
		return [...(at === start ? leading : []), place, ...following];
	});
	return start === -1 ? [...found, ...leading] : found;
}

/* What is absent, and behind which of the present places it goes: the last that comes earlier in the template, or -1. */
function absentFrom(specs: readonly Spec[], paths: readonly Path[], present: ReadonlyMap<number | undefined, number>) {
	let at = -1;
	return specs.flatMap((spec, index) => {
		const own = present.get(index);
		if (own !== undefined) {
			at = Math.max(at, own);
			return [];
		}
		const place: Place = {type: 'absent', path: paths[index] as Path, spec, name: nameOf(spec)};
		return [{at, index, place}];
	});
}

function nameOf(spec: Spec): string {
	return spec.type === 'group' ? spec.noun || spec.title.name : spec.name;
}
