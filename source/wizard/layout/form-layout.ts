/* How the screen is divided, and which rows of the form are in sight. */
import {columnsFor, columnsOf} from '../columns.ts';
import {currentSection, type State} from '../state.ts';
import {type Block, type Body, inSight, type Row} from './block.ts';
import {introRows} from './intro.ts';
import {overlayLooks} from './overlay-looks.ts';
import {sectionBlock} from './section-block.ts';

/** The current section as it is drawn. */
export function formBlock(state: State): Block {
	const {section} = currentSection(state);
	return sectionBlock(state, section, columnsOf(state).form - 1);
}

/** The first visible row so that the caret is in sight, above the share `lowest` of the rows, with some around it where there is room. */
export function topRow(block: Block, height: number, lowest = 0.6): number {
	const length = block.height;
	const caret = block.caret?.row ?? 0;
	if (length <= height) return 0;
	const margin = Math.min(6, Math.floor(height / 3));
	return Math.max(
		0,
		Math.min(caret + margin - height + 1, length - height),
		Math.min(caret - Math.floor(height * lowest), length - height),
	);
}

/** What stands in the form's place: the form, or what lies over it, in `height` rows. */
export function bodyOf(state: State, height: number): Body {
	const {overlay, size} = state;
	const {sections, form} = columnsOf(state);
	const isInForm = overlay !== undefined && overlayLooks[overlay.type].isInForm === true;
	if (overlay && !isInForm && !isBesideForm(state))
		return overlayLooks[overlay.type].body(state, {whole: size.columns - sections, form}, height);
	const block = formBlock(state);
	// What is told of a change stands below it.
	const lowest = state.judging ? 0.4 : 0.6;
	const body = inSight(block, topRow(block, height, lowest), height);
	return withIntro(overlay && !isInForm ? {...body, caret: undefined} : body, introRows(state, form), height);
}

/* Below what is asked, where there is room for both. */
function withIntro(body: Body, intro: readonly Row[], height: number): Body {
	const free = height - body.rows.length - intro.length;
	return free < 1 ? body : {...body, rows: [...body.rows, ...Array.from({length: free}, () => []), ...intro]};
}

/** Whether what is open stands in the preview's place, and the form beside it. */
export function isBesideForm({overlay, size}: State): boolean {
	return overlay !== undefined && overlayLooks[overlay.type].isBesideForm === true && columnsFor(size).preview > 0;
}

/** Whether the preview stands beside what is open, where there is room for it. */
export function isBesidePreview({overlay}: State): boolean {
	return !overlay || overlayLooks[overlay.type].isBesidePreview;
}
