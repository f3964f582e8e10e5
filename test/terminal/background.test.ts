import {expect, test} from 'vitest';
import {readBackground} from '../../source/terminal/background.ts';

test.each([
	[undefined, 'dark'],
	['15;0', 'dark'],
	['0;15', 'light'],
	['0;7', 'light'],
	['7;8', 'dark'],
	['12;default;15', 'light'],
	['default;default', 'dark'],
	['0;15;x', 'dark'],
])('`COLORFGBG` of %s means a %s background', (COLORFGBG, background) => {
	expect(readBackground({COLORFGBG})).toBe(background);
});
