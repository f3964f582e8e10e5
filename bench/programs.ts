/* The programs that are measured beside each other: each shows its screen when it is ready for keys. */

import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {openScreen, type Program, type Screen} from './screen.ts';

export type Size = Pick<Program, 'columns' | 'rows'>;

export const small: Size = {columns: 80, rows: 24};
export const large: Size = {columns: 120, rows: 40};

const built = join(import.meta.dirname, '../dist/bin.js');
const nano = '/usr/bin/nano';

const shows = (text: string) => (screen: Screen) => screen.until(({rows}) => rows.some(row => row.includes(text)));

/** The wizard in a section of a new plan, or of one with this text. */
export async function openWizard(size: Size, section: string, plan?: string): Promise<Screen> {
	const files = plan === undefined ? {} : {'plan.md': plan};
	const screen = openScreen({
		command: process.execPath,
		args: [built, '--no-run', 'plan.md'],
		...size,
		files,
	});
	await shows('^S')(screen);
	await goTo(screen, section);
	return screen;
}

async function goTo(screen: Screen, section: string): Promise<void> {
	const menu = 'Go to or do:';
	screen.write('\u0010');
	await shows(menu)(screen);
	screen.write(section);
	await screen.until(({rows}) => rows.some(row => row.includes('❯') && row.includes(` ${section} `)));
	screen.write('\r');
	await screen.until(({rows}) => rows.every(row => !row.includes(menu)));
}

/** nano at the end of this text, which wraps long lines as the wizard does; `undefined` where it is not installed. */
export async function openNano(size: Size, text = ''): Promise<Screen | undefined> {
	if (!existsSync(nano)) return undefined;
	const files = {'plan.md': text};
	const screen = openScreen({command: nano, args: ['--softwrap', 'plan.md'], ...size, files});
	await shows('^G')(screen);
	const {place} = screen.shown();
	screen.write('\u001B/');
	if (text !== '') await screen.until(shown => shown.place !== place);
	return screen;
}

/** A prompt of `@inquirer/prompts`, by the code that makes it. */
export async function openInquirer(size: Size, prompt = "input({message: 'Name:'})"): Promise<Screen> {
	const prompts = JSON.stringify(import.meta.resolve('@inquirer/prompts'));
	const code = `import {input, search} from ${prompts}; await ${prompt};`;
	const args = ['--input-type=module', '--eval', code];
	const screen = openScreen({command: process.execPath, args, ...size});
	await shows('Name:')(screen);
	return screen;
}
