/* The lines that make a client call this program when a plan is ready. */

import type {Client} from './event.ts';

export const clients = ['claude', 'codex', 'gemini'] as const satisfies readonly Client[];

/** A client's settings: the file they stand in, and what has to be in it. The client ends a hook later than it ends itself. */
export type SettingsLines = {readonly file: string; readonly lines: Readonly<Record<string, unknown>>};

const kinds = {
	claude: {file: '~/.claude/settings.json', event: 'PermissionRequest', matcher: 'ExitPlanMode', unit: 1},
	codex: {file: '~/.codex/hooks.json', event: 'Stop', matcher: undefined, unit: 1},
	gemini: {file: '~/.gemini/settings.json', event: 'BeforeTool', matcher: 'exit_plan_mode', unit: 1000},
} satisfies Record<Client, {file: string; event: string; matcher: string | undefined; unit: number}>;

/** How much later than the hook itself, in seconds. */
const grace = 60;

/** What to write into the settings of `client`. `command` is a line for a shell, `limit` the time of a review in seconds. */
export function settingsLines(client: Client, command: string, limit: number): SettingsLines {
	const {file, event, matcher, unit} = kinds[client];
	const hook = {type: 'command', command, timeout: (limit + grace) * unit};
	return {file, lines: {hooks: {[event]: [{...(matcher && {matcher}), hooks: [hook]}]}}};
}
