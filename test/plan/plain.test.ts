import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readPlan, setField} from '../../source/index.ts';
import {valueAt} from '../../source/plan/plan.ts';
import {normalise} from '../../source/plan/spelling/context.ts';
import {commentsOf, plainTemplate} from '../../source/template/plain.ts';
import {anyString} from '../helpers/any-string.ts';

const open = (text: string) => readPlan(plainTemplate({plain: {comments: commentsOf(text)}}), text);

const comments = '# Please enter the message.\n#\n# On branch main\n';

describe('a plain document', () => {
	test('is its text and its comments, as they stand', () => {
		const plan = open(`\nAdd \`a\`\n\n- *b*\n\n${comments}`);
		expect(valueAt(plan, ['text'])).toBe('Add `a`\n\n- *b*');
		expect(valueAt(plan, ['comments'])).toBe(comments.trimEnd());
	});

	test.each([
		['', '', undefined],
		['\n \n', '', undefined],
		['  a', '  a', undefined],
		['\n \t\n  a \n \nb\t\n\n', '  a \n \nb\t', undefined],
		['\r\na\r\n\r\n', 'a', undefined],
		['a\r\r', 'a', undefined],
		['a  ', 'a  ', undefined],
		['a\n; b', 'a', '; b'],
		['a\n\n; b\n;\n\n', 'a', '; b\n;'],
		['; b\nc', '', '; b\nc'],
		['a\r; b\r', 'a', '; b'],
		['; b\na\n; b\nc', '; b\na', '; b\nc'],
		['a ; b\nc\n; bc\n', 'a ; b\nc\n; bc', undefined],
		['; b\na; b\n; bb\n', '', '; b\na; b\n; bb'],
	])('of %j the text is %j, and the comments from `; b` on are %j', (text, own, said) => {
		const plan = readPlan(plainTemplate({plain: {comments: '; b'}}), text);
		expect([valueAt(plan, ['text']), valueAt(plan, ['comments'])]).toEqual([own, said]);
	});

	test('without comments is one text', () => {
		const plan = readPlan(plainTemplate({plain: {comments: ''}}), '# a\n\n# b\n');
		expect(plan.places).toHaveLength(1);
		expect(valueAt(plan, ['text'])).toBe('# a\n\n# b');
	});

	test('takes a text where there was none, in a line of its own', () => {
		expect(setField(open(comments), ['text'], 'Add a').text).toBe(`Add a\n${comments}`);
		expect(setField(open(`\r\n${comments}`), ['text'], 'Add a').text).toBe(`Add a\r\n\r\n${comments}`);
		expect(setField(open(''), ['text'], 'Add a').text).toBe('Add a\n');
	});

	test.each([
		['a', 'b', 'b'],
		['a\n', 'b', 'b\n'],
		['a\r\n\r\n', 'b\nc', 'b\r\nc\r\n\r\n'],
		['a\n', '', '\n'],
		['', '', ''],
		[`a\n${comments}`, 'b', `b\n${comments}`],
	])('%j with the text %j ends as it did', (text, value, written) => {
		expect(setField(open(text), ['text'], value).text).toBe(written);
	});

	test('holds any text, and nothing else in it moves', () => {
		const texts = ['', comments, `\n${comments}`, `old\n\n${comments}`, 'old', 'old\r\n'];
		fc.assert(
			fc.property(fc.constantFrom(...texts), anyString(), (text, value) => {
				fc.pre(!value.includes('# Please enter'));
				const before = open(text);
				const after = setField(before, ['text'], value);
				expect(valueAt(after, ['text'])).toBe(normalise(value));
				expect(valueAt(after, ['comments'])).toBe(valueAt(before, ['comments']));
				expect(setField(before, ['text'], valueAt(before, ['text']) ?? '').text).toBe(text);
			}),
		);
	});
});
