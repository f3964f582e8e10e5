/* How deep headings are, in Markdown that is moved from one place to another. */
import {codeLines} from '../../template/grammar/fence.ts';
import type {Outline, Part} from '../../template/outline.ts';

const heading = /^#{1,6}(?=[ \t]|$)/;

/** The level of the first headings of `markdown`; 7 where it has none. */
export function topLevel(markdown: string): number {
	const lines = markdown.split('\n');
	const code = codeLines(lines);
	const levels = lines.flatMap((line, index) => {
		const marks = code.has(index) ? undefined : heading.exec(line)?.[0];
		return marks ? [marks.length] : [];
	});
	return Math.min(...levels, 7);
}

/** `markdown` with its headings `by` levels deeper, or as deep as headings go. */
export function deeper(markdown: string, by: number): string {
	if (by === 0) return markdown;
	const lines = markdown.split('\n');
	const code = codeLines(lines);
	const moved = (line: string) => line.replace(heading, marks => '#'.repeat(Math.min(6, marks.length + by)));
	return lines.map((line, index) => (code.has(index) ? line : moved(line))).join('\n');
}

/** The level of the heading that `offset` is below. */
export function levelAt({root}: Outline, offset: number): number {
	let part: Part = root;
	for (let next: Part | undefined = root; next; ) {
		part = next;
		next = part.children.findLast(child => child.from <= offset);
	}
	return part.level;
}
