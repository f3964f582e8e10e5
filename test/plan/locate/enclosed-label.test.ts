/* `**Validates: Requirements 1.1**`: a label that is bold together with its value. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {answers, parseTemplate, readPlan, setField} from '../../../source/index.ts';
import {normalise} from '../../../source/plan/spelling/context.ts';
import {anyString} from '../../helpers/any-string.ts';

const template = parseTemplate(
	'# Design\n\n## Properties\n\n### Property 1: {Title}\n\n{What holds}\n\n**Validates**: {Which requirements}\n',
);
const text =
	'# Design\n\n## Properties\n\n### Property 1: A\n\nIt holds.\n\n**Validates: Requirements 1.1, 1.5**\n\nMore.\n\n### Property 2: B\n\n**Note: it holds.**\n';
const plan = readPlan(template, text);
const path = ['properties', 0, 'validates'];

test('is read where the template has a label of that name, and nowhere else', () => {
	expect(answers(plan)).toMatchObject({properties: [{validates: 'Requirements 1.1, 1.5'}, {title: 'B'}]});
	expect(JSON.stringify(answers(plan))).toContain('**Note: it holds.**');
	expect(JSON.stringify(answers(readPlan(parseTemplate(''), text)))).toContain('**Validates: Requirements 1.1, 1.5**');
});

test('keeps its look, and all around it', () => {
	expect(setField(plan, path, 'Requirements 2.3').text).toBe(text.replace('1.1, 1.5', '2.3'));
});

test('keeps it when it is emptied and filled again', () => {
	const empty = setField(plan, path, '');
	expect(empty.text).toBe(text.replace('Requirements 1.1, 1.5', '{Which requirements}'));
	expect(setField(empty, path, 'R').text).toBe(text.replace('Requirements 1.1, 1.5', 'R'));
});

test('takes whatever is written', () => {
	fc.assert(
		fc.property(
			fc.oneof(anyString(), fc.constantFrom('**', 'a**', '**a** b', '*', 'a *', '_', 'a: b', 'a\nb')),
			value => {
				const written = setField(plan, path, value);
				const [{validates = ''} = {}] = answers(written).properties as {validates?: string}[];
				expect(validates).toBe(normalise(value));
				const {properties: others} = answers(written) as {properties: Record<string, unknown>[]};
				const {properties: before} = answers(plan) as {properties: Record<string, unknown>[]};
				expect({...others[0], validates: ''}).toEqual({...before[0], validates: ''});
				expect(others.slice(1)).toEqual(before.slice(1));
				expect(setField(written, path, validates).text).toBe(written.text);
			},
		),
	);
});
