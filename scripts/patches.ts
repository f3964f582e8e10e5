import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Plugin, PluginBuild} from 'esbuild';

type Patch = {
	/** The end of the path of every file to patch. */
	readonly file: string;
	/** Stands in the file exactly once. */
	readonly find: string;
	readonly replace: string;
};

const walkGraphemes = (file: string, find: string): Patch => ({file, find, replace: 'graphemes'});

/**
What packages do while they are loaded or draw for the first time, and a form that is to be there at once cannot wait for. Figures are
the main thread's CPU time to the first frame, medians of 31 runs in turns with a build that has all patches.
*/
export const patches: readonly Patch[] = [
	// Yoga reads its WebAssembly through `fetch('data:…')`, which loads undici: 25 ms. And a script cannot wait for it.
	{
		file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
		find: 'if(h.instantiateWasm)try{',
		replace: `h.instantiateWasm=function(imports,done){
done(new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(H.slice(H.indexOf(",")+1),"base64")),imports));
return{}};if(h.instantiateWasm)try{`,
	},
	{
		file: 'yoga-layout/dist/src/index.js',
		find: 'const Yoga = wrapAssembly(await loadYoga());',
		replace: 'const library = {};\nloadYoga(library);\nconst Yoga = wrapAssembly(library);',
	},
	// The first use of `Intl.Segmenter`: without these six 148 ms instead of 135.
	walkGraphemes('string-width/index.js', 'new Intl.Segmenter()'),
	walkGraphemes('wrap-ansi/index.js', 'new Intl.Segmenter()'),
	walkGraphemes('cli-truncate/index.js', 'new Intl.Segmenter()'),
	walkGraphemes('slice-ansi/tokenize-ansi.js', "new Intl.Segmenter(undefined, {granularity: 'grapheme'})"),
	walkGraphemes('ink/build/line-update.js', "new Intl.Segmenter(undefined, { granularity: 'grapheme' })"),
	walkGraphemes('ansi-tokenize/build/tokenize.js', 'new Intl.Segmenter(undefined, { granularity: "grapheme" })'),
	// Reading `\p{RGI_Emoji}` and its first use: 155 ms instead of 135. An emoji of one code point has its width by the next rule too.
	{
		file: 'string-width/index.js',
		find: 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
		replace: 'const rgiEmojiRegex = {test: segment => /^.{2,}$/su.test(segment) && /^\\p{RGI_Emoji}$/v.test(segment)};',
	},
	{
		file: 'string-width/index.js',
		find: 'if (/^[\\u0020-\\u007E]*$/.test(string)) {',
		replace: 'if (ambiguousIsNarrow && isPlain(string)) {',
	},
	// Ink puts every text on a grid of cells for every frame: without this a key takes 8.0 ms of CPU time instead of 6.1.
	{
		file: 'ink/build/output.js',
		find: `get() {
        // Initialize`,
		replace: `get() {
        const whole = wholeRows(this, styledCharsToString);
        if (whole) return whole;
        // Initialize`,
	},
	// Terminals disagree about the width of some text. A row that is wider there than thought loses its end, instead of pushing every
	// other row out of its place.
	{
		file: 'ink/build/write-synchronized.js',
		find: "export const bsu = '\\u{1B}[?2026h';",
		replace: "export const bsu = '\\u{1B}[?2026h\\u{1B}[?7l';",
	},
	{
		file: 'ink/build/write-synchronized.js',
		find: "export const esu = '\\u{1B}[?2026l';",
		replace: "export const esu = '\\u{1B}[?7h\\u{1B}[?2026l';",
	},
	// What stands behind such text has its place all the same.
	{
		file: 'ink/build/line-update.js',
		find: 'ansiEscapes.eraseEndLine + next;',
		replace: 'ansiEscapes.eraseEndLine + placed(next);',
	},
	{file: 'ink/build/line-update.js', find: 'next.slice(offset);', replace: 'placed(next.slice(offset), column);'},
	{
		file: 'ink/build/log-update.js',
		find: 'ansiEscapes.eraseEndLine + nextLine;',
		replace: 'ansiEscapes.eraseEndLine + placed(nextLine);',
	},
	{
		file: 'ink/build/log-update.js',
		find: `ansiEscapes.eraseLines(previousLines.length) +
                text +`,
		replace: `ansiEscapes.eraseLines(previousLines.length) +
                nextLines.map(line => placed(line)).join('\\n') +`,
	},
	// Writes to a stderr that is a file or a pipe, where others read messages.
	{
		file: 'restore-cursor/index.js',
		find: "process.stderr.write('\\u001B[?25h');",
		replace: "if (process.stderr.isTTY) process.stderr.write('\\u001B[?25h');",
	},
	// conf checks a schema with ajv: 130 kB for what no store of ours has; at the first start 308 ms instead of 294.
	{
		file: 'conf/dist/source/index.js',
		find: "import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';",
		replace: "class Ajv { constructor() { throw new Error('The build leaves out `ajv`, which checks a schema.'); } }",
	},
	{
		file: 'conf/dist/source/index.js',
		find: "import ajvFormatsModule from 'ajv-formats';",
		replace: 'const ajvFormatsModule = {};',
	},
	// Loaded when `DEV` is set: 300 kB that nobody who runs this program needs.
	{file: 'ink/build/reconciler.js', find: "await import('./devtools.js');", replace: ''},
	{file: 'ink/build/reconciler.js', find: 'await loadPackageJson()', replace: 'packageInfo'},
];

/* What patches use: by the name that they import it from, where it is. */
const own = {
	'plan-wizard:plain-text': {names: 'graphemes, isPlain', file: 'plain-text.ts'},
	'plan-wizard:whole-rows': {names: 'wholeRows', file: 'whole-rows.ts'},
	'plan-wizard:placed': {names: 'placed', file: '../source/wizard/text/placed.ts'},
} as const;

const fits = ({file}: Patch, path: string): boolean => path.replaceAll('\\', '/').endsWith(`/${file}`);

/** The source of a file with its patches. Throws when one does not fit. */
export function applyPatches(path: string, source: string): string {
	const patched = patches
		.filter(patch => fits(patch, path))
		.reduce((text, {find, replace}) => {
			if (text.split(find).length === 2) return text.replace(find, () => replace);
			throw new Error(`The patch does not fit \`${path}\`: \`${find}\` is not there once.`);
		}, source);
	const imports = Object.entries(own).flatMap(([name, {names}]) =>
		names.split(', ').some(one => patched.includes(one)) ? [`import {${names}} from '${name}';`] : [],
	);
	return [...imports, patched].join('\n');
}

/** Applies the patches in some builds. These fail when one does not fit, and `check` does when none had its file, so that someone looks. */
export function patching(): {readonly plugin: Plugin; readonly check: () => void} {
	const unused = new Set(patches);
	return {
		plugin: {name: 'patch-packages', setup: build => applyAll(build, unused)},
		check() {
			const [first] = unused;
			if (first) throw new Error(`\`${first.file}\` is to be patched, and is not in the bundle.`);
		},
	};
}

function applyAll({onResolve, onLoad}: PluginBuild, unused: Set<Patch>): void {
	const names = patches.map(({file}) => file.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'));

	for (const [name, {file}] of Object.entries(own))
		onResolve({filter: new RegExp(`^${name}$`)}, () => ({path: fileURLToPath(new URL(file, import.meta.url))}));

	onLoad({filter: new RegExp(`[\\\\/](${names.join('|')})$`)}, async ({path}) => {
		for (const patch of patches) if (fits(patch, path)) unused.delete(patch);
		return {contents: applyPatches(path, await readFile(path, 'utf8')), loader: 'js'};
	});
}
