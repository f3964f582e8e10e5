import {describe, expect, test} from 'vitest';
import {answers, readPlan, setField} from '../../../source/index.ts';
import {alternativesAmong, alternativesFor} from '../../../source/plan/locate/alternatives.ts';
import {findPlace} from '../../../source/plan/place.ts';
import {shipped} from '../shipped.ts';

const levels = {choices: ['Low', 'Med', 'High'], open: false, synonyms: {Med: ['Medium', 'Moderate']}};

test.each([
	[[], ['Low', 'Med', 'High']],
	[
		['Low', 'Med'],
		['Low', 'Med', 'High'],
	],
	[['Medium'], ['Low', 'Medium', 'High']],
	[['**high**'], ['Low', 'Med', '**high**']],
	[
		['Medium', 'Med'],
		['Low', 'Med', 'High'],
	],
	[
		['Low', 'Slow answers'],
		['Low', 'Med', 'High'],
	],
	[['Low', 'Slow answers', 'None'], undefined],
	[['Slow answers'], undefined],
	[
		['Slow', 'Low', 'Slow', 'Low'],
		['Low', 'Med', 'High'],
	],
	[['Slow', 'Low', 'Slow', 'Low', 'Slow'], undefined],
	[
		['moderate', 'Medium', 'low', 'low'],
		['low', 'moderate', 'High'],
	],
	[
		['low', 'Low', 'LOW'],
		['Low', 'Med', 'High'],
	],
	[['`_H i g h_`'], undefined],
])('beside %j stand %j', (values, expected) => {
	expect(alternativesAmong(levels, values)?.choices).toEqual(expected);
});

test.each([
	['moderate', ['Low', 'moderate', 'High']],
	['In Planning', ['Low', 'Med', 'High']],
	['as high as it was last year', undefined],
	['one two three', ['Low', 'Med', 'High']],
	['one two three four', undefined],
	['x'.repeat(32), ['Low', 'Med', 'High']],
	['x'.repeat(33), undefined],
	['', ['Low', 'Med', 'High']],
	['`HIGH`', ['Low', 'Med', '`HIGH`']],
])('a field that says %j offers %j', (value, expected) => {
	expect(alternativesFor(levels, value)?.choices).toEqual(expected);
});

test('what is spelled as the template has it are the template’s own', () => {
	expect(alternativesAmong(levels, ['Low', 'High'])).toBe(levels);
	expect(alternativesFor(levels, 'Odd')).toBe(levels);
	expect(alternativesAmong({choices: ['A', 'B'], open: true}, ['b'])).toEqual({choices: ['A', 'b'], open: true});
});

describe('in a table', () => {
	const plan = (...impacts: string[]) =>
		readPlan(
			shipped,
			`## Technical Risks\n\n| Risk | Impact | Mitigation |\n|---|---|---|\n${impacts.map(impact => `| a | ${impact} | b |\n`).join('')}`,
		);
	const kinds = (impacts: string[], edited = plan(...impacts)) =>
		impacts.map((_, row) => {
			const place = findPlace(edited.places, ['technicalRisks', row, 'impact']);
			return place?.type === 'field' ? [place.kind, place.choices?.choices[1]] : undefined;
		});

	test('the words of most rows tell whether it is a choice, and how its alternatives are spelled', () => {
		expect(kinds(['Low', 'Medium'])).toEqual([
			['choice', 'Medium'],
			['choice', 'Medium'],
		]);
		expect(kinds(['Slow', 'Late', 'Low'])).toEqual(Array(3).fill(['text', undefined]));
		expect(kinds(['{Low/Med/High}', ''])).toEqual(Array(2).fill(['choice', 'Med']));
	});

	test('an edit that changes that leaves all other values', () => {
		const before = plan('Slow', 'Low');
		const after = setField(before, ['technicalRisks', 1, 'impact'], 'Late');
		expect(kinds(['Slow', 'Late'], after)).toEqual(Array(2).fill(['text', undefined]));
		expect(answers(after).technicalRisks).toMatchObject([{impact: 'Slow'}, {impact: 'Late'}]);
		expect(kinds(['Slow', 'Low'], setField(after, ['technicalRisks', 1, 'impact'], 'Low'))).toEqual(
			Array(2).fill(['choice', 'Med']),
		);
	});
});
