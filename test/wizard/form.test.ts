import {describe, expect, test} from 'vitest';
import {answers} from '../../source/plan/answers.ts';
import {problemsAt} from '../../source/wizard/findings.ts';
import {keysRow} from '../../source/wizard/layout/footer.ts';
import {formBlock} from '../../source/wizard/layout/form-layout.ts';
import {previewOf} from '../../source/wizard/overlays/preview.ts';
import {type State, sectionsOf} from '../../source/wizard/state.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {bufferValue, caretOf} from '../../source/wizard/text/buffer.ts';
import {formText, goTo, openForm, openTemplate, paste, press, rowText, send, type} from '../helpers/form.ts';

const decisionAt = (state: ReturnType<typeof openForm>, index = 0) =>
	(answers(state.plan).technicalDecisions as never[])[index];

test('on a choice letters and blanks that come together count one by one', () => {
	const together = send(goTo(openForm(), 'status'), {type: 'text', text: 'i b i'});
	expect(answers(together.plan).status).toBe('in-review');
	expect(together.plan.text).toBe(type(goTo(openForm(), 'status'), 'i b i').plan.text);
});

test('a section of the document alone that was emptied waits for the next letter', () => {
	const emptied = press(
		goTo(openForm('# Technical Plan: A\n\n## Footnotes\n\nAt night.\n'), 'footnotes'),
		'ctrl+end',
		'ctrl+u',
	);
	expect(emptied.focus).toEqual(['footnotes']);
	expect(type(emptied, 'Now').plan.text).toContain('## Footnotes\n\nNow\n');
	expect(press(emptied, 'ctrl+z').plan.text).toContain('At night.');
});

test('where what stood beside a section’s answer was emptied, the caret stays in the section', () => {
	const text = '# Technical Plan: A\n\n## Technical Risks\n\nFew.\n\n| Risk |\n|---|\n| B |\n';
	const state = goTo(openForm(text), 'few');
	expect(state.focus).toEqual(['technicalRisksText']);
	expect(press(state, 'ctrl+end', 'ctrl+u').focus.slice(0, 1)).toEqual(['technicalRisks']);
});

describe('moving', () => {
	test('the form opens on the title and lists every section of the template', () => {
		const state = openForm();
		expect(state.focus).toEqual(['featureName']);
		expect(sectionsOf(state).map(({name}) => name)).toEqual([
			'Title',
			'Architecture Overview',
			'Technical Decisions',
			'Component Design',
			'Data Model',
			'API Design',
			'Implementation Phases',
			'Testing Strategy',
			'Error Handling',
			'Performance Considerations',
			'Security Considerations',
			'Monitoring & Observability',
			'Migration Strategy',
			'Rollback Plan',
			'Technical Risks',
			'Open Questions',
			'References',
		]);
	});

	test('Tab visits every stop to the end and Shift+Tab the same ones back', () => {
		let state = openForm();
		const walk = (key: string) => {
			const visited = [state.focus];
			for (let next = press(state, key); next.focus !== state.focus; next = press(state, key)) {
				state = next;
				visited.push(state.focus);
			}
			return visited;
		};
		const there = walk('tab');
		expect(state.focus).toEqual(['references', 2]);
		const back = walk('shift+tab');
		expect(back.toReversed()).toEqual(there);
		expect(state.plan.text).toBe(openForm().plan.text);
	});

	test('PgDn goes to the first field of the next section, and PgUp to the last of the one before', () => {
		expect(press(openForm(), 'pagedown', 'pagedown').focus).toEqual(['technicalDecisions', 0, 'title']);
		expect(press(openForm(), 'pagedown', 'pageup').focus).toEqual(['status']);
		expect(press(openForm(), 'pagedown', 'pageup', 'pageup').focus).toEqual(['featureName']);
		const last = type(goTo(openForm(), 'references'), 'a');
		expect(press(last, 'pagedown').focus).toEqual(['references', 2]);
		expect(press(last, 'pagedown', 'pagedown').message).toBe('This is the last section.');
	});

	test('Enter alone leads through a group and out of it, and leaves no card behind', () => {
		const text =
			'# Technical Plan: T\n\n## Technical Decisions\n\n### Decision 1: Where\n**Decision**: a\n\n## Component Design\n';
		const onAdd = focusOn(openForm(text), ['technicalDecisions', 1]);
		const added = press(onAdd, 'enter');
		expect(added.focus).toEqual(['technicalDecisions', 1, 'title']);
		expect(rowText(keysRow(added))).toMatch(/^ ⏎ go on /);
		const left = press(added, 'enter');
		expect(left).toMatchObject({focus: ['componentDesign', 0], plan: {text}});
		expect(press(type(added, 'x'), 'enter').focus).toEqual(['technicalDecisions', 1, 'context']);
		expect(press(added, 'tab').focus).toEqual(['technicalDecisions', 1, 'context']);
	});

	test('Enter in the last list of all says that it is the last', () => {
		const last = goTo(openForm(), 'references');
		expect(press(last, 'enter')).toMatchObject({
			focus: ['references', 0],
			message: 'This is the last field: ^S reviews and writes.',
		});
		expect(press(type(last, 'x'), 'enter', 'enter', 'enter').message).toMatch(/^This is the last field/);
	});

	test('the menu finds a field by a few letters', () => {
		expect(goTo(openForm(), 'decision 2 ratio').focus).toEqual(['technicalDecisions', 1, 'rationale']);
		expect(goTo(openForm(), 'risks').focus).toEqual(['technicalRisks', 0, 'risk']);
	});

	test('the menu runs a command', () => {
		expect(goTo(type(goTo(openForm(), 'risks'), 'x'), 'duplicate').focus).toEqual(['technicalRisks', 1, 'risk']);
	});

	test('Escape closes what is open and destroys nothing', () => {
		const state = type(openForm(), 'x');
		for (const key of ['ctrl+p', 'ctrl+o', 'ctrl+s']) {
			const closed = press(state, key, 'escape');
			expect(closed.overlay).toBeUndefined();
			expect(closed.plan).toBe(state.plan);
		}
		expect(press(state, 'escape').plan).toBe(state.plan);
	});
});

describe('typing', () => {
	test('a field takes what is typed, and Backspace deletes whole graphemes', () => {
		let state = type(openForm(), 'Login 🔐👩‍👩‍👧x');
		state = press(state, 'backspace', 'backspace');
		expect(answers(state.plan).featureName).toBe('Login 🔐');
		expect(state.plan.text).toContain('# Technical Plan: Login 🔐\n');
	});

	test('a blank between two words waits for the second', () => {
		const state = type(openForm(), 'two ');
		expect(state.plan.text).toContain('# Technical Plan: two\n');
		expect(answers(type(state, 'words').plan).featureName).toBe('two words');
	});

	test('Enter makes a new line in prose, and Ctrl+J in a labelled text', () => {
		let state = press(type(press(type(press(openForm(), 'pagedown'), 'one'), 'enter'), 'two'), 'tab');
		expect(answers(state.plan).architectureOverview).toBe('one\ntwo');
		state = type(press(type(goTo(state, 'decision 1 context'), 'a'), 'ctrl+j'), 'b');
		expect(decisionAt(state)).toEqual({context: 'a\nb'});
	});

	test('code keeps its indentation on Enter', () => {
		const state = type(press(type(goTo(openForm(), 'component 1 interface'), 'if (x) {\n'.trim()), 'enter'), '  y');
		expect(answers(type(press(state, 'enter'), 'z').plan).componentDesign).toEqual([{interface: 'if (x) {\n  y\n  z'}]);
	});

	test('↑ and ↓ move by screen row and leave the field at its edges', () => {
		let state = press(type(press(type(press(openForm(), 'pagedown'), 'first row'), 'enter'), 'x'), 'up');
		expect([state.focus, caretOf(state.buffer)]).toEqual([['architectureOverview'], 1]);
		state = press(state, 'up');
		expect(state.focus).toEqual(['status']);
	});

	test('a choice changes by arrows, Space and letters, and by a digit that goes on', () => {
		const status = (keys: readonly string[]) =>
			answers(press(press(openForm(), 'shift+tab', 'tab', 'tab', 'tab', 'tab'), ...keys).plan).status;
		expect(status(['right'])).toBe('draft');
		expect(status(['left'])).toBe('approved');
		expect(status(['space', 'space'])).toBe('in-review');
		const onStatus = press(openForm(), 'tab', 'tab', 'tab', 'tab');
		expect(answers(type(onStatus, 'a').plan).status).toBe('approved');
		expect(answers(type(onStatus, '2').plan).status).toBe('in-review');
		expect(type(onStatus, '2').focus).toEqual(['architectureOverview']);
		expect(answers(type(onStatus, '4').plan).status).toBeUndefined();
		expect(answers(press(onStatus, 'alt+3').plan).status).toBe('approved');
		expect(answers(press(type(onStatus, 'a'), 'backspace').plan).status).toBeUndefined();
	});

	describe('a value that is none of the choices', () => {
		const open = (status: string) =>
			press(
				openForm(`# Technical Plan: a\n\n**Status**: ${status}\n\n## Architecture Overview\n\nb\n`),
				'tab',
				'tab',
				'tab',
				'tab',
			);
		const statusOf = (state: State) => answers(state.plan).status;

		test('stays one of them until the field is left', () => {
			const state = open('In Planning');
			expect(state.focus).toEqual(['status']);
			expect(statusOf(press(state, 'right'))).toBe('draft');
			expect(statusOf(press(state, 'right', 'left'))).toBe('In Planning');
			expect(statusOf(press(state, 'right', 'right', 'right', 'right'))).toBe('In Planning');
			expect(formText(press(state, 'right'))).toContain('● draft  ○ in-review  ○ approved  ○ In Planning');
			const back = press(state, 'right', 'tab', 'shift+tab');
			expect(statusOf(press(back, 'left'))).toBe('approved');
		});

		test('that means one of them stands in its place', () => {
			const state = open('Under Review');
			expect(formText(state)).toContain('○ draft  ● Under Review  ○ approved');
			expect(statusOf(press(state, 'right'))).toBe('approved');
		});

		test('is a text where it is a sentence', () => {
			const state = open('Waiting for the review of the board');
			expect(statusOf(type(state, '!'))).toBe('Waiting for the review of the board!');
		});
	});

	test('a column of other words is a column of texts, also while one of the choices is typed', () => {
		const row = (impact: string) =>
			`| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| a | Low | ${impact} | b |\n`;
		const open = (impact: string) =>
			press(goTo(openForm(`# Technical Plan: a\n\n## Technical Risks\n\n${row(impact)}`), 'risks'), 'tab', 'tab');
		const impactOf = (state: State) => (answers(state.plan).technicalRisks as {impact?: string}[])[0]?.impact;
		const state = open('Performance degradation');
		expect(state.focus).toEqual(['technicalRisks', 0, 'impact']);
		expect(impactOf(type(press(state, 'ctrl+u'), 'Low speed'))).toBe('Low speed');
		expect(impactOf(press(open('Medium'), 'right'))).toBe('High');
		expect(impactOf(press(open('Medium'), 'left', 'right'))).toBe('Medium');
	});

	test('what is chosen is in sight where the choices have no room', () => {
		const names = ['proposed', 'rejected by all', 'accepted by most', 'deprecated', 'superseded', 'withdrawn at last'];
		const text = `# a\n\n**Status**: {${names.join('|')}}\n`;
		const state = press(openTemplate(text, {columns: 60, rows: 20}), 'tab', 'left');
		expect(formText(state)).toContain('● withdrawn at last');
	});
});

describe('items', () => {
	const onOption = () => goTo(openForm(), 'option 1 › option');

	test('Enter goes through the parts of an option, to the next blank one, then to a new one', () => {
		let state = onOption();
		for (const words of ['A', 'a', 'z', 'B', 'b', 'y', 'C', '', 'x', 'D', 'd.', ''])
			state = press(type(state, words), 'enter');
		expect(decisionAt(state)).toEqual({
			optionsConsidered: [
				{option: 'A', prosCons: 'Pros: a. Cons: z.'},
				{option: 'B', prosCons: 'Pros: b. Cons: y.'},
				{option: 'C', prosCons: 'Cons: x.'},
				{option: 'D', prosCons: 'Pros: d.'},
			],
		});
		expect(press(state, 'enter').focus).toEqual(['technicalDecisions', 0, 'decision']);
	});

	test('the decision is picked from the options, with their pros and cons in sight', () => {
		let state = onOption();
		for (const words of ['Redis', 'shared', 'one more server', 'Memory', '', 'lost on restart'])
			state = press(type(state, words), 'enter');
		state = goTo(state, 'decision 1 › decision');
		expect(formText(state)).toMatch(
			/1 ○ Redis {3}\+ shared\n {2,}− one more server\n {2,}2 ○ Memory {2}− lost on restart/,
		);
		state = press(state, 'down', 'down', 'enter');
		expect(decisionAt(state)).toMatchObject({decision: 'Memory'});
		expect(state.focus).toEqual(['technicalDecisions', 0, 'rationale']);
	});

	test('choosing offers what speaks for the option as a start of the rationale', () => {
		let state = onOption();
		for (const words of ['Redis', '+ shared, + known − one more server', 'Memory', '', 'y'])
			state = press(type(state, words), 'enter');
		state = press(goTo(state, 'decision 1 › decision'), 'down', 'enter');
		expect(state.focus).toEqual(['technicalDecisions', 0, 'rationale']);
		expect(formText(state)).toMatch(/1 ○ shared, known {2}for it\n +2 ○ Memory: y {6}against it/);
		expect(press(state, 'down', 'enter').focus).toEqual(['technicalDecisions', 1, 'title']);
		state = type(press(state, 'down', 'space'), '; and fast');
		expect(decisionAt(state)).toMatchObject({decision: 'Redis', rationale: 'shared, known; and fast'});
	});

	const decisionOf = (...steps: readonly ((state: ReturnType<typeof openForm>) => ReturnType<typeof openForm>)[]) => {
		let state = onOption();
		for (const words of ['Redis', 'x', '', 'Memory', '', 'y']) state = press(type(state, words), 'enter');
		state = steps.reduce((current, step) => step(current), goTo(state, 'decision 1 › decision'));
		return {state, decision: (decisionAt(state) as undefined | {decision?: string})?.decision};
	};
	const key =
		(...keys: readonly string[]) =>
		(state: ReturnType<typeof openForm>) =>
			press(state, ...keys);
	const words = (text: string) => (state: ReturnType<typeof openForm>) => type(state, text);

	test('Enter takes the option that begins with what was just typed', () => {
		expect(formText(decisionOf(words('me')).state)).toMatch(/❯ 1 ○ Memory {2}− y/);
		expect(formText(decisionOf(words('me')).state)).not.toContain('names no option');
		expect(formText(decisionOf(words('me'), key('tab')).state)).toContain('names no option');
		expect(decisionOf(words('me'), key('enter'))).toMatchObject({
			decision: 'Memory',
			state: {focus: ['technicalDecisions', 0, 'rationale']},
		});
		expect(decisionOf(words('me'), key('tab')).decision).toBe('me');
		expect(decisionOf(words('me'), key('escape', 'enter')).decision).toBe('me');
		expect(decisionOf(words('me'), key('backspace', 'enter')).decision).toBe('m');
		expect(decisionOf(words('me'), key('tab', 'shift+tab', 'enter')).decision).toBe('me');
		expect(decisionOf(words('Memory, then Redis'), key('enter')).decision).toBe('Memory, then Redis');
	});

	test('where nothing matches all options stay in sight', () => {
		expect(formText(decisionOf(words('Both')).state)).toMatch(/○ Redis.*○ Memory.*● something else/s);
	});

	test('what is typed narrows the options, and anything may be typed', () => {
		let state = onOption();
		for (const words of ['Redis', 'x', '', 'Memory', '', 'y']) state = press(type(state, words), 'enter');
		state = type(goTo(state, 'decision 1 › decision'), 'mem');
		expect(formText(state)).not.toContain('○ Redis');
		expect(decisionAt(press(state, 'down', 'enter'))).toMatchObject({decision: 'Memory'});
		expect(decisionAt(type(state, 'cached'))).toMatchObject({decision: 'memcached'});
	});

	test('a letter goes on to the next cell of a row, and Enter at last to a new row', () => {
		let state = goTo(openForm(), 'risks');
		for (const [risk, probability, impact, mitigation] of [
			['Redis is away', 'l', 'h', 'count locally'],
			['Clock skew', 'm', 'l', 'NTP'],
			['Locked out', 'h', 'h', 'unlock'],
		] as const) {
			state = press(type(state, risk), 'enter');
			state = press(type(state, probability + impact + mitigation), 'enter');
		}
		expect(answers(state.plan).technicalRisks).toEqual([
			{risk: 'Redis is away', probability: 'Low', impact: 'High', mitigation: 'count locally'},
			{risk: 'Clock skew', probability: 'Med', impact: 'Low', mitigation: 'NTP'},
			{risk: 'Locked out', probability: 'High', impact: 'High', mitigation: 'unlock'},
		]);
		expect(state.focus).toEqual(['technicalRisks', 3, 'risk']);
		expect(press(state, 'enter').focus).toEqual(['openQuestions', 0]);
	});

	test('Ctrl+N, Ctrl+X, Ctrl+D and Alt+arrows work on the innermost item and can be undone', () => {
		const start = type(goTo(openForm(), 'risks'), 'first');
		const cases: readonly (readonly [string, unknown])[] = [
			['ctrl+n', ['first']],
			['ctrl+d', ['first', 'first']],
			['ctrl+x', []],
		];
		for (const [key, risks] of cases) {
			const state = press(start, key);
			expect(((answers(state.plan).technicalRisks ?? []) as {risk: string}[]).map(({risk}) => risk)).toEqual(risks);
			expect(press(state, 'ctrl+z').plan.text).toBe(start.plan.text);
		}
		const moved = press(start, 'alt+down');
		expect(moved.focus).toEqual(['technicalRisks', 1, 'risk']);
		expect(bufferValue(moved.buffer)).toBe('first');
		expect(press(moved, 'ctrl+z').plan.text).toBe(start.plan.text);
	});

	test('Ctrl+N in a blank row is for the card around it', () => {
		const list = type(goTo(openForm(), 'component 1 › component title'), 'Poller');
		const blank = focusOn(list, ['componentDesign', 0, 'dependencies', 0]);
		expect(rowText(keysRow(blank))).toContain('^N new component');
		expect(press(blank, 'ctrl+n').focus).toEqual(['componentDesign', 1, 'title']);
		const said = type(blank, 'Caller');
		expect(rowText(keysRow(said))).toContain('^N new dependency');
		expect(press(said, 'ctrl+n').focus).toEqual(['componentDesign', 0, 'dependencies', 1]);
		const absent = focusOn(list, ['componentDesign', 1, 'dependencies', 0]);
		expect(press(absent, 'ctrl+n').focus).toEqual(['componentDesign', 2, 'title']);
	});

	test('a key that has nothing to do says so', () => {
		const said = (state: ReturnType<typeof openForm>, ...keys: readonly string[]) => press(state, ...keys).message;
		expect(said(openForm(), 'ctrl+x')).toBe('There is no item here to remove.');
		expect(said(openForm(), 'ctrl+n')).toBe('This is in no list, table or group.');
		expect(said(goTo(openForm(), 'unit tests'), 'alt+up')).toBe('There is no item before this one.');
		expect(said(openForm(), 'ctrl+z')).toBe('There is nothing to undo.');
		expect(said(openForm(), 'pageup')).toBe('This is the first section.');
		expect(said(openForm(), 'ctrl+z', 'tab')).toBe('');
	});

	test('Backspace in a blank card removes it, and holding it removes no more', () => {
		const start = press(goTo(openForm(), 'decision 2 › decision title'), 'backspace');
		expect(start.focus).toEqual(['technicalDecisions', 1]);
		expect(start.plan.text).not.toContain('### Decision 2');
		expect(press(start, 'backspace', 'backspace').plan).toBe(start.plan);
		expect(press(start, 'ctrl+z').plan.text).toBe(openForm().plan.text);
		const begun = press(
			goTo(type(goTo(openForm(), 'decision 2 › context'), 'a'), 'decision 2 › decision title'),
			'backspace',
		);
		expect(begun.plan.text).toContain('### Decision 2');
	});

	test('Backspace removes a blank item and goes to the end of the one before', () => {
		let state = type(goTo(openForm(), 'unit tests'), 'limits');
		state = press(state, 'enter', 'backspace');
		expect(state.focus).toEqual(['testingStrategy', 'unitTests', 0]);
		expect(caretOf(state.buffer)).toBe(6);
		expect(state.plan.text).toContain('### Unit Tests\n- limits\n\n');
	});

	test('several pasted lines become items, bullets stripped', () => {
		const state = paste(goTo(openForm(), 'unit tests'), '- one\n* two\n\n3. three\n');
		expect(answers(state.plan).testingStrategy).toEqual({unitTests: ['one', 'two', 'three']});
	});

	test('pasted rows become rows, by tabs or bars', () => {
		const risks = (text: string) => answers(paste(goTo(openForm(), 'risks'), text).plan).technicalRisks;
		const expected = [
			{risk: 'a', probability: 'Low'},
			{risk: 'b', probability: 'High'},
		];
		expect(risks('a\tLow\nb\tHigh')).toEqual(expected);
		expect(risks('| a | Low |\n|---|---|\n| b | High |')).toEqual(expected);
	});

	test('a phase picks its components and the phases before it', () => {
		let state = type(goTo(openForm(), 'component 1 › component title'), 'Counter');
		state = press(goTo(state, 'phase 2 › component 1'), 'down', 'enter');
		const phase = (now: State) => (answers(now.plan).implementationPhases as Record<string, unknown>[])[1];
		expect(phase(state)).toMatchObject({components: ['Counter']});
		state = press(goTo(state, 'phase 2 › dependencies'), 'alt+0', 'down', 'space');
		expect(phase(state)).toMatchObject({dependencies: 'None'});
		expect(phase(press(state, 'enter'))).toMatchObject({dependencies: 'Phase 1'});
		expect(press(state, 'enter').focus).toEqual(['implementationPhases', 1, 'estimatedTasks']);
	});
});

describe('a table', () => {
	const rows = (count: number) =>
		Array.from({length: count}, (_, index) => `| Risk ${index} | Low | High | wait and see |`).join('\n');
	const text = (count: number) =>
		`## Error Handling\n\n## Technical Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n${rows(count)}\n\n## References\n\n- a\n`;
	const open = (columns: number, count = 3) => goTo(openForm(text(count), {columns, rows: 24}), 'risks');

	test('with columns has ↑ and ↓ go along a column, and out of the table at its ends', () => {
		let state = press(open(80), 'tab');
		const visited = Array.from({length: 3}, () => {
			state = press(state, 'down');
			return state.focus;
		});
		expect(visited).toEqual([
			['technicalRisks', 1, 'probability'],
			['technicalRisks', 2, 'probability'],
			['openQuestions', 0],
		]);
		expect(press(open(80), 'tab', 'down', 'up').focus).toEqual(['technicalRisks', 0, 'probability']);
		expect(press(open(80), 'tab', 'up').focus[0]).not.toBe('technicalRisks');
	});

	test('as cards has ↑ and ↓ go from line to line', () => {
		expect(press(open(79), 'down').focus).toEqual(['technicalRisks', 0, 'probability']);
		expect(press(open(79), 'down', 'down', 'down', 'down').focus).toEqual(['technicalRisks', 1, 'risk']);
	});

	test('has the caret behind what the cell above or below says', () => {
		const state = press(open(80), 'home', 'right', 'right', 'down', 'down');
		expect([state.focus, caretOf(state.buffer)]).toEqual([['technicalRisks', 2, 'risk'], 6]);
	});

	test.each([80, 79])('of 1,000 rows in %i columns lays out only what is drawn', columns => {
		const {plan, ...state} = open(columns, 1000);
		let reads = 0;
		const counted = new Proxy(plan, {
			get(target, key, receiver) {
				if (key === 'text') reads++;
				return Reflect.get(target, key, receiver);
			},
		});
		problemsAt({...state, plan: counted}, []);
		reads = 0;
		const {draw, height} = formBlock({...state, plan: counted});
		for (let row = 0; row < 20; row++) draw(row);
		expect(height).toBeGreaterThan(1000);
		expect(reads).toBeLessThan(500);
	});
});

describe('undo', () => {
	test('a word is taken back at once, with the caret, and made again', () => {
		const state = type(openForm(), 'two words');
		const back = press(state, 'ctrl+z');
		expect([bufferValue(back.buffer), caretOf(back.buffer)]).toEqual(['two', 3]);
		expect(bufferValue(press(back, 'ctrl+z').buffer)).toBe('');
		expect(press(back, 'ctrl+y').plan.text).toBe(state.plan.text);
	});

	test('a pause ends a step', () => {
		const state = send(type(openForm(), 'ab'), {type: 'text', text: 'c'}, 5000);
		expect(bufferValue(press(state, 'ctrl+z').buffer)).toBe('ab');
	});

	test('leaving the field ends a step', () => {
		const state = type(press(type(openForm(), 'ab'), 'tab', 'shift+tab'), 'c');
		expect(bufferValue(press(state, 'ctrl+z').buffer)).toBe('ab');
	});

	test('what was removed says how it comes back', () => {
		const state = press(type(goTo(openForm(), 'risks'), 'first'), 'ctrl+x');
		expect(state.message).toBe('Removed the risk “first”. ^Z brings it back.');
		expect(answers(press(state, 'ctrl+z').plan).technicalRisks).toEqual([{risk: 'first'}]);
	});

	test('undo goes across fields and the focus follows', () => {
		const state = type(press(type(openForm(), 'a'), 'tab'), 'b');
		const back = press(state, 'ctrl+z', 'ctrl+z');
		expect([back.focus, back.plan.text]).toEqual([['featureName'], openForm().plan.text]);
	});
});

describe('review', () => {
	test('Ctrl+S, Enter asks for writing; the policy can be changed', () => {
		expect(press(openForm(), 'ctrl+s', 'enter').outcome).toEqual({type: 'write', policy: 'clarify'});
		expect(press(openForm(), 'ctrl+s', 'right', 'enter').outcome).toEqual({type: 'write', policy: 'omit'});
	});

	test('Enter on a problem goes to its field', () => {
		const state = press(openForm(), 'ctrl+s', 'down', 'down', 'down', 'enter');
		expect([state.overlay, state.focus]).toEqual([undefined, ['featureName']]);
	});

	test('Ctrl+C leaves from everywhere', () => {
		for (const keys of [[], ['ctrl+p'], ['ctrl+o'], ['ctrl+s']]) {
			expect(press(openForm(), ...keys, 'ctrl+c').outcome).toEqual({type: 'leave'});
		}
	});

	test('Ctrl+C with a selection copies it, and leaves when pressed again', () => {
		const copied = press(type(openForm(), 'Login'), 'shift+left', 'shift+left', 'ctrl+c');
		expect(copied).toMatchObject({outcome: undefined, request: {type: 'copy', text: 'in'}, message: 'Copied.'});
		expect(press(copied, 'ctrl+c').outcome).toEqual({type: 'leave'});
	});

	test('Ctrl+Q marks an open question, which the review tells', () => {
		const state = press(type(openForm(), 'Which name'), 'ctrl+q');
		expect(answers(state.plan).featureName).toBe('[CLARIFY: Which name]');
		expect(answers(press(state, 'ctrl+q').plan).featureName).toBe('Which name');
	});
});

describe('selecting', () => {
	const selected = (...keys: readonly string[]) => press(type(openForm(), 'two words'), ...keys);

	test('Shift with the arrows selects, and typing replaces what is selected', () => {
		const state = selected('ctrl+shift+left', 'shift+left');
		expect(answers(type(state, 's').plan).featureName).toBe('twos');
	});

	test('the selection is copied, or the whole field', () => {
		expect(selected('shift+left', 'shift+left', 'alt+c').request).toEqual({type: 'copy', text: 'ds'});
		expect(selected('alt+c').request).toEqual({type: 'copy', text: 'two words'});
	});

	test('kills that follow each other are put back as one', () => {
		expect(answers(press(selected('ctrl+w', 'ctrl+w'), 'tab', 'alt+y').plan).featureId).toBe('two words');
		expect(answers(press(selected('ctrl+w', 'left', 'ctrl+w'), 'tab', 'alt+y').plan).featureId).toBe('two');
	});

	test('what was deleted by word or line can be put back elsewhere', () => {
		expect(answers(press(selected('ctrl+w'), 'tab', 'alt+y').plan).featureId).toBe('words');
		expect(answers(press(selected('ctrl+u'), 'tab', 'alt+y').plan).featureId).toBe('two words');
	});
});

describe('names in other fields', () => {
	const phases = (state: ReturnType<typeof openForm>) =>
		(answers(state.plan).implementationPhases as {title: string; dependencies: string}[]).map(
			({title, dependencies}) => `${title}: ${dependencies}`,
		);

	test('the decision follows when its option is renamed', () => {
		let state = goTo(openForm(), 'option 1 › option');
		state = press(type(state, 'Redis'), 'tab');
		state = type(goTo(state, 'decision 1 › decision'), 'Redis');
		state = type(goTo(state, 'option 1 › option'), ' 8');
		expect(decisionAt(state)).toMatchObject({decision: 'Redis 8'});
		expect(decisionAt(press(state, 'ctrl+z'))).toMatchObject({decision: 'Redis'});
	});

	test('phases keep what they depend on when one moves', () => {
		const state = press(goTo(openForm(), 'phase 2 › phase title'), 'alt+up');
		expect(phases(state)).toEqual(['Core Features: Phase 2', 'Foundation: None', 'Integration: Phase 2, Phase 1']);
		expect(phases(press(state, 'ctrl+z'))).toEqual(phases(openForm()));
	});

	test('phases keep what they depend on when one comes between', () => {
		const before = goTo(openForm(), 'phase 1 › phase title');
		const state = press(before, 'ctrl+n');
		const named = (text: string) => text.match(/(?<=^\*\*Dependencies\*\*: ).*$/gm);
		expect(named(state.plan.text)).toEqual(['None', 'Phase 1', 'Phase 1, Phase 3']);
		expect(press(state, 'ctrl+z').plan.text).toBe(before.plan.text);
	});

	test('what depended on a removed phase says so', () => {
		const state = press(goTo(openForm(), 'phase 1 › phase title'), 'ctrl+x');
		expect(phases(state)).toEqual(['Core Features: Phase 1 (removed)', 'Integration: Phase 1 (removed), Phase 1']);
		expect(formText(goTo(state, 'phase 1 › dependencies'))).toMatch(/! .*Phase 1/);
	});
});

describe('the preview', () => {
	const shown = (state: ReturnType<typeof openForm>, height = 20) => {
		const {text, rows, first, last, top} = previewOf(state, 60, height);
		const line = (index: number) => text.slice(rows[index]?.from, rows[index]?.to);
		return {first: line(first), last: line(last), top: line(top), isSeen: first >= top && first < top + height};
	};

	test('follows the focus, with the heading of its section where there is room', () => {
		const state = type(goTo(openForm(), 'data model'), 'Login');
		expect(shown(state)).toEqual({
			first: '### Entity 1: Login',
			last: '### Entity 1: Login',
			top: '## Data Model',
			isSeen: true,
		});
		expect(shown(type(openForm(), 'Login'))).toMatchObject({first: '# Technical Plan: Login', isSeen: true});
	});

	test('shows where a blank field would stand', () => {
		expect(shown(goTo(openForm(), 'rollback plan'))).toMatchObject({first: '## Rollback Plan', isSeen: true});
	});

	test('keeps a field far below its heading in sight', () => {
		const rows = Array.from({length: 100}, (_, index) => `| Risk ${index} | Low | High | - |`).join('\n');
		const text = `## Technical Risks\r\n\r\n| Risk | Probability | Impact | Mitigation |\r\n|---|---|---|---|\r\n${rows}`;
		const state = press(openForm(text), ...Array.from({length: 25 + 4 * 70}, () => 'tab'));
		expect(shown(state)).toMatchObject({first: '| Risk 70 | Low | High | - |', isSeen: true});
	});
});
