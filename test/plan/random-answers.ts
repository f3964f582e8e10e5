import fc from 'fast-check';
import {type Answers, type JsonSchema, jsonSchema, type Template} from '../../source/index.ts';
import {normalise} from '../../source/plan/spelling/context.ts';

/** Answers that a template's JSON Schema allows, made of `text`, normalised so that they can be compared. */
export function randomAnswers(template: Template, text: fc.Arbitrary<string>): fc.Arbitrary<Answers> {
	const value = text.map(normalise).map(said => said || 'x');
	return objectOf(jsonSchema(template), value, 0) as fc.Arbitrary<Answers>;
}

function answerOf(schema: JsonSchema, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
	if (schema.$ref) return checklistItem(text, 2);
	if (schema.type === 'object') return objectOf(schema, text, 1);
	if (schema.type === 'array')
		return fc.array(answerOf(schema.items as JsonSchema, text), {minLength: 1, maxLength: 4});
	if (schema.enum) return fc.constantFrom(...(schema.enum as string[]));
	return schema.contentMediaType ? text : text.map(said => said.replace(/\n/g, ' ').trim() || 'x');
}

/* One without words says nothing, and one that does not say whether it is done has a box all the same. */
function checklistItem(text: fc.Arbitrary<string>, depth: number): fc.Arbitrary<unknown> {
	const own = {done: fc.boolean(), text};
	if (depth === 0) return fc.record(own);
	const items = fc.array(checklistItem(text, depth - 1), {minLength: 1, maxLength: 2});
	return fc.record({...own, items}, {requiredKeys: ['done', 'text']});
}

function objectOf(schema: JsonSchema, text: fc.Arbitrary<string>, minimum: number): fc.Arbitrary<unknown> {
	const properties = schema.properties as Record<string, JsonSchema>;
	const entries = Object.entries(properties).map(([key, inner]) => [key, answerOf(inner, text)] as const);
	const record = fc.record(Object.fromEntries(entries), {requiredKeys: []});
	return record.filter(found => Object.keys(found).length >= minimum);
}
