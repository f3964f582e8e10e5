import {expect, test} from 'vitest';
import {createScreenOutput} from '../../source/ui/screen-output.ts';

const begin = '\u001B[?2026h\u001B[?7l';
const end = '\u001B[?7h\u001B[?2026l';
const enter = '\u001B[?1049h';

function open(isOpen = false) {
	const written: string[] = [];
	const write = (text: string) => written.push(text) > 0;
	// No more of it is used here.
	const {stream} = createScreenOutput({write, on() {}, off() {}} as unknown as NodeJS.WriteStream, isOpen);
	return {stream, written};
}

test('a frame is one write', () => {
	const {stream, written} = open();
	for (const text of [begin, 'frame', end, 'more', begin, 'next', end]) stream.write(text);
	expect(written).toEqual([`${begin}frame${end}`, 'more', `${begin}next${end}`]);
});

test('a frame that is not ended holds nothing back', () => {
	const {stream, written} = open();
	for (const text of [begin, 'leave', 'show the cursor', 'more']) stream.write(text);
	expect(written).toEqual([`${begin}leaveshow the cursor`, 'more']);
});

test('a screen that is open is not opened again, but after it was left', () => {
	const {stream, written} = open(true);
	for (const text of [enter, 'frame', enter]) stream.write(text);
	expect(written).toEqual(['frame', enter]);
	const other = open();
	other.stream.write(enter);
	expect(other.written).toEqual([enter]);
});
