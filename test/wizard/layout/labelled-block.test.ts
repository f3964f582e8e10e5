import {expect, test} from 'vitest';
import {parseTemplate} from '../../../source/index.ts';
import {newPlan} from '../../../source/plan/plan.ts';
import {createState} from '../../../source/wizard/open-state.ts';
import {widthOf} from '../../../source/wizard/text/display.ts';
import {formLooks, formText, goTo, openDocument, openForm, openReviewed, press, type} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});

test('help that is too long for the bottom stands below its field', () => {
	const help = `Say what ${'and why '.repeat(30)}it is.`;
	const template = parseTemplate(`# Plan: {Name}\n\n## Goal\n\n<!-- ${help} -->\n\n{What for}\n`);
	const state = createState({plan: newPlan(template), setting: openForm().setting, size: size(80, 24)});
	const text = formText(press(state, 'pagedown'));
	expect(text).toMatch(/What for\n +Say what and why .*\n +and why/);
	expect(text.split('\n').every(row => widthOf(row) <= 80)).toBe(true);
});

test('a mistake is told at its field', () => {
	let state = type(goTo(openForm(undefined, size(100, 30)), 'phase 1 › goal'), 'Count');
	state = type(press(goTo(state, 'phase 1 › dependencies'), 'ctrl+u'), 'Phase 9');
	expect(formText(state)).toMatch(/! .*Phase 9/);
});

test('the help of a field stands below it only where the row at the bottom has no room for it', () => {
	const template = (length: number) =>
		`# Plan: {Name}\n\n## Goal\n\n<!-- ${'x'.repeat(length - 1)}. -->\n\n{What for}\n`;
	const at = (length: number) => {
		const state = createState({
			plan: newPlan(parseTemplate(template(length))),
			setting: openForm().setting,
			size: size(80, 24),
		});
		return formLooks(press(state, 'pagedown')).slice(2);
	};
	expect(at(78)).toEqual(['{accent:❯} {hint:What for}']);
	expect(at(79)).toEqual([
		'{accent:❯} {hint:What for}',
		'  {hint:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}',
		'  {hint:xxx.}',
	]);
	expect(at(400).length).toBe(5);
});

test('a long name is cut at the edge', () => {
	const name = 'A name that is longer than the form has room for';
	expect(
		formLooks(press(openDocument(`# P\n\n## A\n\n**${name}, and longer still**: x\n`, size(60, 24)), 'pagedown')).slice(
			2,
		),
	).toEqual(['{accent:❯}{accent:A name that is longer than the form has room for, and lo…}', '     x']);
});

test('a mistake is told whole, over several rows where it is long', () => {
	const phases =
		'# Technical Plan: A\n\n## Implementation Phases\n\n### Phase 1: A\n\n**Dependencies**: Phase 2\n\n### Phase 2: B\n';
	const told = (columns: number) =>
		formLooks(goTo(openForm(phases, size(columns, 24)), 'phase 1 › title')).filter(row => row.includes('{problem:'));
	expect([told(60), told(80)]).toEqual([
		[
			'                     {problem:! Phase 1 depends on Phase 2, which }',
			'                     {problem:  comes later.}',
		],
		['                     {problem:! Phase 1 depends on Phase 2, which comes later.}'],
	]);
});

test('who types what will be an option has made no mistake yet', () => {
	const text =
		'# Technical Plan: A\n\n## Technical Decisions\n\n### Decision 1: Where\n\n**Options Considered**:\n\n1. Redis - fast\n2. Reader - slow\n\n**Decision**: Disk\n';
	const problems = (state: Parameters<typeof formLooks>[0]) =>
		formLooks(state).filter(row => row.includes('{problem:!'));
	const there = goTo(openForm(text, size(80, 24)), 'decision 1 › decision');
	expect(problems(there)).toEqual(['                        {problem:! Decision 1 names no option.}']);
	const typed = type(press(there, 'ctrl+u'), 'Re');
	expect([typed.found, problems(typed)]).toEqual([0, []]);
	expect(problems(type(press(there, 'ctrl+u'), 'Xx'))).toEqual([
		'                        {problem:! Decision 1 names no option.}',
	]);
});

/* A long text of which the lines are changed that are named. */
const lines = (count: number, ...changed: readonly number[]) =>
	`# A\n\n## B\n\n${Array.from({length: count}, (_, index) => `Line ${index}${changed.includes(index) ? ' is new' : ''}.`).join('\n')}\n`;

test('in a review what is told of a text that fills the screen stands below the caret’s line', () => {
	const rows = (count: number) => {
		const looks = formLooks(openReviewed(lines(count), lines(count, 2), size(60, 26)));
		return [looks.findIndex(row => row.includes('changed since')), looks.length];
	};
	expect([rows(10), rows(11), rows(12)]).toEqual([
		[12, 19],
		[5, 20],
		[5, 21],
	]);
	const elsewhere = openReviewed(`# A\n\n${lines(12).slice(5)}`, `# A!\n\n${lines(12, 2).slice(5)}`, size(60, 26));
	expect(formLooks(press(elsewhere, 'pagedown', 'pageup')).slice(-2)).toEqual([
		'  Line 11.',
		'  {accent:± changed}{dim:, was: Line 0. Line 1. Line 2. Line 3. Line 4…}',
	]);
});
