/* What an open question asks where the template's words say nothing (`count`, `Error Type 1: How to handle`): what the coach says of the field. */
import {comparable} from './key.ts';
import {askedFor} from './template.ts';

// `Entity Name` and `Response format` say no more than that there is one.
const empty = new Set('a an the to of how what type title name description format count path here'.split(' '));
const emptyAtEnd = new Set(['title', 'name', 'description', 'format', 'path']);

const leastWords = 4;

/** The question that `help` asks, or `undefined` where the words of name and hint ask one. */
export function asksOf({name, hint}: {readonly name: string; readonly hint: string}, help: string): string | undefined {
	const question = firstClause(help);
	return question !== '' && (isPattern(hint) || saysLittle(askedFor(name, hint), name)) ? question : undefined;
}

/* `{Term}: {What it means}` and `"{option}", because {why}` show how an answer is put together. */
function isPattern(hint: string): boolean {
	return (hint.match(/\{/g)?.length ?? 0) > 1;
}

function saysLittle(asked: string, name: string): boolean {
	const own = wordsOf(name);
	const words = wordsOf(asked);
	// What is called by its placeholder alone asks what that says.
	if (words.length >= leastWords && comparable(asked) === comparable(name)) return false;
	const isNew = (word: string) => !empty.has(word) && !own.some(other => stem(other) === stem(word));
	return emptyAtEnd.has(words.at(-1) ?? '') || !words.some(isNew);
}

function wordsOf(words: string): string[] {
	const plain = comparable(words).replace(/\p{N}+/gu, '');
	return plain.split(' ').filter(Boolean);
}

/* `Handle` and `handling` are one word. */
function stem(word: string): string {
	return word.slice(0, 4);
}

const longestClause = 60;

/* `What can fail while it runs; what is not planned …`: the reason that follows is for who fills it in. */
function firstClause(help: string): string {
	const [clause = ''] = help.split(/[;.](?:\s|$)|, so /, 1);
	const [start = ''] = clause.split(',', 1);
	return clause.length > longestClause ? start : clause;
}
