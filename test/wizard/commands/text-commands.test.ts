import {describe, expect, test} from 'vitest';
import {hasSelection, textCommands} from '../../../source/wizard/commands/text-commands.ts';
import type {State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {bufferValue, caretOf, createBuffer, selectionOf} from '../../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, press, type} from '../../helpers/form.ts';

const size = {columns: 40, rows: 20};
const document =
	'# P\n\n## A\n\nOne two three four five six seven eight nine ten.\n\n**Owner**: Ann\n\n## B\n\n```ts\n\ta\n\tb\n```\n';
const open = (place?: string) =>
	place === undefined ? press(openDocument(document, size), 'tab') : goTo(openDocument(document, size), place);

/* The text with the caret as `‸`, and what is selected between `«` and `»`. */
function shown(state: State): string {
	const value = bufferValue(state.buffer);
	const caret = caretOf(state.buffer);
	const range = selectionOf(state.buffer);
	const marks = [
		{at: caret, mark: '‸'},
		...(range
			? [
					{at: range.from, mark: '<'},
					{at: range.to, mark: '>'},
				]
			: []),
	];
	return marks
		.sort((a, b) => b.at - a.at)
		.reduce((text, {at, mark}) => text.slice(0, at) + mark + text.slice(at), value);
}

const pressed = (...keys: readonly string[]) => shown(press(open(), ...keys));

test('the places', () => {
	expect(shown(open())).toBe('One two three four five six seven eight nine ten.‸');
	expect(open().focus).toEqual(['a', 'text']);
	expect(open('owner').focus).toEqual(['a', 'owner']);
});

describe('the caret', () => {
	test('goes by characters, words and rows', () => {
		expect(pressed('ctrl+home')).toBe('‸One two three four five six seven eight nine ten.');
		expect(pressed('ctrl+home', 'right', 'right', 'left')).toBe('O‸ne two three four five six seven eight nine ten.');
		expect(pressed('ctrl+home', 'ctrl+right', 'ctrl+right')).toBe('One two‸ three four five six seven eight nine ten.');
		expect(pressed('ctrl+home', 'ctrl+right', 'ctrl+right', 'ctrl+left')).toBe(
			'One ‸two three four five six seven eight nine ten.',
		);
		expect(pressed('ctrl+home', 'right', 'down')).toBe('One two three four five six seven e‸ight nine ten.');
		expect(pressed('ctrl+home', 'right', 'down', 'up')).toBe('O‸ne two three four five six seven eight nine ten.');
		expect(pressed('ctrl+home', 'end')).toBe('One two three four five six seven‸ eight nine ten.');
		expect(pressed('ctrl+home', 'down', 'right', 'home')).toBe('One two three four five six seven ‸eight nine ten.');
		expect(pressed('ctrl+home', 'ctrl+end')).toBe('One two three four five six seven eight nine ten.‸');
	});

	test('goes over the edges of a field', () => {
		const below = press(open(), 'ctrl+end', 'down');
		expect([below.focus, shown(below)]).toEqual([['a', 'owner'], 'Ann‸']);
		const back = press(below, 'up');
		expect([back.focus, shown(back)]).toEqual([['a', 'text'], 'One two three four five six seven eight nine ten.‸']);
		const above = press(open(), 'ctrl+home', 'up');
		expect([above.focus, shown(above)]).toEqual([['a', 'title'], 'A‸']);
	});

	test('keeps its column over short rows', () => {
		const state = press(type(press(open('owner'), 'end'), ''), 'up');
		expect(shown(press(state, 'up'))).toBe('One two three f‸our five six seven eight nine ten.');
	});
});

test('a selection goes from where it began', () => {
	expect(pressed('ctrl+home', 'shift+right', 'shift+right')).toBe(
		'<On>‸e two three four five six seven eight nine ten.',
	);
	expect(pressed('ctrl+end', 'shift+left')).toBe('One two three four five six seven eight nine ten<‸.>');
	expect(pressed('ctrl+home', 'ctrl+shift+right')).toBe('<One>‸ two three four five six seven eight nine ten.');
	expect(pressed('ctrl+end', 'ctrl+shift+left')).toBe('One two three four five six seven eight nine <‸ten.>');
	expect(pressed('ctrl+home', 'right', 'shift+down')).toBe('O<ne two three four five six seven e>‸ight nine ten.');
	expect(pressed('ctrl+home', 'down', 'right', 'shift+up')).toBe(
		'O<‸ne two three four five six seven e>ight nine ten.',
	);
	expect(pressed('ctrl+home', 'shift+end')).toBe('<One two three four five six seven>‸ eight nine ten.');
	expect(pressed('ctrl+home', 'end', 'shift+home')).toBe('<‸One two three four five six seven> eight nine ten.');
	expect(pressed('ctrl+home', 'shift+right', 'right')).toBe('O‸ne two three four five six seven eight nine ten.');
	expect(pressed('ctrl+home', 'shift+up')).toBe('‸One two three four five six seven eight nine ten.');
});

describe('what is deleted', () => {
	test('is a character, a word or the rest of the line', () => {
		expect(pressed('ctrl+end', 'backspace')).toBe('One two three four five six seven eight nine ten‸');
		expect(pressed('ctrl+home', 'delete')).toBe('‸ne two three four five six seven eight nine ten.');
		expect(pressed('ctrl+end', 'ctrl+w')).toBe('One two three four five six seven eight nine ‸');
		expect(pressed('ctrl+home', 'alt+d')).toBe('‸ two three four five six seven eight nine ten.');
		expect(pressed('ctrl+home', 'ctrl+right', 'ctrl+k')).toBe('One‸');
		expect(pressed('ctrl+home', 'ctrl+right', 'ctrl+u')).toBe('‸ two three four five six seven eight nine ten.');
		expect(pressed('ctrl+home', 'shift+right', 'shift+right', 'backspace')).toBe(
			'‸e two three four five six seven eight nine ten.',
		);
	});

	test('comes back, all that was deleted in a row', () => {
		const killed = press(open(), 'ctrl+end', 'ctrl+w', 'ctrl+w');
		expect(killed.killed).toBe('nine ten.');
		expect(shown(press(killed, 'alt+y'))).toBe('One two three four five six seven eight nine ten.‸');
		const forward = press(open(), 'ctrl+home', 'alt+d', 'alt+d');
		expect(forward.killed).toBe('One two');
		const apart = press(open(), 'ctrl+end', 'ctrl+w', 'left', 'ctrl+w');
		expect(apart.killed).toBe('nine');
		const moved = press(killed, 'tab');
		expect(shown(press(moved, 'alt+y'))).toBe('Annnine ten.‸');
	});
});

test('the selection is copied, else the whole field, and the key that leaves copies first', () => {
	const copied = press(open('owner'), 'ctrl+home', 'shift+right', 'ctrl+c');
	expect([copied.request, copied.message, copied.outcome, shown(copied)]).toEqual([
		{type: 'copy', text: 'A'},
		'Copied.',
		undefined,
		'A‸nn',
	]);
	expect(press(copied, 'ctrl+c').outcome).toEqual({type: 'leave'});
	expect(press(open('owner'), 'alt+c').request).toEqual({type: 'copy', text: 'Ann'});
	expect(shown(press(open('owner'), 'alt+a'))).toBe('<Ann>‸');
});

test('a new line keeps the indentation of code, and is none where lines are none', () => {
	const code = press(open('b'), 'ctrl+home', 'end', 'ctrl+j');
	expect([code.focus, shown(code)]).toEqual([['b'], '\ta\n\t‸\n\tb']);
	expect(shown(press(open(), 'ctrl+home', 'end', 'ctrl+j'))).toBe(
		'One two three four five six seven\n‸ eight nine ten.',
	);
	expect(shown(press(goTo(openDocument('---\nstate: a\n---\n# P\n', size), 'state'), 'ctrl+j'))).toBe('a\n‸');
});

describe('a list in running text', () => {
	const overview = () => press(openForm(), 'pagedown');
	const said = (state: State) => bufferValue(state.buffer);

	test('goes on with Enter, and ends where nothing is said', () => {
		const two = type(press(type(overview(), 'So:'), 'enter'), '- one');
		const on = type(press(two, 'enter'), 'two');
		expect(said(on)).toBe('So:\n- one\n- two');
		const ended = press(on, 'enter', 'enter');
		expect(said(type(ended, 'Then.'))).toBe('So:\n- one\n- two\n\nThen.');
	});

	test('counts on, and in its midst as well', () => {
		const typed = type(press(type(overview(), '1. one'), 'enter'), 'two');
		expect(said(typed)).toBe('1. one\n2. two');
		expect(said(press(typed, 'left', 'enter'))).toBe('1. one\n2. tw\n3. o');
	});

	test('who types the mark all the same means it once', () => {
		expect(said(type(press(type(overview(), '- one'), 'enter'), '- two'))).toBe('- one\n- two');
	});

	test('another key for a new line makes a plain one', () => {
		expect(said(press(type(overview(), '- one'), 'ctrl+j'))).toBe('- one\n');
	});
});

test('in code a bracket that closes goes back to the line that it ends', () => {
	const code = () => goTo(openForm(), 'component 1 › interface');
	const lines = (state: State, ...typed: readonly string[]) =>
		typed.reduce((now, line, index) => type(index === 0 ? now : press(now, 'enter'), line), state);
	expect(bufferValue(lines(code(), 'a {', '  b(', '  c', ')', '}').buffer)).toBe('a {\n  b(\n    c\n  )\n}');
	expect(bufferValue(lines(code(), 'a', '}').buffer)).toBe('a\n}');
	expect(bufferValue(lines(code(), '  a', '}').buffer)).toBe('  a\n  }');
});

describe('a text that is come to by ↑ and ↓', () => {
	const rows = openDocument('# P\n\n## A\n\nOne.\n\n**L**: x\n\n## B\n\nfirst  \nsecond\n\n**M**: y\n', size);

	test('is read from its start, or backwards from its end; in one of a row the caret is behind it', () => {
		const down = press(goTo(rows, 'l'), 'down', 'down');
		expect([down.focus, caretOf(down.buffer)]).toEqual([['b', 'text'], 0]);
		const up = press(goTo(rows, 'm'), 'up');
		expect([up.focus, caretOf(up.buffer)]).toEqual([['b', 'text'], bufferValue(up.buffer).length]);
		const short = press(down, 'up', 'up');
		expect([short.focus, shown(short)]).toEqual([['a', 'l'], 'x‸']);
	});

	test('is not left while it is selected', () => {
		const end = press(goTo(rows, 'm'), 'shift+down');
		expect([end.focus, shown(end)]).toEqual([['b', 'm'], 'y‸']);
		const start = press(goTo(rows, 'l'), 'home', 'shift+up');
		expect([start.focus, shown(start)]).toEqual([['a', 'l'], '‸x']);
	});
});

describe('what is selected', () => {
	const leaves = (state: State) => press(state, 'ctrl+c').outcome?.type === 'leave';

	test('is copied before the form is left, but for the template’s own words that are selected by themselves', () => {
		const field = open('owner');
		expect(leaves(field)).toBe(true);
		expect(leaves(press(field, 'shift+left'))).toBe(false);
		expect(leaves(press(field, 'alt+a'))).toBe(false);
		expect(press(press(field, 'alt+a'), 'ctrl+c').request).toEqual({type: 'copy', text: 'Ann'});
		expect(leaves(press(press(field, 'shift+left'), 'ctrl+p'))).toBe(true);
	});

	test('of nothing is nothing', () => {
		const blank = press(open('owner'), 'ctrl+u');
		expect(press(blank, 'alt+c')).toMatchObject({request: undefined, message: 'There is nothing here to copy.'});
	});
});

describe('what was killed', () => {
	test('is joined at the side where it stood, and only by the next key', () => {
		const state = press(open('owner'), 'home', 'right');
		expect(press(state, 'ctrl+k', 'ctrl+u').killed).toBe('Ann');
		expect(press(state, 'ctrl+u', 'ctrl+k').killed).toBe('Ann');
		expect(press(type(press(state, 'ctrl+k'), 'x'), 'ctrl+u').killed).toBe('Ax');
		expect(press(state, 'ctrl+k', 'ctrl+k').killed).toBe('nn');
	});

	test('in a query is not put back in the form', () => {
		const asked = press(type(press(open('owner'), 'ctrl+p'), 'abc'), 'ctrl+u');
		expect(asked.killed).toBe('');
		expect(asked.overlay?.type === 'menu' && bufferValue(asked.overlay.query)).toBe('');
		expect(press(asked, 'escape', 'alt+y').message).toBe('Nothing was deleted by a word or a line.');
	});

	test('comes where the caret is, and where it is selected', () => {
		const killed = press(open('owner'), 'ctrl+w');
		expect(shown(press(killed, 'alt+y', 'alt+y'))).toBe('AnnAnn‸');
		expect(shown(press(type(killed, 'x'), 'alt+a', 'alt+y'))).toBe('Ann‸');
		const add = goTo({...openForm(), killed: 'x'}, 'add decision');
		expect(press(add, 'alt+y').plan).toBe(add.plan);
	});
});

test('a choice loses its answer by any key that deletes, once', () => {
	const chosen = type(press(openForm(), 'tab', 'tab', 'tab', 'tab'), 'd');
	expect(bufferValue(chosen.buffer)).toBe('draft');
	const none = press(chosen, 'backspace');
	expect([bufferValue(none.buffer), none.history.past.length]).toEqual(['', 2]);
	expect(press(none, 'backspace').history.past).toHaveLength(2);
});

describe('a query', () => {
	const query = (...keys: readonly string[]) => {
		const {overlay} = press(type(press(open('owner'), 'ctrl+p'), 'one two'), ...keys);
		if (overlay?.type !== 'menu') throw new RangeError('Closed.');
		return [bufferValue(overlay.query), caretOf(overlay.query)];
	};

	test.each([
		[['left'], ['one two', 6]],
		[['ctrl+left'], ['one two', 4]],
		[['ctrl+a'], ['one two', 0]],
		[
			['ctrl+a', 'ctrl+e'],
			['one two', 7],
		],
		[
			['ctrl+a', 'ctrl+right'],
			['one two', 3],
		],
		[['backspace'], ['one tw', 6]],
		[
			['ctrl+a', 'delete'],
			['ne two', 0],
		],
		[['ctrl+w'], ['one ', 4]],
		[
			['left', 'ctrl+k'],
			['one tw', 6],
		],
	])('is edited as a field is: %j', (keys, expected) => {
		expect(query(...keys)).toEqual(expected);
	});
});

describe('Enter in running text', () => {
	const prose = (value: string, caret = value.length) => {
		const state = press(openForm(), 'pagedown');
		return {...state, buffer: createBuffer(value, caret)};
	};

	test.each([
		['- a', 3, '- a\n- ‸'],
		['- a\n- ', 6, '- a\n\n‸'],
		['- a\n- \n- b', 6, '- a\n\n‸\n- b'],
		['- a\n-  ', 6, '- a\n\n‸ '],
		['- a\n- x', 6, '- a\n- \n- ‸x'],
		['- a\n- b', 6, '- a\n- \n- ‸b'],
		['- a', 0, '\n‸- a'],
		['x\n- a', 0, '\n‸x\n- a'],
		['plain', 5, 'plain\n‸'],
	])('in %j at %i', (value, caret, expected) => {
		expect(shown(press(prose(value, caret), 'enter'))).toBe(expected);
	});

	test('over a selection is a line end alone', () => {
		const state = press(openForm(), 'pagedown');
		expect(shown(press({...state, buffer: createBuffer('- ab', 4, 3)}, 'enter'))).toBe('- a\n‸');
	});
});

test('a row’s start and end are where the next row is come to from', () => {
	const rows = goTo(openDocument('# P\n\n## A\n\nlong row  \nab  \nlong row\n', size), 'a');
	const inShort = press(rows, 'ctrl+home', 'end', 'down');
	expect(caretOf(press(inShort, 'down').buffer)).toBe(bufferValue(rows.buffer).length);
	expect(shown(press(inShort, 'home', 'down'))).toMatch(/\n‸long row$/);
});

test('what comes behind a step that was made again is a step of its own', () => {
	const again = press(type(openForm(), 'ab'), 'ctrl+z', 'ctrl+y');
	expect(again.history.past).toHaveLength(1);
	expect(type(again, 'c').history.past).toHaveLength(2);
});

describe('undo takes back', () => {
	const steps = (state: State) => state.history.past.map(({kind}) => kind);
	const prose = () => press(openForm(), 'pagedown');

	test.each([
		['letters together', () => type(prose(), 'ab'), ['insert']],
		['what was deleted together', () => press(type(prose(), 'abc'), 'backspace', 'backspace'), ['insert', 'delete']],
		['a new line as what is typed', () => press(type(prose(), 'a'), 'ctrl+j'), ['insert']],
		['the end of a list by itself', () => press(type(prose(), '- a'), 'enter', 'enter'), ['insert', 'insert', 'other']],
		['what was put back by itself', () => press(type(prose(), 'a'), 'ctrl+w', 'alt+y'), ['insert', 'delete', 'other']],
	] as const)('%s', (_, done, kinds) => {
		expect(steps(done())).toEqual(kinds);
	});
});

describe('somebody has selected', () => {
	const titled = () => focusOn(openForm(), ['implementationPhases', 0, 'title']);

	test.each([
		['what the template says, as it comes', () => titled(), false],
		['a part of that', () => press(titled(), 'shift+left'), true],
		['all of another text', () => press(type(titled(), 'Ab'), 'alt+a'), true],
		['a part of a text', () => press(type(titled(), 'Ab'), 'shift+left'), true],
		['nothing', () => type(titled(), 'Ab'), false],
		['nothing in what is open', () => press(type(titled(), 'Ab'), 'alt+a', 'ctrl+p'), false],
	] as const)('%s: %#', (_, state, expected) => {
		expect(hasSelection(state())).toBe(expected);
	});
});

describe('beside the words of an item stands its box', () => {
	const words = () => focusOn(openDocument('# A\n\n- [ ] one\n', size), ['checklist', 0, 'text'], 1);
	const place = (state: State) => [state.focus.at(-1), caretOf(state.buffer)];

	test('← comes to it, → and what is typed come back', () => {
		expect(place(press(words(), 'left'))).toEqual(['text', 0]);
		const box = press(words(), 'left', 'left');
		expect(place(box)).toEqual(['done', 0]);
		expect(place(press(box, 'left'))).toEqual(['done', 0]);
		expect(place(press(box, 'right'))).toEqual(['text', 0]);
		expect(shown(type(box, '!'))).toBe('one!‸');
	});
});

test('where an item can be added there is nothing to move in or to delete', () => {
	const add = goTo(openForm(), 'add decision');
	for (const key of ['left', 'right', 'ctrl+right', 'delete', 'ctrl+w', 'ctrl+home', 'shift+left']) {
		const after = press(add, key);
		expect([after.focus, after.plan, after.killed]).toEqual([add.focus, add.plan, '']);
	}
});

test('a mark in code does not go on in its next line', () => {
	const code = type(goTo(openForm(), 'component 1 › interface'), '- a');
	expect(bufferValue(press(code, 'enter').buffer)).toBe('- a\n');
});

describe('a new line', () => {
	const steps = (state: State) => state.history.past.map(({kind, isOpen}) => [kind, isOpen]);

	test('ends the step of the words before it', () => {
		const typed = type(press(type(open(), 'a'), 'ctrl+j'), 'b');
		expect(steps(typed)).toEqual([
			['insert', false],
			['insert', true],
		]);
	});

	test('of a list does so, too, and one that ends the list is a step of its own', () => {
		const list = press(type(goTo(openForm(), 'architecture'), '- a'), 'enter');
		expect(steps(list).at(-1)).toEqual(['insert', false]);
		expect(steps(type(list, 'b'))).toHaveLength(steps(list).length + 1);
		expect(steps(press(list, 'enter')).at(-1)).toEqual(['other', false]);
	});

	test('goes in as far as the words before it, whatever blanks stand behind them', () => {
		const code = goTo(openForm(), 'component 1 › interface');
		expect(shown(press({...code, buffer: createBuffer('a  b')}, 'ctrl+j'))).toBe('a  b\n‸');
	});
});

describe('what was deleted is not put back', () => {
	const yank = (state: State) => textCommands.yank.run(state, 0);
	const killed = press(open('owner'), 'ctrl+u');

	test('where a question is asked, where there is no text, or where nothing was', () => {
		expect(yank(killed) && shown(yank(killed) as State)).toBe('Ann‸');
		expect(yank(press(killed, 'ctrl+p'))).toBeUndefined();
		expect(yank(open('owner'))).toBeUndefined();
		expect(yank({...goTo(openForm(), 'add decision'), killed: 'x'})).toBeUndefined();
	});
});

test('where there is no answer of several none is deleted', () => {
	const choice = press(openForm(), 'tab', 'tab', 'tab', 'tab');
	expect(textCommands.deleteForward.run(choice, 0)).toBeUndefined();
	const none = textCommands.deleteForward.run(type(choice, 'd'), 0);
	expect(none && bufferValue(none.buffer)).toBe('');
});

test('the caret goes to a box from its words, and no further', () => {
	const words = focusOn(openDocument('# A\n\n- [ ] b\n'), ['checklist', 0, 'text'], 0);
	const box = press(words, 'left');
	expect(box.focus).toEqual(['checklist', 0, 'done']);
	expect(textCommands.left.run(box)).toBeUndefined();
	expect(shown(press(box, 'right'))).toBe('‸b');
});
