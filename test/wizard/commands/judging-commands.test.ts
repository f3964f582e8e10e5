import {expect, test} from 'vitest';
import {isApplicable, shortTitle} from '../../../source/wizard/commands/command.ts';
import {commands} from '../../../source/wizard/commands/commands.ts';
import {openJudging} from '../../../source/wizard/judging/open-judging.ts';
import type {CommandName} from '../../../source/wizard/keymap.ts';
import type {State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {caretOf} from '../../../source/wizard/text/buffer.ts';
import {openDocument, openReviewed, press, type} from '../../helpers/form.ts';

const before = '# A\n\n**Owner**: Ann\n\n**Since**: May\n\n- [ ] one\n- [ ] two\n';
const after = '# A\n\n**Owner**: Bob\n\n**Since**: May\n\n**Until**: June\n\n- [x] one\n- [ ] two\n';
const open = () => openReviewed(before, after);
const at = (...path: readonly (string | number)[]) => focusOn(open(), path);
const applies = (name: CommandName, state: State) => isApplicable(commands[name], state);

test('old text is put back where the field itself changed', () => {
	const back = press(at('owner'), 'alt+u');
	expect(back.plan.text).toBe(after.replace('Bob', 'Ann'));
	expect([back.message, back.focus, caretOf(back.buffer)]).toEqual([
		'The old text is back; undo takes it away.',
		['owner'],
		3,
	]);
	for (const state of [at('since'), at('until'), at('checklist', 0, 'done')]) {
		expect(applies('restore', state)).toBe(false);
		expect(press(state, 'alt+u')).toMatchObject({
			plan: {text: after},
			message: 'There is no old text to put back here.',
		});
	}
});

test('a change is shown as a whole where there is one, from its start', () => {
	expect(press(at('owner'), 'alt+v').overlay).toEqual({type: 'change', top: 0});
	expect([applies('showChange', at('owner')), applies('showChange', at('since'))]).toEqual([true, false]);
	expect(press(at('since'), 'alt+v')).toMatchObject({overlay: undefined, message: 'Nothing changed here.'});
});

test('who looks at a change as a whole looks at the next one so', () => {
	const whole = press(at('owner'), 'alt+v');
	const scrolled = {...whole, overlay: {type: 'change', top: 3}} as const;
	const next = press(scrolled, 'alt+.');
	expect([next.focus, next.overlay]).toEqual([['until'], {type: 'change', top: 0}]);
	expect(press(next, 'alt+,')).toMatchObject({focus: ['owner'], overlay: {type: 'change', top: 0}});
	expect(press(at('owner'), 'alt+.').overlay).toBeUndefined();
});

test('a note and a question are turned into each other, and the key says into what', () => {
	const note = press(at('owner'), 'alt+m');
	const question = press(at('owner'), 'alt+w');
	expect([note, question].map(state => shortTitle(commands.turnNote, state))).toEqual(['a question', 'a note']);
	expect([note.overlay, question.overlay]).toMatchObject([{kind: 'note'}, {kind: 'question'}]);
	expect(press(question, 'alt+w').overlay).toMatchObject({kind: 'note'});
	expect(press(type(note, 'x'), 'enter').message).toBe('The note is kept in the draft, not in the plan.');
	expect(press(type(question, 'x'), 'enter').message).toBe('The question is kept in the draft, not in the plan.');
});

test('the list is there with changes or notes alone', () => {
	const same = openReviewed(after, after);
	const noted = press(type(press(same, 'alt+m'), 'x'), 'enter');
	expect([open(), same, noted].map(state => applies('listNotes', state))).toEqual([true, false, true]);
	expect([open(), same, noted].map(state => press(state, 'alt+o').overlay?.type)).toEqual([
		'notes',
		undefined,
		'notes',
	]);
	expect([open(), same].map(state => applies('nextChange', state))).toEqual([true, false]);
	expect([open(), same].map(state => applies('previousChange', state))).toEqual([true, false]);
	expect(applies('removeNote', press(noted, 'alt+o'))).toBe(true);
	expect(applies('removeNote', press(open(), 'alt+o'))).toBe(false);
});

test('another text to compare with is named, if there is one', () => {
	const bases = [
		{text: before, name: 'HEAD'},
		{text: after, name: 'the text you saw last', when: 'today 14:02'},
	];
	const two = openJudging(openDocument(after), bases, {notes: [], seen: []}, false);
	const listed = (state: State) => commands.otherBase.listed?.(state);
	expect(listed(two)).toBe('Compare with the text you saw last (today 14:02)');
	expect(listed(press(two, 'alt+h'))).toBe('Compare with HEAD');
	expect(listed(open())).toBe('Compare with another text');
	expect([two, open()].map(state => applies('otherBase', state))).toEqual([true, false]);
});
