/* What a person calls a field or section: a template's words without what only marks or encloses them. */
import {withoutComments} from './grammar/comment.ts';
import {withoutCount, withoutMark} from './key.ts';
import {fold, withoutBrackets} from './template.ts';

/** The name in a heading or label: without `*(mandatory)*`, `<!-- optional -->`, bold marks and the brackets of a placeholder. */
export function plainName(words: string): string {
	const bare = withoutMark(withoutComments(words)).replace(/\*\*|__|(?<![ \t])[ \t]*:$/g, '');
	const inner = withoutBrackets(
		withoutEmphasis(fold(bare)).replace(/^\\<|\\?>$/g, mark => (mark === '\\<' ? '<' : '>')),
	);
	return spelledOut(inner.replace(aside, '')) || words;
}

/* `Desktop (please complete the following)` has its guidance behind its name. */
const aside = /(?<=\S) \([a-z][^()]* [^()]* [^()]*\)$/;

/** A placeholder's words as a name: without the letter or digit that counts it. */
export function nameOf(words: string): string {
	// An address is no name.
	if (/^https?:\S+$/.test(words)) return 'Link';
	const plain = asideFromExample(words).replace(explanation, '').replace(counted, '').replace(countedWithin, ' ');
	const single = withoutMarks(withoutCount(plain) || plain);
	const spelled = spelledOut(single);
	const bare = spelled === single ? single : withoutCount(spelled);
	return bare.length > longestName ? (shortened(bare) ?? bare) : bare;
}

/* `2. How it works` */
const counted = /^\d+(?:\.\d+)*[.)] (?=\p{L})/u;

/* `Decision 1 Title` */
const countedWithin = /(?<=^\p{L}[\p{L} ]*) \d+ (?=(?:title|name)$)/iu;

/* Without the brackets, code marks and ids of what stands in them: `T012 [P] [US1] Create [Entity] in \`src\``. */
function withoutMarks(words: string): string {
	if (!/[[{<`]|\*\*/.test(words)) return words;
	const bare = words
		.replace(/\[([^[\]]+)\]\([^()]*\)/g, '$1')
		.replace(/^\p{Lu}+-?\d+[ \t]+/u, '')
		.replace(/^(?:\[(?:P\??|US\d+)\][ \t]*)+/, '');
	return fold(bare.replace(/\*\*|[`[\]{}]|(?<!\S)[<>]|<(?=[\p{L}#])|(?<=[\p{L}\p{N}])>/gu, '')) || words;
}

/* `driver 1, e.g., a force` is a driver. */
function asideFromExample(words: string): string {
	return /^(.*?\S)[,:;]? (?:\(?e\.g\.|such as |for example)/.exec(words)?.[1] ?? words;
}

/* `Short title: the problem and its solution` says what it means behind its name. */
const explanation = /(?<=^(?:[^\s:]+ ){0,2}[^\s:]+): \p{Ll}.* .*$/su;

/** Words without emphasis around all of them. */
export function withoutEmphasis(words: string): string {
	const [, mark = '', inner = ''] = /^(\*{1,3}|_{1,3})(?=[^*_\s])(.*[^*_\s])\1$/s.exec(words) ?? [];
	const isWhole = mark !== '' && !(mark.startsWith('*') ? inner.includes('*') : /_(?![\p{L}\p{N}])/u.test(inner));
	return isWhole ? inner : words;
}

const longestName = 50;

/* The first clause of guidance, or as many of its words as a name may have. */
function shortened(words: string): string | undefined {
	const bare = words.replace(/^e\.g\.[,:]?\s/i, '');
	const clause = (bare.split(/[,;:.?!](?:\s|$)|\s\(/, 1)[0] ?? '').trim();
	if (clause === '') return undefined;
	if (clause.length <= longestName) return clause;
	return clause.slice(0, longestName + 1).replace(/(?<!\s)\s+\S*$/, '');
}

/** `PROJECT_NAME` and `project_name` as words, anything else as it is. */
export function spelledOut(raw: string): string {
	const words = raw.replaceAll('\\_', '_');
	if (!/^[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+$/u.test(words)) return words;
	const spaced = words.replace(/_\d+(?=_)/g, '').replaceAll('_', ' ');
	const lower = /\p{Ll}/u.test(spaced) ? spaced : spaced.toLowerCase();
	return lower.charAt(0).toUpperCase() + lower.slice(1);
}
