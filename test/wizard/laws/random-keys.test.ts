import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {bodyRows, columnsFor, columnsOf} from '../../../source/wizard/columns.ts';
import {bindings} from '../../../source/wizard/keymap.ts';
import type {Row} from '../../../source/wizard/layout/block.ts';
import {rowWidth} from '../../../source/wizard/layout/block.ts';
import {helpRow, keysRow} from '../../../source/wizard/layout/footer.ts';
import {bodyOf, formBlock, topRow} from '../../../source/wizard/layout/form-layout.ts';
import {headerRow, sectionRows, sectionsRow} from '../../../source/wizard/layout/frame.ts';
import {menuBlock, previewRows} from '../../../source/wizard/layout/overlay-rows.ts';
import {reviewBody} from '../../../source/wizard/layout/review-rows.ts';
import type {Size, State} from '../../../source/wizard/state.ts';
import type {FormEvent} from '../../../source/wizard/update.ts';
import {openDocument, openForm, openReviewed, press, send} from '../../helpers/form.ts';
import {runs} from '../../helpers/runs.ts';

const wholePlan = readFileSync(new URL('../../fixtures/whole-run.md', import.meta.url), 'utf8');

const ownDocument = `---
todos:
  - id: a
    done: false
---

# 計画

Words.

**A label that is much too long for its column, wherever it stands**: x

## Why

Text.

### Part 👩‍👩‍👧 of it

\`\`\`js
let a
\`\`\`

## Task 1: Move

- [ ] one
  - [x] two

**Files**:

- a
- b

## Task 2: Test

| A | B |
|---|---|
| 1 | 2 |
`;

/** What an agent made `ownDocument` of. */
const documentBefore = ownDocument
	.replace('Text.', 'Other words, and more of them than before.')
	.replace('- a\n', '- a\n- c\n')
	.replace('| 1 | 2 |\n', '| 1 | 3 |\n| 4 | 5 |\n')
	.replace('## Why', '## Gone\n\nIt went.\n\n## Why');

const texts = [
	'a',
	'word ',
	'登录',
	'👩‍👩‍👧',
	'**b**',
	'`',
	'| x',
	'\u0301',
	'שלום',
	'1',
	'[CLARIFY: ',
	'- ',
	'+ a − b',
	'❤️',
];
const pastes = [
	'\n\n- [ ] x\n\n```\ny\n```',
	'a\nb\nc',
	'- x\n- y',
	'| a | b |\n|---|---|\n| c | d |',
	'```\ncode\n\n```\n## h',
	'x'.repeat(500),
];
const keys = [...new Set(bindings.flatMap(binding => binding.keys))];

const size = fc.record({columns: fc.integer({min: 60, max: 300}), rows: fc.integer({min: 16, max: 100})});
const event: fc.Arbitrary<FormEvent> = fc.oneof(
	{weight: 5, arbitrary: fc.constantFrom(...keys).map((key): FormEvent => ({type: 'key', key}))},
	{weight: 3, arbitrary: fc.constantFrom(...texts).map((text): FormEvent => ({type: 'text', text}))},
	{weight: 1, arbitrary: fc.constantFrom(...pastes).map((text): FormEvent => ({type: 'paste', text}))},
	{weight: 1, arbitrary: size.map((one): FormEvent => ({type: 'resize', size: one}))},
);

/** Goes on where the form would have ended, or asked the world for something. */
function goOn(state: State): State {
	const open = state.outcome ? {...state, outcome: undefined, overlay: undefined} : state;
	return open.request ? send(open, {type: 'done'}) : open;
}

function expectFits(rows: readonly Row[], width: number): void {
	for (const row of rows) expect(rowWidth(row)).toBeLessThanOrEqual(width);
}

function expectDrawn(state: State): void {
	const {columns} = state.size;
	const {sections} = columnsFor(state.size);
	const {form} = columnsOf(state);
	const height = bodyRows(state.size);
	const block = formBlock(state);
	const top = topRow(block, height);
	const shown = Array.from({length: Math.min(height, block.height - top)}, (_, index) => block.draw(top + index));
	expectFits(shown, form);
	const {row, column} = block.caret ?? {row: -1, column: -1};
	expect(row).toBeGreaterThanOrEqual(top);
	expect(row).toBeLessThan(top + height);
	expect(column).toBeLessThan(form);
	expectFits([headerRow(state), sectionsRow(state), helpRow(state), keysRow(state)], columns);
	if (sections > 0) expectFits(sectionRows(state, sections, height), sections);
	const menu = menuBlock(state, form, height);
	if (state.overlay?.type === 'menu')
		expectFits(
			Array.from({length: menu.height}, (_, index) => menu.draw(index)),
			form,
		);
	if (state.overlay?.type === 'preview') expectFits(previewRows(state, columns - sections, height), columns - sections);
	if (state.judging) expectFits(bodyOf(state, height).rows, columns - sections);
	if (state.overlay?.type === 'review')
		expectFits(reviewBody(state, columns - sections, height).rows, columns - sections);
}

test.each([
	['a new plan', (start: Size) => openForm(undefined, start)],
	['a whole plan', (start: Size) => openForm(wholePlan, start)],
	['a document without a template', (start: Size) => openDocument(ownDocument, start)],
	['a document that is judged', (start: Size) => openReviewed(documentBefore, ownDocument, start)],
])('whatever is pressed in %s, every row fits, the caret is in sight, and undo takes it all back', (_, open) => {
	const property = fc.property(size, fc.array(event, {minLength: 30, maxLength: 60}), (start, events) => {
		let state = open(start);
		const before = state.plan.text;
		for (const one of events) {
			state = goOn(send(state, one));
			expectDrawn(state);
		}
		state = {...state, overlay: undefined};
		while (state.history.past.length > 0) state = press(state, 'ctrl+z');
		expect(state.plan.text).toBe(before);
		expect(state.judging?.notes ?? []).toEqual([]);
	});
	fc.assert(property, {numRuns: runs(1 / 15)});
});
