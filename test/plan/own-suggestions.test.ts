import {describe, expect, test} from 'vitest';
import {parseTemplate, problems, readPlan, suggestionsFor} from '../../source/index.ts';
import {ownSuggestions} from '../../source/plan/own-suggestions.ts';
import type {Path} from '../../source/plan/place.ts';

const none = parseTemplate('');
const offered = (text: string, path: Path) => suggestionsFor(readPlan(none, text), path);
const told = (text: string) => problems(readPlan(none, text)).map(({line, message}) => `${line} ${message}`);

describe('a decision picks from the options beside it', () => {
	test('in a section', () => {
		const text =
			'## Store\n\n**Options considered:**\n- **Redis**: shared, one more server\n- A file\n\n**Decision:** ?\n';
		expect(offered(text, ['store', 'decision'])).toEqual([
			{value: 'Redis', detail: 'shared, one more server'},
			{value: 'A file'},
		]);
	});

	test('in an item, where they are headings', () => {
		const text =
			'## Decisions\n\n### Decision 1: Store\n\n**Chosen option**: ?\n\n#### Alternatives\n\n##### Option A: Redis\n\nShared.\n\n##### Option B: A file\n\nSlow.\n';
		expect(offered(text, ['decisions', 0, 'chosenOption'])).toEqual([{value: 'Redis'}, {value: 'A file'}]);
	});

	test('each by its name, and what is said of it behind', () => {
		const items = [
			'**Redis**: shared',
			'**A file** - slow, but simple',
			'Memory: per instance\n  and more',
			'__Disk__: big',
			'**Tape:** cheap',
			'plain – old',
			'two  --  blanks',
			'wide  -  apart',
			`${'long '.repeat(13)}- old`,
			'a-b',
			'Nothing:',
			'{option}',
		];
		const text = `## Store\n\n**Options considered:**\n\n- ${items.join('\n- ')}\n-\n\n**Decision:** ?\n`;
		expect(offered(text, ['store', 'decision'])).toEqual([
			{value: 'Redis', detail: 'shared'},
			{value: 'A file', detail: 'slow, but simple'},
			{value: 'Memory', detail: 'per instance'},
			{value: 'Disk', detail: 'big'},
			{value: 'Tape', detail: 'cheap'},
			{value: 'plain', detail: 'old'},
			{value: 'two  --  blanks'},
			{value: 'wide', detail: 'apart'},
			{value: `${'long '.repeat(13)}- old`},
			{value: 'a-b'},
			{value: 'Nothing:'},
			{value: '{option}'},
		]);
	});

	test('of a list without names', () => {
		const text = '## Store\n\n**Options:**\n\n- **Redis** - shared\n- A file\n- Tape: old\n\n**Decision:** ?\n';
		expect(offered(text, ['store', 'decision'])).toEqual([
			{value: 'Redis', detail: 'shared'},
			{value: 'A file'},
			{value: 'Tape', detail: 'old'},
		]);
	});

	test('of a checklist, ticked or not', () => {
		const text = '## Store\n\n**Options:**\n\n- [x] **Redis**: shared\n- [ ] A file\n- [ ]\n\n**Decision:** ?\n';
		expect(offered(text, ['store', 'decision'])).toEqual([{value: 'Redis', detail: 'shared'}, {value: 'A file'}]);
	});

	test('in a list that says what was decided', () => {
		const text = '## Store\n\n**Options:**\n\n- Redis\n- A file\n\n**Decision:**\n\n- Tape\n- ?\n';
		expect(offered(text, ['store', 'decision', 1])).toEqual([{value: 'Redis'}, {value: 'A file'}]);
	});

	test('by the first line of what is said of it', () => {
		const text = '## Store\n\n**Options:**\n\n- **Redis**: shared\n  - by all\n- **A file**:\n\n**Decision:** ?\n';
		expect(offered(text, ['store', 'decision'])).toEqual([{value: 'Redis', detail: 'shared'}, {value: 'A file'}]);
	});

	test.each([
		['Option 12: Redis', 'Redis'],
		['Option  1  :  Redis', 'Redis'],
		['Option A:', 'Option A:'],
		['Alternative A - Redis', 'Redis'],
		['option a) Redis', 'Redis'],
		['Option C. Redis', 'Redis'],
		['Option 2 — Redis', 'Redis'],
		['Option Redis', 'Option Redis'],
		['Optional: Redis', 'Optional: Redis'],
		['Option AB: Redis', 'Option AB: Redis'],
		['My Option A: Redis', 'My Option A: Redis'],
	])('below the heading %j it is %j', (heading, value) => {
		const options = `#### Alternatives\n\n##### ${heading}\n\nShared.\n\n##### A file\n\nSlow.\n`;
		const text = `## Decisions\n\n### Decision 1: Store\n\n**Chosen option**: ?\n\n${options}`;
		expect(offered(text, ['decisions', 0, 'chosenOption'])).toEqual([{value}, {value: 'A file'}]);
	});

	test.each([
		['by letters', '### Option A: Redis\n\nShared.\n\n### Option B: A file\n\n- Slow.\n', [['Redis'], ['A file']]],
		['by numbers, with a dash', '### Option 1: Redis - new\n\n### Option 2: A file\n', [['Redis - new'], ['A file']]],
		['by names', '### Redis\n\nShared.\n\n### A file\n\nSlow.\n', [['Redis'], ['A file']]],
		[
			'as labels',
			'1. **Redis**: shared\n2. **A file**: slow\n',
			[
				['Redis', 'shared'],
				['A file', 'slow'],
			],
		],
		['as labels that count', '**Option A**: Redis\n\n**Option 2:** A file - slow\n', [['Redis'], ['A file', 'slow']]],
		[
			'as labels that count, with lists below them',
			'**Option A: Redis**\n\n- Shared\n- Fast\n\n**Option B: A file**\n\n- Slow\n- Old\n',
			[
				['Redis', 'Shared'],
				['A file', 'Slow'],
			],
		],
		[
			'in running text',
			'There are some:\n\n- Redis: shared\n  - by all\n* A file  \n+ **Tape**\n- **Option D: Disk**\n-\n\nNo more.\n',
			[['Redis', 'shared'], ['A file'], ['Tape'], ['Disk']],
		],
		[
			'but for what is too long for an option',
			`There are two:\n\n- ${'a'.repeat(9997)}\n- ${'b'.repeat(9998)}\n`,
			[['a'.repeat(9997)]],
		],
		['in words alone', 'Redis or a file.\n', []],
	])('in the sections of a record, %s', (_, options, values) => {
		const offers = values.map(([value, detail]) => (detail === undefined ? {value} : {value, detail}));
		const text = `# Store\n\n## Options Considered\n\n${options}\n## Decision Outcome\n\n?\n`;
		expect(offered(text, ['decisionOutcome'])).toEqual(offers);
		expect(offered(`## Store\n\n#${text.slice(9).replaceAll('\n#', '\n##')}`, ['store', 'decisionOutcome'])).toEqual(
			offers,
		);
	});

	test.each([
		[
			'bold words that count, with lists below them',
			'**Option 1: Redis**\n- Shared\n- Pros: fast\n- **Cons**: dear\n\n**Option 2: A file**\n- Slow\n\n**Option C**\n\nNone.\n',
			[['Redis', 'Pros: fast. Cons: dear'], ['A file', 'Slow'], ['None.']],
		],
		[
			'items that count, in running text',
			'- **Option A: Redis** — shared\n- Option B: A file\n- Another thing\n',
			[['Redis', 'shared'], ['A file']],
		],
		[
			'labels that count',
			'- **Option A**: Redis\n- **Alternative B**: A file - slow\n',
			[['Redis'], ['A file', 'slow']],
		],
	])('beside it without a name of their own, as %s', (_, options, values) => {
		const offers = values.map(([value, detail]) => (detail === undefined ? {value} : {value, detail}));
		expect(offered(`## Decision: Store\n\n${options}\n**Decision:** ?\n`, ['decisionStore', 'decision'])).toEqual(
			offers,
		);
	});

	test('beside it, as sections that count', () => {
		const text = '## Option A: Redis\n\nShared.\n\n## Option B: A file\n\nSlow.\n\n## Decision\n\n?\n';
		expect(offered(`# Store\n\n${text}`, ['decision'])).toEqual([{value: 'Redis'}, {value: 'A file'}]);
		expect(offered(`# Store\n\n${text.replaceAll('Option', 'Part')}`, ['decision'])).toEqual([]);
	});

	test('of a question', () => {
		const text =
			'## Open Questions\n\n1. Where to?\n   - **Option A**: Redis\n   - **Option B**: A file\n   - **Recommendation**: ?\n';
		expect(offered(text, ['openQuestions', 0, 'recommendation'])).toEqual([{value: 'Redis'}, {value: 'A file'}]);
	});

	test('not where there is one alone', () => {
		const text = '## Store\n\n**Option A: Redis**\n- Shared\n\n**Decision:** ?\n';
		expect(offered(text, ['store', 'decision'])).toEqual([]);
		expect(offered(text.replace(/\*\*Option.*\*\*/, '- Option A: Redis'), ['store', 'decision'])).toEqual([]);
	});

	test('not where there are none', () => {
		expect(offered('## Store\n\n**Decision:** Redis\n\n**Why:** It is fast.\n', ['store', 'decision'])).toEqual([]);
		expect(offered('## Store\n\n**Decision:** Redis\n\n**Why:** It is fast.\n', ['store', 'why'])).toEqual([]);
	});
});

test('a decision’s reasons are those among its options', () => {
	const text = (decision: string) =>
		`## Store\n\n**Options:**\n\n- **Redis**: + shared − dear\n- **A file** - Pros: simple. Cons: slow\n\n${decision}**Why:** ?\n`;
	const reasons = (decision: string) => ownSuggestions(readPlan(none, text(decision)), ['store', 'why']);
	expect(reasons('**Decision:** Redis\n\n')).toEqual({
		several: false,
		values: [
			{value: 'shared', detail: 'for it'},
			{value: 'A file: slow', detail: 'against it'},
		],
		chosenBy: 'decision',
	});
	expect(reasons('**Decision:** Both\n\n')).toBe(undefined);
	expect(reasons('')).toBe(undefined);
	expect(reasons('**Decision:**\n\n- Redis\n\n')).toBe(undefined);
});

test.each<[what: string, text: string, path: Path, several: boolean, values: readonly (readonly [string, string?])[]]>([
	['one option', '## Store\n\n**Options:**\n\n- Redis\n\n**Decision:** ?\n', ['store', 'decision'], false, [['Redis']]],
	[
		'several of the items before, by their numbers',
		'## Tasks\n\n### Task 1: A\n\n**Depends on:** x\n\n### Task 2:\n\n**Depends on:** y\n\n### Task 3: C\n\n**Depends on:** z\n',
		['tasks', 2, 'dependsOn'],
		true,
		[['Task 1', 'A'], ['Task 2']],
	],
	[
		'several of them by their titles, where nothing counts',
		'## Parts\n\n### Part: A\n\n**Depends on:** x\n\n### Part:\n\n**Depends on:** y\n\n### Part: C\n\n**Depends on:** z\n',
		['parts', 2, 'dependsOn'],
		true,
		[['A']],
	],
	[
		'in an item of a list as in its field',
		'## Tasks\n\n### Task 1: A\n\n**Depends on:**\n\n- x\n\n### Task 2: B\n\n**Depends on:**\n\n- y\n- z\n',
		['tasks', 1, 'dependsOn', 1],
		true,
		[['Task 1', 'A']],
	],
	[
		'those before it in a part of a section',
		'## Design\n\n### Tasks\n\n#### Task 1: A\n\n**Depends on:** x\n\n#### Task 2: B\n\n**Depends on:** y\n\n## Size\n\nS\n',
		['design', 'tasks', 1, 'dependsOn'],
		true,
		[['Task 1', 'A']],
	],
	['none before the first', '## Tasks\n\n### Task 1: A\n\n**Depends on:** x\n', ['tasks', 0, 'dependsOn'], true, []],
	[
		'one component that has a title',
		'## Components\n\n### Component 1: A\n\n**Why:** x\n\n### Component 2:\n\n**Why:** x\n\n### Component 3: C\n\n**Why:** y\n\n## Phases\n\n### Phase 1: P\n\n**Components:** x\n',
		['phases', 0, 'components'],
		false,
		[['A'], ['C']],
	],
])('a field picks %s', (_, text, path, several, values) => {
	const offers = values.map(([value, detail]) => (detail === undefined ? {value} : {value, detail}));
	expect(ownSuggestions(readPlan(none, text), path)).toEqual({several, values: offers});
});

test.each<[string, string, Path]>([
	['options', '## Store\n\n**Options:** Redis\n\n**Decision:** ?\n', ['store', 'options']],
	['a list', '## Tasks\n\n### Task 1: A\n\n**Needs:** a\n\n**Requires:**\n\n- b\n', ['tasks', 0, 'requires']],
	['a field without a role', '## Store\n\n**Options:** Redis\n\n**Owner:** Ann\n', ['store', 'owner']],
	['what one thing in a section needs', '## Store\n\n**Requires:** a\n\n**Owner:** b\n', ['store', 'requires']],
	['nothing', '## Store\n\n**Options:** a\n\n**Decision:** b\n', ['store', 'other']],
])('%s has none', (_, text, path) => {
	expect(ownSuggestions(readPlan(none, text), path)).toBe(undefined);
});

describe('an item depends on those before it', () => {
	const tasks = (...dependencies: string[]) =>
		`## Tasks\n\n${dependencies.map((said, index) => `### Task ${index + 1}: T${index + 1}\n\n**Depends on**: ${said}\n\n**Size**: S\n`).join('\n')}`;

	test('by their names', () => {
		expect(offered(tasks('None', 'x', 'y'), ['tasks', 2, 'dependsOn'])).toEqual([
			{value: 'Task 1', detail: 'T1'},
			{value: 'Task 2', detail: 'T2'},
		]);
	});

	test('and what cannot be is told', () => {
		expect(told(tasks('None', 'Task 1'))).toEqual([]);
		expect(told(tasks('Task 2', 'Task 7'))).toEqual([
			'5 Task 1 depends on Task 2, which comes later.',
			'11 Task 2 depends on Task 7, which does not exist.',
		]);
	});

	test('in a list of them, too', () => {
		const task = (index: number, ...needs: readonly string[]) =>
			`### Task ${index}: T${index}\n\n**Dependencies:**\n\n- ${needs.join('\n- ')}\n\n**Size:** S\n\n`;
		const text = `## Tasks\n\n${task(1, 'Task 2', 'None')}${task(2, 'Task 1', 'Task 9')}`;
		expect(told(text)).toEqual([
			'7 Task 1 depends on Task 2, which depends on Task 1.',
			'17 Task 2 depends on Task 9, which does not exist.',
		]);
		const others = '### Task 3: T3\n\n**Files:**\n\n- Task 8\n\n#### Dependencies\n\nTask 7\n\n';
		expect(told(text + others)).toEqual(told(text));
		expect(ownSuggestions(readPlan(none, text), ['tasks', 1, 'dependencies', 1])).toEqual({
			several: true,
			values: [{value: 'Task 1', detail: 'T1'}],
		});
		expect(offered(text, ['tasks', 0, 'dependencies', 0])).toEqual([]);
	});

	test('where one alone says so', () => {
		expect(told(tasks('x', 'Task 7').replace('**Depends on**: x\n\n', ''))).toEqual([
			'9 Task 2 depends on Task 7, which does not exist.',
		]);
	});

	test('in each of several groups by its own', () => {
		const steps = '\n## Steps\n\n### Step 1: S\n\n**Requires:** Step 3, Task 7\n\n**Size:** S\n';
		expect(told(tasks('Task 4') + steps)).toEqual([
			'5 Task 1 depends on Task 4, which does not exist.',
			'13 Step 1 depends on Step 3, which does not exist.',
		]);
	});

	test('by the number alone where there is no title', () => {
		expect(offered(tasks('None', 'x').replace(': T1', ''), ['tasks', 1, 'dependsOn'])).toEqual([{value: 'Task 1'}]);
	});

	test('but not where another group, or another document, could have it', () => {
		const other = '\n## Later\n\n### Task 7: T7\n\nMore.\n';
		expect(told(tasks('None', 'Task 7') + other)).toEqual([]);
		expect(told('## ADRs\n\n### ADR-002: A\n\n**Depends on**: ADR-001\n\n### ADR-003: B\n\nc\n')).toEqual([]);
	});
});

test('a phase has the components that were designed', () => {
	const text =
		'## Parts\n\n### Component 1: Limiter\n\nIt limits.\n\n### Component 2: Log\n\nIt logs.\n\n## Steps\n\n### Phase 1: Base\n\n**Components:**\n\n- ?\n\n**Goal:** a\n';
	expect(offered(text, ['steps', 0, 'components', 0])).toEqual([{value: 'Limiter'}, {value: 'Log'}]);
	expect(offered(text.replace('\n\n- ?', ' ?'), ['steps', 0, 'components'])).toEqual([
		{value: 'Limiter'},
		{value: 'Log'},
	]);
	expect(offered(text.replace(': Log', ''), ['steps', 0, 'components', 0])).toEqual([{value: 'Limiter'}]);
	expect(offered(text.replaceAll('Component ', 'Part '), ['steps', 0, 'components', 0])).toEqual([]);
});

test('a table of risks has levels to pick', () => {
	const table = (impact: string) =>
		`## Risks\n\n| Risk | Likelihood | Impact |\n|---|---|---|\n| a | Medium | ${impact} |\n`;
	const kindOf = (impact: string) => {
		const [section] = readPlan(none, table(impact)).places;
		const [, place] = section?.type === 'section' ? section.nodes : [];
		return place?.type === 'sequence' ? place.columns.map(({choices}) => choices?.choices) : [];
	};
	expect(kindOf('high')).toEqual([undefined, ['Low', 'Medium', 'High'], ['Low', 'Medium', 'high']]);
	expect(kindOf('Slow answers')).toEqual([undefined, ['Low', 'Medium', 'High'], undefined]);
});
