import {expect, test} from 'vitest';
import {helpRow, keysRow} from '../../../source/wizard/layout/footer.ts';
import type {State} from '../../../source/wizard/state.ts';
import {goTo, openDocument, openForm, press, rowText, send, type} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});
const small = (text?: string): State => openForm(text, size(80, 24));

const keys = (state: State): string => rowText(keysRow(state));

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

test('what an item is called stands in its key, and nobody is offered to add one twice', () => {
	const add = goTo(openForm(), 'add decision');
	expect(keys(add)).toContain('⏎ add decision');
	expect(keys(add)).not.toContain('^N');
});

test('an item of a list that has no words for it is an item', () => {
	const state = goTo(openDocument('# P\n\n## A\n\n**Files**:\n\n- a\n- b\n', size(100, 24)), 'files');
	expect(keys(state)).toContain('⏎ new item');
});

test('each overlay names its own keys', () => {
	const over = (...pressed: readonly string[]) => keys(press(openForm(), ...pressed)).trim();
	expect(over('ctrl+p')).toBe('⏎ go  Alt+1–9 take  Esc back');
	expect(over('ctrl+o')).toBe('↓ scroll  PgDn page down  ^S review and write  Esc back  F1 keys');
	expect(over('ctrl+s')).toBe('⏎ write  Esc back to the form  F1 keys  ^C leave');
});
