import {execFileSync} from 'node:child_process';
import * as fs from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterEach, describe, expect, onTestFinished, test, vi} from 'vitest';
import {type Draft, nameDraft} from '../../source/disk/draft.ts';
import {findFolder, openDrafts} from '../../source/disk/drafts.ts';
import {Failure} from '../../source/failure.ts';
import {writing} from '../faults/fault.ts';
import {injectFault} from '../faults/inject.ts';
import {anyString} from '../helpers/any-string.ts';
import {runs} from '../helpers/runs.ts';

function makeFolder(): string {
	const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'drafts-')));
	onTestFinished(() => fs.rmSync(folder, {recursive: true, force: true}));
	return folder;
}

const makeDraft = (planPath = '/features/012-login/plan.md', change: Partial<Draft> = {}): Draft => ({
	version: 2,
	id: nameDraft(planPath),
	planPath,
	title: 'Login',
	savedAt: '2026-01-02T03:04:05.000Z',
	template: {name: 'technical-plan', text: '# {Name}\n', sidecar: {required: ['title']}},
	text: '# Login\n',
	base: null,
	fresh: true,
	stop: 'title',
	caret: 3,
	typed: null,
	history: {done: [1, [2]]},
	...change,
});

const changed = 'it was changed by something other than plan-wizard';

describe('drafts', () => {
	test('a draft comes back from another opening, by id and by plan', async () => {
		const folder = join(makeFolder(), 'drafts');
		const draft = makeDraft();
		(await openDrafts({folder})).save(draft);
		const drafts = await openDrafts({folder});
		expect(drafts.read(draft.id)).toEqual({draft});
		expect(drafts.find(draft.planPath)).toEqual({draft});
		expect(drafts.find('/elsewhere/plan.md')).toEqual({});
		expect(drafts.read('../settings')).toEqual({});
	});

	test('its file is for its owner alone, and no other is left', async () => {
		const folder = join(makeFolder(), 'drafts');
		const drafts = await openDrafts({folder});
		drafts.save(makeDraft());
		drafts.save(makeDraft());
		const names = fs.readdirSync(folder);
		expect(names).toEqual([`${makeDraft().id}.json`]);
		expect(fs.statSync(join(folder, names[0] ?? '')).mode & 0o777).toBe(0o600);
		expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
	});

	test('any string comes back unit for unit, lone surrogates, NUL and line ends included', async () => {
		const drafts = await openDrafts({folder: makeFolder()});
		const anyUnits = fc.oneof(
			anyString(),
			fc.array(fc.integer({min: 0, max: 0xffff})).map(units => String.fromCharCode(...units)),
		);
		fc.assert(
			fc.property(anyUnits, anyUnits, fc.jsonValue(), (text, base, history) => {
				const draft = makeDraft(undefined, {text, base, history: JSON.parse(JSON.stringify(history))});
				drafts.save(draft);
				expect(drafts.read(draft.id)).toEqual({draft});
			}),
			{numRuns: runs(1 / 3)},
		);
	});

	test('the newest is listed first', async () => {
		const drafts = await openDrafts({folder: makeFolder()});
		const days = ['02', '03', '01'].map(day => makeDraft(`/${day}/plan.md`, {savedAt: `2026-01-${day}T00:00:00.000Z`}));
		for (const draft of days) drafts.save(draft);
		expect(drafts.list()).toEqual({drafts: [days[1], days[0], days[2]], broken: []});
	});

	test('a removed draft is gone, and removing it again is no error', async () => {
		const drafts = await openDrafts({folder: makeFolder()});
		drafts.save(makeDraft());
		drafts.remove(makeDraft().id);
		drafts.remove(makeDraft().id);
		drafts.remove('../outside');
		expect(drafts.list().drafts).toEqual([]);
		expect(fs.readdirSync(drafts.folder)).toEqual([]);
	});

	test.each([
		['cut off', (text: string) => text.slice(0, -20), 'it is cut off or is no JSON'],
		['empty', () => '', 'it is cut off or is no JSON'],
		['no object', () => '[1]', 'it is not a whole draft'],
		['null', () => 'null', 'it is not a whole draft'],
		['of something else', () => '{"name": "a package", "version": "1.0.0"}', 'it is not a whole draft'],
		['without its text', (text: string) => text.replace('"text":"# Login\\n",', ''), changed],
		['of another plan', (text: string) => text.replaceAll('012', '013'), changed],
		['edited by hand', (text: string) => text.replace('# Login', '# Logout'), changed],
		['laid out anew', (text: string) => JSON.stringify(JSON.parse(text), undefined, 2), changed],
		['without its digest', (text: string) => text.replace(/"digest":"\w+",/, ''), changed],
		['of an old version and not whole', () => '{"version": 1, "text": "# Login\\n"}', 'it is not a whole draft'],
		['newer', (text: string) => text.replace('"version":2', '"version":3'), 'a newer plan-wizard wrote it'],
	])('a file that is %s is moved aside and reported, and the others are listed', async (_, spoil, reason) => {
		const folder = makeFolder();
		const drafts = await openDrafts({folder});
		const [good, bad] = [makeDraft('/good/plan.md'), makeDraft()];
		drafts.save(good);
		drafts.save(bad);
		const from = join(folder, `${bad.id}.json`);
		const spoilt = spoil(fs.readFileSync(from, 'utf8'));
		fs.writeFileSync(from, spoilt);
		fs.writeFileSync(`${from}.bak`, 'an older one');

		const {drafts: listed, broken} = drafts.list();
		expect(listed).toEqual([good]);
		expect(broken).toMatchObject([{from, to: `${from}.bak2`}]);
		expect(broken[0]?.cause.message).toBe(
			`The draft in \`${from}\` cannot be used: ${reason}. It was moved to \`${from}.bak2\`.`,
		);
		expect(fs.readFileSync(`${from}.bak2`, 'utf8')).toBe(spoilt);
		expect(fs.readFileSync(`${from}.bak`, 'utf8')).toBe('an older one');
		expect(drafts.list().broken).toEqual([]);
	});

	test('a single broken draft is moved and reported when it is asked for', async () => {
		const drafts = await openDrafts({folder: makeFolder()});
		const {id, planPath} = makeDraft();
		fs.writeFileSync(join(drafts.folder, `${id}.json`), '{');
		expect(drafts.find(planPath)).toMatchObject({broken: {to: join(drafts.folder, `${id}.json.bak`)}});
		expect(drafts.read(id)).toEqual({});
	});

	test('files of others are left alone', async () => {
		const drafts = await openDrafts({folder: makeFolder()});
		const names = ['notes.json', 'notes.txt', '012-login-12345678.json.bak', '.hidden'];
		for (const name of names) fs.writeFileSync(join(drafts.folder, name), '{');
		fs.mkdirSync(join(drafts.folder, 'folder-12345678.json'));
		const before = fs.readdirSync(drafts.folder);
		expect(drafts.list()).toEqual({drafts: [], broken: []});
		expect(fs.readdirSync(drafts.folder)).toEqual(before);
	});

	test('a write that the disk cuts short fails and keeps the last good draft', async () => {
		const folder = makeFolder();
		const drafts = await openDrafts({folder});
		drafts.save(makeDraft());
		const module = JSON.stringify(join(import.meta.dirname, '../../source/disk/drafts.ts'));
		const script = `import(${module}).then(async ({openDrafts}) => {
			const drafts = await openDrafts({folder: process.argv[1]});
			const {draft} = drafts.read(process.argv[2]);
			drafts.save({...draft, text: 'x'.repeat(20_000)});
		}).catch(error => console.log(error.message))`;
		const args = ['-c', 'ulimit -f 8; exec "$0" -e "$1" "$2" "$3"', process.execPath, script, folder, makeDraft().id];
		const output = execFileSync('sh', args, {encoding: 'utf8'});
		expect(output).toContain(`Could not save the draft in \`${folder}\`: no space is left on the disk.`);
		expect(drafts.list()).toEqual({drafts: [makeDraft()], broken: []});
	});

	/* Lets each call of saving fail in turn, until one needs no further call; says how many there were. */
	async function failEach(how: string, look: (folder: string) => Promise<void>): Promise<number> {
		for (let at = 1; ; at++) {
			const folder = makeFolder();
			const drafts = await openDrafts({folder});
			drafts.save(makeDraft(undefined, {text: 'old'}));
			const log = join(makeFolder(), 'log');
			const restore = injectFault({calls: writing, path: `^${folder}/.+(json|next)`, at, how, log});
			try {
				drafts.save(makeDraft(undefined, {text: 'new'}));
			} catch {
				// What it says is told elsewhere.
			} finally {
				restore();
			}
			if (!fs.existsSync(log)) return at - 1;
			await look(folder);
		}
	}

	test('a death at any call of saving leaves the old draft or the new one', async () => {
		const calls = await failEach('death', async folder => {
			const {drafts, broken} = (await openDrafts({folder})).list();
			expect(broken).toEqual([]);
			expect(['old', 'new']).toContain(drafts.map(({text}) => text).join());
		});
		expect(calls).toBeGreaterThan(1);
	});

	test('a full disk at any call of saving leaves the old draft or the new one, and saving again is all that is needed', async () => {
		const calls = await failEach('ENOSPC', async folder => {
			const drafts = await openDrafts({folder});
			expect(['old', 'new']).toContain(
				drafts
					.list()
					.drafts.map(({text}) => text)
					.join(),
			);
			drafts.save(makeDraft(undefined, {text: 'new'}));
			expect(drafts.list()).toEqual({drafts: [makeDraft(undefined, {text: 'new'})], broken: []});
		});
		expect(calls).toBeGreaterThan(1);
	});

	test('what a killed program left half written is no obstacle', async () => {
		const drafts = await openDrafts({folder: makeFolder()});
		fs.writeFileSync(join(drafts.folder, `${makeDraft().id}.next`), '{"ver');
		expect(drafts.find(makeDraft().planPath)).toEqual({});
		drafts.save(makeDraft());
		expect(drafts.list()).toEqual({drafts: [makeDraft()], broken: []});
	});

	test('a folder that vanished is made again, one that cannot be is a failure', async () => {
		const folder = join(makeFolder(), 'drafts');
		const drafts = await openDrafts({folder});
		fs.rmSync(folder, {recursive: true});
		drafts.save(makeDraft());
		expect(drafts.list().drafts).toHaveLength(1);
		fs.rmSync(folder, {recursive: true});
		fs.writeFileSync(folder, '');
		expect(() => drafts.save(makeDraft())).toThrow(Failure);
		await expect(openDrafts({folder})).rejects.toThrow(
			/^Drafts cannot be kept in `.*drafts`: .* Set `HOME` or `XDG_CONFIG_HOME`/,
		);
	});
});

describe('the folder', () => {
	afterEach(() => {
		vi.unstubAllEnvs();
	});

	test('is below XDG_CONFIG_HOME, with no suffix', async () => {
		const home = makeFolder();
		vi.stubEnv('XDG_CONFIG_HOME', home);
		expect(await findFolder()).toBe(join(home, 'plan-wizard'));
		const drafts = await openDrafts();
		expect(drafts.folder).toBe(join(home, 'plan-wizard', 'drafts'));
		expect(fs.readdirSync(home)).toEqual(['plan-wizard']);
	});

	test('leaves a broken settings file and a broken config alone', async () => {
		const home = makeFolder();
		vi.stubEnv('XDG_CONFIG_HOME', home);
		fs.mkdirSync(join(home, 'plan-wizard'));
		for (const name of ['config.json', 'settings.json']) fs.writeFileSync(join(home, 'plan-wizard', name), '{');
		await openDrafts();
		expect(fs.readFileSync(join(home, 'plan-wizard', 'config.json'), 'utf8')).toBe('{');
	});

	test('that cannot be made is named in the failure', async () => {
		const home = join(makeFolder(), 'home');
		fs.writeFileSync(home, '');
		vi.stubEnv('XDG_CONFIG_HOME', home);
		await expect(openDrafts()).rejects.toThrow(`Drafts cannot be kept in \`${join(home, 'plan-wizard')}\``);
	});

	test('a relative XDG_CONFIG_HOME is a failure, not a folder here', async () => {
		vi.stubEnv('XDG_CONFIG_HOME', 'settings');
		await expect(findFolder()).rejects.toThrow(
			/^Drafts cannot be kept: `XDG_CONFIG_HOME` is not an absolute path\. Set `HOME` or/,
		);
	});

	test('an empty home is a failure, not a folder here', async () => {
		vi.stubEnv('XDG_CONFIG_HOME', '');
		vi.stubEnv('HOME', '');
		await expect(openDrafts()).rejects.toThrow(
			'Drafts cannot be kept: `HOME` is empty. Set `HOME` or `XDG_CONFIG_HOME`',
		);
	});

	// As in a container that runs under a made-up user id, whom the system knows no home for.
	test('a user without any home is a failure', () => {
		const module = JSON.stringify(join(import.meta.dirname, '../../source/disk/drafts.ts'));
		const script = `import os from 'node:os';
			import {syncBuiltinESMExports} from 'node:module';
			os.homedir = () => { throw Object.assign(new Error('uv_os_homedir returned ENOENT'), {code: 'ERR_SYSTEM_ERROR'}); };
			syncBuiltinESMExports();
			import(${module}).then(({openDrafts}) => openDrafts()).catch(error => console.log(error.name, error.message));`;
		const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
			encoding: 'utf8',
			env: {PATH: process.env.PATH},
		});
		expect(output).toContain('Failure Drafts cannot be kept: there is no home folder. Set `HOME`');
	});
});

describe('holding', () => {
	const other = (pid: number, host: string): string => JSON.stringify({pid, host, since: '2026-01-02T03:04:05.000Z'});

	test('nobody holds a draft that was released', async () => {
		const drafts = await openDrafts({folder: makeFolder()});
		expect(drafts.hold('login-12345678')).toBeUndefined();
		expect(drafts.hold('login-12345678')).toBeUndefined();
		drafts.release('login-12345678');
		expect(fs.readdirSync(drafts.folder)).toEqual([]);
	});

	test('a process that lives is told, one that ended is not, and both can be taken over from', async () => {
		const drafts = await openDrafts({folder: makeFolder()});
		const path = join(drafts.folder, 'login-12345678.lock');
		fs.writeFileSync(path, other(process.ppid, hostname()));
		expect(drafts.hold('login-12345678')).toMatchObject({pid: process.ppid});
		drafts.release('login-12345678');
		expect(fs.existsSync(path)).toBe(true);
		expect(drafts.hold('login-12345678', {takeOver: true})).toBeUndefined();
		const ended = execFileSync(process.execPath, ['-p', 'process.pid'], {encoding: 'utf8'});
		fs.writeFileSync(path, other(Number(ended), hostname()));
		expect(drafts.hold('login-12345678')).toBeUndefined();
		fs.writeFileSync(path, other(1, 'another-machine'));
		expect(drafts.hold('login-12345678')).toMatchObject({host: 'another-machine'});
		fs.writeFileSync(path, '{');
		expect(drafts.hold('login-12345678')).toBeUndefined();
	});
});
