/* What a plan lacks goes where the template's order puts it, in the plan's own style. */
import {describe, expect, test} from 'vitest';
import {insertItem, type Path, parseTemplate, readPlan, setField, WriteError} from '../../../source/index.ts';
import {apart} from '../../../source/plan/edit/insert.ts';

const template = parseTemplate(`---
state: {draft|done}
by: {who}
---
# Plan: {Name}

**Owner**: {who}
**Team**: {team}

**Since**: {date}

## Goal

{What for}

## Steps

### Step 1: {Title}
**Aim**: {aim}
**Parts**:
- {part}

**Code**:
\`\`\`
{code}
\`\`\`

**Done**: {when}

#### Tests

- {test}

#### Remarks

{Remark}

## Limits

### Time
**Start**: {when}
**End**: {when}

### Money

{How much}

## Notes

- {note}
`);

type Case = readonly [title: string, path: Path, before: string, after: string];

/** `x` written at a path where nothing stands yet. */
function inserts(cases: readonly Case[]) {
	test.each(cases)('%s', (_, path, before, after) => {
		expect(setField(readPlan(template, before), path, 'x').text).toBe(after);
	});
}

describe('a title', () => {
	inserts([
		['alone', ['name'], '', '# Plan: x\n'],
		['above all', ['name'], '## Goal\n\ny\n', '# Plan: x\n\n## Goal\n\ny\n'],
		['behind a byte order mark', ['name'], '\uFEFF## Goal\n', '\uFEFF# Plan: x\n\n## Goal\n'],
		['behind the front matter', ['name'], '---\nby: me\n---\n\ny\n', '---\nby: me\n---\n\n# Plan: x\n\ny\n'],
	]);
});

describe('front matter', () => {
	inserts([
		['alone', ['frontMatter', 'state'], '', '---\nstate: x\n---\n'],
		['above a title', ['frontMatter', 'state'], '# Plan: A\n', '---\nstate: x\n---\n\n# Plan: A\n'],
		[
			'behind a byte order mark',
			['frontMatter', 'state'],
			'\uFEFF# Plan: A\n',
			'\uFEFF---\nstate: x\n---\n\n# Plan: A\n',
		],
		['with carriage returns', ['frontMatter', 'state'], '# Plan: A\r\n', '---\r\nstate: x\r\n---\r\n\r\n# Plan: A\r\n'],
		[
			'its last line',
			['frontMatter', 'state'],
			'---\nby: me\n---\n# Plan: A\n',
			'---\nby: me\nstate: x\n---\n# Plan: A\n',
		],
		['above dots', ['frontMatter', 'by'], '---\nstate: x\n...\n', '---\nstate: x\nby: x\n...\n'],
		[
			'with carriage returns as its lines',
			['frontMatter', 'by'],
			'---\r\nstate: x\r\n---\r\n',
			'---\r\nstate: x\r\nby: x\r\n---\r\n',
		],
		['above what ends the file', ['frontMatter', 'by'], '---\nstate: x\n---', '---\nstate: x\nby: x\n---'],
	]);
});

describe('a section', () => {
	inserts([
		['between two', ['goal'], '## Steps\n\n## Notes\n', '## Goal\n\nx\n\n## Steps\n\n## Notes\n'],
		['above those behind it', ['goal'], '# Plan: A\n\n## Steps\n', '# Plan: A\n\n## Goal\n\nx\n\n## Steps\n'],
		['below a title alone', ['goal'], '# Plan: A\n', '# Plan: A\n\n## Goal\n\nx\n'],
		[
			'behind the one before it',
			['limits', 'money'],
			'## Goal\n\ny\n\n## Own\n\nz\n',
			'## Goal\n\ny\n\n## Limits\n\n### Money\n\nx\n\n## Own\n\nz\n',
		],
		['behind text without a line break', ['notes', 0], '## Limits', '## Limits\n\n## Notes\n\n- x'],
		['below old line ends', ['goal'], '# Plan: A\r', '# Plan: A\r\r## Goal\r\rx\r'],
		['above an underlined one', ['goal'], 'Steps\n---\n', '## Goal\n\nx\n\nSteps\n---\n'],
		['as deep as its siblings', ['goal'], '# Plan: A\n\n### Steps\n', '# Plan: A\n\n### Goal\n\nx\n\n### Steps\n'],
		[
			'as deep as main headings',
			['notes', 0],
			'# Goal\n\ny\n\n# Steps\n',
			'# Goal\n\ny\n\n# Steps\n\n# Notes\n\n- x\n',
		],
		['with carriage returns', ['goal'], '## Steps\r\n', '## Goal\r\n\r\nx\r\n\r\n## Steps\r\n'],
		['below blank lines', ['notes', 0], '## Goal\n\ny\n\n\n', '## Goal\n\ny\n\n## Notes\n\n- x\n\n\n'],
		['above an open fence', ['notes', 0], '## Goal\n\n```\ny\n', '## Notes\n\n- x\n\n## Goal\n\n```\ny\n'],
	]);
});

describe('a subsection', () => {
	inserts([
		['with the section it is in', ['limits', 'time', 'end'], '', '## Limits\n\n### Time\n\n**End**: x\n'],
		[
			'above the one behind it',
			['limits', 'time', 'end'],
			'## Limits\n\n### Money\n\ny\n',
			'## Limits\n\n### Time\n\n**End**: x\n\n### Money\n\ny\n',
		],
		[
			'behind the one before it',
			['limits', 'money'],
			'## Limits\n\n### Time\n\n**Start**: now\n\n## Notes\n',
			'## Limits\n\n### Time\n\n**Start**: now\n\n### Money\n\nx\n\n## Notes\n',
		],
		['one deeper than its section', ['limits', 'money'], '### Limits\n', '### Limits\n\n#### Money\n\nx\n'],
		['no deeper than six', ['limits', 'money'], '##### Limits\n', '##### Limits\n\n###### Money\n\nx\n'],
	]);
});

describe('a label', () => {
	inserts([
		['alone', ['owner'], '', '**Owner**: x\n'],
		['below the title', ['owner'], '# Plan: A\n\n## Own\n', '# Plan: A\n\n**Owner**: x\n\n## Own\n'],
		['behind own words', ['owner'], '# Plan: A\n\nOurs.\n', '# Plan: A\n\nOurs.\n\n**Owner**: x\n'],
		['below the front matter', ['owner'], '---\nby: me\n---\n', '---\nby: me\n---\n\n**Owner**: x\n'],
		['above sections', ['owner'], '## Goal\n', '**Owner**: x\n\n## Goal\n'],
		['on the next line', ['team'], '**Owner**: a\n\n## Goal\n', '**Owner**: a\n**Team**: x\n\n## Goal\n'],
		['apart, as the template has it', ['since'], '**Owner**: a\n', '**Owner**: a\n\n**Since**: x\n'],
		['with the colon inside', ['team'], '**Owner:** a\n', '**Owner:** a\n**Team:** x\n'],
		['behind a bullet', ['team'], '* **Owner**: a\n', '* **Owner**: a\n* **Team**: x\n'],
		['between underscores', ['team'], '__Owner__: a\n', '__Owner__: a\n__Team__: x\n'],
		['without what stands in parentheses', ['team'], '**Owner** (us): a\n', '**Owner** (us): a\n**Team**: x\n'],
		['with carriage returns', ['team'], '**Owner**: a\r\n', '**Owner**: a\r\n**Team**: x\r\n'],
		['below several lines', ['team'], '**Owner**: a\nand b\n\ny\n', '**Owner**: a\nand b\n**Team**: x\n\ny\n'],
	]);
});

describe('in an item', () => {
	const step = (rest: string) => `## Steps\n\n### Step 1: A\n${rest}\n### Step 2: B\n`;
	inserts([
		['a label stands below its heading', ['steps', 0, 'aim'], step(''), step('**Aim**: x\n')],
		[
			'a label stands above a list',
			['steps', 0, 'aim'],
			step('\n**Parts**:\n- a\n'),
			step('\n**Aim**: x\n\n**Parts**:\n- a\n'),
		],
		[
			'code stands behind a label',
			['steps', 0, 'code'],
			step('**Aim**: b\n'),
			step('**Aim**: b\n\n**Code**:\n```\nx\n```\n'),
		],
		[
			'a label stands below a closed heading',
			['steps', 0, 'aim'],
			'## Steps\n\n### Step 1: A ###\n',
			'## Steps\n\n### Step 1: A ###\n**Aim**: x\n',
		],
		[
			'a label stands below an underlined heading',
			['steps', 0, 'aim'],
			'# P\n\n# Steps\n\nStep 1: A\n---\n',
			'# P\n\n# Steps\n\nStep 1: A\n---\n**Aim**: x\n',
		],
		[
			'a label stands behind code',
			['steps', 0, 'done'],
			step('\n**Code**:\n```\ny\n```\n'),
			step('\n**Code**:\n```\ny\n```\n\n**Done**: x\n'),
		],
		[
			'a section stands one deeper',
			['steps', 0, 'tests', 0],
			'### Steps\n\n#### Step 1: A\n',
			'### Steps\n\n#### Step 1: A\n\n##### Tests\n\n- x\n',
		],
		[
			'a section stands as deep as its sibling',
			['steps', 0, 'tests', 0],
			step('\n##### Remarks\n\ny\n'),
			step('\n##### Tests\n\n- x\n\n##### Remarks\n\ny\n'),
		],
		[
			'a section stands behind its sibling',
			['steps', 0, 'remarks'],
			step('\n#### Tests\n\n- y\n'),
			step('\n#### Tests\n\n- y\n\n#### Remarks\n\nx\n'),
		],
		[
			'a label of the second stands below its heading',
			['steps', 1, 'aim'],
			step('').trimEnd(),
			`${step('').trimEnd()}\n**Aim**: x`,
		],
	]);
});

describe('the open question that stands for a section', () => {
	inserts([
		['gives way to its text', ['goal'], '## Goal\n\n[CLARIFY: What for]\n', '## Goal\n\nx\n'],
		['gives way to its list', ['notes', 0], '## Notes\n\n[CLARIFY: note]\n', '## Notes\n\n- x\n'],
		[
			'gives way to its first subsection',
			['limits', 'money'],
			'## Limits\n\n[CLARIFY: when]\n',
			'## Limits\n\n### Money\n\nx\n',
		],
		[
			'stays above others',
			['limits', 'money'],
			'## Limits\n\n[CLARIFY: when]\n\n### Time\n\ny\n',
			'## Limits\n\n[CLARIFY: when]\n\n### Time\n\ny\n\n### Money\n\nx\n',
		],
		[
			'stays where it asks for more',
			['notes', 0],
			'## Notes\n\n[CLARIFY: all]\n',
			'## Notes\n\n[CLARIFY: all]\n\n- x\n',
		],
	]);
});

describe('a comment of one’s own', () => {
	inserts([
		['stays above prose', ['goal'], '## Goal\n\n<!-- mine -->\n', '## Goal\n\n<!-- mine -->\n\nx\n'],
		[
			'stays above the only section',
			['goal'],
			'# Plan: A\n\n<!-- mine -->\n',
			'# Plan: A\n\n<!-- mine -->\n\n## Goal\n\nx\n',
		],
		['stays below a title', ['name'], '<!-- mine -->\n\n## Goal\n', '# Plan: x\n\n<!-- mine -->\n\n## Goal\n'],
		['stays below a label that is alone', ['owner'], '<!-- mine -->\n', '**Owner**: x\n\n<!-- mine -->\n'],
		[
			'stays above a section of sections that comes first',
			['limits', 'money'],
			'# Plan: A\n\n<!-- mine -->\n\n## Notes\n',
			'# Plan: A\n\n<!-- mine -->\n\n## Limits\n\n### Money\n\nx\n\n## Notes\n',
		],
		[
			'stays above a section that comes first',
			['goal'],
			'# Plan: A\n\n<!-- mine -->\n\n## Steps\n',
			'# Plan: A\n\n<!-- mine -->\n\n## Goal\n\nx\n\n## Steps\n',
		],
		['stays below a label', ['owner'], '# Plan: A\n\n<!-- mine -->\n', '# Plan: A\n\n**Owner**: x\n\n<!-- mine -->\n'],
	]);
});

test('a record of its own comes below the title', () => {
	const records = parseTemplate('# Log: {Name}\n\n## Record 1: {Title}\n\n**Why**: {why}\n');
	const inserted = (text: string) => insertItem(readPlan(records, text), ['records', 0]).text;
	expect(inserted('')).toBe('## Record 1: {Title}\n\n**Why**: {why}\n');
	expect(inserted('# Log: a\n\nOurs.\n')).toBe('# Log: a\n\nOurs.\n\n## Record 1: {Title}\n\n**Why**: {why}\n');
});

test.each([
	['Record 1: a\n===', '# Record 2: {Title}'],
	['Record 1: a\r\n ===', '# Record 2: {Title}'],
	['Record 1: a\r===', '# Record 2: {Title}'],
	['Record 1: a\n---', '## Record 2: {Title}'],
])('behind a record with the heading %j is one as deep', (heading, next) => {
	const records = parseTemplate('# Log: {Name}\n\n## Record 1: {Title}\n\n**Why**: {why}\n');
	const {text} = insertItem(readPlan(records, `# Log: b\n\n${heading}\n\n**Why**: so\n`), ['records', 1]);
	expect(text.split(/\r\n?|\n/).find(line => line.includes('Record 2'))).toBe(next);
});

test('a group brings its first item, one deeper than its section', () => {
	const inserted = (text: string) => insertItem(readPlan(template, text), ['steps', 0]).text;
	const item =
		'# Step 1: {Title}\n**Aim**: {aim}\n**Parts**:\n- {part}\n\n**Code**:\n```\n{code}\n```\n\n**Done**: {when}\n';
	const rest = (marks: string) => `\n${marks} Tests\n\n- {test}\n\n${marks} Remarks\n\n{Remark}\n`;
	expect(inserted('# Plan: A\n')).toBe(`# Plan: A\n\n## Steps\n\n##${item}${rest('####')}`);
	expect(inserted('# Plan: A\n\n### Steps\n')).toBe(`# Plan: A\n\n### Steps\n\n###${item}${rest('#####')}`);
});

test('the second of two lists brings the first, by which it is known', () => {
	const lists = parseTemplate('## Notes\n\n- {Pro}\n\nBut:\n\n1. {Con}\n');
	const written = setField(readPlan(lists, '## Notes\n'), ['notes', 'con', 0], 'x');
	expect(written.text).toBe('## Notes\n\n- {Pro}\n\n1. x\n');
});

test('nothing goes below what is open to the end', () => {
	for (const open of ['```\ny\n', '<!--\n'])
		expect(() => setField(readPlan(template, open), ['goal'], 'x')).toThrow(
			new WriteError(
				'Could not insert `goal`: a code fence or HTML block is open at the end of the plan; close it first.',
			),
		);
});

test('a label goes as far below a heading as what is there', () => {
	const markdown = '# Plan: {Name}\n\n## Phases\n\n### Phase 1: {Title}\n**Goal**: {goal}\n**Tasks**: {tasks}\n';
	for (const gap of ['\n', '\n\n']) {
		const own = `# Plan: A\n\n## Phases\n\n### Phase 1: B${gap}**Tasks**: c\n\n\`\`\`\nx\n\`\`\`\n`;
		const plan = setField(readPlan(parseTemplate(markdown), own), ['phases', 0, 'goal'], 'start');
		expect(plan.text).toBe(own.replace('**Tasks**', `**Goal**: start${gap}**Tasks**`));
	}
});

test('the label that a template begins with comes before others, set off as they are', () => {
	const markdown = '# Plan: {Name}\n\n## Phases\n\n### Phase 1: {Title}\n**Goal**: {goal}\n**Tasks**: {tasks}\n';
	const own = '# Plan: A\n\n## Phases\n\n### Phase 1: B\n\n**Time**: 1\n\n**Owner**: me\n\n```\nx\n```\n';
	const plan = setField(readPlan(parseTemplate(markdown), own), ['phases', 0, 'goal'], 'start');
	expect(plan.text).toBe(own.replace('**Time**', '**Goal**: start\n\n**Time**'));
});

describe('a label stands as those around it do', () => {
	const limits = (rest: string) => `## Limits\n\n### Time\n${rest}`;
	const time: Path = ['limits', 'time', 'end'];

	describe('below a heading with nothing below it', () => {
		inserts([
			[
				'on the next line, as below the other',
				time,
				limits('\n### Money\nm\n'),
				limits('**End**: x\n\n### Money\nm\n'),
			],
			['apart, as below the other', time, limits('\n### Money\n\nm\n'), limits('\n**End**: x\n\n### Money\n\nm\n')],
			[
				'on the next line, as below one of its own',
				time,
				limits('\n### Own\no\n'),
				limits('**End**: x\n\n### Own\no\n'),
			],
			['apart, where below others is nothing', time, limits('\n### Own\n'), limits('\n**End**: x\n\n### Own\n')],
			[
				'apart, where others are of other levels',
				time,
				limits('\n#### Own\no\n'),
				limits('\n**End**: x\n\n#### Own\no\n'),
			],
			[
				'apart, where no more than half are dense',
				time,
				limits('\n### Own\no\n\n### Other\n\no\n'),
				limits('\n**End**: x\n\n### Own\no\n\n### Other\n\no\n'),
			],
			[
				'on the next line, where most are dense',
				time,
				limits('\n### A\na\n\n### B\n\nb\n\n### C\nc\n'),
				limits('**End**: x\n\n### A\na\n\n### B\n\nb\n\n### C\nc\n'),
			],
		]);
	});

	describe('below another', () => {
		inserts([
			['on the next line, alone', time, limits('\n**Start**: a\n'), limits('\n**Start**: a\n**End**: x\n')],
			[
				'apart, where labels are',
				time,
				limits('\n**Start**: a\n\n**Mine**: b\n'),
				limits('\n**Start**: a\n\n**End**: x\n\n**Mine**: b\n'),
			],
			[
				'on the next line, where labels are so',
				time,
				limits('\n**Mine**: b\n**Start**: a\n'),
				limits('\n**Mine**: b\n**Start**: a\n**End**: x\n'),
			],
			['behind the same bullet', time, limits('\n- **Start**: a\n'), limits('\n- **Start**: a\n- **End**: x\n')],
			['between the same marks', time, limits('\n__Start:__ a\n'), limits('\n__Start:__ a\n__End:__ x\n')],
			['apart from a list', time, limits('\n**Start**: a\n- b\n'), limits('\n**Start**: a\n- b\n\n**End**: x\n')],
			['apart from words, which it would go on in', time, limits('\nWords.\n'), limits('\nWords.\n\n**End**: x\n')],
		]);
	});

	const step = (rest: string) => `## Steps\n\n### Step 1: A\n${rest}`;

	describe('below the heading of an item', () => {
		inserts([
			['as far as the next', ['steps', 0, 'aim'], step('\n**Done**: b\n'), step('\n**Aim**: x\n\n**Done**: b\n')],
			['as near as the next', ['steps', 0, 'aim'], step('**Done**: b\n'), step('**Aim**: x\n**Done**: b\n')],
			[
				'as far as one with a bullet',
				['steps', 0, 'aim'],
				step('\n- **Done**: b\n'),
				step('\n**Aim**: x\n\n- **Done**: b\n'),
			],
			[
				'as far as one between underscores',
				['steps', 0, 'aim'],
				step('\n__Done__: b\n'),
				step('\n**Aim**: x\n\n__Done__: b\n'),
			],
		]);
	});
});

describe('a label goes below its heading or the label before it, as close as the template’s', () => {
	const body = '## Part\n**A**: {a}\n**B**: {b}\n**C**: {c}\n\n## End\n\n{x}\n';
	const dense = parseTemplate(`# {Name}\n\n${body}`);
	const loose = parseTemplate(`# {Name}\n\n${body.replaceAll('\n**', '\n\n**')}`);
	test.each([
		[dense, '# N\n\n## Part\n\n**A**: x\n\n## End\n', 'b', '**A**: x', '**A**: x\n**B**: Z'],
		[dense, '# N\r\r## Part\r**A**: x\r', 'b', '**A**: x', '**A**: x\r**B**: Z'],
		[dense, '# N\n\n## Part\n**A**: x\n\n**C**: y\n', 'b', '**A**: x', '**A**: x\n\n**B**: Z'],
		[dense, '# N\n\n## Part\n**A**: x\n\nmore words\n', 'b', '**A**: x', '**A**: x\n**B**: Z'],
		[dense, '# N\n\n## Part\n**A**: x\n<!-- c -->\n', 'b', '**A**: x', '**A**: x\n**B**: Z'],
		[dense, '# N\n\n## Part\n**A**: x\n***\n', 'b', '**A**: x', '**A**: x\n**B**: Z'],
		[dense, '# N\n\n## Part\n**A**: x\n> q\n', 'b', '> q', '> q\n\n**B**: Z'],
		[dense, '# N\n\n## Part\n<!-- c -->\n', 'a', '## Part\n', '## Part\n\n**A**: Z\n\n'],
		[dense, '# N\n\n## Part\nwords\n\n## End\n', 'a', 'words', 'words\n\n**A**: Z'],
		[dense, '# N\n\n## Part\n## End\ny\n', 'a', '## Part', '## Part\n**A**: Z'],
		[dense, '# N\n\n## Part\n*   **B**: x\n', 'a', '## Part\n', '## Part\n\n**A**: Z\n\n'],
		[loose, '# N\n\n## Part\n- **A**: x\n', 'b', '**A**: x', '**A**: x\n\n- **B**: Z'],
		[loose, '# N\n\n## Part\n__A__: x\n', 'b', '__A__: x', '__A__: x\n\n__B__: Z'],
		[loose, '# N\r## Part\r**A**: x\r', 'b', '**A**: x', '**A**: x\r\r**B**: Z'],
		[loose, '# N\n\n## Part\n\n\n**B**: x\n', 'a', '## Part\n\n', '## Part\n\n**A**: Z\n\n'],
		[loose, '# N\n\n## Part\n**A**: x\nmore', 'b', 'more', 'more\n\n**B**: Z'],
	])('%#', (form, text, key, old, now) => {
		expect(setField(readPlan(form, text), ['part', key], 'Z').text).toBe(text.replace(old, now));
	});
});

test.each([
	['\n**C**: y\n', '\n\n**C**: y\n'],
	['\r\n**C**: y\r\n', '\r\n\r\n**C**: y\r\n'],
	['\r**C**: y\r', '\r\r**C**: y\r'],
	['\n---\n', '\n---\n'],
])('a list close below a label is set off where what follows would go on in it: %j', (rest, after) => {
	const form = parseTemplate('# {Name}\n\n## Part\n**A**: {a}\n**B**:\n- {b}\n\n**C**: {c}\n');
	const eol = /^(?:\r\n?|\n)/.exec(rest)?.[0] ?? '';
	const head = '# N\n\n## Part\n**A**: x'.replaceAll('\n', eol);
	expect(setField(readPlan(form, head + rest), ['part', 'b', 0], 'Z').text).toBe(
		`${head}${eol}**B**:${eol}- Z${after}`,
	);
});

test.each([
	['', 0, 'X\n'],
	['a', 1, '\n\nX'],
	['a', 0, 'X\n\n'],
	['ab', 1, '\n\nX\n\n'],
	['a\n', 2, '\nX\n'],
	['a\n\n', 3, 'X\n'],
	['a\n \n', 4, 'X\n'],
	['\n\n', 1, 'X\n'],
	['a\nb', 1, '\n\nX\n'],
	['a\nb', 2, '\nX\n\n'],
	['a\n\nb', 3, 'X\n\n'],
	['a\n\n\nb', 2, '\nX'],
	['a  \n  b', 4, '\nX\n\n'],
	['a\r\rb', 3, 'X\n\n'],
	['a\r\nb', 3, '\nX\n\n'],
	['\uFEFF', 1, 'X\n'],
	['\uFEFFa', 1, 'X\n\n'],
])('in %j at %i what is set apart has blank lines around it as far as something stands there', (text, at, written) => {
	expect(apart(text, at, 'X', '\n')).toEqual({from: at, to: at, text: written});
});

describe('what is missing', () => {
	const body = `# Plan: {Name}

## List

- {thing}

## Code

\`\`\`ts
{code}
\`\`\`

## Marked

**Tasks**:
- {task}

## Phases

### Phase 1: {Title}
**Goal**: {goal}

- {part}

## Late

### Time

{a}

### Money

- **Z**: {z}
`;
	const form = parseTemplate(body);
	const phase = '## Phases\n\n### Phase 1: {Title}\n**Goal**: {goal}\n\n- ';

	test.each([
		['\\\n', ['code'], '\\\n\n## Code\n\n```ts\nv\n```\n'],
		['\\\n', ['phases', 0, 'part', 0], `\\\n\n${phase}v\n`],
		['<!-- c -->\n', ['list', 0], '<!-- c -->\n\n## List\n\n- v\n'],
		['## Own\nx\n', ['late', 'money', 'z'], '## Own\nx\n\n## Late\n\n### Money\n\n- **Z**: v\n'],
		['## Phases\n## Own\n\nx\n', ['marked', 'tasks', 0], '## Marked\n\n**Tasks**:\n- v\n\n## Phases\n## Own\n\nx\n'],
		['## Phases\n## Own\nx\n', ['marked', 'tasks', 0], '## Marked\n**Tasks**:\n- v\n\n## Phases\n## Own\nx\n'],
		['**Tasks**:\n- a\n', ['phases', 0, 'part', 0], `**Tasks**:\n- a\n\n${phase}v\n`],
		[
			'# Plan: N\n\n# Own\n\nx\n',
			['phases', 0, 'part', 0],
			`# Plan: N\n\n# Own\n\nx\n\n${phase.replaceAll('##', '#')}v\n`,
		],
	] as const)('in %j comes at %j, whatever the line ends', (text, path, after) => {
		for (const eol of ['\n', '\r\n', '\r']) {
			expect(setField(readPlan(form, text.replaceAll('\n', eol)), path, 'v').text).toBe(after.replaceAll('\n', eol));
			const other = parseTemplate(body.replaceAll('\n', eol));
			expect(setField(readPlan(other, text), path, 'v').text).toBe(after);
		}
	});

	test('does not come behind code that is open, and what is said names it', () => {
		expect(() => setField(readPlan(form, '```\na'), ['late', 'time'], 'v')).toThrow(
			new WriteError(
				'Could not insert `late`: a code fence or HTML block is open at the end of the plan; close it first.',
			),
		);
	});
});
