/* How far a section is, in a mark. */
import type {Progress} from '../findings.ts';
import type {Tone} from './block.ts';

/** The mark of a section, wherever it is named. */
export const progressMarks: Readonly<Record<Progress, {readonly mark: string; readonly tone: Tone}>> = {
	empty: {mark: '·', tone: 'dim'},
	partial: {mark: '◐', tone: 'plain'},
	done: {mark: '✓', tone: 'done'},
	problem: {mark: '!', tone: 'problem'},
	plain: {mark: ' ', tone: 'plain'},
};
