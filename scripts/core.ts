/*
The pure layers are in the package once, as the module `core.js`. The library names what is public of it. The program is a script, as V8
can keep what it compiled of a script: at its start the code of the core is put before its own, and what that takes from modules of the
core it takes from an object that holds them.
*/

import {glob} from 'node:fs/promises';
import {relative, resolve} from 'node:path';
import {type BuildOptions, build, type Plugin} from 'esbuild';

const layers = ['source/template/', 'source/plan/'];

const isInCore = (path: string): boolean => layers.some(layer => path.startsWith(resolve(layer)));

/* What a module of the core is called in the object of all of them. */
const idOf = (path: string): string => relative('source', path).replaceAll(/[^a-z]/gi, '_');

async function findModules(): Promise<string[]> {
	const files = await Array.fromAsync(glob(layers.map(layer => `${layer}**/*.ts`)));
	return files.map(file => resolve(file)).toSorted();
}

/** What each of some files exports, by their whole paths. */
async function readExports(files: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
	const {metafile} = await build({
		entryPoints: [...files],
		outdir: 'dist',
		write: false,
		metafile: true,
		logLevel: 'error',
	});
	return new Map(
		Object.values(metafile.outputs).map(({entryPoint = '', exports}) => [resolve(entryPoint), exports] as const),
	);
}

export type Core = {
	/** The options for `core.js`. */
	readonly entry: Pick<BuildOptions, 'stdin'>;
	/** Has the program take the modules of the core from `core`, which stands before its code. */
	readonly plugin: Plugin;
	/** `index.js`, which names what is public. */
	readonly index: string;
};

/** How the core is built, and what is built on it. */
export async function findCore(): Promise<Core> {
	const library = resolve('source/index.ts');
	const modules = await findModules();
	const exported = await readExports([...modules, library]);
	const all = modules.filter(file => exported.get(file)?.length);
	const lines = [
		`export * from './index.ts';`,
		...all.map(file => `export * as ${idOf(file)} from './${relative('source', file)}';`),
	];
	const plugin: Plugin = {
		name: 'core',
		setup({onResolve, onLoad}) {
			onResolve({filter: /^\..*\.ts$/}, ({path, resolveDir}) => {
				const file = resolve(resolveDir, path);
				return isInCore(file) ? {path: file, namespace: 'core'} : undefined;
			});
			onLoad({filter: /./, namespace: 'core'}, ({path}) => ({
				contents: `export const {${exported.get(path)?.join(',')}} = core.${idOf(path)};`,
			}));
		},
	};
	return {
		entry: {stdin: {contents: lines.join('\n'), resolveDir: resolve('source'), sourcefile: 'core.ts', loader: 'ts'}},
		plugin,
		index: `export{${exported.get(library)?.join(',')}}from"./core.js";\n`,
	};
}

const exportList = /export\{([^{}]+)\};?\s*$/;

/** The code of `core.js` with the line of its exports alone at the end, and the object that the program has of it. */
export function splitCore(code: string): {readonly code: string; readonly object: string} {
	const [list, names = ''] = exportList.exec(code) ?? [];
	if (!list) throw new Error('The core does not end with what it exports.');
	const pairs = names.split(',').map(pair => pair.trim().split(' as '));
	return {
		code: `${code.slice(0, -list.length).trimEnd()}\n${list.trim()}\n`,
		object: `{${pairs.map(([own, name = own]) => `${name}:${own}`).join(',')}}`,
	};
}
