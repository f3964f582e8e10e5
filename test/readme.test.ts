import {existsSync, globSync, readFileSync} from 'node:fs';
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

test('docs/safety.md tells how often the tests do what is long', () => {
	const page = readFileSync(new URL('../docs/safety.md', import.meta.url), 'utf8');
	const counts = globSync('test/{faults,pty,session,wizard}/**/*.test.ts').flatMap(path => {
		const found = readFileSync(path, 'utf8').matchAll(/^const (\w+) = often\(([\d_]+), ([\d_]+)\)/gm);
		return Array.from(found, ([, name = '', ...times]) => {
			const [daily, soak] = times.map(count => Number(count.replaceAll('_', '')).toLocaleString('en'));
			return {path, name, words: `${daily} and ${soak}`};
		});
	});
	// How many stand side by side, and every which call is tried.
	const told = counts.filter(({name}) => name !== 'trios' && name !== 'step');
	expect(told.length).toBeGreaterThan(5);
	const lines = page.split('\n');
	expect(told.filter(({path, words}) => !lines.some(line => line.includes(path) && line.includes(words)))).toEqual([]);
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
