import {expect, test} from 'vitest';
import {columnsOf} from '../../../source/wizard/columns.ts';
import {suggestionBlock} from '../../../source/wizard/layout/suggestion-block.ts';
import {currentStop, type State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import type {FieldStop} from '../../../source/wizard/stop.ts';
import {blockRows, formText, goTo, looks, openForm, press, type} from '../../helpers/form.ts';

test('a decision shows its options with what speaks for and against them', () => {
	let state = goTo(openForm(undefined, {columns: 100, rows: 30}), 'option 1 › option');
	for (const words of ['Redis', 'shared', 'one more server', 'Memory', '', 'lost on restart'])
		state = press(type(state, words), 'enter');
	const text = formText(goTo(state, 'decision 1 › decision'));
	expect(text).toMatch(/○ Redis {3}\+ shared\n.*− one more server/);
	expect(text).toMatch(/○ Memory {2}− lost on restart/);
	expect(text).toContain('something else');
});

test('on a wide screen options stand side by side in the room of the preview, and the keys go along', () => {
	let state = goTo(openForm(undefined, {columns: 140, rows: 40}), 'option 1 › option');
	for (const words of [
		'Redis + shared - one more server',
		'Postgres + one store - many writes',
		'Memory + simple - lost',
	])
		state = press(type(state, words), 'enter');
	const there = goTo(state, 'decision 1 › decision');
	expect(columnsOf(there).preview).toBe(0);
	expect(formText(there)).toMatch(/1 ○ Redis +2 ○ Postgres +3 ○ Memory\n +\+ shared +\+ one store +\+ simple\n/);
	expect(formText(press(there, 'down', 'right'))).toMatch(/ 1 ○ Redis +❯ 2 ○ Postgres +3/);
	expect(formText(press(there, 'down', 'right', 'left'))).toMatch(/❯ 1 ○ Redis +2 ○ Postgres +3/);
	const taken = press(there, 'down', 'right', 'enter');
	expect(columnsOf(taken).preview).toBeGreaterThan(0);
	expect(columnsOf(press(taken, 'shift+tab')).preview).toBeGreaterThan(0);
});

const offering = (size: {columns: number; rows: number}, ...values: readonly string[]) => {
	const form = openForm(undefined, size);
	const spec = {file: 'specs/012-login-throttling/spec.md', text: '', offers: {functional: values}, starts: {}};
	return focusOn({...form, setting: {...form.setting, spec}}, ['componentDesign', 0, 'responsibilities', 0]);
};

const long = (name: string) => `${name}: the system keeps a log of all deliveries for thirty days`;

test('choices stand there in full where there is room, whether one is highlighted or not', () => {
	const state = offering({columns: 80, rows: 24}, long('A'), long('B'));
	const whole = /1 ○ A: the system keeps a log of all deliveries for\n +thirty days\n +2 ○ B: the system/;
	expect(formText(state)).toMatch(whole);
	expect(formText(press(state, 'down'))).toMatch(new RegExp(`❯ ${whole.source}`));
});

test('where there are too many the highlighted one alone is whole', () => {
	const state = press(offering({columns: 80, rows: 24}, ...['A', 'B', 'C', 'D'].map(long)), 'down', 'down');
	expect(formText(state)).toMatch(/1 ○ A: the system keeps .*…\n +❯ 2 ○ B: .* for\n +thirty days\n +3 ○ C: .*…\n/);
});

/* What is offered below the field, with the caret. */
const offered = (state: State, width = 50) => {
	const block = suggestionBlock(state, currentStop(state) as FieldStop, width);
	return [...looks(blockRows(block)), ...(block.caret ? [`${block.caret.row}:${block.caret.column}`] : [])];
};

/* A decision between options, with the caret on what is decided. */
const deciding = (options: readonly string[], decision = '', size = {columns: 80, rows: 24}) => {
	const items = options.map((option, index) => `${index + 1}. ${option}`).join('\n');
	const text = `# Technical Plan: T\n\n## Technical Decisions\n\n### Decision 1: Where\n\n**Options Considered**:\n\n${items}\n\n**Decision**: ${decision}\n`;
	return goTo(openForm(text, size), 'decision 1 › decision');
};

const names = (count: number) => Array.from({length: count}, (_, index) => `Option ${index + 1}`);

test('options are numbered, with a line for one’s own words', () => {
	const state = deciding(['Redis', 'Memory']);
	expect(offered(state)).toEqual(['  1 ○ Redis', '  2 ○ Memory', '{dim:    ○ }{dim:something else… just type it}']);
	expect(offered(press(state, 'down', 'down'))).toEqual([
		'  1 ○ Redis',
		'{accent:❯ }{accent:2 ○ }{accent:Memory}',
		'{dim:    ○ }{dim:something else… just type it}',
		'1:2',
	]);
});

test('what was taken is filled, be it one of them or one’s own', () => {
	expect(offered(deciding(['Redis', 'Memory'], 'Memory'))).toEqual([]);
	expect(offered(press(deciding(['Redis', 'Memory'], 'Memory'), 'alt+0'))).toEqual([
		'  1 ○ Redis',
		'  2 ● Memory',
		'{dim:    ○ }{dim:something else… just type it}',
	]);
	const own = deciding(['Redis', 'Memory']);
	expect(offered(type(own, 'Disk'))).toEqual([
		'  1 ○ Redis',
		'  2 ○ Memory',
		'{dim:    ● }{dim:something else… just type it}',
	]);
	expect(offered(type(own, 'Redis'))).toEqual([
		'  1 ● Redis',
		'  2 ○ Memory',
		'{dim:    ○ }{dim:something else… just type it}',
	]);
	expect(offered(type(own, 'Re'))).toEqual([
		'{accent:❯ }{accent:1 ○ }{accent:Redis}',
		'{dim:    ○ }{dim:something else… just type it}',
	]);
});

test('six are in sight, around the highlighted one', () => {
	const state = deciding(names(11));
	expect(offered(state)).toEqual([
		'  1 ○ Option 1',
		'  2 ○ Option 2',
		'  3 ○ Option 3',
		'  4 ○ Option 4',
		'  5 ○ Option 5',
		'  6 ○ Option 6',
		'{dim:    ○ }{dim:something else… just type it (11)}',
	]);
	const at = (count: number) => offered(press(state, ...Array(count).fill('down')));
	expect([at(5), at(6), at(7), at(11)]).toEqual([
		[
			'  1 ○ Option 1',
			'  2 ○ Option 2',
			'  3 ○ Option 3',
			'  4 ○ Option 4',
			'{accent:❯ }{accent:5 ○ }{accent:Option 5}',
			'  6 ○ Option 6',
			'{dim:    ○ }{dim:something else… just type it (11)}',
			'4:2',
		],
		[
			'  2 ○ Option 2',
			'  3 ○ Option 3',
			'  4 ○ Option 4',
			'  5 ○ Option 5',
			'{accent:❯ }{accent:6 ○ }{accent:Option 6}',
			'  7 ○ Option 7',
			'{dim:    ○ }{dim:something else… just type it (11)}',
			'4:2',
		],
		[
			'  3 ○ Option 3',
			'  4 ○ Option 4',
			'  5 ○ Option 5',
			'  6 ○ Option 6',
			'{accent:❯ }{accent:7 ○ }{accent:Option 7}',
			'  8 ○ Option 8',
			'{dim:    ○ }{dim:something else… just type it (11)}',
			'4:2',
		],
		[
			'  6 ○ Option 6',
			'  7 ○ Option 7',
			'  8 ○ Option 8',
			'  9 ○ Option 9',
			'    ○ Option 10',
			'{accent:❯ }{accent:  ○ }{accent:Option 11}',
			'{dim:    ○ }{dim:something else… just type it (11)}',
			'5:2',
		],
	]);
	expect(offered(deciding(names(6)))).toHaveLength(7);
});

test('what speaks for options and against them stands below each, or beside where they have less room', () => {
	const options = [
		'Redis - Pros: shared. Cons: one more server.',
		'Memory - Pros: simple and near. Cons: lost on restart.',
		'Disk',
	];
	expect(offered(deciding(options), 72)).toEqual([
		'  1 ○ {label:Redis}               2 ○ {label:Memory}              3 ○ {label:Disk}              ',
		'    {done:+ }shared                {done:+ }simple and near                           ',
		'    {problem:− }one more server       {problem:− }lost on restart                           ',
		'{dim:    ○ }{dim:something else… just type it}',
	]);
	expect(offered(press(deciding(options), 'down', 'down'), 72)).toEqual([
		'  1 ○ {label:Redis}             {accent:❯ }{accent:2 ○ }{accent:Memory}              3 ○ {label:Disk}              ',
		'    {done:+ }shared                {done:+ }simple and near                           ',
		'    {problem:− }one more server       {problem:− }lost on restart                           ',
		'{dim:    ○ }{dim:something else… just type it}',
		'0:26',
	]);
	expect(offered(deciding(options), 71)).toEqual([
		'  1 ○ {label:Redis}   {done:+ }shared',
		'              {problem:− }one more server',
		'  2 ○ {label:Memory}  {done:+ }simple and near',
		'              {problem:− }lost on restart',
		'  3 ○ {label:Disk}    ',
		'{dim:    ○ }{dim:something else… just type it}',
	]);
	expect(offered(press(deciding(options), 'down', 'down'), 71)).toEqual([
		'  1 ○ {label:Redis}   {done:+ }shared',
		'              {problem:− }one more server',
		'{accent:❯ }{accent:2 ○ }{accent:Memory}  {done:+ }simple and near',
		'              {problem:− }lost on restart',
		'  3 ○ {label:Disk}    ',
		'{dim:    ○ }{dim:something else… just type it}',
		'2:2',
	]);
	expect(offered(press(deciding(options.slice(1, 2)), 'down'), 30)).toEqual([
		'{accent:❯ }{accent:1 ○ }{accent:Memory}  {done:+ }simple and ',
		'                near',
		'              {problem:− }lost on ',
		'                restart',
		'{dim:    ○ }{dim:something else… just type it}',
		'0:2',
	]);
});

test('a name that has no room is cut, but for the highlighted one', () => {
	const details = offering({columns: 80, rows: 24}, 'One');
	const spec = {
		file: 's.md',
		text: '',
		offers: {
			functional: [
				'A **bold** one',
				'B of words that are too many for a line',
				'C',
				'D of words that are too many for a line',
				'E of words that are too many for a line',
				'F of words that are too many for a line',
			],
		},
		starts: {},
	};
	const state = {...details, setting: {...details.setting, spec}};
	expect(offered(state, 40)).toEqual([
		'  1 ○ A {strong:bold} one',
		'  2 ○ B of words that are too many for …',
		'  3 ○ C',
		'  4 ○ D of words that are too many for …',
		'  5 ○ E of words that are too many for …',
		'  6 ○ F of words that are too many for …',
		'{dim:    from s.md · Alt+E takes all 6}',
	]);
	expect(offered(press(state, 'down', 'down'), 40)).toEqual([
		'  1 ○ A {strong:bold} one',
		'{accent:❯ }{accent:2 ○ }{accent:B of words that are too many for a}',
		'      {accent:line}',
		'  3 ○ C',
		'  4 ○ D of words that are too many for …',
		'  5 ○ E of words that are too many for …',
		'  6 ○ F of words that are too many for …',
		'{dim:    from s.md · Alt+E takes all 6}',
		'1:2',
	]);
});

test('where they come from is told, and the key that takes them all', () => {
	const from = (width: number, ...values: readonly string[]) =>
		offered(offering({columns: 80, rows: 24}, ...values), width).at(-1);
	expect([
		from(80, 'One'),
		from(80, 'One', 'Two'),
		from(38, 'One', 'Two'),
		from(37, 'One', 'Two'),
		from(20, 'One'),
		from(16, 'One'),
	]).toEqual([
		'{dim:    from spec.md}',
		'{dim:    from spec.md · Alt+E takes all 2}',
		'{dim:    from spec.md · Alt+E takes all 2}',
		'{dim:    Alt+E takes all 2}',
		'{dim:    from spec.md}',
		'{dim:    from spec…}',
	]);
});

test('what a program proposed is told with the keys to take and to drop it', () => {
	const waiting = focusOn(openForm(), ['technicalRisks', 0, 'risk']);
	const proposed = (manner: 'items' | 'value', ...values: readonly string[]): State => ({
		...waiting,
		proposed: {
			path: manner === 'items' ? ['technicalRisks'] : ['technicalRisks', 0, 'risk'],
			manner,
			name: 'Risks',
			program: 'Agent',
			proposals: values.map(value => ({answer: value, value, detail: 'High · wait'})),
		},
	});
	expect(offered(proposed('items', 'Redis is down', 'Keys expire'), 70)).toEqual([
		'  1 ○ Redis is down  {dim:High · wait}',
		'  2 ○ Keys expire    {dim:High · wait}',
		'{dim:    proposed by Agent · Alt+E takes all 2 · Esc drops them}',
	]);
	expect(offered(press(proposed('items', 'Redis is down', 'Keys expire'), 'down'), 70)).toEqual([
		'{accent:❯ }{accent:1 ○ }{accent:Redis is down}  High · wait',
		'  2 ○ Keys expire    {dim:High · wait}',
		'{dim:    proposed by Agent · Alt+E takes all 2 · Esc drops them}',
		'0:2',
	]);
	expect(offered(proposed('items', 'Redis is down'), 70).at(-1)).toEqual('{dim:    proposed by Agent · Esc drops it}');
	expect(offered(proposed('value', 'Redis is down', 'Keys expire'), 70).at(-1)).toEqual(
		'{dim:    proposed by Agent · Esc drops them}',
	);
	expect(offered(proposed('items', 'Redis is down', 'Keys expire'), 30)).toEqual([
		'  1 ○ Redis is      {dim:High · }',
		'      down          {dim:wait}',
		'  2 ○ Keys expire   {dim:High · }',
		'                    {dim:wait}',
		'{dim:    proposed by Agent · Alt…}',
	]);
});
