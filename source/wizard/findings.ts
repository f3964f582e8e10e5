/* What can be said about a plan as it stands: its problems by place, and how far each section is. */
import {isBlankItem} from '../plan/answers.ts';
import {countOpen, countOpenIn, type Open} from '../plan/check/open.ts';
import {contentOfMistakes, mistakes, type Problem} from '../plan/check/problems.ts';
import {remarkAt} from '../plan/check/remarks.ts';
import {
	type AbsentPlace,
	findPlace,
	type ItemPlace,
	isInSection,
	isSamePath,
	isWithin,
	type Path,
	type Place,
	type Plan,
	type SequencePlace,
	startOf,
} from '../plan/place.ts';
import {hasTemplate, isBlankField, readValue} from '../plan/plan.ts';
import {mitigationIn} from '../plan/risk-matrix.ts';
import {sequenceKinds} from '../plan/sequence-kinds.ts';
import {areIdentical, remembered} from '../template/remembered.ts';
import {dotted} from '../template/sidecar.ts';
import type {Template} from '../template/template.ts';
import {type State, sectionsOf} from './state.ts';
import type {FormSection} from './stop.ts';

/** `plain`: nothing is asked for there. */
export type Progress = 'empty' | 'partial' | 'done' | 'problem' | 'plain';

/* A form that is half filled is no mistake: blanks are told in the review, all else at its field at once. */
const mistakesOf = remembered((plan: Plan) => {
	const content = contentOfMistakes(plan);
	const sound = withoutMistakes.get(plan.template);
	if (content && sound && areIdentical(content, sound)) return [];
	const found = mistakes(plan);
	if (content && found.length === 0) withoutMistakes.set(plan.template, content);
	return found;
});

/* What held none the last time: most keys are typed elsewhere. */
const withoutMistakes = new WeakMap<Template, readonly object[]>();

/** The mistakes at exactly `path`. */
export function problemsAt({plan}: State, path: Path): readonly Problem[] {
	return mistakesOf(plan).filter(problem => isSamePath(problem.path, path));
}

/** The mistakes at `path` and below it. */
export function problemsIn({plan}: State, path: Path): readonly Problem[] {
	return mistakesOf(plan).filter(problem => isWithin(problem.path, path));
}

/* `isEnough`: whether all that is asked for is there, whatever else was begun. */
type Standing = {readonly progress: Progress; readonly isEnough: boolean};

/** What is weak about the answer at a place: not while it is first written, and of one list the same is said once. */
export function remarkOn(state: State, place: Place): string | undefined {
	const {setting, plan, focus, entered} = state;
	if (setting.remarks === false) return undefined;
	if (isWithin(focus, place.path) && (place.type !== 'field' || entered?.value === '')) return undefined;
	const remark = remarkAt(plan, place);
	return remark && isSaidAbove(plan, place, remark) ? undefined : remark;
}

function isSaidAbove(plan: Plan, {path}: Place, remark: string): boolean {
	const index = path.at(-1);
	const above = typeof index === 'number' ? findPlace(plan.places, [...path.slice(0, -1), index - 1]) : undefined;
	return above?.type === 'field' && remarkAt(plan, above) === remark;
}

const known = new WeakMap<Template, WeakMap<object, Standing>>();

/** How far a section of the state's form is. What is wrong with it can depend on others, so that is never remembered. */
export function progressOf(state: State, section: FormSection): Progress {
	return standingOf(state, section).progress;
}

function standingOf({plan}: State, section: FormSection): Standing {
	const {path, nodes} = section;
	const isHere = (place: Path) =>
		path.length > 0 ? isInSection(section, place) : nodes.some(node => isWithin(place, node.path));
	const own = mistakesOf(plan).filter(mistake => isHere(mistake.path));
	// Who goes on elsewhere has not undone what is written here.
	if (own.some(({kind}) => kind !== 'unused')) return {progress: 'problem', isEnough: false};
	const standing = foundStanding(plan, section);
	return own.length === 0 ? standing : {...standing, progress: 'problem'};
}

function foundStanding(plan: Plan, section: FormSection): Standing {
	const {content} = section;
	const before = known.get(plan.template) ?? new WeakMap<object, Standing>();
	known.set(plan.template, before);
	const standing = before.get(content) ?? (hasTemplate(plan) ? findStanding(plan, section) : findOpen(plan, section));
	before.set(content, standing);
	return standing;
}

function findStanding(plan: Plan, {nodes, isOptional}: FormSection): Standing {
	const extents = nodes.map(node => extentOf(plan, node));
	if (extents.every(({isBlank}) => isBlank)) return {progress: 'empty', isEnough: false};
	// Of what may be left out as a whole a part is enough.
	const isDone = isOptional || extents.every(({isAnswered}) => isAnswered);
	const isEnough = isOptional || extents.every(one => one.isEnough);
	return {progress: isDone ? 'done' : 'partial', isEnough};
}

/* Without a template a section is as far as its boxes and questions are. */
function findOpen(plan: Plan, {nodes}: FormSection): Standing {
	const open = nodes.map(node => openIn(plan, node)).reduce(sum, nothingOpen);
	const isOpen = open.questions > 0 || open.ticked < open.boxes;
	const progress = isOpen ? 'partial' : open.boxes > 0 ? 'done' : 'plain';
	return {progress, isEnough: progress === 'done'};
}

const sum = (a: Open, b: Open): Open => ({
	questions: a.questions + b.questions,
	boxes: a.boxes + b.boxes,
	ticked: a.ticked + b.ticked,
});

const nothingOpen: Open = {questions: 0, boxes: 0, ticked: 0};

/** What is open in the whole plan. */
export const openItems: (plan: Plan) => Open = remembered(plan =>
	plan.places.map(place => openIn(plan, place)).reduce(sum, nothingOpen),
);

const openBefore = new WeakMap<object, Open>();

/* A section's text alone tells. Code is told by its fence, which stands before it. */
function openIn({text, outline}: Plan, place: Place): Open {
	if (place.type === 'absent') return nothingOpen;
	if (place.type === 'sequence' && place.items.every(item => item.content)) return openInItems(text, place);
	const content = place.type === 'section' ? place.part.content : place;
	const count = () =>
		place.type === 'section' ? countOpenIn(outline, place.part) : countOpen(text.slice(startOf(place), place.to));
	const open = openBefore.get(content) ?? count();
	openBefore.set(content, open);
	return open;
}

function openInItems(text: string, {start, from, items}: SequencePlace): Open {
	return items.reduce(
		(all, item) => {
			const content = item.content as object;
			const open = openBefore.get(content) ?? countOpen(text.slice(item.from, item.to));
			openBefore.set(content, open);
			return sum(all, open);
		},
		countOpen(text.slice(start, from)),
	);
}

/* Answered is a field with a value, a list with an item, a group whose begun items are complete; and what is optional. */
type Extent = {
	readonly isBlank: boolean;
	readonly isAnswered: boolean;
	/** Whether it is answered but for items that were begun beside those that are complete. */
	readonly isEnough: boolean;
};

function extentOf(plan: Plan, place: Place): Extent {
	switch (place.type) {
		case 'field': {
			const isBlank = isBlankField(plan, place);
			const isAnswered = !isBlank || place.isOwn || place.spec?.isOptional === true;
			return {isBlank, isAnswered, isEnough: isAnswered};
		}
		case 'sequence': {
			const begun = itemExtents(plan, place).filter(({isBlank}) => !isBlank);
			const isOptional = place.spec.type === 'field' && place.spec.isOptional;
			return {
				isBlank: begun.length === 0,
				isAnswered: (isOptional || begun.length > 0) && begun.every(({isAnswered}) => isAnswered),
				isEnough: isOptional || begun.some(({isEnough}) => isEnough),
			};
		}
		case 'section': {
			const inner = place.nodes.map(node => extentOf(plan, node));
			const isOptional = place.spec?.isOptional === true;
			return {
				isBlank: inner.every(({isBlank}) => isBlank),
				isAnswered: isOptional || (inner.length > 0 && inner.every(({isAnswered}) => isAnswered)),
				isEnough: isOptional || (inner.length > 0 && inner.every(({isEnough}) => isEnough)),
			};
		}
		case 'absent': {
			const isAnswered = !isMissed(plan, place);
			return {isBlank: true, isAnswered, isEnough: isAnswered};
		}
		case 'marker':
			return {isBlank: true, isAnswered: true, isEnough: true};
	}
}

/* A plan that others wrote is asked only for what every plan needs. */
function isMissed({template, opened}: Plan, {path, spec}: AbsentPlace): boolean {
	if (opened !== undefined) return template.sidecar.required?.includes(dotted(path)) ?? false;
	return spec.type === 'group' || !spec.isOptional;
}

/* The items of a sequence as they were last, and how far each was. */
type Earlier = {readonly contents: readonly (object | string)[]; readonly extents: readonly Extent[]};

const earlier = new WeakMap<SequencePlace['spec'], Earlier>();

/* An item's text alone tells how far it is, so that a key in one of a thousand rows asks about that row only. */
function itemExtents(plan: Plan, sequence: SequencePlace): readonly Extent[] {
	const {contents: old, extents: known} = earlier.get(sequence.spec) ?? {contents: [], extents: []};
	const contents = sequence.items.map(item => item.content ?? plan.text.slice(item.from, item.to));
	// Where items came, went or moved the others are found by what they are.
	const areMoved = contents.filter((content, index) => content !== old[index]).length > 1;
	const moved = new Map(areMoved ? old.map((one, index) => [one, known[index] as Extent]) : []);
	const extents = contents.map((content, index) =>
		content === old[index]
			? (known[index] as Extent)
			: (moved.get(content) ?? itemExtent(plan, sequence, sequence.items[index] as ItemPlace)),
	);
	earlier.set(sequence.spec, {contents, extents});
	return extents;
}

function itemExtent(plan: Plan, sequence: SequencePlace, item: ItemPlace): Extent {
	const mitigation = mitigationIn(sequence, item);
	const free = mitigation?.isNeeded ? undefined : mitigation?.cell;
	const inner = item.nodes.filter(node => node !== free).map(node => extentOf(plan, node));
	return {
		isBlank: isBlankItem(plan, sequence, item),
		isAnswered: inner.every(({isAnswered}) => isAnswered),
		isEnough: inner.every(({isEnough}) => isEnough),
	};
}

/** Whether an item was begun, and something of it is not there yet. */
export function isUnfinished({plan}: Pick<State, 'plan'>, sequence: SequencePlace, item: ItemPlace): boolean {
	const {isBlank, isAnswered} = itemExtent(plan, sequence, item);
	return !isBlank && !isAnswered;
}

type Count = {readonly done: number; readonly all: number};
type Whole = Count & {readonly isWhole: boolean};

const knownTicks = new WeakMap<object, Count>();

/** How many boxes of a section are ticked, of how many. */
export function ticksOf({plan}: State, {content, nodes}: FormSection): Count {
	return ticksOnce(plan, content, {nodes});
}

/* A section's text alone tells, and that of an item. */
function ticksOnce(plan: Plan, content: object, around: Pick<ItemPlace, 'nodes'>): Count {
	const before = knownTicks.get(content);
	if (before) return before;
	const ticks = ticksIn(plan, around.nodes);
	knownTicks.set(content, ticks);
	return ticks;
}

function ticksIn(plan: Plan, places: readonly (Place | ItemPlace)[]): Count {
	let [done, all] = [0, 0];
	for (const place of places) {
		const one = ticksAt(plan, place);
		done += one.done;
		all += one.all;
	}
	return {done, all};
}

function ticksAt(plan: Plan, place: Place | ItemPlace): Count {
	switch (place.type) {
		case 'field':
			return place.kind === 'box' ? {done: readValue(plan, place) === '' ? 0 : 1, all: 1} : noTicks;
		case 'section':
			return ticksIn(plan, place.nodes);
		case 'sequence':
			return sequenceKinds[place.kind].hasBoxes ? ticksIn(plan, place.items) : noTicks;
		case 'item':
			return place.content ? ticksOnce(plan, place.content, place) : ticksIn(plan, place.nodes);
		case 'absent':
		case 'marker':
			return noTicks;
	}
}

const noTicks: Count = {done: 0, all: 0};

/** The sections that count: those that a plan is not whole without, and what else was begun. */
export function countedSections(state: State): readonly FormSection[] {
	return sectionsOf(state).filter(section => isAsked(state, section) || progressOf(state, section) !== 'empty');
}

/** How many of the sections that count have all that is asked for, and whether nothing that was begun is open. */
export const progress: (state: State) => Whole = remembered(state => {
	const counted = countedSections(state).map(section => standingOf(state, section));
	return {
		done: counted.filter(({isEnough}) => isEnough).length,
		all: counted.length,
		isWhole: counted.every(one => one.progress === 'done') && mistakes(state.plan, {isDraft: false}).length === 0,
	};
});

/** Whether a plan is not whole without a section. */
export function isAsked({plan}: Pick<State, 'plan'>, {isOptional, nodes}: FormSection): boolean {
	const [first] = nodes;
	return !isOptional && (first?.type !== 'absent' || isMissed(plan, first));
}

/** Whether something in a section is needed by every plan, as its template's sidecar says. */
export function isNeeded({plan}: Pick<State, 'plan'>, section: FormSection): boolean {
	const {required = []} = plan.template.sidecar;
	const isHere = (path: Path) =>
		section.path.length > 0
			? isInSection(section, path)
			: section.nodes.some(node => node.type !== 'marker' && isWithin(path, node.path));
	return required.some(key => isHere(key.split('.')));
}
