/*
A hook of an agent: the plan that it asks about is shown in the review, and the person's decision goes back in the agent's own form. What
is not decided is not answered: then the agent asks by itself, as if there were no hook. Nothing here is ever an approval but the one that
a person gave in the review.
*/

import {homedir} from 'node:os';
import {join, resolve} from 'node:path';
import type {HookArguments} from '../command-table.ts';
import {isSettledText, keepAskedPlan, settleText} from '../disk/asked-plan.ts';
import {readClientFile} from '../disk/client-file.ts';
import {findOwnFolder} from '../disk/own-folder.ts';
import {readSettings} from '../disk/settings.ts';
import {explain, Failure} from '../failure.ts';
import {type Answer, answerTo, type Decision, isSettled, readVerdict} from '../hook/answer.ts';
import {type Client, type PlanEvent, type PlanSource, planInTranscript, readEvent} from '../hook/event.ts';
import {quote} from '../programs/hand-off.ts';
import type {World} from '../session/world.ts';
import {displayText} from '../wizard/text/display.ts';
import {ownProgram, review} from './hook-review.ts';

const largestEvent = 16_000_000;
const largestPlan = 4_000_000;
const largestTranscript = 200_000_000;

/** How long an event may take to arrive. */
const longestEvent = 30_000;

type Environment = Readonly<Record<string, string | undefined>>;

type Place = {readonly env: Environment; readonly program: readonly string[]};

/** Answers the event on stdin. Always ends with 0: to a client, other codes are decisions. */
export async function answerHook(
	request: HookArguments,
	world: World,
	{env = process.env, program = ownProgram()}: Partial<Place> = {},
): Promise<number> {
	const controller = new AbortController();
	const stop = (): void => controller.abort();
	const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
	for (const signal of signals) process.on(signal, stop);
	let timer: NodeJS.Timeout | undefined;
	try {
		const limit = request.limit ?? readSettings(await findOwnFolder()).hookTimeout;
		timer = setTimeout(stop, limit * 1000);
		const answer = await decide(world, {env, program, signal: controller.signal});
		if (answer) world.stdout.write(`${JSON.stringify(answer)}\n`);
	} catch (error) {
		const reason = error instanceof Failure ? error.message : `The review could not be opened: ${explain(error)}.`;
		say(world, `${reason} The agent asks by itself.`);
	} finally {
		clearTimeout(timer);
		for (const signal of signals) process.off(signal, stop);
	}
	return 0;
}

async function decide(world: World, {env, program, signal}: Place & {readonly signal: AbortSignal}): Promise<Answer> {
	const event = readEvent(await readBounded(world.stdin, signal));
	const text = event && planOf(event, world, env);
	if (!event || text === undefined) {
		say(world, 'There is no plan to review in what the agent told its hook, so nothing was decided.');
		return undefined;
	}
	const {shape, session, path} = event;
	const ownFolder = await findOwnFolder();
	const file = keepAskedPlan(ownFolder, {key: [shape, session, path ?? ''], path, text});
	if (isSettledText(file, text)) {
		settleText(file, undefined);
		return answerTo(event, {verdict: 'approved', feedback: '', before: text, text, notes: 0});
	}
	settleText(file, undefined);
	const outcome = await review({file, name: nameOf(path)}, {cwd: event.cwd ?? world.cwd, env, signal, program});
	if (outcome.type === 'no place') {
		say(world, howTo(file));
		return undefined;
	}
	const verdict = outcome.type === 'ended' && !signal.aborted && readVerdict(outcome);
	const after = verdict ? readClientFile(file, [ownFolder], largestPlan) : undefined;
	if (!verdict || after === undefined) {
		say(world, 'The review ended without a decision. What was typed is kept, and the agent asks by itself.');
		return undefined;
	}
	const decision: Decision = {...verdict, before: text, text: after};
	if (isSettled(event, decision)) settleText(file, after);
	return answerTo(event, decision);
}

/* Nothing that would be taken for an option, or for no value. */
const nameOf = (path = ''): string => (path === '' ? '.' : path.replace(/^-/, './-'));

function howTo(file: string): string {
	const where =
		'The review needs a terminal that nobody draws on, or tmux, zellij, kitty (with remote control) or wezterm.';
	return `${where} To read the plan, run \`plan-wizard review ${quote(file)}\` in another terminal, and answer the agent there.`;
}

function say({stderr}: World, sentence: string): void {
	stderr.write(`${displayText(sentence)}\n`);
}

async function readBounded(stdin: World['stdin'], signal: AbortSignal): Promise<string> {
	const chunks: Buffer[] = [];
	let length = 0;
	const stop = (): void => {
		stdin.destroy();
	};
	const timer = setTimeout(stop, longestEvent);
	signal.addEventListener('abort', stop);
	try {
		for await (const chunk of stdin) {
			chunks.push(Buffer.from(chunk));
			length += chunk.length;
			if (length > largestEvent) return '';
		}
		return Buffer.concat(chunks).toString();
	} catch {
		return '';
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', stop);
	}
}

/* The plan's words; `undefined` where they are not to be had. */
function planOf({plan}: PlanEvent, world: World, env: Environment): string | undefined {
	const text = plan.type === 'text' ? plan.text : readSource(plan, world.cwd, env);
	return text !== undefined && text.trim() !== '' && Buffer.byteLength(text) <= largestPlan ? text : undefined;
}

function readSource(plan: Exclude<PlanSource, {type: 'text'}>, cwd: string, env: Environment): string | undefined {
	const folders = foldersOf(plan.client, cwd, env);
	if (plan.type === 'file') return readClientFile(resolve(folders[0] ?? cwd, plan.path), folders, largestPlan);
	const transcript = readClientFile(plan.path, folders, largestTranscript);
	return transcript === undefined ? undefined : planInTranscript(transcript, plan.turn);
}

/* Where a client keeps what it names in an event; a name without a folder stands in the first. `cwd` is where we are, not what it says. */
function foldersOf(client: Client, cwd: string, env: Environment): readonly string[] {
	const home = homedir();
	const folders = {
		// The folder of plans can be set, but only within the project.
		claude: [env.CLAUDE_CONFIG_DIR || join(home, '.claude'), cwd],
		codex: [env.CODEX_HOME || join(home, '.codex')],
		gemini: [env.GEMINI_PLANS_DIR || join(home, '.gemini')],
	} satisfies Record<Client, readonly string[]>;
	return folders[client];
}
