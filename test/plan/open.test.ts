import {expect, test} from 'vitest';
import {parseTemplate, problems, readPlan} from '../../source/index.ts';
import {countOpen, countOpenIn} from '../../source/plan/check/open.ts';

test.each([
	['', {questions: 0, boxes: 0, ticked: 0}],
	['- [ ] a\n  - [x] b\n* [X] c\n1. [ ] d\r\n> - [ ] e\n', {questions: 0, boxes: 5, ticked: 2}],
	['[ ] a\n- [link] b\n- [y] c\n', {questions: 0, boxes: 0, ticked: 0}],
	['[CLARIFY: a] and [NEEDS CLARIFICATION: b]\n', {questions: 2, boxes: 0, ticked: 0}],
	['```\n- [ ] a [CLARIFY: b]\n```\n- [ ] c\n', {questions: 0, boxes: 1, ticked: 0}],
	['~~~\n- [ ] a\n~~~\n- [x] b', {questions: 0, boxes: 1, ticked: 1}],
	['> > - [x] a\n\t1) [ ] b\r- [X] c', {questions: 0, boxes: 3, ticked: 2}],
	['- [x]a\n-[x] b\n- [ ]', {questions: 0, boxes: 1, ticked: 0}],
])('%j', (text, open) => {
	expect(countOpen(text)).toEqual(open);
});

test('a document has as many open questions as `check` tells of', () => {
	const text =
		'# a\n\n## Open Questions\n\n- Which?\n- ~~Who?~~\n- [CLARIFY: how?]\n\n## b\n\n**Store**: NEEDS CLARIFICATION\n\n`[CLARIFY: c]`\n';
	const plan = readPlan(parseTemplate(''), text);
	expect(countOpenIn(plan.outline).questions).toBe(3);
	expect(problems(plan)).toHaveLength(3);
	expect(plan.outline.root.children[0]?.children.map(part => countOpenIn(plan.outline, part).questions)).toEqual([
		2, 1,
	]);
});

test('boxes of a part are those of its lists, quotes and all that is below it', () => {
	const text = '- [x] a\n\n# b\n\n- [ ] c\n  - [x] d\n\n> - [ ] e\n\n```\n- [ ] f\n```\n\n## g\n\n1. [X] h\n2. i\n';
	const {outline} = readPlan(parseTemplate(''), text);
	const [b] = outline.root.children;
	expect(countOpenIn(outline)).toEqual({questions: 0, boxes: 5, ticked: 3});
	expect(countOpenIn(outline, b)).toEqual({questions: 0, boxes: 4, ticked: 2});
	expect(countOpenIn(outline, b?.children[0])).toEqual({questions: 0, boxes: 1, ticked: 1});
});
