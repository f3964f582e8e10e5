/* How far each section is, and what is wrong or weak where. */
import {describe, expect, test} from 'vitest';
import {findPlace, type Path, type Place} from '../../source/plan/place.ts';
import {
	countedSections,
	isAsked,
	isNeeded,
	openItems,
	problemsAt,
	problemsIn,
	progress,
	progressOf,
	remarkOn,
	ticksOf,
} from '../../source/wizard/findings.ts';
import {type State, sectionsOf} from '../../source/wizard/state.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {openDocument, openForm, openRead, openTemplate, openWith, type} from '../helpers/form.ts';

const farOf = (state: State) => sectionsOf(state).map(section => [section.name, progressOf(state, section)]);

describe('a section', () => {
	const text = '## A\n\n{reason}\n';
	const group = '## A\n\n### Step 1: {Title}\n\n**Goal**: {goal}\n\n- {part}\n';
	const table = '## A\n\n| Risk | Impact |\n|---|---|\n| {r} | {High/Low} |\n';
	const optional = '## A (optional)\n\n**X**: {x}\n**Y**: {y}\n';
	const parts = '## A\n\n### Unit\n\n- {case}\n\n### Load (optional)\n\n- {case}\n';
	const some = '## A\n\n### Step 1: {Title}\n\n**Goal**: {g}\n**Note**: {n}\n\n### Step 2: {Title}\n\n**Goal**: {g}\n';
	const listed = '## A\n\n### Step 1: {Title}\n\n**Parts**:\n- {p}\n\n### Step 2: {Title}\n';
	const below = '## A\n\n### U\n\n**X**: {x}\n**Y**: {y}\n';
	const rows = '## A\n\n| Risk | Impact |\n|---|---|\n';

	/* How far it is, and whether it counts as having all that is asked for. */
	test.each([
		[text, '', 'empty', 0],
		[text, '## A\n', 'empty', 0],
		[text, '## A\n\n{reason}\n', 'empty', 0],
		[text, '## A\n\nSo.\n', 'done', 1],
		[text, '## A\n\n[CLARIFY: why?]\n', 'done', 1],
		[group, '## A\n', 'empty', 0],
		[group, '## A\n\n### Step 1: {Title}\n\n**Goal**: {goal}\n\n- {part}\n', 'empty', 0],
		[group, '## A\n\n### Step 1: One\n', 'done', 1],
		[group, '## A\n\n### Step 1: One\n\n**Goal**: {goal}\n', 'partial', 0],
		[group, '## A\n\n### Step 1: {Title}\n\n**Goal**: g\n\n- a\n', 'partial', 0],
		[group, '## A\n\n### Step 1: One\n\n**Goal**: g\n\n- a\n', 'done', 1],
		[group, '## A\n\n### Step 1: One\n\n**Goal**: g\n\n### Step 2: Two\n\n**Goal**: {goal}\n', 'partial', 1],
		[table, rows, 'empty', 0],
		[table, `${rows}| {r} | {High/Low} |\n`, 'empty', 0],
		[table, `${rows}| a | |\n`, 'partial', 0],
		[table, `${rows}| a | High |\n`, 'done', 1],
		[table, `${rows}| a | High |\n| b | |\n`, 'partial', 1],
		[table, `${rows}| a | High |\n| {r} | {High/Low} |\n`, 'done', 1],
		[some, '## A\n\n### Step 1: One\n\n**Goal**: g\n**Note**: {n}\n', 'done', 1],
		[some, '## A\n\n### Step 1: One\n\n**Goal**: {g}\n**Note**: n\n', 'partial', 0],
		[listed, '## A\n\n### Step 1: One\n', 'done', 1],
		[listed, '## A\n\n### Step 1: One\n\n**Parts**:\n- {p}\n', 'done', 1],
		[listed, '## A\n\n### Step 1: {Title}\n\n**Parts**:\n- p\n', 'partial', 0],
		[below, '## A\n\n### U\n', 'empty', 0],
		[below, '## A\n\n### U\n\n**X**: 1\n**Y**: {y}\n', 'partial', 0],
		[below, '## A\n\n### U\n\n**X**: 1\n', 'done', 1],
		[below, '## A\n\n### U\n\n**X**: 1\n**Y**: 2\n', 'done', 1],
		[optional, '## A\n', 'empty', 0],
		[optional, '## A\n\n**X**: {x}\n**Y**: {y}\n', 'empty', 0],
		[optional, '## A\n\n**X**: 1\n**Y**: {y}\n', 'done', 1],
		[parts, '## A\n', 'empty', 0],
		[parts, '## A\n\n### Unit\n\n- a\n', 'done', 1],
		[parts, '## A\n\n### Unit\n\n- {case}\n\n### Load\n\n- a\n', 'partial', 0],
		[parts, '## A\n\n### Unit\n\n- a\n\n### Load\n\n- {case}\n', 'done', 1],
	])('of %j that stands as %j is %s', (template, document, far, done) => {
		const state = openWith(`# {Name}\n\n${template}`, `# A\n\n${document}`);
		expect(farOf(state)).toEqual([
			['Title', 'done'],
			['A', far],
		]);
		expect(progress(state).done).toBe(1 + done);
	});

	test('of a new plan is asked for unless it is optional, and counts then', () => {
		const state = openTemplate(`# {Name}\n\n${optional}\n## B\n\n{reason}\n`);
		const asked = (now: State) => sectionsOf(now).map(section => isAsked(now, section));
		expect([asked(state), progress(state)]).toEqual([[true, false, true], {done: 0, all: 2, isWhole: false}]);
		const begun = type(focusOn(state, ['a', 'x']), '1');
		expect([asked(begun), progress(begun)]).toEqual([[true, false, true], {done: 1, all: 3, isWhole: false}]);
		const more = type(focusOn(type(focusOn(begun, ['b']), 'So.'), ['name']), 'N');
		expect(progress(more)).toEqual({done: 3, all: 3, isWhole: true});
	});

	test('that every plan needs is asked for in one that others wrote, and no other', () => {
		const state = openForm('# Technical Plan: A\n');
		const named = (is: typeof isNeeded) =>
			sectionsOf(state).flatMap(section => (is(state, section) ? [section.name] : []));
		const needed = [
			'Title',
			'Architecture Overview',
			'Technical Decisions',
			'Component Design',
			'Implementation Phases',
			'Testing Strategy',
			'Technical Risks',
		];
		expect([named(isNeeded), named(isAsked), countedSections(state).map(({name}) => name)]).toEqual([
			needed,
			needed,
			needed,
		]);
		expect(isNeeded(openDocument('# A\n'), sectionsOf(openDocument('# A\n'))[0] as never)).toBe(false);
	});

	test('is needed where something in it is', () => {
		const sidecar = {required: ['a.x']};
		const state = openRead('# {Name}\n\n## A\n\n**X**: {x}\n\n## B\n\n{b}\n', '# N\n', undefined, sidecar);
		expect(sectionsOf(state).map(section => isNeeded(state, section))).toEqual([false, true, false]);
		const title = openRead('# {Name}\n\n**X**: {x}\n\n## B\n\n{b}\n', '# N\n', undefined, {required: ['x']});
		expect(sectionsOf(title).map(section => isNeeded(title, section))).toEqual([true, false]);
	});

	test('that is missing is asked for in a new plan, unless it is optional', () => {
		const state = openWith(`# {Name}\n\n${optional}\n## B\n\n{reason}\n`, '# N\n');
		const asked = (now: State) => sectionsOf(now).map(section => isAsked(now, section));
		expect(asked(state)).toEqual([true, false, false]);
		expect(asked({...state, plan: {...state.plan, opened: undefined}})).toEqual([true, false, true]);
	});

	test('that stands there counts, unless it is blank and optional', () => {
		const template = `# {Name}\n\n${optional}\n## B\n\n{reason}\n`;
		expect(progress(openWith(template, '# N\n\n## A\n\n## B\n\n{reason}\n'))).toEqual({
			done: 1,
			all: 2,
			isWhole: false,
		});
		expect(progress(openWith(template, '# N\n\n## A\n\n**X**: 1\n'))).toEqual({done: 2, all: 2, isWhole: true});
	});

	test('without a template is as far as its boxes and questions are', () => {
		const state = openDocument(
			'---\na: 1\n---\n# A\n\n- [ ] x\n\n## B\n\n- [x] y\n  - [ ] z\n\n### C\n\n[CLARIFY: q?]\n\n## D\n\n- [x] y\n\n## E\n\nx\n\n## F\n\n[CLARIFY: q?]\n\n```\n- [ ] no box\n```\n',
		);
		expect(
			sectionsOf(state).map(section => [section.name, progressOf(state, section), ticksOf(state, section)]),
		).toEqual([
			['Front matter', 'plain', {done: 0, all: 0}],
			['Title', 'partial', {done: 0, all: 1}],
			['B', 'partial', {done: 1, all: 2}],
			['D', 'done', {done: 1, all: 1}],
			['E', 'plain', {done: 0, all: 0}],
			['F', 'partial', {done: 0, all: 0}],
		]);
		expect(openItems(state.plan)).toEqual({questions: 2, boxes: 4, ticked: 2});
		expect(progress(state)).toEqual({done: 1, all: 6, isWhole: false});
	});
});

test('what is missing holds nothing open', () => {
	const {plan} = openWith('# {Name}\n\n## A\n\n{a}\n\n## B\n\n{b}\n', '# N\n\n## A\n\n[CLARIFY: q?]\n');
	expect(openItems(plan)).toEqual({questions: 1, boxes: 0, ticked: 0});
});

test.each([
	['# A\n\n**L**:\n\n- [ ] a [CLARIFY: q?]\n- [x] b\n- [ ] c\n', {questions: 1, boxes: 3, ticked: 1}],
	['# A\n\n**L**:\n\n- a [CLARIFY: q?]\n- b\n', {questions: 1, boxes: 0, ticked: 0}],
	['# A\n\n## B\n\n```\n- [ ] a\n[CLARIFY: q?]\n```\n', {questions: 0, boxes: 0, ticked: 0}],
	['', {questions: 0, boxes: 0, ticked: 0}],
])('what is open in %j is counted', (text, expected) => {
	const {plan} = openDocument(text);
	expect(openItems(plan)).toEqual(expected);
	expect(openItems({...plan})).toEqual(expected);
});

describe('what is wrong', () => {
	const state = openForm(
		'# Technical Plan: A\n\n## Component Design\n\n### Component 1: Limiter\n\n**Purpose**: p\n\n## Technical Decisions\n\n### Decision 1: W\n\n**Options Considered**:\n1. Redis - x\n\n**Decision**: Post\n\n### Decision 2: Z\n\n**Context**: c\n\n## Implementation Phases\n\n### Phase 1: F\n\n**Goal**: g\n\n**Components**: Other\n',
	);
	const wrong = 'Decision 1 names no option.';

	test.each([
		[['technicalDecisions'], [], [wrong]],
		[['technicalDecisions', 0], [], [wrong]],
		[['technicalDecisions', 0, 'decision'], [wrong], [wrong]],
		[['technicalDecisions', 1], [], []],
		[['implementationPhases'], [], []],
	])('at %j', (path, there, within) => {
		expect(problemsAt(state, path).map(({message}) => message)).toEqual(there);
		expect(problemsIn(state, path).map(({message}) => message)).toEqual(within);
	});

	test('makes a problem of its section; what is used nowhere yet takes nothing back', () => {
		expect(farOf(state).filter(([, far]) => far !== 'empty')).toEqual([
			['Title', 'partial'],
			['Component Design', 'problem'],
			['Technical Decisions', 'problem'],
			['Implementation Phases', 'done'],
		]);
		expect(progress(state)).toEqual({done: 2, all: 7, isWhole: false});
	});
});

describe('what is weak', () => {
	const text = '# Technical Plan: A\n\n## Rollback Plan\n\n- b\n- b\n- Switch throttle.enabled to false\n- b\n';
	const remarkAt = (state: State, ...path: Path) => remarkOn(state, findPlace(state.plan.places, path) as Place);
	const weak = expect.stringContaining('This is no step yet.');

	test('is remarked on once among neighbours that say the same', () => {
		const state = openForm(text);
		expect([0, 1, 2, 3].map(index => remarkAt(state, 'rollbackPlan', index))).toEqual([
			weak,
			undefined,
			undefined,
			weak,
		]);
		expect(remarkAt({...state, setting: {...state.setting, remarks: false}}, 'rollbackPlan', 0)).toBeUndefined();
	});

	test('is remarked on once in a list below a heading, too', () => {
		const state = openForm('# Technical Plan: A\n\n## Testing Strategy\n\n### Unit Tests\n\n- works\n- works\n');
		const said = [0, 1].map(index => remarkAt(state, 'testingStrategy', 'unitTests', index));
		expect(said).toEqual([expect.stringContaining('Say what is tested'), undefined]);
	});

	test('about a whole list is not said while the caret is in it', () => {
		const state = openForm(
			'# Technical Plan: A\n\n## Technical Decisions\n\n### Decision 1: W\n\n**Options Considered**:\n1. Redis - fast\n\n**Decision**: Redis\n',
		);
		const list = ['technicalDecisions', 0, 'optionsConsidered'];
		const one = 'One option is no choice. Name what else was possible, doing nothing too.';
		expect(remarkAt(state, ...list)).toBe(one);
		expect(remarkAt(focusOn(state, [...list, 0, 'option']), ...list)).toBeUndefined();
	});

	test('is not remarked on while it is first written', () => {
		expect(remarkAt(focusOn(openForm(text), ['rollbackPlan', 0]), 'rollbackPlan', 0)).toEqual(weak);
		const blank = openForm(text.replace('- b\n- b', '- \n- b'));
		const written = type(focusOn(blank, ['rollbackPlan', 0]), 'b');
		expect(remarkAt(written, 'rollbackPlan', 0)).toBeUndefined();
		expect(remarkAt(focusOn(written, ['rollbackPlan', 2]), 'rollbackPlan', 0)).toEqual(weak);
	});
});

test('a mistake shows as long as it is there, whatever is typed meanwhile', () => {
	const at: Path = ['phases', 1, 'title'];
	const said = (state: State) => problemsAt(state, at).map(({message}) => message);
	const template = '**Owner**: {o}\n\n## Phases\n\n### Phase 1: {Title}\n';
	const sound = openWith(template, '**Owner**: me\n\n## Phases\n\n### Phase 1: A\n\n### Phase 2:\n');
	expect(said(sound)).toEqual([]);
	expect(said(type(focusOn(sound, ['owner']), 'x'))).toEqual([]);
	const twice = type(focusOn(sound, at), 'A');
	const message = 'Phase 2 has the same title as Phase 1, “A”.';
	expect(said(twice)).toEqual([message]);
	expect(said(type(focusOn(twice, ['owner']), 'x'))).toEqual([message]);
	expect(said(type(focusOn(twice, at), 'B'))).toEqual([]);
});
