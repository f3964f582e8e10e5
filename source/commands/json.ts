/*
JSON itself has only the first 32 escaped. The others here steer a terminal, hide, or turn the line around; and `##[…]` and `##vso[…]`
are commands for a CI runner, wherever they stand in a line.
*/
const steering =
	/[\u007F-\u009F\u2028\u2029\u{FFF9}-\u{FFFB}]|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|(?<=#)#(?=\w*\[)/gu;

/** A value as JSON that a terminal can show and a runner can log: with the same meaning, and nothing in it that would do something there. */
export function printable(value: unknown): string {
	return JSON.stringify(value, undefined, 2).replace(steering, escaped);
}

function escaped(characters: string): string {
	const units = Array.from({length: characters.length}, (_, index) => characters.charCodeAt(index));
	return units.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
