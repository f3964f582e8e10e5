/* What lies over the form: what is told below it, and what its keys are called. */
import {expect, test} from 'vitest';
import {helpRow, keysRow} from '../../../source/wizard/layout/footer.ts';
import {bodyOf} from '../../../source/wizard/layout/form-layout.ts';
import type {State} from '../../../source/wizard/state.ts';
import {looks, openDocument, openForm, openReviewed, press, rowText, send, type} from '../../helpers/form.ts';
import {shipped} from '../../plan/shipped.ts';

const size = {columns: 140, rows: 24};
const text = '# A\n\n## B\n\nold\n';
const form = openForm(undefined, size);
const judged = openReviewed(text, text.replace('old', 'new'), size);
const names = [
	{id: 'technical-plan', name: 'technical plan'},
	{id: 'none', name: 'no template'},
];
const dialects = [{name: 'technical plan', template: shipped}];
const ask = {heading: 'Start it?', lines: [], yes: 'Start it', refused: 'It was not started.', content: 'x'};
const asked = send(press(form, 'ctrl+g'), {type: 'ask', ask});
const sections = send(press(openDocument(text, size), 'alt+n'), {type: 'dialects', dialects});
const theirs = {type: 'changed', text: text.replace('old', 'theirs')} as const;
const merged = press(send(type(press(openDocument(text, size), 'pagedown'), 'x'), theirs), 'ctrl+s', 'enter');

test.each<[string, State, string, string]>([
	[
		'the menu',
		press(form, 'ctrl+p'),
		'A few letters of a section, a field or a command.',
		'⏎ go  Alt+1–9 take  Esc back',
	],
	[
		'the sections that can be added',
		sections,
		'Its headings, labels and tables come without a word in them.',
		'⏎ add  Alt+1–9 take  Esc back',
	],
	[
		'the templates',
		send(press(form, 'alt+t'), {type: 'templates', choices: names}),
		'The text stays as it is, and is read by the sections of another template.',
		'⏎ take  Esc back',
	],
	[
		'the preview',
		press(form, 'ctrl+o'),
		'The very text that would be written, rows 1–19 of 71.',
		'↓ scroll  PgDn page down  ^S review and write  Esc back  F1 keys',
	],
	[
		'the keys',
		press(form, 'f1'),
		'A few letters of what a key does, or of its name.',
		'↓ scroll  PgDn page down  ⏎ back',
	],
	[
		'the spec',
		press(form, 'alt+s'),
		'spec.md, rows 1–19 of 73.',
		'↓ scroll  PgDn page down  Esc back to the form  Alt+S hide the spec',
	],
	[
		'the review',
		press(form, 'ctrl+s'),
		'Writes the plan, and ends the form.',
		'⏎ write  Esc back to the form  F1 keys  ^C leave',
	],
	[
		'what writing changes',
		press(form, 'ctrl+s', 'down', 'down', 'enter'),
		'What writing changes in the file, line by line.',
		'⏎ back to the review  ^S write  F1 keys  ^C leave',
	],
	[
		'a note',
		press(judged, 'alt+m'),
		'A sentence for who wrote the plan. It stands in the draft, never in the plan.',
		'⏎ keep  Alt+W a question  Esc no note',
	],
	[
		'the notes',
		press(judged, 'alt+o'),
		'What changed and what you noted, in the plan’s order.',
		'⏎ go there  ^S finish  Esc back to the form  F1 keys',
	],
	[
		'a change',
		press(judged, 'alt+v'),
		'What changed here, as a whole.',
		'↓ scroll  PgDn page down  Alt+. next change  Esc back to the form  F1 keys',
	],
	[
		'a verdict',
		press(judged, 'ctrl+s'),
		'Nothing is written or said before you choose.',
		'⏎ approve  1–9 take  Esc back to the form  ^C leave',
	],
	['a question', asked, 'Nothing is started or sent before you agree.', '⏎ no  → yes  ↓ scroll'],
	[
		'a question with yes',
		press(asked, 'right'),
		'Nothing is started or sent before you agree.',
		'⏎ yes  ← no  ↓ scroll',
	],
	[
		'a merge',
		merged,
		'What you take stands in the plan here; nothing is written yet.',
		'⏎ take  ← mine  → theirs  Space both  Esc later',
	],
])('over the form %s tells what it is for, and its keys', (_, state, help, keys) => {
	expect([rowText(helpRow(state)).trim(), rowText(keysRow(state)).trim()]).toEqual([help, keys]);
});

test('a change stands in the form’s place, one cell from its edge, and is scrolled', () => {
	const shown = (state: State, height: number) => looks(bodyOf(state, height).rows);
	const long = openReviewed(text, text.replace('old', 'n\n\n'.repeat(14)), {columns: 60, rows: 16});
	const state = press(long, 'alt+v');
	expect(shown(state, 4)).toEqual([' {title:B}', ' ', ' {accent:± changed since HEAD}', ' {removed:− }old']);
	expect(shown(press(state, 'down', 'down'), 2)).toEqual([' {accent:± changed since HEAD}', ' {removed:− }old']);
});

test('a note is written in the form, which stays', () => {
	expect(looks(bodyOf(press(judged, 'alt+m'), 20).rows).slice(0, 7)).toEqual([
		' {title:B}',
		'',
		'{accent:❯} new',
		'  {accent:± changed since HEAD}',
		'  {label:before}                                            {dim: │ }{label:now}',
		'  {removed:− }old                                             {dim: │ }{added:+ }new',
		'  {accent:✎ note: }',
	]);
});
