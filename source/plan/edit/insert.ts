/*
Inserting what the template has and the text lacks: a section, a label, a list, … It goes where the template's
order puts it among what is there, in the template's words, with as little around it as the text's style allows.
*/

import {isInFrontMatter} from '../../template/front-matter.ts';
import {readLabels} from '../../template/grammar/label.ts';
import {type Block, headingAt, isOpenAt, lineStart, type Part} from '../../template/outline.ts';
import type {FieldSpec, SectionSpec} from '../../template/template.ts';
import {frameRange, labelRange} from '../frame.ts';
import {
	type AbsentPlace,
	type FieldPlace,
	findPlace,
	type ItemPlace,
	isWithin,
	type Place,
	type Plan,
	pathText,
	type SectionPlace,
	type Splice,
	startOf,
} from '../place.ts';
import {applySplices, eolOf, isSameOutside, rawOf, withText} from '../plan.ts';
import {fieldSkeleton, groupSkeleton} from './skeleton.ts';
import {WriteError} from './write-error.ts';
import {insertYaml} from './yaml-items.ts';

type Parent = {readonly nodes: readonly Place[]; readonly from: number; readonly to: number; readonly level: number};

/** The plan with an absent field or section in its text, still blank. Groups have no text of their own. */
export function insertAbsent(plan: Plan, absent: AbsentPlace): Plan {
	if (isInFrontMatter(absent.path)) return insertYaml(plan, absent);
	const parent = parentOf(plan, absent);
	const index = parent.nodes.indexOf(absent);
	// Where hardly any place will do, a long text is not tried line by line.
	let tries = Math.max(20, 4_000_000 / (plan.text.length + 1));
	for (const splices of insertions(plan, parent, index, absent)) {
		if (tries-- < 0) break;
		const inserted = withText(plan, applySplices(plan.text, splices));
		if (stands(inserted, absent, splices) && isSameOutside(plan, inserted, absent.path)) return inserted;
	}
	const before = unlabelledBefore(parent, index);
	if (before) {
		const ready = insertAbsent(plan, before);
		const next = findPlace(ready.places, absent.path);
		if (next?.type === 'absent') return insertAbsent(ready, next);
	}
	const reason = isOpenAt(plan.outline, plan.text.length)
		? 'a code fence or HTML block is open at the end of the plan; close it first'
		: 'no place leaves the rest of the plan as it is';
	throw new WriteError(`Could not insert \`${pathText(absent.path)}\`: ${reason}.`);
}

/* The second of two lists without a label is known by the first, which then has to stand there too. */
function unlabelledBefore({nodes}: Parent, index: number): AbsentPlace | undefined {
	const isUnlabelled = (node: Place): node is AbsentPlace =>
		node.type === 'absent' && node.spec.type === 'field' && !node.spec.label;
	return nodes.slice(0, index).filter(isUnlabelled).at(-1);
}

/* A comment that was there must not become part of a field: it would go with the first word. */
function stands(plan: Plan, {path, spec}: AbsentPlace, splices: readonly Splice[]): boolean {
	const place = findPlace(plan.places, path);
	if (place?.type === 'field') return splices.some(({text}) => text.includes(rawOf(plan, place).trim()));
	if (place && place.type !== 'absent') return true;
	return spec.type === 'section' && spec.isFlat && sectionsIn(plan.places).some(section => section.spec === spec);
}

/** Every section, outer ones first. */
export function sectionsIn(places: readonly Place[]): SectionPlace[] {
	return places.flatMap(place => (place.type === 'section' ? [place, ...sectionsIn(place.nodes)] : []));
}

function parentOf(plan: Plan, absent: AbsentPlace): Parent {
	const owner = ownerOf(plan.places, absent);
	if (!owner) {
		const {outline} = plan;
		const [first] = outline.root.children;
		const title = plan.template.title && first?.level === 1 ? first.heading : undefined;
		const level = title ? 1 : 0;
		const nodes = plan.places.filter(place => !isInFrontMatter(place.path));
		return {nodes, from: title?.to ?? outline.start, to: plan.text.length, level};
	}
	if (owner.type === 'section')
		return {nodes: owner.nodes, from: owner.part.heading?.to ?? owner.from, to: owner.to, level: owner.part.level};
	const heading = headingAt(plan.outline, owner.from);
	return {nodes: owner.nodes, from: heading?.to ?? owner.from, to: owner.to, level: heading?.level ?? 0};
}

function ownerOf(places: readonly (Place | ItemPlace)[], absent: AbsentPlace): SectionPlace | ItemPlace | undefined {
	for (const place of places) {
		if (place.type === 'sequence') {
			const found = isWithin(absent.path, place.path) ? ownerOf(place.items, absent) : undefined;
			if (found) return found;
		} else if (place.type === 'section' || place.type === 'item') {
			if (place.nodes.includes(absent)) return place;
			const found = ownerOf(place.nodes, absent);
			if (found) return found;
		}
	}
	return undefined;
}

function* insertions(plan: Plan, parent: Parent, index: number, absent: AbsentPlace): Generator<Splice[]> {
	const eol = eolOf(plan.text);
	const marker = parent.nodes.find(node => node.type === 'marker');
	const before = parent.nodes.slice(0, index).findLast(isPresent);
	for (const markdown of skeletons(plan, parent, absent, before)) {
		const text = markdown.replace(/\r\n?|\n/g, eol);
		if (marker?.type === 'marker' && (absent.spec.type !== 'section' || !before))
			yield [{from: marker.from, to: marker.to, text}];
		const isJoined = absent.spec.type === 'field' && !absent.spec.isApart && isDense(plan, parent, before);
		const isBelow = absent.spec.type === 'field' && !before && isDenseBelow(plan, parent);
		for (const at of spots(plan, parent, index, absent)) {
			const isBehind = isJoined && at === behind(parent, before);
			if (isBehind || (isBelow && at === parent.from)) yield* joined(plan.text, at, text, eol);
			yield [apart(plan.text, at, text, eol)];
		}
	}
}

/* Whether a label goes on the line below what is before it, as the labels that are there do: below words it would go on in them. */
function isDense({text}: Plan, {nodes, from}: Parent, before: Place | undefined): before is FieldPlace {
	if (before?.type !== 'field' || (before.context.type !== 'heading' && !labelRange(before.frame))) return false;
	// The label that stands below the heading tells, whatever it labels.
	const below = /^[ \t]*((?:\r\n?|\n)[ \t\r\n]*)(?:[-*+][ \t]+)?(?:\*\*|__)/.exec(text.slice(from, from + 200))?.[1];
	if (before.context.type === 'heading' && below !== undefined) return countBreaks(below) < 2;
	const starts = nodes.filter(node => node.type === 'field' && labelRange(node.frame) !== undefined).map(startOf);
	const gaps = starts
		.slice(1)
		.map(start => /[^ \t\r\n]([ \t\r\n]*)$/.exec(text.slice(Math.max(0, start - 200), start))?.[1] ?? '');
	return gaps.length === 0 || gaps.some(gap => countBreaks(gap) < 2);
}

/* On the line below, with a blank line behind it where what follows would go on in it. */
function* joined(text: string, at: number, inserted: string, eol: string): Generator<Splice[]> {
	yield [{from: at, to: at, text: eol + inserted}];
	const below = /^[ 	\r\n]*/.exec(text.slice(at, at + 200))?.[0] ?? '';
	const trail = eol.repeat(Math.max(0, 2 - countBreaks(below)));
	if (trail !== '') yield [{from: at, to: at, text: eol + inserted + trail}];
}

/* Whether what stands below a heading goes on the line below it, as with most of the others of its level. */
function isDenseBelow({text, outline}: Plan, {from, level}: Parent): boolean {
	const ends = partsIn(outline.root)
		.filter(part => part.level === level && part.body.length > 0 && part.heading?.to !== from)
		.map(({heading}) => heading?.to ?? 0);
	const dense = ends.filter(end => /^[ \t]*(?:\r\n?|\n)[ \t]*[^ \t\r\n]/.test(text.slice(end, end + 200)));
	return dense.length * 2 > ends.length;
}

function partsIn(part: Part): Part[] {
	return [part, ...part.children.flatMap(partsIn)];
}

/* Where it could go, the best first: by the template's order, else wherever a block of its parent ends or starts. */
function* spots(plan: Plan, parent: Parent, index: number, {spec}: AbsentPlace): Generator<number> {
	const {source, start} = plan.outline;
	const before = parent.nodes.slice(0, index).findLast(isPresent);
	const after = parent.nodes.slice(index + 1).find(isPresent);
	// What stands above the first section stays above it.
	const isFirst = spec.type === 'section' && before?.type !== 'section' && after !== undefined;
	if (before && !isFirst) yield behind(parent, before);
	else if (spec === plan.template.title) yield start;
	else if (spec.type !== 'section') yield parent.from;
	if (after) yield lineStart(source, startOf(after));
	const blocks = blocksIn(plan.outline.root).filter(({from, to}) => from >= parent.from && to <= parent.to);
	for (const block of blocks.toReversed()) yield* [block.to, block.from];
	yield* [parent.from, parent.to, start];
}

/* A title ends before the marks that close its heading. */
function behind({from}: Parent, before: Place): number {
	return Math.max(from, endOf(before));
}

function blocksIn(part: Part): Block[] {
	return partsIn(part).flatMap(({heading, body}) => [...(heading ? [heading] : []), ...body]);
}

/** `inserted` with a blank line before it and behind it, as far as there is something. */
export function apart(text: string, at: number, inserted: string, eol: string): Splice {
	const above = /[ \t\r\n]*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
	const below = /^[ \t\r\n]*/.exec(text.slice(at, at + 200))?.[0] ?? '';
	const isTop = at - above.length <= (text.startsWith('\uFEFF') ? 1 : 0);
	const isEnd = at + below.length === text.length;
	const lead = isTop ? '' : eol.repeat(Math.max(0, 2 - countBreaks(above)));
	const isLine = isTop || (countBreaks(above) > 0 && countBreaks(below) === 0);
	const trail = isEnd ? (isLine ? eol : '') : eol.repeat(Math.max(0, 2 - countBreaks(below)));
	return {from: at, to: at, text: lead + inserted + trail};
}

function countBreaks(blanks: string): number {
	return blanks.match(/\r\n?|\n/g)?.length ?? 0;
}

function isPresent(node: Place): boolean {
	return node.type !== 'absent' && node.type !== 'marker';
}

/** Where a place's own lines end. */
export function endOf(place: Place): number {
	if (place.type === 'field') return Math.max(place.to, frameRange(place.frame)?.to ?? 0);
	return place.type === 'absent' ? 0 : place.to;
}

function* skeletons(plan: Plan, parent: Parent, absent: AbsentPlace, before: Place | undefined): Generator<string> {
	const {spec} = absent;
	if (spec === plan.template.title) yield `# ${plan.template.titlePrefix}${(spec as FieldSpec).markdown}`;
	else if (spec.type === 'section')
		for (const level of sectionLevels(parent, spec, before)) yield sectionSkeleton(spec, level);
	else if (spec.type === 'group')
		yield groupSkeleton(spec, Math.max(parent.level + 1, Math.min(spec.level, 2)), spec.numbering);
	else {
		const own = fieldSkeleton(spec);
		if (spec.label) yield restyled(plan, spec, own, before);
		yield own;
	}
}

/* As its neighbours are; below several main headings the last counts for what follows it. */
function sectionLevels(parent: Parent, spec: SectionSpec, before: Place | undefined): Set<number> {
	const own = Math.min(6, parent.level === 0 ? spec.level : parent.level + 1);
	const siblings = [before, ...parent.nodes].filter(node => node?.type === 'section');
	const levels = siblings.map(sibling => sibling.part.level);
	return new Set(levels.length > 0 ? levels : [own]);
}

function sectionSkeleton(spec: SectionSpec, level: number): string {
	const heading = spec.heading.replace(/^[ \t]*#+/, '#'.repeat(level));
	const [only] = spec.specs;
	if (!spec.isFlat || only?.type !== 'field') return heading;
	return `${heading}\n\n${fieldSkeleton(only)}`;
}

/* A label is written as its neighbour is: colon inside or outside the marks, behind a bullet or not. */
function restyled(plan: Plan, spec: FieldSpec, own: string, before: Place | undefined): string {
	const behind = before?.type === 'field' ? labelRange(before.frame) : undefined;
	if (!behind || !spec.label) return own;
	const start = lineStart(plan.outline.source, behind.from);
	const style = readLabels(plan.outline.source, start, behind.from).at(-1);
	if (!style) return own;
	const {before: opening, name, after} = spec.label;
	const marks = style.after.replace(/[ \t]*\([^()]*\)/, '');
	return `${style.before}${name}${marks}${own.slice(opening.length + name.length + after.length)}`;
}
