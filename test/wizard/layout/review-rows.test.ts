import {expect, test} from 'vitest';
import {reviewBody} from '../../../source/wizard/layout/review-rows.ts';
import type {State} from '../../../source/wizard/state.ts';
import {looks, openDocument, openForm, openRead, press, type} from '../../helpers/form.ts';

const body = (state: State, width = 70, height = 12) => {
	const {rows, caret, above, below} = reviewBody(state, width, height);
	return [...looks(rows), `${above} above, ${below} below${caret ? ', a caret' : ''}`];
};

const template = '# Plan: {Name}\n\n## Why\n\n{Words}\n\n## Steps\n\n- [ ] {Step}\n\n## Costs (optional)\n\n{Sum}\n';
const text =
	'# Plan: A\n\n## Why\n\nWhy [CLARIFY: who says so, and since when, and to whom it was said at that time?]\n\n## Steps\n\n- [ ] one\n- [x] two\n';
const size = {columns: 70, rows: 18};
const review = (...keys: readonly string[]) => press(openRead(template, text, size), 'ctrl+s', ...keys);

test('what is left to do stands below what is written, each with what becomes of it', () => {
	expect(body(review())).toEqual([
		'',
		'{accent: ❯ }{accent:Write plan.md}{dim:  the file exists}',
		'',
		'   Changes   nothing in the file',
		'',
		'{label:   1 left to do                              }{dim:when written:}',
		'   {accent:? }“who says so, and since when, and to w… {dim:stays}',
		'0 above, 0 below',
	]);
	expect(body(review('down'))).toEqual([
		'',
		'   {label:Write plan.md}{dim:  the file exists}',
		'',
		'{accent: ❯ }{accent:Changes   nothing in the file}',
		'',
		'{label:   1 left to do                              }{dim:when written:}',
		'   {accent:? }“who says so, and since when, and to w… {dim:stays}',
		'0 above, 0 below',
	]);
});

test('what is highlighted is read as a whole', () => {
	expect(body(review('end'), 70, 6)).toEqual([
		'   Changes   nothing in the file',
		'',
		'{label:   1 left to do                              }{dim:when written:}',
		'{accent: ❯ }{accent:? }{accent:“who says so, and since when, and to    }{dim:stays}',
		'{accent:     whom it was said at that time?” is an }',
		'{accent:     open question.}',
		'3 above, 0 below',
	]);
});

test('where alternatives have no room in a row each has its own', () => {
	const fresh = press(openForm(undefined, size), 'ctrl+s', 'down');
	const choices = (width: number) => looks(reviewBody(fresh, width, 9).rows).slice(3, 7);
	expect(choices(64)).toEqual([
		'  {dim:  ○ leave out}',
		'  {dim:  ○ keep the template’s text}',
		'   Changes   {added:+70}{removed: −0}',
		'',
	]);
	expect(choices(65)).toEqual([
		'{accent: ❯ }{accent:What to do with blank fields}',
		'  {accent:  ● mark as [CLARIFY]}{dim:  ○ leave out}{dim:  ○ keep the template’s text}',
		'   Changes   {added:+70}{removed: −0}',
		'',
	]);
});

test('a new file is called so, and a long name of it gives way', () => {
	const fresh = press(openForm(undefined, size), 'ctrl+s');
	expect(body(fresh, 60, 6)).toEqual([
		'',
		'{accent: ❯ }{accent:Write plan.md}{dim:  a new file}',
		'',
		'   What to do with blank fields',
		'    ● mark as [CLARIFY]',
		'  {dim:  ○ leave out}',
		'0 above, 24 below',
	]);
	const file = `specs/${'a-long-name-'.repeat(6)}/plan.md`;
	expect(body({...fresh, setting: {...fresh.setting, file}}, 60, 3)).toEqual([
		'{accent: ❯ }{accent:Write specs/a-long-name-a-long-name-a-lon…}{dim:  a new file}',
		'',
		'   What to do with blank fields',
		'1 above, 26 below',
	]);
});

test('where nothing is left to do that is said, and what changed is counted', () => {
	const document = openDocument('# A\n\n## B\n\nc\n', size);
	expect(body(press(document, 'ctrl+s'))).toEqual([
		'',
		'{accent: ❯ }{accent:Write plan.md}{dim:  the file exists}',
		'',
		'   Changes   nothing in the file',
		'',
		'{done:   Nothing is left to do.}',
		'0 above, 0 below',
	]);
	expect(body(press(type(document, '!'), 'ctrl+s'))).toEqual([
		'',
		'{accent: ❯ }{accent:Write plan.md}{dim:  the file exists}',
		'',
		'   Changes   {added:+1}{removed: −1}',
		'',
		'{done:   Nothing is left to do.}',
		'0 above, 0 below',
	]);
	expect(body(press(type(document, '!'), 'ctrl+s', 'down', 'enter'))).toEqual([
		'{removed: - # A}',
		'{added: + # A!}',
		'   ',
		'{dim:   ## B}',
		'0 above, 0 below',
	]);
});

test('a mistake has its sign, and is told as a whole', () => {
	const phases =
		'# Technical Plan: A\n\n## Implementation Phases\n\n### Phase 1: A\n\n**Dependencies**: Phase 2\n\n### Phase 2: B\n\n## Rollback Plan\n\n- Revert\n';
	expect(body(press(openForm(phases, size), 'ctrl+s'), 70, 30).filter(row => /[!~]|^ {5}\w/.test(row))).toEqual([
		'   {problem:! }Phase 1 depends on Phase 2, which comes {dim:stays}',
		'     later.',
		'   ~ Rollback step 1: This is no step yet. … {dim:stays}',
	]);
});

test('where it is not open there is nothing to show', () => {
	expect(reviewBody(openForm(), 60, 9).rows).toEqual([]);
});
