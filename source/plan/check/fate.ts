/* What writing does to something that is left to do: read off what finishing changes, so that nothing else can be told. */
import {findOpenQuestions} from '../../template/grammar/question.ts';
import type {Range} from '../../template/range.ts';
import type {Plan, Splice} from '../place.ts';
import type {Gap} from './gaps.ts';

/**
What is written in its place: an open question, nothing at all, the template's words, still nothing behind its label, or what stands
there now.
*/
export type Fate =
	| {readonly type: 'asked'; readonly question: string}
	| {readonly type: 'leftOut'}
	| {readonly type: 'kept'}
	| {readonly type: 'empty'}
	/** The plan has it not, and gets none. */
	| {readonly type: 'absent'}
	| {readonly type: 'same'};

/** What becomes of a gap when `splices` make the text to write out of the plan's. */
export function fateOf({text}: Plan, {unfilled, problem}: Gap, splices: readonly Splice[]): Fate {
	if (!unfilled) return {type: problem?.kind === 'blank' && !problem.likely ? 'absent' : 'same'};
	const inside = splices.filter(splice => isInside(splice, unfilled));
	const question = inside.flatMap(({text: put}) => questionIn(put))[0];
	if (question !== undefined) return {type: 'asked', question};
	const hasText = ({from, to}: Range) => text.slice(from, to).trim() !== '';
	const {words} = unfilled;
	const hasWords = hasText(words);
	if (without(text, hasWords ? words : unfilled, splices) !== '') return {type: hasWords ? 'kept' : 'empty'};
	// An empty cell is no more than that.
	return {type: hasText(unfilled) ? 'leftOut' : 'empty'};
}

function isInside({from, to}: Range, around: Range): boolean {
	return from >= around.from && to <= around.to;
}

function questionIn(put: string): string[] {
	return [...findOpenQuestions(put)].map(({from, to}) => put.slice(from, to));
}

/* What of a range is left. */
function without(text: string, {from, to}: Range, splices: readonly Splice[]): string {
	let left = '';
	let at = from;
	for (const splice of splices) {
		if (splice.from > at) left += text.slice(at, Math.min(splice.from, to));
		at = Math.max(at, Math.min(splice.to, to));
	}
	return (left + text.slice(at, to)).trim();
}
