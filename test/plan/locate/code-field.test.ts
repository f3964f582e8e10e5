/* What stands between fences, and what of its blanks is code. */
import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {findPlace} from '../../../source/plan/place.ts';
import {valueAt} from '../../../source/plan/plan.ts';

const none = parseTemplate('');

test.each([
	['```\na\n```', 'a', '```'],
	['```\n```', '', '```'],
	['```', '', '```'],
	['```\na', 'a', '```'],
	['```\n   \n```', '', '```'],
	['```\n\n\na\n\n```', 'a', '```'],
	['```\n a\n```', ' a', '```'],
	['```\na  \n```', 'a  ', '```'],
	['```\na\t\n\n```', 'a\t', '```'],
	['```\na ', 'a ', '```'],
	['````ts\n```\n````', '```', '````'],
	['  ~~~ts\n  a\n    b\n  ~~~', 'a\n  b', '~~~'],
	['```\r\na \r\n\r\n```', 'a ', '```'],
	['```\r\r a\r```', ' a', '```'],
])('%j is %j behind %j', (text, code, mark) => {
	const plan = readPlan(none, `# A\n\n${text}\n`);
	expect(valueAt(plan, ['code'])).toBe(code);
	expect(findPlace(plan.places, ['code'])).toMatchObject({frame: {type: 'fence', mark}});
});
