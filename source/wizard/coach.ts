/*
The coach: what stands in grey in a blank field, and the sentence below the form. A good one says what the answer holds and why it is needed,
and neither repeats a label, the other, or what the template has for another row.
*/
import {adviceFor} from '../plan/advice.ts';
import type {FieldKind, FieldPlace, Plan} from '../plan/place.ts';
import {isBlankField, rawOf, readValue} from '../plan/plan.ts';
import {readHalves} from '../plan/pros.ts';
import type {Context} from '../plan/spelling/context.ts';
import {wholePlaceholder} from '../template/grammar/placeholder.ts';
import {startsAsQuestion} from '../template/grammar/question.ts';
import {comparable, withoutCount} from '../template/key.ts';
import {cellsOf} from '../template/kinds.ts';
import {nameOf} from '../template/name.ts';
import {exampleAt} from '../template/sidecar.ts';
import {type Cell, fold} from '../template/template.ts';
import type {FieldStop, Stop} from './stop.ts';
import {widthOf} from './text/display.ts';

/** A real answer, as somebody could have given it here, or an empty string. */
export function exampleFor(stop: Stop): string {
	const example = exampleAt(stop.example ?? firstPart(stop)?.example, stop.path);
	const half = stop.type === 'field' ? stop.half : undefined;
	return half ? (readHalves(example)?.[half] ?? '') : example;
}

/* Where text stands in the place of a list, it is the first that an item says. */
function firstPart(stop: Stop): Cell | undefined {
	return stop.type === 'field' && stop.place?.spec ? cellsOf(stop.place.spec)?.[0] : undefined;
}

/** What stands in grey in a blank field. */
export function ghostOf(plan: Plan, stop: Stop): string {
	const example = exampleFor(stop);
	if (example !== '') return fold(`e.g. ${example}`);
	const hint = hintOf(plan, stop);
	// What stands under a name is not told by that name again.
	return hint === '' || ((stop.type === 'add' || isNamedThere(stop)) && isName(stop, hint)) ? '…' : hint;
}

// A placeholder is no longer than that.
const longestHint = 400;

/** The template's words for a field. Those of its own exemplar say more than those of the first, and count no rows. */
export function hintOf(plan: Plan, stop: Stop): string {
	const {hint} = stop;
	if (stop.type === 'add') return hint.replace(/[{}]/g, '');
	const {place, half} = stop;
	if (half) return hint;
	// In a value a bracket is a bracket.
	const isAsked = place && !place.isOwn && place.to - place.from < longestHint && isBlankField(plan, place);
	const raw = isAsked ? rawOf(plan, place) : '';
	const own = wholePlaceholder(raw)?.words || hint;
	// An item's words have those of its parts in brackets.
	return fold(withoutCount(own) || own).replace(/[{}]/g, '');
}

const naming: ReadonlySet<Context['type']> = new Set(['cell', 'part', 'codeSpan', 'yaml', 'yamlLines', 'yamlFolded']);

/* Whether its name is in sight beside it, or above its column. */
function isNamedThere({place, kind}: FieldStop): boolean {
	if (!place) return kind !== 'prose';
	const {context, frame, spec, isOwn, path} = place;
	if (context.type === 'heading') return path.length === 1;
	return isOwn || frame.type === 'label' || spec?.label !== undefined || naming.has(context.type);
}

function isName({name}: Pick<Stop, 'name'>, hint: string): boolean {
	return comparable(nameOf(hint)) === comparable(name);
}

/** What belongs into a stop, in a sentence or two; an empty string where nothing more is known than the screen shows already. */
export function coachLine(plan: Plan, stop: Stop): string {
	return fold(
		stop.help ||
			firstPart(stop)?.help ||
			adviceOf(plan, stop) ||
			hintLine(plan, stop) ||
			(stop.type === 'field' ? kindLines[stop.kind] : ''),
	);
}

/* What is known of any field of a kind, where nothing else is known of it. */
const kindLines = {
	text: '',
	prose: '',
	code: '',
	choice: '',
	box: 'Space ticks the box when it is done, and takes the tick back.',
} satisfies Record<FieldKind, string>;

function adviceOf(plan: Plan, stop: Stop): string {
	return (stop.type === 'field' && stop.place && adviceFor(plan, stop.place)?.help) || '';
}

/* The template's words, where the field does not show them itself. */
function hintLine(plan: Plan, stop: Stop): string {
	const hint = hintOf(plan, stop);
	if (stop.type === 'add') return isName(stop, hint) ? '' : hint;
	if (stop.choices || isName(stop, hint) || isOfAnotherRow(stop)) return '';
	const isShown = isBlank(plan, stop.place) && exampleFor(stop) === '' && widthOf(hint) <= mostShown(stop);
	return isShown ? '' : hint;
}

function isBlank(plan: Plan, place: FieldPlace | undefined): boolean {
	return !place || readValue(plan, place) === '';
}

/* Once a row says something, nobody knows which of the template's rows it was. */
function isOfAnotherRow({place}: FieldStop): boolean {
	// What an open question in the place of a row would ask is no row.
	const rows = place?.words.filter(words => !startsAsQuestion(words)) ?? [];
	return new Set(rows.map(words => withoutCount(words.replace(/[{}[\]<>]/g, '')))).size > 1;
}

/* How much of the words has room in most fields. */
function mostShown({place, kind}: FieldStop): number {
	return place?.context.type === 'cell' ? 12 : kind === 'prose' ? 150 : 50;
}
