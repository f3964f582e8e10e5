import {expect, test} from 'vitest';
import {formText, goTo, openForm, press, type} from '../../helpers/form.ts';

test('risks have a matrix that needs no colour', () => {
	let state = goTo(openForm(undefined, {columns: 100, rows: 30}), 'risks');
	for (const words of ['Redis is away', 'lhcount locally']) state = press(type(state, words), 'enter');
	expect(formText(state)).toMatch(/impact +High +│ M 1 +H +H\n +Med +│ L +M +H\n +Low +│ L +L +M\n/);
});

const table = (...rows: string[]) =>
	['## Technical Risks', '', '| Risk | Likelihood | Severity | Response |', '|---|---|---|---|', ...rows, ''].join(
		'\n',
	);
const shown = (text: string) => formText(goTo(openForm(`# Technical Plan: a\n\n${text}`), 'risks'));

test('the words of the document are its levels', () => {
	const text = shown(table('| a | Medium | high | b |', '| c | Low | high | d |'));
	expect(text).toMatch(/severity +high +│ M 2 +H 1 +H/);
	expect(text).toMatch(/Low +Medium +High +likelihood/);
});

test('what begins with a level is placed by it', () => {
	const text = shown(table('| a | Medium | **High** – all is lost for good | b |'));
	expect(text).toMatch(/severity +High +│ M +H 1 +H/);
});

test.each([
	['where few rows can be placed', table('| a | Low | Slow answers | b |', '| c | Low | No answers | d |')],
	['without both columns', '## Technical Risks\n\n| Risk | Impact | Mitigation |\n|---|---|---|\n| a | High | b |\n'],
	['where nothing is said', table('| a | | | b |')],
])('no matrix is drawn %s', (_, text) => {
	expect(shown(text)).not.toContain('└──');
});
