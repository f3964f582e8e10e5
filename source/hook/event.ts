/*
What an agent tells its hook when a plan is ready, as each client says it. An event is nobody's word but the client's: whatever is not of
the very shape that is known here is no event, and then nothing is decided.
*/

import {isObject} from '../is-object.ts';

/** The shapes there are, each with an answer of its own: by client, and by the moment in which it calls. */
export type Shape = 'claude-permission' | 'claude-tool' | 'codex-stop' | 'gemini-tool';

/** Whose file a plan, or the transcript it stands in, has to be: the client's own folder is looked for by this name. */
export type Client = 'claude' | 'codex' | 'gemini';

/** Where the plan stands: in the event itself, in a file of the client's, or in the turn of a transcript. */
export type PlanSource =
	| {readonly type: 'text'; readonly text: string}
	| {readonly type: 'file'; readonly client: Client; readonly path: string}
	| {readonly type: 'transcript'; readonly client: Client; readonly path: string; readonly turn: string};

/** A plan that waits for a decision. `input` is the tool's, as it came; `path` names the plan, and is never read by that alone. */
export type PlanEvent = {
	readonly shape: Shape;
	readonly session: string;
	readonly cwd: string | undefined;
	readonly input: Fields;
	readonly path: string | undefined;
	readonly plan: PlanSource;
};

type Fields = Readonly<Record<string, unknown>>;

/* `undefined` for what has no plan, or names it in a way that is not known. */
type FindPlan = (event: Fields, input: Fields) => Pick<PlanEvent, 'plan' | 'path'> | undefined;

const shapes = {
	'claude-permission': {event: 'PermissionRequest', tool: 'ExitPlanMode', find: planOfInput},
	'claude-tool': {event: 'PreToolUse', tool: 'ExitPlanMode', find: planOfInput},
	'codex-stop': {event: 'Stop', tool: undefined, find: planOfTurn},
	'gemini-tool': {event: 'BeforeTool', tool: 'exit_plan_mode', find: planOfFile},
} satisfies Record<Shape, {event: string; tool: string | undefined; find: FindPlan}>;

/** Reads an event. `undefined` for anything else, and for events of which nothing is to be decided here. */
export function readEvent(json: string): PlanEvent | undefined {
	const event = parse(json);
	if (!event) return undefined;
	const {hook_event_name: name, tool_name: tool, tool_input: input = {}, session_id: session = '', cwd} = event;
	const found = Object.entries(shapes).find(([, known]) => known.event === name && known.tool === tool);
	if (!found || !isObject(input) || typeof session !== 'string' || !isMaybeText(cwd)) return undefined;
	const [shape, {find}] = found as [Shape, {find: FindPlan}];
	const plan = find(event, input);
	return plan && {shape, session, cwd, input, ...plan};
}

function parse(json: string): Fields | undefined {
	try {
		const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

const isMaybeText = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string';

const isSaid = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/* Claude Code gives the words and the file they came from; some versions only one of them. */
function planOfInput(_event: Fields, {plan, planFilePath: path}: Fields): ReturnType<FindPlan> {
	if (!isMaybeText(path) || !isMaybeText(plan)) return undefined;
	if (isSaid(plan)) return {path, plan: {type: 'text', text: plan}};
	return plan === undefined && isSaid(path) ? {path, plan: {type: 'file', client: 'claude', path}} : undefined;
}

/* Gemini CLI names a file in its folder of plans; it was a path before. */
function planOfFile(_event: Fields, {plan_filename: name, plan_path: before}: Fields): ReturnType<FindPlan> {
	const path = name ?? before;
	return isSaid(path) ? {path, plan: {type: 'file', client: 'gemini', path}} : undefined;
}

/* Codex has no tool for it: a plan is a part of what it said in this turn, and newer versions tell that only in the transcript. */
function planOfTurn(event: Fields): ReturnType<FindPlan> {
	const {last_assistant_message: said, transcript_path: path, turn_id: turn} = event;
	const text = typeof said === 'string' ? proposedPlan(said) : undefined;
	if (text !== undefined) return {path: undefined, plan: {type: 'text', text}};
	if (!isSaid(path) || !isSaid(turn)) return undefined;
	return {path: undefined, plan: {type: 'transcript', client: 'codex', path, turn}};
}

function proposedPlan(said: string): string | undefined {
	const start = said.lastIndexOf('<proposed_plan>\n');
	const end = said.lastIndexOf('\n</proposed_plan>');
	const text = start < 0 || end < start ? '' : said.slice(said.indexOf('\n', start) + 1, end + 1);
	return isSaid(text) ? text : undefined;
}

/**
The plan that a turn of Codex's transcript proposes: the last one, unless a hook has answered it already. A transcript is lines of
JSON, of which any may be damaged or of a kind that is not known.
*/
export function planInTranscript(transcript: string, turn: string): string | undefined {
	let plan: string | undefined;
	for (const line of transcript.split('\n')) {
		const payload = parse(line)?.payload;
		if (!isObject(payload) || payload.type !== 'item_completed' || payload.turn_id !== turn) continue;
		const {item} = payload;
		if (!isObject(item)) continue;
		if (item.type === 'HookPrompt') plan = undefined;
		if (item.type === 'Plan') plan = isSaid(item.text) ? item.text : undefined;
	}
	return plan;
}
