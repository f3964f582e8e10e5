/*
Everything in the text of a plan that says nothing yet, required or not: a whole section before what is in it, an item before its
fields. What the document alone has is never asked for.
*/

import {isInFrontMatter} from '../../template/front-matter.ts';
import type {Range} from '../../template/range.ts';
import {isBlankItem, isBlankPlace} from '../answers.ts';
import {endOf} from '../edit/insert.ts';
import {
	type FieldPlace,
	type ItemPlace,
	isOwnPlace,
	isSectionHeading,
	type Path,
	type Place,
	type Plan,
	type SectionPlace,
	type SequencePlace,
} from '../place.ts';
import {isBlankField} from '../plan.ts';
import {mitigationIn} from '../risk-matrix.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {type Around, blankMessage, itemsInWords} from './in-words.ts';

/** A place that says nothing, and a sentence about it. */
export type Unfilled = {
	readonly path: Path;
	/** With its label or heading. */
	readonly from: number;
	readonly to: number;
	/** The words that stand there for an answer; an empty range where there are none. */
	readonly words: Range;
	readonly message: string;
	/** Whether a plan is whole without it. */
	readonly isOptional: boolean;
	/** Whether it is a row beside others that say something: nobody waits for it. */
	readonly isSpare: boolean;
};

/** What `places` hold that says nothing, in the text's order. */
export function findUnfilled(plan: Plan, places: readonly Place[]): Unfilled[] {
	return [...unfilledIn(plan, places, [])];
}

function* unfilledIn(plan: Plan, places: readonly Place[], around: Around): Generator<Unfilled> {
	for (const place of places) {
		if (place.type === 'field') yield* ofField(plan, place, around);
		else if (place.type === 'section') yield* ofSection(plan, place, around);
		else if (place.type === 'sequence') yield* ofSequence(plan, place, around);
	}
}

function* ofField(plan: Plan, field: FieldPlace, around: Around): Generator<Unfilled> {
	const isAsked = field.kind !== 'box' && !field.isOwn && !isSectionHeading(field);
	if (!isAsked || !isBlankField(plan, field)) return;
	yield about(plan, field, around, field.spec?.isOptional === true || isFree(field, around));
}

/* What is done about a risk that is not of the gravest. */
function isFree(field: FieldPlace, around: Around): boolean {
	const {sequence, item} = around.at(-1) ?? {};
	const mitigation = sequence && item && mitigationIn(sequence, item);
	return mitigation?.cell === field && !mitigation.isNeeded;
}

function* ofSection(plan: Plan, section: SectionPlace, around: Around): Generator<Unfilled> {
	const isWhole = section.spec && !section.spec.isOwn && !isInFrontMatter(section.path);
	if (isWhole && isBlankPlace(plan, section)) yield about(plan, section, around, section.spec.isOptional);
	else yield* unfilledIn(plan, section.nodes, around);
}

function* ofSequence(plan: Plan, sequence: SequencePlace, around: Around): Generator<Unfilled> {
	if (isBlankPlace(plan, sequence)) {
		const isOptional = sequence.spec.type === 'field' && sequence.spec.isOptional;
		if (!isOwnPlace(sequence)) yield about(plan, sequence, around, isOptional);
		return;
	}
	for (const item of sequence.items) {
		const inside = [...around, {sequence, item}];
		if (!isBlankItem(plan, sequence, item)) yield* unfilledIn(plan, item.nodes, inside);
		else if (!isOwnPlace(sequence)) yield ofItem(plan, item, inside);
	}
}

function ofItem(plan: Plan, {path, from, to}: ItemPlace, inside: Around): Unfilled {
	const isSpare = !sequenceKinds[(inside.at(-1) as Around[number]).sequence.kind].hasHeadings;
	return {
		path,
		from,
		to,
		words: {from, to},
		message: `${itemsInWords(plan, inside)} is blank.`,
		isOptional: true,
		isSpare,
	};
}

type Present = FieldPlace | SectionPlace | SequencePlace;

function about(plan: Plan, place: Present, around: Around, isOptional: boolean): Unfilled {
	const {path, from, to} = place;
	const whole = {from: place.type === 'section' ? from : place.start, to: endOf(place)};
	const words = place.type === 'sequence' ? {from: place.items[0]?.from ?? to, to} : {from, to};
	return {path, ...whole, words, message: blankMessage(plan, place, around), isOptional, isSpare: false};
}
