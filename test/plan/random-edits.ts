import fc from 'fast-check';

/* What a person or a program does to a text, line by line; `word` is one that stands nowhere else. */
type LineEdit = {
	readonly type: 'insert' | 'replace' | 'extend' | 'remove' | 'move';
	readonly at: number;
	readonly to: number;
};

const shapes = [
	'W',
	'## W',
	'### W',
	'- W',
	'1. W',
	'| W | Low |',
	'**Label**: W',
	'**Context**: W',
	'```\nW\n```',
	'\nW\n',
	'---\nW',
];

const lineEdit = fc.record({
	type: fc.constantFrom('insert', 'insert', 'replace', 'extend', 'remove', 'move'),
	at: fc.nat(),
	to: fc.nat(),
	shape: fc.constantFrom(...shapes),
});

/** Edits of a text; every word they bring in starts with `mark` and stands nowhere else. */
export function randomEdits(mark: string): fc.Arbitrary<(text: string) => string> {
	return fc.array(lineEdit, {minLength: 1, maxLength: 5}).map(edits => text => {
		const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
		return edits.reduce((current, {shape, ...edit}, index) => {
			return edited(current, edit, shape.replace('W', `${mark}${index}`).replaceAll('\n', eol), eol);
		}, text);
	});
}

function edited(text: string, {type, at, to}: LineEdit, words: string, eol: string): string {
	const lines = text.split(eol);
	const index = at % lines.length;
	const line = lines[index] as string;
	switch (type) {
		case 'insert':
			return lines.toSpliced(index, 0, words).join(eol);
		case 'replace':
			return lines.toSpliced(index, 1, words).join(eol);
		case 'extend':
			return lines.toSpliced(index, 1, `${line} ${words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`).join(eol);
		case 'remove':
			return lines.toSpliced(index, 1).join(eol);
		case 'move': {
			const rest = lines.toSpliced(index, 1);
			return rest.toSpliced(to % (rest.length + 1), 0, line).join(eol);
		}
	}
}
