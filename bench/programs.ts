/* The programs that are measured beside each other, each with what to wait for and how to get to a text. */

import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {openScreen, type Program, type Screen} from './screen.ts';

export type Size = Pick<Program, 'columns' | 'rows'>;

export const small: Size = {columns: 80, rows: 24};
export const large: Size = {columns: 120, rows: 40};

const built = join(import.meta.dirname, '../dist/bin.js');
const nano = '/usr/bin/nano';

export const hasNano = existsSync(nano);

const shows = (text: string) => (screen: Screen) => screen.until(({rows}) => rows.some(row => row.includes(text)));

/** The wizard, on a new plan or one with this text, with its first field in focus. */
export async function openWizard(size: Size, plan?: string): Promise<Screen> {
	const files = plan === undefined ? {} : {'plan.md': plan};
	const screen = openScreen({
		command: process.execPath,
		args: [built, '--no-run', 'plan.md'],
		...size,
		files,
	});
	await shows('^S')(screen);
	return screen;
}

/** Goes to the section of this name through the menu. */
export async function goTo(screen: Screen, section: string): Promise<void> {
	const menu = 'Go to or do:';
	screen.write('\u0010');
	await shows(menu)(screen);
	screen.write(section);
	await shows(`❯ ${section}`)(screen);
	screen.write('\r');
	await screen.until(({rows}) => rows.every(row => !row.includes(menu)));
}

/** nano with this text, which wraps long lines as the wizard does. */
export async function openNano(size: Size, text = ''): Promise<Screen> {
	const files = {'plan.md': text};
	const screen = openScreen({command: nano, args: ['--softwrap', 'plan.md'], ...size, files});
	await shows('^G')(screen);
	return screen;
}

/** A prompt of `@inquirer/prompts`, where it is installed. */
export async function openInquirer(size: Size): Promise<Screen> {
	const prompt = `import {input} from ${JSON.stringify(import.meta.resolve('@inquirer/prompts'))}; await input({message: 'Name:'});`;
	const args = ['--input-type=module', '--eval', prompt];
	const screen = openScreen({command: process.execPath, args, ...size});
	await shows('Name:')(screen);
	return screen;
}
