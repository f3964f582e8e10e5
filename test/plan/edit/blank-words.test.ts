/* What the template has for a blank field, item or group item. */
import {describe, expect, test} from 'vitest';
import {parseTemplate} from '../../../source/index.ts';
import {blankItemText, boxed, fieldSkeleton, groupSkeleton, plainItemText} from '../../../source/plan/edit/skeleton.ts';
import type {FieldSpec, GroupSpec, Spec} from '../../../source/template/template.ts';

const specsIn = (specs: readonly Spec[]): Spec[] =>
	specs.flatMap(spec => [spec, ...(spec.type === 'field' ? [] : specsIn(spec.specs))]);
const field = (markdown: string): FieldSpec => {
	const found = specsIn(parseTemplate(`# {Name}\n\n## Part\n\n${markdown}\n`).specs).find(
		spec => spec.type === 'field',
	);
	if (found?.type !== 'field') throw new RangeError('No field.');
	return found;
};
const group = (markdown: string): GroupSpec => {
	const found = specsIn(parseTemplate(`# {Name}\n\n## Part\n\n${markdown}\n`).specs).find(
		spec => spec.type === 'group',
	);
	if (found?.type !== 'group') throw new RangeError('No group.');
	return found;
};

test.each([
	['Say what.', ['Say what.', 'Say what.', 'Say what.']],
	['**Owner**: {who}', ['**Owner**: {who}', '**Owner**: {who}', '**Owner**: {who}']],
	['- {thing}\n- {other}', ['- {thing}', '{thing}', '{thing}']],
	['- literal\n- {thing}', ['- {thing}', '{thing}', '{thing}']],
	['**List**:\n\n1. {thing}\n2. {thing}', ['**List**:\n\n1. {thing}', '{thing}', '{thing}']],
	['- [ ] {Task}\n- [ ] {Other}', ['- [ ] {Task}', '[ ] {Task}', '{Task}']],
	['**Tasks**:\n\n1. [ ] {Task}', ['**Tasks**:\n\n1. [ ] {Task}', '[ ] {Task}', '{Task}']],
	['- [ ] Run the tests\n- [ ] Read the log', ['- [ ]', '[ ]', '']],
	[
		'| A | B |\n|---|---|\n| {a} | {b} |\n| {c} | {d} |',
		['| A | B |\n|---|---|\n| {a} | {b} |', '| {a} | {b} |', '| {a} | {b} |'],
	],
	[
		'| A | B |\n|---|---|\n| Speed | {b} |\n| Size | {d} |',
		['| A | B |\n|---|---|\n| Speed | {b} |\n| Size | {d} |', '| Size | {d} |', '| Size | {d} |'],
	],
	['A | B\n:-- | --:\n{a} | {b}\n{c} | {d}', ['A | B\n:-- | --:\n{a} | {b}', '{a} | {b}', '{a} | {b}']],
	['[CLARIFY: {question}]\n[CLARIFY: {other}]', ['[CLARIFY: {question}]', '[CLARIFY: {question}]', '{question}']],
	['- [CLARIFY: {question}]', ['- [CLARIFY: {question}]', '[CLARIFY: {question}]', '{question}']],
	['```ts\n{code}\n```', ['```ts\n{code}\n```', '```', '```']],
])('%j is left blank as', (markdown, blank) => {
	const spec = field(markdown);
	expect([fieldSkeleton(spec), blankItemText(spec), plainItemText(spec)]).toEqual(blank);
});

test('a box stands before its words, or alone', () => {
	expect([boxed('a'), boxed('')]).toEqual(['[ ] a', '[ ]']);
});

describe('a blank item of a group', () => {
	const step = group('### Step 1: {Title}\n\n**Why**: {why}\n\n#### Deeper\n\n```md\n# {Sample}\n```\n');

	test('has its headings as deep as they stand there', () => {
		expect(groupSkeleton(step, 3, step.numbering)).toBe(
			'### Step 1: {Title}\n\n**Why**: {why}\n\n#### Deeper\n\n```md\n# {Sample}\n```',
		);
		expect(groupSkeleton(step, 2, step.numbering)).toBe(
			'## Step 1: {Title}\n\n**Why**: {why}\n\n### Deeper\n\n```md\n# {Sample}\n```',
		);
		expect(groupSkeleton(step, 6, undefined)).toBe(
			'###### {Title}\n\n**Why**: {why}\n\n###### Deeper\n\n```md\n# {Sample}\n```',
		);
	});

	test('says none of what the template’s own items say', () => {
		const own = group(
			'### Step 1: Foundation\n\n**After**: Step 0\n**Why**: {why}\n\n### Step 2: Core\n\n**After**: Step 1\n**Why**: {why}\n',
		);
		expect(groupSkeleton(own, 3, own.numbering)).toBe('### Step 1: {Step title}\n\n**After**:\n**Why**: {why}');
	});

	test('needs no title where none is asked for', () => {
		const bare = group('### Step 1\n\n**Why**: {why}\n');
		expect(groupSkeleton(bare, 3, bare.numbering)).toBe('### Step 1\n\n**Why**: {why}');
	});
});
