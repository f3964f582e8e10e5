/*
What draws the form is a script of its own, `drawing.cjs`: the first frame does not need it, and V8 takes as long to read what it kept
of these packages as of all the rest.
*/

import type {BuildOptions, Plugin} from 'esbuild';

/* What the program takes from each package. The build fails when it takes something else. */
const taken = {
	ink: ['Box', 'Text', 'render', 'useApp', 'useCursor', 'useInput', 'useWindowSize'],
	'ink-select-input': ['default'],
	'ink-text-input': ['default'],
	react: ['createContext', 'memo', 'useContext', 'useEffect', 'useRef', 'useState'],
	'react/jsx-runtime': ['Fragment', 'jsx', 'jsxs'],
} satisfies Readonly<Record<string, readonly string[]>>;

const packages = new Map<string, readonly string[]>(Object.entries(taken));

const exportOf = (name: string, from: string): string =>
	name === 'default' ? `export default ${from}.default;` : `export const ${name} = ${from}.${name};`;

/** Has the program take these packages from `drawing`, which gets the name of one. */
export const takeFromDrawing: Plugin = {
	name: 'drawing',
	setup({onResolve, onLoad}) {
		onResolve({filter: /^[\w/-]+$/}, ({path}) => (packages.has(path) ? {path, namespace: 'drawing'} : undefined));
		onLoad({filter: /./, namespace: 'drawing'}, ({path}) => ({
			contents: [
				`const own = drawing(${JSON.stringify(path)});`,
				...(packages.get(path) ?? []).map(name => exportOf(name, 'own')),
			].join('\n'),
		}));
	},
};

/** The options for the script: it fills `exports` with the packages by their names. */
export const drawing = {
	stdin: {
		contents: [...packages]
			.map(
				([name, names], index) =>
					`import {${names.map(one => `${one} as ${one}${index}`).join(', ')}} from '${name}';
exports[${JSON.stringify(name)}] = {${names.map(one => `${one}: ${one}${index}`).join(', ')}};`,
			)
			.join('\n'),
		resolveDir: '.',
		sourcefile: 'drawing.js',
	},
} satisfies BuildOptions;
