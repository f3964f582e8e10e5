/* Put, then get: what is written is read. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {finish, readPlan, setField} from '../../../source/index.ts';
import {fieldsIn} from '../../../source/plan/place.ts';
import {readValue, valueAt} from '../../../source/plan/plan.ts';
import {normalise} from '../../../source/plan/spelling/context.ts';
import {runs} from '../../helpers/runs.ts';
import {shipped} from '../shipped.ts';
import {hostile, pathsOf, planNames, plans, valuesOf} from './plans.ts';

test.each(planNames)('%s gives its own bytes back', name => {
	const plan = plans[name];
	expect(readPlan(shipped, plan.text).text).toBe(plan.text);
	if (plan.opened !== undefined) expect(finish(readPlan(shipped, plan.text))).toBe(plan.text);
	for (const field of fieldsIn(plan.places))
		expect(setField(plan, field.path, readValue(plan, field)).text).toBe(plan.text);
});

test.each(planNames)('%s reads back what is written, and nothing else changes', name => {
	const plan = plans[name];
	fc.assert(
		fc.property(fc.constantFrom(...pathsOf(plan)), hostile, (path, value) => {
			const written = setField(plan, path, value);
			const wanted = normalise(value);
			expect(valueAt(written, path) ?? '').toBe(wanted);
			expect(valuesOf(written, path)).toEqual(valuesOf(plan, path));
			const reread = readPlan(shipped, written.text);
			expect(valueAt(reread, path) ?? '').toBe(wanted);
			expect(valuesOf(reread, path)).toEqual(valuesOf(plan, path));
			expect(setField(written, path, value).text).toBe(written.text);
		}),
		{numRuns: runs(1 / planNames.length)},
	);
});
