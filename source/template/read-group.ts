/*
Headings that repeat (`### Decision 1: {Title}`, `### {Name}`) as a group: one spec of all the exemplars.
*/

import {isName, type Numbering, nounOf, numberingText, readNumbering} from './grammar/numbering.ts';
import {codePlaceholder, findPlaceholders, wholePlaceholder} from './grammar/placeholder.ts';
import {freeKey, keyOf, placeholderKey, plural, withoutMark} from './key.ts';
import {mergeSpecs} from './merge-specs.ts';
import {nameOf, spelledOut} from './name.ts';
import type {Block, Part} from './outline.ts';
import {impliedProse} from './read-body.ts';
import {askable, field} from './read-field.ts';
import {hasPlaceholder, type Reader, wordsOf} from './reader.ts';
import {type FieldSpec, fold, type GroupSpec, questionWords, type Spec} from './template.ts';

/** `### Decision 1: {Title}` has the noun `Decision`, `### Option: {Title}` has `Option`, `### {Title}` an empty one. */
export function groupNoun(reader: Reader, part: Part): string | undefined {
	const prefix = prefixOf(wordsOf(reader.outline, part));
	return prefix && nounOf(prefix);
}

/* What stands before the title of a heading that repeats, or `undefined` for one that does not. */
function prefixOf(words: string): Numbering | undefined {
	const numbering = readNumbering(words);
	const bare = withoutMark(words);
	const from = placeholderStart(bare);
	// `S3: Storage` and `1. Overview` alone are titles; `6.1 {Title}` and `1. {Title}` count, and so do `Phase 1: Overview` and `阶段1：概述`.
	const isCounting =
		numbering &&
		(from !== -1 ||
			/\p{L}.*\P{L}/u.test(numbering.before) ||
			(numbering.before !== '' && !isName(numbering.before, numbering.digits)));
	if (isCounting) return numbering;
	return from === -1 ? undefined : {before: words.slice(0, from), digits: '', after: ''};
}

/* Where the first placeholder stands, emphasis around it included, or -1. */
function placeholderStart(words: string): number {
	const from = findPlaceholders(words)[0]?.from ?? codePlaceholder(words);
	return from === -1 ? -1 : words.slice(0, from).replace(/[*_]{1,3}$/, '').length;
}

/** The group of `exemplars`, each with the specs of its own: `items`. */
export function groupSpec(
	reader: Reader,
	exemplars: readonly [Part, ...Part[]],
	items: readonly (readonly Spec[])[],
	noun: string,
	taken: Set<string>,
): GroupSpec {
	const [first] = exemplars;
	const titles = exemplars.map(part => withoutPrefix(wordsOf(reader.outline, part)));
	const whole = titles.map(title => wholePlaceholder(title)).find(found => found !== undefined);
	// Below headings alone text is meant to follow, unless they say one thing of a few.
	const isEmpty = noun !== '' && !whole?.choices && items.every(specs => specs.length === 0);
	const read = isEmpty
		? items.map(() => [impliedProse(noun, '', new Set(['title']))])
		: items.map((specs, index) => (hasPlaceholder(titles[index] as string) ? specs.map(asAsked) : specs));
	const {outline} = reader;
	const markdown = exemplars.map(part => outline.text.slice(part.from, endOf(part, helps)));
	const longest = markdown.reduce(
		(best, one, index) => (one.length > (markdown[best] as string).length ? index : best),
		0,
	);
	const separator = /\S/.test(outline.text.slice(itemEnd(first), first.to)) ? '---' : '';
	const placeholder = whole?.words;
	const own = titles.filter(hasPlaceholder).map(fold);
	const asked = placeholder ?? (own[0] === undefined ? `${noun} title` : questionWords(own[0]));
	const hint = spelledOut(asked);
	return {
		type: 'group',
		key: freeKey(noun ? keyOf(whole?.choices ? noun : plural(noun)) : plural(placeholderKey(asked)), taken),
		noun,
		numbering: prefixOf(wordsOf(reader.outline, first)),
		level: first.level,
		title: askable(
			field({
				key: 'title',
				kind: whole?.choices ? 'choice' : 'text',
				choices: whole?.choices && {choices: whole.choices, open: whole.open},
				// `## Status: {draft | done}`
				name: noun && whole?.choices ? noun : noun ? `${noun} title` : nameOf(hint),
				hint,
				words: own.length > 0 ? own : [`{${hint}}`],
				markdown: titles[0] ?? '',
				isOptional: titles.every(title => title === ''),
			}),
		),
		specs: mergeSpecs(read),
		exemplar: markdown[longest] as string,
		separator,
		defaults: read.map((specs, index) => defaultsOf(specs, titles[index] as string)),
		help: '',
		isOwn: false,
	};
}

/* What a phrase says of an item that has no title yet is what belongs there: `- **Context**: Problem that drives the decision`. */
function asAsked(spec: Spec): Spec {
	const said = spec.type === 'field' && spec.kind === 'text' && spec.label ? (spec.default?.trim() ?? '') : '';
	const isPhrase = said.split(/\s+/, 4).length === 4 && /^\p{L}[^\d`*_]*$/u.test(said) && !/\bnone\b/i.test(said);
	return isPhrase ? askable({...(spec as FieldSpec), default: undefined, hint: said, words: [fold(said)]}) : spec;
}

function defaultsOf(specs: readonly Spec[], title: string): Readonly<Record<string, string>> {
	const labels = specs.flatMap(spec =>
		spec.type === 'field' && spec.default !== undefined ? [[spec.key, spec.default] as const] : [],
	);
	return Object.fromEntries(hasPlaceholder(title) ? labels : [['title', title], ...labels]);
}

/** Where an item ends: before the rule that sets it off from the next. */
export function itemEnd(part: Part): number {
	return endOf(part, rules);
}

const rules: ReadonlySet<Block['type']> = new Set(['rule']);
// A comment at its end helps with what follows.
const helps: ReadonlySet<Block['type']> = new Set(['rule', 'comment']);

function endOf(part: Part, others: ReadonlySet<Block['type']>): number {
	let last = part;
	while (last.children.length > 0) last = last.children.at(-1) as Part;
	const block = last.body.findLast(({type}) => !others.has(type)) ?? last.heading;
	return block?.to ?? part.to;
}

function withoutPrefix(words: string): string {
	const prefix = prefixOf(words);
	return prefix ? words.slice(numberingText(prefix).length) : words;
}
