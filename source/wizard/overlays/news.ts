/* What a text that changed under the form brought in, in the words of the form; and where the caret's field is now. */
import {
	type FieldPlace,
	fieldsIn,
	findPlace,
	type ItemPlace,
	isSamePath,
	type Path,
	type Place,
	type Plan,
	pathText,
	type SequencePlace,
	type Splice,
} from '../../plan/place.ts';
import {readValue} from '../../plan/plan.ts';
import {type FormSection, formSections} from '../stop.ts';

/** The names of what reads differently in `after`: fields, and lists, tables and groups as one. */
export function newsIn(before: Plan, after: Plan): readonly string[] {
	const old = formSections(before);
	const now = formSections(after);
	const names = now.flatMap(section => {
		const same = old.find(other => other.name === section.name && isSamePath(other.path, section.path));
		return sectionNews({before, after}, same, section);
	});
	const gone = old.filter(section => !now.some(({name}) => name === section.name)).map(({name}) => name);
	return [...new Set([...names, ...gone])];
}

type Both = {readonly before: Plan; readonly after: Plan};

function sectionNews(both: Both, old: FormSection | undefined, now: FormSection): string[] {
	return nodesNews(both, old?.nodes ?? [], now.nodes, now.name);
}

function nodesNews(both: Both, old: readonly Place[], now: readonly Place[], above: string): string[] {
	const paths = new Map([...now, ...old].map(({path}) => [pathText(path), path]));
	return [...paths.values()].flatMap(path => {
		const isHere = (place: Place) => place.type !== 'marker' && isSamePath(place.path, path);
		return placeNews(both, old.find(isHere), now.find(isHere), above);
	});
}

function placeNews({before, after}: Both, old: Place | undefined, now: Place | undefined, above: string): string[] {
	const place = now ?? old;
	if (!place || place.type === 'marker') return [];
	if (place.type === 'section') {
		const [from, to] = [old, now].map(one => (one?.type === 'section' ? one.nodes : []));
		return nodesNews({before, after}, from ?? [], to ?? [], place.name);
	}
	if (saying(before, old) === saying(after, now)) return [];
	const field = [now, old].find(one => one?.type === 'field');
	// What the document alone has is called by its label, if it has one.
	return [field && (!field.isOwn || field.spec?.label) ? field.name : above];
}

/* What a place says, but for the numbers that count its items. */
function saying(plan: Plan, place: Place | undefined): string {
	if (place?.type === 'field') return readValue(plan, place);
	if (place?.type === 'sequence') return place.items.map(item => itemText(plan, item)).join('\n');
	return '';
}

function itemText({text}: Plan, {from, to, number}: ItemPlace): string {
	return text.slice(from, number.from) + text.slice(number.to, to);
}

/** The path in `after` of what stands at `path` in `before`: items are told by their text, then by their title. */
export function pathAfter(before: Plan, after: Plan, path: Path): Path {
	return follow({before, after}, path, (_old, _now, index) => index) ?? path;
}

/** The same, or `undefined` where that is gone. */
export function placeAfter(before: Plan, after: Plan, path: Path): Path | undefined {
	const isFewer = (old: SequencePlace, now: SequencePlace) => now.items.length < old.items.length;
	const found = follow({before, after}, path, (old, now, index) => (isFewer(old, now) ? undefined : index));
	if (!found || findPlace(after.places, found)) return found;
	// A heading that was changed is another key.
	const [old, now] = [[...fieldsIn(before.places)], [...fieldsIn(after.places)]];
	const place = findPlace(before.places, path);
	return old.length === now.length && place?.type === 'field' ? now[old.indexOf(place)]?.path : undefined;
}

/* `lost` is what becomes of an item that nothing tells. */
function follow(both: Both, path: Path, lost: Lost): Path | undefined {
	let now: Path = [];
	for (const [depth, key] of path.entries()) {
		const [old, other] = [sequenceAt(both.before, path.slice(0, depth)), sequenceAt(both.after, now)];
		const isItem = typeof key === 'number' && old?.items[key] && other;
		const next = isItem ? (indexAfter(both, old, other, key) ?? lost(old, other, key)) : key;
		if (next === undefined) return undefined;
		now = [...now, next];
	}
	return now;
}

type Lost = (old: SequencePlace, now: SequencePlace, index: number) => number | undefined;

function sequenceAt(plan: Plan, path: Path): SequencePlace | undefined {
	const place = findPlace(plan.places, path);
	return place?.type === 'sequence' ? place : undefined;
}

function indexAfter({before, after}: Both, old: SequencePlace, now: SequencePlace, index: number): number | undefined {
	const own = old.items[index] as ItemPlace;
	for (const tell of [itemText, titleOf]) {
		const words = tell(before, own);
		const here = now.items[index];
		if (words === '') continue;
		if (here && tell(after, here) === words) return index;
		const found = now.items.findIndex(item => tell(after, item) === words);
		if (found >= 0) return found;
	}
	return undefined;
}

function titleOf(plan: Plan, {nodes}: ItemPlace): string {
	const first = nodes.find((node): node is FieldPlace => node.type === 'field' && node.kind !== 'box');
	return first ? readValue(plan, first) : '';
}

/** Where a caret at `offset` stands when its text was changed by `splice`. */
export function caretAfter(offset: number, splice: Splice | undefined): number {
	if (!splice || offset < splice.from) return offset;
	return offset >= splice.to ? offset + splice.text.length - (splice.to - splice.from) : splice.from;
}
