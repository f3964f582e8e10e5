/*
Only the declarations that those of the library name are kept. They name types of packages that are in the bundle too, and that whoever
installs the library does not have: the declarations of these come along.
*/

import {glob, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, relative, resolve} from 'node:path';

const bundled: Readonly<Record<string, string>> = {
	'@lezer/common': 'node_modules/@lezer/common/dist/index.d.ts',
};

const specifier = /(?<=(?:from |import\()['"])[^'"]+/g;

// What they document is the packages' own use, at four times the length.
const documentation = /^[ \t]*\/\*\*[\s\S]*?\*\/\n/gm;

for (const [name, declarations] of Object.entries(bundled)) {
	await writeFile(nameCopy(name), (await readFile(declarations, 'utf8')).replace(documentation, ''));
}

const kept = new Set<string>();
await keep(resolve('dist/index.d.ts'));
for await (const file of glob('dist/**/*.d.ts')) if (!kept.has(resolve(file))) await rm(file);

async function keep(file: string): Promise<void> {
	if (kept.has(file)) return;
	kept.add(file);
	const text = await readFile(file, 'utf8');
	const named = new Set<string>();
	const complete = text.replaceAll(specifier, name => {
		const target = name.startsWith('.')
			? resolve(dirname(file), name.replace(/(?:\.d)?\.ts$/, '.d.ts'))
			: copyOf(name, file);
		named.add(target);
		const path = relative(dirname(file), target).replace(/\.d\.ts$/, '.js');
		return path.startsWith('.') ? path : `./${path}`;
	});
	if (complete !== text) await writeFile(file, complete);
	for (const target of named) await keep(target);
}

function copyOf(name: string, file: string): string {
	if (bundled[name]) return resolve(nameCopy(name));
	throw new Error(`\`${file}\` names types of \`${name}\`, which is not installed with the library.`);
}

function nameCopy(name: string): string {
	return `dist/${name.replace('@', '').replace('/', '-')}.d.ts`;
}
