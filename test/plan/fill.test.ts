import {describe, expect, test} from 'vitest';
import {type Answers, answers, fill, newPlan, parseTemplate, readPlan} from '../../source/index.ts';
import {AnswerError} from '../../source/plan/fill.ts';
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
		[{list: ['d', 'e', 'f', 3]}, [['list', 3], '`list[3]` is a text, but something else was given.', 'AnswerError']],
		[
			{steps: [{title: 'k'}, {title: 'o'}, null]},
			[['steps', 2], '`steps[2]` is an object, but something else was given.', 'AnswerError'],
		],
		[
			{part: {parts: [3]}},
			[['part', 'parts', 0], '`part.parts[0]` is a text, but something else was given.', 'AnswerError'],
		],
		[{extra: ['x']}, [['extra'], '`extra` is a text, but a list was given.', 'AnswerError']],
	])('%j', (given, found) => {
		expect(fault(given)).toEqual(found);
	});

	test('in a document without a template the plan has no place', () => {
		expect(fault({b: 'x'}, readPlan(parseTemplate(''), '# A\n\n## Bb\n\nx\n'))).toEqual([
			['b'],
			'The plan has no place for `b`; the nearest name is `bb`.',
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
