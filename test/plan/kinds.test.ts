/* Every kind both ways: the Markdown of a field on one side, its value on the other. */
import {describe, expect, test} from 'vitest';
import {type Path, parseTemplate, readPlan, setField} from '../../source/index.ts';
import {valueAt} from '../../source/plan/plan.ts';

const template = parseTemplate(`# Plan: {Name}

**Owner**: {who}

## Text

Say what.

## Code

\`\`\`ts
{code}
\`\`\`

## List

- {thing}

## Parts

1. {Option A} - {Pros/Cons}
2. {Option B} - {Pros/Cons}

## Fields

- \`field1\`: {type} - {description}

## Table

| Risk | Impact |
|------|--------|
| {Risk 1} | {Low/Med/High} |

## Questions

[CLARIFY: {question}]
`);

type Case = readonly [title: string, markdown: string, value: string];

/** Both ways: `markdown` reads as `value`, and writing the value over another gives the same Markdown. */
function bothWays(path: Path, cases: readonly Case[]) {
	test.each(cases)('%s', (_, markdown, value) => {
		const plan = readPlan(template, markdown);
		expect(valueAt(plan, path)).toBe(value);
		expect(setField(plan, path, value).text).toBe(markdown);
		const other = setField(plan, path, 'zzz');
		expect(valueAt(other, path)).toBe('zzz');
		expect(setField(other, path, value).text).toBe(markdown);
	});
}

/** One way: other spellings that read as `value`, and stay as they are. */
function reads(path: Path, cases: readonly Case[]) {
	test.each(cases)('%s', (_, markdown, value) => {
		const plan = readPlan(template, markdown);
		expect(valueAt(plan, path)).toBe(value);
		expect(setField(plan, path, value).text).toBe(markdown);
	});
}

describe('the title', () => {
	bothWays(
		['name'],
		[
			['plain', '# Plan: Login\n', 'Login'],
			['with marks', '# Plan: *Login* `x` [y](z)\n', '*Login* `x` [y](z)'],
			['with a number sign', '# Plan: C#\n', 'C#'],
			['with a number sign that would close the heading', '# Plan: C &#35;\n', 'C #'],
			['with a blank at the end', '# Plan: Login&#32;\n\nx\n', 'Login '],
			['of two lines', '# Plan: a&#10;b\n', 'a\nb'],
			['in the template’s words', '# Plan: &#123;Name}\n', '{Name}'],
		],
	);
	reads(
		['name'],
		[
			['underlined', 'Plan: Login\n===========\n', 'Login'],
			['closed', '# Plan: Login #\n', 'Login'],
			['without the template’s words before it', '# Login\n', 'Login'],
			['still blank', '# Plan: {Name}\n', ''],
			['left open', '# Plan: [CLARIFY: Name]\n', ''],
		],
	);
});

describe('a labelled text', () => {
	bothWays(
		['owner'],
		[
			['plain', '# Plan: x\n\n**Owner**: Ann\n', 'Ann'],
			['on two lines', '# Plan: x\n\n**Owner**: Ann\nand Bob\n', 'Ann\nand Bob'],
			['with a line that would be a heading', '# Plan: x\n\n**Owner**: Ann\n&#35;# Text\n', 'Ann\n## Text'],
			['with a line that would be a label', '# Plan: x\n\n**Owner**: Ann\n&#42;*Owner**: Bob\n', 'Ann\n**Owner**: Bob'],
			['with a backslash', '# Plan: x\n\n**Owner**: a \\# b\n', 'a \\# b'],
		],
	);
	reads(
		['owner'],
		[
			['the colon inside', '**Owner:** Ann\n', 'Ann'],
			['underscores', '__Owner__: Ann\n', 'Ann'],
			['a bullet', '- **Owner**: Ann\n', 'Ann'],
			['another case', '**OWNER**: Ann\n', 'Ann'],
			['on the next line', '**Owner**:\nAnn\n', 'Ann'],
			['below', '**Owner**:\n\nAnn\n', 'Ann'],
			['a list', '**Owner**:\n- Ann\n- Bob\n', '- Ann\n- Bob'],
			['several on a line', '**Team**: a | **Owner**: Ann | **Since**: b\n', 'Ann'],
			['blank', '**Owner**:\n', ''],
			['carriage returns', '**Owner**: Ann\r\nand Bob\r\n', 'Ann\nand Bob'],
		],
	);
});

describe('prose', () => {
	bothWays(
		['text'],
		[
			['a paragraph', '## Text\n\nOne.\n', 'One.'],
			[
				'paragraphs, lists and code',
				'## Text\n\nOne.\n\n- a\n  - b\n\n```\n## x\n```\n',
				'One.\n\n- a\n  - b\n\n```\n## x\n```',
			],
			['a subsection', '## Text\n\nOne.\n\n### More\n\nTwo.\n', 'One.\n\n### More\n\nTwo.'],
			['a heading of the same level', '## Text\n\nOne.\n\n&#35;# Code\n', 'One.\n\n## Code'],
			['an open fence', '## Text\n\n&#96;``\ncode\n', '```\ncode'],
			['an open comment', '## Text\n\n&#60;!-- a\n', '<!-- a'],
			['blanks before it', '## Text\n\n    code\n', '    code'],
		],
	);
});

describe('code', () => {
	bothWays(
		['code'],
		[
			['plain', '## Code\n\n```ts\na\n```\n', 'a'],
			['indented', '## Code\n\n```ts\n  a\n\n    b\n```\n', '  a\n\n    b'],
			['tildes inside', '## Code\n\n```ts\n~~~\n```\n', '~~~'],
			['in the template’s words', '## Code\n\n```ts\n\n{code}\n```\n', '{code}'],
		],
	);
	reads(
		['code'],
		[
			['a longer fence', '## Code\n\n````\n```\nx\n```\n````\n', '```\nx\n```'],
			['tildes', '## Code\n\n~~~\nx\n~~~\n', 'x'],
			['an open fence', '## Code\n\n```\nx\n', 'x'],
			['an empty fence', '## Code\n\n```\n```\n', ''],
		],
	);

	test('the fence grows longer than any inside', () => {
		const plan = readPlan(template, '## Code\n\n```ts\na\n```\n');
		expect(setField(plan, ['code'], '```\nx\n```').text).toBe('## Code\n\n````ts\n```\nx\n```\n````\n');
	});
});

describe('a list item', () => {
	bothWays(
		['list', 0],
		[
			['plain', '## List\n\n- a\n- b\n', 'a'],
			['of several lines', '## List\n\n- a\n  b\n\n  c\n- d\n', 'a\nb\n\nc'],
			['with a list', '## List\n\n* a\n  - b\n* c\n', 'a\n- b'],
			['a checkbox', '## List\n\n- [ ] a\n', '[ ] a'],
			['a heading', '## List\n\n- # a\n- b\n', '# a'],
			['in an ordered list', '## List\n\n10) a\n    b\n11) c\n', 'a\nb'],
			['a rule', '## List\n\n- &#45;--\n', '---'],
		],
	);
});

describe('parts', () => {
	bothWays(
		['parts', 0, 'option'],
		[
			['plain', '## Parts\n\n1. Redis - fast\n', 'Redis'],
			['with a dash', '## Parts\n\n1. Redis-like - fast\n', 'Redis-like'],
			['with what separates', '## Parts\n\n1. Redis &#45; shared - fast\n', 'Redis - shared'],
			['alone', '## Parts\n\n1. Redis\n', 'Redis'],
		],
	);
	reads(
		['parts', 0, 'prosCons'],
		[
			['another dash', '## Parts\n\n1. Redis — fast\n', 'fast'],
			['all that follows', '## Parts\n\n1. Redis - fast - shared\n', 'fast - shared'],
			['nothing', '## Parts\n\n1. Redis\n', ''],
		],
	);
	bothWays(
		['fields', 0, 'field'],
		[
			['a code span', '## Fields\n\n- `id`: int - counts\n', 'id'],
			['with a backtick', '## Fields\n\n- ``a`b``: int - counts\n', 'a`b'],
			['with a colon', '## Fields\n\n- `a: b`: int - counts\n', 'a: b'],
		],
	);
	reads(['fields', 0, 'field'], [['no code span', '## Fields\n\n- id: int - counts\n', 'id']]);
});

describe('a cell', () => {
	const table = (risk: string) => `## Table\n\n| Risk | Impact |\n|------|--------|\n| ${risk} | Low |\n`;
	bothWays(
		['table', 0, 'risk'],
		[
			['plain', table('Fire'), 'Fire'],
			['with a bar', table('a \\| b'), 'a | b'],
			['of two lines', table('a<br>b'), 'a\nb'],
			['with a break that is meant', table('a &#60;br> b'), 'a <br> b'],
			['with a backslash before a bar', table('a \\&#124; b'), 'a \\| b'],
		],
	);
	reads(
		['table', 0, 'risk'],
		[
			['without outer bars', '## Table\n\nRisk | Impact\n---|---\nFire | Low\n', 'Fire'],
			['in another column', '## Table\n\n| Impact | Since | Risk |\n|---|---|---|\n| Low | now | Fire |\n', 'Fire'],
		],
	);

	test('the padding stays where it can', () => {
		const plan = readPlan(template, '## Table\n\n| Risk  | Impact |\n|-------|--------|\n| Fire  | Low    |\n');
		expect(setField(plan, ['table', 0, 'risk'], 'Flood').text).toContain('| Flood | Low    |');
		expect(setField(plan, ['table', 0, 'impact'], 'High').text).toContain('| Fire  | High   |');
	});
});

describe('a question', () => {
	bothWays(
		['questions', 0],
		[
			['plain', '## Questions\n\n[CLARIFY: why?]\n', 'why?'],
			['with brackets', '## Questions\n\n[CLARIFY: a [b] c]\n', 'a [b] c'],
			['with one bracket', '## Questions\n\n[CLARIFY: a &#93; c]\n', 'a ] c'],
			['with a question', '## Questions\n\n[CLARIFY: [CLARIFY: x]]\n', '[CLARIFY: x]'],
		],
	);
	reads(
		['questions', 1],
		[
			['in a list', '## Questions\n\n- [CLARIFY: a]\n- [CLARIFY: b]\n', 'b'],
			['as a plain list', '## Questions\n\n1. a?\n2. b?\n', 'b?'],
		],
	);
});
