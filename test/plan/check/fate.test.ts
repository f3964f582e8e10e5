/* What becomes of something that is left to do, by what finishing changes. */
import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {fateOf} from '../../../source/plan/check/fate.ts';
import type {Gap} from '../../../source/plan/check/gaps.ts';
import type {Splice} from '../../../source/plan/place.ts';

const gap = (rest: Partial<Gap>): Gap => ({
	kind: 'blank',
	path: [],
	offset: 0,
	message: '',
	unfilled: undefined,
	problem: undefined,
	...rest,
});

/* `«` and `»` stand around the place, `‹` and `›` around its words; each change replaces words that occur once. */
function fate(marked: string, ...changes: readonly (readonly [old: string, now: string])[]) {
	const text = marked.replace(/[«»‹›]/g, '');
	const at = (mark: string) => marked.slice(0, marked.indexOf(mark)).replace(/[«»‹›]/g, '').length;
	const unfilled = {
		path: [],
		from: at('«'),
		to: at('»'),
		words: {from: at('‹'), to: at('›')},
		message: '',
		isOptional: false,
		isSpare: false,
	};
	const splices = changes.map(([old, now]): Splice => {
		const from = text.indexOf(old);
		return {from, to: from + old.length, text: now};
	});
	return fateOf(readPlan(parseTemplate(''), text), gap({unfilled}), splices);
}

const question = '[CLARIFY: b?]';

describe('a place in the text', () => {
	test.each([
		['is kept as it is', 'A\n«**B**: ‹{b}›»\nC', [], {type: 'kept'}],
		['is kept where others change', 'A\n«**B**: ‹{b}›»\nC', [['A', 'D'] as const, ['C', 'E'] as const], {type: 'kept'}],
		['is kept in part', 'A\n«**B**: ‹{b} {c}›»\nC', [['{b}', ''] as const], {type: 'kept'}],
		['is kept up to its end', 'A\n«**B**: ‹{b} {c}›»\nC', [['{c}\nC', ''] as const], {type: 'kept'}],
		['is kept between', 'A\n«**B**: ‹{b}{c}{d}›»', [['{b}', ''] as const, ['{d}', ''] as const], {type: 'kept'}],
		['is left out', 'A\n«**B**: ‹{b}›»\nC', [['**B**: {b}\n', ''] as const], {type: 'leftOut'}],
		[
			'is left out piece by piece',
			'A\n«**B**: ‹{b} {c}›»\nC',
			[['{b}', ''] as const, ['{c}', ''] as const],
			{type: 'leftOut'},
		],
		[
			'is left out with what is around it',
			'A\n«**B**: ‹{b}›»\nC',
			[['A\n**B**: {b}\nC', ''] as const],
			{type: 'leftOut'},
		],
		['stays empty', 'A\n«**B**:‹›»\nC', [], {type: 'empty'}],
		['stays empty where others go', 'A\n«**B**:‹›»\nC', [['A\n', ''] as const, ['\nC', ''] as const], {type: 'empty'}],
		['that was empty is left out', 'A\n«**B**:‹›»\nC', [['**B**:\n', ''] as const], {type: 'leftOut'}],
		['that is an empty cell stays one', '| a |« ‹›»|', [], {type: 'empty'}],
		['becomes a question', 'A\n«**B**: ‹{b}›»\nC', [['{b}', question] as const], {type: 'asked', question}],
		[
			'becomes a question as a whole',
			'A\n«**B**: ‹{b}›»\nC',
			[['**B**: {b}', `x ${question} y`] as const],
			{type: 'asked', question},
		],
		[
			'becomes the first of several',
			'A\n«**B**: ‹{b}›»\nC',
			[['{b}', `${question}[CLARIFY: c?]`] as const],
			{type: 'asked', question},
		],
		[
			'becomes one by what is put in it later',
			'A\n«**B**: ‹{b}{c}›»',
			[['{b}', 'x'] as const, ['{c}', question] as const],
			{type: 'asked', question},
		],
		[
			'is none by what is asked around it',
			'A\n«**B**: ‹{b}›»\nC',
			[['A\n**B**: {b}', question] as const],
			{type: 'leftOut'},
		],
		['is none by what is asked from it on', 'A\n«**B**: ‹{b}›»\nC', [['{b}\nC', question] as const], {type: 'leftOut'}],
		[
			'is none by what is asked beside it',
			'A\n«**B**: ‹{b}›»\nC',
			[['A', question] as const, ['C', question] as const],
			{type: 'kept'},
		],
	])('%s', (_, marked, changes, expected) => {
		expect(fate(marked, ...changes)).toEqual(expected);
	});

	test('takes what is put in at its end', () => {
		const plan = readPlan(parseTemplate(''), '| a |  |');
		const unfilled = {
			path: [],
			from: 5,
			to: 7,
			words: {from: 7, to: 7},
			message: '',
			isOptional: false,
			isSpare: false,
		};
		expect(fateOf(plan, gap({unfilled}), [{from: 7, to: 7, text: question}])).toEqual({type: 'asked', question});
	});
});

describe('what is not in the text', () => {
	const problem = {path: [], line: 1, column: 1, message: ''};
	const likely = {key: 'a', heading: 'A'};

	test.each([
		['that is blank is absent', {problem: {...problem, kind: 'blank'}}, 'absent'],
		['but for what stands there under another name', {problem: {...problem, kind: 'blank', likely}}, 'same'],
		['stays', {problem: {...problem, kind: 'to-do'}}, 'same'],
		['stays, if it is no problem', {}, 'same'],
	] satisfies [string, Partial<Gap>, string][])('%s', (_, rest, type) => {
		expect(fateOf(readPlan(parseTemplate(''), 'A\n'), gap(rest), [])).toEqual({type});
	});
});
