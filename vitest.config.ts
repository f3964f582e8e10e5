import {configDefaults, defineConfig} from 'vitest/config';

const pty = 'test/pty/**/*.test.{ts,tsx}';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['test/**/*.test.{ts,tsx}'],
					exclude: [...configDefaults.exclude, pty],
					testTimeout: 20_000,
				},
			},
			{test: {name: 'pty', include: [pty], testTimeout: 60_000}},
		],
	},
});
