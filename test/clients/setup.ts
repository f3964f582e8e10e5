/*
Installs the agents' clients outside the package, once a version, in a folder of the system's own for such things. Where one cannot be
had, it is said, and its tests are skipped.
*/

import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestProject} from 'vitest/node';

/* What the recorded events are of. `CLIENTS=latest` takes the newest instead. */
const clients = {
	claude: {name: '@anthropic-ai/claude-code', version: '2.1.332', program: 'claude'},
	codex: {name: '@openai/codex', version: '0.171.0', program: 'codex'},
	gemini: {name: '@google/gemini-cli', version: '0.61.0', program: 'gemini'},
} as const;

type ClientName = keyof typeof clients;

/** The programs by client; `undefined` for what cannot be had. */
export type Installed = Readonly<Record<ClientName, string | undefined>>;

declare module 'vitest' {
	export interface ProvidedContext {
		clients: Installed;
	}
}

export default function setup(project: TestProject): void {
	const names = Object.keys(clients) as readonly ClientName[];
	project.provide('clients', Object.fromEntries(names.map(name => [name, install(name)])) as Installed);
}

function install(client: ClientName): string | undefined {
	const {name, version: usual, program} = clients[client];
	const version = process.env.CLIENTS === 'latest' ? 'latest' : usual;
	const folder = join(tmpdir(), 'plan-wizard-clients', `${client}-${version}`);
	const path = join(folder, 'node_modules/.bin', program);
	try {
		if (!existsSync(path) || version === 'latest') {
			mkdirSync(folder, {recursive: true});
			writeFileSync(join(folder, 'package.json'), '{"private": true}');
			const words = ['install', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`];
			execFileSync('npm', words, {cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000});
		}
		const said = execFileSync(path, ['--version'], {
			encoding: 'utf8',
			timeout: 60_000,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		console.log(`${name}: ${said.trim()}`);
		return path;
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
		console.log(`${name} cannot be installed here, and its tests are skipped: ${reason}`);
		return undefined;
	}
}
