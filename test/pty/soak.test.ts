import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import type {Draft} from '../../source/disk/draft.ts';
import {findWorkspace} from '../../source/disk/workspace.ts';
import {firstState, openWork} from '../../source/session/work.ts';
import {encodeKey} from '../../source/terminal/event-bytes.ts';
import {bindings} from '../../source/wizard/keymap.ts';
import {draftOf} from '../../source/wizard/open-state.ts';
import type {State} from '../../source/wizard/state.ts';
import {update} from '../../source/wizard/update.ts';
import {often} from '../helpers/often.ts';
import {randomFrom} from '../helpers/random.ts';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

const keys = often(200, 20_000);
const together = 40;

// All but those whose effect hangs on the clock, or that open something else.
const names =
	'enter tab shift+tab backspace delete left right up down home end pagedown pageup ctrl+n ctrl+x ctrl+d ctrl+q ctrl+k ctrl+u ctrl+w alt+up alt+down alt+y shift+left shift+right ctrl+left'.split(
		' ',
	);
const letters = [...'abcdefghijkl mnopqrst uvwxyz |`#-*{}[]<>\\漢é'];

function randomKey(random: () => number): string {
	const from = random() < 0.6 ? letters : names;
	return from[Math.floor(random() * from.length)] as string;
}

const isText = (key: string): boolean => letters.includes(key);

function readDraft(home: string): Draft {
	const drafts = join(home, '.config/plan-wizard/drafts');
	const [name = ''] = fs.readdirSync(drafts).filter(file => file.endsWith('.json'));
	return JSON.parse(fs.readFileSync(join(drafts, name), 'utf8'));
}

function lasting(draft: Pick<Draft, 'text' | 'stop' | 'caret' | 'typed'>) {
	const {text, stop, caret, typed} = draft;
	return {text, stop, caret, typed};
}

/* Until all keys were read: the menu opens, and closes again. */
async function settle(terminal: TestTerminal): Promise<readonly string[]> {
	terminal.press('ctrl+p');
	await terminal.waitFor(screen => Boolean(screen.at(-1)?.includes('Esc')), 60_000);
	terminal.press('escape');
	// Of a frame the last row is drawn last.
	await terminal.waitFor(screen => Boolean(screen.at(-1)?.includes('menu')), 10_000);
	return terminal.waitFor('saved ✓', 10_000);
}

test(`after ${keys} random keys the draft and the screen are what the keys say`, async () => {
	const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	onTestFinished(() => fs.rmSync(folder, {recursive: true, force: true}));
	// What is kept longer than it is needed ends the program: what it holds in all says more about when garbage is collected.
	const env = {NODE_OPTIONS: '--max-old-space-size=160'};
	const options = {cwd: folder, home: folder, columns: 110, rows: 30};
	await using terminal = startTerminal({args: ['plan.md'], env, ...options});
	await terminal.waitFor('^P menu');
	terminal.type('x');
	await settle(terminal);
	const first = readDraft(folder);
	const work = openWork(first.planPath, first, {template: undefined, spec: undefined}, findWorkspace({cwd: folder}));
	let state: State = firstState(work, bindings, {columns: 110, rows: 30});
	const random = randomFrom(keys);
	let screen: readonly string[] = [];
	for (let count = 0; count < keys; count += together) {
		const chunk = Array.from({length: together}, () => randomKey(random));
		terminal.write(chunk.map(key => (isText(key) ? key : encodeKey(key))).join(''));
		for (const key of chunk) state = update(state, isText(key) ? {type: 'text', text: key} : {type: 'key', key}, 0);
		if (count % (together * 25) === 0) screen = await settle(terminal);
	}
	screen = await settle(terminal);
	terminal.kill('SIGTERM');
	await terminal.exited;
	expect(lasting(readDraft(folder))).toEqual(lasting(draftOf(state) as Draft));
	expect(terminal.raw()).not.toContain('made a mistake');
	await using again = startTerminal({args: ['--resume'], ...options});
	await again.waitFor('^P menu');
	// The last two rows tell what just happened, and what can be done.
	expect((await settle(again)).slice(0, -2)).toEqual(screen.slice(0, -2));
}, 1_800_000);
