/* Where the caret comes to in a field that it is sent to. */
import {expect, test} from 'vitest';
import {arriveAt} from '../../source/wizard/arrival.ts';
import {caretOf} from '../../source/wizard/text/buffer.ts';
import {openDocument, openForm} from '../helpers/form.ts';

const lines = (count: number) => `# A\n\n## B\n\n${'x\n'.repeat(count)}`;
const caretIn = (text: string) => {
	const {focus, buffer} = arriveAt(openDocument(text), ['b']);
	return [focus, caretOf(buffer)];
};

test('a text that the screen holds is come to at its end, a longer one at its start', () => {
	expect(caretIn(lines(1))).toEqual([['b'], 1]);
	expect(caretIn(lines(25))).toEqual([['b'], 49]);
	expect(caretIn(lines(26))).toEqual([['b'], 0]);
});

test('what is no text has no place in it', () => {
	const {focus, buffer} = arriveAt(openForm('# Technical Plan: A\n\n**Status**: approved\n'), ['status']);
	expect([focus, caretOf(buffer)]).toEqual([['status'], 'approved'.length]);
});
