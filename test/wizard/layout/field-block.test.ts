import {expect, test} from 'vitest';
import {fieldBlock, stopRow} from '../../../source/wizard/layout/field-block.ts';
import {currentStop, type State} from '../../../source/wizard/state.ts';
import type {FieldStop} from '../../../source/wizard/stop.ts';
import {blockRows, goTo, looks, openDocument, openForm, openRead, press, type} from '../../helpers/form.ts';

const template =
	'# Plan: {Name}\n\n## A\n\n**State**: {draft|in-review|approved}\n\n**Who**: {who}\n\n## B\n\n{Say in a few words what it is for, and for whom it is meant at all.}\n\n## C\n\n```ts\n{code}\n```\n\n## D\n\n- [ ] {Task}\n';

const here = (state: State) => currentStop(state) as FieldStop;

/* The field that the caret is on in `width` cells, with the caret. */
const shown = (state: State, width: number) => {
	const block = fieldBlock(state, here(state), width);
	return [...looks(blockRows(block)), block.caret ? `${block.caret.row}:${block.caret.column}` : 'no caret'];
};

/* The same field, seen from the first. */
const left = (state: State, width: number) => {
	const stop = here(state);
	const away = press(state, ...Array(4).fill('pageup'));
	const block = fieldBlock(away, stop, width);
	return [...looks(blockRows(block)), block.caret ? `${block.caret.row}:${block.caret.column}` : 'no caret'];
};

const stateOf = (value: string) => goTo(openRead(template, `# Plan: X\n\n## A\n\n**State**: ${value}\n`), 'state');

test('of alternatives the one that is chosen is filled, and where the caret is', () => {
	expect([shown(stateOf(''), 60), shown(stateOf('draft'), 60), shown(stateOf('approved'), 60)]).toEqual([
		['{dim:○ draft}  {dim:○ in-review}  {dim:○ approved}  ', '0:0'],
		['{accent:● draft}  {dim:○ in-review}  {dim:○ approved}  ', '0:0'],
		['{dim:○ draft}  {dim:○ in-review}  {accent:● approved}  ', '0:22'],
	]);
	expect([left(stateOf(''), 60), left(stateOf('in-review'), 60)]).toEqual([
		['{dim:○ draft}  {dim:○ in-review}  {dim:○ approved}  ', 'no caret'],
		['{dim:○ draft}  ● in-review  {dim:○ approved}  ', 'no caret'],
	]);
});

test('an answer of one’s own is an alternative, too', () => {
	expect([shown(stateOf('waits for Ann'), 60), left(stateOf('waits for Ann'), 60)]).toEqual([
		['{dim:○ draft}  {dim:○ in-review}  {dim:○ approved}  {accent:● waits for Ann}  ', '0:34'],
		['{dim:○ draft}  {dim:○ in-review}  {dim:○ approved}  ● waits for Ann  ', 'no caret'],
	]);
	expect(shown(stateOf('an answer that is longer than it may be'), 30)).toEqual([
		'an answer that is longer than',
		'it may be',
		'1:9',
	]);
});

test('where alternatives have no room those before the chosen one give way', () => {
	expect([32, 31, 20, 19, 7, 6].map(width => shown(stateOf('draft'), width))).toEqual([
		['{accent:● draft}  {dim:○ in-review}  {dim:○ approved}  ', '0:0'],
		['{accent:● draft}  {dim:○ in-review}  ', '0:0'],
		['{accent:● draft}  {dim:○ in-review}  ', '0:0'],
		['{accent:● draft}  ', '0:0'],
		['{accent:● draft}  ', '0:0'],
		['', '0:0'],
	]);
	expect([32, 31, 23, 22, 10, 9].map(width => shown(stateOf('approved'), width))).toEqual([
		['{dim:○ draft}  {dim:○ in-review}  {accent:● approved}  ', '0:22'],
		['{dim:○ in-review}  {accent:● approved}  ', '0:13'],
		['{dim:○ in-review}  {accent:● approved}  ', '0:13'],
		['{accent:● approved}  ', '0:0'],
		['{accent:● approved}  ', '0:0'],
		['', '0:0'],
	]);
	expect([32, 31, 20, 19].map(width => shown(stateOf('in-review'), width))).toEqual([
		['{dim:○ draft}  {accent:● in-review}  {dim:○ approved}  ', '0:9'],
		['{dim:○ draft}  {accent:● in-review}  ', '0:9'],
		['{dim:○ draft}  {accent:● in-review}  ', '0:9'],
		['{accent:● in-review}  ', '0:0'],
	]);
});

test('an alternative that is long is cut', () => {
	const long = '# Plan: {Name}\n\n## A\n\n**State**: {an alternative of many words|another one of even more words}\n';
	const chosen = openRead(long, '# Plan: X\n\n## A\n\n**State**: an alternative of many words\n');
	expect(shown(goTo(chosen, 'state'), 80)).toEqual([
		'{accent:● an alternative of many words}  {dim:○ another one of even mor…}  ',
		'0:0',
	]);
	expect(shown(goTo(chosen, 'state'), 20)).toEqual(['{accent:● an alternative …}  ', '0:0']);
});

test('a box is ticked or not', () => {
	const box = (mark: string) =>
		press(goTo(openRead(template, `# Plan: X\n\n## D\n\n- [${mark}] a\n`), 'task'), 'shift+tab');
	expect([shown(box(' '), 4), shown(box('x'), 4), left(box(' '), 4), left(box('x'), 4)]).toEqual([
		['{accent:[ ]}', '0:1'],
		['{accent:[x]}', '0:1'],
		['[ ]', 'no caret'],
		['{done:[x]}', 'no caret'],
	]);
});

test('a text wraps, with the caret where it is typed', () => {
	const who = (value: string) => goTo(openRead(template, `# Plan: X\n\n## A\n\n**Who**: ${value}\n`), 'who');
	const words = who('Ann and Bob and all others');
	expect([shown(words, 14), left(words, 14), shown(press(words, 'home'), 14)]).toEqual([
		['Ann and Bob ', 'and all ', 'others', '2:6'],
		['Ann and Bob ', 'and all ', 'others', 'no caret'],
		['Ann and Bob ', 'and all ', 'others', '0:0'],
	]);
	expect([shown(type(words, '!'), 60), shown(press(words, 'shift+home'), 60)]).toEqual([
		['Ann and Bob and all others!', '0:27'],
		['{selected:Ann and Bob and all others}', '0:0'],
	]);
	expect(shown(who('**Ann** and `Bob`'), 60)).toEqual([
		'{mark:**}{strong:Ann}{mark:**} and {mark:`}{code:Bob}{mark:`}',
		'0:17',
	]);
});

test('a blank field shows what it is for, with more of it while the caret is there', () => {
	const blank = goTo(openRead(template, '# Plan: X\n'), 'b');
	expect([shown(blank, 20), left(blank, 20)]).toEqual([
		['{hint:Say in a few words }', '{hint:what it is for, and}', '{hint:for whom it is mea…}', '0:0'],
		['{hint:Say in a few words }', '{hint:what it is for, and}', '{hint:for whom it is mea…}', 'no caret'],
	]);
	const code = goTo(openRead(template, '# Plan: X\n'), 'c');
	expect([shown(code, 20), left(code, 20)]).toEqual([
		['{dim:│ }{hint:code}', '0:2'],
		['{dim:│ }{hint:code}', 'no caret'],
	]);
	const who = goTo(openRead(template.replace('{who}', '{who is asked when it fails at night}'), '# Plan: X\n'), 'who');
	expect([shown(who, 20), left(who, 20)]).toEqual([
		['{hint:who is asked when }', '{hint:it fails at night}', '0:0'],
		['{hint:who is asked when …}', 'no caret'],
	]);
});

test('code has a bar before each line, and an arrow where one goes on', () => {
	const code = goTo(openRead(template, '# Plan: X\n\n## C\n\n```ts\ncall(one, two, three);\n\nend();\n```\n'), 'c');
	expect(shown(code, 18)).toEqual([
		'{dim:│ }{code:call(one, two, }',
		'{dim:↳ }{code:three);}',
		'{dim:│ }',
		'{dim:│ }{code:end();}',
		'3:8',
	]);
	expect(shown(press(code, 'up', 'up'), 18).at(-1)).toBe('0:8');
	expect(fieldBlock(code, here(code), 18).draw(9)).toEqual([]);
});

test('a title is as bold as what counts it', () => {
	const state = goTo(openDocument('# P\n\n## Log\n\n### ADR-1: One\n\nX.\n'), 'one');
	expect(shown(state, 20)).toEqual(['One', '0:3']);
});

test('as one row a field is cut, its line ends are shown, and what is blank says what for', () => {
	const row = (state: State, width: number) => looks([[stopRow(state, here(state), width)]])[0];
	expect(row(goTo(openDocument('# P\n\n## Why\n\nOne  \n  two\n\n\nthree\n'), 'why'), 40)).toBe('One ⏎ two ⏎ three');
	expect(row(goTo(openDocument('# P\n\n## Why\n\nOne and two\n'), 'why'), 8)).toBe('One and…');
	expect([row(stateOf(''), 20), row(stateOf('draft'), 20)]).toEqual(['{hint:○}', 'draft']);
	expect(row(goTo(openRead(template, '# Plan: X\n'), 'b'), 20)).toBe('{hint:Say in a few words …}');
	expect(row(openForm(), 20)).toBe('{hint:e.g. Sign-in thrott…}');
});
