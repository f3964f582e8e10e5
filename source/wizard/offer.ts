/*
Offers are the suggestions for the focused field. They are a list in sight as long as the field waits for an answer, narrowed by what
is typed; where it has one the list is folded, so that nobody walks through it.
*/
import {ownSuggestions} from '../plan/own-suggestions.ts';
import {type FieldKind, fieldsIn, findPlace, isSamePath, isWithin, type Plan} from '../plan/place.ts';
import {isBlankField, readValue} from '../plan/plan.ts';
import type {Proposal} from '../plan/proposals/proposals.ts';
import {readCons, readHalves} from '../plan/pros.ts';
import {suggestionsFor} from '../plan/suggestions.ts';
import {dotted, type SuggestionSource} from '../template/sidecar.ts';
import type {Proposed, State} from './state.ts';
import type {FieldStop, Stop} from './stop.ts';
import {bufferValue} from './text/buffer.ts';

export type Offer = {
	readonly value: string;
	readonly detail: string;
	/** What another program proposed, where more than the value would be written. */
	readonly proposal?: Proposal;
};
export type Offers = {
	readonly offers: readonly Offer[];
	/** Whether another answer than these is a mistake. */
	readonly isStrict: boolean;
	/** What stands between them where several may be taken. */
	readonly joint: string | undefined;
	/** The words that the template has in the field: they are no answer yet. */
	readonly fallback: string | undefined;
	/** The file of the spec that they come from, or an empty string where the plan itself says them. */
	readonly origin: string;
	/** The program that proposed them, or an empty string. */
	readonly proposer: string;
};

/** What it depends on which choices are in sight. */
export type Choosing = Pick<
	State,
	'plan' | 'focus' | 'setting' | 'buffer' | 'entered' | 'isUnfolded' | 'pick' | 'proposed'
>;

/** Whether offers say what speaks for and against them. */
export function canCompare(offers: readonly Offer[]): boolean {
	return offers.some(({detail}) => detail !== '' && (readHalves(detail) !== undefined || readCons(detail) !== ''));
}

const none: Offers = {offers: [], isStrict: false, joint: undefined, fallback: undefined, origin: '', proposer: ''};

/** What can be picked on a stop: nothing where it has its answer, else all of it, or what matches the words that were typed. */
export function offersFor(state: Choosing, stop: Stop | undefined): Offers {
	const proposed = proposedFor(state, stop);
	if (proposed) return proposedOffers(state, proposed);
	if (!stop || (stop.type === 'add' && !stop.isRow)) return none;
	const rule = ruleFor(state, stop);
	if (!rule || isFolded(state, stop)) return none;
	const isStrict = rule.strict === true;
	const joint = jointOf(rule);
	const all = openOffers(state, stop);
	const fallback = fallbackOf(stop);
	const wanted = wantedWords(bufferValue(state.buffer), {offers: all, joint, fallback});
	const matching = wanted === '' ? all : all.filter(({value}) => value.toLowerCase().includes(wanted));
	// Who writes something else still sees what there is.
	const offers = matching.length === 0 && isStrict ? all : matching;
	return {offers, isStrict, joint, fallback, origin: originOf(state, stop), proposer: ''};
}

/** What was proposed for a stop: for its field, or for its list while its item says nothing but what was typed there just now. */
export function proposedFor({plan, proposed, entered}: Choosing, stop: Stop | undefined): Proposed | undefined {
	if (!stop || !proposed) return undefined;
	const {path, manner} = proposed;
	if (manner === 'value') {
		const place = stop.type === 'field' && stop.half ? stop.path.slice(0, -1) : stop.path;
		return isSamePath(place, path) || (stop.type === 'field' && isWithin(path, place)) ? proposed : undefined;
	}
	const index = stop.path[path.length];
	if (!isWithin(stop.path, path) || typeof index !== 'number') return undefined;
	const item = findPlace(plan.places, [...path, index]);
	if (item?.type !== 'item') return item === undefined || entered?.value === '' ? proposed : undefined;
	const isSaid = [...fieldsIn([item])].some(field => {
		const isTyped = isSamePath(field.path, stop.path) && entered?.value === '';
		return field.kind !== 'box' && !isTyped && !isBlankField(plan, field);
	});
	return isSaid ? undefined : proposed;
}

/* What was typed narrows them; who writes something else still sees them. */
function proposedOffers({buffer, entered}: Choosing, {proposals, program}: Proposed): Offers {
	const all = proposals.map(proposal => ({value: proposal.value, detail: proposal.detail, proposal}));
	const typed = bufferValue(buffer);
	const wanted = typed === entered?.value ? '' : typed.trim().toLowerCase();
	const matching = all.filter(({value}) => value.toLowerCase().includes(wanted));
	return {...none, offers: matching.length > 0 ? matching : all, proposer: program};
}

const alternatives: Picks = (_, {choices}) =>
	choices ? {...none, offers: choices.choices.map(value => ({value, detail: ''}))} : none;

type Picks = (state: State, stop: FieldStop) => Offers;

const picks = {
	text: offersFor,
	prose: offersFor,
	code: offersFor,
	choice: alternatives,
	box: () => none,
} satisfies Record<FieldKind, Picks>;

/** Whatever can be picked on a stop: what is offered for a text, the alternatives of a choice. */
export function picksFor(state: State, stop: Stop | undefined): Offers {
	return stop?.type === 'field' ? picks[stop.kind](state, stop) : offersFor(state, stop);
}

/** Whether the list of a field can be unfolded. */
export function canUnfold(state: State, stop: Stop | undefined): boolean {
	if (stop?.type !== 'field' || !ruleFor(state, stop) || !isFolded(state, stop)) return false;
	return openOffers(state, stop).length > 0;
}

/* As it was when the caret came to it. The words that a template has in a field are no answer yet. */
function isFolded({entered, buffer, isUnfolded, pick}: Choosing, stop: Stop): boolean {
	const value = entered?.value ?? '';
	if (isUnfolded || pick >= 0 || value === '' || value === fallbackOf(stop)) return false;
	return bufferValue(buffer) === value;
}

function fallbackOf(stop: Stop): string | undefined {
	return stop.type === 'field' ? stop.place?.spec?.default : undefined;
}

function originOf({plan, setting}: Choosing, {path}: Stop): string {
	const source = plan.template.sidecar.suggest?.[dotted(path)];
	return source?.from.startsWith('spec.') ? (setting.spec?.file ?? '') : '';
}

/* Without those that other items of the list say already. */
function openOffers({plan, setting}: Choosing, stop: Stop): readonly Offer[] {
	const said = saidBeside(plan, stop);
	return suggestionsFor(plan, stop.path, setting.spec?.offers).flatMap(({value, detail = ''}) =>
		said.has(value) ? [] : [{value, detail}],
	);
}

function saidBeside(plan: Plan, {path}: Stop): ReadonlySet<string> {
	const list = typeof path.at(-1) === 'number' ? findPlace(plan.places, path.slice(0, -1)) : undefined;
	if (list?.type !== 'sequence') return new Set();
	const fields = list.items.flatMap(({nodes}) => nodes.filter(node => node.type === 'field'));
	const others = fields.filter(field => !isSamePath(field.path, path));
	return new Set(others.map(field => readValue(plan, field)));
}

/* The words that offers are looked for by: none where the field is blank or says nothing but offers, of several the last. */
function wantedWords(value: string, {offers, joint, fallback}: Pick<Offers, 'offers' | 'joint' | 'fallback'>): string {
	const typed = value === fallback ? '' : value.trim().toLowerCase();
	const rest = joint === undefined ? typed : lastPart(typed, joint);
	return endsIn(typed, offers, joint) || numbered(rest, offers) >= 0 ? '' : rest;
}

function endsIn(typed: string, offers: readonly Offer[], joint: string | undefined): boolean {
	return offers.some(({value}) => {
		const name = value.toLowerCase();
		return typed === name || (joint !== undefined && between(typed, joint).endsWith(between(name, joint)));
	});
}

function lastPart(value: string, joint: string): string {
	const at = value.lastIndexOf(joint.trim());
	return at === -1 ? value : value.slice(at + 1).trim();
}

/* A digit alone is no answer, but the number that stands before an offer. */
function numbered(words: string, offers: readonly Offer[]): number {
	const index = /^[1-9]$/.test(words) ? Number(words) - 1 : -1;
	return index < offers.length ? index : -1;
}

/** The offer that begins with what was typed or has that number, where only offers are expected, or -1. */
export function foundOffer(state: State, stop: FieldStop): number {
	const {offers, isStrict, joint} = offersFor(state, stop);
	const value = bufferValue(state.buffer).trimStart().toLowerCase();
	const typed = joint === undefined ? value : lastPart(value, joint);
	if (!isStrict || typed === '' || offers.some(offer => offer.value.toLowerCase() === typed)) return -1;
	const begun = offers.findIndex(offer => offer.value.toLowerCase().startsWith(typed));
	return begun >= 0 ? begun : numbered(typed, offers);
}

type Rule = Pick<SuggestionSource, 'strict' | 'several' | 'chosenBy'>;

/** The offer that Enter takes, or -1. */
export function highlighted({pick, found}: State): number {
	return pick >= 0 ? pick : found;
}

function ruleFor({plan}: Choosing, stop: Stop): Rule | undefined {
	const own = plan.template.sidecar.suggest?.[dotted(stop.path)];
	return own ?? ownSuggestions(plan, stop.path);
}

/* Reasons are sentences. */
function jointOf({several, chosenBy}: Rule): string | undefined {
	if (chosenBy !== undefined) return '; ';
	return several ? ', ' : undefined;
}

/** Whether a value says an offer already. */
export function isTaken(value: string, {value: offer}: Offer, {joint}: Offers): boolean {
	return joint === undefined ? value === offer : between(value, joint).includes(between(offer, joint));
}

/* The parts of a value, each with what joins them on both its sides. */
function between(value: string, joint: string): string {
	return (
		joint +
		partsOf(value, joint)
			.map(part => part + joint)
			.join('')
	);
}

function partsOf(value: string, joint: string): string[] {
	return value
		.split(joint.trim())
		.map(part => part.trim())
		.filter(part => part !== '');
}

/** The value with an offer taken: it alone, or, where several may stand, behind the others and in the place of its first letters. */
export function withOffer(value: string, offer: Offer, offers: Offers): string {
	const {joint, fallback} = offers;
	if (joint === undefined) return offer.value;
	if (isTaken(value, offer, offers)) return value;
	const parts = partsOf(value, joint).filter(part => part !== fallback);
	const last = parts.at(-1)?.toLowerCase() ?? '';
	const isBegun = !endsIn(last, offers.offers, joint);
	const isPart = isBegun && (offer.value.toLowerCase().includes(last) || numbered(last, offers.offers) >= 0);
	return [...(isPart ? parts.slice(0, -1) : parts), offer.value].join(joint);
}

/** The value with an offer taken, or taken back where it was. */
export function toggled(value: string, offer: Offer, offers: Offers): string {
	const {joint, fallback} = offers;
	if (!isTaken(value, offer, offers)) return withOffer(value, offer, offers);
	if (joint === undefined) return value;
	const left = between(value, joint).replace(between(offer.value, joint), joint);
	return left.slice(joint.length, -joint.length) || (fallback ?? '');
}
