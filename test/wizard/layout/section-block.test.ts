import {expect, test} from 'vitest';
import {formText, goTo, openForm, press, type} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});

test('a section has its name, its fields and their choices', () => {
	const text = formText(openForm(undefined, size(80, 24)));
	expect(text).toMatch(/^ TITLE\n/);
	expect(text).toContain('Feature ID    feature-id');
	expect(text).toContain('○ draft  ○ in-review  ○ approved');
});

test('a folded card says what is in it', () => {
	let state = goTo(openForm(undefined, size(100, 30)), 'option 1 › option');
	for (const words of ['Redis', 'x', 'Memory', 'y']) state = press(type(state, words), 'enter');
	expect(formText(goTo(state, 'decision 2 › title'))).toMatch(/▸ Decision 1 .*2 options considered/);
});
