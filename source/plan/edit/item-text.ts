/* Items as text: a new one in the template's words and the document's style, a copy, and what stands between two. */
import {readListMark} from '../../template/grammar/list-mark.ts';
import {type Numbering, readPrefix} from '../../template/grammar/numbering.ts';
import {openQuestion} from '../../template/grammar/question.ts';
import type {FieldSpec, GroupSpec} from '../../template/template.ts';
import type {ItemPlace, Plan, SequencePlace} from '../place.ts';
import {eolOf} from '../plan.ts';
import {blankItemText, groupSkeleton} from './skeleton.ts';

/** An item's text, and where the digits stand in it that count it (an empty range when nothing does). */
export type Piece = {readonly text: string; readonly digits: {readonly from: number; readonly to: number}};

/** An item of `plan` as it stands. */
export function copyOf(plan: Plan, {from, to, number}: ItemPlace): Piece {
	return {text: plan.text.slice(from, to), digits: {from: number.from - from, to: number.to - from}};
}

/** A blank item for `index` as the template has it, counted and marked as its siblings are. */
export function newItem(plan: Plan, sequence: SequencePlace, index: number): Piece {
	const {spec} = sequence;
	if (spec.type === 'group') return newGroupItem(plan, sequence.items[index] ?? sequence.items.at(-1), spec);
	const text = sequence.kind === 'table' ? tableRow(spec, sequence) : listItem(plan, spec, sequence);
	const digits = sequence.kind === 'list' ? /^[ \t]*(\d{1,9})(?=[.)])/.exec(text) : null;
	const to = digits?.[0].length ?? 0;
	return {text, digits: {from: to - (digits?.[1]?.length ?? 0), to}};
}

function newGroupItem(plan: Plan, sibling: ItemPlace | undefined, spec: GroupSpec): Piece {
	const style = sibling ? headingStyle(plan, sibling, spec) : {level: spec.level, numbering: spec.numbering};
	const text = groupSkeleton(spec, style.level, style.numbering).replace(/\n/g, eolOf(plan.text));
	const from = style.numbering ? style.level + 1 + style.numbering.before.length : 0;
	return {text, digits: {from, to: from + (style.numbering?.digits.length ?? 0)}};
}

/* A new item continues the document's own prefix and separator (`### ADR-007 — `). */
function headingStyle(plan: Plan, item: ItemPlace, spec: GroupSpec): {level: number; numbering: Numbering | undefined} {
	const line = /^[^\r\n]*/.exec(plan.text.slice(item.from, item.from + 1000))?.[0] ?? '';
	const marks = /^[ \t]*(#{1,6})[ \t]*/.exec(line);
	const isUnderlined = /^[^\r\n]*(?:\r\n?|\n)[ \t]*=/.test(plan.text.slice(item.from, item.from + 1000));
	const level = marks?.[1]?.length ?? (isUnderlined ? 1 : 2);
	const numbering = readPrefix(line.slice(marks?.[0].length ?? 0), spec.numbering);
	const isCounted = numbering !== undefined && numbering.digits !== '';
	return {level, numbering: isCounted ? {...numbering, after: numbering.after || ': '} : numbering};
}

function listItem(plan: Plan, spec: FieldSpec, sequence: SequencePlace): string {
	const sibling = sequence.items[0];
	const line = sibling ? plan.text.slice(sibling.from, sibling.to) : '';
	const mark = line.slice(0, readListMark(line)?.to ?? 0);
	const lead = mark === '' || /\s$/.test(mark) ? mark : `${mark} `;
	// A plain list of questions stays one.
	const text = spec.kind === 'questions' && sequence.kind === 'list' ? (spec.words[0] ?? '') : blankItemText(spec);
	if (sequence.kind !== 'questions') return (lead || '- ') + text;
	return lead + (text.startsWith('[') ? text : openQuestion(text));
}

function tableRow(spec: FieldSpec, {columns}: SequencePlace): string {
	const cells = columns.map(({key}) => spec.columns.find(column => column.key === key)?.words[0] ?? '');
	return `| ${cells.join(' | ')} |`;
}

/** What stands between two items of a sequence. */
export function gapOf(plan: Plan, {items, kind, spec}: SequencePlace): string {
	const [first, second] = items;
	const between = first && second ? plan.text.slice(first.to, second.from) : '';
	if (/[\r\n]/.test(between) && isGap(between)) return between;
	const eol = eolOf(plan.text);
	if (kind !== 'group') return eol;
	const rule = /^[ \t\r\n]*(?:-{3,}|\*{3,}|_{3,})[ \t]*(?:[\r\n]|$)/.test(
		plan.text.slice(first?.to ?? 0, (first?.to ?? 0) + 1000),
	);
	const isRuled = rule && (spec as GroupSpec).separator !== '';
	return isRuled ? `${eol}${eol}---${eol}${eol}` : eol + eol;
}

/** Whether only blank lines and rules stand between two items. */
export function isGap(between: string): boolean {
	return between.split(/\r\n?|\n/).every(line => /^[ \t]*(?:(?:-{3,}|\*{3,}|_{3,})[ \t]*)?$/.test(line));
}
