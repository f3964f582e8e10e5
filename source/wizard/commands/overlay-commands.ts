/* What keys do in what lies over the form, by its row. */

import {bodyRows} from '../columns.ts';
import {placeOfKey} from '../keymap.ts';
import {highlighted} from '../offer.ts';
import {pickAnswer} from '../overlays/consent.ts';
import {openOverlay} from '../overlays/overlays.ts';
import {changePolicy, sayYes} from '../overlays/review.ts';
import {endProposing, endTitle} from '../proposing.ts';
import type {State} from '../state.ts';
import type {Command} from './command.ts';
import {overlayTitles} from './overlay-titles.ts';

export const overlayCommands = {
	pickUp: {...overlayTitles.pickUp, run: state => openOverlay(state)?.pick?.(state, -1)},
	pickDown: {...overlayTitles.pickDown, run: state => openOverlay(state)?.pick?.(state, 1)},
	choosePick: {
		...overlayTitles.choosePick,
		short: state => openOverlay(state)?.chooseTitle?.(state) ?? '',
		run: (state, at) => openOverlay(state)?.choose?.(state, at),
	},
	takeEntry: {...overlayTitles.takeEntry, short: 'take', run: takeEntry, applies: canTake},
	pickNo: {...overlayTitles.pickNo, run: state => pickAnswer(state, false)},
	pickYes: {...overlayTitles.pickYes, run: state => pickAnswer(state, true)},
	previousPolicy: {...overlayTitles.previousPolicy, run: state => changePolicy(state, -1)},
	nextPolicy: {...overlayTitles.nextPolicy, run: state => changePolicy(state, 1)},
	sayYes: {
		...overlayTitles.sayYes,
		short: 'yes, it is',
		run: state => sayYes(state) ?? changePolicy(state, 1),
	},
	toFirst: {...overlayTitles.toFirst, run: state => scroll(state, Number.NEGATIVE_INFINITY)},
	toLast: {...overlayTitles.toLast, run: state => scroll(state, Number.POSITIVE_INFINITY)},
	scrollUp: {...overlayTitles.scrollUp, run: state => scroll(state, -1)},
	scrollDown: {...overlayTitles.scrollDown, short: 'scroll', run: state => scroll(state, 1)},
	pageUp: {...overlayTitles.pageUp, run: state => scroll(state, 2 - bodyRows(state.size))},
	pageDown: {...overlayTitles.pageDown, run: state => scroll(state, bodyRows(state.size) - 2)},
	close: {...overlayTitles.close, short: closeTitle, run: close},
} satisfies Record<string, Command>;

/* The entries are counted as they stand in the list. */
function takeEntry(state: State, at: number, key = ''): State | undefined {
	const overlay = openOverlay(state);
	const there = overlay?.goTo?.(state, placeOfKey(state.setting.bindings, 'takeEntry', key));
	return there && overlay?.choose?.(there, at);
}

function canTake(state: State): boolean {
	return openOverlay(state)?.goTo?.(state, 0) !== undefined;
}

function scroll(state: State, by: number): State | undefined {
	return openOverlay(state)?.scroll?.(state, by);
}

function closeTitle(state: State): string {
	return openOverlay(state)?.closeTitle(state) ?? (highlighted(state) >= 0 ? 'back to the text' : endTitle(state));
}

/* Escape closes what is open; elsewhere it destroys nothing. */
function close(state: State): State {
	const overlay = openOverlay(state);
	if (overlay) return overlay.close(state);
	if (highlighted(state) >= 0) return {...state, pick: -1, found: -1};
	return endProposing(state) ?? state;
}
