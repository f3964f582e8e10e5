import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../source/index.ts';
import {
	countedRuns,
	isNamed,
	itemName,
	labelOf,
	namedNumbers,
	nameInWords,
	nameItem,
	nounsOf,
	prefixOf,
	titleField,
} from '../../source/plan/item-name.ts';
import {findPlace, type SequencePlace} from '../../source/plan/place.ts';

const template = parseTemplate(
	'# {Name}\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n\n## List\n\n1. {thing}\n\n## Parts\n\n### {Part}\n\n**Why**: {why}\n',
);

function named(text: string, path = 'steps') {
	const plan = readPlan(template, `# A\n\n${text}\n`);
	const sequence = findPlace(plan.places, [path]) as SequencePlace;
	return {
		names: sequence.items.map(item => nameItem(plan, sequence, item)),
		labels: sequence.items.map(item => labelOf(plan, sequence, item)),
		words: sequence.items.map(item => nameInWords(plan, sequence, item)),
		prefixes: sequence.items.map(item => prefixOf(plan, item)),
		titles: sequence.items.map(item => titleField(item)?.path.join('.')),
		isNamed: isNamed(plan, sequence),
		nouns: nounsOf(plan, sequence),
	};
}

test.each([
	[
		'## Steps\n\n### Step 1: a\n\n### Step 2:\n',
		'steps',
		{
			names: [
				{counted: 'Step 1', title: 'a'},
				{counted: 'Step 2', title: ''},
			],
			labels: ['Step 1', 'Step 2'],
			words: ['Step 1', 'Step 2'],
			prefixes: ['Step ', 'Step '],
			titles: ['steps.0.title', 'steps.1.title'],
			isNamed: false,
			nouns: ['Step'],
		},
	],
	[
		'## Steps\n\n### ADR-007: a\n\n### ADR-008 — b\n',
		'steps',
		{
			names: [
				{counted: 'ADR-007', title: 'a'},
				{counted: 'ADR-008', title: 'b'},
			],
			labels: ['ADR-007', 'ADR-008'],
			words: ['ADR-007', 'ADR-008'],
			prefixes: ['ADR-', 'ADR-'],
			titles: ['steps.0.title', 'steps.1.title'],
			isNamed: true,
			nouns: ['Step', 'ADR'],
		},
	],
	[
		'## Steps\n\n### 1. a\n\n### 2. b\n',
		'steps',
		{
			names: [
				{counted: 'Step 1', title: 'a'},
				{counted: 'Step 2', title: 'b'},
			],
			labels: ['Step 1', 'Step 2'],
			words: ['Step 1', 'Step 2'],
			prefixes: ['', ''],
			titles: ['steps.0.title', 'steps.1.title'],
			isNamed: false,
			nouns: ['Step'],
		},
	],
	[
		'## Steps\n\n### 6.1 a\n\n### 6.2 b\n',
		'steps',
		{
			names: [
				{counted: '6.1', title: 'a'},
				{counted: '6.2', title: 'b'},
			],
			labels: ['6.1', '6.2'],
			words: ['6.1', '6.2'],
			prefixes: ['6.', '6.'],
			titles: ['steps.0.title', 'steps.1.title'],
			isNamed: true,
			nouns: ['Step', '6.'],
		},
	],
	[
		'## Steps\n\n### a\n\n###\n',
		'steps',
		{
			names: [
				{counted: '', title: 'a'},
				{counted: '', title: ''},
			],
			labels: ['', ''],
			words: ['“a”', 'Step 2'],
			prefixes: ['', ''],
			titles: ['steps.0.title', 'steps.1.title'],
			isNamed: false,
			nouns: ['Step'],
		},
	],
	[
		'## Steps\n\n### Phase #3: a\n\n### Phase 04 - b\n',
		'steps',
		{
			names: [
				{counted: 'Phase #3', title: 'a'},
				{counted: 'Phase 04', title: 'b'},
			],
			labels: ['Phase #3', 'Phase 04'],
			words: ['Phase #3', 'Phase 04'],
			prefixes: ['Phase #', 'Phase '],
			titles: ['steps.0.title', 'steps.1.title'],
			isNamed: true,
			nouns: ['Step', 'Phase'],
		},
	],
] as const)('%j', (text, path, name) => {
	expect(named(text, path)).toEqual(name);
});

test('a word before a title is no part of it', () => {
	const own = parseTemplate('## Options\n\n### Option: {Title}\n\n**Why**: {why}\n');
	const plan = readPlan(own, '## Options\n\n### Option: a\n\n### c\n\n### Option:\n');
	const options = findPlace(plan.places, ['options']) as SequencePlace;
	expect(options.items.map(item => [labelOf(plan, options, item), nameInWords(plan, options, item)])).toEqual([
		['Option', '“a”'],
		['', '“c”'],
		['Option', 'Option 3'],
	]);
});

test.each([
	['- {thing}', 'thing'],
	['- [Some Thing]', 'some thing'],
	['- {thing}\n- literal', 'thing'],
	['- {first}\n- {second}', 'item'],
	['- {1}', 'item'],
	['- {abcdefghijklmnopqrstuvw}', 'abcdefghijklmnopqrstuvw'],
	['- {abcdefghijklmnopqrstuvwx}', 'item'],
	['- [ ] {Task}', 'task'],
	['1. {Option A} - {Pros}', 'option'],
	['| Technical Risk | Impact |\n|---|---|\n| {a} | {b} |', 'technical risk'],
	['- [CLARIFY: {what}]', 'what'],
	['### Decision 1: {Title}\n\n**Why**: {x}', 'decision'],
	['### ADR-001: {Title}\n\n**Why**: {x}', 'ADR'],
	['### {Part}\n\n**Why**: {x}', 'part'],
])('an item of %j is called %s', (body, name) => {
	const [section] = parseTemplate(`## Part\n\n${body}\n`).specs;
	const spec = section?.type === 'section' ? section.specs[0] : undefined;
	if (!spec || spec.type === 'section') throw new RangeError('No list.');
	expect(itemName(spec)).toBe(name);
});

describe('counted names in a text', () => {
	const runs = (text: string, ...nouns: readonly string[]) =>
		countedRuns(nouns, text).map(({noun, numbers, from}) => [noun, numbers, from]);

	test.each([
		['Phase 2', [['Phase', '2', 6]]],
		['phases 1 and 3', [['phase', '1 and 3', 7]]],
		['Phase #2, Phase-3', [['Phase', '2, Phase-3', 7]]],
		['Phases 1, 2 & 3; 4/5 or 6 to 7 - 8 – 9', [['Phase', '1, 2 & 3; 4/5 or 6 to 7 - 8 – 9', 7]]],
		['Phase 1 and Phase 2', [['Phase', '1 and Phase 2', 6]]],
		['Phase 1 and 20 %', [['Phase', '1', 6]]],
		['Phase 1 and 2 servers', [['Phase', '1', 6]]],
		['Phase 1 and 2.5 s', [['Phase', '1', 6]]],
		['Phases 1, 2 and 3', [['Phase', '1, 2 and 3', 7]]],
		['Phases 1 or 2 to 4', [['Phase', '1 or 2 to 4', 7]]],
		['Phase 1 and 2.', [['Phase', '1 and 2', 6]]],
		['Phase 1234567890', [['Phase', '123456789', 6]]],
		['Paraphase 2', []],
		['3Phase 2', []],
		['Phase two', []],
		['Phase\n2', []],
		['Phase\t2', [['Phase', '2', 6]]],
		[
			'Step 2 (of Phase 1)',
			[
				['Step', '2', 5],
				['Phase', '1', 17],
			],
		],
	])('%j', (text, found) => {
		expect(runs(text, 'Phase', 'Step')).toEqual(found);
	});

	test('of no nouns are none, and marks in a noun mean themselves', () => {
		expect(runs('Phase 2')).toEqual([]);
		expect(runs('C++ 2', 'C++')).toEqual([['C++', '2', 4]]);
		expect(runs('Cxx 2', 'C..')).toEqual([]);
	});

	test.each([
		['Phases 1 and 3', ['1@7', '3@13']],
		['Phase 1.2', []],
		['Phase 1. Two', ['1@6']],
		['Phase 2 (removed)', []],
		['Phase 2 (removed) and Phase 3', ['3@28']],
		['Phase 2 (moved)', ['2@6']],
		['Phase 12', ['12@6']],
		['Phase 1234567890', []],
	])('the numbers in %j', (text, numbers) => {
		expect(
			namedNumbers(['Phase'], text).map(
				({digits, from, to}) => `${digits}@${to - digits.length === from ? from : 'odd'}`,
			),
		).toEqual(numbers);
	});
});
