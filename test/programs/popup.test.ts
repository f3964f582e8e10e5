import {chmodSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {isInside} from '../../source/disk/client-file.ts';
import {findPopups, openPopup, popups} from '../../source/programs/popup.ts';
import {makeFolder} from '../commands/run.ts';

const words = ['/usr/bin/node', '/opt/a b;/bin.js', 'hook', '/tmp/x;'];

const env = {
	TMUX: '/tmp/tmux-0/default,1,0',
	ZELLIJ: '0',
	KITTY_LISTEN_ON: 'unix:/tmp/kitty',
	KITTY_WINDOW_ID: '7',
	WEZTERM_PANE: '3',
};

test('each takes the words as they are, the newer form of its options first', () => {
	const size = ['--width', '100%', '--height', '100%', '-x', '0', '-y', '0'];
	const run = ['run', '--floating', '--close-on-exit', '--name', 'plan-wizard'];
	expect(Object.fromEntries(Object.entries(popups).map(([name, {lines}]) => [name, lines(words, env)]))).toEqual({
		tmux: [['display-popup', '-E', '-w', '100%', '-h', '100%', '--', ...words.slice(0, 3), '/tmp/x\\;']],
		zellij: [
			[...run, ...size, '--', ...words],
			[...run, '--', ...words],
		],
		kitty: [['@', '--to=unix:/tmp/kitty', 'launch', '--type=overlay', '--match=window_id:7', ...words]],
		wezterm: [['cli', 'split-pane', '--pane-id', '3', '--bottom', '--percent', '90', '--', ...words]],
	});
});

const programs = Object.fromEntries(
	['tmux', 'zellij', 'kitty', 'kitten', 'wezterm'].map(name => [`bin/${name}`, '#!/bin/sh\n']),
);

const makePrograms = (files: Readonly<Record<string, string>> = programs): string => {
	const folder = makeFolder({...files, 'project/x': ''});
	for (const path of Object.keys(files)) chmodSync(join(folder, path), 0o755);
	return folder;
};

const find = (folder: string, more: Readonly<Record<string, string | undefined>>, path = 'bin') =>
	findPopups({PATH: join(folder, path), ...more}, found => isInside(found, join(folder, 'project'))).map(
		([name]) => name,
	);

test('is tried where the environment says that one is in it', () => {
	const folder = makePrograms();
	expect(find(folder, {})).toEqual([]);
	expect(find(folder, env)).toEqual(['tmux', 'zellij', 'kitty', 'wezterm']);
	expect(find(folder, {TMUX: ''})).toEqual([]);
	expect(find(folder, {ZELLIJ: '0'})).toEqual(['zellij']);
	expect(find(folder, {KITTY_WINDOW_ID: '7'})).toEqual([]);
	expect(find(folder, {KITTY_LISTEN_ON: 'unix:/x', KITTY_WINDOW_ID: '7 --title=x'})).toEqual([]);
	expect(find(folder, {WEZTERM_PANE: 'x'})).toEqual([]);
	expect(find(folder, env, 'project')).toEqual([]);
});

test('takes no program of the project, nor a link to one', () => {
	const folder = makePrograms({'project/bin/tmux': '#!/bin/sh\n'});
	expect(find(folder, env, 'project/bin')).toEqual([]);
	symlinkSync('project/bin', join(folder, 'bin'));
	expect(find(folder, env)).toEqual([]);
});

test('tries the older form when the newer one is refused, and says when none began', async () => {
	const log = (name: string, ends: string) => `#!/bin/sh\necho "$#" >> "$(dirname "$0")/${name}.log"\n${ends}\n`;
	const folder = makePrograms({'bin/zellij': log('zellij', 'exit 2')});
	const popup = ['zellij', join(folder, 'bin/zellij')] as const;
	const {signal} = new AbortController();
	const place = {env: {PATH: process.env.PATH}, signal};
	expect(await openPopup(popup, words, {...place, isBegun: () => false})).toBe(false);
	const {readFileSync} = await import('node:fs');
	expect(readFileSync(join(folder, 'bin/zellij.log'), 'utf8')).toBe('18\n10\n');
	expect(await openPopup(popup, words, {...place, isBegun: () => true})).toBe(true);
});
