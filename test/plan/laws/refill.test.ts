/* Emptying a field and filling it again leaves nothing behind, whatever it held. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fill, newPlan, type Path, type Plan, readPlan, setField} from '../../../source/index.ts';
import {fieldsIn, pathText} from '../../../source/plan/place.ts';
import {runs} from '../../helpers/runs.ts';
import {document, template} from '../line-ends.ts';
import {sample} from '../sample.ts';
import {shipped} from '../shipped.ts';

const numRuns = runs(1 / 3);

const plans: Record<string, Plan> = {
	'a new plan': newPlan(shipped),
	'a filled plan': fill(newPlan(shipped), sample),
	'a new plan of another template': newPlan(template),
	'a document': readPlan(template, document('')),
	'a document with hard breaks': readPlan(template, document('  ')),
	'a document with carriage returns': readPlan(template, document('').replaceAll('\n', '\r\n')),
};

const oneLine = ({kind}: {kind: string}) => kind === 'text' || kind === 'choice';

const words = fc.constantFrom('a', 'two words', 'Low', '- x', '# x', 'x |', '[x]', 'a - b', 'None', '1. x');

/** How many blanks end the lines of a text. */
const blanksIn = (text: string): number =>
	[...text.matchAll(/[ \t]+$/gm)].reduce((sum, [found]) => sum + found.length, 0);

describe.each(Object.entries(plans))('%s', (_, plan) => {
	const fields = [...fieldsIn(plan.places)].filter(oneLine).map(({path}) => path);
	const written = (path: Path, values: readonly string[]) =>
		values.reduce((current, value) => setField(current, path, value), plan).text;

	test('a value stands as if it were the first, whatever was emptied and filled before', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...fields),
				fc.array(fc.oneof(fc.constant(''), words)),
				words,
				(path, before, last) => {
					expect(written(path, [...before, last]), pathText(path)).toBe(written(path, [last]));
				},
			),
			{numRuns},
		);
	});

	test('an emptied field is the same, whatever it held', () => {
		fc.assert(
			fc.property(fc.constantFrom(...fields), fc.array(words), words, (path, before, last) => {
				expect(written(path, [...before, last, '']), pathText(path)).toBe(written(path, [last, '']));
			}),
			{numRuns},
		);
	});

	test('neither leaves a blank at the end of a line', () => {
		for (const path of fields) {
			for (const [first, second] of [
				['a', ''],
				['', 'a'],
			] as const) {
				const once = setField(plan, path, first);
				expect(blanksIn(once.text), pathText(path)).toBe(blanksIn(plan.text));
				expect(blanksIn(setField(once, path, second).text), pathText(path)).toBe(blanksIn(plan.text));
			}
		}
	});
});
