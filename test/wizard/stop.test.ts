/* The sections of a form, and where the caret can rest in them. */
import {describe, expect, test} from 'vitest';
import {findPlace, pathText} from '../../source/plan/place.ts';
import {type State, sectionsOf} from '../../source/wizard/state.ts';
import {
	firstStop,
	hasStop,
	isHeadingStop,
	itemAt,
	partsOfAbsent,
	type Stop,
	sectionIndex,
	stopAt,
	stopsOf,
} from '../../source/wizard/stop.ts';
import {openDocument, openForm, openTemplate, openWith} from '../helpers/form.ts';

const kindOf = (stop: Stop) => (stop.type === 'field' ? stop.kind : stop.isRow ? 'row' : 'add');
const stopLines = (state: State) =>
	sectionsOf(state)
		.flatMap(stopsOf)
		.map(stop => [pathText(stop.path), kindOf(stop), stop.name, stop.hint].filter(Boolean).join(' | '));

const template =
	'# Plan: {Name}\n\n**Owner**: {who}\n\n## Why\n\n<!-- The reason. -->\n{reason}\n\n## Ways\n\n1. {Way A} - {Pros/Cons}\n\n## Later (optional)\n\n{x}\n\n## Steps\n\n### Step 1: {Title}\n\n**Goal**: {goal}\n- [ ] {do}\n\n## Costs\n\n**Sum**: {sum}\n\n### Parts\n\n| Cost | Size |\n|---|---|\n| {c} | {Small/Big/Huge} |\n\n## Code\n\n```ts\n{code}\n```\n\n## Asked\n\n[CLARIFY: {question}]\n';

describe('the stops', () => {
	test('of a new plan are its fields, and a spot for the next card', () => {
		expect(stopLines(openTemplate(template))).toEqual([
			'name | text | Name | Name',
			'owner | text | Owner | who',
			'why | prose | Why | reason',
			'ways[0].way | text | Way | Way A',
			'ways[0].prosCons.pros | text | Pros | What speaks for it',
			'ways[0].prosCons.cons | text | Cons | What speaks against it',
			'later | prose | Later | x',
			'steps[0].title | text | Step title | Title',
			'steps[0].goal | text | Goal | goal',
			'steps[0].do[0].done | box | Done',
			'steps[0].do[0].text | text | do | do',
			'steps[1] | add | step | Title',
			'costs.sum | text | Sum | sum',
			'costs.parts[0].cost | text | Cost | c',
			'costs.parts[0].size | choice | Size | Small/Big/Huge',
			'code | code | Code | code',
			'asked[0] | text | Questions | question',
		]);
	});

	test('of what a document lacks are those that it would have', () => {
		expect(stopLines(openWith(template, '# A\n'))).toEqual([
			'name | text | Name | Name',
			'owner | text | Owner | who',
			'why | prose | Why | reason',
			'ways[0] | row | way | {Way A} - {Pros/Cons}',
			'later | prose | Later | x',
			'steps[0] | add | step | Title',
			'costs.sum | text | Sum | sum',
			'costs.parts[0] | row | cost | c',
			'code | code | Code | code',
			'asked[0] | row | question | question',
		]);
	});

	test('of a document are what it has of its own, and where its sections are blank', () => {
		const text =
			'---\na: 1\n---\n\n# A\n\n## Reasons\n\nSo.\n\n## Ways\n\n## Steps\n\n### Step 1: One\n\n**Mine**: x\n\n## Costs\n\n| Cost | Size |\n|---|---|\n';
		expect(stopLines(openWith(template, text))).toEqual([
			'frontMatter.a | text | a',
			'name | text | Name | Name',
			'owner | text | Owner | who',
			'reasons.title | text | Heading',
			'reasons | prose | Reasons',
			'why | prose | Why | reason',
			'ways[0] | row | way | {Way A} - {Pros/Cons}',
			'later | prose | Later | x',
			'steps[0].title | text | Step title | Title',
			'steps[0].goal | text | Goal | goal',
			'steps[0].mine | text | Mine',
			'steps[1] | add | step | Title',
			'costs.table[0] | row | cost',
			'costs.sum | text | Sum | sum',
			'costs.parts[0] | row | cost | c',
			'code | code | Code | code',
			'asked[0] | row | question | question',
		]);
	});

	test('of groups beside the sections are theirs', () => {
		const state = openDocument('Words.\n\n## Phase 1: A\n\na\n\n## Phase 2: B\n\n- [ ] b\n');
		expect(stopLines(state)).toEqual([
			'text | prose | Text',
			'phases[0].title | text | Phase title',
			'phases[0].text | prose | Text',
			'phases[1].title | text | Phase title',
			'phases[1].checklist[0].done | box | Done',
			'phases[1].checklist[0].text | text | Item',
			'phases[2] | add | phase',
		]);
	});

	test('of a new item hold the words that the others begin with, until more than its heading is said', () => {
		const text = '# A\n\n## Phase 1: A\n\na\n\n**Why**: b\n\n## Phase 2: ';
		const paths = (end: string) => stopLines(openDocument(text + end)).filter(line => /^phases\[1\]/.test(line));
		const asked = ['phases[1].title | text | Phase title', 'phases[1].text | prose | Text'];
		expect(paths('\n\n**Why**:\n')).toEqual([...asked, 'phases[1].why | text | Why']);
		expect(paths('B\n\n**Why**:\n')).toEqual([...asked, 'phases[1].why | text | Why']);
		expect(paths('B\n\n**Why**: c\n')).toEqual([asked[0], 'phases[1].why | text | Why']);
	});
});

describe('the sections', () => {
	const listed = (state: State) =>
		sectionsOf(state).map(({name, alias, path, isOptional, help}) =>
			[name, alias, pathText(path), isOptional ? 'optional' : '', help].join(' | '),
		);

	test('are told with whether they may be left out', () => {
		const expected = [
			'Title |  |  |  | ',
			'Why |  | why |  | ',
			'Ways |  | ways |  | ',
			'Later |  | later | optional | ',
			'Steps |  | steps |  | ',
			'Costs |  | costs |  | ',
			'Code |  | code |  | ',
			'Asked |  | asked |  | ',
		];
		expect(listed(openTemplate(template))).toEqual(expected);
		expect(listed(openWith(template, '# A\n'))).toEqual(expected);
	});

	test('are called as the document calls them, front matter first and the title before the others', () => {
		const state = openForm(
			'---\na: 1\n---\n\n## Architecture\n\nx\n\n## Mine (optional)\n\ny\n\n# Technical Plan: A\n',
		);
		const all = listed(state);
		expect([...all.slice(0, 3), all.find(line => line.startsWith('Mine'))]).toEqual([
			'Front matter |  | frontMatter |  | ',
			'Title |  |  |  | ',
			expect.stringMatching(/^Architecture \| Architecture Overview \| architectureOverview \| {2}\| ./),
			'Mine (optional) |  | mine |  | ',
		]);
	});

	test.each([
		['# A\n\n## B\n\nx\n', ['Title', 'B']],
		['Words.\n\n## B\n\nx\n', ['Text', 'B']],
		['## B\n\nx\n', ['B']],
		['## Phase 1: A\n\na\n\n## Phase 2: B\n\nb\n', ['Phases']],
		['', ['Title']],
	])('of %j are %j', (text, names) => {
		expect(sectionsOf(openDocument(text)).map(({name}) => name)).toEqual(names);
	});

	test('are come into at their first field, and at the heading where there is no other', () => {
		const firsts = (text: string) => sectionsOf(openDocument(text)).map(section => firstStop(section)?.path.join('.'));
		expect(firsts('# A\n\n## B\n\nx\n\n## C\n\n### D\n\ny\n')).toEqual(['title', 'b', 'c.d']);
		const bare = openDocument('# A\n\n## B\n');
		const [, section] = sectionsOf(bare);
		const stops = section ? stopsOf(section) : [];
		expect(stops.map(stop => [pathText(stop.path), isHeadingStop(stop)])).toEqual([
			['b.title', true],
			['b', false],
		]);
	});

	test('hold what is below them, and the first holds the rest', () => {
		const sections = sectionsOf(openDocument('# A\n\n## B\n\nx\n\n### C\n\ny\n\n## D\n\nz\n'));
		expect([[], ['title'], ['b'], ['b', 'c'], ['d'], ['nowhere']].map(path => sectionIndex(sections, path))).toEqual([
			0, 0, 1, 1, 2, 0,
		]);
		expect(sectionIndex(sectionsOf(openDocument('## B\n\nx\n\n## D\n\nz\n')), ['nowhere'])).toBe(0);
	});
});

describe('the place that is gone', () => {
	const state = openWith(
		template,
		'# A\n\n## Steps\n\n### Step 1: One\n\n**Goal**: g\n- [ ] a\n- [ ] b\n\n### Step 2: Two\n\n**Goal**: h\n',
	);
	const stops = sectionsOf(state).flatMap(stopsOf);
	test.each([
		[['steps', 0, 'goal'], 'steps[0].goal'],
		[['steps', 0], 'steps[0].title'],
		[['steps', 0, 'gone', 3], 'steps[0].title'],
		[['steps', 0, 'do', 1], 'steps[0].do[1].text'],
		[['steps', 0, 'do', 1, 'done'], 'steps[0].do[1].done'],
		[['steps', 0, 'do', 7], 'steps[0].do[0].done'],
		[['steps', 2], 'steps[2]'],
		[['steps', 7, 'goal'], 'steps[0].title'],
		[['gone'], 'name'],
		[[], 'name'],
	])('%j has %s near it', (path, expected) => {
		const stop = stopAt(stops, path);
		expect(stop && pathText(stop.path)).toBe(expected);
	});

	test('has nothing near it where there is nothing', () => {
		expect(stopAt([], ['a'])).toBeUndefined();
	});

	test.each([
		[['steps', 1, 'goal'], 'steps', 1],
		[['steps', 0, 'do', 1, 'text'], 'steps[0].do', 1],
		[['steps', 0, 'do'], 'steps', 0],
		[['steps', 9], 'steps', 9],
		[['owner'], undefined, undefined],
		[['gone', 3], undefined, undefined],
	])('%j is in the innermost item around it', (path, sequence, index) => {
		const item = itemAt(state.plan, path);
		expect([item && pathText(item.sequence.path), item?.index]).toEqual([sequence, index]);
	});
});

test.each([
	['', ['why'], true],
	['## Why\n', ['why'], true],
	['## Why\n\nSo.\n', ['why'], true],
	['## Ways\n', ['ways'], true],
	['## Steps\n\n### Step 1: One\n', ['steps'], true],
])('in %j the caret can rest in %j', (text, path, expected) => {
	const {plan} = openWith(template, `# A\n\n${text}`);
	const place = findPlace(plan.places, path);
	expect(place && place.type !== 'item' && hasStop(plan, [place])).toBe(expected);
	expect(hasStop(plan, [])).toBe(false);
});

test('a section that is not there yet has the parts of its template', () => {
	const {places} = openWith(template, '# A\n').plan;
	const parts = (key: string) => {
		const place = findPlace(places, [key]);
		return place?.type === 'absent' ? partsOfAbsent(place).map(({path, name}) => [pathText(path), name]) : undefined;
	};
	expect(['costs', 'why', 'steps', 'owner'].map(parts)).toEqual([
		[
			['costs.sum', 'Sum'],
			['costs.parts', 'Parts'],
		],
		[['why', 'Why']],
		[['steps', 'Step']],
		[],
	]);
});
