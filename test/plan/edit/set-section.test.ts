/* One text for a section that a template leaves to the document. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Answer, answers, fill, newPlan, parseTemplate, readPlan} from '../../../source/index.ts';
import {sectionMarkdown} from '../../../source/plan/edit/set-section.ts';
import {valueAt} from '../../../source/plan/plan.ts';
import {normalise} from '../../../source/plan/spelling/context.ts';
import {runs} from '../../helpers/runs.ts';
import {hostileString} from '../hostile.ts';
import {shipped} from '../shipped.ts';

const template = parseTemplate('# {Name}\n\n## Goal\n\nSay what.\n\n## Notes\n\nAnything.\n', {open: true});
const document = (goal: string) => `# A\n\n## Goal\n\n${goal}\n\n## Notes\n\nd\n`;
const given = (before: string, goal: string) => fill(readPlan(template, document(before)), {goal});

describe('is read as what it is', () => {
	test.each<[string, string, Answer]>([
		['text', 'a\n\n- b', 'a\n\n- b'],
		['a fence', 'a\n\n```\nb\n```\n\nc', {text: 'a', code: 'b', text2: 'c'}],
		['a fence alone', '```\na\n```', 'a'],
		['a heading', 'a\n\n### B\n\nc', {text: 'a', b: 'c'}],
		['a label', '**B**: c', {b: 'c'}],
		['a table', '| A |\n|---|\n| b |', [{a: 'b'}]],
		['boxes', '- [x] a', [{done: true, text: 'a'}]],
	])('%s', (_, goal, said) => {
		const befores = ['Say what.', 'x', 'x\n\n### Y\n\n```\nz\n```', '```\ny\n```', '| X |\n|---|\n| y |'];
		for (const before of goal.includes('```') ? befores : befores.filter(before => !before.startsWith('```'))) {
			const plan = given(before, goal);
			expect(plan.text).toBe(document(goal));
			expect(answers(plan)).toEqual({name: 'A', goal: said, notes: 'd'});
			expect(fill(plan, answers(plan)).text).toBe(plan.text);
			expect(fill(plan, {goal})).toBe(plan);
		}
	});

	test('in a section that is not there yet', () => {
		const plan = readPlan(template, '# A\r\n\r\n## Notes\r\n\r\nd\r\n');
		expect(fill(plan, {goal: 'a\n\n### B\n\nc'}).text).toBe(
			'# A\r\n\r\n## Goal\r\n\r\na\r\n\r\n### B\r\n\r\nc\r\n\r\n## Notes\r\n\r\nd\r\n',
		);
	});
});

test('is code where that is all there is', () => {
	expect(given('```\na\n```', '# b').text).toBe(document('```\n# b\n```'));
	const nested = given('````\n```\na\n```\n````', '```\na\n```');
	expect(nested.text).toBe(document('````\n```\na\n```\n````'));
});

describe('is hidden where it would be more than that section', () => {
	test.each([
		['a heading beside it', '## B\n\nc', '&#35;# B\n\nc'],
		['an open fence', '```\na', '&#96;``\na'],
		['a label without a value', '**B**:', '&#42;*B**:'],
		['a line across at its end', 'a\n\n---', 'a\n\n&#45;--'],
	])('%s', (_, goal, written) => {
		for (const before of ['x', 'x\n\n### Y\n\nz']) {
			expect(given(before, goal).text).toBe(document(written));
			expect(answers(given(before, goal)).goal).toBe(goal);
		}
	});
});

test('goes as a whole', () => {
	expect(given('x\n\n### Y\n\nz', '').text).toBe('# A\n\n## Goal\n\n## Notes\n\nd\n');
});

test('reads back, as it is or as the same Markdown, and nothing else changes', () => {
	const path = ['architectureOverview'];
	const plan = fill(newPlan(shipped), {featureName: 'a', testingStrategy: {unitTests: ['b']}});
	fc.assert(
		fc.property(hostileString(shipped), hostileString(shipped), (before, value) => {
			const {architectureOverview: _, ...others} = answers(plan);
			const written = readPlan(
				shipped,
				fill(fill(plan, {architectureOverview: before}), {architectureOverview: value}).text,
			);
			const {architectureOverview: said, ...rest} = answers(written);
			expect(rest).toEqual(others);
			if (sectionMarkdown(written, path) !== normalise(value))
				expect(valueAt(written, path) ?? '').toBe(normalise(value));
			expect(fill(written, {...rest, ...(said !== undefined && {architectureOverview: said})}).text).toBe(written.text);
			expect(fill(written, {architectureOverview: value}).text).toBe(written.text);
		}),
		{numRuns: runs(1 / 3)},
	);
});
