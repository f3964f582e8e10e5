/* Which answers a schema allows, and what is written of them. */
import {expect, test} from 'vitest';
import type {Path} from '../../../source/plan/place.ts';
import {fitted, isEmptyAnswer} from '../../../source/plan/proposals/fitted.ts';
import type {JsonSchema} from '../../../source/plan/schema.ts';

const line = {type: 'string'};
const prose = {type: 'string', contentMediaType: 'text/markdown'};
const choice = {type: 'string', enum: ['Low', 'Med', 'High']};
const box = {type: 'boolean'};
const list = {type: 'array', items: line};
const row = {type: 'object', properties: {name: line, level: choice, parts: list}};
const task = {$ref: '#/$defs/checklistItem'};

test.each<readonly [given: unknown, schema: JsonSchema, answer: unknown]>([
	['a', line, 'a'],
	[' a \n\t b\r\n', line, 'a b'],
	['', line, ''],
	['a\r\nb\rc\n', prose, 'a\nb\nc'],
	['\n \n  a\n', prose, '  a'],
	['a\tb', prose, 'a\tb'],
	['a\u001B[31m\u0000\u007F\u0085b', prose, 'a[31mb'],
	['a\u00AD\u200B\u2028\u2029\u2060\u2064\uFEFFb', line, 'ab'],
	['\u200Ea\u202Eb\u2066c', line, 'abc'],
	['a\uD800b', line, 'ab'],
	['a\u{E0041}b', line, 'ab'],
	['👩‍💻', line, '👩‍💻'],
	['low', choice, 'Low'],
	['HIGH ', choice, 'High'],
	['', choice, ''],
	[true, box, true],
	[false, box, false],
	[[], list, []],
	[['a', ' b'], list, ['a', 'b']],
	[{}, row, {}],
	[{name: 'a', level: 'med', parts: ['b']}, row, {name: 'a', level: 'Med', parts: ['b']}],
	[{text: 'a', items: [{text: 'b', done: true}]}, task, {text: 'a', items: [{text: 'b', done: true}]}],
])('%j is written', (given, schema, answer) => {
	expect(fitted(schema, given, ['risks', 0])).toEqual(answer);
});

test.each<readonly [given: unknown, schema: JsonSchema, sentence: string]>([
	[1, line, '`risks[0]` is a text, but `1` was given.'],
	[null, line, '`risks[0]` is a text, but `null` was given.'],
	[['a'], line, '`risks[0]` is a text, but a list was given.'],
	[{}, prose, '`risks[0]` is a text, but an object was given.'],
	['yes', box, '`risks[0]` is `true` or `false`, but a text was given.'],
	['a', list, '`risks[0]` is a list, but a text was given.'],
	[{}, list, '`risks[0]` is a list, but an object was given.'],
	[[true], list, '`risks[0][0]` is a text, but `true` was given.'],
	['a', row, '`risks[0]` is an object, but a text was given.'],
	[null, row, '`risks[0]` is an object, but `null` was given.'],
	[[], row, '`risks[0]` is an object, but a list was given.'],
	[{parts: [1]}, row, '`risks[0].parts[0]` is a text, but `1` was given.'],
	[{more: 'a'}, row, 'There is no place for `risks[0].more`.'],
	[{more: 'a'}, {type: 'object'}, 'There is no place for `risks[0].more`.'],
	[{toString: 'a'}, row, 'There is no place for `risks[0].toString`.'],
	[{['x'.repeat(70)]: 'a'}, row, `There is no place for \`risks[0].${'x'.repeat(51)}…\`.`],
	['Huge', choice, '`risks[0]` is one of Low, Med, High, but `Huge` was given.'],
	['x'.repeat(60), choice, `\`risks[0]\` is one of Low, Med, High, but \`${'x'.repeat(60)}\` was given.`],
	['x'.repeat(61), choice, `\`risks[0]\` is one of Low, Med, High, but \`${'x'.repeat(60)}…\` was given.`],
])('%j is refused', (given, schema, sentence) => {
	expect(() => fitted(schema, given, ['risks', 0])).toThrow(
		expect.objectContaining({name: 'AnswerError', message: sentence}),
	);
});

test.each<readonly [given: unknown, path: Path]>([
	['a', ['risks', 0]],
	[{parts: ['a', 1]}, ['risks', 0, 'parts', 1]],
	[{level: 'Huge'}, ['risks', 0, 'level']],
	[{more: 'a'}, ['risks', 0, 'more']],
])('a refusal of %j is about its place', (given, path) => {
	let refused: unknown;
	try {
		fitted(row, given, ['risks', 0]);
	} catch (error) {
		refused = error;
	}
	expect(refused).toMatchObject({path});
});

test('a checklist is as deep as it is asked for', () => {
	const nested = (depth: number): object => (depth === 0 ? {text: 'a'} : {text: 'a', items: [nested(depth - 1)]});
	const deepest = Array.from({length: 20}, (_, depth) => depth).filter(depth => {
		try {
			return fitted(task, nested(depth), ['tasks', 0]) !== undefined;
		} catch (error) {
			expect((error as Error).message).toMatch(/ is nested too deep\.$/);
			return false;
		}
	});
	expect(deepest).toEqual([0, 1, 2, 3, 4, 5]);
});

test.each([
	['', true],
	['a', false],
	[true, true],
	[false, true],
	[[], true],
	[['', ''], true],
	[['', 'a'], false],
	[{}, true],
	[{done: true, text: ''}, true],
	[{parts: [{name: 'a'}]}, false],
])('%j says nothing: %s', (answer, isEmpty) => {
	expect(isEmptyAnswer(answer)).toBe(isEmpty);
});
