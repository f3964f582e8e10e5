/* All keys that apply where one is. */
import {expect, test} from 'vitest';
import {commandFor} from '../../../source/wizard/keymap.ts';
import {keyRows} from '../../../source/wizard/overlays/keys.ts';
import {likelyHere} from '../../../source/wizard/overlays/review.ts';
import {modeOf, type State} from '../../../source/wizard/state.ts';
import {openDocument, openForm, openReviewed, press, send, type} from '../../helpers/form.ts';

const keysIn = (state: State): Readonly<Record<string, string>> =>
	Object.fromEntries(keyRows(press(state, 'f1')).map(({keys, title}) => [title, keys]));

test('F1 lists every key of the place, each once, with what it does there', () => {
	const state = openForm();
	expect(keysIn(state)).toMatchObject({
		'Next field': '⇥',
		'New line': '^J  Alt+⏎  ⇧⏎',
		'Next gap: what is blank, weak, open or wrong': 'Alt+J  F8',
		Menu: '^P',
		'Copy the selection, or the field': 'Alt+C  ^Ins',
	});
	const {setting} = state;
	const all = setting.bindings.flatMap(({modes, keys}) => (modes.includes('form') ? keys : []));
	const listed = keyRows(press(state, 'f1')).flatMap(({keys}) => keys.split('  '));
	expect(new Set(listed).size).toBe(listed.length);
	expect(listed.length).toBeGreaterThan(all.length / 2);
});

test('every key that is listed is said to do something, over the form, too', () => {
	const templates = send(openForm(), {type: 'templates', choices: [{id: 'none', name: 'no template'}]});
	const over = [templates, ...['ctrl+p', 'ctrl+o', 'alt+s', 'ctrl+s'].map(key => press(openForm(), key))];
	expect(keysIn(templates)).toHaveProperty('Take the entry of that number', '1–9  Alt+1–9');
	for (const state of over) expect(Object.keys(keysIn(state))).not.toContain('');
});

test('what does not apply is not listed', () => {
	expect(keysIn(openForm())).not.toHaveProperty('Undo');
	expect(keysIn(type(openForm(), 'x'))).toHaveProperty('Undo', '^Z  ^_');
});

const rowsIn = (state: State) => keyRows(press(state, 'f1')).map(({keys, title}) => `${keys} | ${title}`);
const everywhere = ['Alt+Z | Suspend, back to the shell', '^L | Draw the screen anew', '^C | Leave'];
const scrolling = ['PgUp | Page up', 'PgDn | Page down', 'Home  ^Home | To the first', 'End  ^End | To the last'];

test('each command is listed once, with all of its keys of the place', () => {
	expect(rowsIn(press(openForm(), 'ctrl+o'))).toEqual([
		'^S | Review and write',
		'F1  ? | All keys that apply here',
		...everywhere,
		'Esc  ^O  ⏎ | Close',
		'↑ | Up',
		'↓ | Down',
		'PgUp | Page up',
		'PgDn  Space | Page down',
		...scrolling.slice(2),
	]);
	expect(rowsIn(press(openForm(), 'ctrl+s'))).toEqual([
		'^S | Write',
		'F1  ? | All keys that apply here',
		...everywhere,
		'Esc | Close',
		'↑  ⇧⇥ | Up',
		'↓  ⇥ | Down',
		'⏎ | Choose',
		'← | Previous policy',
		'→ | Next policy',
		...scrolling,
	]);
	const note = rowsIn(press(openReviewed('# A\n', '# B\n'), 'alt+m'));
	expect(note.filter(row => /note|question/i.test(row))).toEqual(['⏎ | Keep the note', 'Alt+W | A question']);
});

test('they are listed only where the list is open', () => {
	expect(keyRows(openForm())).toEqual([]);
	expect(keyRows(press(openForm(), 'ctrl+p'))).toEqual([]);
});

test('of two commands with one key the first has it', () => {
	const state = openForm();
	const menu = {command: 'openMenu', keys: ['f2', 'ctrl+z'], modes: ['form']} as const;
	const bindings = [menu, ...state.setting.bindings];
	const listed = keysIn(type({...state, setting: {...state.setting, bindings}}, 'x'));
	expect(listed.Menu).toBe('F2  ^Z  ^P');
	expect(listed.Undo).toBe('^_');
});

test('it is searched by words and by names of keys', () => {
	const search = (words: string) => keyRows(send(press(openForm(), 'f1'), {type: 'text', text: words}));
	expect(search('gap prev')).toEqual([{keys: 'Alt+K  ⇧F8', title: 'Previous gap'}]);
	expect(search('^p').map(({title}) => title)).toEqual(['Menu']);
	expect(search('qqq')).toEqual([]);
});

test('what was open stays, and is come back to', () => {
	const review = press(openForm(), 'ctrl+s', 'down');
	const keys = press(review, 'f1');
	expect(keyRows(keys).map(({title}) => title)).toEqual(expect.arrayContaining(['Up', 'Page down', 'Write']));
	for (const key of ['escape', 'enter', 'f1']) expect(press(keys, key).overlay).toEqual(review.overlay);
});

test('where nothing is typed, a question mark shows them too', () => {
	const ask = (state: State) => send(state, {type: 'text', text: '?'}).overlay?.type;
	expect(ask(press(openForm(), 'ctrl+o'))).toBe('keys');
	expect(ask(press(openForm(), 'ctrl+s'))).toBe('keys');
	expect(ask(openDocument('- [ ] a\n'))).toBe('keys');
	expect(ask(openForm())).toBeUndefined();
	expect(ask(press(openForm(), 'ctrl+p'))).toBe('menu');
});

test('F1 means something wherever one is, and scrolling ends at the last', () => {
	const state = press(openForm(undefined, {columns: 80, rows: 16}), 'f1');
	expect(modeOf(state)).toBe('keys');
	expect(commandFor(state.setting.bindings, 'f1', 'keys')).toBe('close');
	const down = press(state, ...Array.from({length: 20}, () => 'pagedown'));
	expect(press(down, 'pagedown').overlay).toEqual(down.overlay);
	expect(press(down, 'home').overlay).toMatchObject({index: 0});
	expect(press(state, 'end').overlay).toEqual(down.overlay);
});

test('in the review what there is to choose is listed where there is something', () => {
	const whole = press(openDocument('# A\n\nB.\n'), 'ctrl+s');
	expect(keysIn(whole)).not.toHaveProperty('Next policy');
	expect(keysIn(whole)).not.toHaveProperty('Yes, it is that section');
	expect(keysIn(press(openForm(), 'ctrl+s'))).toHaveProperty('Next policy');
	const text = '# Technical Plan: a\n\n## Risk log\n\n| Risk | Impact |\n|---|---|\n| b | High |\n';
	const entries = Array.from({length: 20}, (_, index) =>
		press(openForm(text), 'ctrl+s', ...Array.from({length: index}, () => 'down')),
	);
	const asked = entries.filter(state => 'Yes, it is that section' in keysIn(state));
	expect(asked.map(likelyHere)).toContainEqual({key: 'technicalRisks', heading: 'Risk log'});
	expect(asked.length).toBeLessThan(entries.length / 2);
});
