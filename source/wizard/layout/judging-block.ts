/* Below a field of a plan that is judged: what changed there, the notes on it, and the one that is being written. */

import {isSamePath} from '../../plan/place.ts';
import type {Change} from '../../plan/review/changes.ts';
import {bodyRows} from '../columns.ts';
import {stopValue} from '../halves.ts';
import {compareTexts, placesOfHunks} from '../judging/comparison.ts';
import type {PlacedNote} from '../judging/judging.ts';
import {withoutMark} from '../judging/moves.ts';
import {changesAt, isOfValue, notesAt} from '../judging/told.ts';
import {keyLabel} from '../keymap.ts';
import type {NoteKind, State} from '../state.ts';
import type {Stop} from '../stop.ts';
import {bufferValue, caretOf} from '../text/buffer.ts';
import {displayText, truncate, widthOf} from '../text/display.ts';
import {cellOf, wrap, wrapText} from '../text/wrap.ts';
import {type Block, beside, type Row, rows, segment, type Tone} from './block.ts';
import {changeLooks, changeParts, changeWord} from './change-rows.ts';
import {textRow} from './text-row.ts';

/** What is told below a stop, with its name where others are told there, too; nothing where no plan is judged. */
export function judgingBlocks(state: State, stop: Stop, width: number, name = ''): Block[] {
	if (!state.judging) return [];
	const isHere = isSamePath(state.focus, stop.path);
	return [
		...changesAt(state, stop.path).map(change =>
			isHere ? wholeChange(state, stop, change, width) : rows(shortChange(change, name, width)),
		),
		...notesAt(state, stop.path).flatMap(placed => noteBlocks(state, placed, width)),
		...(isHere ? promptBlocks(state, width) : []),
	];
}

function shortChange(change: Change, name: string, width: number): Row {
	const {type, before, after} = change;
	const {mark, tone} = changeLooks[type];
	const word = changeWord(change);
	const old = withoutMark(before).replace(/\s+/g, ' ').trim();
	const said = word === changeLooks[type].word ? shortWords[type](old, after) : '';
	const lead = truncate([mark, name, word].filter(Boolean).join(' '), width);
	return [segment(lead, tone), segment(truncate(said, Math.max(0, width - 1 - widthOf(lead))), 'dim')];
}

const shortWords = {
	changed: old => `, was: ${old || '(blank)'}`,
	added: () => '',
	removed: old => ` here: ${old}`,
	moved: () => '',
	'counted-on': (old, now) => `: ${old} → ${now}`,
} satisfies Record<Change['type'], (old: string, now: string) => string>;

/* The rest is there for a key. */
function wholeChange(state: State, stop: Stop, change: Change, width: number): Block {
	const isField =
		isOfValue(state, change) &&
		stop.type === 'field' &&
		stop.place &&
		isSamePath(stop.place.path, change.path) &&
		!stop.half;
	const now = isField && stop.kind !== 'box' ? stopValue(state.plan, stop) : change.after;
	const {head, hunks} = changeParts(change, now, state.judging?.base?.name ?? '', width);
	const most = Math.max(5, Math.floor(bodyRows(state.size) / 2));
	const body = hunks.flat();
	if (head.length + body.length <= most) return rows(...head, ...body);
	const here = isField ? partAt(change.before, now, caretOf(state.buffer)) : 0;
	const start = hunks.slice(0, here).flat().length;
	const shown = body.slice(start, start + most - head.length - 1);
	const rest = body.length - shown.length;
	const key = keyLabel(state.setting.bindings, 'showChange');
	const more: Row = [segment(`⋯ ${rest} more rows${key && `, ${key} shows them`}`, 'dim')];
	return rows(...head, ...shown, more);
}

/* The part of the comparison that the caret is in or behind. */
function partAt(before: string, now: string, caret: number): number {
	const hunks = compareTexts(before, now);
	const places = placesOfHunks(hunks);
	const last = Math.max(
		0,
		places.findLastIndex(place => place <= caret),
	);
	const others = hunks.flatMap(({type}, index) => (type === 'other' ? [index] : []));
	return others[last] ?? 0;
}

const noteLooks = {
	note: {mark: '✎', word: 'note'},
	question: {mark: '?', word: 'question'},
} satisfies Record<NoteKind, {readonly mark: string; readonly word: string}>;

/** What stands before the words of a note. */
export function noteLead({note: {kind}, isEarlier}: Pick<PlacedNote, 'note' | 'isEarlier'>): string {
	const {mark, word} = noteLooks[kind];
	return `${mark} ${isEarlier ? `${word} on the text before` : word}: `;
}

const mostRows = 6;

function noteBlocks(state: State, placed: PlacedNote, width: number): Block[] {
	const {overlay} = state;
	if (overlay?.type === 'note' && state.judging?.notes[overlay.replaces] === placed) return [];
	const lead = noteLead(placed);
	const tone: Tone = placed.isEarlier ? 'dim' : 'question';
	const words = wrapText(displayText(placed.note.text), Math.max(width - widthOf(lead), 8), mostRows);
	return [
		beside(
			[segment(lead, tone)],
			widthOf(lead),
			rows(...words.map(row => [segment(row, placed.isEarlier ? 'dim' : 'plain')])),
		),
	];
}

function promptBlocks({overlay}: State, width: number): Block[] {
	if (overlay?.type !== 'note') return [];
	const {mark, word} = noteLooks[overlay.kind];
	const about =
		overlay.quote === undefined
			? ''
			: ` on “${truncate(overlay.quote.replace(/\s+/g, ' '), Math.min(30, width - 20))}”`;
	const lead = `${mark} ${word}${about}: `;
	const value = bufferValue(overlay.query);
	const isWide = width - widthOf(lead) >= 24;
	const room = Math.max((isWide ? width - widthOf(lead) : width) - 1, 8);
	const wrapped = wrap(value, room);
	const text: Block = {
		height: wrapped.length,
		draw: index => {
			const row = wrapped[index];
			return row ? textRow(row, value, {tone: 'accent', spans: []}) : [];
		},
		caret: cellOf(wrapped, value, caretOf(overlay.query)),
	};
	const label = [segment(lead, 'accent')];
	return isWide ? [beside(label, widthOf(lead), text)] : [rows(label), text];
}
