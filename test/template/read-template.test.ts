/* Every construct of a template, Markdown on one side, the form on the other. */
import {describe, expect, test} from 'vitest';
import {answers, fill, newPlan, parseTemplate} from '../../source/index.ts';
import type {FieldSpec, GroupSpec, SectionSpec, Spec} from '../../source/template/template.ts';

const specsOf = (markdown: string) => parseTemplate(markdown).specs;
const first = <Kind extends Spec>(markdown: string) => specsOf(markdown)[0] as Kind;

/** A spec in one line: `key kind`, and what is in it. */
const outlineOf = (spec: Spec): string => {
	if (spec.type === 'field') return `${spec.key}: ${spec.kind}${spec.isOptional ? '?' : ''}`;
	const inner = spec.specs.map(outlineOf).join(', ');
	return spec.type === 'group' ? `${spec.key}*(${inner})` : `${spec.key}${spec.isOptional ? '?' : ''}(${inner})`;
};

describe('placeholders', () => {
	test.each([
		['{words}', '{why}'],
		['{{words}}', '{{why}}'],
		['[words]', '[why]'],
		['<words>', '<why>'],
	])('%s', (_, placeholder) => {
		const spec = first<FieldSpec>(`**Reason**: ${placeholder}\n`);
		expect(spec).toMatchObject({key: 'reason', kind: 'text', hint: 'why', words: [placeholder], default: undefined});
	});

	test.each([
		['a link', '[why](x.md)'],
		['a reference', '[why][1]'],
		['an open question', '[CLARIFY: why]'],
		['HTML', '<br>'],
		['an address', '<https://x.y>'],
		['code', '`const {a} = b`'],
	])('%s is none', (_, words) => {
		expect(first<FieldSpec>(`**Reason**: ${words}\n`)).toMatchObject({default: words, words: []});
	});
});

describe('choices', () => {
	test.each([
		['# Status: {draft|done}', 'status', 'Status'],
		['# Plan status - {draft|done}', 'planStatus', 'Plan status'],
		['# {draft|done}', 'title', 'Title'],
	])('in the title %j', (title, key, name) => {
		const template = parseTemplate(`${title}\n`);
		expect(template.title).toMatchObject({key, name, kind: 'choice', choices: {choices: ['draft', 'done']}});
		const filled = fill(newPlan(template), {[key]: 'done'});
		expect(filled.text).toBe(`${title.replace('{draft|done}', 'done')}\n`);
		expect(answers(filled)).toEqual({[key]: 'done'});
	});

	test.each([
		['{a|b|c}', ['a', 'b', 'c'], false],
		['[a | b]', ['a', 'b'], false],
		['{Low/Med/High}', ['Low', 'Med', 'High'], false],
		['{proposed | rejected | …}', ['proposed', 'rejected'], true],
		['{proposed | accepted | superseded by ADR-0123}', ['proposed', 'accepted'], true],
	])('%s', (words, choices, open) => {
		expect(first<FieldSpec>(`**Status**: ${words}\n`)).toMatchObject({kind: 'choice', choices: {choices, open}});
	});

	test.each(['{Pros/Cons}', '{why / how it is done / when}'])('%s is none', words => {
		expect(first<FieldSpec>(`**Status**: ${words}\n`)).toMatchObject({kind: 'text', choices: undefined});
	});
});

describe('labels', () => {
	test.each([
		['the colon outside', '**Owner**: {name}'],
		['the colon inside', '**Owner:** {name}'],
		['a bullet', '- **Owner**: {name}'],
		['underscores', '__Owner__: {name}'],
		['no bold', 'Owner: {name}'],
	])('%s', (_, markdown) => {
		expect(outlineOf(first(`${markdown}\n`))).toBe('owner: text');
	});

	test('literal words are the default', () => {
		expect(first<FieldSpec>('**Based on**: spec.md\n')).toMatchObject({default: 'spec.md', words: [], hint: ''});
	});

	test('several on one line are several fields', () => {
		expect(specsOf('**Branch**: [name] | **Date**: [DATE]\n').map(outlineOf)).toEqual(['branch: text', 'date: text']);
	});

	test.each([
		['a list', '- {one}\n- {two}', 'list'],
		['a fence', '```\n{code}\n```', 'code'],
		['a table', '| A | B |\n|---|---|\n| {a} | {b} |', 'table'],
	])('hold %s that follows', (_, block, kind) => {
		expect(outlineOf(first(`**Things**:\n${block}\n`))).toBe(`things: ${kind}`);
		expect(outlineOf(first(`**Things**:\n\n${block}\n`))).toBe(`things: ${kind}`);
	});
});

describe('headings', () => {
	test('the only one on level 1 holds the title', () => {
		const template = parseTemplate('# Technical Plan: {Feature Name}\n\n## Goal\n\nSay why.\n');
		expect(template).toMatchObject({
			titlePrefix: 'Technical Plan: ',
			title: {key: 'featureName', kind: 'text', hint: 'Feature Name'},
		});
		expect(template.specs.map(outlineOf)).toEqual(['goal(text: prose)']);
	});

	test('several on level 1 are sections', () => {
		const template = parseTemplate('# Summary\n\nSay what.\n\n# Motivation\n\nSay why.\n');
		expect(template.title).toBeUndefined();
		expect(template.specs.map(outlineOf)).toEqual(['summary(text: prose)', 'motivation(text: prose)']);
	});

	test('sections nest by level, and numbers are no part of a key', () => {
		const specs = specsOf(
			'## 1. Testing & Quality\n\n### 1.1 Unit Tests\n\n- {area}\n\n### 1.2 End-to-End\n\n- {flow}\n',
		);
		expect(specs.map(outlineOf)).toEqual(['testingQuality(unitTests(area: list), endToEnd(flow: list))']);
	});

	test.each(['(Optional)', '*(optional)*', '(If applicable)'])('%s makes a section optional', mark => {
		expect(outlineOf(first(`## Migration ${mark}\n\n- {step}\n`))).toBe('migration?(step: list)');
	});

	test('a key that is taken gets a number', () => {
		expect(specsOf('## Notes\n\nSay.\n\n## Notes\n\nSay more.\n').map(spec => spec.key)).toEqual(['notes', 'notes2']);
	});
});

describe('groups', () => {
	test('that count by number alone are one', () => {
		const section = first<SectionSpec>('## P\n\n### 1. {Title}\n\n{a}\n\n### 2. {Title}\n\n{b}\n');
		expect(section.specs).toMatchObject([
			{
				type: 'group',
				key: 'titles',
				noun: '',
				numbering: {before: '', digits: '1', after: '. '},
				title: {hint: 'Title'},
			},
		]);
		const plan = fill(newPlan(parseTemplate('## P\n\n### 1. {Title}\n\n{a}\n')), {p: [{title: 'x'}, {title: 'y'}]});
		expect(plan.text).toBe('## P\n\n### 1. x\n\n{a}\n\n### 2. y\n\n{a}\n');
	});

	test('noun, number and title repeat', () => {
		const section = first<SectionSpec>(
			'## Decisions\n\n### Decision 1: {Title}\n**Why**: {why}\n\n---\n\n### Decision 2: {Title}\n**Why**: {why}\n',
		);
		expect(section).toMatchObject({key: 'decisions', isFlat: true});
		expect(section.specs[0]).toMatchObject({
			type: 'group',
			noun: 'Decision',
			separator: '---',
			title: {key: 'title', hint: 'Title'},
		});
	});

	test('a field that one exemplar lacks is optional, and the words of all count', () => {
		const {specs} = first<SectionSpec>(
			'## D\n\n### Decision 1: {Title}\n**Why**: {a}\n**Cost**: {b}\n\n### Decision 2: {Title}\n**Why**: {c}\n',
		).specs[0] as GroupSpec;
		expect(specs.map(outlineOf)).toEqual(['why: text', 'cost: text?']);
		expect(specs[0]).toMatchObject({words: ['{a}', '{c}']});
	});

	test('a literal title is the default of its item', () => {
		const group = first<SectionSpec>(
			'## P\n\n### Phase 1: Foundation\n**Goal**: {goal}\n\n### Phase 2: Integration\n**Goal**: {goal}\n',
		).specs[0] as GroupSpec;
		expect(group).toMatchObject({noun: 'Phase', defaults: [{title: 'Foundation'}, {title: 'Integration'}]});
	});
});

describe('lists', () => {
	test.each([
		['- {Option A} - {Pros/Cons}', ['option', 'prosCons']],
		['1. {Error Type 1}: {How to handle}', ['errorType', 'howToHandle']],
		['- `field1`: {type} - {description}', ['field', 'type', 'description']],
	])('%s has parts', (item, keys) => {
		const {pattern} = first<SectionSpec>(`## Things\n\n${item}\n`).specs[0] as FieldSpec;
		expect(pattern?.cells.map(cell => cell.key)).toEqual(keys);
	});

	test.each(['- {one}', '- some words', '* a {b} c'])('%s has none', item => {
		expect(first<SectionSpec>(`## Things\n\n**L**:\n${item}\n`).specs[0]).toMatchObject({
			kind: 'list',
			pattern: undefined,
		});
	});
});

describe('blocks', () => {
	test('a table has columns by header, and a cell with alternatives is a choice', () => {
		const field = first<SectionSpec>('## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/Med/High} |\n')
			.specs[0] as FieldSpec;
		expect(field.columns.map(({key, choices}) => [key, choices?.choices])).toEqual([
			['risk', undefined],
			['impact', ['Low', 'Med', 'High']],
		]);
	});

	test('lines of open questions', () => {
		expect(outlineOf(first('## Questions\n\n[CLARIFY: {one}]\n[CLARIFY: {two}]\n'))).toBe('questions(one: questions)');
	});

	test('guidance alone is prose', () => {
		expect(first<SectionSpec>('## Overview\n\nSay what it is.\nOn two lines.\n')).toMatchObject({
			isProse: true,
			hint: 'Say what it is. On two lines.',
		});
	});

	test('a comment is help for what follows', () => {
		const section = first<SectionSpec>('## Overview\n\n<!-- Keep it short. -->\n\n{words}\n');
		expect(section.specs[0]).toMatchObject({kind: 'prose', help: 'Keep it short.'});
	});

	test('what follows the last rule without a placeholder is the literal end', () => {
		expect(parseTemplate('## A\n\n{a}\n\n---\n\n**Next**: do it\n').footer).toBe('**Next**: do it');
	});
});

test('a title in a code span is a placeholder, too', () => {
	const template = parseTemplate('# {Name}\n\n## Changes\n\n### File: `{path}`\n\n{What}\n');
	expect(answers(newPlan(template))).toEqual({});
	expect(answers(fill(newPlan(template), {changes: [{title: 'a.ts'}]}))).toEqual({changes: [{title: 'a.ts'}]});
});

test('a comment right above a heading is help for what follows it', () => {
	const {specs} = parseTemplate('# {Name}\n\n## A\n\n{a}\n\n<!-- about b -->\n## B\n\n{b}\n');
	expect(specs.map(spec => spec.type === 'section' && [spec.help, spec.specs[0]?.help])).toEqual([
		['', ''],
		['about b', ''],
	]);
	expect(parseTemplate('## A\n\n{a}\n\n<!-- This is an optional element. -->\n## B\n\n{b}\n').specs[1]).toMatchObject({
		isOptional: true,
	});
});

/* A spec with all that a reader may ask of it, as lines. */
const linesOf = (spec: Spec): readonly unknown[] => {
	const help = spec.help === '' ? [] : [`help: ${spec.help}`];
	if (spec.type === 'field') return [`${outlineOf(spec)} “${spec.hint}”`, ...help];
	const name =
		spec.type === 'group'
			? `${spec.key}* ${spec.noun} “${spec.title.hint}”`
			: `${spec.key}${spec.isOptional ? '?' : ''} “${spec.hint}”`;
	return [name, ...help, ...spec.specs.map(linesOf)];
};

describe('a template', () => {
	test('is its Markdown, its form, and what its sidecar says', () => {
		const text = '# Plan: {Name}\n\n{why}\n\n---\n\n The  end.\n';
		const sidecar = {required: ['name']};
		expect(parseTemplate(text, sidecar)).toMatchObject({
			text,
			outline: {text},
			titlePrefix: 'Plan: ',
			specs: [{key: 'why', kind: 'prose'}],
			literals: new Set(),
			footer: 'The  end.',
			sidecar,
		});
		expect(parseTemplate('')).toMatchObject({title: undefined, titlePrefix: '', specs: [], footer: '', sidecar: {}});
	});

	test('has its front matter first, then its first lines, then its sections', () => {
		expect(specsOf('---\na: {a}\n---\n\n{b}\n\n# {Title}\n\n**C**: {c}\n\n## D\n\n{d}\n').map(({key}) => key)).toEqual([
			'frontMatter',
			'b',
			'c',
			'd',
		]);
	});

	test('keeps the name of its front matter free', () => {
		expect(specsOf('## Front matter\n\n{a}\n').map(({key}) => key)).toEqual(['frontMatter2']);
	});

	test('gives each name what its sidecar calls it, too', () => {
		const sidecar = {
			aliases: {
				goal: ['Our Aim'],
				'parts.why': ['Reason'],
				'tests.unit': ['Small Ones'],
				'tests.unit.owner': ['Who'],
				'risks.impact': ['Effect & Cost'],
			},
		};
		const {specs} = parseTemplate(
			[
				'**Goal**: {goal}',
				'## Parts\n\n### Part 1: {Title}\n\n**Why?**: {why}',
				'## Tests\n\n### Unit\n\n**Owner**: {who}\n\n**Other**: {x}\n\n### Whole\n\n{w}',
				'## Risks\n\n| Risk | Impact |\n|---|---|\n| {r} | {i} |\n',
			].join('\n\n'),
			sidecar,
		);
		const names = (spec: Spec): unknown[] => [
			...('names' in spec ? [[spec.key, ...spec.names]] : []),
			...(spec.type === 'field' ? spec.columns.map(({key, names}) => [key, ...names]) : spec.specs.flatMap(names)),
		];
		expect(specs.flatMap(names)).toEqual([
			['goal', 'goal', 'our aim'],
			['parts', 'parts'],
			['why', 'why', 'reason'],
			['tests', 'tests'],
			['unit', 'unit', 'small ones'],
			['owner', 'owner', 'who'],
			['other', 'other'],
			['whole', 'whole'],
			['w', 'whole'],
			['risks', 'risks'],
			['r', 'risk'],
			['risk', 'risk'],
			['impact', 'impact', 'effect and cost'],
		]);
	});
});

describe('the main heading', () => {
	test.each([
		[
			'# {Feature Name}',
			'',
			{key: 'featureName', name: 'Feature Name', hint: 'Feature Name', words: ['{Feature Name}']},
		],
		[
			'# Plan 1: {Part A}',
			'Plan 1: ',
			{key: 'part', name: 'Part', hint: 'Part A', words: ['{Part A}'], markdown: '{Part A}'},
		],
		['# Plan', '', {key: 'title', name: 'Title', default: 'Plan', words: [], markdown: 'Plan'}],
		['# RFC title', '', {key: 'title', default: undefined, hint: 'RFC title', words: ['RFC title']}],
		['# ADR Template', '', {key: 'title', default: undefined, words: ['ADR Template']}],
		[`# Model of $\{NAME}`, 'Model of ', {key: 'name', hint: 'NAME'}],
		[
			'# Plan {a}  and b',
			'Plan ',
			{key: 'title', name: 'Title', hint: '{a}  and b', words: ['{a} and b'], markdown: '{a}  and b'},
		],
		['# {Name}**', '', {key: 'title', hint: 'Name', words: ['{Name}**', '[CLARIFY: Name]']}],
		['# Plan *{Name}*', 'Plan *', {key: 'title', hint: 'Name', words: ['{Name}*', '[CLARIFY: Name]']}],
		['# Plan **{A b}** c', 'Plan **', {key: 'title', hint: '{A b}** c'}],
		['# A_b', '', {key: 'title', hint: 'A b', default: undefined}],
		['# Your plan', '', {key: 'title', hint: 'Your plan', default: undefined}],
		['# ---', '', {key: 'title', hint: '---', default: undefined}],
		['# The path', '', {key: 'title', default: 'The path'}],
	])('%j holds the title', (heading, titlePrefix, title) => {
		expect(parseTemplate(`${heading}\n`)).toMatchObject({titlePrefix, title: {kind: 'text', ...title}});
	});

	test('has a key of its own', () => {
		expect(specsOf('# {Name}\n\n**Name**: {x}\n')[0]?.key).toBe('name2');
	});

	test.each(['## A\n\n# B\n', '# A\n\n# B\n', '### A\n\n# B\n\n## C\n', '## A\n'])('is none in %j', markdown => {
		expect(parseTemplate(markdown).title).toBeUndefined();
	});

	test('is none where another of its level follows', () => {
		expect(parseTemplate('# A\n\n## B\n\n# C\n\n{c}\n')).toMatchObject({
			title: undefined,
			specs: [{key: 'a', specs: [{key: 'b'}]}, {key: 'c'}],
		});
	});

	test('may have sections beside it that are lower', () => {
		expect(parseTemplate('# A\n\n### B\n\n{b}\n\n## C\n\n{c}\n')).toMatchObject({
			title: {hint: 'A'},
			specs: [{key: 'b'}, {key: 'c'}],
		});
	});
});

describe('the literal end', () => {
	test.each([
		['{a}\n\n---\n\nEnd\n', 'End'],
		['## A\n\n### B\n\n{b}\n\n---\n\nEnd\n\nand more\n', 'End\n\nand more'],
		['{a}\n\n---\n\nb\n\n---\n\nEnd', 'End'],
		['{a}\n\n---\n\n{b}\n', ''],
		['{a}\n\n---\n\nb {c}\n', ''],
		['{a}\n\n---\n', ''],
		['{a}\n\nEnd\n', ''],
		['## A\n\n{a}\n\n---\n\n## B\n\nEnd\n', ''],
	])('of %j is %j', (markdown, footer) => {
		expect(parseTemplate(markdown).footer).toBe(footer);
	});

	test('is no field', () => {
		expect(specsOf('## A\n\n{a}\n\n---\n\n**Next**: do it\n').map(linesOf)).toEqual([['a “a”', ['a: prose “a”']]]);
	});
});

describe('labels without bold marks', () => {
	test.each([
		['Status: {x}', ['status: text']],
		['- Status: {x}', ['status: text']],
		['Status: "{x}"', ['status: text']],
		["Status: '{x}'", ['status: text']],
		['Status: (why)', ['status: text']],
		['Status: YYYY-MM-DD', ['status: text']],
		['Status: {x}\nOwner: me', ['status: text', 'owner: text']],
		['Status:\nOwner:', ['status: text', 'owner: text']],
		['Status: `{x}`', ['status: text']],
		['Status: v1.2 so', ['status: text']],
		['Status: one two three four', ['status: text']],
		['Status: so.', ['text: prose']],
		['status: open', ['text: prose']],
		['One two three: so', ['oneTwoThree: text']],
		['## A\n\nStatus:\n\nOwner: {x}', ['a(status: text, owner: text)']],
		['    Status: draft\n    Owner: me', ['text: prose']],
		['## A\n\nStatus:\nOwner: {x}', ['a(status: text, owner: text)']],
		['## A\n\nOwner: {x}\n\nStatus:', ['a(owner: text, status: text)']],
		['## A\n\nStatus:\nso', ['a(text: prose)']],
		['## A\n\nOwner: {x}\nstatus:', ['a(owner: text)']],
		['## A\n\nStatus: so\nOwner: me', ['a(text: prose)']],
		['## A\n\nIt is "{x}": so', ['a(text: prose)']],
		['Status: open\nOwner: {me}', ['status: text', 'owner: text']],
		['Status: see {x}', ['status: text']],
		['Status: open', ['status: text']],
		['Status: what it is at the time of writing', ['text: prose']],
		['name: a\nsaid: |', ['name: text', 'said: text']],
		['x\r\nStatus: {x}\r\n', ['status: text']],
		['x\rStatus: {x}\r', ['status: text']],
	])('count where the template puts a hint behind them: %j', (markdown, expected) => {
		expect(specsOf(markdown).map(outlineOf)).toEqual(expected);
	});

	test('count wherever one of their name does', () => {
		expect(specsOf('## A\n\nOwner: {x}\n\n## B\n\nOwner: me\n').map(outlineOf)).toEqual([
			'a(owner: text)',
			'b(owner: text)',
		]);
	});

	test.each([
		['- Status: draft\n- Owner: me', ['status: text', 'owner: text']],
		['- Status: draft\r\n- Owner: me\r\n', ['status: text', 'owner: text']],
		['- Status:\n- Owner: me', ['status: text', 'owner: text']],
		['- to Do: draft\n- so On: me', ['text: prose']],
		['- Status: draft', ['text: prose']],
		['- Status: draft\n- me', ['text: prose']],
		['- Status: draft\n- owner: me', ['text: prose']],
		['# {Name}\n\n- Status: draft\n- Owner: me', ['status: text', 'owner: text']],
		['## A\n\n- Status: draft\n- Owner: me', ['a(text: prose)']],
		[
			'## A\n\n- Status: draft | final\n- Owner: A person or a team\n- Cost:',
			['a(status: choice, owner: text, cost: text)'],
		],
	])('count in a list above the first section that has nothing else: %j', (markdown, expected) => {
		expect(specsOf(markdown).map(outlineOf)).toEqual(expected);
	});
});

describe('a heading that repeats', () => {
	test.each([
		[
			'Decision 1: {T}',
			{key: 'decisions', noun: 'Decision', numbering: {before: 'Decision ', digits: '1', after: ': '}},
		],
		[
			'Decision 1: Use it',
			{
				key: 'decisions',
				noun: 'Decision',
				title: {words: ['{Decision title}'], hint: 'Decision title', markdown: 'Use it'},
			},
		],
		['Phase 1', {key: 'phases', noun: 'Phase', numbering: {before: 'Phase ', digits: '1', after: ''}}],
		['ADR-001: {T}', {key: 'adrs', noun: 'ADR'}],
		['Option: {T}', {key: 'options', noun: 'Option', numbering: {before: 'Option: ', digits: '', after: ''}}],
		['Option – {T}', {key: 'options', noun: 'Option'}],
		['Option. {T}', {key: 'options', noun: 'Option'}],
		[
			'File: `{path}`',
			{
				key: 'files',
				noun: 'File',
				title: {name: 'File title', hint: 'path', words: ['`{path}`', '[CLARIFY: path]'], markdown: '`{path}`'},
			},
		],
		['{Part A}', {key: 'parts', noun: '', title: {name: 'Part', hint: 'Part A', words: ['{Part A}']}}],
		['`{path}`', {key: 'paths', noun: '', numbering: {before: '', digits: '', after: ''}}],
		['{T} (Optional)', {key: 'ts', noun: ''}],
		[
			'{Method}  /{path}',
			{key: 'methodPaths', noun: '', title: {name: 'Method /path', hint: 'Method /path', words: ['{Method} /{path}']}},
		],
		[
			'Endpoint: {GET} /{path}',
			{noun: 'Endpoint', title: {name: 'Endpoint title', hint: 'GET /path', markdown: '{GET} /{path}'}},
		],
	])('%j is that of a group', (heading, expected) => {
		expect(first<SectionSpec>(`## S\n\n### ${heading}\n\n{x}\n`).specs).toMatchObject([
			{type: 'group', level: 3, ...expected},
		]);
	});

	test.each([
		[
			'阶段1：{标题}',
			'阶段2：{标题}',
			{key: '阶段', noun: '阶段', numbering: {before: '阶段', digits: '1', after: '：'}},
		],
		['阶段1：准备', '阶段2：开发', {key: '阶段', noun: '阶段', defaults: [{title: '准备'}, {title: '开发'}]}],
		['Step *now* {T}', 'Step *now* {U}', {noun: 'Step *now*', title: {markdown: '{T}'}}],
		['**{T}**', '**{U}**', {noun: '', numbering: {before: '', digits: '', after: ''}, title: {markdown: '**{T}**'}}],
		['Phase 1', 'Phase 2', {title: {isOptional: true, markdown: ''}}],
		['Phase 1', 'Phase 2: Go', {title: {isOptional: false}, defaults: [{title: ''}, {title: 'Go'}]}],
		['P 1: {a}', 'P 2: {b}', {exemplar: '### P 1: {a}\n\n{x}', separator: '', help: ''}],
		['P 1: {a}', 'P 2: {bb}', {exemplar: '### P 2: {bb}\n\n{x}'}],
	])('may be %j and %j', (one, other, expected) => {
		expect(first<SectionSpec>(`## S\n\n### ${one}\n\n{x}\n\n### ${other}\n\n{x}\n`).specs).toMatchObject([
			{type: 'group', ...expected},
		]);
	});

	test.each([
		['### Option: {T}\n\n### Option: {U}', [['text: prose “Option”']]],
		['### Option: {T}\n\n{x}\n\n### Option: {U}', [['x: prose? “x”']]],
		['### {T}\n\n### {U}', []],
		['### {T}\n\n<!-- Say why. -->', [['text: prose “Say why.”', 'help: Say why.']]],
	])('has text below its headings where they have a noun and nothing else: %j', (markdown, expected) => {
		const [group] = first<SectionSpec>(`## S\n\n${markdown}\n`).specs as [GroupSpec];
		expect(group.specs.map(linesOf)).toEqual(expected);
	});

	test('has what its items say in labels for defaults, and nothing of what they leave open', () => {
		const markdown = '## S\n\n### P 1: A\n\n**W**: me\n**X**: {x}\n\n- {q}\n\n#### Q\n\n{r}\n';
		expect((first<SectionSpec>(markdown).specs[0] as GroupSpec).defaults).toEqual([{title: 'A', w: 'me'}]);
	});

	test.each(['1. Overview', 'Overview', '[Link](x.md)', '2024', 'S3: Storage'])('is not %j', heading => {
		expect(first<SectionSpec>(`## S\n\n### ${heading}\n\n{x}\n`).specs[0]?.type).toBe('section');
	});

	test('gathers those of its noun, wherever they stand', () => {
		expect(first(`## S\n\n### D 1: {a}\n\n{x}\n\n### N\n\n{n}\n\n### D 2: {b}\n\n{y}\n`)).toMatchObject({
			specs: [{noun: 'D', defaults: [{}, {}], title: {words: ['{a}', '{b}']}}, {key: 'n'}],
		});
	});

	test('without a noun gathers those next to it', () => {
		expect(first(`## S\n\n### {a}\n\n{x}\n\n### {a}\n\n{x}\n\n### N\n\n{n}\n\n### {c}\n\n{y}\n`)).toMatchObject({
			specs: [{key: 'as', defaults: [{}, {}]}, {key: 'n'}, {key: 'cs', defaults: [{}]}],
		});
	});

	test('has the first placeholder of its titles for a hint', () => {
		expect(first('## S\n\n### P 1: Setup\n\n{x}\n\n### P 2: {Next step}\n\n{y}\n')).toMatchObject({
			specs: [{title: {hint: 'Next step', words: ['{Next step}'], markdown: 'Setup'}}],
		});
	});

	test('has the literal titles and labels of its items for defaults', () => {
		const markdown = '## S\n\n### P 1: Setup\n\n**Who**: me\n**Why**: {why}\n\n### P 2: {T}\n\n**Who**: you\n';
		expect((first<SectionSpec>(markdown).specs[0] as GroupSpec).defaults).toEqual([
			{title: 'Setup', who: 'me'},
			{who: 'you'},
		]);
	});

	test('has its longest item for an exemplar, without the rule behind it', () => {
		const items = ['### P 1: {a}\n\n{x}', '### P 2: {bb}\n\n{x}\n\n#### Q\n\n{q}', '### P 3: {c}\n\n{x}'];
		const [group] = first<SectionSpec>(`## S\n\n${items.join('\n\n---\n\n')}\n`).specs as [GroupSpec];
		expect(group.exemplar).toBe(items[1]);
		expect(group.separator).toBe('---');
	});

	test('has no separator where none stands between its items', () => {
		expect(first('## S\n\n### P 1: {a}\n\n### P 2: {b}\n\n{x}\n')).toMatchObject({
			specs: [{separator: '', exemplar: '### P 2: {b}\n\n{x}'}],
		});
	});

	test('keeps the key of its title free', () => {
		expect(first('## S\n\n### P 1: {a}\n\n**Title**: {t}\n')).toMatchObject({specs: [{specs: [{key: 'title2'}]}]});
	});
});

describe('a section', () => {
	test('is what its heading says', () => {
		expect(first('# {T}\n\n##  2. Goal (Optional) ##\n\n**Why**: {why}\n\n{how}\n')).toMatchObject({
			type: 'section',
			key: 'goal',
			name: '2. Goal',
			names: ['goal'],
			level: 2,
			isOptional: true,
			isFlat: false,
			isProse: false,
			hint: 'why',
			help: '',
			heading: '##  2. Goal (Optional) ##',
		});
	});

	test.each([
		['{a}', true, true],
		['- {a}', true, false],
		['**A**: {a}', false, false],
		['{a}\n\n- {b}', false, false],
		['### P 1: {t}\n\n{a}', true, false],
		['### P\n\n{a}', false, false],
	])('with %j has one answer: %j, one prose: %j', (below, isFlat, isProse) => {
		expect(first(`## S\n\n${below}\n`)).toMatchObject({isFlat, isProse});
	});

	test('of one prose gives it its name', () => {
		expect(first('## Goal (Optional)\n\n{why}\n')).toMatchObject({specs: [{key: 'why', name: 'Goal', hint: 'why'}]});
		expect(first('## Goal\n\n- {why}\n')).toMatchObject({specs: [{name: 'why'}]});
	});

	test.each([
		['## Goal', 'Goal', '{Goal}'],
		['## Goal (Optional)', 'Goal', '{Goal}'],
		['## [Goal](x.md)', 'Goal(x.md)', '{Goal(x.md)}'],
		['##', 'Text', '{Text}'],
		['## Goal\n\n<!-- Say why. And how. -->', 'Say why.', '{Say why.}'],
		['## Goal\n\n<!-- Say why, e.g. so -->', 'Say why, e.g.', '{Say why, e.g.}'],
		['## Goal\n\n<!-- Why?\nSo! -->', 'Why?', '{Why?}'],
		['## Goal\n\n<!-- [Why] so -->', 'Why so', '{Why so}'],
		[`## Goal\n\n<!-- ${'a'.repeat(201)}. b -->`, 'Goal', '{Goal}'],
	])('of a heading alone is meant for text: %j', (markdown, hint, words) => {
		expect(first(`${markdown}\n`)).toMatchObject({
			isFlat: true,
			isProse: false,
			hint,
			specs: [{key: 'text', kind: 'prose', hint, words: [words, hint], markdown: words, isOpen: true}],
		});
	});

	test('of sections alone has text only where it says something', () => {
		expect(first('## A\n\n### B\n\n{b}\n')).toMatchObject({specs: [{key: 'b'}], help: ''});
		expect(linesOf(first('## A\n\n<!-- Say why. -->\n\n### B\n\n{b}\n'))).toEqual([
			'a “Say why.”',
			'help: Say why.',
			['text: prose “Say why.”', 'help: Say why.'],
			['b “b”', ['b: prose “b”']],
		]);
	});

	test.each([
		['## A\n\n### P 1: {t}\n\n**W**: {w}\n', 't'],
		['## A\n\n### P 1: T\n\n**W**: {w}\n', 'w'],
		['## A\n\n### P 1: T\n', 'A'],
		['## A\n\n### B\n\n### C\n', 'A'],
		['## A\n\n### B\n\n- {b}\n', 'b'],
		['## A\n\n**B**: {b}\n**C**: {c}\n', 'A'],
		['## A\n\n**B**: {b}\n\n- {c}\n', 'b'],
		['## A\n\n- {b}\n\n**C**: {c}\n', 'b'],
		['## A\n\n- goal\n', 'A'],
		['## A\n\n```\nlet {a} = 1;\n```\n', 'A'],
		['## A\n\n```\n{some\ncode}\n```\n', 'some code'],
		['## A\n\n```\r{some code}\r```\r', 'some code'],
		['## A\n\n### P 1: {the thing}\n\n{x}\n\n### P 2: B\n\n{y}\n', 'x'],
		['## A\n\n### P 1: {Component 1}\n\n{x}\n', 'A'],
		['## A\n\n{Part 12}\n', 'A'],
		['## A\n\n{REQ-12}\n', 'A'],
		['## A\n\n{the REQ-12}\n', 'the REQ-12'],
		['## A\n\n{REQ-12 of}\n', 'REQ-12 of'],
		['## A\n\n{req-12}\n', 'req-12'],
		['## A\n\n{Name}\n', 'A'],
		['## A\n\n{description}\n', 'A'],
		['## A\n\n{my name}\n', 'my name'],
		['## A\n\n{names}\n', 'names'],
	])('has the hint of what comes first in it: %j', (markdown, hint) => {
		expect(first(markdown)).toMatchObject({hint});
	});

	test.each([
		['<!-- Optional -->', true],
		['<!-- optional: as you like -->', true],
		['<!-- This is an optional element. -->', true],
		['<!-- This is a optional element. -->', true],
		['<!-- this is optional -->', false],
		['<!-- Optionally so -->', false],
		['<!-- Not optional -->', false],
	])('is optional where the comment above it says so: %j', (comment, isOptional) => {
		expect(specsOf(`## A\n\n{a}\n\n${comment}\n## B\n\n{b}\n`)[1]).toMatchObject({isOptional});
	});

	test.each(['(If applicable)', '*(optional)*', '[Optional]'])('is optional where it begins with %j', words => {
		const template = parseTemplate(`## A\n\n${words}\n\n- {a}\n`);
		expect(template.specs).toMatchObject([{isOptional: true, help: '', specs: [{kind: 'list', help: ''}]}]);
		expect(template.literals).toEqual(new Set([words]));
	});

	test('is not optional for words beside the mark', () => {
		expect(first('## A\n\nThis is (optional).\n\n- {a}\n')).toMatchObject({isOptional: false});
	});
});

describe('a heading of contents', () => {
	test.each([
		['## Contents\n\n- [A](#a)\n\n---\n', []],
		['## Contents\n', []],
		['## Contents\n\n---\n', []],
		['## Links\n\n- [A](#a)\n', []],
		['## Links\n\n[a]: #b\n', ['links']],
		['## Contents\n\n{b}\n', ['contents']],
		['## Links\n\n- [A](#a)\n\n### B\n\n{b}\n', ['links']],
		['## Contents\n\n### B\n\n{b}\n', ['contents']],
	])('is no section: %j', (markdown, keys) => {
		expect(specsOf(`${markdown}\n## Z\n\n{z}\n`).map(({key}) => key)).toEqual([...keys, 'z']);
	});
});

describe('a comment above a heading', () => {
	test('comes before the comments below it', () => {
		expect(first('<!-- two -->\n## B\n\n<!-- three -->\n\n### C\n\n{c}\n')).toMatchObject({
			help: 'two\nthree',
			heading: '## B',
			isOwn: false,
		});
	});

	test.each([
		['<!-- so -->\n', 'so'],
		['<!-- so --> \t\n', 'so'],
		['<!--\nso\n and\n-->\n', 'so\n and'],
		['<!-- a -->\n<!-- so -->\n', 'so'],
		['<!-- a\n<!-- so -->\n', 'a\n<!-- so'],
		['<!---->\n', ''],
		['<!-- so -->\r\n', 'so'],
		['<!-- so -->\n\n', ''],
		['<!-- so --> x\n', ''],
		['so -->\n', ''],
		['<!-->\n', ''],
		[`<!-- ${'a'.repeat(4900)} -->\n`, 'a'.repeat(4900)],
		[`<!-- ${'a'.repeat(5000)} -->\n`, ''],
	])('%j is its help', (comment, help) => {
		expect(specsOf(`## A\n\n{a}\n\n${comment}## B\n\n{b}\n`)[1]).toMatchObject({key: 'b', help});
	});

	test.each([
		['<!-- so -->\n## B', ['', 'so']],
		['<!-- so -->\n   ## B', ['', 'so']],
		['<!-- so --> \n###### B', ['', 'so']],
		['<!-- so -->\n#B', ['so\n#B', undefined]],
		['<!-- so -->\n\n## B', ['so', '']],
	])('is none of the section before: %j', (markdown, helps) => {
		const template = parseTemplate(`# {T}\n\n## A\n\n- {a}\n\n${markdown}\n`);
		expect([template.specs[0]?.help, (template.specs[1] ?? (template.specs[0] as SectionSpec).specs[1])?.help]).toEqual(
			helps,
		);
		expect(template.literals).toContain('<!-- so -->');
	});
});

describe('what stands in a section', () => {
	const formOf = (below: string) => first<SectionSpec>(`## S\n\n${below}\n`);
	const form = (below: string) => formOf(below).specs.map(linesOf);

	test.each([
		['{a}\n\nb {c}', [['a: prose “{a} b {c}”']]],
		['{a}\n\n---\n\n{b}', [['a: prose “a”'], ['b: prose “b”']]],
		['{a}\n\n- {b}\n\n{c}', [['a: prose “a”'], ['b: list “b”'], ['c: prose “c”']]],
		['a\n\n- b\n\n> c', [['text: prose “a; b c”']]],
		['{a bb, c}', [['aBb: prose “a bb, c”']]],
		['x {a}', [['text: prose “x {a}”']]],
		['- a', [['a: list “a”']]],
		['- a?', [['text: prose “a?”']]],
		['- a: b', [['text: prose “a: b”']]],
		[`- ${'a'.repeat(90)}`, [[`text: prose “${'a'.repeat(90)}”`]]],
		['- [ ] so', [['checklist: checklist “”']]],
		['- [X] so', [['checklist: checklist “”']]],
		['- a\n- `{b}`', [['b: list “b”']]],
		['- {Option A}: {b}', [['option: list “{Option A}: {b}”']]],
		['```\n{a}\n```', [['a: code “a”']]],
		['```\n```', [['code: code “”']]],
		['> Created: {a}\n> Owner: {b}', [['created: text “a”'], ['owner: text “b”']]],
		['```\nlet {a} = 1;\n```', [['letA1: code “let {a} = 1;”']]],
		['| A |\n|---|\n| {b} |', [['b: table “b”']]],
		['| A |\n|---|', [['table: table “”']]],
		['[CLARIFY: {a}]', [['a: questions “a”']]],
		['[CLARIFY: a', [['questions: questions “”']]],
	])('%j is %j', (below, expected) => {
		expect(form(below)).toEqual(expected);
	});

	test.each([
		['**A**:\n\n- {a}\n\n{b}', [['a: list “a”'], ['b: prose “b”']]],
		['**A**: {x}\n\n- {b}', [['a: text “x”'], ['b: list “b”']]],
		['**A**:\n\n{x}', [['a: prose “x”']]],
		['**A**:\n\n<!-- so -->\n\n- {b}', [['a: list “b”', 'help: so']]],
		['- **A**: {a}\n- **B**: {b}', [['a: text “a”'], ['b: text “b”']]],
		['- **A**: {a}\n- **A**: {b}', [['a: list “**A**: {a}”']]],
		['- **A**: {a}\n- b', [['a: list “**A**: {a}”']]],
	])('labels take what is theirs: %j is %j', (below, expected) => {
		expect(form(below)).toEqual(expected);
	});

	test.each([
		['say\n\n- {a}', [['a: list “a”', 'help: say']], ''],
		[
			'say\n\nthis\n\n- {a}\n\nand\n\n- {b}',
			[
				['a: list “a”', 'help: say\nthis'],
				['b: list “b”', 'help: and'],
			],
			'',
		],
		['- {a}\n\nend', [['a: list “a”']], 'end'],
		['> say\n>  so\n\n- {a}', [['a: list “a”', 'help: say so']], ''],
		['**say** so\n\n- {a}', [['a: list “a”', 'help: **say** so']], ''],
		['<!-- a <!-- b -->\n\n- {a}', [['a: list “a”', 'help: a <!-- b']], ''],
		['<!--a-->\n\n<!--\nb\n-->\n\n- {a}', [['a: list “a”', 'help: a\nb']], ''],
		['<!-- b -->\n\n{a}\n<!-- d -->\n<!-- e -->', [['a: prose “a”', 'help: b\nd\ne']], ''],
		['- {a}\n<!-- d -->', [['a: list “a”', 'help: d']], ''],
		['- {a}\n\n<!-- d -->', [['a: list “a”']], 'd'],
		['- {a}\n \t\n<!-- d -->', [['a: list “a”']], 'd'],
		[
			'**A**: {a}\n<!-- d -->\n\n<!-- f -->\n**B**: {b}',
			[
				['a: text “a”', 'help: d'],
				['b: text “b”', 'help: f'],
			],
			'',
		],
		['**A**:\n\n- {a}\n<!-- d -->', [['a: list “a”', 'help: d']], ''],
		['**A**:\n\n<!-- c -->\n\n<!-- d -->\n\n- {a}', [['a: list “a”', 'help: c\nd']], ''],
		['**A**: {a}\n\n> b', [['a: text “a”']], 'b'],
		['**A**: {a}\n\n> {b}', [['a: text “a”']], '{b}'],
		['**A**:\n\n<!-- c -->\n\n<!-- d -->', [['a: prose “c d”', 'help: c\nd']], ''],
		['> Copy this file\n\n{a}', [['a: prose “a”', 'help: Copy this file']], ''],
		['> Copy this file {a}', [['text: prose “Copy this file {a}”']], ''],
		['**Note**: remove this\n\n{a}', [['a: prose “a”', 'help: **Note**: remove this']], ''],
		['**Note**: {a}', [['note: text “a”']], ''],
		['**Note**:\n\n- a', [['note: list “a”']], ''],
		['**Note**:', [['note: text “”']], ''],
		['*say*\n\n- {a}', [['a: list “a”', 'help: say']], ''],
		['<!-- say -->\n\n- {a}', [['a: list “a”', 'help: say']], ''],
		['- say\n\n```\n{a}\n```', [['a: code “a”', 'help: say']], ''],
		['<!-- say -->\n\nso', [['text: prose “so”', 'help: say']], ''],
		['{a}\n\n**B**: {b}\n\nc', [['a: prose “a”'], ['b: text “b”']], 'c'],
	])('words beside fields are help for what follows: %j', (below, expected, help) => {
		expect(form(below)).toEqual(expected);
		expect(formOf(below).help).toBe(help);
	});

	test('words beside fields are known as the template’s', () => {
		expect(parseTemplate('## S\n\nsay\n  so\n\n<!-- a\n b -->\n\n- {a}\n<!-- d -->\n\n> c\n').literals).toEqual(
			new Set(['say so', '<!-- a b -->', '<!-- d -->', '> c']),
		);
	});

	test.each([
		['Optional: only if\n\n- {a}', true],
		['- {a}\n\nOptional: only if', true],
		['{a}\n\nYou may omit this section if it is empty', true],
		['- {a}\n\nIt is optional', false],
		['(Required)\n\n- {a}', false],
		['Optional: only if\n\n- {a}\n\nand so on', true],
	])('may say that it can be left out: %j, %j', (below, isOptional) => {
		expect(formOf(below).isOptional).toBe(isOptional);
	});

	test.each([
		['say\n\n- Risk 1\n- Risk 2', [['risk: list “Risk 1”', 'help: say']]],
		['say\n\n- Risk 1\r- Risk 2', [['risk: list “Risk 1”', 'help: say']]],
		['say\n\n- risk\n- risk', [['risk: list “risk”', 'help: say']]],
		['say\n\n- Risk 1', [['text: prose “say; Risk 1”']]],
		['say\n\n- risk\n- other', [['text: prose “say; risk; other”']]],
		['<!-- c -->\n\n- a\n- b', [['a: list “a”', 'help: c']]],
		['- a\n\n- b <!-- c -->\n \n- d', [['a: list “a”']]],
		['- a:HTTP\n- a:1', [['aHttp: list “a:HTTP”']]],
		['- a:Bc', [['text: prose “a:Bc”']]],
		['- a\n  b', [['text: prose “a b”']]],
		['a\n\n| A |\n|---|\n| b |', [['b: table “b”', 'help: a']]],
		[`- ${'a'.repeat(78)}`, [[`${'a'.repeat(78)}: list “${'a'.repeat(78)}”`]]],
		[Array(19).fill('- a').join('\n'), [['a: list “a”']]],
		[Array(20).fill('- a').join('\n'), [[`text: prose “${Array(20).fill('a').join('; ')}”`]]],
		[`say\n\n${Array(20).fill('- a').join('\n')}`, [[`text: prose “say; ${Array(20).fill('a').join('; ')}”`]]],
	])('a list of samples is a list: %j is %j', (below, expected) => {
		expect(form(below)).toEqual(expected);
	});

	test.each([
		['<Context>\n\n{a}\n\n</Context>', [['a: prose “a”']]],
		['<Context>\n\n{a}', [['context: prose “<Context> {a}”']]],
		['Contents\n\n- {a}', [['a: list “a”']]],
		['[Add more items as needed]\n\n- {a}', [['a: list “a”']]],
		['- {a}\n\n**A**:\n\n- [B](#b)', [['a: list “a”']]],
	])('what is no field stays as it is: %j is %j', (below, expected) => {
		expect(form(below)).toEqual(expected);
		expect(formOf(below).help).toBe('');
	});

	test('prose in several paragraphs has them all for its words', () => {
		expect(formOf('a\nb\n\nc').specs).toMatchObject([{markdown: 'a\nb\n\nc', words: ['a b c'], hint: 'a b c'}]);
	});
});
