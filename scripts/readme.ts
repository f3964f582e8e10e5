/*
Writes what the program knows into the pages: `--help` into the readme, the table of keys into `docs/keys.md`.

	node scripts/readme.ts            writes them
	node scripts/readme.ts --check    fails if they are out of date
*/

import {readFileSync, writeFileSync} from 'node:fs';
import {help} from '../source/help.ts';
import {commands} from '../source/wizard/commands/commands.ts';
import {bindings, isRange, type Mode, modes} from '../source/wizard/keymap.ts';

type Page = {readonly file: URL; readonly fresh: (text: string) => string};

/** The pages with generated parts; `fresh` makes those of a text anew. */
export const pages: readonly Page[] = [
	{
		file: new URL('../readme.md', import.meta.url),
		fresh: text => fill(text, 'usage', `\`\`\`\n${help().trim()}\n\`\`\``),
	},
	{file: new URL('../docs/keys.md', import.meta.url), fresh: text => fill(text, 'keys', keyTable())},
];

const places = {
	form: 'In the form',
	choice: 'On a choice',
	box: 'On a box',
	pick: 'In a list of choices',
	menu: 'In the menu',
	entries: 'In its list',
	templates: 'Among the templates',
	preview: 'In the preview',
	spec: 'In the spec',
	review: 'In the review',
	keys: 'Among the keys',
	merge: 'Where both changed it',
	note: 'In a note',
	notes: 'Among changes and notes',
	change: 'In a change',
	verdict: 'At the end of a review',
	consent: 'Before something is run or sent',
} satisfies Record<Mode, string>;

const others = modes.filter(mode => mode !== 'form');

/* What a mode has from others is listed there. */
const within: Readonly<Partial<Record<Mode, readonly Mode[]>>> = {
	...Object.fromEntries(others.map(mode => [mode, ['form']])),
	entries: ['form', 'menu'],
};

/** The keys as a Markdown table; a mode lists only what those it is within do not have already. */
export function keyTable(): string {
	const rows = modes.flatMap(mode => {
		const own = bindings.filter(
			({modes}) => modes.includes(mode) && !within[mode]?.some(other => modes.includes(other)),
		);
		const names = [...new Set(own.map(({command}) => command))];
		return names.map((name, index) => {
			const keys = own.filter(({command}) => command === name).flatMap(({keys}) => keyNames(keys));
			return `| ${index === 0 ? places[mode] : ''} | ${keys.join(', ')} | ${commands[name].title} | \`${name}\` |`;
		});
	});
	return ['| | Key | Does | Command |', '|---|---|---|---|', ...rows].join('\n');
}

function keyNames(keys: readonly string[]): string[] {
	const names = keys.map(keyName);
	return isRange(keys) ? [`${names[0]} to ${names.at(-1)}`] : names;
}

function keyName(key: string): string {
	const parts = key.split('+').map(part => shortNames[part] ?? part.charAt(0).toUpperCase() + part.slice(1));
	return `<kbd>${parts.join('+')}</kbd>`;
}

/* As keyboards and the footer have them. */
const shortNames: Readonly<Record<string, string>> = {
	pageup: 'PgUp',
	pagedown: 'PgDn',
	escape: 'Esc',
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
};

function fill(text: string, name: string, content: string): string {
	const pattern = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
	if (!pattern.test(text)) throw new RangeError(`The page has no part \`${name}\`.`);
	return text.replace(pattern, (_, start: string, end: string) => `${start}${content}\n${end}`);
}

if (import.meta.main) {
	for (const {file, fresh} of pages) {
		const text = readFileSync(file, 'utf8');
		const made = fresh(text);
		if (!process.argv.includes('--check')) writeFileSync(file, made);
		else if (made !== text) {
			process.stderr.write('A page is out of date: run `node scripts/readme.ts`.\n');
			process.exitCode = 1;
		}
	}
}
