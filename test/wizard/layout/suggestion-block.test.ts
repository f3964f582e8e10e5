import {expect, test} from 'vitest';
import {columnsOf} from '../../../source/wizard/columns.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {formText, goTo, openForm, press, type} from '../../helpers/form.ts';

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

test('the file they come from gives way to the key that takes them all', () => {
	const text = formText(offering({columns: 80, rows: 24}, 'One', 'Two'));
	expect(text).toMatch(/from specs\/012-.*…\/spec\.md · Alt\+E takes all 2\n/);
});
