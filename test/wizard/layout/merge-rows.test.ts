import {expect, test} from 'vitest';
import {mergeRows, scrollMerge} from '../../../source/wizard/layout/merge-rows.ts';
import type {State} from '../../../source/wizard/state.ts';
import {looks, openDocument, press, send, type} from '../../helpers/form.ts';

const text = (why: string, how = 'Count them.') => `# A\n\n## Why\n\n${why}\n\n## How\n\n${how}\n`;

/* A field that was changed here to `mine`, while the file has `theirs`. */
const conflict = (theirs: string, columns = 60, keys = '!'): State => {
	const state = press(openDocument(text('Too many guesses.'), {columns, rows: 16}), 'pagedown');
	return press(send(type(state, keys), {type: 'changed', text: theirs}), 'ctrl+r');
};

const rows = (state: State, width = 60, height = 10) => looks(mergeRows(state, width, height));

test('on a narrow screen both sides stand one below the other, the one that is taken filled', () => {
	const state = conflict(text('Too few guesses, as we see now, and what is more, they go on.'));
	expect(rows(state)).toEqual([
		'{title: Both changed Why}{dim:   1 of 1}',
		'{dim: before: Too many guesses.}',
		'',
		'{accent: ● Mine, in this form}',
		'   Too many guesses.!',
		'',
		'{label: ○ Theirs, in the file}',
		'{dim:   Too few guesses, as we see now, and what is more, they }',
		'{dim:   go on.}',
	]);
	expect(rows(press(state, 'right'))).toEqual([
		'{title: Both changed Why}{dim:   1 of 1}',
		'{dim: before: Too many guesses.}',
		'',
		'{label: ○ Mine, in this form}',
		'{dim:   Too many guesses.!}',
		'',
		'{accent: ● Theirs, in the file}',
		'   Too few guesses, as we see now, and what is more, they ',
		'   go on.',
	]);
});

test('on a wider one they stand side by side', () => {
	const state = conflict(text('Too few guesses, as we see now, and what is more, they go on.'), 80);
	expect(rows(state, 80)).toEqual([
		'{title: Both changed Why}{dim:   1 of 1}',
		'{dim: before: Too many guesses.}',
		'',
		'{accent: ● Mine, in this form                  }{dim:│ }{label:○ Theirs, in the file}',
		' Too many guesses.!                    {dim:│ }{dim:Too few guesses, as we see now, and }',
		'                                       {dim:│ }{dim:what is more, they go on.}',
	]);
	expect(rows(press(state, 'right'), 80)).toEqual([
		'{title: Both changed Why}{dim:   1 of 1}',
		'{dim: before: Too many guesses.}',
		'',
		'{label: ○ Mine, in this form                  }{dim:│ }{accent:● Theirs, in the file}',
		'{dim: Too many guesses.!                    }{dim:│ }Too few guesses, as we see now, and ',
		'                                       {dim:│ }what is more, they go on.',
	]);
	expect(rows(press(state, 'space'), 80).slice(3)).toEqual([
		'{accent: ● Mine, in this form                  }{dim:│ }{accent:● Theirs, in the file}',
		' Too many guesses.!                    {dim:│ }Too few guesses, as we see now, and ',
		'                                       {dim:│ }what is more, they go on.',
	]);
});

test('what is blank or gone on a side is said', () => {
	expect(rows(conflict(text(''), 80), 80)).toEqual([
		'{title: Both changed Why}{dim:   1 of 1}',
		'{dim: before: Too many guesses.}',
		'',
		'{accent: ● Mine, in this form                  }{dim:│ }{label:○ Theirs, in the file}',
		' Too many guesses.!                    {dim:│ }{dim:(removed)}',
	]);
	expect(rows(conflict('# A\n\n## How\n\nCount them.\n', 80), 80)).toEqual([
		'{title: Both changed Why}{dim:   1 of 1}',
		'{dim: before: ## Why Too many guesses.}',
		'',
		'{accent: ● Mine, in this form                  }{dim:│ }{label:○ Theirs, in the file}',
		' ## Why                                {dim:│ }{dim:(removed)}',
		'                                       {dim:│ }',
		' Too many guesses.!                    {dim:│ }',
	]);
});

test('where there are several it is counted, and each is named', () => {
	const both = type(press(openDocument(text('One.'), {columns: 80, rows: 16}), 'pagedown'), '!');
	const state = press(
		send(type(press(both, 'pagedown'), '?'), {type: 'changed', text: text('Two.', 'Ask.')}),
		'ctrl+r',
	);
	expect(rows(state, 80)).toEqual([
		'{title: Both changed Why}{dim:   1 of 2}',
		'{dim: before: One.}',
		'',
		'{accent: ● Mine, in this form                  }{dim:│ }{label:○ Theirs, in the file}',
		' One.!                                 {dim:│ }{dim:Two.}',
	]);
});

test('what is longer than the screen is scrolled, its head stays in sight', () => {
	const long = Array.from({length: 12}, (_, index) => `Line ${index}.`).join('\n');
	const state = conflict(text(long), 100);
	const down = (by: number) => {
		const overlay = scrollMerge(state, by)?.overlay;
		return overlay?.type === 'merge' && overlay.top;
	};
	expect([down(1), down(99), down(-1)]).toEqual([1, 5, 0]);
	expect(rows(scrollMerge(state, 2) as State, 67, 10)).toEqual([
		'{title: Both changed Why}{dim:   1 of 1}',
		'{dim: before: Too many guesses.}',
		'',
		'{accent: ● Mine, in this form            }{dim:│ }{label:○ Theirs, in the file}',
		'                                 {dim:│ }{dim:Line 2.}',
		'                                 {dim:│ }{dim:Line 3.}',
		'                                 {dim:│ }{dim:Line 4.}',
		'                                 {dim:│ }{dim:Line 5.}',
		'                                 {dim:│ }{dim:Line 6.}',
		'                                 {dim:│ }{dim:Line 7.}',
	]);
	expect(scrollMerge(press(state, 'escape'), 1)).toBeUndefined();
});

test('where there is none there is nothing to show', () => {
	expect(mergeRows(openDocument(text('x')), 60, 10)).toEqual([]);
});
