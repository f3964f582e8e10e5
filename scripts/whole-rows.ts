/*
Ink puts each text cell by cell on a grid and makes rows of the cells again, since texts can lie beside and over each other. Where each
is a row of its own, as all are in the form, the rows are the texts, and a key changes few of them.
*/

type Character = {readonly value: string; readonly styles: readonly unknown[]};

/** What is to be done on the grid: among others, to write a text at a place, once it went through its transformers. */
type Operation =
	| {readonly type: 'clip' | 'unclip'}
	| {
			readonly type: 'write';
			readonly x: number;
			readonly y: number;
			readonly text: string;
			readonly transformers: readonly ((line: string, index: number) => string)[];
	  };

/** What is needed of Ink's `Output`. */
export type Output = {
	readonly operations: readonly Operation[];
	readonly width: number;
	readonly height: number;
	readonly caches: {
		readonly getStyledChars: (line: string) => Character[];
		readonly getStringWidth: (text: string) => number;
	};
};

/** Writes characters with the escape sequences for their styles. */
type ToText = (characters: Character[]) => string;

const blank: Character = {value: ' ', styles: []};

/** The same as `Output.get` gives, or `undefined` where the texts are not rows of their own that fit. */
export function wholeRows(output: Output, toText: ToText): {output: string; height: number} | undefined {
	const {operations, width, height} = output;
	const rows = Array<string>(height).fill('');
	let next = 0;
	for (const operation of operations) {
		if (operation.type !== 'write' || operation.x !== 0 || operation.y < next || operation.y >= height)
			return undefined;
		const {y, text, transformers} = operation;
		if (!Number.isInteger(y) || text.includes('\n')) return undefined;
		const line = transformers.reduce((changed, transform) => transform(changed, 0), restyled(output, text, toText));
		const row = rowOf(output, line, toText);
		if (row.width > width) return undefined;
		// A blank behind a text ends its styles.
		rows[y] = row.width < width ? row.before : row.whole;
		next = y + 1;
	}
	return {output: rows.join('\n'), height};
}

const restyledTexts = new Map<string, string>();

function restyled({caches}: Output, text: string, toText: ToText): string {
	return kept(restyledTexts, text, () => toText(caches.getStyledChars(text)));
}

/** A row that takes the whole width, and one before blanks. */
type WholeRow = {readonly width: number; readonly whole: string; readonly before: string};

const rowsOfLines = new Map<string, WholeRow>();

function rowOf({caches}: Output, line: string, toText: ToText): WholeRow {
	return kept(rowsOfLines, line, () => {
		const characters = caches.getStyledChars(line);
		return {
			width: characters.reduce((sum, {value}) => sum + Math.max(1, caches.getStringWidth(value)), 0),
			whole: toText(characters).trimEnd(),
			before: toText([...characters, blank]).trimEnd(),
		};
	});
}

const most = 1000;

function kept<Value>(known: Map<string, Value>, key: string, workOut: () => Value): Value {
	const found = known.get(key);
	if (found !== undefined) return found;
	const value = workOut();
	if (known.size >= most) known.clear();
	known.set(key, value);
	return value;
}
