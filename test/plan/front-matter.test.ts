import {expect, test} from 'vitest';
import {answers, finish, newPlan, parseTemplate, readPlan, setField} from '../../source/index.ts';

const template = parseTemplate('---\nstatus: "{proposed | accepted}"\ndate: {YYYY-MM-DD}\n---\n\n# {Title}\n');
const [status, date] = ['status: accepted', 'date: 2024-01-01'];

test.each([
	['plain words', 'accepted', 'status: accepted'],
	['a colon', 'a: b', 'status: "a: b"'],
	['what YAML takes for a boolean', 'yes', 'status: "yes"'],
	['quotes and backslashes', '"a" \\ b', String.raw`status: "\"a\" \\ b"`],
	['a comment', 'a # b', 'status: "a # b"'],
	['the words of the template', '{proposed | accepted}', String.raw`status: "\u007bproposed | accepted}"`],
	['several lines', 'a\n---\nb', String.raw`status: "a\n---\nb"`],
])('%s are valid YAML and read back', (_, value, line) => {
	const written = setField(newPlan(template), ['status'], value);
	expect(written.text).toContain(`\n${line}\n`);
	expect(answers(readPlan(template, written.text))).toEqual({status: value});
});

test.each([
	['no front matter', '# x\n', `---\n${status}\n---\n\n# x\n`],
	['a byte order mark', '\uFEFF# x\n', `\uFEFF---\n${status}\n---\n\n# x\n`],
	['other keys', `---\n${date}\n---\n# x\n`, `---\n${date}\n${status}\n---\n# x\n`],
	['Windows line ends', `---\r\n${date}\r\n---\r\n# x\r\n`, `---\r\n${date}\r\n${status}\r\n---\r\n# x\r\n`],
	['a list', '---\nStatus:\n  - a\n  - b\n---\n# x\n', `---\nStatus: accepted\n---\n# x\n`],
])('a key is added to or changed in a document with %s', (_, text, wanted) => {
	expect(setField(readPlan(template, text), ['status'], 'accepted').text).toBe(wanted);
});

test('a blank key stays without the words of the template', () => {
	expect(finish(setField(newPlan(template), ['title'], 'x'))).toBe('---\nstatus:\ndate:\n---\n\n# x\n');
});
