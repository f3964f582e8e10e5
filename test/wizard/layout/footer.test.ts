import {expect, test} from 'vitest';
import {helpRow, keysRow} from '../../../source/wizard/layout/footer.ts';
import type {State} from '../../../source/wizard/state.ts';
import {goTo, looks, openDocument, openForm, press, rowText, send, type} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});
const small = (text?: string): State => openForm(text, size(80, 24));

const keys = (state: State): string => rowText(keysRow(state));

test('only the keys that apply are named', () => {
	expect(keys(small())).toContain('^S write');
	expect(keys(small())).not.toContain('new ');
});

test('a key is named once for what two do', () => {
	expect(keys(small())).toContain('⏎ ⇥ next  PgDn section');
	expect(keys(type(press(small(), 'pagedown'), 'a'))).toContain('⏎ new line  ⇥ next');
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
	const add = goTo(openForm('# Technical Plan: T\n\n## Technical Decisions\n\n### Decision 1: a\n'), 'add decision');
	expect(keys(add)).toContain('⏎ add decision');
	expect(keys(add)).not.toContain('^N');
	expect(keys(goTo(openForm(), 'add decision'))).toMatch(/⏎ ⇥ next +\^N add decision/);
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

test('as many keys as have room are named, the most needed first, in their usual order', () => {
	const state = goTo(openForm(), 'unit tests');
	const at = (columns: number) => looks([keysRow({...state, size: {columns, rows: 24}})])[0];
	expect([60, 61, 80, 100, 150].map(at)).toEqual([
		' {accent:⏎}{dim: leave the list  }{accent:^N}{dim: new test area  }{accent:^P}{dim: menu  }{accent:^S}{dim: write  }',
		' {accent:⏎}{dim: leave the list  }{accent:^N}{dim: new test area  }{accent:^P}{dim: menu  }{accent:^S}{dim: write  }',
		' {accent:⏎}{dim: leave the list  }{accent:^N}{dim: new test area  }{accent:⇥}{dim: next  }{accent:PgDn}{dim: section  }{accent:^P}{dim: menu  }{accent:^S}{dim: write  }',
		' {accent:⏎}{dim: leave the list  }{accent:^N}{dim: new test area  }{accent:⇥}{dim: next  }{accent:PgDn}{dim: section  }{accent:^P}{dim: menu  }{accent:^S}{dim: write  }{accent:F1}{dim: keys  }{accent:^C}{dim: leave  }',
		' {accent:⏎}{dim: leave the list  }{accent:^N}{dim: new test area  }{accent:^X}{dim: remove  }{accent:⇥}{dim: next  }{accent:PgDn}{dim: section  }{accent:Alt+J}{dim: next gap  }{accent:^P}{dim: menu  }{accent:^S}{dim: write  }{accent:F1}{dim: keys  }{accent:^O}{dim: preview  }{accent:^C}{dim: leave  }',
	]);
	expect([19, 20, 36, 37, 46, 47].map(at)).toEqual([
		' {accent:⏎}{dim: leave the list  }',
		' {accent:⏎}{dim: leave the list  }',
		' {accent:⏎}{dim: leave the list  }{accent:⇥}{dim: next  }{accent:^P}{dim: menu  }',
		' {accent:⏎}{dim: leave the list  }{accent:⇥}{dim: next  }{accent:^P}{dim: menu  }',
		' {accent:⏎}{dim: leave the list  }{accent:⇥}{dim: next  }{accent:^P}{dim: menu  }{accent:^S}{dim: write  }',
		' {accent:⏎}{dim: leave the list  }{accent:⇥}{dim: next  }{accent:^P}{dim: menu  }{accent:^S}{dim: write  }',
	]);
});

test('what belongs into a field has a row, which ends where the screen does', () => {
	const state = goTo(openForm(undefined, size(60, 24)), 'rationale');
	expect(looks([helpRow(state)])).toEqual(['{hint: What weighed most, so that others can tell when it is no …}']);
	expect(looks([helpRow(openDocument('# P\n\nX.\n'))])).toEqual(['']);
	expect(looks([helpRow(press(state, 'ctrl+p'))])).toEqual([
		'{hint: A few letters of a section, a field or a command.}',
	]);
});

test('a message stands in the row of the help, in two where it is long', () => {
	const said = (text: string) => send(openForm(undefined, size(60, 24)), {type: 'message', text});
	const short = said('Saved  in\n\n`plan.md`.');
	expect([...looks([helpRow(short)]), rowText(keysRow(short)).includes('^S write')]).toEqual([
		'{accent: Saved in `plan.md`.}',
		true,
	]);
	const long = said('word '.repeat(20).trim());
	expect(looks([helpRow(long), keysRow(long)])).toEqual([
		'{accent: word word word word word word word word word word word }',
		'{accent: word word word word word word word word word}',
	]);
});

test('who is asked is told as long as it lasts, and its name gives way', () => {
	const state = openForm(undefined, size(60, 24));
	const asking = {id: 1, path: ['x'], manner: 'value', program: 'Agent', seconds: 7} as const;
	const at = (name: string) => helpRow({...state, asking: {...asking, name}});
	expect(looks([at('Risks'), at('A name that has no room in the row')])).toEqual([
		'{accent: Asking Agent for Risks… 7 s. Esc cancels; you can go on.}',
		'{accent: Asking Agent for A name … 7 s. Esc cancels; you can go on.}',
	]);
});

test('a key that is bound to nothing is not named', () => {
	const state = openForm();
	const bindings = state.setting.bindings.filter(({command}) => command !== 'review');
	expect(keys({...state, setting: {...state.setting, bindings}})).not.toContain('write');
});
