import {describe, expect, test} from 'vitest';
import {answers} from '../../../source/plan/answers.ts';
import {problems} from '../../../source/plan/check/problems.ts';
import {columnsOf} from '../../../source/wizard/columns.ts';
import {progressOf} from '../../../source/wizard/findings.ts';
import {formBlock} from '../../../source/wizard/layout/form-layout.ts';
import {currentSection, type State} from '../../../source/wizard/state.ts';
import {columnWidths} from '../../../source/wizard/table-look.ts';
import {blockRows, formText, goTo, openDocument, openForm, openTemplate, press, type} from '../../helpers/form.ts';

const table = (...rows: readonly string[]) =>
	['## Technical Risks', '', '| Risk | Probability | Impact | Mitigation |', '|---|---|---|---|', ...rows, ''].join(
		'\n',
	);
const open = (...rows: readonly string[]) =>
	goTo(openForm(`# Technical Plan: T\n\n${table(...rows)}`), 'technical risks');
const rowsOf = (state: State) => (answers(state.plan) as {technicalRisks: Record<string, string>[]}).technicalRisks;

describe('a letter in a cell', () => {
	const onCell = () => press(type(goTo(openForm(), 'risks'), 'Redis is away'), 'enter');

	test('chooses what it alone begins, and goes on', () => {
		const state = type(onCell(), 'hm');
		expect(rowsOf(state)[0]).toEqual({risk: 'Redis is away', probability: 'High', impact: 'Med'});
		expect(state.focus).toEqual(['technicalRisks', 0, 'mitigation']);
	});

	test('may be the first of a word that is spelled out', () => {
		const state = type(onCell(), 'HighMed');
		expect(rowsOf(state)[0]).toEqual({risk: 'Redis is away', probability: 'High', impact: 'Med', mitigation: 'ed'});
		const entered = press(state, 'enter');
		expect(rowsOf(entered)[0]).toEqual({risk: 'Redis is away', probability: 'High', impact: 'Med'});
		expect(entered.focus).toEqual(['technicalRisks', 0, 'mitigation']);
		expect(rowsOf(press(type(entered, 'education'), 'enter'))[0]?.mitigation).toBe('education');
	});

	test('stays where it begins several, and in a field that is no row', () => {
		const template =
			'# P: {N}\n\n## Tasks\n\n| Task | State | By |\n|---|---|---|\n| {Task} | {Todo/Test/Done} | {Who} |\n';
		const onState = press(type(goTo(openTemplate(template), 'tasks'), 'a'), 'enter');
		expect(type(onState, 'tt').focus).toEqual(onState.focus);
		expect(answers(type(onState, 'tt').plan).tasks).toEqual([{task: 'a', state: 'Test'}]);
		expect(type(onState, 'd').focus.at(-1)).toBe('by');
		const status = press(openForm(), 'tab', 'tab', 'tab', 'tab');
		expect(type(status, 'd').focus).toEqual(status.focus);
	});
});

describe('sorting', () => {
	const rows = ['| a | Low | Low | x |', '| b | Med | | y |', '| c | High | High | z |', '| d | Low | High | w |'];

	test('puts the gravest first and what cannot be placed last, as one step, and the caret stays in its row', () => {
		const start = goTo(open(...rows), 'risk 2 › risk');
		const sorted = press(start, 'alt+r');
		expect(rowsOf(sorted).map(({risk}) => risk)).toEqual(['c', 'd', 'a', 'b']);
		expect(sorted.focus).toEqual(['technicalRisks', 3, 'risk']);
		expect(sorted.message).toBe('Sorted, the gravest first.');
		expect(press(sorted, 'ctrl+z').plan.text).toBe(start.plan.text);
		expect(press(sorted, 'alt+r').plan).toBe(sorted.plan);
	});

	test('is there in a document of its own, and in tables of risks alone', () => {
		const own =
			'# T\n\n## Dangers\n\n| What | Likelihood | Severity |\n|---|---|---|\n| a | Low | Low |\n| b | High | Low |\n';
		expect(press(goTo(openDocument(own), 'dangers'), 'alt+r').plan.text).toMatch(/\| b .*\n\| a /);
		const other = press(goTo(openForm(), 'unit tests'), 'alt+r');
		expect(other.message).toBe('There is no table of risks here to sort.');
	});
});

describe('what is done about a risk', () => {
	const asked = (...rows: readonly string[]) =>
		problems(open(...rows).plan).flatMap(({path, message}) => (path.at(-1) === 'mitigation' ? [message] : []));

	test('has to be said of those as likely and as bad as can be', () => {
		expect(asked('| a | High | Med | |', '| b | High | High | |', '| c | High | High | x |')).toEqual([
			'Risk 2 has no mitigation.',
		]);
	});

	test('is not missed elsewhere', () => {
		const progress = (state: State) => progressOf(state, currentSection(state).section);
		expect(progress(open('| a | High | Med | |'))).toBe('done');
		expect(progress(open('| a | High | High | |'))).toBe('partial');
		expect(progress(open('| a | High | | x |'))).toBe('partial');
	});
});

test('the levels of a row have the colour of its severity, the caret in it or not', () => {
	const tonesOf = (state: State, risk: string) => {
		const row = blockRows(formBlock(state)).find(segments => segments.some(({text}) => text.trim() === risk));
		return row?.filter(({text}) => /^(?:Low|Med|High)\b/.test(text)).map(({tone}) => tone);
	};
	const state = goTo(
		open('| aa | High | Med | x |', '| bb | Low | High | x |', '| cc | Low | Med | x |', '| dd | | | |'),
		'risk 4 › risk',
	);
	expect(['aa', 'bb', 'cc'].map(risk => tonesOf(state, risk))).toEqual([
		['problem', 'problem'],
		['warning', 'warning'],
		['done', 'done'],
	]);
	expect(tonesOf(goTo(state, 'risk 1 › risk'), 'aa')).toEqual(['problem', 'problem']);
	expect(tonesOf(goTo(state, 'risk 1 › impact'), 'aa')).toEqual(['problem', 'problem']);
});

test('every row is whole where all of them have room, else the one with the caret', () => {
	const long = 'A slow endpoint fills the queue for all the others';
	const rows = (count: number) => Array.from({length: count}, () => `| ${long} | Low | Low | x |`);
	const few = formText(goTo(open(...rows(2)), 'risk 2 › risk'));
	expect(few).not.toContain('…');
	expect(few.match(/others/g)).toHaveLength(2);
	const many = formText(goTo(open(...rows(9)), 'risk 2 › risk'));
	expect(many.match(/A slow endpoint .*…/g)).toHaveLength(8);
});

test('the table takes the room of the preview while the caret is in it', () => {
	const text = `# Technical Plan: T\n\n## Architecture Overview\n\na\n\n${table('| a | Low | Low | x |')}`;
	const form = openForm(text, {columns: 140, rows: 40});
	const inside = goTo(form, 'technical risks');
	expect([columnsOf(form).preview, columnsOf(inside).preview]).toEqual([44, 0]);
	expect(columnsOf(inside).form).toBe(columnsOf(form).form + 44);
	const {nodes} = currentSection(inside).section;
	const [risks] = nodes;
	const widths = risks?.type === 'sequence' ? columnWidths(risks, inside) : undefined;
	expect(Math.min(...(widths ?? [0]))).toBeGreaterThan(8);
	expect(formText(inside)).toMatch(/Risk {30,}Probability/);
	expect(columnsOf({...inside, specTop: 0}).preview).toBe(44);
});
