import {spawnSync} from 'node:child_process';
import {existsSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {beginErrand, endErrand, errandState, finishErrand, leaveErrand} from '../../source/disk/errand.ts';
import {makeFolder} from '../commands/run.ts';

const errand = {words: ['a', '$(b) "c"'], cwd: '/d', env: {HOME: '/e'}};

const leave = (): string => {
	const folder = leaveErrand(errand);
	onTestFinished(() => endErrand(folder));
	return folder;
};

test('is left where nobody else can look, taken on, done, and gone', () => {
	const folder = leave();
	expect(statSync(folder).mode & 0o077).toBe(0);
	expect(errandState(folder)).toEqual({type: 'waiting'});
	expect(beginErrand(folder)).toEqual(errand);
	expect(errandState(folder)).toEqual({type: 'running', pid: process.pid});
	finishErrand(folder, {exitCode: 3, stdout: 'x'});
	expect(errandState(folder)).toEqual({type: 'done', outcome: {exitCode: 3, stdout: 'x'}});
	endErrand(folder);
	expect(existsSync(folder)).toBe(false);
});

test('is lost when who took it on is gone without a word', () => {
	const folder = leave();
	beginErrand(folder);
	const {pid} = spawnSync(process.execPath, ['--version']);
	writeFileSync(join(folder, 'begun.json'), JSON.stringify({pid}));
	expect(errandState(folder)).toEqual({type: 'lost'});
});

test.each([
	'',
	'{',
	'[]',
	'{}',
	'{"words": "rm"}',
	'{"words": [], "cwd": "/", "env": {}}',
	'{"words": ["a"], "cwd": "/", "env": {"A": 1}}',
])('`%s` is no errand', text => {
	expect(() => beginErrand(makeFolder({'errand.json': text}))).toThrow('no errand');
});
