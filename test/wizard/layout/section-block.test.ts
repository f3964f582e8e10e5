import {expect, test} from 'vitest';
import {newPlan} from '../../../source/plan/plan.ts';
import {parseTemplate} from '../../../source/template/read-template.ts';
import {createState} from '../../../source/wizard/open-state.ts';
import {formText, goTo, openDocument, openForm, openTemplate, press, type} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});

test('a section has its name, its fields and their choices', () => {
	const text = formText(openForm(undefined, size(80, 24)));
	expect(text).toMatch(/^ TITLE\n/);
	expect(text).toContain('Feature ID    e.g. 012-sign-in-throttling');
	expect(text).toContain('○ draft  ○ in-review  ○ approved');
});

test('a folded card says what is in it', () => {
	let state = goTo(openForm(undefined, size(100, 30)), 'option 1 › option');
	for (const words of ['Redis', 'x', '', 'Memory', 'y', '']) state = press(type(state, words), 'enter');
	expect(formText(goTo(state, 'decision 2 › title'))).toMatch(/▸ Decision 1 .*2 options/);
});

test('a folded card says what was decided', () => {
	const text =
		'# Technical Plan: X\n\n## Technical Decisions\n\n### Decision 1: Where\n\n**Options Considered**:\n- Redis - fast\n- Memory - near\n\n**Decision**: Redis\n\n### Decision 2: When\n';
	expect(formText(goTo(openForm(text), 'decision 2 › title'))).toMatch(/▸ Decision 1 {2}Where +→ Redis$/m);
});

test('a folded card says what is wrong in it', () => {
	const text =
		'# Technical Plan: X\n\n## Implementation Phases\n\n### Phase 1: A\n\n**Dependencies**: Phase 2\n\n### Phase 2: B\n';
	expect(formText(goTo(openForm(text), 'phase 2 › title'))).toMatch(
		/▸ Phase 1 {2}A {2}! depends on Phase 2, which comes later\./,
	);
});

test('a folded card is called as the document writes it, and its title has the room that is left', () => {
	const title = 'State Schema and a Migration of What Is Stored';
	const text = `# P\n\n## Log\n\n### ADR-009: ${title}\n\nX.\n\n### ADR-010: Y\n\n- [x] a\n- [ ] b\n\n### ADR-011\n`;
	const state = press(openDocument(text, size(80, 24)), 'pagedown', 'tab', 'tab');
	expect(formText(state)).toContain(` ▸ ADR-009  ${title} — X.\n❯▾ ADR-010  Y\n`);
	const next = press(state, 'tab', 'tab', 'tab', 'tab', 'tab');
	expect(formText(next)).toMatch(/▸ ADR-010 {2}Y — a, b +1\/2 ☐\n/);
	expect(formText(next)).toMatch(/\+ ADR$/m);
});

test('items without a number have their titles alone, and their first label beside', () => {
	const text = '# P\n\n## Options\n\n### Option: Redis\n\n**Cost**: one server\n\n### Option: Memory\n\nX.\n';
	const state = press(openDocument(text, size(80, 24)), 'pagedown', 'tab', 'tab');
	expect(formText(state)).toMatch(/▸ Option {2}Redis — one server\n/);
	const model = '# Technical Plan: X\n\n## Component Design\n\n### Store\n\n**Purpose**: x\n\n### Gate\n';
	expect(formText(goTo(openForm(model), 'component design'))).toMatch(/^❯▾ Store\n/m);
});

test('a label that has no room beside its value stands above it, and takes none of the others', () => {
	const text =
		'# P\n\n## A\n\n**Who may do this, and who may not**: nobody\n\n**When**: now\n\n**What was left out on purpose**:\n\n- one\n- two\n\n**Which of them**:\n\n| A |\n|---|\n| 1 |\n';
	const lines = formText(press(openDocument(text, size(80, 24)), 'pagedown')).split('\n');
	expect(lines.slice(2).map(line => line.trimEnd())).toEqual([
		'❯Who may do this, and who may not',
		'                nobody',
		' When           now',
		' What was left out on purpose',
		'                • one',
		'                • two',
		' Which of them',
		'     A',
		'  1  1',
	]);
});

test('code without a label is named where it stands among others, and has its section’s name where it is alone', () => {
	const template =
		'# Plan: {Name}\n\n## Data\n\n### Entity 1: {Name}\n\n```\n{Schema}\n```\n\n**Why**: {why}\n\n## Tree\n\n```\n{Files}\n```\n';
	const form = openTemplate(template, {columns: 80, rows: 24});
	expect(formText(goTo(form, 'entity 1'))).toMatch(/^ +Schema +│ /m);
	expect(formText(goTo(form, 'tree'))).not.toContain('Files  ');
});

test('a row of code that only goes on is no line of it', () => {
	const text = `# P\n\n## Code\n\n\`\`\`ts\nshort();\ncall(${'argument, '.repeat(8)}last);\n\nend();\n\`\`\`\n`;
	expect(
		formText(goTo(openDocument(text, {columns: 80, rows: 24}), 'code'))
			.split('\n')
			.slice(2),
	).toEqual([
		'❯ │ short();',
		'  │ call(argument, argument, argument, argument, argument, argument,',
		'  ↳ argument, argument, last);',
		'  │',
		'  │ end();',
	]);
});

test('a folded card says that something of it is not there yet', () => {
	const card = (number: number, rationale: string) =>
		`### Decision ${number}: Where ${number}\n\n**Context**: c\n\n**Options Considered**:\n1. a - b\n\n**Decision**: a\n\n**Rationale**: ${rationale}\n\n`;
	const text = `# Technical Plan: Login\n\n## Technical Decisions\n\n${card(1, 'r')}${card(2, '')}${card(3, 'r')}`;
	const state = goTo(openForm(text), 'decision 1');
	expect(formText(state)).toMatch(/▸ Decision 2 {2}Where 2 → a +◐\n ▸ Decision 3 {2}Where 3 → a\n/);
});

test('help of a section that is too long for its rows says so', () => {
	const costs = '# Plan: {Name}\n\n## Costs\n\n**Money**: {Sum}\n\n**Time**: {Days}\n';
	const text = (help: string) => {
		const plan = newPlan(parseTemplate(costs, {help: {costs: help}}));
		return formText(press(createState({plan, setting: openForm().setting, size: size(80, 24)}), 'pagedown'));
	};
	expect(text('Say what it costs.')).toMatch(/ COSTS\n Say what it costs\.\n\n/);
	expect(text('Say what it costs. '.repeat(40))).toMatch(/ COSTS\n(?: .*\n){2} .*…\n\n/);
});
