import {expect, test} from 'vitest';
import {helpRow} from '../../../source/wizard/layout/footer.ts';
import {menuBlock, previewRows} from '../../../source/wizard/layout/overlay-rows.ts';
import {reviewBody} from '../../../source/wizard/layout/review-rows.ts';
import type {State} from '../../../source/wizard/state.ts';
import {blockRows, openForm, press, rowsText, rowText, send, type} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});
const review = (state: State): string => rowsText(reviewBody(state, state.size.columns, 18).rows);

test('the menu shows what is asked for, and what it finds around the one that is chosen', () => {
	const state = send(press(openForm(), 'ctrl+p'), {type: 'text', text: 'risks'});
	const [, query, , first] = rowsText(blockRows(menuBlock(state, 70, 10))).split('\n');
	expect(query).toMatch(/^ {2}Go to or do: {2}risks +1\/\d+$/);
	expect(first).toMatch(/^ {2}❯ .*Risks/);
	const none = send(state, {type: 'text', text: 'qqq'});
	expect(rowsText(blockRows(menuBlock(none, 70, 10)))).toContain('Nothing matches.');
});

test('the preview shows the text that would be written', () => {
	const state = press(type(openForm(undefined, size(80, 24)), 'Login'), 'ctrl+o');
	expect(rowsText(previewRows(state, 80, 18))).toContain('# Technical Plan: Login');
});

test('the review has all that can become of blanks in sight, however narrow', () => {
	for (const columns of [60, 80]) {
		const text = review(press(openForm(undefined, size(columns, 24)), 'ctrl+s'));
		for (const words of ['What to do with blank fields', 'mark as [CLARIFY]', 'leave out', 'keep the template’s text'])
			expect(text).toContain(words);
		for (const row of text.split('\n')) expect(row.length).toBeLessThanOrEqual(columns);
	}
});

test('the review shows the changes line by line', () => {
	const text = '# Technical Plan: Login\n\n## Rollback Plan\n\n- a\n';
	const state = press(type(openForm(text, size(80, 24)), 's'), 'ctrl+s');
	expect(review(state)).toContain('Changes   +1 −1');
	expect(review(state)).toContain('Write plan.md  the file exists');
	const changes = review(press(state, 'down', 'enter'));
	expect(changes).toContain(' - # Technical Plan: Login');
	expect(changes).toContain(' + # Technical Plan: Logins');
});

test('the preview ends at its last row, goes to either end, and says where it is', () => {
	const open = press(type(openForm(undefined, size(80, 24)), 'Login'), 'ctrl+o');
	const down = press(open, ...Array.from({length: 40}, () => 'pagedown'));
	expect(press(open, 'end').overlay).toEqual(down.overlay);
	const shown = (state: State) => rowsText(previewRows(state, 80, 18));
	expect(shown(press(down, 'up'))).not.toBe(shown(down));
	expect(press(down, 'home').overlay).toEqual({type: 'preview', top: 0});
	expect(rowText(helpRow(press(down, 'home')))).toMatch(/rows 1–18 of \d+\.$/);
	expect(rowText(helpRow(down))).toMatch(/–(\d+) of \1\.$/);
});
