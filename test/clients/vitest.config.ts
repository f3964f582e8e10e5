import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

/* The agents' real clients, which have to be installed first: `npm run test:clients`. */
export default defineConfig({
	test: {
		name: 'clients',
		root: fileURLToPath(new URL('../..', import.meta.url)),
		include: ['test/clients/**/*.test.ts'],
		globalSetup: ['test/clients/setup.ts'],
		testTimeout: 120_000,
		// Each of them is a program of some hundred megabytes.
		fileParallelism: false,
	},
});
