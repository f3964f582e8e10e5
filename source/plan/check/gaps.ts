/*
What is left to do in a plan, in the text's order: what is blank, weak, open or wrong, and without a template the boxes that are not
ticked. It is one list for the review, for the key that goes to the next of them, and for the walk over nothing else. The problems are
those of `check`, in the same words.
*/

import {addedSince} from '../added.ts';
import {fieldsIn, findPlace, type Path, type Plan, pathText} from '../place.ts';
import {hasTemplate, readValue} from '../plan.ts';
import {cutShort} from './asked.ts';
import {placeInWords} from './in-words.ts';
import {offsetsIn, type Position} from './position.ts';
import {type Problem, type ProblemKind, problems} from './problems.ts';
import {remarks} from './remarks.ts';
import {findUnfilled, type Unfilled} from './unfilled.ts';

/** `undone` is a box without its tick. */
export type GapKind = 'blank' | 'weak' | 'open' | 'undone' | 'wrong';

/** Something to do, where it stands, and a sentence about it. */
export type Gap = {
	readonly kind: GapKind;
	readonly path: Path;
	readonly offset: number;
	readonly message: string;
	/** The text that says nothing; nothing where something is said, or the text lacks the place. */
	readonly unfilled: Unfilled | undefined;
	/** The problem that it is, if `check` tells of it. */
	readonly problem: Problem | undefined;
};

/** All that is left to do. With `isGuess` nobody named the plan's template, as for `problems`. */
export function gaps(plan: Plan, {isGuess = false} = {}): readonly Gap[] {
	const offsetOf = offsetsIn(plan.text);
	const isAdded = addedSince(plan);
	const unfilled = findUnfilled(plan, plan.places);
	const byPath = new Map(unfilled.map(one => [pathText(one.path), one]));
	const told = problems(plan, {isGuess}).flatMap((problem): Gap[] => {
		const {path, message} = problem;
		const offset = offsetOf(problem);
		const own = problem.kind === 'blank' ? byPath.get(pathText(path)) : undefined;
		// What is not there at all is told where it would stand, be that in the midst of something else.
		const isThere = findPlace(plan.places, path)?.type !== 'absent';
		const around = own ?? unfilled.find(({from, to}) => isThere && from <= offset && offset <= to);
		// What becomes of a template's words is told of the place as a whole, but for those that stood there when the plan was opened.
		if (around && !own && isAdded(around.from, around.to)) return [];
		return [{kind: kinds[problem.kind], path, offset, message, unfilled: around, problem}];
	});
	const said = new Set(told.map(gap => gap.unfilled));
	const others = unfilled.filter(one => !one.isSpare && !said.has(one));
	return [...told, ...others.map(blankGap), ...weak(plan, offsetOf), ...undone(plan, told)].sort(
		(a, b) => a.offset - b.offset,
	);
}

function blankGap(unfilled: Unfilled): Gap {
	const {path, from, message} = unfilled;
	return {kind: 'blank', path, offset: from, message, unfilled, problem: undefined};
}

const kinds = {
	blank: 'blank',
	'template-words': 'blank',
	'open-question': 'open',
	'to-do': 'open',
	'no-option': 'wrong',
	dependency: 'wrong',
	unused: 'wrong',
	duplicate: 'wrong',
} satisfies Record<ProblemKind, GapKind>;

function weak(plan: Plan, offsetOf: (position: Position) => number): Gap[] {
	return remarks(plan).map(remark => {
		const message = `${placeInWords(plan, remark.path)}: ${remark.message}`;
		return {kind: 'weak', path: remark.path, offset: offsetOf(remark), message, ...neither};
	});
}

/* A template's boxes may stay as they are; a document that nobody asks for anything is as far as its boxes. */
function undone(plan: Plan, told: readonly Gap[]): Gap[] {
	if (hasTemplate(plan)) return [];
	const asked = new Set(told.map(({path}) => pathText(path)));
	const boxes = [...fieldsIn(plan.places)].filter(({kind}) => kind === 'box');
	return boxes.flatMap(box => {
		const path = [...box.path.slice(0, -1), 'text'];
		if (readValue(plan, box) !== '' || asked.has(pathText(path))) return [];
		return [{kind: 'undone', path: box.path, offset: box.from, message: undoneMessage(plan, path), ...neither}];
	});
}

const neither = {unfilled: undefined, problem: undefined};

function undoneMessage(plan: Plan, path: Path): string {
	const place = findPlace(plan.places, path);
	const [line = ''] = place?.type === 'field' ? readValue(plan, place).split('\n') : [];
	const words = cutShort(line.replaceAll(/\*\*(?=\S)([^*]+)(?<=\S)\*\*/g, '$1'), 80);
	return words === '' ? 'A box is not ticked.' : `“${words}” is not ticked.`;
}
