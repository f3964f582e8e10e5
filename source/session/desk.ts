import {render} from 'ink';
import type {ReactNode} from 'react';
import type {World} from '../commands/world.ts';
import type {EarlyScreen} from '../early-screen.ts';
import {type Keyboard, openKeyboard} from '../keyboard.ts';

/** The terminal, as the parts of one run of the wizard share it. */
export type Desk = {
	readonly keyboard: Keyboard;
	readonly stdout: NodeJS.WriteStream;
	/** Shows one screen until it has an answer; `undefined` when the person leaves. */
	readonly ask: <Value>(view: (answer: (value: Value | undefined) => void) => ReactNode) => Promise<Value | undefined>;
	/** The form is drawn: Ink gives the terminal back from now on. */
	readonly handOver: () => void;
	/** Says something, one line a sentence, on the screen that stays. */
	readonly say: (...lines: readonly string[]) => void;
	/** Gives the terminal back as it was found. */
	readonly close: () => void;
};

const clear = '\u001B[2J\u001B[H';

/** Takes the terminal. Before the form is drawn, questions stand on the alternate screen that was opened early. */
export function openDesk({stdin, stdout}: World, screen: EarlyScreen | undefined): Desk {
	const keyboard = openKeyboard({stdin, stdout});
	let isEarly = screen !== undefined;

	return {
		keyboard,
		stdout,
		async ask(view) {
			const answered = Promise.withResolvers<Parameters<Parameters<typeof view>[0]>[0]>();
			// Ink draws nothing where `CI` is set, be it to an empty string.
			const options = {stdin: keyboard.inkInput, stdout, exitOnCtrlC: false, patchConsole: false, interactive: true};
			const app = render(view(answered.resolve), options);
			const answer = await Promise.race([answered.promise, keyboard.ended.then(() => undefined)]);
			app.unmount();
			await app.waitUntilExit();
			if (isEarly) stdout.write(clear);
			return answer;
		},
		handOver() {
			isEarly = false;
			screen?.handOver();
		},
		say: (...lines) => stdout.write(`${lines.join('\n')}\n`),
		close() {
			keyboard.close();
			screen?.close();
		},
	};
}
