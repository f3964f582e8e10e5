/* Bold words alone on a line are a label where a list, table or fence follows. */
import {describe, expect, test} from 'vitest';
import {answers, fill, finish, newPlan, parseTemplate, readPlan} from '../../source/index.ts';

const text =
	'## Options\n\n**About this**\n\nsome words\n\n**Pros**\n\n- {pro}\n\n**Cons**\n- {con}\n\n**Code**\n\n```\n{code}\n```\n';
const template = parseTemplate(text);

test('they are labels', () => {
	expect(template.specs).toMatchObject([
		{
			specs: [
				{key: 'pros', kind: 'list', label: {before: '**', name: 'Pros', after: '**'}},
				{key: 'cons', kind: 'list'},
				{key: 'code', kind: 'code'},
			],
		},
	]);
});

test('what is below them is theirs', () => {
	const plan = fill(newPlan(template), {options: {pros: ['a', 'b'], cons: ['c']}});
	expect(finish(plan, {policy: 'omit'})).toBe(
		'## Options\n\n**About this**\n\nsome words\n\n**Pros**\n\n- a\n- b\n\n**Cons**\n- c\n',
	);
	const finished = finish(fill(newPlan(template), {options: {pros: ['a']}}));
	expect(answers(readPlan(template, finished))).toEqual({options: {pros: ['a']}});
});

test('they come where they are missing', () => {
	const plan = fill(readPlan(template, '## Options\n\n**Pros**\n\n- a\n'), {options: {pros: ['a'], cons: ['c']}});
	expect(plan.text).toBe('## Options\n\n**Pros**\n\n- a\n\n**Cons**\n- c\n');
});

describe('text below them', () => {
	const report =
		'**Describe the bug**\nA clear and concise description of what the bug is.\n\n**To reproduce**\nSteps:\n1. Go to …\n\n**More**\nAnything.\n';
	const guided = parseTemplate(report);

	test('is theirs, up to the next', () => {
		expect(guided.specs).toMatchObject([
			{key: 'describeTheBug', kind: 'prose', hint: 'A clear and concise description of what the bug is.'},
			{key: 'toReproduce', kind: 'prose', hint: 'Steps: 1. Go to …'},
			{key: 'more', kind: 'prose'},
		]);
		expect(answers(newPlan(guided))).toEqual({});
		expect(finish(newPlan(guided), {policy: 'omit'})).not.toMatch(/clear|Steps|Anything/);
	});

	test('is written and read as it stands', () => {
		const said = {describeTheBug: 'It hangs.\n\nOften.', toReproduce: '1. wait\n2. see', more: 'a'};
		const plan = fill(newPlan(guided), said);
		expect(plan.text).toBe(
			'**Describe the bug**\nIt hangs.\n\nOften.\n\n**To reproduce**\n1. wait\n2. see\n\n**More**\na\n',
		);
		expect(answers(plan)).toEqual(said);
		expect(fill(plan, said).text).toBe(plan.text);
	});

	test('takes no list whose items are asked for', () => {
		const {specs} = parseTemplate('**Steps**\nWhat to do, one after the other, in a list below.\n\n- {step}\n');
		expect(specs).toMatchObject([{key: 'steps', kind: 'prose'}, {kind: 'list'}]);
	});
});

describe('which of them are labels', () => {
	const keysOf = (markdown: string) => {
		const [section] = parseTemplate(`## A\n\n${markdown}\n`).specs;
		if (section?.type !== 'section') throw new RangeError('No section.');
		return section.specs.map(spec => `${spec.key} ${spec.type === 'field' ? spec.kind : spec.type}`);
	};
	const guidance = 'What it is about, and why it is there at all.';

	test.each([
		['**B**\n\n\n- {a}', ['b list']],
		['**B**\n- a', ['b list']],
		['**B**\n  ~~~\n  {a}\n  ~~~', ['b code']],
		['**B**\n\n```\n{a}\n```', ['b code']],
		['**B**\n| a |\n|---|\n| {b} |', ['b table']],
		[`**B**\n${guidance}`, ['b prose']],
		['**B**\n  What it is about and why it is there at all', ['b prose']],
		['**B**\nwords\n\n**C**\nmore', ['b prose', 'c prose']],
		['**B**\n\nwords\n\n**C**\n\nmore', ['b prose', 'c prose']],
		['**B**\n\nwords\n\n**C**\n\nmore\n\n- {x}', ['b prose', 'c prose', 'x list']],
		['**B**\n\nwords\n\nand\n\n<!-- c -->\n\n**C**\n\nmore', ['b prose', 'c prose']],
		['**B**\n\n<!-- c -->\n\nwords\n\n**C**\n\nmore\n\n**D**\n\nlast', ['c prose', 'd prose']],
		['**B**\nwords\n\n- {x}\n\n**C**\nwords', ['b prose', 'x list', 'c prose']],
		['**B**\r\nwords\r\n\r\n**C**\rmore', ['b prose', 'c prose']],
	])('in %j are %j', (markdown, keys) => {
		expect(keysOf(markdown)).toEqual(keys);
	});

	test.each([
		['**B**\n\n\n\n- {a}', ['a list']],
		['**Note**\n\n- {a}', ['a list']],
		['**B**\nwords', ['text prose']],
		[`**B**\n\n${guidance}`, ['text prose']],
		['**B**\nwords\n\n**C**', ['text prose']],
		['**B**\nwords\n\n**C**\n<!-- d -->', ['text prose']],
		['**B**\nwords\n\n**C**\n\n---', ['text prose']],
		['**B**\nwords\n\n**C**\n\n  **D**', ['text prose']],
		['**B**\nwords\n\n**C**\n\n### D', ['text prose', 'd section']],
		['**B**\n`a` words', ['text prose']],
		['**B**\n~ words', ['text prose']],
	])('in %j are none: %j', (markdown, keys) => {
		expect(keysOf(markdown)).toEqual(keys);
	});

	test('hold all paragraphs below them', () => {
		expect(parseTemplate('## A\n\n**B**\n\nwords\n\nand\n\n**C**\nmore\n\nyet\n\n- {x}\n').specs).toMatchObject([
			{
				specs: [
					{key: 'b', kind: 'prose', hint: 'words and', markdown: '**B**\n\nwords\n\nand'},
					{key: 'c', kind: 'prose', hint: 'more yet', markdown: '**C**\nmore\n\nyet'},
					{key: 'x', kind: 'list'},
				],
			},
		]);
	});

	test('hold the text behind a comment where their name is known', () => {
		const known = '## A\n\n**B**\nwords\n\n**C**\nmore\n\n';
		expect(
			parseTemplate(`${known}## D\n\n**B**\n\n<!-- c -->\n\n<!-- d -->\n\nwords\n\nand\n\n- {x}\n`).specs[1],
		).toMatchObject({
			specs: [
				{key: 'b', kind: 'prose', hint: 'words and', help: 'c\nd'},
				{key: 'x', kind: 'list', help: ''},
			],
		});
		expect(parseTemplate(`${known}## D\n\n**B**\n\n- {x}\n\nand\n`).specs[1]).toMatchObject({
			help: 'and',
			specs: [{key: 'b', kind: 'list', hint: 'x'}],
		});
	});

	test('hold the text below them, and the comments above it help with it', () => {
		const markdown =
			'## A\n\n**B**\n\n**C**\n\n<!-- c -->\n\nwords\n\nmore\n\n- {x}\n\nlast\n\n**D**\nso\n\n**E**\n\nto\n';
		expect(parseTemplate(markdown).specs).toMatchObject([
			{
				specs: [
					{key: 'x', kind: 'list', help: 'B\nC\nc\nwords\nmore'},
					{key: 'd', hint: 'so'},
					{key: 'e', hint: 'to'},
				],
			},
		]);
	});
});
