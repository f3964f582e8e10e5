import {describe, expect, test} from 'vitest';
import {type Outline, readOutline} from '../../source/template/outline.ts';
import {type LabelRules, type Passage, readPassages} from '../../source/template/passage.ts';

const isBulleted = (names: readonly string[], items: number) => names.length >= items && !names.includes('No');
const rules = {isBulleted, isPlain: (name: string) => name === 'Owner'};

/* A passage as what it is, its text, and for a label the value on its lines, the blocks below it and their indentation. */
const drawn = ({text}: Outline, passage: Passage) => {
	const whole = text.slice(passage.from, passage.to);
	if (passage.type === 'block') return [passage.block.type, whole];
	const blocks = passage.blocks.map(({type, from, to}) => `${type} ${text.slice(from, to)}`);
	const value = text.slice(passage.inline.from, passage.inline.to);
	return [`${passage.mark.name}${passage.indent > 0 ? ` ${passage.indent}` : ''}`, whole, value, ...blocks];
};

const passages = (text: string) => {
	const outline = readOutline(text);
	return readPassages(outline, outline.root.body, rules).map(passage => drawn(outline, passage));
};

describe('chunks of paragraphs', () => {
	test.each([
		[
			'a\nb\n\nc',
			[
				['paragraph', 'a\nb'],
				['paragraph', 'c'],
			],
		],
		['**A**: a', [['A', '**A**: a', 'a']]],
		['**A**: a\nb\n\tc', [['A', '**A**: a\nb\n\tc', 'a\nb\n\tc']]],
		['**A**:\n\ta\nb', [['A', '**A**:\n\ta\nb', 'a\nb']]],
		['**A**:', [['A', '**A**:', '']]],
		['**A**: \t', [['A', '**A**:', '']]],
		[
			'a\nb \n**A**: c',
			[
				['paragraph', 'a\nb'],
				['A', '**A**: c', 'c'],
			],
		],
		[
			'**A**: a\nb\n**B**: c\nd',
			[
				['A', '**A**: a\nb', 'a\nb'],
				['B', '**B**: c\nd', 'c\nd'],
			],
		],
		[
			'**A**:\n**B**: b',
			[
				['A', '**A**:', ''],
				['B', '**B**: b', 'b'],
			],
		],
		[
			'**A**: a | **B**: b\nc',
			[
				['A', '**A**: a', 'a'],
				['B', '**B**: b\nc', 'b\nc'],
			],
		],
		[
			'**A**: | **B**:\nb',
			[
				['A', '**A**:', ''],
				['B', '**B**:\nb', 'b'],
			],
		],
		['Owner: a\nOther: b', [['Owner', 'Owner: a\nOther: b', 'a\nOther: b']]],
		['**A**: a\n\n\n', [['A', '**A**: a', 'a']]],
		[
			'**A**: a\r\nb\r\n**B**: c\r\n',
			[
				['A', '**A**: a\r\nb', 'a\r\nb'],
				['B', '**B**: c', 'c'],
			],
		],
	])('of %j are %j', (text, expected) => {
		expect(passages(text)).toEqual(expected);
	});
});

describe('chunks of a label with blocks below it', () => {
	test.each([
		['**A**:\n\n- a\n\nb', [['A', '**A**:\n\n- a\n\nb', '', 'list - a', 'paragraph b']]],
		['**A**:\n- a', [['A', '**A**:\n- a', '', 'list - a']]],
		['**A**: a\n\nb', [['A', '**A**: a\n\nb', 'a', 'paragraph b']]],
		[
			'**A**: a\n\n---\n\nb',
			[
				['A', '**A**: a', 'a'],
				['rule', '---'],
				['paragraph', 'b'],
			],
		],
		['**A**: a\n\n# b\n\nc', [['A', '**A**: a', 'a']]],
		[
			'**A**: a\n\nb\n\n**B**: c\n\nd',
			[
				['A', '**A**: a\n\nb', 'a', 'paragraph b'],
				['B', '**B**: c\n\nd', 'c', 'paragraph d'],
			],
		],
		['**A**:\n\n<!-- a -->\n\nb', [['A', '**A**:\n\n<!-- a -->\n\nb', '', 'comment <!-- a -->', 'paragraph b']]],
		[
			'**A**: a\n\n<!-- b -->\n\nc',
			[
				['A', '**A**: a', 'a'],
				['comment', '<!-- b -->'],
				['paragraph', 'c'],
			],
		],
		[
			'**A**:\n\nb\n\n<!-- c -->\n\nd',
			[
				['A', '**A**:\n\nb', '', 'paragraph b'],
				['comment', '<!-- c -->'],
				['paragraph', 'd'],
			],
		],
		[
			'**A**:\n\n<!-- b -->\n\n<!-- c -->',
			[['A', '**A**:\n\n<!-- b -->\n\n<!-- c -->', '', 'comment <!-- b -->', 'comment <!-- c -->']],
		],
		[
			'<!-- a -->\n\n**A**: b',
			[
				['comment', '<!-- a -->'],
				['A', '**A**: b', 'b'],
			],
		],
		[
			'**A**: a\n\nb\n**B**: c',
			[
				['A', '**A**: a\n\nb', 'a', 'paragraph b'],
				['B', '**B**: c', 'c'],
			],
		],
	])('of %j are %j', (text, expected) => {
		expect(passages(text)).toEqual(expected);
	});

	test('do not go over a heading', () => {
		const outline = readOutline('**A**: a\n\n# b\n\nc\n');
		const {root} = outline;
		const [part] = root.children;
		const blocks = [...root.body, ...(part?.heading ? [part.heading] : []), ...(part?.body ?? [])];
		expect(readPassages(outline, blocks, rules).map(passage => drawn(outline, passage))).toEqual([
			['A', '**A**: a', 'a'],
			['heading', '# b'],
			['paragraph', 'c'],
		]);
	});
});

describe('chunks of a list', () => {
	test.each([
		['- a\n- b', [['list', '- a\n- b']]],
		[
			'- **A**: a\n- **B**: b',
			[
				['A 2', '- **A**: a', 'a'],
				['B 2', '- **B**: b', 'b'],
			],
		],
		['- **A**: a\n- b', [['list', '- **A**: a\n- b']]],
		['- **A**: a\n- **No**: b', [['list', '- **A**: a\n- **No**: b']]],
		['1. **A**: a\n   b', [['A 3', '1. **A**: a\n   b', 'a\n   b']]],
		['- Owner: a', [['Owner 2', '- Owner: a', 'a']]],
		[
			'- **A**: a | **B**: b\n- c',
			[
				['A 2', '- **A**: a', 'a'],
				['B 2', '**B**: b', 'b'],
				['paragraph', '- c'],
			],
		],
		[
			'- **A**:\n  - a\n  - b\n- **B**: b',
			[
				['A 2', '- **A**:\n  - a\n  - b', '', 'list   - a\n  - b'],
				['B 2', '- **B**: b', 'b'],
			],
		],
		['- **A**: a\n\n  b\n\n  1. c', [['A 2', '- **A**: a\n\n  b\n\n  1. c', 'a', 'paragraph   b', 'list   1. c']]],
		['- **A**:\n  ```\n  a\n  ```', [['A 2', '- **A**:\n  ```\n  a\n  ```', '', 'code   ```\n  a\n  ```']]],
		[
			'- **A**:\n\n  | a |\n  |---|\n  | b |',
			[['A 2', '- **A**:\n\n  | a |\n  |---|\n  | b |', '', 'table   | a |\n  |---|\n  | b |']],
		],
		['- **A**:\n\n  > a', [['A 2', '- **A**:\n\n  > a', '', 'paragraph   > a']]],
		[
			'- **A**: | **B**:\n  - b',
			[
				['A 2', '- **A**:', ''],
				['B 2', '**B**:\n  - b', '', 'list   - b'],
			],
		],
		['  -   **A**: a', [['A 6', '  -   **A**: a', 'a']]],
		[
			'- **A**: a\n\nb',
			[
				['A 2', '- **A**: a', 'a'],
				['paragraph', 'b'],
			],
		],
		[
			'**Z**: z\n\n- **A**: a\n\nb',
			[
				['Z', '**Z**: z', 'z'],
				['A 2', '- **A**: a', 'a'],
				['paragraph', 'b'],
			],
		],
		['**Z**:\n- a\n- b', [['Z', '**Z**:\n- a\n- b', '', 'list - a\n- b']]],
		[
			'- **A**:\n-\n- **B**: | **C**: c',
			[
				['A 2', '- **A**:', ''],
				['paragraph', '-'],
				['B 2', '- **B**:', ''],
				['C 2', '**C**: c', 'c'],
			],
		],
		['- [ ] **A**: a', [['list', '- [ ] **A**: a']]],
		[
			'- **A**: a\n- [ ] **B**: b',
			[
				['A 2', '- **A**: a', 'a'],
				['B 2', '- [ ] **B**: b', 'b'],
			],
		],
		['- # **A**: a', [['list', '- # **A**: a']]],
	])('of %j are %j', (text, expected) => {
		expect(passages(text)).toEqual(expected);
	});

	test('are asked for by all names, then each by its own', () => {
		const asked: unknown[] = [];
		const outline = readOutline('- **A**: a | **B**: b\n- **C**: c\n- d\n');
		const isBulleted = (names: readonly string[], items: number) => {
			asked.push([names.join(), items]);
			return names.length > 1 || names[0] === 'B';
		};
		const found = readPassages(outline, outline.root.body, {...rules, isBulleted}).map(passage =>
			drawn(outline, passage),
		);
		expect(asked).toEqual([
			['A,B,C', 3],
			['A', 1],
			['B', 1],
			['C', 1],
		]);
		expect(found).toEqual([
			['B 2', '**B**: b', 'b'],
			['paragraph', '- **C**: c'],
			['paragraph', '- d'],
		]);
	});
});

/* The same with other labels that count. */
const withRules = (text: string, more: Partial<LabelRules>) => {
	const outline = readOutline(text);
	return readPassages(outline, outline.root.body, {...rules, ...more}).map(passage => drawn(outline, passage));
};

test('lines of a quote that are all labels are labels where that is said', () => {
	const quote = '> Created: today\n> Status: draft\n\nWords.\n';
	expect(withRules(quote, {isQuoted: true})).toEqual([
		['Created', '> Created: today', 'today'],
		['Status', '> Status: draft', 'draft'],
		['paragraph', 'Words.'],
	]);
	expect(withRules(quote, {})).toEqual([
		['quote', '> Created: today\n> Status: draft'],
		['paragraph', 'Words.'],
	]);
	expect(withRules('> Created: today\n', {isQuoted: true})).toEqual([['quote', '> Created: today']]);
	const isQuotedAlone = (name: string, value: string) => name === 'Created' && value === 'today';
	expect(withRules('> Created: today\n', {isQuoted: true, isQuotedAlone})).toEqual([
		['Created', '> Created: today', 'today'],
	]);
	expect(withRules('> Status: today\n', {isQuoted: true, isQuotedAlone})).toEqual([['quote', '> Status: today']]);
	expect(withRules('> Created: today\n> and so\n', {isQuoted: true})).toEqual([
		['quote', '> Created: today\n> and so'],
	]);
	expect(withRules('**A**: a\n\n- b\n', {isQuoted: true})).toEqual([['A', '**A**: a\n\n- b', 'a', 'list - b']]);
});

test('bold words alone on a line are labels where that is said, with whether they stand by themselves', () => {
	const asked: [string, boolean][] = [];
	const isAlone = (name: string, isParagraph: boolean) => asked.push([name, isParagraph]) > 0 && isParagraph;
	expect(withRules('**A**\n\nb\n\n**C**\nd\n\ne **F**\n', {isAlone})).toEqual([
		['A', '**A**\n\nb\n\n**C**\nd\n\ne **F**', '', 'paragraph b', 'paragraph **C**\nd', 'paragraph e **F**'],
	]);
	expect(asked).toEqual([
		['A', true],
		['C', false],
	]);
});

test('what stands between tags, or is bold with its value, is a label where that is said', () => {
	const tagged = 'a\n<name>Count</name>\n<why>\n\nb\n';
	expect([withRules(tagged, {isTagged: true}), withRules(tagged, {})]).toEqual([
		[
			['paragraph', 'a'],
			['name', '<name>Count', 'Count'],
			['paragraph', '<why>'],
			['paragraph', 'b'],
		],
		[
			['paragraph', 'a\n<name>Count</name>\n<why>'],
			['paragraph', 'b'],
		],
	]);
	expect(withRules('**Status: draft**\nand more\n', {isEnclosed: name => name === 'Status'})).toEqual([
		['Status', '**Status: draft', 'draft'],
		['paragraph', 'and more'],
	]);
	expect(withRules('**Status: draft**\n**Owner: she**\n', {isEnclosed: name => name === 'Status'})).toEqual([
		['Status', '**Status: draft', 'draft'],
		['paragraph', '**Owner: she**'],
	]);
});

test('items are told whether they stand below a label that holds nothing, and whether they are records', () => {
	const asked: [readonly string[], number, boolean, boolean][] = [];
	const isBulletedToo = (...given: [readonly string[], number, boolean, boolean]) => {
		asked.push(given);
		return true;
	};
	const lists = [
		'**A**:\n\n- **B**: c\n- **D**: e',
		'**A**: a\n\n- **B**: c\n- d',
		'- **B**: c\n- **B**: d',
		'**A**:\n\nx\n\n- **B**: c',
	];
	for (const text of lists) withRules(text, {isBulleted: isBulletedToo});
	expect(asked.filter(([, items]) => items > 1)).toEqual([
		[['B', 'D'], 2, true, false],
		[['B'], 2, false, false],
		[['B', 'B'], 2, false, true],
	]);
});

test('labels below an item’s first line are its own, with what stands below each', () => {
	const text = '- **A**: a\n  **B**: b\n\n  c\n\n  **D**: d\n  e\n\n  - f\n- **G**: g\n\n  h\n  **I**: i\n';
	expect(withRules(text, {isBulleted: () => true})).toEqual([
		['A 2', '- **A**: a', 'a'],
		['B 2', '  **B**: b\n\n  c', 'b', 'paragraph   c'],
		['D 2', '  **D**: d\n  e\n\n  - f', 'd\n  e', 'list   - f'],
		['G 2', '- **G**: g\n\n  h', 'g', 'paragraph   h'],
		['I 2', '  **I**: i', 'i'],
	]);
	expect(withRules('- **A**: a\n  **No**: b\n', {isBulleted: names => !names.includes('No')})).toEqual([
		['A 2', '- **A**: a\n  **No**: b', 'a\n  **No**: b'],
	]);
});
