import {expect, test} from 'vitest';
import {readListMark, withoutListMark} from '../../../source/template/grammar/list-mark.ts';

const read = (line: string) => {
	const mark = readListMark(line);
	return mark && [line.slice(0, mark.to), mark.digits, mark.box, line.slice(mark.wordsFrom)];
};

test.each([
	['- a', ['- ', '', undefined, 'a']],
	['* a', ['* ', '', undefined, 'a']],
	['+ a', ['+ ', '', undefined, 'a']],
	['1. a', ['1. ', '1', undefined, 'a']],
	['12) a', ['12) ', '12', undefined, 'a']],
	['123456789. a', ['123456789. ', '123456789', undefined, 'a']],
	['\t  -\ta', ['\t  -\t', '', undefined, 'a']],
	['- [ ] a', ['- ', '', ' ', 'a']],
	['- [x] a', ['- ', '', 'x', 'a']],
	['1. [X]  a', ['1. ', '1', 'X', 'a']],
	['- [ ]', ['- ', '', ' ', '']],
	['- [ ]* a', ['- ', '', ' ', 'a']],
	['- [x]*', ['- ', '', 'x', '']],
	['- [ ]*a* b', ['- ', '', undefined, '[ ]*a* b']],
	['-', ['-', '', undefined, '']],
	['7.', ['7.', '7', undefined, '']],
	['-    a', ['-    ', '', undefined, 'a']],
	['-     a', ['- ', '', undefined, '    a']],
	['- ', ['- ', '', undefined, '']],
	['- [y] a', ['- ', '', undefined, '[y] a']],
	['- [x](a)', ['- ', '', undefined, '[x](a)']],
])('%j starts with the mark, digits, box and words %j', (line, expected) => {
	expect(read(line)).toEqual(expected);
});

test.each(['', 'a', '-a', '**a**', '1.a', '1 a', '1234567890. a', '• a', 'a - b', '—'])('%j starts with none', line => {
	expect(readListMark(line)).toBeUndefined();
});

test('a line goes without its mark and its box', () => {
	expect(withoutListMark('  2) [x] a - b')).toBe('a - b');
	expect(withoutListMark('a - b')).toBe('a - b');
});
