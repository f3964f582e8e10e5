/* Runs a program whose words are its result: it has the terminal, and what it prints is kept. */

// A terminal that is open already can be given only by its number, which execa does not take.
import {spawn} from 'node:child_process';

type Errand = {
	readonly words: readonly string[];
	readonly cwd: string;
	readonly env: Readonly<Record<string, string>>;
};

type Ended = {readonly exitCode: number | undefined; readonly stdout: string};

const longestAnswer = 16_000_000;

/** Runs it to its end, or to that of `signal`, and says how it ended and what it printed. What cannot be started has no exit code. */
export async function runErrand(
	{words: [command = '', ...args], cwd, env}: Errand,
	{stdin, signal}: {readonly stdin: number | 'inherit'; readonly signal: AbortSignal},
): Promise<Ended> {
	const child = spawn(command, args, {cwd, env: {...process.env, ...env}, stdio: [stdin, 'pipe', 'inherit']});
	const stop = (): void => {
		child.kill('SIGTERM');
	};
	if (signal.aborted) stop();
	signal.addEventListener('abort', stop);
	const chunks: Buffer[] = [];
	let length = 0;
	child.stdout?.on('data', (chunk: Buffer) => {
		length += chunk.length;
		if (length <= longestAnswer) chunks.push(chunk);
	});
	const exitCode = await new Promise<number | undefined>(resolve => {
		child.on('error', () => resolve(undefined));
		child.on('close', code => resolve(code ?? undefined));
	});
	signal.removeEventListener('abort', stop);
	return {exitCode, stdout: length <= longestAnswer ? Buffer.concat(chunks).toString() : ''};
}
