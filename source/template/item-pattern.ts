/* A list item's pattern: `{Option A} - {Pros/Cons}` has two cells, `` `field1`: {type} - {description} `` three. */

import {placeholdersIn} from './definitions.ts';
import {readLabels} from './grammar/label.ts';
import {codePlaceholder, readChoices} from './grammar/placeholder.ts';
import {freeKey, keyOf, placeholderKey, withoutCount} from './key.ts';
import {nameOf, plainName} from './name.ts';
import {fold, type ItemPattern, withoutBrackets} from './template.ts';

type PatternPart = {from: number; to: number; words: string; isCode: boolean};

/** The pattern that all items of the template `text` share, or `undefined` when their text is one cell. */
export function readItemPattern(items: readonly string[], text = ''): ItemPattern | undefined {
	const [first, ...rest] = items.map(item => ({item, pieces: findPieces(item, text)}));
	if (!first || first.pieces.length < 2) return undefined;
	const literals = literalsOf(first.item, first.pieces);
	// What separates two parts is words or marks with a blank behind them.
	if (literals.slice(1, -1).some(literal => !/\S[ \t]+$/.test(literal))) return undefined;
	if (!rest.every(({item, pieces}) => same(uncounted(literals), uncounted(literalsOf(item, pieces))))) return undefined;
	const taken = new Set<string>();
	const cells = first.pieces.map((piece, index) => ({
		type: 'cell' as const,
		...namesOf(literals[index] as string, piece.words, index === 0, taken),
		names: [],
		hint: piece.words,
		words: [...new Set([first, ...rest].flatMap(({item, pieces}) => ownWords(item, pieces, index)))],
		choices: piece.isCode ? undefined : readChoices(piece.words),
		before: literals[index] ?? '',
		isCode: piece.isCode,
	}));
	return {cells, end: literals.at(-1) ?? ''};
}

/* A part behind a label at the start of its line is called as that: `  - Why: {what it is for}`, `**Risk 1**: {what}`. */
function namesOf(
	before: string,
	words: string,
	isFirst: boolean,
	taken: Set<string>,
): {readonly key: string; readonly name: string} {
	const line = (isFirst ? /[^\r\n]*$/ : /(?<=[\r\n])[^\r\n]*$/).exec(before)?.[0] ?? '';
	const [label] = readLabels(`${line}x`, 0, line.length + 1, () => true);
	const isBefore = label !== undefined && label.valueFrom >= line.trimEnd().length;
	const name = isBefore ? withoutCount(plainName(label.name)) : within.exec(before)?.[2];
	return {key: freeKey(name === undefined ? placeholderKey(words) : keyOf(name), taken), name: name ?? nameOf(words)};
}

/* Nor need it begin the line: `{what} — *owner:* {name}`. */
const within = /(\*\*?|__?)(\p{L}[\p{L} ]{0,30})(?::\1|\1:)[ \t]*$/u;

/* The last part of an item in a plan has all that stands behind it. */
function ownWords(item: string, pieces: readonly PatternPart[], index: number): string[] {
	const piece = pieces[index];
	if (!piece) return [''];
	const own = fold(item.slice(piece.from, piece.to));
	return index === pieces.length - 1 ? [own, fold(item.slice(piece.from))] : [own];
}

function findPieces(item: string, text: string): PatternPart[] {
	const placeholders = placeholdersIn(text, item).map(found => ({...found, isCode: false}));
	if (placeholders.length === 0 && codePlaceholder(item) === -1) return [];
	const spans = [...item.matchAll(/`([^`]+)`/g)].map(match => ({
		from: match.index,
		to: match.index + match[0].length,
		words: withoutBrackets(match[1] ?? ''),
		isCode: true,
	}));
	return [...placeholders, ...spans].sort((a, b) => a.from - b.from);
}

function literalsOf(item: string, pieces: readonly PatternPart[]): string[] {
	const ends = [0, ...pieces.map(piece => piece.to)];
	return ends.map((end, index) => item.slice(end, pieces[index]?.from ?? item.length));
}

/* `**Scenario 1:** {what}` and `**Scenario 2:** {what}` begin alike. */
function uncounted([opening = '', ...rest]: readonly string[]): readonly string[] {
	return [opening.replace(/\d+/g, '#'), ...rest];
}

function same(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((literal, index) => literal === b[index]);
}
