import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {readSettings} from '../../source/disk/settings.ts';
import {asNobody} from '../helpers/as-nobody.ts';

function makeSettings(text?: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'settings-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	if (text !== undefined) writeFileSync(join(folder, 'settings.json'), text);
	return folder;
}

test('nothing is set where there is no file', () => {
	const none = {
		keys: {},
		handOff: undefined,
		remarks: true,
		hookTimeout: 3600,
		propose: undefined,
		proposeTimeout: 120,
	};
	expect(readSettings(makeSettings())).toEqual(none);
	expect(readSettings('/absent')).toEqual(none);
});

test('a pipe in their place is not waited for', () => {
	const folder = makeSettings();
	execFileSync('mkfifo', [join(folder, 'settings.json')]);
	expect(() => readSettings(folder)).toThrow(
		'cannot be used: it is not a regular file. Correct the file or remove it.',
	);
});

test('a folder that may not be looked into is named, not a file that may be none', () => {
	const folder = makeSettings();
	const own = join(folder, 'plan-wizard');
	mkdirSync(own);
	chmodSync(folder, 0o700);
	if (process.geteuid?.() !== 0) chmodSync(folder, 0o000);
	asNobody(() =>
		expect(() => readSettings(own)).toThrow(
			/^Drafts cannot be kept in `.+\/plan-wizard`: permission was denied\. Set `HOME` or `XDG_CONFIG_HOME` to a folder you can write to\.$/,
		),
	);
	chmodSync(folder, 0o700);
});

test('a chord and a list of chords are both lists', () => {
	const text =
		'\uFEFF{"keys": {"save": "ctrl+s", "undo": ["ctrl+z", "ctrl+_"], "redo": []}, "handOff": ["claude", "/tasks"], "remarks": false, "hookTimeout": 60, "propose": ["claude", "-p"], "proposeTimeout": 30}';
	expect(readSettings(makeSettings(text))).toEqual({
		keys: {save: ['ctrl+s'], undo: ['ctrl+z', 'ctrl+_'], redo: []},
		handOff: ['claude', '/tasks'],
		remarks: false,
		hookTimeout: 60,
		propose: ['claude', '-p'],
		proposeTimeout: 30,
	});
	expect(readSettings(makeSettings('{"propose": "codex"}')).propose).toBe('codex');
});

test.each([
	['{', 'JSON'],
	['', 'JSON'],
	['[]', 'they are not an object'],
	['{"key": {}}', '`key` is not a setting'],
	['{"toString": {}}', '`toString` is not a setting'],
	['{"remarks": "no"}', '`remarks` is neither'],
	['{"keys": []}', '`keys` is not an object'],
	['{"keys": {"undo": 1}}', 'the keys of `undo` are neither a chord nor a list of chords'],
	['{"handOff": "claude /tasks"}', '`handOff` is not a list'],
	['{"handOff": []}', '`handOff` is not a list'],
	['{"hookTimeout": "1h"}', '`hookTimeout` is not a number'],
	['{"propose": []}', '`propose` is neither the name of an agent nor a list'],
	['{"propose": [1]}', '`propose` is neither the name of an agent nor a list'],
	['{"proposeTimeout": 0}', '`proposeTimeout` is not a number of seconds'],
	['{"hookTimeout": 0}', '`hookTimeout` is not a number'],
])('%s is a mistake that names the file', (text, reason) => {
	const folder = makeSettings(text);
	expect(() => readSettings(folder)).toThrow(
		expect.objectContaining({
			name: 'Failure',
			exitCode: 2,
			message: expect.stringContaining(`The settings in \`${join(folder, 'settings.json')}\` cannot be used: `),
		}),
	);
	expect(() => readSettings(folder)).toThrow(reason);
});
