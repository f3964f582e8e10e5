/* The answers: the plan as JSON. Keys are the template's, and for what it does not know those of the document's own names. */
import {
	type FieldPlace,
	fieldsIn,
	findPlace,
	type ItemPlace,
	isSectionHeading,
	type Path,
	type Place,
	type Plan,
	type SectionPlace,
	type SequencePlace,
	textItemKeys,
} from './place.ts';
import {isBlankField, readValue} from './plan.ts';
import {ticked} from './spelling/context.ts';

export type Answer = string | boolean | {readonly [key: string]: Answer} | readonly Answer[];
export type Answers = {readonly [key: string]: Answer};

/**
 * The answers of a plan. Blank fields and sections are absent; every leaf is a string but for the `done` of a checklist's item, which
 * an item without a box does not have. The items of a list, table or group have the
 * indexes they have in the text, which every edit goes by: a blank one before others is an empty text or object, those at the end are absent.
 */
export function answers(plan: Plan): Answers {
	return objectOf(plan, plan.places, 0);
}

/** The answer at a path of the plan, or `undefined` while it is blank. */
export function answerAt(plan: Plan, path: Path): Answer | undefined {
	const place = findPlace(plan.places, path);
	if (!place) return undefined;
	return place.type === 'item' ? nonEmpty(itemAnswer(plan, place)) : answerOf(plan, place);
}

function objectOf(plan: Plan, places: readonly Place[], depth: number): Answers {
	const found: Record<string, Answer> = {};
	for (const place of places.flatMap(answered)) {
		const key = place.path[depth];
		const answer = typeof key === 'string' && place.path.length === depth + 1 ? answerOf(plan, place) : undefined;
		if (answer !== undefined) found[key as string] = answer;
	}
	return found;
}

/* A section that is flat is what it holds. A heading is named by the path of its section. */
function answered(place: Place): readonly Place[] {
	if (place.type === 'section') return place.isFlat ? place.nodes.flatMap(answered) : [place];
	return place.type === 'field' && isSectionHeading(place) ? [] : [place];
}

/** The answer of one place, or `undefined` while it is blank. */
export function answerOf(plan: Plan, place: Place): Answer | undefined {
	switch (place.type) {
		case 'field': {
			const value = readValue(plan, place);
			if (place.kind === 'box') return value === ticked;
			return value === '' ? undefined : textAnswer(place, value);
		}
		case 'sequence':
			return nonEmpty(itemAnswers(plan, place));
		case 'section':
			return nonEmpty(objectOf(plan, place.nodes, place.path.length));
		case 'absent':
		case 'marker':
			return undefined;
	}
}

/* Text where a list should stand is the only item of one. */
function textAnswer(place: FieldPlace, value: string): Answer {
	const [, key] = textItemKeys(place) ?? [];
	return textItemKeys(place) ? [key === undefined ? value : {[key]: value}] : value;
}

/** The answers of the items of a sequence up to the last that says something, each at the item's own index. */
export function itemAnswers(plan: Plan, {items}: SequencePlace): Answer[] {
	const last = items.findLastIndex(({nodes}) => [...fieldsIn(nodes)].some(field => hasWords(plan, field)));
	return items.slice(0, last + 1).map(item => itemAnswer(plan, item));
}

/* A tick alone says nothing: what is done would be missing. */
function hasWords(plan: Plan, field: FieldPlace): boolean {
	return field.kind !== 'box' && readValue(plan, field) !== '';
}

/** The answer of an item: a text or an object, empty while it is blank. */
export function itemAnswer(plan: Plan, item: ItemPlace): Answer {
	const [only] = item.nodes;
	if (only?.type === 'field' && only.path.length === item.path.length) return readValue(plan, only);
	return objectOf(plan, item.nodes, item.path.length);
}

/** Whether a place says nothing that the template does not say itself. */
export function isBlankPlace(plan: Plan, place: Place): boolean {
	switch (place.type) {
		case 'field':
			return isBlankField(plan, place);
		case 'sequence':
			return place.items.every(item => isBlankItem(plan, place, item));
		case 'section':
			return isBlankSection(plan, place);
		case 'absent':
		case 'marker':
			return true;
	}
}

/** Whether a section says nothing that the template does not say itself. */
export function isBlankSection(plan: Plan, section: SectionPlace): boolean {
	return section.nodes.every(node => isBlankPlace(plan, node));
}

/** Whether an item says nothing, or exactly what one of the template's own items says. */
export function isBlankItem(plan: Plan, sequence: SequencePlace, item: ItemPlace): boolean {
	const said = item.nodes.filter(node => saysSomething(plan, node));
	if (said.length === 0 || sequence.spec.type !== 'group') return said.length === 0;
	return sequence.spec.defaults.some(own => {
		const isOwn = (node: Place) => node.type === 'field' && own[String(node.path.at(-1))] === readValue(plan, node);
		return Object.keys(own).length === said.length && said.every(isOwn);
	});
}

function saysSomething(plan: Plan, place: Place): boolean {
	switch (place.type) {
		case 'field':
			return hasWords(plan, place);
		case 'sequence':
			return place.items.some(item => !isBlankItem(plan, place, item));
		case 'section':
			return place.nodes.some(node => saysSomething(plan, node));
		case 'absent':
		case 'marker':
			return false;
	}
}

function nonEmpty<Some extends Answer>(answer: Some): Some | undefined {
	return typeof answer === 'object' && Object.keys(answer).length === 0 ? undefined : answer;
}
