import type {TerminalEvent} from '../wizard/event.ts';
import type {Background} from './theme.ts';
import type {World} from './world.ts';

/** The person's side of the terminal, as far as the form uses it. */
export type FormKeyboard = {
	readonly listen: (listener: (event: TerminalEvent) => void) => () => void;
	/** For Ink's option `stdin`. */
	readonly inkInput: NodeJS.ReadStream;
	/** Around handing the terminal to another program. */
	readonly pause: () => void;
	readonly resume: () => void;
};

/** What the form on a screen needs of the world. */
export type FormWorld = World & {
	readonly keyboard: FormKeyboard;
	readonly stdout: NodeJS.WriteStream;
	readonly background: Background;
	/** Whether the alternate screen is open, with the first frame on it. */
	readonly isOpen: boolean;
	/** Stops the program, with the rest of its job or alone; resolves to whether it was stopped, when it goes on. */
	readonly stop: (whole: boolean) => Promise<boolean>;
	/** Called after the first frame, with how to give the screen back at once. */
	readonly drawn: (close: () => void) => void;
};
