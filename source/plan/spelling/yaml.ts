/* Texts of the front matter: without quotes where that reads as the same text, else in the quotes that were there. */
import {isPlainScalar, isYamlWord, type MatterStyle, readScalar} from '../../template/front-matter.ts';
import type {Substitution} from './character-reference.ts';

/** How a scalar is written, and whether it stands in brackets. */
export type YamlStyle = {readonly style: MatterStyle; readonly isFlow: boolean};

const plain: YamlStyle = {style: 'plain', isFlow: false};

/** The one substitution that makes the text of what spells it. */
export function yamlSubstitutions(raw: string): Substitution[] {
	const text = readScalar(raw);
	return text === raw ? [] : [{from: 0, to: raw.length, text}];
}

/** Spells a text; from level 2 on with an escape at its start, by which even the template's own words are an answer. */
export function encodeYaml(value: string, level: number, {style, isFlow} = plain): string {
	if (level === 0 && style === 'single' && isPrintable(value)) return singleQuoted(value);
	if (level === 0 && style !== 'double') return isPlain(value, style, isFlow) ? value : quoted(value);
	return level < 2 ? doubleQuoted(value) : escaped(value);
}

/** The style that the next text is written in where `value` stood: quotes that it could not be without say nothing of a style. */
export function styleBehind(value: string, {style, isFlow}: YamlStyle): YamlStyle {
	const isQuoted = style === 'single' || style === 'double';
	return isQuoted && !isPlain(value, 'plain', isFlow) ? {style: 'plain', isFlow} : {style, isFlow};
}

/* `yes` is a word like `true` for some who read YAML: without quotes it only follows another such word. */
function isPlain(value: string, style: MatterStyle, isFlow: boolean): boolean {
	const isText = style === 'word' || !isYamlWord(value) || /^(?:true|false)$/.test(value);
	return isText && isPrintable(value) && isPlainScalar(value, isFlow);
}

/* As `yaml` does it: in single quotes what would need escapes in double ones. */
function quoted(value: string): string {
	return /["\\]/.test(value) && !value.includes("'") && isPrintable(value) ? singleQuoted(value) : doubleQuoted(value);
}

function isPrintable(value: string): boolean {
	return !/[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]/.test(
		value.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''),
	);
}

function singleQuoted(value: string): string {
	return `'${value.replaceAll("'", "''")}'`;
}

function doubleQuoted(value: string): string {
	return JSON.stringify(value).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, unicode);
}

function escaped(value: string): string {
	return value === '' ? '""' : `"${unicode(value)}${doubleQuoted(value.slice(1)).slice(1)}`;
}

function unicode(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
