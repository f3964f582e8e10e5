import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {padded, written, writtenValue} from './tries.ts';

const template = parseTemplate(
	'# Plan: {Name}\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/Med/High} |\n',
);
const head = '## Risks\n\n| Risk | Impact |\n|------|--------|\n';
const planOf = (row: string) => readPlan(template, `${head}${row}\n`);
const rows = (texts: readonly string[]) => texts.map(text => text.slice(head.length).trimEnd());
const [risk, impact] = [
	['risks', 0, 'risk'],
	['risks', 0, 'impact'],
] as const;

test('a cell keeps to its column, then to its padding, then has one of its own, then the row has bars', () => {
	expect(rows(written(planOf('| a    | b      |'), risk, 'cd'))).toEqual([
		'| cd   | b      |',
		'| cd | b      |',
		'| cd | b      |',
		'| cd | b |',
	]);
});

test('what fills its column to the last character but one keeps to it', () => {
	const plan = planOf('| a    | b      |');
	expect(rows(written(plan, risk, 'abcd'))[0]).toBe('| abcd | b      |');
	expect(rows(written(plan, risk, 'abcde'))[0]).toBe('| abcde | b      |');
});

test('a cell that fills up to its bar has no blank before it', () => {
	expect(rows(written(planOf('|abcdef| b      |'), risk, 'abcdef'))[0]).toBe('|abcdef | b      |');
	expect(rows(written(planOf('|abcdef| b      |'), risk, 'abcde'))[0]).toBe('|abcde | b      |');
});

test('a cell without a column’s width changes between its blanks alone', () => {
	expect(rows(written(planOf('|a| b |'), risk, 'cd'))).toEqual(['|cd| b |', '| cd | b |', '| cd | b |']);
	expect(rows(written(planOf('a | b'), impact, ''))).toEqual(['a |', 'a |', '| a |  |']);
});

test('the row that gets bars keeps its other cells as they are spelled', () => {
	expect(rows(written(planOf('&#97;&#35; | b'), impact, 'c')).at(-1)).toBe('| &#97;&#35; | c |');
});

test('a value is spelled for a cell', () => {
	expect(rows(writtenValue(planOf('| a | b |'), risk, 'c | d', 0))[0]).toBe('| c \\| d | b |');
});

test('padding gives way to growth, and leaves a blank', () => {
	const plan = planOf('| a    | b      |');
	expect(padded(plan, risk, 0)).toBe(plan.text);
	expect(rows([padded(plan, risk, 2)])).toEqual(['| a  | b      |']);
	expect(rows([padded(plan, risk, 9)])).toEqual(['| a | b      |']);
	expect(rows([padded(plan, risk, -1)])).toEqual(['| a     | b      |']);
});

test('without padding none comes', () => {
	const tight = planOf('| abcd|b       |');
	expect(rows([padded(tight, risk, 9)])).toEqual(['| abcd|b       |']);
	const loose = planOf('| a | b |');
	expect(padded(loose, risk, 1)).toBe(loose.text);
});
