import {Readable} from 'node:stream';
import type {TerminalEvent} from '../wizard/event.ts';
import {encodeEvent} from './event-bytes.ts';

/** A stand-in for stdin, towards Ink. */
export type InkInput = {
	/** To be given to Ink's `render` as `stdin`. */
	readonly stream: NodeJS.ReadStream;
	/** Whether a component of Ink's listens: it has switched "raw mode" on. */
	readonly isListening: () => boolean;
	/** Hands Ink an event as the bytes of one key, or one run of text; a paste as one line. */
	readonly write: (event: TerminalEvent) => void;
};

const inkBytes = (event: TerminalEvent): string => {
	// Ink would hold a lone ESC back for a while, and take it together with what follows for Alt; in kitty's form it is whole.
	if (event.type === 'key' && event.key === 'escape') return '\u{1B}[27u';
	// Its components hold one line, and would keep a carriage return in it.
	return event.type === 'paste' ? event.text.trimEnd().replaceAll('\n', ' ') : encodeEvent(event);
};

/**
Makes the stand-in. Ink's components split and mix up keys that come in one read; here each comes alone. `onListen` is called
when a component begins to listen.
*/
export const createInkInput = (onListen: () => void): InkInput => {
	let isListening = false;
	const readable = new Readable({objectMode: true, read() {}});

	const setRawMode = (isRaw: boolean) => {
		isListening = isRaw;
		if (isRaw) onListen();
		// What nobody read must not reach the next component.
		else while (readable.read() !== null);
	};

	const ignore = () => readable;
	// Ink uses no more of a terminal's stream than this. What it reads are strings already.
	const stream = Object.assign(readable, {isTTY: true, setRawMode, setEncoding: ignore, ref: ignore, unref: ignore});
	return {
		stream: stream as unknown as NodeJS.ReadStream,
		isListening: () => isListening,
		write: event => readable.push(inkBytes(event)),
	};
};
