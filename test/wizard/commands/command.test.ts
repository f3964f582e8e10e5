import {describe, expect, test} from 'vitest';
import {type Command, isApplicable, lowered, perform, shortTitle} from '../../../source/wizard/commands/command.ts';
import {editQuery} from '../../../source/wizard/overlays/query.ts';
import {bufferValue, createBuffer, insertText} from '../../../source/wizard/text/buffer.ts';
import {openForm, openReviewed, press, type} from '../../helpers/form.ts';

const state = type(openForm(), 'x');
const command = (run: Command['run'], more: Partial<Command> = {}): Command => ({title: 'Do it', run, ...more});

describe('a command that was asked for', () => {
	test('begins without what was said before', () => {
		const said = {...state, message: 'Before.'};
		expect(
			perform(
				command(now => now),
				said,
				0,
			)?.message,
		).toBe('');
		expect(
			perform(
				command(now => ({...now, message: 'Done.'})),
				said,
				0,
			)?.message,
		).toBe('Done.');
		expect(
			perform(
				command(() => undefined),
				said,
				0,
			),
		).toBeUndefined();
	});

	test('knows when and with which key', () => {
		const run: Command['run'] = (now, at, key) => ({...now, message: `${key} at ${at}`});
		expect(perform(command(run), state, 7, 'alt+1')?.message).toBe('alt+1 at 7');
	});

	test('ends the step that typing would go on in, unless it writes', () => {
		const isOpen = (done: typeof state | undefined) => done?.history.past.at(-1)?.isOpen;
		expect(isOpen(state)).toBe(true);
		expect(
			isOpen(
				perform(
					command(now => ({...now, goal: 1})),
					state,
					0,
				),
			),
		).toBe(false);
		expect(
			isOpen(
				perform(
					command(now => type(now, 'y')),
					state,
					0,
				),
			),
		).toBe(true);
	});
});

test('a command is called by its short title, else by its title inside a line', () => {
	expect(
		shortTitle(
			command(now => now),
			state,
		),
	).toBe('do it');
	expect(
		shortTitle(
			command(now => now, {short: 'it'}),
			state,
		),
	).toBe('it');
	expect(
		shortTitle(
			command(now => now, {short: ({message}) => `it${message}`}),
			{...state, message: '!'},
		),
	).toBe('it!');
	expect([lowered('Äb C'), lowered('')]).toEqual(['äb C', '']);
});

test('a command applies where it says so, else where it does something', () => {
	expect(
		isApplicable(
			command(() => undefined, {applies: () => true}),
			state,
		),
	).toBe(true);
	expect(
		isApplicable(
			command(now => now, {applies: () => false}),
			state,
		),
	).toBe(false);
	expect(
		isApplicable(
			command(now => now),
			state,
		),
	).toBe(true);
	expect(
		isApplicable(
			command(() => undefined),
			state,
		),
	).toBe(false);
});

describe('what is asked over the form', () => {
	const menu = press(openForm(), 'ctrl+p', 'down', 'down');
	const more = (now: typeof menu) => editQuery(now, query => insertText(query, 'ab'));

	test('is edited, and the list begins anew', () => {
		expect(menu.overlay).toMatchObject({index: 2, isIn: true});
		const asked = more(menu)?.overlay;
		expect(asked).toMatchObject({type: 'menu', index: 0, isIn: false});
		expect(asked?.type === 'menu' && bufferValue(asked.query)).toBe('ab');
		const keys = more(press(openForm(), 'f1'))?.overlay;
		expect(keys).not.toHaveProperty('isIn');
		expect(keys).toMatchObject({type: 'keys', index: 0});
	});

	test('of a note has no list', () => {
		const note = more(press(openReviewed('# A\n', '# B\n'), 'alt+m'))?.overlay;
		expect(note?.type === 'note' && bufferValue(note.query)).toBe('ab');
		expect(note).not.toHaveProperty('index');
	});

	test('is nothing where nothing is asked, or nothing changes', () => {
		expect(more(openForm())).toBeUndefined();
		expect(more(press(openForm(), 'ctrl+o'))).toBeUndefined();
		expect(editQuery(menu, () => undefined)).toBeUndefined();
		expect(editQuery(menu, () => createBuffer('z'))?.overlay).toMatchObject({index: 0});
	});
});
