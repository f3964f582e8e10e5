/* A plan that another wrote: what changed in it, what is said about it, and what becomes of it. */
import {expect, test} from 'vitest';
import {pathText} from '../../source/plan/place.ts';
import {bodyRows, columnsOf} from '../../source/wizard/columns.ts';
import {readHistory, savedHistory} from '../../source/wizard/history.ts';
import {readJudging} from '../../source/wizard/judging/judging.ts';
import {openJudging} from '../../source/wizard/judging/open-judging.ts';
import {changesOf, countSeen, notesOf} from '../../source/wizard/judging/told.ts';
import {bodyOf} from '../../source/wizard/layout/form-layout.ts';
import {headerRow, sectionRows, sectionsRow} from '../../source/wizard/layout/frame.ts';
import {answer} from '../../source/wizard/linear/answer.ts';
import {type Linear, openLinear} from '../../source/wizard/linear/linear.ts';
import {question} from '../../source/wizard/linear/question.ts';
import {draftOf} from '../../source/wizard/open-state.ts';
import type {State} from '../../source/wizard/state.ts';
import {formText, goTo, openDocument, openReviewed, press, rowsText, rowText, send, type} from '../helpers/form.ts';

const before = `# Login

**Owner**: Ann

## Why

Too many guesses.

## How

**Steps**:

- count failures in memory
- lock for an hour
- tell the owner

## Risks

| Risk | Impact |
|---|---|
| Redis is down | High |
| Clock drifts | Low |
`;

const after = before
	.replace('in memory', 'in Redis')
	.replace('- tell the owner\n', '')
	.replace('| Clock drifts | Low |', '| Clock drifts | High |\n| Keys expire | Low |');

const open = (size?: State['size']) => openReviewed(before, after, size);
const at = (state: State) => pathText(state.focus);
const bodyText = (state: State) => rowsText(bodyOf(state, bodyRows(state.size)).rows);

test('it opens at the first change, and a key goes to the next of them and around', () => {
	const state = open();
	expect(at(state)).toBe('how.steps[0]');
	expect(changesOf(state)).toHaveLength(4);
	const way = ['how.steps[0]'];
	let now = state;
	for (let step = 0; step < 4; step++) {
		now = press(now, 'alt+.');
		way.push(at(now));
	}
	expect(way).toEqual(['how.steps[0]', 'how.steps[1]', 'risks[1].impact', 'risks[2].risk', 'how.steps[0]']);
	expect(at(press(state, 'alt+,'))).toBe('risks[2].risk');
});

test('what has no name is told by what holds it, and ids that count on in one line', () => {
	const tasks = '# T\n\n## Steps\n\n- [ ] T001 Make it\n- [ ] T002 Fill it\n- [ ] T003 Show it\n';
	const more = tasks
		.replace('T003', 'T004')
		.replace('T002', 'T003')
		.replace('- [ ] T003', '- [ ] T002 Look\n- [ ] T003');
	const state = openReviewed(tasks, more);
	expect(state.message).toBe('Change 1 of 2: an item of Steps was added.');
	expect(press(state, 'alt+.').message).toBe('Change 2 of 2: T002, T003 count on: now T003, T004.');
	expect(formText(press(state, 'alt+.'))).toMatch(/± ids count on since HEAD\n +T002, T003 → T003, T004/);
	expect(formText(state)).toContain('± ids count on: T002, T003 → T003, T004');
});

test('a key compares with the next of the texts there are, which are named with their time', () => {
	const older = {text: before, name: 'the approved text', when: 'yesterday 14:02'};
	const newer = {text: after.replace('Ann', 'Bob'), name: 'the text you saw last', when: 'today 14:02'};
	const wide = {columns: 140, rows: 40};
	const start = openJudging(openDocument(after, wide), [older, newer], {notes: [], seen: []}, false);
	expect(rowText(headerRow(start))).toContain('± 4 changes since the approved text (yesterday 14:02), 1 seen');
	const next = press(start, 'alt+h');
	expect(next.message).toBe('Compared with the text you saw last (today 14:02): 1 change.');
	expect(changesOf(next)).toMatchObject([{before: 'Bob', after: 'Ann'}]);
	expect(changesOf(press(next, 'alt+h'))).toHaveLength(4);
	expect(press(open(), 'alt+h').message).toBe('There is no other text to compare with.');
});

test('Tab, Enter and PgDn go through the changes only, as long as one likes', () => {
	const only = press(open(), 'alt+l');
	expect(only.message).toBe('Tab and Enter go to the changes only, until Alt+L.');
	expect(rowText(headerRow(open({columns: 140, rows: 40})))).not.toContain('changes only');
	expect(rowText(headerRow(press(open({columns: 140, rows: 40}), 'alt+l')))).toContain('changes only');
	expect(['tab', 'pagedown', 'shift+tab'].map(key => at(press(only, 'tab', key)))).toEqual([
		'risks[1].impact',
		'risks[1].impact',
		'how.steps[0]',
	]);
	expect(at(press(only, 'alt+l', 'pagedown'))).not.toBe('risks[1].impact');
	expect(press(openReviewed(before, before), 'alt+l').message).toBe('Nothing changed.');
});

test('a label that changed is compared with the label, and is not put into the field', () => {
	const rule = '# T\n\n## Rules\n\n1. **No toasts**: Only errors\n2. **One place**: All errors\n';
	const state = openReviewed(rule, rule.replace('No toasts', 'No popups'));
	expect(formText(state)).toMatch(/− 1\. \*\*No toasts\*\*:\n.*\+ 1\. \*\*No popups\*\*:/);
	expect(press(state, 'alt+u').message).toBe('There is no old text to put back here.');
});

test('where nothing changed that is said', () => {
	const state = openReviewed(before, before);
	expect(press(state, 'alt+.').message).toBe('Nothing changed.');
	expect(rowText(headerRow(state))).toContain('no change since HEAD');
	expect(press(openReviewed(undefined, after), 'alt+.').message).toBe('Nothing changed.');
	expect(rowText(headerRow(openReviewed(undefined, after)))).toContain('nothing to compare with');
});

test('a form in which nothing is judged has none of it', () => {
	const state = openDocument(after);
	for (const key of ['alt+m', 'alt+w', 'alt+o', 'alt+v', 'alt+u', 'alt+.']) {
		expect(press(state, key).overlay).toBeUndefined();
		expect(press(state, key).plan).toBe(state.plan);
	}
	expect(formText(goTo(state, 'Steps'))).not.toMatch(/[±✎]/);
});

test('what changed stands below its field in symbol and word, at the caret beside what it was', () => {
	const steps = formText(press(open({columns: 60, rows: 30}), 'tab'));
	expect(steps).toContain('± changed, was: count failures in memory');
	expect(steps).toContain('− removed since HEAD');
	expect(steps).toContain('− tell the owner');
	const narrow = formText(open({columns: 60, rows: 30}));
	expect(narrow).toMatch(/− count failures in memory\n.*\+ count failures in Redis/);
	const wide = formText(open({columns: 120, rows: 30}));
	expect(wide).toMatch(/before +│ now\n.*− count failures in memory +│ \+ count failures in Redis/);
});

test('only the words that differ are marked', () => {
	const {rows} = bodyOf(open(), 24);
	const marked = rows.flat().filter(({tone}) => tone === 'selected');
	expect(marked.map(({text}) => text)).toEqual(['memory', 'Redis']);
});

test('a row of a table and a folded card are marked, too', () => {
	const risks = goTo(open(), 'Redis is down');
	expect(formText(risks)).toMatch(/±2 .*Clock drifts/);
	const group = (title: string) => `# P\n\n## Tasks\n\n### Task 1: A\n\n${title}\n\n### Task 2: B\n\nb\n`;
	const state = press(openReviewed(group('a'), group('c')), 'pagedown');
	expect(formText(goTo(state, 'Task 2'))).toMatch(/▸ Task 1.*± 1 changed/);
});

test('the list of sections and the header count changes, notes, and what was seen', () => {
	const state = type(press(open(), 'alt+m'), 'Why?');
	const noted = press(state, 'enter');
	expect(rowText(headerRow(noted))).toMatch(/± 4 changes since HEAD, 1 seen {3}✎ 1 *$/);
	const list = sectionRows(noted, 31, 20).map(rowText);
	expect(list.find(row => row.includes('How'))).toMatch(/± How +±2 ✎1/);
	expect(list.find(row => row.includes('Why'))).toMatch(/^ {3}Why *$/);
	expect(rowText(sectionsRow({...noted, size: {columns: 80, rows: 24}}))).toContain('± How · ±2 ✎1 (3/4)');
	expect(countSeen(press(noted, 'alt+.', 'alt+.'))).toBe(3);
});

test('a note is typed below its field and stands there, and the plan stays byte for byte', () => {
	const asked = type(press(open(), 'alt+m'), 'Who? 1');
	expect(bodyText(asked)).toContain('✎ note: Who? 1');
	const {caret} = bodyOf(asked, bodyRows(asked.size));
	expect(caret?.row).toBe(
		bodyText(asked)
			.split('\n')
			.findIndex(row => row.includes('✎ note')),
	);
	const noted = press(asked, 'enter');
	expect(noted.plan).toBe(open().plan === noted.plan ? noted.plan : asked.plan);
	expect(noted.plan.text).toBe(after);
	expect(formText(noted)).toContain('✎ note: Who? 1');
	expect(notesOf(noted).map(({note}) => note.text)).toEqual(['Who? 1']);
	expect(formText(press(press(open(), 'alt+m'), 'escape'))).not.toContain('✎');
	expect(notesOf(press(open(), 'alt+m', 'enter'))).toEqual([]);
});

test('the same key changes it, another makes a question of it, without words it goes', () => {
	const noted = press(type(press(open(), 'alt+m'), 'Who?'), 'enter');
	const changed = press(type(press(noted, 'alt+m'), ' And when?'), 'alt+w', 'enter');
	expect(notesOf(changed).map(({note}) => [note.kind, note.text])).toEqual([['question', 'Who? And when?']]);
	expect(formText(changed)).toContain('? question: Who? And when?');
	expect(notesOf(press(changed, 'alt+m', 'ctrl+u', 'enter'))).toEqual([]);
});

test('undo and redo take notes along, between the steps of the text', () => {
	const edited = type(open(), '!');
	const noted = press(type(press(edited, 'alt+m'), 'Who?'), 'enter');
	const both = press(noted, 'alt+.', 'alt+,');
	expect(notesOf(press(both, 'ctrl+z'))).toEqual([]);
	expect(press(both, 'ctrl+z').plan.text).toBe(edited.plan.text);
	expect(press(both, 'ctrl+z', 'ctrl+z').plan.text).toBe(after);
	const again = press(both, 'ctrl+z', 'ctrl+z', 'ctrl+y', 'ctrl+y');
	expect(notesOf(again).map(({note}) => note.text)).toEqual(['Who?']);
	expect(again.plan.text).toBe(edited.plan.text);
});

test('a note stays with its item when that moves or others come and go, and is lost and found with it', () => {
	const noted = press(type(press(open(), 'alt+m'), 'Who?'), 'enter');
	const place = (state: State) => notesOf(state).map(note => note.at && pathText(note.at));
	expect(place(press(noted, 'alt+down'))).toEqual(['how.steps[1]']);
	const between = type(press(noted, 'ctrl+n'), 'x');
	expect(place(press(between, 'alt+up'))).toEqual(['how.steps[1]']);
	expect(place(type(noted, ' twice'))).toEqual(['how.steps[0]']);
	const gone = press(noted, 'ctrl+x');
	expect(place(gone)).toEqual([undefined]);
	expect(place(press(gone, 'ctrl+z'))).toEqual(['how.steps[0]']);
	expect(place(press(gone, 'ctrl+z', 'ctrl+y'))).toEqual([undefined]);
	expect(bodyText(press(gone, 'alt+o'))).toMatch(/gone from the plan:[\s\S]*✎ note: Who\?/);
});

test('of a text of several lines the line or the selection is meant, each with a note of its own', () => {
	const text = '# A\n\nFirst line.\nSecond line.\n';
	const state = press(openReviewed(undefined, text), 'pagedown');
	const there = goTo(state, 'First line');
	const one = press(type(press(there, 'alt+m'), 'One'), 'enter');
	const two = press(type(press(one, 'down', 'alt+m'), 'Two'), 'enter');
	expect(notesOf(two).map(({note}) => [note.quote, note.text])).toEqual([
		['First line.', 'One'],
		['Second line.', 'Two'],
	]);
});

test('a change is shown as a whole, and the next one after it', () => {
	const whole = press(open(), 'alt+v');
	expect(bodyText(whole)).toMatch(/How › Steps\n[\s\S]*− count failures in memory +│ \+ count failures in Redis/);
	expect(bodyText(press(whole, 'alt+.'))).toContain('− tell the owner');
	expect(press(whole, 'alt+v').overlay).toBeUndefined();
});

test('in a long text the caret comes to each part that differs, and what is told stands there', () => {
	const lines = (...changed: readonly number[]) =>
		`# A\n\n## B\n\n${Array.from({length: 60}, (_, index) => `Line ${index}${changed.includes(index) ? ' is new' : ''}.`).join('\n')}\n`;
	const state = openReviewed(lines(), lines(7, 40), {columns: 80, rows: 24});
	expect(state.plan.text.includes('Line 7 is new')).toBe(true);
	const told = bodyText(state);
	expect(told).toMatch(/Line 7 is new\.\n.*± changed since HEAD\n[\s\S]*− Line 7\./);
	const next = press(state, 'alt+.');
	expect(next.message).toMatch(/^Change 1 of 1, part 2 of 2: B changed\.$/);
	expect(bodyText(next)).toMatch(/Line 40 is new\.\n.*± changed since HEAD\n[\s\S]*− Line 40\./);
	expect(bodyText(press(next, 'alt+m'))).toContain('✎ note on “Line 40 is new.”');
});

test('the old text is put back by a key, and that can be undone', () => {
	const state = press(open(), 'alt+u');
	expect(state.plan.text).toContain('- count failures in memory\n');
	expect(press(state, 'ctrl+z').plan.text).toBe(after);
	expect(press(press(open(), 'alt+.'), 'alt+u').message).toBe('There is no old text to put back here.');
});

test('the list goes to what is highlighted, and takes notes away', () => {
	const noted = press(type(press(open(), 'alt+m'), 'Who?'), 'enter');
	const list = press(noted, 'alt+o');
	expect(bodyText(list)).toMatch(/❯ ± How › Steps changed\. +count failures in Redis +seen\n.*✎ note: Who\?/);
	expect(at(press(list, 'end', 'enter'))).toBe('risks[2].risk');
	const less = press(list, 'down', 'ctrl+x');
	expect(notesOf(less)).toEqual([]);
	expect(less.overlay?.type).toBe('notes');
	expect(notesOf(press(less, 'escape', 'ctrl+z'))).toHaveLength(1);
});

test('at the end it is said what was seen and noted, and what may be a slip is asked once more', () => {
	const end = press(open(), 'ctrl+s');
	expect(bodyText(end)).toMatch(/1 of 4 changes since HEAD seen\n.*0 notes, 0 questions\n.*0 edits of yours/);
	expect(at(press(end, 'enter'))).toBe('how.steps[1]');
	const back = press(end, '2');
	expect(back.outcome).toBeUndefined();
	expect(back.message).toContain('There is no note and no edit');
	expect(press(back, 'enter').outcome).toEqual({type: 'judge', verdict: 'sent-back'});
	expect(press(back, 'up', 'enter').message).toContain('3 of 4 changes were not seen yet');
	expect(press(back, 'up', 'enter', 'enter').outcome).toEqual({type: 'judge', verdict: 'approved'});
	const seen = press(open(), 'alt+.', 'alt+.', 'alt+.', 'ctrl+s', 'enter');
	expect(seen.outcome).toEqual({type: 'judge', verdict: 'approved'});
	const noted = press(type(press(open(), 'alt+m'), 'Who?'), 'enter', 'ctrl+s', 'enter');
	expect(noted.outcome).toEqual({type: 'judge', verdict: 'sent-back'});
});

test('an edit counts as one, and is no change of the agent that was not seen', () => {
	const edited = press(type(goTo(open(), 'Too many'), '!'), 'ctrl+s');
	expect(bodyText(edited)).toContain('1 edit of yours, which will be written into plan.md');
});

test('a draft keeps the notes, what was seen and how to undo them; what is none is left out', () => {
	const noted = press(type(press(open(), 'alt+.', 'alt+m'), 'Who?'), 'enter');
	const draft = JSON.parse(JSON.stringify({...draftOf(noted), history: savedHistory(noted.history)}));
	const saved = readJudging(draft.review);
	const resumed = openJudging(
		{...openDocument(after), history: readHistory(draft.history)},
		noted.judging?.bases ?? [],
		saved,
		true,
	);
	expect(notesOf(resumed)).toEqual(notesOf(noted));
	expect(countSeen(resumed)).toBe(2);
	expect(notesOf(press(resumed, 'ctrl+z'))).toEqual([]);
	expect(readJudging({notes: [1, {note: {}}, {note: {kind: 'x'}, at: []}], seen: [1]})).toEqual({notes: [], seen: []});
	expect(readJudging(undefined)).toEqual({notes: [], seen: []});
	expect(draftOf(openDocument(after)).review).toBeUndefined();
});

test('when the file is another revision the notes find their words again', () => {
	const noted = press(type(press(open(), 'alt+m'), 'Who?'), 'enter');
	const newer = after.replace('- count', '- log in\n- count');
	const merged = send(noted, {type: 'changed', text: newer});
	expect(notesOf(merged).map(({at: path}) => path && pathText(path))).toEqual(['how.steps[1]']);
	const without = send(noted, {type: 'changed', text: after.replace(/## How[\s\S]*?## Risks/, '## Risks')});
	expect(notesOf(without).map(({at: path}) => path)).toEqual([undefined]);
});

test('old and new have the room of the preview', () => {
	expect(columnsOf(open({columns: 140, rows: 40})).preview).toBe(0);
	expect(columnsOf(openDocument(after, {columns: 140, rows: 40})).preview).toBeGreaterThan(0);
});

test('in lines a plan is noted, approved and sent back', () => {
	const say = (linear: Linear, ...lines: readonly string[]) =>
		lines.reduce((current, line) => answer(current, line, 0).linear, linear);
	const start = openLinear(open());
	expect(question(start).join('\n')).toMatch(/Changed since HEAD\.\nBefore: count failures in memory/);
	const noted = say(start, '/note', 'Who?', '/ask', '', '/change');
	expect(notesOf(noted.state).map(({note}) => note.text)).toEqual(['Who?']);
	expect(at(noted.state)).toBe('how.steps[1]');
	expect(say(noted, '/review', 's').state.outcome).toEqual({type: 'judge', verdict: 'sent-back'});
	const doubt = say(start, '/review', 'a');
	expect(doubt.state.outcome).toBeUndefined();
	expect(say(doubt, 'a').state.outcome).toEqual({type: 'judge', verdict: 'approved'});
	expect(answer(start, '/notes', 0).lines.join('\n')).toContain('± How › Steps changed');
	expect(notesOf(say(noted, '/change', '/change', '/change', '/note', '-').state)).toEqual([]);
});
