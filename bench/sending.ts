import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Screen} from './screen.ts';

/** Milliseconds until the last word of what is sent stands before the cursor. */
export async function measureSending(screen: Screen, sent: string, last: string): Promise<number> {
	const start = performance.now();
	screen.write(sent);
	return (await screen.until(({before}) => before.trimEnd().endsWith(last))) - start;
}

/** Leaves the wizard, and throws unless its draft holds this text, however its lines are broken. */
export async function checkDraft(screen: Screen, text: string): Promise<void> {
	screen.write('\u0003');
	await screen.ended;
	const folder = join(screen.home, 'plan-wizard/drafts');
	const [file = ''] = readdirSync(folder).filter(name => name.endsWith('.json'));
	const draft: {text: string} = JSON.parse(readFileSync(join(folder, file), 'utf8'));
	if (!inOneLine(draft.text).includes(inOneLine(text))) throw new Error('Not all that was sent is in the draft.');
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
