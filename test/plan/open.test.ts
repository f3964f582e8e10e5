import {expect, test} from 'vitest';
import {countOpen} from '../../source/plan/check/open.ts';

test.each([
	['', {questions: 0, boxes: 0, ticked: 0}],
	['- [ ] a\n  - [x] b\n* [X] c\n1. [ ] d\r\n> - [ ] e\n', {questions: 0, boxes: 5, ticked: 2}],
	['[ ] a\n- [link] b\n- [y] c\n', {questions: 0, boxes: 0, ticked: 0}],
	['[CLARIFY: a] and [NEEDS CLARIFICATION: b]\n', {questions: 2, boxes: 0, ticked: 0}],
	['```\n- [ ] a [CLARIFY: b]\n```\n- [ ] c\n', {questions: 0, boxes: 1, ticked: 0}],
])('%j', (text, open) => {
	expect(countOpen(text)).toEqual(open);
});
