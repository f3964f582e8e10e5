/* Words that sound like an answer and say nothing that could be measured or done. */
import {escapeRegExp} from '../../template/reg-exp.ts';

type Vague = {readonly words: readonly string[]; readonly ask: string};

/* What is to be asked back, by the words that call for it. */
const vague: readonly Vague[] = [
	{
		words: [
			'fast',
			'faster',
			'quick',
			'quickly',
			'slow',
			'responsive',
			'performant',
			'low latency',
			'high performance',
			'real time',
			'instant',
			'instantly',
		],
		ask: 'Give a time and a load, so that a test can fail.',
	},
	{
		words: ['scalable', 'scales', 'scale well', 'high load', 'high traffic', 'high throughput', 'many users'],
		ask: 'Say for how many users, requests or records.',
	},
	{words: ['secure', 'securely', 'safe', 'safely', 'protected'], ask: 'Name the attack, and what stops it.'},
	{
		words: ['reliable', 'robust', 'stable', 'highly available', 'high availability', 'resilient'],
		ask: 'Say how often it may fail, and what happens then.',
	},
	{
		words: ['user friendly', 'intuitive', 'easy to use', 'seamless', 'seamlessly', 'smooth'],
		ask: 'Say what a person can do, and in how many steps.',
	},
	{
		words: ['efficient', 'efficiently', 'optimized', 'optimised', 'lightweight', 'minimal overhead'],
		ask: 'Say how much time, memory or money it may take.',
	},
	{
		words: [
			'as needed',
			'if needed',
			'if necessary',
			'where appropriate',
			'appropriate',
			'appropriately',
			'adequate',
			'reasonable',
			'properly',
			'best practices',
			'etc',
			'and so on',
		],
		ask: 'Say what exactly, so that nobody has to guess.',
	},
];

const askedBack = new Map(vague.flatMap(({words, ask}) => words.map(word => [word, ask] as const)));
const usual = wordsPattern([...askedBack.keys()]);

/* Longer ones first; a blank may be a hyphen. */
function wordsPattern(words: readonly string[]): RegExp {
	const spelled = words
		.toSorted((a, b) => b.length - a.length)
		.map(word => escapeRegExp(word).replace(/[ -]/g, String.raw`[\s-]`));
	return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${spelled.join('|')})(?![\p{L}\p{N}-])`, 'iu');
}

/** The first word of a value that stands without a figure or a name in its sentence, and what to ask back. */
export function findVague(value: string, words?: readonly string[]): {word: string; ask: string} | undefined {
	const pattern = words && words.length > 0 ? wordsPattern(words) : usual;
	for (const sentence of value.split(/[.;!?](?=\s)|\n/)) {
		const word = isExact(sentence) ? undefined : pattern.exec(sentence)?.[0];
		if (word === undefined) continue;
		const ask = askedBack.get(word.toLowerCase().replace(/[\s-]/g, ' '));
		return {word, ask: ask ?? 'Say it so that a test can fail.'};
	}
	return undefined;
}

// A sentence that goes on says more than the word.
const mostWords = 12;

// `HTTP` names what is meant; these stand in any sentence.
const acronym = /(?<!\p{L})(?!(?:API|UI|UX|DB|CPU|IT)s?(?!\p{L}))\p{Lu}{2,}/u;

/* A figure, code, a name in capitals, or enough other words say what the word alone does not. */
function isExact(sentence: string): boolean {
	return /[\p{N}`(]/u.test(sentence) || acronym.test(sentence) || sentence.trim().split(/\s+/).length > mostWords;
}
