/*
The agents' command lines, as of 2026: Claude Code 2.1, Codex 0.171, Gemini CLI 0.61, OpenCode 1.18. One row each: where its commands and
skills stand, how they are called, and what it takes on from a project by itself. All that differs between them is here.
*/

import {join} from 'node:path';
import type {Environment} from './program.ts';

export const clientNames = ['claude', 'codex', 'gemini', 'opencode'] as const;
export type ClientName = (typeof clientNames)[number];

/** What is asked of a client: a command or skill by its name, and the words for it. `file` is where it stands. */
export type Call = {readonly name: string; readonly words: readonly string[]; readonly file: string};

/* Where commands or skills stand, and how one is called. `folder` is below the project, or below the client's folder in the home. */
type Place = {
	readonly kind: 'skill' | 'command';
	readonly folder: string;
	readonly where: 'project' | 'home';
	/** How a command's file ends, and what stands between the parts of its name. */
	readonly ending?: string;
	readonly joint?: string;
	/** Whether the parts of a name are folders: `kiro/spec-tasks.md`, and not `kiro-spec-tasks.md`. */
	readonly isNested?: boolean;
	readonly prompt: (call: Call) => string;
};

export type Client = {
	/** What people call it. */
	readonly title: string;
	readonly program: string;
	/** Its own folder in the person's home. */
	readonly home: (home: string, env: Environment) => string;
	/** By preference. */
	readonly places: readonly Place[];
	readonly interactive: (prompt: string, call: Call) => readonly string[];
	/** Without a terminal, and with leave to edit files. */
	readonly headless: (prompt: string, call: Call) => readonly string[];
	/** Without a terminal, a question on stdin and its answer on stdout; nothing where it has no such way. */
	readonly asked: readonly string[] | undefined;
	/** What of a project has a say from the start: files that set hooks, servers and rights, and folders of what it may use. */
	readonly settings: readonly string[];
	readonly folders: readonly string[];
};

const slash = ({name, words}: Call): string => [`/${name}`, ...words].join(' ');

// For what a client has no call for, or has it only at its prompt.
const inWords = (what: string, {words}: Call): string => `${what}${words.length > 0 ? ` for ${words.join(' ')}` : ''}.`;

const codexPrompt = (call: Call): string => inWords(`Do what ${call.file} says`, call);
const geminiSkill = (call: Call): string => inWords(`Use the skill ${call.name}`, call);

export const clients = {
	claude: {
		title: 'Claude Code',
		program: 'claude',
		home: (home, env) => env.CLAUDE_CONFIG_DIR || join(home, '.claude'),
		places: [
			{kind: 'skill', where: 'project', folder: '.claude/skills', prompt: slash},
			{
				kind: 'command',
				where: 'project',
				folder: '.claude/commands',
				ending: '.md',
				joint: ':',
				isNested: true,
				prompt: slash,
			},
			{kind: 'skill', where: 'home', folder: 'skills', prompt: slash},
			{kind: 'command', where: 'home', folder: 'commands', ending: '.md', joint: ':', isNested: true, prompt: slash},
		],
		interactive: prompt => [prompt],
		headless: prompt => ['-p', prompt, '--permission-mode', 'acceptEdits', '--output-format', 'json'],
		asked: ['-p'],
		settings: ['.claude/settings.json', '.claude/settings.local.json', '.mcp.json'],
		folders: ['.claude/commands', '.claude/skills', '.claude/agents', '.claude/hooks', '.claude/plugins'],
	},
	codex: {
		title: 'Codex',
		program: 'codex',
		home: (home, env) => env.CODEX_HOME || join(home, '.codex'),
		places: [
			{kind: 'skill', where: 'project', folder: '.agents/skills', prompt: call => `$${slash(call).slice(1)}`},
			{kind: 'skill', where: 'project', folder: '.codex/skills', prompt: call => `$${slash(call).slice(1)}`},
			{kind: 'command', where: 'project', folder: '.codex/prompts', ending: '.md', joint: '-', prompt: codexPrompt},
			{kind: 'skill', where: 'home', folder: 'skills', prompt: call => `$${slash(call).slice(1)}`},
			{kind: 'command', where: 'home', folder: 'prompts', ending: '.md', joint: '-', prompt: codexPrompt},
		],
		interactive: prompt => [prompt],
		headless: prompt => ['exec', '--sandbox', 'workspace-write', prompt],
		asked: ['exec', '--skip-git-repo-check', '--sandbox', 'read-only', '-'],
		settings: ['.codex/config.toml', '.codex/hooks.json'],
		folders: ['.agents/skills', '.codex/skills', '.codex/prompts', '.codex/hooks', '.codex/agents', '.codex/rules'],
	},
	gemini: {
		title: 'Gemini CLI',
		program: 'gemini',
		home: home => join(home, '.gemini'),
		places: [
			{
				kind: 'command',
				where: 'project',
				folder: '.gemini/commands',
				ending: '.toml',
				joint: ':',
				isNested: true,
				prompt: slash,
			},
			{kind: 'skill', where: 'project', folder: '.gemini/skills', prompt: geminiSkill},
			{kind: 'command', where: 'home', folder: 'commands', ending: '.toml', joint: ':', isNested: true, prompt: slash},
			{kind: 'skill', where: 'home', folder: 'skills', prompt: geminiSkill},
		],
		interactive: prompt => ['-i', prompt],
		headless: prompt => ['-p', prompt, '--approval-mode', 'auto_edit', '--output-format', 'json'],
		// `-p` needs words of its own; they are put behind those on stdin.
		asked: ['-p', 'Answer with the JSON array alone.'],
		settings: ['.gemini/settings.json', '.gemini/.env'],
		folders: [
			'.gemini/commands',
			'.gemini/skills',
			'.agents/skills',
			'.gemini/agents',
			'.gemini/extensions',
			'.gemini/hooks',
		],
	},
	opencode: {
		title: 'OpenCode',
		program: 'opencode',
		home: (home, env) => env.OPENCODE_CONFIG_DIR || join(env.XDG_CONFIG_HOME || join(home, '.config'), 'opencode'),
		places: [
			{kind: 'command', where: 'project', folder: '.opencode/command', ending: '.md', joint: '-', prompt: slash},
			{kind: 'command', where: 'project', folder: '.opencode/commands', ending: '.md', joint: '-', prompt: slash},
			{kind: 'skill', where: 'project', folder: '.opencode/skills', prompt: slash},
			{kind: 'command', where: 'home', folder: 'command', ending: '.md', joint: '-', prompt: slash},
			{kind: 'command', where: 'home', folder: 'commands', ending: '.md', joint: '-', prompt: slash},
			{kind: 'skill', where: 'home', folder: 'skills', prompt: slash},
		],
		interactive: prompt => ['--prompt', prompt],
		headless: (_, {name, words}) => ['run', '--command', name, ...words],
		asked: undefined,
		settings: ['opencode.json', 'opencode.jsonc', '.opencode/opencode.json', '.opencode/opencode.jsonc'],
		folders: [
			...['command', 'commands', 'plugin', 'plugins', 'tool', 'tools', 'agent', 'agents', 'skill', 'skills'].map(
				name => `.opencode/${name}`,
			),
			'.claude/skills',
			'.agents/skills',
		],
	},
} as const satisfies Record<ClientName, Client>;

/** What comes after a plan, by the tool that the plan is of. */
export type Step = {
	/** An empty string where there is only the command. */
	readonly skill: string;
	/** The parts of its name as a command. */
	readonly command: readonly string[];
	/** For one command of all phases: which of them. */
	readonly phase?: string;
	/** Whether the name of the plan's folder is given to it. */
	readonly takesFeature?: boolean;
	/** What it does with the plan: `breaks it into tasks`. */
	readonly deed: string;
	/** What tells that it was done: the tasks beside the plan, or any file of the plan's folder. */
	readonly writes: 'tasks' | 'anything';
};

const breaks = {deed: 'breaks it into tasks', writes: 'tasks'} as const;
const goesOn = {takesFeature: true, deed: 'makes what comes next of it', writes: 'anything'} as const;
const carriesOut = {takesFeature: true, deed: 'carries it out', writes: 'anything'} as const;

// `flow.md` is one command for all phases.
const flow: readonly Step[] = [
	{skill: 'flow-tasks', command: ['flow-tasks'], ...breaks},
	{skill: '', command: ['flow'], phase: 'tasks', ...breaks},
];
const specKit: readonly Step[] = [{skill: 'speckit-tasks', command: ['speckit.tasks'], ...breaks}];
const kiro: readonly Step[] = [
	{skill: 'kiro-spec-tasks', command: ['kiro', 'spec-tasks'], takesFeature: true, ...breaks},
];
const openSpec: readonly Step[] = [
	{skill: 'openspec-continue-change', command: ['opsx', 'continue'], ...goesOn},
	{skill: 'openspec-apply-change', command: ['opsx', 'apply'], ...carriesOut},
	{skill: 'openspec-apply', command: ['openspec', 'apply'], ...carriesOut},
];

const usual: readonly Step[] = [...flow, ...specKit];

/* By the dialect of a plan, in the order of preference; the first is what is shown where none is set up. */
const steps: Readonly<Record<string, readonly Step[]>> = {
	'spec-kit-plan': [...specKit, ...flow],
	'kiro-design': kiro,
	'openspec-design': openSpec,
	'openspec-proposal': openSpec,
};

/** The steps that may come after a plan of a dialect, the first preferred. */
export function stepsAfter(dialect: string): readonly Step[] {
	return (Object.hasOwn(steps, dialect) && steps[dialect]) || usual;
}
