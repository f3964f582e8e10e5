/* What a sidecar teaches about the places of a form: what a good answer holds, and how one reads. */
import {asksOf} from './asks.ts';
import {openQuestion} from './grammar/question.ts';
import {dotted, type Example, type Sidecar, saidOf} from './sidecar.ts';
import type {FieldSpec, Spec} from './template.ts';

type Taught = {readonly help?: string; readonly example?: Example};

/** A spec with the help and examples of the sidecar, which come before the template's comments. `path` is the way to `spec` itself. */
export function withHelp<Some extends Spec>(spec: Some, path: readonly string[], sidecar: Sidecar): Some {
	if (!sidecar.help && !sidecar.example) return spec;
	const taught = (...keys: readonly string[]) => taughtAt(sidecar, [...path, ...keys]);
	const {help} = taught();
	const asks =
		help !== undefined && spec.type !== 'group'
			? asksOf({...spec, hint: patternIn(spec) ?? spec.hint}, help)
			: undefined;
	if (spec.type === 'field') return {...spec, ...withCells(spec, taught), ...taught(), ...asking(spec, asks)};
	const isFlat = spec.type === 'section' && spec.isFlat;
	const specs = spec.specs.map(inner => withHelp(inner, isFlat ? path : [...path, inner.key], sidecar));
	const title = spec.type === 'group' && {title: {...spec.title, ...taught(spec.title.key)}};
	return {...spec, specs, ...title, ...(help !== undefined && {help}), ...(asks !== undefined && {asks})};
}

/* A section asks what the list in it does, but has its words without their brackets. */
function patternIn(spec: Spec): string | undefined {
	const only = spec.type === 'section' && spec.isFlat ? spec.specs[0] : undefined;
	return only?.type === 'field' && only.pattern ? only.hint : undefined;
}

/* The question is among the words that say nothing yet. */
function asking({words}: FieldSpec, asks: string | undefined): Partial<Pick<FieldSpec, 'asks' | 'words'>> {
	return asks === undefined ? {} : {asks, words: [...words, openQuestion(asks)]};
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
