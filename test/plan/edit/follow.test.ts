/* Names of items that are counted by their position (`Phase 2`) follow them into other fields. */
import {describe, expect, test} from 'vitest';
import {
	answers,
	duplicateItem,
	fill,
	finish,
	insertItem,
	moveItem,
	newPlan,
	parseTemplate,
	readPlan,
	removeItem,
	setField,
} from '../../../source/index.ts';
import {shipped} from '../shipped.ts';

const template = parseTemplate(`# {Name}

**Owner**: {who}

## Summary

{What it is}

## Phases

### Phase 1: {Title}
**Dependencies**: {what}

## Risks

| Risk | When |
|------|------|
| {Risk} | {when} |

## Notes

- {note}

## Questions

[CLARIFY: {question}]

## Code

\`\`\`
{code}
\`\`\`

## Decisions

### Decision 1: {Title}

**Why**: {why}

#### Option 1: {Option}

**Because**: {because}
`);

const phases = `## Phases

### Phase 1: A
**Dependencies**: None

### Phase 2: B
**Dependencies**: Phase 1

### Phase 3: C
**Dependencies**: Phase 2
`;

const at = (index: number) => ['phases', index];
const read = (text: string) => readPlan(template, text);
const dependencies = (text: string) => [...text.matchAll(/^\*\*Dependencies\*\*: (.*)$/gm)].map(([, value]) => value);

describe('an item', () => {
	const plan = read(phases);

	test('that comes pushes the names of those behind it on', () => {
		const {text} = insertItem(plan, at(1));
		expect(text).toContain('### Phase 2: {Title}\n**Dependencies**: {what}\n\n### Phase 3: B');
		expect(dependencies(text)).toEqual(['None', '{what}', 'Phase 1', 'Phase 3']);
		expect(dependencies(insertItem(plan, at(3)).text)).toEqual(['None', 'Phase 1', 'Phase 2', '{what}']);
	});

	test('that is duplicated does so, too', () => {
		expect(dependencies(duplicateItem(plan, at(1)).text)).toEqual(['None', 'Phase 1', 'Phase 1', 'Phase 2']);
		expect(dependencies(duplicateItem(plan, at(0)).text)).toEqual(['None', 'None', 'Phase 1', 'Phase 3']);
	});

	test('that goes is named as one that is gone', () => {
		const {text} = removeItem(plan, at(1));
		expect(dependencies(text)).toEqual(['None', 'Phase 2 (removed)']);
		// Another that takes its number is another.
		expect(dependencies(insertItem(read(text), at(1)).text)).toEqual(['None', '{what}', 'Phase 2 (removed)']);
	});

	test('that moves keeps its name with those that depend on it', () => {
		expect(dependencies(moveItem(plan, at(0), 2).text)).toEqual(['Phase 3', 'Phase 1', 'None']);
	});

	test('that answers bring has the names that they give', () => {
		const said = [
			{title: 'A'},
			{title: 'X'},
			{title: 'B', dependencies: 'Phase 1'},
			{title: 'C', dependencies: 'Phase 3'},
		];
		expect(answers(fill(plan, {phases: said})).phases).toEqual(
			said.with(0, {title: 'A', dependencies: 'None'} as never),
		);
	});
});

describe('a name', () => {
	const inserted = (text: string) => insertItem(read(text), at(0)).text;

	test.each([
		['a label', '**Owner**: whoever does Phase 2', '**Owner**: whoever does Phase 3'],
		['a label that the template does not know', '**Needs**: Phase 2', '**Needs**: Phase 3'],
		['a cell', '## Risks\n\n| Risk | When |\n|---|---|\n| late | in phase 2 |', '| late | in phase 3 |'],
		[
			'a cell of a column that the template does not know',
			'## Risks\n\n| Risk | At |\n|---|---|\n| late | Phase 2 |',
			'| late | Phase 3 |',
		],
		['a list', '## Notes\n\n- Phase 1 is short', '- Phase 2 is short'],
		['a question', '## Questions\n\n[CLARIFY: is Phase 3 needed?]', '[CLARIFY: is Phase 4 needed?]'],
	])('follows in %s', (_, before, after) => {
		const isAbove = before.startsWith('**');
		expect(inserted(isAbove ? `${before}\n\n${phases}` : `${phases}\n${before}\n`)).toContain(after);
	});

	test.each([
		['prose', '## Summary\n\nAfter Phase 2 all is well.'],
		['code', '## Code\n\n```\nPhase 2\n```'],
		['a heading', '## Phase 2 in detail'],
	])('stays in %s', (_, before) => {
		expect(inserted(`${phases}\n${before}\n`)).toContain(before);
	});

	test.each([
		['Phases 1 and 3', 'Phases 2 and 4'],
		['phases 1–3', 'phases 2–4'],
		['Phase 1, Phase 2', 'Phase 2, Phase 3'],
		['Phase 1, 3 days', 'Phase 2, 3 days'],
		['Phase 03', 'Phase 04'],
		['Phase 9', 'Phase 9'],
		['Phase 1.2', 'Phase 1.2'],
		['Subphase 1', 'Subphase 1'],
		['Step 1', 'Step 1'],
	])('%j becomes %j', (before, after) => {
		expect(dependencies(inserted(phases.replace('Phase 1\n', `${before}\n`)))).toContain(after);
	});

	test('keeps its zeros', () => {
		const {text} = insertItem(
			read('## Phases\n\n### Phase 01: a\n\n### Phase 02: b\n**Dependencies**: Phase 01\n'),
			at(0),
		);
		expect(dependencies(text)).toEqual(['{what}', 'Phase 02']);
	});

	test('stays that two items have', () => {
		const {text} = removeItem(read(`## Phases\n\n### Phase 1: a\n\n${phases.slice(11)}`), at(0));
		expect(dependencies(text)).toEqual(['None', 'Phase 1', 'Phase 2']);
	});

	test('stays that no item has', () => {
		const {text} = removeItem(read('## Phases\n\n### Alpha\n\n### Phase 0: b\n**Dependencies**: Phase 0\n'), at(0));
		expect(dependencies(text)).toEqual(['Phase 0']);
	});

	test('keeps a table’s columns', () => {
		const table = '## Risks\n\n| Risk | When       |\n|------|------------|\n| late | Phase 3    |\n';
		const nine = Array.from({length: 9}, (_, index) => `### Phase ${index + 1}: x\n`).join('\n');
		const {text} = insertItem(read(`## Phases\n\n${nine}\n${table.replace('Phase 3 ', 'Phase 9 ')}`), at(0));
		expect(text).toContain('| late | Phase 10   |');
	});

	test('is that of a group in the same item', () => {
		const decision = (number: number) =>
			`### Decision ${number}: D\n\n**Why**: Option 1\n\n#### Option 1: a\n\n**Because**: x\n\n#### Option 2: b\n\n**Because**: not Option 1\n`;
		const plan = read(`**Owner**: Option 1\n\n## Decisions\n\n${decision(1)}\n${decision(2)}`);
		const {text} = insertItem(plan, ['decisions', 1, 'options', 0]);
		expect(text.match(/Option 1$|not Option \d/gm)).toEqual(['Option 1', 'Option 1', 'not Option 1', 'not Option 2']);
		expect(text).toContain('**Why**: Option 2');
	});

	test('is not one’s where two groups are called so', () => {
		const two = parseTemplate(
			'**A**: {a}\n\n## One\n\n### Phase 1: {x}\n**On**: {y}\n\n## Two\n\n### Phase 1: {x}\n**On**: {y}\n',
		);
		const group = '### Phase 1: a\n**On**: Phase 1\n\n### Phase 2: b\n**On**: Phase 1\n';
		const plan = readPlan(two, `**A**: Phase 1\n\n## One\n\n${group}\n## Two\n\n${group}`);
		const {text} = insertItem(plan, ['two', 0]);
		expect(text).toMatch(/^\*\*A\*\*: Phase 1\n/);
		expect(text.match(/\*\*On\*\*: .*/g)).toEqual([
			'**On**: Phase 1',
			'**On**: Phase 1',
			'**On**: {y}',
			'**On**: Phase 2',
			'**On**: Phase 2',
		]);
	});
});

test('the phases of the shipped template keep what they depend on', () => {
	const plan = insertItem(readPlan(shipped, shipped.text), ['implementationPhases', 1]);
	expect(dependencies(plan.text)).toEqual(['None', 'Phase 1', 'Phase 1, Phase 3']);
});

describe('finishing', () => {
	test('leaves an item out that came and stayed blank, with all that it changed', () => {
		const opened = read(`**Owner**: whoever does Phase 2\n\n${phases}`);
		expect(finish(insertItem(opened, at(1)))).toBe(opened.text);
	});

	test('lets names follow the items that are counted again', () => {
		const fresh = parseTemplate(
			`## Phases\n\n${[1, 2, 3].map(n => `### Phase ${n}: {Title}\n**On**: {on}\n`).join('\n')}`,
		);
		const third = setField(newPlan(fresh), ['phases', 1, 'title'], 'B');
		const filled = setField(setField(third, ['phases', 2, 'title'], 'C'), ['phases', 2, 'on'], 'Phases 1 and 2');
		expect(finish(filled)).toContain('### Phase 2: C\n**On**: Phases 1 (removed) and 1');
	});
});
