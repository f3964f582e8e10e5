import {expect, test} from 'vitest';
import {shortTitle} from '../../../source/wizard/commands/command.ts';
import {commands} from '../../../source/wizard/commands/commands.ts';
import {consentRows} from '../../../source/wizard/layout/overlay-rows.ts';
import {answer} from '../../../source/wizard/linear/answer.ts';
import {openLinear} from '../../../source/wizard/linear/linear.ts';
import {question} from '../../../source/wizard/linear/question.ts';
import {
	answerConsent,
	consentView,
	openConsent,
	pickAnswer,
	refuse,
	scrollConsent,
} from '../../../source/wizard/overlays/consent.ts';
import type {Ask, State} from '../../../source/wizard/state.ts';
import {openForm, press, rowsText, send} from '../../helpers/form.ts';

const ask: Ask = {
	heading: 'The editor comes with the project. Start it?',
	lines: ['bin/ed says:', '', '  rm -rf \u001B[31m', ...Array.from({length: 60}, (_, index) => `  ${index}`)],
	yes: 'Start it',
	refused: 'The editor was not started.',
	content: 'x',
};

const asked = (): State => send(press(openForm(undefined, {columns: 80, rows: 24}), 'ctrl+g'), {type: 'ask', ask});

test('all of it can be seen, drawn harmlessly, before No or Yes', () => {
	const shown = (state: State) => rowsText(consentRows(state, 80));
	const first = asked();
	expect(first.request).toBeUndefined();
	expect(shown(first)).toContain(
		'  The editor comes with the project. Start it?\n\n  bin/ed says:\n\n    rm -rf ␛[31m\n',
	);
	expect(shown(first)).toMatch(/❯ No {5}Start it {5}\d+ more rows below$/);
	expect(shown(press(first, 'end'))).toMatch(/ 59\n\n {2}❯ No {5}Start it$/);
	expect(shown(press(first, 'right'))).toContain('  No   ❯ Start it');
});

test.each([['enter'], ['escape'], ['right', 'left', 'enter'], ['right', 'escape']])(
	'%s, %s: nothing is done, and that is said',
	(...keys) => {
		const state = press(asked(), ...keys.filter(key => key !== undefined));
		expect([state.overlay, state.request, state.message]).toEqual([
			undefined,
			undefined,
			'The editor was not started.',
		]);
	},
);

test('after a yes the request is the same, agreed to', () => {
	const {request} = press(openForm(), 'ctrl+g');
	expect(press(asked(), 'right', 'enter').request).toEqual({...request, agreed: 'x'});
});

test('what nobody asked for any more is not shown', () => {
	expect(send(openForm(), {type: 'ask', ask}).overlay).toBeUndefined();
});

test('in lines it is told in full, and only a yes is one', () => {
	const linear = openLinear(asked());
	const lines = question(linear);
	expect(lines).toContain('  rm -rf ␛[31m');
	expect(lines.at(-1)).toBe('The editor comes with the project. Start it? Answer yes (start it) or no.');
	expect(answer(linear, 'yes', 0).linear.state.request).toMatchObject({agreed: 'x'});
	for (const word of ['', 'no', 'yesterday']) {
		const {state, prompt} = answer(linear, word, 0).linear;
		expect([state.request, state.message, prompt.type]).toEqual([undefined, 'The editor was not started.', 'stop']);
	}
});

test('it is scrolled by rows, to its end and no further', () => {
	const topOf = (...keys: readonly string[]) => {
		const {overlay} = press(asked(), ...keys);
		return overlay?.type === 'consent' ? overlay.top : undefined;
	};
	// 63 lines, in 18 rows of the body less the heading and the answers.
	expect(topOf()).toBe(0);
	expect(topOf('up')).toBe(0);
	expect(topOf('down', 'down', 'up')).toBe(1);
	expect(topOf('pagedown')).toBe(16);
	expect(topOf('end')).toBe(63 - 13);
	expect(topOf('end', 'down')).toBe(63 - 13);
	expect(topOf('end', 'up', 'home')).toBe(0);
	expect(consentView(asked())).toMatchObject({room: 13, top: 0});
	expect(consentView(openForm())).toMatchObject({text: '', top: 0});
	expect(consentView({...asked(), size: {columns: 80, rows: 8}}).room).toBe(1);
});

test('Enter and Escape are called by what they do', () => {
	const called = (state: State) => [shortTitle(commands.choosePick, state), shortTitle(commands.close, state)];
	expect(called(asked())).toEqual(['no', 'no']);
	expect(called(press(asked(), 'right'))).toEqual(['yes', 'no']);
});

test('where nothing is asked there is nothing to answer', () => {
	const form = openForm();
	for (const state of [form, press(form, 'ctrl+p')]) {
		expect([pickAnswer(state, true), answerConsent(state), scrollConsent(state, 1)]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
		expect(refuse(state)).toMatchObject({overlay: undefined, message: ''});
	}
	const suspended = {...form, request: {type: 'suspend', whole: true}} as const;
	expect(openConsent(suspended, ask)).toBe(suspended);
});
