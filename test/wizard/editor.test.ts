import {expect, test} from 'vitest';
import {menuEntries} from '../../source/wizard/overlays/menu.ts';
import {openDocument, press, send, type} from '../helpers/form.ts';

const text = '# Title\n\n## Why\n\nOld words.\n';

const open = () => {
	const state = openDocument(text);
	return {...state, setting: {...state.setting, isEditor: true}};
};

test('where a program waits, one key writes, from the form as from what lies over it', () => {
	const typed = type(open(), '!');
	for (const state of [typed, press(typed, 'ctrl+o'), press(typed, 'ctrl+p')])
		expect(press(state, 'ctrl+s').outcome).toMatchObject({type: 'write'});
	expect(menuEntries(press(typed, 'ctrl+p')).map(({title}) => title)).toContain('Write the file, and end');
});

test('what both sides changed is still chosen before anything is written', () => {
	const typed = type(open(), '!');
	const conflict = send(typed, {type: 'changed', text: text.replace('Title', 'Name')});
	const asked = press(conflict, 'ctrl+s');
	expect(asked).toMatchObject({overlay: {type: 'merge'}, outcome: undefined});
	expect(press(asked, 'right', 'enter', 'ctrl+s').outcome).toMatchObject({type: 'write'});
});

test('giving up is for a program that waits', () => {
	expect(press(open(), 'alt+q').outcome).toEqual({type: 'giveUp'});
	expect(press(openDocument(text), 'alt+q')).toMatchObject({
		outcome: undefined,
		message: 'No program waits for this form; leaving it writes nothing.',
	});
});
