/* What keys do where both sides changed the same. */

import {confirmSide, openMerge, pickSide, previousConflict, shownConflict} from '../overlays/merging.ts';
import type {Command} from './command.ts';

export const mergeCommands = {
	openMerge: {
		title: 'Merge what changed on disk',
		short: 'merge',
		run: openMerge,
		applies: ({theirs}) => theirs !== undefined,
		otherwise: 'Nothing in the plan file is left to merge.',
		isListed: true,
		line: {words: ['/merge'], needs: 'form'},
	},
	keepMine: {title: 'Mine', run: state => pickSide(state, 'mine')},
	takeTheirs: {title: 'Theirs', run: state => pickSide(state, 'theirs')},
	keepBoth: {
		title: 'Both',
		run: state => pickSide(state, 'both'),
		applies: state => shownConflict(state)?.conflict.canBeBoth === true,
	},
	confirmSide: {title: 'Take', run: confirmSide},
	previousConflict: {title: 'The conflict before', short: 'the one before', run: previousConflict},
} satisfies Record<string, Command>;
