import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {often} from '../helpers/often.ts';
import {randomChunks, randomScript} from '../helpers/random-script.ts';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

/*
The same scripts, as one write, byte by byte, and in chunks cut anywhere. Several times three wizards stand side by side, and each
trio goes on from seed to seed, so that not every seed waits for a program to start. The review, which no script opens itself, shows
that all of it was read; a saved mark that the draft is whole.
*/

const seeds = often(5, 200);
const trios = often(1, 2);

const ways = {
	'one write': bytes => [bytes],
	'byte by byte': bytes => Array.from(bytes, byte => Uint8Array.of(byte)),
	chunks: randomChunks,
} satisfies Record<string, (bytes: Uint8Array, seed: number) => readonly Uint8Array[]>;

type Way = keyof typeof ways;

type Wizard = {readonly way: Way; readonly terminal: TestTerminal};

let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'plan-wizard-'));
});

afterAll(() => rmSync(folder, {recursive: true}));

function startWizard(name: string, way: Way): Wizard {
	const home = join(folder, `${name} ${way}`);
	mkdirSync(home);
	return {way, terminal: startTerminal({args: ['--no-run', 'plan.md'], home})};
}

/** What was saved of the wizard's draft; all but when and where. */
function readDraft({terminal}: Wizard) {
	const drafts = join(terminal.home, '.config/plan-wizard/drafts');
	const [file = ''] = readdirSync(drafts).filter(name => name.endsWith('.json'));
	const {text, stop, caret, typed} = JSON.parse(readFileSync(join(drafts, file), 'utf8'));
	return {text, stop, caret, typed};
}

const isReview = (screen: readonly string[]): boolean => screen.some(row => row.includes('❯ Write plan.md'));
const isSaved = ([header = '']: readonly string[]): boolean => header.includes('saved ✓');

async function send({way, terminal}: Wizard, seed: number): Promise<void> {
	for (const chunk of ways[way](Buffer.from(randomScript(seed)), seed)) terminal.write(chunk);
	terminal.press('ctrl+s');
	await terminal.waitFor(screen => isReview(screen) && isSaved(screen), 20_000);
}

async function closeReview({terminal}: Wizard): Promise<void> {
	// Not in kitty's form, but alone, so that only time tells it from the start of a sequence.
	terminal.write('\u001B');
	await terminal.waitFor(screen => !isReview(screen));
}

test.concurrent.each(Array.from({length: trios}, (_, index) => index))(
	'a draft is the same however its keys arrive, for seeds %i and every second',
	async first => {
		const wizards = Object.keys(ways).map(way => startWizard(String(first), way as Way));
		try {
			await Promise.all(wizards.map(({terminal}) => terminal.waitFor('^S')));
			for (let seed = first; seed < seeds; seed += trios) {
				await Promise.all(wizards.map(wizard => send(wizard, seed)));
				const [whole, ...others] = wizards.map(readDraft);
				for (const other of others) expect(other, `seed ${seed}`).toEqual(whole);
				await Promise.all(wizards.map(closeReview));
			}
		} finally {
			await Promise.all(wizards.map(({terminal}) => terminal.end()));
		}
	},
	300_000,
);
