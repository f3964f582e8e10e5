import {describe, expect, test} from 'vitest';
import {parseTemplate} from '../../../source/index.ts';
import type {Path} from '../../../source/plan/place.ts';
import {readPlan} from '../../../source/plan/plan.ts';
import {caretAfter, newsIn, pathAfter, placeAfter} from '../../../source/wizard/overlays/news.ts';

const template = parseTemplate(`# Plan: {Name}

**Status**: {draft | done}

## Goal

{What for}

## Phases

### Phase 1: {Title}

**Aim**: {Why}

- {Step}

## Risks

| Risk | Impact |
|---|---|
| {What} | {Low/High} |
`);

const text = `# Plan: Login

**Status**: draft

## Goal

Fewer guesses.

## Phases

### Phase 1: Count

**Aim**: to know

- one
- two

### Phase 2: Lock

**Aim**: to stop

- three

## Risks

| Risk | Impact |
|---|---|
| Clock | Low |
| Redis | High |
`;

const plan = readPlan(template, text);
const changed = (...pairs: readonly (readonly [string, string])[]) =>
	readPlan(
		template,
		pairs.reduce((words, [from, to]) => {
			expect(words).toContain(from);
			return words.replace(from, to);
		}, text),
	);

describe('the news', () => {
	test.for([
		['nothing', [], []],
		['a title', [['Login', 'Logout']], ['Name']],
		['a choice', [['draft', 'done']], ['Status']],
		['a prose', [['guesses', 'locks']], ['Goal']],
		['a cell', [['Clock', 'Time']], ['Risks']],
		['a part of an item', [['to know', 'to see']], ['Phases']],
		[
			'two cells',
			[
				['Clock', 'Time'],
				['Redis', 'Memory'],
			],
			['Risks'],
		],
		['a row less', [['| Redis | High |\n', '']], ['Risks']],
		['the number of an item', [['Phase 2', 'Phase 3']], []],
		['blank lines', [['\n## Goal\n', '\n\n\n## Goal\n']], []],
		[
			'fields in the order of the form',
			[
				['Redis', 'Memory'],
				['draft', 'done'],
				['guesses', 'locks'],
			],
			['Status', 'Goal', 'Risks'],
		],
		['a section that is gone', [['## Goal\n\nFewer guesses.\n\n', '']], ['Goal']],
		['a field that is gone', [['**Status**: draft\n\n', '']], ['Status']],
		['a section of its own', [['## Risks', '## Rollout\n\nAt night.\n\n## Risks']], ['Rollout']],
	] as const)('names %s', ([, pairs, names]) => {
		expect(newsIn(plan, changed(...pairs))).toEqual(names);
	});

	test('names a section of its own that is gone, behind all that is there', () => {
		const before = changed(['## Goal', '## Rollout\n\nAt night.\n\n## Goal']);
		expect(newsIn(before, changed(['Redis', 'Memory']))).toEqual(['Risks', 'Rollout']);
	});
});

describe('the news of a document without a template', () => {
	const own = (...lines: readonly string[]) => readPlan(parseTemplate(''), lines.join('\n\n'));
	const lines = ['# A', '## B', '### C', '**L**: x', '### D', 'y', '## Notes', 'm', '## Notes', 'n'];
	test.for<[string, string, readonly string[]]>([
		['x', 'x', []],
		['**L**: x', '**L**: z', ['L']],
		['y', 'z', ['D']],
		['n', 'z', ['Notes']],
	])('that says %s where it said %s', ([from, to, names]) => {
		expect(newsIn(own(...lines), own(...lines.map(line => (line === from ? to : line))))).toEqual(names);
	});
});

describe('a place afterwards', () => {
	const risk = (index: number) => ['risks', index, 'risk'];
	test.for([
		['stays without a change', [], 1, 1],
		['goes down with a row that comes in above', [['| Clock', '| New | Low |\n| Clock']], 1, 2],
		['stays with a row that comes in below', [['High |\n', 'High |\n| New | Low |\n']], 1, 1],
		['goes up with a row that goes above', [['| Clock | Low |\n', '']], 1, 0],
		[
			'follows its title when the row reads differently',
			[
				['| Clock | Low |\n', ''],
				['Redis | High', 'Redis | Low'],
			],
			1,
			0,
		],
		['stays by its number when nothing of it is left', [['Redis | High', 'Memory | Low']], 1, 1],
		['stays at the first of two equal rows', [['| Redis', '| Clock | Low |\n| Redis']], 0, 0],
	] as const)('%s', ([, pairs, from, to]) => {
		const after = changed(...pairs);
		expect(pathAfter(plan, after, risk(from))).toEqual(risk(to));
	});

	test('stays at the second of two equal rows', () => {
		const twice = changed(['| Redis', '| Clock | Low |\n| Redis']);
		const after = changed(['| Redis', '| Clock | Low |\n| Redis'], ['draft', 'done']);
		expect(pathAfter(twice, after, risk(1))).toEqual(risk(1));
	});

	test('without a title is not taken for another row without one', () => {
		const before = changed(['| Redis | High |', '|  | High |']);
		const after = changed(['| Clock | Low |\n| Redis | High |', '|  | Low |\n| Redis | Low |']);
		expect(pathAfter(before, after, risk(1))).toEqual(risk(1));
	});

	test('an own text counts more than a title that another row took', () => {
		const after = changed(['| Clock | Low |\n| Redis | High |', '| Redis | Low |\n| Clock | Low |\n| Redis | High |']);
		expect(pathAfter(plan, after, risk(1))).toEqual(risk(2));
	});

	test('is found in a list within an item that moved', () => {
		const after = changed(['### Phase 1: Count', '### Phase 0: Plan\n\n### Phase 1: Count'], ['- two', '- new\n- two']);
		expect(pathAfter(plan, after, ['phases', 0, 'items', 1]).slice(0, 2)).toEqual(['phases', 1]);
	});

	test('is the same outside of sequences', () => {
		expect(pathAfter(plan, changed(['draft', 'done']), ['goal'])).toEqual(['goal']);
		expect(pathAfter(plan, plan, [])).toEqual([]);
	});
});

describe('a place, or that it is gone', () => {
	const place = (path: Path, ...pairs: readonly (readonly [string, string])[]) =>
		placeAfter(plan, changed(...pairs), path);

	test.for<[string, Path, readonly (readonly [string, string])[], Path | undefined]>([
		['stays without a change', ['risks', 1, 'risk'], [], ['risks', 1, 'risk']],
		['follows its row', ['risks', 1, 'risk'], [['| Clock | Low |\n', '']], ['risks', 0, 'risk']],
		['is gone with its row', ['risks', 0, 'risk'], [['| Clock | Low |\n', '']], undefined],
		[
			'stays by its number in a row that reads differently',
			['risks', 0, 'risk'],
			[['Clock', 'Time']],
			['risks', 0, 'risk'],
		],
		[
			'stays by its number where as many rows are left',
			['risks', 0, 'risk'],
			[['| Clock | Low |\n| Redis | High |', '| Redis | Low |\n| Time | High |']],
			['risks', 0, 'risk'],
		],
		['is gone with its section', ['goal'], [['## Goal\n\nFewer guesses.\n\n', '']], ['goal']],
		[
			'is gone with its card, in it as well',
			['phases', 1, 'items', 0],
			[['### Phase 2: Lock\n\n**Aim**: to stop\n\n- three\n\n', '']],
			undefined,
		],
	])('%s', ([, path, pairs, expected]) => {
		expect(place(path, ...pairs)).toEqual(expected);
	});

	test('follows a heading of its own that was changed, where nothing else came or went', () => {
		const own = (text: string) => readPlan(parseTemplate(''), text);
		const before = own('# A\n\n## Why\n\nb\n\n## How\n\nc\n');
		expect(placeAfter(before, own('# A\n\n## Because\n\nb\n\n## How\n\nc\n'), ['why'])).toEqual(['because']);
		expect(placeAfter(before, own('# A\n\n## How\n\nc\n'), ['why'])).toBeUndefined();
		expect(placeAfter(before, own('# A\n\n## Because\n\nb\n'), ['gone'])).toBeUndefined();
	});

	test('a box is told by its words, and not by its tick', () => {
		const own = (text: string) => readPlan(parseTemplate(''), `# A\n\n## B\n\n${text}`);
		const before = own('- [x] c\n- [x] d\n');
		expect(placeAfter(before, own('- [ ] c e\n- [x] d\n'), ['b', 0, 'text'])).toEqual(['b', 0, 'text']);
		expect(placeAfter(before, own('- [x] d\n- [ ] c\n'), ['b', 0, 'text'])).toEqual(['b', 1, 'text']);
	});
});

describe('a caret afterwards', () => {
	const splice = {from: 3, to: 5, text: 'wxyz'};
	test.for([
		[0, 0],
		[2, 2],
		[3, 3],
		[4, 3],
		[5, 7],
		[6, 8],
	] as const)('at %i stands at %i', ([before, after]) => {
		expect(caretAfter(before, splice)).toBe(after);
	});

	test('goes behind what comes in at it', () => {
		expect(caretAfter(3, {from: 3, to: 3, text: 'ab'})).toBe(5);
	});

	test('stays when nothing changed', () => {
		expect(caretAfter(4, undefined)).toBe(4);
	});
});
