/*
A text below `>` in the front matter: a line break in it is a blank, and one line break more than there are says how many there are.
Lines that are indented further stand as they are.
*/
import type {Substitution} from './character-reference.ts';

const breaks = /(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*/g;

/** Where such a text says something else than it shows. */
export function foldedSubstitutions(raw: string, indent: number): Substitution[] {
	let isDeep = false;
	return [...raw.matchAll(breaks)].map(({0: found, index}) => {
		const end = index + found.length;
		const to = end + Math.min(indent, /^ */.exec(raw.slice(end, end + indent))?.[0].length ?? 0);
		const count = found.match(/\r\n|\r|\n/g)?.length ?? 0;
		const wasDeep = isDeep;
		isDeep = /[ \t]/.test(raw[to] ?? '');
		const isFolded = !wasDeep && !isDeep;
		return {from: index, to, text: isFolded ? '\n'.repeat(count - 1) || ' ' : '\n'.repeat(count)};
	});
}

/** Spells a text: each of its lines on one, with a blank line between them. */
export function encodeFolded(value: string, indent: number, eol: string): string {
	return value.replace(/\n+/g, found => eol.repeat(found.length + 1) + ' '.repeat(indent));
}
