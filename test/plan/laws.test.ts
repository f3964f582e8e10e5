/* The laws of plans on the shipped template, over strings made to break them. `LAW_RUNS` sets how many. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fill, newPlan, type Plan, readPlan, setField} from '../../source/index.ts';
import {normalise} from '../../source/plan/context.ts';
import {fieldsIn, isSamePath, type Path, pathText} from '../../source/plan/place.ts';
import {readValue, valueAt} from '../../source/plan/plan.ts';
import {hostileString} from './hostile.ts';
import {sample} from './sample.ts';
import {shipped} from './shipped.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 1000);
const hostile = hostileString(shipped);

const plans: Record<string, Plan> = {
	'a new plan': newPlan(shipped),
	'a filled plan': fill(newPlan(shipped), sample),
};

const valuesOf = (plan: Plan, except: Path) =>
	[...fieldsIn(plan.places)]
		.filter(field => !isSamePath(field.path, except))
		.map(field => [pathText(field.path), readValue(plan, field)]);

describe.each(Object.entries(plans))('%s', (_, plan) => {
	const paths = [...fieldsIn(plan.places)].map(field => field.path);

	test('reads back what is written, and nothing else changes', () => {
		fc.assert(
			fc.property(fc.constantFrom(...paths), hostile, (path, value) => {
				const written = setField(plan, path, value);
				expect(valueAt(written, path) ?? '').toBe(normalise(value));
				expect(valuesOf(written, path)).toEqual(valuesOf(plan, path));
				expect(valueAt(readPlan(shipped, written.text), path) ?? '').toBe(normalise(value));
			}),
			{numRuns},
		);
	});
});
