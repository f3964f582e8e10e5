import {expect, test} from 'vitest';
import {keysRow} from '../../../source/wizard/layout/footer.ts';
import {formText, goTo, openDocument, press, rowText, type} from '../../helpers/form.ts';

const text = `# P

## Steps

### Step 1: One

A.

### Step 2: Two

B.

### Step 3: Three

C.

## End

Z.
`;
const open = () => openDocument(text, {columns: 80, rows: 24});
const cards = (state: ReturnType<typeof open>) => formText(state).split('\n').slice(2, -1);

test('↓ goes over the cards, and Enter opens one', () => {
	let state = press(goTo(open(), 'A.'), 'down');
	expect(cards(state)).toEqual([' ▸ Step 1  One — A.', '❯▸ Step 2  Two — B.', ' ▸ Step 3  Three — C.']);
	state = press(state, 'down');
	expect(cards(state)).toEqual([' ▸ Step 1  One — A.', ' ▸ Step 2  Two — B.', '❯▸ Step 3  Three — C.']);
	expect(rowText(keysRow(state))).toContain('⏎ open');
	state = press(state, 'enter');
	expect(cards(state)).toEqual([' ▸ Step 1  One — A.', ' ▸ Step 2  Two — B.', '❯▾ Step 3  Three', '     C.', '']);
	expect(press(state, 'down').focus).toEqual(['steps', 2, 'text']);
});

test('↑ goes over the cards, and → opens one', () => {
	const state = press(goTo(open(), 'C.'), 'up', 'up', 'up');
	expect(cards(state)).toEqual(['❯▸ Step 1  One — A.', ' ▸ Step 2  Two — B.', ' ▸ Step 3  Three — C.']);
	expect(cards(press(state, 'right'))[1]).toBe('     A.');
	expect(press(state, 'up').focus).toEqual(['steps', 'title']);
});

test('below the last card stands what adds one, and below that the next section', () => {
	const state = press(goTo(open(), 'C.'), 'down');
	expect(state.focus).toEqual(['steps', 3]);
	expect(press(state, 'down').focus).toEqual(['end', 'title']);
	expect(cards(press(state, 'up'))).toContain('❯▸ Step 3  Three — C.');
});

test('a folded card is moved and removed as one that is open', () => {
	const state = press(goTo(open(), 'A.'), 'down', 'alt+up');
	expect(cards(state)).toEqual(['❯▸ Step 1  Two — B.', ' ▸ Step 2  One — A.', ' ▸ Step 3  Three — C.']);
	expect(press(state, 'ctrl+x').plan.text).not.toContain('Two');
});

test('what is typed on a folded card goes behind its title, and opens it', () => {
	const state = type(press(goTo(open(), 'A.'), 'down'), '!');
	expect(cards(state)[1]).toBe('❯▾ Step 2  Two!');
});

test('Tab goes into a folded card', () => {
	expect(press(goTo(open(), 'A.'), 'down', 'tab').focus).toEqual(['steps', 1, 'text']);
});
