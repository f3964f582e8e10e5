import {expect, test} from 'vitest';
import {formText, goTo, openForm, openTemplate, openWith, press, type} from '../../helpers/form.ts';

const optionGhost = /\d +e\.g\. (?:Redis counter|Postgres table|Memory of)/g;

const rowsOf = (state: Parameters<typeof formText>[0], words: RegExp) => formText(state).match(words)?.length ?? 0;

test('of a list that says nothing one row waits', () => {
	const state = goTo(openForm(), 'decision 1');
	expect(rowsOf(state, optionGhost)).toBe(1);
	const inside = goTo(state, 'decision 1 option 1');
	expect(formText(inside)).toContain('Option  e.g. Redis counter');
	expect(rowsOf(inside, optionGhost)).toBe(0);
	expect(press(inside, 'tab', 'tab', 'tab').focus).toEqual(['technicalDecisions', 0, 'decision']);
});

test('rows that each ask for something else are all there', () => {
	const state = goTo(openForm(), 'logging');
	expect(press(state, 'tab').focus).toEqual(['monitoringObservability', 'logging', 1]);
});

test('blank rows behind others are in sight while the caret is in their list', () => {
	const state = type(goTo(openForm(), 'decision 1 option 1'), 'Redis');
	const left = goTo(state, 'decision 1 context');
	expect(formText(left)).toContain('Redis');
	expect(rowsOf(left, optionGhost)).toBe(0);
});

test('so are those of a table', () => {
	const table = openTemplate(
		'# {Name}\n\n## Why\n\n{Why}\n\n| Risk | Help |\n|---|---|\n| {One} | {x} |\n| {Two} | {x} |\n| {Three} | {x} |\n',
	);
	const state = goTo(table, 'why');
	expect(rowsOf(state, /One|Two|Three/g)).toBe(1);
	const said = type(press(state, 'tab'), 'a');
	expect(rowsOf(said, /Two|Three/g)).toBe(1);
	expect(rowsOf(goTo(said, 'why'), /Two|Three/g)).toBe(0);
});

test('what leads to a row that is not in sight leads to the one that waits', () => {
	const markdown = '# {Name}\n\n## Undo\n\n- {Step 1}\n- {Step 2}\n';
	const state = press(openWith(markdown, markdown), 'alt+k');
	expect(state.focus).toEqual(['undo', 0]);
});
