/*
The form as questions and answers, for screen readers, dumb terminals, and whoever prefers them: the very same state,
asked field by field in plain lines. `question` says what to print and `answer` takes one line. Where the next line is
not the answer of a field (several lines are read, another item is offered, the review is open), a mode says so.
*/
import {isBlankItem} from '../plan/answers.ts';
import type {Policy} from '../plan/finish.ts';
import {nameItem} from '../plan/item-name.ts';
import {findPlace, isSamePath, isWithin, type Path, type Place} from '../plan/place.ts';
import {rawOf} from '../plan/plan.ts';
import type {Problem} from '../plan/problems.ts';
import {nameOf} from '../template/item-pattern.ts';
import {comparable} from '../template/key.ts';
import {wholePlaceholder} from '../template/placeholder.ts';
import type {Spec} from '../template/template.ts';
import {bufferValue, caretOf, createBuffer} from './buffer.ts';
import {runCommand} from './commands.ts';
import {displayText, truncate} from './display.ts';
import {choose, copyItem, dropItem, type Edit, isOneLine, markQuestion, newItem, shiftItem} from './edits.ts';
import {type Progress, problemsAt, progressOf} from './findings.ts';
import {finishedText} from './finished.ts';
import {remember} from './history.ts';
import {type Offers, offersFor, taken} from './offer.ts';
import {policies, reviewEntries} from './review.ts';
import {currentSection, currentStop, focusOn, type State, sectionsOf, withItem} from './state.ts';
import {type AddStop, type FieldStop, type FormSection, itemAt, itemName, type Stop, stopsOf} from './stop.ts';

export type Mode =
	/** The line answers the focused stop. */
	| {readonly type: 'stop'}
	/** Whether the sequence behind which the caret is gets one item more, at `path`. */
	| {readonly type: 'another'; readonly path: Path}
	/** Lines up to a lone `.`; `text` is what came so far, `undefined` before the first. */
	| {readonly type: 'lines'; readonly text: string | undefined}
	| {readonly type: 'sections'}
	| {readonly type: 'review'; readonly isShort: boolean};

/** A form that is asked in lines: its state, and what the next line means. */
export type Linear = {readonly state: State; readonly mode: Mode};

/** What an answer leads to, and the lines to print about it. */
export type Reply = {readonly linear: Linear; readonly lines: readonly string[]};

type FieldKindStop = FieldStop | AddStop;

/** The questions over a state, beginning at its focus. */
export function openLinear(state: State): Linear {
	const stop = currentStop(state);
	if (!stop) return {state, mode: {type: 'review', isShort: false}};
	return {state, mode: isQuestion(stop) ? {type: 'stop'} : {type: 'another', path: stop.path}};
}

/* Behind a list that has items one is asked for another only when the last one says something. */
function isQuestion(stop: Stop): boolean {
	return stop.type === 'field' || stop.path.at(-1) === 0;
}

function questionsOf(state: State): readonly Stop[] {
	return sectionsOf(state).flatMap(stopsOf).filter(isQuestion);
}

/* ---- */
