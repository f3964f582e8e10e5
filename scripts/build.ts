import {createHash} from 'node:crypto';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {type BuildOptions, build, type Metafile} from 'esbuild';
import {readShippedTemplate, shippedNames} from '../source/disk/shipped-template.ts';
import {parse, readDialects} from '../source/session/choice.ts';
import {storeTemplate} from '../source/template/stored-template.ts';
import {laterBanner, requireLater} from './builtins.ts';
import {type Core, findCore, splitCore} from './core.ts';
import {collectLicences} from './licences.ts';
import {patchPackages} from './patches.ts';

const common = {
	outdir: 'dist',
	bundle: true,
	format: 'esm',
	platform: 'node',
	target: 'node22',
	minify: true,
	// Node shows the line of an uncaught error.
	lineLimit: 160,
	legalComments: 'none',
	logLevel: 'error',
	// Without these two, esbuild makes `new RegExp(…)` of every such pattern, which is read anew each time.
	supported: {'regexp-set-notation': true, 'regexp-unicode-property-escapes': true},
	// Its build for Node is one that cannot be cut down to what is used.
	alias: {yaml: './node_modules/yaml/browser/dist/index.js'},
} satisfies BuildOptions;

const production = {'process.env.NODE_ENV': '"production"'};

/* The second half of a script: `source/compile-cache.ts` puts the core before it. */
const program = ({plugin}: Core, modules: string) =>
	({
		entryPoints: ['source/cli.tsx'],
		format: 'cjs',
		outExtension: {'.js': '.cjs'},
		banner: {js: `const core=${modules};(()=>{${laterBanner}`},
		footer: {js: '})()})'},
		define: {...production, 'import.meta.url': 'url'},
		plugins: [plugin, patchPackages],
	}) satisfies BuildOptions;

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

await rm('dist', {recursive: true, force: true});
await mkdir('dist');
const core = await findCore();
const {text: coreText, ...coreRest} = await bundle(library(core));
const {code, object} = splitCore(inAscii(coreText));
const {text, ...rest} = await bundle(program(core, object));
const script = inAscii(requireLater(text));
const digest = createHash('sha256').update(code).update(script).digest('hex').slice(0, 16);
const bundles = [{text: code, ...coreRest}, {text: script, ...rest}, await bundle(bin(digest))];
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
