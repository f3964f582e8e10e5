import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {beforeEach, expect, onTestFinished, test} from 'vitest';
import {childEnvironment, findProgram, partsInProject} from '../../source/programs/program.ts';

let folder: string;

beforeEach(() => {
	folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'program-')));
	onTestFinished(() => fs.rmSync(folder, {recursive: true}));
	for (const name of ['bin', 'home', 'project']) fs.mkdirSync(join(folder, name));
});

/** Makes a program that starts with `first`. */
const make = (path: string, first = '#!/bin/sh'): string => {
	const full = join(folder, path);
	fs.mkdirSync(dirname(full), {recursive: true});
	fs.writeFileSync(full, `${first}\n`, {mode: 0o755});
	return full;
};

const link = (to: string, from: string): void => fs.symlinkSync(join(folder, to), join(folder, from));

test('takes a program for one only on an absolute part of the path, executable, and no folder', () => {
	const PATH = `relative:${join(folder, 'bin')}:/absent`;
	fs.mkdirSync(join(folder, 'bin/claude'));
	expect(findProgram('claude', {PATH})).toBeUndefined();
	fs.rmSync(join(folder, 'bin/claude'), {recursive: true});
	make('bin/claude');
	expect(findProgram('claude', {PATH})).toBe(join(folder, 'bin/claude'));
	for (const none of ['', '.:bin::', undefined]) expect(findProgram('claude', {PATH: none})).toBeUndefined();
	expect(findProgram('../bin/claude', {PATH: join(folder, 'home')})).toBe(join(folder, 'bin/claude'));
	fs.chmodSync(join(folder, 'bin/claude'), 0o644);
	expect(findProgram('claude', {PATH})).toBeUndefined();
});

test.each([
	'project/node_modules/.bin',
	'project/node_modules/.bin/',
	'project/node_modules/./.bin',
	'project/node_modules//.bin',
	'project/x/../node_modules/.bin',
	'home/linked',
	'home/module/.bin',
])('what packages bring is not looked for, however it is spelled: %s', spelled => {
	make('project/node_modules/.bin/claude');
	make('project/x/y');
	link('project/node_modules/.bin', 'home/linked');
	link('project/node_modules', 'home/module');
	const env = {PATH: `${folder}/${spelled}`};
	expect(findProgram('claude', env)).toBeUndefined();
	expect(childEnvironment(env).PATH).toBe('');
});

test.each([
	['a folder of it', 'project/bin', 'project/bin/claude'],
	['a detour', 'project/./x/../bin', 'project/bin/claude'],
	['a linked folder', 'home/linked', 'project/bin/claude'],
	['a linked program', 'home/bin', 'project/bin/claude'],
	['a package', 'project/node_modules/tool', 'project/node_modules/tool/claude'],
])('a program of the project is known as such: %s', (_, spelled, part) => {
	make('project/bin/claude');
	make('project/x/y');
	make('project/node_modules/tool/claude');
	link('project/bin', 'home/linked');
	fs.mkdirSync(join(folder, 'home/bin'));
	link('project/bin/claude', 'home/bin/claude');
	const env = {PATH: `${folder}/${spelled}`, HOME: join(folder, 'home')};
	const path = findProgram('claude', env) ?? '';
	expect(partsInProject(path, join(folder, 'project'), env)).toEqual([join(folder, part)]);
});

test.each(['#!/usr/bin/env node', '#! /usr/bin/env -S A=1 node --x', '#!PROJECT/tools/node'])(
	'so is what its first line names: %s',
	first => {
		const node = make('project/tools/node');
		const path = make('bin/claude', first.replace('PROJECT', join(folder, 'project')));
		const env = {PATH: `${folder}/project/tools`, HOME: join(folder, 'home')};
		expect(partsInProject(path, join(folder, 'project'), env)).toEqual([node]);
	},
);

test('a program elsewhere is not, nor any where the project is all of the home folder', () => {
	const path = make('bin/claude');
	const own = make('home/.local/bin/claude');
	const env = {PATH: `${folder}/bin`, HOME: join(folder, 'home')};
	expect(partsInProject(path, join(folder, 'project'), env)).toEqual([]);
	expect(partsInProject(own, join(folder, 'home'), env)).toEqual([]);
	expect(partsInProject(join(folder, 'bin/absent'), join(folder, 'project'), env)).toEqual([]);
});
