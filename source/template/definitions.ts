/* Link definitions: `[x]` with a line `[x]: …` somewhere is a link, and no placeholder. */
import {findPlaceholders, type Placeholder} from './grammar/placeholder.ts';

const known = new Map<string, ReadonlySet<string>>();

/** The placeholders of `part` of `text`, those left out that `text` defines as links. */
export function placeholdersIn(text: string, part: string): Placeholder[] {
	const found = findPlaceholders(part);
	if (found.length === 0) return found;
	const definitions = definitionsIn(text);
	return found.filter(({from, to}) => !definitions.has(part.slice(from, to).toLowerCase()));
}

/* Of the text that was asked for last: a template is read as a whole. */
function definitionsIn(text: string): ReadonlySet<string> {
	const before = known.get(text);
	if (before) return before;
	known.clear();
	const found = [...text.matchAll(/^ {0,3}(\[[^\]\r\n]+\]):/gm)];
	const definitions = new Set(found.map(([, name = '']) => name.toLowerCase()));
	known.set(text, definitions);
	return definitions;
}
