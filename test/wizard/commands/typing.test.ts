import {describe, expect, test} from 'vitest';
import {answers} from '../../../source/plan/answers.ts';
import {cycle, type as typed} from '../../../source/wizard/commands/typing.ts';
import type {State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {bufferValue, caretOf, createBuffer} from '../../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, openTemplate, press, send, type} from '../../helpers/form.ts';

const letters = (state: State, text: string) => send(state, {type: 'text', text});
const shown = ({buffer}: State) => {
	const value = bufferValue(buffer);
	return `${value.slice(0, caretOf(buffer))}‸${value.slice(caretOf(buffer))}`;
};

describe('letters that come at once', () => {
	const steps = (text: string) => letters(openForm(), text).history.past.length;

	test.each([
		['one', 'one', 1],
		['one two', 'one two', 2],
		['one *two* three', 'one *two* three', 3],
	])('are steps of words: %s', (_, text, count) => {
		expect(steps(text)).toBe(count);
		expect(type(openForm(), text).history.past).toHaveLength(count);
	});

	test('are one step where nobody types as many', () => {
		expect(steps('*a* '.repeat(250))).toBe(250);
		expect(steps(`${'*a* '.repeat(250)}b`)).toBe(1);
	});

	test('begin an item where one can be added', () => {
		const begun = letters(goTo(openForm(), 'decision 2 › title'), 'Who');
		const done = letters(goTo(begun, 'add decision'), 'Where to count');
		expect(done.focus).toEqual(['technicalDecisions', 2, 'title']);
		expect(bufferValue(done.buffer)).toBe('Where to count');
	});
});

describe('a bracket that closes', () => {
	const code = (value: string, caret = value.length, anchor = caret) => {
		const state = goTo(openForm(), 'component 1 › interface');
		return {...state, buffer: createBuffer(value, caret, anchor)};
	};

	test.each([
		['a {\n\t', '}', 'a {\n}‸'],
		['a {\n  ', ']', 'a {\n]‸'],
		['a {\n  ', ')', 'a {\n)‸'],
		['a {\n  b {\n    ', '}', 'a {\n  b {\n  }‸'],
		['a {\n  b {\n\n  \n    ', '}', 'a {\n  b {\n\n  \n  }‸'],
		['a {\n    b {\n  \n      ', '}', 'a {\n    b {\n  \n    }‸'],
		['a {\n  b {\n\n    ', '}', 'a {\n  b {\n\n  }‸'],
		['a {\n    b\n  c\n    ', '}', 'a {\n    b\n  c\n  }‸'],
		['  a {\n\t\t', '}', '  a {\n\t\t}‸'],
		['  a\n  ', '}', '  a\n  }‸'],
		['a {\n  x', '}', 'a {\n  x}‸'],
		['a {\n', '}', 'a {\n}‸'],
		['a {\n  ', 'x', 'a {\n  x‸'],
		['a {\n  ', 'x}', 'a {\n  x}‸'],
		['  ', '}', '  }‸'],
	])('behind %j: %s', (value, typed, expected) => {
		expect(shown(letters(code(value), typed))).toBe(expected);
	});

	test('keeps what stands behind the caret, and stands for what is selected', () => {
		expect(shown(letters(code('a {\n    \nb', 6), '}'))).toBe('a {\n}‸  \nb');
		expect(shown(letters(code('a {\n    \nb', 8), '}'))).toBe('a {\n}‸\nb');
		expect(shown(letters(code('a {\n    ', 6, 8), '}'))).toBe('a {\n  }‸');
	});

	test('is a letter in running text', () => {
		const state = goTo(openForm(), 'architecture');
		expect(shown(letters({...state, buffer: createBuffer('a {\n  ')}, '}'))).toBe('a {\n  }‸');
	});
});

describe('a mark of a list', () => {
	const prose = (value: string, caret = value.length) => {
		const state = goTo(openForm(), 'architecture');
		return {...state, buffer: createBuffer(value, caret)};
	};

	test.each([
		['- a\n- -', '- a\n- ‸'],
		['- -', '- ‸'],
		['1. a\n2. 2.', '1. a\n2. ‸'],
		['a - -', 'a - - ‸'],
	])('behind %j stands once', (value, expected) => {
		expect(shown(letters(prose(value), ' '))).toBe(expected);
	});

	test('stands once in the midst of a text as well', () => {
		expect(shown(letters(prose('- a\n- -b\n- c', 7), ' '))).toBe('- a\n- ‸b\n- c');
	});

	test('stands as it is typed in one line', () => {
		expect(shown(letters({...openForm(), buffer: createBuffer('- -')}, ' '))).toBe('- - ‸');
	});
});

describe('on a choice', () => {
	const template = `# P: {N}

**State**: {todo | test | done}

## Tasks

| Task | State | Size | By |
|---|---|---|---|
| {Task} | {Todo/Test/Done} | {Small/Mid/Big} | {Who} |
`;
	const state = goTo(openTemplate(template), 'state');
	const row = press(type(goTo(openTemplate(template), 'tasks'), 'a'), 'enter');
	const said = (now: State) => answers(now.plan).state;
	const rowOf = (now: State) => (answers(now.plan).tasks as object[])[0];

	test.each([
		['t', 'todo'],
		['tt', 'test'],
		['ttt', 'todo'],
		['dt', 'todo'],
		['T', 'todo'],
		['x', undefined],
		['dx', 'done'],
	])('%s finds %s', (typed, value) => {
		expect(said(type(state, typed))).toBe(value);
	});

	test('in a row a letter that means one goes on, the rest of its word does not', () => {
		expect(rowOf(type(row, 'db'))).toEqual({task: 'a', state: 'Done', size: 'Big'});
		expect(rowOf(type(row, 'donebig'))).toEqual({task: 'a', state: 'Done', size: 'Big', by: 'ig'});
		expect(rowOf(press(type(row, 'donebig'), 'enter'))).toEqual({task: 'a', state: 'Done', size: 'Big'});
		expect(rowOf(press(type(row, 'donebigs'), 'enter'))).toEqual({task: 'a', state: 'Done', size: 'Big', by: 'igs'});
		expect(rowOf(press(type(row, 'dobi'), 'enter'))).toEqual({task: 'a', state: 'Done', size: 'Big', by: 'i'});
	});

	test('in a row a letter that begins the next answer is one, though the word goes on with it', () => {
		const other = openTemplate(template.replace('Small/Mid/Big', 'Small/Over/Big'));
		const begun = press(type(goTo(other, 'tasks'), 'a'), 'enter');
		expect(rowOf(type(begun, 'do'))).toEqual({task: 'a', state: 'Done', size: 'Over'});
	});

	test('a blank finds none', () => {
		expect(typed(state, ' ', 0)).toBe(state);
		expect(typed(type(row, 'd'), ' ', 0).focus).toEqual(['tasks', 0, 'size']);
	});

	test('the alternatives go around', () => {
		const value = (now: State | undefined) => now && bufferValue(now.buffer);
		const chosen = type(state, 'd');
		const around = (now: State) => ([1, -1] as const).map(by => value(cycle(now, by, 0)));
		expect(around(state)).toEqual(['todo', 'done']);
		expect(around(chosen)).toEqual(['todo', 'test']);
		expect(around(goTo(openForm(), 'add decision'))).toEqual([undefined, undefined]);
		expect(cycle(openForm(), 1, 0)).toBeUndefined();
		expect(cycle(focusOn(openDocument('# A\n\n- [ ] b\n'), ['checklist', 0, 'text']), 1, 0)).toBeUndefined();
	});
});

describe('the words around a placeholder', () => {
	const list = () => goTo(openTemplate('# {Name}\n\n## Pros\n\n* Good, because {x}\n* Bad: {y}\n'), 'pros');

	test.each([
		['fast', 'Good, because fast‸'],
		['Good, because f', 'Good, because f‸'],
		['Bad: f', 'Bad: f‸'],
		['Bad', 'Good, because Bad‸'],
	])('stand once: %s', (typed, expected) => {
		expect(shown(type(list(), typed))).toBe(expected);
	});

	test('are gone with what was said', () => {
		const asked = press(list(), 'ctrl+q');
		expect(shown(type(press(asked, 'alt+a', 'backspace'), 'x'))).toBe('x‸');
	});
});

test('what is typed is undone word by word, what is chosen by itself', () => {
	const kinds = (state: State) => state.history.past.map(({kind}) => kind);
	expect(kinds(letters(openForm(), 'one two'))).toEqual(['insert', 'insert']);
	const chosen = type(press(openForm(), 'tab', 'tab', 'tab', 'tab'), 'd');
	expect([bufferValue(chosen.buffer), kinds(chosen)]).toEqual(['draft', ['other']]);
});

test('many plain words at once are written with what stands around them', () => {
	const state = goTo(openForm(), 'architecture');
	const words = 'one *two* three four five six seven *eight* ';
	expect(shown(letters(state, words))).toBe(`${words}‸`);
	expect(letters(state, words).plan.text).toBe(type(state, words).plan.text);
	expect(letters(state, words).history.past).toHaveLength(type(state, words).history.past.length);
});

describe('a word said twice', () => {
	const list = () => goTo(openTemplate('# {Name}\n\n## Pros\n\n* Good, because {x}\n* Bad: {y}\n'), 'pros');

	test('is meant once only where it is the template’s own, at the start', () => {
		expect(shown(letters(list(), 'Good, because'))).toBe('Good, because‸');
		expect(shown(type(list(), 'x Good, because'))).toBe('Good, because x Good, because‸');
		expect(shown(type(list(), 'x Bad:'))).toBe('Good, because x Bad:‸');
	});

	test('leaves the caret before what stands behind it', () => {
		const around = goTo(openTemplate('# {Name}\n\n## Pros\n\n* Good, because {x}.\n'), 'pros');
		expect(shown(letters(around, 'Good, because'))).toBe('Good, because‸.');
	});

	test('of one sign is meant twice', () => {
		const sign = goTo(openTemplate('# {Name}\n\n## Pros\n\n* ( {x}\n'), 'pros');
		expect(shown(letters(sign, '('))).toBe('( (‸');
	});
});

describe('a bracket that closes goes by the line that begins further left', () => {
	const code = (value: string, caret = value.length) => {
		const state = goTo(openForm(), 'component 1 › interface');
		return {...state, buffer: createBuffer(value, caret)};
	};

	test.each([
		['a {\n  ', 4, 'a {\n}‸  '],
		[' a {\n\t b {\n\t  ', undefined, ' a {\n\t b {\n\t }‸'],
		['a  b {\n  ', undefined, 'a  b {\n}‸'],
	])('in %j', (value, caret, expected) => {
		expect(shown(letters(code(value, caret), '}'))).toBe(expected);
	});
});
