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

	test('names its properties in the template’s order, and the document by the words before its title', () => {
		expect(
			jsonSchema(
				parseTemplate(
					'---\nby: {who}\n---\n# Plan for it – — : {Name}\n\n## Part\n\n**Why**: {why}\n\n**How**: {how}\n',
				),
			),
		).toEqual({
			$schema: 'https://json-schema.org/draft/2020-12/schema',
			title: 'Plan for it',
			type: 'object',
			properties: {
				name: {...text, description: 'Name'},
				frontMatter: {
					title: 'Front matter',
					type: 'object',
					properties: {by: {...text, description: 'who'}},
					additionalProperties: false,
					minProperties: 1,
				},
				part: {
					title: 'Part',
					type: 'object',
					properties: {why: {...text, description: 'why'}, how: {...text, description: 'how'}},
					additionalProperties: false,
					minProperties: 1,
				},
			},
			additionalProperties: false,
		});
		expect(jsonSchema(parseTemplate('# {Name}\n'))).not.toHaveProperty('title');
	});

	test('says once what an item of a checklist is, as deep as it goes', () => {
		const item = {
			type: 'object',
			properties: {
				done: {type: 'boolean'},
				text: {...text, contentMediaType: 'text/markdown'},
				items: {type: 'array', items: {$ref: '#/$defs/checklistItem'}, minItems: 1},
			},
			additionalProperties: false,
		};
		const whole = '## Tasks\n\n- [ ] {Task}\n';
		expect(jsonSchema(parseTemplate(whole)).$defs).toEqual({checklistItem: item});
		expect(propertyOf(whole)).toEqual({
			title: 'Tasks',
			type: 'array',
			items: {$ref: '#/$defs/checklistItem', description: 'Task'},
			minItems: 1,
		});
		const deep = '## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n\n**Tasks**:\n\n- [ ] {Task}\n';
		expect(jsonSchema(parseTemplate(deep)).$defs).toEqual({checklistItem: item});
		expect(jsonSchema(parseTemplate('## List\n\n- {thing}\n'))).not.toHaveProperty('$defs');
	});

	test('says what the sidecar says of an answer, and how one reads', () => {
		const markdown = '## Part\n\n**Why**: {why}\n\n**List**:\n\n- {one}\n\n**Parts**:\n\n1. {Option A} - {Pros}\n';
		const {properties} = jsonSchema(
			parseTemplate(markdown, {
				help: {part: 'A.', 'part.why': 'B.', 'part.list': 'C.'},
				example: {'part.why': 'x', 'part.list': ['y', 'z'], 'part.parts.option': [['o'], ['p', 'q']]},
			}),
		);
		expect(properties).toEqual({
			part: {
				title: 'Part',
				description: 'A.',
				type: 'object',
				properties: {
					why: {...text, examples: ['x'], description: 'why\nB.'},
					list: {
						type: 'array',
						description: 'C.',
						items: {type: 'string', examples: ['y', 'z'], description: 'one\nC.'},
						minItems: 1,
					},
					parts: {
						type: 'array',
						items: {
							type: 'object',
							properties: {
								option: {...text, examples: ['o', 'p', 'q'], description: 'Option A'},
								pros: {...text, description: 'Pros'},
							},
							additionalProperties: false,
						},
						minItems: 1,
					},
				},
				additionalProperties: false,
				minProperties: 1,
			},
		});
	});

	test('says what is asked for in a group as a whole', () => {
		const markdown = '## D\n\n### Decision 1: {Title}\n**Why**: {why}\n';
		expect(jsonSchema(parseTemplate(markdown, {help: {d: 'H.'}})).properties).toMatchObject({
			d: {title: 'D', type: 'array', description: 'H.'},
		});
	});
});
