import {expect, test} from 'vitest';
import type {Change} from '../../../source/plan/review/changes.ts';
import {changeRows, changeView, scrollChange} from '../../../source/wizard/layout/change-rows.ts';
import {looks, openReviewed, press} from '../../helpers/form.ts';

const change = (type: Change['type'], before: string, after: string, from?: readonly string[]): Change => ({
	type,
	path: ['how'],
	titles: ['How', 'Steps'],
	line: 3,
	before,
	after,
	...(from && {from}),
});

const rows = (one: Change, width: number) => looks(changeRows(one, one.after, 'HEAD', width));

test('what came, went and moved is told in a line', () => {
	expect(rows(change('added', '', 'x'), 40)).toEqual(['{added:+ added since HEAD}']);
	expect(rows(change('removed', '- gone', ''), 40)).toEqual([
		'{removed:− removed since HEAD: Steps}',
		'{removed:− }{removed:gone}',
	]);
	expect(rows(change('removed', 'a long text that takes two rows', ''), 24)).toEqual([
		'{removed:− removed since HEAD: S…}',
		'{removed:− }{removed:a long text that }',
		'  {removed:takes two rows}',
	]);
	expect(rows(change('moved', 'x', 'x', ['Why', 'Rules']), 60)).toEqual([
		'{accent:↕ moved since HEAD, from Why › Rules}',
	]);
	expect([rows(change('moved', 'x', 'x', []), 60), rows(change('moved', 'x', 'x'), 20)]).toEqual([
		['{accent:↕ moved since HEAD}'],
		['{accent:↕ moved since HEAD}'],
	]);
	expect(rows(change('counted-on', 'T1–T3', 'T2–T4'), 40)).toEqual([
		'{accent:± ids count on since HEAD}',
		'T1–T3 → T2–T4',
	]);
});

test('what changed stands side by side where there is room, with the words that differ', () => {
	expect(rows(change('changed', 'count in memory', 'count in Redis'), 62)).toEqual([
		'{accent:± changed since HEAD}',
		'{label:before}                       {dim: │ }{label:now}',
		'{removed:− }count in {selected:memory}            {dim: │ }{added:+ }count in {selected:Redis}',
	]);
	expect(rows(change('changed', 'count in memory', 'count in Redis'), 61)).toEqual([
		'{accent:± changed since HEAD}',
		'{removed:− }count in {selected:memory}',
		'{added:+ }count in {selected:Redis}',
	]);
});

test('where it was blank, or is, that is said', () => {
	expect(rows(change('changed', '', 'one'), 61)).toEqual(['{accent:± changed since HEAD}', '{added:+ }one']);
	expect(rows(change('changed', 'one', ''), 62)).toEqual([
		'{accent:± changed since HEAD}',
		'{label:before}                       {dim: │ }{label:now}',
		'{removed:− }one                        {dim: │ }',
	]);
	expect(rows(change('changed', 'a text that is long enough to wrap in its half of it', 'one'), 62)).toEqual([
		'{accent:± changed since HEAD}',
		'{label:before}                       {dim: │ }{label:now}',
		'{removed:− }a text that is long enough {dim: │ }{added:+ }one',
		'  to wrap in its half of it  {dim: │ }',
	]);
});

const lines = (...changed: readonly number[]) =>
	Array.from({length: 9}, (_, index) => `${changed.includes(index) ? 'new' : 'line'} ${index}`).join('\n');

test('of what stayed the lines next to what differs are told', () => {
	expect(rows(change('changed', lines(), lines(2, 6)), 62)).toEqual([
		'{accent:± changed since HEAD}',
		'{label:before}                       {dim: │ }{label:now}',
		'{dim:⋯}                            {dim: │ }{dim:⋯}',
		'{dim:line 1}                       {dim: │ }{dim:line 1}',
		'{removed:− }{selected:line} 2                     {dim: │ }{added:+ }{selected:new} 2',
		'{dim:line 3}                       {dim: │ }{dim:line 3}',
		'{dim:⋯}                            {dim: │ }{dim:⋯}',
		'{dim:line 5}                       {dim: │ }{dim:line 5}',
		'{removed:− }{selected:line} 6                     {dim: │ }{added:+ }{selected:new} 6',
		'{dim:line 7}                       {dim: │ }{dim:line 7}',
		'{dim:⋯}                            {dim: │ }{dim:⋯}',
	]);
	expect(rows(change('changed', lines(), lines(2, 6)), 40)).toEqual([
		'{accent:± changed since HEAD}',
		'{dim:  ⋯}',
		'{dim:  line 1}',
		'{removed:− }{selected:line} 2',
		'{added:+ }{selected:new} 2',
		'{dim:  line 3}',
		'{dim:  ⋯}',
		'{dim:  line 5}',
		'{removed:− }{selected:line} 6',
		'{added:+ }{selected:new} 6',
		'{dim:  line 7}',
		'{dim:  ⋯}',
	]);
	expect(rows(change('changed', lines(), lines(0, 8)), 40)).toEqual([
		'{accent:± changed since HEAD}',
		'{removed:− }{selected:line} 0',
		'{added:+ }{selected:new} 0',
		'{dim:  line 1}',
		'{dim:  ⋯}',
		'{dim:  line 7}',
		'{removed:− }{selected:line} 8',
		'{added:+ }{selected:new} 8',
	]);
	expect(rows(change('changed', lines(), lines(3, 5)), 40)).toEqual([
		'{accent:± changed since HEAD}',
		'{dim:  ⋯}',
		'{dim:  line 2}',
		'{removed:− }{selected:line} 3',
		'{added:+ }{selected:new} 3',
		'{dim:  line 4}',
		'{removed:− }{selected:line} 5',
		'{added:+ }{selected:new} 5',
		'{dim:  line 6}',
		'{dim:  ⋯}',
	]);
	expect(rows(change('changed', lines().replace('line 4', ''), lines(2, 6).replace('line 4', '')), 40)).toEqual([
		'{accent:± changed since HEAD}',
		'{dim:  ⋯}',
		'{dim:  line 1}',
		'{removed:− }{selected:line} 2',
		'{added:+ }{selected:new} 2',
		'{dim:  line 3}',
		'{dim:  ⋯}',
		'{dim:  line 5}',
		'{removed:− }{selected:line} 6',
		'{added:+ }{selected:new} 6',
		'{dim:  line 7}',
		'{dim:  ⋯}',
	]);
});

const before = '# A\n\n## B\n\n**Steps**:\n\n- one\n- two\n- three\n';
const open = (after: string) => openReviewed(before, after, {columns: 60, rows: 16});

test('as a whole it has its place as a title, with others at the place below', () => {
	const state = press(open(before.replace('one', 'five').replace('- two\n', '')), 'alt+v');
	expect(looks(changeView(state, 60, 10).rows)).toEqual([
		'{title:B › Steps}',
		'',
		'{removed:− removed since HEAD: Steps}',
		'{removed:− }{removed:one}',
		'',
		'{title:B › Steps}',
		'',
		'{removed:− removed since HEAD: Steps}',
		'{removed:− }{removed:two}',
		'',
		'{title:B › Steps}',
		'',
		'{added:+ added since HEAD}',
	]);
});

test('what is longer than the screen is scrolled as far as it goes', () => {
	const text = (more: string) =>
		`# A\n\n## B\n\n${Array.from({length: 20}, (_, index) => `Line ${index}${more}.`).join('\n')}\n`;
	const state = press(openReviewed(text(''), text(' is new'), {columns: 100, rows: 16}), 'alt+v');
	const at = (by: number) => scrollChange(state, by)?.overlay;
	expect([at(1), at(3), at(999), at(-1)]).toEqual([
		{type: 'change', top: 1},
		{type: 'change', top: 3},
		{type: 'change', top: 13},
		{type: 'change', top: 0},
	]);
	expect(scrollChange(press(state, 'escape'), 1)).toBeUndefined();
});
