import {expect, test} from 'vitest';
import {bodyRows} from '../../../source/wizard/columns.ts';
import {helpRow} from '../../../source/wizard/layout/footer.ts';
import {bodyOf} from '../../../source/wizard/layout/form-layout.ts';
import {sideRows} from '../../../source/wizard/layout/overlay-rows.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {openForm, press, rowText} from '../../helpers/form.ts';

const wide = {columns: 140, rows: 30};
const body = (state: Parameters<typeof bodyOf>[0]) => bodyOf(state, bodyRows(state.size)).rows.map(rowText);
const side = (state: Parameters<typeof bodyOf>[0]) => sideRows(state, 40, bodyRows(state.size)).map(rowText);

test('the spec lies over the form where there is little room, and Enter or Esc shuts it', () => {
	const form = openForm(undefined, {columns: 80, rows: 24});
	const open = press(form, 'alt+s');
	expect(body(open).slice(0, 3)).toEqual([' # Login', ' ', ' ## Non-Functional Requirements']);
	expect(bodyOf(open, 24).caret).toBeUndefined();
	expect(body(press(open, 'escape'))).toEqual(body(form));
	expect(body(press(open, 'enter'))).toEqual(body(form));
});

test('it stands beside the form where there is room, and stays there', () => {
	const form = openForm(undefined, wide);
	const open = press(form, 'alt+s');
	expect(body(open)).toEqual(body(form));
	expect(bodyOf(open, 24).caret).toBeUndefined();
	expect(side(open)[0]).toBe(' # Login');
	const back = press(open, 'escape');
	expect(bodyOf(back, 24).caret).toBeDefined();
	expect(side(back)).toEqual(side(open));
	expect(side(press(back, 'alt+s', 'alt+s'))).toEqual(side(form));
});

test('it is scrolled as the preview is, to its last row and no further', () => {
	const open = press(openForm(undefined, wide), 'alt+s');
	expect(side(press(open, 'down', 'down'))[0]).toBe(side(open)[2]);
	expect(side(press(open, 'down', 'up', 'up', 'down'))[0]).toBe(side(open)[1]);
	const end = press(open, ...Array.from({length: 20}, () => 'pagedown'));
	expect(side(end).at(-1)).toBe(' - Who may unlock?');
	expect(side(press(end, 'up'))).not.toEqual(side(end));
	expect(rowText(helpRow(open))).toBe(' spec.md, rows 1–25 of 73.');
	expect(rowText(helpRow(end))).toBe(' spec.md, rows 49–73 of 73.');
});

test('it opens where it says what the field takes from it', () => {
	const form = focusOn(openForm(undefined, wide), ['monitoringObservability', 'metricsToTrack', 0]);
	expect(side(press(form, 'alt+s')).slice(-7, -4)).toEqual([' ## Success Metrics', ' ', ' - Locked accounts per day']);
});

test('where there is none, that is said', () => {
	const form = openForm();
	const state = press({...form, setting: {...form.setting, spec: undefined}}, 'alt+s');
	expect(state.overlay).toBeUndefined();
	expect(state.message).toBe('There is no spec beside this plan.');
});
