/* Sections that other templates have, to add one of them to the plan. */
import {addSection, missingSections} from '../../plan/edit/add-section.ts';
import type {Dialect, NewSection, State} from '../state.ts';
import {withPlan} from '../step.ts';
import {createBuffer} from '../text/buffer.ts';

/** Shows the sections of the dialects that the plan has not, as a menu of their own: first those of the dialect that it is most like. */
export function openSections(state: State, dialects: readonly Dialect[]): State {
	const offered = dialects.map(dialect => {
		const missing = missingSections(state.plan, dialect.template);
		const all = dialect.template.specs.filter(({type}) => type === 'section').length;
		return {common: all - missing.length, sections: missing.map(({name, key}): NewSection => ({name, key, dialect}))};
	});
	const sections = offered.toSorted((a, b) => b.common - a.common).flatMap(one => one.sections);
	const done = {...state, request: undefined};
	if (sections.length === 0) return {...done, message: 'The plan has every section that is known.'};
	return {...done, overlay: {type: 'menu', query: createBuffer(''), index: 0, sections}};
}

/** The plan with the section, blank, and the caret in its first field. */
export function takeSection(state: State, {name, key, dialect}: NewSection, at: number): State {
	const closed = {...state, overlay: undefined};
	const added = addSection(state.plan, dialect.template, key);
	if (!added) return {...closed, message: `No place for \`${name}\` leaves the rest of the plan as it is.`};
	return withPlan(closed, added.plan, {path: added.path}, at);
}
