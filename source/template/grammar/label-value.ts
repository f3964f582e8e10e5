/* What stands behind a label, for texts of which nothing else is asked. */

import {comparable} from '../key.ts';
import {readLabels} from './label.ts';

/** The value of a label in any of its spellings: `**Feature ID**: x`, `- **Feature ID:** x`, `Feature ID: x`. */
export function readLabelValue(text: string, name: string): string | undefined {
	const isMeant = (found: string) => comparable(found) === comparable(name);
	for (const line of text.split(/\r\n|[\r\n]/)) {
		if (!line.includes(':')) continue;
		const unquoted = line.replace(/^[ \t]*(?:>[ \t]*)+/, '');
		const label = readLabels(unquoted, 0, unquoted.length, isMeant).find(found => isMeant(found.name));
		if (!label) continue;
		const value = withoutCodeMarks(unquoted.slice(label.valueFrom, label.to).trim()).trim();
		return value === '' || /^(?:n\/?a|none|-)$/i.test(value) ? undefined : value;
	}
	return undefined;
}

function withoutCodeMarks(value: string): string {
	const start = /^`*/.exec(value)?.[0].length ?? 0;
	const end = value.length - (/(?<!`)`*$/.exec(value)?.index ?? value.length);
	const marks = Math.min(start, end, value.length >> 1);
	return value.slice(marks, value.length - marks);
}
