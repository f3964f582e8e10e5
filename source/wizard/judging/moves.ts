/* From one change or note to the next, in the form's order. */

import {isSamePath, type Path, type Plan, pathText} from '../../plan/place.ts';
import {valueAt} from '../../plan/plan.ts';
import type {Change} from '../../plan/review/changes.ts';
import {remembered} from '../../template/remembered.ts';
import {arriveAt} from '../arrival.ts';
import {fieldKinds} from '../field-kinds.ts';
import {nearestStop, type State, sectionsOf} from '../state.ts';
import {focusOn} from '../step.ts';
import {stopsOf} from '../stop.ts';
import {caretOf} from '../text/buffer.ts';
import {compareTexts, placesOfHunks} from './comparison.ts';
import {changeKey, changesOf} from './told.ts';

const orderOf = remembered((plan: Plan): ReadonlyMap<string, number> => {
	const stops = sectionsOf({plan}).flatMap(stopsOf);
	return new Map(stops.map(({path}, index) => [pathText(path), index]));
});

/** The place of a path in the form's order, or -1. */
export function placeIn(state: State, path: Path): number {
	const stop = nearestStop(state, path);
	return stop ? (orderOf(state.plan).get(pathText(stop.path)) ?? -1) : -1;
}

/* Where the caret goes for a change: of a text that changed, to each part of it that did. */
type Spot = {readonly change: Change; readonly at: number; readonly caret: number | undefined};

function spotsOf(state: State, change: Change): readonly Spot[] {
	const at = placeIn(state, change.path);
	const stop = nearestStop(state, change.path);
	const isText = stop?.type === 'field' && fieldKinds[stop.kind].isText && isSamePath(stop.path, change.path);
	if (change.type !== 'changed' || !isText) return [{change, at, caret: undefined}];
	const now = valueAt(state.plan, change.path) ?? '';
	const carets = now.includes('\n') ? placesOfHunks(compareTexts(change.before, now)) : [];
	const known = carets.map(caret => ({change, at, caret: Math.min(caret, now.length)}));
	return known.length > 0 ? known : [{change, at, caret: undefined}];
}

/* The changes in the form's order, and the place of each. */
function ordered(state: State): readonly {readonly change: Change; readonly at: number}[] {
	const placed = changesOf(state).map(change => ({change, at: placeIn(state, change.path)}));
	return placed.toSorted((a, b) => a.at - b.at);
}

/** The next change from where the caret is, or the one before; behind the last comes the first. `isHere`: be it the one at the caret. */
export function moveToChange(state: State, by: 1 | -1, isHere = false): State | undefined {
	const all = ordered(state);
	const here = {at: placeIn(state, state.focus), caret: caretOf(state.buffer)};
	// Only where one goes it is looked for the parts of a text.
	const spotsAt = (at: number | undefined): readonly Spot[] =>
		all
			.filter(one => one.at === at)
			.flatMap(({change}) => spotsOf(state, change))
			.toSorted((a, b) => (a.caret ?? -1) - (b.caret ?? -1));
	const own = spotsAt(here.at);
	const side = ({caret}: Spot): number => (caret === undefined ? 0 : Math.sign(caret - here.caret));
	const near = isHere ? own[0] : by === 1 ? own.find(spot => side(spot) > 0) : own.findLast(spot => side(spot) < 0);
	if (near) return goToSpot(state, near, all);
	const next = by === 1 ? all.find(({at}) => at > here.at) : all.findLast(({at}) => at < here.at);
	const far = spotsAt((next ?? all.at(by === 1 ? 0 : -1))?.at).at(by === 1 ? 0 : -1);
	return far && goToSpot(state, far, all);
}

function goToSpot(state: State, spot: Spot, all: readonly {readonly change: Change; readonly at: number}[]): State {
	const {change, at, caret} = spot;
	const closed = {...state, overlay: undefined};
	const there = caret === undefined ? arriveAt(closed, change.path) : focusOn(closed, change.path, caret);
	const parts = spotsOf(state, change).map(one => one.caret);
	const part = parts.length > 1 ? `, part ${parts.indexOf(caret) + 1} of ${parts.length}` : '';
	const others = all.filter(one => one.at === at).length - 1;
	const more = others > 0 ? `, with ${others} more here` : '';
	const rank = all.findIndex(one => one.change === change) + 1;
	return {...there, message: `Change ${rank} of ${all.length}${part}${more}: ${partOf(change)}${changeWords(change)}`};
}

/** The form with the caret at a change, at the first of its parts. */
export function goToChange(state: State, change: Change): State {
	const [first] = spotsOf(state, change);
	return first ? {...goToSpot(state, first, []), message: ''} : state;
}

/** The first words of what came, changed or went. */
export function changeSnippet({type, before, after}: Change): string {
	if (type === 'counted-on') return '';
	const words = type === 'changed' ? firstPart(before, after) : type === 'removed' ? before : after;
	return withoutMark(words.slice(0, 400)).replace(/\s+/g, ' ').trim();
}

/* Of a long text, what is other in it. */
function firstPart(before: string, after: string): string {
	const hunk = after.includes('\n') ? compareTexts(before, after).find(({type}) => type === 'other') : undefined;
	return (hunk?.type === 'other' ? hunk.after?.text : undefined) ?? after;
}

const listMark = /^\s*(?:[-*+]|\d+[.)])[ \t]+/;

/** What an item of a list says, without its mark. */
export function withoutMark(item: string): string {
	return item.replace(listMark, '');
}

const longest = 60;

/** A change in a line: what it is and where. */
export function changeWords(change: Change): string {
	const {type, titles, from, before, after} = change;
	if (type === 'counted-on') return `${before} ${verbs[type]}: now ${after}.`;
	const place = placeWords(titles) || 'the text';
	const came = from && from.length > 0 ? `, from ${placeWords(from)}` : '';
	return `${place} ${verbs[type]}${came}.`;
}

/* What has no name of its own is told by what holds it. */
function partOf({type, path, before, after}: Change): string {
	if (type === 'counted-on') return '';
	const words = (after === '' ? before : after).trimStart();
	if (type !== 'changed') return words.startsWith('|') ? 'a row of ' : listMark.test(words) ? 'an item of ' : '';
	const isItem = typeof path.at(-1) === 'number' || (path.at(-1) === 'text' && typeof path.at(-2) === 'number');
	return isItem ? 'an item of ' : '';
}

const verbs = {
	changed: 'changed',
	added: 'was added',
	removed: 'was removed',
	moved: 'moved',
	'counted-on': 'count on',
} satisfies Record<Change['type'], string>;

/** Titles in one line: the last two say enough. */
export function placeWords(titles: readonly string[]): string {
	return titles
		.slice(-2)
		.map(title => (title.length > longest ? `${title.slice(0, longest - 1)}…` : title))
		.join(' › ');
}

/** The first change that the caret was not at yet. */
export function moveToUnseen(state: State): State | undefined {
	const change = changesOf(state).find(one => !state.judging?.seen.has(changeKey(one)));
	return change && goToChange(state, change);
}
