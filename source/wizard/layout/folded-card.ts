/*
A folded card in one row: its title and what it means, `Where to count → Redis`, or what is wrong in it; at the right edge, how far it is.
*/
import {isBlankItem} from '../../plan/answers.ts';
import {countOpen} from '../../plan/check/open.ts';
import {itemName, labelOf} from '../../plan/item-name.ts';
import {
	type AbsentPlace,
	type FieldKind,
	type FieldPlace,
	fieldsIn,
	type ItemPlace,
	isOwnPlace,
	isWithin,
	type Plan,
	type SequencePlace,
} from '../../plan/place.ts';
import {readValue} from '../../plan/plan.ts';
import {fieldRole} from '../../plan/roles.ts';
import {dotted} from '../../template/sidecar.ts';
import {isUnfinished, problemsIn} from '../findings.ts';
import {countsBelow} from '../judging/told.ts';
import {itemLabels, type Room} from '../room.ts';
import type {State} from '../state.ts';
import {pad, truncate, widthOf} from '../text/display.ts';
import {type Block, type Segment, segment} from './block.ts';
import {fieldRow} from './field-block.ts';

/** What counts a card, before its title. */
export function cardLabel(state: State, group: SequencePlace, item: ItemPlace, isBold: boolean): Segment {
	const width = itemLabels(state.plan, group);
	const label = pad(truncate(labelOf(state.plan, group, item), width - 2), width);
	return segment(width === 0 ? '' : label, isBold ? 'label' : 'dim');
}

/** A folded card, with the caret on its mark where it is there. */
export function foldedCard(state: State, group: SequencePlace, item: ItemPlace, {left, width}: Room): Block {
	const isHere = isWithin(state.focus, item.path);
	const draw = (): Segment[] => {
		const isBlank = isBlankItem(state.plan, group, item);
		const label = cardLabel(state, group, item, !isBlank);
		const mark = isBlank ? segment('') : markOf(state, group, item);
		const space = width - left - 2 - widthOf(label.text);
		const room = space - (mark.text === '' ? 0 : widthOf(mark.text) + 2);
		const words = isBlank ? segment('') : wordsOf(state, group, item);
		const whole = item.nodes[0]?.type === 'field' ? fieldRow(state, item.nodes[0], room) : segment('');
		// What one of the two leaves over the other gets.
		const least = Math.min(widthOf(words.text), Math.max(Math.floor(room * 0.5), room - widthOf(whole.text)));
		const title = {...whole, text: truncate(whole.text, room - least)};
		const meaning = segment(truncate(words.text, room - widthOf(title.text)), words.tone);
		const used = widthOf(title.text) + widthOf(meaning.text);
		return [
			segment(' '.repeat(left - 1)),
			segment(isHere ? '❯' : ' ', 'accent'),
			segment('▸ ', isHere ? 'accent' : 'dim'),
			isHere ? {...label, tone: 'accent' as const} : label,
			{...title, tone: title.tone === 'plain' && isBlank ? 'dim' : title.tone},
			meaning,
			...(mark.text === '' ? [] : [segment(' '.repeat(space - used - widthOf(mark.text))), mark]),
		];
	};
	return {height: 1, draw, caret: isHere ? {row: 0, column: left} : undefined};
}

/* How far it is: its boxes, or that something of it is not there yet. */
function markOf(state: State, group: SequencePlace, item: ItemPlace): Segment {
	if (state.judging) return judgingMark(state, item);
	const {boxes, ticked} = countOpen(state.plan.text.slice(item.from, item.to));
	if (boxes > 0) return segment(`${ticked}/${boxes} ☐`, ticked === boxes ? 'done' : 'dim');
	return segment(isUnfinished(state, group, item) ? '◐' : '', 'dim');
}

/* What changed and was noted in it. */
function judgingMark(state: State, item: ItemPlace): Segment {
	const {changes, notes} = countsBelow(state, path => isWithin(path, item.path));
	const words = [changes > 0 && `± ${changes} changed`, notes > 0 && `✎ ${notes}`].filter(Boolean).join('  ');
	return segment(words, 'accent');
}

/* What is wrong in it, what was decided, or what it is for. */
function wordsOf(state: State, group: SequencePlace, item: ItemPlace): Segment {
	const {plan} = state;
	const [problem] = problemsIn(state, item.path);
	if (problem) return segment(`  ! ${withoutName(problem.message, labelOf(plan, group, item))}`, 'problem');
	const taken = decisionIn(plan, item);
	if (taken) return segment(` → ${taken}`);
	const said = optionsIn(plan, item) || purposeOf(plan, item) || listedIn(plan, item) || codeIn(plan, item);
	return segment(said === '' ? '' : ` — ${said}`, 'dim');
}

/* The card says already what it is called. */
function withoutName(message: string, name: string): string {
	return name !== '' && message.startsWith(`${name} `) ? message.slice(name.length + 1) : message;
}

function inLine(value: string): string {
	return value.replace(/(?<!\s)\s+/g, ' ').trim();
}

function fieldsOf({nodes}: ItemPlace): readonly FieldPlace[] {
	return nodes.slice(1).filter(node => node.type === 'field');
}

/* The place that is to name one of the options above it, be it there yet or not; what heads the card is said already. */
function decisionPlace(plan: Plan, {nodes}: ItemPlace): FieldPlace | AbsentPlace | undefined {
	const places = nodes.slice(1).filter(node => node.type === 'field' || node.type === 'absent');
	return places.find(place => {
		const rule = plan.template.sidecar.suggest?.[dotted(place.path)];
		return isOwnPlace(place) ? fieldRole(place.name) === 'decision' : rule?.strict && !rule.several;
	});
}

function decisionIn(plan: Plan, item: ItemPlace): string {
	const place = decisionPlace(plan, item);
	return place?.type === 'field' ? inLine(readValue(plan, place)) : '';
}

/* `3 options, none taken`. */
function optionsIn(plan: Plan, item: ItemPlace): string {
	const [list] = item.nodes.filter(node => node.type === 'sequence');
	if (!list || !decisionPlace(plan, item)) return '';
	const count = list.items.filter(one => !isBlankItem(plan, list, one)).length;
	const name = itemName(list.spec);
	return count === 0 ? '' : `${count} ${name}${count === 1 ? '' : 's'}, none taken`;
}

/* Words that say what something is for; a box or code does not. */
const saysPurpose = {text: true, prose: true, choice: false, code: false, box: false} satisfies Record<
	FieldKind,
	boolean
>;

function purposeOf(plan: Plan, item: ItemPlace): string {
	const values = fieldsOf(item).flatMap(field => (saysPurpose[field.kind] ? [inLine(readValue(plan, field))] : []));
	return values.find(value => value !== '') ?? '';
}

/* The first words of each item of its first list. */
function listedIn(plan: Plan, item: ItemPlace): string {
	for (const node of item.nodes) {
		if (node.type !== 'sequence') continue;
		const firsts = node.items.map(one => {
			const first = [...fieldsIn(one.nodes)].find(({kind}) => saysPurpose[kind]);
			return first ? inLine(readValue(plan, first)) : '';
		});
		const said = firsts.filter(words => words !== '');
		if (said.length > 0) return said.join(', ');
	}
	return '';
}

function codeIn(plan: Plan, item: ItemPlace): string {
	const lines = fieldsOf(item).flatMap(field => readValue(plan, field).split('\n'));
	return inLine(lines.find(line => /\p{L}/u.test(line)) ?? '');
}
