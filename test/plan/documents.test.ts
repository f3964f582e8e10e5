/* The laws over documents that no template foresaw. `LAW_RUNS` sets how many. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {answers, finish, type Plan, problems, readPlan, setField} from '../../source/index.ts';
import {type FieldPlace, fieldsIn} from '../../source/plan/place.ts';
import {isSameOutside, readValue, valueAt} from '../../source/plan/plan.ts';
import {hostileDocument} from './hostile-document.ts';
import {shipped} from './shipped.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 1000);
const timeout = 120_000 + numRuns * 50;

const documents = hostileDocument(shipped.text);

test('any document is read, and finished unedited it has its own bytes', {timeout}, () => {
	fc.assert(
		fc.property(documents, text => {
			const plan = readPlan(shipped, text);
			answers(plan);
			problems(plan);
			if (plan.opened !== undefined) expect(finish(plan)).toBe(plan.text);
			for (const field of fieldsIn(plan.places))
				expect(setField(plan, field.path, readValue(plan, field)).text).toBe(plan.text);
		}),
		{numRuns},
	);
});

test('a plain value can be written anywhere, and nothing else changes', {timeout}, () => {
	fc.assert(
		fc.property(documents, text => {
			const plan = readPlan(shipped, text);
			for (const field of fieldsIn(plan.places))
				if (!isUnderlinedBelowTable(plan, field)) expectWritten(plan, field.path);
		}),
		{numRuns},
	);
});

/* The parser takes `a` between a table and `===` for a heading, but `x y` for a row: there only an error is honest. */
function isUnderlinedBelowTable(plan: Plan, {context, from, to}: FieldPlace): boolean {
	const isUnderlined = /^[ \t]*(?:\r\n?|\n)[ \t]*(?:=+|-+)[ \t]*(?:[\r\n]|$)/.test(plan.text.slice(to));
	const above =
		plan.text
			.slice(0, from)
			.trimEnd()
			.split(/[\r\n]/)
			.at(-1) ?? '';
	return context.type === 'heading' && isUnderlined && /[|-]/.test(above);
}

function expectWritten(plan: Plan, path: readonly (string | number)[]) {
	const written = setField(plan, path, 'x y');
	expect(valueAt(written, path)).toBe('x y');
	const reread = readPlan(shipped, written.text);
	expect(valueAt(reread, path)).toBe('x y');
	expect(isSameOutside(plan, reread, path)).toBe(true);
}
