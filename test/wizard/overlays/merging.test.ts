import {describe, expect, test} from 'vitest';
import {valueAt} from '../../../source/plan/plan.ts';
import {bodyRows, frameRows} from '../../../source/wizard/columns.ts';
import {helpRow, keysRow} from '../../../source/wizard/layout/footer.ts';
import {headerRow} from '../../../source/wizard/layout/frame.ts';
import {mergeRows} from '../../../source/wizard/layout/merge-rows.ts';
import {
	confirmSide,
	conflictPlace,
	openMerge,
	pickSide,
	postponeMerge,
	previousConflict,
	shownConflict,
} from '../../../source/wizard/overlays/merging.ts';
import type {State} from '../../../source/wizard/state.ts';
import {bufferValue, caretOf} from '../../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, press, send, type} from '../../helpers/form.ts';
import {samplePlan} from '../../plan/sample-plan.ts';

const onDisk = (state: State, text: string): State => send(state, {type: 'changed', text});
const textOf = (rows: readonly (readonly {readonly text: string}[])[]): string =>
	rows
		.map(row =>
			row
				.map(({text}) => text)
				.join('')
				.trimEnd(),
		)
		.join('\n');

describe('a file that changed on disk', () => {
	test('brings in what only the other changed, and says so', () => {
		const state = onDisk(
			type(openForm(samplePlan), '!'),
			samplePlan.replace('in-review', 'approved').replace('| NTP', '| chrony'),
		);
		expect(state.message).toBe('`plan.md` changed on disk; 2 fields came in: Status, Technical Risks.');
		expect(valueAt(state.plan, ['featureName'])).toBe('Login throttling!');
		expect(valueAt(state.plan, ['status'])).toBe('approved');
		expect(state.saved).toBe('pending');
	});

	test('is one step of the undo history', () => {
		const before = type(openForm(samplePlan), '!');
		const state = onDisk(before, samplePlan.replace('in-review', 'approved').replace('| NTP', '| chrony'));
		const undone = press(state, 'ctrl+z');
		expect(undone.plan.text).toBe(before.plan.text);
		expect(press(undone, 'ctrl+y').plan.text).toBe(state.plan.text);
	});

	test('counts as the file from now on', () => {
		const theirs = samplePlan.replace('in-review', 'approved');
		const state = onDisk(openForm(samplePlan), theirs);
		expect(state.setting.base).toBe(theirs);
		expect(onDisk(state, theirs)).toMatchObject({message: state.message, plan: state.plan});
		expect(onDisk(press(state, 'ctrl+z'), theirs).plan.text).toBe(samplePlan);
	});

	test('leaves what is being typed as it is, a blank at its end included', () => {
		const state = onDisk(type(openForm(samplePlan), ' and '), samplePlan.replace('in-review', 'approved'));
		expect(bufferValue(state.buffer)).toBe('Login throttling and ');
		expect(bufferValue(type(state, 'more').buffer)).toBe('Login throttling and more');
	});

	test('keeps the caret in its row when rows come in above', () => {
		const here = goTo(openForm(samplePlan), 'risks 2 mitig');
		expect(here.focus).toEqual(['technicalRisks', 1, 'mitigation']);
		const state = onDisk(here, samplePlan.replace('| Redis is away', '| First | Low | Low | none |\n| Redis is away'));
		expect(state.focus).toEqual(['technicalRisks', 2, 'mitigation']);
		expect(bufferValue(type(state, '!').buffer)).toBe('NTP!');
	});

	test('moves the caret along with the text before it', () => {
		const here = goTo(openForm(samplePlan), 'architecture');
		const caret = caretOf(here.buffer);
		const state = onDisk(here, samplePlan.replace('Attempts are counted', 'All the attempts are counted'));
		expect(caretOf(state.buffer)).toBe(caret + 'All the '.length);
	});

	test('keeps the menu or the review open', () => {
		const state = onDisk(press(openForm(samplePlan), 'ctrl+s'), samplePlan.replace('in-review', 'approved'));
		expect(state.overlay?.type).toBe('review');
	});

	test('waits while the text is in the editor', () => {
		const here = goTo(openForm(samplePlan), 'risks 2 mitig');
		const theirs = samplePlan.replace('| Redis is away', '| First | Low | Low | none |\n| Redis is away');
		const asked = press(here, 'ctrl+g');
		const changed = onDisk(asked, theirs);
		expect(changed.plan).toBe(asked.plan);
		const back = send(changed, {type: 'edited', path: here.focus, text: 'chrony'});
		expect(valueAt(back.plan, ['technicalRisks', 2, 'mitigation'])).toBe('chrony');
		expect(back).toMatchObject({setting: {base: theirs}, theirs: undefined});
		const failed = send(changed, {type: 'message', text: 'No editor.'});
		expect(failed.message).toBe('No editor. `plan.md` changed on disk; 1 field came in: Technical Risks.');
	});

	test('that did not exist is merged with the new plan', () => {
		const state = onDisk(
			type(openForm(), 'Login'),
			samplePlan.replace('# Technical Plan: Login throttling', '# Technical Plan: Login'),
		);
		expect(state.theirs).toBe(undefined);
		expect(valueAt(state.plan, ['technicalDecisions', 0, 'title'])).toBe('Where to count');
	});
});

describe('what both changed', () => {
	const theirs = samplePlan.replace('Login throttling', 'Theirs').replace('in-review', 'approved');
	const both = onDisk(type(openForm(samplePlan), '!'), theirs);

	test('changes nothing before it is chosen', () => {
		expect(both.plan.text).toBe(samplePlan.replace('throttling', 'throttling!'));
		expect(both.setting.base).toBe(samplePlan);
		expect(both.message).toBe('`plan.md` changed on disk, with 1 conflict with what stands here: ^R shows it.');
		expect(textOf([headerRow(both)])).toContain('changed on disk!');
		expect(textOf([keysRow(both)])).toContain('^R merge');
	});

	test.each([
		[['enter'], 'Login throttling!'],
		[['right', 'enter'], 'Theirs'],
		[['right', 'left', 'enter'], 'Login throttling!'],
	])('is taken by %j', (keys, title) => {
		const state = press(both, 'ctrl+r', ...keys);
		expect(valueAt(state.plan, ['featureName'])).toBe(title);
		expect(valueAt(state.plan, ['status'])).toBe('approved');
		expect(state).toMatchObject({overlay: undefined, theirs: undefined, setting: {base: theirs}});
		expect(press(state, 'ctrl+z').plan.text).toBe(both.plan.text);
	});

	test('stays to be chosen after Escape, and is asked for when the plan is written', () => {
		const closed = press(both, 'ctrl+r', 'escape');
		expect(closed).toMatchObject({overlay: undefined, theirs});
		const written = press(closed, 'ctrl+s', 'enter');
		expect(written).toMatchObject({overlay: {type: 'merge'}, outcome: undefined});
		expect(press(written, 'enter', 'ctrl+s', 'enter').outcome).toEqual({type: 'write', policy: 'clarify'});
	});

	test('is merged without a question once both say the same', () => {
		const same = type(press(both, 'ctrl+u'), 'Theirs');
		expect(press(same, 'ctrl+r')).toMatchObject({overlay: undefined, theirs: undefined, setting: {base: theirs}});
	});

	test('is gone when the file is as it was', () => {
		expect(onDisk(press(both, 'ctrl+r'), samplePlan)).toMatchObject({theirs: undefined, overlay: undefined});
	});

	test('is chosen one by one, with a way back', () => {
		const two = onDisk(both, theirs.replace('012-login-throttling', '013'));
		const state = onDisk(goTo(press(two, 'ctrl+r', 'escape'), 'feature id'), two.theirs as string);
		const mine = press(type(state, '4'), 'ctrl+r', 'right', 'enter');
		expect(textOf(mergeRows(mine, 80, 20))).toContain('Both changed Title › Feature ID   2 of 2');
		const again = press(mine, 'backspace');
		expect(again.overlay).toMatchObject({sides: [], pick: 'theirs'});
		const done = press(again, 'left', 'enter', 'right', 'enter');
		expect(valueAt(done.plan, ['featureName'])).toBe('Login throttling!');
		expect(valueAt(done.plan, ['featureId'])).toBe('013');
	});

	test('can both stay where lines are', () => {
		const mine = type(goTo(openForm(samplePlan), 'architecture'), ' mine');
		const state = press(
			onDisk(mine, samplePlan.replace('Nothing else changes.', 'Nothing else changes, they say.')),
			'ctrl+r',
		);
		expect(textOf([keysRow(state)])).toContain('Space both');
		const value = valueAt(press(type(state, ' '), 'enter').plan, ['architectureOverview']);
		expect(value).toMatch(/Nothing else changes\. mine\nNothing else changes, they say\.$/);
	});

	test('stands side by side, and below each other on a narrow screen', () => {
		const open = press(both, 'ctrl+r');
		const wide = {...open, size: {columns: 80, rows: 24}};
		expect(textOf(mergeRows(wide, 80, 20))).toBe(
			[
				' Both changed Title › Feature Name   1 of 1',
				' before: Login throttling',
				'',
				' ● Mine, in this form                  │ ○ Theirs, in the file',
				' Login throttling!                     │ Theirs',
			].join('\n'),
		);
		expect(textOf(mergeRows({...open, size: {columns: 70, rows: 24}}, 70, 20))).toBe(
			[
				' Both changed Title › Feature Name   1 of 1',
				' before: Login throttling',
				'',
				' ● Mine, in this form',
				'   Login throttling!',
				'',
				' ○ Theirs, in the file',
				'   Theirs',
			].join('\n'),
		);
		expect(textOf([helpRow(wide)])).toContain('nothing is written yet');
	});

	test.each([70, 80])('is scrolled to its last row and no further at %i columns', columns => {
		const long = Array.from({length: 60}, (_, line) => `Line ${line + 1}.`).join('\n');
		const changed = samplePlan.replace('Nothing else changes.', long);
		const mine = type(goTo(openForm(samplePlan, {columns, rows: 16}), 'architecture'), '!');
		const open = press(onDisk(mine, changed), 'ctrl+r');
		const rowsOf = (state: State) => textOf(mergeRows(state, columns, bodyRows(state.size)));
		const last = press(open, 'end');
		expect(rowsOf(last)).toContain('Line 60.');
		expect(rowsOf(press(last, 'down', 'pagedown'))).toBe(rowsOf(last));
		expect(rowsOf(press(last, 'up'))).not.toBe(rowsOf(last));
		expect(rowsOf(press(last, 'up', 'down'))).toBe(rowsOf(last));
		expect(rowsOf(press(last, 'home'))).toBe(rowsOf(open));
	});

	test.each([60, 80, 100])('fits the screen and steers no terminal at %i columns', columns => {
		const long = '\u001B]52;c;eA==\u0007\u202E'.concat('wide 日本語 '.repeat(300));
		const state = {
			...onDisk(type(openForm(samplePlan), '!'), samplePlan.replace('Login throttling', long)),
			size: {columns, rows: 16},
		};
		const {above, below} = frameRows(state.size);
		const rows = mergeRows(press(state, 'ctrl+r', 'pagedown', 'pagedown'), columns, 16 - above - below);
		expect(rows.length).toBeLessThanOrEqual(16 - above - below);
		expect(textOf(rows)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F\u202E]/);
		expect(textOf(rows)).toContain('wide 日本語');
	});
});

describe('what is said of a file that changed', () => {
	const document = '# P\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n\n## D\n\nd\n\n## E\n\ne\n\n## F\n\nf\n';
	const open = openDocument(document);
	const changed = (...letters: readonly string[]) =>
		letters.reduce((text, letter) => text.replace(`\n${letter}\n`, `\n${letter}!\n`), document);
	const unbound = (state: State): State => {
		const bindings = state.setting.bindings.filter(({command}) => command !== 'openMerge');
		return {...state, setting: {...state.setting, bindings}};
	};
	const said = (state: State, text: string) => onDisk(state, text).message;

	test.each([
		[['a'], '1 field came in: A.'],
		[['a', 'b', 'c', 'd'], '4 fields came in: A, B, C, D.'],
		[['a', 'b', 'c', 'd', 'e', 'f'], '6 fields came in: A, B, C, D and 2 more.'],
	])('names four fields at most: %j', (letters, news) => {
		expect(said(open, changed(...letters))).toBe(`\`plan.md\` changed on disk; ${news}`);
	});

	test('tells where it brings nothing', () => {
		const blanks = onDisk(open, document.replace('\n## B', '\n\n## B'));
		expect(blanks.message).toBe('`plan.md` changed on disk; nothing in the fields is new.');
		expect(blanks.plan.text).toBe(document.replace('\n## B', '\n\n## B'));
		const same = onDisk(type(goTo(open, 'a'), '!'), changed('a'));
		expect(same.message).toBe('`plan.md` changed on disk; nothing in the fields is new.');
		expect([same.setting.base, same.theirs]).toEqual([changed('a'), undefined]);
		expect(onDisk(open, document)).toMatchObject({message: '', theirs: undefined});
	});

	test('counts the conflicts, and tells the key for them if there is one', () => {
		const both = type(goTo(type(goTo(open, 'a'), '?'), 'b'), '?');
		expect(said(type(goTo(open, 'a'), '?'), changed('a'))).toBe(
			'`plan.md` changed on disk, with 1 conflict with what stands here: ^R shows it.',
		);
		expect(said(both, changed('a', 'b', 'c'))).toBe(
			'`plan.md` changed on disk, with 2 conflicts with what stands here: ^R shows them.',
		);
		expect(said(unbound(both), changed('a', 'b'))).toBe(
			'`plan.md` changed on disk, with 2 conflicts with what stands here.',
		);
	});

	test('tells the key for what was left for later', () => {
		const both = onDisk(type(goTo(open, 'a'), '?'), changed('a'));
		expect(press(both, 'ctrl+r', 'escape').message).toBe('Left for later: ^R shows it again.');
		expect(postponeMerge(unbound(both))).toMatchObject({overlay: undefined, message: 'Left for later.'});
	});

	test('names a conflict by its section, item and field', () => {
		const rows = openDocument('# P\n\n## T\n\n| A | B |\n|---|---|\n| a | b |\n');
		expect(conflictPlace(rows, ['t', 0, 'b'])).toBe('T › 1 › B');
		expect(conflictPlace(rows, ['t'])).toBe('T');
		const known = openDocument('# P\n\n## T\n\n**Known**:\n\n| A | B |\n|---|---|\n| a | b |\n');
		expect(conflictPlace(known, ['t', 'known'])).toBe('T › Known');
		expect(conflictPlace(rows, [])).toBe('Text between the fields');
		expect(conflictPlace(open, ['c'])).toBe('C');
	});
});

describe('sides', () => {
	const theirs = samplePlan.replace('Login throttling', 'Theirs');
	const form = type(openForm(samplePlan), '!');
	const both = onDisk(form, theirs);

	test('are chosen only where both changed the same', () => {
		for (const state of [form, both]) {
			expect(pickSide(state, 'theirs')).toBeUndefined();
			expect(confirmSide(state, 0)).toBeUndefined();
			expect(previousConflict(state)).toBeUndefined();
			expect(shownConflict(state)).toBeUndefined();
		}
		expect(openMerge(form)).toBeUndefined();
		expect(press(form, 'ctrl+r').message).toBe('Nothing in the plan file is left to merge.');
	});

	test('are counted from the first, before which there is none', () => {
		const open = press(both, 'ctrl+r');
		expect(shownConflict(open)).toMatchObject({index: 0, count: 1});
		expect(open.overlay).toEqual({type: 'merge', sides: [], pick: 'mine', top: 0});
		expect(previousConflict(open)).toBeUndefined();
		expect(press(open, 'right').overlay).toEqual({type: 'merge', sides: [], pick: 'theirs', top: 0});
	});

	test('of one line cannot both stay', () => {
		const open = press(both, 'ctrl+r');
		expect(pickSide(open, 'both')).toBeUndefined();
		expect(textOf([keysRow(open)])).not.toContain('both');
	});
});

test('the file that changes again while sides are chosen closes them, and what is open otherwise stays', () => {
	const theirs = samplePlan.replace('Login throttling', 'Theirs');
	const both = onDisk(type(openForm(samplePlan), '!'), theirs);
	const again = onDisk(press(both, 'ctrl+r'), theirs.replace('Theirs', 'Others'));
	expect(again).toMatchObject({overlay: undefined, theirs: theirs.replace('Theirs', 'Others')});
	expect(onDisk(press(both, 'ctrl+o'), theirs.replace('Theirs', 'Others')).overlay?.type).toBe('preview');
	expect(onDisk(press(both, 'ctrl+o'), samplePlan)).toMatchObject({theirs: undefined, overlay: {type: 'preview'}});
});

test('what came while the editor was open is told behind what the editor has to say', () => {
	const here = goTo(openForm(samplePlan), 'architecture');
	const changed = onDisk(press(here, 'ctrl+g'), samplePlan.replace('in-review', 'approved'));
	expect([changed.message, changed.theirs === undefined]).toEqual(['', false]);
	const back = send(changed, {type: 'edited', path: here.focus, text: 'One gate.'});
	expect(back.message).toBe('`plan.md` changed on disk; 1 field came in: Status.');
	expect(valueAt(back.plan, ['architectureOverview'])).toBe('One gate.');
});
