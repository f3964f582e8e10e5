import {expect, test} from 'vitest';
import {stack} from '../../../source/wizard/layout/block.ts';
import {judgingBlocks} from '../../../source/wizard/layout/judging-block.ts';
import {currentSection, currentStop, type State} from '../../../source/wizard/state.ts';
import {type Stop, stopsOf} from '../../../source/wizard/stop.ts';
import {blockRows, looks, openDocument, openReviewed, press, type} from '../../helpers/form.ts';

/* What is told below a place, with the caret. */
const told = (state: State, width: number, stop = currentStop(state) as Stop) => {
	const block = stack(judgingBlocks(state, stop, width));
	return [...looks(blockRows(block)), ...(block.caret ? [`${block.caret.row}:${block.caret.column}`] : [])];
};

/* The same of each place of the section but that of the caret. */
const others = (state: State, width: number) =>
	stopsOf(currentSection(state).section)
		.filter(stop => stop.path.join() !== state.focus.join())
		.flatMap(stop => told(state, width, stop));

const size = {columns: 60, rows: 16};
const text = (...lines: readonly string[]) => `# A\n\n## B\n\n${lines.join('\n')}\n`;

test('where the caret is elsewhere a change is a line', () => {
	const before = text('**One**: a', '**Two**: b  c', '**Three**:', '**List**:', '', '- x', '- y', '- z');
	const after = text('**One**: a1', '**Two**: c', '**Three**: d', '**List**:', '', '- z', '- x', '- w');
	const state = press(openReviewed(before, after, size), 'pageup');
	expect(told(press(state, 'pagedown'), 40)).toEqual(['{added:+ added since HEAD}']);
	expect(others(press(state, 'pagedown'), 40)).toEqual([
		'{accent:± changed}{dim:, was: a}',
		'{accent:± changed}{dim:, was: b c}',
		'{accent:± changed}{dim:, was: (blank)}',
		'{accent:↕ moved}',
		'{removed:− removed}{dim: here: y}',
	]);
	expect(others(press(state, 'pagedown'), 16)).toEqual([
		'{accent:± changed}{dim:, was…}',
		'{accent:± changed}{dim:, was…}',
		'{accent:± changed}{dim:, was…}',
		'{accent:↕ moved}',
		'{removed:− removed}{dim: here…}',
	]);
});

test('a box is ticked or not', () => {
	const boxes = (ticks: readonly string[]) =>
		`# T\n\n## Steps\n\n${ticks.map((tick, at) => `- [${tick}] Item ${at}\n`).join('')}`;
	const ticked = openReviewed(boxes([' ', 'x']), boxes(['x', ' ']), size);
	expect(told(ticked, 60)).toEqual(['{accent:± ticked since HEAD}']);
	expect(others(ticked, 60)).toEqual(['{accent:± unticked}']);
});

test('ids that count on are told in a line, too', () => {
	const ids = '# T\n\n## Steps\n\n- [ ] T001 Make it\n- [ ] T002 Fill it\n- [ ] T003 Show it\n';
	const more = ids.replace('T003', 'T004').replace('T002', 'T003').replace('- [ ] T003', '- [ ] T002 Look\n- [ ] T003');
	expect(others(openReviewed(ids, more, size), 60)).toEqual(['{accent:± ids count on}{dim:: T002, T003 → T003, T004}']);
});

const lines = (count: number, ...changed: readonly number[]) =>
	text(...Array.from({length: count}, (_, index) => `Line ${index}${changed.includes(index) ? ' is new' : ''}.`));

test('what is longer than half of the form is told from the part that the caret is in, and a key shows the rest', () => {
	const whole = openReviewed(lines(8), lines(8, 0), size);
	expect(told(whole, 40)).toEqual([
		'{accent:± changed since HEAD}',
		'{removed:− }Line 0.',
		'{added:+ }Line 0{selected: is new}.',
		'{dim:  Line 1.}',
		'{dim:  ⋯}',
	]);
	const long = openReviewed(lines(9), lines(9, 0, 4, 8), size);
	expect(told(long, 40)).toEqual([
		'{accent:± changed since HEAD}',
		'{removed:− }Line 0.',
		'{added:+ }Line 0{selected: is new}.',
		'{dim:  Line 1.}',
		'{dim:⋯ 9 more rows, Alt+V shows them}',
	]);
	expect(told(press(long, 'down', 'down', 'down', 'down'), 40)).toEqual([
		'{accent:± changed since HEAD}',
		'{removed:− }Line 4.',
		'{added:+ }Line 4{selected: is new}.',
		'{dim:  Line 5.}',
		'{dim:⋯ 9 more rows, Alt+V shows them}',
	]);
	expect(told(press(long, 'ctrl+end'), 40)).toEqual([
		'{accent:± changed since HEAD}',
		'{removed:− }Line 8.',
		'{added:+ }Line 8{selected: is new}.',
		'{dim:⋯ 10 more rows, Alt+V shows them}',
	]);
	expect(told({...long, size: {columns: 60, rows: 40}}, 40)).toHaveLength(13);
	const bindings = long.setting.bindings.filter(({command}) => command !== 'showChange');
	expect(told({...long, setting: {...long.setting, bindings}}, 40).at(-1)).toBe('{dim:⋯ 9 more rows}');
});

const noted = (state: State, words: string) => press(type(press(state, 'alt+m'), words), 'enter');

test('a note has its sign and its word, and is whole as far as six rows', () => {
	const state = openReviewed(undefined, text('x'), size);
	expect(told(noted(press(state, 'pagedown'), 'Who says so, and since when is that?'), 30)).toEqual([
		'{question:✎ note: }Who says so, and since',
		'        when is that?',
	]);
	expect(told(noted(press(state, 'pagedown'), 'word '.repeat(40)), 30)).toHaveLength(6);
	const asked = press(type(press(state, 'pagedown', 'alt+m'), 'Why?'), 'alt+w', 'enter');
	expect(told(asked, 30)).toEqual(['{question:? question: }Why?']);
	expect(told(noted(press(state, 'pagedown'), 'Why?'), 10)).toEqual(['{question:✎ note: }Why?']);
});

test('a note on an earlier text says so', () => {
	const state = noted(press(openReviewed(undefined, text('x'), size), 'pagedown'), 'Why?');
	const {judging} = state;
	const notes = judging?.notes.map(note => ({...note, isEarlier: true})) ?? [];
	expect(told({...state, judging: judging && {...judging, notes}}, 50)).toEqual([
		'{dim:✎ note on the text before: }{dim:Why?}',
	]);
});

test('a note is typed below its place, beside its lead where that leaves room', () => {
	const state = press(openReviewed(undefined, text('x'), size), 'pagedown', 'alt+m');
	expect([told(state, 32), told(state, 31)]).toEqual([
		['{accent:✎ note: }', '0:8'],
		['{accent:✎ note: }', '', '1:0'],
	]);
	expect(told(type(state, 'Who says so, and since when?'), 32)).toEqual([
		'{accent:✎ note: }{accent:Who says so, and since }',
		'        {accent:when?}',
		'1:13',
	]);
	expect(told(type(state, 'Who says so?'), 20)).toEqual(['{accent:✎ note: }', '{accent:Who says so?}', '1:12']);
	expect(told(press(noted(press(state, 'escape'), 'Why?'), 'alt+m'), 32)).toEqual([
		'{accent:✎ note: }{accent:Why?}',
		'0:12',
	]);
});

test('what a note is on is quoted, as far as there is room', () => {
	const state = press(
		openReviewed(undefined, text('First line of many words.', 'Second.'), size),
		'pagedown',
		'up',
		'alt+m',
	);
	expect([told(state, 70), told(state, 50), told(state, 40)]).toEqual([
		['{accent:✎ note on “First line of many words.”: }', '0:39'],
		['{accent:✎ note on “First line of many words.”: }', '', '1:0'],
		['{accent:✎ note on “First line of many …”: }', '', '1:0'],
	]);
});

test('where nothing is judged nothing is told', () => {
	const state = openDocument(text('x'));
	expect(judgingBlocks(state, currentStop(state) as Stop, 40)).toEqual([]);
});
