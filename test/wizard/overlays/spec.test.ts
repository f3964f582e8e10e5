import {describe, expect, test} from 'vitest';
import {bodyRows} from '../../../source/wizard/columns.ts';
import {helpRow} from '../../../source/wizard/layout/footer.ts';
import {bodyOf} from '../../../source/wizard/layout/form-layout.ts';
import {sideRows} from '../../../source/wizard/layout/overlay-rows.ts';
import {isBesideSpec, specView, specWidth} from '../../../source/wizard/overlays/spec.ts';
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

describe('the rows of the spec', () => {
	const view = (text: string, top: number | undefined, width: number, height: number) => {
		const form = openForm();
		const spec = {file: 'spec.md', text, offers: {}, starts: {}};
		const shown = specView({...form, setting: {...form.setting, spec}, specTop: top}, width, height);
		return [shown.rows.map(({from, to}) => shown.text.slice(from, to)), shown.top];
	};

	test.each([
		['a\r\nb\n\n', undefined, 20, 10, [['a ', 'b'], 0]],
		['one two three', 1, 8, 1, [['one two ', 'three'], 1]],
		['one two three', 9, 8, 1, [['one two ', 'three'], 1]],
		['one two three', 1, 8, 2, [['one two ', 'three'], 0]],
		['- one two', undefined, 6, 10, [['- one ', 'two'], 0]],
		['', undefined, 20, 10, [[''], 0]],
	])('of %j from %s in %i by %i', (text, top, width, height, expected) => {
		expect(view(text, top, width, height)).toEqual(expected);
	});

	test('are none without a spec', () => {
		const form = openForm();
		const {text, top} = specView({...form, setting: {...form.setting, spec: undefined}}, 20, 10);
		expect([text, top]).toEqual(['', 0]);
	});

	test.each([
		[{columns: 80, rows: 24}, 78],
		[{columns: 100, rows: 24}, 67],
		[{columns: 140, rows: 24}, 42],
	])('have the room of the preview, else of the form: %j', (size, width) => {
		expect(specWidth({size})).toBe(width);
	});
});

describe('the spec is where', () => {
	const form = openForm(undefined, {columns: 80, rows: 24});

	test('it was left, if the field takes nothing from it', () => {
		const scrolled = press(form, 'alt+s', 'pagedown', 'escape');
		expect(scrolled.specTop).toBe(16);
		expect(press(scrolled, 'alt+s').specTop).toBe(16);
		expect(press(form, 'alt+s').specTop).toBe(0);
		expect(press(scrolled, 'alt+s', 'alt+s')).toMatchObject({specTop: undefined, overlay: undefined});
	});

	test('it says what the field takes from it, with the heading above', () => {
		const at = (...path: readonly (string | number)[]) => press(focusOn(form, path), 'alt+s').specTop;
		expect(at('performanceConsiderations', 0)).toBe(2);
		expect(at('openQuestions', 0)).toBe(70);
		expect(at('technicalDecisions', 0, 'decision')).toBe(0);
		expect(at('testingStrategy', 'unitTests', 0)).toBe(0);
	});

	test('it stands beside the form only while it is shown, and there is room', () => {
		const beside = openForm(undefined, {columns: 140, rows: 30});
		const open = press(beside, 'alt+s');
		expect([beside, open, press(open, 'escape'), press(form, 'alt+s')].map(isBesideSpec)).toEqual([
			false,
			true,
			true,
			false,
		]);
	});
});
