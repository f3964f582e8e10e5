/* A text without a template is written as it is, and what is new ends its line. */
import {expect, test} from 'vitest';
import {readPlan} from '../../../source/index.ts';
import {fieldsIn} from '../../../source/plan/place.ts';
import {commentsOf, plainTemplate} from '../../../source/template/plain.ts';
import {written} from './tries.ts';

test.each([
	['', 'a', ['a\n', 'a']],
	['', '', ['']],
	['b\n', 'a', ['a\n']],
	['b\n', '', ['\n']],
	['\n# One\n', 'a', ['a\n\n# One\n', 'a\n# One\n']],
	['\r\n# One\r\n', 'a', ['a\r\n\r\n# One\r\n', 'a\r\n# One\r\n']],
])('%j with %j in it', (text, raw, tries) => {
	const plan = readPlan(plainTemplate({plain: {comments: commentsOf(text)}}), text);
	const [field] = fieldsIn(plan.places);
	expect(written(plan, field?.path ?? [], raw)).toEqual(tries);
});
