/* Where the person is asked and the form is filled in: on a screen or in plain lines. */

import type {FormWorld} from '../ui/form-world.ts';
import type {LineQuestion, Question} from '../ui/question.ts';
import type {Binding} from '../wizard/keymap.ts';
import type {State} from '../wizard/state.ts';
import type {Events} from './events.ts';
import type {Signal} from './signals.ts';

/** The person's place at the terminal, which the parts of one run of the wizard share. */
export type Desk = {
	/** Asks until there is an answer; `undefined` when the person leaves. */
	readonly ask: <Value>(question: Question<Value>) => Promise<Value | undefined>;
	/** Asks for one short line; `undefined` when the person leaves. */
	readonly askLine: (question: LineQuestion) => Promise<string | undefined>;
	/** Asks what is in the form until it has an outcome, and returns its last state. */
	readonly fillIn: (state: State, host: FormHost) => Promise<State>;
	/** What calls the commands of the form, where these are not keys. */
	readonly bindings?: readonly Binding[];
	/** Says something, one line a sentence, where it stays. */
	readonly say: (...lines: readonly string[]) => void;
	/** Gives the terminal back as it was found. */
	readonly close: () => void;
};

/** What a form needs of the run, however it is shown. */
export type FormHost = Pick<FormWorld, 'changed' | 'flush' | 'edit' | 'ask' | 'propose' | 'templates' | 'limited'> &
	Events & {
		/** Called when the form stands. Nothing that is typed may reach it before this is done. */
		readonly drawn: () => Promise<void>;
		/** Closes the form, with the draft saved, because of this error. */
		readonly fail: (error: unknown) => void;
		/** Ends the program as the signal would, with the draft saved. */
		readonly end: (signal: Signal) => void;
	};
