import {expect, test} from 'vitest';
import {formText, goTo, openForm, press, type} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});

test('risks are a table', () => {
	let state = goTo(openForm(undefined, size(100, 30)), 'risks');
	for (const words of ['Redis is away', 'lhcount locally']) state = press(type(state, words), 'enter');
	expect(formText(state)).toMatch(/1 {2}Redis is away +Low +High +count locally/);
});

test('a table with more columns than there is room for is cards at any width', () => {
	const names = Array.from({length: 12}, (_, index) => `Column ${index + 1}`);
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const text = [
		'## Technical Risks',
		'',
		row(['Risk', ...names]),
		row(Array(13).fill('---')),
		row(Array(13).fill('x')),
	];
	expect(formText(goTo(openForm(text.join('\n'), size(80, 30)), 'risks'))).toMatch(/Column 1 +x\n.*Column 2 +x\n/);
});
