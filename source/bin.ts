#!/usr/bin/env node

// An old Node must get as far as the sentence below: the build lowers the syntax of this file and puts into it what it imports
// here, and the rest is loaded only when it will run.

import {loadProgram, type Program} from './compile-cache.ts';
import {type EarlyScreen, openEarlyScreen, opensForm} from './terminal/early-screen.ts';

type Cli = typeof import('./cli.tsx');

/** What the build puts here: a digest of the program's code. */
declare const programDigest: string;

const oldestNode = 22;

/** What Ink colours with knows only `FORCE_COLOR`, and reads it when it is loaded. Programs started later should not see it. */
async function loadCli(): Promise<Program<Cli>> {
	const {NO_COLOR, FORCE_COLOR} = process.env;
	const {createRequire} = process.getBuiltinModule?.('node:module') ?? (await import('node:module'));
	const fileOf = (name: string) => new URL(name, import.meta.url);
	const files = {core: fileOf('core.js'), url: fileOf('cli.cjs'), drawing: fileOf('drawing.cjs')};
	const load = () => loadProgram<Cli>(files, programDigest, createRequire(import.meta.url));
	if (!NO_COLOR || FORCE_COLOR !== undefined) return load();
	process.env.FORCE_COLOR = '0';
	const program = load();
	delete process.env.FORCE_COLOR;
	return program;
}

async function start(argv: string[]): Promise<number> {
	const screen: EarlyScreen | undefined = opensForm(argv) ? openEarlyScreen() : undefined;
	let isDrawn = false;
	const handOver = () => {
		isDrawn = true;
		screen?.handOver();
	};

	try {
		const {exports, keep} = await loadCli();
		const exitCode = await exports.main(argv, screen && {...screen, handOver});
		// Only a run with the form has called all that the form needs.
		if (isDrawn) keep();
		return exitCode;
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
