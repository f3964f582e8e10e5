/* The rows of the review: what to write, what is left to do with what becomes of it, and the changes line by line. */
import type {Fate} from '../../plan/check/fate.ts';
import type {Gap, GapKind} from '../../plan/check/gaps.ts';
import {topAround, topAt} from '../overlays/around.ts';
import {changes, fateWords, isChosen, type ReviewEntry, reviewEntries} from '../overlays/review.ts';
import type {State} from '../state.ts';
import {displayText, pad, truncate} from '../text/display.ts';
import {wrapText} from '../text/wrap.ts';
import {type Body, bodyOfRows, inSight, type Row, rowWidth, segment, type Tone} from './block.ts';

/** The review in `height` rows, around the highlighted entry. */
export function reviewBody(state: State, width: number, height: number): Body {
	const {overlay} = state;
	if (overlay?.type !== 'review') return bodyOfRows([]);
	if (overlay.showsDiff) return diffBody(state, width, height, overlay.top);
	const entries = reviewEntries(state);
	const all = entries.flatMap((entry, index): {row: Row; index: number}[] => {
		const isFirst = entry.type === 'gap' && entries[index - 1]?.type !== 'gap';
		const own = entryRows(state, entry, index === overlay.index, width);
		return [...(isFirst ? gapsHeading(entries, width) : []), ...own].map(row => ({row, index}));
	});
	const rows = entries.some(({type}) => type === 'gap') ? all : [...all, {row: nothingLeft, index: entries.length}];
	const here = rows.findLastIndex(({index}) => index === overlay.index);
	const block = {height: rows.length, draw: (row: number) => rows[row]?.row ?? []};
	return inSight(block, topAround(here, height, rows.length), height);
}

const nothingLeft: Row = [segment('   Nothing is left to do.', 'done')];

function gapsHeading(entries: readonly ReviewEntry[], width: number): Row[] {
	const count = entries.filter(({type}) => type === 'gap').length;
	return [[segment(pad(`   ${count} left to do`, leftOf(width)), 'label'), segment('when written:', 'dim')]];
}

/* The cells left of what becomes of a gap. */
function leftOf(width: number): number {
	return width - Math.min(44, Math.floor(width * 0.36));
}

function entryRows(state: State, entry: ReviewEntry, isHere: boolean, width: number): Row[] {
	const mark = segment(isHere ? ' ❯ ' : '   ', 'accent');
	const tone: Tone = isHere ? 'accent' : 'plain';
	switch (entry.type) {
		case 'write': {
			const {file, base} = state.setting;
			const note = base === null ? '  a new file' : '  the file exists';
			const name = truncate(displayText(file), width - 12 - note.length);
			return [[], [mark, segment(`Write ${name}`, isHere ? 'accent' : 'label'), segment(note, 'dim')], []];
		}
		case 'policy': {
			const choices = entry.choices.map(choice => {
				const isNow = isChosen(state, choice);
				return segment(`  ${isNow ? '●' : '○'} ${choice.title}`, isNow ? tone : 'dim');
			});
			const label = [mark, segment('What to do with blank fields', tone)];
			const beside = [segment('  '), ...choices];
			return rowWidth(beside) < width ? [label, beside] : [label, ...choices.map(choice => [segment('  '), choice])];
		}
		case 'changes': {
			const {added, removed} = entry;
			if (added + removed === 0) return [[mark, segment('Changes   nothing in the file', tone)], []];
			return [
				[mark, segment('Changes   ', tone), segment(`+${added}`, 'added'), segment(` −${removed}`, 'removed')],
				[],
			];
		}
		case 'gap':
			return gapRows(entry.gap, entry.fate, isHere, width);
	}
}

const marks = {
	blank: {mark: '·', tone: 'plain'},
	weak: {mark: '~', tone: 'plain'},
	open: {mark: '?', tone: 'accent'},
	undone: {mark: '○', tone: 'plain'},
	wrong: {mark: '!', tone: 'problem'},
} satisfies Record<GapKind, {readonly mark: string; readonly tone: Tone}>;

const mostRows = 4;

/* What is highlighted is there to be read as a whole, and so is a mistake. */
function gapRows({kind, message, unfilled}: Gap, fate: Fate, isHere: boolean, width: number): Row[] {
	const {mark, tone} = marks[kind];
	const left = leftOf(width) - 6;
	const text = displayText(message);
	const [first = '', ...rest] = isHere || kind === 'wrong' ? wrapText(text, left, mostRows) : [truncate(text, left)];
	const look: Tone = isHere ? 'accent' : unfilled?.isOptional ? 'dim' : 'plain';
	const becomes = truncate(displayText(fateWords(fate)), width - left - 7);
	return [
		[
			segment(isHere ? ' ❯ ' : '   ', 'accent'),
			segment(`${mark} `, tone),
			segment(pad(first, left + 1), look),
			segment(becomes, 'dim'),
		],
		...rest.map((words): Row => [segment(`     ${words}`, look)]),
	];
}

const signs = {'+': 'added', '-': 'removed', ' ': 'dim'} as const;

function diffBody(state: State, width: number, height: number, top: number): Body {
	const lines = changes(state);
	const draw = (row: number): Row => {
		const {sign, text} = lines[row] ?? {sign: ' ', text: ''};
		return [segment(` ${sign} ${truncate(text, width - 5)}`, signs[sign])];
	};
	return inSight({height: lines.length, draw}, topAt(top, height, lines.length), height);
}
