/*
A character spelled by its number (`&#35;` for `#`): the one escape that writing adds. People hardly ever type it,
Markdown shows it as the character, and a backslash keeps meaning what the person who typed it meant.
*/

/** A piece of raw text that stands for other text in the value; offsets into the raw text. */
export type Substitution = {readonly from: number; readonly to: number; readonly text: string};

const anywhere = /&#(\d{1,7});/g;
const atStart = /^&#\d{1,7};/;
const atEnd = /&#\d{1,7};$/;

/** `character` by its number. */
export function reference(character: string): string {
	return `&#${character.codePointAt(0)};`;
}

/** Every reference in `raw`. */
export function references(raw: string): Substitution[] {
	return raw.includes('&#') ? [...raw.matchAll(anywhere)].flatMap(match => substitution(match[0], match.index)) : [];
}

/** The reference that `raw` starts with, if any. */
export function firstReference(raw: string): Substitution[] {
	const found = atStart.exec(raw);
	return found ? substitution(found[0], 0) : [];
}

/** The reference that `raw` ends with, if any. */
export function lastReference(raw: string): Substitution[] {
	const found = raw.endsWith(';') ? atEnd.exec(raw.slice(-10)) : null;
	return found ? substitution(found[0], raw.length - found[0].length) : [];
}

function substitution(found: string, from: number): Substitution[] {
	const code = Number(found.slice(2, -1));
	return code <= 0x10ffff ? [{from, to: from + found.length, text: String.fromCodePoint(code)}] : [];
}

/** `value` with a reference in place of its first character. */
export function hideFirst(value: string): string {
	const first = value.codePointAt(0);
	return first === undefined ? value : reference(value) + value.slice(first > 0xffff ? 2 : 1);
}

/** `value` with a reference in place of a blank at its end. */
export function hideLastBlank(value: string): string {
	const last = value.at(-1);
	return last === ' ' || last === '\t' ? value.slice(0, -1) + reference(last) : value;
}

/** `value` with those of its references that are meant as they stand spelled so. */
export function keepReferences(value: string): string {
	return value.replace(/&(?=#\d{1,7};)/g, reference);
}

/** `value` with a reference for everything that could mean something in Markdown: no structure survives it. */
export function armour(value: string): string {
	const plain = value.replace(/[\p{P}\p{S}\p{Cc}]/gu, reference);
	return hideLastBlank(plain.startsWith('&') ? plain : hideFirst(plain));
}
