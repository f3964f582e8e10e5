import {expect, test} from 'vitest';
import {isMarkAlone, nextMark, withOneMark} from '../../../source/wizard/text/list-line.ts';

test.each([
	['- one', '- '],
	['  * one', '  * '],
	['1. one', '2. '],
	['09) one', '10) '],
	['- [x] done', '- [ ] '],
	['- ', '- '],
	['one', ''],
	['-', ''],
	['-one', ''],
	['- - -', ''],
	['1.5 seconds', ''],
	['  10. [x] done', '  11. [ ] '],
	['- [~] begun', '- [ ] '],
	['-\tone', '-\t'],
	['* * one', '* '],
	['- -', '- '],
	['+ + +', '+ '],
	['- --', ''],
	['  * * *', ''],
	['1. 1 apple', '2. '],
	['one - two', ''],
	['- one ---', '- '],
	['- - - one', '- '],
	[' -', ''],
	['', ''],
])('below %j the mark is %j', (line, mark) => {
	expect(nextMark(line)).toBe(mark);
});

test.each([
	['- ', true],
	['- [ ] ', true],
	['3. ', true],
	['  - ', true],
	['-   ', true],
	['- [ ] a', false],
	['-', false],
	['- a', false],
	['', false],
	['word', false],
])('%j is a mark alone: %j', (line, isAlone) => {
	expect(isMarkAlone(line)).toBe(isAlone);
});

test.each([
	['- - ', '- '],
	['2. 1. ', '2. '],
	['- [ ] - [ ] ', '- [ ] '],
	['- * ', '- * '],
	['- a - ', '- a - '],
	['- ', '- '],
	['  - - ', '  - '],
	['\t1. 3. ', '\t1. '],
	['1. 2) ', '1. 2) '],
	['12. 345. ', '12. '],
	['- [ ] - ', '- [ ] - '],
	['- - - ', '- - - '],
	['- -', '- -'],
	['a - - ', 'a - - '],
	['', ''],
])('%j with its mark once is %j', (line, once) => {
	expect(withOneMark(line)).toBe(once);
});
