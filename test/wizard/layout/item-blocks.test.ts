import {expect, test} from 'vitest';
import {findPlace, type SequencePlace} from '../../../source/plan/place.ts';
import {rows, segment} from '../../../source/wizard/layout/block.ts';
import {itemBlocks} from '../../../source/wizard/layout/item-blocks.ts';
import type {State} from '../../../source/wizard/state.ts';
import {goTo, openDocument, openForm, openReviewed, press, rowText} from '../../helpers/form.ts';

const text = '# P\n\n## A\n\nX.\n\n**Steps**:\n\n- one\n- two\n- three\n';
const open = () => press(openDocument(text), 'pagedown');

/* Draws a list whose items are all as high as it is said, and tells which of them were made, for what. */
const drawn = (state: State, room: string, height: number, path: readonly (string | number)[] = ['a', 'steps']) => {
	const made: number[] = [];
	const list = findPlace(state.plan.places, path) as SequencePlace;
	const block = itemBlocks(state, list, room, (_, index) => {
		made.push(index);
		const block = rows(...Array.from({length: height}, (_, row) => [segment(`${index}.${row}`)]));
		return index === 1 ? {...block, caret: {row: 0, column: 5}} : block;
	});
	const height0 = block.height;
	const forHeight = [...made];
	return {height: height0, forHeight, row: (at: number) => rowText(block.draw(at)), made, caret: block.caret};
};

test('items stand one below the other, with the caret in its own', () => {
	const list = drawn(open(), 'a', 2);
	expect([list.height, list.caret]).toEqual([6, {row: 2, column: 5}]);
	expect([0, 1, 2, 5, 6].map(list.row)).toEqual(['0.0', '0.1', '1.0', '2.1', '']);
	expect(list.made).toEqual([0, 1, 2]);
});

test('of items whose height is known only those in sight are made, and once', () => {
	const state = open();
	drawn(state, 'b', 2);
	const again = drawn(state, 'b', 2);
	expect([again.height, again.forHeight]).toEqual([6, []]);
	expect([again.row(3), again.row(2), again.made]).toEqual(['1.1', '1.0', [1]]);
	expect(drawn(state, 'c', 3)).toMatchObject({height: 9, forHeight: [0, 1, 2]});
});

test('an item that the caret is in may be higher than its text', () => {
	const state = open();
	drawn(state, 'd', 2);
	const there = goTo(state, 'two');
	expect(there.focus).toEqual(['a', 'steps', 1]);
	expect(drawn(there, 'd', 3)).toMatchObject({height: 7, forHeight: [1]});
	expect(drawn(state, 'd', 2)).toMatchObject({height: 6, forHeight: []});
});

test('where a plan is judged any item may be', () => {
	const state = openReviewed(text, text);
	drawn(state, 'e', 2);
	expect(drawn(state, 'e', 2).forHeight).toEqual([0, 1, 2]);
});

test('so may one with what is weak in it', () => {
	const weak = openForm(
		'# Technical Plan: A\n\n## Rollback Plan\n\n- Revert\n- Turn the flag `count` off on all nodes\n',
	);
	drawn(weak, 'f', 2, ['rollbackPlan']);
	expect(drawn(weak, 'f', 2, ['rollbackPlan']).forHeight).toEqual([0]);
});

test('boxes below boxes are known, other lists below an item are not', () => {
	const boxes = openDocument(
		'# P\n\n## A\n\nX.\n\n**Steps**:\n\n- [ ] one\n  - [ ] inner\n- [ ] two\n  - **Needs**:\n    - x\n    - y\n',
	);
	drawn(boxes, 'g', 2);
	expect(drawn(boxes, 'g', 2).forHeight).toEqual([1]);
});

test('a list without items has no rows', () => {
	const state = open();
	const list = findPlace(state.plan.places, ['a', 'steps']) as SequencePlace;
	const block = itemBlocks(state, {...list, items: []}, 'h', () => rows([segment('x')]));
	expect([block.height, block.draw(0)]).toEqual([0, []]);
});
