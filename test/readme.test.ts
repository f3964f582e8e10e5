import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {freshReadme} from '../scripts/readme.ts';
import {commands} from '../source/wizard/commands/commands.ts';
import {bindings, modes} from '../source/wizard/keymap.ts';

test('the readme tells the usage and the keys as they are', () => {
	const text = readFileSync(new URL('../readme.md', import.meta.url), 'utf8');
	expect(freshReadme(text)).toBe(text);
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
