/* What another program is asked for where the caret is. */
import {describe, expect, test} from 'vitest';
import {newPlan, type Path, type Plan, parseTemplate, readPlan} from '../../../source/index.ts';
import {askedPlace, placeAgain} from '../../../source/plan/proposals/asked-place.ts';
import {shipped} from '../shipped.ts';

const line = {type: 'string', minLength: 1, pattern: '\\S'};
const prose = {...line, contentMediaType: 'text/markdown'};

describe('in a document of its own', () => {
	const plan = readPlan(
		parseTemplate(''),
		`---
tags: [a, b]
---
# Login

**Owner**: Ada

## Goals

Fast.

## Code

**Run**:

\`\`\`js
x
\`\`\`

## Tasks

- [ ] Make it

## Steps

### Step 1: Count

**Why**: slow

**Parts**:

- a
- b

| Risk | Done |
|---|---|
| a | b |

- [ ] t

### Step 2: Lock

## Risks

| Risk | Impact |
|---|---|
| Lost | Low |
|  |  |

## Later
`,
	);

	const value = (path: Path, name: string, schema: object = line, help = '') => ({
		path,
		manner: 'value',
		name,
		help,
		example: '',
		schema: {...schema, description: name},
	});
	const items = (path: Path, name: string, schema: object) => ({
		path,
		manner: 'items',
		name,
		help: '',
		example: '',
		schema,
	});
	const object = (properties: object) => ({type: 'object', properties, additionalProperties: false, minProperties: 1});
	const text = {type: 'string'};
	const task = object({done: {type: 'boolean'}, text: {...line, description: 'Item'}});
	const step = object({
		title: {...line, description: 'Step title'},
		why: {...line, description: 'Why'},
		parts: {type: 'array', items: text},
		table: {type: 'array', items: object({risk: line, done: line})},
		checklist: {type: 'array', items: task},
	});
	const risk = object({risk: line, impact: {...line, examples: ['Low', 'Medium', 'High']}});

	test.each<readonly [path: Path, asked: object | undefined]>([
		[['title'], value(['title'], 'Title')],
		[['owner'], value(['owner'], 'Owner')],
		[['goals'], value(['goals'], 'Goals', prose)],
		[['goals', 'title'], undefined],
		[['code', 'run'], value(['code', 'run'], 'Run', {...line, contentMediaType: 'text/plain'})],
		[['frontMatter', 'tags', 1], value(['frontMatter', 'tags', 1], 'tags')],
		[['frontMatter', 'tags', 2], items(['frontMatter', 'tags'], 'tags', text)],
		[['tasks', 0, 'done'], undefined],
		[['tasks', 0, 'text'], value(['tasks', 0, 'text'], 'Item')],
		[['tasks', 1], items(['tasks'], 'Tasks', task)],
		[['tasks', 1, 'text'], items(['tasks'], 'Tasks', task)],
		[['steps', 0, 'why'], value(['steps', 0, 'why'], 'Why')],
		[['steps', 0, 'parts', 0], value(['steps', 0, 'parts', 0], 'Parts')],
		[['steps', 0, 'parts', 2], items(['steps', 0, 'parts'], 'Parts', text)],
		[['steps', 2, 'why'], items(['steps'], 'Steps', step)],
		[
			['risks', 0, 'risk'],
			value(['risks', 0, 'risk'], 'Risk', line, 'What could happen and what it would break, so that it can be judged.'),
		],
		[['risks', 1, 'risk'], items(['risks'], 'Risks', risk)],
		[['risks'], undefined],
		[['later'], {...value(['later'], 'Later'), schema: prose}],
		[['nowhere'], undefined],
		[['nowhere', 0], undefined],
	])('%j', (path, asked) => {
		expect(askedPlace(plan, path)).toEqual(asked);
	});
});

describe('with a template', () => {
	const blank = newPlan(shipped);
	const told = (plan: Plan, path: Path) => {
		const asked = askedPlace(plan, path);
		return asked && [asked.manner, asked.path, asked.name, asked.example];
	};

	const options: Path = ['technicalDecisions', 0, 'optionsConsidered'];
	const written = readPlan(
		shipped,
		`# Technical Plan: Login

## Technical Decisions

### Decision 1: Where to count

**Options Considered**: Redis

## Testing Strategy

## Open Questions

[CLARIFY: Who may see it?]
`,
	);

	test.each<readonly [what: string, plan: Plan, path: Path, asked: readonly unknown[] | undefined]>([
		['a field', blank, ['featureName'], ['value', ['featureName'], 'Feature Name', 'Sign-in throttling']],
		['a choice', blank, ['status'], undefined],
		['a choice that is not there', written, ['status'], undefined],
		[
			'a label that is not there',
			written,
			['featureId'],
			['value', ['featureId'], 'Feature ID', '012-sign-in-throttling'],
		],
		[
			'a blank group',
			blank,
			['technicalDecisions', 0, 'title'],
			['items', ['technicalDecisions'], 'Technical Decisions', ''],
		],
		['a blank list in it', blank, [...options, 1], ['items', options, 'Options Considered', 'Redis counter']],
		[
			'another item of it',
			blank,
			['technicalDecisions', 5, 'context'],
			['items', ['technicalDecisions'], 'Technical Decisions', ''],
		],
		[
			'a field of an item',
			written,
			['technicalDecisions', 0, 'title'],
			['value', ['technicalDecisions', 0, 'title'], 'Decision title', 'Where do the counters live?'],
		],
		[
			'a label of an item that is not there',
			written,
			['technicalDecisions', 0, 'context'],
			['value', ['technicalDecisions', 0, 'context'], 'Context', '500 logins a second, 5 ms more at most'],
		],
		[
			'text where a list should stand',
			written,
			options,
			['value', [...options, 0, 'option'], 'Options Considered', ''],
		],
		[
			'the item that such text is',
			written,
			[...options, 0, 'option'],
			['value', [...options, 0, 'option'], 'Options Considered', ''],
		],
		[
			'a section that is not there',
			written,
			['references', 0],
			['items', ['references'], 'References', 'OWASP, Authentication Cheat Sheet, cheatsheetseries.owasp.org'],
		],
		[
			'a section below one, which is not there',
			written,
			['testingStrategy', 'unitTests', 0],
			['items', ['testingStrategy', 'unitTests'], 'Unit Tests', 'Counter: fifth and sixth failure, after 15 minutes'],
		],
		[
			'a table that is not there',
			written,
			['technicalRisks', 0, 'impact'],
			['items', ['technicalRisks'], 'Technical Risks', 'Redis fails, nobody can log in'],
		],
		[
			'a list in an item that is not there',
			written,
			['technicalDecisions', 4, 'optionsConsidered', 0],
			['items', ['technicalDecisions', 4, 'optionsConsidered'], 'Options Considered', 'Redis counter'],
		],
		[
			'a question',
			written,
			['openQuestions', 0],
			['value', ['openQuestions', 0], 'Open Questions', 'How long may attempts be kept? Legal can tell'],
		],
		[
			'a further question',
			written,
			['openQuestions', 1],
			['items', ['openQuestions'], 'Open Questions', 'How long may attempts be kept? Legal can tell'],
		],
		['a section of several', blank, ['testingStrategy'], undefined],
		['a whole list', blank, ['references'], undefined],
		['a whole group that is not there', written, ['dataModel'], undefined],
		['what is in no template', blank, ['nowhere', 0, 'x'], undefined],
	])('%s', (_, plan, path, asked) => {
		expect(told(plan, path)).toEqual(asked);
	});

	test('help, example and schema are those of the template', () => {
		expect(askedPlace(blank, ['architectureOverview'])).toMatchObject({
			help: 'The main parts and how they talk, for someone who reads only this section.',
			example: expect.stringMatching(/^Each login asks the throttle first\./),
			schema: {contentMediaType: 'text/markdown', description: expect.stringMatching(/^High-level architecture/)},
		});
		expect(askedPlace(blank, ['dataModel', 0, 'title'])?.help).toBe(
			'What is stored and how it is connected; migrations are written from this.',
		);
		const {schema} = askedPlace(written, ['technicalRisks', 0, 'risk']) ?? {};
		expect(Object.keys(schema?.properties ?? {})).toEqual(['risk', 'probability', 'impact', 'mitigation']);
		expect(schema).toMatchObject({properties: {impact: {enum: ['Low', 'Med', 'High']}}});
	});

	test('a table has the columns of the document', () => {
		const text =
			'# Technical Plan: A\n\n## Technical Risks\n\n| Risk | Likelihood | Owner |\n|---|---|---|\n|  |  |  |\n';
		const {schema} = askedPlace(readPlan(shipped, text), ['technicalRisks', 0, 'risk']) ?? {};
		expect(schema).toMatchObject({
			properties: {
				risk: {description: expect.stringMatching(/^Risk 1\n/)},
				probability: {enum: ['Low', 'Med', 'High']},
				owner: line,
			},
		});
		expect(Object.keys(schema?.properties ?? {})).toEqual(['risk', 'probability', 'owner']);
	});

	test('what hints tell is asked for where the template has no more', () => {
		const template = parseTemplate(
			'# {Name}\n\n**Owner**: {who answers}\n\n## Steps\n\n### Step 1: {What}\n\n**Why**: {why}\n\n## Parts\n\n- {a part of it}\n',
		);
		const plan = readPlan(template, '# A\n');
		expect(askedPlace(plan, ['owner'])).toMatchObject({name: 'Owner', help: 'who answers', example: ''});
		expect(askedPlace(plan, ['parts', 0])).toMatchObject({name: 'Parts', help: 'a part of it', example: ''});
		expect(askedPlace(plan, ['steps', 0])).toMatchObject({name: 'Steps', help: 'What', example: ''});
	});

	test('a place is found again as it was asked for', () => {
		for (const path of [['featureName'], ['technicalRisks', 0, 'risk'], ['references', 0]]) {
			const asked = askedPlace(blank, path);
			expect(asked && placeAgain(blank, asked)).toEqual(asked);
		}
		const field = {path: ['technicalRisks', 0, 'risk'], manner: 'value'} as const;
		expect(placeAgain(blank, field)).toMatchObject({manner: 'value', path: field.path});
		expect(placeAgain(written, {path: ['featureName'], manner: 'items'})).toBeUndefined();
	});
});
