import {expect, test} from 'vitest';
import {answers} from '../../source/plan/answers.ts';
import {newPlan} from '../../source/plan/plan.ts';
import {reviveTemplate, storeTemplate} from '../../source/template/stored-template.ts';
import {shipped} from '../plan/shipped.ts';

test('a stored template is the one that was read', () => {
	const revived = reviveTemplate(storeTemplate(shipped));
	const {outline: _, ...rest} = shipped;
	const {outline, ...own} = revived;
	expect(own).toEqual(rest);
	expect(outline.text).toBe(shipped.text);
	expect(answers(newPlan(revived))).toEqual(answers(newPlan(shipped)));
});
