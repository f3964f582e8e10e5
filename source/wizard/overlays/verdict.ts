/* The end of a judgement: what was looked at and said, and to approve, to send back, or to go on. */

import {baseWords, count, ownNotes} from '../judging/judging.ts';
import {moveToUnseen} from '../judging/moves.ts';
import {changesOf, countEdits, countSeen, notesOf} from '../judging/told.ts';
import type {State, Verdict} from '../state.ts';
import {displayText} from '../text/display.ts';
import {openMerge} from './merging.ts';

export type VerdictEntry = Verdict | 'go-on';

export const verdictEntries: readonly VerdictEntry[] = ['approved', 'sent-back', 'go-on'];

/** What there is to tell at the end. */
export type Tally = {
	readonly changes: number;
	readonly seen: number;
	readonly notes: number;
	readonly questions: number;
	readonly edits: number;
	/** The notes of an earlier text that were not said again. */
	readonly earlier: number;
};

export function tally(state: State): Tally {
	const own = ownNotes(notesOf(state));
	const questions = own.filter(({note}) => note.kind === 'question').length;
	return {
		changes: changesOf(state).length,
		seen: countSeen(state),
		notes: own.length - questions,
		questions,
		edits: countEdits(state),
		earlier: notesOf(state).length - own.length,
	};
}

/** The same in lines. */
export function tallyLines(state: State): readonly string[] {
	const {changes, seen, notes, questions, edits, earlier} = tally(state);
	const base = state.judging?.base;
	const {file, isCopy} = state.setting;
	const goes = isCopy ? 'which the agent gets' : `which will be written into ${displayText(file)}`;
	return [
		base
			? `${seen} of ${count(changes, 'change')} since ${baseWords(base)} seen`
			: 'There is nothing to compare this plan with.',
		`${count(notes, 'note')}, ${count(questions, 'question')}`,
		`${count(edits, 'edit')} of yours${edits > 0 ? `, ${goes}` : ''}`,
		...(earlier > 0 ? [`${count(earlier, 'note')} on the text before, not sent again`] : []),
	];
}

/** Shows what there is to decide, with what is likely highlighted. */
export function openVerdict(state: State): State {
	const {changes, seen, notes, questions, edits} = tally(state);
	const likely: VerdictEntry = notes + questions + edits > 0 ? 'sent-back' : seen < changes ? 'go-on' : 'approved';
	return {...state, overlay: {type: 'verdict', index: verdictEntries.indexOf(likely), isSure: false}};
}

/** Does what is highlighted; what may be a slip is asked once more. */
export function takeVerdict(state: State): State | undefined {
	const {overlay} = state;
	const entry = overlay?.type === 'verdict' ? verdictEntries[overlay.index] : undefined;
	if (overlay?.type !== 'verdict' || !entry) return undefined;
	if (entry === 'go-on') return moveToUnseen({...state, overlay: undefined}) ?? {...state, overlay: undefined};
	const doubt = overlay.isSure ? undefined : doubtAbout(state, entry);
	if (doubt) return {...state, overlay: {...overlay, isSure: true}, message: doubt};
	// Somebody else's text would be lost.
	return openMerge(state) ?? {...state, outcome: {type: 'judge', verdict: entry}};
}

/** What may be a slip about a verdict. */
export function doubtAbout(state: State, verdict: Verdict): string | undefined {
	const {changes, seen, notes, questions, edits} = tally(state);
	if (verdict === 'sent-back' && notes + questions + edits === 0)
		return 'There is no note and no edit, so nothing says what is wrong. Enter again sends it back all the same.';
	if (verdict === 'approved' && seen < changes)
		return `${changes - seen} of ${changes} changes were not seen yet. Enter again approves all the same.`;
	return undefined;
}

/** What Enter does there. */
export function verdictEnter({overlay}: State): string {
	const entry = overlay?.type === 'verdict' ? verdictEntries[overlay.index] : undefined;
	return entry ? enters[entry] : '';
}

const enters = {
	approved: 'approve',
	'sent-back': 'send back',
	'go-on': 'go on',
} satisfies Record<VerdictEntry, string>;
