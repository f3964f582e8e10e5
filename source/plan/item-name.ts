/* What an item of a group is called: `Phase 2`, `ADR-007`, or by its title where nothing counts. */

import {isName, numberingText, readNumbering} from '../template/grammar/numbering.ts';
import {startsAsQuestion} from '../template/grammar/question.ts';
import {kinds} from '../template/kinds.ts';
import {nameOf} from '../template/name.ts';
import {escapeRegExp} from '../template/reg-exp.ts';
import {remembered} from '../template/remembered.ts';
import {type FieldSpec, type GroupSpec, withoutBrackets} from '../template/template.ts';
import type {FieldPlace, ItemPlace, Plan, SequencePlace} from './place.ts';
import {readValue} from './plan.ts';
import {sequenceKinds} from './sequence-kinds.ts';

/** What an item of a group or list is called: `decision`, `risk`, `option`; `item` where its hints differ. */
export function itemName(spec: FieldSpec | GroupSpec): string {
	if (spec.type === 'group') return inSentence(spec.noun || spec.title.name);
	const [column] = spec.columns;
	if (spec.pattern || column) return (spec.pattern?.cells[0]?.name ?? column?.name ?? '').toLowerCase();
	const named = spec.words.filter(words => !startsAsQuestion(words));
	const names = new Set(named.map(words => nameOf(withoutBrackets(words)).toLowerCase()));
	const [only] = names;
	if (names.size === 1 && only && only.length < 24 && /\p{L}/u.test(only)) return only;
	return kinds[spec.kind].item;
}

/* `ADR` is no word that begins with a capital. */
function inSentence(name: string): string {
	return /\p{Lu}{2}/u.test(name) ? name : name.toLowerCase();
}

export type ItemName = {
	/** The counted name (`Phase 2`), or an empty string. */
	readonly counted: string;
	readonly title: string;
};

/** The name of an item of `sequence`. */
export function nameItem(plan: Plan, sequence: SequencePlace, item: ItemPlace): ItemName {
	const field = titleField(item);
	const title = field ? readValue(plan, field) : '';
	if (sequence.spec.type !== 'group' || item.number.to === item.number.from) return {counted: '', title};
	const words = plan.text.slice(item.from, item.number.to).replace(/^[ \t]*#*[ \t]*/, '');
	const numbering = readNumbering(words);
	// `6.1` is the heading's own name, `2.` a place that the template has a word for.
	const isNamedThere = numbering !== undefined && /\p{L}|\d\.$/u.test(numbering.before);
	const counted = isNamedThere ? numberingText(numbering) : `${sequence.spec.noun} ${words}`;
	return {counted: counted.trim(), title};
}

/** What stands before an item's title in its heading: `Phase 2`, `ADR-007`, `Option`; an empty string where that is nothing. */
export function labelOf(plan: Plan, sequence: SequencePlace, item: ItemPlace): string {
	return nameItem(plan, sequence, item).counted || prefixOf(plan, item).replace(/[\s:.–—-]+$/, '');
}

/** How a message speaks of an item: by its number, its title, or its place. */
export function nameInWords(plan: Plan, sequence: SequencePlace, item: ItemPlace): string {
	const {counted, title} = nameItem(plan, sequence, item);
	return counted || (title && `“${title}”`) || `${sequence.name} ${(item.path.at(-1) as number) + 1}`;
}

/** The field that holds an item's title, or `undefined` for items that are no headings. */
export function titleField(item: ItemPlace): FieldPlace | undefined {
	const [first] = item.nodes;
	return first?.type === 'field' && first.path.at(-1) === 'title' ? first : undefined;
}

/** What stands before an item's number in its heading: `Phase `, `ADR-`. */
export function prefixOf({text}: Pick<Plan, 'text'>, {from, number}: Pick<ItemPlace, 'from' | 'number'>): string {
	return text.slice(from, number.from).replace(/^[ \t]*#*[ \t]*/, '');
}

function numberOf({text}: Plan, {number}: ItemPlace): string {
	return text.slice(number.from, number.to);
}

/** Whether items are numbered for good (`ADR-007`): such numbers never change, and are never given again. */
export function isNamed(plan: Plan, {kind, items}: SequencePlace): boolean {
	return (
		sequenceKinds[kind].hasHeadings &&
		items.some(item => item.number.to > item.number.from && isName(prefixOf(plan, item), numberOf(plan, item)))
	);
}

/** The nouns that the items of a group are counted by: the template's and the document's own. */
export function nounsOf(plan: Plan, sequence: SequencePlace): string[] {
	const counted = sequence.items.map(item =>
		nameItem(plan, sequence, item).counted.replace(/(?:(?<![ #-])[ #-]+|(?<!\d))\d+$| \p{Lu}$/u, ''),
	);
	const noun = sequence.spec.type === 'group' ? sequence.spec.noun : '';
	return [...new Set([noun, ...counted])].filter(Boolean);
}

/** A counted name, or several in one (`Phases 1 and 3`), and where its numbers start. */
export type CountedRun = {readonly noun: string; readonly numbers: string; readonly from: number};

/** The counted names in a text, in any case, singular or plural. */
export function countedRuns(nouns: readonly string[], text: string): CountedRun[] {
	if (nouns.length === 0) return [];
	return [...text.matchAll(runOf(nouns))].map(({0: all, 1: noun = '', 2: numbers = '', index}) => ({
		noun,
		numbers,
		from: index + all.length - numbers.length,
	}));
}

const runOf = remembered((nouns: readonly string[]): RegExp => {
	const any = nouns.map(escapeRegExp).join('|');
	return new RegExp(
		String.raw`(?<![\p{L}\p{N}])(${any})s?[ \t]*[#-]?(\d{1,9}(?:\s*(?:(?:,|;|/|&|and|or|to|-|–|—)\s*)+(?:(?:${any})s?[ \t]*[#-]?)?\d{1,9}(?!\d|\s*%|[.\d]*\s*(?!(?:and|or|to)\b)\p{L}))*)`,
		'giu',
	);
});

/** How a name says that its item is gone. */
export const goneMark = ' (removed)';

/** Every number in a text that counts one of `nouns`; not that of a part, as in `Phase 1.2`, nor of an item that is gone. */
export function namedNumbers(nouns: readonly string[], text: string): {digits: string; from: number; to: number}[] {
	return countedRuns(nouns, text).flatMap(({numbers, from}) =>
		[...numbers.matchAll(/\d+/g)].flatMap(({0: digits, index}) => {
			const to = from + index + digits.length;
			const isOther = /^(?:\d|\.\d)/.test(text.slice(to, to + 2)) || text.startsWith(goneMark, to);
			return isOther ? [] : [{digits, from: from + index, to}];
		}),
	);
}
