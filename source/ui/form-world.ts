import type {TerminalEvent} from '../wizard/event.ts';
import type {State} from '../wizard/state.ts';
import type {FormEvent} from '../wizard/update.ts';
import type {Background} from './theme.ts';

/** The person's side of the terminal, as far as the form uses it. */
export type FormKeyboard = {
	readonly listen: (listener: (event: TerminalEvent) => void) => () => void;
	/** For Ink's option `stdin`. */
	readonly inkInput: NodeJS.ReadStream;
	/** Around handing the terminal to another program. */
	readonly pause: () => void;
	readonly resume: () => void;
};

/** What the form needs of the world; it writes nothing itself. */
export type FormWorld = {
	readonly keyboard: FormKeyboard;
	readonly stdout: NodeJS.WriteStream;
	readonly background: Background;
	/** Called after every change of the plan or the caret; a draft is saved soon after. */
	readonly changed: (state: State) => void;
	/** Saves the draft at once. */
	readonly flush: () => void;
	/** Lets the person edit `text` in an editor; the terminal is theirs while it runs. Throws with a sentence. */
	readonly edit: (text: string, extension: string) => string;
	/** Stops the program, with the rest of its job or alone; resolves to whether it was stopped, when it goes on. */
	readonly stop: (whole: boolean) => Promise<boolean>;
	/** Called after the first frame, with how to give the screen back at once. */
	readonly drawn: (close: () => void) => void;
	/** Hears what happens outside, until the returned function is called. */
	readonly listen: (listener: (event: FormEvent) => void) => () => void;
};
