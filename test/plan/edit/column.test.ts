import {expect, test} from 'vitest';
import {answers, fill, readPlan, setField} from '../../../source/index.ts';
import {shipped} from '../shipped.ts';

const risks = (table: string) => readPlan(shipped, `# Plan\n\n## Technical Risks\n\n${table}`);

test.each([
	{
		name: 'a column that the table lacks is added to every row',
		before: '| Risk | Likelihood |\n|---|---|\n| a | Low |\n| b | High |\n',
		after: '| Risk | Likelihood | Mitigation |\n|---|---|---|\n| a | Low | wait |\n| b | High |  |\n',
	},
	{
		name: 'the padding of a table is kept',
		before: '| Risk | Impact |\n| ---- | ------ |\n| a    | High   |\n',
		after: '| Risk | Impact | Mitigation |\n| ---- | ------ | ---------- |\n| a    | High   | wait       |\n',
	},
	{
		name: 'the padding of a table whose dashes reach from bar to bar is kept',
		before: '| Risk | Impact |\n|------|--------|\n| a    | High   |\n',
		after: '| Risk | Impact | Mitigation |\n|------|--------|------------|\n| a    | High   | wait       |\n',
	},
	{
		name: 'rows that are padded in part get no padding',
		before: '| Risk | Impact |\n| ---- | ------ |\n| a | High |\n| b    | Low    |\n',
		after: '| Risk | Impact | Mitigation |\n| ---- | ------ | --- |\n| a | High | wait |\n| b    | Low    |  |\n',
	},
	{
		name: 'a dash in a cell is none of the line of dashes',
		before: '| Risk | Impact |\n|---|---|\n| a - b | High |\n',
		after: '| Risk | Impact | Mitigation |\n|---|---|---|\n| a - b | High | wait |\n',
	},
	{
		name: 'rows without outer bars get the one they need',
		before: 'Risk | Impact\n---|---\na | b\n',
		after: 'Risk | Impact | Mitigation |\n---|--- |---|\na | b | wait |\n',
	},
	{
		name: 'a row that is too short is filled up',
		before: '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| a |\n',
		after: '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| a |  |  | wait |\n',
	},
	{
		name: 'what stands behind the last column is no value of the new one',
		before: '| Risk | Impact |\n|---|---|\n| a | b | lost |\n',
		after: '| Risk | Impact | Mitigation |\n|---|---|---|\n| a | b | wait | lost |\n',
	},
])('$name', ({before, after}) => {
	const written = setField(risks(before), ['technicalRisks', 0, 'mitigation'], 'wait');
	expect(written.text.split('Risks\n\n')[1]).toBe(after);
	expect(readPlan(shipped, written.text).text).toBe(written.text);
});

test('an empty answer adds no column', () => {
	const plan = risks('| Risk |\n|---|\n| a |\n');
	expect(setField(plan, ['technicalRisks', 0, 'mitigation'], '').text).toBe(plan.text);
});

test('answers come back from a table of other columns', () => {
	const plan = risks('| Risk | Owner |\n|---|---|\n| a | me |\n');
	const said = {technicalRisks: [{risk: 'a', probability: 'Low', impact: 'High', mitigation: 'wait | see'}]};
	const filled = {...said.technicalRisks[0], owner: 'me'};
	expect(answers(readPlan(shipped, fill(plan, said).text)).technicalRisks).toEqual([filled]);
	expect(fill(plan, said).text).toContain('| me |');
});

test('a column that the template does not know is none of the answers', () => {
	expect(() => setField(risks('| Risk |\n|---|\n| a |\n'), ['technicalRisks', 0, 'owner'], 'x')).toThrow(RangeError);
});
