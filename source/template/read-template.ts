/*
The form, derived from a template's Markdown. Each recogniser looks at one shape (a heading, a label, a list, a
table, …); nothing here knows any section by name.
*/

import {frontMatterKey} from './front-matter.ts';
import {type Fenced, fencedLines, readFenceLine} from './grammar/fence.ts';
import {findPlaceholders, wholePlaceholder} from './grammar/placeholder.ts';
import {freeKey, isOptionalMark, keyOf, placeholderKey, withoutCount} from './key.ts';
import {kinds} from './kinds.ts';
import {isContentsName, isInstruction, isLiteralBlock, saysOptional} from './literal.ts';
import {nameOf, plainName, spelledOut} from './name.ts';
import {type Outline, type Part, readOutline} from './outline.ts';
import {plainTemplate} from './plain.ts';
import {fieldsOf, impliedProse} from './read-body.ts';
import {askable, field} from './read-field.ts';
import {frontMatterSpec} from './read-front-matter.ts';
import {groupNoun, groupSpec} from './read-group.ts';
import {
	aloneLabels,
	captionLabels,
	footerStart,
	hasPlaceholder,
	listedLabels,
	plainLabels,
	type Reader,
	wordsOf,
} from './reader.ts';
import type {Sidecar} from './sidecar.ts';
import {askedFor, type FieldSpec, fold, type SectionSpec, type Spec, type Template} from './template.ts';
import {taughtAt, withHelp} from './with-help.ts';
import {withNames} from './with-names.ts';

/** Reads the form out of a template's Markdown. Any text is a template; the worst has prose fields only. */
export function parseTemplate(file: string, sidecar: Sidecar = {}): Template {
	if (sidecar.plain) return plainTemplate(sidecar);
	const markdown = unfenced(file);
	const outline = readOutline(markdown);
	const footer = footerStart(outline);
	const {title, parts, body} = splitTitle(outline);
	const plainNames = new Set([...plainLabels(markdown), ...listedLabels(outline, body)]);
	const reader: Reader = {
		outline,
		footer,
		plainNames,
		aloneNames: aloneLabels(markdown),
		captions: new Set(captionLabels(outline)),
		literals: new Set(),
	};
	const taken = new Set([frontMatterKey]);
	const heading = title ? titleSpec(outline, title, taken) : undefined;
	const frontMatter = frontMatterSpec(outline);
	const found: Spec[] = [
		...(frontMatter ? [frontMatter] : []),
		...fieldsOf(reader, body, taken, true).specs,
		...partSpecs(reader, parts, taken),
	];
	const specs = found.map(spec => withHelp(withNames(spec, [spec.key], sidecar), [spec.key], sidecar));
	return {
		text: markdown,
		outline,
		title: heading && {...heading.spec, ...taughtAt(sidecar, [heading.spec.key])},
		titlePrefix: heading?.prefix ?? '',
		specs,
		literals: reader.literals,
		footer: footer === undefined ? '' : markdown.slice(footer).trim(),
		sidecar,
	};
}

/* A file that is mostly a template in a fence is that template; so is one that is called a template and shows it in its first fence. */
function unfenced(file: string): string {
	if (!/^(?:`{3,}|~{3,})m(?:arkdown|d)[ \t]*\r?$/im.test(file)) return file;
	const lines = file.split('\n');
	const isTemplate = ({first, last, isOpen}: Fenced) =>
		!isOpen &&
		/^m(?:arkdown|d)$/i.test(readFenceLine(lines[first] as string)?.info ?? '') &&
		lines.slice(first + 1, last).some((line, index) => /^#{1,6} /.test(line) || (index === 0 && line.trim() === '---'));
	const fences = fencedLines(lines).filter(isTemplate);
	const textOf = ({first, last}: Fenced) => `${lines.slice(first + 1, last).join('\n')}\n`;
	const inner = fences.length === 1 ? textOf(fences[0] as Fenced) : '';
	if (inner.length * 2 > file.length) return inner;
	const [shown = ''] = fences.map(textOf);
	const asked = /^\s*# [^\n]*\btemplate\b/i.test(file) ? findPlaceholders(shown).length : 0;
	const headings = shown.match(/^#{1,6} /gm)?.length ?? 0;
	return asked > 2 || (asked > 0 && headings > 1) ? shown : file;
}

/** The only level-1 heading when it comes first is the title; what is below it belongs to the document. */
function splitTitle(outline: Outline) {
	const {root} = outline;
	const [first, ...rest] = root.children;
	const isTitle = first?.level === 1 && rest.every(part => part.level > 1);
	if (!first || !isTitle) return {title: undefined, body: root.body, parts: root.children};
	return {title: first, body: [...root.body, ...first.body], parts: [...first.children, ...rest]};
}

function titleSpec(outline: Outline, part: Part, taken: Set<string>) {
	const words = wordsOf(outline, part);
	const [placeholder] = findPlaceholders(words);
	const prefix = placeholder ? words.slice(0, placeholder.from) : '';
	const own = words.slice(prefix.length);
	const whole = wholePlaceholder(own);
	// What may be chosen is no name: `# Status: {draft|done}`.
	const choices = whole?.choices && {choices: whole.choices, open: whole.open};
	const asked = choices ? prefix.replace(/[\s:：–—-]+$/, '') : (whole?.words ?? '');
	const key = freeKey(asked === '' ? 'title' : placeholderKey(asked), taken);
	const name = asked === '' ? 'Title' : nameOf(asked);
	const bare = own.replace(/[*_]+$/, '');
	const hint = spelledOut(whole?.words ?? wholePlaceholder(bare)?.words ?? own);
	// `# Implementation Plan` is what every plan is called, unless it says that it is to be replaced.
	const isAnswer = placeholder === undefined && !/\b(?:template|title|name|your)\b|[_<]|^\W*$/i.test(own);
	const common = {key, kind: choices ? 'choice' : 'text', choices, name, hint, markdown: own} as const;
	if (isAnswer) return {prefix, spec: field({...common, words: [], default: own})};
	return {prefix, spec: askable(field({...common, words: [fold(own)]}))};
}

function partSpecs(reader: Reader, parts: readonly Part[], taken: Set<string>): Spec[] {
	const nouns = new Map(parts.map(part => [part, groupNoun(reader, part)]));
	const named = Map.groupBy(parts, part => nouns.get(part));
	const exemplars = (part: Part, index: number) => {
		const noun = nouns.get(part);
		if (noun) return named.get(noun) as Part[];
		let next = index + 1;
		while (next < parts.length && nouns.get(parts[next] as Part) === noun) next++;
		return parts.slice(index, next);
	};
	const known = new Set<Part>();
	return parts.flatMap((part, index): Spec[] => {
		if (known.has(part) || isContentsOnly(reader, part)) return [];
		const noun = nouns.get(part);
		if (noun === undefined) return [sectionSpec(reader, part, taken)];
		const all = exemplars(part, index);
		for (const one of all) known.add(one);
		return [
			groupSpec(
				reader,
				all as [Part, ...Part[]],
				all.map(one => itemSpecs(reader, one)),
				noun,
				taken,
			),
		];
	});
}

/* A table of contents under a heading of its own is the document's. */
function isContentsOnly({outline}: Reader, part: Part): boolean {
	const {body, children} = part;
	const isOne =
		children.length === 0 && (body.some(({type}) => type === 'list') || isContentsName(wordsOf(outline, part)));
	return isOne && body.every(block => block.type === 'rule' || isLiteralBlock(outline.text, block));
}

function itemSpecs(reader: Reader, part: Part): readonly Spec[] {
	const taken = new Set(['title']);
	const {specs, help} = fieldsOf(reader, part.body, taken);
	const fields = specs.length === 0 && help !== '' ? [impliedProse('Text', help, taken)] : specs;
	return [...fields, ...partSpecs(reader, part.children, taken)];
}

function sectionSpec(reader: Reader, part: Part, taken: Set<string>): SectionSpec {
	const name = wordsOf(reader.outline, part);
	const inner = new Set<string>();
	const children = partSpecs(reader, part.children, inner);
	const {specs: fields, isOptional, help: below} = fieldsOf(reader, part.body, inner);
	const above = commentAbove(reader, part);
	const help = [above, below].filter(Boolean).join('\n');
	const isHeadingOnly = fields.length === 0 && (children.length === 0 || (below !== '' && !isInstruction(below)));
	const specs = isHeadingOnly ? [impliedProse(plainName(name), help, inner), ...children] : [...fields, ...children];
	const [only] = specs;
	const isFlat =
		specs.length === 1 && only !== undefined && (only.type === 'group' || (only.type === 'field' && !only.label));
	const isWhole = part.body.every(({type}) => type !== 'tag');
	const isProse = isFlat && isWhole && only.type === 'field' && kinds[only.kind].takesRest && !only.isOpen;
	return {
		type: 'section',
		key: freeKey(keyOf(name), taken),
		name: plainName(name),
		names: [],
		level: part.level,
		isOptional: isOptional || isOptionalMark(name) || saysOptional(above) || saysOptional(below),
		isFlat,
		isProse,
		specs:
			isFlat && only.type === 'field' && !kinds[only.kind].isList ? [askable({...only, name: plainName(name)})] : specs,
		hint: askedFor(plainName(name), hintOf(specs)),
		help,
		heading: part.heading ? reader.outline.text.slice(part.heading.from, part.heading.to) : '',
		isOwn: false,
	};
}

/* A comment right above a heading speaks of what follows it. */
function commentAbove({outline}: Reader, {from}: Part): string {
	const above = outline.text.slice(Math.max(0, from - 5000), from);
	const end = /-->[ \t]*\r?\n$/.exec(above)?.index;
	if (end === undefined) return '';
	const start = above.indexOf('<!--', above.lastIndexOf('-->', end - 1) + 1);
	return start === -1 || start + 4 > end ? '' : above.slice(start + 4, end).trim();
}

function hintOf(specs: readonly Spec[]): string {
	const [first, second] = specs;
	if (!first) return '';
	// What several labels stand for is said by the heading above them.
	if (isLabelled(first) && second && isLabelled(second)) return '';
	// A subsection that has no words of its own asks for nothing but itself.
	// Nor do literal items: `- Goal 1`.
	if (first.type === 'field' && first.kind === 'list' && !first.label && !hasPlaceholder(first.markdown)) return '';
	if (first.type !== 'group' && first.hint === first.name && (first.type === 'section' || first.isOpen)) return '';
	if (first.type === 'field' && first.kind === 'code' && !wholePlaceholder(codeOf(first))) return '';
	if (first.type !== 'group') return sayable(first);
	const hasTitles = first.defaults.some(({title}) => title !== undefined);
	return hasTitles ? hintOf(first.specs) : sayable(first.title);
}

function isLabelled(spec: Spec): boolean {
	return spec.type === 'field' && spec.label !== undefined;
}

/* `Component 1` or `Name` asks for less than the heading does. */
function sayable({hint}: {readonly hint: string}): string {
	return withoutCount(hint) !== hint ||
		/^\p{Lu}+[_-]\d+$/u.test(hint) ||
		/^(?:name|title|date|id|description)$/i.test(hint)
		? ''
		: hint;
}

function codeOf({markdown}: FieldSpec): string {
	return markdown
		.split(/\r\n?|\n/)
		.slice(1, -1)
		.join('\n');
}
