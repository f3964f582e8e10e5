/*
What lies over the form, one row each: what keys do in it. How it looks stands in `layout/overlay-looks.ts`, what becomes of it in
lines in `linear/linear.ts`.
*/
import {scrollChange} from '../layout/change-rows.ts';
import {scrollMerge} from '../layout/merge-rows.ts';
import type {Overlay, State} from '../state.ts';
import {around, clamped} from './around.ts';
import {answerConsent, refuse, scrollConsent} from './consent.ts';
import {closeKeys, scrollKeys} from './keys.ts';
import {menuEnter, menuEntries, runMenu} from './menu.ts';
import {postponeMerge} from './merging.ts';
import {goToEntry, notesEntries} from './notes.ts';
import {scrollPreview} from './preview.ts';
import {acceptReview, closeReview, pickEntry, reviewClose, reviewEnter, scrollReview} from './review.ts';
import {scrollSpec} from './spec.ts';
import {askTemplate} from './templates.ts';
import {takeVerdict, verdictEnter, verdictEntries} from './verdict.ts';

export type OverlayManner = {
	/** ↑ and ↓, where there are entries to go by. */
	readonly pick?: (state: State, by: number) => State | undefined;
	/** The entry of a place, where there is one. */
	readonly goTo?: (state: State, index: number) => State | undefined;
	/** Enter on an entry, and what that is called there. */
	readonly choose?: (state: State, at: number) => State | undefined;
	readonly chooseTitle?: (state: State) => string;
	/** By rows, where there may be more than are in sight. */
	readonly scroll?: (state: State, by: number) => State | undefined;
	/** Escape, and what that is called. */
	readonly close: (state: State) => State;
	readonly closeTitle: (state: State) => string;
};

const back = (): string => 'back';

const shut = (state: State): State => ({...state, overlay: undefined});

/* Entries one of which is highlighted: ↑ and ↓ go around, pages and ends do not. */
function listOf(countOf: (state: State) => number): Required<Pick<OverlayManner, 'pick' | 'goTo' | 'scroll'>> {
	return {
		pick: (state, by) => moved(state, index => around(index + by, countOf(state))),
		goTo: (state, to) => (to >= 0 && to < countOf(state) ? moved(state, () => to) : undefined),
		scroll: (state, by) => moved(state, index => clamped(index + by, countOf(state))),
	};
}

function moved(state: State, move: (index: number) => number): State | undefined {
	const {overlay} = state;
	return overlay && 'index' in overlay ? withIndex(state, overlay, move(overlay.index)) : undefined;
}

/* What was asked once more was asked about another entry. */
function withIndex(state: State, overlay: Overlay & {readonly index: number}, index: number): State {
	const isSame = overlay.index === index;
	const next = overlay.type === 'verdict' && !isSame ? {...overlay, index, isSure: false} : {...overlay, index};
	return {...state, overlay: next};
}

const menuList = listOf(state => menuEntries(state).length);

function goneIn(state: State | undefined): State | undefined {
	return state?.overlay?.type === 'menu' ? {...state, overlay: {...state.overlay, isIn: true}} : state;
}

const overlays: Readonly<Record<Overlay['type'], OverlayManner>> = {
	menu: {
		...menuList,
		pick: (state, by) => goneIn(menuList.pick(state, by)),
		choose: runMenu,
		chooseTitle: menuEnter,
		close: shut,
		closeTitle: back,
	},
	templates: {
		...listOf(({overlay}) => (overlay?.type === 'templates' ? overlay.choices.length : 0)),
		choose: askTemplate,
		chooseTitle: () => 'take',
		close: shut,
		closeTitle: back,
	},
	preview: {scroll: scrollPreview, close: shut, closeTitle: back},
	keys: {scroll: scrollKeys, close: closeKeys, closeTitle: back},
	spec: {scroll: scrollSpec, close: shut, closeTitle: () => 'back to the form'},
	review: {
		pick: pickEntry,
		choose: acceptReview,
		chooseTitle: reviewEnter,
		scroll: scrollReview,
		close: closeReview,
		closeTitle: reviewClose,
	},
	note: {close: shut, closeTitle: () => 'no note'},
	notes: {
		...listOf(state => notesEntries(state).length),
		choose: goToEntry,
		chooseTitle: () => 'go there',
		close: shut,
		closeTitle: () => 'back to the form',
	},
	change: {scroll: scrollChange, close: shut, closeTitle: () => 'back to the form'},
	verdict: {
		...listOf(() => verdictEntries.length),
		choose: takeVerdict,
		chooseTitle: verdictEnter,
		close: shut,
		closeTitle: () => 'back to the form',
	},
	consent: {
		choose: answerConsent,
		chooseTitle: ({overlay}) => (overlay?.type === 'consent' && overlay.isYes ? 'yes' : 'no'),
		scroll: scrollConsent,
		close: refuse,
		closeTitle: () => 'no',
	},
	merge: {scroll: scrollMerge, close: postponeMerge, closeTitle: () => 'later'},
};

/** What keys do in what is open. */
export function openOverlay({overlay}: State): OverlayManner | undefined {
	return overlay && overlays[overlay.type];
}
