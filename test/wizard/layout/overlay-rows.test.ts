import {expect, test} from 'vitest';
import {parseTemplate} from '../../../source/template/read-template.ts';
import {helpRow} from '../../../source/wizard/layout/footer.ts';
import {
	consentRows,
	keysBlock,
	menuBlock,
	previewRows,
	sideRows,
	templateRows,
} from '../../../source/wizard/layout/overlay-rows.ts';
import {reviewBody} from '../../../source/wizard/layout/review-rows.ts';
import {keyRows} from '../../../source/wizard/overlays/keys.ts';
import type {State} from '../../../source/wizard/state.ts';
import {
	blockRows,
	goTo,
	looks,
	openDocument,
	openForm,
	openReviewed,
	press,
	rowsText,
	rowText,
	send,
	type,
} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});
const review = (state: State): string => rowsText(reviewBody(state, state.size.columns, 18).rows);

test('the menu shows what is asked for, and what it finds around the one that is chosen', () => {
	const state = send(press(openForm(), 'ctrl+p'), {type: 'text', text: 'risks'});
	const [, query, , first] = rowsText(blockRows(menuBlock(state, 70, 10))).split('\n');
	expect(query).toMatch(/^ {2}Go to or do: {2}risks +1\/\d+$/);
	expect(first).toMatch(/^ {2}❯ .*Risks/);
	const none = send(state, {type: 'text', text: 'qqq'});
	expect(rowsText(blockRows(menuBlock(none, 70, 10)))).toContain('Nothing matches.');
});

test('the preview shows the text that would be written', () => {
	const state = press(type(openForm(undefined, size(80, 24)), 'Login'), 'ctrl+o');
	expect(rowsText(previewRows(state, 80, 18))).toContain('# Technical Plan: Login');
});

test('the review has all that can become of blanks in sight, however narrow', () => {
	for (const columns of [60, 80]) {
		const text = review(press(openForm(undefined, size(columns, 24)), 'ctrl+s'));
		for (const words of ['What to do with blank fields', 'mark as [CLARIFY]', 'leave out', 'keep the template’s text'])
			expect(text).toContain(words);
		for (const row of text.split('\n')) expect(row.length).toBeLessThanOrEqual(columns);
	}
});

test('the review shows the changes line by line', () => {
	const text = '# Technical Plan: Login\n\n## Rollback Plan\n\n- a\n';
	const state = press(type(openForm(text, size(80, 24)), 's'), 'ctrl+s');
	expect(review(state)).toContain('Changes   +1 −1');
	expect(review(state)).toContain('Write plan.md  the file exists');
	const changes = review(press(state, 'down', 'enter'));
	expect(changes).toContain(' - # Technical Plan: Login');
	expect(changes).toContain(' + # Technical Plan: Logins');
});

test('the preview ends at its last row, goes to either end, and says where it is', () => {
	const open = press(type(openForm(undefined, size(80, 24)), 'Login'), 'ctrl+o');
	const down = press(open, ...Array.from({length: 40}, () => 'pagedown'));
	expect(press(open, 'end').overlay).toEqual(down.overlay);
	const shown = (state: State) => rowsText(previewRows(state, 80, 18));
	expect(shown(press(down, 'up'))).not.toBe(shown(down));
	expect(press(down, 'home').overlay).toEqual({type: 'preview', top: 0});
	expect(rowText(helpRow(press(down, 'home')))).toMatch(/rows 1–18 of \d+\.$/);
	expect(rowText(helpRow(down))).toMatch(/–(\d+) of \1\.$/);
});

const menuOf = (state: State, width = 60, height = 8) => {
	const block = menuBlock(state, width, height);
	return [...counted(looks(blockRows(block))), block.caret ? `${block.caret.row}:${block.caret.column}` : ''];
};

/* How many there are in all grows with the commands. */
const counted = (rows: readonly string[]) => rows.map(row => row.replace(/(?<=\{dim:\d+)\/\d+\}$/, '/n}'));
const asked = (state: State, text: string) => send(state, {type: 'text', text});

test('the menu has a number before the first nine, and how far a section is', () => {
	const text = '# Technical Plan: Login\n\n## Architecture Overview\n\nA gate.\n';
	const menu = press(openForm(text, size(80, 24)), 'ctrl+p');
	expect(menuOf(asked(menu, 'arch'))).toEqual([
		'',
		'{label:  Go to or do:  }arch                                  {dim:1/n}',
		'',
		'{accent:  ❯ }{accent:1 }{done:✓ }{accent:Architecture Overview         }{dim:section}',
		'    {dim:2 }  Architecture Overview         {dim:Architecture Overvi…}',
		'    {dim:3 }  Go through the gaps only      {dim:Alt+L  go through t…}',
		'1:20',
	]);
	expect(menuOf(asked(menu, 'qqq'))).toEqual([
		'',
		'{label:  Go to or do:  }qqq                                      ',
		'',
		'{dim:    Nothing matches.}',
		'1:19',
	]);
	expect(menuOf(press(asked(menu, 'e'), ...Array(9).fill('down')))).toEqual([
		'',
		'{label:  Go to or do:  }e                                   {dim:10/n}',
		'',
		'    {dim:8 }{dim:· }Security Considerations       {dim:section}',
		'    {dim:9 }  Metrics to Track              {dim:Monitoring & Observ…}',
		'{accent:  ❯ }  {dim:· }{accent:Technical Risks               }{dim:section}',
		'      {dim:· }References                    {dim:section}',
		'        Edit this field in $EDITOR    {dim:^G}',
		'1:17',
	]);
	expect(menuOf(press(asked(menu, 'arch'), 'left', 'left')).at(-1)).toBe('1:18');
	expect(menuOf(asked(menu, 'a query that has no room in the line of it, however one writes'))[1]).toBe(
		'{label:  Go to or do:  }a query that has no room in the line of… ',
	);
	expect(menuOf(asked(menu, 'arch'), 100)[3]).toBe(
		'{accent:  ❯ }{accent:1 }{done:✓ }{accent:Architecture Overview                                         }{dim:section}',
	);
	expect(menuBlock(openForm(), 60, 8).height).toBe(0);
});

test('sections to add are asked for by another question, and are in no state', () => {
	const dialects = [{name: 'one', template: parseTemplate('# {T}\n\n## Costs\n\n**Money**: {x}\n\n## Risks\n\n{x}\n')}];
	const menu = send(press(openDocument('# P\n\nX.\n', size(80, 24)), 'alt+n'), {type: 'dialects', dialects});
	expect(menuOf(menu)).toEqual([
		'',
		'{label:  Add section:  }                                      {dim:1/n}',
		'',
		'{accent:  ❯ }{accent:1 }{accent:Costs                           }{dim:one}',
		'    {dim:2 }Risks                           {dim:one}',
		'1:16',
	]);
	expect(rowText(helpRow(menu))).toBe(' Its headings, labels and tables come without a word in them.');
});

test('the keys that apply are found by what they do, with how far down one is', () => {
	const keys = press(openForm(undefined, size(80, 24)), 'f1');
	const shown = (state: State) => {
		const block = keysBlock(state, 60, 7);
		return [...counted(looks(blockRows(block))), `${block.caret?.row}:${block.caret?.column}`];
	};
	expect(shown(asked(keys, 'next gap'))).toEqual([
		'',
		'{label:  Keys here:  }next gap                                {dim:1/n}',
		'',
		'{accent:    Alt+J  F8   }Next gap: what is blank, weak, open or',
		'                wrong',
		'1:22',
	]);
	expect(shown(press(keys, 'down', 'down')).slice(1, 4)).toEqual([
		'{label:  Keys here:  }                                       {dim:6/n}',
		'',
		'{accent:    ⏎                  }Next',
	]);
	expect(shown(asked(keys, 'qqq'))).toEqual([
		'',
		'{label:  Keys here:  }qqq                                        ',
		'',
		'{dim:    Nothing matches.}',
		'1:17',
	]);
	expect(looks(blockRows(keysBlock(asked(keys, 'next gap'), 30, 7))).slice(3)).toEqual([
		'{accent:    Alt+J  F8   }Next gap:',
		'                what is',
		'                blank, weak,…',
	]);
	expect(keysBlock(openForm(), 60, 8).height).toBe(0);
});

test('keys take half of the width at most', () => {
	const {setting, ...state} = press(openForm(undefined, size(60, 16)), 'f1');
	const keys = Array.from({length: 12}, (_, index) => `ctrl+shift+alt+${index}`);
	const bindings = [{command: 'leave', keys, modes: ['form', 'keys']} as const, ...setting.bindings];
	const [, , , ...rows] = blockRows(keysBlock(type({...state, setting: {...setting, bindings}}, 'leave'), 40, 9));
	expect(looks(rows)).toEqual(['{accent:    ^⇧Alt+0  ^⇧Alt+1  ^…   }Leave']);
});

test('the last of the keys come into sight where others take more than a row', () => {
	const keys = press(openForm(undefined, size(60, 16)), 'f1');
	const rows = (state: State) => looks(blockRows(keysBlock(state, 46, 11)));
	const all = Array.from({length: 60}).reduce<{state: State; seen: string[]}>(
		({state, seen}) => ({state: press(state, 'down'), seen: [...seen, ...rows(state)]}),
		{state: keys, seen: []},
	);
	const wanted = keyRows(keys).map(row => row.title.slice(0, 12));
	expect(wanted.filter(title => !all.seen.some(row => row.includes(title)))).toEqual([]);
	expect(rows(all.state).length).toBeLessThanOrEqual(11);
});

test('templates are listed with the one in use filled, around the highlighted one', () => {
	const choices = Array.from({length: 11}, (_, index) => ({
		id: index === 1 ? 'technical-plan' : `t${index}`,
		name: `template ${index}`,
	}));
	const listed = send(press(openForm(), 'alt+t'), {type: 'templates', choices});
	expect(looks(templateRows(listed, 30, 7))).toEqual([
		'',
		'{label:  Read the plan with:}',
		'',
		'    {dim:1 }○ Template 0',
		'{accent:  ❯ }{accent:2 }{accent:● Template 1}',
		'    {dim:3 }○ Template 2',
		'    {dim:4 }○ Template 3',
	]);
	expect(looks(templateRows(press(listed, ...Array(9).fill('down')), 17, 7))).toEqual([
		'',
		'{label:  Read the plan with:}',
		'',
		'    {dim:8 }○ Templa…',
		'    {dim:9 }○ Templa…',
		'      ○ Templa…',
		'{accent:  ❯ }  {accent:○ Templa…}',
	]);
	expect(templateRows(openForm(), 30, 7)).toEqual([]);
});

test('what is to be agreed to stands between a question and two answers', () => {
	const lines = (count: number) => Array.from({length: count}, (_, index) => `**${index}**`);
	const ask = (count: number) => ({
		heading: 'Start \u001B[31m it? '.repeat(3),
		lines: lines(count),
		yes: 'Start it',
		refused: 'No.',
		content: 'x',
	});
	const over = (count: number) =>
		send(press(openForm(undefined, size(60, 16)), 'ctrl+g'), {type: 'ask', ask: ask(count)});
	expect(looks(consentRows(over(2), 50))).toEqual([
		'',
		'{label:  Start ␛[31m it? Start ␛[31m it? Start ␛[31m it…}',
		'',
		'  {mark:**}{strong:0}{mark:**}',
		'  {mark:**}{strong:1}{mark:**}',
		'',
		'  {accent:❯ No}     Start it',
	]);
	expect(looks(consentRows(press(over(2), 'right'), 50)).at(-1)).toBe('    No   {accent:❯ Start it}');
	expect([over(5), over(6), over(7)].map(state => looks(consentRows(state, 50)).at(-1))).toEqual([
		'  {accent:❯ No}     Start it',
		'  {accent:❯ No}     Start it{dim:     1 more row below}',
		'  {accent:❯ No}     Start it{dim:     2 more rows below}',
	]);
	expect(consentRows(openForm(), 50)).toEqual([]);
});

test('the preview marks the rows of the field that the caret is in', () => {
	const text =
		'# Technical Plan: Login\n\n## Architecture Overview\n\nA gate, and what stands behind it and before it.\n';
	const state = goTo(openForm(text, size(140, 24)), 'architecture');
	expect(looks(previewRows(state, 30, 9))).toEqual([
		' {mark:#}{heading: Technical Plan: Login}',
		' ',
		' {mark:##}{heading: Architecture Overview}',
		' ',
		'{accent:▌}A gate, and what stands ',
		'{accent:▌}behind it and before it.',
		' ',
	]);
	expect(looks(sideRows(state, 30, 9))).toEqual(looks(previewRows(state, 30, 9)));
	const spec = press(state, 'alt+s');
	expect(looks(sideRows(spec, 30, 4))).toEqual([
		' {mark:#}{heading: Login}',
		' ',
		' {mark:##}{heading: Non-Functional Requirements}',
		' ',
	]);
});

test('the line below tells what is over the form', () => {
	const help = (state: State) => rowText(helpRow(state)).trim();
	const listed = send(press(openForm(), 'alt+t'), {type: 'templates', choices: [{id: 'x', name: 'x'}]});
	const judged = openReviewed('# A\n\n## B\n\nc\n', '# A\n\n## B\n\nd\n');
	const ask = {heading: 'Start?', lines: ['x'], yes: 'Yes', refused: 'No.', content: 'x'};
	expect(help(listed)).toBe('The text stays as it is, and is read by the sections of another template.');
	expect(help(press(openForm(), 'f1'))).toBe('A few letters of what a key does, or of its name.');
	expect(help(press(openForm(undefined, size(80, 24)), 'alt+s'))).toMatch(/^spec\.md, rows 1–18 of \d+\.$/);
	expect(help(press(judged, 'alt+m'))).toBe(
		'A sentence for who wrote the plan. It stands in the draft, never in the plan.',
	);
	expect(help({...press(judged, 'alt+o'), message: ''})).toBe('What changed and what you noted, in the plan’s order.');
	expect(help({...press(judged, 'alt+v'), message: ''})).toBe('What changed here, as a whole.');
	expect(help({...press(judged, 'ctrl+s'), message: ''})).toBe('Nothing is written or said before you choose.');
	expect(help(send(press(openForm(), 'ctrl+g'), {type: 'ask', ask}))).toBe(
		'Nothing is started or sent before you agree.',
	);
});
