import {availableParallelism} from 'node:os';
import process from 'node:process';
import {configDefaults, defineConfig} from 'vitest/config';

// The soak weighs its memory, so it has that to itself.
const pure = 'test/{template,plan,wizard}/**/!(soak).test.ts';
const pty = 'test/pty/**/*.test.{ts,tsx}';

// What `npm run laws` and `npm run soak` ask for takes what time it needs.
const {LAW_RUNS, SOAK} = process.env;
const timeout = (usual: number) => (LAW_RUNS === undefined && SOAK === undefined ? usual : 0);

export default defineConfig({
	test: {
		// Those on a terminal mostly wait.
		maxWorkers: availableParallelism() + 1,
		setupFiles: ['test/helpers/setup.ts'],
		projects: [
			{
				extends: true,
				test: {
					name: 'pure',
					include: [pure],
					// They share nothing that changes.
					isolate: false,
					testTimeout: timeout(60_000),
				},
			},
			{
				extends: true,
				test: {
					name: 'world',
					include: ['test/**/*.test.{ts,tsx}'],
					exclude: [...configDefaults.exclude, pure, pty],
					testTimeout: timeout(20_000),
				},
			},
			{extends: true, test: {name: 'pty', include: [pty], testTimeout: timeout(60_000)}},
		],
	},
});
