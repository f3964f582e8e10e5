import type {ExportArguments} from '../command-table.ts';
import {answers} from '../plan/answers.ts';
import type {World} from '../session/world.ts';
import {printable} from './json.ts';
import {openNamedPlan} from './named-plan.ts';

/** Prints the answers of a plan as JSON. */
export function exportPlan(request: ExportArguments, world: World): number {
	const {plan} = openNamedPlan(request, world);
	world.stdout.write(`${printable(answers(plan))}\n`);
	return 0;
}
