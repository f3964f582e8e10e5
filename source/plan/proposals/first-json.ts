/* The JSON in what a program said: agents put it into a fence, or words around it. */
import {fencedLines} from '../../template/grammar/fence.ts';

// So many places are tried where a value could begin, each of which reads the text to its end.
const mostTried = 10;

/** The first JSON value in `text`, boxed, or `undefined` where there is none: the whole, else a fenced block, else from the first bracket on. */
export function firstJson(text: string): {readonly value: unknown} | undefined {
	return parsed(text) ?? fencedJson(text) ?? bracketedJson(text);
}

function parsed(text: string): {readonly value: unknown} | undefined {
	try {
		return {value: JSON.parse(text.replace(/^\uFEFF/, ''))};
	} catch {
		return undefined;
	}
}

function fencedJson(text: string): {readonly value: unknown} | undefined {
	const lines = text.split(/\r\n|\r|\n/);
	for (const {first, last, isOpen} of fencedLines(lines).slice(0, mostTried)) {
		const found = parsed(lines.slice(first + 1, isOpen ? last + 1 : last).join('\n'));
		if (found) return found;
	}
	return undefined;
}

function bracketedJson(text: string): {readonly value: unknown} | undefined {
	let tried = 0;
	for (const {index} of text.matchAll(/[[{]/g)) {
		if (tried++ >= mostTried) return undefined;
		const end = endOfValue(text, index);
		const found = end === undefined ? undefined : parsed(text.slice(index, end));
		if (found) return found;
	}
	return undefined;
}

/* Behind the bracket that closes the one at `from`; brackets in strings are none. */
function endOfValue(text: string, from: number): number | undefined {
	const mark = /["[\]{}]|\\./gs;
	mark.lastIndex = from;
	let depth = 0;
	let isInString = false;
	for (let found = mark.exec(text); found; found = mark.exec(text)) {
		const [sign] = found;
		if (sign === '"') isInString = !isInString;
		else if (!isInString && /[[{]/.test(sign)) depth++;
		else if (!isInString && /[\]}]/.test(sign) && --depth === 0) return found.index + 1;
	}
	return undefined;
}
