import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import type {Metafile} from 'esbuild';

const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The licence of every package that has a part in the outputs, as one text. Throws when a package comes without one. */
export async function collectLicences(metafiles: readonly Metafile[]): Promise<string> {
	const inputs = metafiles
		.flatMap(({outputs}) => Object.values(outputs))
		.flatMap(output => Object.entries(output.inputs))
		.filter(([, {bytesInOutput}]) => bytesInOutput > 0)
		.flatMap(([path]) => path.match(packageFolder) ?? []);
	const licences = await Promise.all([...new Set(inputs)].map(readLicence));
	return [...new Set(licences)].sort().join(`\n${'─'.repeat(80)}\n\n`);
}

async function readLicence(folder: string): Promise<string> {
	const {name, version} = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
	const file = (await readdir(folder)).find(entry => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
	// Some packages forgot theirs: the text then stands beside this script.
	const kept = new URL(`licences/${name.replace('/', '__')}.txt`, import.meta.url);
	if (!file && !existsSync(kept)) throw new Error(`\`${name}\` has no licence text; add \`${kept.pathname}\`.`);
	return `${name} ${version}\n\n${(await readFile(file ? `${folder}/${file}` : kept, 'utf8')).trim()}\n`;
}
