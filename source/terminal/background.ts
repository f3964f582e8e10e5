/**
What the terminal's text stands on, as far as the environment tells: `COLORFGBG` ends in the number of the background's colour
(`0;15`, `15;default;0`), of which 7 and those above 8 are light. Most terminals are dark.
*/
export function readBackground({COLORFGBG = ''}: NodeJS.ProcessEnv): 'dark' | 'light' {
	const color = /;(\d{1,2})$/.exec(COLORFGBG)?.[1];
	return color !== undefined && (color === '7' || Number(color) > 8) ? 'light' : 'dark';
}
