import {expect, test} from 'vitest';
import {readPlan} from '../../../source/plan/plan.ts';
import {parseTemplate} from '../../../source/template/read-template.ts';
import {rowWidth} from '../../../source/wizard/layout/block.ts';
import {headerRow, ruleRow, sectionRows, sectionsRow} from '../../../source/wizard/layout/frame.ts';
import {createState} from '../../../source/wizard/open-state.ts';
import type {State} from '../../../source/wizard/state.ts';
import {
	looks,
	openDocument,
	openForm,
	openReviewed,
	openTemplate,
	press,
	rowsText,
	rowText,
	send,
	type,
} from '../../helpers/form.ts';

const small = (text?: string): State => openForm(text, {columns: 80, rows: 24});

/* The first place of a section. */
const goToSection = (state: State, index: number): State => {
	const first = press(state, ...Array(4).fill('pageup'));
	return press(first, ...Array(index).fill('pagedown'));
};

const header = (state: State): string => rowText(headerRow(state));

test('the header has the title, whether it is saved, and how far it is', () => {
	expect(header(small())).toMatch(/^ plan\.md +technical plan {3}0\/16 {2}▱{8} $/);
	expect(header(small('# Technical Plan: Login\n'))).toMatch(/^ Login +plan\.md {3}technical plan {3}0\/7/);
});

test('the header names the template where there is room', () => {
	expect(header(small())).toMatch(/ technical plan {3}0/);
	expect(header(openForm(undefined, {columns: 60, rows: 24}))).not.toContain('technical plan');
});

test('the header names the plan file beside the title, and says whether it is new', () => {
	const wide = (text?: string) => openForm(text, {columns: 140, rows: 40});
	expect(header(type(wide(), 'Login'))).toMatch(/^ Login +plan\.md \(new\) {3}technical plan {3}saving… {3}/);
	expect(header(wide('# Technical Plan: Login\n'))).toMatch(/^ Login +plan\.md {3}technical plan {3}0/);
	const long = header(wide(`# Technical Plan: ${'Login and more '.repeat(7)}\n`));
	expect(long).toMatch(/^ (?:Login and more ){4}.*… +plan\.md {3}technical plan/);
	expect(long.length).toBe(140);
});

test('a long path gives way in its middle, and then the template', () => {
	const narrow = small('# Technical Plan: Login\n');
	const setting = {...narrow.setting, file: 'specs/012-login-throttling/plan.md'};
	const at = (columns: number) => header({...narrow, setting, size: {columns, rows: 24}});
	expect(at(100)).toMatch(/^ Login +specs\/012-login-thro…\/plan\.md {3}technical plan {3}0\/7/);
	expect(at(80)).toMatch(/^ Login +specs\/012-login-t…\/plan\.md {3}0\/7/);
	expect(at(60)).toMatch(/^ Login +0\/7/);
	for (const columns of [60, 80, 100, 140]) expect(at(columns).length).toBe(columns);
});

test('the header says that only gaps are gone through', () => {
	expect(header(press(small(), 'alt+l'))).toContain(' gaps only   0/16');
	expect(header(press(small(), 'alt+l', 'alt+l'))).not.toContain('gaps only');
});

test('without a template it tells what is open', () => {
	const over = (text: string): State => {
		const {setting, size} = small();
		return createState({plan: readPlan(parseTemplate(''), text), setting, size});
	};
	const text = '# Search\n\n- [x] one\n\n```\n- [ ] code\n```\n\n## Steps\n\n- [ ] two [CLARIFY: how?]\n- [X] three\n';
	expect(header(over(text))).toMatch(/^ Search {3,}1 open question {3}2\/3 {2}▰{5}▱{3} $/);
	expect(header(over('# Search\n'))).toMatch(/ {3}no open questions $/);
});

test('the saved mark follows what the world reports', () => {
	const state = type(openForm(), 'x');
	expect(header(state)).toContain('saving…');
	expect(header(send(state, {type: 'saved', mark: 'saved'}))).toContain('draft saved ✓');
	expect(header(send(state, {type: 'saved', mark: 'failed'}))).toContain('not saved!');
});

test('the sections are listed with their state, the current one marked', () => {
	const state = press(openForm('# Technical Plan: Login\n\n## Architecture Overview\n\nA gate.\n'), 'pagedown');
	expect(rowsText(sectionRows(state, 24, 3)).split('\n')).toEqual([
		' ◐ Title',
		'❯✓ Architecture Over…',
		' · Technical Decisio…',
	]);
});

test('where there is no room for the list, the section stands between its neighbours', () => {
	const row = (state: State): string => rowText(sectionsRow(state)).replaceAll(/ {2,}/g, '  ');
	expect(row(small())).toBe('  ◐ Title (1/16)  · Architecture Overview ›');
	expect(row(press(small(), 'pagedown'))).toBe(' ‹ ◐ Title  · Architecture Overview (2/16)  · Technical Decisi… ›');
});

test('the section is counted as the header counts: what may be left out once it is begun', () => {
	const counts = (state: State) => [
		/\d+\/\d+/.exec(header(state))?.[0],
		/\(.*?\)/.exec(rowText(sectionsRow(state)))?.[0],
	];
	const template = '# Plan: {Name}\n\n## Why\n\n{Words}\n\n## Costs (optional)\n\n{Words}\n\n## Risks\n\n{Words}\n';
	const costs = press(openTemplate(template, {columns: 80, rows: 20}), 'pagedown', 'pagedown');
	expect(counts(costs)).toEqual(['0/3', '(optional)']);
	expect(counts(press(costs, 'pagedown'))).toEqual(['0/3', '(3/3)']);
	expect(counts(type(costs, 'x'))).toEqual(['1/4', '(3/4)']);
});

test('without a template the document’s main heading is the title', () => {
	expect(header(openDocument('# Move the tenants\n\nX.\n'))).toMatch(/^ Move the tenants +plan\.md {3}no template/);
	expect(header(openDocument('## Why\n\nX.\n'))).toMatch(/^ plan\.md +no template/);
});

const decision = (number: number, rationale: string) =>
	`### Decision ${number}: Where ${number}\n\n**Context**: c\n\n**Options Considered**:\n1. a - b\n\n**Decision**: a\n\n**Rationale**: ${rationale}\n\n`;

test('what is begun takes nothing from what is done', () => {
	const text = `# Technical Plan: Login\n\n## Technical Decisions\n\n${decision(1, 'r')}`;
	expect(header(small(text))).toContain(' 1/7 ');
	const begun = small(`${text}${decision(2, '')}`);
	expect(header(begun)).toContain(' 1/7 ');
	expect(rowText(sectionsRow(press(begun, 'pagedown', 'pagedown')))).toContain('◐ Technical Decisions');
	expect(header(small(`# Technical Plan: Login\n\n## Technical Decisions\n\n${decision(1, '')}`))).toContain(' 0/7 ');
});

test('the meter is full only when all is done', () => {
	const over = (text: string): string => {
		const plan = readPlan(
			parseTemplate('# P: {Name}\n\n## One\n\n{x}\n\n## Steps\n\n### Step 1: {Name}\n\n**Goal**: {x}\n'),
			text,
		);
		const {setting, size} = small();
		return header(createState({plan, setting, size}));
	};
	const step = '### Step 1: a\n\n**Goal**: b\n';
	expect(over(`# P: A\n\n## One\n\ny\n\n## Steps\n\n${step}`)).toMatch(/ 3\/3 {2}▰{8} $/);
	expect(over(`# P: A\n\n## One\n\ny\n\n## Steps\n\n${step}\n### Step 2: c\n\n**Goal**: {x}\n`)).toMatch(
		/ 3\/3 {2}▰+▱+ $/,
	);
	const boxes = `${'- [x] a\n'.repeat(30)}- [ ] b\n`;
	expect(header(openDocument(`# P\n\n${boxes}`))).toMatch(/ 30\/31 {2}▰{7}▱ $/);
});

test('of an optional section a part is enough', () => {
	const plan = readPlan(
		parseTemplate('# P: {Name}\n\n## Notes (optional)\n\n**One**: {x}\n\n**Two**: {y}\n'),
		'# P: A\n\n## Notes\n\n**One**: z\n',
	);
	const {setting, size} = small();
	expect(header(createState({plan, setting, size}))).toContain(' 2/2 ');
});

const decided = '# Technical Plan: Login\n\n## Architecture Overview\n\nA gate.\n';

test('each part of the header has its tone, and the whole its width', () => {
	const wide = openForm(decided, {columns: 90, rows: 24});
	const typed = type(wide, 'x');
	const heads = [wide, typed, send(typed, {type: 'saved', mark: 'saved'}), press(wide, 'alt+l')].map(headerRow);
	expect(looks(heads)).toEqual([
		' {title:Login                                          } {dim:plan.md   }{dim:technical plan   }1/7  {accent:▰▱▱▱▱▱▱▱} ',
		' {title:Loginx                               } {dim:plan.md   }{dim:technical plan   }{dim:saving…}   1/7  {accent:▰▱▱▱▱▱▱▱} ',
		' {title:Loginx                         } {dim:plan.md   }{dim:technical plan   }{dim:draft saved ✓}   1/7  {accent:▰▱▱▱▱▱▱▱} ',
		' {title:Login                                               } {dim:plan.md   }{accent:gaps only   }1/7  {accent:▰▱▱▱▱▱▱▱} ',
	]);
	expect(heads.map(rowWidth)).toEqual([90, 90, 90, 90]);
});

test('what the saved mark says has its tone', () => {
	const state = type(openForm(decided, {columns: 70, rows: 24}), 'x');
	const over = (more: Partial<State>) => ({...state, ...more});
	const marks = (['pending', 'saved', 'failed', 'apart'] as const).map(saved => over({saved}));
	const fresh = {...openForm(decided, {columns: 70, rows: 24}), saved: 'failed' as const};
	expect(looks([...marks, over({theirs: 'x'}), fresh].map(headerRow))).toEqual([
		' {title:Loginx                            } {dim:plan.md   }{dim:saving…}   1/7  {accent:▰▱▱▱▱▱▱▱} ',
		' {title:Loginx                      } {dim:plan.md   }{dim:draft saved ✓}   1/7  {accent:▰▱▱▱▱▱▱▱} ',
		' {title:Loginx                         } {dim:plan.md   }{problem:not saved!}   1/7  {accent:▰▱▱▱▱▱▱▱} ',
		' {title:Loginx                        } {dim:plan.md   }{problem:taken over!}   1/7  {accent:▰▱▱▱▱▱▱▱} ',
		' {title:Loginx                   } {dim:plan.md   }{problem:changed on disk!}   1/7  {accent:▰▱▱▱▱▱▱▱} ',
		' {title:Login                          } {dim:plan.md   }{problem:not saved!}   1/7  {accent:▰▱▱▱▱▱▱▱} ',
	]);
});

test('a title has its room first, then the file, then the template beside it', () => {
	const at = (columns: number, title: string) =>
		headerRow(openForm(`# Technical Plan: ${title}\n`, {columns, rows: 24}));
	const rows = [60, 61, 77, 78].map(columns => at(columns, 'Login'));
	expect(rows.map(rowText)).toEqual([
		' Login                                        0/7  ▱▱▱▱▱▱▱▱ ',
		' Login                               plan.md   0/7  ▱▱▱▱▱▱▱▱ ',
		' Login                                               plan.md   0/7  ▱▱▱▱▱▱▱▱ ',
		' Login                               plan.md   technical plan   0/7  ▱▱▱▱▱▱▱▱ ',
	]);
	const long = [90, 100, 110, 120, 130].map(columns => at(columns, 'Login throttling '.repeat(4).trim()));
	expect(long.map(rowText)).toEqual([
		' Login throttling Login throttling Login throttling Login… technical plan   0/7  ▱▱▱▱▱▱▱▱ ',
		' Login throttling Login throttling Login throttling Login throttling technical plan   0/7  ▱▱▱▱▱▱▱▱ ',
		' Login throttling Login throttling Login throttling Login throttling                  plan.md   0/7  ▱▱▱▱▱▱▱▱ ',
		' Login throttling Login throttling Login throttling Login throttling           plan.md   technical plan   0/7  ▱▱▱▱▱▱▱▱ ',
		' Login throttling Login throttling Login throttling Login throttling                     plan.md   technical plan   0/7  ▱▱▱▱▱▱▱▱ ',
	]);
});

test('a new plan says so beside its file, which gives way in its middle', () => {
	const named = type(openForm(undefined, {columns: 80, rows: 24}), 'Login');
	const at = (columns: number, file: string) =>
		rowText(headerRow({...named, setting: {...named.setting, file}, size: {columns, rows: 24}}));
	expect([80, 90, 100, 110].map(columns => at(columns, 'specs/012-login-throttling/plan.md'))).toEqual([
		' Login                     specs/012-…/plan.md (new)   saving…   0/16  ▱▱▱▱▱▱▱▱ ',
		' Login                     specs/012-login-thro…/plan.md (new)   saving…   0/16  ▱▱▱▱▱▱▱▱ ',
		' Login                     specs/012-log…/plan.md (new)   technical plan   saving…   0/16  ▱▱▱▱▱▱▱▱ ',
		' Login                     specs/012-login-throttl…/plan.md (new)   technical plan   saving…   0/16  ▱▱▱▱▱▱▱▱ ',
	]);
	expect([70, 75, 80, 85, 90].map(columns => at(columns, 'docs/plan.md'))).toEqual([
		' Login                      technical plan   saving…   0/16  ▱▱▱▱▱▱▱▱ ',
		' Login                       docs/plan.md (new)   saving…   0/16  ▱▱▱▱▱▱▱▱ ',
		' Login                            docs/plan.md (new)   saving…   0/16  ▱▱▱▱▱▱▱▱ ',
		' Login                                 docs/plan.md (new)   saving…   0/16  ▱▱▱▱▱▱▱▱ ',
		' Login                     docs/plan.md (new)   technical plan   saving…   0/16  ▱▱▱▱▱▱▱▱ ',
	]);
});

test('through the gaps only is said before the file is', () => {
	const gaps = press(openForm(decided, {columns: 60, rows: 24}), 'alt+l');
	const rows = [60, 70, 74].map(columns => headerRow({...gaps, size: {columns, rows: 24}}));
	expect(rows.map(rowText)).toEqual([
		' Login                                        1/7  ▰▱▱▱▱▱▱▱ ',
		' Login                                      gaps only   1/7  ▰▱▱▱▱▱▱▱ ',
		' Login                                plan.md   gaps only   1/7  ▰▱▱▱▱▱▱▱ ',
	]);
});

test('what is open is counted in one or more, with a meter for boxes', () => {
	const heads = ['', 'X [CLARIFY: a]\n', '- [ ] a [CLARIFY: a]\n- [x] b [CLARIFY: b]\n', '- [x] a\n', '- [ ] a\n'].map(
		text => headerRow(openDocument(`# Search\n\n${text}`, {columns: 60, rows: 24})),
	);
	expect(looks(heads)).toEqual([
		' {title:Search                                  } {dim:no open questions} ',
		' {title:Search                                    } {dim:1 open question} ',
		' {title:Search                   } {dim:2 open questions}   1/2  {accent:▰▰▰▰▱▱▱▱} ',
		' {title:Search                  } {dim:no open questions}   1/1  {accent:▰▰▰▰▰▰▰▰} ',
		' {title:Search                  } {dim:no open questions}   0/1  {accent:▱▱▱▱▱▱▱▱} ',
	]);
});

const texts = {
	before: '# A\n\n## B\n\none\n\n## C\n\ntwo\n\n## D\n\n- [ ] three\n',
	after: '# A\n\n## B\n\none more\n\n## C\n\ntwo\n\n## D\n\n- [x] three\n',
};

test('in a review the header tells changes, how many were seen, and notes', () => {
	const size = {columns: 90, rows: 24};
	const one = openReviewed(texts.before, texts.after.replace('[x]', '[ ]'), size);
	const noted = press(type(press(openReviewed(texts.before, texts.after, size), 'alt+m'), 'Why?'), 'enter');
	const states = [
		openReviewed(undefined, texts.after, size),
		openReviewed(texts.before, texts.before, size),
		one,
		noted,
	];
	expect(looks(states.map(headerRow))).toEqual([
		' {title:A                                       } {dim:plan.md   }{dim:no template   }{accent:nothing to compare with} ',
		' {title:A                                          } {dim:plan.md   }{dim:no template   }{accent:no change since HEAD} ',
		' {title:A                                               } {dim:plan.md   }{accent:± 1 change since HEAD}{dim:, 1 seen} ',
		' {title:A                              } {dim:plan.md   }{dim:saving…}   {accent:± 2 changes since HEAD}{dim:, 1 seen}{question:   ✎ 1} ',
	]);
});

test('the name of what it is compared with gives way where it is long', () => {
	const at = (columns: number) => {
		const state = openReviewed(texts.before, texts.after, {columns, rows: 24});
		const base = {text: texts.before, name: `the text of ${'a very '.repeat(9)}old day`, when: 'today 14:02'};
		return rowText(headerRow({...state, judging: state.judging && {...state.judging, base}}));
	};
	expect([109, 110].map(at)).toEqual([
		' A                                            plan.md   ± 2 changes since the text of a very a very…, 1 seen ',
		' A                                   ± 2 changes since the text of a very a very a very a very a ver…, 1 seen ',
	]);
});

test('since when something is compared is said where there is room', () => {
	const at = (columns: number) => {
		const state = openReviewed(texts.before, texts.after, {columns, rows: 24});
		const base = {text: texts.before, name: 'that', when: 'today 14:02'};
		return rowText(headerRow({...state, judging: state.judging && {...state.judging, base}}))
			.trimStart()
			.replace(/ {2,}/g, '  ');
	};
	expect([109, 110].map(at)).toEqual([
		'A  plan.md  no template  ± 2 changes since that, 1 seen ',
		'A  plan.md  no template  ± 2 changes since that (today 14:02), 1 seen ',
	]);
});

test('in a review a section has the mark of what is told of it', () => {
	const noted = press(type(press(openReviewed(texts.before, texts.after), 'alt+m'), 'Why?'), 'enter');
	const both = press(type(press(goToSection(noted, 3), 'alt+m'), 'Who?'), 'enter');
	const aside = press(type(press(goToSection(noted, 2), 'alt+m'), 'Who?'), 'enter');
	expect(looks([sectionsRow({...aside, size: {columns: 60, rows: 24}})])).toEqual([
		'{dim: ‹ ± B                }{accent:✎ C · ✎1 (3/4)}{dim:                ± D ›}',
	]);
	expect(looks(sectionRows(both, 24, 9))).toEqual([
		'  {dim: Title              }',
		' {accent:±} B             {dim:±1 ✎1}',
		'  {dim: C                  }',
		'{accent:❯}{accent:±}{accent: D             }{accent:±1 ✎1}',
	]);
	expect(
		looks([1, 2, 3].map(index => sectionsRow({...goToSection(both, index), size: {columns: 80, rows: 24}}))),
	).toEqual([
		'{dim: ‹ Title                      }{accent:± B · ±1 ✎1 (2/4)}{dim:                          C ›}',
		'{dim: ‹ ± B                             }{accent:C (3/4)}{dim:                             ± D ›}',
		'{dim: ‹ C                          }{accent:± D · ±1 ✎1 (4/4)}                             ',
	]);
});

test('the list of sections tells how far each is, and the one the caret is in', () => {
	const text = '# T\n\n## First\n\n- [ ] a\n- [x] b\n\n## Second of a name that is long\n\n- [x] c\n\n## Third\n\nX.\n';
	const state = openDocument(text);
	expect(looks(sectionRows(goToSection(state, 1), 20, 9))).toEqual([
		'   Title          ',
		'{accent:❯}◐{accent: First       }{accent:1/2}',
		' {done:✓} Second of … {dim:1/1}',
		'   Third          ',
	]);
	expect(looks(sectionRows(goToSection(state, 2), 20, 9))).toEqual([
		'   Title          ',
		' ◐ First       {dim:1/2}',
		'{accent:❯}{done:✓}{accent: Second of … }{accent:1/1}',
		'   Third          ',
	]);
	expect(looks(sectionRows(goToSection(state, 3), 20, 2))).toEqual([
		' {done:✓} Second of … {dim:1/1}',
		'{accent:❯} {accent: Third          }',
	]);
	expect(
		looks([1, 2, 3].map(index => sectionsRow({...goToSection(state, index), size: {columns: 60, rows: 24}}))),
	).toEqual([
		'{dim: ‹ Title        }{accent:◐ First · 1/2 ticked (2/4)}{dim:  ✓ Second o… ›}',
		'    {accent:✓ Second of a name that is long · 1/1 ticked (3/4)}   ',
		'{dim: ‹ ✓ Second of a nam…  }{accent:Third (4/4)}                      ',
	]);
});

test('the neighbours of a section have what its own name leaves', () => {
	const state = openDocument('# T\n\n## Before it\n\nX.\n\n## A section\n\nX.\n\n## Behind it\n\nX.\n');
	const at = (columns: number) => rowText(sectionsRow({...goToSection(state, 2), size: {columns, rows: 24}}));
	expect([24, 30, 31, 32, 34, 36, 40, 60].map(at)).toEqual([
		'   A section (3/4)  ',
		'      A section (3/4)     ',
		' ‹ B…  A section (3/4)  B… ›',
		' ‹ B…  A section (3/4)  B… ›',
		' ‹ Be…  A section (3/4)  Be… ›',
		' ‹ Bef…  A section (3/4)  Beh… ›',
		' ‹ Befor…  A section (3/4)  Behin… ›',
		' ‹ Before it         A section (3/4)         Behind it ›',
	]);
});

test('the line around the form tells how many rows are out of sight', () => {
	const lines = [
		ruleRow(20, '↑'),
		ruleRow(20, '↓', 4),
		ruleRow(20, '↓', 4, 14),
		ruleRow(10, '↓', 4, 3),
		ruleRow(6, '↑', 12),
	];
	expect(looks(lines)).toEqual([
		'{dim:────────────────────}',
		'{dim:────────}{accent: ↓ 4 more }{dim:──}',
		'{dim:──}{accent: ↓ 4 more }{dim:────────}',
		'{accent: ↓ 4 more }',
		'{accent: ↑ 12 more }',
	]);
});

test('a section of a long name is cut where it stands alone', () => {
	const long = openDocument(`# T\n\n## ${'A long name '.repeat(9).trim()}\n\nX.\n`, {columns: 40, rows: 24});
	expect(looks([sectionsRow(goToSection(long, 1))])).toEqual(['   {accent:A long name A long name A long na…}  ']);
});

test('where nothing is asked for yet nothing is done', () => {
	const head = headerRow(openTemplate('# Plan\n\n## Notes (optional)\n\n{x}\n', {columns: 60, rows: 24}));
	expect(looks([head])).toEqual([
		' {title:Plan                                  } {dim:own   }1/1  {accent:▰▰▰▰▰▰▰▰} ',
	]);
});
