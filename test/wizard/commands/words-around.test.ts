/* What the template says around a placeholder stays when the placeholder is typed over. */
import {describe, expect, test} from 'vitest';
import {focusOn} from '../../../source/wizard/step.ts';
import {caretOf, selectionOf} from '../../../source/wizard/text/buffer.ts';
import {goTo, openTemplate, press, type} from '../../helpers/form.ts';

const template =
	'## Facts\n\n**ID**: FR-{id}\n**Decision**: We will use [what].\n**Both**: {a} and {b}\n**Why**: {why}\n**Call**: {Method} /path\n\n## Good\n\n* Good, because {argument a}\n* Bad, because {argument b}\n';
const at = (...path: readonly (string | number)[]) => focusOn(openTemplate(template), path);

describe('the first letter', () => {
	test.each([
		[['facts', 'id'], '7', '**ID**: FR-7\n', 4],
		[['facts', 'decision'], 'SQL', '**Decision**: We will use SQL.\n', 15],
		[['facts', 'both'], 'x', '**Both**: x\n', 1],
		[['facts', 'why'], 'x', '**Why**: x\n', 1],
		[['facts', 'call'], 'GET /x', '**Call**: GET /x\n', 6],
		[['good', 0], 'x', '* Good, because x\n', 15],
		[['good', 1], 'y', '* Bad, because y\n', 14],
	])('in %s leaves the words around it', (path, typed, line, caret) => {
		const state = type(at(...path), typed);
		expect(state.plan.text).toContain(line);
		expect(caretOf(state.buffer)).toBe(caret);
	});
});

test('one step back is the placeholder again', () => {
	expect(press(type(at('good', 0), 'x'), 'ctrl+z').plan.text).toBe(template);
});

test('what was said is typed over as anything', () => {
	const state = press(type(at('facts', 'id'), '7'), 'ctrl+u');
	expect(type(press(state, 'ctrl+k'), 'x').plan.text).toContain('**ID**: x\n');
});

test.each([
	['Good, because it is fast', '* Good, because it is fast'],
	['Bad, because it forgets', '* Bad, because it forgets'],
	['it is good, because it is fast', '* Good, because it is good, because it is fast'],
])('who types %j does not say the words around twice', (typed, line) => {
	const list = openTemplate('# {Name}\n\n## Pros\n\n* Good, because {x}\n* Bad, because {y}\n');
	expect(type(goTo(list, 'pros'), typed).plan.text).toContain(`\n${line}\n`);
});

describe('a sentence with several placeholders', () => {
	const story =
		'## Story\n\n**Story**: As a {role}, I want {what}\n**Next**: {next}\n\n## Prose\n\nAs a {role},\nI want {what}\n';
	const on = (...path: readonly string[]) => focusOn(openTemplate(story), path);

	test('is gone through from one to the next', () => {
		const begun = type(on('story', 'story'), 'dev');
		expect(begun.plan.text).toContain('**Story**: As a dev, I want {what}\n');
		const next = press(begun, 'enter');
		expect(selectionOf(next.buffer)).toEqual({from: 17, to: 23});
		const said = type(next, 'it');
		expect(said.plan.text).toContain('**Story**: As a dev, I want it\n');
		expect(press(said, 'enter').focus).toEqual(['story', 'next']);
		expect(press(next, 'tab').focus).toEqual(['story', 'next']);
	});

	test('may go over lines', () => {
		const begun = type(on('prose'), 'dev');
		expect(begun.plan.text).toContain('As a dev,\nI want {what}\n');
		expect(type(press(begun, 'tab'), 'it').plan.text).toContain('As a dev,\nI want it\n');
		expect(press(begun, 'enter').plan.text).toContain('As a dev\n,\nI want {what}\n');
	});

	test('is not said twice by who types all of it', () => {
		const typed = type(on('story', 'story'), 'As a dev, I want it');
		expect(typed.plan.text).toContain('**Story**: As a dev, I want it\n');
	});

	test('is the template’s again one step back', () => {
		expect(press(type(on('story', 'story'), 'dev'), 'ctrl+z').plan.text).toBe(story);
	});
});
