/*
What is known of a whole template before its parts are read: which names are labels, and where its end begins.
*/

import {placeholdersIn} from './definitions.ts';
import {isCaptionName, readAlone, readPlainLabel} from './grammar/label.ts';
import {readListMark} from './grammar/list-mark.ts';
import {codePlaceholder, findPlaceholders, hintWords, namedChoices, wholePlaceholder} from './grammar/placeholder.ts';
import {isNoteName} from './literal.ts';
import {plainName} from './name.ts';
import {type Block, headingWords, type Outline, type Part} from './outline.ts';
import {isGuidanceText} from './read-field.ts';

/** A template's outline with what holds for all of it; what is found to be its own words goes into `literals`. */
export type Reader = {
	readonly outline: Outline;
	readonly footer: number | undefined;
	readonly plainNames: ReadonlySet<string>;
	readonly aloneNames: ReadonlySet<string>;
	readonly captions: ReadonlySet<string>;
	readonly literals: Set<string>;
};

/** The words of a part's heading, as they stand. */
export function wordsOf(outline: Outline, part: Part): string {
	if (!part.heading) return '';
	const {from, to} = headingWords(outline, part.heading);
	return outline.text.slice(from, to);
}

/** What follows the last rule of a template and holds no placeholder is its literal end. */
export function footerStart(outline: Outline): number | undefined {
	let last: Part = outline.root;
	while (last.children.length > 0) last = last.children.at(-1) as Part;
	const rule = last.body.findLastIndex(block => block.type === 'rule');
	const first = last.body[rule + 1];
	if (rule === -1 || !first) return undefined;
	const rest = outline.text.slice(first.from);
	return placeholdersIn(outline.text, rest).length === 0 ? first.from : undefined;
}

/* Whether words behind a label stand for an answer. */
function isHint(rest: string): boolean {
	return (
		findPlaceholders(rest)[0]?.from === 0 ||
		wholePlaceholder(rest) !== undefined ||
		hintWords(rest) !== undefined ||
		namedChoices(rest) !== undefined
	);
}

/** Plain labels (`Status: {x}`) count where a template puts a placeholder or a hint behind them. */
export function plainLabels(markdown: string): Set<string> {
	const lines = markdown.split(/\r\n?|\n/).filter(line => line.trim() !== '');
	const labels = lines.map(line => readPlainLabel(line));
	const isBare = (index: number) => labels[index]?.rest === '' && startsWithCapital(labels[index].name);
	const names = labels.flatMap((label, index) => {
		if (!label) return [];
		const isBeside =
			isBare(index) && [index - 1, index + 1].some(next => isBare(next) || isHint(labels[next]?.rest ?? ''));
		return isBeside || isHint(label.rest.replace(/^["']/, '')) ? [label.name] : [];
	});
	return new Set(names);
}

/**
Bold words alone on a line are a label where a list, table or fence follows, or guidance right below; and where more than one stands so,
whatever follows.
*/
export function aloneLabels(markdown: string): Set<string> {
	const lines = markdown.split(/\r\n?|\n/);
	const found = lines.flatMap((line, index) => {
		const name = readAlone(line);
		if (name === undefined || isNoteName(plainName(name))) return [];
		const ahead = lines.slice(index + 1, index + 4);
		const next = ahead.findIndex(one => one.trim() !== '');
		const below = ahead[next] ?? '';
		const isBlock = readListMark(below) !== undefined || /^[ \t]*(?:\||`{3}|~{3})/.test(below);
		const isText =
			below !== '' && !isBlock && !/^[ \t]{0,3}(?:#|<!--|---)/.test(below) && readAlone(below) === undefined;
		return {name, isBlock, isText, isGuided: isText && next === 0 && isGuidanceText(below.trim())};
	});
	const isUsual = found.filter(({isText}) => isText).length > 1;
	return new Set(
		found.flatMap(({name, isBlock, isText, isGuided}) => (isBlock || isGuided || (isText && isUsual) ? name : [])),
	);
}

const startsWithCapital = (name: string): boolean => /^\p{Lu}/u.test(name);

/**
 * A list in which every item has the form `Status: draft` is one of labels, and so is a paragraph of such lines: above the first section,
 * where one line is enough, and below it where all that follows the names asks for something.
 */
export function listedLabels({text, root}: Outline, lead: readonly Block[]): string[] {
	const leading = new Set(lead);
	const namesIn = (block: Block): string[] => {
		if (!isListed.has(block.type)) return [];
		const lines = text.slice(block.from, block.to).split(/\r\n?|\n/);
		const labels = lines.flatMap(line => readPlainLabel(line) ?? []);
		const isLead = leading.has(block);
		const isMatter = isLead && block.type === 'paragraph';
		// Beside what asks for something a word is where an answer begins: `Owner: {who}` above `Priority: High`.
		const isBeside = !isLead && labels.some(({rest}) => isHint(rest));
		const areBare = labels.every(({rest}) => rest === '');
		const isNaming = ({name, rest}: {readonly name: string; readonly rest: string}) =>
			(startsWithCapital(name) || ((isMatter || areBare) && lines.length > 1)) &&
			isShort(name, areBare ? 5 : 3) &&
			!isNoteName(name) &&
			(isLead || isAsking(rest) || (isBeside && isShort(rest, 4)));
		const isEnough = lines.length > 1 || (isMatter && labels.every(({rest}) => isShort(rest, 4)));
		return isEnough && labels.length === lines.length && labels.every(isNaming) ? labels.map(({name}) => name) : [];
	};
	const all = (part: Part): string[] => [...part.body.flatMap(namesIn), ...part.children.flatMap(all)];
	return all(root);
}

/** Names on lines of their own above a list, table or fence (`Pros:`), where a heading has more than one below it. */
export function captionLabels({source, root}: Outline): string[] {
	const namesIn = (body: readonly Block[]) =>
		body.flatMap((block, index) => {
			const isAbove = block.type === 'paragraph' && isStructured.has(body[index + 1]?.type ?? 'rule');
			const label = isAbove ? readPlainLabel(source.slice(block.from, block.to)) : undefined;
			return label?.rest === '' && isCaptionName(label.name) ? label.name : [];
		});
	const all = (part: Part): string[] => {
		const names = namesIn(part.body);
		return [...(names.length > 1 ? names : []), ...part.children.flatMap(all)];
	};
	return all(root);
}

const isStructured: ReadonlySet<Block['type']> = new Set(['list', 'table', 'code']);

const isListed: ReadonlySet<Block['type']> = new Set(['list', 'paragraph']);

function isAsking(rest: string): boolean {
	return rest === '' || isHint(rest) || isGuidanceText(rest) || isPattern(rest);
}

/* An address with a placeholder in it, or a word of code that stands for one: `https://example.org/<number>`, `` `vX.Y.Z` ``. */
function isPattern(rest: string): boolean {
	const code = /^`([^`\s]+)`$/.exec(rest)?.[1];
	return code === undefined ? /^https?:\S+$/.test(rest) && hasPlaceholder(rest) : hintWords(code) !== undefined;
}

function isShort(words: string, most: number): boolean {
	return words !== '' && words.split(' ').length <= most && !/[.:]$/.test(words);
}

/** Whether anything in `text` is to be replaced. */
export function hasPlaceholder(text: string): boolean {
	return findPlaceholders(text).length > 0 || codePlaceholder(text) !== -1;
}
