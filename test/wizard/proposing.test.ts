import {expect, test} from 'vitest';
import {answers} from '../../source/plan/answers.ts';
import type {Path} from '../../source/plan/place.ts';
import {helpRow, keysRow} from '../../source/wizard/layout/footer.ts';
import {offersFor} from '../../source/wizard/offer.ts';
import {menuEntries} from '../../source/wizard/overlays/menu.ts';
import {endProposing, endTitle} from '../../source/wizard/proposing.ts';
import {currentStop, type ProposeRequest, type State} from '../../source/wizard/state.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {formText, openDocument, openForm, openTemplate, press, rowsText, send, type} from '../helpers/form.ts';

const on = (state: State, ...path: Path): State => focusOn(state, path);
const risks = (state = openForm()): State => on(state, 'technicalRisks', 0, 'risk');

const asking = (state: State): State => {
	const asked = press(state, 'alt+p');
	const {path, manner, name} = asked.request as ProposeRequest;
	return send(asked, {type: 'asking', asking: {id: 1, path, manner, name, program: 'Agent', seconds: 0}});
};

const answered = (state: State, given: unknown): State =>
	send(state, {type: 'answered', id: 1, said: JSON.stringify(given)});

const shown = (state: State): readonly string[] => offersFor(state, currentStop(state)).offers.map(({value}) => value);
const two = [
	{risk: 'Counts get lost', probability: 'Low', impact: 'High', mitigation: 'Write them twice'},
	{risk: 'Redis is down', mitigation: 'Let everybody in'},
];

test('one key asks for what the caret is at, with the plan and the spec', () => {
	const {request} = press(risks(), 'alt+p');
	expect(request).toMatchObject({type: 'propose', path: ['technicalRisks'], manner: 'items', name: 'Technical Risks'});
	expect((request as ProposeRequest).sent.map(({file}) => file)).toEqual(['plan.md', 'spec.md']);
	expect(press(on(openForm(), 'status'), 'alt+p').message).toMatch(/^Proposals are for texts, lists and tables;/);
});

test('while it is asked the form is used on, a line tells of it, and Escape ends it', () => {
	const state = send(asking(risks()), {type: 'waiting', id: 1, seconds: 12});
	expect(rowsText([helpRow(state)])).toBe(' Asking Agent for Technical Risks… 12 s. Esc cancels; you can go on.');
	expect(rowsText([keysRow(state)])).toContain('Esc cancel asking');
	const typed = type(on(state, 'featureName'), 'Login');
	expect([answers(typed.plan).featureName, typed.asking?.seconds]).toEqual(['Login', 12]);
	expect(press(typed, 'alt+p').message).toBe('Agent is asked already. Esc cancels that.');
	const ended = press(typed, 'escape');
	expect([ended.asking, ended.message]).toEqual([undefined, 'Agent is not asked any more. Nothing was changed.']);
	expect(answered(ended, two)).toBe(ended);
});

test('what it says of another question, or too late, is not heard', () => {
	const state = asking(risks());
	expect(send(state, {type: 'answered', id: 7, said: '[]'}).asking).toBeDefined();
	expect(send(state, {type: 'unanswered', id: 7, reason: 'No.'}).message).toBe('');
	expect(send(state, {type: 'unanswered', id: 1, reason: 'No.'})).toMatchObject({asking: undefined, message: 'No.'});
});

test('rows are offered whole, one by one, and each is one step', () => {
	const state = answered(asking(risks()), two);
	expect(state.message).toBe('2 proposals for Technical Risks: ↓ goes to them, Esc puts them away.');
	expect(shown(state)).toEqual(['Counts get lost', 'Redis is down']);
	expect(formText(state)).toContain('proposed by Agent · Alt+E takes all 2 · Esc drops them');
	const first = press(state, 'down', 'enter');
	expect(answers(first.plan).technicalRisks).toEqual([two[0]]);
	expect([first.focus.slice(0, 2), shown(first)]).toEqual([['technicalRisks', 1], ['Redis is down']]);
	const both = press(first, 'alt+1');
	expect([answers(both.plan).technicalRisks, both.proposed]).toEqual([two, undefined]);
	expect(answers(press(both, 'ctrl+z').plan).technicalRisks).toEqual([two[0]]);
	expect(press(both, 'ctrl+z', 'ctrl+z').plan.text).toBe(state.plan.text);
});

test('all of them are one step', () => {
	const state = answered(asking(risks()), two);
	const all = press(state, 'alt+e');
	expect([answers(all.plan).technicalRisks, all.message]).toEqual([two, 'Took all 2. ^Z takes them back.']);
	expect(press(all, 'ctrl+z').plan.text).toBe(state.plan.text);
});

test('Escape puts them away, and nothing is written', () => {
	const state = answered(asking(risks()), two);
	const away = press(state, 'down', 'escape', 'escape');
	expect([away.proposed, away.plan.text]).toEqual([undefined, state.plan.text]);
});

test('for a field other answers are offered beside what stands there; one takes its place', () => {
	const state = openDocument('# A\n\n## Goals\n\nFast.\n\n## Other\n\nWords.\n');
	const offered = answered(asking(on(state, 'goals')), ['Answers in 50 ms.\n\nAlways.', 'Fast.', 'Answers in 1 s.']);
	expect(shown(offered)).toEqual(['Answers in 50 ms.\n\nAlways.', 'Answers in 1 s.']);
	expect(offered.message).toContain('Not usable: One says what stands there already.');
	const taken = press(offered, 'alt+1');
	expect(taken.plan.text).toBe(state.plan.text.replace('Fast.', 'Answers in 50 ms.\n\nAlways.'));
	expect(taken.proposed).toBeUndefined();
	expect(press(taken, 'ctrl+z').plan.text).toBe(state.plan.text);
	expect(press(offered, 'alt+e').plan.text).toBe(state.plan.text);
});

test('cards are filled whole', () => {
	const given = [
		{
			title: 'Where to count',
			context: 'Many servers',
			optionsConsidered: [{option: 'Redis', prosCons: 'Pros: shared'}],
			decision: 'Redis',
		},
		{title: 'How long'},
	];
	const state = answered(asking(on(openForm(), 'technicalDecisions', 0, 'title')), given);
	const taken = press(state, 'alt+1', 'alt+1');
	expect(answers(taken.plan).technicalDecisions).toEqual(given);
	expect(press(taken, 'ctrl+z', 'ctrl+z').plan.text).toBe(state.plan.text);
});

test('words in a list are offered as its items', () => {
	const state = answered(asking(on(openForm(), 'testingStrategy', 'unitTests', 0)), ['Counts up', 'Resets']);
	const taken = press(state, 'alt+1', 'alt+1');
	expect(answers(taken.plan).testingStrategy).toEqual({unitTests: ['Counts up', 'Resets']});
});

test('who is elsewhere when it answers is told, and the same key goes there', () => {
	const state = answered(type(on(asking(risks()), 'featureName'), 'Login'), two);
	expect([state.message, shown(state)]).toEqual(['2 proposals for Technical Risks: Alt+P goes there.', []]);
	const menu = press(state, 'ctrl+p');
	expect(menuEntries(menu).map(({title}) => title)).toContain('Go to the proposals: Technical Risks');
	const there = press(state, 'alt+p');
	expect([there.focus, shown(there).length, there.request]).toEqual([['technicalRisks', 0, 'risk'], 2, undefined]);
});

test('what was typed there meanwhile stays until one is taken, and narrows what is offered', () => {
	const state = answered(type(asking(risks()), 'redis'), two);
	expect([shown(state), answers(state.plan).technicalRisks]).toEqual([['Redis is down'], [{risk: 'redis'}]]);
	expect(shown(type(state, ' something'))).toHaveLength(2);
	expect(answers(press(state, 'alt+1').plan).technicalRisks).toEqual([two[1]]);
});

test('they follow their place, and go with it', () => {
	const text = '# A\n\n## Decisions\n\n### ADR-001: Where\n\n**Context**: a\n\n### ADR-002: How\n\n**Context**: b\n';
	const state = answered(asking(on(openDocument(text), 'decisions', 1, 'context')), ['Better']);
	const moved = press(state, 'alt+up');
	expect([moved.proposed?.path, shown(moved)]).toEqual([['decisions', 0, 'context'], ['Better']]);
	expect(press(moved, 'alt+1').plan.text).toContain('How\n\n**Context**: Better');
	const removed = press(state, 'ctrl+x');
	expect([removed.proposed, removed.message]).toEqual([
		undefined,
		'Context is gone, and what was proposed for it with it.',
	]);
});

test('nothing of what it answers reaches the terminal as it is', () => {
	const state = send(asking(risks()), {type: 'answered', id: 1, said: 'No \u001B[2J\u202E way'});
	expect(state.asking).toBeUndefined();
	expect(rowsText([helpRow(state)])).toMatch(/^ Agent proposes nothing for Technical Risks\. It/);
	expect(rowsText([helpRow(state), keysRow(state)])).not.toMatch(/[\u001B\u202E]/);
	expect(formText(answered(asking(risks()), [{risk: 'a\u001B[2Jb\u202E'}]))).toContain('a[2Jb');
});

test('what it says of its seconds, or that it failed, counts for the question that was asked', () => {
	const state = asking(risks());
	expect(state).toMatchObject({request: undefined, proposed: undefined, message: ''});
	expect(send(state, {type: 'waiting', id: 7, seconds: 3})).toBe(state);
	expect(send(state, {type: 'waiting', id: 1, seconds: 3}).asking).toEqual({...state.asking, seconds: 3});
	const idle = openForm();
	expect([
		send(idle, {type: 'waiting', id: 1, seconds: 3}),
		send(idle, {type: 'answered', id: 1, said: '[]'}),
		send(idle, {type: 'unanswered', id: 1, reason: 'No.'}),
	]).toEqual([idle, idle, idle]);
});

test('to ask anew puts away what was proposed before', () => {
	const offered = answered(asking(risks()), two);
	expect(asking(offered).proposed).toBeUndefined();
});

test('one proposal is told as one, and what cannot be used with its reason', () => {
	const one = answered(asking(risks()), two.slice(0, 1));
	expect(one.message).toBe('1 proposal for Technical Risks: ↓ goes to it, Esc puts it away.');
	const elsewhere = answered(on(asking(risks()), 'featureName'), two.slice(0, 1));
	expect(elsewhere.message).toBe('1 proposal for Technical Risks: Alt+P goes there.');
	const part = answered(asking(risks()), [two[0], 7, 8, 9]);
	expect(part.message).toMatch(
		/^1 proposal for Technical Risks: ↓ goes to it, Esc puts it away\. Not usable: .+\. And \d more\.$/,
	);
	const none = answered(asking(risks()), [7]);
	expect([none.proposed, none.message]).toEqual([
		undefined,
		expect.stringMatching(/^Agent proposes nothing for Technical Risks\. .+\.$/),
	]);
});

test('Escape has a name for what it ends, and ends nothing else', () => {
	const offered = answered(asking(risks()), two);
	const away = on(offered, 'featureName');
	expect([openForm(), asking(risks()), offered, away].map(endTitle)).toEqual([
		'',
		'cancel asking',
		'put these away',
		'',
	]);
	expect(endProposing(openForm())).toBeUndefined();
	expect(endProposing(away)).toBeUndefined();
	expect(endProposing(offered)?.proposed).toBeUndefined();
});

test('a list without a blank item gets one for the next proposal, and cards have a spot for it', () => {
	const asked = asking(
		press(on(openForm('# Technical Plan: A\n\n## Rollback Plan\n\n- Off\n'), 'rollbackPlan', 0), 'ctrl+n'),
	);
	const offered = on(answered(type(asked, 'Back'), ['Turn back', 'Tell all']), 'featureName');
	const there = press(offered, 'alt+p');
	expect([there.focus, offered.plan.text.endsWith('- Off\n- Back\n')]).toEqual([['rollbackPlan', 2], true]);
	expect(press(there, 'alt+1', 'alt+1').plan.text).toMatch(/- Off\n- Back\n- Turn back\n- Tell all\n$/);
	const cards = on(answered(asking(on(openForm(), 'technicalDecisions', 0, 'title')), [{title: 'How long'}]), 'status');
	expect(press(cards, 'alt+p').focus).toEqual(['technicalDecisions', 0, 'title']);
});

test('when the place of a question is gone before its answer, that is said', () => {
	const text = '# A\n\n## Decisions\n\n### ADR-001: Where\n\n**Context**: a\n\n### ADR-002: How\n\n**Context**: b\n';
	const state = asking(on(openDocument(text), 'decisions', 1, 'context'));
	const removed = press(state, 'ctrl+x');
	expect([removed.asking, removed.message]).toEqual([
		undefined,
		'Context is gone, and what was proposed for it with it.',
	]);
	const moved = press(state, 'alt+up');
	expect(moved.asking?.path).toEqual(['decisions', 0, 'context']);
	expect(type(state, 'x').asking).toBe(state.asking);
});

test('what is proposed for a text in two halves is offered in both, and taken whole', () => {
	const state = on(
		openTemplate('# {Name}\n\n## Redis\n\n**Pros/Cons**: {What speaks for and against it}\n'),
		'redis',
		'prosCons',
		'pros',
	);
	const offered = answered(asking(state), ['Pros: shared. Cons: one more server.']);
	expect([offered.proposed?.path, shown(offered)]).toEqual([
		['redis', 'prosCons'],
		['Pros: shared. Cons: one more server.'],
	]);
	expect(shown(on(offered, 'redis', 'prosCons', 'cons'))).toHaveLength(1);
	expect(shown(on(offered, 'name'))).toEqual([]);
	expect(press(offered, 'alt+1').plan.text).toContain('**Pros/Cons**: Pros: shared. Cons: one more server.\n');
});

test('items are offered where one says nothing yet, and not at those that do', () => {
	const first = type(on(openForm(), 'testingStrategy', 'unitTests', 0), 'Counts up');
	const offered = answered(asking(on(first, 'testingStrategy', 'unitTests', 1)), ['Resets', 'Locks']);
	const at = (...path: Path) => shown(on(offered, ...path));
	expect(at('testingStrategy', 'unitTests', 1)).toEqual(['Resets', 'Locks']);
	expect(at('testingStrategy', 'unitTests', 0)).toEqual([]);
	expect(at('testingStrategy', 'integrationTests', 0)).toEqual([]);
	const typed = type(on(offered, 'testingStrategy', 'unitTests', 1), 'lo');
	expect([shown(typed), shown(on(typed, 'testingStrategy', 'unitTests', 1))]).toEqual([['Locks'], []]);
});

test('rows are offered at the cell that is blank with its row, and narrowed by what is typed into it', () => {
	const offered = answered(asking(risks()), two);
	expect(shown(on(offered, 'technicalRisks', 0, 'mitigation'))).toEqual(['Counts get lost', 'Redis is down']);
	const said = type(on(offered, 'technicalRisks', 0, 'mitigation'), 'x');
	expect(shown(on(said, 'technicalRisks', 0, 'risk'))).toEqual([]);
});
