import {expect, test} from 'vitest';
import {pathText} from '../../../source/plan/place.ts';
import {spotsOf} from '../../../source/wizard/overlays/entries.ts';
import type {State} from '../../../source/wizard/state.ts';
import {openDocument, openForm, openTemplate} from '../../helpers/form.ts';

/* What a spot is called and where it is said to be, what else it is found by, and where it leads. */
const spots = ({plan}: State): readonly string[] =>
	spotsOf(plan).map(({kind, title, detail, other, path}) =>
		[`${kind}: ${title}`, detail, ...(other ? [other] : []), pathText(path)].join(' | '),
	);

test('of a new plan are sections, items, fields and what adds an item', () => {
	const template = `# Plan: {Name}

**Owner**: {who}

## Why

{reason}

## Steps

### Step 1: {Title}

**Aim**: {why}

- {Task}

### Step 2: {Title}

## Options

1. {Option A} - {Pros/Cons}

## Risks

| Risk | Impact |
|---|---|
| {What} | {Low/High} |

## More

### Deep

{words}

**Parts**:

- {Part}

### Cards

#### Card 1: {Title}
`;
	expect(spots(openTemplate(template))).toEqual([
		'section: Title | section | name',
		'field: Name | Title | name',
		'field: Owner | Title | owner',
		'section: Why | section | why',
		'field: Why | Why | why',
		'section: Steps | section | steps[0].title',
		'item: Step 1 | Steps | Step 1 › Step title | steps[0].title',
		'field: Step 1 › Aim | Steps | steps[0].aim',
		'field: Step 1 › Task 1 | Steps | steps[0].task[0]',
		'item: Step 2 | Steps | Step 2 › Step title | steps[1].title',
		'field: Step 2 › Aim | Steps | steps[1].aim',
		'add: Step 2 › Add task | Steps | steps[1].task[0]',
		'add: Add step | Steps | steps[2]',
		'section: Options | section | options[0].option',
		'field: Option 1 › Option | Options | options[0].option',
		'field: Option 1 › Pros | Options | options[0].prosCons.pros',
		'field: Option 1 › Cons | Options | options[0].prosCons.cons',
		'section: Risks | section | risks[0].risk',
		'field: Risk 1 › Risk | Risks | risks[0].risk',
		'field: Risk 1 › Impact | Risks | risks[0].impact',
		'section: More | section | more.deep.words',
		'section: Deep | More | more.deep.words',
		'field: words | Deep | more.deep.words',
		'field: Part 1 | Deep | Parts | more.deep.parts[0]',
		'section: Cards | More | more.cards[0].title',
		'item: Card 1 | Cards | Card 1 › Card title | more.cards[0].title',
		'field: Card 1 › Card | Cards | more.cards[0].text',
		'add: Add card | Cards | more.cards[1]',
	]);
});

test('of a document of its own are what has a name, and each table or list once', () => {
	const document = `---
state: a
---
# Plan

Start.

**Owner**: Ann

## Log

### ADR-009: Keep

**Status**: accepted

#### What Follows

We pay.

- [ ] a
- [x] b

### ADR-010: 

X.

## Rollout

### By Region

Asia.

| Region | When |
|---|---|
| Asia | May |

**Steps**:

- one
- two

**Table**:

| A | B |
|---|---|
| a | b |

\`\`\`ts
a
\`\`\`
`;
	expect(spots(openDocument(document))).toEqual([
		'section: Front matter | section | frontMatter.state',
		'field: state | Front matter | frontMatter.state',
		'section: Title | section | title',
		'field: Owner | Title | owner',
		'section: Log | section | log[0].title',
		'item: ADR-009: Keep | Log | ADR-009 › ADR title | log[0].title',
		'field: ADR-009 › Status | Log | log[0].status',
		'section: What Follows | Log › ADR-009 | log[0].whatFollows.text',
		'field: ADR-009 › Checklist | What Follows | log[0].whatFollows.checklist[0].done',
		'item: ADR-010 | Log | ADR-010 › ADR title | log[1].title',
		'add: Add ADR | Log | log[2]',
		'section: Rollout | section | rollout.byRegion.text',
		'section: By Region | Rollout | rollout.byRegion.text',
		'field: Region · When | By Region | rollout.byRegion.table2[0].region',
		'field: Steps | By Region | Steps | rollout.byRegion.steps[0]',
		'field: Table | By Region | A · B | rollout.byRegion.table[0].a',
	]);
});

test('of sections that a plan has not yet are found with what they would hold', () => {
	const all = spots(openForm('# Technical Plan: A\n\n## References\n\n- x\n'));
	expect(all.filter(spot => /testingStrategy|technicalRisks/.test(spot))).toEqual([
		'section: Testing Strategy | section | testingStrategy.unitTests[0]',
		'section: Unit Tests | Testing Strategy | testingStrategy.unitTests[0]',
		'add: Add test area | Unit Tests | testingStrategy.unitTests[0]',
		'section: Integration Tests | Testing Strategy | testingStrategy.integrationTests[0]',
		'add: Add test scenario | Integration Tests | testingStrategy.integrationTests[0]',
		'section: End-to-End Tests | Testing Strategy | testingStrategy.endToEndTests[0]',
		'add: Add user flow | End-to-End Tests | testingStrategy.endToEndTests[0]',
		'section: Technical Risks | section | technicalRisks[0]',
		'add: Add risk | Technical Risks | technicalRisks[0]',
	]);
});
