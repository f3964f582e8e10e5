import {expect, test} from 'vitest';
import {readArguments} from '../source/arguments.ts';
import {nearest} from '../source/plan/nearest.ts';

const read = (line: string) => readArguments(line.split(' ').filter(Boolean), nearest);

const wizard = {
	type: 'wizard',
	plan: undefined,
	template: undefined,
	spec: undefined,
	resume: undefined,
	isFresh: false,
	isOutside: false,
	run: undefined,
	isLinear: false,
	isOnlyGaps: false,
};

test.each([
	['', {}],
	['plan.md', {plan: 'plan.md'}],
	['12 --template a.md --spec=b.md', {plan: '12', template: 'a.md', spec: 'b.md'}],
	['--resume', {resume: true}],
	['--resume login-3fa9c2d1', {resume: 'login-3fa9c2d1'}],
	['--resume=login-3fa9c2d1 plan.md', {resume: 'login-3fa9c2d1', plan: 'plan.md'}],
	['--resume --no-run', {resume: true, run: 'no'}],
	['plan.md --resume', {plan: 'plan.md', resume: true}],
	['--resume check', {resume: 'check'}],
	['--fresh --run', {isFresh: true, run: 'interactive'}],
	['--run plan.md', {run: 'interactive', plan: 'plan.md'}],
	['--run=headless', {run: 'headless'}],
	['--linear', {isLinear: true}],
	['plan.md --gaps', {plan: 'plan.md', isOnlyGaps: true}],
	['--outside', {isOutside: true}],
	['-- --odd.md', {plan: '--odd.md'}],
])('`plan-wizard %s` opens the wizard', (line, expected) => {
	expect(read(line)).toEqual({...wizard, ...expected});
});

test.each([
	[
		'fill --answers a.json',
		{
			type: 'fill',
			plan: undefined,
			template: undefined,
			answers: 'a.json',
			policy: 'clarify',
			isDryRun: false,
			isOutside: false,
		},
	],
	[
		'fill p.md --answers - --policy omit --dry-run --template t.md --outside',
		{type: 'fill', plan: 'p.md', template: 't.md', answers: '-', policy: 'omit', isDryRun: true, isOutside: true},
	],
	['export', {type: 'export', plan: undefined, template: undefined, isOutside: false}],
	['--template t.md export p.md', {type: 'export', plan: 'p.md', template: 't.md', isOutside: false}],
	[
		'check',
		{
			type: 'check',
			plans: [],
			template: undefined,
			format: 'text',
			hasRemarks: false,
			isApproval: false,
			isOutside: false,
		},
	],
	[
		'check a.md b.md --json --outside',
		{
			type: 'check',
			plans: ['a.md', 'b.md'],
			template: undefined,
			format: 'json',
			hasRemarks: false,
			isApproval: false,
			isOutside: true,
		},
	],
	[
		'check --github',
		{
			type: 'check',
			plans: [],
			template: undefined,
			format: 'github',
			hasRemarks: false,
			isApproval: false,
			isOutside: false,
		},
	],
	[
		'check --remarks',
		{
			type: 'check',
			plans: [],
			template: undefined,
			format: 'text',
			hasRemarks: true,
			isApproval: false,
			isOutside: false,
		},
	],
	['schema', {type: 'schema', template: undefined}],
	['hook', {type: 'hook', limit: undefined}],
	['hook --timeout 90', {type: 'hook', limit: 90}],
	['hook /tmp/x', {type: 'hook window', folder: '/tmp/x'}],
	['hook --print', {type: 'hook print', client: 'claude', limit: undefined}],
	['hook --print codex', {type: 'hook print', client: 'codex', limit: undefined}],
	['hook --print=gemini --timeout 9', {type: 'hook print', client: 'gemini', limit: 9}],
	['drafts', {type: 'drafts', remove: []}],
	['drafts rm a b', {type: 'drafts', remove: ['a', 'b']}],
	['completions fish', {type: 'completions', shell: 'fish'}],
	['fill --help', {type: 'help'}],
	['-h', {type: 'help'}],
	['--version', {type: 'version'}],
	['-v', {type: 'version'}],
])('`plan-wizard %s`', (line, expected) => {
	expect(read(line)).toEqual(expected);
});

test.each([
	['--tempalte a.md', 'There is no flag `--tempalte`; the nearest is `--template` (see `plan-wizard --help`).'],
	['-t', 'There is no flag `-t`; the nearest is `--run` (see `plan-wizard --help`).'],
	['--answers a.json', '`--answers` is for `fill`, not for the wizard (see `plan-wizard --help`).'],
	['export --json', '`--json` is for `review` and `check`, not for `export` (see `plan-wizard --help`).'],
	['--template', '`--template` needs a value (see `plan-wizard --help`).'],
	['--template --fresh', '`--template` needs a value (see `plan-wizard --help`).'],
	['--fresh=yes', '`--fresh` takes no value, and `yes` was given (see `plan-wizard --help`).'],
	['--run=now', '`--run` knows no `now`; there are `--run` and `--run=headless` (see `plan-wizard --help`).'],
	['--run --no-run', '`--run` and `--no-run` exclude each other (see `plan-wizard --help`).'],
	['--resume --fresh', '`--resume` and `--fresh` exclude each other (see `plan-wizard --help`).'],
	['chekc a.md', 'There is no command `chekc`; the nearest is `check` (see `plan-wizard --help`).'],
	['export a.md b.md', '`export` takes one word, and `b.md` is one more (see `plan-wizard --help`).'],
	['schema a.md', '`schema` takes no word, and `a.md` is one more (see `plan-wizard --help`).'],
	['fill', '`fill` needs `--answers` with a JSON file, or `--answers -` for stdin (see `plan-wizard --help`).'],
	['fill --answers a --policy kep', 'There is no policy `kep`; the nearest is `keep` (see `plan-wizard --help`).'],
	['check --json --github', '`--json` and `--github` exclude each other (see `plan-wizard --help`).'],
	['hook --print cursor', 'There is no agent `cursor`; the nearest is `claude` (see `plan-wizard --help`).'],
	['hook --timeout 1h', '`--timeout` takes a number of seconds, and `1h` is none (see `plan-wizard --help`).'],
	['drafts list', '`drafts` knows no `list`; there is `drafts rm` (see `plan-wizard --help`).'],
	['drafts rm', '`drafts rm` needs the id of a draft; `plan-wizard drafts` lists them (see `plan-wizard --help`).'],
	['completions tcsh', 'There is no shell `tcsh`; the nearest is `bash` (see `plan-wizard --help`).'],
])('`plan-wizard %s` is refused', (line, message) => {
	expect(() => read(line)).toThrow(expect.objectContaining({name: 'Failure', message, exitCode: 2}));
});
