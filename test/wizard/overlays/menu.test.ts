import {expect, test} from 'vitest';
import {commands} from '../../../source/wizard/commands/commands.ts';
import {menuEntries} from '../../../source/wizard/overlays/menu.ts';
import type {State} from '../../../source/wizard/state.ts';
import {bufferValue} from '../../../source/wizard/text/buffer.ts';
import {goTo, openForm, press, send, type} from '../../helpers/form.ts';

const titles = (state: State): readonly string[] => menuEntries(press(state, 'ctrl+p')).map(({title}) => title);

test('without a query the menu lists the sections, then every command that applies', () => {
	const all = titles(openForm());
	expect(all.slice(0, 2)).toEqual(['Title', 'Architecture Overview']);
	expect(all).toEqual(expect.arrayContaining(['Next section', 'Draw the screen anew', 'Leave, the draft is kept']));
	expect(all).not.toContain('Undo');
	expect(all).not.toContain('Merge what changed on disk');
});

test('the menu lists each command that says so, wherever it stands, once it applies', () => {
	const text = '# Technical Plan: A\n\n## Open Questions\n\n- one\n- two\n- three\n';
	const typed = press(type(goTo(openForm(text), 'question 2'), ' more'), 'ctrl+w', 'ctrl+z');
	const conflict = send(typed, {type: 'changed', text: text.replace('two', 'deux')});
	const {tick: _, ...others} = commands;
	const listed = Object.values(others).flatMap(({isListed, title, listed: own}) =>
		isListed ? [own?.(conflict) ?? title] : [],
	);
	expect(titles(conflict)).toEqual(expect.arrayContaining(listed));
});

test('a command of the menu does what its key does', () => {
	const state = type(openForm(), 'Login');
	const killed = press(state, 'ctrl+u');
	expect(bufferValue(goTo(killed, 'put back').buffer)).toBe('Login');
	expect(goTo(state, 'copy').request).toEqual({type: 'copy', text: 'Login'});
});

test('↑ and ↓ go around the entries', () => {
	const state = press(openForm(), 'ctrl+p');
	expect(press(state, 'up').overlay).toMatchObject({index: menuEntries(state).length - 1});
	expect(press(state, 'up', 'down').overlay).toMatchObject({index: 0});
});
