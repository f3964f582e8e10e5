import {stripVTControlCharacters} from 'node:util';
import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {FormScreen} from '../../source/ui/form-screen.tsx';
import {paintFrame} from '../../source/ui/paint.ts';
import {themes} from '../../source/ui/theme.ts';
import type {State} from '../../source/wizard/state.ts';
import {widthOf} from '../../source/wizard/text/display.ts';
import {goTo, openForm, press, send, type} from '../helpers/form.ts';

/* What the rows hold is tested in `wizard/layout`; here, that Ink puts them where they belong. */

const frameOf = (state: State) => {
	const {lastFrame, unmount} = render(<FormScreen state={state} />);
	const frame = lastFrame() ?? '';
	unmount();
	return frame;
};

const size = (columns: number, rows: number) => ({columns, rows});

test('header, sections, form, help and keys stand one below the other', () => {
	const rows = frameOf(openForm(undefined, size(80, 24))).split('\n');
	expect(rows).toHaveLength(24);
	expect(rows[0]).toMatch(/^ plan\.md .* 0\/16/);
	expect(rows[1]).toContain('◐ Title (1/16)');
	expect(rows[2]).toBe('─'.repeat(80));
	expect(rows[3]).toBe(' TITLE');
	expect(rows[21]).toBe('─'.repeat(80));
	expect(rows[23]).toMatch(/^ ⏎ ⇥ next/);
});

test('the list of sections stands at the left from 100 columns, the preview at the right from 140', () => {
	expect(frameOf(openForm(undefined, size(80, 24)))).not.toContain('Rollback Plan');
	const wide = frameOf(openForm(undefined, size(100, 30)));
	expect(wide).toMatch(/^❯◐ Title +TITLE$/m);
	expect(wide).toContain('Rollback Plan');
	expect(wide).not.toContain('# Technical Plan');
	expect(frameOf(openForm(undefined, size(140, 40)))).toMatch(
		/^❯◐ Title +TITLE .*│.*# Technical Plan: \[CLARIFY: Feature Name\]/m,
	);
});

test('a terminal that is too small is told how large it must be', () => {
	expect(frameOf(openForm(undefined, size(59, 20)))).toContain('60×16');
	expect(frameOf(openForm(undefined, size(60, 16)))).toContain('TITLE');
});

test('a message that needs two rows takes that of the keys', () => {
	const state = send(openForm(undefined, size(80, 24)), {type: 'message', text: `No space left. ${'x'.repeat(200)}`});
	const rows = frameOf(state).split('\n');
	expect(rows).toHaveLength(24);
	expect(rows.slice(-2)).toEqual([expect.stringMatching(/^ No space left\./), expect.stringMatching(/^ x+…$/)]);
});

test.each([
	['the menu', 'ctrl+p', 'Go to or do:'],
	['the preview', 'ctrl+o', '## Technical Risks'],
	['the review', 'ctrl+s', 'Write plan.md'],
])('%s lies where the form was, and nothing is too long', (_, key, words) => {
	for (const dimensions of [size(60, 16), size(140, 40)]) {
		const state = goTo(type(openForm(undefined, dimensions), 'Login throttling 🔐 '.repeat(20)), 'risks');
		const rows = frameOf(press(state, key)).split('\n');
		expect(rows.join('\n')).toContain(words);
		expect(rows.length).toBeLessThanOrEqual(dimensions.rows);
		for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(dimensions.columns);
	}
});

test('nothing raw of what stands in a plan is drawn', () => {
	const hostile =
		'# Technical Plan: \u001B[31mred\u001B]52;c;eA==\u0007 \u202Edrow\n\n## Technical Risks\n\n| Risk |\n|---|\n| \u001B[2J\u009B3m |\n';
	const plain = (frame: string) => frame.replace(/\u001B\[[\d;]*m/g, '');
	for (const state of [openForm(hostile), goTo(openForm(hostile), 'risks')])
		expect(plain(frameOf(state))).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
});

test.each([size(59, 20), size(60, 16), size(80, 24), size(120, 40), size(200, 50)])(
	'the first frame is painted as Ink draws it at %j',
	dimensions => {
		const states = ['An ordinary title', '登录限流 🔐 '.repeat(20), 'x'.repeat(300)].map(title =>
			goTo(type(openForm(undefined, dimensions), title), 'risks'),
		);
		for (const state of [openForm(undefined, dimensions), ...states]) {
			const painted = stripVTControlCharacters(paintFrame(state, themes.dark)).split('\n');
			expect(painted.map(row => row.trimEnd())).toEqual(
				frameOf(state)
					.split('\n')
					.map(row => row.trimEnd()),
			);
		}
	},
);
