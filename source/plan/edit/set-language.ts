/* The language of fenced code, which stands behind its first mark. */
import {lineEnd} from '../../template/outline.ts';
import {findPlace, type Path, type Plan} from '../place.ts';
import {applySplices, isSameOutside, readValue, withText} from '../plan.ts';

/** The plan with `language` as that of the fenced code at `path`, or `undefined` where there is none, or something else would change. */
export function setLanguage(plan: Plan, path: Path, language: string): Plan | undefined {
	const field = findPlace(plan.places, path);
	if (field?.type !== 'field' || field.frame.type !== 'fence' || !/^[\w+#.-]+$/.test(language)) return undefined;
	const {from: start, mark} = field.frame;
	const line = plan.text.slice(start, lineEnd(plan.text, start));
	const own = /^[ \t]*(?:`+|~+)[ \t]*/.exec(line)?.[0].length ?? 0;
	const from = start + Math.max(line.indexOf(mark) + mark.length, own);
	const [old = ''] = /^[^\s`{]*/.exec(line.slice(from - start)) ?? [];
	if (old === language) return plan;
	const written = withText(plan, applySplices(plan.text, [{from, to: from + old.length, text: language}]));
	const there = findPlace(written.places, path);
	const isKept = there?.type === 'field' && readValue(written, there) === readValue(plan, field);
	return isKept && isSameOutside(plan, written, path) ? written : undefined;
}
