/*
The text to write. Nothing is rendered: what still says nothing is cut out of the plan's text, or becomes an open
question. In a plan that existed before, only what was added since it was opened is touched.
*/

import {isInFrontMatter} from '../template/front-matter.ts';
import {openQuestion} from '../template/grammar/question.ts';
import {listComments} from '../template/list-comments.ts';
import {type Block, lineEnd, previousLineEnd} from '../template/outline.ts';
import {isGuidanceToCut, skippedPart} from '../template/own-words.ts';
import {askedFor, type ItemPattern, type SectionSpec} from '../template/template.ts';
import {addedSince} from './added.ts';
import {isBlankItem, isBlankSection} from './answers.ts';
import {languageOf} from './code-language.ts';
import {type Cut, holdingSplices} from './cuts.ts';
import {followedFields} from './edit/follow.ts';
import {editsOf} from './edit/frames.ts';
import {endOf} from './edit/insert.ts';
import {afterKey} from './edit/yaml-items.ts';
import {type Frame, labelRange} from './frame.ts';
import {isNamed, nounsOf} from './item-name.ts';
import {separatorAt} from './locate/list-place.ts';
import {
	type FieldPlace,
	type Framed,
	fieldsIn,
	type ItemPlace,
	innermostPlace,
	type Place,
	type Plan,
	type SectionPlace,
	type SequenceKind,
	type SequencePlace,
	type Splice,
	sequencesIn,
} from './place.ts';
import {applySplices, eolOf, isBlankField, rawOf, readValue} from './plan.ts';
import {sequenceKinds} from './sequence-kinds.ts';

/** What becomes of a required section without an answer: an open question, nothing, or the template's words. */
export type Policy = 'clarify' | 'omit' | 'keep';

type Finish = {readonly plan: Plan; readonly policy: Policy; readonly isOwn: (from: number, to: number) => boolean};

/** The Markdown to write for a plan. Finishing an unedited plan that existed before gives its own bytes. */
export function finish(plan: Plan, options: {policy?: Policy} = {}): string {
	return applySplices(plan.text, finishingSplices(plan, options));
}

/** What makes the text to write out of the plan's own, in its order. */
export function finishingSplices(plan: Plan, {policy = 'clarify'}: {policy?: Policy} = {}): readonly Splice[] {
	const context = {plan, policy, isOwn: addedSince(plan)};
	const isNew = plan.opened === undefined;
	const cuts = [...prune(context, plan.places), ...(isNew ? [...guidance(context), ...languages(plan)] : [])];
	const followers = [...sequencesIn(plan.places)].flatMap(sequence => followersOf(context, sequence));
	return holdingSplices(plan, cuts, followers);
}

function* prune(context: Finish, places: readonly Place[]): Generator<Cut> {
	for (const place of places) {
		if (place.type === 'section') yield* pruneSection(context, place);
		else if (place.type === 'sequence') yield* pruneSequence(context, place);
		else if (place.type === 'field') yield* pruneField(context, place);
	}
}

function* pruneSection(context: Finish, section: SectionPlace): Generator<Cut> {
	const {plan, policy} = context;
	if (!section.spec || section.spec.isOwn || isInFrontMatter(section.path) || !isBlankSection(plan, section))
		return yield* prune(context, section.nodes);
	if (!context.isOwn(section.from, section.to)) return;
	const {from, to} = withoutEdges(section);
	const eol = eolOf(plan.text);
	const marker = {from, to, text: `${eol}${eol}${questionOf(section.spec)}`};
	if (section.spec.isOptional || policy === 'omit') yield [lines(plan.text, section.from, section.to), marker];
	else if (policy === 'clarify') yield [marker];
}

/* What a section holds, without the link definitions and tags at its edges. */
function withoutEdges({part, to}: SectionPlace): {from: number; to: number} {
	const {body, children} = part;
	const first = body.findIndex(block => !isKept(block));
	const last = children.length > 0 ? body.length - 1 : body.findLastIndex(block => !isKept(block));
	const above = body[(first === -1 ? body.length : first) - 1] ?? part.heading;
	const end = last < body.length - 1 ? (body[last] ?? above) : undefined;
	return {from: above?.to ?? part.from, to: Math.max(end?.to ?? to, above?.to ?? part.from)};
}

function isKept({type, node}: Block): boolean {
	return type === 'tag' || node.name === 'LinkReference';
}

/* `[CLARIFY: …]` in the words of a template's hint, or of its help where these say nothing. */
function questionOf({name, hint, asks}: Pick<SectionSpec, 'name' | 'hint' | 'asks'>): string {
	return openQuestion(asks ?? askedFor(name, hint));
}

function* pruneField(context: Finish, field: FieldPlace): Generator<Cut> {
	if (!isBlankField(context.plan, field) || !context.isOwn(field.start, field.to)) return;
	// The compiler does not see that every field meets the row of its own frame.
	yield* (pruners[field.frame.type] as Pruner<Frame['type']>)(context, field);
}

type Pruner<Type extends Frame['type']> = (context: Finish, field: Framed<Type>) => Iterable<Cut>;

/* What becomes of a blank field, by its frame. */
const pruners = {
	plain: prunePlain,
	name: () => [],
	all: () => [],
	box: () => [],
	label: pruneWhole,
	block: pruneWhole,
	fence: pruneWhole,
	cell: pruneWhole,
	yaml: pruneYaml,
} satisfies {readonly [Type in Frame['type']]: Pruner<Type>};

function* prunePlain({plan, policy}: Finish, field: Framed<'plain'>): Generator<Cut> {
	if (policy === 'keep') return;
	const marker = {
		from: field.from,
		to: field.to,
		text: field.frame.lead + questionOf({...field.spec, name: field.name, hint: field.hint}),
	};
	const cleared = [...editsOf(field).emptied(plan, field), {...marker, text: ''}, marker];
	yield policy === 'clarify' && !field.spec?.isOptional ? [marker] : cleared;
}

/* Without its keys the front matter would be none. */
function* pruneYaml({plan, policy}: Finish, field: Framed<'yaml'>): Generator<Cut> {
	if (policy !== 'keep' && field.from < field.to) yield editsOf(field).emptied(plan, field);
}

function pruneWhole(context: Finish, field: FieldPlace): Generator<Cut> {
	return pruneBlock(context, field, field.spec?.isOptional === true);
}

function* pruneYamlItems({plan, policy}: Finish, sequence: SequencePlace): Generator<Cut> {
	const from = afterKey(plan, sequence);
	if (policy !== 'keep' && from !== undefined) yield [{from, to: sequence.to, text: ''}];
}

/* A label, fence or list that nothing was written into. */
function* pruneBlock({plan, policy}: Finish, place: FieldPlace | SequencePlace, isOptional: boolean): Generator<Cut> {
	const to = endOf(place);
	const spec = place.spec?.type === 'field' ? place.spec : undefined;
	const hint = spec?.hint ?? '';
	const label = spec?.label;
	const question = questionOf({...spec, name: place.name, hint});
	// A label without a colon stands alone on its line.
	const below = eolOf(plan.text).repeat(2);
	const markers = label
		? [{from: valueStart(plan, place), to, text: /[:：]/.test(label.after) ? ` ${question}` : below + question}]
		: apart(plan, {from: place.start, to, text: listMark(plan, place) + question});
	const isLeftOut = isOptional || (hint === '' && !isText(place)) || policy === 'omit';
	if (isLeftOut) yield [lines(plan.text, place.start, to), ...markers];
	else if (policy === 'clarify') yield markers;
}

/* Words that belong behind a label, and no list or code of nothing. */
function isText(place: FieldPlace | SequencePlace): boolean {
	return place.type === 'field' && place.frame.type === 'label' && place.spec?.label?.before.includes('*') === false;
}

/* As it is, or with a blank line before it so that nothing above goes on in it. */
function apart({text}: Plan, marker: Splice): Splice[] {
	return [marker, {...marker, text: eolOf(text) + marker.text}];
}

/* A list stays one: behind it may stand another that would be taken for it. */
function listMark(plan: Plan, place: FieldPlace | SequencePlace): string {
	return place.type === 'sequence' ? sequencePruners[place.kind].mark(plan, place) : '';
}

/* Bold or code that its first part stands in is none around a question. */
function firstMark({text}: Plan, {from, items}: SequencePlace): string {
	const words = [...fieldsIn(items)].find(({kind}) => kind !== 'box');
	return text.slice(from, words?.from ?? from).replace(/[*_`]+$/, '');
}

function valueStart(plan: Plan, place: FieldPlace | SequencePlace): number {
	const behind = place.type === 'field' ? labelRange(place.frame) : undefined;
	if (behind) return behind.from;
	return place.start + plan.text.slice(place.start, lineEnd(plan.text, place.start)).trimEnd().length;
}

function leftOut({plan, isOwn}: Finish, sequence: SequencePlace): boolean[] {
	return sequence.items.map(item => isBlankItem(plan, sequence, item) && isOwn(item.from, item.to));
}

function* pruneSequence(context: Finish, sequence: SequencePlace, isBelow = false): Generator<Cut> {
	const {plan} = context;
	const {items} = sequence;
	const isLeftOut = leftOut(context, sequence);
	if (items.length > 0 && isLeftOut.every(Boolean) && !sequenceKinds[sequence.kind].hasHeadings) {
		const isOptional = isBelow || (sequence.spec.type === 'field' && sequence.spec.isOptional);
		if (isInFrontMatter(sequence.path)) yield* pruneYamlItems(context, sequence);
		else if (context.isOwn(sequence.start, sequence.to)) yield* pruneBlock(context, sequence, isOptional);
		return;
	}
	const last = isLeftOut.lastIndexOf(false);
	for (const [{number}, text] of countedAgain(plan, sequence, isLeftOut)) yield [{...number, text}];
	for (const [index, item] of items.entries()) {
		if (!isLeftOut[index]) yield* sequencePruners[sequence.kind].item(context, item, sequence);
		else if (index < last) yield [{from: item.from, to: (items[index + 1] as ItemPlace).from, text: ''}];
		else yield [{from: items[index - 1]?.to ?? item.from, to: item.to, text: ''}];
	}
}

/* Numbers go on counting over what was left out, if they counted before and are no names. */
function countedAgain(plan: Plan, sequence: SequencePlace, isLeftOut: readonly boolean[]): Map<ItemPlace, string> {
	const {items} = sequence;
	const kept = items.filter((_, index) => !isLeftOut[index]);
	const digits = ({number}: ItemPlace) => plan.text.slice(number.from, number.to);
	const first = items[0] ? digits(items[0]) : '';
	const isCounting = items.every((one, index) => Number(digits(one)) === Number(first) + index);
	if (!isCounting || kept.length === items.length || isNamed(plan, sequence)) return new Map();
	return new Map(kept.map((item, index) => [item, String(Number(first) + index).padStart(first.length, '0')]));
}

/* What names the items of a group that are counted again, in all that is not left out itself. */
function followersOf(context: Finish, sequence: SequencePlace): Splice[] {
	const {plan} = context;
	const {items, path} = sequence;
	const isLeftOut = leftOut(context, sequence);
	const numbers = countedAgain(plan, sequence, isLeftOut);
	if (numbers.size === 0) return [];
	const renumbering = items.map(item => [numberOf(plan, item), numbers.get(item)] as const);
	const followed = followedFields(plan, path, nounsOf(plan, sequence), new Map(renumbering));
	const isGone = ({from, to}: FieldPlace) =>
		items.some((item, at) => isLeftOut[at] && item.from <= from && to <= item.to);
	return followed.flatMap(({field, splices}) => (isGone(field) ? [] : splices));
}

function numberOf({text}: Plan, {number}: ItemPlace): number {
	return Number(text.slice(number.from, number.to));
}

type SequencePruner = {
	/** What stands before an open question in place of all items. */
	readonly mark: (plan: Plan, sequence: SequencePlace) => string;
	/** What is cut out of an item that says something. */
	readonly item: (context: Finish, item: ItemPlace, sequence: SequencePlace) => Iterable<Cut>;
};

const sequencePruners = {
	list: {mark: firstMark, item: pruneListItem},
	entries: {mark: firstMark, item: () => []},
	checklist: {mark: firstMark, item: pruneBoxItem},
	table: {mark: () => '', item: pruneRow},
	questions: {mark: () => '', item: asBullet},
	group: {mark: () => '', item: (context, {nodes}) => prune(context, nodes)},
	maps: {mark: () => '', item: (context, {nodes}) => prune(context, nodes)},
} satisfies Record<SequenceKind, SequencePruner>;

function* pruneListItem(context: Finish, item: ItemPlace, {spec}: SequencePlace): Generator<Cut> {
	const pattern = spec.type === 'field' ? spec.pattern : undefined;
	if (pattern && context.isOwn(item.from, item.to)) yield* pruneParts(context, item, pattern);
}

/* Lines below each other are one paragraph, in which several questions run into each other. */
function* asBullet({plan, isOwn}: Finish, {from}: ItemPlace, sequence: SequencePlace): Generator<Cut> {
	const asked = sequence.items.filter(item => !isBlankItem(plan, sequence, item));
	const areOwn = asked.every(item => isOwn(item.from, item.to));
	if (asked.length > 1 && areOwn && plan.text[from] === '[') yield [{from, to: from, text: '- '}];
}

/* Of the boxes below an item none has to be there. */
function* pruneBoxItem(context: Finish, {nodes}: ItemPlace): Generator<Cut> {
	for (const node of nodes) if (node.type === 'sequence') yield* pruneSequence(context, node, true);
}

/*
Blank parts at the end go with what separates them; in front of an answer `…` keeps their place, and behind one
that would look like two parts without it.
*/
function* pruneParts({plan}: Finish, item: ItemPlace, {cells}: ItemPattern): Generator<Cut> {
	const parts = item.nodes.filter(node => node.type === 'field');
	const last = parts.findLastIndex(part => !isBlankField(plan, part));
	const end = parts[last];
	const next = cells[last + 1];
	if (!end) return;
	const isClear = !next || separatorAt(rawOf(plan, end), 0, next.before, cells[last]?.isCode === true) === undefined;
	for (const part of parts)
		if (part.from < part.to && isBlankField(plan, part)) yield [{from: part.from, to: part.to, text: skippedPart}];
	if (isClear) yield [{from: end.to, to: item.to, text: ''}];
}

function* pruneRow({plan, isOwn}: Finish, item: ItemPlace): Generator<Cut> {
	if (!isOwn(item.from, item.to)) return;
	for (const cell of fieldsIn(item.nodes))
		if (isBlankField(plan, cell)) yield [{from: cell.from, to: cell.to, text: ''}];
}

/* Comments and `(If applicable)` are for those who fill the template in, not for those who read the plan. */
function* guidance(context: Finish, {body, children} = context.plan.outline.root): Generator<Cut> {
	const {plan} = context;
	for (const {type, from, to} of body) {
		const isCut = isGuidanceToCut(plan.template, type, plan.text.slice(from, to));
		if (isCut && !isAnswer(plan, from)) yield [lines(plan.text, from, to)];
		for (const note of type === 'list' ? listComments(plan.outline, {from, to}) : [])
			if (isGuidanceToCut(plan.template, 'comment', plan.text.slice(note.from, note.to)))
				yield [lines(plan.text, note.from, note.to)];
	}
	for (const child of children) yield* guidance(context, child);
}

/* A template cannot know what the code will be in. */
function languages(plan: Plan): Cut[] {
	return [...fieldsIn(plan.places)].flatMap((field): Cut[] => {
		const {frame} = field;
		if (frame.type !== 'fence' || isBlankField(plan, field)) return [];
		const from = plan.text.indexOf(frame.mark, frame.from) + frame.mark.length;
		const hasInfo = plan.text.slice(from, lineEnd(plan.text, from)).trim() !== '';
		return hasInfo ? [] : [[{from, to: from, text: languageOf(readValue(plan, field))}]];
	});
}

function isAnswer(plan: Plan, from: number): boolean {
	const place = innermostPlace(plan.places, from);
	return place?.type === 'field' && !isBlankField(plan, place);
}

/* The splice that removes whole lines, and the blank lines before them when blank lines follow. */
function lines(text: string, from: number, to: number): Splice {
	const before = previousLineEnd(text, from);
	const isLineStart = from === 0 || /[\r\n]/.test(text.slice(before, from));
	const bar = /^[ \t]*\|[ \t]*(?=[^ \t\r\n])/.exec(text.slice(to, to + 100));
	if (isLineStart && bar) return {from, to: to + bar[0].length, text: ''};
	if (!isLineStart) {
		const barBefore = /(?<![ \t])[ \t]*\|[ \t]*$/.exec(text.slice(Math.max(0, from - 100), from));
		return {from: barBefore ? from - barBefore[0].length : from, to, text: ''};
	}
	const next = /^[ \t]*(?:\r\n|[\r\n])(?=[ \t]*[^ \t\r\n])/.exec(text.slice(to, to + 1000));
	return next ? {from, to: to + next[0].length, text: ''} : {from: before, to, text: ''};
}
