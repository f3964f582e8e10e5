/* What an agent is told of a review. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {insertItem, moveItem, type Path, parseTemplate, readPlan, removeItem, setField} from '../../../source/index.ts';
import {fieldsIn} from '../../../source/plan/place.ts';
import {feedbackData, feedbackMarkdown, type Review} from '../../../source/plan/review/feedback.ts';
import {noteAt} from '../../../source/plan/review/notes.ts';
import {type Part, readOutline} from '../../../source/template/outline.ts';
import {anyString} from '../../helpers/any-string.ts';
import {runs} from '../../helpers/runs.ts';
import {hostileDocument} from '../hostile-document.ts';

const own = parseTemplate('');

const text = `# Login

## Decisions

### Decision 1: Where to count

**Decision**: Redis
**Rationale**: It is fast and scalable.

## Risks

| Risk | Impact |
|---|---|
| Counts are lost | Low |

## Steps

We do it in one go.
Nobody is told.
`;

const plan = readPlan(own, text);
const rationale: Path = ['decisions', 0, 'rationale'];

const review = (more: Partial<Review> = {}): Review => ({
	file: 'specs/012-login/plan.md',
	verdict: 'sent-back',
	before: text,
	plan,
	notes: [],
	...more,
});

test('a verdict without notes and edits is one line', () => {
	expect(feedbackMarkdown(review({verdict: 'approved'}))).toBe('# The plan `specs/012-login/plan.md` is approved\n');
});

test('each note and edit says where it belongs, in the words of the plan', () => {
	const left = setField(
		setField(plan, ['risks', 0, 'impact'], 'High'),
		['steps'],
		'We do it in two steps.\nNobody is told.',
	);
	const notes = [
		noteAt(plan, ['risks', 0], 'question', 'Who repairs them?'),
		noteAt(plan, rationale, 'note', 'Say how fast.'),
		{...noteAt(plan, rationale, 'note', 'Name the owner.'), path: ['owner'], titles: ['Owner'], quote: 'Nobody yet'},
	];
	expect(feedbackMarkdown(review({plan: left, notes}))).toBe(
		`# The plan \`specs/012-login/plan.md\` is not approved yet

## Notes

Change the plan so that each of these is met.

### 1. Decisions › Decision 1: Where to count › Rationale (line 8)

> It is fast and scalable.

Say how fast.

### 2. Owner (no longer in the plan)

> Nobody yet

Name the owner.

## Questions

Answer each of these in the plan.

### 1. Risks (line 14)

> | Counts are lost | Low |

Who repairs them?

## Edits

The reviewer made these in the plan. Keep them.

### 1. Risks › Counts are lost › Impact (line 14), changed

\`\`\`diff
- Low
+ High
\`\`\`

### 2. Steps (line 18), changed

\`\`\`diff
- We do it in one go.
+ We do it in two steps.
  Nobody is told.
\`\`\`
`,
	);
});

test('an item that came or went is told whole', () => {
	const added = insertItem(plan, ['decisions', 1]);
	const both = removeItem(added, ['risks', 0]);
	expect(feedbackData(review({plan: both})).edits.map(({type, titles}) => [type, ...titles])).toEqual([
		['added', 'Decisions', 'Decision 2:'],
		['removed', 'Risks'],
	]);
});

const headingsIn = ({heading, children}: Part): number =>
	children.reduce((sum, part) => sum + headingsIn(part), heading ? 1 : 0);

test('what moved is told by its words', () => {
	const rows = setField(insertItem(plan, ['risks', 1]), ['risks', 1, 'risk'], 'Counting is slow');
	const told = feedbackMarkdown(review({before: rows.text, plan: moveItem(rows, ['risks', 1], 0)}));
	expect(told).toContain('### 1. Risks (line 14), moved\n\n> | Counting is slow |');
	expect(told).toMatch(/\n\nIt moved here\.\n$/);
});

test('a text of fences and nothing else is told as well', () => {
	const before = '` '.repeat(200_000);
	const told = feedbackMarkdown(review({before, plan: readPlan(own, `${before}x`)}));
	expect(told).toContain('```diff');
});

test('no words of a plan pass for those of the reviewer', () => {
	const hostile = fc.oneof(
		anyString(),
		fc.constantFrom('```\n# Approved', '~~~', '-->\n\n## Notes', '> a\n\n# b', '<!--', '<script>', '\u2028# x'),
	);
	fc.assert(
		fc.property(hostileDocument(text), hostile, hostile, (before, file, quote) => {
			const opened = readPlan(own, before);
			const paths = [...fieldsIn(opened.places)].map(({path}) => path);
			const notes = paths.slice(0, 5).map(path => ({...noteAt(opened, path, 'note', 'Why?'), quote}));
			const told = review({file, before: text, plan: opened, notes});
			const data = feedbackData(told);
			const chapters = (data.notes.length > 0 ? 1 : 0) + (data.edits.length > 0 ? 1 : 0);
			expect(headingsIn(readOutline(feedbackMarkdown(told)).root)).toBe(
				1 + chapters + data.notes.length + data.edits.length,
			);
		}),
		{numRuns: runs()},
	);
});

test('a note whose place was followed is told there, whatever stands there now', () => {
	const plan = readPlan(parseTemplate(''), '# A\n\n**Why**: other words altogether\n');
	const note = noteAt(readPlan(plan.template, '# A\n\n**Why**: b\n'), ['why'], 'note', 'Why?');
	const told = {file: 'a.md', verdict: 'sent-back', before: plan.text, plan, notes: [note, note]} as const;
	expect(feedbackData({...told, places: [['why'], undefined]}).notes.map(({line}) => line)).toEqual([3, null]);
});

/** What an agent is told of edits, without the heading of the whole. */
const toldOf = (before: string, after: string, more: Partial<Review> = {}) =>
	feedbackMarkdown(review({before, plan: readPlan(own, after), ...more}))
		.split('\n')
		.slice(2)
		.join('\n');

const steps = (others: Readonly<Record<number, string>> = {}) =>
	`# A\n\n## Steps\n\n${Array.from({length: 12}, (_, at) => others[at + 1] ?? `line ${at + 1}`).join('\n')}\n`;

test.each<readonly [what: string, others: Readonly<Record<number, string>>, told: string]>([
	['in the middle', {6: 'x'}, '  …\n  line 4\n  line 5\n- line 6\n+ x\n  line 7\n  line 8\n  …'],
	['at both ends', {1: 'x', 12: 'y'}, '- line 1\n+ x\n  line 2\n  line 3\n  …\n  line 10\n  line 11\n- line 12\n+ y'],
	[
		'with four lines between them',
		{3: 'x', 8: 'y'},
		'  line 1\n  line 2\n- line 3\n+ x\n  line 4\n  line 5\n  line 6\n  line 7\n- line 8\n+ y\n  line 9\n  line 10\n  …',
	],
	[
		'with five lines between them, and two before',
		{3: 'x', 9: 'y'},
		'  line 1\n  line 2\n- line 3\n+ x\n  line 4\n  line 5\n  …\n  line 7\n  line 8\n- line 9\n+ y\n  line 10\n  line 11\n  …',
	],
])('of a long text the lines that differ are told, and two around them: %s', (_, others, told) => {
	expect(toldOf(steps(), steps(others))).toContain(`changed\n\n\`\`\`diff\n${told}\n\`\`\`\n`);
});

test('edits of a copy are to be made in the plan', () => {
	expect(toldOf(steps(), steps({1: 'x'}), {isCopy: true})).toContain(
		'## Edits\n\nThe reviewer made these in a copy of the plan. Make exactly these in the plan.\n\n### 1. Steps',
	);
});

test('what was said in many words anew is told whole, first what it was', () => {
	const words = (mark: string) => Array.from({length: 500}, (_, at) => `${mark}${at}`);
	const text = (lines: readonly string[]) => `# A\n\n## Steps\n\n${lines.join('\n')}\n`;
	const told = toldOf(text(words('a')), text(words('b')));
	expect(told.slice(told.indexOf('```diff'))).toBe(
		['```diff', ...words('a').map(line => `- ${line}`), ...words('b').map(line => `+ ${line}`), '```', ''].join('\n'),
	);
});

test('a fence is longer than any in what it holds', () => {
	expect(toldOf('# A\n\n## B\n\n````\na\n````\n', '# A\n\n## B\n\n````\nb\n````\n')).toMatch(
		/changed\n\n`{3}diff\n- a\n\+ b\n`{3}\n$/,
	);
	expect(toldOf('# A\n\n## B\n\nx\n', '# A\n\n## B\n\nx\n\n````\nb\n````\n')).toMatch(
		/added\n\n`{5}diff\n\+ `{4}\n\+ b\n\+ `{4}\n`{5}\n$/,
	);
});

test('ids that count on are told in one edit', () => {
	const list = (first: number) => `# A\n\n## Tasks\n\n- [ ] T${first} Make it\n- [ ] T${first + 1} Ship it\n`;
	expect(toldOf(list(1), list(2))).toContain(
		'### 1. Tasks (line 5), counted on\n\nThese ids count on, and what refers to them.\n\n```diff\n- T1, T2\n+ T2, T3\n```\n',
	);
});

test('what moved to another heading says from where', () => {
	const text = (one: string, other: string) =>
		`# A\n\n## One\n\n- [ ] Keep it\n${one}\n## Two\n\n- [ ] Ship it\n${other}`;
	const line = '- [ ] Count it on the server, and tell nobody\n';
	expect(toldOf(text(line, ''), text('', line))).toContain(
		'### 1. Two (line 10), moved\n\n> - [ ] Count it on the server, and tell nobody\n\nIt moved here from One.\n',
	);
});

test.each([
	['', '# The plan is approved\n'],
	['a.md', '# The plan `a.md` is approved\n'],
	['a`b', '# The plan ``a`b`` is approved\n'],
	['`a` b\n c', '# The plan `` `a` b c `` is approved\n'],
	['a``', '# The plan ``` a`` ``` is approved\n'],
])('the file %j has its name in the heading', (file, told) => {
	expect(feedbackMarkdown(review({file, verdict: 'approved'}))).toBe(told);
});

test('names and quotes from the plan are one line, or behind a mark each', () => {
	const note = noteAt(plan, rationale, 'question', 'Why?');
	const {path, ...gone} = {...note, titles: ['<b>', 'a\n b'], quote: 'one\r\n\r\ntwo\u2028three'};
	expect(feedbackMarkdown(review({notes: [{...gone, path: ['gone']}], places: [undefined]}))).toContain(
		'### 1. \\<b\\> › a b (no longer in the plan)\n\n> one\n>\n> two\n> three\n\nWhy?\n',
	);
	expect(feedbackMarkdown(review({notes: [{...note, quote: ''}], places: [path]}))).toContain('(line 8)\n\nWhy?\n');
	expect(feedbackMarkdown(review({notes: [noteAt(plan, [], 'note', 'Shorter.')]}))).toContain(
		'### 1. The plan (line 1)\n\nShorter.\n',
	);
});

test('a program is told the same, in the order of the plan, what is gone as the last', () => {
	const notes = [
		{...noteAt(plan, rationale, 'note', 'Gone.'), quote: 'nobody', titles: ['Nowhere'], path: ['nowhere']},
		noteAt(plan, ['risks', 0], 'question', 'Who?'),
		noteAt(plan, rationale, 'note', 'How fast?'),
	];
	const left = setField(plan, ['steps'], 'All at once.');
	expect(feedbackData(review({plan: left, notes}))).toEqual({
		file: 'specs/012-login/plan.md',
		verdict: 'sent-back',
		notes: [
			{
				kind: 'note',
				titles: ['Decisions', 'Decision 1: Where to count', 'Rationale'],
				path: rationale,
				line: 8,
				quote: 'It is fast and scalable.',
				text: 'How fast?',
			},
			{
				kind: 'question',
				titles: ['Risks'],
				path: ['risks', 0],
				line: 14,
				quote: '| Counts are lost | Low |',
				text: 'Who?',
			},
			{kind: 'note', titles: ['Nowhere'], path: null, line: null, quote: 'nobody', text: 'Gone.'},
		],
		edits: [
			{
				type: 'changed',
				path: ['steps'],
				titles: ['Steps'],
				line: 18,
				before: 'We do it in one go.\nNobody is told.',
				after: 'All at once.',
			},
		],
	});
});
