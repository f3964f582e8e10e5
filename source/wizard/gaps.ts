/* Going through what is left to do in a plan, in the form's order. */
import {type Gap, gaps} from '../plan/check/gaps.ts';
import {findPlace, type Path, type Plan, pathText} from '../plan/place.ts';
import {hasTemplate} from '../plan/plan.ts';
import {remembered} from '../template/remembered.ts';
import {arriveAt} from './arrival.ts';
import {openItems, progress} from './findings.ts';
import {caretAt} from './overlays/full-text.ts';
import {nearestStop, type State, sectionsOf} from './state.ts';
import {focusOn} from './step.ts';
import {stopsOf} from './stop.ts';
import {bufferValue, caretOf} from './text/buffer.ts';

const known = remembered((plan: Plan) => gaps(plan));
const guessed = remembered((plan: Plan) => gaps(plan, {isGuess: true}));

const withoutRemarks = remembered((all: readonly Gap[]) => all.filter(({kind}) => kind !== 'weak'));

/** All that is left to do, in the text's order, without remarks where nobody wants them. */
export function gapsOf({plan, setting}: Pick<State, 'plan' | 'setting'>): readonly Gap[] {
	const all = setting.template.isGuess ? guessed(plan) : known(plan);
	return setting.remarks === false ? withoutRemarks(all) : all;
}

/** Where the caret goes for a gap; without a `caret` the whole field is meant. */
type Spot = {readonly path: Path; readonly caret: number | undefined};

function spotOf(state: State, gap: Gap): Spot {
	const {plan} = state;
	const {path, offset, unfilled} = gap;
	const field = findPlace(plan.places, path);
	if (unfilled || field?.type !== 'field' || offset < field.from || offset >= field.to) return {path, caret: undefined};
	// What is told at the start is told of the whole, unless more is: the next would be behind the caret.
	if (offset === field.from && isAlone(state, gap)) return {path, caret: undefined};
	const [word = ''] = /^[^\n]{0,10}/.exec(plan.text.slice(offset, field.to)) ?? [];
	return {path, caret: caretAt(plan, {path, word, offset})};
}

const byPath = remembered((all: readonly Gap[]) => Map.groupBy(all, ({path}) => JSON.stringify(path)));

function isAlone(state: State, gap: Gap): boolean {
	return !byPath(gapsOf(state))
		.get(JSON.stringify(gap.path))
		?.some(other => other !== gap);
}

/** The form with the caret on a gap. */
export function goToGap(state: State, gap: Gap): State {
	const {path, caret} = spotOf(state, gap);
	const closed = {...state, overlay: undefined};
	const there = caret === undefined ? arriveAt(closed, path) : focusOn(closed, path, caret);
	const all = gapsOf(state);
	return {...there, message: `Gap ${all.indexOf(gap) + 1} of ${all.length}: ${gap.message}`};
}

const orderOf = remembered((plan: Plan): ReadonlyMap<string, number> => {
	const stops = sectionsOf({plan}).flatMap(stopsOf);
	return new Map(stops.map(({path}, index) => [pathText(path), index]));
});

/** The next gap from where the caret is, or the one before; behind the last comes the first. Nothing where there is none. */
export function moveGap(state: State, by: 1 | -1): State | undefined {
	const placed = gapsOf(state)
		.map(gap => ({gap, ...positionOf(state, spotOf(state, gap))}))
		.toSorted((a, b) => a.stop - b.stop);
	const here = {stop: orderOf(state.plan).get(pathText(state.focus)) ?? -1, caret: caretOf(state.buffer)};
	const side = ({stop, caret}: Position) => {
		if (stop !== here.stop) return Math.sign(stop - here.stop);
		return caret === undefined ? 0 : Math.sign(caret - here.caret);
	};
	const next = by === 1 ? placed.find(one => side(one) > 0) : placed.findLast(one => side(one) < 0);
	const found = next ?? placed.at(by === 1 ? 0 : -1);
	return found && goToGap(state, found.gap);
}

type Position = {readonly stop: number; readonly caret: number | undefined};

function positionOf(state: State, {path, caret}: Spot): Position {
	const stop = nearestStop(state, path);
	return {stop: stop ? (orderOf(state.plan).get(pathText(stop.path)) ?? -1) : -1, caret};
}

/** The stops that gaps lead to, by their paths in words. */
export function gapStops(state: State): ReadonlySet<string> {
	return new Set(gapsOf(state).flatMap(({path}) => pathText(nearestStop(state, path)?.path ?? [])));
}

/**
Whether something is left to do. What is counted at every key tells in most plans; only where that is done all else is looked for, and not
while an answer is typed.
*/
export function hasGap(state: State): boolean {
	const {plan, entered, buffer} = state;
	if (hasTemplate(plan) ? !progress(state).isWhole : isOpen(plan)) return true;
	return (entered !== undefined && entered.value !== bufferValue(buffer)) || gapsOf(state).length > 0;
}

function isOpen(plan: Plan): boolean {
	const {questions, boxes, ticked} = openItems(plan);
	return questions > 0 || ticked < boxes;
}

/** What is said where there is no gap. */
export const nothingLeft = 'Nothing is left to do.';
