import {expect, test} from 'vitest';
import {setField} from '../../../source/index.ts';
import {cellTexts, shiftRow} from '../../../source/plan/locate/table-rows.ts';
import {findPlace, type ItemPlace, type Plan} from '../../../source/plan/place.ts';
import {newPlan, readPlan, withText} from '../../../source/plan/plan.ts';
import {parseTemplate} from '../../../source/template/read-template.ts';

const template = parseTemplate(
	'# {Name}\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n\n## End\n\nSay what.\n',
);
const before = '# A\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n';
const textOf = (...rows: readonly string[]) => `${before}${rows.map(row => `${row}\n`).join('')}\n## End\n\nx\n`;
const rowsOf = (plan: Plan): readonly ItemPlace[] => {
	const table = findPlace(plan.places, ['risks']);
	return table?.type === 'sequence' ? table.items : [];
};
/* Each row as the text has it, with its path and what its cells say. */
const shown = (plan: Plan) =>
	rowsOf(plan).map(row => [
		row.path.join('.'),
		plan.text.slice(row.from, row.to),
		...row.nodes.map(node =>
			node.type === 'field' ? `${node.path.join('.')} ${plan.text.slice(node.from, node.to)}` : '',
		),
	]);

const rows = ['| a | Low |', '| b | Low |', '| c | High |'];
const plan = readPlan(template, textOf(...rows));

/* What is read after a change is what would be read anew. */
function readsAsNew(text: string) {
	const changed = withText(readPlan(template, textOf(...rows)), text);
	const known = shown(changed);
	expect(known).toEqual(shown(readPlan(parseTemplate(template.text), text)));
	return changed;
}

test('a row is a line with its cells', () => {
	expect(shown(plan)).toEqual([
		['risks.0', '| a | Low |', 'risks.0.risk a', 'risks.0.impact Low'],
		['risks.1', '| b | Low |', 'risks.1.risk b', 'risks.1.impact Low'],
		['risks.2', '| c | High |', 'risks.2.risk c', 'risks.2.impact High'],
	]);
	expect(rowsOf(plan).map(row => cellTexts(row))).toEqual([
		['a', 'Low'],
		['b', 'Low'],
		['c', 'High'],
	]);
	const [row] = rowsOf(plan);
	expect([row?.type, row?.number]).toEqual(['item', {from: before.length, to: before.length}]);
});

test.each([
	['a change in the first row', textOf('| x | Low |', '| b | Low |', '| c | High |'), [false, true, true]],
	['a change in the last', textOf('| a | Low |', '| b | Low |', '| c | Low |'), [true, true, false]],
	['a longer row', textOf('| a | Low |', '| bbb | Low |', '| c | High |'), [true, false, true]],
	['a change before the table', textOf(...rows).replace('# A', '# ABC'), [true, true, true]],
	['a change behind it', textOf(...rows).replace('x\n', 'xyz\n'), [true, true, true]],
	['nothing', textOf(...rows), [true, true, true]],
] as const)('%s is read where it is, the other rows are the same', (_, text, isSame) => {
	const old = rowsOf(readPlan(template, textOf(...rows)));
	const now = rowsOf(readsAsNew(text));
	expect(now.map((row, index) => row.content === old[index]?.content)).toEqual(isSame);
});

test.each([
	['a row more at the end', textOf(...rows, '| d | Low |')],
	['a row more at the start', textOf('| d | Low |', ...rows)],
	['a row less in the middle', textOf('| a | Low |', '| c | High |')],
	['two rows joined', textOf('| a | Low | | b | Low |', '| c | High |')],
	['no row', textOf()],
	['carriage returns', textOf(...rows).replaceAll('\n', '\r\n')],
	['a carriage return within', textOf(...rows).replace('| b | Low |\n', '| b | Low |\r\n')],
	['another column', textOf(...rows).replace('| Risk | Impact |', '| Impact | Risk |')],
	['a column more', textOf(...rows).replace('| Risk | Impact |\n|---|---|', '| Risk | Impact | Own |\n|---|---|---|')],
	['a change of several rows', textOf('| x | Low |', '| y | Low |', '| c | High |')],
	['a change over its end', textOf('| a | Low |', '| b | Low |', '| c').replace('\n\n## End', '\n\nmore\n\n## End')],
	['the end of the text', `${before}| a | Low |\n| b | Hi`],
])('%s is read anew', (_, text) => {
	readsAsNew(text);
});

test('a row that is shifted is the same further on, and what is none is none', () => {
	const [row] = rowsOf(plan);
	if (!row) throw new RangeError('No row.');
	const moved = shiftRow(row, 3);
	expect([moved?.from, moved?.to, moved?.content === row.content]).toEqual([row.from + 3, row.to + 3, true]);
	expect(moved?.nodes.map(node => node.type === 'field' && node.from)).toEqual(
		row.nodes.map(node => node.type === 'field' && node.from + 3),
	);
	expect(shiftRow(row, 0)).toBe(row);
	expect(shiftRow({type: 'item', path: [], from: 0, to: 0, number: {from: 0, to: 0}, nodes: []}, 3)).toBe(undefined);
});

test('rows of two tables of one template do not mix', () => {
	const other = readPlan(template, textOf('| z | High |'));
	expect(shown(other)).toHaveLength(1);
	expect(shown(setField(plan, ['risks', 1, 'risk'], 'y'))[1]?.[1]).toBe('| y | Low |');
	expect(shown(newPlan(template))).toHaveLength(1);
});
