/* Tags of one name that follow each other are a list of items with parts. */
import {describe, expect, test} from 'vitest';
import {
	answers,
	fill,
	insertItem,
	moveItem,
	parseTemplate,
	readPlan,
	removeItem,
	setField,
} from '../../../source/index.ts';
import type {SequencePlace} from '../../../source/plan/place.ts';

const none = parseTemplate('');
const task = (name: string, action: string) =>
	`<task type="auto">\n  <name>${name}</name>\n  <files>${name}.ts</files>\n  <action>\n${action}\n  </action>\n</task>`;
const text = `<objective>\nGo.\n</objective>\n\n<tasks>\n\n${task('A', '- do\n- it')}\n\n${task('B', 'Make it.')}\n\n</tasks>\n`;
const plan = readPlan(none, text);
const itemA = {type: 'auto', name: 'A', files: 'A.ts', action: '- do\n- it'};
const itemB = {type: 'auto', name: 'B', files: 'B.ts', action: 'Make it.'};
const read = (own: string) => answers(readPlan(none, own));

test('what stands in them are the parts of the items', () => {
	expect(read(text)).toEqual({objective: 'Go.', tasks: [itemA, itemB]});
});

test('a section that holds nothing else is the list', () => {
	expect(read(`# P\n\n## Tasks\n\n${task('A', 'x')}\n${task('B', 'y')}\n`)).toEqual({
		title: 'P',
		tasks: [
			{...itemA, action: 'x'},
			{...itemB, action: 'y'},
		],
	});
});

describe('what is no list', () => {
	test.each([
		['one alone', '<task>\nx\n</task>\n', {task: 'x'}],
		['two names', '<goal>\nx\n</goal>\n<scope>\ny\n</scope>\n', {goal: 'x', scope: 'y'}],
		['one that has no end', '<task>\nx\n</task>\n<task>\ny\n', expect.not.objectContaining({tasks: expect.anything()})],
	])('%s', (_, own, expected) => {
		expect(read(own)).toEqual(expected);
	});
});

test('text between them begins another list', () => {
	const own = `${task('A', 'x')}\n${task('B', 'y')}\n\nThen:\n\n${task('C', 'z')}\n${task('D', 'z')}\n`;
	expect(read(own)).toMatchObject({
		tasks: [{name: 'A'}, {name: 'B'}],
		text: 'Then:',
		tasks2: [{name: 'C'}, {name: 'D'}],
	});
});

test.each([
	['above all', '<a-b>\n# One\n\nx\n</a-b>\n<c-d>\n\n# Two\n\ny\n</c-d>\n', {one: 'x', two: 'y'}],
	['below the title', '# P\n\n<a-b>\n\n## One\n\nx\n\n</a-b>\n', {title: 'P', one: 'x'}],
	[
		'behind the end of others',
		'# P\n\n## One\n\nx\n\n</a-b>\n\n---\n\n<c-d>\n\n## Two\n\ny\n',
		{title: 'P', one: 'x', two: 'y'},
	],
	['but one without an end is text', '# P\n\n<a-b>\n\n## One\n\nx\n', {title: 'P', text: '<a-b>', one: 'x'}],
	['but a placeholder is text', '# P\n\n## One\n\n<a-b>\n\n## Two\n\ny\n', {title: 'P', one: '<a-b>', two: 'y'}],
])('one that goes on behind a heading is no text: %s', (_, own, expected) => {
	expect(read(own)).toEqual(expected);
	expect(fill(readPlan(none, own), expected).text).toBe(own);
});

test('one alone is a list in tags that say so', () => {
	expect(answers(removeItem(plan, ['tasks', 0]))).toEqual({objective: 'Go.', tasks: [itemB]});
});

test('items are moved as they stand', () => {
	const moved = moveItem(plan, ['tasks', 0], 1);
	expect(answers(moved)).toMatchObject({tasks: [itemB, itemA]});
	expect(moveItem(moved, ['tasks', 0], 1).text).toBe(text);
});

test('a part is written where it stands', () => {
	expect(setField(plan, ['tasks', 1, 'files'], 'x.ts').text).toBe(text.replace('B.ts', 'x.ts'));
	expect(setField(plan, ['tasks', 1, 'action'], 'Now.').text).toBe(text.replace('Make it.', 'Now.'));
});

test('a new item is as the one beside it', () => {
	const added = insertItem(plan, ['tasks', 2]);
	expect(added.text).toBe(text.replace('\n\n</tasks>', `\n\n${task('', '…').replace('.ts', '')}\n\n</tasks>`));
	const item = {name: 'C', files: 'c.ts', action: '1. a\n2. b'};
	const filled = fill(plan, {tasks: [itemA, itemB, item]});
	expect(answers(filled)).toEqual({objective: 'Go.', tasks: [itemA, itemB, item]});
	expect(filled.text.startsWith(text.slice(0, text.indexOf('\n\n</tasks>')))).toBe(true);
	expect(fill(plan, answers(plan)).text).toBe(text);
});

describe('an attribute of a tag', () => {
	const own = '<tasks>\n<task type="auto" tdd="">\n  <name>A</name>\n  <type>b</type>\n</task>\n</tasks>\n';

	test('is a part of the item, behind what that is known by', () => {
		expect(read(own)).toEqual({tasks: [{type: 'auto', name: 'A', type2: 'b'}]});
		const [tasks] = readPlan(none, own).places;
		const [item] = (tasks as SequencePlace).items;
		expect(item?.nodes.map(({path}) => path.at(-1))).toEqual(['name', 'type', 'tdd', 'type2']);
	});

	test.each(['x', 'a "b" <c>', '# a', '', ' a '])('reads back as %j', value => {
		const written = setField(readPlan(none, own), ['tasks', 0, 'tdd'], value);
		expect(answers(written)).toEqual({
			tasks: [{type: 'auto', ...(value !== '' && {tdd: value}), name: 'A', type2: 'b'}],
		});
	});
});
