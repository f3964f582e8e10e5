import {answers} from '../plan/answers.ts';
import {openNamedPlan} from './named-plan.ts';
import type {World} from './world.ts';

type Request = {readonly plan: string | undefined; readonly template: string | undefined};

/** Prints the answers of a plan as JSON. */
export function exportPlan(request: Request, world: World): number {
	const {plan} = openNamedPlan(request, world);
	world.stdout.write(`${JSON.stringify(answers(plan), undefined, 2)}\n`);
	return 0;
}
