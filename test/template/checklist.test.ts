/* Which lists are checklists, and what is the box and what the words of an item. */
import {expect, test} from 'vitest';
import {isChecklist, partsOfList, readBoxItems} from '../../source/template/checklist.ts';
import {type Block, type Outline, readOutline} from '../../source/template/outline.ts';

const listOf = (text: string): [Outline, Block] => {
	const outline = readOutline(text);
	return [outline, outline.root.body.find(({type}) => type === 'list') as Block];
};

test.each([
	['- [ ] a', true],
	['* [X] a', true],
	['1. [ ] a\n2. [x] b', true],
	['+\t[x]\ta', true],
	['- [ ] **Step 1: Write**', true],
	['- [~] begun', true],
	['- [ ]', true],
	['- [ ]\r\n- [x] b', true],
	['- [ ] a\n- [ ] b\n- c', true],
	['- [ ] a\n- b', false],
	['- a\n  - [ ] b', false],
	['- [y] a', false],
	['- [x](a)', false],
	['- [ ]a', false],
	['- a [ ] b', false],
])('%j is a checklist: %s', (text, expected) => {
	expect(isChecklist(...listOf(text))).toBe(expected);
});

test.each([
	['- a\n- b\n\n- [ ] c\n- [x] d', ['- a\n- b', '- [ ] c\n- [x] d']],
	['- a\n\n- [ ] c\n\n- [x] d', ['- a', '- [ ] c\n\n- [x] d']],
	['- a\r\n  - e\r\n\r\n- [ ] c', ['- a\r\n  - e', '- [ ] c']],
	['- a\n- [ ] c', ['- a\n- [ ] c']],
	['- a\n\n- b\n\n- [ ] c', ['- a\n\n- b\n\n- [ ] c']],
	['- [ ] a\n\n- [ ] b\n\n- c', ['- [ ] a\n\n- [ ] b\n\n- c']],
	['- a\n\n- [ ] b\n- c', ['- a\n\n- [ ] b\n- c']],
])('the lists in %j are %j', (text, expected) => {
	const [outline, list] = listOf(text);
	const parts = partsOfList(outline, list);
	expect(parts.map(({from, to}) => text.slice(from, to))).toEqual(expected);
	expect(parts.map(part => isChecklist(outline, part))).toEqual(expected.map(part => /^- \[/.test(part)));
});

type Shown = readonly [tick: string | undefined, words: string, below?: readonly Shown[]];

const shown = (outline: Outline, list: Block): Shown[] =>
	readBoxItems(outline, list).map(({box, lead, wordsTo, below}) => {
		const tick = box === undefined ? undefined : outline.text[box];
		const words = outline.text.slice(lead, Math.max(lead, wordsTo)).trim();
		return below ? [tick, words, shown(outline, below)] : [tick, words];
	});

test.each<[string, Shown[]]>([
	[
		'- [ ] a\n- [x] b',
		[
			[' ', 'a'],
			['x', 'b'],
		],
	],
	[
		'- [ ] a\n- b\n- [X] c',
		[
			[' ', 'a'],
			[undefined, 'b'],
			['X', 'c'],
		],
	],
	[
		'- [ ]\n- [x]   \n',
		[
			[' ', ''],
			['x', ''],
		],
	],
	[
		'1.  [ ]\ta\r\n2.  [x] b\r\n',
		[
			[' ', 'a'],
			['x', 'b'],
		],
	],
	[
		'- [ ] a\n  b\n\n  c\n- [ ] d',
		[
			[' ', 'a\n  b\n\n  c'],
			[' ', 'd'],
		],
	],
	['- [ ] a\n  - b\n  - c', [[' ', 'a\n  - b\n  - c']]],
	[
		'- [ ] a\n  - [x] b\n    - [ ] c\n- [ ] d',
		[
			[' ', 'a', [['x', 'b', [[' ', 'c']]]]],
			[' ', 'd'],
		],
	],
	['- [ ] a\n  * b\n  - [x] c', [[' ', 'a\n  * b', [['x', 'c']]]]],
	['- [ ]\n  - [x] b', [[' ', '', [['x', 'b']]]]],
	['- [ ] a\n\n\t- [x] b\n', [[' ', 'a', [['x', 'b']]]]],
	[
		'- [ ] a\n- - [ ] b\n- [ ] c',
		[
			[' ', 'a'],
			[undefined, '- [ ] b'],
			[' ', 'c'],
		],
	],
	['- [ ] a\n  ```\n  - [ ] b\n  ```', [[' ', 'a\n  ```\n  - [ ] b\n  ```']]],
])('the items of %j are %j', (text, expected) => {
	expect(shown(...listOf(text))).toEqual(expected);
});
