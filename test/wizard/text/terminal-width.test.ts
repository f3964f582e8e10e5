import {createRequire} from 'node:module';
import type {ITerminalAddon, Terminal} from '@xterm/headless';
import {expect, test} from 'vitest';
import {displayText, widthOf} from '../../../source/wizard/text/display.ts';

const require = createRequire(import.meta.url);
const {Terminal: Emulator} = require('@xterm/headless') as {Terminal: typeof Terminal};
const {UnicodeGraphemesAddon} = require('@xterm/addon-unicode-graphemes') as {
	UnicodeGraphemesAddon: new () => ITerminalAddon;
};

const bases = [' ', 'a', '1', '#', 'é', '漢', '한', '❤', '☺', '©', '▶', '☃', '◌', '½', '①', '👍', '🇩', '🇩🇪', '\u0E33'];
const additions = [
	'',
	'\uFE0F',
	'\uFE0E',
	'\u0301',
	'\u20DD',
	'\u20E3',
	'\uFE0F\u20E3',
	'\u0301\uFE0F',
	'\u0301\u20DD\uFE0F',
	'\u200D',
	'\u{1F3FD}',
	'\u200Da',
];

// A row that the terminal finds longer than we do would wrap, and break every frame after it.
test('no grapheme takes more cells on a terminal than were counted', async () => {
	const emulator = new Emulator({cols: 80, rows: 2, allowProposedApi: true});
	emulator.loadAddon(new UnicodeGraphemesAddon());
	emulator.unicode.activeVersion = '15-graphemes';
	for (const text of bases.flatMap(base => additions.map(addition => base + addition))) {
		await new Promise<void>(resolve => emulator.write(`\r\u001B[2K${displayText(text)}`, resolve));
		const codes = [...text].map(character => character.codePointAt(0)?.toString(16));
		expect(emulator.buffer.active.cursorX, codes.join(' ')).toBeLessThanOrEqual(widthOf(text));
	}
});
