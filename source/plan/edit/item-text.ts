/* Items as text: a new one in the template's words and the document's style, a copy, and what stands between two. */
import {isInFrontMatter} from '../../template/front-matter.ts';
import {readListMark} from '../../template/grammar/list-mark.ts';
import {type Numbering, readPrefix} from '../../template/grammar/numbering.ts';
import {openQuestion} from '../../template/grammar/question.ts';
import type {GroupSpec} from '../../template/template.ts';
import {openingOf} from '../locate/list-place.ts';
import {standIn} from '../locate/own.ts';
import type {FieldPlace, ItemPlace, Path, Place, Plan, Sequenced, SequenceKind, SequencePlace} from '../place.ts';
import {eolOf, readValue} from '../plan.ts';
import {nextNameLike} from './next-name.ts';
import {isOfItsOwn, siblingText} from './sibling.ts';
import {blankItemText, boxed, groupSkeleton, leadOfList, plainItemText} from './skeleton.ts';
import {isYamlGap, newYamlItem, yamlGap} from './yaml-items.ts';

/** An item's text, and where the digits stand in it that count it (an empty range when nothing does). */
export type NewItem = {readonly text: string; readonly digits: {readonly from: number; readonly to: number}};

/** An item of `plan` as it stands. */
export function copyOf(plan: Plan, {from, to, number}: ItemPlace): NewItem {
	return {text: plan.text.slice(from, to), digits: {from: number.from - from, to: number.to - from}};
}

/**
A blank item for `index` as the template has it, counted and marked as its siblings are; of a document's own like the one near it that has
most of `keys`.
*/
export function newItem(plan: Plan, sequence: SequencePlace, index: number, keys: readonly string[] = []): NewItem {
	if (isInFrontMatter(sequence.path)) return uncounted(newYamlItem(plan, sequence, index));
	return itemTextOf(sequence).newItem(plan, sequence, index, sequence.spec.isOwn ? keys : []);
}

type ItemText<Kind extends SequenceKind> = {
	readonly newItem: (plan: Plan, sequence: Sequenced<Kind>, index: number, keys: readonly string[]) => NewItem;
	/** What stands between two items where the text does not say. */
	readonly gap: (plan: Plan, sequence: Sequenced<Kind>) => string;
};

const nextLine = {gap: ({text}: Plan) => eolOf(text)};

const itemTexts = {
	list: {...nextLine, newItem: newListItem},
	entries: {...nextLine, newItem: newEntry},
	checklist: {...nextLine, newItem: newBoxItem},
	table: {...nextLine, newItem: newRow},
	questions: {...nextLine, newItem: newQuestion},
	group: {newItem: newGroupItem, gap: groupGap},
	maps: {gap: yamlGap, newItem: (plan, sequence, index) => uncounted(newYamlItem(plan, sequence, index))},
} satisfies {readonly [Kind in SequenceKind]: ItemText<Kind>};

/* The compiler does not see that every sequence meets the row of its own kind. */
function itemTextOf({kind}: SequencePlace): ItemText<SequenceKind> {
	return itemTexts[kind] as ItemText<SequenceKind>;
}

function newGroupItem(plan: Plan, {items, spec}: Sequenced<'group'>, index: number, keys: readonly string[]): NewItem {
	const sibling = siblingWith(items, index, keys);
	const isFollowed = spec.isOwn || (sibling && isOfItsOwn(sibling)) || (plan.opened !== undefined && lackAlike(items));
	if (sibling && isFollowed) {
		const from = sibling.number.from - sibling.from;
		const digits = {from, to: from + sibling.number.to - sibling.number.from};
		return {text: siblingText(plan, sibling, keys), digits};
	}
	const style = sibling ? headingStyle(plan, sibling, spec) : {level: spec.level, numbering: spec.numbering};
	const text = groupSkeleton(spec, style.level, style.numbering).replace(/\n/g, eolOf(plan.text));
	const from = style.numbering ? style.level + 1 + style.numbering.before.length : 0;
	return {text, digits: {from, to: from + (style.numbering?.digits.length ?? 0)}};
}

/* The item before, or one that has more of what is to be said. */
function siblingWith(items: readonly ItemPlace[], index: number, keys: readonly string[]): ItemPlace | undefined {
	const beside = items[index - 1] ?? items[index];
	if (keys.length === 0) return beside;
	const isWanted = new Set(keys);
	const wanted = ({nodes}: ItemPlace) =>
		nodes.filter(({type, path}) => type !== 'absent' && isWanted.has(String(path.at(-1)))).length;
	let most = beside ? wanted(beside) : 0;
	let found = beside;
	// As far as the eye goes: of a thousand items all alike none need be looked into.
	for (const item of most < keys.length ? items.slice(Math.max(0, index - near), index + near) : []) {
		const count = wanted(item);
		if (count > most) [most, found] = [count, item];
	}
	return found;
}

const near = 20;

/* What none of several items has nobody asks of another one. */
function lackAlike(items: readonly ItemPlace[]): boolean {
	if (items.length < 2) return false;
	const lacking = items.map(({nodes}) => nodes.flatMap(({type, path}) => (type === 'absent' ? [path.at(-1)] : [])));
	return lacking[0]?.some(key => lacking.every(keys => keys.includes(key))) ?? false;
}

/* A new item continues the document's own prefix and separator (`### ADR-007 — `). */
function headingStyle(plan: Plan, item: ItemPlace, spec: GroupSpec): {level: number; numbering: Numbering | undefined} {
	const line = /^[^\r\n]*/.exec(plan.text.slice(item.from, item.from + 1000))?.[0] ?? '';
	const marks = /^[ \t]*(#{1,6})[ \t]*/.exec(line);
	const isUnderlined = /^[^\r\n]*(?:\r\n?|\n)[ \t]*=/.test(plan.text.slice(item.from, item.from + 1000));
	const level = marks?.[1]?.length ?? (isUnderlined ? 1 : 2);
	const words = line.slice(marks?.[0].length ?? 0);
	const numbering = readPrefix(words, spec.numbering);
	// `### Story 1` needs no title.
	if (!numbering?.digits || (numbering.after === '' && spec.title.isOptional)) return {level, numbering};
	const after = numbering.after || (numbering.before.endsWith('.') ? ' ' : ': ');
	// `### Phase 1:` was emptied, and lost the blank that a title stands behind.
	return {level, numbering: {...numbering, after: words.endsWith(after) ? `${after.trimEnd()} ` : after}};
}

function newListItem(plan: Plan, sequence: Sequenced<'list'>): NewItem {
	const lead = leadOf(plan, sequence) || '- ';
	const further = ' '.repeat(Math.max(0, lead.length - leadOfList(sequence.spec).length));
	return listItem(
		lead +
			countedOn(plan, sequence, plainItemText(sequence.spec))
				.replace(/\n(?!\n)/g, `\n${further}`)
				.replace(/\n/g, eolOf(plan.text)),
	);
}

/* `**Scenario 3:** …` behind the second. */
function countedOn(plan: Plan, {items, spec}: Sequenced<'list'>, words: string): string {
	const opening = spec.pattern && openingOf(spec.pattern);
	const count = /\d{1,9}/.exec(words);
	if (!count || count.index >= (opening?.(words) ?? 0)) return words;
	const numbers = items.map(item => {
		const raw = plan.text.slice(item.from, item.to);
		const said = raw.slice(readListMark(raw)?.to ?? 0);
		return opening?.(said) === undefined ? 0 : Number(/\d{1,9}/.exec(said)?.[0]);
	});
	const next = String(1 + numbers.reduce((most, one) => Math.max(most, one), 0)).padStart(
		count[0].startsWith('0') ? count[0].length : 1,
		'0',
	);
	return words.slice(0, count.index) + next + words.slice(count.index + count[0].length);
}

/* What holds more than words is as the one beside it. */
function newEntry(plan: Plan, {items}: Sequenced<'entries'>, index: number, keys: readonly string[]): NewItem {
	const sibling = siblingWith(items, index, keys) as ItemPlace;
	// The blank that words stood behind would end their line.
	const text = siblingText(plan, sibling, keys).replace(/[ \t]+(?=[\r\n])/g, '');
	const name = nameOf(sibling);
	return listItem(name ? text.replace(standIn, nextNameLike(plan, readValue(plan, name)) ?? standIn) : text);
}

/* Where no item has a box a new one has none, either, and where only some have one, none that is filled in without a tick. */
function newBoxItem(
	plan: Plan,
	sequence: Sequenced<'checklist'>,
	index: number,
	keys: readonly string[] = [],
): NewItem {
	const {items} = sequence;
	const isPlain = keys.length > 0 && !keys.includes('done') && !items.every(({nodes}) => hasBox(nodes));
	const hasBoxes = items.length === 0 || (!isPlain && items.some(({nodes}) => hasBox(nodes)));
	const lead = leadOf(plan, sequence) || '- ';
	const words = wordsBeside(plan, sequence, index) ?? plainItemText(sequence.spec);
	return listItem(lead + (hasBoxes ? boxed(words) : words));
}

/* A name yet to be said, or the next one, where the item beside it has one; `T013` behind `T012 Write it`. */
function wordsBeside(plan: Plan, {items}: SequencePlace, index: number): string | undefined {
	const sibling = items[index - 1] ?? items[index];
	const name = sibling && nameOf(sibling);
	if (name?.frame.type === 'name') {
		const {from, to, frame} = name;
		const next = nextNameLike(plan, readValue(plan, name)) ?? standIn;
		return plan.text.slice(frame.from, from) + next + plan.text.slice(to, frame.to);
	}
	const words = sibling?.nodes.find(node => node.type === 'field' && node.kind !== 'box');
	return words?.type === 'field' ? nextNameLike(plan, readValue(plan, words)) : undefined;
}

function nameOf({nodes}: ItemPlace): FieldPlace | undefined {
	return nodes.find(node => node.type === 'field' && node.frame.type === 'name') as FieldPlace | undefined;
}

function hasBox(nodes: readonly Place[]): boolean {
	return nodes.some(node => node.type === 'field' && node.kind === 'box');
}

function listItem(text: string): NewItem {
	const digits = /^[ \t]*(\d{1,9})(?=[.)])/.exec(text);
	const to = digits?.[0].length ?? 0;
	return {text, digits: {from: to - (digits?.[1]?.length ?? 0), to}};
}

function newQuestion(plan: Plan, sequence: Sequenced<'questions'>): NewItem {
	const text = blankItemText(sequence.spec);
	return uncounted(leadOf(plan, sequence) + (text.startsWith('[') ? text : openQuestion(text)));
}

function newRow(_: Plan, {spec, columns}: Sequenced<'table'>): NewItem {
	const cells = columns.map(({key}) => spec.columns.find(column => column.key === key)?.words[0] ?? '');
	return uncounted(`| ${cells.join(' | ')} |`);
}

function uncounted(text: string): NewItem {
	return {text, digits: {from: 0, to: 0}};
}

/* What stands before the words of an item, as the first has it. */
function leadOf(plan: Plan, {items: [sibling]}: SequencePlace): string {
	const line = sibling ? plan.text.slice(sibling.from, sibling.to) : '';
	const mark = line.slice(0, readListMark(line)?.to ?? 0);
	return mark === '' || /\s$/.test(mark) ? mark : `${mark} `;
}

/** What stands between two items of a sequence. */
export function gapOf(plan: Plan, sequence: SequencePlace): string {
	if (isInFrontMatter(sequence.path)) return yamlGap(plan, sequence);
	const [first, second] = sequence.items;
	const between = first && second ? plan.text.slice(first.to, second.from) : '';
	if (/[\r\n]/.test(between) && isGap(between)) return between;
	return itemTextOf(sequence).gap(plan, sequence);
}

function groupGap({text}: Plan, {items: [first], spec}: Sequenced<'group'>): string {
	const eol = eolOf(text);
	const end = first?.to ?? 0;
	const rule = /^[ \t\r\n]*(-{3,}|\*{3,}|_{3,})[ \t]*(?:[\r\n]|$)/.exec(text.slice(end, end + 1000))?.[1];
	return rule && spec.separator !== '' ? `${eol}${eol}${rule}${eol}${eol}` : eol + eol;
}

/** Whether nothing of its own stands between two items of the sequence at `path`. */
export function isGapIn(path: Path, between: string): boolean {
	return isInFrontMatter(path) ? isYamlGap(between) : isGap(between);
}

/* Whether only blank lines and rules stand between two items. */
function isGap(between: string): boolean {
	return between.split(/\r\n?|\n/).every(line => /^[ \t]*(?:(?:-{3,}|\*{3,}|_{3,})[ \t]*)?$/.test(line));
}
