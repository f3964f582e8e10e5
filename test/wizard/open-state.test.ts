/* How a form opens, and what a draft keeps of it. */
import {expect, test} from 'vitest';
import {readPlan} from '../../source/plan/plan.ts';
import {parseTemplate} from '../../source/template/read-template.ts';
import {createState, draftOf} from '../../source/wizard/open-state.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {bufferValue, caretOf} from '../../source/wizard/text/buffer.ts';
import {openDocument, openForm, openReviewed, press, type} from '../helpers/form.ts';

const {setting} = openDocument('');
const size = {columns: 10, rows: 4};
const plan = (words: string) => readPlan(parseTemplate(''), `# A\n\n## B\n\n${words}\n\n## C\n\nc\n`);
const open = (more: Partial<Parameters<typeof createState>[0]> = {}) =>
	createState({plan: plan('Words.'), setting, size, ...more});
const caret = (state: ReturnType<typeof open>) => [state.focus, caretOf(state.buffer)];

test('a form opens on its first field, or where it was left', () => {
	expect(caret(open())).toEqual([['title'], 1]);
	expect(caret(open({focus: ['b']}))).toEqual([['b'], 6]);
	expect(caret(open({focus: ['b'], caret: 2}))).toEqual([['b'], 2]);
	expect(caret(open({focus: ['b'], caret: 0}))).toEqual([['b'], 0]);
	expect(caret(open({focus: ['b'], caret: 99}))).toEqual([['b'], 6]);
});

test('a form opens with nothing begun', () => {
	expect(open()).toMatchObject({
		added: [],
		isUnfolded: false,
		killed: '',
		killedIn: undefined,
		overlay: undefined,
		saved: 'saved',
		pick: -1,
		message: '',
		history: {past: []},
	});
	expect(press(open(), 'alt+y').message).toBe('Nothing was deleted by a word or a line.');
});

test('a text that the screen does not hold is read from its start, unless it was left elsewhere', () => {
	const fits = plan('x'.repeat(40));
	const long = plan('x'.repeat(41));
	expect(caret(open({plan: fits, focus: ['b']}))).toEqual([['b'], 40]);
	expect(caret(open({plan: long, focus: ['b']}))).toEqual([['b'], 0]);
	expect(caret(open({plan: long, focus: ['b'], caret: 7}))).toEqual([['b'], 7]);
});

test('what is done with blanks depends on who waits for the file', () => {
	expect([open().policy, open({setting: {...setting, isEditor: true}}).policy]).toEqual(['clarify', 'keep']);
	expect([open().isOnlyGaps, open({isOnlyGaps: true}).isOnlyGaps]).toEqual([false, true]);
});

test('blanks that were typed last come back, but no other words than the plan’s', () => {
	const typed = (words: string | null) => bufferValue(open({focus: ['b'], typed: words}).buffer);
	expect(['Words. ', ' Words.  ', 'Other', null].map(typed)).toEqual(['Words. ', ' Words.  ', 'Words.', 'Words.']);
	expect(caretOf(open({focus: ['b'], typed: 'Words.  ', caret: 8}).buffer)).toBe(8);
	const code = open({plan: plan('```\n\ta\n```'), focus: ['b'], typed: '\ta '});
	expect(bufferValue(code.buffer)).toBe('\ta ');
});

test('new items are such as long as the caret is in them', () => {
	const added = [['b'], ['c'], ['c', 0]];
	expect(open({focus: ['c'], added}).added).toEqual([['c']]);
	expect(open({focus: ['b'], added}).added).toEqual([['b']]);
});

test('a draft holds the text, the place of the caret, and the blanks that are not yet in the text', () => {
	const state = type(focusOn(openDocument('# A\n\n## B\n\nx\n\n## C\n\nc\n'), ['b']), 'y ');
	expect(draftOf(state)).toEqual({
		text: '# A\n\n## B\n\nxy\n\n## C\n\nc\n',
		stop: '["b"]',
		caret: 3,
		typed: 'xy ',
		added: [],
		history: state.history,
		review: undefined,
	});
	expect(draftOf(press(state, 'tab')).typed).toBeNull();
	expect(draftOf(press(openForm(), 'ctrl+s')).typed).toBeNull();
});

test('a draft holds what was judged: the notes, and the changes that were seen', () => {
	const judged = openReviewed('# A\n\n## B\n\nx\n', '# A\n\n## B\n\ny\n');
	const {judging} = judged;
	expect(draftOf(judged).review).toEqual({notes: judging?.notes, seen: [...(judging?.seen ?? [])]});
	expect(draftOf(judged).review?.seen).toHaveLength(1);
});

test('the full stop that was typed behind what speaks against an option comes back', () => {
	const focus = ['technicalDecisions', 0, 'optionsConsidered', 0, 'prosCons', 'cons'];
	const state = type(focusOn(type(openForm(), 'x'), focus), 'Dear. ');
	const {caret, typed} = draftOf(state);
	expect(typed).toBe('Dear. ');
	expect(draftOf(createState({...state, focus, caret, typed}))).toMatchObject({caret: 6, typed});
	expect(draftOf(createState({...state, focus, caret, typed: 'Cheap. '})).typed).toBeNull();
});
