import {expect, test} from 'vitest';
import {parseTemplate} from '../../../source/index.ts';
import {newPlan} from '../../../source/plan/plan.ts';
import {createState} from '../../../source/wizard/open-state.ts';
import {widthOf} from '../../../source/wizard/text/display.ts';
import {formText, goTo, openForm, press, type} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});

test('help that is too long for the bottom stands below its field', () => {
	const help = `Say what ${'and why '.repeat(30)}it is.`;
	const template = parseTemplate(`# Plan: {Name}\n\n## Goal\n\n<!-- ${help} -->\n\n{What for}\n`);
	const state = createState({plan: newPlan(template), setting: openForm().setting, size: size(80, 24)});
	const text = formText(press(state, 'pagedown'));
	expect(text).toMatch(/What for\n +Say what and why .*\n +and why/);
	expect(text.split('\n').every(row => widthOf(row) <= 80)).toBe(true);
});

test('a mistake is told at its field', () => {
	let state = type(goTo(openForm(undefined, size(100, 30)), 'phase 1 › goal'), 'Count');
	state = type(press(goTo(state, 'phase 1 › dependencies'), 'ctrl+u'), 'Phase 9');
	expect(formText(state)).toMatch(/! .*Phase 9/);
});
