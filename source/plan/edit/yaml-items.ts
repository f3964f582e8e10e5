/* What comes into the front matter and goes: keys that it lacks, and the items of its lists, each in the shape of its siblings. */
import {entryAt, type MatterEntry, readFrontMatter} from '../../template/front-matter.ts';
import type {Spec} from '../../template/template.ts';
import {frameRange} from '../frame.ts';
import {
	type AbsentPlace,
	findPlace,
	type ItemPlace,
	type Place,
	type Plan,
	pathText,
	type SequencePlace,
	type Splice,
	startOf,
} from '../place.ts';
import {applySplices, eolOf, isSameOutside, withText} from '../plan.ts';
import {WriteError} from './write-error.ts';

/** The plan with a key that its front matter lacks, behind all others that stand beside it. */
export function insertYaml(plan: Plan, absent: AbsentPlace): Plan {
	for (const splice of insertions(plan, absent)) {
		const inserted = withText(plan, applySplices(plan.text, [splice]));
		const place = findPlace(inserted.places, absent.path);
		if (place && place.type !== 'absent' && isSameOutside(plan, inserted, absent.path)) return inserted;
	}
	throw new WriteError(`Could not insert \`${pathText(absent.path)}\`: no place leaves the rest of the plan as it is.`);
}

function* insertions(plan: Plan, {path, spec}: AbsentPlace): Generator<Splice> {
	const {text, outline} = plan;
	const eol = lineBreakOf(text);
	const own = markdownOf(spec);
	if (path.length > 2) return yield* besides(plan, findPlace(plan.places, path.slice(0, -1)), own);
	if (outline.start < 2) {
		const isEmpty = text.length === outline.start;
		const lines = ['---', own, '---', ...(isEmpty ? [''] : ['', ''])].join('\n').replaceAll('\n', eol);
		return yield {from: outline.start, to: outline.start, text: lines};
	}
	const end = text.slice(0, outline.start).search(/(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/);
	yield {from: end, to: end, text: own.replaceAll('\n', eol) + eol};
}

/* A front matter knows no lone carriage return. */
function lineBreakOf(text: string): string {
	return eolOf(text) === '\r\n' ? '\r\n' : '\n';
}

function markdownOf(spec: Spec): string {
	const own = spec.type === 'section' ? spec.heading : spec.type === 'group' ? spec.exemplar : spec.markdown;
	return own.replaceAll('\r\n', '\n');
}

/* On a line below its siblings, or in their brackets. */
function* besides({text}: Plan, parent: Place | ItemPlace | undefined, own: string): Generator<Splice> {
	if (parent?.type !== 'section' && parent?.type !== 'item') return;
	const siblings = parent.nodes.filter(node => node.type !== 'absent');
	const [first] = siblings;
	if (!first) return;
	const end = parent.to + text.slice(parent.to).search(/[\r\n]/);
	yield {from: end, to: end, text: indented(`\n${own}`, columnOf(text, startOf(first)), lineBreakOf(text))};
	const last = Math.max(...siblings.map(endOf));
	yield {from: last, to: last, text: `, ${own}`};
}

function columnOf(text: string, offset: number): number {
	return offset - (text.lastIndexOf('\n', offset) + 1);
}

function indented(lines: string, column: number, eol: string): string {
	return lines.replace(/\n/g, eol + ' '.repeat(column));
}

/** Whether the items of a sequence stand in brackets. */
function isFlow({text}: Plan, {from}: SequencePlace): boolean {
	return text[from] === '[';
}

/** A blank item beside the others. */
export function newYamlItem(plan: Plan, sequence: SequencePlace, index: number): string {
	const {items, kind, spec} = sequence;
	const sibling = items[index] ?? items.at(-1);
	if (!sibling) return spec.type === 'group' ? `- ${spec.separator || `${spec.title.name}:`}` : '""';
	if (kind === 'maps') return blankCopy(plan, sibling);
	return isFlow(plan, sequence) ? '""' : `${' '.repeat(plan.text.slice(sibling.from).search(/[^ ]/))}-`;
}

/* All that the keys of a sibling hold is left out. */
function blankCopy(plan: Plan, item: ItemPlace): string {
	const splices = item.nodes.flatMap(node => withoutValues(plan, node));
	const end = Math.max(item.from, ...item.nodes.map(endOf));
	const bracket = /^\s*\}/.exec(plan.text.slice(end, item.to))?.[0] ?? '';
	const own = splices.map(splice => ({...splice, from: splice.from - item.from, to: splice.to - item.from}));
	return applySplices(plan.text.slice(item.from, end), own) + bracket;
}

function endOf(place: Place): number {
	if (place.type === 'absent') return 0;
	return place.type === 'field' ? (frameRange(place.frame)?.to ?? place.to) : place.to;
}

function withoutValues(plan: Plan, place: Place): Splice[] {
	if (place.type === 'section') return place.nodes.flatMap(node => withoutValues(plan, node));
	const after = place.type === 'field' || place.type === 'sequence' ? afterKey(plan, place) : undefined;
	if (after === undefined) return [];
	const isList = place.type === 'sequence';
	const isInline = place.type === 'field' && place.frame.type === 'yaml' && place.frame.isFlow;
	return [{from: after, to: endOf(place), text: isList ? ' []' : isInline ? ' ""' : ''}];
}

/** Where the value of a key begins, blanks included. */
export function afterKey(plan: Plan, {start}: {readonly start: number}): number | undefined {
	return entryOf(plan, start)?.after;
}

function entryOf({text, outline}: Plan, start: number): MatterEntry | undefined {
	const map = readFrontMatter({text, start: outline.start})?.map;
	return map && entryAt(map, start);
}

/** What stands between two items. */
export function yamlGap(plan: Plan, sequence: SequencePlace): string {
	const [first, second] = sequence.items;
	const between = first && second ? plan.text.slice(first.to, second.from) : '';
	if (isYamlGap(between) && between !== '') return between;
	return isFlow(plan, sequence) ? ', ' : lineBreakOf(plan.text);
}

/** Whether nothing but blank lines or a comma stands between two items. */
export function isYamlGap(between: string): boolean {
	return /^[ \t\r\n]*,?[ \t\r\n]*$/.test(between);
}

/** How an item can be put in where there is none: in brackets, or on lines of its own. */
export function firstItems(plan: Plan, sequence: SequencePlace, item: string): Splice[][] {
	const {text} = plan;
	const {from, to, start, kind} = sequence;
	const column = columnOf(text, start) + 2;
	const own = item.startsWith('- ') ? item : item === '""' ? '-' : `- ${item}`;
	const below = indented(`\n${own.replace(/\n/g, '\n  ')}`, column, lineBreakOf(text));
	const brackets = [{from, to, text: `${from === to ? ' ' : ''}[""]`}];
	const lines = [{from: afterKey(plan, sequence) ?? from, to, text: below}];
	return kind === 'maps' ? [lines] : from < to ? [brackets, lines] : [lines, brackets];
}

/** How the only item of a list can go: an empty list is left. */
export function lastItem(plan: Plan, sequence: SequencePlace): Splice[] {
	const after = afterKey(plan, sequence);
	return after === undefined ? [] : [{from: after, to: sequence.to, text: ' []'}];
}
