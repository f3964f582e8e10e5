/*
What the commands of what lies over the form are called, and where some apply: the list of keys, which lies there itself, tells that
without the commands.
*/

import {changePolicy, likelyHere} from '../overlays/review.ts';
import type {State} from '../state.ts';

const canChangePolicy = (state: State): boolean => changePolicy(state, 1) !== undefined;

/** The titles and such conditions, by the names of the commands. */
export const overlayTitles = {
	pickUp: {title: 'Up'},
	pickDown: {title: 'Down'},
	choosePick: {title: 'Choose'},
	takeEntry: {title: 'Take the entry of that number'},
	pickNo: {title: 'No'},
	pickYes: {title: 'Yes'},
	previousPolicy: {title: 'Previous policy', applies: canChangePolicy},
	nextPolicy: {title: 'Next policy', applies: canChangePolicy},
	sayYes: {
		title: 'Yes, it is that section',
		applies: (state: State): boolean => likelyHere(state) !== undefined,
	},
	toFirst: {title: 'To the first'},
	toLast: {title: 'To the last'},
	scrollUp: {title: 'Up'},
	scrollDown: {title: 'Down'},
	pageUp: {title: 'Page up'},
	pageDown: {title: 'Page down'},
	close: {title: 'Close'},
} as const;
