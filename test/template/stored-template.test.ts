import {expect, test} from 'vitest';
import {answers} from '../../source/plan/answers.ts';
import {newPlan} from '../../source/plan/plan.ts';
import {parseTemplate} from '../../source/template/read-template.ts';
import {reviveTemplate, storeTemplate} from '../../source/template/stored-template.ts';

test('a stored template is the one that was read', () => {
	const sidecar = {aliases: {goal: ['Aim']}};
	const template = parseTemplate('# Plan: {Name}\n\n**Owner**: Ann\n\n<!-- why -->\n## Goal\n\n{why}\n', sidecar);
	const revived = reviveTemplate(storeTemplate(template));
	const {outline: _, ...rest} = template;
	const {outline, ...own} = revived;
	expect(own).toEqual(rest);
	expect(outline.text).toBe(template.text);
	expect(answers(newPlan(revived))).toEqual({owner: 'Ann'});
});

test('the outline of a stored template is read once, when it is asked for', () => {
	const stored = storeTemplate(parseTemplate('## Goal\n\n{why}\n'));
	expect(stored).not.toContain('outline');
	const revived = reviveTemplate(stored);
	expect(revived.outline.root.children).toHaveLength(1);
	expect(revived.outline).toBe(revived.outline);
});
