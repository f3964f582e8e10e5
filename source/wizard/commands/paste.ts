/* What pasting does, by what the caret is in: what was pasted lands as what it is, in one step, and a line says so. */
import {deeper, levelAt, topLevel} from '../../plan/edit/heading-levels.ts';
import {insertItem} from '../../plan/edit/items.ts';
import {setField} from '../../plan/edit/set-field.ts';
import {setLanguage} from '../../plan/edit/set-language.ts';
import {itemName} from '../../plan/item-name.ts';
import {
	type FieldPlace,
	findPlace,
	type ItemPlace,
	isSamePath,
	type Path,
	type Plan,
	type SequenceKind,
	type SequencePlace,
} from '../../plan/place.ts';
import {rawOf} from '../../plan/plan.ts';
import {withBackslashes} from '../../plan/spelling/lines.ts';
import {comparable, plural} from '../../template/key.ts';
import {fieldKinds, holdsLines, isOneLine} from '../field-kinds.ts';
import {keyLabel} from '../keymap.ts';
import {unlessRefused} from '../refusal.ts';
import {partsOf} from '../room.ts';
import {settledPlan} from '../settle.ts';
import {currentStop, type State} from '../state.ts';
import {withBuffer, withItem, withPlan} from '../step.ts';
import {type FieldStop, itemAt} from '../stop.ts';
import * as text from '../text/buffer.ts';
import {
	flatItems,
	type PastedItem,
	readPastedCode,
	readPastedItems,
	readPastedRows,
	splitParts,
} from '../text/pasted.ts';
import {behindBox, isBlankItemAt} from './item-edits.ts';
import {withPastedCards} from './pasted-cards.ts';

/** The state with `pasted` put in at the caret. */
export function paste(state: State, pasted: string, at: number): State {
	const stop = currentStop(state);
	if (stop?.type === 'add') return inNewItem(state, stop.path, pasted, at);
	if (stop?.type !== 'field') return state;
	if (stop.kind === 'box') return paste(behindBox(state), pasted, at);
	return (
		pasteItems(state, stop, pasted, at) ?? pasteCode(state, stop, pasted, at) ?? pasteText(state, stop, pasted, at)
	);
}

/* The item that had to come first is no step of its own. */
function inNewItem(state: State, path: Path, pasted: string, at: number): State {
	const {plan, focus, buffer, message} = paste(withItem(state, path, at), pasted, at);
	return {...withPlan(state, plan, {path: focus, caret: text.caretOf(buffer)}, at), message};
}

function said(done: State, words: string): State {
	const key = keyLabel(done.setting.bindings, 'undo');
	return {...done, message: `Pasted ${words}.${key && ` ${key} takes it back.`}`};
}

/* What is written into the fields of one item, in their order. */
type Entry = {readonly parts: readonly string[]; readonly isTicked: boolean};

type Here = {
	readonly stop: FieldStop;
	readonly sequence: SequencePlace;
	readonly own: ItemPlace;
	/** Whether the item that the caret is in says nothing yet. */
	readonly isBlank: boolean;
};

type ReadEntries = (pasted: string, here: Here) => readonly Entry[];

/* How a pasted text becomes items, where it is more than what belongs into one. */
const entries = {
	list: lineEntries,
	entries: () => [],
	checklist: boxEntries,
	questions: lineEntries,
	table: rowEntries,
	group: titleEntries,
	maps: () => [],
} satisfies Record<SequenceKind, ReadEntries>;

function lineEntries(pasted: string, here: Here): readonly Entry[] {
	const items = readPastedItems(pasted);
	return itemEntries(isOneLine(here.stop) ? flatItems(items) : items, here);
}

function boxEntries(pasted: string, here: Here): readonly Entry[] {
	return itemEntries(flatItems(readPastedItems(pasted)), here);
}

function itemEntries(items: readonly PastedItem[], {own, isBlank}: Here): readonly Entry[] {
	const isItem = items.length > 1 || (isBlank && items[0]?.isMarked);
	const count = partsOf(own).filter(({kind}) => kind !== 'box').length;
	return isItem ? items.map(({lines, isTicked}) => ({parts: splitParts(lines.join('\n'), count), isTicked})) : [];
}

function rowEntries(pasted: string, {sequence: {columns}, isBlank}: Here): readonly Entry[] {
	const all = readPastedRows(pasted);
	const [first = []] = all;
	const places = columnsOf(first, columns);
	// A first row that names none of the columns says something.
	const rows = places ? all.slice(1) : all;
	if (rows.length === 0 || (rows.length === 1 && !places && !(isBlank && first.length > 1))) return [];
	return rows.map(row => ({
		parts: columns.map((_, index) => row[places?.indexOf(index) ?? index] ?? ''),
		isTicked: false,
	}));
}

/* For each pasted column that of the table: by its name, the others in their order. Without a name in common as they stand. */
function columnsOf(header: readonly string[], columns: SequencePlace['columns']): readonly number[] | undefined {
	const named = header.map(name => columns.findIndex(column => comparable(column.name) === comparable(name)));
	if (named.every(index => index === -1)) return undefined;
	const free = [...columns.keys()].filter(index => !named.includes(index));
	return named.map(index => (index === -1 ? (free.shift() ?? -1) : index));
}

/* A list that is pasted where a title belongs is one of titles. */
function titleEntries(pasted: string, {stop, own, isBlank}: Here): readonly Entry[] {
	const [title] = own.nodes;
	const items = readPastedItems(pasted);
	const areTitles = items.length > 1 && items.every(({isMarked, lines}) => isMarked && lines.length === 1);
	if (!isBlank || !areTitles || !title || !isSamePath(title.path, stop.path)) return [];
	return items.map(({lines}) => ({parts: lines, isTicked: false}));
}

function pasteItems(state: State, stop: FieldStop, pasted: string, at: number): State | undefined {
	const item = itemAt(state.plan, stop.path);
	const own = item?.sequence.items[item.index];
	if (!item || !own) return undefined;
	const {sequence, index} = item;
	const isBlank = isBlankItemAt(state, sequence, index);
	const cards = isBlank && stop.kind === 'text' ? withPastedCards(state.plan, sequence, index, pasted) : undefined;
	if (cards) {
		const last = {path: [...sequence.path, index + cards.count - 1]};
		return said(withPlan(state, cards.plan, last, at), countWords(sequence, cards.count));
	}
	const found = entries[sequence.kind](pasted, {stop, sequence, own, isBlank});
	if (found.length === 0) return undefined;
	let {plan} = state;
	let place = index;
	for (const [row, entry] of found.entries()) {
		if (row > 0 || !isBlank) plan = insertItem(plan, [...sequence.path, ++place]);
		plan = filled(plan, [...sequence.path, place], entry);
	}
	return said(withPlan(state, plan, {path: [...sequence.path, place]}, at), countWords(sequence, found.length));
}

function countWords({spec}: SequencePlace, count: number): string {
	const name = itemName(spec);
	return `as ${count} ${count === 1 ? name : plural(name)}`;
}

function filled(plan: Plan, path: Path, {parts, isTicked}: Entry): Plan {
	const place = findPlace(plan.places, path);
	const all = place?.type === 'item' ? partsOf(place) : place?.type === 'field' ? [place] : [];
	const box = all.find(({kind}) => kind === 'box');
	const words = all.filter(({kind}) => kind !== 'box');
	const written = words.reduce((current, field, index) => {
		const part = parts[index];
		return part ? setField(current, field.path, withoutTicks(field, part)) : current;
	}, plan);
	return box && isTicked ? setField(written, box.path, true) : written;
}

/* What is put between backticks is not pasted with its own. */
function withoutTicks({context}: FieldPlace, part: string): string {
	return context.type === 'codeSpan' ? part.replace(/^`([^`]+)`$/, '$1') : part;
}

/* Code comes without its fence; where there was none before, it brings its language. */
function pasteCode(state: State, stop: FieldStop, pasted: string, at: number): State | undefined {
	const {isMarkdown, isText} = fieldKinds[stop.kind];
	// A plain document has no fence around it.
	const isFenced = stop.place?.frame.type !== 'all';
	const block = !isMarkdown && isText && isFenced ? readPastedCode(pasted) : undefined;
	const buffer = block && text.insertText(state.buffer, block.code);
	if (!block || !buffer) return undefined;
	const written = setField(state.plan, stop.path, text.bufferValue(buffer));
	const isNew = text.bufferValue(state.buffer) === '' || text.bufferValue(buffer) === block.code;
	const spoken = isNew && block.language !== '' ? setLanguage(written, stop.path, block.language) : undefined;
	const focus = {path: stop.path, caret: text.caretOf(buffer)};
	const done = withPlan(state, spoken ?? written, focus, at);
	return said(done, spoken ? `as ${block.language}, without the fence` : 'without the fence');
}

function pasteText(state: State, stop: FieldStop, pasted: string, at: number): State {
	const by = holdsLines(stop) && isRunning(stop) ? levelsBelow(state.plan, stop, pasted) : 0;
	const own = isOneLine(stop) ? pasted.replace(/(?<!\s)\s*\n\s*/g, ' ').trim() : deeper(pasted, by);
	const {done, words} = plainest(state, own, at);
	if (by === 0) return words === '' ? done : said(done, words);
	const marks = '#'.repeat(topLevel(pasted));
	return said(done, `below this section’s heading: ${marks} is ${'#'.repeat(topLevel(own))} here`);
}

type Pasted = {readonly done: State; readonly words: string};

/* As it is, or else in the first way in which a person would write it there; only then by numbers of characters. */
function plainest(state: State, pasted: string, at: number): Pasted {
	const joined = pasted.trimEnd().replace(/(?<!\s)\s*\n\s*/g, '\n');
	const ways: readonly (readonly [string, string])[] = [
		[pasted, ''],
		[withBackslashes(pasted), 'with \\ before what would start something else here'],
		[withBackslashes(joined), 'as one paragraph'],
		[joined.replaceAll('\n', ' '), 'as one line'],
	];
	const put = (own: string): State => {
		const buffer = text.insertText(state.buffer, own);
		return buffer ? withBuffer(state, buffer, {kind: 'other', at}) : state;
	};
	const tried = ways.flatMap(([own, words]): Pasted[] =>
		unlessRefused(
			() => [{done: put(own), words}],
			() => [],
		),
	);
	return tried.find(({done}) => isPlain(done)) ?? tried[0] ?? {done: put(pasted), words: ''};
}

/* Whether a text is spelled as it reads, or will be once the caret leaves it. */
function isPlain(state: State): boolean {
	const place = findPlace(state.plan.places, state.focus);
	if (place?.type !== 'field' || settledPlan(state)) return true;
	const count = (words: string) => words.split(/&#\d/).length;
	return count(rawOf(state.plan, place)) <= count(text.bufferValue(state.buffer));
}

/* Text of whole lines, which headings can stand in. */
function isRunning({kind, place}: FieldStop): boolean {
	return kind === 'prose' && (place === undefined || place.frame.type === 'block');
}

/* How much deeper the headings of `pasted` have to be. What is not there yet stands below a heading as deep as its path. */
function levelsBelow({outline}: Plan, {path, place}: FieldStop, pasted: string): number {
	const top = topLevel(pasted);
	const level = place ? levelAt(outline, place.from) : path.length + 1;
	return top > 6 ? 0 : Math.max(0, level + 1 - top);
}
