/* Running text that has become more than text: what is structure in it is read as fields of their own. */
import {codeLines} from '../../template/grammar/fence.ts';
import {isOpenAt, type Outline, type Part} from '../../template/outline.ts';
import {type FieldPlace, fieldsIn, findPlace, type Path, type Plan} from '../place.ts';
import {applySplices, eolOf, readValue, withText} from '../plan.ts';

/**
 * The plan with `markdown` as it stands in the place of the running text at `path`, where all other fields read as before, in their
 * order; `undefined` where that is no such text, or where they would not. Headings go below that of their section.
 */
export function setMarkdown(plan: Plan, path: Path, markdown: string): Plan | undefined {
	const field = findPlace(plan.places, path);
	if (field?.type !== 'field' || field.frame.type !== 'block' || !field.spec?.isOpen) return undefined;
	const text = headingsBelow(markdown, levelAt(plan.outline, field.from));
	const eol = eolOf(plan.text);
	const written = withText(plan, applySplices(plan.text, [{...field.frame, text: text.replace(/\n/g, eol)}]));
	const end = field.from + written.text.length - plan.text.length + field.to - field.from;
	if (isOpenAt(written.outline, end) && !isOpenAt(plan.outline, field.to)) return undefined;
	return isSameAround(plan, field, written) ? written : undefined;
}

function isSameAround(plan: Plan, field: FieldPlace, written: Plan): boolean {
	const fields = [...fieldsIn(plan.places)];
	const at = fields.indexOf(field);
	const before = fields.map(one => readValue(plan, one));
	const after = [...fieldsIn(written.places)].map(one => readValue(written, one));
	const behind = before.length - at - 1;
	if (after.length < before.length) return false;
	const isSame = (old: readonly string[], now: readonly string[]) => old.every((value, index) => value === now[index]);
	return isSame(before.slice(0, at), after) && isSame(before.slice(at + 1), after.slice(after.length - behind));
}

function headingsBelow(markdown: string, level: number): string {
	const lines = markdown.split('\n');
	const code = codeLines(lines);
	const levels = lines.flatMap((line, index) => {
		const marks = code.has(index) ? undefined : heading.exec(line)?.[0];
		return marks ? [marks.length] : [];
	});
	const shift = Math.max(0, level + 1 - Math.min(...levels, 7));
	if (shift === 0) return markdown;
	const moved = (line: string) => line.replace(heading, marks => '#'.repeat(Math.min(6, marks.length + shift)));
	return lines.map((line, index) => (code.has(index) ? line : moved(line))).join('\n');
}

const heading = /^#{1,6}(?=[ \t]|$)/;

function levelAt({root}: Outline, offset: number): number {
	let part: Part = root;
	for (let next: Part | undefined = root; next; ) {
		part = next;
		next = part.children.findLast(child => child.from <= offset);
	}
	return part.level;
}
