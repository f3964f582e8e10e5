/* The ways in which an answer can be weak, a row each: what is looked at, and what is said of it with the reason. */
import {comparable} from '../../template/key.ts';
import type {RemarkName, RemarkRule} from '../../template/sidecar.ts';
import {cutShort} from './asked.ts';
import {findVague} from './vague.ts';

/** What a rule looks at: a field's value and what stands beside it, or the values of a list's items. */
export type Weighed = {
	readonly name: string;
	readonly value: string;
	/** The name and value of the field beside it, by its key; the first of its item without one. */
	readonly beside: (key: string | undefined) => {readonly name: string; readonly value: string} | undefined;
};

/** What a rule finds, in a field or in a list. */
export type RemarkRow = {
	/** What is weak about a value, or `undefined`. */
	readonly field?: (weighed: Weighed, rule: RemarkRule) => string | undefined;
	/** What is weak about a list, by its label in the text and what its items say. */
	readonly list?: (values: readonly string[], rule: RemarkRule, label: string) => string | undefined;
};

/** A row for each rule. */
export const remarkRules = {
	vague: {
		field({value}, {words}) {
			const found = findVague(value, words);
			return found && `“${found.word}” can mean anything. ${found.ask}`;
		},
	},
	number: {
		field: ({value}) =>
			/\p{N}/u.test(value) || numberWords.test(value)
				? undefined
				: `“${short(value)}” is no number. A rough one is enough, and others can plan with it.`,
	},
	short: {
		field: ({value}, {least = 3}) =>
			countWords(value) < least
				? `“${short(value)}” is too short to act on. Say what exactly, so that nobody has to ask.`
				: undefined,
	},
	repeats: {
		field({value, beside}, {of}) {
			const other = beside(of);
			if (!other || !isRepeated(value, other.value)) return undefined;
			return `This only repeats the ${other.name.toLowerCase()}. Say what is new here.`;
		},
	},
	several: {
		// Alternatives are what there is beside the chosen one.
		list: (values, {least = 2}, label) =>
			values.length < least && !/alternative|reject/i.test(label)
				? 'One option is no choice. Name what else was possible, doing nothing too.'
				: undefined,
	},
	mentions: {
		list: (values, {words = []}) => missing(values.join('\n'), words),
		field: ({value}, {words = []}) => missing(value, words),
	},
} satisfies Record<RemarkName, RemarkRow>;

/** The rules that a sidecar can name. */
export const remarkNames = Object.keys(remarkRules);

const numberWords = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|none)\b/i;

function missing(said: string, words: readonly string[]): string | undefined {
	const given = ` ${comparable(said.replace(/\n/g, ' '))} `;
	if (words.some(word => given.includes(` ${comparable(word)} `))) return undefined;
	return `Nothing is said about ${words.slice(0, 3).join(' or ')} here.`;
}

/* Where no blanks are put between words, each letter counts. */
function countWords(value: string): number {
	const words = value.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}_./-]+/gu);
	return words?.length ?? 0;
}

/* Words that turn a risk into "avoid the risk". */
const filling = new Set(
	'a an and avoid be by do for from handle in is it keep make minimise minimize mitigate no not of on prevent reduce sure that the this to we will with'.split(
		' ',
	),
);

function isRepeated(value: string, other: string): boolean {
	const said = tellingWords(value);
	const known = tellingWords(other);
	return known.size > 0 && said.isSubsetOf(known);
}

function tellingWords(value: string): Set<string> {
	const words = comparable(value.replace(/\n/g, ' ')).split(' ');
	return new Set(words.filter(word => word !== '' && !filling.has(word)).map(word => word.replace(/(?<=..)s$/, '')));
}

function short(value: string): string {
	return cutShort(value, 30);
}
