import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Buffer} from '../../../source/wizard/text/buffer.ts';
import * as buffer from '../../../source/wizard/text/buffer.ts';
import {anyString} from '../../helpers/any-string.ts';

const family = '👩‍👩‍👧‍👦';

// `|` is the caret and `^` the selection's other end.
function parse(marked: string): Buffer {
	const anchor = marked.indexOf('^');
	const caret = marked.indexOf('|');
	const text = marked.replaceAll(/[|^]/g, '');
	return anchor < 0
		? buffer.createBuffer(text, caret)
		: buffer.createBuffer(text, caret - Number(anchor < caret), anchor - Number(caret < anchor));
}

function show(state: Buffer | undefined): string | undefined {
	if (!state) {
		return undefined;
	}

	const value = buffer.bufferValue(state);
	const caret = buffer.caretOf(state);
	const selection = buffer.selectionOf(state);
	if (!selection) {
		return `${value.slice(0, caret)}|${value.slice(caret)}`;
	}

	const [first, last] = caret === selection.from ? ['|', '^'] : ['^', '|'];
	return (
		value.slice(0, selection.from) +
		first +
		value.slice(selection.from, selection.to) +
		last +
		value.slice(selection.to)
	);
}

const graphemes = [
	'a',
	' ',
	'\n',
	'é',
	'e\u0301',
	'日',
	'한',
	'\u1112\u1161\u11AB',
	'क्ष',
	'क्षि',
	family,
	'👍🏽',
	'❤️‍🔥',
	'🇩🇪',
	'1️⃣',
	'🏴󠁧󠁢󠁥󠁮󠁧󠁿',
	'\t',
	'\u001B',
];
const parts = fc.array(fc.constantFrom(...graphemes));

describe('edits', () => {
	test.each<[string, (state: Buffer) => Buffer | undefined, string, string | undefined]>([
		['insert', state => buffer.insertText(state, 'x'), 'a|b', 'ax|b'],
		['insert over a selection', state => buffer.insertText(state, 'x'), 'a^bc|d', 'ax|d'],
		['insert lines of any kind', state => buffer.insertText(state, '1\r\n2\r3'), '|', '1\n2\n3|'],
		['insert nothing', state => buffer.insertText(state, ''), 'a|b', undefined],
		['insert nothing over a selection', state => buffer.insertText(state, ''), 'a|b^', 'a|'],
		['delete backward', buffer.deleteBackward, 'ab|c', 'a|c'],
		['delete backward a selection', buffer.deleteBackward, 'a^b|c', 'a|c'],
		['delete backward a family', buffer.deleteBackward, `a${family}|`, 'a|'],
		['delete backward a line end', buffer.deleteBackward, 'a\n|b', 'a|b'],
		['delete backward at the start', buffer.deleteBackward, '|a', undefined],
		['delete forward', buffer.deleteForward, 'a|e\u0301b', 'a|b'],
		['delete forward a line end', buffer.deleteForward, 'a|\nb', 'a|b'],
		['delete forward at the end', buffer.deleteForward, 'a|', undefined],
		['delete a word forward', buffer.deleteWordForward, 'one| two-three', 'one|-three'],
		['delete a run backward at the start', buffer.deleteRunBackward, '|one', undefined],
		['delete a run backward', buffer.deleteRunBackward, 'one two-three, |x', 'one |x'],
		['delete a run backward over blanks and line ends', buffer.deleteRunBackward, 'one two \n |x', 'one |x'],
		['delete a run backward of blanks alone', buffer.deleteRunBackward, '  |x', '|x'],
		['delete a run backward a selection', buffer.deleteRunBackward, 'one t^w|o', 'one t|o'],
		['delete a word forward over what is none', buffer.deleteWordForward, '|, -\ntwo_3 x', '| x'],
		['delete a word forward that is no letter', buffer.deleteWordForward, 'a|, ', 'a|'],
		['delete forward a selection', buffer.deleteForward, 'a|b^c', 'a|c'],
		['kill to the line end', buffer.killToLineEnd, 'a|bc\nd', 'a|\nd'],
		['kill the line end', buffer.killToLineEnd, 'a|\nd', 'a|d'],
		['kill at the end', buffer.killToLineEnd, 'a|', undefined],
		['kill to the line start', buffer.killToLineStart, 'a\nbc|d', 'a\n|d'],
		['kill the line end before', buffer.killToLineStart, 'a\n|d', 'a|d'],
		['kill at the start', buffer.killToLineStart, '|a', undefined],
		['kill forward a selection', buffer.killToLineEnd, 'a^b|c', 'a|c'],
		['kill a selection', buffer.killToLineStart, 'a\nb^c|d', 'a\nb|d'],
	])('%s', (_name, edit, before, after) => {
		expect(show(edit(parse(before)))).toBe(after);
	});

	test('tell what they took away', () => {
		for (const edit of [
			buffer.killToLineEnd,
			buffer.deleteRunBackward,
			buffer.deleteWordForward,
			buffer.deleteBackward,
		]) {
			const before = parse('one tw|o\nthree');
			const after = edit(before);
			if (!after) {
				expect.fail('It applies.');
			}

			const removed = buffer.removedText(before, after);
			expect(removed).not.toBe('');
			const caret = buffer.caretOf(after);
			const value = buffer.bufferValue(after);
			expect(value.slice(0, caret) + removed + value.slice(caret)).toBe('one two\nthree');
		}
	});

	test('tell what they took away word for word', () => {
		const removed = (marked: string, edit: (state: Buffer) => Buffer | undefined) => {
			const before = parse(marked);
			const after = edit(before);
			return after && buffer.removedText(before, after);
		};
		expect(removed('one tw|o\nthree', buffer.deleteRunBackward)).toBe('tw');
		expect(removed('one tw|o\nthree', buffer.killToLineEnd)).toBe('o');
		expect(removed('one |two three', buffer.deleteWordForward)).toBe('two');
		expect(removed('o^ne t|wo', buffer.killToLineStart)).toBe('ne t');
	});

	test('leave the buffer they began with', () => {
		const before = parse('ab|c');
		buffer.deleteBackward(before);
		expect(show(before)).toBe('ab|c');
	});

	test('insert and delete backward come out even', () => {
		fc.assert(
			fc.property(parts, parts, fc.constantFrom(...graphemes), (left, right, grapheme) => {
				const before = buffer.createBuffer([...left, ...right].join(' '), left.join(' ').length);
				const inserted = buffer.insertText(before, grapheme);
				const after = inserted && buffer.deleteBackward(inserted);
				expect(show(after)).toBe(show(before));
			}),
		);
	});

	test('keep every other character, a stray carriage return too', () => {
		fc.assert(
			fc.property(anyString(), anyString(), (left, right) => {
				const state = buffer.insertText(buffer.createBuffer(left + right, left.length), 'x');
				expect(state && buffer.bufferValue(state)).toBe(`${left}x${right}`);
			}),
		);
	});
});

describe('motions', () => {
	test.each<
		[string, (state: Buffer, extend?: boolean) => Buffer | undefined, string, string | undefined, string | undefined]
	>([
		['left', buffer.moveLeft, 'ab|', 'a|b', 'a|b^'],
		['left over a line end', buffer.moveLeft, 'a\n|b', 'a|\nb', 'a|\n^b'],
		['left from a selection', buffer.moveLeft, 'a^bc|', 'a|bc', 'a^b|c'],
		['left at the start', buffer.moveLeft, '|a', undefined, undefined],
		['right', buffer.moveRight, `|${family}b`, `${family}|b`, `^${family}|b`],
		['right from a selection', buffer.moveRight, '|ab^c', 'ab|c', 'a|b^c'],
		['right at the end', buffer.moveRight, 'a|', undefined, undefined],
		['word left', buffer.moveWordLeft, 'one, two|', 'one, |two', 'one, |two^'],
		['word right', buffer.moveWordRight, 'one|, zwö 3', 'one, zwö| 3', 'one^, zwö| 3'],
		['word right at the end', buffer.moveWordRight, 'one|', undefined, undefined],
		['word left at the start', buffer.moveWordLeft, '|a', undefined, undefined],
		['word left inside one', buffer.moveWordLeft, 'one tw|o', 'one |two', 'one |tw^o'],
		['word left over a line end', buffer.moveWordLeft, 'one\n|two', '|one\ntwo', '|one\n^two'],
		['word left over a name', buffer.moveWordLeft, 'a due_at2|', 'a |due_at2', 'a |due_at2^'],
		['word right over a line end', buffer.moveWordRight, 'one|\ntwo', 'one\ntwo|', 'one^\ntwo|'],
		['left from the left of a selection', buffer.moveLeft, 'a|bc^', 'a|bc', '|abc^'],
		['start at the start', buffer.moveToStart, '|a', undefined, undefined],
		['end at the end', buffer.moveToEnd, 'a|', undefined, undefined],
		['start', buffer.moveToStart, 'a\nb|', '|a\nb', '|a\nb^'],
		['end', buffer.moveToEnd, '|a\nb', 'a\nb|', '^a\nb|'],
	])('%s', (_name, motion, before, after, extended) => {
		expect(show(motion(parse(before)))).toBe(after);
		expect(show(motion(parse(before), true))).toBe(extended);
	});

	test('select everything once', () => {
		const all = buffer.selectAll(parse('a|\nb'));
		expect(show(all)).toBe('^a\nb|');
		expect(all && buffer.selectAll(all)).toBeUndefined();
		expect(buffer.selectAll(parse('|'))).toBeUndefined();
	});

	test('to an offset, for rows and clicks', () => {
		expect(show(buffer.moveTo(parse('|abc'), 2))).toBe('ab|c');
		expect(show(buffer.moveTo(parse('|abc'), 2, true))).toBe('^ab|c');
		expect(() => buffer.moveTo(parse('|abc'), 4)).toThrow(RangeError);
	});

	test('step through the graphemes both ways', () => {
		fc.assert(
			fc.property(parts, list => {
				const text = list.join('x');
				const stops = [0];
				for (const grapheme of list.flatMap(part => ['x', part]).slice(1)) {
					stops.push((stops.at(-1) ?? 0) + grapheme.length);
				}

				const walk = (start: number, step: (state: Buffer) => Buffer | undefined) => {
					const offsets: number[] = [];
					for (let state: Buffer | undefined = buffer.createBuffer(text, start); state; state = step(state)) {
						offsets.push(buffer.caretOf(state));
					}

					return offsets;
				};

				expect(walk(0, state => buffer.moveRight(state))).toEqual(stops);
				expect(walk(text.length, state => buffer.moveLeft(state))).toEqual(stops.toReversed());
			}),
		);
	});
});

describe('a new buffer', () => {
	test('has its caret at the end', () => {
		expect(show(buffer.createBuffer('a\nb'))).toBe('a\nb|');
	});

	test('takes offsets outside as the nearest end', () => {
		expect(show(buffer.createBuffer('ab', 9, -3))).toBe('^ab|');
	});

	test('gives back its value', () => {
		fc.assert(
			fc.property(anyString(), text => {
				expect(buffer.bufferValue(buffer.createBuffer(text))).toBe(text);
			}),
		);
	});
});
