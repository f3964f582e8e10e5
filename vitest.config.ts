import {availableParallelism} from 'node:os';
import process from 'node:process';
import {configDefaults, defineConfig} from 'vitest/config';

// The soak weighs its memory, so it has that to itself.
const pure = 'test/{template,plan,wizard}/**/!(soak).test.ts';
const pty = 'test/pty/**/*.test.{ts,tsx}';

// As many laws as `LAW_RUNS` asks for take what time they need.
const timeout = (usual: number) => (process.env.LAW_RUNS === undefined ? usual : 0);

export default defineConfig({
	test: {
		maxWorkers: availableParallelism(),
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
