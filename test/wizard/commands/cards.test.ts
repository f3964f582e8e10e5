import {describe, expect, test} from 'vitest';
import {isOnFolded, leaveCard, openCard} from '../../../source/wizard/commands/cards.ts';
import {keysRow} from '../../../source/wizard/layout/footer.ts';
import {caretOf} from '../../../source/wizard/text/buffer.ts';
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

describe('a folded card', () => {
	const inside = () => goTo(open(), 'A.');

	test('is come onto only from outside of it', () => {
		expect(inside().folded).toBeUndefined();
		const onto = press(inside(), 'down');
		expect([onto.folded, onto.focus]).toEqual([
			['steps', 1],
			['steps', 1, 'title'],
		]);
		expect(isOnFolded(onto)).toBe(true);
		expect(press(inside(), 'up')).toMatchObject({folded: undefined, focus: ['steps', 0, 'title']});
	});

	test('is opened with the caret behind its title, and nothing else is', () => {
		const opened = openCard(press(inside(), 'down'));
		expect([opened?.folded, opened?.focus]).toEqual([undefined, ['steps', 1, 'title']]);
		expect(opened && caretOf(opened.buffer)).toBe('Two'.length);
		expect(openCard(inside())).toBeUndefined();
		expect(isOnFolded(inside())).toBe(false);
	});

	test('is left as a whole, and what is open is not', () => {
		const onto = press(inside(), 'down');
		expect([leaveCard(onto, 1)?.focus, leaveCard(onto, -1)?.focus]).toEqual([
			['steps', 2, 'title'],
			['steps', 0, 'text'],
		]);
		expect(leaveCard(inside(), 1)).toBeUndefined();
	});

	test('is the outermost of those that the caret comes into', () => {
		const nested = '# P\n\nX.\n\n## Parts\n\n### Part 1: A\n\n#### Step 1: B\n\nb\n\n#### Step 2: C\n\nc\n';
		const state = press(goTo(openDocument(nested), 'x.'), 'down', 'down');
		expect([state.folded, state.focus]).toEqual([
			['parts', 0],
			['parts', 0, 'title'],
		]);
		const below = press(state, 'enter', 'down');
		expect(below.folded).toEqual(['parts', 0, 'steps', 0]);
	});
});
