import * as fs from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {nameDraft} from '../../source/disk/draft.ts';
import {openDrafts} from '../../source/disk/drafts.ts';
import {makeFolder} from '../commands/run.ts';
import {runWizard, stubEnvironment, type Typed} from './terminal.ts';

let home: string;
let folder: string;

beforeEach(() => {
	home = makeFolder();
	folder = makeFolder({'plan.md': '# Technical Plan: A\n'});
	stubEnvironment(home);
});

afterEach(() => vi.unstubAllEnvs());

const drafts = () => join(home, 'config/plan-wizard/drafts');
const id = () => nameDraft(join(folder, 'plan.md'));

/** The texts of the drafts, by id. */
const texts = (): Readonly<Record<string, string>> => {
	const names = fs.readdirSync(drafts()).filter(name => name.endsWith('.json'));
	return Object.fromEntries(
		names.map(name => [name.slice(0, -5), JSON.parse(fs.readFileSync(join(drafts(), name), 'utf8')).text]),
	);
};

const theirs = '# Technical Plan: Theirs\n';

/** Types `B`, then `C`; once that is saved, another process takes the draft over and saves `theirs`. Goes on with `typed`. */
const goOn = async (...typed: readonly Typed[]) => {
	await runWizard(folder, [], 'B', 'ctrl+c');
	const opened = await openDrafts({folder: drafts()});
	const {draft} = opened.read(id());
	const isSaved = () => texts()[id()] === '# Technical Plan: ABC\n';
	const takeOver = () => {
		const watcher = fs.watch(drafts(), () => isSaved() && take());
		const take = () => {
			watcher.close();
			seize();
		};
		if (isSaved()) take();
	};
	const seize = () => {
		const lock = {pid: process.ppid, host: hostname(), since: new Date().toISOString()};
		fs.writeFileSync(join(drafts(), `${id()}.lock`), JSON.stringify(lock));
		if (draft) opened.save({...draft, text: theirs, savedAt: new Date().toISOString()});
	};
	const taken = {after: 'took this plan over'};
	return runWizard(folder, ['--resume', '--no-run'], 'C', {after: 'saving…'}, takeOver, taken, ...typed);
};

describe('taking a plan back to write it', () => {
	const asked = {after: 'was taken over by another plan-wizard'};
	const review = ['ctrl+s', {after: 'Write plan.md'}, 'enter', asked];
	const takeBack = ['down', 'down', 'enter'];

	test('writes it, and leaves the other its draft', async () => {
		expect((await goOn(...review, ...takeBack)).exitCode).toBe(0);
		expect(fs.readFileSync(join(folder, 'plan.md'), 'utf8')).toBe('# Technical Plan: ABC\n');
		expect(texts()).toEqual({[id()]: theirs});
	});

	test('keeps the drafts of both when it cannot be written, and names the own one', async () => {
		const block = () => {
			fs.rmSync(join(folder, 'plan.md'));
			fs.mkdirSync(join(folder, 'plan.md'));
		};
		const {exitCode, stderr} = await goOn(...review, block, ...takeBack);
		expect(exitCode).toBe(1);
		const {[id()]: ofOther, ...own} = texts();
		expect(ofOther).toBe(theirs);
		expect(Object.values(own)).toEqual(['# Technical Plan: ABC\n']);
		expect(stderr).toBe(
			`Could not write \`${join(folder, 'plan.md')}\`: it is a directory. The draft is kept; to go on: \`plan-wizard --resume ${Object.keys(own)[0]}\`.\n`,
		);
	});
});

test('what was typed is on the disk as soon as the plan is taken over', async () => {
	let saved: readonly string[] = [];
	const look = () => {
		saved = Object.values(texts());
	};
	await goOn(look, 'ctrl+c');
	expect(saved).toContain('# Technical Plan: ABC\n');
});
