/* Stands for the program in tests of the hook: a review that one key ends, and the real program for the rest. */
import {appendFileSync, readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';

const [, , command, file] = process.argv;
const print = verdict => process.stdout.write(JSON.stringify({verdict, feedback: '# Feedback', notes: []}));

const ends = {
	a: () => print('approved'),
	e() {
		appendFileSync(file, 'edited\n');
		print('approved');
	},
	s() {
		print('sent-back');
		process.exitCode = 3;
	},
	l() {
		process.exitCode = 130;
	},
	// Says that it was approved, and ends as if it was not.
	x() {
		print('approved');
		process.exitCode = 1;
	},
	// Does not come to the end of its words.
	h: () => process.stdout.write('{"verdict": "approved", "feed'),
	k: () => process.kill(process.pid, 'SIGKILL'),
};

if (command === 'hook') {
	await import(new URL('../../dist/bin.js', import.meta.url));
} else {
	process.on('SIGTERM', () => {
		writeFileSync(`${file}.ended`, 'SIGTERM');
		process.exit(143);
	});
	process.stdin.setRawMode?.(true);
	process.stdin.once('data', key => {
		process.stdin.setRawMode?.(false);
		process.stdin.pause();
		ends[String(key)[0]]?.();
	});
	const words = readFileSync(file, 'utf8').trim().split('\n').at(-1);
	process.stderr.write(`REVIEW ${words} in ${process.cwd()} with ${process.env.EDITOR}`);
}
