/* Whole items of a group that were copied out of another plan: `### Decision 2: Where`, and below it what its labels say. */
import {type Answers, answerOf, itemAnswer} from '../../plan/answers.ts';
import {deeper, topLevel} from '../../plan/edit/heading-levels.ts';
import {insertItem} from '../../plan/edit/items.ts';
import {WriteError} from '../../plan/edit/write-error.ts';
import {AnswerError, fillPart} from '../../plan/fill.ts';
import {titleField} from '../../plan/item-name.ts';
import {findPlace, type ItemPlace, isOwnPlace, type Plan, type SequencePlace} from '../../plan/place.ts';
import {applySplices, eolOf, isSameOutside, withText} from '../../plan/plan.ts';
import {sequenceKinds} from '../../plan/sequence-kinds.ts';

/** A plan with what was pasted in the place of a blank item, and how many items that is. */
export type PastedCards = {readonly plan: Plan; readonly count: number};

/** The plan with `pasted` as the blank item at `index`, and those that follow; nothing where it is no Markdown of such items. */
export function withPastedCards(
	plan: Plan,
	sequence: SequencePlace,
	index: number,
	pasted: string,
): PastedCards | undefined {
	const own = sequence.items[index];
	const markdown = own && sequenceKinds[sequence.kind].hasHeadings ? asItems(plan, own, pasted) : undefined;
	if (!own || markdown === undefined) return undefined;
	// Read in its place it is what the plan makes of it.
	const text = markdown.replaceAll('\n', eolOf(plan.text));
	const read = withText(plan, applySplices(plan.text, [{from: own.from, to: own.to, text}]));
	const items = itemsIn(plan, read, sequence, index);
	if (!items?.every(item => saysMore(read, item))) return undefined;
	return {
		plan:
			written(
				plan,
				sequence,
				index,
				items.map(item => itemAnswer(read, item) as Answers),
			) ?? read,
		count: items.length,
	};
}

const heading = /^(#{1,6})[ \t]/;

/* Its headings as deep as that of the item; without one it goes below the item's own. */
function asItems({text}: Plan, {from, to}: ItemPlace, pasted: string): string | undefined {
	const markdown = pasted.trim();
	const own = text.slice(from, to).split(/\r\n?|\n/, 1)[0] ?? '';
	const level = heading.exec(own)?.[1]?.length;
	if (level === undefined || !markdown.includes('\n')) return undefined;
	const top = heading.exec(markdown)?.[1]?.length;
	if (top === undefined) return topLevel(markdown) > level ? `${own}\n${markdown}` : undefined;
	return top === topLevel(markdown) ? deeper(markdown, level - top) : undefined;
}

/* The items that came in, where all the others are as they were. */
function itemsIn(
	plan: Plan,
	read: Plan,
	{path, items}: SequencePlace,
	index: number,
): readonly ItemPlace[] | undefined {
	const place = findPlace(read.places, path);
	if (place?.type !== 'sequence' || !isSameOutside(plan, read, path)) return undefined;
	const count = place.items.length - items.length + 1;
	const others = place.items.toSpliced(index, count);
	const said = (where: Plan, all: readonly ItemPlace[]) => JSON.stringify(all.map(item => itemAnswer(where, item)));
	const isKept = count > 0 && said(read, others) === said(plan, items.toSpliced(index, 1));
	return isKept ? place.items.slice(index, index + count) : undefined;
}

/* More than a title: what the template asks of an item, or, below a title, what it does not. */
function saysMore(plan: Plan, item: ItemPlace): boolean {
	const title = titleField(item);
	const isTitled = title !== undefined && answerOf(plan, title) !== undefined;
	return item.nodes.some(
		node => node !== title && (isTitled || !isOwnPlace(node)) && answerOf(plan, node) !== undefined,
	);
}

/* As if it had been typed: numbers count on, and marks are those of the plan. */
function written(plan: Plan, {path}: SequencePlace, index: number, answers: readonly Answers[]): Plan | undefined {
	try {
		return answers.reduce((current, answer, row) => {
			const place = [...path, index + row];
			return fillPart(row > 0 ? insertItem(current, place) : current, place, answer);
		}, plan);
	} catch (error) {
		// There is more in it than such an item is asked for.
		if (error instanceof AnswerError || error instanceof WriteError || error instanceof RangeError) return undefined;
		throw error;
	}
}
