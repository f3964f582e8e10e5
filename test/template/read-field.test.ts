import {describe, expect, test} from 'vitest';
import {type Block, readOutline} from '../../source/template/outline.ts';
import {readPassages} from '../../source/template/passage.ts';
import {
	blockField,
	countedOf,
	firstSentence,
	guidanceOf,
	isChoice,
	isGuidanceText,
	isQuestions,
	labelField,
	proseField,
} from '../../source/template/read-field.ts';
import type {FieldSpec} from '../../source/template/template.ts';

const bare: Partial<FieldSpec> = {
	type: 'field',
	key: '',
	names: [],
	label: undefined,
	default: undefined,
	choices: undefined,
	pattern: undefined,
	columns: [],
	isOptional: false,
	help: '',
	isApart: true,
	isOpen: false,
	isOwn: false,
};

const blockOf = (markdown: string) => {
	const outline = readOutline(markdown);
	return blockField(outline, outline.root.body[0] as Block);
};

test.each([
	['- [ ] {a}', 'a', ['{a}']],
	['- [x] {a}\n- [ ] {b}\n- [ ] {a}', 'a', ['{a}', '{b}']],
	['1. [ ] a\n2. [x] **{b}**', 'b', ['**{b}**']],
	['- [ ] a\n  - [ ] {b}\n    c\n    - d', '{b} c - d', ['{b} c - d']],
	['- [ ] {a} <!-- as many as it takes -->', 'a', ['{a}', '{a} <!-- as many as it takes -->']],
	['- [ ] a\n- [X] b', '', []],
	['- [ ]', '', []],
])('a field of the checklist %j has the hint %j and the words %j', (markdown, hint, words) => {
	expect(blockOf(markdown)).toMatchObject({kind: 'checklist', hint, words});
});

describe('a field of a list', () => {
	test('has the words of its items, and the first for a hint', () => {
		expect(blockOf('- {Thing  1}\n- {Thing 2}\n- {Thing 2}')).toEqual({
			...bare,
			kind: 'list',
			name: 'Thing',
			hint: 'Thing  1',
			words: ['{Thing 1}', '{Thing 2}'],
			markdown: '- {Thing  1}\n- {Thing 2}\n- {Thing 2}',
		});
	});

	test.each([
		['- a  b\n- c', 'a b', ['a b', 'c']],
		['- a {b}', 'a {b}', ['a {b}']],
		['1. {a}', 'a', ['{a}']],
		['- {a}\n  b', '{a} b', ['{a} b']],
		['- {a}\n- b', 'a', ['{a}']],
		['- b\n- {a}', 'a', ['{a}']],
		['- b\n- `{a}`', 'a', ['`{a}`']],
		['- {a}\n- …', 'a', ['{a}', '…']],
		['- {a} <!-- as many as it takes -->', 'a', ['{a}', '{a} <!-- as many as it takes -->']],
		['- <!-- so --> {a}<!---->', 'a', ['{a}', '<!-- so --> {a}<!---->']],
		['- {a} <!-- b', '{a} <!-- b', ['{a} <!-- b']],
		['- {a} <!--> b', '{a} <!--> b', ['{a} <!--> b']],
		['- [ ] a\n- b', '[ ] a', []],
		['- [X] a\n- b', '[X] a', []],
		['- a\n- b [ ] c', 'a', ['a', 'b [ ] c']],
		['- (why)\n- [x] so', 'why', ['(why)']],
	])('%j has the hint %j and the words %j', (markdown, hint, words) => {
		expect(blockOf(markdown)).toMatchObject({kind: 'list', words, ...(hint.startsWith('why') ? {} : {hint})});
	});

	test.each([
		['- [a]\n- b\n\n[a]: x', ['[a]', 'b']],
		['- [A]\n- b\n\nc\n\n   [a]: x', ['[A]', 'b']],
		['- [a]\n- b\n\nc\n\n    [a]: x', ['[a]']],
		['- [a]\n- b\n\nx [a]: x', ['[a]']],
		['- [a]\n- b\n\n[c]: x', ['[a]']],
		['- [a] [c]\n- b\n\n[c]: x', ['[a] [c]']],
	])('takes no link for a placeholder: %j', (markdown, words) => {
		expect(blockOf(markdown).words).toEqual(words);
	});

	test('has the parts of the items that are hints', () => {
		const spec = blockOf('- {Option A} - {Pros}\n- Other\n- {Option B} - {Cons}');
		expect(spec).toMatchObject({name: 'Option', hint: '{Option A} - {Pros}'});
		expect(spec.pattern?.cells.map(({words}) => words)).toEqual([
			['{Option A}', '{Option B}'],
			['{Pros}', '{Cons}'],
		]);
	});
});

test('a field of a fence has the words of its code', () => {
	expect(blockOf('```ts\n{code  1}\n```')).toEqual({
		...bare,
		kind: 'code',
		name: 'code',
		hint: 'code  1',
		words: ['{code 1}'],
		markdown: '```ts\n{code  1}\n```',
	});
	expect(blockOf('```\na\n\n  b {c}\n```')).toMatchObject({hint: 'a b {c}', words: ['a b {c}']});
	expect(blockOf('```\n```')).toMatchObject({hint: '', words: ['']});
	expect(blockOf(`\`\`\`\n${'a'.repeat(50)}\n\`\`\``).name).toBe('Code');
});

describe('a field of a table', () => {
	test('has a column for each head, with the words of its rows', () => {
		expect(
			blockOf('| Risk | Impact | |\n|---|---|---|\n| {Risk  1} | {Low/Med/High} | x|y |\n| {Risk 2} | {Low} |'),
		).toEqual({
			...bare,
			kind: 'table',
			name: 'Risk',
			hint: 'Risk  1',
			words: [],
			columns: [
				{
					type: 'cell',
					key: 'risk',
					name: 'Risk',
					names: [],
					hint: 'Risk  1',
					words: ['{Risk 1}', '{Risk 2}'],
					choices: undefined,
				},
				{
					type: 'cell',
					key: 'impact',
					name: 'Impact',
					names: [],
					hint: 'Low/Med/High',
					words: ['{Low/Med/High}', '{Low}'],
					choices: {choices: ['Low', 'Med', 'High'], open: false},
				},
				{type: 'cell', key: 'value', name: 'Value', names: [''], hint: 'x', words: ['x', ''], choices: undefined},
			],
			markdown: '| Risk | Impact | |\n|---|---|---|\n| {Risk  1} | {Low/Med/High} | x|y |\n| {Risk 2} | {Low} |',
		});
	});

	test.each([
		['a/b/c', {choices: ['a', 'b', 'c'], open: false}],
		['[a/b/c]', {choices: ['a', 'b', 'c'], open: false}],
		['{a \\| b}', {choices: ['a', 'b'], open: false}],
		['{a/b/c} d', undefined],
	])('%j in a row may be a choice', (cell, choices) => {
		expect(blockOf(`| A |\n|---|\n| ${cell} |`).columns[0]?.choices).toEqual(choices);
	});

	test('may have no rows, and columns of one name', () => {
		expect(blockOf('| A | A |\n|---|---|').columns.map(({key, hint, words}) => [key, hint, words])).toEqual([
			['a', '', []],
			['a2', '', []],
		]);
	});
});

describe('a field of a paragraph', () => {
	test.each([
		['{why  so}', 'why so', 'why so', ['{why so}']],
		['{Thing 1}', 'Thing', 'Thing 1', ['{Thing 1}']],
		['a\nb {c}', 'a b c', 'a b {c}', ['a b {c}']],
		['[a](b)', 'a', '[a](b)', ['[a](b)']],
		['> so', 'so', 'so', ['> so']],
		['> so\n> it is', 'so it is', 'so it is', ['> so > it is']],
		['> - who\n> - why', 'who; why', 'who; why', ['> - who > - why']],
	])('%j has the name %j, the hint %j and the words %j', (markdown, name, hint, words) => {
		expect(blockOf(markdown)).toEqual({...bare, kind: 'prose', name, hint, words, markdown});
	});

	test('that is open questions has what they ask for words', () => {
		const markdown = '[CLARIFY: {a  b}]\n[CLARIFY: c]\n[CLARIFY: d';
		expect(blockOf(markdown)).toEqual({
			...bare,
			kind: 'questions',
			name: 'Questions',
			hint: 'a b',
			words: ['{a b}', 'c', 'a b', 'c'],
			markdown,
		});
		expect(blockOf('- [CLARIFY: a]\n- [CLARIFY: b]')).toMatchObject({kind: 'questions', words: ['a', 'b', 'a', 'b']});
		expect(blockOf('[CLARIFY: a')).toMatchObject({kind: 'questions', hint: '', words: []});
		expect(blockOf('- a [CLARIFY: b]')).toMatchObject({kind: 'list'});
	});
});

describe('a field behind a label', () => {
	const labelOf = (markdown: string, index = 0) => {
		const outline = readOutline(markdown);
		const passages = readPassages(outline, outline.root.body, {isBulleted: () => true, isPlain: () => true});
		const label = passages.filter(passage => passage.type === 'label')[index];
		if (!label) throw new RangeError('There is no label.');
		return labelField(outline, label, label.inline.to > label.inline.from ? undefined : label.blocks.at(-1), '');
	};

	test('has its label and what stands on its line', () => {
		expect(labelOf('- **Owner** (optional): {who  is it}')).toEqual({
			...bare,
			kind: 'text',
			name: 'Owner',
			label: {before: '- **', name: 'Owner', after: '** (optional):'},
			hint: 'who  is it',
			words: ['{who is it}'],
			isOptional: true,
			isApart: false,
			markdown: '- **Owner** (optional): {who  is it}',
		});
	});

	test.each([
		[
			'{a|b|…}',
			{
				kind: 'choice',
				hint: 'a|b|…',
				words: ['{a|b|…}'],
				choices: {choices: ['a', 'b'], open: true},
				default: undefined,
			},
		],
		['(a  b)', {kind: 'text', hint: 'a  b', words: ['(a b)'], choices: undefined, default: undefined}],
		['see {a}', {kind: 'text', hint: 'see {a}', words: ['see {a}'], choices: undefined, default: undefined}],
		['{a} or {b}', {kind: 'text', hint: '{a} or {b}', words: ['{a} or {b}'], default: undefined}],
		['`{a}`', {kind: 'text', hint: 'a', words: ['`{a}`'], default: undefined}],
		['a  b', {kind: 'text', hint: '', words: [], default: 'a  b'}],
		['', {kind: 'text', hint: '', words: [''], default: undefined}],
	])('%j is %j', (words, expected) => {
		expect(labelOf(`**A**: ${words}`)).toMatchObject(expected);
	});

	test('is of the block that is its value, with its label', () => {
		expect(labelOf('**Things**:\n\n- {a}\n- {b}\n')).toEqual({
			...bare,
			kind: 'list',
			name: 'Things',
			label: {before: '**', name: 'Things', after: '**:'},
			hint: 'a',
			words: ['{a}', '{b}'],
			isApart: false,
			markdown: '**Things**:\n\n- {a}\n- {b}',
		});
	});

	test('has the comment before its value among its words', () => {
		expect(labelOf('**A**:\n\n<!-- so -->\n\n- {a}\n').words).toEqual(['{a}', '<!-- so --> - {a}']);
	});

	test.each([
		['**A**: a\n', 0, false],
		['x\n\n**A**: a\n', 0, true],
		['x\n**A**: a\n', 0, false],
		['x\n \t\n**A**: a\n', 0, true],
		['**A**: a\n**B**: b\n', 1, false],
		['**A**: a\n\n**B**: b\n', 1, true],
		['x\r\n\r\n**A**: a\r\n', 0, true],
		['x\r\n**A**: a\r\n', 0, false],
	])('in %j stands apart, the one at %i: %j', (markdown, index, isApart) => {
		expect(labelOf(markdown, index).isApart).toBe(isApart);
	});

	test('has no more Markdown than its own', () => {
		expect(labelOf('**A**: | **B**: b\nc\n').markdown).toBe('**A**:');
		expect(labelOf('**A**: | **B**: b\nc\n', 1).markdown).toBe('**B**: b\nc');
		expect(labelOf('x **A**: a\n\n**B**: \n').markdown).toBe('**B**:');
	});
});

const most = 'one two three four five six';

test.each([
	['An id', false],
	['A unique name', true],
	['an example of it', true],
	['and a unique name', false],
	['The name', false],
	['what one', false],
	['outcomes it must deliver.', true],
	['outcomes it delivers', false],
	['outcomes deliver.', false],
	['Outcomes it must deliver.', false],
	['what one two', true],
	['What one two three four', false],
	[`what ${most}`, true],
	[`What ${most} seven`, true],
	[`${most} seven eight nine`, false],
	[`${most} seven eight nine.`, true],
	[`${most} seven. eight nine`, false],
	['describe thatwhichisaverylongword', false],
	['names of that which one calls it here', true],
	['name of that which one calls it here', true],
	['briefly say that which one calls it here', true],
	['so brief as that which one calls it here', false],
	[`${most} [CLARIFY: what is it that is asked?].`, false],
	['a'.repeat(101), false],
	[`${'word '.repeat(20)}w`, true],
	[`${'word '.repeat(19)}words`, false],
])('%j tells what belongs there: %j', (words, isGuidance) => {
	expect(isGuidanceText(words)).toBe(isGuidance);
});

test.each([
	['> Say what\n>\n> it is', 'Say what it is'],
	['Say:\n- one\n- two', 'Say: one; two'],
	['Say\n- one.\n- two', 'Say; one. two'],
	['Say (so)\n\n1. one', 'Say (so); one'],
	['- 10\n- two', '10; two'],
	['one\r\ntwo\rthree', 'one two three'],
	['  > a', 'a'],
	['<details open>\n<summary>More</summary>\n\n{why}\n</details>', 'More {why}'],
	['{why}<br/>', '{why}'],
	['<owner name>, not `<a>` or <b', '<owner name>, not `<a>` or <b'],
])('the guidance %j reads %j', (text, said) => {
	expect(guidanceOf(text)).toBe(said);
});

test.each([
	['One. Two.', 'One.'],
	['One 1.5 is. Two', 'One 1.5 is.'],
	['One', 'One'],
	[`${'a'.repeat(201)}. b`, ''],
])('the first sentence of %j is %j', (help, sentence) => {
	expect(firstSentence(help)).toBe(sentence);
});

test.each([
	['Proposed | Accepted', true],
	['{a/b/c}', true],
	['Proposed', false],
	['Proposed | Accepted\nor not', false],
	['Proposed\n| Accepted |', false],
])('%j is a choice: %j', (text, is) => {
	expect(isChoice(text)).toBe(is);
});

test.each([
	['[CLARIFY: why?]', true],
	['\n  [CLARIFY: why?]', true],
	['Why [CLARIFY: so]?', false],
])('%j starts with a question: %j', (text, is) => {
	expect(isQuestions(text)).toBe(is);
});

test.each([
	[
		['Criterion 1', 'Criterion 2', 'Other'],
		['Criterion 1', 'Criterion 2'],
	],
	[
		['Step 1.2', 'Step 10.20'],
		['Step 1.2', 'Step 10.20'],
	],
	[
		['Option A', 'Option B'],
		['Option A', 'Option B'],
	],
	[['Option A', 'Option BC'], []],
	[['A’s way', 'B’s way'], []],
	[['1', '2'], []],
	[
		['Same', 'Same'],
		['Same', 'Same'],
	],
	[['One 1'], []],
])('of %j those are counted: %j', (items, counted) => {
	expect([...countedOf(items)]).toEqual([...new Set(counted)]);
});

test('a field of running text asks what its words say', () => {
	expect(proseField('Say  **what** it is. <!-- a note -->')).toEqual({
		...bare,
		kind: 'prose',
		name: 'Say what it is.',
		hint: 'Say **what** it is.',
		words: ['Say **what** it is. <!-- a note -->'],
		markdown: 'Say  **what** it is. <!-- a note -->',
	});
	expect(proseField('> {The way}')).toEqual({
		...bare,
		kind: 'prose',
		name: 'The way',
		hint: 'The way',
		words: ['> {The way}'],
		markdown: '> {The way}',
	});
});

const columnsOf = (...rows: readonly string[]) =>
	blockOf(rows.join('\n')).columns.map(({name, names, hint, words, choices, rows: asked}) => ({
		name,
		...(names.length > 0 && {names}),
		hint,
		words,
		...(choices && {choices: choices.choices}),
		...(asked && {rows: [...asked].map(([label, {hint: own}]) => [label, own])}),
	}));

describe('a table of a template', () => {
	test('has labels in its first column where they differ and stand for rows', () => {
		expect(columnsOf('| Part | Size |', '|---|---|', '| One | {s} |', '| Two | {t} |')).toEqual([
			{name: 'Part', hint: '', words: ['']},
			{
				name: 'Size',
				hint: 's',
				words: ['{s}', '{t}'],
				rows: [
					['one', 's'],
					['two', 't'],
				],
			},
		]);
		expect(columnsOf('| Part | Size |', '|---|---|', '| One | {s} |', '| One | {t} |')).toEqual([
			{name: 'Part', hint: 'One', words: ['One']},
			{name: 'Size', hint: 's', words: ['{s}', '{t}']},
		]);
		expect(columnsOf('| Part | Size |', '|---|---|', '| Part 1 | {s} |', '| Part 2 | {t} |')).toEqual([
			{name: 'Part', hint: 'Part 1', words: ['Part 1', 'Part 2']},
			{name: 'Size', hint: 's', words: ['{s}', '{t}']},
		]);
		expect(columnsOf('| No | Size |', '|---|---|', '| 1 | {s} |', '| 22 | {t} |')).toEqual([
			{name: 'No', hint: '1', words: ['1', '22']},
			{name: 'Size', hint: 's', words: ['{s}', '{t}']},
		]);
		expect(columnsOf('| No | Size |', '|---|---|', '| 1a | {s} |', '| 22 | {t} |')).toEqual([
			{name: 'No', hint: '', words: ['']},
			{
				name: 'Size',
				hint: 's',
				words: ['{s}', '{t}'],
				rows: [
					['1a', 's'],
					['22', 't'],
				],
			},
		]);
		expect(columnsOf('| Part |', '|---|', '| One |', '| Two |')).toEqual([
			{name: 'Part', hint: 'One', words: ['One', 'Two']},
		]);
	});

	test('of one whole row is an example, of one with a blank a form', () => {
		expect(columnsOf('| Part | Size |', '|---|---|', '| One | s |')).toEqual([
			{name: 'Part', hint: 'One', words: ['One']},
			{name: 'Size', hint: 's', words: ['s']},
		]);
		expect(columnsOf('| Part | Size |', '|---|---|', '| One | |')).toEqual([
			{name: 'Part', hint: '', words: ['']},
			{name: 'Size', hint: '', words: [''], rows: [['one', '']]},
		]);
	});

	test('may be two forms side by side', () => {
		expect(columnsOf('| Name | | Date | |', '|---|---|---|---|', '| Owner | | Due | |')).toEqual([
			{name: 'Name', hint: '', words: ['']},
			{name: 'Value', names: [''], hint: '', words: [''], rows: [['owner', '']]},
			{name: 'Date', hint: '', words: ['']},
			{name: 'Value', names: [''], hint: '', words: [''], rows: [['owner', '']]},
		]);
		expect(columnsOf('| Name | | Date | |', '|---|---|---|---|', '| Owner | x | Due | |')).toEqual([
			{name: 'Name', hint: '', words: ['']},
			{name: 'Value', names: [''], hint: 'x', words: ['x'], rows: [['owner', 'x']]},
			{name: 'Date', hint: 'Due', words: ['Due'], rows: [['owner', 'Due']]},
			{name: 'Value', names: [''], hint: '', words: [''], rows: [['owner', '']]},
		]);
		expect(columnsOf('| Name | | Date |', '|---|---|---|', '| Owner | | Due |')).toEqual([
			{name: 'Name', hint: '', words: ['']},
			{name: 'Value', names: [''], hint: '', words: [''], rows: [['owner', '']]},
			{name: 'Date', hint: 'Due', words: ['Due'], rows: [['owner', 'Due']]},
		]);
	});

	test('has nothing where a row is too short, and no more than its head has', () => {
		expect(columnsOf('| A | B |', '|---|---|', '| {a} |', '| {c} | {d} | {e} |')).toEqual([
			{name: 'A', hint: 'a', words: ['{a}', '{c}']},
			{name: 'B', hint: '', words: ['', '{d}']},
		]);
		expect(columnsOf('| A | B |', '|---|---|', '| {a} | {b} |', '| {c} |')).toEqual([
			{name: 'A', hint: 'a', words: ['{a}', '{c}']},
			{name: 'B', hint: 'b', words: ['{b}', '']},
		]);
	});

	test('has alternatives in its head, in a cell, and none for a dash', () => {
		expect(columnsOf('| Type (Fix / Prevent / Other) | B |', '|---|---|', '| | - |')).toEqual([
			{name: 'Type (Fix / Prevent / Other)', hint: '', words: [''], choices: ['Fix', 'Prevent']},
			{name: 'B', hint: '', words: ['-']},
		]);
		expect(columnsOf('| Type (Fix / Prevent / Other) x | B |', '|---|---|', '| | -- |')).toEqual([
			{name: 'Type (Fix / Prevent / Other) x', hint: '', words: ['']},
			{name: 'B', hint: '--', words: ['--']},
		]);
		expect(columnsOf('| Type (Fix / Prevent / Other) | B |', '|---|---|', '| {t} | a \\| b |')).toEqual([
			{name: 'Type (Fix / Prevent / Other)', hint: 't', words: ['{t}']},
			{name: 'B', hint: 'a | b', words: ['a \\| b'], choices: ['a', 'b']},
		]);
	});
});

test.each([
	['- [ ] Criterion 1\n- [ ] Criterion 2', ['Criterion 1', 'Criterion 2']],
	['- [ ] Do …\n- [ ] Do ...\n- [ ] Do .\n- [ ] … do', ['Do …', 'Do ...']],
	['- [ ] (what is to be done)\n- [ ] so', ['(what is to be done)']],
])('of the checklist %j nobody has said yet %j', (markdown, words) => {
	expect(blockOf(markdown)).toMatchObject({words});
});
