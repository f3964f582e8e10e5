import * as fs from 'node:fs';
import {join} from 'node:path';
import {expect, test, vi} from 'vitest';
import {noteEditing, planDigest, readEditing} from '../../source/disk/editing.ts';
import {takeEdited} from '../../source/session/editing.ts';
import type {Keeper} from '../../source/session/keeper.ts';
import {makeFolder} from '../commands/run.ts';
import {openDocument} from '../helpers/form.ts';

const id = 'login-01234567';
const state = openDocument('# Login\n\n## Why\n\nOld words.\n');
const request = {type: 'edit', path: ['why'], text: 'Old words.', extension: 'md'};

/* A folder of the program's own, with the note of an editor that had saved this. */
function makeNote(saved: string | Uint8Array | undefined, {plan = state.plan.text, asked = request as unknown} = {}) {
	const folder = makeFolder({'plan-wizard-abc/field.md': 'Old words.\n'});
	const file = join(folder, 'plan-wizard-abc/field.md');
	if (saved === undefined) fs.rmSync(file);
	else fs.writeFileSync(file, saved);
	noteEditing(folder, id, {file, request: asked, plan: planDigest(plan)});
	return {folder, file};
}

function keep(isFull = false): {readonly keeper: Keeper; readonly changed: ReturnType<typeof vi.fn>} {
	const changed = vi.fn();
	const keeper = {changed, flush() {}, unsaved: () => (isFull ? {} : undefined)};
	return {keeper: keeper as unknown as Keeper, changed};
}

test('what was saved is written into its field, and its file goes once it is kept', () => {
	const {folder, file} = makeNote('New words.\n');
	const found = takeEdited(state, folder, id);
	expect(found?.state.plan.text).toBe('# Login\n\n## Why\n\nNew words.\n');
	expect(found?.state.message).toContain('What your editor saved when plan-wizard ended is here now; ^Z takes it out.');
	const full = keep(true);
	found?.kept(full.keeper);
	expect(fs.existsSync(file)).toBe(true);
	const {keeper, changed} = keep();
	found?.kept(keeper);
	expect(changed.mock.calls[0]?.[0].plan).toBe(found?.state.plan);
	expect(fs.existsSync(file)).toBe(false);
	expect(takeEdited(state, folder, id)).toBeUndefined();
});

test('a section that was edited as a whole is found too', () => {
	const range = {from: 9, to: state.plan.text.length, eol: '\n'};
	const asked = {...request, path: [], text: '## Why\n\nOld words.\n', range};
	const {folder} = makeNote('## Why\n\nOther.\n\n## Then\n\nMore.\n\n', {asked});
	expect(takeEdited(state, folder, id)?.state.plan.text).toContain('## Why\n\nOther.\n\n## Then\n\nMore.\n');
});

test.each([
	['of another plan text', 'New words.\n', {plan: 'another'}],
	['that is no text', Buffer.from([0x61, 0xff]), {}],
])('what was saved %s stays in its file, which is told once', (_, saved, how) => {
	const {folder, file} = makeNote(saved, how);
	const found = takeEdited(state, folder, id);
	expect(found?.state.plan).toBe(state.plan);
	expect(found?.state.message).toContain(`tands in \`${file}\`.`);
	found?.kept(keep().keeper);
	expect(fs.existsSync(file)).toBe(true);
	expect(takeEdited(state, folder, id)).toBeUndefined();
});

test.each([
	['nothing was saved', 'Old words.\n', {}],
	['the file is gone', undefined, {}],
	['what was asked is none', 'New words.\n', {asked: {path: 'why'}}],
])('nothing comes of it where %s', (_, saved, how) => {
	const {folder} = makeNote(saved, how);
	expect(takeEdited(state, folder, id)).toBeUndefined();
	expect(takeEdited(state, folder, 'other-01234567')).toBeUndefined();
});

test('only the files that the program makes are taken, and removed', () => {
	const folder = makeFolder({'my/field.md': 'New words.\n'});
	const file = join(folder, 'my/field.md');
	noteEditing(folder, id, {file, request, plan: planDigest(state.plan.text)});
	expect(takeEdited(state, folder, id)).toBeUndefined();
	expect(fs.existsSync(file)).toBe(true);
});

test('an editor of a program that lives is left alone', () => {
	const {folder} = makeNote('New words.\n');
	const lock = join(folder, 'editing', `${id}.lock`);
	const holder = JSON.parse(fs.readFileSync(lock, 'utf8'));
	// Of this machine's processes the first lives always.
	fs.writeFileSync(lock, JSON.stringify({...holder, pid: 1, started: undefined}));
	expect(readEditing(folder, id)).toBeUndefined();
});
