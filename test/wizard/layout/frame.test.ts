import {expect, test} from 'vitest';
import {headerRow, helpRow, keysRow, sectionRows, sectionsRow} from '../../../source/wizard/layout/frame.ts';
import type {State} from '../../../source/wizard/state.ts';
import {goTo, openForm, press, rowsText, rowText, send, type} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});
const small = (text?: string): State => openForm(text, size(80, 24));

const keys = (state: State): string => rowText(keysRow(state));
const header = (state: State): string => rowText(headerRow(state));

test('the header has the title, whether it is saved, and how far it is', () => {
	expect(header(small())).toMatch(/^ plan\.md +saved ✓ {3}0\/17 {2}▱{8} $/);
	expect(header(small('# Technical Plan: Login\n'))).toMatch(/^ Login +saved ✓/);
});

test('the saved mark follows what the world reports', () => {
	const state = type(openForm(), 'x');
	expect(header(state)).toContain('saving…');
	expect(header(send(state, {type: 'saved', mark: 'saved'}))).toContain('saved ✓');
	expect(header(send(state, {type: 'saved', mark: 'failed'}))).toContain('not saved!');
});

test('only the keys that apply are named', () => {
	expect(keys(small())).toContain('^S write');
	expect(keys(small())).not.toContain('new ');
});

test('a key is named once for what two do', () => {
	expect(keys(small())).toContain('⏎ ⇥ next  PgDn section');
	expect(keys(press(small(), 'pagedown'))).toContain('⏎ new line  ⇥ next');
});

test('in a list it is said what Enter does', () => {
	const start = goTo(openForm(undefined, size(100, 24)), 'unit tests');
	expect(keys(start)).toContain('⏎ leave the list  ^N new test area');
	const one = type(start, 'limits');
	expect(keys(one)).toContain('⏎ ⇥ next');
	expect(keys(type(press(one, 'enter'), 'b'))).toContain('⏎ new test area');
});

test('in the review it is said what Enter does', () => {
	const review = (...more: readonly string[]) => keys(press(openForm(), 'ctrl+s', ...more));
	expect(review()).toContain('⏎ write');
	expect(review('down')).toContain('⏎ change');
	expect(review('down', 'down')).toContain('⏎ see them');
	expect(review('down', 'down', 'enter')).toContain('⏎ back to the review');
	expect(review('down', 'down', 'down')).toContain('⏎ go there');
});

test('a message that needs two rows has room instead of the keys', () => {
	const text = `Could not save the draft in \`/home/somebody/.config/plan-wizard/drafts\`: there is no space left. ${'x'.repeat(200)}`;
	const state = send(small(), {type: 'message', text});
	expect(rowText(helpRow(state))).toMatch(/^ Could not save the draft in /);
	expect(rowText(keysRow(state))).toMatch(/^ .*no space left. x+…$/);
});

test('the sections are listed with their state, the current one marked', () => {
	const state = press(openForm('# Technical Plan: Login\n\n## Architecture Overview\n\nA gate.\n'), 'pagedown');
	expect(rowsText(sectionRows(state, 24, 3)).split('\n')).toEqual([
		' ◐ Title',
		'❯✓ Architecture Over…',
		' · Technical Decisio…',
	]);
});

test('where there is no room for the list, the section stands between its neighbours', () => {
	const row = (state: State): string => rowText(sectionsRow(state)).replaceAll(/ {2,}/g, '  ');
	expect(row(small())).toBe('  ◐ Title (1/17)  Architecture Overview ›');
	expect(row(press(small(), 'pagedown'))).toBe(' ‹ Title  · Architecture Overview (2/17)  Technical Decisions ›');
});
