import {describe, expect, test} from 'vitest';
import {answers} from '../../../source/plan/answers.ts';
import type {Path} from '../../../source/plan/place.ts';
import {
	boxHere,
	canAdd,
	canShift,
	copyItem,
	dropBlankItem,
	dropItem,
	enterInItem,
	hasItem,
	isBlankItemAt,
	itemToAdd,
	markQuestion,
	newItem,
	risksHere,
	shiftItem,
	sortRisks,
	tick,
	wayOfEnter,
} from '../../../source/wizard/commands/item-edits.ts';
import {keysRow} from '../../../source/wizard/layout/footer.ts';
import type {State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {itemAt} from '../../../source/wizard/stop.ts';
import {bufferValue, caretOf, selectionOf} from '../../../source/wizard/text/buffer.ts';
import {formText, goTo, openDocument, openForm, press, rowText, type} from '../../helpers/form.ts';

const rows = (...risks: readonly string[]) =>
	openForm(
		`# Technical Plan: Login\n\n## Technical Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n${risks.map(risk => (risk.includes('|') ? `| ${risk} |\n` : `| ${risk} | | | |\n`)).join('')}\n## Open Questions\n\n- why\n`,
	);
const cards = (...titles: readonly string[]) =>
	openForm(
		`# Technical Plan: Login\n\n## Technical Decisions\n\n${titles.map((title, index) => `### Decision ${index + 1}: ${title}\n\n**Context**: ${title && `of ${title}`}\n`).join('\n')}`,
	);
const riskAt = (index: number, part = 'risk'): Path => ['technicalRisks', index, part];
const cardAt = (index: number, part = 'title'): Path => ['technicalDecisions', index, part];

const names = ({plan}: State): string[] => {
	const sequence = itemAt(plan, riskAt(0))?.sequence ?? itemAt(plan, cardAt(0))?.sequence;
	return (sequence?.items ?? []).map(({nodes: [first]}) => {
		const {from, to} = first as {from: number; to: number};
		return plan.text.slice(from, to).trim();
	});
};
const seen = (state: State | undefined) =>
	state && {names: names(state), focus: state.focus, caret: caretOf(state.buffer)};

describe('a removal', () => {
	test.for([
		['the first', 0, ['b', 'c'], 0],
		['one between', 1, ['a', 'c'], 1],
		['the last', 2, ['a', 'b'], 1],
	] as const)('of %s row leaves the caret in the one that took its place, or before it', ([, at, left, near]) => {
		const state = dropItem(focusOn(rows('a', 'b', 'c'), riskAt(at, 'impact')), 0);
		expect(seen(state)).toEqual({names: left, focus: riskAt(near), caret: 1});
	});

	test('says how it comes back, is a step of its own, and comes back', () => {
		const before = focusOn(rows('a', 'b'), riskAt(1));
		const state = dropItem(before, 0) as State;
		expect(state.message).toBe('Removed the risk “b”. ^Z brings it back.');
		expect(state.history.past).toHaveLength(1);
		expect(state.history.past[0]?.isOpen).toBe(false);
		expect(state.saved).toBe('pending');
		expect(press(state, 'ctrl+z')).toMatchObject({plan: {text: before.plan.text}, focus: riskAt(1)});
	});

	test.for([
		[
			'a card by its number and title',
			cards('a', 'Where to count'),
			cardAt(1, 'context'),
			'Decision 2 “Where to count”',
		],
		['a card without a title by its number', cards('a', ''), cardAt(1), 'Decision 2'],
		['a row that says nothing', rows('a', ''), riskAt(1), 'the blank risk'],
		['a row by the first thing it says', rows(' | Low'), riskAt(0), 'the risk “Low”'],
		[
			'a row by the start of long words',
			rows('word '.repeat(20)),
			riskAt(0),
			`the risk “${'word '.repeat(7).slice(0, 31)}…”`,
		],
	] as const)('speaks of %s', ([, state, path, words]) => {
		expect(dropItem(focusOn(state, path), 0)?.message).toBe(`Removed ${words}. ^Z brings it back.`);
	});

	test('speaks of an option by its name, not by what is for and against it', () => {
		const options = '**Options Considered**:\n\n1. Redis - Pros: shared. Cons: one more server.\n';
		const state = openForm(`# Technical Plan: Login\n\n## Technical Decisions\n\n### Decision 1: Where\n\n${options}`);
		const path = ['technicalDecisions', 0, 'optionsConsidered', 0];
		expect(dropItem(focusOn(state, path), 0)?.message).toBe('Removed the option “Redis”. ^Z brings it back.');
	});

	test('does not apply outside of items, nor where an item would be added', () => {
		expect(dropItem(openForm(), 0)).toBeUndefined();
		const onAdd = focusOn(cards('a'), ['technicalDecisions', 1]);
		expect([hasItem(onAdd), canAdd(onAdd), dropItem(onAdd, 0)]).toEqual([false, true, undefined]);
		expect([hasItem(openForm()), canAdd(openForm())]).toEqual([false, false]);
		const onRow = focusOn(rows('a'), riskAt(0));
		expect([hasItem(onRow), canAdd(onRow)]).toEqual([true, true]);
	});
});

test('a new item comes behind the one the caret is in, whichever cell it is in', () => {
	const state = newItem(focusOn(rows('a', 'b'), riskAt(0, 'impact')), 0) as State;
	expect(state.focus).toEqual(riskAt(1));
	expect([names(state)[0], names(state)[2]]).toEqual(['a', 'b']);
	expect(newItem(openForm(), 0)).toBeUndefined();
});

test('a new card comes where it is offered', () => {
	expect(newItem(focusOn(cards('a'), ['technicalDecisions', 1]), 0)?.focus).toEqual(cardAt(1));
});

test('a copy comes behind its item, with the caret in it', () => {
	expect(seen(copyItem(focusOn(rows('a', 'b'), riskAt(0, 'impact')), 0))).toEqual({
		names: ['a', 'a', 'b'],
		focus: riskAt(1),
		caret: 1,
	});
	expect(copyItem(openForm(), 0)).toBeUndefined();
});

describe('a move', () => {
	test.for([
		[0, -1, undefined, undefined],
		[0, 1, ['b', 'a', 'c'], 1],
		[1, -1, ['b', 'a', 'c'], 0],
		[1, 1, ['a', 'c', 'b'], 2],
		[2, -1, ['a', 'c', 'b'], 1],
		[2, 1, undefined, undefined],
	] as const)('of row %i by %i', ([at, by, order, to]) => {
		const state = focusOn(rows('a', 'b', 'c'), riskAt(at, 'risk'), 0);
		const moved = shiftItem(state, by, 0);
		expect(canShift(state, by)).toBe(order !== undefined);
		expect(seen(moved)).toEqual(order && {names: order, focus: riskAt(to), caret: 0});
	});

	test('keeps the caret in its cell', () => {
		expect(shiftItem(focusOn(rows('a', 'b'), riskAt(0, 'mitigation')), 1, 0)?.focus).toEqual(riskAt(1, 'mitigation'));
	});

	test('does not apply outside of items', () => {
		expect([canShift(openForm(), 1), shiftItem(openForm(), 1, 0)]).toEqual([false, undefined]);
	});
});

describe('Backspace', () => {
	test.for([
		['a row that says something', ['a', 'b'], 1, undefined],
		['the only row', [''], 0, undefined],
		['a blank row between', ['ab', '', 'c'], 1, {names: ['ab', 'c'], focus: riskAt(0, 'mitigation'), caret: 0}],
		['a blank first row', ['', 'b'], 0, {names: ['b'], focus: riskAt(0, 'mitigation'), caret: 0}],
	] as const)('on %s', ([, risks, at, result]) => {
		expect(seen(dropBlankItem(focusOn(rows(...risks), riskAt(at)), 0))).toEqual(result);
	});

	test('puts the caret at the end of the last cell of the row before', () => {
		const full = focusOn(rows('a | Low | High | wait', ''), riskAt(1));
		expect(seen(dropBlankItem(full, 0))).toEqual({names: ['a'], focus: riskAt(0, 'mitigation'), caret: 4});
	});

	test('puts the caret at the end of the item before', () => {
		const state = newItem(focusOn(rows('a'), ['openQuestions', 0]), 0) as State;
		expect(state.focus).toEqual(['openQuestions', 1]);
		const dropped = dropBlankItem(state, 0) as State;
		expect(dropped).toMatchObject({focus: ['openQuestions', 0], saved: 'pending'});
		expect(caretOf(dropped.buffer)).toBe(bufferValue(dropped.buffer).length);
		expect(caretOf(dropped.buffer)).toBeGreaterThan(0);
		expect(dropped.history.past).toHaveLength(2);
	});

	test('removes a blank card from its title only, and stays out of the card before', () => {
		const state = cards('a', '', 'c');
		expect(dropBlankItem(focusOn(state, cardAt(1, 'context')), 0)).toBeUndefined();
		expect(dropBlankItem(focusOn(state, cardAt(0)), 0)).toBeUndefined();
		const dropped = dropBlankItem(focusOn(state, cardAt(1)), 0) as State;
		expect(names(dropped)).toEqual(['a', 'c']);
		expect(dropped.focus).toEqual(['technicalDecisions', 2]);
		expect(dropped.message).toBe('Removed Decision 2. ^Z brings it back.');
		expect(dropped.history.past).toHaveLength(1);
		expect(dropped.saved).toBe('pending');
	});
});

describe('Enter', () => {
	const table = rows('a', '', 'c');
	test.for([
		[riskAt(0), {type: 'go', path: riskAt(0, 'probability')}],
		[riskAt(0, 'impact'), {type: 'go', path: riskAt(0, 'mitigation')}],
		[riskAt(0, 'mitigation'), {type: 'go', path: ['technicalRisks', 1]}],
		[riskAt(1), {type: 'leave', sequence: itemAt(table.plan, riskAt(1))?.sequence}],
		[riskAt(2, 'mitigation'), {type: 'insert', path: ['technicalRisks', 3]}],
	] as const)('at %j', ([path, way]) => {
		expect(wayOfEnter(focusOn(table, path))).toEqual(way);
	});

	test('before an item that says something inserts one', () => {
		const state = focusOn(rows('a', 'b'), riskAt(0, 'mitigation'));
		expect(wayOfEnter(state)).toEqual({type: 'insert', path: ['technicalRisks', 1]});
		expect(enterInItem(state, 0)?.focus).toEqual(riskAt(1));
		expect(names(enterInItem(state, 0) as State)).toHaveLength(3);
	});

	test('on a blank row leaves the table, behind its last row', () => {
		expect(enterInItem(focusOn(table, riskAt(1)), 0)?.focus).toEqual(['openQuestions', 0]);
	});

	test('on a blank item leaves its list alone, not those below it', () => {
		const lists = openDocument('# P\n\n## A\n\n**X**:\n\n- a\n- \n\n**Y**:\n\n- b\n\n**Z**: c\n');
		expect(enterInItem(focusOn(lists, ['a', 'x', 1]), 0)?.focus).toEqual(['a', 'y', 0]);
	});

	test('has no way in cards and outside of items', () => {
		expect(wayOfEnter(focusOn(cards('a'), cardAt(0)))).toBeUndefined();
		expect(wayOfEnter(openForm())).toBeUndefined();
		expect(enterInItem(openForm(), 0)).toBeUndefined();
	});
});

test.for([
	['', '[CLARIFY: Feature Name?]', 1],
	['Who may', '[CLARIFY: Who may]', 1],
	['[CLARIFY: Who may]', 'Who may', 0],
] as const)('a field of %o becomes %o as a question', ([value, asked, behind]) => {
	const state = markQuestion(openForm(`# Technical Plan: ${value || '{Feature Name}'}\n`), 0) as State;
	expect(bufferValue(state.buffer)).toBe(asked);
	expect(caretOf(state.buffer)).toBe(asked.length - behind);
	expect(selectionOf(state.buffer)).toEqual(value === '' ? {from: 10, to: asked.length - 1} : undefined);
});

test.each([
	['references', 'tab', '[CLARIFY: References?]'],
	['component 1 › dependencies', 'end', '[CLARIFY: Dependencies?]'],
	['unit tests', 'end', '[CLARIFY: Unit Tests?]'],
	['risks', 'end', '[CLARIFY: Risk?]'],
])('a blank row of %s asks by the name of its list, to be typed over', (query, key, asked) => {
	const marked = press(goTo(openForm(), query), key, 'ctrl+q');
	expect(bufferValue(marked.buffer)).toBe(asked);
	expect(bufferValue(type(marked, 'Which one?').buffer)).toBe('[CLARIFY: Which one?]');
});

test('a blank choice that is a question shows it', () => {
	const marked = press(goTo(openForm(), 'status'), 'ctrl+q');
	expect(formText(marked)).toContain('● [CLARIFY: Status?]');
	expect(formText(press(marked, 'shift+tab'))).toContain('● [CLARIFY: Status?]');
});

test('a question has one line', () => {
	const state = focusOn(openForm('# Technical Plan: A\n\n## Architecture Overview\n\none\n\ntwo\n'), [
		'architectureOverview',
	]);
	expect(bufferValue((markQuestion(state, 0) as State).buffer)).toBe('[CLARIFY: one two]');
	expect(markQuestion(focusOn(cards('a'), ['technicalDecisions', 1]), 0)).toBeUndefined();
});

test('a field that is called as a box is none', () => {
	const labels = openDocument('# P\n\n## A\n\n**Done**: x\n\n**Other**: y\n\n## B\n\n- [ ] z\n');
	expect(boxHere(focusOn(labels, ['a', 'other']))).toBeUndefined();
	expect(tick(focusOn(labels, ['a', 'other']), 0)).toBeUndefined();
	const done = focusOn(labels, ['b', 0, 'text']);
	expect(boxHere(done)?.path).toEqual(['b', 0, 'done']);
	const ticked = tick(focusOn(done, ['b', 0, 'text'], 0), 0) as State;
	expect([ticked.plan.text.slice(-8), ticked.focus, caretOf(ticked.buffer)]).toEqual([
		'- [x] z\n',
		['b', 0, 'text'],
		0,
	]);
	expect(tick(ticked, 0)?.plan.text).toBe(labels.plan.text);
});

test('an item is blank when all its fields are', () => {
	const blankAt = (state: State, index: number) => {
		const sequence = itemAt(state.plan, riskAt(0))?.sequence;
		return sequence && isBlankItemAt(state, sequence, index);
	};
	expect([0, 1, 2].map(index => blankAt(rows('a', ''), index))).toEqual([false, true, false]);
});

describe('an item typed in one line', () => {
	const said = (state: State) => answers(state.plan) as Record<string, Record<string, unknown>>;

	test('is told apart into its parts, and undone at once', () => {
		const typed = type(goTo(openForm(), 'field 1 › field'), 'due_at: timestamptz - next try');
		const done = press(typed, 'enter');
		expect(said(done).dataModel).toMatchObject([
			{fields: [{field: 'due_at', type: 'timestamptz', description: 'next try'}]},
		]);
		expect(done.message).toBe('Told apart into 3 fields; ^Z makes it one line again.');
		expect(done.focus).toEqual(['dataModel', 0, 'fields', 1, 'field']);
		expect(press(done, 'ctrl+z').plan.text).toBe(typed.plan.text);
	});

	test('of which a part is missing goes on there', () => {
		const done = press(type(goTo(openForm(), 'field 1 › field'), 'id: uuid'), 'enter');
		expect(done.focus.at(-1)).toBe('description');
	});

	test('stays one where the other parts say something, or it has none', () => {
		const later = press(
			type(press(type(goTo(openForm(), 'error type 1'), 'Timeout'), 'enter'), 'retry: twice'),
			'enter',
		);
		expect(said(later).errorHandling).toEqual({errorTypes: [{errorType: 'Timeout', howToHandle: 'retry: twice'}]});
		const list = press(type(goTo(openForm(), 'unit tests'), 'Signer: known secret'), 'enter');
		expect(said(list).testingStrategy).toEqual({unitTests: ['Signer: known secret']});
	});
});

describe('the caret in an item', () => {
	test('stays where it was when the item is moved, folded or not', () => {
		const state = focusOn(cards('one', 'two'), cardAt(0, 'context'), 2);
		expect(seen(shiftItem(state, 1, 0))).toEqual({names: ['two', 'one'], focus: cardAt(1, 'context'), caret: 2});
		expect(shiftItem(state, 1, 0)?.folded).toBeUndefined();
		const folded = {...focusOn(cards('one', 'two'), cardAt(0)), folded: ['technicalDecisions', 0]};
		expect(shiftItem(folded, 1, 0)?.folded).toEqual(['technicalDecisions', 1]);
	});

	test('is where a new one comes', () => {
		const blank = focusOn(rows('a', ''), riskAt(1));
		expect(itemToAdd(blank)).toMatchObject({index: 1, sequence: {path: ['technicalRisks']}});
		expect(newItem(blank, 0)).toMatchObject({focus: riskAt(1), plan: blank.plan});
		expect(copyItem(blank, 0)).toBeUndefined();
		const inCard = focusOn(openForm(), ['componentDesign', 0, 'dependencies', 0]);
		expect(itemToAdd(inCard)).toMatchObject({index: 0, sequence: {path: ['componentDesign']}});
		const blankCard = focusOn(cards('a', ''), cardAt(1));
		expect(itemToAdd(blankCard)).toMatchObject({index: 1, sequence: {path: ['technicalDecisions']}});
		expect(itemToAdd(openForm())).toBeUndefined();
		expect(itemToAdd(focusOn(cards('a'), ['technicalDecisions', 1]))).toBeUndefined();
	});
});

describe('a removal leaves the caret', () => {
	test('in the only row, which is blank then', () => {
		const state = dropItem(focusOn(rows('a'), riskAt(0, 'impact')), 0) as State;
		expect(state.focus[0]).toBe('technicalRisks');
		expect(answers(state.plan)).not.toHaveProperty('technicalRisks');
	});
});

describe('sorted risks', () => {
	const table = rows('a | Low | Low | x', 'b | High | High | y');

	test('keep the caret where it was in its row', () => {
		const sorted = sortRisks(focusOn(table, riskAt(1, 'mitigation'), 0), 0);
		expect(seen(sorted)).toEqual({names: ['b', 'a'], focus: riskAt(0, 'mitigation'), caret: 0});
	});

	test('are those of the table that the caret is in', () => {
		expect(risksHere(focusOn(table, riskAt(1)))).toMatchObject({index: 1, table: {path: ['technicalRisks']}});
		expect(risksHere(focusOn(table, ['openQuestions', 0]))).toBeUndefined();
		expect(sortRisks(openForm(), 0)).toBeUndefined();
	});
});

describe('Enter where only gaps are gone through', () => {
	test('leaves a blank row for the next gap', () => {
		const only = {...focusOn(rows('a | Low | High | x', ''), riskAt(1)), isOnlyGaps: true};
		const next = enterInItem(only, 0);
		expect(next?.focus[0]).not.toBe('technicalRisks');
		expect(next?.focus).toEqual(press(only, 'alt+j').focus);
	});
});

test('an item with a tick and no words is blank', () => {
	const state = openDocument('# A\n\n- [x] a\n- [x] \n');
	expect(dropBlankItem(focusOn(state, ['checklist', 1, 'text']), 0)?.plan.text).toBe('# A\n\n- [x] a\n');
	expect(dropBlankItem(focusOn(state, ['checklist', 0, 'text']), 0)).toBeUndefined();
});

const decided = (options: string): State =>
	openForm(
		`# Technical Plan: Login\n\n## Technical Decisions\n\n### Decision 1: Where\n${options}\n\n**Decision**: Redis\n`,
	);
const decisionOf = ({plan}: State): string => plan.text.slice(plan.text.indexOf('**Options'));

describe('a list with nothing behind its label', () => {
	const begin = (state: State): string => decisionOf(type(press(type(state, 'Postgres'), 'enter'), 'fast'));
	const begun = '**Options Considered**:\n1. Postgres - Pros: fast.\n\n**Decision**: Redis\n';

	test('is begun again where its last item was removed, and nothing more can be removed there', () => {
		const path = ['technicalDecisions', 0, 'optionsConsidered', 0, 'option'];
		const empty = press(focusOn(decided('**Options Considered**:\n1. Redis'), path), 'ctrl+x');
		expect(formText(empty)).toContain('❯Options Considered  • e.g. Redis counter');
		expect(press(empty, 'ctrl+x').plan).toBe(empty.plan);
		expect(begin(empty)).toBe(begun);
	});

	test('is begun where a text stood in its place', () => {
		const text = decided('**Options Considered**: Redis');
		const emptied = press(focusOn(text, ['technicalDecisions', 0, 'optionsConsidered']), 'ctrl+u');
		expect(emptied.focus).toEqual(['technicalDecisions', 0, 'optionsConsidered', 0]);
		expect(begin(emptied)).toBe(begun);
	});
});

test.each([
	[['a', ''], 2, 1],
	[['a', '', ''], 3, 1],
	[['', ''], 2, 0],
	[['', 'a'], 2, 2],
	[['a'], 1, 1],
] as const)('a card is begun in the first that waits for a title at the end of %j', (titles, end, at) => {
	const onAdd = focusOn(cards(...titles), ['technicalDecisions', end]);
	for (const begun of [press(onAdd, 'ctrl+n'), type(onAdd, 'x')]) expect(begun.focus).toEqual(cardAt(at));
	// Enter has passed the ones that wait.
	const isWaiting = at < titles.length;
	expect(press(onAdd, 'enter').focus).toEqual(isWaiting ? ['componentDesign', 0] : cardAt(at));
	expect(rowText(keysRow(onAdd))).toMatch(isWaiting ? /^ ⏎ ⇥ next / : /^ ⏎ add decision /);
	expect(names(type(onAdd, 'x'))).toEqual([...titles, ''].slice(0, Math.max(titles.length, at + 1)).with(at, 'x'));
});
