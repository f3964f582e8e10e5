import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {beforeEach, describe, expect, onTestFinished, test, vi} from 'vitest';
import {findHandOffs, type HandOff, runHeadless, runInteractive} from '../../source/programs/hand-off.ts';
import {sayOf} from '../../source/programs/project-say.ts';

let folder: string;

beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'hand-off-')));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	for (const name of ['bin', 'home', 'project']) mkdirSync(join(folder, name));
});

const write = (path: string, text = ''): string => {
	const full = join(folder, path);
	mkdirSync(dirname(full), {recursive: true});
	writeFileSync(full, text);
	return full;
};

/** A `claude` of the test's own: notes how it was started, then does what `behaviour` says. */
const makeClaude = (behaviour = ''): void => {
	const note = JSON.stringify(join(folder, 'started.json'));
	const path = write(
		'bin/claude',
		`#!${process.execPath}
const fs = require('node:fs');
const stdin = process.stdin.isTTY ? 'terminal' : fs.fstatSync(0).isCharacterDevice() ? 'null' : 'other';
fs.writeFileSync(${note}, JSON.stringify({args: process.argv.slice(2), cwd: process.cwd(), mark: process.env.MARK, stdin}));
${behaviour}
`,
	);
	chmodSync(path, 0o755);
};

const started = () => JSON.parse(readFileSync(join(folder, 'started.json'), 'utf8'));

const env = () => ({PATH: `relative:${join(folder, 'bin')}:/absent`, MARK: 'kept'});

const find = (change: Partial<Parameters<typeof findHandOffs>[0]> = {}): HandOff =>
	findHandOffs({root: join(folder, 'project'), home: join(folder, 'home'), env: env(), ...change})[0] as HandOff;

describe('finding', () => {
	test.each([
		['.claude/skills/flow-tasks/SKILL.md', ['/flow-tasks'], 'claude "/flow-tasks"'],
		['.claude/commands/flow-tasks.md', ['/flow-tasks'], 'claude "/flow-tasks"'],
		['.claude/commands/flow.md', ['/flow tasks'], 'claude "/flow tasks"'],
	])('takes %s of the project before any of the home folder', (path, args, display) => {
		makeClaude();
		write('home/.claude/skills/flow-tasks/SKILL.md', 'mine');
		expect(find()).toMatchObject({origin: 'home', answering: [], obstacle: undefined});
		const source = write(`project/${path}`, '# Theirs\n');
		expect(find({setting: ['x']})).toEqual({
			client: 'claude',
			title: 'Claude Code',
			command: 'claude',
			args,
			headless: ['-p', ...args, '--permission-mode', 'acceptEdits', '--output-format', 'json'],
			display,
			displayHeadless: expect.stringContaining('claude -p "/flow'),
			prompt: args[0],
			source,
			origin: 'project',
			deed: 'breaks it into tasks',
			writes: 'tasks',
			answering: [source],
			obstacle: undefined,
		});
	});

	const place = {
		'spec-kit-plan': 'specs/012-search/plan.md',
		'kiro-design': '.kiro/specs/search/design.md',
		'openspec-design': 'openspec/changes/search/design.md',
		'openspec-proposal': 'openspec/changes/search/proposal.md',
		'technical-plan': 'specs/012-search/plan.md',
	} as const;

	test.each([
		['spec-kit-plan', 'skills/speckit-tasks/SKILL.md', '/speckit-tasks', 'breaks it into tasks'],
		['spec-kit-plan', 'commands/speckit.tasks.md', '/speckit.tasks', 'breaks it into tasks'],
		['spec-kit-plan', 'commands/flow-tasks.md', '/flow-tasks', 'breaks it into tasks'],
		['technical-plan', 'skills/speckit-tasks/SKILL.md', '/speckit-tasks', 'breaks it into tasks'],
		['kiro-design', 'commands/kiro/spec-tasks.md', '/kiro:spec-tasks search', 'breaks it into tasks'],
		['kiro-design', 'skills/kiro-spec-tasks/SKILL.md', '/kiro-spec-tasks search', 'breaks it into tasks'],
		['openspec-design', 'commands/opsx/continue.md', '/opsx:continue search', 'makes what comes next of it'],
		['openspec-proposal', 'commands/opsx/apply.md', '/opsx:apply search', 'carries it out'],
		['openspec-design', 'commands/openspec/apply.md', '/openspec:apply search', 'carries it out'],
	] as const)('for a plan of %s takes %s', (dialect, path, prompt, deed) => {
		const source = write(`project/.claude/${path}`);
		const planPath = join(folder, 'project', place[dialect]);
		expect(find({dialect, planPath})).toMatchObject({source, args: [prompt], deed, origin: 'project'});
	});

	const folders = {
		claude: ['project/.claude/', 'home/.claude/'],
		codex: ['project/.codex/', 'home/.codex/'],
		gemini: ['project/.gemini/', 'home/.gemini/'],
		opencode: ['project/.opencode/', 'home/.config/opencode/'],
	} as const;
	type Row = readonly [keyof typeof folders, keyof typeof place, string, readonly string[], readonly string[]];
	const acceptEdits = ['--permission-mode', 'acceptEdits', '--output-format', 'json'];
	const autoEdit = ['--approval-mode', 'auto_edit', '--output-format', 'json'];
	const write12 = ['exec', '--sandbox', 'workspace-write'];

	// What `specify`, `openspec init`, `cc-sdd` and flow set up for each.
	test.each<Row>([
		['claude', 'technical-plan', 'skills/flow-tasks/SKILL.md', ['/flow-tasks'], ['-p', '/flow-tasks', ...acceptEdits]],
		[
			'claude',
			'kiro-design',
			'commands/kiro/spec-tasks.md',
			['/kiro:spec-tasks search'],
			['-p', '/kiro:spec-tasks search', ...acceptEdits],
		],
		['codex', 'spec-kit-plan', 'skills/speckit-tasks/SKILL.md', ['$speckit-tasks'], [...write12, '$speckit-tasks']],
		[
			'codex',
			'kiro-design',
			'prompts/kiro-spec-tasks.md',
			['Do what FILE says for search.'],
			[...write12, 'Do what FILE says for search.'],
		],
		[
			'codex',
			'openspec-design',
			'prompts/opsx-apply.md',
			['Do what FILE says for search.'],
			[...write12, 'Do what FILE says for search.'],
		],
		['codex', 'technical-plan', 'skills/flow-tasks/SKILL.md', ['$flow-tasks'], [...write12, '$flow-tasks']],
		[
			'gemini',
			'spec-kit-plan',
			'commands/speckit.tasks.toml',
			['-i', '/speckit.tasks'],
			['-p', '/speckit.tasks', ...autoEdit],
		],
		[
			'gemini',
			'openspec-proposal',
			'commands/opsx/continue.toml',
			['-i', '/opsx:continue search'],
			['-p', '/opsx:continue search', ...autoEdit],
		],
		[
			'gemini',
			'kiro-design',
			'commands/kiro/spec-tasks.toml',
			['-i', '/kiro:spec-tasks search'],
			['-p', '/kiro:spec-tasks search', ...autoEdit],
		],
		[
			'gemini',
			'kiro-design',
			'skills/kiro-spec-tasks/SKILL.md',
			['-i', 'Use the skill kiro-spec-tasks for search.'],
			['-p', 'Use the skill kiro-spec-tasks for search.', ...autoEdit],
		],
		[
			'opencode',
			'spec-kit-plan',
			'command/speckit.tasks.md',
			['--prompt', '/speckit.tasks'],
			['run', '--command', 'speckit.tasks'],
		],
		[
			'opencode',
			'openspec-design',
			'commands/opsx-apply.md',
			['--prompt', '/opsx-apply search'],
			['run', '--command', 'opsx-apply', 'search'],
		],
		[
			'opencode',
			'kiro-design',
			'skills/kiro-spec-tasks/SKILL.md',
			['--prompt', '/kiro-spec-tasks search'],
			['run', '--command', 'kiro-spec-tasks', 'search'],
		],
		[
			'opencode',
			'technical-plan',
			'command/flow.md',
			['--prompt', '/flow tasks'],
			['run', '--command', 'flow', 'tasks'],
		],
	])('%s, %s: %s', (client, dialect, path, args, headless) => {
		const planPath = join(folder, 'project', place[dialect]);
		const [project, home] = folders[client];
		for (const where of [home, project]) {
			const source = write(where + path);
			const named = (words: readonly string[]) => words.map(word => word.replace('FILE', source));
			const expected = {client, source, args: named(args), headless: named(headless)};
			expect(find({dialect, planPath})).toMatchObject({...expected, origin: where === home ? 'home' : 'project'});
		}
	});

	test('Codex has the skills that agents share', () => {
		const source = write('project/.agents/skills/speckit-tasks/SKILL.md');
		expect(find({dialect: 'spec-kit-plan'})).toMatchObject({client: 'codex', source, args: ['$speckit-tasks']});
	});

	test('offers each agent that has the command, first what can be run here', () => {
		write('project/.claude/commands/flow-tasks.md');
		write('project/.opencode/command/flow-tasks.md');
		write('home/.gemini/commands/flow-tasks.toml');
		chmodSync(write('bin/gemini', '#!/bin/sh'), 0o755);
		const all = findHandOffs({root: join(folder, 'project'), home: join(folder, 'home'), env: env()});
		expect(all.map(({client, obstacle}) => [client, obstacle])).toEqual([
			['gemini', undefined],
			['claude', 'no program'],
			['opencode', 'no program'],
		]);
	});

	test('finds a skill by the name in its front matter, and a command in a folder of its own by its whole name', () => {
		write('project/.claude/skills/nice/SKILL.md', '---\ndescription: x\nname: "flow-tasks"\n---\n');
		expect(find()).toMatchObject({origin: 'project', args: ['/flow-tasks']});
		rmSync(join(folder, 'project/.claude/skills'), {recursive: true});
		write('project/.claude/skills/nice/SKILL.md', '---\ndescription: x\n---\nname: flow-tasks\n');
		expect(find().origin).toBe('none');
		write('project/.claude/commands/sub/flow-tasks.md');
		expect(find()).toMatchObject({origin: 'project', args: ['/sub:flow-tasks']});
		write('project/.claude/commands/flow-tasks.md');
		expect(find()).toMatchObject({args: ['/flow-tasks']});
	});

	test('where the project is the home folder, all is the person’s own', () => {
		write('home/.claude/commands/flow-tasks.md');
		write('home/.claude/settings.json');
		const own = find({root: join(folder, 'home')});
		expect(own).toMatchObject({origin: 'home', answering: []});
		const where = {root: join(folder, 'home'), home: join(folder, 'home'), isHeadless: true, env: env()};
		expect(sayOf(own, where)).toEqual({full: [], named: []});
	});

	test('prefers the command of the plan’s own tool, and offers none of another', () => {
		write('project/.claude/commands/flow-tasks.md');
		write('project/.claude/commands/speckit.tasks.md');
		const promptFor = (dialect: string) => find({dialect}).args[0];
		expect(promptFor('spec-kit-plan')).toBe('/speckit.tasks');
		expect(promptFor('technical-plan')).toBe('/flow-tasks');
		expect(promptFor('constructor')).toBe('/flow-tasks');
		expect(find({dialect: 'kiro-design'})).toMatchObject({origin: 'none', display: 'claude "/kiro-spec-tasks"'});
		const planPath = join(folder, 'project/.kiro/specs/search and delete it/design.md');
		expect(find({dialect: 'kiro-design', planPath}).args).toEqual(['/kiro-spec-tasks']);
	});

	test('prefers a skill to a command, and a command of its own to one for all phases', () => {
		const names = ['commands/flow.md', 'commands/flow-tasks.md', 'skills/flow-tasks/SKILL.md'];
		for (const name of names) {
			const source = write(`project/.claude/${name}`);
			expect(find().source).toBe(source);
		}
	});

	test('looks where `CLAUDE_CONFIG_DIR` says', () => {
		const source = write('elsewhere/commands/flow-tasks.md');
		expect(find({env: {...env(), CLAUDE_CONFIG_DIR: join(folder, 'elsewhere')}})).toMatchObject({
			source,
			origin: 'home',
		});
	});

	test('falls back to the setting, then to a command that can only be shown', () => {
		makeClaude();
		expect(find({setting: ['claude', '/tasks', 'it\'s "$HOME"']})).toMatchObject({
			command: 'claude',
			args: ['/tasks', 'it\'s "$HOME"'],
			origin: 'setting',
			obstacle: undefined,
			display: String.raw`claude "/tasks" 'it'\''s "$HOME"'`,
		});
		expect(find()).toMatchObject({origin: 'none', obstacle: 'no such command', display: 'claude "/flow-tasks"'});
	});

	test('says why nothing can be run', () => {
		write('project/.claude/commands/flow-tasks.md');
		expect(find().obstacle).toBe('no program');
		makeClaude();
		expect(find().obstacle).toBeUndefined();
		// What Claude Code starts has it set, and can start another.
		expect(find({env: {...env(), CLAUDECODE: '1'}}).obstacle).toBeUndefined();
		chmodSync(join(folder, 'bin/claude'), 0o644);
		expect(find().obstacle).toBe('no program');
	});
});

describe('the terminal handed over', () => {
	const run = async () =>
		runInteractive(find(), {cwd: join(folder, 'project'), planPath: join(folder, 'project/plan.md'), env: env()});

	beforeEach(() => {
		write('project/.claude/commands/flow-tasks.md');
	});

	test('starts the program with its words as they are, in the project, with its environment', async () => {
		makeClaude();
		expect(await run()).toEqual({problem: undefined, written: undefined});
		expect(started()).toMatchObject({args: ['/flow-tasks'], cwd: join(folder, 'project'), mark: 'kept'});
	});

	test('gives it the environment it was found with, and no other', async () => {
		makeClaude();
		vi.stubEnv('MARK', 'of this process');
		onTestFinished(() => {
			vi.unstubAllEnvs();
		});
		await runInteractive(find(), {cwd: folder, planPath: join(folder, 'plan.md'), env: {PATH: env().PATH}});
		expect(started().mark).toBeUndefined();
	});

	test('takes no word for a shell', async () => {
		makeClaude();
		const handOff = find({setting: ['claude', '; touch x', '$(touch y)', '*']});
		await runInteractive(
			{...handOff, args: ['; touch x', '$(touch y)', '*']},
			{cwd: join(folder, 'project'), planPath: join(folder, 'project/plan.md'), env: env()},
		);
		expect(started().args).toEqual(['; touch x', '$(touch y)', '*']);
		expect(existsSync(join(folder, 'project', 'x'))).toBe(false);
	});

	test('tells how it failed', async () => {
		makeClaude('process.exit(3);');
		expect((await run()).problem).toBe('`claude` ended with exit code 3.');
		makeClaude("process.kill(process.pid, 'SIGKILL');");
		expect((await run()).problem).toBe('`claude` was ended by `SIGKILL`.');
		rmSync(join(folder, 'bin', 'claude'));
		expect((await run()).problem).toBe('`claude` could not be started: it does not exist.');
	});

	test('lets an interrupt reach the program alone', async () => {
		const listeners = process.listeners('SIGINT');
		makeClaude('process.kill(process.ppid, "SIGINT");');
		expect(await run()).toEqual({problem: undefined, written: undefined});
		expect(process.listeners('SIGINT')).toEqual(listeners);
	});
});

describe('without a terminal', () => {
	const planPath = () => join(folder, 'project/specs/012/plan.md');
	const tasksPath = () => join(folder, 'project/specs/012/tasks.md');
	const writeTasks = () => `fs.writeFileSync(${JSON.stringify(tasksPath())}, '- [ ] T001');`;
	const print = (answer: unknown): string => `process.stdout.write(${JSON.stringify(JSON.stringify(answer))});`;
	const run = async () => runHeadless(find(), {cwd: join(folder, 'project'), planPath: planPath(), env: env()});

	beforeEach(() => {
		write('project/.claude/commands/flow-tasks.md');
		write('project/specs/012/plan.md', '# Plan');
	});

	test('success is a `tasks.md` that this run wrote', async () => {
		makeClaude(
			writeTasks() + print({type: 'result', is_error: false, result: 'Wrote 12 tasks.', permission_denials: []}),
		);
		expect(await run()).toEqual({problem: undefined, written: tasksPath(), result: 'Wrote 12 tasks.', denials: []});
		expect(started()).toEqual({
			args: ['-p', '/flow-tasks', '--permission-mode', 'acceptEdits', '--output-format', 'json'],
			cwd: join(folder, 'project'),
			mark: 'kept',
			stdin: 'null',
		});
	});

	test('an exit with 0 after every tool was denied is none, and says what was denied', async () => {
		makeClaude(
			print({
				type: 'result',
				is_error: false,
				result: 'I could not write the file.',
				permission_denials: [
					{tool_name: 'Write', tool_use_id: '1', tool_input: {file_path: 'specs/012/tasks.md', content: 'x'}},
					{tool_name: 'Bash', tool_use_id: '2', tool_input: {command: 'ls'}},
					{tool_name: 'Bash', tool_use_id: '3', tool_input: {command: 'ls'}},
					{tool_name: 'WebSearch', tool_use_id: '4', tool_input: {}},
				],
			}),
		);
		expect(await run()).toEqual({
			problem: `\`claude\` ended without writing \`${tasksPath()}\`.`,
			written: undefined,
			result: 'I could not write the file.',
			denials: ['Write `specs/012/tasks.md`', 'Bash `ls`', 'WebSearch'],
		});
	});

	test('older tasks that were left as they are do not count, changed ones do', async () => {
		writeFileSync(tasksPath(), 'old');
		const later = new Date(Date.now() + 60_000);
		utimesSync(tasksPath(), later, later);
		makeClaude(print({result: 'Nothing to do.'}));
		expect((await run()).written).toBeUndefined();
		const earlier = new Date(Date.now() - 60_000);
		utimesSync(tasksPath(), earlier, earlier);
		makeClaude(writeTasks());
		expect((await run()).written).toBe(tasksPath());
	});

	test('of a step that makes what comes next, any file beside the plan counts', async () => {
		write('project/.claude/commands/opsx/continue.md');
		const planPath = write('project/openspec/changes/search/proposal.md', '# Search');
		const spec = write('project/openspec/changes/search/specs/a/spec.md', 'old');
		const handOff = find({dialect: 'openspec-proposal', planPath});
		const go = async () => runHeadless(handOff, {cwd: join(folder, 'project'), planPath, env: env()});
		makeClaude(`fs.writeFileSync(${JSON.stringify(planPath)}, 'itself');`);
		expect((await go()).problem).toContain('ended without writing anything in `');
		makeClaude(`fs.writeFileSync(${JSON.stringify(spec)}, 'new');`);
		expect((await go()).written).toBe(spec);
	});

	test('tasks older than the plan do not count, even if this run wrote them', async () => {
		makeClaude(`${writeTasks()}fs.utimesSync(${JSON.stringify(tasksPath())}, 1, 1);`);
		expect((await run()).written).toBeUndefined();
	});

	test.each([
		['no JSON', 'process.stdout.write("Execution error\\n");', 'Execution error'],
		['only the error output', 'process.stderr.write("Not logged in\\n");', 'Not logged in'],
		['a list of messages', print([{type: 'system'}, {type: 'result', result: 'The end.'}]), 'The end.'],
		[
			'errors without a result',
			print({is_error: true, errors: ['No conversation', 'Again']}),
			'No conversation\nAgain',
		],
		['another JSON', print(null), 'null'],
	])('%s is answered as well', async (_, behaviour, result) => {
		makeClaude(`${behaviour}process.exitCode = 1;`);
		expect(await run()).toEqual({problem: '`claude` ended with exit code 1.', written: undefined, result, denials: []});
	});

	test('a program that is not there is a problem, not an error', async () => {
		expect(await run()).toEqual({
			problem: '`claude` could not be started: it does not exist.',
			written: undefined,
			result: '',
			denials: [],
		});
	});

	test('a command of the settings is run as it stands', async () => {
		makeClaude(writeTasks());
		rmSync(join(folder, 'project/.claude'), {recursive: true});
		const handOff = find({setting: ['claude', 'exec', '/tasks']});
		await runHeadless(handOff, {cwd: join(folder, 'project'), planPath: planPath(), env: env()});
		expect(started().args).toEqual(['exec', '/tasks']);
	});
});
