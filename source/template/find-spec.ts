/* The way from a path of keys to what the template has there. */
import {specsBelow as specsBelowField} from './kinds.ts';
import type {Cell, Spec, Template} from './template.ts';

/** What `keys` (indexes left out) lead to: a section, a group, a field, or a cell of one; else `undefined`. */
export function findSpec(template: Template, keys: readonly string[]): Spec | Cell | undefined {
	const {title, specs} = template;
	return findIn(title ? [title, ...specs] : specs, keys);
}

function findIn(specs: readonly (Spec | Cell)[], keys: readonly string[]): Spec | Cell | undefined {
	const [key, ...rest] = keys;
	const spec = specs.find(one => one.key === key);
	return spec && rest.length > 0 ? findIn(specsBelow(spec), rest) : spec;
}

/** What stands one key below `spec`: a flat section's are those of its only field or group. */
function specsBelow(spec: Spec | Cell): readonly (Spec | Cell)[] {
	switch (spec.type) {
		case 'cell':
			return [];
		case 'field':
			return specsBelowField(spec);
		case 'group':
			return [spec.title, ...spec.specs];
		case 'section':
			return spec.isFlat && spec.specs[0] ? specsBelow(spec.specs[0]) : spec.specs;
	}
}
