/* Boxes in the form: ticked, written, and counted. */
import {describe, expect, test} from 'vitest';
import {answers, parseTemplate, readPlan} from '../../source/index.ts';
import {bindings} from '../../source/wizard/keymap.ts';
import {keysRow} from '../../source/wizard/layout/footer.ts';
import {formBlock} from '../../source/wizard/layout/form-layout.ts';
import {sectionRows, sectionsRow} from '../../source/wizard/layout/frame.ts';
import {answer} from '../../source/wizard/linear/answer.ts';
import {type Linear, openLinear} from '../../source/wizard/linear/linear.ts';
import {question} from '../../source/wizard/linear/question.ts';
import {createState} from '../../source/wizard/open-state.ts';
import {currentStop, type State} from '../../source/wizard/state.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {bufferValue, caretOf} from '../../source/wizard/text/buffer.ts';
import {blockRows, goTo, paste, press, rowsText, rowText, send, type} from '../helpers/form.ts';

const template = parseTemplate('# Plan: {Name}\n\n## Tasks\n\n- [ ] [TASK]\n\n## Notes\n\n{notes}\n');

const text = `# Plan: Login

## Tasks

- [ ] a
- [x] b
  - [ ] c
  - [ ] d
- e
- [ ] f

## Notes

so
`;

const openAt = (markdown: string, path: readonly (string | number)[] = ['tasks']): State => {
	const setting = {
		file: 'plan.md',
		template: {id: 'tasks', name: 'tasks'},
		base: markdown,
		spec: undefined,
		bindings,
	};
	const plan = readPlan(template, markdown);
	return createState({plan, setting, size: {columns: 100, rows: 30}, focus: path});
};

const open = (...keys: readonly (string | number)[]) => openAt(text, ['tasks', ...keys]);
const tasks = ({plan}: State): string => plan.text.slice(plan.text.indexOf('- '), plan.text.indexOf('\n\n## Notes'));
const changed = (before: string, after: string): string => tasks(open()).replace(before, after);
const at = (state: State) => [...state.focus, caretOf(state.buffer)].slice(1).join(' ');

describe('a box', () => {
	test('is ticked by a blank, and its tick taken back', () => {
		const ticked = press(open(0, 'done'), 'space');
		expect(tasks(ticked)).toBe(changed('[ ] a', '[x] a'));
		expect(ticked.focus).toEqual(['tasks', 0, 'done']);
		expect(tasks(send(ticked, {type: 'text', text: ' '}))).toBe(tasks(open()));
		expect(tasks(press(ticked, 'ctrl+z'))).toBe(tasks(open()));
		expect(tasks(press(open(1, 'done'), 'backspace'))).toBe(changed('[x] b', '[ ] b'));
	});

	test('is ticked from the words behind it, where the caret stays', () => {
		const ticked = press(open(1, 'items', 0, 'text'), 'left', 'ctrl+t');
		expect(tasks(ticked)).toBe(changed('[ ] c', '[x] c'));
		expect(at(ticked)).toBe('1 items 0 text 0');
		expect(press(open(2, 'text'), 'ctrl+t').message).toBe('There is no box here to tick.');
	});

	test('is where a section begins, and letters go to the words', () => {
		const first = press(openAt(text, ['name']), 'pagedown');
		expect(first.focus).toEqual(['tasks', 0, 'done']);
		expect(tasks(type(first, ' x y'))).toBe(changed('[ ] a', '[x] ax y'));
		expect(tasks(send(first, {type: 'text', text: ' x y'}))).toBe(changed('[ ] a', '[x] ax y'));
		expect(tasks(paste(first, ' x'))).toBe(changed('[ ] a', '[ ] a x'));
		const blank = press(openAt('## Tasks\n\n- [ ] [TASK]\n\n## Notes\n'), 'shift+tab', 'tab');
		expect(tasks(type(blank, 'Write it'))).toBe('- [ ] Write it');
	});

	test('is to the left of its words', () => {
		const words = press(open(0, 'done'), 'right');
		expect(at(words)).toBe('0 text 0');
		expect(press(words, 'left').focus).toEqual(['tasks', 0, 'done']);
		expect(at(press(words, 'right', 'left'))).toBe('0 text 0');
		expect(press(open(0, 'done'), 'enter').focus).toEqual(['tasks', 0, 'text']);
		expect(press(open(0, 'done'), 'left').focus).toEqual(['tasks', 0, 'done']);
	});

	test('is found by the words behind it, and ticked by the menu', () => {
		const menu = send(press(open(0, 'done'), 'ctrl+p'), {type: 'text', text: 'task 2'});
		expect(press(menu, 'enter').focus).toEqual(['tasks', 1, 'text']);
		expect(tasks(goTo(open(0, 'text'), 'tick this'))).toBe(changed('[ ] a', '[x] a'));
	});

	test('is no question', () => {
		expect(press(open(0, 'done'), 'ctrl+q').message).toBe('There is no field here to mark.');
	});
});

test('↑ and ↓ go from box to box and from words to words, over those below', () => {
	const down = (state: State, ...seen: string[]): string[] => {
		const next = press(state, 'down');
		const here = next.focus.join(' ');
		return here.startsWith('tasks') && seen.length < 20 ? down(next, ...seen, here) : [...seen, here];
	};
	expect(down(open(0, 'done'))).toEqual([
		'tasks 1 done',
		'tasks 1 items 0 done',
		'tasks 1 items 1 done',
		'tasks 2 text',
		'tasks 3 text',
		'notes',
	]);
	expect(down(open(0, 'text'))[1]).toBe('tasks 1 items 0 text');
	expect(press(open(3, 'done'), 'up').focus).toEqual(['tasks', 2, 'text']);
	expect(press(open(3, 'text'), 'up', 'up').focus).toEqual(['tasks', 1, 'items', 1, 'text']);
	expect(press(open(0, 'done'), 'up').focus).toEqual(['name']);
	expect(press(open(0, 'text'), 'up').focus).toEqual(['name']);
});

describe('an item', () => {
	test('follows the one that Enter is pressed in', () => {
		expect(tasks(type(press(open(0, 'text'), 'enter'), 'new'))).toBe(changed('- [x] b', '- [ ] new\n- [x] b'));
		const below = press(open(1, 'items', 0, 'text'), 'enter');
		expect(below.focus).toEqual(['tasks', 1, 'items', 1, 'text']);
		expect(tasks(type(below, 'new'))).toBe(changed('  - [ ] d', '  - [ ] new\n  - [ ] d'));
		expect(tasks(press(below, 'backspace'))).toBe(tasks(open()));
		expect(press(below, 'enter').focus).toEqual(['tasks', 2, 'text']);
		expect(press(open(0, 'done'), 'ctrl+n').focus).toEqual(['tasks', 1, 'text']);
	});

	test('goes, moves and is copied with what is below it', () => {
		expect(tasks(press(open(1, 'done'), 'ctrl+x'))).toBe(changed('- [x] b\n  - [ ] c\n  - [ ] d\n', ''));
		const moved = press(open(1, 'done'), 'alt+up');
		expect(tasks(moved).startsWith('- [x] b\n  - [ ] c\n  - [ ] d\n- [ ] a\n')).toBe(true);
		expect(moved.focus).toEqual(['tasks', 0, 'done']);
		expect(tasks(press(open(1, 'items', 1, 'text'), 'ctrl+d'))).toBe(changed('  - [ ] d', '  - [ ] d\n  - [ ] d'));
	});

	test('is made of each pasted line', () => {
		const pasted = paste(press(open(3, 'text'), 'enter'), '- [ ] g\n- h\n');
		expect(tasks(pasted)).toBe(`${tasks(open())}\n- [ ] g\n- [ ] h`);
	});
});

describe('the screen', () => {
	test('shows each box, and what is below it further to the right', () => {
		expect(rowsText(blockRows(formBlock(open(1, 'items', 0, 'text'))))).toBe(
			[' TASKS', '', '  [ ] a', '  [x] b', '    ❯ [ ] c', '      [ ] d', '      e', '  [ ] f'].join('\n'),
		);
	});

	test('shows numbers, hints and long words', () => {
		const long = 'word '.repeat(30).trim();
		const state = openAt(`## Tasks\n\n1. [ ] ${long}\n2. [x] [TASK]\n\n## Notes\n`, ['tasks', 0, 'text']);
		const rows = rowsText(blockRows(formBlock(state))).split('\n');
		expect(rows.slice(2)).toEqual([
			`❯ 1  [ ] ${'word '.repeat(11).trim()}`,
			`         ${'word '.repeat(11).trim()}`,
			`         ${'word '.repeat(8).trim()}`,
			'  2  [x] TASK',
		]);
		const up = press(state, 'up');
		expect(at(up)).toBe(`0 text ${caretOf(state.buffer) - 55}`);
	});

	test('puts the caret into the box', () => {
		expect(formBlock(open(1, 'items', 0, 'done')).caret).toEqual({row: 4, column: 7});
		expect(formBlock(open(1, 'items', 0, 'text')).caret).toEqual({row: 4, column: 11});
	});

	test('names the key that ticks where the caret is', () => {
		expect(rowText(keysRow(open(0, 'done')))).toContain('Space tick');
		expect(rowText(keysRow(open(1, 'done')))).toContain('Space untick');
		expect(rowText(keysRow(open(0, 'text')))).toContain('^T tick');
		expect(rowText(keysRow(open(2, 'text')))).not.toContain('tick');
	});

	test('tells how many boxes of a section are ticked', () => {
		expect(rowsText(sectionRows(open(), 24, 4)).split('\n')).toEqual([
			' ✓ Title',
			'❯◐ Tasks           1/5',
			' ✓ Notes',
		]);
		const ticked = [[0], [1, 'items', 0], [1, 'items', 1], [3]].reduce(
			(state, path) => press(focusOn(state, ['tasks', ...path, 'done']), 'ctrl+t'),
			open(),
		);
		expect(rowText(sectionRows(ticked, 24, 4)[1] ?? [])).toBe('❯✓ Tasks           5/5');
		expect(rowText(sectionsRow(open()))).toContain('◐ Tasks · 1/5 ticked (2/3)');
	});
});

describe('in lines', () => {
	const say = (linear: Linear, line: string): Linear => answer(linear, line, 0).linear;
	const asked = (linear: Linear) => question(linear, linear).filter(line => line !== '');

	test('a box stands beside the question, and a command ticks it', () => {
		const first = openLinear(open(0, 'done'));
		expect(currentStop(first.state)?.path).toEqual(['tasks', 0, 'text']);
		expect(asked(first)).toEqual(['2 of 8: Task 1 [ ]', 'Now: a']);
		const ticked = say(first, '/tick');
		expect(asked(ticked)).toEqual(['2 of 8: Task 1 [x]', 'Now: a']);
		expect(tasks(ticked.state)).toBe(changed('[ ] a', '[x] a'));
		expect(asked(say(say(ticked, ''), ''))).toEqual(['4 of 8: Task 2, Task 1 [ ]', 'Now: c']);
		expect(tasks(say(ticked, 'other').state)).toBe(changed('[ ] a', '[x] other'));
		expect(answer(openLinear(open(2, 'text')), '/tick', 0).lines).toEqual(['There is no box here to tick.']);
	});

	test('the sections tell how much is done', () => {
		expect(question(say(openLinear(open()), '/sections'))).toContain('  2. Tasks: begun, 1 of 5 ticked');
	});

	test('a new item is a blank box', () => {
		const another = [1, 2, 3, 4, 5, 6, 7].reduce(linear => say(linear, ''), openLinear(open(0, 'text')));
		expect(asked(another)).toEqual(['Another task? Enter goes on without.']);
		const added = say(another, 'g');
		expect(answers(added.state.plan).tasks).toHaveLength(5);
		expect(tasks(added.state)).toBe(`${tasks(open())}\n- [ ] g`);
		expect(bufferValue(openLinear(open(0, 'text')).state.buffer)).toBe('a');
	});
});
