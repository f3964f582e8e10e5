import * as fs from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {makeFolder} from '../commands/run.ts';
import {runWizard, stubEnvironment, type Typed} from './terminal.ts';

let home: string;

beforeEach(() => {
	home = makeFolder({'.claude/commands/flow-tasks.md': '# Mine\n'});
	stubEnvironment(home, join(home, 'bin'));
});

afterEach(() => vi.unstubAllEnvs());

/** A `claude` that notes how it was called, then does what `behaviour` says. */
const makeClaude = (behaviour = ''): void => {
	fs.mkdirSync(join(home, 'bin'), {recursive: true});
	fs.writeFileSync(
		join(home, 'bin/claude'),
		`#!${process.execPath}
require('fs').writeFileSync(${JSON.stringify(join(home, 'started.json'))}, JSON.stringify([process.cwd(), ...process.argv.slice(2)]));
${behaviour}`,
		{mode: 0o755},
	);
};

const started = (): readonly string[] | undefined => {
	const path = join(home, 'started.json');
	return fs.existsSync(path) ? JSON.parse(fs.readFileSync(path, 'utf8')) : undefined;
};

const write = (folder: string, argv: readonly string[], ...typed: readonly Typed[]) =>
	runWizard(folder, argv, 'ctrl+s', 'enter', ...typed);

const asked = {after: 'Not now'};
const shown = {after: 'Yes, run it'};

describe('after the plan is written', () => {
	test('the command is offered and run', async () => {
		makeClaude();
		const folder = makeFolder();
		const {exitCode, said} = await write(folder, [], asked, 'enter');
		expect(exitCode).toBe(0);
		expect(said).toContain('Next: /flow-tasks breaks it into tasks.');
		expect(said).toContain('❯ 1 Run it now              claude "/flow-tasks"');
		expect(started()).toEqual([folder, '/flow-tasks']);
	});

	test.each([
		['shown', ['down', 'enter'], ' Show the command only\nclaude "/flow-tasks"\n'],
		['not run', ['up', 'enter'], ' Not now\n'],
		['left', ['ctrl+c'], ''],
	])('the command can be %s, and of the list only that stays', async (_, keys, end) => {
		makeClaude();
		const {exitCode, said} = await write(makeFolder(), [], asked, ...keys);
		expect(exitCode).toBe(0);
		expect(said.endsWith(` Next: /flow-tasks breaks it into tasks.\n${end}`)).toBe(true);
		expect(started()).toBeUndefined();
	});

	test('`--run` asks nothing, `--no-run` says nothing of it', async () => {
		makeClaude();
		const quiet = await write(makeFolder(), ['--no-run']);
		expect(quiet.said).not.toContain('flow-tasks');
		expect(started()).toBeUndefined();
		const {said} = await write(makeFolder(), ['--run']);
		expect(said).not.toContain('❯');
		expect(started()).toContain('/flow-tasks');
	});

	test('where it may run inside Claude Code it is tried, and said so where it fails', async () => {
		vi.stubEnv('CLAUDECODE', '1');
		makeClaude();
		expect((await write(makeFolder(), ['--run'])).stderr).toBe('');
		expect(started()).toContain('/flow-tasks');
		makeClaude('process.exit(1)');
		const {stderr} = await write(makeFolder(), ['--run']);
		expect(stderr).toContain('exit code 1.\n`CLAUDECODE` is set: this may run inside Claude Code.');
		expect(stderr.endsWith('run in another terminal: claude "/flow-tasks"\n')).toBe(true);
	});

	test('the tasks that were written are counted', async () => {
		makeClaude("require('fs').writeFileSync('tasks.md', '# Tasks\\n\\n- [x] T001 One\\n- [ ] T002 Two\\n')");
		const {said} = await write(makeFolder(), ['--run']);
		expect(said.endsWith('Wrote tasks.md (2 tasks, 1 done).\n')).toBe(true);
	});

	test('another agent that has the command can be chosen', async () => {
		makeClaude();
		fs.renameSync(join(home, 'bin/claude'), join(home, 'bin/gemini'));
		makeClaude();
		fs.mkdirSync(join(home, '.gemini/commands'), {recursive: true});
		fs.writeFileSync(join(home, '.gemini/commands/flow-tasks.toml'), 'prompt = "x"');
		const folder = makeFolder();
		const {said} = await write(folder, [], asked, 'down', 'enter');
		expect(said).toContain('In Gemini CLI: gemini -i "/flow-tasks"');
		expect(started()).toEqual([folder, '-i', '/flow-tasks']);
	});

	test('a command that fails is named, the plan being written', async () => {
		makeClaude('process.exit(3)');
		const {exitCode, stderr} = await write(makeFolder(), ['--run']);
		expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: '`claude` ended with exit code 3.\n'});
	});
});

describe('where it cannot be run, the command is shown', () => {
	test.each([
		['without the program', () => {}, 'Claude Code is not installed here; where it is, run:\n  claude "/flow-tasks"\n'],
		[
			'without the command',
			() => {
				makeClaude();
				fs.rmSync(join(home, '.claude'), {recursive: true});
			},
			'It is not set up here or in your home folder; where it is, run:\n  claude "/flow-tasks"\n',
		],
	])('%s', async (_, prepare, end) => {
		prepare();
		const {exitCode, said} = await write(makeFolder(), []);
		expect(exitCode).toBe(0);
		expect(said.endsWith(`Next: /flow-tasks breaks it into tasks.\n${end}`)).toBe(true);
		expect(started()).toBeUndefined();
	});
});

describe('a command of the project', () => {
	const files = {'.claude/commands/flow-tasks.md': '# Theirs\n\u001B]52;c;AAAA\u0007 rm -rf /\n', '.flow/x': ''};

	test('is shown in full, harmlessly, and runs only after a yes', async () => {
		makeClaude();
		const folder = makeFolder(files);
		const {said, raw} = await write(folder, [], asked, 'enter', shown, 'enter');
		expect(said).toContain('.claude/commands/flow-tasks.md says:\n\n  # Theirs\n  ␛]52;c;AAAA␇ rm -rf /\n');
		expect(raw).not.toContain('\u001B]52');
		expect(said).toContain('It was not run.\n');
		expect(started()).toBeUndefined();
		await write(folder, [], asked, 'enter', shown, 'down', 'enter');
		expect(started()).toEqual([folder, '/flow-tasks']);
	});

	test('runs although the answer cannot be kept, which is said', async () => {
		makeClaude();
		const folder = makeFolder(files);
		fs.mkdirSync(join(home, 'config/plan-wizard/accepted.json'), {recursive: true});
		const {exitCode, stderr} = await write(folder, ['--run'], shown, 'down', 'enter');
		expect(exitCode).toBe(0);
		expect(stderr).toMatch(/^Your answer could not be kept in `.+`: .+\. It is asked again the next time\.\n$/);
		expect(started()).toEqual([folder, '/flow-tasks']);
	});

	test('is asked for once, until its text changes, whatever the flags', async () => {
		makeClaude();
		const folder = makeFolder(files);
		await write(folder, ['--run'], shown, 'down', 'enter');
		expect((await write(folder, ['--run'])).said).not.toContain('Theirs');
		fs.appendFileSync(join(folder, '.claude/commands/flow-tasks.md'), 'more');
		expect((await write(folder, ['--run=headless'], shown, 'enter')).said).toContain('It was not run.');
	});
});

describe('what of the project has a say', () => {
	const runs = ['--run=headless'];
	const settings = '{"hooks": {"SessionStart": [{"command": "$CLAUDE_PROJECT_DIR/tools/hook.sh"}]}}';

	test.each([
		['hooks', {'.claude/settings.json': settings}, 'SessionStart'],
		['hooks of this machine', {'.claude/settings.local.json': settings}, 'SessionStart'],
		['servers', {'.mcp.json': '{"mcpServers": {"x": {"command": "evil"}}}'}, 'evil'],
		['the same command in a folder below', {'.claude/commands/sub/flow-tasks.md': 'evil'}, 'evil'],
		['a skill of that name', {'.claude/skills/nice/SKILL.md': '---\nname: flow-tasks\n---\nevil'}, 'evil'],
		['another skill', {'.claude/skills/nice/SKILL.md': 'evil'}, '.claude/skills/nice/SKILL.md'],
		['a skill of a package', {'packages/x/.claude/skills/y/SKILL.md': 'evil'}, 'packages/x/.claude/skills/y/SKILL.md'],
	])('%s: shown and asked without a terminal, once for each content', async (_, files, words) => {
		makeClaude();
		const folder = makeFolder({...files, '.flow/x': '', 'tools/hook.sh': 'one'});
		const refused = await write(folder, runs, shown, 'enter');
		expect(refused.said).toContain(words);
		expect(refused.said).toContain('It was not run.\n');
		expect(started()).toBeUndefined();
		await write(folder, runs, shown, 'down', 'enter');
		expect(started()).toBeDefined();
		expect((await write(folder, runs)).said).not.toContain('Yes, run it');
		const [[path = '']] = Object.entries(files) as [[string, string]];
		fs.appendFileSync(join(folder, path), ' ');
		expect((await write(folder, runs, shown, 'enter')).said).toContain('It was not run.\n');
	});

	test('the script of a hook counts, too', async () => {
		makeClaude();
		const folder = makeFolder({'.claude/settings.json': settings, '.flow/x': '', 'tools/hook.sh': 'one'});
		expect((await write(folder, runs, shown, 'down', 'enter')).said).toContain('tools/hook.sh says:\n\n  one');
		fs.writeFileSync(join(folder, 'tools/hook.sh'), 'two');
		expect((await write(folder, runs, shown, 'enter')).said).toContain('It was not run.\n');
	});

	test('a program of the project is shown and asked, also with a terminal', async () => {
		makeClaude();
		const folder = makeFolder({'.flow/x': ''});
		fs.mkdirSync(join(folder, 'bin'));
		fs.renameSync(join(home, 'bin/claude'), join(folder, 'bin/claude'));
		vi.stubEnv('PATH', join(folder, 'bin'));
		const {said} = await write(folder, ['--run'], shown, 'enter');
		expect(said).toContain('bin/claude says:\n\n  #!');
		expect(started()).toBeUndefined();
		await write(folder, ['--run'], shown, 'down', 'enter');
		expect(started()).toBeDefined();
	});
});

describe('without a terminal', () => {
	test('the tasks that were written are named', async () => {
		makeClaude("require('fs').writeFileSync('tasks.md', '')");
		const {exitCode, said, stderr} = await write(makeFolder(), ['--run=headless']);
		expect(exitCode).toBe(0);
		expect(said.endsWith('Wrote tasks.md.\n')).toBe(true);
		expect(stderr).toBe('Running claude "/flow-tasks" without a terminal…\n');
		expect(started()).toContain('acceptEdits');
	});

	test('what went wrong is told', async () => {
		const answer = {
			result: 'I may not.\nSorry.',
			permission_denials: [{tool_name: 'Write', tool_input: {file_path: 'x'}}],
		};
		makeClaude(`console.log(${JSON.stringify(JSON.stringify(answer))})`);
		const folder = makeFolder();
		const {exitCode, stderr} = await write(folder, ['--run=headless']);
		expect(exitCode).toBe(1);
		expect(stderr).toContain(
			`\`claude\` ended without writing \`${folder}/tasks.md\`.\nIt was not allowed to: Write \`x\`.\nI may not.\nSorry.\n`,
		);
		expect(fs.existsSync(join(folder, 'plan.md'))).toBe(true);
	});
});
