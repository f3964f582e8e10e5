import {describe, expect, test} from 'vitest';
import {answers, problems} from '../../../source/index.ts';
import {
	changePolicy,
	changes,
	fateWords,
	gapEntries,
	isChosen,
	policyChoices,
	reviewClose,
	reviewEnter,
	reviewEntries,
	reviewHelp,
} from '../../../source/wizard/overlays/review.ts';
import type {State} from '../../../source/wizard/state.ts';
import {caretOf} from '../../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, openTemplate, press, type} from '../../helpers/form.ts';

test('the review tells of a plan that was opened what `check` tells, in the same words', () => {
	const text =
		'# Technical Plan: {Feature Name}\n\n## Risk log\n\nSee {Strategy}. TBD\n\n## Open Questions\n\n- Which?\n';
	const state = openForm(text);
	const told = gapEntries(reviewEntries(state)).flatMap(({gap}) => gap.problem ?? []);
	expect(told).toEqual(problems(state.plan));
	expect(new Set(told.map(({kind}) => kind))).toEqual(new Set(['blank', 'template-words', 'to-do', 'open-question']));
});

test('the words of a new plan’s template are told as what becomes of each blank place', () => {
	const entries = gapEntries(reviewEntries(openForm()));
	expect(entries.filter(({gap}) => gap.problem?.kind === 'template-words')).toEqual([]);
	expect(entries.map(({gap, fate}) => `${gap.message} ${fateWords(fate)}`)).toEqual(
		expect.arrayContaining([
			'Feature ID is blank. [CLARIFY: The name of the feature’s folder]',
			'Technical Risks are blank. [CLARIFY: What could make this fail]',
			'Migration Strategy is blank. left out',
		]),
	);
});

test('what is not there is not added, be it beside a section without a word', () => {
	const text = '# Technical Plan: A\n\n## Architecture Overview\n\nOne gate.\n\n## Technical Decisions\n';
	const fates = (state: State) =>
		gapEntries(reviewEntries(state)).map(({gap, fate}) => `${gap.message} ${fateWords(fate)}`);
	const others = ['Component Design is', 'Implementation Phases are', 'Testing Strategy is', 'Technical Risks are'];
	expect(fates(openForm(text))).toEqual([
		'Technical Decisions are blank. the template’s text',
		...others.map(name => `${name} blank. not added`),
	]);
});

test('what to do with blank fields is asked where it makes a difference, and no more is offered than makes one', () => {
	const titles = (state: State) =>
		reviewEntries(state).flatMap(entry => (entry.type === 'policy' ? entry.choices.map(({title}) => title) : []));
	expect(titles(openForm())).toEqual(['mark as [CLARIFY]', 'leave out', 'keep the template’s text']);
	expect(titles(openForm('# Technical Plan: A\n'))).toEqual([]);
	const added = press(
		type(goTo(openForm('# Technical Plan: A\n\n## Technical Decisions\n'), 'add decision'), 'B'),
		'tab',
	);
	expect(titles(type(added, 'C'))).not.toEqual([]);
});

test('Enter goes to what is left to do, with the caret at an open question in a text', () => {
	const text = '# Technical Plan: A\n\n## Architecture Overview\n\nOne gate. [CLARIFY: which?] And more.\n';
	const open = press(openForm(text), 'ctrl+s');
	const index = reviewEntries(open).findIndex(entry => entry.type === 'gap' && entry.gap.kind === 'open');
	const there = press(open, ...Array.from({length: index}, () => 'down'), 'enter');
	expect(there.overlay).toBeUndefined();
	expect(there.focus).toEqual(['architectureOverview']);
	expect(caretOf(there.buffer)).toBe('One gate. '.length);
	expect(there.message).toContain('“which?” is an open question.');
});

describe('in what changes', () => {
	const at = (state: State) => (state.overlay?.type === 'review' ? {...state.overlay} : undefined);
	const toChanges = (state: State): State => {
		const open = press(state, 'ctrl+s');
		const index = reviewEntries(open).findIndex(({type: one}) => one === 'changes');
		return press(open, ...Array.from({length: index}, () => 'down'), 'enter');
	};

	test.each(['escape', 'enter'])('%s goes back to the entry that writes', key => {
		const changes = toChanges(type(openForm(), 'A'));
		expect(at(changes)).toMatchObject({showsDiff: true});
		const back = press(changes, key);
		expect(at(back)).toEqual({type: 'review', index: 0, showsDiff: false, top: 0});
		expect(press(back, 'enter').outcome).toEqual({type: 'write', policy: 'clarify'});
	});

	test('the key of the review writes', () => {
		expect(press(toChanges(type(openForm(), 'A')), 'ctrl+s').outcome).toEqual({type: 'write', policy: 'clarify'});
	});

	test('scrolling ends at the last line', () => {
		const down = press(toChanges(openForm()), ...Array.from({length: 40}, () => 'pagedown'));
		expect(at(press(down, 'up'))?.top).toBe((at(down)?.top ?? 0) - 1);
	});
});

test('a section under another name is taken for the one that is missing, in this form and its draft', () => {
	const text = '# Technical Plan: a\n\n## Risk log\n\n| Risk | Impact |\n|---|---|\n| b | High |\n';
	let state = press(openForm(text), 'ctrl+s');
	const isAsked = () => {
		const entry = reviewEntries(state)[state.overlay?.type === 'review' ? state.overlay.index : 0];
		return entry?.type === 'gap' && entry.gap.message === 'Is `Risk log` your Technical Risks?';
	};
	for (const _ of reviewEntries(state)) if (!isAsked()) state = press(state, 'down');
	expect(isAsked()).toBe(true);
	state = press(state, 'space');
	expect(state.message).toBe('`Risk log` is the Technical Risks now.');
	expect(state.overlay?.type).toBe('review');
	expect(state.plan.text).toBe(text);
	expect(answers(state.plan).technicalRisks).toEqual([{risk: 'b', impact: 'High'}]);
	expect(state.plan.template.sidecar.aliases?.technicalRisks).toContain('Risk log');
	expect(problems(state.plan).filter(({message}) => message.includes('Risk'))).toEqual([]);
	expect(state.saved).toBe('pending');
});

const small = '# {Name}\n\n**Owner**: {who}\n\n## Notes (optional)\n\n{words}\n';

describe('an entry', () => {
	const indexOf = ({overlay}: State) => (overlay?.type === 'review' ? overlay.index : undefined);
	const open = press(type(openTemplate(small), 'A'), 'ctrl+s');
	const all = (state: State) =>
		reviewEntries(state).map((_, index) => press(state, ...Array.from({length: index}, () => 'down')));

	test('says what it is about, and what Enter does', () => {
		expect(all(open).map(state => [reviewHelp(state), reviewEnter(state)])).toEqual([
			['Writes the plan, and ends the form.', 'write'],
			['What is written where nothing was said.', 'change'],
			['What writing changes in the file, line by line.', 'see them'],
			['When written: [CLARIFY: who].', 'go there'],
			['When written: left out.', 'go there'],
		]);
		const [, , , gap] = all(press(openForm('# Technical Plan: A\n'), 'ctrl+s'));
		expect(gap && reviewHelp(gap)).toBe('When written: not added. `plan-wizard check` asks for it.');
		expect([reviewEnter(openForm()), reviewClose(openForm())]).toEqual(['', 'back to the form']);
		const shown = press(open, 'down', 'down', 'enter');
		expect([reviewEnter(shown), reviewClose(shown)]).toEqual(['back to the review', 'back to the review']);
		expect(reviewHelp(shown)).toBe('What writing changes in the file, line by line.');
		expect(reviewClose(open)).toBe('back to the form');
	});

	test('is come to by arrows around the ends, by pages and ends not', () => {
		expect(indexOf(press(open, 'up'))).toBe(4);
		expect(indexOf(press(open, 'up', 'down'))).toBe(0);
		expect(indexOf(press(open, 'pageup'))).toBe(0);
		expect(indexOf(press(open, 'pagedown'))).toBe(4);
		expect(indexOf(press(open, 'end'))).toBe(4);
		expect(indexOf(press(open, 'end', 'home'))).toBe(0);
	});
});

describe('what becomes of blank fields', () => {
	const open = press(type(openTemplate(small), 'A'), 'ctrl+s');
	const policyOf = (...keys: readonly string[]) => press(open, ...keys).policy;

	test('is changed by arrows from anywhere in the review, and by Enter on it', () => {
		expect(policyOf()).toBe('clarify');
		expect(policyOf('right')).toBe('omit');
		expect(policyOf('right', 'right')).toBe('keep');
		expect(policyOf('right', 'right', 'right')).toBe('clarify');
		expect(policyOf('left')).toBe('keep');
		expect(policyOf('down', 'enter')).toBe('omit');
		expect(policyOf('space')).toBe('omit');
		expect(policyOf('end', 'right')).toBe('omit');
	});

	test('is one of those that make a file of their own, the later where two make the same', () => {
		expect(policyChoices(open).map(choice => isChosen(open, choice))).toEqual([true, false, false]);
		const optional = press(type(openTemplate('# {Name}\n\n## Notes (optional)\n\n{words}\n'), 'A'), 'ctrl+s');
		expect(policyChoices(optional).map(({policy}) => policy)).toEqual(['keep']);
		expect(policyChoices(optional).map(choice => isChosen(optional, choice))).toEqual([true]);
		expect(changePolicy(optional, 1)).toBeUndefined();
		expect(changePolicy(press(openDocument('# A\n'), 'ctrl+s'), 1)).toBeUndefined();
	});

	test('is not changed where it is not in sight', () => {
		expect(changePolicy(openTemplate(small), 1)).toBeUndefined();
		expect(changePolicy(press(open, 'down', 'down', 'enter'), 1)).toBeUndefined();
	});

	test('tells other things of the gaps', () => {
		const fates = (...keys: readonly string[]) =>
			gapEntries(reviewEntries(press(open, ...keys))).map(({fate}) => fateWords(fate));
		expect(fates()).toEqual(['[CLARIFY: who]', 'left out']);
		expect(fates('right')).toEqual(['left out', 'left out']);
		expect(fates('left')).toEqual(['the template’s text', 'left out']);
	});
});

describe('the lines that writing changes', () => {
	const document = '# A\n\nb\n\nc\n\nd\n\n## E\n\nf\n';
	const lines = (state: State, context?: number) => changes(state, context).map(({sign, text}) => sign + text);

	test.each([
		['two lines around', undefined, [' b', ' ', '-## E', '+## E!', ' ', ' f']],
		['one line around', 1, [' ', '-## E', '+## E!', ' ']],
		['nothing around', 0, ['-## E', '+## E!']],
	])('are told with %s', (_, context, expected) => {
		const text = document.replace('d\n\n', '');
		const state = type(press(openDocument(text), 'pagedown', 'shift+tab', 'down'), '!');
		expect(lines(state, context).map(line => line.replace(' c', ' b'))).toEqual(expected);
	});

	test('are none where nothing changed, and all where there was no file', () => {
		expect(lines(openDocument(document))).toEqual([]);
		expect(lines(type(openTemplate('# {Name}\n\n{x}\n'), 'A'))).toEqual(['+# A', '+', '+[CLARIFY: x]']);
		expect(lines(type(openDocument('# A\r\n\r\nb\r\n'), '!'))).toEqual(['-# A', '+# A!', ' ', ' b']);
	});

	test('are counted', () => {
		const counted = (state: State) => reviewEntries(state).find(({type: one}) => one === 'changes');
		expect(counted(type(openDocument(document), '!'))).toEqual({type: 'changes', added: 1, removed: 1});
		expect(counted(openDocument(document))).toEqual({type: 'changes', added: 0, removed: 0});
	});
});

test('the list is worked out once for a plan, a policy and a setting', () => {
	const state = press(type(openTemplate(small), 'A'), 'ctrl+s');
	expect(reviewEntries(state)).toBe(reviewEntries({...state, message: 'x'}));
	const other = press(state, 'right');
	expect(reviewEntries(other)).not.toEqual(reviewEntries(state));
	const named = {...state, setting: {...state.setting, base: '# A\n'}};
	expect(reviewEntries(named)).not.toEqual(reviewEntries(state));
});
