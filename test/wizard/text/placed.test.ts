import {expect, test} from 'vitest';
import {placed} from '../../../source/wizard/text/placed.ts';

const at = (column: number) => `\u001B[${column}G`;

test.each([
	['plain words', 'a 📓 漢 é', 'a 📓 漢 é'],
	['a sign that a selector makes an emoji', 'a 🎙️ b', `a 🎙️${at(5)} b`],
	['a family, a flag, a skin', '👩‍👩‍👧 🇩🇪 👍🏽|', `👩‍👩‍👧${at(3)} 🇩🇪${at(6)} 👍🏽${at(9)}|`],
	['colours, which take no cell', '\u001B[2m❤️\u001B[22m x', `\u001B[2m❤️${at(3)}\u001B[22m x`],
])('the cursor is put behind %s where its width is disputed', (_, row, written) => {
	expect(placed(row)).toBe(written);
});

test('a part of a row counts from where it begins', () => {
	expect(placed('❤️|', 10)).toBe(`❤️${at(13)}|`);
});
