import {readFileSync} from 'node:fs';
import {PassThrough} from 'node:stream';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {answers} from '../../../source/plan/answers.ts';
import {finish} from '../../../source/plan/finish.ts';
import {prefersLines} from '../../../source/terminal/early-screen.ts';
import {openLinearSession} from '../../../source/terminal/linear-session.ts';
import {chooseByLine, type LinearWorld, runLinear} from '../../../source/ui/linear.ts';
import {commands} from '../../../source/wizard/commands/commands.ts';
import {answer} from '../../../source/wizard/linear/answer.ts';
import {lineBindings} from '../../../source/wizard/linear/line-commands.ts';
import {type Linear, leave, openLinear} from '../../../source/wizard/linear/linear.ts';
import {greeting, question} from '../../../source/wizard/linear/question.ts';
import type {State} from '../../../source/wizard/state.ts';
import {anyString} from '../../helpers/any-string.ts';
import {goTo, openForm, press, send, type} from '../../helpers/form.ts';
import {runs} from '../../helpers/runs.ts';

function say(linear: Linear, ...lines: readonly string[]): Linear {
	return lines.reduce((current, line) => answer(current, line, 0).linear, linear);
}

/* What is printed after a line: the reaction, and the next question. */
function hear(linear: Linear, line: string): readonly string[] {
	const reply = answer(linear, line, 0);
	return [...reply.lines, ...question(reply.linear, linear)].filter(one => one !== '');
}

function asked(linear: Linear): readonly string[] {
	return question(linear).filter(line => line !== '');
}

const open = (text?: string) => openLinear(openForm(text));
const at = (query: string, state = openForm()) => openLinear(goTo(state, query));
const given = ({state}: Linear) => answers(state.plan) as Record<string, unknown>;
const decision = (linear: Linear) => (given(linear).technicalDecisions as unknown[])[0];

describe('a question', () => {
	test('tells its section, its number, its name and its hint', () => {
		expect(asked(at('decision 1 context'))).toEqual([
			'Section 3 of 17: Technical Decisions',
			'The choices that are hard to change later, each with what else was possible.',
			'8 of 76: Decision 1, Context',
			'The need or the limit that forces a choice; nobody can judge it without this.',
			'For example: 500 logins a second, 5 ms more at most',
		]);
		expect(greeting(openForm()).slice(0, 2)).toEqual([
			'plan.md, a new file: 76 questions.',
			'Template: technical plan; /template changes it.',
		]);
	});

	test('tells the section only where it changes', () => {
		expect(hear(open(), 'Login')[0]).toBe('2 of 76: Feature ID');
		expect(hear(open(), '>')[0]).toBe('Section 2 of 17: Architecture Overview');
	});

	test.each([
		['option 1 › pros', 'Decision 1, Option 1, Pros'],
		['decision 1 › decision', 'Decision 1, Decision'],
		['component 1 responsibility 1', 'Component 1, Responsibility 1'],
		['integration tests', 'Integration Tests, Test scenario 1'],
		['error types', 'Error Types, Error type 1'],
		['risks', 'Risk 1'],
		['migration', 'Migration step 1'],
	])('names %s by what it stands in', (query, title) => {
		const titles = asked(at(query)).flatMap(line => /^\d+ of 76: (.*)/.exec(line)?.[1] ?? []);
		expect(titles).toEqual([title]);
	});

	test('names an item that is not there yet', () => {
		expect(hear(at('decision 2 context'), '')).toEqual([
			'16 of 76: Decision 2, Option 1',
			'One option by its name, or whole: Redis + shared by all - one more server.',
			'For example: Page with the time to wait',
		]);
	});

	test('shows the present value, line by line and not endlessly', () => {
		const lines = Array.from({length: 30}, (_, index) => `line ${index}`);
		const text = openForm().plan.text.replace(
			'High-level architecture description for this feature.',
			lines.join('\n'),
		);
		const told = asked(at('architecture', openForm(text)));
		expect(told.slice(1, 4)).toEqual([
			'6 of 76: Architecture Overview (several lines, until a dot alone)',
			'The main parts and how they talk, for someone who reads only this section.',
			'Now:',
		]);
		expect(told.slice(-2)).toEqual(['  line 19', '  … and 10 lines more']);
	});

	test('numbers the alternatives of a choice, and marks the present one', () => {
		const status = say(open(), '', '', '', '');
		expect(asked(status)).toEqual([
			'Section 1 of 17: Title',
			'5 of 76: Status',
			'A draft may still change; only an approved plan is broken into tasks.',
			'  1. draft',
			'  2. in-review',
			'  3. approved',
		]);
		expect(asked(say(status, '2', '<'))).toContain('  2. in-review (now)');
	});

	test('lists what could be chosen, with what speaks for and against it', () => {
		const options = say(at('option 1 › option'), 'Redis', 'shared', 'one more server', 'Memory', '', 'lost on restart');
		expect(asked(say(options, ''))).toEqual([
			'Section 3 of 17: Technical Decisions',
			'The choices that are hard to change later, each with what else was possible.',
			'18 of 82: Decision 1, Decision',
			'The option you take, by its name above; this is what will be built.',
			'For example: Redis counter',
			'  1. Redis: Pros: shared. Cons: one more server.',
			'  2. Memory: Cons: lost on restart.',
		]);
	});

	test('tells a problem at its field, and right after the answer that made it', () => {
		const options = say(at('option 1 › option'), 'Redis', 'x', '', '');
		const wrong = say(at('decision 1 › decision', options.state), 'Postgres', '<');
		expect(asked(wrong)).toContain('Problem: Decision 1 names no option.');
		expect(hear(at('decision 1 › decision', options.state), 'Postgres')[0]).toBe(
			'Problem: Decision 1 names no option.',
		);
	});

	test('tells what is weak right after the answer, unless the settings say otherwise', () => {
		const goal = at('phase 1 › goal');
		expect(hear(goal, 'The foundation')[0]).toMatch(/^Remark: This only repeats the title\./);
		expect(hear(goal, 'Failed logins are counted')[0]).toMatch(/^\d+ of/);
		const {state} = goal;
		const quiet = openLinear({...state, setting: {...state.setting, remarks: false}});
		expect(hear(quiet, 'The foundation')[0]).toMatch(/^\d+ of/);
	});

	test('shows nothing of a document that could steer the terminal', () => {
		const linear = open('# Technical Plan: \u001B]0;x\u0007\u202Etitle\n\n## \u001B[2JMine\ntext\n');
		const shown = [asked(linear), hear(linear, '>'), hear(linear, '/preview'), hear(linear, '/review')].flat();
		expect(shown.join('')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
		expect(shown).toContain('Now: ␛]0;x␇�title');
	});
});

describe('an answer', () => {
	test('replaces the value, and an empty line keeps it', () => {
		const linear = say(open(), 'Login', '<', '', '<', '  Sign in ');
		expect(given(linear).featureName).toBe('Sign in');
		expect(say(open(), '', '   ').state.plan.text).toBe(openForm().plan.text);
	});

	test('beginning with a backslash is taken literally', () => {
		for (const text of ['<', '2', '/undo', '?', '\\x', '.']) {
			expect(given(say(open(), `\\${text}`)).featureName).toBe(text);
			const prose = say(at('architecture'), `\\${text}`, '.');
			expect(given(prose).architectureOverview).toBe(text);
		}
		expect(given(say(open(), '', '', '', '', '\\mine')).status).toBe('mine');
	});

	test.each([
		['1', 'draft'],
		['3', 'approved'],
		['IN-REVIEW', 'in-review'],
		['a', 'approved'],
	])('%s chooses %s', (line, status) => {
		expect(given(say(open(), '', '', '', '', line)).status).toBe(status);
	});

	test('that is none of the alternatives is asked for again', () => {
		const status = say(open(), '', '', '', '');
		expect(hear(status, '4')[0]).toBe('4 is none of these. \\4 is taken all the same.');
		expect(say(status, 'other').state.plan).toBe(status.state.plan);
	});

	test('picks a suggestion by its number, and is free text otherwise', () => {
		const options = say(at('option 1 › option'), 'Redis', 'x', '', 'Memory', 'y', '', '');
		expect(decision(say(options, '2'))).toMatchObject({decision: 'Memory'});
		expect(hear(options, '3')[0]).toBe('3 is none of these. \\3 is taken all the same.');
		expect(decision(say(options, '\\3'))).toMatchObject({decision: '3'});
		expect(decision(say(options, 'Redis, later Memory'))).toMatchObject({decision: 'Redis, later Memory'});
	});

	test('picks several where several may stand, and Enter goes on', () => {
		const phase = at('phase 3 › dependencies');
		const both = say(phase, '\\None', '<', '1 2');
		expect(asked(both)).toContain('Now: Phase 1, Phase 2');
		expect(asked(say(both, '1'))).toContain('  2. Phase 2 (now): Core Features');
		expect(asked(say(both, '')).join('\n')).toContain('Phase 3, Estimated Tasks');
	});

	test('of prose and code goes up to a lone dot', () => {
		expect(
			given(say(at('architecture'), 'one', '', '  two', '..', '\\..', '\\x', '- <', '.')).architectureOverview,
		).toBe('one\n\n  two\n.\n..\n\\x\n- <');
		const code = say(at('component 1 interface'), '\tif (x) {', '\t}', '.');
		expect(given(code).componentDesign).toEqual([{interface: '\tif (x) {\n\t}'}]);
	});

	test('of prose is one step to undo, and kept when the lines end early', () => {
		const half = say(at('architecture'), 'one', 'two');
		expect(answers(leave(half, 0).state.plan).architectureOverview).toBe('one\ntwo');
		expect(leave(half, 0).state.outcome).toEqual({type: 'leave'});
		const whole = say(half, '.', '/undo');
		expect(whole.state.plan.text).toBe(openForm().plan.text);
		expect(whole.state.focus).toEqual(['architectureOverview']);
	});

	test('of prose stays as it is when nothing but a dot or an empty line comes', () => {
		const text = openForm().plan.text.replace('High-level architecture description for this feature.', 'Mine.');
		for (const line of ['', '.']) {
			const linear = say(at('architecture', openForm(text)), line);
			expect([linear.state.plan.text, linear.state.focus]).toEqual([text, ['technicalDecisions', 0, 'title']]);
		}
	});

	test('loses what arrow keys put into the line', () => {
		expect(given(say(open(), 'Lo\u001B[Dgi\u001BOA\u001B[1;5Cn\u0000\u001B')).featureName).toBe('Login');
	});
});

describe('items', () => {
	test('after the last one comes the question for another, whose answer is that item', () => {
		let linear = say(at('unit tests'), 'one', 'two');
		expect(asked(linear).at(-1)).toBe('Unit Tests, another test area? Enter goes on without.');
		linear = say(linear, 'three', 'four', '');
		expect(given(linear).testingStrategy).toEqual({unitTests: ['one', 'two', 'three', 'four']});
		expect(linear.state.focus).toEqual(['testingStrategy', 'integrationTests', 0]);
	});

	test('one undo takes such an item back', () => {
		const two = say(at('unit tests'), 'one', 'two');
		const back = say(two, 'three', '/undo');
		expect(back.state.plan.text).toBe(two.state.plan.text);
	});

	test('a blank one leaves the list, and nothing more is asked there', () => {
		expect(say(at('risks'), '').state.focus).toEqual(['openQuestions', 0]);
		expect(say(at('unit tests'), 'one', '').state.focus).toEqual(['testingStrategy', 'integrationTests', 0]);
	});

	test('a blank one before others leaves only itself', () => {
		const text = say(at('unit tests'), '', '<').state.plan.text.replace('- {Test area 2}', '- two');
		expect(say(at('unit tests', openForm(text)), '').state.focus).toEqual(['testingStrategy', 'unitTests', 1]);
	});

	test('a list and the group it ends are asked for in turn', () => {
		const linear = say(at('component 2 › component title'), 'Log', '', '', '', 'Clock');
		expect(asked(linear)).toContain('Component 2, another dependency? Enter goes on without.');
		const group = say(linear, '');
		expect(asked(group).at(-1)).toBe('Another component? Enter goes on without.');
		expect(say(group, '').state.focus).toEqual(['dataModel', 0, 'title']);
		expect(say(group, 'Third', 'why').state.focus).toEqual(['componentDesign', 2, 'responsibilities', 0]);
		expect(say(group, '<').state.focus).toEqual(['componentDesign', 1, 'dependencies', 0]);
	});

	test('what can be picked for another is listed', () => {
		let linear = say(at('component 1 › component title'), 'Counter', '<');
		linear = say(at('phase 1 › component 1', linear.state), '1', 'Other');
		expect(asked(linear).at(-1)).toBe('Phase 1, another component? Enter goes on without.');
		linear = say(at('phase 1 › component 2', linear.state), '- <', 'More');
		linear = say(at('phase 1 › component 1', linear.state), 'Some', '+');
		expect(asked(linear).at(-1)).toBe('  1. Counter');
	});

	test('+ adds one, - removes it, /up, /down and /copy do what they say, all undoable', () => {
		const start = say(at('unit tests'), 'one', 'two', '<');
		const tests = (linear: Linear) => (given(linear).testingStrategy as {unitTests: string[]}).unitTests;
		expect(start.state.focus).toEqual(['testingStrategy', 'unitTests', 1]);
		const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
			[
				['+', 'three'],
				['one', 'two', 'three'],
			],
			[['-'], ['one']],
			[['/up'], ['two', 'one']],
			[['/copy'], ['one', 'two', 'two']],
			[
				['<', '/down'],
				['two', 'one'],
			],
			[
				['/remove', '/add', 'x'],
				['one', 'x'],
			],
		];
		for (const [lines, expected] of cases) {
			const changed = say(start, ...lines);
			expect(tests(changed)).toEqual(expected);
			expect(tests(say(changed, '/undo', '/redo'))).toEqual(expected);
			const steps = changed.state.history.past.length - start.state.history.past.length;
			expect(say(changed, ...Array(steps).fill('/undo')).state.plan.text).toBe(start.state.plan.text);
		}
	});

	test('a draft that was left where an item can be added goes on there', () => {
		const linear = openLinear(goTo(type(goTo(openForm(), 'decision 1 title'), 'x'), 'add decision'));
		expect(asked(linear).at(-1)).toBe('Another decision? Enter goes on without.');
		expect(say(linear, '<').state.focus).toEqual(['technicalDecisions', 1, 'rationale']);
		expect(say(linear, '').state.focus).toEqual(['componentDesign', 0, 'title']);
		expect(say(linear, '+').state.focus).toEqual(['technicalDecisions', 2, 'title']);
	});
});

describe('commands', () => {
	test.each([
		['-', 'There is no item here to remove.'],
		['+', 'This is in no list, table or group.'],
		['<', 'This is the first question.'],
		['/undo', 'There is nothing to undo.'],
		['/redo', 'There is nothing to redo.'],
		['/up', 'There is no item before this one.'],
		['/copy', 'There is no item here to duplicate.'],
		['/merge', 'Nothing in the plan file is left to merge.'],
		['/clear', 'It is blank already.'],
		['/lines', 'One line is all that can stand here.'],
		['/udno', '/udno is no command, ? lists them. \\/udno is taken as text.'],
	])('%s says so where it does not apply', (line, sentence) => {
		const linear = open();
		expect(hear(linear, line)[0]).toBe(sentence);
		expect(say(linear, line).state.plan).toBe(linear.state.plan);
	});

	test('a path, a dash in a text or a command among words is an answer', () => {
		for (const text of ['/users/{id}', '- x', 'POST /login', '/undo that', '<b>']) {
			expect(given(say(open(), text)).featureName).toBe(text);
		}
	});

	test('? lists every command', () => {
		const help = hear(open(), '?');
		const words = ['< or /back', '> or /next', '+ or /add', '- or /remove', '/up', '/down', '/copy', '/clear', '/open'];
		const more = ['/lines', '/edit', '/section', '/undo', '/redo', '/sections', '/preview', '/review', '/write'];
		for (const word of [...words, ...more, '/merge', '? or /help', '/quit'])
			expect(help.filter(line => line.startsWith(`  ${word}: `))).toHaveLength(1);
		expect(help).toEqual(expect.arrayContaining(['  < or /back: back one question', '  /write: write']));
	});

	test('a command that has a key, too, is called the same and refused with the same sentence', () => {
		const calls = Object.values(commands).flatMap(({line, title}) =>
			line ? [`  ${line.words.join(' or ')}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`] : [],
		);
		expect(calls).toContain('  - or /remove: remove this item');
		expect(hear(open(), '?')).toEqual(expect.arrayContaining(calls));
		expect(hear(open(), '-')[0]).toBe(press(openForm(), 'ctrl+x').message);
	});

	test('what a removal says is said once, in the words that are typed here', () => {
		const told = hear(say(at('unit tests'), 'one', '<'), '-');
		expect(told.filter(line => line.startsWith('Removed'))).toEqual([
			'Removed the test area “one”. /undo brings it back.',
		]);
	});

	test('messages name the words that are typed here where they name keys elsewhere', () => {
		const byWords = (state: State): State => ({...state, setting: {...state.setting, bindings: lineBindings}});
		const mine = type(byWords(openForm('# Technical Plan: a\n')), 'b');
		const text = '# Technical Plan: c\n';
		expect(send(mine, {type: 'changed', text}).message).toMatch(/: \/merge shows it\.$/);
		expect(press(byWords(openForm()), 'alt+l').message).toBe('');
		expect(hear(openLinear(byWords(openForm())), '/gaps')[0]).toMatch(/the gaps only, until \/gaps\./);
		expect(lineBindings.flatMap(({keys}) => keys).filter(word => !word.startsWith('/'))).toEqual([]);
	});

	test('/preview tells the text, and the question stays', () => {
		const linear = say(at('unit tests'), 'one');
		expect(hear(linear, '/preview')).toEqual(expect.arrayContaining(['- one', expect.stringMatching(/^\d+ of /)]));
		expect(say(linear, '/preview').prompt).toEqual(linear.prompt);
	});

	test('a conflict that is gone is not answered', () => {
		const text = '# Technical Plan: A\n';
		const changed = (state: State, title: string) =>
			send(state, {type: 'changed', text: `# Technical Plan: ${title}\n`});
		const asking = say(openLinear(changed(type(openForm(text), 'b'), 'B')), '/merge');
		expect(asking.prompt).toEqual({type: 'merge'});
		const gone = {...asking, state: changed(asking.state, 'C')};
		expect(hear(gone, '2')).toContain('The plan file changed once more; this is asked no longer.');
		expect(say(gone, '2').state.plan.text).toBe(gone.state.plan.text);
		expect(given(say(gone, '', '/merge', '2')).featureName).toBe('C');
	});

	test('/lines takes several lines where a field has room for them', () => {
		const linear = say(at('decision 1 context'), '/lines', 'a', '- b', '.');
		expect(decision(linear)).toEqual({context: 'a\n- b'});
	});

	test('/open marks an open question, /clear makes the answer blank', () => {
		const linear = say(open(), 'Which name', '<', '/open');
		expect(given(linear).featureName).toBe('[CLARIFY: Which name]');
		expect(given(say(linear, '/clear')).featureName).toBeUndefined();
	});

	test('/sections goes to any section', () => {
		const linear = say(open(), 'Login', '/sections');
		expect(asked(linear).slice(0, 3)).toEqual(['Sections', '  1. Title: begun', '  2. Architecture Overview: blank']);
		expect(say(linear, '15').state.focus).toEqual(['technicalRisks', 0, 'risk']);
		expect(say(linear, '').state.focus).toEqual(['featureId']);
		expect(hear(linear, '99')[0]).toBe('There is no section 99.');
	});

	test('/edit asks for the editor', () => {
		expect(say(at('architecture'), '/edit').state.request).toMatchObject({type: 'edit', extension: 'md'});
	});

	test('/quit leaves', () => {
		expect(say(open(), '/quit').state.outcome).toEqual({type: 'leave'});
	});
});

describe('the review', () => {
	test('comes after the last question', () => {
		expect(asked(say(at('references'), ''))[0]).toBe('Review');
	});

	test('numbers problems and policies, and asks before it writes', () => {
		const linear = say(open(), '/review');
		expect(asked(linear).slice(0, 3)).toEqual([
			'Review',
			'Left to do, and what becomes of it when written:',
			'  1. Feature Name is blank. [CLARIFY: Feature Name].',
		]);
		expect(asked(linear).at(-1)).toBe('Write plan.md? (yes/no)');
		expect(say(linear, '2').state.focus).toEqual(['featureId']);
		expect(hear(linear, '22')[0]).toBe('Blank fields: leave out.');
		expect(say(linear, '22', 'yes').state.outcome).toEqual({type: 'write', policy: 'omit'});
		expect(say(linear, 'y').state.outcome).toEqual({type: 'write', policy: 'clarify'});
		for (const line of ['', 'no', 'maybe', '99', '-', '+']) expect(say(linear, line).state.outcome).toBeUndefined();
		expect(say(linear, 'no').prompt).toEqual({type: 'stop'});
	});

	test('a policy is named as the file would have it', () => {
		expect(hear(say(open(), '/write'), '99').slice(1)).toEqual([
			'Left to do: 20. /review lists it.',
			expect.stringMatching(/^Lines added: \d+\. Lines removed: 0\.$/),
			'Write plan.md? (yes/no)',
		]);
	});
});

/* One line an answer; an empty one keeps what is there, leaves a list, or wants no further item. */
const wholePlan = `Login throttling 🔐
012-login-throttling
TODAY

draft
Attempts are counted at the edge.
The count is shared.
.
Where to count
Two instances serve logins.
Redis
shared
one more server
In memory
simple
per instance
Postgres
there already
slower

2
One instance is enough for now.
>
Limiter
Counts attempts.
count
forget

interface Limiter {
  take(key: string): boolean;
}
.
Clock

>
Attempt
attempt(id, at)
.
id
int
counts up
at
timestamp
when it was

belongs to a user


POST /login
Signs in.
{"name": "x"}
.
{"ok": true}
.
429 too many attempts



Count.
1


4

Lock.
1


6
>
windows

two instances

a locked-out customer

Clock skew
trust the server

restart empty

1 ms a login

no user names in logs

lockouts a day

every lockout

none needed

switch it off

Memory | restart
1
3
accept
Clock skew
m
l
NTP
Locked-out customer 👩‍👩‍👧
h
h
unlock page

Who may unlock?

RFC 6585

yes`.split('\n');

test('a whole plan by lines is the one that the form writes', () => {
	const {state} = say(open(), ...wholePlan);
	expect(state.outcome).toEqual({type: 'write', policy: 'clarify'});
	const expected = readFileSync(new URL('../../fixtures/whole-run.md', import.meta.url), 'utf8');
	expect(finish(state.plan, {policy: 'clarify'})).toBe(expected);
});

test('whatever is typed, nothing breaks, and nothing that steers a terminal is printed', () => {
	const line = fc.oneof(
		{weight: 4, arbitrary: fc.constantFrom('', '', '<', '>', '+', '-', '/up', '/down', '/copy', '/undo', '/redo')},
		{
			weight: 2,
			arbitrary: fc.constantFrom('/sections', '/review', '/write', '/lines', '/open', '/clear', '.', '..', '?'),
		},
		{weight: 2, arbitrary: fc.integer({min: 0, max: 20}).map(String)},
		{weight: 3, arbitrary: anyString()},
		{weight: 2, arbitrary: fc.constantFrom('x', '\\', '\u001B[A', '| a', '---', '```', '## x', '[CLARIFY: x]', '{x}')},
	);
	const texts = [
		undefined,
		'# Plan\r\n\r\n\u001B[31m\r\n## Risks\r\n|Risk|\r\n|--|\r\n|a|',
		'',
		'## Mine\n- [ ] x\n1. y',
	];
	fc.assert(
		fc.property(fc.constantFrom(...texts), fc.array(line, {maxLength: 40}), (text, lines) => {
			let linear = open(text);
			for (const one of lines) {
				const reply = answer(linear, one, 0);
				const printed = [...reply.lines, ...question(reply.linear, linear)];
				expect(printed.join('')).not.toMatch(/\p{Cc}/u);
				linear = reply.linear;
				if (linear.state.outcome) break;
			}
		}),
		{numRuns: runs(1 / 8)},
	);
});

describe('the session', () => {
	/* A terminal made of streams; what it was given to print is in `printed`. */
	function start(state: State, overrides: Partial<LinearWorld> = {}) {
		const stdin = new PassThrough();
		const stdout = new PassThrough();
		const changed: State[] = [];
		const session = openLinearSession({stdin: stdin as never, stdout});
		const world: LinearWorld = {
			...session,
			changed: one => changed.push(one),
			flush: () => {},
			edit: ({text}) => text,
			ask: () => undefined,
			propose: {start: () => expect.unreachable(), stop: () => {}},
			templates: {list: () => [], open: () => expect.unreachable(), dialects: () => []},
			limited: compute => compute(),
			listen: () => () => {},
			...overrides,
		};
		const done = runLinear(state, world).finally(session.close);
		return {stdin, stdout, changed, done, printed: () => String(stdout.read() ?? '')};
	}

	test('an answer that takes too long changes nothing, and is asked for again', async () => {
		const {stdin, done, printed} = start(openForm('# Technical Plan: old\n'), {limited: (_, late) => late()});
		stdin.end('new\n');
		expect((await done).plan.text).toBe('# Technical Plan: old\n');
		expect(printed()).toContain(
			'That takes too long in a document like this one, and was given up. Nothing was changed.',
		);
	});

	test('a terminal is written to in rows that hold whole words, each as far in as its line', async () => {
		const words = `${'word '.repeat(20).trim()} ${'x'.repeat(90)}`;
		const told = async (columns: number | undefined) => {
			const {stdin, done, printed} = start(
				openForm(`# Technical Plan: T\n\n## Architecture Overview\n\na\n\n${words}\n`),
				{
					columns: () => columns,
				},
			);
			stdin.end('>\n');
			await done;
			return printed().split('\n');
		};
		expect((await told(undefined)).filter(line => line.startsWith('  word'))).toEqual([`  ${words}`]);
		const rows = await told(60);
		const first = rows.findIndex(row => row.startsWith('  word'));
		expect(rows.slice(first, first + 4)).toEqual([
			`  ${'word '.repeat(11).trim()}`,
			`  ${'word '.repeat(9).trim()}`,
			`  ${'x'.repeat(58)}`,
			`  ${'x'.repeat(32)}`,
		]);
		expect(rows.filter(row => row.length > 60)).toEqual([]);
		expect((await told(10)).filter(line => line.startsWith('  word'))).toEqual([`  ${words}`]);
	});

	test('after lines that take too long the question is open again, and commands are heard', async () => {
		let calls = 0;
		const limited: LinearWorld['limited'] = (compute, late) => (++calls === 3 ? late() : compute());
		const {stdin, done, printed} = start(goTo(openForm(), 'architecture'), {limited});
		stdin.end('one\ntwo\n.\n/write\nyes\n');
		const state = await done;
		expect(state.outcome).toEqual({type: 'write', policy: 'clarify'});
		expect(answers(state.plan).architectureOverview).toBeUndefined();
		expect(printed()).toMatch(/\n> \.\.\. \.\.\. That takes too long/);
	});

	test('lines that come together, cut anywhere, are answered in order; no escape is written', async () => {
		const {stdin, done, printed} = start(openForm('# Technical Plan: \u001B[31mold\n'));
		const bytes = Buffer.from('Café 🔐👩‍👩‍👧\r\n\n/preview\n/write\nyes\n');
		for (const byte of bytes) stdin.write(Uint8Array.of(byte));
		const state = await done;
		expect(answers(state.plan).featureName).toBe('Café 🔐👩‍👩‍👧');
		expect(state.outcome).toEqual({type: 'write', policy: 'clarify'});
		const text = printed();
		expect(text).toContain('Now: ␛[31mold\n> ');
		expect(text).not.toContain('\u001B');
	});

	test('the end of the lines leaves, and what was read of an answer is in the plan', async () => {
		const {stdin, done, changed, printed} = start(goTo(openForm(), 'architecture'));
		stdin.end('one\ntwo');
		const state = await done;
		expect(answers(state.plan).architectureOverview).toBe('one\ntwo');
		expect(state.outcome).toEqual({type: 'leave'});
		expect(answers((changed.at(-1) as State).plan).architectureOverview).toBe('one\ntwo');
		expect(printed().endsWith('... \n')).toBe(true);
	});

	test('Ctrl+C leaves, and nothing listens afterwards', async () => {
		const before = process.listenerCount('SIGINT');
		const {done} = start(openForm());
		process.emit('SIGINT');
		expect((await done).outcome).toEqual({type: 'leave'});
		expect(process.listenerCount('SIGINT')).toBe(before);
	});

	test('a terminal that is gone leaves', async () => {
		const {stdin, done} = start(openForm());
		stdin.destroy(new Error('EIO'));
		expect((await done).outcome).toEqual({type: 'leave'});
	});

	test('the editor answers, and what it cannot do is a sentence', async () => {
		const edit: LinearWorld['edit'] = ({text}) => {
			if (text !== '') throw new Error('No editor is set.');
			return 'from the editor';
		};
		const {stdin, done, changed, printed} = start(goTo(openForm(), 'architecture'), {edit});
		stdin.end('/edit\n/edit\n');
		expect(answers((await done).plan).architectureOverview).toBe('from the editor');
		expect(answers((changed[0] as State).plan).architectureOverview).toBe('from the editor');
		expect(printed()).toContain('> No editor is set.\n');
	});

	test('proposals are told when they come, with the question once more, and a number takes one', async () => {
		let tell: Parameters<LinearWorld['listen']>[0] = () => {};
		let ended = 0;
		const propose: LinearWorld['propose'] = {
			start: ({path, manner, name}) => ({id: 1, path, manner, name, program: 'Agent', seconds: 0}),
			stop: () => ended++,
		};
		const listen: LinearWorld['listen'] = dispatch => {
			tell = dispatch;
			return () => {};
		};
		const {stdin, done, printed} = start(goTo(openForm(), 'unit tests'), {propose, listen});
		let text = '';
		const said = (words: string) =>
			expect
				.poll(() => {
					text += printed();
					return text;
				})
				.toContain(words);
		stdin.write('/propose\n');
		await said('Asking Agent for Unit Tests. You can go on');
		tell({type: 'answered', id: 1, said: '["Counts \\u001bup", "Resets"]'});
		await said('Proposed by Agent; a number takes one, /cancel puts them away:\n  1. Counts up\n  2. Resets\n> ');
		stdin.write('2\n');
		await said('  1. Counts up\n> ');
		stdin.end('/cancel\n\n/propose\n/cancel\n');
		expect(answers((await done).plan).testingStrategy).toEqual({unitTests: ['Resets']});
		expect(ended).toBe(1);
	});

	test('what happens outside is said before the next question, and can end the form', async () => {
		let tell: Parameters<LinearWorld['listen']>[0] = () => {};
		const listen: LinearWorld['listen'] = dispatch => {
			tell = dispatch;
			return () => {};
		};
		const {done, printed} = start(openForm(), {
			listen,
			flush: () => tell({type: 'message', text: 'The draft could not be saved.'}),
		});
		tell({type: 'key', key: 'ctrl+c'});
		expect((await done).outcome).toEqual({type: 'leave'});
		const other = start(openForm(), {
			listen,
			flush: () => tell({type: 'message', text: 'The draft could not be saved.'}),
		});
		other.stdin.end('x\n');
		await other.done;
		expect(printed()).not.toContain('could not');
		expect(other.printed()).toContain('The draft could not be saved.\n\n2 of 76: Feature ID\n');
	});

	test('a list is chosen from by a number', async () => {
		const stdin = new PassThrough();
		const stdout = new PassThrough();
		const session = openLinearSession({stdin: stdin as never, stdout});
		stdin.end('x\n2\n');
		const options = [
			{label: 'a', value: 'A'},
			{label: 'b\u001B', detail: 'second', value: 'B'},
		];
		expect(await chooseByLine(['Which?'], options, session)).toBe('B');
		expect(await chooseByLine(['Which?'], options, session)).toBeUndefined();
		expect(String(stdout.read())).toContain('Which?\n  1. a\n  2. b␛: second\n> Answer with a number from 1 to 2.\n> ');
		session.close();
	});

	test.each([
		[{TERM: 'dumb'}, true],
		[{TERM: 'xterm', INK_SCREEN_READER: 'true'}, true],
		[{TERM: 'xterm'}, false],
	])('%o prefers lines: %s', (env, expected) => {
		expect(prefersLines(env)).toBe(expected);
	});
});
