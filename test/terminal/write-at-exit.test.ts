import {join} from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {startTerminal} from '../helpers/terminal.ts';

const source = join(import.meta.dirname, '../../source/terminal/write-at-exit.ts');

/* Whoever has the same terminal open may let no write to it block; what is written behind one that waits, waits as well. */
const program = `
	import {writeAtExit} from ${JSON.stringify(source)};
	writeAtExit(process.stdout);
	process.stdout._handle.setBlocking(false);
	process.stdout.write('\\x1b[?1049h');
	process.on('exit', () => {
		process.stdout.write('x'.repeat(100_000));
		process.stdout.write('\\x1b[?1049lgiven back', () => process.stderr.write(' and told'));
	});
	setImmediate(() => process.exit(7));
`;

test('a terminal that takes a text in parts is given back at an exit all the same', async () => {
	const args = ['--input-type=module', '-e', program];
	await using terminal = startTerminal({command: process.execPath, args});
	expect((await terminal.exited).exitCode).toBe(7);
	expect(terminal.modes().isAlternateScreen).toBe(false);
	expect(terminal.screen().join('\n')).toContain('given back and told');
});
