/* What one line does. */
import {describe, expect, test} from 'vitest';
import {answers} from '../../../source/plan/answers.ts';
import {answer} from '../../../source/wizard/linear/answer.ts';
import {type Linear, leave, openLinear, settled, skipSection} from '../../../source/wizard/linear/linear.ts';
import {pickedValue} from '../../../source/wizard/linear/options.ts';
import {currentStop} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {createBuffer} from '../../../source/wizard/text/buffer.ts';
import {openDocument, openForm, openTemplate, openWith, press} from '../../helpers/form.ts';
import {transcript} from '../../helpers/transcript.ts';

const template = '# {Name}\n\n## Words\n\n{words}\n\n## List\n\n- {thing}\n\n## Boxes\n\n- [ ] {Do it}\n';
const begun = openLinear(openTemplate(template));
const say = (linear: Linear, ...lines: readonly string[]) =>
	lines.reduce((current, line) => answer(current, line, 0).linear, linear);
const at = (...path: readonly (string | number)[]) => openLinear(focusOn(openTemplate(template), path));

test.each([
	['Lo\u001B[Dgin', 'Login'],
	['Lo\u001B[1;5Cgin', 'Login'],
	['Lo\u001B[?25 hgin', 'Login'],
	['Lo\u001BOAgin', 'Login'],
	['Lo\u001Bxgin', 'Login'],
	['Login\u001B', 'Login'],
	['Lo\u0000\u0008\u000B\u000C\u001F\u007Fgin', 'Login'],
	['[D OA', '[D OA'],
])('of %j what keys put into the line is lost', (line, name) => {
	expect(answers(say(begun, line).state.plan).name).toBe(name);
});

describe('lines up to a dot', () => {
	test.each([
		[['a', 'b', '.'], 'a\nb'],
		[['a', '', 'b', '. '], 'a\n\nb'],
		[['..', '.'], '.'],
		[['a', '...', '.'], 'a\n...'],
		[['\\..', '.'], '..'],
		[['a', '\\\\.', '.'], 'a\n\\.'],
		[['a', ' .', '.x', '.'], 'a\n .\n.x'],
		[['\\', 'a', '.'], 'a'],
		[['\\/quit', '.'], '/quit'],
		[['a', '/quit', '?', '<', '.'], 'a\n/quit\n?\n<'],
	])('%j are %j', (lines, words) => {
		const {linear} = transcript(at('words'), ...lines);
		expect(answers(linear.state.plan).words).toBe(words);
		expect(linear.state.focus).toEqual(['list', 0]);
	});

	test('are none where the first is blank, and kept when they end early', () => {
		expect(say(at('words'), '/lines', '  ').state.focus).toEqual(['list', 0]);
		const half = say(at('words'), '/lines', 'a', '');
		expect(half.prompt).toEqual({type: 'lines', text: 'a\n'});
		expect(answers(settled(half, 0).plan).words).toBe('a');
		expect(leave(half, 0).state).toMatchObject({outcome: {type: 'leave'}});
		expect(settled(begun, 0)).toBe(begun.state);
	});
});

describe('a command', () => {
	const sections = say(begun, '/sections');
	const another = say(at('list', 0), 'a');
	const review = say(begun, '/write');
	test.each<[string, Linear, string]>([
		['+', sections, '+ needs a question to be open; < goes there.'],
		['-', review, '- needs a question to be open; < goes there.'],
		['/clear', another, '/clear needs a question to be open; < goes there.'],
		['/lines', another, '/lines needs a question to be open; < goes there.'],
		['/tick', begun, 'There is no box here to tick.'],
		['/nothing', begun, '/nothing is no command, ? lists them. \\/nothing is taken as text.'],
		['/clear', begun, 'It is blank already.'],
		['/cancel', begun, 'Nothing is asked for.'],
		['/lines', begun, 'One line is all that can stand here.'],
		['<', begun, 'This is the first question.'],
	])('%s that does not apply says so', (word, linear, sentence) => {
		const {said, linear: after} = transcript(linear, word);
		expect(said[1]).toBe(sentence);
		expect([after.state.plan, after.prompt]).toEqual([linear.state.plan, linear.prompt]);
	});

	test.each(['/a b', '/Undo', '/2', '//', '<b>', '+1'])('%s is an answer', line => {
		expect(answers(say(begun, line).state.plan).name).toBe(line);
	});

	test('with blanks around it is one', () => {
		expect(say(begun, '  /sections ').prompt).toEqual({type: 'sections'});
	});

	test('goes back to the question from what was open, and one back from there', () => {
		expect(say(sections, '<')).toMatchObject({prompt: {type: 'stop'}, state: {focus: ['name']}});
		expect(say(review, '/back')).toMatchObject({prompt: {type: 'stop'}, state: {focus: ['name']}});
		expect(say(another, '<').state.focus).toEqual(['list', 0]);
		expect(say(at('list', 0), '<').state.focus).toEqual(['words']);
		expect(say(at('boxes', 0, 'text'), '<').state.focus).toEqual(['list', 0]);
	});

	test('skips the rest of a section, and the last ends with the review', () => {
		expect(say(begun, '>').state.focus).toEqual(['words']);
		expect(say(at('list', 0), '/next').state.focus).toEqual(['boxes', 0, 'text']);
		expect(skipSection(at('boxes', 0, 'text')).linear.prompt).toEqual({type: 'review', isShort: false});
	});

	test('for another item adds it where it is asked for', () => {
		const added = say(another, '+');
		expect([added.prompt, added.state.focus]).toEqual([{type: 'stop'}, ['list', 1]]);
		expect(say(begun, '+').state.focus).toEqual(['name']);
	});

	test('makes an answer blank', () => {
		const {linear, said} = transcript(at('list', 0), 'a', '<', '/clear');
		expect(said).toContain('Cleared.');
		expect(answers(linear.state.plan).list).toBeUndefined();
	});

	test('is told of once, and what it said is not said again', () => {
		const {said} = transcript(begun, 'A', '/undo', '/redo', '/preview');
		expect(said.filter(line => /^(?:Un|Re)done/.test(line))).toEqual(['Undone.', 'Redone.']);
	});
});

test('what the last question led to is the review, and no is no', () => {
	const {linear, said} = transcript(at('boxes', 0, 'text'), '', 'n');
	expect(said).toContain('Not written. /quit leaves, and the draft is kept.');
	expect(linear.prompt).toEqual({type: 'stop'});
});

test.each([
	['  Login ', 'Login'],
	['\\ 2 ', '2'],
	['2', '2'],
])('%j in a field of one line is %j', (line, name) => {
	expect(answers(say(begun, line).state.plan).name).toBe(name);
});

test.each<[string, string | undefined]>([
	['done', 'done'],
	[' DONE ', 'done'],
	['dra', 'draft'],
	['DRO', 'dropped'],
	['2', 'done'],
	[' 2 ', 'done'],
	['\\dr', 'dr'],
	['dr', undefined],
	['new', undefined],
	['7', undefined],
	['12', undefined],
	['2x', undefined],
])('%j where draft, done or dropped is asked for is %j', (line, status) => {
	const form = openTemplate('# {Name}\n\n**Status**: {draft | done | dropped}\n');
	const {linear, said} = transcript(openLinear(focusOn(form, ['status'])), line);
	expect(answers(linear.state.plan).status).toBe(status);
	const none = `${line} is none of these. \\${line} is taken all the same.`;
	expect(said.filter(words => words.includes('none of these'))).toEqual(status === undefined ? [none] : []);
});

describe('proposals', () => {
	const asked = (linear: Linear) => {
		const {request} = linear.state;
		return request?.type === 'propose' ? {path: request.path, manner: request.manner} : undefined;
	};
	const asking = (linear: Linear): Linear => {
		const about = {id: 1, path: ['list'], manner: 'items', name: 'List', program: 'Agent', seconds: 0} as const;
		return {...linear, state: {...linear.state, request: undefined, asking: about}};
	};
	const another = say(at('list', 0), 'a');

	test('are asked for at a question, and behind the items of a list for more of them', () => {
		expect(asked(say(at('words'), '/propose'))).toEqual({path: ['words'], manner: 'value'});
		expect(another.prompt).toEqual({type: 'another', path: ['list', 1]});
		expect(asked(say(another, '/propose'))).toEqual({path: ['list'], manner: 'items'});
	});

	test('are asked for once, and no longer where that is said', () => {
		const twice = say(asking(another), '/propose');
		expect([asked(twice), twice.state.asking?.id]).toEqual([undefined, 1]);
		const ended = say(asking(another), '/cancel').state;
		expect([ended.asking, ended.message]).toEqual([undefined, 'Agent is not asked any more. Nothing was changed.']);
	});
});

test('how to answer is said where it is asked for', () => {
	expect(transcript(begun, '?').said.slice(1, 3)).toEqual([
		'Enter keeps an answer and goes on. Text replaces it, a number picks from a list.',
		'A backslash at the start takes the rest as it is: \\- is a dash, \\2 the digit.',
	]);
	expect(transcript(at('words'), '/lines').said[1]).toBe('A line with nothing but a dot ends the answer.');
});

describe('a number', () => {
	const state = (words: string) => ({...openForm(), buffer: createBuffer(words)});
	const offers = (joint: string | undefined, ...values: readonly string[]) => ({
		offers: values.map(value => ({value, detail: ''})),
		isStrict: false,
		joint,
		fallback: undefined,
		origin: '',
		proposer: '',
	});
	const one = offers(undefined, 'a', 'b', '7');
	const several = offers(', ', 'a', 'b', 'c');

	test.each([
		['2', '', 'b', one],
		['2', 'a', 'b', one],
		['7', '', '7', one],
		['0', '', undefined, one],
		['4', '', undefined, one],
		['1 2', '', undefined, one],
		['b2', '', undefined, one],
		['b', '', 'b', one],
		['2', '', 'b', several],
		['1 3', '', 'a, c', several],
		['1,3', '', 'a, c', several],
		['1 , 3', '', 'a, c', several],
		['1 2', 'b', 'a', several],
		['1 9', '', undefined, several],
		['9 1', '', undefined, several],
		['x 1', '', undefined, several],
		['1, 10', '', undefined, several],
		['x1', '', undefined, one],
		['12', '', undefined, one],
		['1 x', '', undefined, several],
		['1,', '', undefined, several],
		['a', '', undefined, several],
	])('%s where %j stands picks %j (%#)', (word, value, expected, options) => {
		expect(pickedValue(state(value), options, word)).toBe(expected);
	});
});

test('on a box the words behind it are asked for, with its mark', () => {
	const linear = openLinear(focusOn(openDocument('# T\n\n- [ ] a\n'), ['checklist', 0, 'done']));
	expect(currentStop(linear.state)?.path).toEqual(['checklist', 0, 'text']);
	expect(press(linear.state, 'escape').focus).toEqual(['checklist', 0, 'text']);
});

test('what the plan has no place for is said, and asked for again', () => {
	const state = focusOn(openWith('# {Name}\n\n## Goal\n\n{goal}\n', '# A\n\n```\nopen\n'), ['goal']);
	const {linear, said} = transcript(openLinear(state), 'x', '.');
	expect(said).toEqual([
		'» x',
		'» .',
		'Could not insert `goal`: a code fence or HTML block is open at the end of the plan; close it first. Nothing was changed.',
		'3 of 3: Goal (several lines, until a dot alone)',
	]);
	expect([linear.state.plan, linear.prompt]).toEqual([state.plan, {type: 'stop'}]);
});

describe('an item that is said in one line', () => {
	const decisionAt = openLinear(focusOn(openForm(), ['technicalDecisions', 0, 'optionsConsidered', 0, 'option']));
	const options = (linear: Linear) =>
		(answers(linear.state.plan).technicalDecisions as readonly {optionsConsidered: unknown}[])[0]?.optionsConsidered;

	test('is told apart as in the form, the next one is asked for, and one undo makes it a line again', () => {
		const told = answer(decisionAt, 'Redis + shared - one more server', 0);
		expect(told.lines[0]).toBe('Told apart into its fields. /undo makes it one line again.');
		expect(options(told.linear)).toEqual([{option: 'Redis', prosCons: 'Pros: shared. Cons: one more server.'}]);
		const both = say(told.linear, 'A file + simple - slow', '');
		expect(options(both)).toHaveLength(2);
		expect(both.state.focus).toEqual(['technicalDecisions', 0, 'decision']);
		expect(options(say(told.linear, '/undo'))).toEqual([{option: 'Redis + shared - one more server'}]);
	});

	test('is one text behind a backslash', () => {
		expect(options(say(decisionAt, '\\Redis + shared - slow'))).toEqual([{option: 'Redis + shared - slow'}]);
	});

	test('has the parts that the template writes', () => {
		const types = openLinear(focusOn(openForm(), ['errorHandling', 'errorTypes', 0, 'errorType']));
		const told = say(types, 'No net: keep it and try again');
		expect(answers(told.state.plan).errorHandling).toEqual({
			errorTypes: [{errorType: 'No net', howToHandle: 'keep it and try again'}],
		});
	});
});
