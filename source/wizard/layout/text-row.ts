/* One screen row of a text, cut where its looks change: by what Markdown makes of it, and by what is selected. */
import type {Range} from '../../template/range.ts';
import {displayText, eachGrapheme, isPlainAscii} from '../text/display.ts';
import {spansIn} from '../text/highlight.ts';
import {drawnEnd, rowText, type ScreenRow} from '../text/wrap.ts';
import {type Row, segment, type Tone} from './block.ts';

type Looks = {
	/** `plain` for Markdown; code has one tone throughout. */
	readonly tone: Tone;
	readonly selected?: Range | undefined;
	/** What Markdown makes of it, where that is known already, or what else sets parts of it off. */
	readonly spans?: readonly Look[];
};

type Look = Range & {readonly kind: Tone};

/** The row of `value` as it is drawn. */
export function textRow(row: ScreenRow, value: string, looks: Looks): Row {
	const {indent = 0} = row;
	const words = wordsRow(row, value, looks);
	return indent === 0 ? words : [segment(' '.repeat(indent)), ...words];
}

function wordsRow(row: ScreenRow, value: string, {tone, selected, spans = drawnSpans(row, value, tone)}: Looks): Row {
	const edges = [...spans, ...(selected ? [selected] : [])].flatMap(({from, to}) => [from, to]);
	const to = drawnEnd(row, value);
	const inside = edges.filter(edge => edge > row.from && edge < to);
	const toneAt = (at: number): Tone => {
		if (selected && at >= selected.from && at < selected.to) return 'selected';
		return spans.find(span => at >= span.from && at < span.to)?.kind ?? tone;
	};
	if (inside.length === 0) return [segment(rowText(row, value), toneAt(row.from))];
	const cuts = [row.from, ...graphemeStarts(value, row.from, to, new Set(inside)), to];
	return cuts
		.slice(1)
		.map((end, index) => [cuts[index] as number, end] as const)
		.map(([start, end]) => segment(displayText(value.slice(start, end)), toneAt(start)));
}

function drawnSpans({from, to}: ScreenRow, value: string, tone: Tone): readonly Look[] {
	return tone === 'plain' ? spansIn(value, from, to) : [];
}

/* A mark may be one grapheme with what follows it; cut apart they would take more cells than they were given. */
function graphemeStarts(value: string, from: number, to: number, edges: ReadonlySet<number>): number[] {
	const text = value.slice(from, to);
	if (isPlainAscii(text)) return [...edges].toSorted((a, b) => a - b);
	const starts: number[] = [];
	eachGrapheme(text, start => {
		if (edges.has(from + start)) starts.push(from + start);
	});
	return starts;
}
