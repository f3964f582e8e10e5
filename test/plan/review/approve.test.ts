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
	['- [ ] **Plan approved**\n- [ ] Reviewed and approved', '- [x] **Plan approved**\n- [x] Reviewed and approved'],
	['**Status**: draft\n\n- [ ] Approved', '**Status**: approved\n\n- [x] Approved'],
	['**Status**: **Draft** ✏️', '**Status**: **Approved** ✏️'],
	['**Status**: 📝 Draft v1.2, 2026-01-02', '**Status**: 📝 Approved v1.2, 2026-01-02'],
	['**Status**: ready_for-approval', '**Status**: approved'],
	['**Status**: in Review', '**Status**: approved'],
	['**Status**: In  Review!', '**Status**: Approved!'],
	['**Status**: D | Proposed | Approved | Accepted', '**Status**: Approved'],
	['**Status**: Proposed | Approved | Accepted', '**Status**: Accepted'],
	['**Status**: Draft | Signed off', '**Status**: Signed off'],
	['## Meta\n\n**Status**: draft', '## Meta\n\n**Status**: approved'],
	[
		'**Status**: Implemented\n\n## Meta\n\n**Status**: draft',
		'**Status**: Implemented\n\n## Meta\n\n**Status**: approved',
	],
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
	'- [ ] Status: draft',
	'- [ ] Approved\n  - by Ada',
	'- [x] Approved',
	'- [X] Approved',
	'- [ ] **Approved**: by Ada',
	'## Storage\n\n### Table\n\n**Status**: Draft',
	'**State**: draft',
	'**Status**: Draft | Done',
	'**Status**:',
	'**Status**: Drafted',
])('%j stays', text => {
	expect(approved(`# Login\n\n${text}\n`)).toBe(`# Login\n\n${text}\n`);
});

test.each([
	...['ready for review', 'ready for approval', 'awaiting approval', 'awaiting review', 'pending approval'],
	...['pending review', 'changes requested', 'work in progress', 'waiting for approval', 'waiting for review'],
	...['needs review', 'not approved', 'unapproved', 'under review', 'in review', 'for review', 'review', 'planning'],
	...['pending', 'drafting', 'draft', 'wip'],
])('what is “%s” waits', name => {
	expect(approved(`# Login\n\n**Status**: ${name}\n`)).toBe('# Login\n\n**Status**: approved\n');
});

test.each([
	['proposal', 'accepted'],
	['Proposed', 'Accepted'],
	['PROPOSED', 'ACCEPTED'],
	['D', 'D'],
])('what is “%s” is “%s” then', (name, then) => {
	expect(approved(`# Login\n\n**Status**: ${name}\n`)).toBe(`# Login\n\n**Status**: ${then}\n`);
});

test.each([
	['{draft|approved|done}', 'DRAFT', 'approved'],
	['{draft|approved|done}', '{draft|approved|done}', 'approved'],
	['{draft|approved|done}', '', 'approved'],
	['{draft|approved|done}', 'done', 'done'],
	['{draft|Signed Off|done}', 'draft', 'Signed Off'],
	['{draft|open|done}', 'draft', 'draft'],
	['{draft|open|done}', '{draft|open|done}', '{draft|open|done}'],
	['{Proposed|Approved|Accepted}', 'Proposed', 'Accepted'],
])('of the choices %s, %j becomes %j', (choices, before, after) => {
	const template = parseTemplate(`# {Name}\n\n**Status**: ${choices}\n`);
	expect(approved(`# Login\n\n**Status**: ${before}\n`, template)).toBe(`# Login\n\n**Status**: ${after}\n`);
});

test('a plan without a place for it stays', () => {
	expect(approved('# Login\n', parseTemplate('# {Name}\n\n**Status**: {draft|approved|done}\n'))).toBe('# Login\n');
});

test('a status that cannot be written stays', () => {
	const text = '---\nfirst: &state draft\nstatus: *state\n---\n# Login\n\n- [ ] Approved\n';
	expect(approved(text)).toBe(text.replace('[ ]', '[x]'));
});

test('a template says how it is spelled', () => {
	const record = '---\nstatus: proposed\n---\n# Use Redis\n\n## Context and Problem Statement\n\nWhy\n';
	expect(approved(record, dialect('madr'))).toBe(record.replace('proposed', 'accepted'));
	expect(approved(shipped.text, shipped)).toBe(shipped.text.replace('{draft|in-review|approved}', 'approved'));
	const plan = shipped.text.replace('{draft|in-review|approved}', 'In Review');
	expect(approved(plan, shipped)).toBe(plan.replace('In Review', 'approved'));
});
