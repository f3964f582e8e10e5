/* Names of items (`ADR-007`, `6.1`) stay what they are, and a new one is the next that the document does not have. */
import {describe, expect, test} from 'vitest';
import {
	answers,
	duplicateItem,
	finish,
	insertItem,
	mergePlans,
	moveItem,
	newPlan,
	parseTemplate,
	readPlan,
	removeItem,
	setField,
} from '../../../source/index.ts';

const template = parseTemplate('## Decisions\n\n### Decision 1: {Title}\n\n**Why**: {why}\n\n## Notes\n\n{Anything}\n');
const headings = (text: string) => [...text.matchAll(/^### (.*)$/gm)].map(([, words]) => words);
const read = (...items: readonly string[]) =>
	readPlan(template, `## Decisions\n\n${items.map(item => `### ${item}\n\n**Why**: as ADR-001 says\n`).join('\n')}`);
const at = (index: number) => ['decisions', index];

describe('names', () => {
	const plan = read('ADR-001: a', 'ADR-002: b', 'ADR-003: c');

	test('stay when an item comes, goes, is copied or moves', () => {
		expect(headings(insertItem(plan, at(0)).text)).toEqual([
			'ADR-004: {Title}',
			'ADR-001: a',
			'ADR-002: b',
			'ADR-003: c',
		]);
		expect(headings(duplicateItem(plan, at(1)).text)).toEqual(['ADR-001: a', 'ADR-002: b', 'ADR-004: b', 'ADR-003: c']);
		expect(headings(removeItem(plan, at(0)).text)).toEqual(['ADR-002: b', 'ADR-003: c']);
		expect(headings(moveItem(plan, at(2), 0).text)).toEqual(['ADR-003: c', 'ADR-001: a', 'ADR-002: b']);
	});

	test('stay where they are mentioned', () => {
		for (const edited of [insertItem(plan, at(0)), moveItem(plan, at(2), 0), removeItem(plan, at(0))])
			expect(new Set(edited.text.match(/as ADR.* says/g))).toEqual(new Set(['as ADR-001 says']));
	});

	test.each([
		[['ADR-009: a'], 'ADR-010: {Title}'],
		[['ADR-099: a'], 'ADR-100: {Title}'],
		[['ADR-9 — a'], 'ADR-10 — {Title}'],
		[['T012: a', 'T013: b'], 'T014: {Title}'],
		[['RFC 12: a'], 'RFC 13: {Title}'],
		[['ADR-002: a', 'Context', 'ADR-001: b'], 'ADR-003: {Title}'],
		[['6.1 Storage', '6.2 Queue'], '6.3 {Title}'],
		[['6.2 Queue', '6.1 Storage'], '6.3 {Title}'],
		[['6.1. Storage'], '6.2. {Title}'],
		[['6.9'], '6.10 {Title}'],
		[['Phase 2.1: a'], 'Phase 2.2: {Title}'],
	])('after %j comes %j', (items, next) => {
		expect(headings(insertItem(read(...items), at(items.length)).text).at(-1)).toBe(next);
	});

	test('are not given again that stand elsewhere in the document', () => {
		const mentioned = readPlan(template, `${read('ADR-001: a').text}\n## Notes\n\nADR-007 was withdrawn; see v6.9.\n`);
		expect(headings(insertItem(mentioned, at(1)).text).at(-1)).toBe('ADR-008: {Title}');
		const other = readPlan(template, `${read('6.1 Storage').text}\n## Notes\n\nNode 6.14\n\n### 6.4 Later\n`);
		expect(headings(insertItem(other, at(1)).text)).toEqual(['6.1 Storage', '6.5 {Title}', '6.4 Later']);
	});

	test('stay when what is blank is left out', () => {
		const records = parseTemplate(
			'## R\n\n### ADR-001: {Title}\n\n**Why**: {why}\n\n### ADR-002: {Title}\n\n**Why**: {why}\n',
		);
		const filled = setField(newPlan(records), ['r', 1, 'title'], 'Redis');
		expect(headings(finish(filled))).toEqual(['ADR-002: Redis']);
	});

	test('stay in a merge', () => {
		const mine = removeItem(plan, at(2));
		const theirs = setField(insertItem(plan, at(3)), [...at(3), 'title'], 'd');
		const merged = mergePlans(plan, mine, theirs);
		expect(headings(merged.plan.text)).toEqual(['ADR-001: a', 'ADR-002: b', 'ADR-004: d']);
	});
});

test('letters are names too', () => {
	const text =
		'## Options\n\n### Option A: Redis\n\na\n\n### Option B: A file\n\nb\n\n## Decision\n\nOption B, not Option A.\n';
	const plan = readPlan(parseTemplate(''), text);
	const option = (index: number) => ['options', index];
	expect(answers(plan)).toMatchObject({
		options: [
			{title: 'Redis', text: 'a'},
			{title: 'A file', text: 'b'},
		],
	});
	expect(headings(insertItem(plan, option(0)).text)).toEqual(['Option C:', 'Option A: Redis', 'Option B: A file']);
	expect(headings(moveItem(plan, option(1), 0).text)).toEqual(['Option B: A file', 'Option A: Redis']);
	expect(headings(removeItem(plan, option(0)).text)).toEqual(['Option B: A file']);
	expect(setField(plan, [...option(0), 'title'], '').text).toBe(text.replace('A: Redis', 'A:'));
	for (const edited of [insertItem(plan, option(0)), moveItem(plan, option(1), 0), removeItem(plan, option(0))])
		expect(edited.text).toMatch(/Option B, not Option A\./);
	const last = readPlan(parseTemplate(''), text.replace('Option B:', 'Option Z:'));
	expect(headings(insertItem(last, option(2)).text)).toContain('Option Z:');
});

test('a template counts `Option A: {Title}` as one group', () => {
	const lettered = parseTemplate('## Options\n\n### Option A: {Name}\n\n{why}\n\n### Option B: {Name}\n\n{why}\n');
	expect(lettered.specs).toMatchObject([{specs: [{type: 'group', noun: 'Option', defaults: [{}, {}]}]}]);
	expect(headings(insertItem(newPlan(lettered), ['options', 2]).text)).toContain('Option C: {Name}');
});

test('a decimal number is no part of the title', () => {
	const plan = read('6.1 Storage', '6.2: Queue');
	expect(answers(plan).decisions).toMatchObject([{title: 'Storage'}, {title: 'Queue'}]);
	const emptied = setField(plan, [...at(0), 'title'], '');
	expect(headings(emptied.text)).toEqual(['6.1', '6.2: Queue']);
	expect(setField(emptied, [...at(0), 'title'], 'Disk').text).toBe(plan.text.replace('Storage', 'Disk'));
});

test('positions are counted again', () => {
	const plan = read('Phase 1: a', 'Phase 2: b');
	expect(headings(insertItem(plan, at(0)).text)).toEqual(['Phase 1: {Title}', 'Phase 2: a', 'Phase 3: b']);
	expect(headings(moveItem(read('1. a', '2. b'), at(1), 0).text)).toEqual(['1. b', '2. a']);
});

test('a template counts `6.1 {Title}` and `T001: {Title}`, not `S3: Storage`', () => {
	const counted = parseTemplate('## A\n\n### 6.1 {Title}\n\n{text}\n\n## B\n\n### T001: {Title}\n\n{text}\n');
	const plan = newPlan(counted);
	expect(headings(insertItem(plan, ['a', 1]).text)).toContain('6.2 {Title}');
	expect(headings(insertItem(plan, ['b', 1]).text)).toContain('T002: {Title}');
	expect(parseTemplate('## A\n\n### S3: Storage\n\n{text}\n').specs[0]).toMatchObject({specs: [{type: 'section'}]});
});
