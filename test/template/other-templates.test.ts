/* The forms that templates of others give. */
import {describe, expect, test} from 'vitest';
import type {Cell, Spec, Template} from '../../source/template/template.ts';
import {fixtures} from './fixtures.ts';

/* A form in a few lines: keys and kinds, nested as they are in the answers. */
const outlineOf = (spec: Spec | Cell, depth = 0): string[] => {
	const line = (kind: string) => `${'  '.repeat(depth)}${spec.key}: ${kind}`;
	if (spec.type === 'cell') return [line(spec.choices ? 'choice' : 'text')];
	if (spec.type === 'section' && spec.isFlat && spec.specs[0])
		return outlineOf({...spec.specs[0], key: spec.key} as Spec, depth);
	if (spec.type === 'field')
		return [
			line(spec.kind),
			...[...spec.columns, ...(spec.pattern?.cells ?? [])].flatMap(cell => outlineOf(cell, depth + 1)),
		];
	const inner = spec.type === 'group' ? [spec.title, ...spec.specs] : spec.specs;
	return [line(spec.type), ...inner.flatMap(one => outlineOf(one, depth + 1))];
};

const formOf = ({title, specs}: Template) =>
	(title ? [title, ...specs] : specs).flatMap(spec => outlineOf(spec)).join('\n');

describe.each(Object.entries(fixtures))('%s', (_, template) => {
	test('is a form', () => {
		expect(formOf(template)).toMatchSnapshot();
	});
});
