/* Which template the plan is read with: the ones that can be, and the plan read with another. */

import {innermostPlace, type Plan} from '../../plan/place.ts';
import {planOf} from '../../plan/plan.ts';
import type {Template} from '../../template/template.ts';
import {currentStop, type State, type TemplateName} from '../state.ts';
import {focusOn} from '../step.ts';

/** A template that was asked for; `fresh` is a new plan of it. */
export type Chosen = {readonly name: TemplateName; readonly template: Template; readonly fresh: Plan};

/** Shows the templates, with the one in use highlighted. */
export function openTemplates(state: State, choices: readonly TemplateName[]): State {
	const index = choices.findIndex(({id}) => id === state.setting.template.id);
	return {...state, request: undefined, overlay: {type: 'templates', choices, index: Math.max(0, index)}};
}

/** Asks for the highlighted one; the one in use is no change. */
export function askTemplate(state: State): State | undefined {
	const {overlay, setting} = state;
	if (overlay?.type !== 'templates') return undefined;
	const choice = overlay.choices[overlay.index];
	const closed = {...state, overlay: undefined};
	if (!choice || choice.id === setting.template.id) return closed;
	return {...closed, request: {type: 'template', id: choice.id}};
}

/**
The plan read with another template: its text and what can be undone stay, and so does the caret, as far as there is a field at that
place. A new plan into which nothing was written yet is one of that template instead.
*/
export function takeTemplate(state: State, {name, template, fresh}: Chosen): State {
	const {plan, history, focus} = state;
	const isUntouched = plan.opened === undefined && history.past.length === 0;
	const next = isUntouched ? fresh : {...planOf(template, plan.outline), opened: plan.opened};
	const stop = currentStop(state);
	const offset = stop?.type === 'field' ? stop.place?.from : undefined;
	const there = offset === undefined || isUntouched ? undefined : innermostPlace(next.places, offset);
	const setting = {...state.setting, template: name};
	const moved = focusOn({...state, setting, plan: next, origin: next, request: undefined}, there?.path ?? focus);
	const saved = next.text === plan.text ? state.saved : 'pending';
	return {...moved, saved, message: `The template is now: ${name.name}.`};
}
