/*
The shape of the answers as a JSON Schema. What an export could never hold (blank texts, empty lists) is no answer; only an item may be
empty, as one is that stands blank before others.
*/
import {cellsOf, kinds} from '../template/kinds.ts';
import type {Example} from '../template/sidecar.ts';
import type {Cell, FieldSpec, GroupSpec, Kind, SectionSpec, Spec, Template} from '../template/template.ts';

export type JsonSchema = {readonly [keyword: string]: unknown};

/** The JSON Schema (2020-12) of a template's answers. Strings without a `contentMediaType` are one line. */
export function jsonSchema(template: Template): JsonSchema {
	const {title, specs, titlePrefix} = template;
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		...(titlePrefix.trim() && {title: titlePrefix.replace(/(?<![\s:–—-])[\s:–—-]+$/, '')}),
		type: 'object',
		properties: propertiesOf(title ? [title, ...specs] : specs),
		additionalProperties: false,
		...(hasChecklist(specs) && {$defs: checklistDefinitions}),
	};
}

function hasChecklist(specs: readonly Spec[]): boolean {
	return specs.some(spec => (spec.type === 'field' ? spec.kind === 'checklist' : hasChecklist(spec.specs)));
}

const checklistItemRef = {$ref: '#/$defs/checklistItem'};

/* As deep as it goes: the items below an item are such items. */
const checklistItem: JsonSchema = {
	type: 'object',
	properties: {
		done: {type: 'boolean'},
		text: {type: 'string', minLength: 1, pattern: String.raw`\S`, contentMediaType: 'text/markdown'},
		items: {type: 'array', items: checklistItemRef, minItems: 1},
	},
	additionalProperties: false,
};

/** What a schema refers to that has a checklist in it. */
export const checklistDefinitions = {checklistItem};

function propertiesOf(specs: readonly (Spec | Cell)[]): JsonSchema {
	return Object.fromEntries(specs.map(spec => [spec.key, schemaOf(spec)]));
}

/** The JSON Schema of what a spec asks for. */
export function schemaOf(spec: Spec | Cell): JsonSchema {
	switch (spec.type) {
		case 'section':
			return sectionSchema(spec);
		case 'group':
			return listOf(objectOf([spec.title, ...spec.specs]), spec);
		case 'field':
			return fieldSchema(spec);
		case 'cell':
			return describedText(spec);
	}
}

function sectionSchema(spec: SectionSpec): JsonSchema {
	const [only] = spec.specs;
	const schema = spec.isFlat && only ? schemaOf(only) : objectOf(spec.specs);
	return {title: spec.name, ...(spec.help && {description: spec.help}), ...schema};
}

function objectOf(specs: readonly (Spec | Cell)[]): JsonSchema {
	return objectSchema(propertiesOf(specs));
}

/** The JSON Schema of an object with some of these properties and no others. */
export function objectSchema(properties: JsonSchema): JsonSchema {
	return {type: 'object', properties, additionalProperties: false, minProperties: 1};
}

function listOf(items: JsonSchema, spec: FieldSpec | GroupSpec): JsonSchema {
	const {minLength: _, pattern, minProperties, ...item} = items;
	return {type: 'array', ...(spec.help && {description: spec.help}), items: item, minItems: 1};
}

function fieldSchema(spec: FieldSpec): JsonSchema {
	const schema = valueSchemas[spec.kind];
	return kinds[spec.kind].isList ? listOf(schema(spec), spec) : schema(spec);
}

/* The schema of a field's value; of a list's item. */
const valueSchemas = {
	text: lineSchema,
	choice: lineSchema,
	prose: spec => mediaSchema(spec, 'text/markdown'),
	code: spec => mediaSchema(spec, 'text/plain'),
	questions: itemSchema,
	list: itemSchema,
	checklist: spec => ({...checklistItemRef, ...descriptionOf({hint: spec.hint})}),
	table: itemSchema,
} satisfies Record<Kind, (spec: FieldSpec) => JsonSchema>;

function lineSchema(spec: FieldSpec): JsonSchema {
	return {...describedText(spec), ...(spec.default !== undefined && {default: spec.default})};
}

/** The JSON Schema of a text of several lines. */
export function mediaSchema(spec: Asked, contentMediaType: string): JsonSchema {
	return {...textSchema(spec), contentMediaType, ...descriptionOf(spec)};
}

function itemSchema(spec: FieldSpec): JsonSchema {
	const cells = cellsOf(spec);
	return cells ? objectOf(cells) : describedText(spec);
}

/** The JSON Schema of one line, or of one alternative. */
export function describedText(spec: Asked): JsonSchema {
	return {...textSchema(spec), ...descriptionOf(spec)};
}

type Asked = Pick<Cell, 'choices' | 'hint'> & {readonly help?: string; readonly example?: Example | undefined};

function textSchema({choices, example}: Pick<Asked, 'choices' | 'example'>): JsonSchema {
	if (choices && !choices.open) return {type: 'string', enum: choices.choices};
	const examples = choices?.choices ?? [example ?? []].flat(2);
	return {type: 'string', minLength: 1, pattern: String.raw`\S`, ...(examples.length > 0 && {examples})};
}

function descriptionOf({help = '', hint}: {readonly help?: string; readonly hint: string}): JsonSchema {
	const description = [hint, help].filter(Boolean).join('\n');
	return description === '' ? {} : {description};
}
