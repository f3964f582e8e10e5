/* Input made to take long or to overflow the stack. The bound is generous: what is quadratic takes minutes. */
import {expect, test} from 'vitest';
import {answers, parseTemplate, problems, readPlan} from '../../source/index.ts';
import {cpuTimeOf} from '../helpers/cpu-time.ts';
import {shipped} from './shipped.ts';

const texts = {
	'10,000 nested quotes': `${'> '.repeat(10_000)}x`,
	'10,000 quotes without blanks': `${'>'.repeat(10_000)}x`,
	'500 nested lists': Array.from({length: 500}, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
	'1,000 lists on a line': `${'- '.repeat(1000)}x`,
	'100,000 opening brackets': '['.repeat(100_000),
	'100,000 opening braces': '{'.repeat(100_000),
	'50,000 stars': '*'.repeat(50_000),
	'a line of 2 MB': 'x '.repeat(1_000_000),
	'10,000 labels on a line': '**a**: b | '.repeat(10_000),
	'10,000 open questions that do not end': '[CLARIFY: \n'.repeat(10_000),
};

const bound = 5_000;

test.each(Object.entries(texts))('%s are read in bounded time', {timeout: 60_000}, (_, text) => {
	for (const above of ['', '## Architecture Overview\n\n', '## Open Questions\n\n']) {
		const time = cpuTimeOf(() => {
			const plan = readPlan(shipped, above + text);
			expect(plan.text).toBe(above + text);
			answers(plan);
			problems(plan);
			expect(parseTemplate(above + text).text).toBe(above + text);
		});
		expect(time).toBeLessThan(bound);
	}
});
