import {expect, test} from 'vitest';
import {newPlan, parseTemplate, readPlan} from '../../source/index.ts';
import {addedSince} from '../../source/plan/added.ts';
import {withText} from '../../source/plan/plan.ts';

const template = parseTemplate('# {Name}\n');

/** Whether what stands in `text` between two words, both included, was added to `opened`. */
function isAdded(opened: string, text: string, first: string, last = first): boolean {
	const isNew = addedSince(withText(readPlan(template, opened), text));
	return isNew(text.indexOf(first), text.indexOf(last) + last.length);
}

const opened = 'one\n\ntwo\n\nthree\n';

test.each<[string, string, readonly [string, string?], boolean]>([
	['a line before all', `new\n\n${opened}`, ['new'], true],
	['a line between', opened.replace('two', 'new\ntwo'), ['new'], true],
	['a line behind all', `${opened}new\n`, ['new'], true],
	['a line that says something else', opened.replace('two', 'other'), ['other'], true],
	['lines with a blank one that was there', opened.replace('two', 'new\n\nmore'), ['new', 'more'], true],
	['the first line', `new\n${opened}`, ['one'], false],
	['the last line', `new\n${opened}`, ['three'], false],
	['a part of a line', `new\n${opened}`, ['wo'], false],
	['a line, and one that was there', opened.replace('two', 'new\ntwo'), ['new', 'two'], false],
	['a line that was there, and another', opened.replace('two', 'two\nnew'), ['two', 'new'], false],
	['lines around one that was there', opened.replace('two', 'new\ntwo\nmore'), ['new', 'more'], false],
	['a line behind one that is gone', opened.replace('one\n', ''), ['two'], false],
])('%s', (_, text, words, expected) => {
	expect(isAdded(opened, text, ...words)).toBe(expected);
});

test('the ends of a line count to it, and not those of its neighbours', () => {
	const text = 'one\nnew\ntwo\n';
	const isNew = addedSince(withText(readPlan(template, 'one\ntwo\n'), text));
	expect([isNew(4, 7), isNew(4, 8), isNew(4, 9), isNew(3, 7), isNew(2, 7)]).toEqual([true, true, false, false, false]);
});

test('of a new plan all was, of an opened one nothing', () => {
	expect(addedSince(newPlan(template))(0, 8)).toBe(true);
	expect(addedSince(readPlan(template, '\n\n'))(0, 1)).toBe(false);
});
