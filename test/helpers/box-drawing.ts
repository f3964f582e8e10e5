/*
Lines and blocks are drawn, not written: as letters of a font they would leave gaps between the rows.
*/

/** A rectangle in pixels. */
export type Box = {readonly x: number; readonly y: number; readonly width: number; readonly height: number};

const arms: Readonly<Record<string, string>> = {
	'─': 'lr',
	'│': 'ud',
	'┌': 'rd',
	'┐': 'ld',
	'└': 'ru',
	'┘': 'lu',
	'├': 'udr',
	'┤': 'udl',
	'┬': 'lrd',
	'┴': 'lru',
	'┼': 'lrud',
	'╴': 'l',
	'╵': 'u',
	'╶': 'r',
	'╷': 'd',
};

const curves: Readonly<Record<string, string>> = {'╭': 'rd', '╮': 'ld', '╰': 'ru', '╯': 'lu'};

const edges = ({x, y, width, height}: Box): Readonly<Record<string, string>> => ({
	l: `${x} ${y + height / 2}`,
	r: `${x + width} ${y + height / 2}`,
	u: `${x + width / 2} ${y}`,
	d: `${x + width / 2} ${y + height}`,
});

/** The path of a line character in its cell, if it is one. */
export const linePath = (character: string, cell: Box): string | undefined => {
	const edge = edges(cell);
	const middle = `${cell.x + cell.width / 2} ${cell.y + cell.height / 2}`;
	const [from, to] = curves[character] ?? '';
	if (from && to) return `M${edge[from]}Q${middle} ${edge[to]}`;
	const straight = arms[character];
	return straight && [...straight].map(arm => `M${middle}L${edge[arm]}`).join('');
};

/** The rectangle of a block character in its cell, if it is one. */
export const blockBox = (character: string, cell: Box): Box | undefined => {
	const code = character.codePointAt(0) ?? 0;
	if (character === '▀') return {...cell, height: cell.height / 2};
	if (code >= 0x25_81 && code <= 0x25_88) {
		const height = (cell.height * (code - 0x25_80)) / 8;
		return {...cell, y: cell.y + cell.height - height, height};
	}

	return code >= 0x25_89 && code <= 0x25_8f ? {...cell, width: (cell.width * (0x25_90 - code)) / 8} : undefined;
};
