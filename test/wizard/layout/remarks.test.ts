import {expect, test} from 'vitest';
import {newPlan, parseTemplate} from '../../../source/index.ts';
import {createState} from '../../../source/wizard/open-state.ts';
import type {State} from '../../../source/wizard/state.ts';
import {formText, goTo, openForm, press, type} from '../../helpers/form.ts';

const remarksIn = (state: State): readonly string[] => formText(state).match(/~ \S+ \S+/g) ?? [];

test('a weak answer is remarked on once its field was left, and until it says enough', () => {
	const goal = goTo(openForm(), 'phase 1 › goal');
	const written = type(goal, 'The foundation');
	expect(remarksIn(written)).toEqual([]);
	const left = press(written, 'tab');
	expect(formText(left)).toContain('~ This only repeats the title. Say what works');
	const back = press(left, 'shift+tab');
	expect(remarksIn(back)).toHaveLength(1);
	expect(remarksIn(type(back, ' counts each failed login'))).toEqual([]);
});

test('of a list the same is said once, and of a list as a whole below it', () => {
	const steps = type(press(type(goTo(openForm(), 'rollback'), 'Revert'), 'enter'), 'Restart');
	expect(remarksIn(press(steps, 'pagedown', 'pageup'))).toEqual(['~ This is']);
	const option = type(goTo(openForm(), 'option 1 › option'), 'Redis');
	expect(remarksIn(option)).toEqual([]);
	expect(remarksIn(goTo(option, 'decision 1 › context'))).toEqual(['~ One option']);
});

test('a row of a table is marked, and says why where the caret is in it', () => {
	const text =
		'# Technical Plan: A\n\n## Technical Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Redis outage | Low | Low | Avoid Redis outage |\n| Lockout | Low | Low | Known devices pass |\n';
	const second = goTo(openForm(text), 'risk 2');
	expect(formText(second)).toMatch(/^ *~1 +Redis outage/m);
	expect(remarksIn(second)).toEqual([]);
	expect(remarksIn(goTo(second, 'risk 1'))).toEqual(['~ This only']);
});

test('the settings turn remarks off, and so does a sidecar', () => {
	const weak = type(goTo(openForm(), 'rollback'), 'Revert');
	expect(remarksIn(press({...weak, setting: {...weak.setting, remarks: false}}, 'tab'))).toEqual([]);
	expect(remarksIn(press(weak, 'tab'))).toHaveLength(1);
	const template = parseTemplate('## Rollback\n\n- {Step 1}\n- {Step 2}\n', {remarks: false});
	const {setting, size} = weak;
	expect(remarksIn(press(type(createState({plan: newPlan(template), setting, size}), 'Revert'), 'tab'))).toEqual([]);
});
