/* Plain items among open questions are items like them. */
import {expect, test} from 'vitest';
import {
	answers,
	fill,
	insertItem,
	moveItem,
	parseTemplate,
	readPlan,
	removeItem,
	setField,
} from '../../../source/index.ts';

const template = parseTemplate('# {Name}\n\n## Open Questions\n\n[CLARIFY: {question}]\n');
const textOf = (list: string) => `# A\n\n## Open Questions\n\n${list}\n`;
const plan = readPlan(template, textOf('- a\n- [CLARIFY: b]\n- c'));

test('all of them are answers', () => {
	expect(answers(plan)).toEqual({name: 'A', openQuestions: ['a', 'b', 'c']});
	expect(fill(plan, answers(plan)).text).toBe(plan.text);
});

test.each([
	['a plain one is written', setField(plan, ['openQuestions', 0], 'x'), '- x\n- [CLARIFY: b]\n- c'],
	['a question is written', setField(plan, ['openQuestions', 1], 'x'), '- a\n- [CLARIFY: x]\n- c'],
	['a plain one goes', removeItem(plan, ['openQuestions', 0]), '- [CLARIFY: b]\n- c'],
	['the question goes', removeItem(plan, ['openQuestions', 1]), '- a\n- c'],
	['the first becomes the last', moveItem(plan, ['openQuestions', 0], 2), '- [CLARIFY: b]\n- c\n- a'],
	['one comes', insertItem(plan, ['openQuestions', 1]), '- a\n- [CLARIFY: {question}]\n- [CLARIFY: b]\n- c'],
])('%s', (_, {text}, list) => {
	expect(text).toBe(textOf(list));
});
