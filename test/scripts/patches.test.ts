import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import fc from 'fast-check';
import * as ink from 'ink';
import {createElement} from 'react';
import stringWidth from 'string-width';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {applyPatches, patches, patching} from '../../scripts/patches.ts';
import {runs} from '../helpers/runs.ts';

const bundle = async (contents: string): Promise<string> => {
	const {plugin, check} = patching();
	const {outputFiles} = await build({
		stdin: {contents, resolveDir: import.meta.dirname},
		bundle: true,
		format: 'cjs',
		platform: 'node',
		minify: true,
		define: {'process.env.NODE_ENV': '"production"'},
		plugins: [plugin],
		write: false,
		logLevel: 'silent',
	});
	check();
	return outputFiles.map(({text}) => text).join('');
};

describe('the build fails', () => {
	test('when no file is there to be patched', async () => {
		await expect(bundle("import 'string-width';")).rejects.toThrow('is to be patched, and is not in the bundle');
	});

	test.each(patches)('when $file is not as it was', ({file}) => {
		expect(() => applyPatches(`/node_modules/${file}`, 'export default 1;')).toThrow('is not there once');
	});
});

test('each package that is patched has one exact version', () => {
	const read = (path: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../..', path), 'utf8'));
	const {devDependencies, overrides} = read('package.json');
	const pinned = Object.entries<string>({...devDependencies, ...overrides.ink});
	const locked = Object.entries<{readonly version: string}>(read('package-lock.json').packages);
	for (const name of new Set(patches.map(({file}) => file.split('/', 1)[0]))) {
		const [full, version] = pinned.find(([key]) => key === name || key.endsWith(`/${name}`)) ?? [];
		expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
		const copies = locked.filter(
			([path]) => path === `node_modules/${full}` || path.includes(`ink/node_modules/${full}`),
		);
		expect(copies.map(([, one]) => one.version)).toContain(version);
	}
});

describe('the patched packages', () => {
	const folder = mkdtempSync(join(tmpdir(), 'plan-wizard-'));
	let patched: {ink: typeof ink; stringWidth: typeof stringWidth; Conf: new (options: object) => unknown};

	beforeAll(async () => {
		const path = join(folder, 'patched.cjs');
		const names = [
			"* as ink} from 'ink'",
			"default as stringWidth} from 'string-width'",
			"default as Conf} from 'conf'",
		];
		writeFileSync(
			path,
			await bundle(
				names
					.map(name => `export {${name};`)
					.join('\n')
					.replace('{* as ink}', '* as ink'),
			),
		);
		patched = createRequire(import.meta.url)(path);
	});

	afterAll(() => rmSync(folder, {recursive: true}));

	test('measure each character of the basic plane and each emoji as before', () => {
		const points = [...Array(0x1_00_00).keys(), ...Array.from({length: 0xc_00}, (_, index) => 0x1_f0_00 + index)];
		const differ = points
			.map(point => String.fromCodePoint(point))
			.filter(character => patched.stringWidth(character) !== stringWidth(character));
		expect(differ).toEqual([]);
	});

	const units = [
		...'aé─▰✓⏎漢각🔐🏽🇩🇪❤⚠1#*️⃣ \u200D\u0301\u001B\r\n\t',
		'👩‍👩‍👧',
		'❤️',
		'\u001B[31m',
		'\u001B[39m',
		'ﾞ',
		'ᄀ',
		'ᅡ',
		'का',
	];
	const texts = fc.string({unit: fc.constantFrom(...units), maxLength: 30});

	test('measure any text as before', () => {
		fc.assert(
			fc.property(texts, fc.boolean(), fc.boolean(), (text, ambiguousIsNarrow, countAnsiEscapeCodes) => {
				const options = {ambiguousIsNarrow, countAnsiEscapeCodes};
				expect(patched.stringWidth(text, options)).toBe(stringWidth(text, options));
			}),
			{numRuns: runs(2)},
		);
	});

	const wraps = fc.constantFrom('wrap', 'hard', 'truncate', 'truncate-start', 'truncate-middle');

	test('draw any text as before', () => {
		const draw = ({renderToString, Box, Text}: typeof ink, text: string, wrap: 'wrap', columns: number) =>
			renderToString(
				createElement(
					Box,
					{borderStyle: 'round'},
					createElement(Text, {wrap, bold: true}, text),
					createElement(Text, {}, 'beside'),
				),
				{columns},
			);
		fc.assert(
			fc.property(texts, wraps, fc.integer({min: 8, max: 40}), (text, wrap, columns) => {
				expect(draw(patched.ink, text, wrap as 'wrap', columns)).toBe(draw(ink, text, wrap as 'wrap', columns));
			}),
			{numRuns: runs()},
		);
	});

	/* As the form has them: painted before, one below the other, or in one place with others. */
	test('draw rows of any text as before', () => {
		const draw = (
			{renderToString, Box, Text}: typeof ink,
			rows: readonly string[],
			columns: number,
			isBeside: boolean,
		) =>
			renderToString(
				createElement(
					Box,
					{flexDirection: 'column', width: columns},
					...rows.map((row, key) => createElement(Text, {key, wrap: 'truncate', dimColor: key === 1}, row || ' ')),
					isBeside && createElement(Box, {key: 'beside', marginTop: -1}, createElement(Text, {}, 'beside')),
				),
				{columns},
			);
		const painted = fc
			.tuple(texts, fc.constantFrom('', '\u001B[1m', '\u001B[7m', '\u001B[36m'))
			.map(([text, on]) => (on === '' ? text : `${on}${text}\u001B[0m`));
		fc.assert(
			fc.property(fc.array(painted, {maxLength: 5}), fc.integer({min: 1, max: 40}), fc.boolean(), (...drawn) => {
				expect(draw(patched.ink, ...drawn)).toBe(draw(ink, ...drawn));
			}),
			{numRuns: runs(3)},
		);
	});

	test('say that a schema cannot be checked', () => {
		expect(() => new patched.Conf({cwd: folder, schema: {}})).toThrow('ajv');
	});
});
