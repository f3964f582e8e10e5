import {execFile} from 'node:child_process';
import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {expect, onTestFinished, test} from 'vitest';
import {openDrafts} from '../../source/disk/drafts.ts';
import {often} from '../helpers/often.ts';

const processes = often(6, 20);
const rounds = 20;

test(`${processes} processes that write ${processes} drafts damage none`, async () => {
	const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	onTestFinished(() => fs.rmSync(folder, {recursive: true, force: true}));
	const module = JSON.stringify(join(import.meta.dirname, '../../source/disk/drafts.ts'));
	const script = `
		const {openDrafts} = await import(${module});
		const drafts = await openDrafts({folder: process.argv[1]});
		const number = process.argv[2];
		const id = 'login-' + number.padStart(8, '0');
		drafts.hold(id);
		for (let round = 1; round <= ${rounds}; round++) {
			drafts.save({
				version: 2, id, planPath: '/project/' + number, title: number, savedAt: new Date().toISOString(),
				template: {name: 't.md', text: '# {Title}'}, text: number.repeat(1000 * round), base: null, fresh: true,
				stop: '[]', caret: round, typed: null, history: [],
			});
			if (drafts.list().broken.length > 0) throw new Error('broken');
		}
		drafts.release(id);
	`;
	const numbers = Array.from({length: processes}, (_, index) => String(index));
	const run = promisify(execFile);
	await Promise.all(
		numbers.map(async number => run(process.execPath, ['--input-type=module', '-e', script, folder, number])),
	);
	const {drafts, broken} = (await openDrafts({folder})).list();
	expect(broken).toEqual([]);
	expect(drafts.map(({title}) => title).toSorted()).toEqual(numbers.toSorted());
	for (const {title, text, caret} of drafts) expect([text, caret]).toEqual([title.repeat(1000 * rounds), rounds]);
	expect(fs.readdirSync(folder)).toHaveLength(processes);
}, 240_000);
