import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {pages} from '../scripts/readme.ts';
import {commands} from '../source/wizard/commands/commands.ts';
import {bindings, modes} from '../source/wizard/keymap.ts';

test.each(pages)('$file tells the usage and the keys as they are', ({file, fresh}) => {
	const text = readFileSync(file, 'utf8');
	expect(fresh(text)).toBe(text);
});

test.each([
	'readme.md',
	'contributing.md',
	'security.md',
	'changelog.md',
	'docs/architecture.md',
	'docs/keys.md',
	'docs/safety.md',
])('%s names files that are there', page => {
	const file = new URL(`../${page}`, import.meta.url);
	const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, path = '']) => path);
	expect(links.filter(path => !existsSync(new URL(path, file)))).toEqual([]);
});

test('a key means one thing in a mode', () => {
	for (const mode of modes) {
		const keys = bindings.filter(binding => binding.modes.includes(mode)).flatMap(binding => binding.keys);
		expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
	}
});

test('every command that is no entry of the menu has a key', () => {
	const bound = new Set<string>(bindings.map(({command}) => command));
	expect(Object.entries(commands).filter(([name, {isListed}]) => !isListed && !bound.has(name))).toEqual([]);
});
