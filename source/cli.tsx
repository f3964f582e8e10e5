/* From the command line to an exit code. Each command is loaded only when it is asked for. */

import process from 'node:process';
import {readArguments} from './arguments.ts';
import type {Arguments} from './command-table.ts';
import {explain, Failure} from './failure.ts';
import {isPrint, ownWorld} from './own-world.ts';
import {nearest} from './plan/nearest.ts';
import {isOnRunner, withoutCommands} from './runner-commands.ts';
import {exitBy} from './session/signals.ts';
import type {World} from './session/world.ts';
import type {EarlyScreen} from './terminal/early-screen.ts';
import {openTerminal} from './terminal/own-terminal.ts';
import {readVersion} from './version.ts';

/** Does what the command line asks for, and returns the exit code. What goes wrong is said on stderr, in a sentence. */
export async function main(argv: readonly string[], screen?: EarlyScreen, world?: World): Promise<number> {
	const place = forLogs(world ?? ownWorld(argv));
	try {
		return await run(readArguments(argv, nearest), place, screen);
	} catch (error) {
		screen?.close();
		const exitCode = await report(error, place);
		if (argv[0] === 'hook') return argv.some(isPrint) ? exitCode : undecided;
		return argv[0] === 'merge' ? notMerged : exitCode;
	}
}

/* To an agent, other codes are decisions. */
const undecided = 0;

/* What is told never gives a command to the CI runner that reads it. */
function forLogs<Some extends Pick<World, 'stderr'>>(world: Some): Some {
	if (!isOnRunner()) return world;
	// Its folder is looked up when it is asked for.
	const own = Object.getOwnPropertyDescriptors(world);
	return Object.defineProperties({} as Some, {
		...own,
		stderr: {value: withoutCommands(world.stderr), enumerable: true},
	});
}

/* Git takes anything up to 128 for conflicts that are marked in the file. */
const notMerged = 129;

async function report(error: unknown, {stderr}: Pick<World, 'stderr'>): Promise<number> {
	// A path or a key may hold anything.
	const {displayText} = await import('./wizard/text/display.ts');
	const failure =
		error instanceof Failure ? error : new Failure(`plan-wizard made a mistake: ${explain(error)}.`, {cause: error});
	stderr.write(`${displayText(failure.message)}\n`);
	if (process.env.DEBUG && failure.cause instanceof Error) stderr.write(`${failure.cause.stack}\n`);
	return failure.exitCode;
}

async function run(request: Arguments, world: World, screen: EarlyScreen | undefined): Promise<number> {
	switch (request.type) {
		case 'help':
			return print((await import('./help.ts')).help(), world);
		case 'version':
			return print(`${readVersion()}\n`, world);
		case 'completions':
			return print((await import('./commands/completions.ts')).completions(request.shell), world);
		case 'fill':
			return (await import('./commands/fill.ts')).fillPlan(request, world);
		case 'export':
			return (await import('./commands/export.ts')).exportPlan(request, world);
		case 'outline':
			return (await import('./commands/outline.ts')).printOutline(request, world);
		case 'check':
			return (await import('./commands/check.ts')).check(request, world);
		case 'merge':
			return (await import('./commands/merge.ts')).mergeFiles(request, world);
		case 'hook':
			return (await import('./commands/hook.ts')).answerHook(request, world);
		case 'hook window':
			return (await import('./commands/hook-window.ts')).reviewInWindow(request.folder, world);
		case 'hook print':
			return (await import('./commands/hook-print.ts')).printHook(request, world);
		case 'schema':
			return (await import('./commands/schema.ts')).printSchema(request, world);
		case 'drafts':
			return (await import('./commands/drafts.ts')).manageDrafts(request, world);
		case 'edit':
			return onTerminal(world, async terminal => {
				return (await import('./session/edit.ts')).runEdit(request, terminal, screen);
			});
		case 'review': {
			const {runReview} = await import('./session/review.ts');
			const review = async (own: World) => runReview(request, own, screen);
			const reviewed = request.isLinear ? await review(inLines(world)) : await onTerminal(world, review);
			return (await import('./commands/review.ts')).printReview(reviewed, request, world);
		}
		case 'wizard':
			// Lines may come from a file or a pipe as well.
			if (!request.isLinear) refuseWithoutTerminal(world);
			// Ink's colours know only this.
			if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
			return (await import('./session/run.ts')).runWizard(request, world, screen);
	}
}

/* Runs what has a form on the person's own terminal, whatever stdin and stdout are. */
async function onTerminal<Result>(world: World, run: (world: World) => Promise<Result>): Promise<Result> {
	const terminal = openTerminal(world);
	try {
		refuseWithoutTerminal(terminal ?? world);
		// Those of the process itself are heard already.
		if (terminal && terminal.stdout !== world.stdout) terminal.stdout.on('error', () => exitBy('SIGHUP'));
		// Ink's colours know only this, and ask else whether stdout is a terminal.
		const {NO_COLOR, FORCE_COLOR} = process.env;
		if (NO_COLOR) process.env.FORCE_COLOR = '0';
		else if (FORCE_COLOR === undefined && !world.stdout.isTTY) process.env.FORCE_COLOR = '1';
		return await run({...world, ...terminal});
	} finally {
		terminal?.close();
	}
}

/* What is asked in lines must not stand among what is told to a program. */
function inLines(world: World): World {
	if (world.stdout.isTTY) return world;
	// Lines need no more of it than that it can be written to.
	return {...world, stdout: world.stderr as NodeJS.WriteStream};
}

function print(text: string, {stdout}: World): number {
	stdout.write(text);
	return 0;
}

function refuseWithoutTerminal({stdin, stdout}: Pick<World, 'stdin' | 'stdout'>): void {
	const {CI} = process.env;
	const isTerminal = stdin.isTTY && stdout.isTTY;
	if (isTerminal && (!CI || CI === '0' || CI === 'false')) return;
	const reason = isTerminal ? '`CI` is set' : 'this is none';
	const advice = 'use `plan-wizard fill` in scripts (see `plan-wizard --help`)';
	throw new Failure(`The wizard needs a terminal, and ${reason}; ${advice}.`, {exitCode: 2});
}
