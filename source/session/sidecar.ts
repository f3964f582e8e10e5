import {Failure} from '../failure.ts';
import {isObject} from '../is-object.ts';
import {remarkNames} from '../plan/check/remark-rules.ts';
import type {Sidecar} from '../template/sidecar.ts';

type Check = (value: unknown) => boolean;

const isText: Check = value => typeof value === 'string';

const isFlag: Check = value => typeof value === 'boolean';

const isNumber: Check = value => typeof value === 'number';

const isOneOf =
	(words: readonly string[]): Check =>
	value =>
		words.includes(value as string);

const isList =
	(check: Check): Check =>
	value =>
		Array.isArray(value) && value.every(check);

const isRecord =
	(check: Check): Check =>
	value =>
		isObject(value) && Object.values(value).every(check);

const isShaped =
	(shape: Readonly<Record<string, Check>>, required: readonly string[]): Check =>
	value =>
		isObject(value) &&
		required.every(key => key in value) &&
		Object.entries(value).every(([key, part]) => Object.hasOwn(shape, key) && shape[key]?.(part));

const suggestion = {from: isText, earlier: isFlag, several: isFlag, strict: isFlag, cover: isFlag, chosenBy: isText};

/* Items of items have lists of their own, all or none; of an empty one nothing could be shown. */
const isExample: Check = value =>
	isText(value) || isTexts(value) || (isList(isTexts)(value) && (value as readonly unknown[]).length > 0);

const isTexts: Check = value => isList(isText)(value) && (value as readonly unknown[]).length > 0;

const remark = {rule: isOneOf(remarkNames), of: isText, words: isList(isText), least: isNumber, says: isText};

const parts: Readonly<Record<keyof Sidecar, Check>> = {
	name: isText,
	open: isFlag,
	aliases: isRecord(isList(isText)),
	synonyms: isRecord(isList(isText)),
	suggest: isRecord(isShaped(suggestion, ['from'])),
	required: isList(isText),
	defaults: isRecord(isText),
	plain: isShaped({comments: isText}, ['comments']),
	matrix: isRecord(isShaped({across: isText, up: isText}, ['across', 'up'])),
	help: isRecord(isText),
	example: isRecord(isExample),
	remarks: value => value === false || isRecord(isList(isShaped(remark, ['rule'])))(value),
};

/** A sidecar out of JSON; `undefined` is an empty one. Throws a Failure that names the template and the part that is wrong. */
export function checkSidecar(value: unknown, template: string): Sidecar {
	if (value === undefined) return {};
	if (!isObject(value)) throw wrong(template, 'it is no object');
	for (const [name, part] of Object.entries(value)) {
		if (!Object.hasOwn(parts, name)) {
			throw wrong(template, `\`${name}\` is none of its parts, which are ${Object.keys(parts).join(', ')}`);
		}
		if (!parts[name as keyof Sidecar](part))
			throw wrong(template, `\`${name}\` is not of the form that the readme shows`);
	}
	// Every part was looked at.
	return value as Sidecar;
}

const wrong = (template: string, reason: string): Failure =>
	new Failure(`The sidecar of the template \`${template}\` cannot be used: ${reason}.`);
