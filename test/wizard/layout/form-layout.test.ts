import {expect, test} from 'vitest';
import {bodyRows, columnsFor} from '../../../source/wizard/columns.ts';
import {rows, rowWidth, segment} from '../../../source/wizard/layout/block.ts';
import {bodyOf, formBlock, topRow} from '../../../source/wizard/layout/form-layout.ts';
import {ruleRow} from '../../../source/wizard/layout/frame.ts';
import {menuBlock, previewRows} from '../../../source/wizard/layout/overlay-rows.ts';
import {reviewBody} from '../../../source/wizard/layout/review-rows.ts';
import type {State} from '../../../source/wizard/state.ts';
import {
	blockRows,
	goTo,
	openDocument,
	openForm,
	openTemplate,
	press,
	rowsText,
	send,
	type,
} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});

test('a block that has room is shown from its first row', () => {
	const block = {...rows(...Array(10).fill([segment('x')])), caret: {row: 9, column: 0}};
	expect(topRow(block, 10)).toBe(0);
});

test.each([
	['the first row', 0, 0],
	['before the middle', 11, 0],
	['past the middle', 15, 3],
	['the last row', 99, 80],
])('a caret in %s has rows around it where there are any', (_, row, top) => {
	const block = {...rows(...Array(100).fill([segment('x')])), caret: {row, column: 0}};
	expect(topRow(block, 20)).toBe(top);
});

test.each([size(60, 16), size(80, 24), size(100, 30), size(140, 40), size(300, 100)])(
	'sections of every kind and what lies over them fit %o',
	dimensions => {
		const {form, sections} = columnsFor(dimensions);
		const height = bodyRows(dimensions);
		const room = dimensions.columns - sections;
		let state = send(openForm(undefined, dimensions), {type: 'text', text: 'Login throttling 🔐 '.repeat(20)});
		for (let visited = 0; visited < 4; visited++) {
			for (const row of blockRows(formBlock(state))) expect(rowWidth(row)).toBeLessThanOrEqual(form);
			const menu = blockRows(menuBlock(press(state, 'ctrl+p'), form, height));
			const preview = previewRows(press(state, 'ctrl+o'), room, height);
			const review = reviewBody(press(state, 'ctrl+s'), room, height).rows;
			for (const [drawn, width] of [
				[menu, form],
				[preview, room],
				[review, room],
			] as const) {
				expect(drawn.length).toBeLessThanOrEqual(height);
				for (const row of drawn) expect(rowWidth(row)).toBeLessThanOrEqual(width);
			}
			state = press(state, 'pagedown', 'pagedown', 'pagedown', 'pagedown');
		}
	},
);

test('nothing raw of what stands in a plan is drawn', () => {
	const hostile =
		'# Technical Plan: \u001B[31mred\u001B]52;c;eA==\u0007 \u202Edrow\n\n## Technical Risks\n\n| Risk |\n|---|\n| \u001B[2J\u009B3m |\n';
	const state = openForm(hostile);
	const drawn = [
		...blockRows(formBlock(state)),
		...blockRows(formBlock(goTo(state, 'risks'))),
		...previewRows(press(state, 'ctrl+o'), 80, 30),
		...reviewBody(press(state, 'ctrl+s'), 80, 30).rows,
	];
	expect(rowsText(drawn)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
});

test('the first screen says what this is, until something is typed', () => {
	const shown = (state: State) => rowsText(bodyOf(state, bodyRows(state.size)).rows).replace(/\s+/g, ' ');
	const fresh = openForm(undefined, {columns: 80, rows: 24});
	expect(shown(fresh)).toContain('^S writes it to plan.md, a new file. 16 sections, 7 of them needed: Title, Arch');
	expect(shown(type(fresh, 'A'))).not.toContain('a new file');
	expect(shown(press(fresh, 'pagedown'))).not.toContain('a new file');
	expect(shown(openForm('# Technical Plan: A\n'))).toContain('This is plan.md, as a form.');
	expect(shown(openTemplate('# {A}\n\n## B\n\n{c}\n\n## C (optional)\n\n{d}\n'))).toContain(
		'2 sections, all of them needed; C may be left out.',
	);
	expect(shown(openDocument('# A\n\nB.\n'))).toContain('1 section; nothing is asked for.');
});

test('what is out of sight is told above and below, in the line around the form', () => {
	const long = openForm(`# Technical Plan: T\n\n## Architecture Overview\n\n${'word\n\n'.repeat(30)}`, size(80, 24));
	const end = goTo(long, 'architecture overview');
	const body = bodyOf(press(end, 'ctrl+end'), 18);
	expect(body.above).toBeGreaterThan(0);
	const drawn = (row: ReturnType<typeof ruleRow>) => row.map(({text}) => text).join('');
	expect(drawn(ruleRow(20, '↑', body.above))).toMatch(/^─+ ↑ \d+ more ──$/);
	expect(drawn(ruleRow(20, '↓', 0))).toBe('─'.repeat(20));
	expect(drawn(ruleRow(20, '↓', 4, 14))).toBe('── ↓ 4 more ────────');
	const review = bodyOf(press(openForm(undefined, size(80, 24)), 'ctrl+s'), 18);
	expect(review.below).toBeGreaterThan(0);
	expect(bodyOf(openForm(undefined, size(80, 24)), 18)).toMatchObject({above: 0, below: 0});
});
