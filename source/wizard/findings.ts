/* What can be said about a plan as it stands: its problems by place, and how far each section is. */
import {isBlankItem, isBlankPlace} from '../plan/answers.ts';
import {isSamePath, isWithin, type Path, type Place, type Plan} from '../plan/place.ts';
import {isBlankField} from '../plan/plan.ts';
import {type Problem, problems} from '../plan/problems.ts';
import {type State, sectionsOf} from './state.ts';
import type {FormSection} from './stop.ts';

export type Progress = 'empty' | 'partial' | 'done' | 'problem';

const known = new WeakMap<Plan, readonly Problem[]>();

/** All problems of the plan, in its order. */
export function problemsOf(plan: Plan): readonly Problem[] {
	const found = known.get(plan) ?? problems(plan);
	known.set(plan, found);
	return found;
}

/* A form that is half filled is no mistake: blanks are told in the review, all else at its field at once. */
function mistakes(plan: Plan): readonly Problem[] {
	return problemsOf(plan).filter(
		({kind}) => kind !== 'blank' && kind !== 'template-words' && kind !== 'open-question' && kind !== 'to-do',
	);
}

/** The mistakes at exactly `path`. */
export function problemsAt({plan}: State, path: Path): readonly Problem[] {
	return mistakes(plan).filter(problem => isSamePath(problem.path, path));
}

/** How far a section of the form is. */
export function progressOf({plan}: State, section: FormSection): Progress {
	const isHere = (path: Path) =>
		section.path.length > 0 ? isWithin(path, section.path) : section.nodes.some(node => isWithin(path, node.path));
	if (mistakes(plan).some(({path}) => isHere(path))) return 'problem';
	if (section.nodes.every(node => isBlankPlace(plan, node))) return 'empty';
	return section.nodes.every(node => isAnswered(plan, node)) ? 'done' : 'partial';
}

/* Answered is a field with a value, a list with an item, a group whose begun items are complete. */
function isAnswered(plan: Plan, place: Place): boolean {
	switch (place.type) {
		case 'field':
			return !isBlankField(plan, place) || place.spec?.isOptional === true;
		case 'sequence': {
			const begun = place.items.filter(item => !isBlankItem(plan, place, item));
			const isOptional = place.spec.type === 'field' && place.spec.isOptional;
			return (isOptional || begun.length > 0) && begun.every(item => item.nodes.every(node => isAnswered(plan, node)));
		}
		case 'section':
			return (
				place.spec?.isOptional === true || (place.nodes.length > 0 && place.nodes.every(node => isAnswered(plan, node)))
			);
		case 'absent':
			return place.spec.type !== 'group' && place.spec.isOptional;
		case 'marker':
			return true;
	}
}

/** How many sections are done, of how many. */
export function progress(state: State): {readonly done: number; readonly all: number} {
	const sections = sectionsOf(state);
	return {done: sections.filter(section => progressOf(state, section) === 'done').length, all: sections.length};
}
