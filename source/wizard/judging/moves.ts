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

/** The next change from where the caret is, or the one before; behind the last comes the first. `isHere`: be it the one at the caret. */
export function moveToChange(state: State, by: 1 | -1, isHere = false): State | undefined {
	const all = changesOf(state);
	const spots = all
		.flatMap(change => spotsOf(state, change))
		.map((spot, index) => ({...spot, index}))
		.toSorted((a, b) => a.at - b.at || (a.caret ?? -1) - (b.caret ?? -1) || a.index - b.index);
	const here = {at: placeIn(state, state.focus), caret: caretOf(state.buffer)};
	const side = ({at, caret}: Spot): number => {
		if (at !== here.at) return Math.sign(at - here.at);
		return caret === undefined ? 0 : Math.sign(caret - here.caret);
	};
	const next =
		by > 0
			? spots.find(spot => side(spot) > 0 || (isHere && spot.at === here.at))
			: spots.findLast(spot => side(spot) < 0);
	const found = next ?? spots.at(by > 0 ? 0 : -1);
	return found && goToSpot(state, found, all, spots);
}

function goToSpot(state: State, spot: Spot, all: readonly Change[], spots: readonly Spot[]): State {
	const {change, at, caret} = spot;
	const closed = {...state, overlay: undefined};
	const there = caret === undefined ? arriveAt(closed, change.path) : focusOn(closed, change.path, caret);
	const changes = [...new Set(spots.map(one => one.change))];
	const parts = spots.filter(one => one.change === change);
	const part = parts.length > 1 ? `, part ${parts.indexOf(spot) + 1} of ${parts.length}` : '';
	const others = changes.filter(
		one => one !== change && spots.some(other => other.change === one && other.at === at),
	).length;
	const more = others > 0 ? `, with ${others} more here` : '';
	return {
		...there,
		message: `Change ${changes.indexOf(change) + 1} of ${all.length}${part}${more}: ${changeWords(change)}`,
	};
}

/** The form with the caret at a change, at the first of its parts. */
export function goToChange(state: State, change: Change): State {
	const all = changesOf(state);
	const spots = all.flatMap(one => spotsOf(state, one));
	const first = spots.find(spot => spot.change === change);
	return first ? {...goToSpot(state, first, all, spots), message: ''} : state;
}

/** The first words of what came, changed or went. */
export function changeSnippet({type, before, after}: Change): string {
	const words = type === 'changed' ? firstPart(before, after) : type === 'removed' ? before : after;
	return withoutMark(words.slice(0, 400)).replace(/\s+/g, ' ').trim();
}

/* Of a long text, what is other in it. */
function firstPart(before: string, after: string): string {
	const hunk = after.includes('\n') ? compareTexts(before, after).find(({type}) => type === 'other') : undefined;
	return (hunk?.type === 'other' ? hunk.after?.text : undefined) ?? after;
}

/** What an item of a list says, without its mark. */
export function withoutMark(item: string): string {
	return item.replace(/^\s*(?:[-*+]|\d+[.)])[ \t]+/, '');
}

const longest = 60;

/** A change in a line: what it is and where. */
export function changeWords({type, titles, from}: Change): string {
	const place = placeWords(titles);
	const came = from && from.length > 0 ? `, from ${placeWords(from)}` : '';
	return `${place === '' ? 'the text' : place} ${verbs[type]}${came}.`;
}

const verbs = {
	changed: 'changed',
	added: 'was added',
	removed: 'was removed',
	moved: 'moved',
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
