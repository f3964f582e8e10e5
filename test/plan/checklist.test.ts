/* Boxes with their ticks and words, in templates and in documents. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	AnswerError,
	type Answers,
	answers,
	duplicateItem,
	fill,
	finish,
	insertItem,
	jsonSchema,
	mergePlans,
	moveItem,
	newPlan,
	type Path,
	type Plan,
	parseTemplate,
	problems,
	readPlan,
	removeItem,
	setField,
	WriteError,
} from '../../source/index.ts';
import {fieldsIn} from '../../source/plan/place.ts';
import {runs} from '../helpers/runs.ts';

const template = parseTemplate(`# Plan: {Name}

## Tasks

- [ ] [TASK]

## Signoff

- [ ] (R) Tests are written
  - [ ] (R) for the end points
  - [ ] (R) for the rest
- [x] (R) The plan is approved
- [ ] {Anything else}

## After

**First**:
- [ ] {what}

**Next**:
1. [ ] {what}
2. [ ] **Look at it**
`);

const planOf = (tasks: string): Plan => readPlan(template, `## Tasks\n\n${tasks}`);
const withCrlf = (text: string): string => text.replaceAll('\n', '\r\n');
const placesOf = (plan: Plan) => [...fieldsIn(plan.places)].map(({path, kind, from, to}) => ({path, kind, from, to}));
const tasksOf = (plan: Plan) => answers(plan).tasks;

describe('a checklist says', () => {
	test.each<[string, Answers['tasks'] | undefined]>([
		[
			'- [ ] a\n- [x] b\n',
			[
				{done: false, text: 'a'},
				{done: true, text: 'b'},
			],
		],
		['* [X] a\n', [{done: true, text: 'a'}]],
		[
			'1. [ ] a\r\n2. [x] b\r\n',
			[
				{done: false, text: 'a'},
				{done: true, text: 'b'},
			],
		],
		['-\t[ ]\ta\n', [{done: false, text: 'a'}]],
		['- [ ] **Step 1: Write it**\n', [{done: false, text: '**Step 1: Write it**'}]],
		['- [ ] a\n- b\n- [x] c\n', [{done: false, text: 'a'}, {text: 'b'}, {done: true, text: 'c'}]],
		['- [ ] a\n  b\n\n  c\n  - d\n', [{done: false, text: 'a\nb\n\nc\n- d'}]],
		[
			'- [ ] a\n  - why\n- [ ] b\n  more\n\n  1. [x] c\n     - [ ] d\n',
			[
				{done: false, text: 'a\n- why'},
				{done: false, text: 'b\nmore', items: [{done: true, text: 'c', items: [{done: false, text: 'd'}]}]},
			],
		],
		[
			'- [~] a\n- [-] b\n- [/] c\n',
			[
				{done: false, text: 'a'},
				{done: false, text: 'b'},
				{done: false, text: 'c'},
			],
		],
		['- [ ]\n- [x] a\n- [ ]\n', [{done: false}, {done: true, text: 'a'}]],
		['- [ ] [TASK]\n- [x] a\n- [x] [TASK]\n', [{done: false}, {done: true, text: 'a'}]],
		['- [ ]\n', undefined],
		['- [x] [TASK]\n', undefined],
		['- a\n- b\n', [{text: 'a'}, {text: 'b'}]],
	])('of %j', (markdown, expected) => {
		const plan = planOf(markdown);
		expect(tasksOf(plan)).toEqual(expected);
		expect(fill(plan, answers(plan)).text).toBe(plan.text);
		expect(finish(plan)).toBe(plan.text);
	});

	test('what a template says literally, which is content', () => {
		const plan = newPlan(template);
		const signoff = [
			{
				done: false,
				text: '(R) Tests are written',
				items: [
					{done: false, text: '(R) for the end points'},
					{done: false, text: '(R) for the rest'},
				],
			},
			{done: true, text: '(R) The plan is approved'},
		];
		expect(answers(plan)).toEqual({signoff, after: {next: [{done: false}, {done: false, text: '**Look at it**'}]}});
		expect(fill(plan, answers(plan)).text).toBe(plan.text);
		expect(answers(readPlan(template, finish(plan))).signoff).toEqual(signoff);
		expect(problems(plan).filter(({message}) => /\(R\)|Look/.test(message))).toEqual([]);
	});

	test('what there is behind a label where text stands', () => {
		const plan = readPlan(template, '## After\n\n**First**: ask\n');
		expect(answers(plan)).toEqual({after: {first: [{text: 'ask'}]}});
		const added = insertItem(plan, ['after', 'first', 1]);
		expect(added.text).toBe('## After\n\n**First**:\n- [ ] ask\n- [ ] {what}\n');
	});
});

describe('a tick', () => {
	test.each([
		['- [ ] a\n', true, '- [x] a\n'],
		['- [ ] a\n', 'true', '- [x] a\n'],
		['- [x] a\n', false, '- [ ] a\n'],
		['- [X] a\n', 'false', '- [ ] a\n'],
		['- [X] a\n', '', '- [ ] a\n'],
		['- [X] a\n', true, '- [X] a\n'],
		['- [~] a\n', true, '- [x] a\n'],
		['- [ ]* a\n', true, '- [x]* a\n'],
		['- [~] a\n', false, '- [~] a\n'],
		['- [ ]', true, '- [x]'],
		['1. [ ]\ta\r\n', true, '1. [x]\ta\r\n'],
		['- [ ] [TASK]\n', true, '- [x] [TASK]\n'],
		['- [x] [TASK]\n', false, '- [ ] [TASK]\n'],
		['- a\n- [x] b\n- [x] c\n', true, '- [x] a\n- [x] b\n- [x] c\n'],
		['- a\n- [x] b\n- [x] c\n', false, '- [ ] a\n- [x] b\n- [x] c\n'],
		['- a\n- [x] b\n- [x] c\n', '', '- a\n- [x] b\n- [x] c\n'],
		['-\n- [x] b\n- [x] c\n', true, '- [x]\n- [x] b\n- [x] c\n'],
	])('of %j set to %j gives %j', (before, value, after) => {
		expect(setField(planOf(before), ['tasks', 0, 'done'], value).text).toBe(`## Tasks\n\n${after}`);
	});

	test('is nothing else than that', () => {
		expect(() => setField(planOf('- [ ] a\n'), ['tasks', 0, 'done'], 'yes')).toThrow(WriteError);
		expect(() => fill(planOf('- [ ] a\n'), {tasks: [{done: 'yes', text: 'a'}]})).toThrow(
			'`tasks[0].done` is `true` or `false`, but a text was given.',
		);
		expect(() => fill(planOf('- [ ] a\n'), {tasks: [{text: true}]})).toThrow(AnswerError);
		expect(() => fill(planOf(''), {name: true})).toThrow('`name` is a text, but true was given.');
		expect(() => setField(planOf('- [ ] a\n'), ['tasks', 0, 'owner'], 'Ann')).toThrow(RangeError);
	});

	/* Checklists of any depth, in any style, with the line ends of either system. */
	const lines = fc.array(
		fc.record({
			depth: fc.nat(3),
			mark: fc.constantFrom('- ', '* ', '1. ', '-\t'),
			box: fc.constantFrom('[ ] ', '[x] ', '[X] ', '[~] ', '[ ]* ', '[ ]\t', ''),
			words: fc.constantFrom('a', '**Step 1**: b', '', 'c\nd', '`[ ]`', '[TASK]', 'e\n\nf'),
		}),
		{minLength: 1, maxLength: 8},
	);
	const documents = fc.tuple(lines, fc.constantFrom('\n', '\r\n')).map(([items, eol]) => {
		const written = items.map(({depth, mark, box, words}) => {
			const indent = '    '.repeat(depth);
			return indent + mark + box + words.replace(/\n(?=.)/g, `\n${indent}  `);
		});
		return `## Tasks\n\n${written.join('\n')}\n\n## After\n`.replaceAll('\n', eol);
	});

	test('changes one byte, and no answer but its own', () => {
		fc.assert(
			fc.property(documents, fc.nat(), (text, pick) => {
				const plan = readPlan(template, text);
				const boxes = [...fieldsIn(plan.places)].filter(({kind}) => kind === 'box');
				const box = boxes[pick % (boxes.length || 1)];
				if (!box) return;
				const isTicked = /x/i.test(text.slice(box.from, box.to));
				const ticked = setField(plan, box.path, !isTicked);
				const differing = [...text].flatMap((letter, at) => (letter === ticked.text[at] ? [] : [at]));
				expect(differing).toEqual([box.from]);
				expect(ticked.text).toHaveLength(text.length);
				expect(placesOf(readPlan(template, ticked.text))).toEqual(placesOf(plan));
				expect(finish(readPlan(template, ticked.text))).toBe(ticked.text);
				const back = text.slice(0, box.from) + (isTicked ? 'x' : ' ') + text.slice(box.to);
				expect(setField(ticked, box.path, isTicked).text).toBe(back);
			}),
			{numRuns: runs()},
		);
	});

	test('and the words behind it come back as they were exported', () => {
		fc.assert(
			fc.property(documents, text => {
				const plan = readPlan(template, text);
				expect(fill(plan, answers(plan)).text).toBe(text);
			}),
			{numRuns: runs()},
		);
	});
});

describe('the words of an item', () => {
	test.each([
		['- [ ] a\n', 'b', '- [ ] b\n'],
		['- [ ]\n', 'b', '- [ ] b\n'],
		['- [x] a\n', '', '- [x]\n'],
		['- [ ] a\n  - [ ] c\n', '', '- [ ]\n  - [ ] c\n'],
		['- [ ] a\n  - [ ] c\n', 'b\n\nmore', '- [ ] b\n\n  more\n  - [ ] c\n'],
		['1. [ ] a\n', 'b\nc', '1. [ ] b\n   c\n'],
		['- a\n- [ ] b\n- [ ] c\n', '[x] d', '- &#91;x] d\n- [ ] b\n- [ ] c\n'],
	])('of %j become %j in %j', (before, value, after) => {
		const plan = setField(planOf(before), ['tasks', 0, 'text'], value);
		expect(plan.text).toBe(`## Tasks\n\n${after}`);
		const crlf = readPlan(template, withCrlf(`## Tasks\n\n${before}`));
		expect(setField(crlf, ['tasks', 0, 'text'], value).text).toBe(withCrlf(plan.text));
	});

	test.each(['- [ ] b', 'a\n- [ ] b', '[ ] b', '[x]', '# b', 'a\n\n- [x] b\n- c', '> b', '[TASK]', '```\n- [ ] b'])(
		'may be %j',
		value => {
			for (const before of ['- [ ] a\n- [x] b\n', '- [ ]', '- [ ] a\n  - [ ] b\n', '- a\n- [ ] b\n- [ ] c\n']) {
				const plan = planOf(before);
				const written = setField(plan, ['tasks', 0, 'text'], value);
				const said = tasksOf(written) as Answers[];
				expect(said[0]).toEqual({...(tasksOf(plan) as Answers[] | undefined)?.[0], done: said[0]?.done, text: value});
				expect(said.slice(1)).toEqual((tasksOf(plan) as Answers[] | undefined)?.slice(1) ?? []);
			}
		},
	);
});

describe('the items of a checklist', () => {
	const nested = '- [x] a\n  - [ ] b\n  - [x] c\n- [ ] d\n';

	test.each<[string, string, Path, string]>([
		['is marked as its siblings are', '* [x] a\n', [1], '* [x] a\n* [ ] [TASK]\n'],
		['counts on', '1. [x] a\n2. [ ] b\n', [1], '1. [x] a\n2. [ ] [TASK]\n3. [ ] b\n'],
		['stands among those below', nested, [0, 'items', 1], nested.replace('  - [x] c', '  - [ ] [TASK]\n  - [x] c')],
		['stands behind what is below', nested, [1], nested.replace('- [ ] d', '- [ ] [TASK]\n- [ ] d')],
		['is the first below', '- [ ] a\n- [ ] b\n', [0, 'items', 0], '- [ ] a\n  - [ ] [TASK]\n- [ ] b\n'],
		['is the first below a number', '1. [ ] a\n', [0, 'items', 0], '1. [ ] a\n   - [ ] [TASK]\n'],
		[
			'is below as those of a sibling are',
			'- [ ] a\n    * [x] b\n- [ ] c\n',
			[1, 'items', 0],
			'- [ ] a\n    * [x] b\n- [ ] c\n    * [ ] [TASK]\n',
		],
		['has no box where none has', '- a\n', [1], '- a\n- [TASK]\n'],
	])('a new one %s', (_, before, path, after) => {
		expect(insertItem(planOf(before), ['tasks', ...path]).text).toBe(`## Tasks\n\n${after}`);
		const crlf = readPlan(template, withCrlf(`## Tasks\n\n${before}`));
		expect(insertItem(crlf, ['tasks', ...path]).text).toBe(withCrlf(`## Tasks\n\n${after}`));
	});

	test('take what is below them along', () => {
		expect(moveItem(planOf(nested), ['tasks', 0], 1).text).toBe('## Tasks\n\n- [ ] d\n- [x] a\n  - [ ] b\n  - [x] c\n');
		expect(duplicateItem(planOf(nested), ['tasks', 0]).text).toBe(
			`## Tasks\n\n${nested.replace('- [ ] d', '- [x] a\n  - [ ] b\n  - [x] c\n- [ ] d')}`,
		);
		expect(removeItem(planOf(nested), ['tasks', 0]).text).toBe('## Tasks\n\n- [ ] d\n');
		expect(removeItem(planOf(nested), ['tasks', 0, 'items', 0]).text).toBe('## Tasks\n\n- [x] a\n  - [x] c\n- [ ] d\n');
		expect(removeItem(planOf('- [x] a\n  - [ ] b\n'), ['tasks', 0, 'items', 0]).text).toBe('## Tasks\n\n- [x] a\n');
		expect(moveItem(planOf(nested), ['tasks', 0, 'items', 1], 0).text).toBe(
			'## Tasks\n\n- [x] a\n  - [x] c\n  - [ ] b\n- [ ] d\n',
		);
	});
});

describe('a checklist that is filled', () => {
	test.each<[string, string, Answers['tasks'], string]>([
		[
			'with more',
			'- [x] a\n',
			[
				{done: true, text: 'a'},
				{done: false, text: 'b'},
				{done: true, text: 'c'},
			],
			'- [x] a\n- [ ] b\n- [x] c\n',
		],
		['at its start', '- [x] a\n', [{text: 'new'}, {text: 'a'}], '- [ ] new\n- [x] a\n'],
		['with other words', '- [x] a\n', [{text: 'b'}], '- [ ] b\n'],
		['without its last', '- [x] a\n- [ ] b\n', [{done: true, text: 'a'}], '- [x] a\n'],
		[
			'with what is below',
			'- [ ] a\n',
			[{done: false, text: 'a', items: [{done: true, text: 'b', items: [{text: 'c'}]}, {text: 'd'}]}, {text: 'e'}],
			'- [ ] a\n  - [x] b\n    - [ ] c\n  - [ ] d\n- [ ] e\n',
		],
		['without what is below', '- [x] a\n  - [x] b\n', [{done: true, text: 'a'}], '- [x] a\n'],
		[
			'with a tick alone',
			'- [ ] a\n  - [ ] b\n',
			[{done: true, text: 'a', items: [{done: true, text: 'b'}]}],
			'- [x] a\n  - [x] b\n',
		],
	])('%s', (_, before, tasks, after) => {
		expect(fill(planOf(before), {tasks: tasks as Answers['tasks'] & object}).text).toBe(`## Tasks\n\n${after}`);
	});

	test('has a schema of any depth', () => {
		const {$defs, properties} = jsonSchema(template) as {$defs: Answers; properties: {tasks: Answers}};
		expect(properties.tasks.items).toEqual({$ref: '#/$defs/checklistItem', description: 'TASK'});
		expect($defs).toEqual({
			checklistItem: {
				type: 'object',
				properties: {
					done: {type: 'boolean'},
					text: {type: 'string', minLength: 1, pattern: String.raw`\S`, contentMediaType: 'text/markdown'},
					items: {type: 'array', items: {$ref: '#/$defs/checklistItem'}, minItems: 1},
				},
				additionalProperties: false,
			},
		});
		expect(jsonSchema(parseTemplate('## A\n\n- {b}\n'))).not.toHaveProperty('$defs');
	});
});

describe('a checklist that no template has', () => {
	const own = (text: string): Plan => readPlan(parseTemplate(''), text);
	const document = `# Plan

## Task 1: Count

**Files:**
- Modify: \`a.ts\`
- Test: \`a.test.ts\`

- [ ] **Step 1: Write the test**

\`\`\`ts
test();
\`\`\`

- [x] **Step 2: Run it**
  - [ ] again

## Done when

- [ ] it counts
- [x] it forgets
`;

	test('is one wherever it stands', () => {
		const plan = own(document);
		const {tasks, doneWhen} = answers(plan) as {tasks: Answers[]; doneWhen: Answers};
		expect(doneWhen).toEqual([
			{done: false, text: 'it counts'},
			{done: true, text: 'it forgets'},
		]);
		expect(tasks[0]).toMatchObject({
			checklist: [{done: false, text: '**Step 1: Write the test**'}],
			checklist2: [{done: true, text: '**Step 2: Run it**', items: [{done: false, text: 'again'}]}],
		});
		expect(JSON.stringify(tasks[0])).toContain('a.test.ts');
		expect(fill(plan, answers(plan)).text).toBe(document);
		expect(setField(plan, ['tasks', 0, 'checklist', 0, 'done'], true).text).toBe(
			document.replace('[ ] **Step 1', '[x] **Step 1'),
		);
	});

	test('is filled and edited as any is', () => {
		const plan = own(document);
		expect(
			fill(plan, {doneWhen: [{text: 'it counts'}, {done: true, text: 'it is quick', items: [{text: 'x'}]}]}).text,
		).toBe(document.replace('- [x] it forgets', '- [x] it is quick\n  - [ ] x'));
		expect(insertItem(plan, ['doneWhen', 2]).text).toBe(`${document}- [ ]\n`);
		expect(removeItem(plan, ['doneWhen', 1]).text).toBe(document.replace('- [x] it forgets\n', ''));
		expect(finish(plan)).toBe(document);
		expect(problems(plan)).toEqual([]);
	});
});

test('a finished plan has neither blank items nor blank boxes below', () => {
	const plan = fill(newPlan(template), {tasks: [{text: 'a'}], after: {first: [{text: 'ask'}]}});
	const added = insertItem(plan, ['tasks', 0, 'items', 0]);
	const finished = finish(added);
	expect(finished).toContain('## Tasks\n\n- [ ] a\n\n');
	expect(finished).toContain('- [x] (R) The plan is approved\n\n');
	expect(finished).toContain('1. [ ] **Look at it**');
	expect(finish(newPlan(template))).toContain('## Tasks\n\n[CLARIFY: TASK]');
	expect(finish(newPlan(template), {policy: 'omit'})).not.toContain('Tasks');
});

test('an open box is no problem', () => {
	expect(problems(planOf('- [ ] a\n- [x] b\n- [ ]\n'))).toEqual([]);
});

describe('both sides of a merge', () => {
	const merged = (base: string, mine: string, theirs: string) => {
		const {plan, conflicts} = mergePlans(planOf(base), planOf(mine), planOf(theirs));
		return [conflicts.length, plan.text.replace('## Tasks\n\n', '')];
	};

	test.each([
		['tick different items', '- [ ] a\n- [ ] b\n', '- [x] a\n- [ ] b\n', '- [ ] a\n- [x] b\n', '- [x] a\n- [x] b\n'],
		['tick the same', '- [ ] a\n', '- [x] a\n', '- [x] a\n', '- [x] a\n'],
		['tick an item and change its words', '- [ ] a one\n', '- [x] a one\n', '- [ ] a two\n', '- [x] a two\n'],
		[
			'tick above and below',
			'- [ ] a\n  - [ ] b\n  - [ ] c\n',
			'- [x] a\n  - [ ] b\n  - [ ] c\n',
			'- [ ] a\n  - [ ] b\n  - [x] c\n',
			'- [x] a\n  - [ ] b\n  - [x] c\n',
		],
		['tick and add', '- [ ] a\n', '- [x] a\n', '- [ ] a\n- [ ] b\n', '- [x] a\n- [ ] b\n'],
		['tick and move', '- [ ] a\n- [ ] b\n', '- [ ] a\n- [x] b\n', '- [ ] b\n- [ ] a\n', '- [x] b\n- [ ] a\n'],
	])('%s', (_, base, mine, theirs, expected) => {
		expect(merged(base, mine, theirs)).toEqual([0, expected]);
		expect(merged(base, theirs, mine)[0]).toBe(0);
	});
});
