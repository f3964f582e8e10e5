import {describe, expect, test} from 'vitest';
import {type Plan, parseTemplate, readPlan, setField} from '../../source/index.ts';
import {findPlace, type SequencePlace} from '../../source/plan/place.ts';
import {bySeverity, mitigationIn, riskMatrix, severityAt, severityOf} from '../../source/plan/risk-matrix.ts';

const template = parseTemplate(
	'# {Name}\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| {Risk 1} | {Low/Med/High} | {Low/Med/High} |\n',
);

function matrix(header: string, ...rows: readonly string[]) {
	const table = findPlace(
		readPlan(template, `# A\n\n## Risks\n\n${header}\n|---|---|---|\n${rows.join('\n')}\n`).places,
		['risks'],
	);
	if (table?.type !== 'sequence') throw new RangeError('No table.');
	return riskMatrix(table);
}

const columns = '| Risk | Probability | Impact |';

test('a row stands where its two levels meet, in the document’s own words', () => {
	expect(matrix(columns, '| a | low | Critical |', '| b | Med | Low |', '| c | high | {Low/Med/High} |')).toEqual({
		across: {name: 'Probability', index: 1, levels: ['low', 'Med', 'high']},
		up: {name: 'Impact', index: 2, levels: ['Low', 'Med', 'Critical']},
		points: [
			{x: 0, y: 2},
			{x: 1, y: 0},
			{x: 2, y: undefined},
		],
	});
});

test('a level that is said in several words is called by another, or its usual one', () => {
	expect(
		matrix('| Impact | Risk | Likelihood |', '| very high | a | almost certain |', '| High: lost | b | rare |'),
	).toEqual({
		across: {name: 'Likelihood', index: 2, levels: ['rare', 'Medium', 'High']},
		up: {name: 'Impact', index: 0, levels: ['Low', 'Medium', 'High']},
		points: [
			{x: 2, y: 2},
			{x: 0, y: 2},
		],
	});
});

test('half of the rows that say something are too few', () => {
	expect(matrix(columns, '| a | low | high |', '| b | ? | low |')).toBe(undefined);
	expect(matrix(columns, '| a | low | high |', '| b | ? | low |', '| c | high | low |')?.points).toEqual([
		{x: 0, y: 2},
		{x: undefined, y: 0},
		{x: 2, y: 0},
	]);
	expect(matrix(columns, '| a | low | high |', '| b | {Low/Med/High} |  |', '| c | | |')?.points).toHaveLength(3);
	expect(matrix(columns, '| a | | |')).toBe(undefined);
});

test('a table without both columns has none', () => {
	expect(matrix('| Risk | Probability | Owner |', '| a | low | me |')).toBe(undefined);
	expect(matrix('| Risk | Owner | Impact |', '| a | me | low |')).toBe(undefined);
});

const risks = '## Risks\n\n| Risk | Likelihood | Impact |\n|---|---|---|\n| a | Low | High |\n| b | Medium | Low |\n';
const matrixOf = (plan: Plan) => riskMatrix(findPlace(plan.places, ['risks']) as SequencePlace);

test('the matrix is worked out anew for what it shows, and for nothing else', () => {
	const plan = readPlan(parseTemplate(''), risks);
	const matrix = matrixOf(plan);
	expect(matrix?.points).toEqual([
		{x: 0, y: 2},
		{x: 1, y: 0},
	]);
	const named = setField(plan, ['risks', 1, 'risk'], 'another');
	expect(matrixOf(named)).toBe(matrix);
	const moved = setField(named, ['risks', 1, 'impact'], 'High');
	expect(matrixOf(moved)?.points[1]).toEqual({x: 1, y: 2});
	const renamed = readPlan(plan.template, risks.replace('Likelihood', 'Chance'));
	expect(matrixOf(renamed)?.across.name).toBe('Chance');
});

test('what a column offers follows its cells', () => {
	const plan = readPlan(parseTemplate(''), risks);
	const columnsOf = (one: Plan) =>
		(findPlace(one.places, ['risks']) as SequencePlace).columns.map(({choices}) => choices?.choices);
	expect(columnsOf(plan)).toEqual([undefined, ['Low', 'Medium', 'High'], ['Low', 'Medium', 'High']]);
	const named = setField(plan, ['risks', 0, 'risk'], 'c');
	expect(columnsOf(named)).toEqual(columnsOf(plan));
	const own = setField(setField(named, ['risks', 0, 'impact'], 'high'), ['risks', 1, 'impact'], 'low');
	expect(columnsOf(own)[2]).toEqual(['low', 'Medium', 'high']);
	const words = setField(setField(own, ['risks', 0, 'impact'], 'Users leave'), ['risks', 1, 'impact'], 'Data is lost');
	expect(columnsOf(words)[2]).toBeUndefined();
	expect(columnsOf(readPlan(plan.template, words.text))).toEqual(columnsOf(words));
});

test('a risk weighs what its two levels come to', () => {
	expect([0, 1, 2].map(x => [0, 1, 2].map(y => severityAt(x, y)))).toEqual([
		[0, 0, 1],
		[0, 1, 2],
		[1, 2, 2],
	]);
});

test('rows are known by what they weigh, the gravest first', () => {
	const rows = ['low | low', 'high | high', '? | high', 'low | high', 'high | low', 'medium | high', 'high | '];
	const found = matrix(columns, ...rows.map(levels => `| a | ${levels} |`));
	if (!found) throw new RangeError('No matrix.');
	expect(bySeverity(found)).toEqual([1, 5, 3, 4, 0, 2, 6]);
	expect([...found.points.keys(), 7].map(index => severityOf(found, index))).toEqual([
		0,
		2,
		undefined,
		1,
		1,
		2,
		undefined,
		undefined,
	]);
});

describe('what is done about a risk', () => {
	/** What the table says of the mitigation of its only row. */
	function mitigated(header: string, row: string, of = parseTemplate('')) {
		const bars = header.replace(/[^|]+/g, '---');
		const plan = readPlan(of, `## Risks\n\n${header}\n${bars}\n${row}\n`);
		const table = findPlace(plan.places, ['risks']) as SequencePlace;
		const found = table.items[0] && mitigationIn(table, table.items[0]);
		return found && [plan.text.slice(found.cell.from, found.cell.to), found.isNeeded];
	}
	const all = '| Risk | Likelihood | Impact | Mitigation |';

	test.each([
		['| a | High | High | b |', ['b', true]],
		['| a | likely | critical |  |', ['', true]],
		['| a | Medium | High | b |', ['b', false]],
		['| a | High | Medium | b |', ['b', false]],
		['| a | High |  | b |', ['b', false]],
		['| a | Low | Low | b |', ['b', false]],
	])('in %j', (row, found) => {
		expect(mitigated(all, row)).toEqual(found);
	});

	test('is asked for where a table has all three columns', () => {
		expect(mitigated('| Risk | Likelihood | Impact |', '| a | High | High |')).toBe(undefined);
		expect(mitigated('| Risk | Likelihood | Mitigation |', '| a | High | b |')).toBe(undefined);
		expect(mitigated('| Risk | Impact | Mitigation |', '| a | High | b |')).toBe(undefined);
		expect(mitigated(all, '| a | High | High |')).toBe(undefined);
	});

	test.each([
		'Mitigations',
		'Mitigation Strategy',
		'Mitigation Plan',
		'Response',
		'Countermeasure',
		'Maßnahme',
		'Gegenmaßnahme',
		'対策',
		'缓解措施',
	])('is called %s, too', name => {
		expect(mitigated(all.replace('Mitigation', name), '| a | High | High | b |')).toEqual(['b', true]);
	});

	test('is not asked for by the template’s own words', () => {
		const own = parseTemplate(`## Risks\n\n${all}\n|---|---|---|---|\n| {Risk 1} | {High} | {High} | {What} |\n`);
		expect(mitigated(all, '| a | {High} | High | b |', own)).toEqual(['b', false]);
		expect(mitigated(all, '| a | High | High | b |', own)).toEqual(['b', true]);
	});
});

test('a column that was given another name is still the template’s', () => {
	const own = parseTemplate(
		'## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| {Risk 1} | {Low/Med/High} | {Low/Med/High} |\n',
		{aliases: {'risks.impact': ['How bad']}},
	);
	const table = '## Risks\n\n| Risk | Probability | How bad |\n|---|---|---|\n| a | low | high |\n';
	const up = (of = own) => riskMatrix(findPlace(readPlan(of, table).places, ['risks']) as SequencePlace)?.up;
	expect(up()).toEqual({name: 'How bad', index: 2, levels: ['Low', 'Med', 'high']});
	expect(up(parseTemplate(''))).toBe(undefined);
});
