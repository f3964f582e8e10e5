import {expect, test} from 'vitest';
import {type Plan, parseTemplate, readPlan, setField} from '../../source/index.ts';
import {findPlace, type SequencePlace} from '../../source/plan/place.ts';
import {riskMatrix} from '../../source/plan/risk-matrix.ts';

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
