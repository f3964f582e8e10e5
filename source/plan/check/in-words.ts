/* How sentences about a plan name its places: `Decision 1, option 2`. */
import {isInFrontMatter} from '../../template/front-matter.ts';
import {itemName, nameInWords} from '../item-name.ts';
import {findPlace, type ItemPlace, type Path, type Plan, type SequencePlace} from '../place.ts';
import {sequenceKinds} from '../sequence-kinds.ts';

/** The items that something is in, the outer ones first. */
export type Around = readonly {readonly sequence: SequencePlace; readonly item: ItemPlace}[];

/** That what stands at `path` says nothing, by its name and the items that it is in. */
export function blankMessage(plan: Plan, {path, name}: {path: Path; name: string}, around: Around): string {
	// A key of the front matter is no word for a reader.
	if (around.length === 0 && isInFrontMatter(path) && path.length > 1) return `“${name}” in the front matter is blank.`;
	if (around.length === 0) return `${name} ${areSeveral.test(name) ? 'are' : 'is'} blank.`;
	const items = itemsInWords(plan, around);
	return isPhrase.test(name) ? `“${name}” of ${items} is blank.` : `${items} has no ${inSentence(name)}.`;
}

// `How to handle`, `Why Needed`, `Simpler Alternative Rejected Because`: nothing that one has.
const isPhrase = /^(?:how|if|what|when|where|which|who|why)\b|(?:\S+\s+){3}/i;

// `Technical Risks`, and not `Status`, `Analysis` or `Progress`.
const areSeveral = /[^\Wsui]s$/;

/** What stands at `path`: `Decision 1, option 2, pros`. */
export function placeInWords(plan: Plan, path: Path): string {
	const place = findPlace(plan.places, path);
	const around = itemsAround(plan, path);
	const own = place && place.type !== 'item' && place.type !== 'marker' ? place.name : '';
	// An item that is one text is called as such.
	const isItem = typeof path.at(-1) === 'number';
	if (around.length === 0) return own;
	const items = itemsInWords(plan, around);
	return isItem || own === '' ? items : `${items}, ${inSentence(own)}`;
}

function itemsAround(plan: Plan, path: Path): Around {
	return path.flatMap((key, index) => {
		const sequence = typeof key === 'number' ? findPlace(plan.places, path.slice(0, index)) : undefined;
		const item = sequence?.type === 'sequence' ? sequence.items[key as number] : undefined;
		return sequence?.type === 'sequence' && item ? [{sequence, item}] : [];
	});
}

/** The names of items within each other. */
export function itemsInWords(plan: Plan, around: Around): string {
	const words = around.map(({sequence, item}) => itemInWords(plan, sequence, item)).join(', ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function itemInWords(plan: Plan, sequence: SequencePlace, item: ItemPlace): string {
	if (sequenceKinds[sequence.kind].hasHeadings) return nameInWords(plan, sequence, item);
	return `${itemName(sequence.spec)} ${(item.path.at(-1) as number) + 1}`;
}

function inSentence(name: string): string {
	return name.toLowerCase().replace(/^.* (?=title$)/, '');
}
