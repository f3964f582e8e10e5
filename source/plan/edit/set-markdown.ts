/* Running text that has become more than text: what is structure in it is read as fields of their own. */
import {isOpenAt} from '../../template/outline.ts';
import {findPlace, type Path, type Plan} from '../place.ts';
import {applySplices, eolOf, withText} from '../plan.ts';
import {deeper, levelAt, topLevel} from './heading-levels.ts';
import {inTextOrder, readsAround} from './reads-around.ts';

/**
 * The plan with `markdown` as it stands in the place of the running text at `path`, where all other fields read as before, in their
 * order; `undefined` where that is no such text, or where they would not. Headings go below that of their section.
 */
export function setMarkdown(plan: Plan, path: Path, markdown: string): Plan | undefined {
	const field = findPlace(plan.places, path);
	if (field?.type !== 'field' || field.frame.type !== 'block' || !field.spec?.isOpen) return undefined;
	const text = deeper(markdown, Math.max(0, levelAt(plan.outline, field.from) + 1 - topLevel(markdown)));
	const eol = eolOf(plan.text);
	const written = withText(plan, applySplices(plan.text, [{...field.frame, text: text.replace(/\n/g, eol)}]));
	const end = field.from + written.text.length - plan.text.length + field.to - field.from;
	if (isOpenAt(written.outline, end) && !isOpenAt(plan.outline, field.to)) return undefined;
	const fields = inTextOrder(plan);
	const at = fields.indexOf(field);
	return readsAround(plan, fields.slice(0, at), fields.slice(at + 1), written) ? written : undefined;
}
