/*
Adding a section that a dialect has to a document that has it not. The dialect says where it goes and what it is made of; its own words
stay behind, so that what is added is the document's.
*/
import {isInFrontMatter} from '../../template/front-matter.ts';
import {lineStart} from '../../template/outline.ts';
import type {SectionSpec, Template} from '../../template/template.ts';
import {type AbsentPlace, type Path, type Place, type Plan, startOf} from '../place.ts';
import {applySplices, eolOf, newPlan, planOf, withText} from '../plan.ts';
import {deeper, levelAt, topLevel} from './heading-levels.ts';
import {apart, sectionsIn} from './insert.ts';
import {inTextOrder, readsAround} from './reads-around.ts';
import {sectionText} from './sibling.ts';

/** The sections of `dialect` that neither the document nor its form has, by their names and aliases. */
export function missingSections(plan: Plan, dialect: Template): SectionSpec[] {
	const known = new Set(plan.places.flatMap(place => namesOf(place)));
	return absentSections(planOf(dialect, plan.outline))
		.map(({spec}) => spec)
		.filter(({names}) => !names.some(name => known.has(name)));
}

/**
The plan with the section of `dialect` that has `key`, and the path of it: behind the last section of the document that the dialect has
before it, else before the first that it has behind it, else at the end. `undefined` where the document has it, or where the rest would
not read as before.
*/
export function addSection(plan: Plan, dialect: Template, key: string): WithSection | undefined {
	const blank = newPlan(dialect);
	const section = sectionsIn(blank.places).find(({spec}) => spec?.key === key);
	if (!section) return undefined;
	const markdown = sectionText(blank, section);
	for (const {at, level = section.part.level} of spots(plan, planOf(dialect, plan.outline), key)) {
		const added = addedAt(plan, at, deeper(markdown, level - topLevel(markdown)));
		if (added) return added;
	}
	return undefined;
}

type WithSection = {readonly plan: Plan; readonly path: Path};

/* With a section more at `at`, if that is all that has changed. */
function addedAt(plan: Plan, at: number, markdown: string): WithSection | undefined {
	const eol = eolOf(plan.text);
	const text = markdown.replace(/\n/g, eol);
	const splice = apart(plan.text, at, text, eol);
	const written = withText(plan, applySplices(plan.text, [splice]));
	const start = at + splice.text.indexOf(text);
	const end = start + text.length;
	const section = sectionsIn(written.places).find(({from}) => from === start);
	const fields = inTextOrder(plan);
	const others = inTextOrder(written).filter(field => field.from < start || field.start > end);
	const before = fields.filter(field => field.start < at);
	const isSame = others.length === fields.length && readsAround(plan, before, fields.slice(before.length), written);
	return section && isSame ? {plan: written, path: section.path} : undefined;
}

type AbsentSection = AbsentPlace & {readonly spec: SectionSpec};

function absentSections({places}: Plan): AbsentSection[] {
	const isSection = (place: Place): place is AbsentSection => place.type === 'absent' && place.spec.type === 'section';
	return places.filter(isSection);
}

function namesOf(place: Place): readonly string[] {
	return place.type !== 'marker' && place.spec?.type === 'section' ? place.spec.names : [];
}

type Spot = {readonly at: number; readonly level?: number};

/* `view` is the document as the dialect reads it. */
function* spots(plan: Plan, view: Plan, key: string): Generator<Spot> {
	const {specs} = view.template;
	const own = absentSections(view).find(({spec}) => spec.key === key);
	if (!own) return;
	const order = specs.indexOf(own.spec);
	const orderOf = (place: HeadedPlace) => (place.spec ? specs.indexOf(place.spec) : -1);
	const headed = view.places.filter(isHeaded);
	const before = headed.findLast(place => orderOf(place) !== -1 && orderOf(place) < order);
	const after = headed.find(place => orderOf(place) > order);
	if (before) yield {at: endIn(plan, before), level: levelAt(plan.outline, startOf(before))};
	else if (after)
		yield {at: lineStart(plan.outline.source, startOf(after)), level: levelAt(plan.outline, startOf(after))};
	const last = headed.at(-1);
	yield last ? {at: endIn(plan, last), level: levelAt(plan.outline, startOf(last))} : {at: plan.text.length};
}

type HeadedPlace = Extract<Place, {type: 'section' | 'sequence'}>;

function isHeaded(place: Place): place is HeadedPlace {
	if (isInFrontMatter('path' in place ? place.path : [])) return false;
	return place.type === 'section' || (place.type === 'sequence' && place.spec.type === 'group');
}

/* Before the end that the plan's own template has below its last section, too. */
function endIn({places}: Plan, place: HeadedPlace): number {
	const around = places.filter(isHeaded).filter(({from, to}) => from <= place.from && place.from < to);
	return Math.min(place.to, ...around.map(({to}) => to));
}
