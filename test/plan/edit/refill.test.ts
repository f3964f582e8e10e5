/* Emptying a field and filling it again leaves nothing behind. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fill, finish, newPlan, type Path, type Plan, parseTemplate, readPlan, setField} from '../../../source/index.ts';
import {fieldsIn, pathText} from '../../../source/plan/place.ts';
import {runs} from '../../helpers/runs.ts';
import {sample} from '../sample.ts';
import {shipped} from '../shipped.ts';

const numRuns = runs(1 / 3);

const template = parseTemplate(`---
state: {draft|done}
---
# Plan: {Name}

**Owner**: {who}
**Team**: {team} | **Since**: {date}

- **Budget**: {sum}

## Steps

### Step 1: {Step}

**Goal**: {goal}
**Parts**:

- {part}

## Options

1. {Option A} - {Pros/Cons}

## Risks

| Risk | Impact |
|------|--------|
| {Risk 1} | {Low/Med/High} |
`);

/** As people write it, with `blanks` of their own at the ends of lines. */
const document = (blanks: string) => `---
state: draft
---
# Plan: Login${blanks}

**Owner**: Ann${blanks}
**Team**: Core | **Since**: today${blanks}

- **Budget**: none${blanks}

## Steps

### Step 1: Count${blanks}

**Goal**: it counts${blanks}
**Parts**:

- one${blanks}
- two${blanks}

### Step 2 — Lock${blanks}

**Goal:** it locks${blanks}
* * *

## Options

1. Redis - fast${blanks}
2. Memory - simple${blanks}

## Risks

| Risk  | Impact |
|-------|--------|
| Fire  | Low    |
| Flood | High   |
`;

const plans: Record<string, Plan> = {
	'a new plan': newPlan(shipped),
	'a filled plan': fill(newPlan(shipped), sample),
	'a new plan of another template': newPlan(template),
	'a document': readPlan(template, document('')),
	'a document with hard breaks': readPlan(template, document('  ')),
	'a document with carriage returns': readPlan(template, document('').replaceAll('\n', '\r\n')),
};

const line = (path: Path, text: string, ...values: string[]) =>
	values.reduce((plan, value) => setField(plan, path, value), readPlan(template, text)).text;

describe('a value at the end of its line', () => {
	test.each([
		['label', ['owner'], '**Owner**:', ' Ann', '\n'],
		['label on a bullet', ['budget'], '- **Budget**:', ' none', '\n'],
		['label before another', ['team'], '**Team**:', ' Core', ' | **Since**: now\n'],
		['title', ['name'], '# Plan:', ' Login', '\n'],
		['item’s title', ['steps', 0, 'title'], '## Steps\n\n### Step 1:', ' Count', '\n'],
		['item’s title in another style', ['steps', 0, 'title'], '## Steps\n\n### Step 1 —', ' Count', '\n'],
		['front matter', ['state'], '---\nstate:', ' draft', '\n---\n'],
		['last part', ['options', 0, 'prosCons'], '## Options\n\n1. Redis -', ' fast', '\n'],
		['list item', ['steps', 0, 'parts', 1], '## Steps\n\n### Step 1:\n\n**Parts**:\n\n- a\n-', ' one', '\n'],
	] as const)('%s: takes the blank before it along', (_, path, before, value, after) => {
		const full = before + value + after;
		const empty = before + after;
		expect(line(path, full, '')).toBe(empty);
		expect(line(path, full, '', value.trim(), '', value.trim())).toBe(full);
		expect(line(path, empty, value.trim())).toBe(full);
	});

	test('takes the place of one blank that waits for it', () => {
		expect(line(['owner'], '**Owner**: \n', 'Ann')).toBe('**Owner**: Ann\n');
		expect(line(['name'], '# Plan: \n', 'Login')).toBe('# Plan: Login\n');
		expect(line(['state'], '---\nstate: \nby: me\n---\n', 'done')).toBe('---\nstate: done\nby: me\n---\n');
	});

	test('stands before blanks that break the line', () => {
		expect(line(['owner'], '**Owner**:  \n', 'Ann')).toBe('**Owner**: Ann  \n');
		expect(line(['owner'], '**Owner**: Ann  \n', '')).toBe('**Owner**:  \n');
		expect(line(['owner'], '**Owner**: Ann  \nand Bob  \n', 'Eve')).toBe('**Owner**: Eve  \n');
	});
});

test('a cell that had outgrown its column keeps to it again', () => {
	const table = '## Risks\n\n| Risk  | Impact |\n|-------|--------|\n| Fire  | Low    |\n';
	expect(line(['risks', 0, 'risk'], table, 'Earthquake')).toContain('| Earthquake | Low    |');
	expect(line(['risks', 0, 'risk'], table, 'Earthquake', 'Fire')).toBe(table);
});

test('a title that is left out leaves no blank', () => {
	const plan = setField(newPlan(template), ['steps', 0, 'goal'], 'to count');
	expect(finish(plan, {policy: 'omit'})).toContain('\n### Step 1:\n');
});

const oneLine = ({kind}: {kind: string}) => kind === 'text' || kind === 'choice';

const words = fc.constantFrom('a', 'two words', 'Low', '- x', '# x', 'x |', '[x]', 'a - b', 'None', '1. x');

/** How many blanks end the lines of a text. */
const blanksIn = (text: string): number =>
	[...text.matchAll(/[ \t]+$/gm)].reduce((sum, [found]) => sum + found.length, 0);

describe.each(Object.entries(plans))('%s', (_, plan) => {
	const fields = [...fieldsIn(plan.places)].filter(oneLine).map(({path}) => path);
	const written = (path: Path, values: readonly string[]) =>
		values.reduce((current, value) => setField(current, path, value), plan).text;

	test('a value stands as if it were the first, whatever was emptied and filled before', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...fields),
				fc.array(fc.oneof(fc.constant(''), words)),
				words,
				(path, before, last) => {
					expect(written(path, [...before, last]), pathText(path)).toBe(written(path, [last]));
				},
			),
			{numRuns},
		);
	});

	test('an emptied field is the same, whatever it held', () => {
		fc.assert(
			fc.property(fc.constantFrom(...fields), fc.array(words), words, (path, before, last) => {
				expect(written(path, [...before, last, '']), pathText(path)).toBe(written(path, [last, '']));
			}),
			{numRuns},
		);
	});

	test('neither leaves a blank at the end of a line', () => {
		for (const path of fields) {
			for (const values of [['a'], [''], ['a', ''], ['', 'a']])
				expect(blanksIn(written(path, values)), pathText(path)).toBe(blanksIn(plan.text));
		}
	});
});
