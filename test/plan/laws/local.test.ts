/* An edit is local: what stands elsewhere stays to the byte. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {setField} from '../../../source/index.ts';
import {type FieldPlace, fieldsIn, pathText} from '../../../source/plan/place.ts';
import {differingRange} from '../../../source/template/outline.ts';
import {runs} from '../../helpers/runs.ts';
import {hostile, planNames, plans} from './plans.ts';

test.each(planNames.filter(name => name !== 'an empty text'))('%s changes no line but those of the field', name => {
	const plan = plans[name];
	const fields = new Map([...fieldsIn(plan.places)].map(field => [pathText(field.path), field]));
	fc.assert(
		fc.property(fc.constantFrom(...fields.keys()), hostile, (name, value) => {
			const field = fields.get(name) as FieldPlace;
			const written = setField(plan, field.path, value);
			const change = differingRange(plan.text, written.text);
			if (!change) return;
			const end = field.frame.type === 'plain' ? field.to : Math.max(field.to, field.frame.to);
			expect(change.fromA).toBeGreaterThanOrEqual(
				plan.text.lastIndexOf('\n', field.start - 1) + 1 - (value.trim() === '' ? 2 : 0),
			);
			const after = plan.text.slice(end, change.toA);
			expect(after.replace(/^[^\n]*/, '').trim()).toBe('');
		}),
		{numRuns: runs(1 / planNames.length)},
	);
});
