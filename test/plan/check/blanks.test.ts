/* What a plan has to say and does not, where a person would say it, and what could be it under another name. */
import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {findBlanks} from '../../../source/plan/check/blanks.ts';

const template = parseTemplate(
	'# {Name}\n\n## Technical Risks\n\n- {risk}\n\n## Test Plan\n\n{how}\n\n## Key Decisions\n\n### Decision 1: {Title}\n**Choice**: {c}\n**Reason**: {r}\n**Cost**: {x}\n\n## Steps\n\n### Step 1: {Title}\n**Goal**: {g}\n**Reason**: {r}\n\n## The Plan of Tests\n\n{x}\n',
	{
		aliases: {technicalRisks: ['Threats', 'Danger Log'], steps: ['Roadmap']},
		required: ['technicalRisks', 'testPlan', 'keyDecisions', 'steps', 'thePlanOfTests', 'keyDecisions.choice'],
	},
);

const blanks = (text: string, isGuess = false) => findBlanks(readPlan(template, text), isGuess);
const missing = (text: string, isGuess = false) =>
	blanks(text, isGuess).map(({path, offset}) => [path.join('.'), offset]);
/* The sections that are asked about, by what they could be. */
const likely = (text: string) =>
	blanks(text).flatMap(one => (one.likely ? [[one.likely.key, one.likely.heading, one.offset]] : []));

describe('a section could be another', () => {
	test.each([
		['Risk', 'technicalRisks'],
		['The Risks', 'technicalRisks'],
		['Technical log', 'technicalRisks'],
		['Threat', 'technicalRisks'],
		['Decision', 'keyDecisions'],
		['Step', 'steps'],
		['Decisions and Risks', 'technicalRisks'],
	])('by a word of its name: %s', (heading, key) => {
		expect(likely(`## ${heading}\n\nx\n`)).toEqual([[key, heading, 3]]);
	});

	test.each(['Danger', 'Log', 'Tests', 'Plan', 'Key', 'Road map', 'Riskss', 'The'])('but not by %s', heading => {
		expect(likely(`## ${heading}\n\nx\n`)).toEqual([]);
	});

	test.each([
		['what its items are', '### Step 1: x\n\ny\n', [['steps', 'A', 3]]],
		[
			'what its items are, before their labels',
			'### Decision 1: x\n\n**Goal**: y\n\n**Reason**: z\n',
			[['keyDecisions', 'A', 3]],
		],
		['labels of its own', '**Choice**: x\n\n**Cost**: y\n', [['keyDecisions', 'A', 3]]],
		['labels of a part', '### B\n\n**Choice**: x\n\n**Cost**: y\n', [['keyDecisions', 'A', 3]]],
		['labels of items', '- **Goal**: x\n  **Reason**: y\n- **Goal**: z\n', [['steps', 'A', 3]]],
		['labels of lists', '**Reason**: x\n\n**Goal**:\n- y\n', [['steps', 'A', 3]]],
		['no label alone', '**Reason**: x\n\n**Other**: y\n', []],
		['no other items', '### Stage 1: x\n\ny\n', []],
	])('by %s', (_, body, found) => {
		expect(likely(`## A\n\n${body}`)).toEqual(found);
	});

	test('once, the one that is most like it', () => {
		expect(likely('## Risk a\n\nx\n\n## Risk b\n\ny\n')).toEqual([['technicalRisks', 'Risk a', 3]]);
		expect(likely('## Risk\n\nx\n\n## Technical risk\n\ny\n')).toEqual([['technicalRisks', 'Technical risk', 15]]);
		expect(likely('## Decisions on risks\n\nx\n\n## Decisions\n\ny\n')).toEqual([
			['technicalRisks', 'Decisions on risks', 3],
			['keyDecisions', 'Decisions', 29],
		]);
	});
});

describe('what is missing is told', () => {
	const all = ['technicalRisks', 'testPlan', 'keyDecisions', 'steps', 'thePlanOfTests'];

	test('at the start of an empty text', () => {
		expect(missing('')).toEqual(all.map(key => [key, 0]));
	});

	test('behind what is before it, else at what it would be in, else before what follows', () => {
		expect(missing('x\n\n## Steps\n\n### Step 1: a\n\nb\n')).toEqual([
			['technicalRisks', 0],
			['testPlan', 0],
			['keyDecisions', 0],
			['thePlanOfTests', 6],
		]);
		expect(missing('   ## Steps ##\n\n### Step 1: a\n\nb\n').map(([, offset]) => offset)).toEqual([6, 6, 6, 6]);
		expect(missing('# A\n\n## Test Plan\n\nx\n\n## Own\n\ny\n')).toEqual([
			['technicalRisks', 2],
			['keyDecisions', 8],
			['steps', 8],
			['thePlanOfTests', 8],
		]);
	});

	test.each(['### Technical Risks\n\nx\n', '### B\n\n#### Threats\n\nx\n', '### Threats\n'])(
		'unless it stands in another section: %j',
		body => {
			expect(missing(`## A\n\n${body}`).map(([key]) => key)).toEqual(all.slice(1));
		},
	);

	test('of each item that is begun and says nothing in its own way', () => {
		const items = [
			'1: a\n**Reason**: b',
			'2: b\n**Choice**:',
			'3:\n**Choice**:',
			'4: c\n\nOwn words.',
			'5: d\n\n- own',
		];
		const text = `## Key Decisions\n\n${items.map(item => `### Decision ${item}\n`).join('\n')}`;
		expect(
			blanks(text)
				.filter(({path}) => path.length > 1)
				.map(({offset, message}) => [offset, message]),
		).toEqual([
			[18, 'Decision 1 has no choice.'],
			[69, 'Decision 2 has no choice.'],
		]);
	});
});

test('nobody asks for more than a document has that has not most of it, but for what is blank in it', () => {
	const [risks, steps, tests] = [
		'## Technical Risks\n\n- x\n\n',
		'## Steps\n\n### Step 1: a\n\nb\n\n',
		'## Test Plan\n\nc\n',
	];
	expect(missing('', true)).toEqual([]);
	expect(missing(`${risks}${steps}`, true)).toEqual([]);
	expect(missing(`${risks}${steps}${tests}`, true).map(([key]) => key)).toEqual(['keyDecisions', 'thePlanOfTests']);
	expect(missing('## Technical Risks\n\n## Steps\n', true)).toEqual([
		['technicalRisks', 0],
		['steps', 20],
	]);
});
