import {expect, test} from 'vitest';
import {notesRows, verdictRows} from '../../../source/wizard/layout/notes-rows.ts';
import type {State} from '../../../source/wizard/state.ts';
import {looks, openDocument, openReviewed, press, type} from '../../helpers/form.ts';

const before =
	'# Login\n\n## Why\n\nToo many guesses.\n\n## How\n\n**Steps**:\n\n- count failures in memory\n- tell the owner\n';
const after = before.replace('in memory', 'in Redis, which all nodes of it share').replace('guesses', 'tries');
const size = {columns: 70, rows: 20};

const open = () => openReviewed(before, after, size);
const noted = (state: State, words: string) => press(type(press(state, 'alt+m'), words), 'enter');
const rows = (state: State, width = 70, height = 12) => looks(notesRows(state, width, height));

test('changes and notes are listed in the plan’s order, the one that is highlighted whole', () => {
	const state = press(
		noted(open(), 'Who says so? We have no figures of that, and none can be had from the log of last week.'),
		'alt+o',
	);
	expect(rows(state)).toEqual([
		'{accent: ❯ }{accent:± }{accent:Why changed.}{dim:  Too many tries.                          }{dim:seen}',
		'   ✎ note: Who says so? We have no figures of that, and none can b…',
		'{dim:     Why}',
		'   {accent:± }How › Steps changed.{dim:  count failures in Redis, which … }{dim:not seen}',
	]);
	expect(rows(press(state, 'down'))).toEqual([
		'   {accent:± }{dim:Why changed.}{dim:  Too many tries.                          }{dim:seen}',
		'{accent: ❯ }{accent:✎ note: Who says so? We have no figures of that, and none can be}',
		'   {accent:had from the log of last week.}',
		'{dim:     Why}',
		'   {accent:± }How › Steps changed.{dim:  count failures in Redis, which … }{dim:not seen}',
	]);
	expect(rows(press(state, 'down', 'down'))).toEqual([
		'   {accent:± }{dim:Why changed.}{dim:  Too many tries.                          }{dim:seen}',
		'   ✎ note: Who says so? We have no figures of that, and none can b…',
		'{dim:     Why}',
		'{accent: ❯ }{accent:± }{accent:How › Steps changed.}{dim:  count failures in Redis, which … }{dim:not seen}',
	]);
	expect(rows(press(state, 'down', 'down'), 46)).toEqual([
		'   {accent:± }{dim:Why changed.}{dim:  Too many tries.  }{dim:seen}',
		'   ✎ note: Who says so? We have no figures…',
		'{dim:     Why}',
		'{accent: ❯ }{accent:± }{accent:How › Steps chang…}{dim:  count fai… }{dim:not seen}',
	]);
});

test('a question has its sign, and what is about lost words is told last', () => {
	const asked = press(type(press(open(), 'alt+.', 'alt+m'), 'Why?'), 'alt+w', 'enter');
	expect(rows(press(asked, 'alt+o'))).toEqual([
		'   {accent:± }{dim:Why changed.}{dim:  Too many tries.                          }{dim:seen}',
		'{accent: ❯ }{accent:± }{accent:How › Steps changed.}{dim:  count failures in Redis, which … }{dim:seen}',
		'   ? question: Why?',
		'{dim:     How › Steps}',
	]);
	const gone = press(asked, 'ctrl+x', 'alt+o');
	expect(rows(press(gone, 'end'))).toEqual([
		'   {accent:± }{dim:Why changed.}{dim:  Too many tries.                          }{dim:seen}',
		'   {removed:− }{dim:How › Steps was removed.}{dim:  count failures in memory     }{dim:seen}',
		'',
		'{label:   What these are about is gone from the plan:}',
		'{accent: ❯ }{accent:? question: Why?}',
		'{dim:     How › Steps, “count failures in Redis, which all nodes of it …}',
	]);
	const only = press(
		noted(press(openReviewed(undefined, before, size), 'pagedown', 'pagedown'), 'Who?'),
		'ctrl+x',
		'alt+o',
	);
	expect(rows(only)).toEqual([
		'',
		'{label:   What these are about is gone from the plan:}',
		'{accent: ❯ }{accent:✎ note: Who?}',
		'{dim:     How › Steps, “count failures in memory”}',
	]);
});

test('of a long list the rows around the highlighted one are in sight', () => {
	const text = (mark: string) =>
		`# T\n\n## A\n\n${Array.from({length: 12}, (_, index) => `**L${index}**: ${mark}${index}`).join('\n')}\n`;
	const list = press(openReviewed(text('a'), text('b'), size), 'alt+o');
	expect(rows(list, 60, 4)).toEqual([
		'{accent: ❯ }{accent:± }{accent:A › L0 changed.}{dim:  b0                          }{dim:seen}',
		'   {accent:± }A › L1 changed.{dim:  b1                          }{dim:not seen}',
		'   {accent:± }A › L2 changed.{dim:  b2                          }{dim:not seen}',
		'   {accent:± }A › L3 changed.{dim:  b3                          }{dim:not seen}',
	]);
	expect(rows(press(list, 'down', 'down', 'down', 'down', 'down'), 60, 4)).toEqual([
		'   {accent:± }A › L3 changed.{dim:  b3                          }{dim:not seen}',
		'   {accent:± }A › L4 changed.{dim:  b4                          }{dim:not seen}',
		'{accent: ❯ }{accent:± }{accent:A › L5 changed.}{dim:  b5                          }{dim:not seen}',
		'   {accent:± }A › L6 changed.{dim:  b6                          }{dim:not seen}',
	]);
	expect(rows(press(list, 'end'), 60, 4)).toEqual([
		'   {accent:± }A › L8 changed.{dim:  b8                          }{dim:not seen}',
		'   {accent:± }A › L9 changed.{dim:  b9                          }{dim:not seen}',
		'   {accent:± }A › L10 changed.{dim:  b10                        }{dim:not seen}',
		'{accent: ❯ }{accent:± }{accent:A › L11 changed.}{dim:  b11                        }{dim:not seen}',
	]);
});

test('at the end there are three ways on, each with what it means', () => {
	const end = press(open(), 'ctrl+s');
	expect(looks(verdictRows(end, 70))).toEqual([
		'',
		'   1 of 2 changes since HEAD seen',
		'   0 notes, 0 questions',
		'   0 edits of yours',
		'',
		'   {dim:1 }{label:Approve     }{dim:the plan is good as it is}',
		'   {dim:2 }{label:Send back   }{dim:the agent gets your notes and edits}',
		'{accent: ❯ }{accent:3 }{accent:Go on       }{dim:to 1 change not seen yet}',
	]);
	expect(looks(verdictRows(press(end, 'down', 'down'), 70)).slice(-3)).toEqual([
		'   {dim:1 }{label:Approve     }{dim:the plan is good as it is}',
		'{accent: ❯ }{accent:2 }{accent:Send back   }{dim:the agent gets your notes and edits}',
		'   {dim:3 }{label:Go on       }{dim:to 1 change not seen yet}',
	]);
	const seen = press(noted(press(open(), 'alt+.'), 'Why?'), 'ctrl+s');
	expect(looks(verdictRows(seen, 60)).slice(-3)).toEqual([
		'   {dim:1 }{label:Approve     }{dim:the plan is good; what you noted goes w…}',
		'{accent: ❯ }{accent:2 }{accent:Send back   }{dim:the agent gets your notes and edits}',
		'   {dim:3 }{label:Go on       }{dim:back to the form}',
	]);
	const question = press(type(press(open(), 'alt+m'), 'Why?'), 'alt+w', 'enter', 'ctrl+s');
	expect(looks(verdictRows(question, 70)).at(-3)).toEqual(
		'   {dim:1 }{label:Approve     }{dim:the plan is good; what you noted goes with it}',
	);
});

test('where neither is open there is nothing to show', () => {
	expect([notesRows(open(), 70, 9), verdictRows(openDocument(before), 70)]).toEqual([[], []]);
});
