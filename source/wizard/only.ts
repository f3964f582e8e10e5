/* What Tab and Enter go through where they do not go through everything: the gaps, or in a review the changes. */

import {pathText} from '../plan/place.ts';
import {gapStops, gapsOf, moveGap, nothingLeft} from './gaps.ts';
import {moveToChange} from './judging/moves.ts';
import {changeStops, changesOf} from './judging/told.ts';
import {currentSection, type State} from './state.ts';

type Walk = {
	readonly name: string;
	readonly isEmpty: (state: State) => boolean;
	readonly move: (state: State, by: 1 | -1) => State | undefined;
	/** The stops it leads to, by their paths in words. */
	readonly stops: (state: State) => ReadonlySet<string>;
	/** What is said where there is none of them. */
	readonly nothing: string;
};

const walks = {
	gaps: {
		name: 'gaps',
		isEmpty: state => gapsOf(state).length === 0,
		move: moveGap,
		stops: gapStops,
		nothing: nothingLeft,
	},
	changes: {
		name: 'changes',
		isEmpty: state => changesOf(state).length === 0,
		move: (state, by) => moveToChange(state, by),
		stops: changeStops,
		nothing: 'Nothing changed.',
	},
} satisfies Record<string, Walk>;

/** The walk of a form: through its gaps, or through the changes that are judged. */
export function walkOf({judging}: Pick<State, 'judging'>): Walk {
	return judging ? walks.changes : walks.gaps;
}

/** The form with the caret where the walk leads, from where Tab and Enter follow it. */
export function throughOnly(state: State): State {
	const {move, stops, nothing} = walkOf(state);
	const isThere = stops(state).has(pathText(state.focus));
	const there = isThere ? state : (move(state, 1) ?? {...state, message: nothing});
	return {...there, isOnlyGaps: true};
}

/** The form at the next change of another section, where that is the walk. */
export function moveOnlySection(state: State, by: 1 | -1): State | undefined {
	const {index} = currentSection(state);
	let now: State | undefined = state;
	for (let step = changesOf(state).length; now && step >= 0; step--) {
		now = moveToChange(now, by);
		if (now && currentSection(now).index !== index) return now;
	}
	return undefined;
}
