/* What the programs are given to edit, and what is typed and pasted into them. */

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const template = readFileSync(join(import.meta.dirname, '../templates/technical-plan.md'), 'utf8');

/** Numbered words of four letters, so that none can get lost unseen. */
export function words(length: number): string {
	return Array.from({length: length / 5}, (_, index) => `${index.toString(36).padStart(4, '0')} `)
		.join('')
		.trim();
}

/** Numbered words in lines as long as people write them, and a paragraph now and then. */
export function prose(length: number): string {
	return `${words(length)} `
		.replace(/(?:\S+ ){16}/g, (line, at: number) => (at % 640 === 0 ? `\n\n${line}` : `${line.trim()}\n`))
		.trim();
}

/** A plan whose overview is this text. */
export function planWith(text: string): string {
	return template.replace('High-level architecture description for this feature.', () => text);
}

export function planOfRisks(count: number): string {
	const rows = Array.from({length: count}, (_, index) => `| ${risk(index)} | Low | High | What is done about it |`);
	return template.replace(/^\| \{Risk 1\}.*\n\| \{Risk 2\}.*$/m, rows.join('\n'));
}

export const risk = (index: number): string => `Risk ${index + 1}`;

/** A paste as a terminal sends it. */
export const pasted = (text: string): string => `\u001B[200~${text.replaceAll('\n', '\r')}\u001B[201~`;
