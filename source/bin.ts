#!/usr/bin/env node

// An old Node must get as far as the sentence below: the build lowers the syntax of this file and puts into it what it imports
// here, and the rest is loaded only when it will run.

import {type EarlyScreen, openEarlyScreen, opensForm} from './early-screen.ts';

const oldestNode = 22;

/** What Ink colours with knows only `FORCE_COLOR`, and reads it when it is loaded. Programs started later should not see it. */
async function loadCli() {
	const {NO_COLOR, FORCE_COLOR} = process.env;
	if (!NO_COLOR || FORCE_COLOR !== undefined) return import('./cli.tsx');
	process.env.FORCE_COLOR = '0';
	const cli = await import('./cli.tsx');
	delete process.env.FORCE_COLOR;
	return cli;
}

async function start(argv: string[]): Promise<number> {
	process.getBuiltinModule?.('node:module').enableCompileCache?.();
	const screen: EarlyScreen | undefined = opensForm(argv) ? openEarlyScreen() : undefined;

	try {
		const {main} = await loadCli();
		return await main(argv, screen);
	} finally {
		screen?.close();
	}
}

if (Number.parseInt(process.versions.node, 10) < oldestNode) {
	process.stderr.write(`plan-wizard needs Node.js ${oldestNode} or newer, and this is ${process.versions.node}.\n`);
	process.exitCode = 1;
} else {
	start(process.argv.slice(2)).then(
		exitCode => {
			process.exitCode = exitCode;
		},
		error => {
			console.error(error);
			process.exitCode = 1;
		},
	);
}
