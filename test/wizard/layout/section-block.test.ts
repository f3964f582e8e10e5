import {expect, test} from 'vitest';
import {newPlan} from '../../../source/plan/plan.ts';
import {parseTemplate} from '../../../source/template/read-template.ts';
import {createState} from '../../../source/wizard/open-state.ts';
import {
	formLooks,
	formText,
	goTo,
	openDocument,
	openForm,
	openRead,
	openTemplate,
	press,
	type,
	walk,
} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});

test('a section has its name, its fields and their choices', () => {
	const text = formText(openForm(undefined, size(80, 24)));
	expect(text).toMatch(/^ TITLE\n/);
	expect(text).toContain('Feature ID    e.g. 012-sign-in-throttling');
	expect(text).toContain('○ draft  ○ in-review  ○ approved');
});

test('a folded card says what is in it', () => {
	let state = goTo(openForm(undefined, size(100, 30)), 'option 1 › option');
	for (const words of ['Redis', 'x', '', 'Memory', 'y', '']) state = press(type(state, words), 'enter');
	expect(formText(goTo(state, 'decision 2 › title'))).toMatch(/▸ Decision 1 .*2 options/);
});

test('a folded card says what was decided', () => {
	const text =
		'# Technical Plan: X\n\n## Technical Decisions\n\n### Decision 1: Where\n\n**Options Considered**:\n- Redis - fast\n- Memory - near\n\n**Decision**: Redis\n\n### Decision 2: When\n';
	expect(formText(goTo(openForm(text), 'decision 2 › title'))).toMatch(/▸ Decision 1 {2}Where +→ Redis$/m);
});

test('a folded card says what is wrong in it', () => {
	const text =
		'# Technical Plan: X\n\n## Implementation Phases\n\n### Phase 1: A\n\n**Dependencies**: Phase 2\n\n### Phase 2: B\n';
	expect(formText(goTo(openForm(text), 'phase 2 › title'))).toMatch(
		/▸ Phase 1 {2}A {2}! depends on Phase 2, which comes later\./,
	);
});

test('a folded card is called as the document writes it, and its title has the room that is left', () => {
	const title = 'State Schema and a Migration of What Is Stored';
	const text = `# P\n\n## Log\n\n### ADR-009: ${title}\n\nX.\n\n### ADR-010: Y\n\n- [x] a\n- [ ] b\n\n### ADR-011\n`;
	const state = press(openDocument(text, size(80, 24)), 'pagedown', 'tab', 'tab');
	expect(formText(state)).toContain(` ▸ ADR-009  ${title} — X.\n❯▾ ADR-010  Y\n`);
	const next = press(state, 'tab', 'tab', 'tab', 'tab', 'tab');
	expect(formText(next)).toMatch(/▸ ADR-010 {2}Y — a, b +1\/2 ☐\n/);
	expect(formText(next)).toMatch(/\+ ADR$/m);
});

test('items without a number have their titles alone, and their first label beside', () => {
	const text = '# P\n\n## Options\n\n### Option: Redis\n\n**Cost**: one server\n\n### Option: Memory\n\nX.\n';
	const state = press(openDocument(text, size(80, 24)), 'pagedown', 'tab', 'tab');
	expect(formText(state)).toMatch(/▸ Option {2}Redis — one server\n/);
	const model = '# Technical Plan: X\n\n## Component Design\n\n### Store\n\n**Purpose**: x\n\n### Gate\n';
	expect(formText(goTo(openForm(model), 'component design'))).toMatch(/^❯▾ Store\n/m);
});

test('a label that has no room beside its value stands above it, and takes none of the others', () => {
	const text =
		'# P\n\n## A\n\n**Who may do this, and who may not**: nobody\n\n**When**: now\n\n**What was left out on purpose**:\n\n- one\n- two\n\n**Which of them**:\n\n| A |\n|---|\n| 1 |\n';
	const lines = formText(press(openDocument(text, size(80, 24)), 'pagedown')).split('\n');
	expect(lines.slice(2).map(line => line.trimEnd())).toEqual([
		'❯Who may do this, and who may not',
		'                nobody',
		' When           now',
		' What was left out on purpose',
		'                • one',
		'                • two',
		' Which of them',
		'     A',
		'  1  1',
	]);
});

test('code without a label is named where it stands among others, and has its section’s name where it is alone', () => {
	const template =
		'# Plan: {Name}\n\n## Data\n\n### Entity 1: {Name}\n\n```\n{Schema}\n```\n\n**Why**: {why}\n\n## Tree\n\n```\n{Files}\n```\n';
	const form = openTemplate(template, {columns: 80, rows: 24});
	expect(formText(goTo(form, 'entity 1'))).toMatch(/^ +Schema +│ /m);
	expect(formText(goTo(form, 'tree'))).not.toContain('Files  ');
});

test('a row of code that only goes on is no line of it', () => {
	const text = `# P\n\n## Code\n\n\`\`\`ts\nshort();\ncall(${'argument, '.repeat(8)}last);\n\nend();\n\`\`\`\n`;
	expect(
		formText(goTo(openDocument(text, {columns: 80, rows: 24}), 'code'))
			.split('\n')
			.slice(2),
	).toEqual([
		'❯ │ short();',
		'  │ call(argument, argument, argument, argument, argument, argument,',
		'  ↳ argument, argument, last);',
		'  │',
		'  │ end();',
	]);
});

test('a folded card says that something of it is not there yet', () => {
	const card = (number: number, rationale: string) =>
		`### Decision ${number}: Where ${number}\n\n**Context**: c\n\n**Options Considered**:\n1. a - b\n\n**Decision**: a\n\n**Rationale**: ${rationale}\n\n`;
	const text = `# Technical Plan: Login\n\n## Technical Decisions\n\n${card(1, 'r')}${card(2, '')}${card(3, 'r')}`;
	const state = goTo(openForm(text), 'decision 1');
	expect(formText(state)).toMatch(/▸ Decision 2 {2}Where 2 → a +◐\n ▸ Decision 3 {2}Where 3 → a\n/);
});

test('help of a section that is too long for its rows says so', () => {
	const costs = '# Plan: {Name}\n\n## Costs\n\n**Money**: {Sum}\n\n**Time**: {Days}\n';
	const text = (help: string) => {
		const plan = newPlan(parseTemplate(costs, {help: {costs: help}}));
		return formText(press(createState({plan, setting: openForm().setting, size: size(80, 24)}), 'pagedown'));
	};
	expect(text('Say what it costs.')).toMatch(/ COSTS\n Say what it costs\.\n\n/);
	expect(text('Say what it costs. '.repeat(40))).toMatch(/ COSTS\n(?: .*\n){2} .*…\n\n/);
});

const mixed = openDocument(
	'# P\n\n## Mixed\n\nSome prose here\nof two lines.\n\n```ts\nconst a = 1;\n```\n\n**Owner**: Ann\n**A label that is far too long for this room**: Bob\n\nMore prose.\n\n### Sub one\n\nWords below.\n\n### Sub two\n\n- a\n- b\n\n**Steps**:\n\n1. first\n2. second\n\n**A label that is too long for it**:\n\n- one\n',
	size(60, 30),
);

test('running text, code, and what has a heading are set apart; fields with labels are not', () => {
	expect(formLooks(press(mixed, 'pagedown'))).toEqual([
		' {title:MIXED}',
		'',
		'{accent:❯} Some prose here',
		'  of two lines.',
		'',
		'  {dim:│ }{code:const a = 1;}',
		'',
		' {label:Owner}  Ann',
		' {label:A label that is far too long for this room}',
		'        Bob',
		'',
		'  More prose.',
		'',
		' {label:Sub one}',
		'    Words below.',
		'',
		' {label:Sub two}',
		'    {bullet:-} a',
		'    {bullet:-} b',
		'',
		'   {label:Steps  }{dim:1  }first',
		'          {dim:2  }second',
		'   {label:A label that is too long for it}',
		'          {dim:• }one',
	]);
});

test('each place of a section is marked while the caret is there', () => {
	expect(walk(press(mixed, 'pagedown'), 10)).toEqual([
		['{accent:❯} Some prose here', '3:15'],
		['{accent:❯} {dim:│ }{code:const a = 1;}', '5:16'],
		['{accent:❯}{accent:Owner}  Ann', '7:11'],
		['{accent:❯}{accent:A label that is far too long for this room}', '9:11'],
		['{accent:❯} More prose.', '11:13'],
		['  {accent:❯} Words below.', '14:16'],
		['  {accent:❯} {bullet:-} a', '18:7'],
		['  {accent:❯}{accent:Steps  }{dim:1  }first', '20:18'],
		['   {accent:Steps  }{dim:1  }first', '  {accent:❯}       {dim:2  }second', '21:19'],
		['   {accent:A label that is too long for it}', '  {accent:❯}       {dim:• }one', '23:15'],
	]);
});

test('boxes have their label once and their numbers, and what stands below one is below its words', () => {
	const text =
		'# P\n\n## Boxes\n\n**Todo**:\n\n- [ ] one\n- [x] two\n  - [ ] inner\n\n  words below\n\n1. [ ] n\n2. [x] m\n';
	const boxes = press(openDocument(text, size(60, 30)), 'pagedown');
	expect(formLooks(boxes)).toEqual([
		' {title:BOXES}',
		'',
		'{accent:❯}{accent:Todo  }{accent:[ ]} one',
		'       {done:[x]} two',
		'           [ ] inner',
		'          {label:Text}  words below',
		'  {dim:1  }[ ] n',
		'  {dim:2  }{done:[x]} m',
	]);
	expect(walk(boxes, 9)).toEqual([
		['{accent:❯}{accent:Todo  }{accent:[ ]} one', '2:8'],
		['{accent:❯}{accent:Todo  }[ ] one', '2:14'],
		[' {accent:Todo  }[ ] one', '{accent:❯}      {accent:[x]} two', '3:8'],
		[' {accent:Todo  }[ ] one', '{accent:❯}      {done:[x]} two', '3:14'],
		[' {accent:Todo  }[ ] one', '         {accent:❯} {accent:[ ]} inner', '4:12'],
		[' {accent:Todo  }[ ] one', '         {accent:❯} [ ] inner', '4:20'],
		[' {accent:Todo  }[ ] one', '         {accent:❯}{accent:Text}  words below', '5:27'],
		['{accent:❯} {dim:1  }{accent:[ ]} n', '6:6'],
		['{accent:❯} {dim:1  }[ ] n', '6:10'],
	]);
});

test('an item is open where the caret is; another can be added behind the last', () => {
	const text = '# P\n\n## Groups\n\n### D1: One\n\n**Why**: x\n\n### D2: Two\n\n**Why**: y\n';
	const groups = press(openDocument(text, size(60, 30)), 'pagedown');
	expect(formLooks(groups)).toEqual([
		' {title:GROUPS}',
		'',
		'{accent:❯}{accent:▾ }{accent:D1  }One',
		'    {label:Why}  x',
		'',
		' {dim:▸ }{label:D2  }Two{dim: — y}',
		'  {dim:+ d}',
	]);
	expect(walk(groups, 5)).toEqual([
		['{accent:❯}{accent:▾ }{accent:D1  }One', '2:10'],
		[' {accent:▾ }{label:D1  }One', '   {accent:❯}{accent:Why}  x', '3:10'],
		['{accent:❯}{accent:▾ }{accent:D2  }Two', '3:10'],
		[' {accent:▾ }{label:D2  }Two', '   {accent:❯}{accent:Why}  y', '4:10'],
		['{accent:❯} {accent:+ d}', '4:2'],
	]);
});

test('an item without a title has the name of its kind and its number', () => {
	const text = '---\ntitle: T\ntodos:\n  - id: a\n    done: false\n  - tags: [x, y]\n    id: b\n---\n\n## A\n\nX.\n';
	const front = openDocument(text, size(60, 30));
	expect(formLooks(front)).toEqual([
		' {title:FRONT MATTER}',
		'',
		'{accent:❯}{accent:title}  T',
		'',
		' {label:todos}',
		' {dim:▸ }a{dim: — false}',
		' {dim:▸ }{dim: — b}',
		'  {dim:+ todo}',
	]);
	expect(formLooks(press(front, ...Array(4).fill('tab')))).toEqual([
		' {title:FRONT MATTER}',
		'',
		' {label:title}  T',
		'',
		' {label:todos}',
		' {dim:▸ }a{dim: — false}',
		' {accent:▾ }{label:todo 2}',
		'   {accent:❯}{accent:tags  }{dim:• }x',
		'          {dim:• }y',
		'    {label:id}    b',
		'    {label:done}  {hint:…}',
		'',
		'  {dim:+ todo}',
	]);
});

const template =
	'# Plan: {Name}\n\n## List (optional)\n\n- {thing}\n\n## Ways\n\n1. {Way A} - {Effect} - {Cost}\n\n## Parts\n\n### Part 1: {Title}\n\n**Why**: {why}\n\n**Needs**:\n\n- {need}\n\n**What else is needed there**:\n\n- {need}\n\n## Rest\n\n### Inner\n\n{inner}\n\n**Code**:\n\n```ts\n{code}\n```\n\n### Other\n\n**Where**: {where}\n\n- {item}\n\n## Asked\n\n[CLARIFY: {question}]\n';

test('what the text has not yet is named, with a place for the caret', () => {
	const rest = goTo(openRead(template, '# Plan: X\n'), 'inner');
	expect(formLooks(rest)).toEqual([
		' {title:REST}',
		'',
		' {label:Inner}',
		'{accent:❯} {hint:inner}',
		' {label:Code}  {dim:│ }{hint:…}',
		'',
		' {label:Other}',
		' {label:Where}  {hint:…}',
		'  {dim:+ item}',
	]);
	expect(walk(rest, 4)).toEqual([
		['{accent:❯} {hint:inner}', '3:2'],
		['{accent:❯}{accent:Code}  {dim:│ }{hint:…}', '4:9'],
		['{accent:❯}{accent:Where}  {hint:…}', '7:8'],
		['{accent:❯} {dim:• }{hint:…}', '8:4'],
	]);
});

test('of a list that is not there yet a row waits for its first words', () => {
	expect(walk(press(openRead(template, '# Plan: X\n'), 'pagedown'), 4)).toEqual([
		['{accent:❯} {dim:• }{hint:…}', '2:4'],
		['{accent:❯} {dim:• }{hint:Way A - Effect - Cost}', '2:4'],
		['{accent:❯} {accent:+ part}', '2:2'],
		['{accent:❯} {hint:inner}', '3:2'],
	]);
	const part = goTo(openRead(template, '# Plan: X\n\n## Parts\n\n### Part 1: A\n'), 'part 1');
	expect(formLooks(part)).toEqual([
		' {title:PARTS}',
		'',
		'{accent:❯}{accent:▾ }{accent:Part 1  }A',
		'    {label:Why}    {hint:…}',
		'    {label:Needs}  {dim:+ need}',
		'    {label:What else is needed there}',
		'           {dim:+ need}',
		'',
		'  {dim:+ part}',
	]);
	expect(walk(part, 5)).toEqual([
		['{accent:❯}{accent:▾ }{accent:Part 1  }A', '2:12'],
		[' {accent:▾ }{label:Part 1  }A', '   {accent:❯}{accent:Why}    {hint:…}', '3:11'],
		[' {accent:▾ }{label:Part 1  }A', '   {accent:❯}{accent:Needs}  {dim:• }{hint:…}', '4:13'],
		[' {accent:▾ }{label:Part 1  }A', '   {accent:❯}{accent:What else is needed there}', '6:13'],
		['{accent:❯} {accent:+ part}', '3:2'],
	]);
});

test('an item with parts is a row, whose parts are fields while the caret is there', () => {
	const text = '# Plan: X\n\n## Ways\n\n1. Redis - fast\n2. Memory - near - none\n3. Disk\n';
	const ways = goTo(openRead(template, text), 'way 1');
	expect(formLooks(ways)).toEqual([
		' {title:WAYS}',
		'',
		'{accent:❯} {dim:1  }{accent:❯}{accent:Way}     Redis',
		'      {label:Effect}  fast',
		'      {label:Cost}    {hint:…}',
		'  {dim:2  }Memory{dim: — }near{dim: — }none',
		'  {dim:3  }Disk',
	]);
	expect(walk(ways, 5)).toEqual([
		['{accent:❯} {dim:1  }{accent:❯}{accent:Way}     Redis', '2:19'],
		['{accent:❯} {dim:1  } {label:Way}     Redis', '     {accent:❯}{accent:Effect}  fast', '3:18'],
		['{accent:❯} {dim:1  } {label:Way}     Redis', '     {accent:❯}{accent:Cost}    {hint:…}', '4:14'],
		['{accent:❯} {dim:2  }{accent:❯}{accent:Way}     Memory', '3:20'],
		['{accent:❯} {dim:2  } {label:Way}     Memory', '     {accent:❯}{accent:Effect}  near', '4:18'],
	]);
	const long =
		'# Plan: X\n\n## Ways\n\n1. Redis\n2. A way that has a name too long for a row - and an effect that is as long - and a cost as well\n';
	expect(formLooks(goTo(openRead(template, long), 'way 1')).at(-1)).toBe(
		'  {dim:2  }A way that has a name too…{dim: — }and an effec…{dim: — }and a c…',
	);
	expect(formLooks(goTo(openRead(template, long.replace('and an effect that is as long', 'x')), 'way 1')).at(-1)).toBe(
		'  {dim:2  }A way that has a name too…{dim: — }x{dim: — }and a cost as well',
	);
});

test('an item whose first part is blank shows that, and no example, beside what it says', () => {
	const errors = (first: string) => {
		const text = `# Technical Plan: T\n\n## Error Handling\n\n### Error Types\n1. ${first}: wait\n2. x: y\n`;
		const rows = formLooks(goTo(openForm(text), 'error type 2'));
		return rows.find(row => row.includes('1  }'));
	};
	expect(errors('Down')).toBe('  {dim:1  }Down{dim: — }wait');
	expect(errors('{Error Type 1}')).toBe('  {dim:1  }{hint:…}{dim: — }wait');
});

test('open questions have the sign of a question', () => {
	const text = '# Plan: X\n\n## Asked\n\n[CLARIFY: who?]\n[CLARIFY: when?]\n';
	expect(formLooks(goTo(openRead(template, text), 'asked'))).toEqual([
		' {title:ASKED}',
		'',
		'{accent:❯} {dim:? }who?',
		'  {dim:? }when?',
	]);
});

test('the name of a section gives way to what stands behind it, and its help to the line below the form', () => {
	const long = `## ${'A long name of a section '.repeat(3).trim()} (optional)`;
	const costs = (below: string) => `# Plan: {Name}\n\n${long}\n\n${below}`;
	const sidecar = {
		help: {aLongNameOfASectionALongNameOfASectionALongNameOfASection: 'Say what it costs.'},
	};
	const open = (below: string) => press(openRead(costs(below), '# Plan: X\n', size(60, 24), sidecar), 'pagedown');
	expect(formLooks(open('**Money**: {Sum}\n\n**Time**: {Days}\n'))).toEqual([
		' {title:A LONG NAME OF A SECTION A LONG NAME OF A SE…}{dim:  optional}',
		' {hint:Say what it costs.}',
		'',
		'{accent:❯}{accent:Money}  {hint:Sum}',
		' {label:Time}   {hint:Days}',
	]);
	expect(formLooks(open('{Sum}\n'))).toEqual([
		' {title:A LONG NAME OF A SECTION A LONG NAME OF A SE…}{dim:  optional}',
		'',
		'{accent:❯} {hint:Sum}',
	]);
});

test('what is wrong and what is weak stands below its field, of a list below the list', () => {
	const text =
		'# Technical Plan: A\n\n## Technical Decisions\n\n### Decision 1: Where\n\n**Options Considered**:\n\n1. Redis - fast\n\n**Decision**: Disk\n\n## Rollback Plan\n\n- Revert\n- Restart\n';
	expect(formLooks(goTo(openForm(text, size(60, 30)), 'rationale'))).toEqual([
		' {title:TECHNICAL DECISIONS}',
		' {hint:The choices that are hard to change later, each with what}',
		' {hint:else was possible.}',
		'',
		' {accent:▾ }{label:Decision 1  }Where',
		'    {label:Context}    {hint:e.g. 500 logins a second, 5 ms more at mo…}',
		'    {label:Options Considered}',
		'               {dim:1  }Redis{dim: — }fast',
		'                  {dim:~ One option is no choice. Name what }',
		'                  {dim:  else was possible, doing nothing too.}',
		'    {label:Decision}   Disk',
		'               {problem:! Decision 1 names no option.}',
		'   {accent:❯}{accent:Rationale}  {hint:e.g. Only a shared count sees an attack on}',
		'               {hint:all nodes}',
		'               {hint:What weighed most, so that others can tell}',
		'               {hint:when it is no longer true.}',
		'',
		'  {dim:+ decision}',
	]);
	expect(formLooks(goTo(openForm(text, size(60, 30)), 'step 2'))).toEqual([
		' {title:ROLLBACK PLAN}',
		'',
		'  {dim:• }Revert',
		'    {dim:~ This is no step yet. Say what is run or switched, }',
		'    {dim:  so that anybody on call can do it.}',
		'{accent:❯} {dim:• }Restart',
	]);
});

test('a list whose items have parts is cards below its label', () => {
	const text = '# P\n\n## A\n\n**Rules**:\n\n- **One**: x\n  - **Why**: y\n- **Two**: z\n  - **Why**: w\n';
	const entries = press(openDocument(text, size(60, 30)), 'pagedown');
	expect(formLooks(entries)).toEqual([
		' {title:A}',
		'',
		' {accent:Rules}',
		'{accent:❯}{accent:▾ }One',
		'    {label:Text}  x',
		'    {label:Why}   y',
		'',
		' {dim:▸ }Two{dim: — z}',
		'  {dim:+ item}',
	]);
	expect(walk(entries, 4)).toEqual([
		[' {accent:Rules}', '{accent:❯}{accent:▾ }One', '3:6'],
		[' {accent:Rules}', ' {accent:▾ }One', '   {accent:❯}{accent:Text}  x', '4:11'],
		[' {accent:Rules}', ' {accent:▾ }One', '   {accent:❯}{accent:Why}   y', '5:11'],
		[' {accent:Rules}', '{accent:❯}{accent:▾ }Two', '4:6'],
	]);
});
