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
	['output behind its end', '[1]\n[2]\nDone.', [1]],
])('%s', (_, text, value) => expect(firstJson(text)).toEqual({value}));

test.each([
	['nothing', ''],
	['words', 'no'],
	['what is not closed', '[1, 2'],
	['brackets without an end', '['.repeat(1_000_000)],
	['quotes without an end', '{"'.repeat(300_000)],
])('%s holds none', (_, text) => expect(firstJson(text)).toBeUndefined());
