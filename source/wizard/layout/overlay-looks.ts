/* What lies over the form, one row each: how it looks, and what is told below it. */
import {bodyRows} from '../columns.ts';
import type {CommandName} from '../keymap.ts';
import {openedPreview, previewTop} from '../overlays/preview.ts';
import {reviewHelp} from '../overlays/review.ts';
import {specView, specWidth} from '../overlays/spec.ts';
import type {Overlay, State} from '../state.ts';
import {type Body, bodyOfRows, inSight, segment} from './block.ts';
import {changeView} from './change-rows.ts';
import {mergeRows} from './merge-rows.ts';
import {notesRows, verdictRows} from './notes-rows.ts';
import {consentRows, keysBlock, menuBlock, previewRows, specRows, templateRows} from './overlay-rows.ts';
import {reviewBody} from './review-rows.ts';

/** The cells beside the list of sections, and those of them that the form has beside the preview. */
export type Widths = {readonly whole: number; readonly form: number};

export type OverlayLook = {
	/** What stands in the form's place, in `height` rows. */
	readonly body: (state: State, widths: Widths, height: number) => Body;
	/** Whether the preview stays beside it where there is room. */
	readonly isBesidePreview: boolean;
	/** Whether it stands in the preview's place where there is room, and the form stays. */
	readonly isBesideForm?: boolean;
	/** Whether it stands within the form, below the field that it is about. */
	readonly isInForm?: boolean;
	/** What belongs there, in a line. */
	readonly help: (state: State) => string;
	/** The commands that the footer names, in order. */
	readonly keys: readonly CommandName[];
};

function menuHelp({overlay}: State): string {
	const isOfSections = overlay?.type === 'menu' && overlay.sections !== undefined;
	if (isOfSections) return 'Its headings, labels and tables come without a word in them.';
	return 'A few letters of a section, a field or a command.';
}

function previewHelp(state: State): string {
	const {rows} = openedPreview(state);
	return `The very text that would be written, rows ${inSightOf(state, previewTop(state), rows.length)}.`;
}

/* Which rows are in sight, of how many. */
function inSightOf(state: State, top: number, count: number): string {
	return `${top + 1}–${Math.min(top + bodyRows(state.size), count)} of ${count}`;
}

/* Which of its rows are in sight, too. */
function specHelp(state: State): string {
	const {rows, top} = specView(state, specWidth(state), bodyRows(state.size));
	return `${state.setting.spec?.file ?? ''}, rows ${inSightOf(state, top, rows.length)}.`;
}

export const overlayLooks: Readonly<Record<Overlay['type'], OverlayLook>> = {
	menu: {
		body: (state, {form}, height) => inSight(menuBlock(state, form, height), 0, height),
		isBesidePreview: true,
		help: menuHelp,
		keys: ['choosePick', 'takeEntry', 'close'],
	},
	templates: {
		body: (state, {form}, height) => bodyOfRows(templateRows(state, form, height)),
		isBesidePreview: true,
		help: () => 'The text stays as it is, and is read by the sections of another template.',
		keys: ['choosePick', 'takeEntry', 'close'],
	},
	preview: {
		body: (state, {whole}, height) => bodyOfRows(previewRows(state, whole, height)),
		isBesidePreview: false,
		help: previewHelp,
		keys: ['scrollDown', 'pageDown', 'review', 'close', 'showKeys'],
	},
	keys: {
		body: (state, {form}, height) => inSight(keysBlock(state, form, height), 0, height),
		isBesidePreview: true,
		help: () => 'A few letters of what a key does, or of its name.',
		keys: ['scrollDown', 'pageDown', 'close'],
	},
	spec: {
		body: (state, _, height) => bodyOfRows(specRows(state, height)),
		isBesidePreview: true,
		isBesideForm: true,
		help: specHelp,
		keys: ['scrollDown', 'pageDown', 'close', 'hideSpec'],
	},
	review: {
		body: (state, {whole}, height) => reviewBody(state, whole, height),
		isBesidePreview: false,
		help: reviewHelp,
		keys: ['choosePick', 'review', 'close', 'showKeys', 'leave'],
	},
	note: {
		body: () => bodyOfRows([]),
		isBesidePreview: true,
		isInForm: true,
		help: () => 'A sentence for who wrote the plan. It stands in the draft, never in the plan.',
		keys: ['keepNote', 'turnNote', 'close'],
	},
	notes: {
		body: (state, {whole}, height) => bodyOfRows(notesRows(state, whole, height)),
		isBesidePreview: false,
		help: () => 'What changed and what you noted, in the plan’s order.',
		keys: ['choosePick', 'removeNote', 'review', 'close', 'showKeys'],
	},
	change: {
		body: (state, {whole}, height) => {
			const {rows, top} = changeView(state, whole, height);
			return bodyOfRows(rows.slice(top, top + height).map(row => [segment(' '), ...row]));
		},
		isBesidePreview: false,
		help: () => 'What changed here, as a whole.',
		keys: ['scrollDown', 'pageDown', 'nextChange', 'close', 'showKeys'],
	},
	verdict: {
		body: (state, {whole}) => bodyOfRows(verdictRows(state, whole)),
		isBesidePreview: false,
		help: () => 'Nothing is written or said before you choose.',
		keys: ['choosePick', 'takeEntry', 'close', 'leave'],
	},
	consent: {
		body: (state, {whole}) => bodyOfRows(consentRows(state, whole)),
		isBesidePreview: false,
		help: () => 'Nothing is started or sent before you agree.',
		keys: ['choosePick', 'pickYes', 'pickNo', 'scrollDown', 'close'],
	},
	merge: {
		body: (state, {whole}, height) => bodyOfRows(mergeRows(state, whole, height)),
		isBesidePreview: false,
		help: () => 'What you take stands in the plan here; nothing is written yet.',
		keys: ['confirmSide', 'keepMine', 'takeTheirs', 'keepBoth', 'previousConflict', 'close'],
	},
};
