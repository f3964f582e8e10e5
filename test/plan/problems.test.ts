import {describe, expect, test} from 'vitest';
import {answers, fill, newPlan, parseTemplate, problems, readPlan, setField} from '../../source/index.ts';
import {contentOfMistakes, mistakes} from '../../source/plan/check/problems.ts';
import {sample} from './sample.ts';
import {samplePlan} from './sample-plan.ts';
import {shipped} from './shipped.ts';

/** Every problem of a text as a person reads it: `line:column message`. */
const found = (text: string, kind?: string) =>
	problems(readPlan(shipped, text))
		.filter(problem => kind === undefined || problem.kind === kind)
		.map(({line, column, message}) => `${line}:${column} ${message}`);

test('a finished plan has only the questions it asks', () => {
	expect(problems(readPlan(shipped, samplePlan)).map(({path, message}) => [path, message])).toEqual([
		[['openQuestions', 0], '“How long is a lockout?” is an open question.'],
	]);
});

test('places count from one, in any line ends', () => {
	for (const eol of ['\n', '\r\n', '\r']) {
		expect(found(['# Technical Plan: a', '', '**Feature ID**: x TBD'].join(eol), 'to-do')).toEqual([
			'3:19 `TBD` is left.',
		]);
	}
});

describe('blanks', () => {
	const decision = (said: string) =>
		`## Technical Decisions\n\n### Decision 1: a\n**Decision**: ${said}\n**Rationale**: b\n`;

	test.each([
		['a label with the template’s words', '**Feature ID**: {feature-id}\n', '1:1 Feature ID is blank.'],
		['a label with nothing', '**Feature ID**:\n', '1:1 Feature ID is blank.'],
		['a section with nothing', '# x\n\n## Technical Risks\n', '3:1 Technical Risks are blank.'],
		['a section that is missing', '# x\n', '1:3 Testing Strategy is blank.'],
		['a section to follow another', '## API Design\n\nREST.\n', '1:4 Implementation Phases are blank.'],
		['a field of an item', decision('{Chosen option}'), '4:1 Decision 1 has no decision.'],
		[
			'a field that an item lacks',
			'## Technical Decisions\n\n### Decision 1: a\n**Context**: b\n',
			'3:1 Decision 1 has no decision.',
		],
		['a numbered item', '## Decisions\n\n### 2.1 Store\n**Context**: b\n', '3:1 2.1 has no decision.'],
		['a title', '## Technical Decisions\n\n### ADR-007:\n**Decision**: b\n', '3:13 ADR-007 has no title.'],
	])('%s', (_, text, message) => {
		expect(found(text, 'blank')).toContain(message);
	});

	test('a label that a document never had is not missing', () => {
		expect(found('# x\n\n**Version**: 2\n', 'blank').filter(message => message.includes('Feature ID'))).toEqual([]);
	});

	test('what an item says in its own way is not missing', () => {
		const own = '## Technical Decisions\n\n### Decision 1: Retries\n\nWe try three times.\n';
		expect(found(own, 'blank').filter(message => message.includes('has no'))).toEqual([]);
	});

	test('of a template that nobody named only a document that has most of it misses the rest', () => {
		const most = ['Architecture Overview', 'Technical Decisions', 'Testing Strategy', 'Technical Risks'];
		const text = (names: readonly string[]) => `# x\n${names.map(name => `\n## ${name}\n\nSo.\n`).join('')}`;
		const guessed = (names: readonly string[]) =>
			problems(readPlan(shipped, text(names)), {isGuess: true}).map(({message}) => message);
		expect(guessed(most)).toEqual(['Component Design is blank.', 'Implementation Phases are blank.']);
		expect(guessed(most.slice(1))).toEqual([]);
		expect(found(text(most.slice(1)), 'blank')).toHaveLength(3);
	});

	test.each([
		['by a word', '## Risk log\n\nNone.\n', '1:4 Is `Risk log` your Technical Risks?'],
		[
			'by its labels',
			'## Picks\n\n### Backend\n- **Decision**: FastAPI\n- **Rationale**: fast\n',
			'1:4 Is `Picks` your Technical Decisions?',
		],
		[
			'by its labels, with tables below them',
			'## Picks\n\n### Backend\n\n**Decision**:\n\n| A |\n|---|\n| b |\n\n**Rationale**:\n\n| A |\n|---|\n| b |\n',
			'1:4 Is `Picks` your Technical Decisions?',
		],
		[
			'by its own labels',
			'## Picks\n\n- **Decision**: FastAPI\n- **Rationale**: fast\n',
			'1:4 Is `Picks` your Technical Decisions?',
		],
		[
			'by no headings',
			'## Picks\n\n### Decision\n\nFastAPI.\n\n### Rationale\n\nFast.\n',
			'1:4 Technical Decisions are blank.',
		],
		['by no single label', '## Picks\n\n### Backend\n- **Decision**: FastAPI\n', '1:4 Technical Decisions are blank.'],
		['by words in the singular', '## Riskes of it\n\nNone.\n', '1:4 Technical Risks are blank.'],
		[
			'by items that have a noun',
			'## Delivery\n\n### 6.1 a\n\nb\n\n### 6.2 c\n\nd\n',
			'1:4 Component Design is blank.',
		],
		['by its items', '## Delivery\n\n### Phase 1: a\n\nb\n', '1:4 Is `Delivery` your Implementation Phases?'],
		['by no word that others have too', '## Design notes\n\nNone.\n', '1:4 Component Design is blank.'],
	])('a likely section is asked about: %s', (_, text, message) => {
		expect(found(text, 'blank')).toContain(message);
	});

	test('items without a noun are no sign of a section', () => {
		const template = parseTemplate('## Parts\n\n### {Name}\n\n{x}\n\n## Why\n\n{why}\n', {required: ['parts']});
		const text = '## Chapters\n\n### 6.1 A\n\nb\n\n### 6.2 C\n\nd\n\n## Why\n\nSo.\n';
		expect(problems(readPlan(template, text)).map(({message}) => message)).toEqual(['Parts are blank.']);
	});

	test('what is missing and what could be it are told, and nothing more of others', () => {
		const [first, second] = problems(readPlan(shipped, '## Risk log\n\nNone TBD.\n')).filter(
			({kind, likely}) => kind === 'to-do' || likely,
		);
		expect([first?.likely, second && 'likely' in second]).toEqual([
			{key: 'technicalRisks', heading: 'Risk log'},
			false,
		]);
	});

	test('a section that stands in another is not missing', () => {
		const text = '# x\n\n## Design\n\n### Key Design Decisions\n\nRedis.\n';
		expect(found(text, 'blank').filter(message => message.includes('Decisions'))).toEqual([]);
	});

	test('what a blank item lacks is no problem of its own', () => {
		expect(found(shipped.text, 'blank').filter(message => / has no /.test(message))).toEqual([]);
	});

	test('a blank place has one problem', () => {
		expect(found('**Feature ID**: {feature-id}\n').filter(message => message.startsWith('1:1'))).toContain(
			'1:1 Feature ID is blank.',
		);
		expect(found('**Feature ID**: {feature-id}\n', 'template-words')).toEqual([]);
	});
});

describe('what is left', () => {
	test.each([
		['a placeholder of the template', 'See {Strategy}.', 'template-words', '`{Strategy}` is left from the template.'],
		['a placeholder of nobody', 'See {strategies}.', 'template-words', undefined],
		['a placeholder in code', 'See `{Strategy}`.\n\n```\n{Strategy}\n```', 'template-words', undefined],
		['a placeholder in code in a list', '- a\n\n  ```\n  {Strategy}\n  ```', 'template-words', undefined],
		['a question', 'See [CLARIFY: which [one]?].', 'open-question', '“which [one]?” is an open question.'],
		['a question of spec-kit', '[NEEDS CLARIFICATION: how?]', 'open-question', '“how?” is an open question.'],
		['a question about nothing', '[NEEDS CLARIFICATION]', 'open-question', 'A question is open.'],
		['a question in code', '`[CLARIFY: x]`', 'open-question', undefined],
		['TBD', 'The rest is TBD.', 'to-do', '`TBD` is left.'],
		['TODO', 'TODO: more.', 'to-do', '`TODO` is left.'],
		['a word that holds it', 'TODOS and TBDs', 'to-do', undefined],
		['what is said of questions', 'Update it (if [CLARIFY] tags remain).', 'open-question', undefined],
	])('%s', (_, text, kind, message) => {
		for (const heading of ['## Architecture Overview', '## Of our own']) {
			const messages = found(`${heading}\n\n${text}\n`, kind);
			expect(messages.map(one => one.replace(/^\S+ /, ''))).toEqual(message === undefined ? [] : [message]);
		}
	});

	test('a hint in prose', () => {
		const template = parseTemplate('## Why\n\nSay why.\n\n## How\n\nSay how.\n');
		const left = problems(readPlan(template, '## Why\n\nSay why.\n\n## How\n\nSo.\n'));
		expect(left.map(({message}) => message)).toEqual(["Why still holds the template's words."]);
	});
});

describe('a decision', () => {
	const decision = (said: string) =>
		`## Technical Decisions\n\n### Decision 1: Store\n**Options Considered**:\n1. Redis cluster - fast\n2. PostgreSQL - known\n\n**Decision**: ${said}\n`;

	test.each([
		'Redis cluster',
		'We take a cluster of redis',
		'postgresql, as before',
		'PostgreSQL',
		'Redis',
		'Option 2',
		'Option B, for now',
		'Option2',
		'option  #2',
		'B  - known',
		'((B))',
		'__B__',
		'',
	])('%s names an option', said => {
		expect(found(decision(said), 'no-option')).toEqual([]);
	});

	test('an option is named by what stands before its colon, by its letter, or by a word that it alone has', () => {
		const options = '- **Local counters**: fast, wrong with two servers\n- Shared counters: one Redis more\n';
		const chosen = (said: string) =>
			`## Technical Decisions\n\n### Decision 1: Limits\n**Options Considered**:\n${options}\n**Decision**: ${said}\n`;
		for (const said of ['Keep the local counters', 'Use Redis', 'RedisStack', 'B (as asked)', '**A**', '2.'])
			expect(found(chosen(said), 'no-option')).toEqual([]);
		for (const said of ['Use counters', 'A better way', 'Kafka'])
			expect(found(chosen(said), 'no-option')).toHaveLength(1);
	});

	test.each([
		['a short name before a colon', '- Own log: one more file\n- Big bus: one more host', 'We take own log', 0],
		['a bold one', '- **Own log:** one more file\n- **Big bus**: one more host', 'We take own log', 0],
		['a name that says the rest too', '- Own log: one more file\n- Big bus: one more host', 'We take one log', 1],
		['a name over two lines', '- Own log: one more file\n- Big bus: one more host', 'We take own\nlog', 0],
		['a colon without a blank', '- Own:log one more\n- Big bus: one more host', 'We take own', 1],
		['a word that two of three have', '- Redis cluster\n- Redis single\n- Kafka', 'Keep redis', 1],
		['no word', '- Redis\n- Kafka', '—', 1],
		['another than one without a word', '- ?!\n- Kafka', 'Other', 1],
		['the twelfth', Array(12).fill('- so').join('\n'), 'Option 12', 0],
		['the thirteenth of twelve', Array(12).fill('- so').join('\n'), 'Option 13', 1],
	])('%s: %j, %j', (_, options, said, count) => {
		const text = `## Technical Decisions\n\n### Decision 1: a\n**Options Considered**:\n${options}\n\n**Decision**: ${said}\n`;
		expect(found(text, 'no-option')).toHaveLength(count);
	});

	test('is for what its template calls an option', () => {
		const said = (markdown: string, from: string, key: string) => {
			const template = parseTemplate(markdown, {suggest: {[key]: {from, strict: true}}});
			const text = markdown
				.replace('{Way} - {why}', 'By bus - cheap')
				.replace('{way}', 'On foot')
				.replace('{Title}', 'a');
			return problems(readPlan(template, text)).map(({message, kind}) => [message, kind]);
		};
		const ways = '**Ways**:\n- {Way} - {why}\n\n**Taken**: {way}\n';
		expect(said(`## Picks\n\n### Pick 1: {Title}\n\n${ways}`, 'ways.way', 'picks.taken')).toEqual([
			['Pick 1 names no way.', 'no-option'],
		]);
		expect(said(`## Pick\n\n${ways}`, 'pick.ways.way', 'pick.taken')).toEqual([['Taken names no way.', 'no-option']]);
	});

	const brokers = (said: string) =>
		`## Technical Decisions\n\n### Decision 1: Bus\n**Options Considered**:\n- Redis cluster\n- Kafka: one stream\n\n**Decision**: ${said}\n`;

	test.each([
		'B',
		'b',
		'B. It is known',
		'(B)',
		'*B*',
		'B - it is known',
		'B – it is known',
		'B (as asked)',
		'2',
		'2)',
		'option #2',
		'Alternative 2',
		'We see option B too',
		'kafkas',
		'one',
		'Streams',
		'Stream',
		'a cluster of Redis',
		'cluster',
	])('named %s is one of them', said => {
		expect(found(brokers(said), 'no-option')).toEqual([]);
	});

	test.each(['B-side', 'Better', '3', '0', 'Options B', 'Z', 'Redi', 'Kaf', 'two', 'C (as asked)'])(
		'named %s is none of them',
		said => {
			expect(found(brokers(said), 'no-option')).toEqual(['8:15 Decision 1 names no option.']);
		},
	);

	test.each(['Kafka', 'Option C', 'Something else'])('%s names none', said => {
		expect(found(decision(said), 'no-option')).toEqual(['8:15 Decision 1 names no option.']);
	});

	test.each([
		['**Alternatives Rejected**:\n- Redis cluster - one more server\n'],
		['**Alternatives Considered**:\n- Redis cluster - one more server\n'],
		['**Options**:\n- Redis cluster (rejected - one more server)\n'],
	])('has to name none of those that were not chosen: %j', options => {
		const text = `## Technical Decisions\n\n### Decision 1: Store\n${options}\n**Decision**: PostgreSQL\n`;
		expect(found(text, 'no-option')).toEqual([]);
	});

	test('has to name none where there are none', () => {
		expect(found('## Technical Decisions\n\n### Decision 1: Store\n**Decision**: Kafka\n', 'no-option')).toEqual([]);
	});
});

describe('dependencies', () => {
	const plan = (...dependencies: string[]) =>
		`## Implementation Phases\n\n${dependencies.map((said, index) => `### Phase ${index + 1}: P${index + 1}\n**Goal**: g\n**Dependencies**: ${said}\n`).join('\n')}`;
	const messages = (...dependencies: string[]) =>
		found(plan(...dependencies), 'dependency').map(one => one.replace(/^\S+ /, ''));

	test.each([
		['none', ['None', 'Phase 1', 'Phase 1, Phase 2'], []],
		['none in other words', ['-', 'Phases 1', 'phase 1 and 2 are done'], []],
		['none, by a range', ['n/a', 'Phase 1', 'Phases 1–2'], []],
		['none, by titles', ['', 'P1', 'P1 and P2'], []],
		['what other teams do', ['The API of team 4 (v2)'], []],
		['an unknown phase', ['None', 'Phase 4'], ['Phase 2 depends on Phase 4, which does not exist.']],
		[
			'an unknown one in a range',
			['None', 'Phases 1-3'],
			['Phase 2 depends on itself.', 'Phase 2 depends on Phase 3, which does not exist.'],
		],
		['a later phase', ['Phase 2', 'None'], ['Phase 1 depends on Phase 2, which comes later.']],
		['itself', ['Phase 1'], ['Phase 1 depends on itself.']],
		['a circle of two', ['Phase 2', 'Phase 1'], ['Phase 1 depends on Phase 2, which depends on Phase 1.']],
		[
			'a circle of three',
			['Phase 3', 'Phase 1', 'Phase 2'],
			['Phase 1 depends on Phase 3, which depends on Phase 2, which depends on Phase 1.'],
		],
	])('%s', (_, dependencies, expected) => {
		expect(messages(...dependencies)).toEqual(expected);
	});

	test('count by the numbers of the document', () => {
		const text =
			'## Implementation Phases\n\n### Phase 3: A\n**Dependencies**: None\n\n### Phase 4: B\n**Dependencies**: Phase 3, Phase 7\n';
		expect(found(text, 'dependency')).toEqual(['7:19 Phase 4 depends on Phase 7, which does not exist.']);
		// Those before the first are in another document.
		expect(found(text.replace('Phase 7', 'Phase 1'), 'dependency')).toEqual([]);
	});
});

describe('components', () => {
	const components =
		'## Component Design\n\n### Component 1: Limiter\n**Purpose**: a\n\n### Component 2: Audit log\n**Purpose**: b\n';

	test('one that is in no phase', () => {
		const text = `${components}\n## Implementation Phases\n\n### Phase 1: A\n**Components**:\n- the limiter\n`;
		expect(found(text, 'unused')).toEqual(['6:18 Component 2, “Audit log”, is in no phase.']);
	});

	test('one is in no phase, whatever others leave blank', () => {
		const phases = '### Phase 1: A\n**Components**:\n- the limiter\n\n### Phase 2: B\n**Components**:\n-\n';
		expect(found(`${components}\n## Implementation Phases\n\n${phases}`, 'unused')).toEqual([
			'6:18 Component 2, “Audit log”, is in no phase.',
		]);
	});

	test('in phases that list none nothing is missing', () => {
		expect(found(`${components}\n## Implementation Phases\n\n### Phase 1: A\n**Goal**: g\n`, 'unused')).toEqual([]);
	});
});

test('of a draft a component may wait for a phase that names none yet', () => {
	const components = '## Component Design\n\n### Component 1: Limiter\n\n### Component 2: Audit log\n\n';
	const plan = (...lists: readonly string[]) =>
		readPlan(
			shipped,
			`${components}## Implementation Phases\n\n${lists.map((list, index) => `### Phase ${index + 1}: A\n**Components**:\n${list}\n`).join('\n')}`,
		);
	const said = (isDraft: boolean | undefined, ...lists: readonly string[]) =>
		mistakes(plan(...lists), isDraft === undefined ? {} : {isDraft})
			.filter(({kind}) => kind === 'unused')
			.map(({message}) => message);
	const unused = ['Component 2, “Audit log”, is in no phase.'];
	expect(said(true, '- the limiter', '')).toEqual([]);
	expect(said(undefined, '- the limiter', '')).toEqual([]);
	expect(said(false, '- the limiter', '')).toEqual(unused);
	expect(said(true, '- the limiter', '- another')).toEqual(unused);
	expect(said(true, '- the limiter', '- log of audit')).toEqual([]);
});

test('what waits to be done is a state, and nothing left to write', () => {
	expect(found('**Status**: TODO\n', 'to-do')).toEqual([]);
	expect(found('- **State**: TODO\n', 'to-do')).toEqual([]);
	expect(found('**Progress**: TODO\n', 'to-do')).toEqual([]);
	expect(found('**Status**: TBD\n', 'to-do')).toEqual(['1:13 `TBD` is left.']);
	expect(found('**Statuses**: TODO\n', 'to-do')).toEqual(['1:15 `TODO` is left.']);
	expect(found('**My status**: TODO\n', 'to-do')).toEqual(['1:16 `TODO` is left.']);
	expect(found('| Status | Note |\n|---|---|\n| TODO | TODO |\n', 'to-do')).toEqual(['3:10 `TODO` is left.']);
});

test('a question about nothing is one about its label or column', () => {
	expect(found('**Owner**: [NEEDS CLARIFICATION]\n', 'open-question')).toEqual(['1:12 “Owner” is an open question.']);
	expect(found('| A | B |\n|---|---|\n| [NEEDS CLARIFICATION] | x |\n', 'open-question')).toEqual([
		'3:3 “A” is an open question.',
	]);
});

describe('the gravest risks', () => {
	const rows =
		'| a | High | High |  |\n| b | High | Medium |  |\n| c | Critical | Severe | d |\n| e | **High** | Likely |  |\n';
	const table = (heading: string, lines: string) =>
		`## ${heading}\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n${lines}`;

	test('are those that have to be answered', () => {
		expect(found(table('Technical Risks', rows), 'blank').filter(message => message.includes('mitigation'))).toEqual([
			'5:21 Risk 1 has no mitigation.',
			'8:27 Risk 4 has no mitigation.',
		]);
	});

	test('are nobody’s in a table that no template has', () => {
		expect(problems(readPlan(parseTemplate(''), table('Risks', rows)))).toEqual([]);
	});
});

test('titles within an item, and a third of the same', () => {
	const things = parseTemplate('## Things\n\n### Thing 1: {Title}\n\n{x}\n\n#### Part 1: {Title}\n\n{y}\n');
	const text =
		'## Things\n\n### Thing 1: a\n\n#### Part 1: b\n\n#### Part 2: b\n\n### Thing 2: A (c)\n\n#### Part 1: b\n\n### Thing 3: *a*\n\n### Thing 4:\n\n### Thing 5:\n\n### Thing 6: A\n';
	const said = problems(readPlan(things, text)).filter(({kind}) => kind === 'duplicate');
	expect(said.map(({line, message}) => [line, message])).toEqual([
		[7, 'Part 2 has the same title as Part 1, “b”.'],
		[13, 'Thing 3 has the same title as Thing 1, “*a*”.'],
		[19, 'Thing 6 has the same title as Thing 1, “A”.'],
	]);
});

test('titles that are the same', () => {
	const text =
		'## Technical Decisions\n\n### Decision 1: Store\n**Decision**: a\n\n### Decision 2: *store*\n**Decision**: b\n';
	expect(found(text, 'duplicate')).toEqual(['6:17 Decision 2 has the same title as Decision 1, “*store*”.']);
	expect(found(text.replace('*store*', 'Store (files)'), 'duplicate')).toEqual([]);
});

test('a step that a document has twice is done twice, unless it counts as the same', () => {
	const text = '## Task\n\n### Step 1: Run the tests\n\na\n\n### Step 2: Run the tests\n\nb\n';
	const titles = (one: string) => problems(readPlan(parseTemplate(''), one)).map(({message}) => message);
	expect(titles(text)).toEqual([]);
	expect(titles(text.replace('Step 2', 'Step 1'))).toEqual(['Step 1 has the same title as Step 1, “Run the tests”.']);
});

test('a plan that calls its sections otherwise misses nothing', () => {
	const text = `# Technical Plan: Login

**Feature**: 012-login

## Executive Summary

One server.

## Architecture Decision Records (ADRs)

### ADR-007: Where to count
**Alternatives Considered**:
- A file - slow

**Decision**: Redis

## Components and Interfaces

### Component 1: Limiter
**Purpose**: It limits.

## Implementation Strategy

### Phase 1: Base
**Objectives**: One limit.

### Phase 2: More
**Objectives**: More limits.

## Testing Approach

### Unit Tests
- The limiter.

## Risk Matrix

| Risk | Likelihood | Severity | Mitigation |
|------|------------|----------|------------|
| Redis fails | Low | High | Let all in |

## Rollout/Deployment Plan

- At once.
`;
	expect(found(text)).toEqual([]);
	expect(answers(readPlan(shipped, text))).toMatchObject({
		featureId: '012-login',
		architectureOverview: 'One server.',
		technicalDecisions: [{title: 'Where to count', decision: 'Redis'}],
		implementationPhases: [{goal: 'One limit.'}, {title: 'More'}],
		technicalRisks: [{probability: 'Low', impact: 'High'}],
		migrationStrategy: ['At once.'],
	});
});

describe('the content that mistakes can be about', () => {
	const filled = fill(newPlan(shipped), sample);

	test.each([
		[['status'], true],
		[['architectureOverview'], true],
		[['performanceConsiderations', 0], true],
		[['technicalRisks', 0, 'risk'], true],
		[['technicalDecisions', 0, 'decision'], false],
		[['componentDesign', 1, 'title'], false],
		[['implementationPhases', 0, 'components', 0], false],
	])('what is typed at %s leaves it: %s', (path, isLeft) => {
		const [before = [], after = []] = [filled, setField(filled, path, 'x')].map(contentOfMistakes);
		expect(before).toHaveLength(8);
		expect(after.every((one, index) => one === before[index])).toBe(isLeft);
	});

	test('is not known where groups, or what is compared, stand outside of sections', () => {
		const suggest = {steps: {from: 'owner'}};
		expect(contentOfMistakes(readPlan(parseTemplate(''), '# A\n\n## Step 1: B\n\n## Step 2: C\n'))).toBeUndefined();
		expect(
			contentOfMistakes(newPlan(parseTemplate('**Owner**: {o}\n\n## Steps\n\n- {s}\n', {suggest}))),
		).toBeUndefined();
		expect(contentOfMistakes(newPlan(parseTemplate('**Other**: {o}\n\n## Steps\n\n- {s}\n', {suggest})))).toHaveLength(
			1,
		);
		expect(
			contentOfMistakes(newPlan(parseTemplate('## Steps\n\n- {s}\n', {suggest: {steps: {from: 'spec.stories'}}}))),
		).toEqual([]);
	});
});
