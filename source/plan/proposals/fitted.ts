/*
Whether an answer of another program is one that the schema allows. Only what stands in our own schemas is asked: types, properties,
alternatives.
*/
import type {Answer, Answers} from '../answers.ts';
import {AnswerError} from '../fill.ts';
import {type Path, pathText} from '../place.ts';
import {checklistDefinitions, type JsonSchema} from '../schema.ts';

// As deep as the items of a checklist are asked for.
const deepest = 12;

// What nobody sees, and what turns the order of the letters: it can say something else than is read. A joiner holds emoji together.
const hidden =
	/(?![\t\n])[\p{Cc}\p{Bidi_Control}\u00AD\u200B\u2028\u2029\u2060-\u206F\uFEFF\u{E0000}-\u{E0FFF}]|\p{Cs}/gu;

/** The answer as it can be written: without hidden characters, each text in one line where one line is asked for. Throws an `AnswerError`. */
export function fitted(schema: JsonSchema, given: unknown, path: Path, depth = 0): Answer {
	if (depth > deepest) throw new AnswerError(path, `\`${pathText(path)}\` is nested too deep.`);
	if (schema.$ref !== undefined) return fitted(checklistDefinitions.checklistItem, given, path, depth);
	if (schema.type === 'string') return fittedText(schema, given, path);
	if (schema.type === 'boolean') {
		if (typeof given !== 'boolean') throw wrongType(path, '`true` or `false`', given);
		return given;
	}
	if (schema.type === 'array') {
		if (!Array.isArray(given)) throw wrongType(path, 'a list', given);
		return given.map((one, index) => fitted(schema.items as JsonSchema, one, [...path, index], depth + 1));
	}
	return fittedObject(schema, given, path, depth);
}

function fittedText(schema: JsonSchema, given: unknown, path: Path): string {
	if (typeof given !== 'string') throw wrongType(path, 'a text', given);
	const plain = given.replace(/\r\n?/g, '\n').replace(hidden, '');
	const text =
		schema.contentMediaType === undefined ? plain.replace(/\s+/g, ' ').trim() : plain.replace(/^\s*\n|\s+$/g, '');
	const alternatives = schema.enum as readonly string[] | undefined;
	if (!alternatives || text === '') return text;
	const found = alternatives.find(one => one.toLowerCase() === text.toLowerCase());
	if (found !== undefined) return found;
	throw new AnswerError(
		path,
		`\`${pathText(path)}\` is one of ${alternatives.join(', ')}, but \`${shortened(text)}\` was given.`,
	);
}

function fittedObject(schema: JsonSchema, given: unknown, path: Path, depth: number): Answers {
	if (typeof given !== 'object' || given === null || Array.isArray(given)) throw wrongType(path, 'an object', given);
	const known = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
	return Object.fromEntries(
		Object.entries(given).map(([key, one]) => {
			const own = Object.hasOwn(known, key) ? known[key] : undefined;
			if (!own)
				throw new AnswerError([...path, key], `There is no place for \`${shortened(pathText([...path, key]))}\`.`);
			return [key, fitted(own, one, [...path, key], depth + 1)];
		}),
	);
}

function wrongType(path: Path, wanted: string, given: unknown): AnswerError {
	return new AnswerError(path, `\`${pathText(path)}\` is ${wanted}, but ${spoken(given)} was given.`);
}

function spoken(given: unknown): string {
	if (typeof given === 'string') return 'a text';
	if (Array.isArray(given)) return 'a list';
	return typeof given === 'object' && given !== null ? 'an object' : `\`${given}\``;
}

const longest = 60;

function shortened(text: string): string {
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Whether an answer says nothing. */
export function isEmptyAnswer(answer: Answer): boolean {
	if (typeof answer === 'boolean') return true;
	return typeof answer === 'string' ? answer === '' : Object.values(answer).every(isEmptyAnswer);
}
