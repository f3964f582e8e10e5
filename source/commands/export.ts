import type {ExportArguments} from '../command-table.ts';
import {answerAt, answers} from '../plan/answers.ts';
import type {World} from '../session/world.ts';
import {printable} from './json.ts';
import {openNamedPlan} from './named-plan.ts';
import {partNamed} from './part.ts';

/** Prints the answers of a plan, or of a part of it, as JSON. */
export function exportPlan(request: ExportArguments, world: World): number {
	const {plan} = openNamedPlan(request, world);
	const answer = request.at === undefined ? answers(plan) : answerAt(plan, partNamed(plan, request.at));
	// A part that says nothing has no answer.
	world.stdout.write(`${printable(answer ?? null)}\n`);
	return 0;
}
