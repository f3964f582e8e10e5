/*
From bytes to events. Bytes are handled as a string of one character a byte, so that patterns can be written for them. They may
be cut anywhere: what cannot be read yet is carried over to the next chunk, and that never changes what is read. Only a lone ESC
needs the time to tell: the caller waits while `isPending`, then calls `expire`.

A terminal's own replies and reports come through the same channel; they are recognised by their form and dropped.
*/

import type {TerminalEvent} from '../wizard/event.ts';
import {addAlt, readAlt, readApplicationKey, readControl, readSequence} from './read-key.ts';

type TokenizerMode =
	| {readonly type: 'keys'}
	| {readonly type: 'paste'; readonly bytes: string}
	| {readonly type: 'reply'; readonly opener: string; readonly isEmpty: boolean};

/**
What the tokenizer remembers between two chunks. `carry` is the start of a sequence or character whose rest has not come;
`late` the start of a sequence that was given up, which counts after all if its rest is the very next to come.
*/
export type InputState = {readonly mode: TokenizerMode; readonly carry: string; readonly late: string};

/** Events in the order of the keys, and the state in which to read on. */
export type Tokens = {readonly state: InputState; readonly events: readonly TerminalEvent[]};

type Step = {readonly mode: TokenizerMode; readonly next: number; readonly events: readonly TerminalEvent[]};

const keys: TokenizerMode = {type: 'keys'};

/** The state before the first byte. */
export const initialInput: InputState = {mode: keys, carry: '', late: ''};

/** A paste of more bytes comes in several events, so that one whose end never comes cannot fill the memory. */
export const longestPaste = 2 ** 24;

const cutCharacter = String.raw`(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})`;
const wholeCharacter = String.raw`(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})`;
const parameters = '[0-?]{0,256}[ -/]{0,8}';

const text = /[\x20-\x7e\x80-\xff]+/y;
const control = /[\x00-\x1a\x1c-\x1f\x7f]/y;
const pasteStart = /\x1b\[200~/y;
const replyStart = /\x1b([\]P_])/y;
// After `ESC [ M` come the three bytes of the old mouse report. Rxvt ends a sequence in `$`, where the standard wants more.
const sequence = new RegExp(
	String.raw`\x1b(\x1b?)\[(?!200~)(M[\x20-\xff]{3}|\[[A-E]|[235678]\$|(?![M[])${parameters}[@-~])`,
	'y',
);
const applicationKey = /\x1b(\x1b?)O((?:\d;?){0,4}[A-DFHIMP-SXa-dj-y ])/y;
const altCharacter = new RegExp(String.raw`\x1b([\x00-\x1a\x1c-NQ-Z\\^${'`'}-\x7f]|${wholeCharacter})`, 'y');
const unfinished = new RegExp(
	String.raw`\x1b(?:${cutCharacter}|\x1b?(?:\[(?:M[\x20-\xff]{0,2}|\[|${parameters})|O(?:\d;?){0,4})?)?$`,
	'y',
);
const broken = new RegExp(String.raw`\x1b(O|\[(M[\x20-\xff]{0,2}|\[|${parameters}))?`, 'y');
const pasteMark = /\x1b\[20[01]~|\x03/g;
const cutMark = /\x1b(?:\[(?:2(?:0[01]?)?)?)?$/;
const replyEnd = /\x07|\x1b\\/y;
const anyControl = /[\x00-\x1f\x7f]/g;
const lateRest = new RegExp(
	String.raw`^\x1b(?:\[200~|(?:\[(?:[A-DFHIOZ]|[\d<-?]${parameters}[@-~])|[\]P_][\x20-\xff]*(?:\x07|\x1b\\))(?=\x1b|$))`,
);

const decode = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

const readPasted = (bytes: string): readonly TerminalEvent[] => {
	const pasted = decode(bytes)
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/(?![\t\n])\p{Cc}/gu, '');
	return pasted ? [{type: 'paste', text: pasted}] : [];
};

const readTyped = (bytes: string): readonly TerminalEvent[] => {
	const typed = decode(bytes).replaceAll(/\p{Cc}/gu, '');
	return typed ? [{type: 'text', text: typed}] : [];
};

const readPrefixed = (prefix: string, event: TerminalEvent | undefined): readonly TerminalEvent[] => {
	if (prefix && event?.type === 'key') return [addAlt(event)];
	return [...(prefix ? [readControl(prefix)] : []), ...(event ? [event] : [])];
};

// What begins like a sequence but is none: Alt was held with `[` or `O`, Escape was pressed, or a sequence came damaged.
const readBroken = (opener = '\x1b', rest = ''): readonly TerminalEvent[] => {
	if (rest) return [];
	return [opener === '\x1b' ? readControl(opener) : readAlt(opener)];
};

type Form = readonly [
	pattern: RegExp,
	read: (match: RegExpExecArray) => {readonly events?: readonly TerminalEvent[]; readonly mode?: TokenizerMode},
];

const wholeForms: readonly Form[] = [
	[control, ([character]) => ({events: [readControl(character)]})],
	[pasteStart, () => ({mode: {type: 'paste', bytes: ''}})],
	[replyStart, ([, opener = '']) => ({mode: {type: 'reply', opener, isEmpty: true}})],
	[sequence, ([, prefix = '', rest = '']) => ({events: readPrefixed(prefix, readSequence(rest))})],
	[applicationKey, ([, prefix = '', rest = '']) => ({events: readPrefixed(prefix, readApplicationKey(rest))})],
	[altCharacter, ([, character = '']) => ({events: [readAlt(decode(character))]})],
];

const brokenForm: Form = [broken, ([, opener, rest]) => ({events: readBroken(opener, rest)})];

const matchAt = (pattern: RegExp, input: string, at: number): RegExpExecArray | undefined => {
	pattern.lastIndex = at;
	return pattern.exec(input) ?? undefined;
};

const readForms = (forms: readonly Form[], input: string, at: number): Step | undefined => {
	for (const [pattern, read] of forms) {
		const match = matchAt(pattern, input, at);
		if (match) return {mode: keys, next: pattern.lastIndex, events: [], ...read(match)};
	}

	return undefined;
};

const atCut = new RegExp(`${cutCharacter}$`);

const cutLength = (bytes: string): number => atCut.exec(bytes.slice(-3))?.[0].length ?? 0;

const readText = (input: string, at: number, length: number): Step | undefined => {
	const end = at + length;
	const next = end === input.length ? end - cutLength(input.slice(at)) : end;
	return next > at ? {mode: keys, next, events: readTyped(input.slice(at, next))} : undefined;
};

const readKeys = (input: string, at: number): Step | undefined => {
	const run = matchAt(text, input, at);
	if (run) return readText(input, at, run[0].length);
	const whole = readForms(wholeForms, input, at);
	return whole ?? (matchAt(unfinished, input, at) ? undefined : readForms([brokenForm], input, at));
};

const splitPaste = (bytes: string): {readonly events: readonly TerminalEvent[]; readonly rest: string} => {
	const events: TerminalEvent[] = [];
	let rest = bytes;
	while (rest.length > longestPaste) {
		const piece = rest.slice(0, longestPaste);
		const end = longestPaste - (piece.endsWith('\r') ? 1 : cutLength(piece));
		events.push(...readPasted(rest.slice(0, end)));
		rest = rest.slice(end);
	}

	return {events, rest};
};

const readPaste = (pasted: string, input: string, at: number): Step | undefined => {
	const found = matchAt(pasteMark, input, at);
	const end = found?.index ?? input.length - (cutMark.exec(input.slice(-5))?.[0].length ?? 0);
	const {events, rest} = splitPaste(pasted + input.slice(at, end));
	if (!found) return end > at ? {mode: {type: 'paste', bytes: rest}, next: end, events} : undefined;
	// The end of a paste can get lost, and must not take Ctrl+C or the next paste with it: these are read again as what they are.
	const next = found[0].endsWith('1~') ? pasteMark.lastIndex : end;
	return {mode: keys, next, events: [...events, ...readPasted(rest)]};
};

const readReply = (mode: Extract<TokenizerMode, {type: 'reply'}>, input: string, at: number): Step | undefined => {
	const end = matchAt(anyControl, input, at)?.index ?? input.length;
	if (end > at) return {mode: {...mode, isEmpty: false}, next: end, events: []};
	if (input.slice(at) === '\x1b') return undefined;
	if (matchAt(replyEnd, input, at)) return {mode: keys, next: replyEnd.lastIndex, events: []};
	return {mode: keys, next: at, events: mode.isEmpty ? [readAlt(mode.opener)] : []};
};

const step = (mode: TokenizerMode, input: string, at: number): Step | undefined => {
	switch (mode.type) {
		case 'keys':
			return readKeys(input, at);
		case 'paste':
			return readPaste(mode.bytes, input, at);
		case 'reply':
			return readReply(mode, input, at);
	}
};

/** Reads the next chunk of what the terminal sent. */
export const tokenize = (state: InputState, bytes: Uint8Array): Tokens => {
	if (bytes.length === 0) return {state, events: []};
	const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
	const start = state.late && lateRest.test(state.late + chunk) ? state.late : state.carry;
	const input = start + chunk;
	const events: TerminalEvent[] = [];
	let {mode} = state;
	let at = 0;
	while (at < input.length) {
		const read = step(mode, input, at);
		if (!read) break;
		events.push(...read.events);
		mode = read.mode;
		at = read.next;
	}

	return {state: {mode, carry: input.slice(at), late: ''}, events};
};

/** Whether what came last can only be told by waiting: it may be a lone key, or the start of a sequence. */
export const isPending = ({mode, carry}: InputState): boolean =>
	mode.type === 'reply' || (mode.type === 'keys' && /^\x1b(?![\x80-\xff])/.test(carry));

/** Reads what is pending as the keys it must be, now that nothing follows; a sequence without its end is dropped. */
export const expire = (state: InputState): Tokens => {
	if (!isPending(state)) return {state, events: []};
	const {mode, carry} = state;
	if (mode.type === 'reply') {
		return {
			state: {...initialInput, late: `\x1b${mode.opener}${carry}`},
			events: mode.isEmpty ? [readAlt(mode.opener)] : [],
		};
	}

	const events: TerminalEvent[] = [];
	for (let read = readForms([brokenForm], carry, 0); read; read = readForms([brokenForm], carry, read.next))
		events.push(...read.events);
	return {state: {...initialInput, late: carry.slice(carry.lastIndexOf('\x1b'))}, events};
};

/** Reads all that is there as what it must be, now that nothing will come any more: also a paste whose end has not come. */
export const finish = (state: InputState): Tokens => {
	if (state.mode.type === 'paste') return {state: initialInput, events: readPasted(state.mode.bytes)};
	return expire(state);
};
