import {expect, test} from 'vitest';
import {setField} from '../../../source/plan/edit/set-field.ts';
import {readPlan, valueAt} from '../../../source/plan/plan.ts';
import {shipped} from '../shipped.ts';

const options = (line: string) =>
	`## Technical Decisions\n\n### Decision 1: A\n**Options Considered**:\n1. Redis - shared\n${line}\n3. Memory - simple\n`;
const errors = (line: string) => `## Error Handling\n\n### Error Types\n1. a: b\n${line}\n3. c: d\n`;
const option = ['technicalDecisions', 0, 'optionsConsidered', 1, 'option'];
const handling = ['errorHandling', 'errorTypes', 1, 'howToHandle'];

test.each(['a', '-', 'a - b', '```', '[x] a', '+', '|', '[CLARIFY:'])(
	'%j stands where a name was taken away',
	value => {
		for (const line of ['2.  - fast', '2. - fast', '2.  - {Pros/Cons}']) {
			const plan = readPlan(shipped, options(line));
			const written = setField(plan, option, value);
			expect(written.text).toMatch(/^2\. \S.* - \S+$/m);
			expect(valueAt(written, option)).toBe(value);
			expect(valueAt(setField(written, option, ''), option)).toBe('');
		}
		for (const line of ['2. timeout:', '2. timeout: '])
			expect(setField(readPlan(shipped, errors(line)), handling, value).text).toMatch(/^2\. timeout: \S/m);
	},
);

test('a name that is taken away and put back leaves the same bytes', () => {
	const plan = readPlan(shipped, options('2. Postgres - there already'));
	expect(setField(setField(plan, option, ''), option, 'Postgres').text).toBe(plan.text);
});

test.each([
	['Redis (rejected - one more server)', 'Redis (rejected - one more server)', ''],
	['Redis (shared - fast) - one more server', 'Redis (shared - fast)', 'one more server'],
	['Redis (shared - fast', 'Redis (shared', 'fast'],
	['Redis) - fast (all)', 'Redis)', 'fast (all)'],
])('a dash in parentheses separates nothing: %j', (line, name, pros) => {
	const plan = readPlan(shipped, options(`2. ${line}`));
	expect(valueAt(plan, option)).toBe(name);
	expect(valueAt(plan, [...option.slice(0, -1), 'prosCons'])).toBe(pros);
});
