import {configDefaults, defineConfig} from 'vitest/config';

/* Laws find what nobody thought of, in time; that a line is wrong is to be noticed by an example, and at once. */
const slow = ['**/laws/**', '**/{step-by-step,bounds,soak,terminal-width}.test.ts'];

/* They read whole templates as they are loaded, before Stryker can tell which of their tests runs which line. */
const whole = ['**/{other-templates,shipped}.test.ts'];

export default defineConfig({
	test: {
		setupFiles: ['test/helpers/setup.ts'],
		exclude: [...configDefaults.exclude, ...slow, ...whole],
		isolate: false,
		// Instrumented, what goes over every character takes several seconds.
		testTimeout: 60_000,
	},
});
