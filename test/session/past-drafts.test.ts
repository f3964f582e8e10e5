import * as fs from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Draft} from '../../source/disk/draft.ts';
import {openDrafts} from '../../source/disk/drafts.ts';
import {readSettings} from '../../source/disk/settings.ts';
import {Failure} from '../../source/failure.ts';
import {bindKeys} from '../../source/session/bindings.ts';
import {firstState, openWork, placeInWords} from '../../source/session/work.ts';
import {bindings} from '../../source/wizard/keymap.ts';
import {draftOf} from '../../source/wizard/open-state.ts';
import type {State} from '../../source/wizard/state.ts';
import {caretOf} from '../../source/wizard/text/buffer.ts';
import {makeFolder} from '../commands/run.ts';
import {press, type} from '../helpers/form.ts';
import {often} from '../helpers/often.ts';
import {randomFrom} from '../helpers/random.ts';

const fixtures = join(import.meta.dirname, '../fixtures/drafts');
const versions = fs.readdirSync(fixtures);
const fileName = 'project-baa1271e.json';

const readFixture = (name: string): string => fs.readFileSync(join(fixtures, name), 'utf8').trimEnd();

const workspace = {
	cwd: '/project',
	root: '/project',
	warning: undefined,
	features: [],
	active: undefined,
	planHere: undefined,
};

function resume(draft: Draft): State {
	const work = openWork(draft.planPath, draft, {template: undefined, spec: undefined}, workspace);
	return firstState(work, bindings, {columns: 80, rows: 24});
}

describe('a draft of every past format', () => {
	test.each(versions)('%s comes back with its text, caret and undo', async name => {
		const folder = makeFolder({[fileName]: readFixture(name)});
		const {draft} = (await openDrafts({folder})).find('/project/plan.md');
		const state = resume(draft as Draft);
		const {text, stop} = draftOf(state);
		expect(text).toBe('# Record: Older\r\n\r\n## Why\r\n\r\nBecause. And 漢\r\n');
		expect([stop, caretOf(state.buffer)]).toEqual(['["why"]', 13]);
		expect(press(state, 'ctrl+z', 'ctrl+z').plan.text).toBe('# Record: Old\r\n\r\n## Why\r\n\r\nBecause.\r\n');
	});

	test('are all that there were', () => {
		const [newest] = versions.toReversed();
		expect(versions).toEqual(versions.map((_, index) => `version-${index + 1}.json`));
		expect(JSON.parse(readFixture(newest ?? '')).version).toBe(versions.length);
	});
});

const mutations = often(80, 1000);

type Random = () => number;

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
	values[Math.floor(random() * values.length)] as Value;

const odd: readonly unknown[] = [
	null,
	true,
	-1,
	1e308,
	0.5,
	'',
	'\u0000\u001B]52;c;eA==\u0007',
	[],
	{},
	[null],
	'["why"]',
	'__proto__',
	99,
];

/* Another value somewhere inside, or one part less. */
function mutateValue(value: unknown, random: Random): unknown {
	if (typeof value !== 'object' || value === null || random() < 0.1) return pick(random, odd);
	const copy = structuredClone(value) as Record<string, unknown>;
	const key = pick(random, Object.keys(copy));
	if (key === undefined) return pick(random, odd);
	if (random() < 0.1) delete copy[key];
	else copy[key] = mutateValue(copy[key], random);
	return copy;
}

function mutateText(text: string, random: Random): string {
	const bytes = [...Buffer.from(text)];
	const at = Math.floor(random() * bytes.length);
	const length = Math.floor(random() * 20);
	const kind = pick(random, ['flip', 'cut', 'remove', 'repeat', 'insert', 'empty']);
	if (kind === 'flip') bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
	if (kind === 'cut') bytes.length = at;
	if (kind === 'remove') bytes.splice(at, length);
	if (kind === 'repeat') bytes.splice(at, 0, ...bytes.slice(at, at + length));
	if (kind === 'insert') bytes.splice(at, 0, ...Array.from({length}, () => Math.floor(random() * 256)));
	return Buffer.from(kind === 'empty' ? [] : bytes).toString('latin1');
}

const mutate = (json: string, random: Random): string =>
	random() < 0.5 ? mutateText(json, random) : JSON.stringify(mutateValue(JSON.parse(json), random));

/* What a person does first; only a sentence may stop it. */
function use(draft: Draft): void {
	expect(typeof placeInWords(draft)).toBe('string');
	try {
		type(press(resume(draft), 'ctrl+z', 'ctrl+z', 'ctrl+z', 'ctrl+y', 'backspace', 'tab', 'pagedown'), 'x');
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
	}
}

test.each(versions)(
	`of ${mutations} mutations of %s none is lost or crashes, and the others stay usable`,
	async name => {
		const random = randomFrom(versions.indexOf(name));
		const folder = makeFolder({[fileName]: readFixture('version-2.json')});
		const drafts = await openDrafts({folder});
		drafts.save({...(drafts.read('project-baa1271e').draft as Draft), id: 'other-00000000'});
		let usable = 0;
		for (let count = 0; count < mutations; count++) {
			const bytes = Buffer.from(mutate(readFixture(name), random), 'latin1');
			fs.writeFileSync(join(folder, fileName), bytes);
			const found = drafts.list();
			const [broken] = found.broken;
			expect(found.drafts.some(({id}) => id === 'other-00000000')).toBe(true);
			expect(found.drafts.length + found.broken.length).toBe(2);
			expect(fs.readFileSync(broken?.to ?? join(folder, fileName)).equals(bytes)).toBe(true);
			if (broken) expect(broken.cause.message).toContain(`It was moved to \`${broken.to}\`.`);
			for (const draft of found.drafts) use(draft);
			if (!broken) usable++;
			fs.rmSync(broken?.to ?? join(folder, fileName));
		}
		expect(usable).toBeLessThan(mutations);
	},
);

test.each([
	['keys', 'a'],
	['indexes', 0],
	['empty keys', ''],
] as const)('a caret a million %s deep is at the first field', async (_, key) => {
	const folder = makeFolder({[fileName]: readFixture('version-2.json')});
	const {draft} = (await openDrafts({folder})).read('project-baa1271e');
	const deep = resume({
		...(draft as Draft),
		stop: JSON.stringify(Array(1_000_000).fill(key)),
		added: [Array(1_000_000).fill(key)],
	});
	expect(deep.focus).toEqual(resume({...(draft as Draft), stop: '[]'}).focus);
	expect(deep.added).toEqual([]);
});

test(`of ${mutations} mutations of the settings each is read or refused in a sentence, and none is changed`, () => {
	const random = randomFrom(7);
	const folder = makeFolder();
	const path = join(folder, 'settings.json');
	const settings = JSON.stringify({keys: {undo: ['ctrl+z'], enter: 'enter'}, handOff: ['claude', '/flow-tasks']});
	let refused = 0;
	for (let count = 0; count < mutations; count++) {
		const bytes = Buffer.from(mutate(settings, random), 'latin1');
		fs.writeFileSync(path, bytes);
		try {
			bindKeys(readSettings(folder).keys);
		} catch (error) {
			expect(error).toBeInstanceOf(Failure);
			expect((error as Failure).message).toMatch(/ settings| keys /i);
			refused++;
		}
		expect(fs.readFileSync(path).equals(bytes)).toBe(true);
	}
	expect(refused).toBeGreaterThan(mutations / 2);
});
