/* What the template has for a blank field, list item or group item. */
import {codeLines} from '../../template/grammar/fence.ts';
import {readListMark} from '../../template/grammar/list-mark.ts';
import {type Numbering, numberingText} from '../../template/grammar/numbering.ts';
import {startsAsQuestion} from '../../template/grammar/question.ts';
import {type FieldSpec, fold, type GroupSpec, type Kind} from '../../template/template.ts';

/** A field's Markdown in the template's words; of a list or table, one item. */
export function fieldSkeleton(spec: FieldSpec): string {
	return skeletons[spec.kind].field(spec);
}

/** The words of a blank item of a plain list that stands for a field. */
export function plainItemText(spec: FieldSpec): string {
	return skeletons[spec.kind].plainItem(spec);
}

const whole = {field: (spec: FieldSpec) => spec.markdown, plainItem: blankItemText};

const skeletons = {
	text: whole,
	choice: whole,
	prose: whole,
	code: whole,
	list: {field: listSkeleton, plainItem: spec => withoutMark(listParts(spec).item)},
	checklist: {field: checklistSkeleton, plainItem: blankWords},
	table: {field: tableSkeleton, plainItem: blankItemText},
	// A plain list of questions stays one.
	questions: {field: listSkeleton, plainItem: ({words}) => words[0] ?? ''},
} satisfies Record<Kind, {readonly [part in 'field' | 'plainItem']: (spec: FieldSpec) => string}>;

function linesOf({markdown}: FieldSpec): string[] {
	return markdown.split(/\r\n?|\n/);
}

function tableSkeleton(spec: FieldSpec): string {
	const lines = linesOf(spec);
	const delimiter = lines.findIndex(line => /^\s*\|?\s*:?-/.test(line));
	const label = fold(/[^|]*/.exec((lines[delimiter + 1] ?? '').replace(/^\s*\|/, ''))?.[0] ?? '');
	// Rows with labels of the template's own come as they are.
	const isFixed = label !== '' && spec.columns[0]?.words.includes(label) === false;
	return isFixed ? spec.markdown : lines.slice(0, delimiter + 2).join('\n');
}

function listSkeleton(spec: FieldSpec): string {
	const {above, item} = listParts(spec);
	return [...above, item].join('\n');
}

/** What stands before the words of a list's blank item, as wide as its other lines are indented. */
export function leadOfList(spec: FieldSpec): string {
	const {item} = listParts(spec);
	return item.slice(0, readListMark(item)?.to ?? 0);
}

/* What stands above the items of a list, and the one that says nothing. */
function listParts(spec: FieldSpec): {readonly above: readonly string[]; readonly item: string} {
	const lines = linesOf(spec);
	const isItem = (line: string) => readListMark(line) !== undefined || startsAsQuestion(line);
	const starts = [...lines.keys()].filter(index => isItem(lines[index] as string) && (!spec.label || index > 0));
	const items = starts.map((start, index) =>
		lines
			.slice(start, starts[index + 1])
			.join('\n')
			.trimEnd(),
	);
	// A literal item is one of the template's own, not what a new one says.
	const blank = items.find(item => spec.words.includes(fold(withoutMark(item))));
	const [first = ''] = items;
	return {above: lines.slice(0, starts[0]), item: blank ?? first};
}

/** `words` behind an unticked box. */
export function boxed(words: string): string {
	return words === '' ? '[ ]' : `[ ] ${words}`;
}

function checklistSkeleton(spec: FieldSpec): string {
	const lines = linesOf(spec);
	const first = lines.findIndex((line, index) => readListMark(line) !== undefined && (!spec.label || index > 0));
	const line = lines[first] ?? '';
	const item = line.slice(0, readListMark(line)?.to ?? 0) + boxed(blankWords(spec));
	return [...lines.slice(0, Math.max(first, 0)), item].join('\n');
}

/* Of its own items a template says everything: a new one is none of them. */
function blankWords({words: [words = '']}: FieldSpec): string {
	return words;
}

function withoutMark(item: string): string {
	return item.slice(readListMark(item)?.to ?? 0);
}

/** The words of a blank item of a list, without its mark. */
export function blankItemText(spec: FieldSpec): string {
	return withoutMark(fieldSkeleton(spec).split('\n').at(-1) ?? '');
}

/** A blank item of a group, with its heading on `level`, counted by `numbering` where there is any. */
export function groupSkeleton(spec: GroupSpec, level: number, numbering: Numbering | undefined): string {
	const [, ...rest] = spec.exemplar.split(/\r\n?|\n/);
	const counted = numbering ? numberingText(numbering) : '';
	const heading =
		`${'#'.repeat(Math.min(level, 6))} ${counted}${spec.title.isOptional ? '' : (spec.title.words[0] ?? '')}`.trimEnd();
	const below = withHeadingsBelow(rest, level - spec.level);
	return [heading, ...below.map(line => withoutDefault(spec, line))].join('\n');
}

/* The headings within an item stay as far below it as the template has them. */
function withHeadingsBelow(lines: readonly string[], shift: number): readonly string[] {
	const code = codeLines(lines);
	return lines.map((line, index) => {
		const marks = code.has(index) ? undefined : /^#{1,6}(?=[ \t]|$)/.exec(line)?.[0];
		return marks ? '#'.repeat(Math.min(6, marks.length + shift)) + line.slice(marks.length) : line;
	});
}

/* What the template's own items say (`**Dependencies**: Phase 1`) is not what a new one says. */
function withoutDefault({specs}: GroupSpec, line: string): string {
	const own = specs.find(
		spec => spec.type === 'field' && spec.label && spec.default !== undefined && line.startsWith(labelText(spec)),
	);
	return own ? labelText(own as FieldSpec) : line;
}

function labelText({label}: FieldSpec): string {
	return label ? label.before + label.name + label.after : '';
}
