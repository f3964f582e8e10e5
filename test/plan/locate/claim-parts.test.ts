/* Which heading is which section or item of a template. */
import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';

const claimed = (template: string, headings: readonly string[]) => {
	const plan = readPlan(parseTemplate(template), `${headings.join('\n\n')}\n`);
	return plan.places.flatMap(place => {
		if (place.type === 'absent' || place.type === 'field') return [];
		if (place.type === 'sequence') return place.items.map(({path}) => path.join('.'));
		return [place.path.join('.')];
	});
};

describe('sections', () => {
	const template = '# {Name}\n\n## Goal\n\n{a}\n\n## Open Questions\n\n{b}\n\n## Testing Strategy\n\n{c}\n';
	test.each([
		[
			['# A', '## Goal', '## Open Questions'],
			['goal', 'openQuestions'],
		],
		[
			['# A', '## Testing Strategy', '## Goal'],
			['testingStrategy', 'goal'],
		],
		[
			['# A', '## 3. Goal', '## GOAL'],
			['goal', 'goal2'],
		],
		[
			['# A', '## Goals', '## Questions'],
			['goals', 'questions'],
		],
		[
			['## Goal', '## Other'],
			['goal', 'other'],
		],
		[['# Goal', '# Open Questions'], ['openQuestions']],
		[
			['# A', '# Goal', '# Open Questions'],
			['goal', 'openQuestions'],
		],
		[['# A', '### Goal'], ['goal']],
	] as const)('%j', (headings, paths) => {
		expect(claimed(template, headings)).toEqual(paths);
	});
});

describe('items of groups that stand beside each other', () => {
	const template =
		'# {Name}\n\n## Phase 1: {Title}\n\n**Why**: {a}\n\n## Step A: {Title}\n\n**Why**: {b}\n\n## End\n\n{c}\n';
	test.each([
		[
			['# A', '## Phase 1: a', '## Phase 2: b', '## Step A: c', '## End'],
			['phases.0', 'phases.1', 'steps.0', 'end'],
		],
		[
			['# A', '## Phase 1', '## Phase', '## Other'],
			['phases.0', 'phase', 'other'],
		],
		[
			['# A', '## End', '## Phase 7 - a'],
			['end', 'phases.0'],
		],
	] as const)('%j', (headings, paths) => {
		expect(claimed(template, headings)).toEqual(paths);
	});
});

describe('items without a word in common', () => {
	const template = '# {Name}\n\n## First\n\n{a}\n\n## {Component}\n\n**Why**: {b}\n\n## Last\n\n{c}\n';
	test.each([
		[
			['# A', '## First', '## Cache', '## Store', '## Last'],
			['first', 'components.0', 'components.1', 'last'],
		],
		[
			['# A', '## Cache', '## First', '## Last', '## Store'],
			['cache', 'first', 'last', 'store'],
		],
		[
			['# A', '## Cache', '## Store'],
			['components.0', 'components.1'],
		],
		[
			['# A', '## First', '## Last', '## Cache'],
			['first', 'last', 'cache'],
		],
	] as const)('%j', (headings, paths) => {
		expect(claimed(template, headings)).toEqual(paths);
	});
});

describe('two groups without a word in common', () => {
	const template =
		'# {Name}\n\n## {Component}\n\n**Why**: {b}\n\n## Middle\n\n{c}\n\n## {Service}\n\n**How**: {d}\n\n## Last\n\n{e}\n';
	test.each([
		[
			['# A', '## x', '## Middle', '## y', '## Last'],
			['components.0', 'middle', 'services.0', 'last'],
		],
		[
			['# A', '## Middle', '## x', '## y'],
			['middle', 'services.0', 'services.1'],
		],
		[
			['# A', '## x', '## Last'],
			['x', 'last'],
		],
		[['# A', '## x'], ['x']],
		[
			['# A', '## Last', '## x'],
			['last', 'x'],
		],
		[
			['# A', '## Last', '## x', '## Middle', '## y'],
			['last', 'x', 'middle', 'services.0'],
		],
	] as const)('%j', (headings, paths) => {
		expect(claimed(template, headings)).toEqual(paths);
	});
});

describe('groups by what stands before each title', () => {
	const template =
		'# {Name}\n\n## Option: {Title}\n\n**Why**: {a}\n\n## Option: A {Title}\n\n**Why**: {b}\n\n## End\n\n{c}\n';
	test.each([
		[
			['# A', '## Option: x', '## Option: y'],
			['options.0', 'options.1'],
		],
		[
			['# A', '## Option:', '## End'],
			['options.0', 'end'],
		],
		[
			['# A', '## Option: A x', '## Option: Ax'],
			['options.0', 'options.1'],
		],
		[['# A', '## Options x'], ['optionsX']],
		[['# A', '## option: x'], ['optionX']],
		[['# A', '## Option 2: x'], ['options.0']],
	] as const)('%j', (headings, paths) => {
		expect(claimed(template, headings)).toEqual(paths);
	});
});

test('the front matter is no section that a heading could be', () => {
	expect(claimed('---\nby: {who}\n---\n\n# {Name}\n', ['# A', '## Front matter'])).toEqual([
		'frontMatter',
		'frontMatter2',
	]);
});

test('of two groups that a heading may be of, the first is it', () => {
	const template =
		'# {Name}\n\n## Way: A {Title}\n\n**Why**: {a}\n\n## Way: {Title}\n\n**How**: {b}\n\n## End\n\n{c}\n';
	expect(claimed(template, ['# A', '## Way: A x', '## Way: y', '## Way:'])).toEqual(['wayAs.0', 'ways.0', 'ways.1']);
});

describe('a title and a literal end', () => {
	const template = '# {Name}\n\n## Goal\n\n{a}\n\n---\n\n*Remember: write short.*\n';
	const text = (document: string) => {
		const plan = readPlan(parseTemplate(template), document);
		return plan.places.flatMap(place => (place.type === 'section' ? [document.slice(place.from, place.to)] : []));
	};
	test.each([
		['# A\n\n## Goal\n\nx\n\n---\n\n*Remember: write short.*\n', ['## Goal\n\nx']],
		['# A\n\n## Goal\n\nx\n\n---\n\n*Remember to be short*\n', ['## Goal\n\nx']],
		['# A\n\n## Goal\n\nx\n\n---\n\nmore\n', ['## Goal\n\nx\n\n---\n\nmore']],
		['# A\n\n## Goal\n\n### Sub\n\nx\n\n---\n\n*Remember: other words.*\n', ['## Goal\n\n### Sub\n\nx']],
		['# A\n\n## Goal\n\n---\n\n*Remember: write short.*\n', ['## Goal']],
		['# A\n\n## Goal\n\nx\n\n*Remember: write short.*\n', ['## Goal\n\nx\n\n*Remember: write short.*']],
		['# A\n\n## Goal\n\nx\n\n---\n\n```\nRemember: a\n```\n', ['## Goal\n\nx\n\n---\n\n```\nRemember: a\n```']],
		['# A\n\n## Goal\n\nx\n\n---\n', ['## Goal\n\nx\n\n---']],
		['# A\n\n## Goal\n\nx\n\n---\n\ny\n\n---\n\nRemember: a\n\nb\n', ['## Goal\n\nx\n\n---\n\ny']],
		['# A\n\n## Goal\n\n---\n\n*Remember: a*\n\n---\n\nx\n', ['## Goal\n\n---\n\n*Remember: a*\n\n---\n\nx']],
		[
			'# A\n\n## Goal\n\n### Sub\n\nx\n\n## Goal\n\ny\n\n---\n\nRemember: a\n',
			['## Goal\n\n### Sub\n\nx', '## Goal\n\ny'],
		],
	])('%j', (document, sections) => {
		expect(text(document)).toEqual(sections);
	});
});

test('a literal end is no text of a document without sections', () => {
	const template = parseTemplate('# {Name}\n\n{text}\n\n---\n\n*Remember: write short.*\n');
	const shown = (document: string) =>
		readPlan(template, document).places.flatMap(place =>
			place.type === 'field' ? document.slice(place.from, place.to) : [],
		);
	expect(shown('# A\n\nx\n\n---\n\n*Remember: write short.*\n')).toEqual(['A', 'x']);
	expect(shown('# A\n\nx\n\n---\n\ny\n')).toEqual(['A', 'x', 'y']);
});

test('what stands above the title is not joined with what stands below it', () => {
	const document = 'above\n\n# A\n\nbelow\n\n## B\n\n# C\n';
	const places = readPlan(parseTemplate('# {Name}\n'), document).places;
	expect(places.map(({type, path}) => `${type} ${path.join('.')}`)).toEqual([
		'field name',
		'field text',
		'field text2',
		'section b',
		'section c',
	]);
});
