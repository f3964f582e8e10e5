/* What keys do in what lies over the form, by its row. */

import {bodyRows} from '../columns.ts';
import {highlighted} from '../offer.ts';
import {openOverlay} from '../overlays/overlays.ts';
import {changePolicy, likelyHere, sayYes} from '../overlays/review.ts';
import type {State} from '../state.ts';
import type {Command} from './command.ts';

export const overlayCommands = {
	pickUp: {title: 'Up', run: state => openOverlay(state)?.pick?.(state, -1)},
	pickDown: {title: 'Down', run: state => openOverlay(state)?.pick?.(state, 1)},
	choosePick: {
		title: 'Choose',
		short: state => openOverlay(state)?.chooseTitle?.(state) ?? '',
		run: (state, at) => openOverlay(state)?.choose?.(state, at),
	},
	previousPolicy: {title: 'Previous policy', run: state => changePolicy(state, -1)},
	nextPolicy: {title: 'Next policy', run: state => changePolicy(state, 1)},
	sayYes: {
		title: 'Yes, it is that section',
		short: 'yes, it is',
		run: state => sayYes(state) ?? changePolicy(state, 1),
		applies: state => likelyHere(state) !== undefined,
	},
	scrollUp: {title: 'Up', run: state => scroll(state, -1)},
	scrollDown: {title: 'Down', short: 'scroll', run: state => scroll(state, 1)},
	pageUp: {title: 'Page up', run: state => scroll(state, 2 - bodyRows(state.size))},
	pageDown: {title: 'Page down', run: state => scroll(state, bodyRows(state.size) - 2)},
	close: {title: 'Close', short: closeTitle, run: close},
} satisfies Record<string, Command>;

function scroll(state: State, by: number): State | undefined {
	return openOverlay(state)?.scroll?.(state, by);
}

function closeTitle(state: State): string {
	return openOverlay(state)?.closeTitle(state) ?? (highlighted(state) >= 0 ? 'back to the text' : '');
}

/* Escape closes what is open; elsewhere it destroys nothing. */
function close(state: State): State {
	const overlay = openOverlay(state);
	if (overlay) return overlay.close(state);
	return highlighted(state) >= 0 ? {...state, pick: -1, found: -1} : state;
}
