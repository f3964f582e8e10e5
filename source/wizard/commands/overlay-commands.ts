/* What keys do in the menu, the preview and the review. */

import {bodyRows} from '../columns.ts';
import {menuEntries, runMenu} from '../overlays/menu.ts';
import {previewTop} from '../overlays/preview.ts';
import {acceptReview, changePolicy, reviewEnter, reviewEntries} from '../overlays/review.ts';
import type {State} from '../state.ts';
import type {Command} from './command.ts';

export const overlayCommands = {
	pickUp: {title: 'Up', run: state => movePick(state, -1)},
	pickDown: {title: 'Down', run: state => movePick(state, 1)},
	choosePick: {
		title: 'Choose',
		short: state => reviewEnter(state) ?? 'go',
		run: (state, at) => runMenu(state, at) ?? acceptReview(state),
	},
	previousPolicy: {title: 'Previous policy', run: state => changePolicy(state, -1)},
	nextPolicy: {title: 'Next policy', run: state => changePolicy(state, 1)},
	scrollUp: {title: 'Up', run: state => scroll(state, -1)},
	scrollDown: {title: 'Down', short: 'scroll', run: state => scroll(state, 1)},
	pageUp: {title: 'Page up', run: state => scroll(state, 2 - bodyRows(state.size))},
	pageDown: {title: 'Page down', run: state => scroll(state, bodyRows(state.size) - 2)},
} satisfies Record<string, Command>;

function movePick(state: State, by: 1 | -1): State | undefined {
	const {overlay} = state;
	if (overlay?.type === 'menu')
		return {...state, overlay: {...overlay, index: around(overlay.index + by, menuEntries(state).length)}};
	if (overlay?.type !== 'review') return undefined;
	if (overlay.showsDiff) return scroll(state, by);
	return {...state, overlay: {...overlay, index: around(overlay.index + by, reviewEntries(state).length)}};
}

function around(index: number, length: number): number {
	return length === 0 ? 0 : (index + length) % length;
}

/* Drawing keeps the last rows in sight. */
function scroll(state: State, by: number): State | undefined {
	const {overlay} = state;
	if (overlay?.type === 'preview') return {...state, overlay: {...overlay, top: Math.max(0, previewTop(state) + by)}};
	if (overlay?.type !== 'review' && overlay?.type !== 'merge') return undefined;
	return {...state, overlay: {...overlay, top: Math.max(0, overlay.top + by)}};
}
