import type {OutlineArguments} from '../command-table.ts';
import {contents} from '../plan/contents.ts';
import {pathText} from '../plan/place.ts';
import type {World} from '../session/world.ts';
import {printable} from './json.ts';
import {openNamedPlan} from './named-plan.ts';

/** Prints what a plan holds as JSON: an entry a part, each with the path by which `fill` and `export` know it. */
export function printOutline(request: OutlineArguments, world: World): number {
	const {plan} = openNamedPlan(request, world);
	const entries = contents(plan).map(({path, kind, name, lines, isBlank, isOwn}) => ({
		path: pathText(path),
		kind,
		name,
		// What the template asks for and the text does not have stands nowhere.
		line: lines?.first ?? null,
		endLine: lines?.last ?? null,
		blank: isBlank,
		inTemplate: !isOwn,
	}));
	world.stdout.write(`${printable(entries)}\n`);
	return 0;
}
