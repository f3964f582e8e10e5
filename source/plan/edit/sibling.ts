/* A new item of a group as the document has it: its sibling without what it says. And a section as a template has it, without its words. */

import {comparable} from '../../template/key.ts';
import {type Block, headingWords, type Part} from '../../template/outline.ts';
import type {Range} from '../../template/range.ts';
import {labelRange} from '../frame.ts';
import {standIn} from '../locate/own.ts';
import {
	type FieldPlace,
	type ItemPlace,
	isOwnPlace,
	isSectionHeading,
	type Place,
	type Plan,
	type SectionPlace,
	type SequencePlace,
	type Splice,
} from '../place.ts';
import {applySplices} from '../plan.ts';
import {endOf} from './insert.ts';
import {plainItemText} from './skeleton.ts';

/**
The text of `item` with its headings, labels, bullets and fences, and nothing in them; of each list one item. Of lists without a label that
follow each other (steps with what belongs to each), and of such fences, the first alone, unless more are among the `keys` of what will be
said; and for text without a label that is among them its place is kept.
*/
export function siblingText(plan: Plan, item: ItemPlace, keys: readonly string[] = []): string {
	const wanted = new Set(keys);
	const isWanted = ({path}: Place) => wanted.has(String(path.at(-1)));
	const found = repetition(item);
	const again = [...found.leaves].some(isWanted) ? nothingAgain : found;
	const own = item.nodes.flatMap(node => {
		if (isLeaf(node) && again.leaves.has(node)) return [];
		const isText = node.type === 'field' && node.frame.type === 'block' && node.spec?.label === undefined;
		return isText && isWanted(node) ? [{from: node.from, to: node.to, text: standIn}] : emptied(plan, node);
	});
	return textWith(plan, item, [...own, ...again.ranges.map(range => ({...range, text: ''}))]).trimEnd();
}

type Repetition = {readonly leaves: ReadonlySet<Leaf>; readonly ranges: readonly Range[]};

const nothingAgain: Repetition = {leaves: new Set(), ranges: []};

function repetition({nodes}: ItemPlace): Repetition {
	const leaves = nodes.filter(isLeaf);
	const nameless = leaves.filter(
		leaf => leaf.spec?.isOwn && leaf.spec.type === 'field' && leaf.spec.label === undefined,
	);
	const lists = nameless.filter(({type}) => type === 'sequence');
	const firstOf = (kind: string) => lists.find(list => list.kind === kind);
	const again = lists.find(list => firstOf(list.kind) !== list);
	const steps = again && leaves.slice(leaves.indexOf(firstOf(again.kind) as Leaf) + 1);
	const [, ...fences] = nameless.filter(({kind}) => kind === 'code');
	const rest = fences.filter(fence => !steps?.includes(fence));
	const ranges = [...rest.map(rangeOf), ...(steps?.length ? [spanOf(steps)] : [])];
	return {leaves: new Set([...rest, ...(steps ?? [])]), ranges};
}

function spanOf(leaves: readonly Leaf[]): Range {
	return {from: Math.min(...leaves.map(({start}) => start)), to: Math.max(...leaves.map(endOf))};
}

/** The text of a section of a template's new plan with its headings, labels, table headers and fences, and none of its other words. */
export function sectionText(plan: Plan, section: SectionPlace): string {
	const {heading} = section.part;
	const name = heading ? [{...headingWords(plan.outline, heading), text: section.name}] : [];
	const kept = section.nodes.flatMap(leavesIn).filter(isNamed);
	const words = blocksIn(section.part).filter(block => !kept.some(leaf => overlaps(block, rangeOf(leaf))));
	const own = section.nodes.flatMap(node => withoutWords(plan, node));
	const gone = own.filter(splice => !words.some(block => isInside(splice, block)));
	const rest = words.filter(block => !gone.some(splice => isInside(block, splice)));
	return textWith(plan, section, [...name, ...gone, ...rest.map(({from, to}) => ({from, to, text: ''}))]);
}

function textWith({text}: Plan, {from, to}: Range, splices: readonly Splice[]): string {
	const own = splices.map(splice => ({from: splice.from - from, to: splice.to - from, text: splice.text}));
	return applySplices(text.slice(from, to), own)
		.replace(/(?<=\[ \])[ \t]+(?=[\r\n])/g, '')
		.replace(/(?:\r\n|\r(?!\n)|\n)(?:[ \t]*(\r\n|\r(?!\n)|\n)){2,}/g, '$1$1')
		.replace(/[\r\n]\s*$/, '');
}

function withoutWords(plan: Plan, place: Place): Splice[] {
	if (place.type === 'section') return place.nodes.flatMap(node => withoutWords(plan, node));
	if (place.type !== 'sequence') return emptied(plan, place);
	const [first] = place.items;
	if (!first) return [];
	if (isPlainList(place)) return [{...blankItem(place, first, standIn), to: place.to}];
	if (place.spec.type !== 'group') return emptied(plan, place);
	return [...first.nodes.flatMap(node => withoutWords(plan, node)), {from: first.to, to: place.to, text: ''}];
}

type Leaf = FieldPlace | SequencePlace;

function leavesIn(place: Place): Leaf[] {
	if (place.type === 'section') return place.nodes.flatMap(leavesIn);
	if (place.type === 'sequence' && place.spec.type === 'group') return place.items[0]?.nodes.flatMap(leavesIn) ?? [];
	return isLeaf(place) ? [place] : [];
}

/* What a document has by its own form too. Bullets and questions without a label are running text there, which they would be the words of. */
function isNamed(leaf: Leaf): boolean {
	const {spec} = leaf;
	if (leaf.type === 'field' && (leaf.kind === 'code' || leaf.kind === 'box')) return true;
	if (spec?.type === 'field' && spec.label) return /[*_]/.test(spec.label.before);
	return leaf.type === 'sequence' && !isPlainList(leaf) && spec?.type === 'field' && spec.kind !== 'questions';
}

function rangeOf(leaf: Leaf): Range {
	return {from: leaf.start, to: endOf(leaf)};
}

function overlaps(a: Range, b: Range): boolean {
	return a.from < b.to && b.from < a.to;
}

function isInside(inner: Range, outer: Range): boolean {
	return inner.from >= outer.from && inner.to <= outer.to;
}

function blocksIn({body, children}: Part): Block[] {
	return [...body, ...children.flatMap(blocksIn)];
}

function emptied(plan: Plan, place: Place): Splice[] {
	switch (place.type) {
		case 'field':
			return isSectionHeading(place) || isAttribute(place) ? [] : [emptiedField(plan, place)];
		case 'section':
			return place.nodes.flatMap(node => emptied(plan, node));
		case 'sequence': {
			const [first, ...others] = place.items;
			if (!first) return [];
			const last = others.at(-1);
			const rest = last ? [{from: first.to, to: last.to, text: ''}] : [];
			const own = isPlainList(place) ? [blankItem(place, first)] : first.nodes.flatMap(node => emptied(plan, node));
			return [...own, ...rest];
		}
		case 'absent':
		case 'marker':
			return [];
	}
}

/* `type="auto"` says what kind of item the other is, and the new one as well. */
function isAttribute({frame, spec}: FieldPlace): boolean {
	return frame.type === 'plain' && spec?.tag !== undefined;
}

/**
Whether a document has something in an item that no template has there, or calls something by a name of its own: then a new one follows
it, and not the template.
*/
export function isOfItsOwn({nodes}: ItemPlace): boolean {
	return nodes.some(node => node.type !== 'absent' && (isOwnPlace(node) || isInOwnWords(node)));
}

function isInOwnWords(node: Place): boolean {
	const label = isLeaf(node) && node.spec?.type === 'field' ? node.spec.label : undefined;
	return label !== undefined && isLeaf(node) && comparable(node.name) !== comparable(label.name);
}

function isLeaf(place: Place): place is Leaf {
	return place.type === 'field' || place.type === 'sequence';
}

function isPlainList({kind, items}: SequencePlace): boolean {
	return kind === 'list' && items[0]?.nodes[0] !== undefined;
}

/* An empty item right below its label would underline it. */
function blankItem({spec}: SequencePlace, {nodes, to}: ItemPlace, text = wordsOf(spec)): Splice {
	const [first] = nodes;
	const from = first?.type === 'field' ? first.from : to;
	return {from, to, text};
}

function wordsOf(spec: SequencePlace['spec']): string {
	return spec.type === 'group' || spec.isOwn ? standIn : plainItemText(spec);
}

function emptiedField({text}: Plan, {from, to, frame, words, spec}: FieldPlace): Splice {
	// Words at the start of an item keep its place, and those in tags theirs.
	if (frame.type === 'name' || (frame.type === 'plain' && words.includes(standIn))) return {from, to, text: standIn};
	if (frame.type === 'block' && spec?.tag !== undefined) return {from, to, text: standIn};
	const behind = labelRange(frame);
	if (behind) return {from: behind.from, to: Math.max(behind.to, to), text: ''};
	if (frame.type === 'box') return {from, to, text: ' '};
	if (frame.type === 'fence') return {from: frame.content[0], to: frame.content[1], text: ''};
	return {from, to: Math.min(to, text.length), text: ''};
}
