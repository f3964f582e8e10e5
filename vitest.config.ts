import {availableParallelism} from 'node:os';
import process from 'node:process';
import {configDefaults, defineConfig} from 'vitest/config';

const pure = 'test/{template,plan,wizard,hook}/**/*.test.ts';
// They have a configuration of their own: the agents' clients must be installed first.
const clients = 'test/clients/**';
const pty = 'test/pty/**/*.test.{ts,tsx}';

// One weighs the memory of its process, one sends it a signal, one measures how time grows, and one needs a process
// that has not been quick yet.
const alone = [
	'test/wizard/soak.test.ts',
	'test/programs/hand-off.test.ts',
	'test/plan/bounds.test.ts',
	'test/session/limited.test.ts',
];

// What `npm run laws` and `npm run soak` ask for takes what time it needs.
const {LAW_RUNS, SOAK} = process.env;
const timeout = (usual: number) => (LAW_RUNS === undefined && SOAK === undefined ? usual : 0);

const project = (name: string, include: readonly string[], usual: number, exclude: readonly string[] = []) => ({
	extends: true as const,
	test: {
		name,
		include: [...include],
		exclude: [...configDefaults.exclude, ...exclude],
		testTimeout: timeout(usual),
		// The others leave nothing behind in their process, and most of a small file's time would be a process of its own.
		isolate: name === 'alone',
	},
});

export default defineConfig({
	test: {
		// Those on a terminal mostly wait.
		maxWorkers: availableParallelism() + 2,
		setupFiles: ['test/helpers/setup.ts'],
		projects: [
			project('alone', alone, 60_000),
			project('pty', [pty], 60_000),
			project('pure', [pure], 60_000, alone),
			project('world', ['test/**/*.test.{ts,tsx}'], 20_000, [...alone, pty, pure, clients]),
		],
	},
});
