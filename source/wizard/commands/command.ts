import {unlessRefused} from '../refusal.ts';
import type {State} from '../state.ts';

/** A command returns the new state, or nothing when it does not apply now. */
export type Command = {
	/** What the menu and the footer call it. */
	readonly title: string;
	readonly run: (state: State, at: number) => State | undefined;
	/** Whether it applies now, where that is known without running it. */
	readonly applies?: (state: State) => boolean;
	/** What is said when its key was pressed and it does not apply; nothing, where an edge is plain to see. */
	readonly otherwise?: string;
	/** Whether the menu lists it; moving the caret is no entry of a menu. */
	readonly isListed?: boolean;
};

/** Whether a command does something now. */
export function isApplicable({applies, run}: Command, state: State): boolean {
	if (applies) return applies(state);
	return unlessRefused(
		() => run(state, 0) !== undefined,
		() => false,
	);
}
