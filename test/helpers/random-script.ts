/* What a person might type, at random but the same for the same seed. */

import {encodeEvent, encodeKey} from '../../source/terminal/event-bytes.ts';

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
export function createRandom(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d_2b_79_f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

export function pick<Value>(random: Random, values: readonly Value[]): Value {
	return values[Math.floor(random() * values.length)] as Value;
}

const words = [
	...['the', 'counter', 'Redis', 'is', 'shared', 'a', 'low', 'high', 'medium', 'Phase 1', 'x', '0.95', 'TODO'],
	...['漢字', 'かな', '한국어', 'Größe', 'e\u0301te\u0301', 'עברית', 'ไทย', 'क्ष'],
	...['👩‍👩‍👧‍👦', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇩🇪', '👍🏽', '😀'],
	...[
		'# x',
		'## y',
		'- z',
		'* z',
		'1. one',
		'> q',
		'---',
		'===',
		'```',
		'~~~',
		'**Decision**: b',
		'`code`',
		'|',
		'a | b',
		'\\|',
	],
	...['[x]', '[CLARIFY: w]', '{x}', '<b>', '<!--', '-->', '&#35;', '&amp;', '](', '   ', ':', '\\', '$', ']'],
];

const keys = [
	...[
		'left',
		'left',
		'right',
		'right',
		'up',
		'down',
		'home',
		'end',
		'ctrl+left',
		'ctrl+right',
		'ctrl+home',
		'ctrl+end',
	],
	...['shift+left', 'shift+right', 'shift+up', 'shift+down', 'ctrl+shift+left', 'shift+home', 'shift+end', 'alt+a'],
	...['backspace', 'backspace', 'backspace', 'delete', 'ctrl+w', 'alt+d', 'ctrl+u', 'ctrl+k', 'alt+y', 'alt+backspace'],
	...['enter', 'enter', 'enter', 'tab', 'tab', 'shift+tab', 'ctrl+j', 'alt+enter', 'pageup', 'pagedown'],
	...['ctrl+a', 'ctrl+b', 'ctrl+e', 'ctrl+f', 'alt+b', 'alt+f', 'ctrl+n', 'ctrl+x', 'ctrl+d', 'alt+up', 'alt+down'],
	...['ctrl+q', 'ctrl+z', 'ctrl+z', 'ctrl+y', 'ctrl+_', 'ctrl+r', 'ctrl+t', 'ctrl+l', 'ctrl+\\', 'f5', 'insert'],
];

const fields = [
	'Title',
	'Status',
	'Overview',
	'Components',
	'Risks',
	'Decision 1',
	'Phases',
	'Unit',
	'Questions',
	'Schema',
];

const plain = ['the', 'counter', 'is', 'shared,', 'it’s', '漢字', 'Größe', '42', 'rate-limit', 'done.', 'עברית'];

const sentence = (random: Random): string =>
	Array.from({length: 4 + Math.floor(random() * 8)}, () => pick(random, plain)).join(' ');

function text(random: Random): string {
	if (random() < 0.25) return sentence(random);
	const count = 1 + Math.floor(random() ** 2 * 8);
	return Array.from({length: count}, () => pick(random, words)).join(random() < 0.8 ? ' ' : '');
}

function paste(random: Random): string {
	const lines = Array.from({length: 1 + Math.floor(random() * 3)}, () => text(random));
	return encodeEvent({type: 'paste', text: lines.join(pick(random, ['\n', '\n\n', '\n\t']))});
}

const jump = (random: Random): string => `${encodeKey('ctrl+p')}${pick(random, fields)}${encodeKey('enter')}`;
const preview = (random: Random): string =>
	`${encodeKey('ctrl+o')}${pick(random, ['', encodeKey('down'), text(random)])}${encodeKey('ctrl+o')}`;

/** A script of some 20 keys, texts and pastes. It leaves no menu open, and neither writes nor leaves. */
export function randomScript(seed: number): string {
	const random = createRandom(seed);
	const parts = [jump(random)];
	for (let index = 0; index < 20; index++) {
		const chance = random();
		if (chance < 0.4) parts.push(text(random));
		else if (chance < 0.9) parts.push(encodeKey(pick(random, keys)));
		else if (chance < 0.95) parts.push(paste(random));
		else parts.push(pick(random, [jump, preview])(random));
	}
	return parts.join('');
}

/** Bytes in pieces of 1 to 12, cut anywhere. */
export function randomChunks(bytes: Uint8Array, seed: number): Uint8Array[] {
	const random = createRandom(seed);
	const chunks: Uint8Array[] = [];
	for (let at = 0; at < bytes.length; ) {
		const length = 1 + Math.floor(random() * 12);
		chunks.push(bytes.subarray(at, at + length));
		at += length;
	}
	return chunks;
}
