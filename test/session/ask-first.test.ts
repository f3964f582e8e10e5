import * as fs from 'node:fs';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {makeFolder} from '../commands/run.ts';
import {runWizard, stubEnvironment, type Typed} from './terminal.ts';

let home: string;

beforeEach(() => {
	home = makeFolder();
	stubEnvironment(home);
});

afterEach(() => vi.unstubAllEnvs());

/** A project with an editor of its own at `path`, that saves `Edited`. */
const makeProject = (path: string): string => {
	const folder = makeFolder({'.flow/x': ''});
	fs.mkdirSync(dirname(join(folder, path)), {recursive: true});
	const script = `#!${process.execPath}\nrequire('fs').writeFileSync(process.argv.at(-1), 'Edited\\n');\n`;
	fs.writeFileSync(join(folder, path), script, {mode: 0o755});
	return folder;
};

const titled = (folder: string): string =>
	/^# Technical Plan: (.*)$/m.exec(fs.readFileSync(join(folder, 'plan.md'), 'utf8'))?.[1] ?? '';

const open = (folder: string, ...typed: readonly Typed[]) =>
	runWizard(folder, ['--no-run'], 'Login', {after: 'Login'}, 'ctrl+g', ...typed, 'ctrl+s', 'enter');

const shown = {after: 'Start it?'};
const yes = ['right', 'enter', {after: 'Edited'}] as const;

test.each([
	['on the path', 'bin/code', (folder: string) => ['code', join(folder, 'bin')] as const],
	[
		'by a linked folder',
		'tools/code',
		(folder: string) => {
			fs.symlinkSync(join(folder, 'tools'), join(home, 'linked'));
			return ['code --wait', join(home, 'linked')] as const;
		},
	],
	['by its whole path', 'bin/code', (folder: string) => [`${folder}/x/../bin/code`, '/absent'] as const],
	[
		'of a package',
		'node_modules/.bin/code',
		(folder: string) => [`${folder}/node_modules/.bin/code`, '/absent'] as const,
	],
])('an editor of the project, %s, is shown and asked for once', async (_, path, set) => {
	const folder = makeProject(path);
	fs.mkdirSync(join(folder, 'x'), {recursive: true});
	const [editor, PATH] = set(folder);
	vi.stubEnv('EDITOR', editor);
	vi.stubEnv('PATH', PATH);
	const refused = await open(folder, shown, 'enter', {after: 'The editor was not started.'});
	expect(refused.shown).toContain(`${path} says:`);
	expect(titled(folder)).toBe('Login');
	fs.rmSync(join(folder, 'plan.md'));
	await open(folder, shown, ...yes);
	expect(titled(folder)).toBe('Edited');
	fs.rmSync(join(folder, 'plan.md'));
	expect((await open(folder, {after: 'Edited'})).shown).not.toContain('Start it?');
	fs.appendFileSync(join(folder, path), '// changed\n');
	fs.rmSync(join(folder, 'plan.md'));
	await open(folder, shown, 'escape', {after: 'The editor was not started.'});
	expect(titled(folder)).toBe('Login');
});

test('an editor elsewhere is started at once', async () => {
	const folder = makeProject('x/code');
	fs.renameSync(join(folder, 'x/code'), join(home, 'code'));
	vi.stubEnv('EDITOR', 'code');
	vi.stubEnv('PATH', home);
	expect((await open(folder, {after: 'Edited'})).shown).not.toContain('Start it?');
	expect(titled(folder)).toBe('Edited');
});
