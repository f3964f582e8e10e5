import {execFileSync} from 'node:child_process';
import * as fs from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {blobId} from '../../source/disk/approved.ts';
import {gitUser, objectFormat, readBlob, readRevision} from '../../source/programs/git.ts';
import {makeFolder} from '../commands/run.ts';

const environment = (home: string) => ({
	PATH: process.env.PATH,
	HOME: home,
	GIT_CONFIG_NOSYSTEM: '1',
	GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
});

const repository = (files: Readonly<Record<string, string>>, ...settings: readonly string[]) => {
	const folder = makeFolder(files);
	const git = (...args: readonly string[]) =>
		execFileSync('git', args, {
			cwd: folder,
			env: environment(folder),
			encoding: 'utf8',
			stdio: 'pipe',
			timeout: 10_000,
		});
	git('init', '-q', ...settings);
	git('config', 'user.name', 'Ada');
	git('config', 'user.email', 'ada@example.org');
	git('add', '.');
	git('commit', '-qm', 'One');
	return {folder, git, env: environment(folder)};
};

test('a text is found by its id and by a revision, byte for byte', () => {
	const text = '# Löwe\r\n\r\n\u0000\n\n';
	const {folder, git, env} = repository({'specs/1/plan.md': text});
	fs.writeFileSync(join(folder, 'specs/1/plan.md'), 'new');
	git('commit', '-qam', 'Two');
	const path = join(folder, 'specs/1/plan.md');
	expect(readBlob(folder, blobId(text), env)).toBe(text);
	expect(readRevision(path, 'HEAD', env)).toBe('new');
	expect(readRevision(path, 'HEAD~1', env)).toBe(text);
	expect(gitUser(folder, env)).toBe('Ada <ada@example.org>');
	expect(objectFormat(folder, env)).toBe('sha1');
});

test('a repository of SHA-256 is one, too', () => {
	const {folder, env} = repository({'plan.md': 'x\n'}, '--object-format=sha256');
	expect(objectFormat(folder, env)).toBe('sha256');
	expect(readBlob(folder, blobId('x\n', 'sha256'), env)).toBe('x\n');
});

test.each(['--upload-pack=touch hacked', '-h', 'no-such', 'HEAD:', '', '@{u}', '\n'])(
	'a revision that is none (%j) has no text',
	revision => {
		const {folder, env} = repository({'plan.md': 'x\n'});
		expect(readRevision(join(folder, 'plan.md'), revision, env)).toBeUndefined();
		expect(readBlob(folder, revision, env)).toBeUndefined();
	},
);

test('without git, a repository or a name nothing is known', () => {
	const folder = makeFolder({'plan.md': 'x\n'});
	const env = environment(folder);
	expect(readRevision(join(folder, 'plan.md'), 'HEAD', env)).toBeUndefined();
	expect(gitUser(folder, env)).toBeUndefined();
	expect(gitUser(folder, {...env, PATH: '/nowhere'})).toBeUndefined();
	expect(objectFormat(folder, {...env, PATH: '/nowhere'})).toBe('sha1');
});

test('no program of the project is run: neither what its settings name nor a `git` of its own', () => {
	const text = 'x\n';
	const {folder, git, env} = repository({
		'plan.md': text,
		'.gitattributes': '*.md diff=bad filter=bad\n',
		'hooks/evil.sh': '#!/bin/sh\ntouch "$(dirname "$0")/../hacked"\n',
		'bin/git': '#!/bin/sh\ntouch "$(dirname "$0")/../hacked"\n',
	});
	const evil = join(folder, 'hooks/evil.sh');
	fs.chmodSync(evil, 0o755);
	fs.chmodSync(join(folder, 'bin/git'), 0o755);
	for (const name of [
		'core.fsmonitor',
		'core.pager',
		'core.sshCommand',
		'core.editor',
		'diff.external',
		'diff.bad.textconv',
		'filter.bad.smudge',
		'filter.bad.clean',
		'credential.helper',
		'alias.cat-file',
		'alias.rev-parse',
	])
		git('config', name, name.startsWith('alias') ? `!${evil}` : evil);
	// What a partial clone lacks is fetched, by whatever the project says.
	git('config', 'core.repositoryFormatVersion', '1');
	git('config', 'extensions.partialClone', 'origin');
	git('config', 'remote.origin.promisor', 'true');
	git('config', 'remote.origin.url', `ext::${evil}`);
	git('config', 'protocol.ext.allow', 'always');
	fs.mkdirSync(join(folder, '.git/hooks'), {recursive: true});
	const path = join(folder, 'plan.md');
	const withOwn = {...env, PATH: `${join(folder, 'bin')}:${env.PATH}`};
	expect(readBlob(folder, blobId(text), env)).toBe(text);
	expect(readRevision(path, 'HEAD', env)).toBe(text);
	expect(readBlob(folder, blobId('not there'), env)).toBeUndefined();
	expect(gitUser(folder, env)).toBe('Ada <ada@example.org>');
	expect(readBlob(folder, blobId(text), withOwn)).toBeUndefined();
	expect(fs.existsSync(join(folder, 'hacked'))).toBe(false);
	// The bait is good: git by itself would have taken it.
	try {
		git('cat-file', 'blob', blobId('not there'));
	} catch {}
	expect(fs.existsSync(join(folder, 'hacked'))).toBe(true);
});
