import process from 'node:process';
import type {TerminalEvent} from '../wizard/event.ts';
import {createInkInput} from './ink-input.ts';
import {expire, finish, initialInput, isPending, type Tokens, tokenize} from './tokenize.ts';

/** The person's side of the terminal: events come in, one listener gets them. */
export type Keyboard = {
	/** Delivers what has come so far and whatever comes, in order, to the one listener; returns what ends it. */
	readonly listen: (listener: (event: TerminalEvent) => void) => () => void;
	/** For Ink's option `stdin`. While one of Ink's components listens, it too gets each event, after the listener. */
	readonly inkInput: NodeJS.ReadStream;
	/** Hands the terminal over: it is in its normal mode, and nothing is read or delivered, until `resume`. */
	readonly pause: () => void;
	readonly resume: () => void;
	/** Leaves the terminal as it was found. The process can end. */
	readonly close: () => void;
	/** Resolves when nothing will come any more: after `close`, or when the terminal is gone. */
	readonly ended: Promise<void>;
};

type Options = {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WritableStream;
	/** How many milliseconds the rest of a sequence may take after its ESC. */
	readonly escapeDelay?: number;
};

const pasteOn = '\u{1B}[?2004h';
const pasteOff = '\u{1B}[?2004l';

// Over a slow line, and on a busy machine, a sequence comes in pieces; all that waits for this is Escape alone.
const defaultDelay = 100;

/**
Calls `run` after a delay, but not before what has already arrived was read: in a busy process the timer may be long due while
the bytes are still waiting.
*/
const schedule = (run: () => void, delay: number): (() => void) => {
	let immediate: NodeJS.Immediate | undefined;
	const timeout = setTimeout(() => {
		immediate = setImmediate(run);
	}, delay);
	return () => {
		clearTimeout(timeout);
		clearImmediate(immediate);
	};
};

/** Passes events on in order, to the listener at once, and to Ink one a turn so that it has rendered before the next. */
const createDelivery = () => {
	const queue: TerminalEvent[] = [];
	let listener: ((event: TerminalEvent) => void) | undefined;
	let isWaiting = false;
	let isPaused = false;

	const wait = () => {
		isWaiting = true;
		setImmediate(() => {
			isWaiting = false;
			deliver();
		});
	};

	// A screen may begin to listen just after its component from Ink did.
	const ink = createInkInput(() => {
		if (!isWaiting) wait();
	});

	const deliver = () => {
		while (!isWaiting && !isPaused && (listener || ink.isListening())) {
			const event = queue.shift();
			if (!event) return;
			if (ink.isListening()) wait();
			// First the listener, while the state is the one in which the key was pressed.
			listener?.(event);
			if (ink.isListening()) ink.write(event);
		}
	};

	return {
		inkInput: ink.stream,
		add(events: readonly TerminalEvent[]) {
			for (const event of events) queue.push(event);
			deliver();
		},
		listen(next: (event: TerminalEvent) => void) {
			listener = next;
			deliver();
			return () => {
				if (listener === next) listener = undefined;
			};
		},
		pause(shouldPause: boolean) {
			isPaused = shouldPause;
			deliver();
		},
	};
};

/** Reads bytes into events, and decides by the clock what the bytes leave open. */
const createReader = (add: (events: readonly TerminalEvent[]) => void, delay: number) => {
	let state = initialInput;
	let cancel = () => {};

	const take = (read: Tokens) => {
		cancel();
		({state} = read);
		if (isPending(state)) cancel = schedule(() => take(expire(state)), delay);
		add(read.events);
	};

	return {
		// Whoever read stdin before may have left it decoding.
		read: (chunk: Uint8Array | string) => take(tokenize(state, typeof chunk === 'string' ? Buffer.from(chunk) : chunk)),
		flush: () => take(expire(state)),
		end: () => take(finish(state)),
	};
};

/**
Takes the keyboard: raw mode, bracketed paste, and all of stdin. It may have been put into raw mode, and paused, before.
*/
export const openKeyboard = ({stdin, stdout, escapeDelay = defaultDelay}: Options): Keyboard => {
	const delivery = createDelivery();
	const reader = createReader(delivery.add, escapeDelay);
	const {promise: ended, resolve: end} = Promise.withResolvers<void>();
	let isOpen = true;
	let isReading = false;
	let isGone = false;

	const start = () => {
		isReading = true;
		stdin.setRawMode(true);
		stdout.write(pasteOn);
		stdin.on('data', reader.read);
		stdin.ref();
		stdin.resume();
	};

	const stop = () => {
		if (!isReading) return;
		isReading = false;
		stdin.off('data', reader.read);
		stdin.pause();
		reader.flush();
		if (isGone) return;
		stdout.write(pasteOff);
		stdin.setRawMode(false);
	};

	const lose = () => {
		isGone = true;
		end();
	};

	const close = () => {
		if (!isOpen) return;
		isOpen = false;
		stop();
		reader.end();
		process.off('exit', close);
		stdin.off('end', lose).off('error', lose);
		end();
	};

	// A terminal that went away fails to read; nobody else would catch that.
	stdin.on('end', lose).on('error', lose);
	process.on('exit', close);
	start();
	return {
		listen: delivery.listen,
		inkInput: delivery.inkInput,
		pause() {
			delivery.pause(true);
			stop();
		},
		resume() {
			if (isOpen && !isReading) start();
			delivery.pause(false);
		},
		close,
		ended,
	};
};
