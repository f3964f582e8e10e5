/* The walk over nothing but gaps or changes. */
import {expect, test} from 'vitest';
import {gapStops, gapsOf, goToGap, moveGap} from '../../source/wizard/gaps.ts';
import {moveOnlySection, throughOnly, walkOf} from '../../source/wizard/only.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {caretOf} from '../../source/wizard/text/buffer.ts';
import {openDocument, openForm, openReviewed, openTemplate, type} from '../helpers/form.ts';

const template = '# {Name}\n\n**Owner**: {who}\n\n## Why\n\n{reason}\n\n## Steps\n\n- {step}\n- {step}\n';
const named = type(openTemplate(template), 'A');

test('it begins where one is if that is a gap, else at the next', () => {
	const there = throughOnly(focusOn(named, ['why']));
	expect([there.focus, there.isOnlyGaps, there.message]).toEqual([['why'], true, '']);
	const next = throughOnly(named);
	expect([next.focus, next.isOnlyGaps, next.message]).toEqual([['owner'], true, 'Gap 1 of 3: Owner is blank.']);
	const none = throughOnly(openDocument('# A\n\nAll.\n'));
	expect([none.focus, none.isOnlyGaps, none.message]).toEqual([['title'], true, 'Nothing is left to do.']);
});

test('in a review it goes through the changes, and to those of other sections', () => {
	const before = '# T\n\n## A\n\n**L**:\n\n- one\n- two\n\n## B\n\nx\n';
	const state = openReviewed(before, before.replace('one', '1').replace('two', '2').replace('x', 'y'));
	const {name, stops, isEmpty, nothing} = walkOf(state);
	expect([name, [...stops(state)], isEmpty(state), nothing]).toEqual([
		'changes',
		['a.l[0]', 'a.l[1]', 'b'],
		false,
		'Nothing changed.',
	]);
	expect(walkOf(named).name).toBe('gaps');
	expect([moveOnlySection(state, 1)?.focus, moveOnlySection(state, -1)?.focus]).toEqual([['b'], ['b']]);
	const last = focusOn(state, ['b']);
	expect([moveOnlySection(last, 1)?.focus, moveOnlySection(last, -1)?.focus]).toEqual([
		['a', 'l', 0],
		['a', 'l', 1],
	]);
	const alone = openReviewed(before, before.replace('one', '1').replace('two', '2'));
	expect(moveOnlySection(alone, 1)).toBeUndefined();
	expect(moveOnlySection(openReviewed(before, before), 1)).toBeUndefined();
	expect(walkOf(state).isEmpty(openReviewed(before, before))).toBe(true);
});

test('the stops of gaps are those that one comes to', () => {
	expect([...gapStops(named)]).toEqual(['owner', 'why', 'steps[0]']);
	expect([walkOf(named).isEmpty(named), walkOf(named).isEmpty(openDocument('# A\n'))]).toEqual([false, true]);
});

test('what is weak is a gap unless nobody wants remarks', () => {
	const state = openForm('# Technical Plan: A\n\n## Rollback Plan\n\n- b\n');
	const kinds = (remarks: boolean) =>
		gapsOf({...state, setting: {...state.setting, remarks}}).flatMap(({kind}) => (kind === 'weak' ? [kind] : []));
	expect([kinds(true), kinds(false)]).toEqual([['weak'], []]);
	expect(gapsOf({...state, setting: {...state.setting, remarks: false}}).length).toBe(gapsOf(state).length - 1);
});

test('a gap is gone to with its number, its place in a text, or the whole field', () => {
	const state = openDocument('# A\n\nFirst [CLARIFY: one?] then.\n\n## B\n\n[CLARIFY: two?]\n');
	const there = gapsOf(state).map(gap => {
		const {focus, buffer, message, overlay} = goToGap(state, gap);
		return [focus, caretOf(buffer), message, overlay];
	});
	expect(there).toEqual([
		[['text'], 6, 'Gap 1 of 2: “one?” is an open question.', undefined],
		[['b'], 15, 'Gap 2 of 2: “two?” is an open question.', undefined],
	]);
	expect(moveGap(focusOn(state, ['text'], 0), 1)?.focus).toEqual(['text']);
	expect(moveGap(focusOn(state, ['text'], 6), 1)?.focus).toEqual(['b']);
	expect(moveGap(focusOn(state, ['text'], 7), -1)?.focus).toEqual(['text']);
	expect(moveGap(focusOn(state, ['text'], 6), -1)?.focus).toEqual(['b']);
	expect(moveGap(openDocument('# A\n'), 1)).toBeUndefined();
});
