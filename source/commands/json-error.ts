/* Where a text stops being JSON. The engine's own message says so for some mistakes only. */

const token =
	/[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

type Wanted = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma or end' | 'nothing';

/** The line and column, from 1, of the first thing in `text` that JSON cannot have there. */
export function findJsonError(text: string): {readonly line: number; readonly column: number} {
	const before = text.slice(0, offsetOfError(text));
	const lines = before.split(/\r\n|\r|\n/);
	return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
}

function offsetOfError(text: string): number {
	const open: string[] = [];
	let wanted: Wanted = 'value';
	let at = 0;
	for (;;) {
		token.lastIndex = at;
		const [all = '', mark = '', name] = token.exec(text) ?? [];
		const next: Wanted | undefined = all === '' ? undefined : step(wanted, mark || (name ? 'text' : 'plain'), open);
		if (!next) return at + (/^[ \t\r\n]*/.exec(text.slice(at))?.[0].length ?? 0);
		wanted = next;
		at += all.length;
	}
}

/* What has to come after `found`; `undefined` where it may not stand. */
function step(wanted: Wanted, found: string, open: string[]): Wanted | undefined {
	const afterValue = (): Wanted => (open.length > 0 ? 'comma or end' : 'nothing');
	const isClosing = found === '}' || found === ']';
	if (isClosing) {
		const isDue = wanted === 'comma or end' || wanted.endsWith(found);
		if (!isDue || open.pop() !== found) return undefined;
		return afterValue();
	}
	switch (wanted) {
		case 'value':
		case 'value or ]':
			if (found === 'text' || found === 'plain') return afterValue();
			if (found !== '{' && found !== '[') return undefined;
			open.push(found === '{' ? '}' : ']');
			return found === '{' ? 'name or }' : 'value or ]';
		case 'name':
		case 'name or }':
			return found === 'text' ? 'colon' : undefined;
		case 'colon':
			return found === ':' ? 'value' : undefined;
		case 'comma or end':
			if (found !== ',') return undefined;
			return open.at(-1) === '}' ? 'name' : 'value';
		case 'nothing':
			return undefined;
	}
}
