import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {isDeepStrictEqual} from 'node:util';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Draft} from '../../source/disk/draft.ts';
import {findWorkspace} from '../../source/disk/workspace.ts';
import {firstState, openWork} from '../../source/session/work.ts';
import {encodeKey} from '../../source/terminal/event-bytes.ts';
import {bindings} from '../../source/wizard/keymap.ts';
import {draftOf} from '../../source/wizard/open-state.ts';
import type {State} from '../../source/wizard/state.ts';
import {update} from '../../source/wizard/update.ts';
import {waited, withFault} from '../faults/fault.ts';
import {often} from '../helpers/often.ts';
import {randomFrom} from '../helpers/random.ts';
import {startTerminal} from '../helpers/terminal.ts';

let folder: string;

beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-wizard-')));
});

afterEach(() => rmSync(folder, {recursive: true, force: true}));

const moments = often(4, 400);
const people = 2;
const promised = 200;

const now = (): number => performance.timeOrigin + performance.now();

type Key = {readonly at: number; readonly key: string};

const names = [
	'enter',
	'tab',
	'shift+tab',
	'backspace',
	'left',
	'right',
	'up',
	'down',
	'ctrl+n',
	'pagedown',
	'alt+down',
];

const letters = 'abcdefg hijkl mnopé漢 ';

/* Mostly letters, as people type. */
function randomKey(random: () => number): string {
	const name = names[Math.floor(random() * names.length * 6)];
	return name ?? letters.charAt(Math.floor(random() * letters.length));
}

const isText = (key: string): boolean => !names.includes(key);

const bytesOf = (key: string): string => (isText(key) ? key : encodeKey(key));

function readDrafts(home: string): Draft[] {
	const drafts = join(home, '.config/plan-wizard/drafts');
	const files = (existsSync(drafts) ? readdirSync(drafts) : []).filter(name => name.endsWith('.json'));
	return files.map(name => JSON.parse(readFileSync(join(drafts, name), 'utf8')));
}

const resumed = (draft: Draft, cwd: string): State =>
	firstState(openWork(draft.planPath, draft, {template: undefined, spec: undefined}, findWorkspace({cwd})), bindings, {
		columns: 80,
		rows: 24,
	});

const press = (state: State, {at, key}: Key): State =>
	update(state, isText(key) ? {type: 'text', text: key} : {type: 'key', key}, at);

/* What of a state comes back: all but what the clock has a part in. */
function lasting(state: State) {
	const {text, stop, caret, typed} = draftOf(state);
	return {text, stop, caret, typed};
}

const isSame = (state: State, {text, stop, caret, typed}: Draft): boolean =>
	isDeepStrictEqual(lasting(state), {text, stop, caret, typed});

/* Types until a random moment, dies, and says how old the oldest key was that the draft lacks. */
async function typeAndDie(home: string, cwd: string, random: () => number): Promise<number> {
	const beats = join(home, 'beats');
	rmSync(beats, {force: true});
	const [before] = readDrafts(home);
	if (!before) throw new Error('Expected a draft.');
	await using terminal = startTerminal({args: ['--resume'], cwd, home, env: withFault({beats})});
	// What is typed before the form stands waits in the terminal.
	await terminal.waitFor('^P menu');
	terminal.press('ctrl+p');
	await terminal.waitFor('Go to or do');
	terminal.press('escape');
	await terminal.waitFor(screen => !screen.join('').includes('Go to or do'));
	const keys: Key[] = [];
	const end = now() + random() * 400;
	while (now() < end) {
		const key = randomKey(random);
		keys.push({at: now(), key});
		terminal.write(bytesOf(key));
		await pause(random() * 25);
	}
	const death = now();
	terminal.kill('SIGKILL');
	await terminal.exited;

	const drafts = readDrafts(home);
	expect(drafts).toHaveLength(1);
	const [draft = before] = drafts;
	const states = [resumed(before, cwd)];
	for (const key of keys) states.push(press(states.at(-1) as State, key));
	const kept = states.findLastIndex(state => isSame(state, draft));
	expect(kept, `The draft is none of the states that were typed: ${keys.map(({key}) => key)}`).toBeGreaterThan(-1);
	const lost = keys[kept];
	// On a busy machine the program may have had no chance to save.
	return lost === undefined ? 0 : death - lost.at - waited(beats, lost.at, death);
}

test(`after ${moments} deaths at random moments no more than the last ${promised} ms are missing`, async () => {
	const lives = Array.from({length: people}, async (_, person) => {
		const random = randomFrom(person + 1);
		const home = join(folder, `home${person}`);
		const cwd = join(folder, `project${person}`);
		mkdirSync(home);
		mkdirSync(cwd);
		writeFileSync(join(cwd, 'plan.md'), '# Plan\n');
		await using terminal = startTerminal({cwd, home});
		await terminal.waitFor('^P menu');
		terminal.type('x');
		await terminal.waitFor(() => readDrafts(home).length > 0);
		await terminal.end();
		const lost: number[] = [];
		for (let moment = 0; moment < moments / people; moment++) lost.push(await typeAndDie(home, cwd, random));
		expect(readFileSync(join(cwd, 'plan.md'), 'utf8')).toBe('# Plan\n');
		return lost;
	});
	const lost = (await Promise.all(lives)).flat();
	expect(lost).toHaveLength(moments);
	expect(Math.max(...lost)).toBeLessThan(promised);
}, 1_200_000);
