import type {Draft} from '../disk/draft.ts';
import {type Drafts, openDrafts} from '../disk/drafts.ts';
import {Failure} from '../failure.ts';
import {nearest} from '../plan/nearest.ts';
import {forLog} from '../runner-commands.ts';
import {shortPath} from '../session/opening.ts';
import {inWords} from '../session/time.ts';
import type {World} from '../session/world.ts';
import {displayText, pad, widthOf} from '../wizard/text/display.ts';

/** Lists the saved drafts, or removes those that are named. */
export async function manageDrafts({remove}: {readonly remove: readonly string[]}, world: World): Promise<number> {
	const drafts = await openDrafts();
	if (remove.length > 0) removeDrafts(drafts, remove, world);
	else listDrafts(drafts, world);
	return 0;
}

function removeDrafts(drafts: Drafts, ids: readonly string[], {stderr}: World): void {
	const known = drafts.list().drafts.map(({id}) => id);
	const unknown = ids.find(id => !known.includes(id));
	if (unknown !== undefined) {
		const near = nearest(unknown, known);
		const advice = near === undefined ? 'there are none' : `the nearest is \`${near}\``;
		throw new Failure(`There is no draft \`${unknown}\`; ${advice}. Nothing was removed.`, {exitCode: 2});
	}
	for (const id of new Set(ids)) {
		drafts.remove(id);
		stderr.write(`Removed the draft \`${id}\`.\n`);
	}
}

function listDrafts(drafts: Drafts, {cwd, stdout, stderr}: World): void {
	const found = drafts.list();
	for (const {cause} of found.broken) stderr.write(`${displayText(cause.message)}\n`);
	if (found.drafts.length === 0) stderr.write('There are no drafts.\n');
	else stdout.write(forLog(table(found.drafts.map(draft => row(draft, cwd)))));
}

const row = ({id, title, planPath, savedAt}: Draft, cwd: string): readonly string[] =>
	[id, title, shortPath(planPath, cwd), inWords(savedAt)].map(cell => displayText(cell));

function table(rows: ReadonlyArray<readonly string[]>): string {
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map(cells => widthOf(cells[column] ?? '')))) ?? [];
	const lines = rows.map(cells => cells.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  '));
	return lines.map(line => `${line.trimEnd()}\n`).join('');
}
