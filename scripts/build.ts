import {createHash} from 'node:crypto';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {type BuildOptions, build, type Metafile} from 'esbuild';
import {readShippedTemplate, shippedNames} from '../source/disk/shipped-template.ts';
import {parse, readDialects} from '../source/session/choice.ts';
import {storeTemplate} from '../source/template/stored-template.ts';
import {laterBanner, requireLater} from './builtins.ts';
import {type Core, findCore, splitCore} from './core.ts';
import {drawing, takeFromDrawing} from './drawing.ts';
import {collectLicences} from './licences.ts';
import {patching} from './patches.ts';

const common = {
	outdir: 'dist',
	bundle: true,
	format: 'esm',
	platform: 'node',
	target: 'node22',
	minify: true,
	// Node shows the line of an uncaught error.
	lineLimit: 400,
	legalComments: 'none',
	logLevel: 'error',
	// Without these two, esbuild makes `new RegExp(…)` of every such pattern, which is read anew each time.
	supported: {'regexp-set-notation': true, 'regexp-unicode-property-escapes': true},
	// Its build for Node is one that cannot be cut down to what is used.
	alias: {yaml: './node_modules/yaml/browser/dist/index.js'},
} satisfies BuildOptions;

const patches = patching();

const production = {'process.env.NODE_ENV': '"production"'};

/* Both are the rest of a function that `source/compile-cache.ts` begins. */
const script = {
	format: 'cjs',
	outExtension: {'.js': '.cjs'},
	footer: {js: '})()})'},
	define: {...production, 'import.meta.url': 'url'},
} satisfies BuildOptions;

/* Before it stands the core. */
const program = ({plugin}: Core, modules: string) =>
	({
		...script,
		entryPoints: ['source/cli.tsx'],
		banner: {js: `const core=${modules};(()=>{${laterBanner}`},
		plugins: [plugin, takeFromDrawing, patches.plugin],
	}) satisfies BuildOptions;

const packages = {
	...script,
	...drawing,
	entryNames: 'drawing',
	banner: {js: `(()=>{${laterBanner}`},
	plugins: [patches.plugin],
} satisfies BuildOptions;

const library = ({entry}: Core) => ({...entry, entryNames: 'core', define: production}) satisfies BuildOptions;

/* An old Node must get through this file: it loads the program only when it knows that it will run. */
const bin = (digest: string) =>
	({
		entryPoints: ['source/bin.ts'],
		target: 'es2017',
		supported: {'dynamic-import': true, 'import-meta': true},
		define: {...production, programDigest: JSON.stringify(digest)},
	}) satisfies BuildOptions;

type Bundle = {readonly path: string; readonly text: string; readonly metafile: Metafile};

async function bundle(options: BuildOptions): Promise<Bundle> {
	const {metafile, outputFiles} = await build({...common, ...options, metafile: true, write: false});
	const [{path, text} = {path: '', text: ''}] = outputFiles;
	return {path, text, metafile};
}

async function bundleScript(options: BuildOptions): Promise<Bundle> {
	const {text, ...rest} = await bundle(options);
	return {text: inAscii(requireLater(text)), ...rest};
}

await rm('dist', {recursive: true, force: true});
await mkdir('dist');
const core = await findCore();
const {text: coreText, ...coreRest} = await bundle(library(core));
const {code, object} = splitCore(inAscii(coreText));
const scripts = await Promise.all([program(core, object), packages].map(bundleScript));
patches.check();
const digest = createHash('sha256').update(code);
for (const {text} of scripts) digest.update(text);
const bundles = [{text: code, ...coreRest}, ...scripts, await bundle(bin(digest.digest('hex').slice(0, 16)))];
for (const {path, text} of bundles) await writeFile(path, text);
await writeFile('dist/index.js', core.index);
await writeFile('dist/licences.txt', await collectLicences(bundles.map(({metafile}) => metafile)));
for (const name of shippedNames()) await writeFile(`dist/${name}.form.json`, storeForm(name));
await writeFile('dist/dialects.json', JSON.stringify(readDialects()));

/** The program is read byte by byte, as that is quicker; esbuild leaves what is not ASCII in patterns. */
function inAscii(code: string): string {
	return code.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A shipped template as the program reads it, so that it need not do so at every start. */
function storeForm(name: string): string {
	return storeTemplate(parse(readShippedTemplate(name), 'named').template);
}
