import {mkdirSync, readdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, expect, onTestFinished, test, vi} from 'vitest';
import {makeFolder, run} from './run.ts';

const withoutPopups = ['TMUX', 'ZELLIJ', 'KITTY_LISTEN_ON', 'WEZTERM_PANE'];

let folder: string;

beforeEach(() => {
	folder = makeFolder({'secret.md': '# Secret\n', 'settings/x': ''});
	vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'settings'));
	vi.stubEnv('HOME', folder);
	// So that the terminal of whoever runs the tests is not found to be free.
	vi.stubEnv('PATH', '');
	for (const name of [...withoutPopups, 'CLAUDE_CONFIG_DIR', 'CODEX_HOME', 'GEMINI_PLANS_DIR'])
		vi.stubEnv(name, undefined);
	onTestFinished(() => {
		vi.unstubAllEnvs();
	});
	mkdirSync(join(folder, 'project'));
});

const answer = (event: unknown, ...args: string[]) =>
	run(join(folder, 'project'), ['hook', ...args], typeof event === 'string' ? event : JSON.stringify(event));

const claude = {hook_event_name: 'PermissionRequest', tool_name: 'ExitPlanMode'};

test.each([
	['nothing', ''],
	['no JSON', 'allow'],
	['JSON without a plan', {...claude, tool_input: {}}],
	['an answer', {hookSpecificOutput: {decision: {behavior: 'allow'}}}],
	['deep JSON', '['.repeat(100_000)],
	['more than an event may be', `{"x":"${'x'.repeat(17_000_000)}"}`],
	['a plan that is too large', {...claude, tool_input: {plan: 'x'.repeat(5_000_000)}}],
	['a file that is not there', {...claude, tool_input: {planFilePath: '/absent.md'}}],
])('%s is no decision', async (_name, event) => {
	expect(await answer(event)).toEqual({
		exitCode: 0,
		stdout: '',
		stderr: 'There is no plan to review in what the agent told its hook, so nothing was decided.\n',
	});
});

test('reads no file outside of the agent’s own folder and the project', async () => {
	symlinkSync(join(folder, 'secret.md'), join(folder, 'project/link.md'));
	for (const path of [join(folder, 'secret.md'), '../secret.md', join(folder, 'project/link.md'), '/etc/passwd']) {
		const {stdout, stderr} = await answer({...claude, cwd: join(folder, 'project'), tool_input: {planFilePath: path}});
		expect([stdout, stderr]).toEqual(['', expect.stringContaining('no plan to review')]);
	}
	const gemini = {
		hook_event_name: 'BeforeTool',
		tool_name: 'exit_plan_mode',
		tool_input: {plan_filename: '../secret.md'},
	};
	expect((await answer(gemini)).stderr).toContain('no plan to review');
	const codex = {hook_event_name: 'Stop', transcript_path: join(folder, 'secret.md'), turn_id: '1'};
	expect((await answer(codex)).stderr).toContain('no plan to review');
});

test('says how to review where there is no place for it, and keeps the plan for that', async () => {
	const {exitCode, stdout, stderr} = await answer({
		...claude,
		tool_input: {plan: '# Tea\n', planFilePath: '/p/tea.md'},
	});
	expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: ''});
	expect(stderr).toMatch(/run `plan-wizard review .*tea\.md"?` in another terminal/);
	const kept = readdirSync(join(folder, 'settings'), {recursive: true}).map(String);
	expect(kept.filter(path => path.endsWith('tea.md'))).toHaveLength(1);
});

test('is no decision when it is called in a wrong way or its settings are damaged', async () => {
	expect(await answer('', '--bogus')).toMatchObject({exitCode: 0, stdout: ''});
	expect(await answer('', '--timeout', 'x')).toMatchObject({exitCode: 0, stdout: ''});
	expect(await answer('', join(folder, 'project'))).toMatchObject({exitCode: 0, stdout: ''});
	const {writeFileSync} = await import('node:fs');
	mkdirSync(join(folder, 'settings/plan-wizard'), {recursive: true});
	writeFileSync(join(folder, 'settings/plan-wizard/settings.json'), '{');
	expect(await answer({...claude, tool_input: {plan: '# Tea\n'}})).toMatchObject({
		exitCode: 0,
		stdout: '',
		stderr: expect.stringContaining('Correct the file'),
	});
});

test('prints the lines for an agent’s settings', async () => {
	const {stdout, stderr} = await answer('', '--print');
	const {hooks} = JSON.parse(stdout);
	expect(hooks.PermissionRequest[0].hooks[0]).toMatchObject({
		type: 'command',
		command: expect.stringMatching(/dist\/bin\.js"? hook$/),
		timeout: 3660,
	});
	expect(stderr).toContain('~/.claude/settings.json');
	const codex = await answer('', '--print', 'codex', '--timeout', '60');
	expect(JSON.parse(codex.stdout).hooks.Stop[0].hooks[0]).toMatchObject({
		command: expect.stringMatching(/hook --timeout 60$/),
		timeout: 120,
	});
	expect((await answer('', '--print=gemini')).stderr).toContain('~/.gemini/settings.json');
	expect(await answer('', '--print', 'claud')).toMatchObject({
		exitCode: 2,
		stderr: expect.stringContaining('the nearest is `claude`'),
	});
});
