import {execFileSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {shells} from '../../source/command-table.ts';
import {completions} from '../../source/commands/completions.ts';

/** What bash offers for the last of `words`. */
const offered = (...words: readonly string[]): readonly string[] => {
	const list = words.map(word => `'${word}'`).join(' ');
	const script = `${completions('bash')}
COMP_WORDS=(plan-wizard ${list}); COMP_CWORD=${words.length}; _plan_wizard
printf '%s\\n' "\${COMPREPLY[@]}"`;
	return execFileSync('bash', ['--norc', '-c', script], {encoding: 'utf8'}).split('\n').filter(Boolean);
};

test('bash completes commands, flags and their values', () => {
	expect(offered('')).toEqual(expect.arrayContaining(['fill', 'drafts', '--template', '--no-run', '--help']));
	expect(offered('--res')).toEqual(['--resume']);
	expect(offered('ch')).toEqual(['check']);
	expect(offered('check', '--')).toEqual([
		'--json',
		'--github',
		'--sarif',
		'--remarks',
		'--approved',
		'--outside',
		'--template',
		'--help',
	]);
	expect(offered('fill', '--policy', '')).toEqual(['clarify', 'omit', 'keep']);
	expect(offered('drafts', 'r')).toEqual(['rm']);
	expect(offered('completions', '')).toEqual(['bash', 'zsh', 'fish', '--help']);
});

test('bash leaves files to itself', () => {
	expect(offered('fill', '--answers', '')).toEqual([]);
	expect(offered('export', 'docs/')).toEqual([]);
});

test.each(shells)('the script for %s names every command', shell => {
	for (const name of ['fill', 'export', 'check', 'merge', 'schema', 'drafts', 'completions']) {
		expect(completions(shell)).toContain(name);
	}
});
