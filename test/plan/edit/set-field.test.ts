/* A value is written where it belongs, and all that it does not change stays as it is spelled. */
import {describe, expect, test} from 'vitest';
import {fill, type Path, parseTemplate, readPlan, setField} from '../../../source/index.ts';
import {setFields} from '../../../source/plan/edit/set-field.ts';
import {valueAt} from '../../../source/plan/plan.ts';

const template = parseTemplate(`# Plan: {Name}

**Owner**: {who}
**Team**: {team} | **Since**: {date}

## Text

Say what.

## Code

\`\`\`ts
{code}
\`\`\`

## List

- {thing}

## Table

| Risk | Impact |
|------|--------|
| {Risk 1} | {Low/Med/High} |

## Steps

### Step 1: {Title}

**Parts**:

- {part}

**Body**:

\`\`\`
{c}
\`\`\`
`);

type Case = readonly [title: string, path: Path, before: string, value: string, after: string];

/** `value` written where another stands, or none; it is read back. */
function writes(cases: readonly Case[]) {
	test.each(cases)('%s', (_, path, before, value, after) => {
		const written = setField(readPlan(template, before), path, value);
		expect(written.text).toBe(after);
		expect(valueAt(written, path) ?? '').toBe(value);
	});
}

const rowOf = (row: string) => `## Table\n\n| Risk | Impact |\n|---|---|\n${row}\n`;

describe('what is not changed is spelled as it was', () => {
	writes([
		['behind a number sign', ['name'], '# Plan: C &#35; lib\n', 'C # libs', '# Plan: C &#35; libs\n'],
		['before one', ['name'], '# Plan: C &#35; lib\n', 'B # lib', '# Plan: B &#35; lib\n'],
		['around one', ['name'], '# Plan: a &#35;\n', 'a # b', '# Plan: a &#35; b\n'],
		['behind several', ['name'], '# Plan: &#35; &#35; a &#35; b\n', '# # a # bc', '# Plan: &#35; &#35; a &#35; bc\n'],
		['right behind one', ['name'], '# Plan: a &#35;b &#35;\n', 'a #c #', '# Plan: a &#35;c &#35;\n'],
		['right before one', ['name'], '# Plan: a &#35; b &#35;\n', 'a x# b #', '# Plan: a x&#35; b &#35;\n'],
		['without one', ['name'], '# Plan: a &#35;\n', 'a', '# Plan: a\n'],
		['between two', ['name'], '# Plan: &#35; a &#35;\n', '# b #', '# Plan: &#35; b &#35;\n'],
		['in lines', ['text'], '## Text\n\na\n&#35;# x\nb\n', 'a\n## x\nc', '## Text\n\na\n&#35;# x\nc\n'],
		['in the same line', ['text'], '## Text\n\na\n&#35;# x\nb\n', 'a\n## y\nb', '## Text\n\na\n&#35;# y\nb\n'],
		['behind the line', ['text'], '## Text\n\na\nb &#35;\n', '# a\nb #', '## Text\n\n&#35; a\nb &#35;\n'],
		['in a row', ['table', 0, 'risk'], rowOf('| a<br />b | c |'), 'a\nbc', rowOf('| a<br />bc | c |')],
		['in several lines of an item', ['list', 0], '## List\n\n*   a\n    b\n', 'a\nc', '## List\n\n*   a\n    c\n'],
		['with carriage returns', ['text'], '## Text\r\n\r\na\r\nb\r\n', 'a\nb\nc', '## Text\r\n\r\na\r\nb\r\nc\r\n'],
	]);
});

describe('a line that would be something else is hidden', () => {
	const text = (words: string) => `## Text\n\n${words}\n`;
	writes([
		['between others', ['text'], text('One.\n\nTwo.'), 'One.\n\n## Code\n\nTwo.', text('One.\n\n&#35;# Code\n\nTwo.')],
		['at the end', ['text'], text('One.'), 'One.\n\n## Code', text('One.\n\n&#35;# Code')],
		['at the start', ['text'], text('One.'), '## Code\n\nOne.', text('&#35;# Code\n\nOne.')],
		[
			'by its marks alone',
			['text'],
			text('One.\n\nCode\n\nTwo.'),
			'One.\n\n## Code\n\nTwo.',
			text('One.\n\n&#35;# Code\n\nTwo.'),
		],
		['where it opens code', ['text'], text('One.\n\nTwo.'), 'One.\n\n```\nTwo.', text('One.\n\n&#96;``\nTwo.')],
		['where it is a reference', ['text'], text('One.\n\nTwo.'), 'One.\n\n&#35; Two.', text('One.\n\n&#38;#35; Two.')],
		[
			'with others as they were spelled before it',
			['text'],
			text('&#35;x\n\nOne.'),
			'#x\n\nOne.\n\n## Code',
			text('&#35;x\n\nOne.\n\n&#35;# Code'),
		],
		[
			'with others as they were spelled behind it',
			['text'],
			text('One.\n\n&#35;x'),
			'## Code\n\nOne.\n\n#x',
			text('&#35;# Code\n\nOne.\n\n&#35;x'),
		],
		[
			'from its start to its end, and nothing around it',
			['text'],
			text('&#35;x\n#Code b\n&#35;x'),
			'#x\n## Code b\n#x',
			text('&#35;x\n&#35;# Code b\n&#35;x'),
		],
		['in the first line', ['text'], text('#Code\n&#35;x'), '## Code\n#x', text('&#35;# Code\n&#35;x')],
		['in the last line', ['text'], text('&#35;x\n#Code'), '#x\n## Code', text('&#35;x\n&#35;# Code')],
		['but not in code', ['text'], text('One.\n\nTwo.'), 'One.\n\n```\n## Code\n```', text('One.\n\n```\n## Code\n```')],
		['in an item', ['list', 0], '## List\n\n- a\n- b\n', '---', '## List\n\n- &#45;--\n- b\n'],
	]);
});

describe('prose', () => {
	writes([
		['leaves its heading', ['text'], '## Text\n\nOne.\n\n## Code\n', '', '## Text\n\n## Code\n'],
		['leaves its heading at the end', ['text'], '## Text\n\nOne.\n', '', '## Text\n'],
		[
			'leaves it with carriage returns',
			['text'],
			'## Text\r\n\r\nOne.\r\n\r\n## Code\r\n',
			'',
			'## Text\r\n\r\n## Code\r\n',
		],
		['comes between headings', ['text'], '## Text\n## Code\n', 'One.', '## Text\n\nOne.\n\n## Code\n'],
		['comes behind a line without a break', ['text'], '## Text', 'One.', '## Text\n\nOne.'],
		['stays open that was open', ['text'], '## Text\n\n```\na\n', '```\nb', '## Text\n\n```\nb'],
		['stays above a rule', ['text'], '## Text\n\nOne\n\n---\n\n## Code\n', 'Two', '## Text\n\nTwo\n\n---\n\n## Code\n'],
	]);
});

describe('a labelled text', () => {
	writes([
		['of one line stays on it', ['owner'], '**Owner**:   a\n', 'b', '**Owner**:   b\n'],
		['stays right behind the colon', ['owner'], '**Owner**:a\n', 'b', '**Owner**:b\n'],
		['stays below its label', ['owner'], '**Owner**:\n\na\n', 'b', '**Owner**:\n\nb\n'],
		['leaves nothing below its label', ['owner'], '**Owner**:\n\na\n\n## Text\n', '', '**Owner**:\n\n## Text\n'],
		[
			'with a list goes below its label',
			['owner'],
			'**Owner**: a\n**Team**: b\n',
			'c\n\n- d',
			'**Owner**:\n\nc\n\n- d\n\n**Team**: b\n',
		],
		['goes below in its list item', ['owner'], '- **Owner**: a\n- b\n', 'x\n\ny', '- **Owner**:\n\n  x\n\n  y\n- b\n'],
		['is taken out from between bars', ['team'], '**Team**: a | **Since**: b\n', '', '**Team**: | **Since**: b\n'],
		['has bars of its own', ['team'], '**Team**: a | **Since**: b\n', 'x | y', '**Team**: x | y | **Since**: b\n'],
		[
			'has lines behind the last bar',
			['since'],
			'**Team**: a | **Since**: b\n',
			'x\ny',
			'**Team**: a | **Since**: x\ny\n',
		],
	]);
});

describe('an underlined title', () => {
	writes([
		['stays one', ['name'], 'Plan: Name\n===\n', 'b # c', 'Plan: b # c\n===\n'],
		['stays one when it is emptied', ['name'], 'Plan: Name\n===\n', '', 'Plan:\n===\n'],
	]);
});

describe('a cell', () => {
	const padded = (row: string) => `## Table\n\n| Risk | Impact |\n|------|--------|\n${row}\n`;
	const tight = (row: string) => `## Table\n\n|Risk|Impact|\n|---|---|\n${row}\n`;
	const bare = (row: string) => `## Table\n\nRisk | Impact\n---|---\n${row}\n`;
	const [risk, impact] = [
		['table', 0, 'risk'],
		['table', 0, 'impact'],
	];
	writes([
		['grows into its padding', risk, padded('| a    | b      |'), 'abcd', padded('| abcd | b      |')],
		['gives its padding back', risk, padded('| abcd | b      |'), 'a', padded('| a    | b      |')],
		['keeps its width when it is emptied', risk, padded('| abcd | b      |'), '', padded('|      | b      |')],
		['is filled up to its width', risk, padded('|      | b      |'), 'ab', padded('| ab   | b      |')],
		['outgrows its width', risk, padded('| a    | b      |'), 'abcdef', padded('| abcdef | b      |')],
		['outgrows it from nothing', risk, padded('|      | b      |'), 'abcdef', padded('| abcdef | b      |')],
		['of no width has no padding', risk, rowOf('| a | b |'), 'abcdef', rowOf('| abcdef | b |')],
		['has no blanks where none has', risk, tight('|a|b|'), 'c', tight('|c|b|')],
		['comes between two bars', risk, tight('||b|'), 'c', tight('|c|b|')],
		['without outer bars gets them to be empty', risk, bare('a | b'), '', bare('|  | b |')],
		['without outer bars gets them for a list mark', risk, bare('a | b'), '- c', bare('| - c | b |')],
		['without outer bars is empty at the end', impact, bare('a | b'), '', bare('a | ')],
	]);
});

describe('code', () => {
	const code = (lines: string) => `## Code\n\n${lines}`;
	writes([
		['opens in a fence without lines', ['code'], code('```'), 'a', code('```\na\n```')],
		['leaves its fence', ['code'], code('```\na\n```\n'), '', code('```\n\n```\n')],
		[
			'stands apart where it is the template’s words',
			['code'],
			code('```\n```\n'),
			'{code}',
			code('```\n\n{code}\n```\n'),
		],
		[
			'has a longer fence around a fence',
			['code'],
			code('  ```ts\n  x\n  ```\n'),
			'a\n```\nb',
			code('  ````ts\n  a\n  ```\n  b\n  ````\n'),
		],
		['has a longer fence of tildes', ['code'], code('~~~\nx\n~~~\n'), '```\n~~~~', code('~~~~~\n```\n~~~~\n~~~~~\n')],
		['keeps its fence around shorter marks', ['code'], code('````\nx\n````\n'), '```', code('````\n```\n````\n')],
		[
			'has carriage returns',
			['code'],
			code('```\r\nx\r\n```\r\n').replace('\n\n', '\r\n\r\n'),
			'a\nb',
			code('```\r\na\r\nb\r\n```\r\n').replace('\n\n', '\r\n\r\n'),
		],
		['has carriage returns alone', ['code'], '## Code\r\r```\rx\r```\r', 'a\nb', '## Code\r\r```\ra\rb\r```\r'],
		[
			'takes the place of text behind its label',
			['steps', 0, 'body'],
			'## Steps\n\n### Step 1: a\n\n**Body**: x\n',
			'y\n\nz',
			'## Steps\n\n### Step 1: a\n\n**Body**:\n\ny\n\nz\n',
		],
	]);
});

describe('a list item', () => {
	writes([
		['holds code and lists', ['list', 0], '## List\n\n- a\n', 'a\n\n    b\n- c', '## List\n\n- a\n\n      b\n  - c\n'],
		['is left empty', ['list', 0], '## List\n\n- a\n- b\n', '', '## List\n\n-\n- b\n'],
		['is filled', ['list', 0], '## List\n\n-\n- b\n', 'a', '## List\n\n- a\n- b\n'],
		['is filled with indented code', ['list', 0], '## List\n\n-\n- b\n', '    a', '## List\n\n-     a\n- b\n'],
		['holds a fence that it ends', ['list', 0], '## List\n\n- a\n- b\n', '```\nc', '## List\n\n- ```\n  c\n- b\n'],
	]);
});

test('yes and no are those of a box, and words elsewhere', () => {
	const boxes = parseTemplate('# {Name}\n\n## Tasks\n\n- [ ] {task}\n');
	const after = (path: Path, value: string | boolean) =>
		setField(readPlan(boxes, '# N\n\n## Tasks\n\n- [x] a\n- [ ] b\n'), path, value).text;
	expect(after(['tasks', 0, 'done'], false)).toBe('# N\n\n## Tasks\n\n- [ ] a\n- [ ] b\n');
	expect(after(['tasks', 1, 'done'], false)).toBe('# N\n\n## Tasks\n\n- [x] a\n- [ ] b\n');
	expect(after(['tasks', 1, 'done'], true)).toBe('# N\n\n## Tasks\n\n- [x] a\n- [x] b\n');
	expect(after(['name'], 'false')).toBe('# false\n\n## Tasks\n\n- [x] a\n- [ ] b\n');
	expect(after(['tasks', 1, 'text'], 'false')).toBe('# N\n\n## Tasks\n\n- [x] a\n- [ ] false\n');
});

describe('nothing', () => {
	writes([
		['inserts no label', ['owner'], '', '', ''],
		['inserts no item’s label', ['steps', 0, 'body'], '## Steps\n\n### Step 1: a\n', '', '## Steps\n\n### Step 1: a\n'],
	]);
});

test.each([
	['No field at `other`.', ['other']],
	['No field at `owner.first`.', ['owner', 'first']],
	['No field at `table`: a sequence is there, and its fields have longer paths.', ['table']],
	['No field at `steps[0]`: a item is there, and its fields have longer paths.', ['steps', 0]],
])('%s', (message, path) => {
	const plan = readPlan(template, `## Steps\n\n### Step 1: a\n\n${rowOf('| a | b |')}`);
	expect(() => setField(plan, path, 'x')).toThrow(new RangeError(message));
});

describe('several fields at once', () => {
	const plan = readPlan(template, '# Plan: A\n\n**Owner**: b\n**Team**: c | **Since**: d\n\n## Text\n\ne\n');
	const one = (path: Path, value: string) => [path, value] as const;

	test('are written as each alone', () => {
		const values = [one(['text'], 'E'), one(['name'], 'B'), one(['since'], ''), one(['owner'], 'b')];
		const alone = values.reduce((written, [path, value]) => setField(written, path, value), plan);
		expect(setFields(plan, values)?.text).toBe(alone.text);
		expect(fill(plan, {text: 'E', name: 'B', since: '', owner: 'b'}).text).toBe(alone.text);
	});

	test.each([
		['one alone', [one(['text'], 'E')]],
		['those that say so already', [one(['text'], 'E'), one(['name'], 'A')]],
		['what has to be hidden', [one(['text'], '## Code'), one(['name'], 'B')]],
		['what opens the rest', [one(['text'], '```'), one(['name'], 'B')]],
		['one in two ways', [one(['text'], 'E'), one(['text'], 'F')]],
	])('are not %s', (_, values) => {
		expect(setFields(plan, values)).toBe(undefined);
	});

	test('are not parts that are missing at the same place', () => {
		const parts = parseTemplate('# {Name}\n\n## Risks\n\n- {A} - {B} - {C}\n');
		const missing = readPlan(parts, '# N\n\n## Risks\n\n- x\n');
		const values = [one(['risks', 0, 'b'], 'y'), one(['risks', 0, 'c'], 'z')];
		expect(setFields(missing, values)).toBe(undefined);
		expect(setFields(missing, [one(['name'], 'M'), ...values.slice(0, 1)])?.text).toBe('# M\n\n## Risks\n\n- x - y\n');
		expect(setFields(missing, [one(['risks', 0, 'a'], 'w'), ...values.slice(0, 1)])?.text).toBe(
			'# N\n\n## Risks\n\n- w - y\n',
		);
	});
});
