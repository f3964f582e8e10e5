/* Labels that are ids (`- **FR-001**: …`): a new one has the highest number of the document plus one, in the same width. */
import {type LabelMark, readLabels} from '../../template/grammar/label.ts';
import {readListMark} from '../../template/grammar/list-mark.ts';
import {lineEnd, lineStart} from '../../template/outline.ts';
import {labelRange} from '../frame.ts';
import {type FieldPlace, fieldsIn, type Path, type Plan} from '../place.ts';
import {applySplices, eolOf, withText} from '../plan.ts';
import {nextName} from './next-name.ts';

type Numbered = {readonly mark: LabelMark; readonly noun: string; readonly digits: string};

/** What a new label behind that of `field` would be called, or `undefined` where labels do not count. */
export function nextLabelName(plan: Plan, field: FieldPlace): string | undefined {
	const found = numberedLabel(plan, field);
	return found && nameAfter(plan, found);
}

/** The plan with another label of its kind behind `field`, and its path; nothing where labels do not count. */
export function insertLabel(plan: Plan, field: FieldPlace): {readonly plan: Plan; readonly path: Path} | undefined {
	const found = numberedLabel(plan, field);
	const at = labelRange(field.frame)?.to;
	if (!found || at === undefined) return undefined;
	const {before, after} = found.mark;
	const eol = eolOf(plan.text);
	const label = `${before}${nameAfter(plan, found)}${after}`;
	const line = lineEnd(plan.outline.source, at);
	const end = plan.text[line - 1] === '\r' ? line - 1 : line;
	const inserted = withText(plan, applySplices(plan.text, [{from: end, to: end, text: eol + label}]));
	const made = [...fieldsIn(inserted.places)].find(({start}) => start === end + eol.length);
	return made && {plan: inserted, path: made.path};
}

function numberedLabel({outline}: Plan, {start, frame}: FieldPlace): Numbered | undefined {
	if (!labelRange(frame)) return undefined;
	const from = lineStart(outline.source, start);
	const mark = readLabels(outline.source, from, lineEnd(outline.source, from))[0];
	const [, noun = '', digits = ''] = /^(\p{Lu}{1,5}-?)(\d{1,9})$/u.exec(mark?.name ?? '') ?? [];
	const isItem = mark !== undefined && readListMark(mark.before)?.digits === '';
	return isItem && noun !== '' ? {mark, noun, digits} : undefined;
}

function nameAfter(plan: Plan, {noun, digits}: Numbered): string {
	return noun + nextName(plan, noun, digits);
}
