/* The rows of the list of changes and notes, and of the verdict. */

import {count} from '../judging/judging.ts';
import {changeSnippet, changeWords, placeWords} from '../judging/moves.ts';
import {titlesOfNote} from '../judging/told.ts';
import {topAround} from '../overlays/around.ts';
import {type NotesEntry, notesEntries} from '../overlays/notes.ts';
import {tally, tallyLines, type VerdictEntry, verdictEntries} from '../overlays/verdict.ts';
import type {State} from '../state.ts';
import {displayText, pad, truncate, widthOf} from '../text/display.ts';
import {wrapText} from '../text/wrap.ts';
import {type Row, segment} from './block.ts';
import {changeLooks} from './change-rows.ts';
import {noteLead} from './judging-block.ts';

/** The list in `height` rows, around the highlighted entry. */
export function notesRows(state: State, width: number, height: number): Row[] {
	const {overlay} = state;
	if (overlay?.type !== 'notes') return [];
	const entries = notesEntries(state);
	const all = entries.flatMap((entry, index): {row: Row; index: number}[] => {
		// What is far from it is not in sight.
		if (Math.abs(index - overlay.index) > height) return [];
		const isLost = entry.path === undefined && entries[index - 1]?.path !== undefined;
		const heading: Row[] =
			isLost || (index === 0 && entry.path === undefined)
				? [[], [segment('   What these are about is gone from the plan:', 'label')]]
				: [];
		return [...heading, ...entryRows(state, entry, index === overlay.index, width)].map(row => ({row, index}));
	});
	const here = all.findLastIndex(({index}) => index === overlay.index);
	const top = topAround(here, height, all.length);
	return all.slice(top, top + height).map(({row}) => row);
}

const mostRows = 4;

function entryRows(state: State, entry: NotesEntry, isHere: boolean, width: number): Row[] {
	const mark = segment(isHere ? ' ❯ ' : '   ', 'accent');
	const look = isHere ? 'accent' : 'plain';
	if (entry.type === 'change') {
		const {change, isSeen} = entry;
		const sign = changeLooks[change.type];
		const seen = isSeen ? 'seen' : 'not seen';
		const room = width - 16;
		// A list is named by its label; which of its items is told by its words.
		const said = `  ${changeSnippet(change)}`;
		const words = truncate(changeWords(change), Math.max(room - widthOf(said), Math.ceil(room * 0.6)));
		const snippet = truncate(said, Math.max(0, room - widthOf(words)));
		return [
			[
				mark,
				segment(`${sign.mark} `, sign.tone),
				segment(words, isSeen && !isHere ? 'dim' : look),
				segment(pad(snippet, room + 1 - widthOf(words)), 'dim'),
				segment(seen, 'dim'),
			],
		];
	}
	const {placed} = entry;
	const place = placeWords(titlesOfNote(state, placed));
	const said = `${noteLead(placed)}${displayText(placed.note.text)}`;
	const shown = isHere ? wrapText(said, width - 6, mostRows) : [truncate(said, width - 6)];
	const quote = placed.at === undefined && placed.note.quote !== '' ? `, “${placed.note.quote}”` : '';
	return [
		...shown.map((words, index): Row => [index === 0 ? mark : segment('   '), segment(words, look)]),
		[segment(`     ${truncate(`${place}${quote}`, width - 8)}`, 'dim')],
	];
}

/** What there is to decide at the end. */
export function verdictRows(state: State, width: number): Row[] {
	const {overlay} = state;
	if (overlay?.type !== 'verdict') return [];
	return [
		[],
		...tallyLines(state).map((line): Row => [segment(`   ${truncate(line, width - 5)}`)]),
		[],
		...verdictEntries.map((entry, index): Row => {
			const isHere = index === overlay.index;
			return [
				segment(isHere ? ' ❯ ' : '   ', 'accent'),
				segment(`${index + 1} `, isHere ? 'accent' : 'dim'),
				segment(pad(titles[entry], 12), isHere ? 'accent' : 'label'),
				segment(truncate(aboutOf(state, entry), width - 20), 'dim'),
			];
		}),
	];
}

const titles = {approved: 'Approve', 'sent-back': 'Send back', 'go-on': 'Go on'} satisfies Record<VerdictEntry, string>;

function aboutOf(state: State, entry: VerdictEntry): string {
	const {changes, seen, notes, questions} = tally(state);
	const said = notes + questions;
	if (entry === 'approved')
		return said > 0 ? 'the plan is good; what you noted goes with it' : 'the plan is good as it is';
	if (entry === 'sent-back') return 'the agent gets your notes and edits';
	return seen < changes ? `to ${count(changes - seen, 'change')} not seen yet` : 'back to the form';
}
