/* How the screen is divided, and which rows of the form are in sight. */
import {columnsFor} from '../columns.ts';
import {currentSection, type State} from '../state.ts';
import type {Block} from './block.ts';
import {sectionBlock} from './section-block.ts';

/** The current section as it is drawn. */
export function formBlock(state: State): Block {
	const {section} = currentSection(state);
	return sectionBlock(state, section, columnsFor(state.size).form - 1);
}

/** The first visible row so that the caret is in sight, with some rows around it where there is room. */
export function topRow(block: Block, height: number): number {
	const length = block.height;
	const caret = block.caret?.row ?? 0;
	if (length <= height) return 0;
	const margin = Math.min(6, Math.floor(height / 3));
	return Math.max(
		0,
		Math.min(caret + margin - height + 1, length - height),
		Math.min(caret - Math.floor(height * 0.6), length - height),
	);
}
