import {describe, expect, test} from 'vitest';
import {jsonSchema, parseTemplate} from '../../source/index.ts';
import {shipped} from './shipped.ts';

const text = {type: 'string', minLength: 1, pattern: '\\S'};
const propertyOf = (markdown: string) => Object.values(jsonSchema(parseTemplate(markdown)).properties as object)[0];

describe('the JSON Schema', () => {
	test('is one of the answers as an object', () => {
		expect(jsonSchema(shipped)).toMatchObject({
			$schema: 'https://json-schema.org/draft/2020-12/schema',
			title: 'Technical Plan',
			type: 'object',
			additionalProperties: false,
		});
	});

	test.each([
		['a text', '**Owner**: {who}\n', {...text, description: 'who'}],
		['a text with a default', '**Owner**: Ann\n', {...text, default: 'Ann'}],
		['a closed choice', '**Status**: {a|b}\n', {type: 'string', enum: ['a', 'b'], description: 'a|b'}],
		['an open choice', '**Status**: {a|b|other}\n', {...text, examples: ['a', 'b'], description: 'a|b|other'}],
		[
			'prose',
			'## Why\n\nSay why.\n',
			{title: 'Why', ...text, contentMediaType: 'text/markdown', description: 'Say why.'},
		],
		[
			'code',
			'## Code\n\n```\n{code}\n```\n',
			{title: 'Code', ...text, contentMediaType: 'text/plain', description: 'code'},
		],
		[
			'a list',
			'## List\n\n- {thing}\n',
			{title: 'List', type: 'array', minItems: 1, items: {type: 'string', description: 'thing'}},
		],
		[
			'questions',
			'## Q\n\n[CLARIFY: {what}]\n',
			{title: 'Q', type: 'array', minItems: 1, items: {type: 'string', description: 'what'}},
		],
		[
			'a table',
			'## T\n\n| A | B |\n|---|---|\n| {one} | {x|y} |\n'.replace('{x|y}', '{x/y/z}'),
			{
				title: 'T',
				type: 'array',
				minItems: 1,
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						a: {...text, description: 'one'},
						b: {type: 'string', enum: ['x', 'y', 'z'], description: 'x/y/z'},
					},
				},
			},
		],
		[
			'a group',
			'## D\n\n### Decision 1: {Title}\n**Why**: {why}\n',
			{
				title: 'D',
				type: 'array',
				minItems: 1,
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {title: {...text, description: 'Title'}, why: {...text, description: 'why'}},
				},
			},
		],
	])('%s', (_, markdown, schema) => {
		expect(propertyOf(markdown)).toEqual(schema);
	});
});
