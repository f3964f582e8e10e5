import {sealed} from '../history.ts';
import {unlessRefused} from '../refusal.ts';
import type {State} from '../state.ts';

/** A command returns the new state, or nothing when it does not apply now. */
export type Command = {
	/** What it is called. */
	readonly title: string;
	/** What the footer calls it, where its title is too long for that, or says less than can be said here. */
	readonly short?: string | ((state: State) => string);
	/** `key` is the one it was asked for with, where several mean something else each. */
	readonly run: (state: State, at: number, key?: string) => State | undefined;
	/** Whether it applies now, where that is known without running it. */
	readonly applies?: (state: State) => boolean;
	/** What is said when it was asked for and does not apply; nothing, where an edge is plain to see. */
	readonly otherwise?: string;
	/** What the menu calls it, where that depends on the state; it finds the title, too. */
	readonly listed?: (state: State) => string;
	/** Whether the menu lists it; moving the caret is no entry of a menu. */
	readonly isListed?: boolean;
	/** Whether it is about the field or item that the caret is in: the menu lists it first. */
	readonly isHere?: boolean;
	/** How it is called where lines are typed instead of keys. */
	readonly line?: LineCall;
};

export type LineCall = {
	readonly words: readonly string[];
	/** What is said when it was done, if that is not plain from the next question; it may depend on the state before. */
	readonly said?: string | ((state: State) => string);
	/** What has to be asked: for an answer, for that or for another item, or for anything but a side of a conflict. */
	readonly needs?: 'answer' | 'question' | 'form';
};

/** The state after a command, or nothing when it does not apply. Whatever does not write ends the step that typing would go on in. */
export function perform({run}: Command, state: State, at: number, key?: string): State | undefined {
	const done = run(state.message === '' ? state : {...state, message: ''}, at, key);
	return done?.history === state.history ? {...done, history: sealed(state.history)} : done;
}

/** What the footer calls a command here. */
export function shortTitle({title, short = lowered(title)}: Command, state: State): string {
	return typeof short === 'string' ? short : short(state);
}

/** A title inside a line. */
export function lowered(title: string): string {
	return title.charAt(0).toLowerCase() + title.slice(1);
}

/** Whether a command does something now. */
export function isApplicable({applies, run}: Command, state: State): boolean {
	if (applies) return applies(state);
	return unlessRefused(
		() => run(state, 0) !== undefined,
		() => false,
	);
}
