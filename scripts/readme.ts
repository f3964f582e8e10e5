/*
Writes what the program knows into the readme: `--help` and the table of keys.

	node scripts/readme.ts            writes them
	node scripts/readme.ts --check    fails if they are out of date
*/

import {readFileSync, writeFileSync} from 'node:fs';
import {help} from '../source/help.ts';
import {commands} from '../source/wizard/commands/commands.ts';
import {bindings, type Mode} from '../source/wizard/keymap.ts';

const file = new URL('../readme.md', import.meta.url);

const places: readonly {readonly title: string; readonly mode: Mode}[] = [
	{title: 'In the form', mode: 'form'},
	{title: 'On a choice', mode: 'choice'},
	{title: 'In the menu', mode: 'menu'},
	{title: 'In the preview', mode: 'preview'},
	{title: 'In the review', mode: 'review'},
	{title: 'Where both changed it', mode: 'merge'},
];

/** The keys as a Markdown table; a mode lists only what the form does not have already. */
export function keyTable(): string {
	const rows = places.flatMap(({title, mode}) => {
		const own = bindings.filter(({modes}) => modes.includes(mode) && (mode === 'form' || !modes.includes('form')));
		const names = [...new Set(own.map(({command}) => command))];
		return names.map((name, index) => {
			const keys = own.filter(({command}) => command === name).flatMap(binding => binding.keys.map(keyName));
			return `| ${index === 0 ? title : ''} | ${keys.join(', ')} | ${commands[name].title} | \`${name}\` |`;
		});
	});
	return ['| | Key | Does | Command |', '|---|---|---|---|', ...rows].join('\n');
}

function keyName(key: string): string {
	const parts = key.split('+').map(part => part.charAt(0).toUpperCase() + part.slice(1));
	return `<kbd>${parts.join('+')}</kbd>`;
}

/** The readme with its generated parts made anew. */
export function freshReadme(text: string): string {
	return fill(fill(text, 'usage', `\`\`\`\n${help().trim()}\n\`\`\``), 'keys', keyTable());
}

function fill(text: string, name: string, content: string): string {
	const pattern = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
	if (!pattern.test(text)) throw new RangeError(`The readme has no part \`${name}\`.`);
	return text.replace(pattern, (_, start: string, end: string) => `${start}${content}\n${end}`);
}

if (import.meta.main) {
	const text = readFileSync(file, 'utf8');
	const fresh = freshReadme(text);
	if (!process.argv.includes('--check')) writeFileSync(file, fresh);
	else if (fresh !== text) {
		process.stderr.write('The readme is out of date: run `node scripts/readme.ts`.\n');
		process.exitCode = 1;
	}
}
