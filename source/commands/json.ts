// JSON itself has only the first 32 escaped; the others here steer a terminal, hide, or turn the line around.
const steering = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|[\uDB40][\uDC00-\uDC7F]/g;

/** A value as JSON that a terminal can show: with the same meaning, and nothing in it that would do something there. */
export function printable(value: unknown): string {
	return JSON.stringify(value, undefined, 2).replace(steering, escaped);
}

function escaped(characters: string): string {
	const units = Array.from({length: characters.length}, (_, index) => characters.charCodeAt(index));
	return units.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
