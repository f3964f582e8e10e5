import {describe, expect, test} from 'vitest';
import {openJudging} from '../../../source/wizard/judging/open-judging.ts';
import {openVerdict, tallyLines, verdictEnter} from '../../../source/wizard/overlays/verdict.ts';
import type {State} from '../../../source/wizard/state.ts';
import {openDocument, openReviewed, press, send, type} from '../../helpers/form.ts';

const before = '# A\n\n**Owner**: Ann\n\n**Since**: May\n\n**Until**: June\n';
const after = before.replace('Ann', 'Bob').replace('May', 'April');
const open = () => openReviewed(before, after);
const noted = (state: State, words: string, key = 'alt+m') => press(type(press(state, key), words), 'enter');

/* What Enter does once the judgement is ended. */
const likely = (state: State) => verdictEnter(openVerdict(state));

describe('the lines that tell what was done', () => {
	test.each<[string, State, readonly string[]]>([
		['nothing', open(), ['1 of 2 changes since HEAD seen', '0 notes, 0 questions', '0 edits of yours']],
		[
			'all seen',
			press(open(), 'alt+.'),
			['2 of 2 changes since HEAD seen', '0 notes, 0 questions', '0 edits of yours'],
		],
		[
			'a note whose words were changed, and an edit',
			type(press(noted(noted(noted(open(), 'x'), 'y', 'alt+w'), 'y'), 'alt+.', 'tab'), '!'),
			['2 of 2 changes since HEAD seen', '1 note, 0 questions', '1 edit of yours, which will be written into plan.md'],
		],
		[
			'a note and two questions',
			noted(press(noted(press(noted(open(), 'x'), 'tab'), 'y', 'alt+w'), 'tab'), 'z', 'alt+w'),
			['2 of 2 changes since HEAD seen', '1 note, 2 questions', '0 edits of yours'],
		],
		[
			'nothing to compare with',
			openReviewed(undefined, after),
			['There is nothing to compare this plan with.', '0 notes, 0 questions', '0 edits of yours'],
		],
		[
			'one change',
			openReviewed(before, before.replace('Ann', 'Bob')),
			['1 of 1 change since HEAD seen', '0 notes, 0 questions', '0 edits of yours'],
		],
	])('after %s', (_, state, lines) => {
		expect(tallyLines(state)).toEqual(lines);
	});

	test('say where edits go: to the agent from a copy, else into the file, whose name steers no terminal', () => {
		const edited = type(open(), '!');
		const copy = {...edited, setting: {...edited.setting, isCopy: true}};
		expect(tallyLines(copy)[2]).toBe('1 edit of yours, which the agent gets');
		const odd = {...edited, setting: {...edited.setting, file: 'a\u001B.md'}};
		expect(tallyLines(odd)[2]).toBe('1 edit of yours, which will be written into a␛.md');
	});

	test('tell notes of the text before apart, and a base by its time', () => {
		const state = noted(open(), 'x');
		const notes = (state.judging?.notes ?? []).map(note => ({...note, isEarlier: true}));
		const base = {text: before, name: 'the approved text', when: 'today'};
		const again = openJudging(openDocument(after), [base], {notes, seen: []}, false);
		expect(tallyLines(again)).toEqual([
			'1 of 2 changes since the approved text (today) seen',
			'0 notes, 0 questions',
			'0 edits of yours',
			'1 note on the text before, not sent again',
		]);
	});
});

describe('what is likely is highlighted', () => {
	test.each<[string, State, string]>([
		['to go on while there is a change that was not seen', open(), 'go on'],
		['to approve when all were', press(open(), 'alt+.'), 'approve'],
		['to approve where nothing changed', openReviewed(before, before), 'approve'],
		['to send back with a note', noted(open(), 'x'), 'send back'],
		['to send back with a question', noted(open(), 'x', 'alt+w'), 'send back'],
		['to send back with an edit', type(open(), '!'), 'send back'],
	])('%s', (_, state, enter) => {
		expect(likely(state)).toBe(enter);
	});

	test('and Enter is called nothing elsewhere', () => {
		expect(verdictEnter(open())).toBe('');
		expect(verdictEnter(press(open(), 'ctrl+o'))).toBe('');
	});
});

describe('a verdict', () => {
	const approved = {type: 'judge', verdict: 'approved'};
	const sentBack = {type: 'judge', verdict: 'sent-back'};

	test('to approve counts what was not seen, and is taken the second time', () => {
		const asked = press(open(), 'ctrl+s', '1');
		expect(asked.message).toBe('1 of 2 changes were not seen yet. Enter again approves all the same.');
		expect(asked).toMatchObject({outcome: undefined, overlay: {type: 'verdict', index: 0, isSure: true}});
		expect(press(asked, 'enter').outcome).toEqual(approved);
		expect(press(asked, 'down', 'up').overlay).toMatchObject({index: 0, isSure: false});
		expect(press(asked, 'home').overlay).toMatchObject({index: 0, isSure: true});
	});

	test('to send back with nothing said is asked for twice, with a word, an edit or a question once', () => {
		expect(press(open(), 'ctrl+s', '2').message).toBe(
			'There is no note and no edit, so nothing says what is wrong. Enter again sends it back all the same.',
		);
		for (const state of [noted(open(), 'x'), noted(open(), 'x', 'alt+w'), type(open(), '!')])
			expect(press(state, 'ctrl+s', '2').outcome).toEqual(sentBack);
	});

	test('to approve with all seen, or to go on where there is nothing more, needs no second word', () => {
		const seen = press(open(), 'alt+.');
		expect(press(seen, 'ctrl+s', '1').outcome).toEqual(approved);
		const on = press(seen, 'ctrl+s', '3');
		expect([on.overlay, on.outcome, on.focus]).toEqual([undefined, undefined, seen.focus]);
	});

	test('waits until what changed on disk is chosen', () => {
		const state = send(type(press(open(), 'alt+.'), '!'), {type: 'changed', text: after.replace('April', 'March')});
		expect(press(state, 'ctrl+s', '2')).toMatchObject({outcome: undefined, overlay: {type: 'merge'}});
	});
});
