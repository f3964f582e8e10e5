import {describe, expect, test} from 'vitest';
import {type Answers, answers, fill, newPlan, parseTemplate, readPlan, setField} from '../../source/index.ts';
import {AnswerError, fillPart} from '../../source/plan/fill.ts';
import {nearest} from '../../source/plan/nearest.ts';

const template = parseTemplate(
	'# {Name}\n\n**Owner**: {who}\n\n## Goal\n\nSay what.\n\n## List\n\n- {thing}\n\n## Tasks\n\n- [ ] {Task}\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n\n**Needs**:\n\n- {need}\n\n## Part\n\n**Parts**:\n\n- {one}\n\n**Table**:\n\n| A | B |\n|---|---|\n| {a} | {b} |\n',
);
const text =
	'# A\n\n**Owner**: b\n\n## Goal\n\nc\n\n## List\n\n- d\n- e\n- f\n\n## Tasks\n\n- [x] g\n- [ ] h\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| i | Low |\n| j | High |\n\n## Steps\n\n### Step 1: k\n\n**Why**: l\n\n**Needs**:\n\n- m\n- n\n\n### Step 2: o\n\n**Why**: p\n\n**Own**: q\n\n## Part\n\n**Parts**: r\n\n**Table**: s\n\n## Extra\n\nt\n';
const plan = readPlan(template, text);
const filled = (given: Answers) => fill(plan, given).text;

describe('what is given is written, and nothing else', () => {
	test.each<[string, Answers, readonly (readonly [string, string])[]]>([
		['nothing', {}, []],
		['what is said already', {name: 'A', list: ['d', 'e', 'f'], steps: [{title: 'k'}, {title: 'o'}]}, []],
		[
			'texts',
			{name: 'X', goal: 'Y', owner: 'Z'},
			[
				['# A', '# X'],
				['\nc\n', '\nY\n'],
				[': b', ': Z'],
			],
		],
		['a text emptied', {goal: ''}, [['\nc\n\n', '\n']]],
		['an item changed', {list: ['d', 'X', 'f']}, [['- e', '- X']]],
		['an item more at the end', {list: ['d', 'e', 'f', 'X']}, [['- f\n', '- f\n- X\n']]],
		['an item more at the start', {list: ['X', 'd', 'e', 'f']}, [['- d\n', '- X\n- d\n']]],
		['an item more between', {list: ['d', 'X', 'e', 'f']}, [['- e\n', '- X\n- e\n']]],
		['an item less', {list: ['d', 'f']}, [['- e\n', '']]],
		['the first item less', {list: ['e', 'f']}, [['- d\n', '']]],
		['items less at the end', {list: ['d']}, [['- d\n- e\n- f\n', '- d\n']]],
		['blank items at the end', {list: ['d', 'e', 'f', '', ' ']}, []],
		['an item emptied', {list: ['d', '', 'f']}, [['- e\n', '-\n']]],
		[
			'a tick',
			{
				tasks: [
					{text: 'g', done: true},
					{text: 'h', done: true},
				],
			},
			[['[ ] h', '[x] h']],
		],
		['a tick taken away', {tasks: [{text: 'g', done: false}, {text: 'h'}]}, [['[x] g', '[ ] g']]],
		[
			'a tick as a word',
			{
				tasks: [
					{text: 'g', done: 'false'},
					{text: 'h', done: 'true'},
				],
			},
			[
				['[x] g', '[ ] g'],
				['[ ] h', '[x] h'],
			],
		],
		['other words behind a tick', {tasks: [{text: 'X'}, {text: 'h'}]}, [['[x] g', '[ ] X']]],
		[
			'a cell',
			{
				risks: [
					{risk: 'i', impact: 'High'},
					{risk: 'j', impact: 'High'},
				],
			},
			[['| i | Low |', '| i | High |']],
		],
		['a row that says less', {risks: [{risk: 'X'}, {risk: 'j', impact: 'High'}]}, [['| i | Low |', '| X |   |']]],
		[
			'a row more',
			{
				risks: [
					{risk: 'i', impact: 'Low'},
					{risk: 'j', impact: 'High'},
					{risk: 'X', impact: 'Mid'},
				],
			},
			[['| j | High |\n', '| j | High |\n| X | Mid |\n']],
		],
		[
			'an item of a group keeps what is not spoken of',
			{steps: [{title: 'k', why: 'X'}, {title: 'o'}]},
			[['**Why**: l', '**Why**: X']],
		],
		[
			'an item of a group under another title is another',
			{steps: [{title: 'X', why: 'Y'}, {title: 'o'}]},
			[['### Step 1: k\n\n**Why**: l\n\n**Needs**:\n\n- m\n- n\n', '### Step 1: X\n\n**Why**: Y\n\n**Needs**:\n']],
		],
		[
			'what only the document has',
			{extra: 'X', steps: [{title: 'k'}, {title: 'o', own: 'Y'}]},
			[
				['\nt\n', '\nX\n'],
				['**Own**: q', '**Own**: Y'],
			],
		],
		['an item of which nothing is said', {steps: [{}, {title: 'o'}]}, []],
		['an item of a group known by what it says', {steps: [{why: 'l'}, {why: 'p'}]}, []],
		[
			'a list in an item emptied',
			{steps: [{title: 'k', needs: []}, {title: 'o'}]},
			[['**Needs**:\n\n- m\n- n\n', '**Needs**:\n']],
		],
		['the last item of a group less', {steps: [{title: 'k'}]}, [['### Step 2: o\n\n**Why**: p\n\n**Own**: q\n\n', '']]],
		[
			'an item of a group more, as those before it',
			{steps: [{title: 'k'}, {title: 'o'}, {title: 'X', why: 'Y', needs: ['Z']}]},
			[['**Own**: q\n', '**Own**: q\n\n### Step 3: X\n\n**Why**: Y\n\n**Needs**:\n\n- Z\n\n**Own**:\n']],
		],
		['a list emptied', {list: []}, [['- d\n- e\n- f\n\n', '']]],
		['all boxes taken away', {tasks: []}, [['- [x] g\n- [ ] h\n\n', '']]],
		['a box less, and the tick stays where it was', {tasks: [{text: 'g'}]}, [['- [ ] h\n', '']]],
		['a tick alone is an item', {tasks: [{text: 'g'}, {text: 'h'}, {done: true}]}, [['] h\n', '] h\n- [x] {Task}\n']]],
		['no tick alone is none', {tasks: [{text: 'g'}, {text: 'h'}, {done: false}, {text: ''}]}, []],
		[
			'boxes below a box',
			{tasks: [{text: 'g'}, {text: 'h', items: [{text: 'X'}, {text: 'Y', done: true}]}]},
			[['] h\n', '] h\n  - [ ] X\n  - [x] Y\n']],
		],
		[
			'boxes below a box that is ticked',
			{tasks: [{text: 'g', items: [{text: 'X'}]}, {text: 'h'}]},
			[['[x] g\n', '[x] g\n  - [ ] X\n']],
		],
		['items emptied at the end', {list: ['d', '', '']}, [['- e\n- f\n', '-\n-\n']]],
		['the words of a tick that stays', {tasks: [{done: true}, {text: 'h'}]}, [['- [x] g', '- [x]']]],
		['a row less', {risks: [{risk: 'j', impact: 'High'}]}, [['| i | Low |\n', '']]],
		['a blank row', {risks: [{}, {risk: 'j', impact: 'High'}]}, [['| i | Low |', '|  |  |']]],
		['all rows taken away', {risks: []}, [['| i | Low |\n| j | High |\n', '']]],
		['items between', {list: ['d', 'X', 'Y', 'f']}, [['- e\n', '- X\n- Y\n']]],
		['an item behind a blank one', {list: ['d', 'e', 'f', '', 'X']}, [['- f\n', '- f\n- {thing}\n- X\n']]],
		['blanks around an item', {list: ['d', ' e', 'f']}, [['- e\n', '- &#32;e\n']]],
		['a section that says nothing of what is in it', {part: {}}, []],
		['the text that is all of a section', {extra: ''}, [['\nt\n', '']]],
		[
			'a cell beside the one that a text is',
			{part: {table: [{b: 'X'}]}},
			[['**Table**: s\n', '**Table**:\n\n| A | B |\n|---|---|\n|  | X |\n']],
		],
		['a key in the document’s spelling', {Goal: 'X', GOAL: 'Y'}, [['\nc\n', '\nY\n']]],
		[
			'keys in it within items',
			{
				Risks: [
					{Risk: 'i', IMPACT: 'Low'},
					{risk: 'X', Impact: 'High'},
				],
				Steps: [{Title: 'k', Why: 'Z'}, {title: 'o'}],
			},
			[
				['| j | High |', '| X | High |'],
				['**Why**: l', '**Why**: Z'],
			],
		],
		['the item that a text is', {part: {parts: ['X']}}, [['**Parts**: r', '**Parts**: X']]],
		['several items where a text was', {part: {parts: ['r', 'X']}}, [['**Parts**: r\n', '**Parts**:\n\n- r\n- X\n']]],
		['no item where a text was', {part: {parts: []}}, [['**Parts**: r', '**Parts**:']]],
		['the cell that a text is', {part: {table: [{a: 'X'}]}}, [['**Table**: s', '**Table**: X']]],
		[
			'a row where a text was',
			{part: {table: [{a: 's', b: 'X'}]}},
			[['**Table**: s\n', '**Table**:\n\n| A | B |\n|---|---|\n| s | X |\n']],
		],
	])('%s', (_, given, changes) => {
		expect(filled(given)).toBe(changes.reduce((all, [old, now]) => all.replace(old, now), text));
	});

	test('and read back', () => {
		const given: Answers = {
			name: 'A',
			goal: 'B',
			list: ['a', 'b', 'c', 'd', 'e', 'f'],
			tasks: [{text: 'a', done: true, items: [{text: 'b', done: false}]}],
			risks: [{risk: 'a'}, {impact: 'Low'}],
			steps: [{title: 'a', needs: ['b']}, {why: 'c'}],
		};
		expect(answers(fill(newPlan(template), given))).toEqual(given);
		expect(answers(fill(plan, {list: []})).list).toBe(undefined);
	});
});

describe('a document without a template is filled by what it has', () => {
	const own =
		'# A\n\n## Tasks\n\n### Task 1: B\n\n**Why:** c\n\n**Needs:**\n\n- d\n\n### Task 2: E\n\n**Why:** f\n\n## Boxes\n\n- [ ] g\n- [x] h\n\n## Part\n\n**Names:**\n\n- i\n\n**Facts:**\n\n- **J**: k\n- l\n';

	test.each<[string, Answers, string, string]>([
		['an item as its neighbours', {tasks: [{title: 'B'}, {title: 'E', why: 'X'}]}, '**Why:** f', '**Why:** X'],
		[
			'a new item with what others have',
			{tasks: [{title: 'B'}, {title: 'E'}, {title: 'X', why: 'Y'}]},
			'f\n\n',
			'f\n\n### Task 3: X\n\n**Why:** Y\n\n',
		],
		['a box with boxes', {boxes: [{text: 'g', items: [{text: 'X'}]}, {text: 'h'}]}, '] g\n', '] g\n  - [ ] X\n'],
		['a list', {part: {names: ['i', 'X']}}, '- i\n', '- i\n- X\n'],
		['an item with a name', {part: {facts: [{name: 'J', text: 'X'}, {text: 'l'}]}}, ': k\n', ': X\n'],
		['an item without one', {part: {facts: [{name: 'J', text: 'k'}, {text: 'X'}]}}, '- l\n', '- X\n'],
	])('%s', (_, given, old, now) => {
		expect(fill(readPlan(parseTemplate(''), own), given).text).toBe(own.replace(old, now));
	});
});

test('a row that goes takes along what the document alone has in it', () => {
	const rows = (...lines: readonly string[]) =>
		`# A\n\n## Risks\n\n| Risk | Impact | Owner |\n|---|---|---|\n${lines.join('')}`;
	const owned = readPlan(template, rows('| i | Low | Ann |\n', '| j | High | Ben |\n', '| k | Low | Cid |\n'));
	const [i, j, k] = [
		{risk: 'i', impact: 'Low'},
		{risk: 'j', impact: 'High'},
		{risk: 'k', impact: 'Low'},
	];
	const written = (...risks: readonly Answers[]) => fill(owned, {risks}).text;
	expect(written(i, j, k)).toBe(owned.text);
	expect(written(j, k)).toBe(rows('| j | High | Ben |\n', '| k | Low | Cid |\n'));
	expect(written(i, k)).toBe(rows('| i | Low | Ann |\n', '| k | Low | Cid |\n'));
	expect(written(i, {...k, owner: 'Dan'})).toBe(rows('| i | Low | Ann |\n', '| k | Low | Dan |\n'));
	expect(written(i, {risk: 'x'}, j, k)).toBe(
		rows('| i | Low | Ann |\n', '| x | {Low/High} |  |\n', '| j | High | Ben |\n', '| k | Low | Cid |\n'),
	);
});

test('of a list that loses its first item the others stay as they are spelled', () => {
	const list = readPlan(parseTemplate(''), '# A\n\n## B\n\n- [x] a\n-  [ ]  b\n- [X] c\n');
	const without = '# A\n\n## B\n\n-  [ ]  b\n- [X] c\n';
	expect(fill(list, {b: [{text: 'b'}, {text: 'c'}]}).text).toBe(without);
	expect(
		fill(list, {
			b: [
				{done: false, text: 'b'},
				{done: true, text: 'c'},
			],
		}).text,
	).toBe(without);
});

test('an item that another takes the place of leaves none of its words, below headings neither', () => {
	const step = '## Step 1: a\n\nb\n\n### Notes\n\nc\n\n- d\n\n### Size\n\n**L**: e\n\nf\n';
	const document = readPlan(parseTemplate(''), `# A\n\n${step}\n## Step 2: g\n\nh\n`);
	expect(fill(document, {steps: [{title: 'X', text: 'Y', notes: 'Z'}]}).text).toBe(
		'# A\n\n## Step 1: X\n\nY\n\n### Notes\n\nZ\n\n### Size\n\n**L**:\n',
	);
});

test('an item that another takes the place of keeps the template’s words for what neither says', () => {
	const parts = parseTemplate('## Steps\n\n### Step 1: {Title}\n\n**Parts**:\n\n- {part}\n');
	const blank = '## Steps\n\n### Step 1: A\n\n**Parts**:\n\n- {part}\n';
	expect(fill(readPlan(parts, blank), {steps: [{title: 'B'}]}).text).toBe(blank.replace(': A', ': B'));
});

test('a key may be what the document calls a place of the template', () => {
	const aliased = parseTemplate('# {Name}\n\n## Goal\n\n{what}\n\n## Part\n\n### Scope\n\n{how far}\n', {
		aliases: {goal: ['Aims'], 'part.scope': ['Reach']},
	});
	const document = readPlan(aliased, '# A\n\n## Aims\n\nb\n\n## Part\n\n### Reach\n\nc\n');
	expect(fill(document, {aims: 'X'}).text).toBe(document.text.replace('\nb\n', '\nX\n'));
	expect(fill(document, {part: {Reach: 'X'}}).text).toBe(document.text.replace('\nc\n', '\nX\n'));
	expect(() => fill(document, {reach: 'X'})).toThrow(AnswerError);
});

describe('the front matter is filled by what stands there', () => {
	const matter = parseTemplate('---\nby: {who}\ntags:\n  - {tag}\n---\n# {Name}\n');

	test.each<[string, Answers, string]>([
		[
			'---\nby: a\ntags:\n  - b\n---\n# A\n',
			{by: 'X', tags: ['b', 'Z']},
			'---\nby: X\ntags:\n  - b\n  - Z\n---\n# A\n',
		],
		['---\nby: a\n---\n# A\n', {tags: ['X']}, '---\nby: a\ntags:\n  - X\n---\n# A\n'],
		['---\ntags:\n  - b\n---\n# A\n', {by: 'X'}, '---\ntags:\n  - b\nby: X\n---\n# A\n'],
		['---\nby:\n  - a\n---\n# A\n', {by: ['X']}, '---\nby:\n  - X\n---\n# A\n'],
	])('%j with %j', (document, given, now) => {
		expect(fill(readPlan(matter, document), {frontMatter: given}).text).toBe(now);
	});
});

test('one answer is written at its path', () => {
	expect(fillPart(plan, ['steps', 1, 'why'], 'X').text).toBe(text.replace(': p', ': X'));
	expect(fillPart(plan, [], {goal: 'X'}).text).toBe(text.replace('\nc\n', '\nX\n'));
	expect(fillPart(plan, ['risks', 1], {Risk: 'X'}).text).toBe(text.replace('| j | High |', '| X | High |'));
	expect(fillPart(plan, ['list'], ['d']).text).toBe(text.replace('- e\n- f\n', ''));
	expect(() => fillPart(plan, ['risks', 0], {other: 'X'})).toThrow(AnswerError);
});

describe('what has no place, or another shape, is told by its path', () => {
	const fault = (given: unknown, of = plan) => {
		try {
			fill(of, given as Answers);
		} catch (error) {
			if (error instanceof AnswerError) return [error.path, error.message, error.name];
			throw error;
		}
		return undefined;
	};

	test.each([
		[{gaol: 'x'}, [['gaol'], 'The template has no place for `gaol`; the nearest name is `goal`.', 'AnswerError']],
		[
			{zzzzzzzz: 'x'},
			[['zzzzzzzz'], 'The template has no place for `zzzzzzzz`; the nearest name is `name`.', 'AnswerError'],
		],
		[
			{part: {partz: ['x']}},
			[
				['part', 'partz'],
				'The template has no place for `part.partz`; the nearest name is `part.parts`.',
				'AnswerError',
			],
		],
		[
			{steps: [{titel: 'x'}]},
			[
				['steps', 0, 'titel'],
				'The template has no place for `steps[0].titel`; the nearest name is `steps[0].title`.',
				'AnswerError',
			],
		],
		[
			{steps: [{title: 'k'}, {title: 'o', owm: 'x'}]},
			[
				['steps', 1, 'owm'],
				'The template has no place for `steps[1].owm`; the nearest name is `steps[1].own`.',
				'AnswerError',
			],
		],
		[
			{risks: [{risk: 'i', impakt: 'x'}]},
			[
				['risks', 0, 'impakt'],
				'The template has no place for `risks[0].impakt`; the nearest name is `risks[0].impact`.',
				'AnswerError',
			],
		],
		[{goal: ['x']}, [['goal'], '`goal` is a text, but a list was given.', 'AnswerError']],
		[{goal: {x: 'y'}}, [['goal'], '`goal` is a text, but an object was given.', 'AnswerError']],
		[{goal: 3}, [['goal'], '`goal` is a text, but 3 was given.', 'AnswerError']],
		[{goal: null}, [['goal'], '`goal` is a text, but null was given.', 'AnswerError']],
		[{goal: true}, [['goal'], '`goal` is a text, but true was given.', 'AnswerError']],
		[{list: 'x'}, [['list'], '`list` is a list, but a text was given.', 'AnswerError']],
		[{list: {x: 'y'}}, [['list'], '`list` is a list, but an object was given.', 'AnswerError']],
		[{list: [['x']]}, [['list', 0], '`list[0]` is a text, but something else was given.', 'AnswerError']],
		[{list: [3]}, [['list', 0], '`list[0]` is a text, but something else was given.', 'AnswerError']],
		[{steps: ['x']}, [['steps', 0], '`steps[0]` is an object, but a text was given.', 'AnswerError']],
		[{steps: [['x']]}, [['steps', 0], '`steps[0]` is an object, but something else was given.', 'AnswerError']],
		[{steps: [null]}, [['steps', 0], '`steps[0]` is an object, but something else was given.', 'AnswerError']],
		[{part: 'x'}, [['part'], '`part` is an object, but a text was given.', 'AnswerError']],
		[{part: ['x']}, [['part'], '`part` is an object, but a list was given.', 'AnswerError']],
		[
			{tasks: [{text: 'g', done: 'yes'}]},
			[['tasks', 0, 'done'], '`tasks[0].done` is `true` or `false`, but a text was given.', 'AnswerError'],
		],
		[
			{tasks: [{text: 'g', done: 3}]},
			[['tasks', 0, 'done'], '`tasks[0].done` is `true` or `false`, but `3` was given.', 'AnswerError'],
		],
		[
			{tasks: [{text: 'g', done: {}}]},
			[['tasks', 0, 'done'], '`tasks[0].done` is `true` or `false`, but something else was given.', 'AnswerError'],
		],
		[
			{tasks: [{text: 'g', done: null}]},
			[['tasks', 0, 'done'], '`tasks[0].done` is `true` or `false`, but `null` was given.', 'AnswerError'],
		],
		[{part: null}, [['part'], '`part` is an object, but null was given.', 'AnswerError']],
		[{list: ['d', 'e', 'f', 3]}, [['list', 3], '`list[3]` is a text, but something else was given.', 'AnswerError']],
		[
			{steps: [{title: 'k'}, {title: 'o'}, null]},
			[['steps', 2], '`steps[2]` is an object, but something else was given.', 'AnswerError'],
		],
		[
			{part: {parts: [3]}},
			[['part', 'parts', 0], '`part.parts[0]` is a text, but something else was given.', 'AnswerError'],
		],
		[
			{tasks: [{text: 'g', done: 'untrue'}]},
			[['tasks', 0, 'done'], '`tasks[0].done` is `true` or `false`, but a text was given.', 'AnswerError'],
		],
		[
			{tasks: [{text: 'g', done: 'trueish'}]},
			[['tasks', 0, 'done'], '`tasks[0].done` is `true` or `false`, but a text was given.', 'AnswerError'],
		],
		[{tasks: ['g']}, [['tasks', 0], '`tasks[0]` is an object, but a text was given.', 'AnswerError']],
		[
			{tasks: [{text: 'g', items: 'x'}]},
			[['tasks', 0, 'items'], '`tasks[0].items` is a list, but a text was given.', 'AnswerError'],
		],
		[
			{tasks: [{text: 'g', items: [{foo: 'x'}]}]},
			[
				['tasks', 0, 'items', 0, 'foo'],
				'The template has no place for `tasks[0].items[0].foo`; the nearest name is `tasks[0].items[0].done`.',
				'AnswerError',
			],
		],
		[
			{steps: [{title: 'k'}, {title: 'o'}, {owm: 'x'}]},
			[
				['steps', 2, 'owm'],
				'The template has no place for `steps[2].owm`; the nearest name is `steps[2].own`.',
				'AnswerError',
			],
		],
		[{steps: {title: 'x'}}, [['steps'], '`steps` is a list, but an object was given.', 'AnswerError']],
		[
			{steps: [{title: ['x']}]},
			[['steps', 0, 'title'], '`steps[0].title` is a text, but a list was given.', 'AnswerError'],
		],
		[
			{needs: ['x']},
			[['needs'], 'The template has no place for `needs`; the nearest name is `steps[0].needs`.', 'AnswerError'],
		],
		[{Own: 'x'}, [['Own'], 'The template has no place for `Own`; the nearest name is `steps[1].own`.', 'AnswerError']],
		[{extra: ['x']}, [['extra'], '`extra` is a text, but a list was given.', 'AnswerError']],
	])('%j', (given, found) => {
		expect(fault(given)).toEqual(found);
	});

	test.each([
		[{steps: [{wy: 'x'}]}, ['steps', 0, 'wy'], 'steps[0].wy', 'steps[0].why'],
		[{risks: [{impakt: 'x'}]}, ['risks', 0, 'impakt'], 'risks[0].impakt', 'risks[0].impact'],
		[{part: {partz: 'x'}}, ['part', 'partz'], 'part.partz', 'part.parts'],
		[{tasks: [{txt: 'x'}]}, ['tasks', 0, 'txt'], 'tasks[0].txt', 'tasks[0].text'],
	])('in a new plan too: %j', (given, path, said, near) => {
		const message = `The template has no place for \`${said}\`; the nearest name is \`${near}\`.`;
		expect(fault(given, newPlan(template))).toEqual([path, message, 'AnswerError']);
	});

	test('without a name near it where there is none at all', () => {
		expect(fault({b: 'x'}, readPlan(parseTemplate(''), ''))).toEqual([
			['b'],
			'The plan has no place for `b`.',
			'AnswerError',
		]);
	});

	test('in a document without a template the plan has no place', () => {
		expect(fault({b: 'x'}, readPlan(parseTemplate(''), '# A\n\n## Bb\n\nx\n'))).toEqual([
			['b'],
			'The plan has no place for `b`; the nearest name is `bb`.',
			'AnswerError',
		]);
	});

	test('an item with a place that it lacks is told, and nothing of it is written', () => {
		const own = readPlan(
			parseTemplate(''),
			'# A\n\n## Tasks\n\n### Task 1: B\n\n**Why:** c\n\n### Task 2: D\n\n**Why:** e\n',
		);
		expect(fault({tasks: [{title: 'B'}, {title: 'D', how: 'x'}]}, own)).toEqual([
			['tasks', 1, 'how'],
			'The plan has no place for `tasks[1].how`; the nearest name is `tasks[1].why`.',
			'AnswerError',
		]);
		expect(fault({tasks: [{title: 'B'}, {title: 'D'}, 'E']}, own)).toEqual([
			['tasks', 2],
			'`tasks[2]` is an object, but a text was given.',
			'AnswerError',
		]);
	});

	test('and the plan stays as it is', () => {
		expect(fault({name: 'X', gaol: 'x'})).not.toBe(undefined);
		expect(plan.text).toBe(text);
	});
});

test.each([
	['goal', ['goal', 'goals'], 'goal'],
	['gola', ['list', 'goal'], 'goal'],
	['risk', ['list', 'technicalRisks', 'brisk'], 'technicalRisks'],
	['ri', ['technicalRisks', 'i'], 'i'],
	['RISK', ['list', 'risks'], 'risks'],
	['abc', ['xyz', 'abd'], 'abd'],
	['abcd', ['ab', 'abcdefgh'], 'abcdefgh'],
	['ad', ['abcd', 'zz'], 'abcd'],
	['x', [], undefined],
	['list', ['a list', 'list'], 'a list'],
	['abc', ['xbc', 'abx', 'abcd'], 'abcd'],
	['abc', ['xbc', 'abx'], 'xbc'],
	['ABX', ['xbc', 'abc'], 'abc'],
	['kitten', ['mitten', 'sitting'], 'mitten'],
	['bc', ['abcde', 'bcd', 'xy'], 'bcd'],
	['abd', ['abcd', 'ab'], 'abcd'],
	[`${'a'.repeat(60)}b`, [`${'a'.repeat(60)}cd`, `${'a'.repeat(59)}b`], `${'a'.repeat(60)}cd`],
])('nearest to %j among %j is %j', (word, names, found) => {
	expect(nearest(word, names)).toBe(found);
});

test.each([
	['# Plan: {Name}', '# Plan: Login', '# Plan:'],
	['# Plan:{Name}', '# Plan:Login', '# Plan:'],
	['# 计划：{Name}', '# 计划：Login', '# 计划：'],
	['# “{Name}', '# “Login', '# “'],
	['# Plan-{Name}', '# Plan-Login', '# Plan-'],
	['# {Name}', '# Login', '#'],
])('a title stands behind what the template has before it: %j', (heading, filled, emptied) => {
	const template = parseTemplate(`${heading}\n\n## A\n\n{a}\n`);
	const plan = fill(newPlan(template), {name: 'Login'});
	expect(plan.text).toBe(`${filled}\n\n## A\n\n{a}\n`);
	expect(answers(plan)).toEqual({name: 'Login'});
	const blank = setField(plan, ['name'], '');
	expect(blank.text.trimEnd()).toBe(`${emptied}\n\n## A\n\n{a}`);
	expect(setField(blank, ['name'], 'Login').text).toBe(plan.text);
});

test('what counts without blanks goes on without', () => {
	const template = parseTemplate('## 实施\n\n### 阶段1：{标题}\n\n**目标**：{目标}\n');
	const items = [
		{title: '准备', 目标: 'a'},
		{title: '5 件', 目标: 'b'},
	];
	const plan = fill(newPlan(template), {实施: items});
	expect(plan.text).toBe('## 实施\n\n### 阶段1：准备\n\n**目标**：a\n\n### 阶段2：5 件\n\n**目标**：b\n');
	expect(answers(plan)).toEqual({实施: items});
});

test('what is emptied goes last, as it counts what stands behind it', () => {
	const code = (words: string) => `\`\`\`\n${words}\n\`\`\`\n`;
	const text = `## A\n\none\n\n${code('1')}\ntwo\n\n${code('2')}\nthree\n`;
	const plan = readPlan(parseTemplate(''), text);
	const said = (answers(plan) as {a: Answers}).a;
	expect(said).toEqual({text: 'one', code: '1', text2: 'two', code2: '2', text3: 'three'});
	expect(fill(plan, {a: {...said, text: ''}}).text).toBe(text.replace('one\n\n', ''));
	expect(fill(plan, {a: {...said, text: '', text2: '', text3: 'four'}}).text).toBe(
		`## A\n\n${code('1')}\n${code('2')}\nfour\n`,
	);
	expect(fill(plan, {a: {...said, code: '', text3: ''}}).text).toBe(
		text.replace(`${code('1')}`, code('')).replace('\nthree\n', ''),
	);
});

test('the next of labels that count is added, and no other', () => {
	const plan = readPlan(
		parseTemplate(''),
		'## Needs\n\n- **FR-001**: a\n- **FR-007**: b\n\nText.\n\n## Why\n\n**Goal**: x\n',
	);
	expect(fill(plan, {needs: {fr008: 'c'}}).text).toBe(plan.text.replace('b\n', 'b\n- **FR-008**: c\n'));
	expect(fill(plan, {needs: {'FR-008': 'c', fr009: 'd'}}).text).toBe(
		plan.text.replace('b\n', 'b\n- **FR-008**: c\n- **FR-009**: d\n'),
	);
	for (const given of [{needs: {fr002: 'c'}}, {needs: {fr008: ['c']}}, {why: {fr008: 'c'}}, {fr008: 'c'}])
		expect(() => fill(plan, given)).toThrow(AnswerError);
});

test('a new item has room for all that is said of it and of the one that it is like', () => {
	const step = (n: number, words: string) =>
		`## Task ${n}: ${words}\n\n**Files:**\n- ${words}.ts\n\n${words} first.\n\n- [ ] ${words} 1\n\n\`\`\`\n${words}\n\`\`\`\n\n- [ ] ${words} 2\n\n${words} last.\n`;
	const plan = readPlan(parseTemplate(''), step(1, 'a'));
	const said = answers(plan) as {tasks: [Answers]};
	const other = JSON.parse(JSON.stringify(said.tasks[0]).replace(/"a\b/g, '"b')) as Answers;
	const filled = fill(plan, {tasks: [said.tasks[0], other]});
	expect(filled.text).toBe(`${step(1, 'a')}\n${step(2, 'b')}`);
});
