/* Offers are the suggestions for the focused field, narrowed by what is typed. */
import {ownSuggestions} from '../plan/own-suggestions.ts';
import {suggestionsFor} from '../plan/suggestions.ts';
import {dotted, type SuggestionSource} from '../template/sidecar.ts';
import type {State} from './state.ts';
import type {FieldStop, Stop} from './stop.ts';
import {bufferValue} from './text/buffer.ts';

export type Offer = {readonly value: string; readonly detail: string};
export type Offers = {
	readonly offers: readonly Offer[];
	readonly isStrict: boolean;
	readonly several: boolean;
	/** One goes on writing behind it. */
	readonly isStart: boolean;
};

const none: Offers = {offers: [], isStrict: false, several: false, isStart: false};

/** What can be picked on a stop: all of it while the field is blank or holds one of the offers, else what matches. */
export function offersFor(state: State, stop: Stop | undefined): Offers {
	if (stop?.type !== 'field') return none;
	const rule = ruleFor(state, stop);
	if (!rule) return none;
	const {spec} = state.setting;
	const all = suggestionsFor(state.plan, stop.path, spec).map(({value, detail = ''}) => ({value, detail}));
	const several = rule.several === true;
	const typed = bufferValue(state.buffer).trim().toLowerCase();
	const isWhole = several || typed === '' || all.some(({value}) => value.toLowerCase() === typed);
	const matching = isWhole ? all : all.filter(({value}) => value.toLowerCase().includes(typed));
	// Who writes something else still sees what there is.
	const offers = matching.length === 0 && rule.strict ? all : matching;
	return {offers, isStrict: rule.strict === true, several, isStart: rule.chosenBy !== undefined};
}

/** The offer that begins with what was typed, where only offers are expected, or -1. */
export function foundOffer(state: State, stop: FieldStop): number {
	const {offers, isStrict, several} = offersFor(state, stop);
	const typed = bufferValue(state.buffer).trimStart().toLowerCase();
	if (!isStrict || several || typed === '' || offers.some(({value}) => value.toLowerCase() === typed)) return -1;
	return offers.findIndex(({value}) => value.toLowerCase().startsWith(typed));
}

type Rule = Pick<SuggestionSource, 'strict' | 'several' | 'chosenBy'>;

/** The offer that Enter takes, or -1. */
export function highlighted({pick, found}: State): number {
	return pick >= 0 ? pick : found;
}

function ruleFor({plan}: State, stop: FieldStop): Rule | undefined {
	const own = plan.template.sidecar.suggest?.[dotted(stop.path)];
	return own ?? ownSuggestions(plan, stop.path);
}

/** The value with an offer taken: it alone, or, where several may stand, added or removed among the others. */
export function taken(value: string, offer: string, {several}: Offers, fallback: string | undefined): string {
	if (!several) return offer;
	const parts = value.split(/(?<!\s)\s*,\s*/).filter(part => part !== '' && part !== fallback);
	const left = parts.includes(offer) ? parts.filter(part => part !== offer) : [...parts, offer];
	return left.join(', ') || (fallback ?? '');
}
