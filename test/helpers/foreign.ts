/* What a program may write to a terminal: only what it needs itself. Nothing of this can come from a file. */
const own =
	/\u001B\[\?(?:7|25|1049|2004|2026)[hl]|\u001B\[[\d;]*m|\u001B\[\d*[A-GJK]|\u001B\[(?:\d+(?:;\d+)?)?H|\r\n|\n|\r(?=\u001B|\n|$)/g;

// Joiners and selectors are parts of emoji.
const steering =
	/[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/** What stands in the bytes a program wrote, as text, that could steer a terminal and is none of the sequences it uses itself. */
export function foreignParts(raw: string): readonly string[] {
	const rest = raw.replaceAll(own, '');
	return [...rest.matchAll(steering)].map(({index}) => JSON.stringify(rest.slice(Math.max(0, index - 20), index + 20)));
}
