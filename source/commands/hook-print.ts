/* `hook --print`: what to write into an agent's settings. */

import {realpathSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {HookPrintArguments} from '../command-table.ts';
import {findOwnFolder} from '../disk/own-folder.ts';
import {readSettings} from '../disk/settings.ts';
import {settingsLines} from '../hook/settings-lines.ts';
import {packageRoot} from '../package-root.ts';
import {quote} from '../programs/hand-off.ts';
import {findProgram} from '../programs/program.ts';
import type {World} from '../session/world.ts';

/** Prints the lines for a client as JSON, and on stderr where they belong. */
export async function printHook(
	{client, limit}: HookPrintArguments,
	{stdout, stderr}: World,
	env = process.env,
): Promise<number> {
	const time = limit ?? readSettings(await findOwnFolder()).hookTimeout;
	const given = limit === undefined ? '' : ` --timeout ${limit}`;
	const {file, lines} = settingsLines(client, `${commandLine(env)} hook${given}`, time);
	stderr.write(`Add this to \`${file}\`, or to the project’s own:\n`);
	stdout.write(`${JSON.stringify(lines, undefined, 2)}\n`);
	return 0;
}

/* The agent's shell need not find what this one finds, unless it is installed for all. */
function commandLine(env: NodeJS.ProcessEnv): string {
	const own = fileURLToPath(new URL('dist/bin.js', packageRoot));
	const installed = findProgram('plan-wizard', env);
	if (installed !== undefined && realpathSync(installed) === realpathSync(own)) return 'plan-wizard';
	return `${quote(process.execPath)} ${quote(own)}`;
}
