/* What is no Markdown, and where the comments of a program begin in it. */
import {expect, test} from 'vitest';
import {commentsOf, plainTemplate} from '../../source/template/plain.ts';

const comments = '# Please enter the message.\n#\n# On branch main\n';

test.each([
	['', ''],
	['a\r# One\r\n# Two\n', '# One'],
	['a\n# One\n; -------- >8 --------\nb\n', '# One'],
	['a\n# One\n# ------- >8 -------\nb\n', ''],
	['a\n; -------- >8 --------\nb\n', '; -------- >8 --------'],
	['a #\nHG: one\n', 'HG: one'],
	['# One\nx\n# One\n', ''],
	['pick a\n', ''],
	[`\n${comments}`, '# Please enter the message.'],
	[`# mine\n\npick a\n\n${comments}`, '# Please enter the message.'],
	['a\n; one\n; two\n', '; one'],
	['a\nJJ: one\n', 'JJ: one'],
	['# m h command\n0 5 * * * true\n', ''],
	['\n# One\n# ------------------------ >8 ------------------------\n# Two\ndiff --git a b\n', '# One'],
	['a\n#\n# One\n#\n', ''],
	['a\n# One\n  \n', '# One'],
	['a\n# One\nb', ''],
])('of %j the comments begin with %j', (text, first) => {
	expect(commentsOf(text)).toBe(first);
});

test('a plain document has no template', () => {
	const {outline, ...template} = plainTemplate({plain: {comments: '#'}});
	expect(outline.text).toBe('');
	expect(template).toEqual({
		text: '',
		title: undefined,
		titlePrefix: '',
		specs: [],
		literals: new Set(),
		footer: '',
		sidecar: {plain: {comments: '#'}},
	});
});
