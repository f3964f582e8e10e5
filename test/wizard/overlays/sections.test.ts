import {describe, expect, test} from 'vitest';
import {parseTemplate} from '../../../source/template/read-template.ts';
import {menuBlock} from '../../../source/wizard/layout/overlay-rows.ts';
import {answer} from '../../../source/wizard/linear/answer.ts';
import {openLinear} from '../../../source/wizard/linear/linear.ts';
import {question} from '../../../source/wizard/linear/question.ts';
import {menuEntries} from '../../../source/wizard/overlays/menu.ts';
import {currentStop, type State} from '../../../source/wizard/state.ts';
import {blockRows, goTo, openDocument, openForm, press, rowsText, send, type} from '../../helpers/form.ts';
import {shipped} from '../../plan/shipped.ts';

const record = parseTemplate('# Record: {Title}\n\n## Why\n\n{Reason}\n\n## Risks\n\n**Owner**: {who}\n\n- {Risk}\n');
const dialects = [
	{name: 'technical plan', template: shipped},
	{name: 'record', template: record},
];

const text = '# Redis\n\n## Why\n\nIt is fast.\n\n## Open Questions\n\nNone.\n';

const listed = (state: State): State => send(press(state, 'alt+n'), {type: 'dialects', dialects});
const found = (state: State, query: string): State => send(listed(state), {type: 'text', text: query});
const entries = (state: State): readonly string[] =>
	menuEntries(state).map(({title, detail}) => `${title} | ${detail}`);

test('those of the dialect that the document is most like come first', () => {
	const reasons = '# Redis\n\n## Why\n\nIt is fast.\n';
	expect(entries(listed(openDocument(reasons)))[0]).toBe('Risks | record');
	expect(entries(listed(openDocument('# A\n\n## B\n\nc\n')))[0]).toBe('Architecture Overview | technical plan');
});

test('the menu has it, and asks for the dialects', () => {
	expect(goTo(openDocument(text), 'add a section').request).toEqual({type: 'dialects'});
	expect(press(openDocument(text), 'alt+n').request).toEqual({type: 'dialects'});
});

test('the sections that the document has not are listed, each with its dialect', () => {
	const all = entries(listed(openDocument(text)));
	expect(all[0]).toBe('Architecture Overview | technical plan');
	expect(all).toContain('Technical Risks | technical plan');
	expect(all).toContain('Risks | record');
	expect(all).not.toContain('Why | record');
	expect(all).not.toContain('Open Questions | technical plan');
	expect(entries(found(openDocument(text), 'risk'))).toEqual(['Risks | record', 'Technical Risks | technical plan']);
	expect(rowsText(blockRows(menuBlock(found(openDocument(text), 'migr'), 60, 10)))).toBe(
		`\n  Add section:  migr${' '.repeat(34)}1/1\n\n  ❯ 1 Migration Strategy              technical plan`,
	);
});

describe('Enter adds one', () => {
	test('with the caret in its first field, as one step', () => {
		const state = press(found(openDocument(text), 'technical risks'), 'enter');
		expect(state).toMatchObject({overlay: undefined, request: undefined, saved: 'pending'});
		expect(state.plan.text).toContain(
			'It is fast.\n\n## Technical Risks\n\n| Risk | Probability | Impact | Mitigation |\n|------|-------------|--------|------------|\n|  |  |  |  |\n\n## Open Questions\n',
		);
		expect(currentStop(state)?.path).toEqual(['technicalRisks', 0, 'risk']);
		const typed = type(state, 'Crash');
		expect(typed.plan.text).toContain('| Crash |  |  |  |');
		expect(press(typed, 'ctrl+z', 'ctrl+z').plan.text).toBe(text);
	});

	test('also where that has a heading alone', () => {
		const state = press(found(openDocument(text), 'rollback'), 'enter');
		expect(type(state, 'Go back.').plan.text).toContain('\n\n## Rollback Plan\n\nGo back.\n\n## Open Questions\n');
	});

	test('behind a label', () => {
		const state = press(found(openDocument(text), 'risks record'), 'enter');
		expect(type(state, 'Ann').plan.text).toContain('## Risks\n\n**Owner**: Ann\n');
	});

	test('nothing where the rest would change', () => {
		const open = '# Redis\n\n## Log\n\n```\nend\n';
		const state = press(found(openDocument(open), 'rollback'), 'enter');
		expect(state.plan.text).toBe(open);
		expect(state.message).toBe('No place for `Rollback Plan` leaves the rest of the plan as it is.');
	});
});

test('Escape adds none, and a plan that has all is told so', () => {
	expect(press(listed(openDocument(text)), 'escape')).toMatchObject({overlay: undefined, plan: {text}});
	const full = send(press(openForm(), 'alt+n'), {type: 'dialects', dialects: dialects.slice(0, 1)});
	expect(full).toMatchObject({overlay: undefined, message: 'The plan has every section that is known.'});
});

test('in lines it is one of a numbered list', () => {
	const asked = answer(openLinear(openDocument(text)), '/new', 0).linear;
	expect(asked.state.request).toEqual({type: 'dialects'});
	const linear = openLinear(send(asked.state, {type: 'dialects', dialects: dialects.slice(1)}));
	expect(question(linear)).toEqual(['', 'Add a section:', '  1. Risks (record)', 'A number adds one, Enter stays.']);
	expect(answer(linear, '2', 0)).toMatchObject({linear, lines: ['Answer with a number from 1 to 1.']});
	expect(answer(linear, '', 0).linear).toMatchObject({prompt: {type: 'stop'}, state: {overlay: undefined}});
	const added = answer(linear, '1', 0).linear;
	expect(question(added, linear)[1]).toBe('Section 3 of 4: Risks');
	expect(answer(added, 'Ann', 0).linear.state.plan.text).toContain('## Risks\n\n**Owner**: Ann\n');
});
