/*
The names, choices and axes that a sidecar adds to a form.
*/

import {comparable} from './key.ts';
import {kinds} from './kinds.ts';
import {dotted, type Sidecar, saidOf} from './sidecar.ts';
import type {Cell, Choices, Spec} from './template.ts';

/** The names a sidecar adds are put where matching looks for them. `path` is the way to `spec` itself. */
export function withNames<Some extends Spec>(spec: Some, path: readonly string[], sidecar: Sidecar): Some {
	const names = (name: string, ...keys: string[]) =>
		[name, ...(saidOf(sidecar.aliases, dotted([...path, ...keys])) ?? [])].map(comparable);
	const {synonyms} = sidecar;
	const choices = ({choices}: {readonly choices: Choices | undefined}) =>
		choices && synonyms ? {...choices, synonyms} : choices;
	const axes = saidOf(sidecar.matrix, dotted(path));
	const axisNames = ({key}: Cell) => (key === axes?.across ? ['likelihood'] : key === axes?.up ? ['impact'] : []);
	if (spec.type === 'field') {
		const columns = spec.columns.map(cell => ({
			...cell,
			names: [...new Set([...cell.names, ...names(cell.name, cell.key), ...axisNames(cell)])],
			choices: choices(cell),
		}));
		const isOpen = spec.isOpen || (sidecar.open === true && kinds[spec.kind].takesRest && !spec.label);
		return {...spec, names: names(spec.name), columns, isOpen, choices: choices(spec)};
	}
	const isFlat = spec.type === 'section' && spec.isFlat;
	const specs = spec.specs.map(inner => withNames(inner, isFlat ? path : [...path, inner.key], sidecar));
	if (spec.type === 'group') return {...spec, specs};
	const all = [...new Set([...names(spec.name), ...spec.names])];
	return {...spec, names: all, specs, isProse: spec.isProse && sidecar.open !== true};
}
