/* A text that is no Markdown, as one field or two: see `template/plain`. */
import type {Outline} from '../../template/outline.ts';
import {plainFields} from '../../template/plain.ts';
import type {FieldSpec} from '../../template/template.ts';
import type {FieldPlace} from '../place.ts';
import {fieldPlace} from './field-place.ts';

/** The fields of a text whose comments begin with this line. */
export function locatePlain({text}: Outline, comments: string): FieldPlace[] {
	const start = commentsAt(text, comments);
	const own = plainPlace(text, plainFields.text, 0, start ?? text.length);
	return start === undefined ? [own] : [own, plainPlace(text, plainFields.comments, start, text.length)];
}

function commentsAt(text: string, line: string): number | undefined {
	if (line === '') return undefined;
	for (let at = text.lastIndexOf(line); at !== -1; at = at === 0 ? -1 : text.lastIndexOf(line, at - 1))
		if (isBreak(text[at - 1]) && isBreak(text[at + line.length])) return at;
	return undefined;
}

const isBreak = (character: string | undefined): boolean =>
	character === undefined || character === '\n' || character === '\r';

/* A value has no blank lines around it. */
function plainPlace(text: string, spec: FieldSpec, from: number, to: number): FieldPlace {
	const lines = text.slice(from, to);
	const before = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(lines)?.[0].length ?? 0;
	const isBlank = /^[ \t\r\n]*$/.test(lines);
	const start = isBlank ? from : from + before;
	const end = isBlank ? from : from + before + withoutEnd(lines.slice(before)).length;
	return fieldPlace(
		spec,
		[spec.key],
		{from: start, to: end},
		{type: 'code', indent: 0},
		{type: 'all', from, to},
		'code',
	);
}

/* A pattern would try every blank of a long text. */
function withoutEnd(lines: string): string {
	let end = lines.length;
	for (let at = end; at > 0 && /[ \t\r\n]/.test(lines[at - 1] as string); at--)
		if (isBreak(lines[at - 1])) end = at - 1;
	return lines.slice(0, end);
}
