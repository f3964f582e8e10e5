/* Where something stands, as the document itself says it: the headings, items and labels from the outside in. */
import {
	type FieldPlace,
	type ItemPlace,
	isInSection,
	isSamePath,
	isSectionHeading,
	isWithin,
	type Path,
	type Place,
	type Plan,
	type SectionPlace,
	type SequencePlace,
	startOf,
} from '../place.ts';
import {readValue} from '../plan.ts';
import {sequenceKinds} from '../sequence-kinds.ts';

/** The headings, names and labels above the place at `path` and its own, in the document's own words, outermost first. */
export function titlesAt(plan: Plan, path: Path): readonly string[] {
	const titles = titlesIn(plan, plan.places, path);
	// A section that is one list is called once.
	return titles.filter((title, index) => title !== '' && !isSaidAbove(title, titles[index - 1]));
}

/** The first lines of a text in one line of at most `most` characters. */
export function shortened(text: string, most: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const characters = [...line.slice(0, most * 4)];
	return characters.length > most
		? `${characters
				.slice(0, most - 1)
				.join('')
				.trimEnd()}…`
		: line;
}

const longestTitle = 120;

function isSaidAbove(title: string, above: string | undefined): boolean {
	return above !== undefined && above.replace(/^[\d.]+\s+/, '').toLowerCase() === title.toLowerCase();
}

function titlesIn(plan: Plan, places: readonly Place[], path: Path): string[] {
	for (const place of places) {
		const titles = titlesOf(plan, place, path);
		if (titles) return titles;
	}
	return [];
}

function titlesOf(plan: Plan, place: Place, path: Path): string[] | undefined {
	switch (place.type) {
		case 'marker':
			return undefined;
		case 'absent':
			return isWithin(path, place.path) ? [place.name] : undefined;
		case 'field':
			return isWithin(path, place.path) ? fieldTitles(place) : undefined;
		case 'sequence':
			return isWithin(path, place.path) ? sequenceTitles(plan, place, path) : undefined;
		case 'section':
			if (!isInSection(place, path)) return undefined;
			return [
				sectionTitle(plan, place),
				...titlesIn(
					plan,
					place.nodes.filter(node => !isItsAnswer(place, node)),
					path,
				),
			];
	}
}

/* What the template has in a blank section is called as the section. */
function isItsAnswer({path}: SectionPlace, node: Place): boolean {
	return node.type === 'absent' && isSamePath(node.path, path);
}

function sectionTitle(plan: Plan, {part, name}: SectionPlace): string {
	return part.heading ? headingText(plan, part.heading.from) : name;
}

/* The words of the heading's first line. */
function headingText({text}: Plan, from: number): string {
	const [line = ''] = text.slice(from, from + 1000).split(/[\r\n]/, 1);
	return shortened(headingWords(line), longestTitle);
}

/** What the line of a heading says, without its marks. */
export function headingWords(line: string): string {
	return line.replace(/^[ \t]*#+|[ \t]#+[ \t]*$/g, '').trim();
}

/* What stands right below a heading has a name that is nobody's words. */
function fieldTitles(field: FieldPlace): string[] {
	const isNamed = field.start < field.from || field.frame.type === 'cell';
	return isNamed && field.kind !== 'box' && !isSectionHeading(field) ? [field.name] : [];
}

function sequenceTitles(plan: Plan, sequence: SequencePlace, path: Path): string[] {
	const {kind, name} = sequence;
	const {hasHeadings} = sequenceKinds[kind];
	const index = path[sequence.path.length];
	const item = typeof index === 'number' ? sequence.items[index] : undefined;
	const own = hasHeadings || sequence.start === sequence.from ? [] : [name];
	if (!item) return own;
	if (hasHeadings) return [...own, headingText(plan, item.from), ...titlesIn(plan, item.nodes, path)];
	const first = firstField(item);
	const isItself = path.length === item.path.length;
	const isFirst = first !== undefined && isWithin(path, first.path);
	const title = first && !isItself && !isFirst ? shortened(readValue(plan, first), longestTitle) : '';
	return [...own, title, ...(isItself ? [] : titlesIn(plan, item.nodes, path))];
}

function firstField({nodes}: ItemPlace): FieldPlace | undefined {
	return nodes.find((node): node is FieldPlace => node.type === 'field' && node.kind !== 'box');
}

/** The offset where a person finds the place at `path`; that of the nearest place around it where nothing stands. */
export function offsetAt(plan: Plan, path: Path): number {
	return startIn(plan.places, path) ?? 0;
}

function startIn(places: readonly (Place | ItemPlace)[], path: Path): number | undefined {
	for (const place of places) {
		const isAround = place.type === 'section' ? isInSection(place, path) : isWithin(path, place.path);
		if (!isAround || place.type === 'absent') continue;
		const inner = place.type === 'sequence' ? place.items : 'nodes' in place ? place.nodes : [];
		return startIn(inner, path) ?? startOf(place);
	}
	return undefined;
}
