/* A literal first cell is the label of its row: it is shown, never blank and never deleted. */
import {describe, expect, test} from 'vitest';
import {answers, fill, finish, insertItem, newPlan, parseTemplate, readPlan, setField} from '../../source/index.ts';
import type {SectionPlace, SequencePlace} from '../../source/plan/place.ts';
import type {FieldSpec} from '../../source/template/template.ts';

const timing = '## Timing\n\n| | Details |\n|---|---|\n| Start | |\n| Found by | {who} |\n';

describe('rows with labels', () => {
	const template = parseTemplate(timing);

	test('have other cells that are blank', () => {
		expect(answers(newPlan(template))).toEqual({timing: [{item: 'Start'}, {item: 'Found by'}]});
		expect(finish(newPlan(template))).toBe(timing.replace('{who}', ''));
	});

	test.each(['clarify', 'omit', 'keep'] as const)('stay when one is filled, under %s', policy => {
		const filled = setField(newPlan(template), ['timing', 0, 'details'], '10:00');
		expect(finish(filled, {policy})).toBe(timing.replace('| Start | |', '| Start | 10:00|').replace('{who}', ''));
	});

	test('can be added to, without a label', () => {
		const plan = insertItem(newPlan(template), ['timing', 2]);
		expect(plan.text).toContain('| Found by | {who} |\n|  |');
	});

	test('come with their table', () => {
		const plan = fill(readPlan(template, ''), {timing: [{item: 'Start', details: 'now'}]});
		expect(plan.text).toBe(timing.replace('| Start | |', '| Start | now|'));
	});
});

const tableOf = (rows: string): FieldSpec => parseTemplate(`${rows}\n`).specs[0] as FieldSpec;
const labelsIn = (rows: string) => tableOf(rows).columns.map(({words}) => words);

test.each([
	['| A | B |\n|---|---|\n| one | {b} |\n| two | |', [[''], ['{b}', '']]],
	['| A | B |\n|---|---|\n| {a} | {b} |', [['{a}'], ['{b}']]],
	['| A | B |\n|---|---|\n| one | two |', [['one'], ['two']]],
	['| A | B |\n|---|---|\n| one | two |\n| three | four |', [[''], ['two', 'four']]],
	['| A | B |\n|---|---|\n| one | |\n| one | |', [['one'], ['']]],
	['| A |\n|---|\n| one |\n| two |', [['one', 'two']]],
	['| A | B |\n|---|---|\n| one | |\n| | |', [[''], ['']]],
	['| A | | B | |\n|---|---|---|---|\n| one | | two | |\n| three | | four | |', [[''], [''], [''], ['']]],
])('the blank words of %j are %j', (rows, words) => {
	expect(labelsIn(rows)).toEqual(words);
});

test('columns without a header have names', () => {
	expect(tableOf('| | |\n|---|---|\n| **Author** | _you_ |\n| **Date** | YYYY |').columns).toMatchObject([
		{key: 'item', name: 'Item', names: ['', 'item']},
		{key: 'value', name: 'Value', names: ['', 'value']},
	]);
});

describe('a row with a label', () => {
	const template = parseTemplate(
		'## About\n\n| | |\n|---|---|\n| **Owner** | Who answers for it |\n| **Status** | Open \\| Closed |\n| **Due** | [Date] |\n',
	);
	const cells = (text: string) => {
		const [section] = readPlan(template, text).places as [SectionPlace];
		return (section.nodes[0] as SequencePlace).items.map(({nodes}) => nodes[1]);
	};

	test('asks for something of its own', () => {
		expect(cells(template.text)).toMatchObject([
			{kind: 'text', hint: 'Who answers for it'},
			{kind: 'choice', hint: 'Open | Closed', choices: {choices: ['Open', 'Closed']}},
			{kind: 'text', hint: 'Date'},
		]);
	});

	test('is known by it wherever it stands', () => {
		const text = '## About\n\n| | |\n|---|---|\n| Status | Open |\n| Cost | 3 |\n| **Owner** | |\n';
		expect(cells(text)).toMatchObject([
			{kind: 'choice'},
			{kind: 'text', hint: 'Who answers for it'},
			{hint: 'Who answers for it'},
		]);
		expect(answers(setField(readPlan(template, text), ['about', 0, 'value'], 'Closed'))).toEqual({
			about: [{item: 'Status', value: 'Closed'}, {item: 'Cost', value: '3'}, {item: '**Owner**'}],
		});
	});
});
