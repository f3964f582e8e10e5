import {expect, test} from 'vitest';
import {formText, goTo, openForm, press, type} from '../../helpers/form.ts';

test('risks have a matrix that needs no colour', () => {
	let state = goTo(openForm(undefined, {columns: 100, rows: 30}), 'risks');
	for (const words of ['Redis is away', 'l', 'h', 'count locally']) state = press(type(state, words), 'enter');
	expect(formText(state)).toMatch(/impact +High +│ 1 +· +·/);
});

const table = (...rows: string[]) =>
	['## Technical Risks', '', '| Risk | Likelihood | Severity | Response |', '|---|---|---|---|', ...rows, ''].join(
		'\n',
	);
const shown = (text: string) => formText(goTo(openForm(`# Technical Plan: a\n\n${text}`), 'risks'));

test('the words of the document are its levels', () => {
	const text = shown(table('| a | Medium | high | b |', '| c | Low | high | d |'));
	expect(text).toMatch(/severity +high +│ 2 +1 +·/);
	expect(text).toMatch(/Low +Medium +High +likelihood/);
});

test('what begins with a level is placed by it', () => {
	const text = shown(table('| a | Medium | **High** – all is lost for good | b |'));
	expect(text).toMatch(/severity +High +│ · +1 +·/);
});

test.each([
	['where few rows can be placed', table('| a | Low | Slow answers | b |', '| c | Low | No answers | d |')],
	['without both columns', '## Technical Risks\n\n| Risk | Impact | Mitigation |\n|---|---|---|\n| a | High | b |\n'],
	['where nothing is said', table('| a | | | b |')],
])('no matrix is drawn %s', (_, text) => {
	expect(shown(text)).not.toContain('└──');
});
