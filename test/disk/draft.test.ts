import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {nameDraft} from '../../source/disk/draft.ts';

describe('the id', () => {
	test('is the name of the feature and a hash of the path', () => {
		expect(nameDraft('/a/012-login-throttling/plan.md')).toMatch(/^012-login-throttling-[\da-f]{8}$/);
		expect(nameDraft('/a/docs/Rate Limits.md')).toMatch(/^rate-limits-[\da-f]{8}$/);
		expect(nameDraft('/計画/plan.md')).toMatch(/^plan-[\da-f]{8}$/);
		expect(nameDraft('/a/plan.md')).not.toBe(nameDraft('/b/../a/other/plan.md'));
	});

	test('is the same whichever way leads to the plan, before and after it exists', () => {
		const folder = fs.mkdtempSync(join(tmpdir(), 'draft-'));
		onTestFinished(() => fs.rmSync(folder, {recursive: true}));
		fs.mkdirSync(join(folder, 'real'));
		fs.symlinkSync('real', join(folder, 'link'));
		const id = nameDraft(join(folder, 'link', 'plan.md'));
		expect(nameDraft(join(folder, 'real', 'plan.md'))).toBe(id);
		fs.writeFileSync(join(folder, 'real', 'plan.md'), '');
		expect(nameDraft(join(folder, 'link', 'plan.md'))).toBe(id);
	});
});
