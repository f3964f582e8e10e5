/* What stands behind a label: a choice, guidance, nothing yet, or words that are an answer. */
import {describe, expect, test} from 'vitest';
import {answers, finish, newPlan, parseTemplate, problems, readPlan, setField} from '../../source/index.ts';
import type {FieldSpec, SectionSpec} from '../../source/template/template.ts';

const labelOf = (markdown: string): FieldSpec => parseTemplate(`${markdown}\n`).specs[0] as FieldSpec;

test.each([
	['**A**: Yes / No', ['Yes', 'No'], false],
	['**A**: Draft / In Review / Final', ['Draft', 'In Review', 'Final'], false],
	['**A**: low | high', ['low', 'high'], false],
	['**A**: proposed, accepted, rejected, etc.', ['proposed', 'accepted', 'rejected'], true],
	['**A**: One of proposed, accepted, rejected, etc.', ['proposed', 'accepted', 'rejected'], true],
	['A: draft/done/gone', ['draft', 'done', 'gone'], false],
	['**A**: [one | two | …]', ['one', 'two'], true],
	['**A**: <Draft / In Review / Final>', ['Draft', 'In Review', 'Final'], false],
])('%j is a choice', (markdown, choices, open) => {
	expect(labelOf(markdown)).toMatchObject({kind: 'choice', default: undefined, choices: {choices, open}});
	expect(answers(newPlan(parseTemplate(`${markdown}\n`)))).toEqual({});
});

test.each([
	'**A**: Pros / Cons',
	'**A**: and/or',
	'**A**: src/a/b.ts and / or what is / in it, or not',
	'**A**: a, b, etc.',
])('%j is no choice', markdown => {
	expect(labelOf(markdown)).toMatchObject({kind: 'text', choices: undefined});
});

test.each([
	['**A**: Describe the issue that is to be solved here', 'text'],
	['**A**: what is the issue that we see and want to solve', 'text'],
	['**A**: The status of it, such as pending or decided.', 'text'],
	[`**A**: ${'Say all there is to say. '.repeat(6)}`, 'prose'],
])('%j is guidance', (markdown, kind) => {
	expect(labelOf(markdown)).toMatchObject({kind, hint: markdown.slice('**A**: '.length).trim(), default: undefined});
	expect(answers(newPlan(parseTemplate(`${markdown}\n`)))).toEqual({});
});

test.each([
	'**A**: Draft',
	'**A**: IN_PROGRESS',
	'**A**: READY_FOR_DEV',
	'**A**: Phase 1, Phase 2',
	'**A**: Project initialization and basic structure',
	'**A**: This one is done when it is [CLARIFY: when is it done?]',
])('%j is an answer', markdown => {
	expect(labelOf(markdown)).toMatchObject({kind: 'text', hint: '', default: markdown.slice('**A**: '.length)});
});

test.each([
	'DATE',
	'YOUR NAME',
	'TBD',
	'YYYY-MM-DD',
	'NNNN',
	'NN',
	'XX-name',
	'ONE_TO_TWO_SENTENCES',
	'Run `{command}`',
	'…',
	'...',
	'`<your name>`',
])('%j says nothing', words => {
	const template = parseTemplate(`A: ${words}\n`);
	expect(template.specs).toMatchObject([{key: 'a', kind: 'text', default: undefined}]);
	expect(answers(newPlan(template))).toEqual({});
});

test('beside a label that asks there are labels that begin with an answer', () => {
	const template = parseTemplate('## Team\n\nOwner: {who}\nCost: 3\n\n- Level: {level}\n- Due: in May\n');
	expect(template.specs).toMatchObject([
		{
			specs: [
				{key: 'owner', default: undefined},
				{key: 'cost', default: '3'},
				{key: 'level', default: undefined},
				{key: 'due', default: 'in May'},
			],
		},
	]);
	const plan = setField(newPlan(template), ['team', 'owner'], 'me');
	expect(plan.text).toBe(template.text.replace('{who}', 'me'));
	expect(parseTemplate('## Team\n\nOwner: {who}\nand a line\nCost: 3\n').specs[0]).toMatchObject({
		specs: [{key: 'owner'}],
	});
});

describe('labels with nothing behind them', () => {
	const template = parseTemplate(
		'# {T}\n\nName(s):\n\nDate: \n\n## A\n\nPlease consider:\n\nwhat\n\n- Before:\n- After:\n',
	);

	test('count beside others', () => {
		expect(template.specs).toMatchObject([
			{key: 'nameS', name: 'Name(s)'},
			{key: 'date', name: 'Date'},
			{key: 'a', specs: [{key: 'before'}, {key: 'after'}]},
		]);
	});

	test('stay as open questions', () => {
		const finished = finish(newPlan(template));
		expect(finished).toMatch(/^Name\(s\): \[CLARIFY: Name\(s\)\]\n\nDate: +\[CLARIFY: Date\] *$/m);
		expect(answers(readPlan(template, finished))).toEqual({});
	});
});

test('notes are help for what follows, and no fields', () => {
	const template = parseTemplate('## A\n\n**Note**: Remove this line.\n\n**B**: {b}\n\n**Notes**: {c}\n');
	expect(template.specs).toMatchObject([{specs: [{key: 'b'}, {key: 'notes'}]}]);
	expect(answers(newPlan(template))).toEqual({});
});

test('that there may be more is no field, and gone when the plan is finished', () => {
	const template = parseTemplate(
		'## A\n\n### Story 1: {Title}\n\n**B**: {b}\n\n[Add more stories as needed]\n\n## C\n\n{c}\n',
	);
	expect(template.specs).toMatchObject([{specs: [{specs: [{key: 'b'}]}]}, {key: 'c'}]);
	expect(finish(newPlan(template))).not.toContain('Add more');
});

test('a head tells what the cells below it may hold', () => {
	expect(labelOf('| A | Type (Fix/ Prevent/ Other) |\n|---|---|\n| | |').columns).toMatchObject([
		{choices: undefined},
		{choices: {choices: ['Fix', 'Prevent'], open: true}},
	]);
});

describe('names above lists', () => {
	const body = 'Pros:\n\n- ...\n\nCons:\n\n- ...\n';

	test('are labels where there are several', () => {
		expect(parseTemplate(`## A\n\n${body}`).specs[0]).toMatchObject({
			specs: [
				{kind: 'list', name: 'Pros', hint: '...'},
				{kind: 'list', name: 'Cons', hint: '...'},
			],
		});
	});

	test('are guidance where one stands alone, or a sentence leads to the list', () => {
		expect(parseTemplate('## A\n\nSteps:\n\n- {step}\n').specs[0]).toMatchObject({specs: [{name: 'step'}]});
		const led = '## A\n\nThis holds:\n\n- {a}\n\nThen this:\n\n- {b}\n';
		expect(parseTemplate(led).specs[0]).toMatchObject({specs: [{name: 'a'}, {name: 'b'}]});
	});

	test('take no list from the template’s own', () => {
		const template = parseTemplate('## A\n\nTests to write:\n\n- [ ] <test that fails>\n');
		expect(answers(newPlan(template))).toEqual({});
		expect(problems(newPlan(template)).map(({path}) => path)).toEqual([['a', 0, 'text']]);
	});
});

test.each([
	['- trust boundary:\n- authority or capability checked:', ['trust boundary', 'authority or capability checked']],
	['- Milestone: `vX.Y.Z`\n- Issue: https://example.org/<number>', ['Milestone', 'Issue']],
	['- Goals: outcomes it must deliver.\n- Non-goals: work that is out of scope.', ['Goals', 'Non-goals']],
])('the items of %j are labels', (items, names) => {
	const [section] = parseTemplate(`## A\n\n${items}\n`).specs;
	expect((section as SectionSpec).specs.map(spec => (spec as FieldSpec).name)).toEqual(names);
});

test.each([
	['State: {Ready, Done now}', 'choice', false],
	['Authors: {Name, Other Name}', 'text', false],
	['Status: **Awaiting work** or **Awaiting review**', 'choice', false],
	['Vision: *if applicable* [Name](https://example.org)', 'text', true],
	['Milestone: `vX.Y.Z`', 'text', false],
	['Related: <PRs / issues / other docs>', 'text', false],
	['Deciders: name(s)', 'text', false],
])('%j is a %s, optional: %j', (label, kind, isOptional) => {
	const [first] = parseTemplate(`- ${label}\n- Owner: {who}\n`).specs;
	expect(first).toMatchObject({kind, isOptional, default: undefined});
});

test.each([
	['[This is a template for proposals, see [here](a.md).]', ['by']],
	['[What this is about.]', ['whatThisIsAbout', 'by']],
])('above the labels %j leaves the fields %j', (text, keys) => {
	expect(parseTemplate(`${text}\n\n# {Title}\n\nBy: {who}\n`).specs.map(({key}) => key)).toEqual(keys);
});
