/*
The declarations of the library name types of packages that are in the bundle, and that whoever installs the library does not have.
This brings the declarations of those packages along.
*/

import {copyFile, glob, readFile, writeFile} from 'node:fs/promises';
import {dirname, relative} from 'node:path';

const bundled: Readonly<Record<string, string>> = {
	'@lezer/common': 'node_modules/@lezer/common/dist/index.d.ts',
};

const packageName = /(?<=(?:from |import\()['"])[^.'"][^'"]*/g;

for (const [name, declarations] of Object.entries(bundled)) await copyFile(declarations, nameCopy(name));

for await (const file of glob('dist/**/*.d.ts')) {
	const text = await readFile(file, 'utf8');
	const complete = text.replaceAll(packageName, name => {
		if (bundled[name]) return `./${relative(dirname(file), nameCopy(name))}`;
		throw new Error(`\`${file}\` names types of \`${name}\`, which is not installed with the library.`);
	});
	if (complete !== text) await writeFile(file, complete);
}

function nameCopy(name: string): string {
	return `dist/${name.replace('@', '').replace('/', '-')}.d.ts`;
}
