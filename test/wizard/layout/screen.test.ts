import {expect, test} from 'vitest';
import {screenOf} from '../../../source/wizard/layout/screen.ts';
import type {State} from '../../../source/wizard/state.ts';
import {cpuTimeOf} from '../../helpers/cpu-time.ts';
import {looks, openDocument, openReviewed, press, rowsText, rowText, type} from '../../helpers/form.ts';
import {isSearching} from '../../helpers/runs.ts';

const text = `# Login\n\n## Why\n\nToo many guesses.\n\n## How\n\nCount them.\n`;

/* The whole screen, with the cell of the caret. */
const screen = (state: State) => {
	const {rows, caret} = screenOf(state);
	return [...looks(rows), caret ? `${caret.row}:${caret.column}` : 'no caret'];
};

const open = (columns: number, rows: number) => press(openDocument(text, {columns, rows}), 'pagedown');

test('on a narrow screen the section stands between its neighbours above the form', () => {
	expect(screen(open(60, 16))).toEqual([
		' {title:Login                                   } {dim:no open questions} ',
		'{dim: ‹ Title                }{accent:Why (2/3)}{dim:                  How ›}',
		'{dim:────────────────────────────────────────────────────────────}',
		' {title:WHY}',
		'',
		'{accent:❯} Too many guesses.',
		'',
		'',
		'',
		'',
		'',
		'',
		'',
		'{dim:────────────────────────────────────────────────────────────}',
		'',
		' {accent:⏎}{dim: new line  }{accent:⇥}{dim: next  }{accent:PgDn}{dim: section  }{accent:^P}{dim: menu  }{accent:^S}{dim: write  }',
		'5:19',
	]);
});

test('on a wider one the sections are listed at the left', () => {
	expect(screen(open(100, 16))).toEqual([
		' {title:Login                                                   } {dim:plan.md   }{dim:no template   }{dim:no open questions} ',
		'{dim:────────────────────────────────────────────────────────────────────────────────────────────────────}',
		'   Title                        {title:WHY}',
		'{accent:❯} {accent: Why                       }  ',
		'   How                         {accent:❯} Too many guesses.',
		'                               ',
		'                               ',
		'                               ',
		'                               ',
		'                               ',
		'                               ',
		'                               ',
		'                               ',
		'{dim:────────────────────────────────────────────────────────────────────────────────────────────────────}',
		'',
		' {accent:⏎}{dim: new line  }{accent:⇥}{dim: next  }{accent:PgDn}{dim: section  }{accent:^P}{dim: menu  }{accent:^S}{dim: write  }{accent:F1}{dim: keys  }{accent:^O}{dim: preview  }{accent:^C}{dim: leave  }',
		'4:50',
	]);
});

test('on a wide one the preview stands at the right', () => {
	expect(screen(open(140, 16))).toEqual([
		' {title:Login                                                                                           } {dim:plan.md   }{dim:no template   }{dim:no open questions} ',
		'{dim:────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────}',
		'   Title                          {title:WHY}                                                           {dim:│} {mark:#}{heading: Login}',
		'{accent:❯} {accent: Why                         }                                                                 {dim:│} ',
		'   How                           {accent:❯} Too many guesses.                                            {dim:│} {mark:##}{heading: Why}',
		'                                                                                                {dim:│} ',
		'                                                                                                {dim:│}{accent:▌}Too many guesses.',
		'                                                                                                {dim:│} ',
		'                                                                                                {dim:│} {mark:##}{heading: How}',
		'                                                                                                {dim:│} ',
		'                                                                                                {dim:│} Count them.',
		'                                                                                                {dim:│} ',
		'                                 ',
		'{dim:────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────}',
		'',
		' {accent:⏎}{dim: new line  }{accent:⇥}{dim: next  }{accent:PgDn}{dim: section  }{accent:^P}{dim: menu  }{accent:^S}{dim: write  }{accent:F1}{dim: keys  }{accent:^O}{dim: preview  }{accent:^C}{dim: leave  }',
		'4:52',
	]);
	expect(rowsText(screenOf(open(139, 16)).rows)).not.toContain('│');
});

test('what lies over the form has the room of the preview where it needs it', () => {
	const rows = (state: State) => screenOf(state).rows.slice(2, 7).map(rowText);
	expect(rows(press(open(140, 16), 'ctrl+p'))).toEqual([
		'   Title                                                                                        │ # Login',
		'❯  Why                             Go to or do:                                          1/21   │ ',
		'   How                                                                                          │ ## Why',
		'                                   ❯ 1   Ask for proposals: Why          Alt+P                  │ ',
		'                                     2   Mark as an open question        ^Q                     │▌Too many guesses.',
	]);
	expect(rows(press(open(140, 16), 'ctrl+s'))).toEqual([
		'   Title                         ',
		'❯  Why                            ❯ Write plan.md  the file exists',
		'   How                           ',
		'                                    Changes   nothing in the file',
		'                                 ',
	]);
});

test('the spec stands in the place of the preview, and its border is that of what has the keys', () => {
	const spec = press(open(140, 16), 'alt+s');
	expect(screen(spec).slice(2, 6)).toEqual([
		'   Title                          {title:WHY}                                                           {accent:│} {mark:#}{heading: Login}',
		'{accent:❯} {accent: Why                         }                                                                 {accent:│} ',
		'   How                           {accent:❯} Too many guesses.                                            {accent:│} {mark:##}{heading: Non-Functional Requirements}',
		'                                                                                                {accent:│} ',
	]);
	expect(screen(spec).at(-1)).toBe('no caret');
	expect(screen(press(spec, 'escape')).slice(2, 4)).toEqual([
		'   Title                          {title:WHY}                                                           {dim:│} {mark:#}{heading: Login}',
		'{accent:❯} {accent: Why                         }                                                                 {dim:│} ',
	]);
});

test('lines around the form say how much is out of sight of it, at its right end', () => {
	const more = (columns: number) => {
		const words = openDocument(`# T\n\n## A\n\n${'word\n'.repeat(30)}`, {columns, rows: 16});
		return screenOf(press(words, 'pagedown', ...Array(15).fill('down')))
			.rows.map(rowText)
			.filter(row => row.includes('more'));
	};
	expect([more(60), more(140)]).toEqual([
		[
			'─────────────────────────────────────────────── ↑ 11 more ──',
			'─────────────────────────────────────────────── ↓ 11 more ──',
		],
		[
			'─────────────────────────────────────────────────────────────────────────────────── ↑ 11 more ──────────────────────────────────────────────',
			'─────────────────────────────────────────────────────────────────────────────────── ↓ 10 more ──────────────────────────────────────────────',
		],
	]);
});

test('the caret is never out of the screen', () => {
	const typed = type(press(open(60, 16), 'pageup'), 'x'.repeat(300));
	expect(screenOf(typed).caret).toEqual({row: 11, column: 19});
	for (const row of screenOf(typed).rows) expect(rowText(row).length).toBeLessThanOrEqual(60);
});

test.each([
	[59, 16],
	[60, 15],
])('on %i×%i there is no form, and it is said how much it needs', (columns, rows) => {
	expect(screen(open(columns, rows))).toEqual([
		`This needs 60×16; the terminal has ${columns}×${rows}.`,
		'{dim:Make it larger, or ^C to leave.}',
		'no caret',
	]);
});

test('where there is hardly any room the first words are said', () => {
	expect(screen(open(20, 1))).toEqual(['This needs 60×16; t…', 'no caret']);
	expect(screen(open(20, 0))).toEqual(['This needs 60×16; t…', 'no caret']);
});

test('below the first section stands what this is, until something is typed', () => {
	const first = (size: State['size']) => press(openDocument(text, size), 'pageup');
	const shown = (state: State) => screenOf(state).rows.map(rowText);
	expect(shown(first({columns: 60, rows: 16})).slice(3, 13)).toEqual([
		' TITLE',
		'',
		'❯Title  Login',
		'',
		'',
		'',
		'',
		' This is plan.md, as a form. ^S writes it back; what you do',
		' not change stays as it is.',
		' 3 sections; nothing is asked for.',
	]);
	expect(
		shown(type(first({columns: 60, rows: 16}), 'x'))
			.slice(3, 13)
			.join('')
			.trim(),
	).toBe('TITLE❯Title  Loginx');
});

test('in a review it says what the keys of one do, as far as something changed', () => {
	const said = (before: string) => {
		const state = press(openReviewed(before, text, {columns: 60, rows: 16}), 'pageup', 'pageup');
		return screenOf(state).rows.slice(5, 13).map(rowText);
	};
	expect(said(text)).toEqual([
		'❯Title  Login',
		'',
		'',
		'',
		'',
		'',
		' This is plan.md, for you to review. Alt+M leaves a note, ',
		' ^S approves or sends back.',
	]);
	expect(said(text.replace('Count', 'Counts')).slice(-3).join('')).toContain(
		'review. Alt+. goes to the next change, Alt+M leaves',
	);
});

const repeated = (count: number, part: (at: number) => string) =>
	Array.from({length: count}, (_, at) => part(at)).join('');

test.each<[string, readonly string[], (count: number) => string]>([
	['labels', [], count => repeated(count, at => `**L${at}**: a\n`)],
	['lists', [], count => repeated(count / 4, at => `**L${at}**:\n\n- a\n- b\n\n`)],
	['columns', [], count => ['a', '-', 'b'].map(cell => `|${`${cell}|`.repeat(count)}\n`).join('')],
	['boxes', ['alt+j'], count => `## B\n\n${repeated(count, at => `- [ ] a${at}\n`)}`],
	['steps', ['pagedown', 'ctrl+n'], count => repeated(count, at => `## Step ${at}: a\n\nb\n\n`)],
])('the time to draw %s after %j grows as their number does', (_, keys, many) => {
	const timeOf = (count: number) => {
		const state = openDocument(`# A\n\n${many(count)}`, {columns: 80, rows: 24});
		return cpuTimeOf(() => screenOf(press(state, ...keys)));
	};
	// What costs little for each is told by many only, and those take a while to be read.
	const few = isSearching ? 2000 : 250;
	const isQuadratic = () => timeOf(few * 8) > Math.max(150, 16 * timeOf(few));
	expect(isQuadratic() && isQuadratic() && isQuadratic()).toBe(false);
});
