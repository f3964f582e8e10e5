import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {type BuildOptions, build, type Metafile, type Plugin} from 'esbuild';
import {parseTemplate} from '../source/template/read-template.ts';
import {storeTemplate} from '../source/template/stored-template.ts';
import {requireBanner, requireBuiltins} from './builtins.ts';
import {collectLicences} from './licences.ts';
import {patchPackages} from './patches.ts';

const loadCliLater: Plugin = {
	name: 'load-cli-later',
	setup({onResolve}) {
		onResolve({filter: /^\.\/cli\.tsx$/}, () => ({path: './cli.js', external: true}));
	},
};

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
	define: {'process.env.NODE_ENV': '"production"'},
} satisfies BuildOptions;

const packages = {
	banner: {js: requireBanner},
	// Without these two, esbuild makes `new RegExp(…)` of every such pattern, which is read anew each time.
	supported: {'regexp-set-notation': true, 'regexp-unicode-property-escapes': true},
} satisfies BuildOptions;

const bundles: readonly BuildOptions[] = [
	// An old Node must get through this file: it loads the rest only when it knows that the rest will run.
	{entryPoints: ['source/bin.ts'], target: 'es2017', supported: {'dynamic-import': true}, plugins: [loadCliLater]},
	{...packages, entryPoints: ['source/cli.tsx'], splitting: true, plugins: [patchPackages]},
	{...packages, entryPoints: ['source/index.ts']},
];

async function bundle(options: BuildOptions): Promise<Metafile> {
	const {metafile, outputFiles} = await build({...common, ...options, metafile: true, write: false});
	await Promise.all(outputFiles.map(({path, text}) => writeFile(path, requireBuiltins(text))));
	return metafile;
}

await rm('dist', {recursive: true, force: true});
await mkdir('dist');
const metafiles = await Promise.all(bundles.map(bundle));
await writeFile('dist/licences.txt', await collectLicences(metafiles));
await writeFile('dist/technical-plan.form.json', await storeShippedForm());

/** The shipped template as the program reads it, so that it need not do so at every start. */
async function storeShippedForm(): Promise<string> {
	const text = await readFile('templates/technical-plan.md', 'utf8');
	const sidecar = JSON.parse(await readFile('templates/technical-plan.json', 'utf8'));
	return storeTemplate(parseTemplate(text, sidecar));
}
