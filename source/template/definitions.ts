/* Link definitions: `[x]` with a line `[x]: …` somewhere is a link, and no placeholder. */
import {findPlaceholders, type Placeholder} from './grammar/placeholder.ts';

let last: {readonly text: string; readonly definitions: ReadonlySet<string>} = {text: '', definitions: new Set()};

/** The placeholders of `part` of `text`, those left out that `text` defines as links. */
export function placeholdersIn(text: string, part: string): Placeholder[] {
	const found = findPlaceholders(part);
	if (found.length === 0) return found;
	const definitions = definitionsIn(text);
	return found.filter(({from, to}) => !definitions.has(part.slice(from, to).toLowerCase()));
}

/* Of the text that was asked for last: a template is read as a whole. */
function definitionsIn(text: string): ReadonlySet<string> {
	if (text !== last.text) {
		const found = [...text.matchAll(/(?<=^ {0,3})\[[^\]\r\n]+\](?=:)/gm)];
		last = {text, definitions: new Set(found.map(([name]) => name.toLowerCase()))};
	}
	return last.definitions;
}
