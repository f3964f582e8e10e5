/* What differs from the plan that was approved, told by the names of its fields. */
import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {changedSince, digestsOf} from '../../../source/plan/review/approval.ts';

const own = parseTemplate('');
const read = (text: string) => readPlan(own, text);
const hash = (text: string) => `<${text}>`;

const base = `# Login

**Owner**: Ada

## Steps

### Step 1: Count

**Why**: It is slow.

### Step 2: Lock

**Why**: It is unsafe.

## Tasks

- [ ] Make it
- [x] Ship it

## Risks

| Risk | Impact |
|---|---|
| Lost | Low |
| Slow | |
`;

test('the digests are those of the text and of each field that says something, and of each box', () => {
	const text = '# Login\n\n**Team**:\n\n**Owner**: Ada\n\n## Tasks\n\n- [ ] Make it\n- [x] Ship it\n';
	expect(digestsOf(read(text), hash)).toEqual({
		text: hash(text),
		fields: {
			title: '<Login>',
			owner: '<Ada>',
			'tasks.title': '<Tasks>',
			'tasks[0].done': '<>',
			'tasks[0].text': '<Make it>',
			'tasks[1].done': '<true>',
			'tasks[1].text': '<Ship it>',
		},
	});
});

const first = '### Step 1: First\n\n**Why**: New.\n\n### Step 2: Count';

test.each<readonly [what: string, replacements: ReadonlyArray<readonly [string, string]>, told: readonly string[]]>([
	['nothing', [], []],
	['words that are in no field', [['## Tasks', '<!-- later -->\n\n## Tasks']], ['1 changed ']],
	['blanks alone', [['## Tasks', '\n## Tasks']], ['1 changed ']],
	['a label', [['Ada', 'Bob']], ['3 changed owner: Owner']],
	['a label that came', [['Ada', 'Ada\n**Team**: Core']], ['4 added team: Team']],
	['a label that is empty now', [['Ada', '']], ['1 removed owner: ']],
	['a box', [['[ ]', '[x]']], ['17 changed tasks[0].done: Tasks › Make it']],
	[
		'an item before the others, which are the same',
		[
			['### Step 1: Count', first],
			['Step 2: Lock', 'Step 3: Lock'],
		],
		['7 added steps[0].title: Steps › Step 1: First', '9 added steps[0].why: Steps › Step 1: First › Why'],
	],
	[
		'an item that went, whose cells are in no other row',
		[['| Lost | Low |\n', '']],
		['1 removed risks[0].risk: ', '1 removed risks[0].impact: '],
	],
	[
		'two rows that changed places, one of which was changed',
		[['| Lost | Low |\n| Slow | |', '| Slow | |\n| Lost | High |']],
		['25 added risks[1].impact: Risks › Lost › Impact', '1 removed risks[0].impact: '],
	],
	[
		'a value that stands in two rows now',
		[['| Slow | |', '| Slow | Low |\n| Lost | Low |']],
		[
			'25 added risks[1].impact: Risks › Slow › Impact',
			'26 added risks[2].risk: Risks › Risk',
			'26 added risks[2].impact: Risks › Lost › Impact',
		],
	],
	[
		'several, what is gone as the last',
		[
			['**Owner**: Ada', '**Team**: Core'],
			['# Login', '# Sign in'],
			['| Low |', '| High |'],
		],
		[
			'1 changed title: ',
			'3 added team: Team',
			'24 changed risks[0].impact: Risks › Lost › Impact',
			'1 removed owner: ',
		],
	],
])('%s', (_, replacements, told) => {
	const text = replacements.reduce((text, [words, others]) => text.replace(words, others), base);
	const since = changedSince(digestsOf(read(base), hash), read(text), hash);
	expect(
		since.map(({type, name, titles, line}) => `${line} ${type} ${name && `${name}: `}${titles.join(' › ')}`),
	).toEqual(told);
	for (const {type, path, name} of since) expect(path.length > 0).toBe(type !== 'removed' && name !== '');
});

test('one of many items that went leaves the others as they are', () => {
	const tasks = Array.from({length: 12}, (_, index) => `- [ ] Task ${index}\n`);
	const before = digestsOf(read(`# A\n\n${tasks.join('')}`), hash);
	expect(
		changedSince(before, read(`# A\n\n${tasks.slice(1).join('')}`), hash).map(({type, name}) => [type, name]),
	).toEqual([
		['removed', 'checklist[0].text'],
		['removed', 'checklist[11].done'],
	]);
});

test('what differs is told in the order of the text, whatever that of the template is', () => {
	const template = parseTemplate('# {Name}\n\n## Goal\n\n{goal}\n\n## Limits\n\n{limits}\n');
	const text = '# A\n\n## Limits\n\nb\n\n## Goal\n\nc\n';
	const before = digestsOf(readPlan(template, text), hash);
	const after = readPlan(template, text.replace('b\n', 'x\n').replace('c\n', 'y\n'));
	expect(changedSince(before, after, hash).map(({path, line}) => [line, ...path])).toEqual([
		[5, 'limits'],
		[9, 'goal'],
	]);
});
