/*
The form as questions and answers, for screen readers, dumb terminals, and whoever prefers them: the very same state,
asked field by field in plain lines. Where a line is not the answer of a field (more lines are read, another item is
offered, the review is open), its prompt says what it is.
*/
import {isBlankItem} from '../../plan/answers.ts';
import {findPlace, type ItemPlace, isSamePath, isWithin, type Path, pathText} from '../../plan/place.ts';
import {choose} from '../commands/typing.ts';
import {changeWords, placeWords} from '../judging/moves.ts';
import {titlesOfNote} from '../judging/told.ts';
import {changeLooks} from '../layout/change-rows.ts';
import {noteLead} from '../layout/judging-block.ts';
import {walkOf} from '../only.ts';
import {finishedText} from '../overlays/finished.ts';
import {notesEntries} from '../overlays/notes.ts';
import type {VerdictEntry} from '../overlays/verdict.ts';
import {unlessRefused} from '../refusal.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {currentSection, currentStop, type Overlay, type State, sectionsOf} from '../state.ts';
import {focusOn} from '../step.ts';
import {itemAt, type Stop, stopsOf} from '../stop.ts';

export type Prompt =
	/** The line answers the focused stop. */
	| {readonly type: 'stop'}
	/** Whether the sequence that ends here gets one item more, at `path`. */
	| {readonly type: 'another'; readonly path: Path}
	/** Lines up to a lone `.`; `text` is what came so far, `undefined` before the first. */
	| {readonly type: 'lines'; readonly text: string | undefined}
	| {readonly type: 'sections'}
	| {readonly type: 'templates'}
	/** One of the sections that can be added. */
	| {readonly type: 'newSections'}
	| {readonly type: 'review'; readonly isShort: boolean}
	/** The words of a note. */
	| {readonly type: 'note'}
	/** To approve a plan that is judged or to send it back. */
	| {readonly type: 'verdict'; readonly sure?: VerdictEntry}
	/** Whether a request is carried out. */
	| {readonly type: 'consent'}
	/** One of the conflicts with the plan file. */
	| {readonly type: 'merge'};

/** A form that is asked in lines: its state, and what the next line means. */
export type Linear = {readonly state: State; readonly prompt: Prompt};

/** What a line leads to, and what to print about it. */
export type Reply = {readonly linear: Linear; readonly lines: readonly string[]};

/** The questions over a state, from its focus on. */
export function openLinear(state: State): Linear {
	if (state.overlay) return overlays[state.overlay.type].open(state);
	const stop = currentStop(state);
	// A box is told of beside the words behind it.
	if (stop && isBox(stop)) return openLinear(focusOn(state, [...stop.path.slice(0, -1), 'text']));
	if (!stop) return {state, prompt: lastPrompt(state)};
	return {state, prompt: isQuestion(stop) ? {type: 'stop'} : {type: 'another', path: stop.path}};
}

/** What is asked behind the last question. */
export function lastPrompt({judging}: State): Prompt {
	return judging ? {type: 'verdict'} : {type: 'review', isShort: false};
}

type OverlayView = {
	/** What is asked instead. */
	readonly open: (state: State) => Linear;
	/** What is only told, and the question stays. */
	readonly told?: (state: State) => readonly string[];
};

const closed = (state: State): State => ({...state, overlay: undefined});

function openMenu(state: State): Linear {
	const isOfSections = state.overlay?.type === 'menu' && state.overlay.sections !== undefined;
	return isOfSections ? {state, prompt: {type: 'newSections'}} : {state: closed(state), prompt: {type: 'sections'}};
}

/* What lies over the form on a screen, in lines. */
const overlays: Readonly<Record<Overlay['type'], OverlayView>> = {
	menu: {open: openMenu},
	keys: {open: state => openLinear(closed(state))},
	templates: {open: state => ({state, prompt: {type: 'templates'}})},
	preview: {
		open: state => openLinear(closed(state)),
		told: state => finishedText(state).split(/\r\n|\r|\n/),
	},
	spec: {
		open: state => openLinear(closed(state)),
		told: ({setting}) => setting.spec?.text.split(/\r\n|\r|\n/) ?? [],
	},
	review: {open: state => ({state: closed(state), prompt: {type: 'review', isShort: true}})},
	consent: {open: state => ({state, prompt: {type: 'consent'}})},
	merge: {open: state => ({state, prompt: {type: 'merge'}})},
	note: {open: state => ({state, prompt: {type: 'note'}})},
	notes: {open: state => openLinear(closed(state)), told: noteLines},
	change: {open: state => openLinear(closed(state))},
	verdict: {open: state => ({state: closed(state), prompt: {type: 'verdict'}})},
};

function noteLines(state: State): readonly string[] {
	return notesEntries(state).map(entry => {
		if (entry.type === 'change') return `${changeLooks[entry.change.type].mark} ${changeWords(entry.change)}`;
		const place = placeWords(titlesOfNote(state, entry.placed));
		return `${noteLead(entry.placed)}${entry.placed.note.text} (${place}${entry.path ? '' : ', gone from the plan'})`;
	});
}

/** What a command led to: another question, or lines that are told while the question stays. */
export function view(linear: Linear, done: State): Reply {
	const told = done.overlay && overlays[done.overlay.type].told;
	return told ? stay({...linear, state: closed(done)}, ...told(done)) : stay(openLinear(done));
}

/* Behind items that are there one is asked for another, without a number of its own. */
function isQuestion(stop: Stop): boolean {
	return stop.type === 'field' ? !isBox(stop) : stop.path.at(-1) === 0;
}

function isBox(stop: Stop): boolean {
	return stop.type === 'field' && stop.kind === 'box';
}

/** What is asked in order: everything, or the gaps, and the list that one is in, for it is gone on with. */
export function questionsOf(state: State): readonly Stop[] {
	const item = itemAt(state.plan, state.focus);
	const isList = item && !sequenceKinds[item.sequence.kind].isTitled;
	return questionsWith(state, isList ? item.sequence.path : state.focus);
}

/** What is counted of it: where one is, and all that will be asked. */
export function countedQuestions(state: State): readonly Stop[] {
	return questionsWith(state, state.focus);
}

function questionsWith(state: State, here: Path): readonly Stop[] {
	const all = sectionsOf(state).flatMap(stopsOf).filter(isQuestion);
	if (!state.isOnlyGaps) return all;
	const gaps = walkOf(state).stops(state);
	return all.filter(({path}) => isWithin(path, here) || gaps.has(pathText(path)) || isBehindBox(path, gaps));
}

/* A box is asked for with the words behind it. */
function isBehindBox(path: Path, gaps: ReadonlySet<string>): boolean {
	return path.at(-1) === 'text' && gaps.has(pathText([...path.slice(0, -1), 'done']));
}

/** The reply that goes on with `linear` and says `lines`. */
export function stay(linear: Linear, ...lines: readonly string[]): Reply {
	return {linear, lines};
}

/** The state with the lines in their field that were read so far. */
export function settled({state, prompt}: Linear, at: number): State {
	const text = prompt.type === 'lines' ? prompt.text : undefined;
	if (text === undefined) return state;
	return unlessRefused(
		() => choose(state, text, at),
		message => ({...state, message}),
	);
}

/** The form left, with every line that was read. */
export function leave(linear: Linear, at: number): Linear {
	return {...linear, state: {...settled(linear, at), outcome: {type: 'leave'}}};
}

/** The next question, another item of what ends here, or the review. */
export function advance({state, prompt}: Linear): Linear {
	const stops = questionsOf(state);
	const scope = prompt.type === 'another' ? prompt.path.slice(0, -1) : scopeOf(state);
	const next = stops[stops.findLastIndex(({path}) => isWithin(path, scope)) + 1];
	const another = anotherItem(state, scope, next);
	if (another) return {state, prompt: {type: 'another', path: another}};
	return next ? openLinear(focusOn(state, next.path)) : {state, prompt: lastPrompt(state)};
}

/* What is done with: the field, or the list when all that is left of it is blank. */
function scopeOf({plan, focus}: State): Path {
	const item = itemAt(plan, focus);
	const [own, ...later] = item?.sequence.items.slice(item.index) ?? [];
	if (!item || !own || sequenceKinds[item.sequence.kind].isTitled) return focus;
	const {sequence} = item;
	const isBlank = (one: ItemPlace) => isBlankItem(plan, sequence, one);
	if (!isBlank(own)) return focus;
	return later.every(isBlank) ? sequence.path : own.path;
}

/* Where a new item would stand in the innermost sequence around `scope` that ends before `next`, if its last one says something. */
function anotherItem({plan}: State, scope: Path, next: Stop | undefined): Path | undefined {
	for (let length = scope.length - 1; length > 0; length--) {
		const path = scope.slice(0, length);
		const place = findPlace(plan.places, path);
		if (place?.type !== 'sequence') continue;
		if (next && isWithin(next.path, path)) return undefined;
		const last = place.items.at(-1);
		if (last && !isBlankItem(plan, place, last)) return [...path, place.items.length];
	}
	return undefined;
}

/** One question back, or from what is open to the question. */
export function back(linear: Linear): Reply | undefined {
	const {state, prompt} = linear;
	const here = openLinear(state);
	if (prompt.type !== 'stop' && here.prompt.type === 'stop') return stay(here);
	const stops = questionsOf(state);
	const index = stops.findIndex(({path}) => isSamePath(path, state.focus));
	const group = state.focus.slice(0, -1);
	const stop = index === -1 ? stops.findLast(({path}) => isWithin(path, group)) : stops[index - 1];
	return stop && stay(openLinear(focusOn(state, stop.path)));
}

/** The first question of the next section. */
export function skipSection({state}: Linear): Reply {
	const {index} = currentSection(state);
	const [next] = sectionsOf(state)
		.slice(index + 1)
		.flatMap(stopsOf);
	return stay(next ? openLinear(focusOn(state, next.path)) : {state, prompt: lastPrompt(state)});
}
