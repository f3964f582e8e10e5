import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {encodeEvent, encodeKey} from '../../source/terminal/event-bytes.ts';
import {
	expire,
	type InputState,
	initialInput,
	isPending,
	longestPaste,
	tokenize,
} from '../../source/terminal/tokenize.ts';
import type {TerminalEvent} from '../../source/wizard/event.ts';
import {cpuTimeOf} from '../helpers/cpu-time.ts';
import {runs} from '../helpers/runs.ts';

const toBytes = (data: string | Uint8Array): Uint8Array => (typeof data === 'string' ? Buffer.from(data) : data);

const joinTexts = (events: readonly TerminalEvent[]): readonly TerminalEvent[] => {
	const joined: TerminalEvent[] = [];
	for (const event of events) {
		const last = joined.at(-1);
		if (event.type === 'text' && last?.type === 'text')
			joined[joined.length - 1] = {type: 'text', text: last.text + event.text};
		else joined.push(event);
	}

	return joined;
};

/** Reads chunks one after the other; `null` stands for time that passes. */
const readAll = (
	chunks: Iterable<string | Uint8Array | null>,
): {state: InputState; events: readonly TerminalEvent[]} => {
	let state = initialInput;
	const events: TerminalEvent[] = [];
	for (const chunk of chunks) {
		const read = chunk === null ? expire(state) : tokenize(state, toBytes(chunk));
		events.push(...read.events);
		({state} = read);
	}

	return {state, events: joinTexts(events)};
};

const readChunks = (...chunks: ReadonlyArray<string | Uint8Array | null>) => readAll(chunks);

const oneByOne = (bytes: Uint8Array): readonly Uint8Array[] => Array.from(bytes, byte => Buffer.of(byte));

const inShort = (events: readonly TerminalEvent[]): string =>
	events.map(event => (event.type === 'key' ? event.key : JSON.stringify(event.text))).join(' ');

const read = (...chunks: ReadonlyArray<string | Uint8Array | null>): string => inShort(readChunks(...chunks).events);

const key = (name: string): TerminalEvent => ({type: 'key', key: name});
const text = (value: string): TerminalEvent => ({type: 'text', text: value});
const paste = (value: string): TerminalEvent => ({type: 'paste', text: value});

describe('keys', () => {
	test.each([
		['\t', 'tab'],
		['\u001B[Z', 'shift+tab'],
		['\r', 'enter'],
		['\n', 'ctrl+j'],
		['\b', 'backspace'],
		['\u007F', 'backspace'],
		['\0', 'ctrl+space'],
		['\u0001', 'ctrl+a'],
		['\u001A', 'ctrl+z'],
		['\u001C', 'ctrl+\\'],
		['\u001D', 'ctrl+]'],
		['\u001E', 'ctrl+^'],
		['\u001F', 'ctrl+_'],
		['\u001B[A', 'up'],
		['\u001B[B', 'down'],
		['\u001B[C', 'right'],
		['\u001B[D', 'left'],
		['\u001B[H', 'home'],
		['\u001B[F', 'end'],
		['\u001B[1~', 'home'],
		['\u001B[4~', 'end'],
		['\u001B[7~', 'home'],
		['\u001B[8~', 'end'],
		['\u001B[2~', 'insert'],
		['\u001B[3~', 'delete'],
		['\u001B[5~', 'pageup'],
		['\u001B[6~', 'pagedown'],
		['\u001BOA', 'up'],
		['\u001BOH', 'home'],
		['\u001BOP', 'f1'],
		['\u001B[15~', 'f5'],
		['\u001B[[A', 'f1'],
		['\u001BOM', 'enter'],
		['\u001B[1;5D', 'ctrl+left'],
		['\u001B[1;2A', 'shift+up'],
		['\u001B[1;3A', 'alt+up'],
		['\u001B[1;6D', 'ctrl+shift+left'],
		['\u001B[1;8D', 'ctrl+alt+shift+left'],
		['\u001B[1;9A', 'alt+up'],
		['\u001B[3;5~', 'ctrl+delete'],
		['\u001BO5A', 'ctrl+up'],
		['\u001B[3$', 'shift+delete'],
		['\u001B[3^', 'ctrl+delete'],
		['\u001B[a', 'shift+up'],
		['\u001BOa', 'ctrl+up'],
		['\u001Bb', 'alt+b'],
		['\u001BB', 'alt+shift+b'],
		['\u001B\u007F', 'alt+backspace'],
		['\u001B\b', 'alt+backspace'],
		['\u001B\r', 'alt+enter'],
		['\u001B\t', 'alt+tab'],
		['\u001B\u0002', 'ctrl+alt+b'],
		['\u001B ', 'alt+space'],
		['\u001B+', 'alt++'],
		['\u001Bé', 'alt+é'],
		['\u001BÉ', 'alt+shift+é'],
		['\u001B字', 'alt+字'],
		['\u001B🎉', 'alt+🎉'],
		['\u001B\u001B[A', 'alt+up'],
		['\u001B\u001BOA', 'alt+up'],
		['\u001B[13;2u', 'shift+enter'],
		['\u001B[13u', 'enter'],
		['\u001B[27u', 'escape'],
		['\u001B[9;5u', 'ctrl+tab'],
		['\u001B[57414u', 'enter'],
		['\u001B[122;5u', 'ctrl+z'],
		['\u001B[122;6u', 'ctrl+shift+z'],
		['\u001B[122:90;6u', 'ctrl+shift+z'],
		['\u001B[99;9u', 'super+c'],
		['\u001B[1089::99;5u', 'ctrl+c'],
		['\u001B[105;5u', 'tab'],
		['\u001B[109;5u', 'enter'],
		['\u001B[47;5u', 'ctrl+_'],
		['\u001B[98;3u', 'alt+b'],
		['\u001B[99;69u', 'ctrl+c'],
		['\u001B[97;5:2u', 'ctrl+a'],
		['\u001B[1;1:1A', 'up'],
		['\u001B[27;2;13~', 'shift+enter'],
		['\u001B[27;5;106~', 'ctrl+j'],
		['\u001B[27;6;90~', 'ctrl+shift+z'],
		['\u001B[57419;5u', 'ctrl+up'],
	])('%j is %s', (bytes, name) => {
		expect(readChunks(bytes)).toEqual({state: initialInput, events: [key(name)]});
	});

	test.each([
		['\u001BOp', '0'],
		['\u001BOj', '*'],
		['\u001B[57400u', '1'],
		['\u001B[97u', 'a'],
		['\u001B[97;2u', 'A'],
		['\u001B[49:33;2u', '!'],
		['\u001B[32;2u', ' '],
		['\u001B[97;2;65u', 'A'],
		['\u001B[223u', 'ß'],
		['\u001B[97;1;97:769u', 'a\u0301'],
	])('%j types %s', (bytes, typed) => {
		expect(readChunks(bytes)).toEqual({state: initialInput, events: [text(typed)]});
	});

	test('every chord reads back from its bytes', () => {
		const names = [
			'tab',
			'enter',
			'escape',
			'backspace',
			'up',
			'down',
			'left',
			'right',
			'home',
			'end',
			'insert',
			'delete',
			'pageup',
			'pagedown',
			'f1',
			'f3',
			'f12',
			'space',
			...'abcdefgjklnopqrstuvwxyz_\\]^é字',
		];
		const held = ['', 'alt+', 'ctrl+', 'shift+', 'ctrl+alt+', 'ctrl+shift+', 'alt+shift+', 'ctrl+alt+shift+'];
		const chords = held
			.flatMap(modifiers => names.map(name => modifiers + name))
			.filter(chord => !/^(shift\+)?.$|(^|shift\+)space$|ctrl.*shift\+_/.test(chord));
		expect(chords.length).toBeGreaterThan(250);
		for (const chord of chords) expect([chord, read(encodeKey(chord), null)]).toEqual([chord, chord]);
	});

	test('a held key and a burst of several keys come one by one', () => {
		expect(read('ab\u007F\u007Fc\u001B[A\u001B[A\rd\te')).toBe('"ab" backspace backspace "c" up up enter "d" tab "e"');
	});
});

describe('Escape', () => {
	test('it is decided by time', () => {
		expect(isPending(readChunks('\u001B').state)).toBe(true);
		expect(read('\u001B')).toBe('');
		expect(read('\u001B', null)).toBe('escape');
		expect(read('\u001B', null, 'a')).toBe('escape "a"');
		expect(read('\u001B\u001B', null)).toBe('escape escape');
		expect(read('\u001B\u001B\u001B', null)).toBe('escape escape escape');
		expect(read('\u001B\u0003')).toBe('ctrl+alt+c');
		expect(read('\u001B\u001B\u007F')).toBe('escape alt+backspace');
	});

	test('time changes nothing when nothing is pending', () => {
		for (const chunk of ['', 'a', '\u001B[A', '\u00E9', '\u001B[200~abc\u001B']) {
			const {state} = readChunks(chunk);
			expect(isPending(state)).toBe(false);
			expect(expire(state)).toEqual({state, events: []});
		}
	});

	test('what comes late of a sequence is still its rest', () => {
		expect(read('\u001B', null, '[A')).toBe('escape up');
		expect(read('\u001B', null, '[1;5D')).toBe('escape ctrl+left');
		expect(read('\u001B', null, '[3~\u001B[A')).toBe('escape delete up');
		expect(read('\u001B[', null, 'A')).toBe('alt+[ up');
		expect(read('\u001B[1;', null, '5D')).toBe('ctrl+left');
		expect(read('\u001B', null, '[200~a\rb\u001B[201~')).toBe('escape "a\\nb"');
		expect(read('\u001B]11;rgb:ff', null, 'ff/ffff/ffff\u001B\\a')).toBe('"ff/ffff/ffff" alt+\\ "a"');
		expect(read('\u001B]11;rgb:ff', null, 'ff/ffff/ffff\u001B\\')).toBe('');
		expect(read('\u001B]11;rgb:ff\u001B', null, '\\')).toBe('');
	});

	test('what a person types after Escape is not', () => {
		expect(read('\u001B', null, '[')).toBe('escape "["');
		expect(read('\u001B', null, '[x]')).toBe('escape "[x]"');
		expect(read('\u001B', null, '[And')).toBe('escape "[And"');
		expect(read('\u001B', null, 'a', '[A')).toBe('escape "a[A"');
		expect(read('\u001B', null, '\u001B[A')).toBe('escape up');
		expect(read('\u001B[', null, 'ab')).toBe('alt+[ "ab"');
	});

	test('Alt with a character that opens a sequence is a key', () => {
		expect(read('\u001B[', null)).toBe('alt+[');
		expect(read('\u001BO', null)).toBe('alt+shift+o');
		expect(read('\u001B]', null)).toBe('alt+]');
		expect(read('\u001BP', null)).toBe('alt+shift+p');
		expect(read('\u001B[\r')).toBe('alt+[ enter');
		expect(read('\u001BO\r')).toBe('alt+shift+o enter');
		expect(read('\u001B]\r')).toBe('alt+] enter');
	});

	test('a character cut in two waits for its rest however long it takes', () => {
		const [first = 0, ...rest] = Buffer.from('é');
		expect(read(Buffer.of(first), null, Buffer.from(rest))).toBe('"é"');
		expect(read(Buffer.of(0x1b, first), null, Buffer.from(rest))).toBe('alt+é');
	});
});

describe('replies and reports', () => {
	test.each([
		['a colour', '\u001B]11;rgb:2828/2c2c/3434\u0007'],
		['a colour, ended by ST', '\u001B]11;rgb:2828/2c2c/3434\u001B\\'],
		['a device control string', '\u001BP>|xterm(390)\u001B\\'],
		['an application command', '\u001B_Gi=31;OK\u001B\\'],
		['focus in', '\u001B[I'],
		['focus out', '\u001B[O'],
		['the mouse', '\u001B[<35;20;5M'],
		['the mouse button up', '\u001B[<0;20;5m'],
		['the old mouse', '\u001B[M !!'],
		["rxvt's mouse", '\u001B[32;20;5M'],
		["the cursor's place", '\u001B[12;40R'],
		['device attributes', '\u001B[?62;22c'],
		['secondary device attributes', '\u001B[>0;276;0c'],
		['a mode', '\u001B[?2026;2$y'],
		["kitty's flags", '\u001B[?1u'],
		["the window's size", '\u001B[8;24;80t'],
		['all is well', '\u001B[0n'],
		['a key going up', '\u001B[97;1:3u'],
		['an arrow going up', '\u001B[1;1:3A'],
		['a modifier alone', '\u001B[57441;2u'],
		['a stray end of a paste', '\u001B[201~'],
	])('%s is dropped', (_, bytes) => {
		expect(read(`a${bytes}b`)).toBe('"ab"');
		expect(read('a', ...Array.from(bytes), 'b')).toBe('"ab"');
		expect(readChunks(bytes).state).toEqual(initialInput);
	});

	test('one without an end gives way to a key', () => {
		expect(read('\u001B]11;rgb\u0003a')).toBe('ctrl+c "a"');
		expect(read('\u001B]11;rgb\u001B[A')).toBe('up');
		expect(read('\u001B[12;\u0003')).toBe('ctrl+c');
		expect(read('\u001B[12;\u001B[A')).toBe('up');
		expect(read(`\u001B[${'1'.repeat(10_000)}`, null, 'a', 'b')).toContain('"');
	});

	test('Escape right before one is still Escape', () => {
		expect(read('\u001B\u001B[I')).toBe('escape');
		expect(read('\u001B\u001B]11;x\u0007a')).toBe('escape "a"');
		expect(read('\u001B\u001B[200~a\u001B[201~')).toBe('escape "a"');
	});
});

describe('pastes', () => {
	test('one is one event, its line ends `\\n`', () => {
		expect(readChunks('\u001B[200~a\r\nb\rc\nd\te\u001B[201~f').events).toEqual([paste('a\nb\nc\nd\te'), text('f')]);
		expect(readChunks('\u001B[200~\u001B[201~').events).toEqual([]);
	});

	test('control characters are dropped from it', () => {
		expect(readChunks('\u001B[200~a\u0000\u001B[31mb\u007F\u0085c\u001B[201~').events).toEqual([paste('a[31mbc')]);
	});

	test('Ctrl+C ends one whose end never comes', () => {
		expect(readChunks('\u001B[200~abc', 'd\u0003e').events).toEqual([paste('abcd'), key('ctrl+c'), text('e')]);
	});

	test('the next paste ends one whose end never came', () => {
		expect(readChunks('\u001B[200~abc', '\u001B[200~d\u001B[201~').events).toEqual([paste('abc'), paste('d')]);
	});

	test('a huge one comes in pieces and loses nothing', () => {
		const line = `Ein Satz — 漢字 👩‍👩‍👧‍👦${'.'.repeat(80)}\r\n`;
		const pasted = line.repeat(longestPaste / 100);
		const bytes = Buffer.from(`\u001B[200~${pasted}\u001B[201~a`);
		const whole = readChunks(bytes).events;
		const place = longestPaste + 99;
		const begun = readAll([bytes.subarray(0, 9_999_999), bytes.subarray(9_999_999, place)]);
		const rest = tokenize(begun.state, bytes.subarray(place));
		expect(whole.map(event => event.type)).toEqual(['paste', 'paste', 'text']);
		expect(
			whole
				.slice(0, 2)
				.map(event => (event.type === 'paste' ? event.text : ''))
				.join('') === pasted.replaceAll('\r', ''),
		).toBe(true);
		expect(JSON.stringify([...begun.events, ...rest.events]) === JSON.stringify(whole)).toBe(true);
		expect(begun.state.mode.type === 'paste' && begun.state.mode.bytes.length).toBeLessThan(200);
	});
});

describe('text', () => {
	test('what is no UTF-8 becomes U+FFFD', () => {
		expect(read(Buffer.of(0x61, 0xff, 0x62))).toBe('"a\uFFFDb"');
		expect(read(Buffer.of(0xe5, 0xad), '\r')).toBe('"\uFFFD" enter');
		expect(read(Buffer.of(0x1b, 0xe5), 'a')).toBe('escape "\uFFFDa"');
	});

	test('it holds no control characters', () => {
		expect(read('a\u0085b')).toBe('"ab"');
		expect(read('\uFEFFa')).toBe('"\uFEFFa"');
	});
});

const texts = fc
	.oneof(
		fc.string({unit: 'grapheme', minLength: 1, maxLength: 8}),
		fc.constantFrom('abc', '漢字', '👩‍👩‍👧‍👦', '❤️', 'e\u0301', 'שלום', '[A', 'O', ' ', '1;5D', '~', '\uFEFF', '\uFFFD'),
	)
	.map(value => value.replaceAll(/\p{Cc}/gu, ''))
	.filter(value => value !== '');

const keyNames = fc.constantFrom(
	'tab',
	'shift+tab',
	'enter',
	'up',
	'down',
	'left',
	'right',
	'home',
	'end',
	'pageup',
	'pagedown',
	'insert',
	'delete',
	'backspace',
	'ctrl+a',
	'ctrl+c',
	'ctrl+j',
	'ctrl+s',
	'ctrl+_',
	'ctrl+\\',
	'ctrl+space',
	'ctrl+left',
	'ctrl+shift+left',
	'shift+left',
	'alt+up',
	'alt+enter',
	'alt+b',
	'alt+shift+b',
	'alt+backspace',
	'alt+é',
	'alt+字',
	'ctrl+alt+b',
	'shift+enter',
	'ctrl+shift+z',
	'f5',
	'alt+[',
	'alt+shift+o',
);

const scripts = fc.array(
	fc.oneof(
		{weight: 3, arbitrary: texts.map(text)},
		{weight: 4, arbitrary: keyNames.map(key)},
		{weight: 1, arbitrary: texts.map(value => paste(`${value}\n\t${value}`))},
	),
	{maxLength: 12},
);

// Alt with an opener cannot be told from the start of a sequence without time; as scripts have none, it comes in kitty's form.
const encodeScript = (script: readonly TerminalEvent[]): Uint8Array => Buffer.from(script.map(encodeEvent).join(''));

const cut = (bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] => {
	const sorted = places.map(place => place % (bytes.length + 1)).toSorted((a, b) => a - b);
	return [0, ...sorted].map((place, index) => bytes.subarray(place, sorted[index]));
};

describe('laws', () => {
	test('a script reads as its keys, in one chunk, byte by byte, and in random chunks', () => {
		fc.assert(
			fc.property(scripts, fc.array(fc.nat()), (script, places) => {
				const bytes = encodeScript(script);
				const whole = readChunks(bytes);
				expect(whole).toEqual({state: initialInput, events: joinTexts(script)});
				expect(readAll(oneByOne(bytes))).toEqual(whole);
				expect(readChunks(...cut(bytes, places))).toEqual(whole);
			}),
			{numRuns: runs(2)},
		);
	});

	test('keys with time between them read the same, Escape too', () => {
		const presses = fc.array(
			fc.oneof(keyNames.map(key), fc.constant(key('escape')), texts.filter(value => !value.startsWith('[')).map(text)),
		);
		fc.assert(
			fc.property(presses, script => {
				const chunks = script.flatMap(event => [encodeEvent(event), null]);
				expect(readChunks(...chunks).events).toEqual(joinTexts(script));
			}),
		);
	});

	test('any bytes read the same however they are cut, and Ctrl+C always gets through', () => {
		const pieces = fc.constantFrom(
			'\u001B',
			'[',
			'\u001B[',
			'200~',
			'201~',
			'\u001B[200~',
			'\u001B[201~',
			'O',
			']',
			'\u001B]',
			'\u001BP',
			'\u0007',
			'\\',
			'M',
			'1',
			';',
			'5',
			'$',
			'A',
			'u',
			'\r',
			'\n',
			'\u0003',
			'\0',
			'é',
			'a',
		);
		const noise = fc
			.array(
				fc.oneof(
					pieces.map(piece => Buffer.from(piece)),
					fc.uint8Array({maxLength: 3}),
				),
				{maxLength: 30},
			)
			.map(parts => Buffer.concat(parts));
		fc.assert(
			fc.property(noise, fc.array(fc.nat()), (bytes, places) => {
				const whole = readChunks(bytes);
				expect(readAll(oneByOne(bytes))).toEqual(whole);
				expect(readChunks(...cut(bytes, places))).toEqual(whole);
				expect(inShort(readChunks(bytes, null, '\u0003').events)).toMatch(/ctrl\+c$/);
				for (const event of whole.events) {
					if (event.type === 'text') expect(event.text).not.toMatch(/\p{Cc}/u);
					if (event.type === 'key')
						expect(event.key).toMatch(/^(super\+)?(ctrl\+)?(alt\+)?(shift\+)?([a-z]+\d*|[^\p{Cc}\p{Lu}])$/u);
				}
			}),
			{numRuns: runs(2)},
		);
	});
});

describe('time', () => {
	const words = 'Ein Satz — 漢字 👩‍👩‍👧‍👦\r\n'.repeat(6_000);

	test('it is linear in the bytes, in one chunk and byte by byte', () => {
		const bytes = Buffer.from(`\u001B[200~${words}\u001B[201~`);
		const typed = Buffer.from(words);
		const noise = Buffer.from('\u001B[1;'.repeat(50_000));
		const opened = Buffer.from(`\u001B]${'a'.repeat(250_000)}`);
		expect(bytes.length).toBeGreaterThan(250_000);
		for (const input of [bytes, typed, noise, opened]) {
			expect(cpuTimeOf(() => readChunks(input))).toBeLessThan(500);
			expect(cpuTimeOf(() => readAll(oneByOne(input)))).toBeLessThan(1250);
		}
	});
});
