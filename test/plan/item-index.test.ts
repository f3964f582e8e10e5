/* What an index of the answers counts: the template's own items, texts in the place of a list, blanks. */
import {describe, expect, test} from 'vitest';
import {
	type Answers,
	answers,
	fill,
	finish,
	insertItem,
	newPlan,
	parseTemplate,
	readPlan,
	removeItem,
	setField,
	type Template,
} from '../../source/index.ts';
import {valueAt} from '../../source/plan/plan.ts';
import {checklist, document} from './checklist.ts';

describe('the template’s own items', () => {
	test('are values where they are literal', () => {
		const said = answers(newPlan(checklist));
		expect(said.releaseSignoffChecklist).toEqual([
			{
				done: false,
				text: '(R) Issue in the milestone, which links to its folder in [org/work] (not the first request)',
			},
			{done: false, text: '(R) Approvers have approved the status'},
			{done: false},
			{done: false, text: '(R) Graduation criteria are in place'},
		]);
		expect(said.goals).toEqual(['Say what for', '', 'Keep it short']);
		expect(answers(readPlan(checklist, finish(newPlan(checklist)))).goals).toEqual(['Say what for', 'Keep it short']);
	});

	test('are left when another answer is edited', () => {
		const plan = newPlan(checklist);
		const said = answers(plan);
		const list = said.releaseSignoffChecklist as readonly Answers[];
		const ticked = list.with(1, {...list[1], done: true});
		expect(fill(plan, {...said, releaseSignoffChecklist: ticked}).text).toBe(
			plan.text.replace('- [ ] (R) Approvers', '- [x] (R) Approvers'),
		);
	});

	test('are not what a new item says', () => {
		const added = insertItem(newPlan(checklist), ['goals', 0]);
		expect(valueAt(added, ['goals', 0])).toBe('');
		const tasks = parseTemplate('## Before\n\n- [ ] Ask\n- [ ] Tell\n');
		const plan = insertItem(newPlan(tasks), ['before', 2]);
		expect(plan.text).toBe('## Before\n\n- [ ] Ask\n- [ ] Tell\n- [ ]\n');
		expect(answers(plan)).toEqual(answers(newPlan(tasks)));
	});
});

describe('text where a list should stand', () => {
	const plan = readPlan(checklist, document);

	test('is its only item', () => {
		expect(answers(plan).options).toEqual({
			considered: [{option: 'Redis, or memory'}],
			risks: [{risk: 'none that we know'}],
		});
		expect(setField(plan, ['options', 'considered', 0, 'option'], 'Redis').text).toContain('**Considered**: Redis\n');
		expect(removeItem(plan, ['options', 'risks', 0]).text).toContain('**Risks**:\n');
	});

	test('is kept as the first of several', () => {
		const added = setField(insertItem(plan, ['phases', 1, 'tasks', 1]), ['phases', 1, 'tasks', 1], 'lock');
		expect(added.text).toContain('**Tasks**:\n- many\n- lock\n');
		const filled = fill(plan, {options: {risks: [{risk: 'none that we know'}, {risk: 'fire', impact: 'Low'}]}});
		expect(filled.text).toContain('| none that we know |');
		expect(filled.text).toMatch(/\| fire \| Low *\|/);
	});
});

const inMiddle = (template: Template, text: string) => answers(readPlan(template, text));

test('a blank item before others is an empty text or object, one behind them is absent', () => {
	const {goals, timing, phases} = inMiddle(checklist, document);
	expect(goals).toEqual(['', '', 'Count']);
	expect(timing).toEqual([
		{note: 'ours'},
		{step: 'Begin'},
		{},
		{step: 'Detected', note: 'b', who: 'Ann'},
		{note: 'also ours'},
	]);
	expect(phases).toEqual([{}, {title: 'Count', tasks: ['many']}, {note: 'not in the template'}]);
});
