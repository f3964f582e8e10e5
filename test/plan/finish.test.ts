/* What is written in the end: without what nobody answered. */
import {expect, test} from 'vitest';
import {answers, fill, finish, newPlan, readPlan} from '../../source/index.ts';
import {sample} from './sample.ts';
import {shipped} from './shipped.ts';

test('a plan with everything in it', async () => {
	const text = finish(fill(newPlan(shipped), sample));
	await expect(text).toMatchFileSnapshot('../fixtures/sample-plan.md');
	expect(answers(readPlan(shipped, text))).toEqual(sample);
});
