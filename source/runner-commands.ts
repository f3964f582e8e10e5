/*
A CI runner reads what a program prints as commands to it: `::stop-commands::x` at the start of a line, `##[add-mask]x` and
`##vso[task.setvariable]x` anywhere. Text from a plan or a path must give it none.
*/
import process from 'node:process';

const atStart = /^([^\S\n]*):(?=:)/gm;
const anywhere = /#(?=#\w*\[)/g;

/** Whether something reads what is printed in that way. */
export function isOnRunner({GITHUB_ACTIONS, TF_BUILD}: NodeJS.ProcessEnv = process.env): boolean {
	return Boolean(GITHUB_ACTIONS) || Boolean(TF_BUILD);
}

/** Whether a runner would take something in `text` for a command. */
export function hasRunnerCommand(text: string): boolean {
	return withoutRunnerCommands(text) !== text;
}

/** `text` with a blank in everything that a runner would take for a command: `: :stop-commands::x`. */
export function withoutRunnerCommands(text: string): string {
	return text.replace(atStart, '$1: ').replace(anywhere, '# ');
}

/** Text for whoever reads what is printed: on a runner without commands. */
export function forLog(text: string): string {
	return isOnRunner() ? withoutRunnerCommands(text) : text;
}

/** The same stream, but for text that gives a runner commands; what is printed as one on purpose goes to `stream` itself. */
export function withoutCommands<Stream extends NodeJS.WritableStream>(stream: Stream): Stream {
	const write = (chunk: string | Uint8Array, ...rest: []) =>
		stream.write(typeof chunk === 'string' ? withoutRunnerCommands(chunk) : chunk, ...rest);
	return Object.create(stream, {write: {value: write}});
}
