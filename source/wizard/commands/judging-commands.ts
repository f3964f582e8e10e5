/* What keys do where a plan is judged. */

import {setField} from '../../plan/edit/set-field.ts';
import {findPlace, isSamePath} from '../../plan/place.ts';
import type {Change} from '../../plan/review/changes.ts';
import {baseWords} from '../judging/judging.ts';
import {moveToChange} from '../judging/moves.ts';
import {askNote, canNote, keepNote, turnKind} from '../judging/notes.ts';
import {compareWithNext, nextBase} from '../judging/open-judging.ts';
import {changesAt, changesOf, isOfValue, notesOf} from '../judging/told.ts';
import {isOnNote, openNotes, removeHighlighted} from '../overlays/notes.ts';
import type {State} from '../state.ts';
import {withPlan} from '../step.ts';
import type {Command} from './command.ts';

export const judgingCommands = {
	nextChange: {
		title: 'Next change since the base of a review',
		short: 'next change',
		run: state => goOn(state, 1),
		applies: hasChanges,
		otherwise: 'Nothing changed.',
		isListed: true,
		line: {words: ['/change'], needs: 'form'},
	},
	previousChange: {
		title: 'Previous change',
		run: state => goOn(state, -1),
		applies: hasChanges,
		otherwise: 'Nothing changed.',
		isListed: true,
	},
	note: {
		title: 'Leave a note here, or change the one that is here',
		short: 'note',
		run: state => askNote(state, 'note'),
		applies: canNote,
		otherwise: 'A note can be left on a field while a plan is reviewed.',
		isListed: true,
		isHere: true,
		line: {words: ['/note'], needs: 'answer'},
	},
	ask: {
		title: 'Leave a question here',
		short: 'ask',
		run: state => askNote(state, 'question'),
		applies: canNote,
		otherwise: 'A question can be left on a field while a plan is reviewed.',
		isListed: true,
		isHere: true,
		line: {words: ['/ask'], needs: 'answer'},
	},
	keepNote: {title: 'Keep the note', short: 'keep', run: keepNote},
	turnNote: {title: 'A question instead of a note, or a note again', short: turnTitle, run: turnKind},
	showChange: {
		title: 'Show this change as a whole',
		short: 'whole change',
		run: state => (isOnChange(state) ? {...state, overlay: {type: 'change', top: 0}} : undefined),
		applies: isOnChange,
		otherwise: 'Nothing changed here.',
		isListed: true,
		isHere: true,
	},
	restore: {
		title: 'Put the old text back here',
		short: 'old text',
		run: restoreHere,
		applies: state => changedHere(state) !== undefined,
		otherwise: 'There is no old text to put back here.',
		isListed: true,
		isHere: true,
	},
	otherBase: {
		title: 'Compare with another text: the approved one, the one you saw last, HEAD',
		listed: state => {
			const next = nextBase(state);
			return next ? `Compare with ${baseWords(next)}` : 'Compare with another text';
		},
		short: 'compare with',
		run: compareWithNext,
		applies: state => nextBase(state) !== undefined,
		otherwise: 'There is no other text to compare with.',
		isListed: true,
		line: {words: ['/compare'], needs: 'form'},
	},
	listNotes: {
		title: 'All changes and notes',
		short: 'changes and notes',
		run: state => (canList(state) ? openNotes(state) : undefined),
		applies: canList,
		otherwise: 'There is no change and no note.',
		isListed: true,
		line: {words: ['/notes'], needs: 'form'},
	},
	removeNote: {title: 'Remove this note', short: 'remove', run: removeHighlighted, applies: isOnNote},
} satisfies Record<string, Command>;

/* Who looks at changes as a whole looks at the next one so. */
function goOn(state: State, by: 1 | -1): State | undefined {
	const there = moveToChange(state, by);
	return there && state.overlay?.type === 'change' ? {...there, overlay: {type: 'change', top: 0}} : there;
}

function hasChanges(state: State): boolean {
	return changesOf(state).length > 0;
}

function isOnChange(state: State): boolean {
	return changesAt(state, state.focus).length > 0;
}

/* Where the field itself changed, and not only came. */
function changedHere(state: State): Change | undefined {
	const {plan, focus} = state;
	const place = findPlace(plan.places, focus);
	if (place?.type !== 'field' || place.kind === 'box') return undefined;
	return changesAt(state, focus).find(change => isOfValue(state, change) && isSamePath(change.path, place.path));
}

function restoreHere(state: State, at: number): State | undefined {
	const change = changedHere(state);
	const plan = change && setField(state.plan, change.path, change.before);
	if (!plan || plan === state.plan) return undefined;
	return {
		...withPlan(state, plan, {path: state.focus}, at),
		message: 'The old text is back; undo takes it away.',
	};
}

function canList(state: State): boolean {
	return hasChanges(state) || notesOf(state).length > 0;
}

function turnTitle({overlay}: State): string {
	return overlay?.type === 'note' && overlay.kind === 'question' ? 'a note' : 'a question';
}
