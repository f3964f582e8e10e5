/*
What stands below a heading as one text, where a template leaves it to the document what that is. Where it is read as more than text,
it reads back as the same Markdown, and is not escaped.
*/
import {readFenceLine} from '../../template/grammar/fence.ts';
import {type Block, isOpenAt, type Part} from '../../template/outline.ts';
import type {Range} from '../../template/range.ts';
import type {SectionSpec, Spec} from '../../template/template.ts';
import {answerAt} from '../answers.ts';
import {finish} from '../finish.ts';
import {
	findPlace,
	type ItemPlace,
	isInSection,
	isSamePath,
	isWithin,
	type Path,
	type Place,
	type Plan,
} from '../place.ts';
import {applySplices, eolOf, isSameOutside, readValue, withText} from '../plan.ts';
import {normalise} from '../spelling/context.ts';
import {setField} from './set-field.ts';

/** Whether the answer at `path` is a section of which the template has no more than that there is something. */
export function isOpenSection(plan: Plan, path: Path): boolean {
	const place = findPlace(plan.places, path);
	return place?.type === 'absent' ? isOpen(place.spec) : partAt(plan.places, path) !== undefined;
}

function isOpen(spec: Spec | undefined): spec is SectionSpec {
	const only = spec?.type === 'section' && !spec.isOwn && spec.isFlat ? spec.specs[0] : undefined;
	return only?.type === 'field' && only.isOpen;
}

function partAt(places: readonly (Place | ItemPlace)[], path: Path): Part | undefined {
	for (const place of places) {
		if (place.type === 'section') {
			if (isSamePath(place.path, path)) return isOpen(place.spec) ? place.part : undefined;
			if (isInSection(place, path)) return partAt(place.nodes, path);
		} else if ((place.type === 'sequence' || place.type === 'item') && isWithin(path, place.path))
			return partAt(place.type === 'item' ? place.nodes : place.items, path);
	}
	return undefined;
}

/** What stands below the heading of such a section, as it stands there; `undefined` where nothing does. */
export function sectionMarkdown(plan: Plan, path: Path): string | undefined {
	const range = contentAt(plan, path);
	return range && normalise(plan.text.slice(range.from, range.to));
}

function contentAt({places}: Plan, path: Path): Range | undefined {
	const part = partAt(places, path);
	const blocks = part ? [...part.body, ...part.children.flatMap(blocksOf)] : [];
	const first = blocks.find(({type}) => type !== 'comment' && type !== 'rule');
	const last = blocks.findLast(({type}) => type !== 'comment' && type !== 'rule');
	return first && last && {from: first.from, to: last.to};
}

function blocksOf({heading, body, children}: Part): readonly Block[] {
	return [...(heading ? [heading] : []), ...body, ...children.flatMap(blocksOf)];
}

/** The plan with `value` as all that stands in such a section: text as text, more as the Markdown that it is where that is possible. */
export function setSection(plan: Plan, path: Path, value: string): Plan {
	const wanted = normalise(value);
	if (sectionMarkdown(plan, path) === wanted) return plan;
	const before = findPlace(plan.places, path);
	if (before?.type === 'field' && readValue(plan, before) === wanted) return plan;
	// Code alone is given as code; with a fence in it, it is all there is to be.
	if (before?.type === 'field' && before.kind === 'code' && !hasFence(wanted)) return setField(plan, path, value);
	const text = setField(asText(plan, path, before), path, value);
	if (wanted === '' || sectionMarkdown(text, path) === wanted) return text;
	const markdown = withMarkdown(text, path, wanted);
	return markdown && !isProse(findPlace(markdown.places, path)) ? markdown : text;
}

function hasFence(value: string): boolean {
	return value.split('\n').some(line => readFenceLine(line) !== undefined);
}

/* One word is a text whatever was there before. */
function asText(plan: Plan, path: Path, place: Place | ItemPlace | undefined): Plan {
	return place?.type === 'absent' || isProse(place) ? plan : (withMarkdown(plan, path, 'x') ?? plan);
}

function isProse(place: Place | ItemPlace | undefined): boolean {
	return place?.type === 'field' && place.kind === 'prose';
}

function withMarkdown(plan: Plan, path: Path, markdown: string): Plan | undefined {
	const range = contentAt(plan, path);
	if (!range) return undefined;
	const text = markdown.replace(/\n/g, eolOf(plan.text));
	const written = withText(plan, applySplices(plan.text, [{...range, text}]));
	const isWhole = sectionMarkdown(written, path) === markdown && isSameOutside(plan, written, path);
	if (!isWhole || isOpenAt(written.outline, range.from + text.length) || answerAt(written, path) === undefined)
		return undefined;
	// A label without a value would not stay so.
	const finished = withText(written, finish(written));
	return sectionMarkdown(finished, path) === markdown ? written : undefined;
}
