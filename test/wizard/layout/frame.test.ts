import {expect, test} from 'vitest';
import {readPlan} from '../../../source/plan/plan.ts';
import {parseTemplate} from '../../../source/template/read-template.ts';
import {headerRow, sectionRows, sectionsRow} from '../../../source/wizard/layout/frame.ts';
import {createState} from '../../../source/wizard/open-state.ts';
import type {State} from '../../../source/wizard/state.ts';
import {openDocument, openForm, openTemplate, press, rowsText, rowText, send, type} from '../../helpers/form.ts';

const small = (text?: string): State => openForm(text, {columns: 80, rows: 24});

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
