import {expect, test} from 'vitest';
import {firstJson} from '../../../source/plan/proposals/first-json.ts';

test.each<[what: string, text: string, value: unknown]>([
	['the whole', '[1, 2]', [1, 2]],
	['a text', '"a"', 'a'],
	['a byte order mark before it', '\uFEFF[1]', [1]],
	['a fence', 'Here:\n\n```json\n[{"a": "```"}]\n```\n', [{a: '```'}]],
	['the second fence', '```sh\nls\n```\n~~~\n{"a": 1}\n~~~', {a: 1}],
	['a fence that nobody closed', '```json\n[1]\n', [1]],
	['words around it', 'Sure! [1, "]"] is what I propose [now].', [1, ']']],
	['a bracket that is none', 'See [CLARIFY: x] and {y}: {"a": "\\"}"}', {a: '"}'}],
	['a fence of other ends of lines', 'Here:\r```json\r[1,\r2]\r```\rDone.', [1, 2]],
	['a fence before words in brackets', 'As [asked]:\n```\n{"a": [1]}\n```\n[2]', {a: [1]}],
	['the tenth fence', `${'```\nno\n```\n'.repeat(9)}\`\`\`\n1\n\`\`\``, 1],
	['the tenth bracket', `${'[no] '.repeat(9)}[1]`, [1]],
	['an object in words', 'It is {"a": {"b": [1, "{"]}}.', {a: {b: [1, '{']}}],
	['a quote that is escaped', 'So: ["a\\"]", 1] it is', ['a"]', 1]],
	['`null`', ' null\n', null],
	['output behind its end', '[1]\n[2]\nDone.', [1]],
])('%s', (_, text, value) => expect(firstJson(text)).toEqual({value}));

test.each([
	['nothing', ''],
	['words', 'no'],
	['the eleventh fence', `${'```\nno\n```\n'.repeat(10)}\`\`\`\n1\n\`\`\``],
	['the eleventh bracket', `${'[no] '.repeat(10)}[1]`],
	['a mark that is not the first', 'a\uFEFF1'],
	['what is not closed', '[1, 2'],
	['brackets without an end', '['.repeat(200_000)],
	['quotes without an end', '{"'.repeat(100_000)],
])('%s holds none', (_, text) => expect(firstJson(text)).toBeUndefined());
