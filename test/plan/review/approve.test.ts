/* What a plan says of its own state once it is approved. */
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {parseTemplate, readPlan, type Template} from '../../../source/index.ts';
import {approve} from '../../../source/plan/review/approve.ts';
import {shipped} from '../shipped.ts';

const own = parseTemplate('');
const dialect = (name: string) => {
	const read = (ending: string) =>
		readFileSync(new URL(`../../../templates/${name}.${ending}`, import.meta.url), 'utf8');
	return parseTemplate(read('md'), JSON.parse(read('json')));
};

const approved = (text: string, template: Template = own) => approve(readPlan(template, text)).text;

test.each([
	['**Status**: Draft', '**Status**: Approved'],
	['**Status:** draft | **Owner:** Ada', '**Status:** approved | **Owner:** Ada'],
	['**Status**: DRAFT', '**Status**: APPROVED'],
	['- **Status**: In Review', '- **Status**: Approved'],
	['**Status**: Draft (2026-05-06)', '**Status**: Approved (2026-05-06)'],
	['**Status**: `draft`', '**Status**: `approved`'],
	['**Status**: Draft | In Review | Approved', '**Status**: Approved'],
	['## Status\n\nProposed', '## Status\n\nAccepted'],
	['- [ ] Approved\n- [ ] Shipped', '- [x] Approved\n- [ ] Shipped'],
])('%j becomes %j', (before, after) => {
	expect(approved(`# Login\n\n${before}\n`)).toBe(`# Login\n\n${after}\n`);
});

test('a key of the front matter is set, and nothing else', () => {
	const text = '---\r\nstatus: draft # yet\r\ntodos:\r\n  - id: a\r\n    status: pending\r\n---\r\n# Login\r\n';
	expect(approved(text)).toBe(text.replace('draft', 'approved'));
});

test.each([
	'**Status**: Draft, until Ada has read it',
	'**Status**: Implemented',
	'**Status**: Superseded by 12',
	'**Status**: Approved',
	'### Phase 1: Storage\n\n**Status**: Draft\n\n### Phase 2: Interface\n\n**Status**: Draft',
	'| Task | Status |\n|---|---|\n| Count | Draft |',
	'The status is draft.',
	'- [ ] Approved by Ada',
])('%j stays', text => {
	expect(approved(`# Login\n\n${text}\n`)).toBe(`# Login\n\n${text}\n`);
});

test('a template says how it is spelled', () => {
	const record = '---\nstatus: proposed\n---\n# Use Redis\n\n## Context and Problem Statement\n\nWhy\n';
	expect(approved(record, dialect('madr'))).toBe(record.replace('proposed', 'accepted'));
	expect(approved(shipped.text, shipped)).toBe(shipped.text.replace('{draft|in-review|approved}', 'approved'));
	const plan = shipped.text.replace('{draft|in-review|approved}', 'In Review');
	expect(approved(plan, shipped)).toBe(plan.replace('In Review', 'approved'));
});
