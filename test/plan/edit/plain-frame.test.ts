import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {editsOf} from '../../../source/plan/edit/frames.ts';
import {emptied, fieldAt, lastResort, padded, written, writtenValue} from './tries.ts';

const template = parseTemplate(
	'# Plan: {Name}\n\n## List\n\n- {thing}\n\n## Options\n\n1. {Option A} - {Pros/Cons}\n\n## Questions\n\n[CLARIFY: {question}]\n',
);
const planOf = (text: string) => readPlan(template, text);

describe('a title', () => {
	const at = ['name'];
	const title = (text: string, raw: string) => written(planOf(text), at, raw);

	test('stands behind the blank that waits for it, or brings one', () => {
		expect(title('# Plan: a\n', 'b')).toEqual(['# Plan: b\n']);
		expect(title('# Plan:\n', 'b')).toEqual(['# Plan: b\n', '# Plan: b\n']);
		expect(title('# Plan: \n', 'b')).toEqual(['# Plan: b\n', '# Plan: b \n']);
		expect(title('# Plan: a\n', '')).toEqual(['# Plan: \n']);
		expect(title('# Plan:\n', '')).toEqual(['# Plan:\n']);
	});

	test('is emptied with the blanks before it, unless more follows', () => {
		expect(emptied(planOf('# Plan: \t a\n'), at)).toEqual(['# Plan:\n']);
		expect(emptied(planOf('# Plan: a  \n'), at)).toEqual(['# Plan:  \n']);
		expect(emptied(planOf('# Plan: a #\n'), at)).toEqual([]);
	});

	test('that is underlined becomes one with marks in the end', () => {
		const titles = (spelled: readonly string[]) => spelled.map(text => `# Plan: ${text}\n`);
		expect(lastResort(planOf('Plan: a\n===\n'), at, 'b [c]')).toEqual(
			titles(['b [c]', 'b [c]', '&#98; [c]', '&#98; &#91;c&#93;']),
		);
		expect(lastResort(planOf('  Plan: a\n===\n'), at, 'b')[0]).toBe('#   Plan: b\n');
		expect(lastResort(planOf('# Plan: a\n'), at, 'b')).toEqual([]);
		expect(lastResort(planOf('  # Plan: a\n'), at, 'b')).toEqual([]);
		expect(lastResort(planOf('C# Plan: a\n===\n'), at, 'b')[0]).toBe('# b\n');
	});

	test('has nothing beside it that gives way', () => {
		const plan = planOf('# Plan: a\n');
		expect(padded(plan, at, 1)).toBe(plan.text);
		expect(editsOf(fieldAt(plan, at)).canStayOpen).toBe(true);
	});
});

describe('an item', () => {
	const at = ['list', 0];
	const item = (line: string, raw: string) =>
		written(planOf(`## List\n\n${line}\n- z\n`), at, raw).map(text => text.slice('## List\n\n'.length, -5));

	test('brings a blank and, where a line below would go on in it, a line break', () => {
		expect(item('- a', 'b')).toEqual(['- b', '- b\n']);
		expect(item('-', 'b')).toEqual(['- b', '- b', '- b\n', '-    b']);
		expect(item('- ', 'b')).toEqual(['- b', '- b\n', '-    b']);
	});

	test('is empty by its range alone', () => {
		expect(item('- a', '')).toEqual(['- ']);
		expect(item('-', '')).toEqual(['-', '-    ']);
	});

	test('is no heading, and has no other way', () => {
		expect(lastResort(planOf('## List\n\n- a\n'), at, 'b')).toEqual([]);
		expect(writtenValue(planOf('## List\n\n- a\n'), at, '# b', 1)[0]).toBe('## List\n\n- &#35; b\n');
		expect(writtenValue(planOf('## List\n\n- a\n'), at, '', 1)).toEqual(['## List\n\n- \n']);
	});
});

describe('a part', () => {
	const option = (line: string, raw: string, key = 'option') =>
		written(planOf(`## Options\n\n${line}\n`), ['options', 0, key], raw).map(text =>
			text.slice('## Options\n\n'.length, -1),
		);

	test('that is there changes by its range alone', () => {
		expect(option('1. a - b', 'c')).toEqual(['1. c - b']);
		expect(option('1. a - b', '')).toEqual(['1.  - b']);
	});

	test('that was emptied finds blanks beside it, or brings them', () => {
		expect(option('1.  - b', 'c')).toEqual(['1.  c- b', '1. c - b', '1.  c - b', '1.   c- b']);
		expect(option('1. - b', 'c')).toEqual(['1. c- b', '1. c - b', '1.  c- b']);
		expect(option('1.  - b', '')).toEqual(['1.  - b']);
	});

	test('at the end of its line takes the blank that waits there', () => {
		expect(option('1. a -', 'c', 'prosCons')).toEqual(['1. a -c', '1. a - c', '1. a -c ', '1. a - c']);
		const waiting = ['1. a -c ', '1. a - c', '1. a -c  ', '1. a - c', '1. a - c '];
		expect(option('1. a - ', 'c', 'prosCons')).toEqual(waiting);
		expect(option('1. a', 'c', 'prosCons')).toEqual(['1. a - c', '1. a - c', '1. a c', '1. ac ', '1. a c']);
	});
});

test('a question has its range alone', () => {
	const text = '## Questions\n\n[CLARIFY: a]\n';
	expect(written(planOf(text), ['questions', 0], 'b')).toEqual(['## Questions\n\n[CLARIFY: b]\n']);
	expect(lastResort(planOf(text), ['questions', 0], 'b')).toEqual([]);
});
