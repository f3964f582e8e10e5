/* What a sidecar teaches about the places of a form: what a good answer holds, and how one reads. */
import {dotted, type Example, type Sidecar, saidOf} from './sidecar.ts';
import type {FieldSpec, Spec} from './template.ts';

type Taught = {readonly help?: string; readonly example?: Example};

/** A spec with the help and examples of the sidecar, which come before the template's comments. `path` is the way to `spec` itself. */
export function withHelp<Some extends Spec>(spec: Some, path: readonly string[], sidecar: Sidecar): Some {
	if (!sidecar.help && !sidecar.example) return spec;
	const taught = (...keys: readonly string[]) => taughtAt(sidecar, [...path, ...keys]);
	if (spec.type === 'field') return {...spec, ...withCells(spec, taught), ...taught()};
	const isFlat = spec.type === 'section' && spec.isFlat;
	const specs = spec.specs.map(inner => withHelp(inner, isFlat ? path : [...path, inner.key], sidecar));
	const title = spec.type === 'group' && {title: {...spec.title, ...taught(spec.title.key)}};
	const {help} = taught();
	return {...spec, specs, ...title, ...(help !== undefined && {help})};
}

function withCells(
	{columns, pattern}: FieldSpec,
	taught: (key: string) => Taught,
): Pick<FieldSpec, 'columns' | 'pattern'> {
	return {
		columns: columns.map(cell => ({...cell, ...taught(cell.key)})),
		pattern: pattern && {...pattern, cells: pattern.cells.map(cell => ({...cell, ...taught(cell.key)}))},
	};
}

/** What a sidecar teaches about one place. */
export function taughtAt({help, example}: Sidecar, path: readonly string[]): Taught {
	const key = dotted(path);
	const words = saidOf(help, key);
	const shown = saidOf(example, key);
	return {...(words !== undefined && {help: words}), ...(shown !== undefined && {example: shown})};
}
