import {expect, test} from 'vitest';
import {formBlock} from '../../../source/wizard/layout/form-layout.ts';
import {currentSection, type State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {caretOf} from '../../../source/wizard/text/buffer.ts';
import {blockRows, formText, goTo, openDocument, openForm, press} from '../../helpers/form.ts';

const size = {columns: 80, rows: 24};
const lines = (count: number, word: string) => Array.from({length: count}, (_, at) => `${word} ${at}`).join('  \n');

const spot = (state: State) => [currentSection(state).section.name, state.focus.at(-1), caretOf(state.buffer)];

const offsetOf = (text: string, line: number) => text.split('\n').slice(0, line).join('\n').length + 1;

test('a text longer than the screen is read from its start, a screen at a time, and back', () => {
	const text = lines(40, 'row');
	let state = press(openDocument(`# P\n\nX.\n\n## Long\n\n${text}\n\n## Next\n\nY.\n`, size), 'pagedown');
	expect(spot(state)).toEqual(['Long', 'long', 0]);
	state = press(state, 'pagedown');
	expect(spot(state)).toEqual(['Long', 'long', offsetOf(text, 18)]);
	state = press(state, 'pagedown');
	expect(spot(state)).toEqual(['Long', 'long', offsetOf(text, 36)]);
	state = press(state, 'pagedown', 'pagedown');
	expect(spot(state)).toEqual(['Next', 'next', 2]);
	expect(spot(press(state, 'pageup'))).toEqual(['Long', 'long', 0]);
});

test('a long section is gone through part by part', () => {
	const part = (name: string) => `### ${name}\n\n${lines(9, name)}\n\n`;
	const text = `# P\n\nX.\n\n## Long\n\n${part('a')}${part('b')}#### Deep\n\nZ.\n\n### Step 1: One\n\nV.\n\n### Step 2: Two\n\nW.\n\n## Next\n\nY.\n`;
	let state = press(openDocument(text, size), 'pagedown');
	const visited: unknown[] = [];
	for (let count = 0; count < 7; count++) {
		visited.push(state.focus.join('.'));
		state = press(state, 'pagedown');
	}
	expect(visited).toEqual([
		'long.a',
		'long.b.text',
		'long.b.deep',
		'long.steps.0.title',
		'long.steps.1.title',
		'long.steps.1.text',
		'next',
	]);
});

test('a section that fits is left at once, whatever it consists of', () => {
	const text = '# P\n\nX.\n\n## Short\n\n### a\n\nA.\n\n### b\n\nB.\n\n## Next\n\nY.\n';
	expect(press(openDocument(text, size), 'pagedown', 'pagedown').focus).toEqual(['next']);
	expect(press(goTo(openDocument(text, size), 'next'), 'pageup').focus).toEqual(['short', 'b']);
});

test('what is offered to the caret makes a section no longer', () => {
	const form = openForm(
		'# Technical Plan: T\n\n## Component Design\n\n### Component 1: A\n**Purpose**: p\n\n### Component 2: B\n\n### Component 3: C\n',
		size,
	);
	const functional = Array.from({length: 6}, (_, at) => `${at}: ${'a long requirement '.repeat(4)}`);
	const spec = {file: 'spec.md', text: '', offers: {functional}, starts: {}};
	const there = focusOn({...form, setting: {...form.setting, spec}}, ['componentDesign', 0, 'responsibilities', 0]);
	expect(blockRows(formBlock(there)).length).toBeGreaterThan(18);
	expect(spot(press(there, 'pagedown'))[0]).toBe('Data Model');
});

test('a section is left at once as long as the screen holds all of its rows', () => {
	const sectionOf = (count: number) => {
		const text = `# P\n\nX.\n\n## Long\n\n${lines(count, 'row')}\n\n## Next\n\nY.\n`;
		return press(openDocument(text, size), 'pagedown', 'ctrl+home');
	};
	const heightOf = (count: number) => formText(sectionOf(count)).trimEnd().split('\n').length;
	const fitting = Array.from({length: 20}, (_, index) => index + 1).findLast(count => heightOf(count) <= 18) ?? 0;
	expect(heightOf(fitting)).toBe(18);
	expect(spot(press(sectionOf(fitting), 'pagedown'))[0]).toBe('Next');
	expect(spot(press(sectionOf(fitting + 1), 'pagedown'))[0]).toBe('Long');
});

test('a long section is gone back through part by part, and left at its start', () => {
	const part = (name: string) => `### ${name}\n\n${lines(12, name)}\n\n`;
	const text = `# P\n\nX.\n\n## Long\n\n${part('a')}${part('b')}${part('c')}## Next\n\nY.\n`;
	let state = goTo(openDocument(text, size), 'next');
	const visited = Array.from({length: 6}, () => {
		state = press(state, 'pageup');
		return state.focus.join('.');
	});
	expect(visited).toEqual(['long.c', 'long.b', 'long.a', 'long.title', 'text', 'title']);
});

test('the blank row at the end of a long section is no page of its own', () => {
	const tests = Array.from({length: 20}, (_, at) => `- ${at}\n`).join('');
	const text = `# Technical Plan: T\n\n## Testing Strategy\n\n### End-to-End Tests\n${tests}- {User flow 1}\n\n## Rollback Plan\n\n- x\n`;
	const state = focusOn(openForm(text, size), ['testingStrategy', 'endToEndTests', 19]);
	expect(press(state, 'down').focus).toEqual(['testingStrategy', 'endToEndTests', 20]);
	expect(currentSection(press(state, 'pagedown')).section.name).not.toBe('Testing Strategy');
	const above = focusOn(state, ['testingStrategy', 'endToEndTests', 10]);
	expect(press(above, 'pagedown').focus).toEqual(['testingStrategy', 'endToEndTests', 20]);
	const filled = focusOn(openForm(text.replace('{User flow 1}', 'x'), size), ['testingStrategy', 'endToEndTests', 19]);
	expect(press(filled, 'pagedown').focus).toEqual(['testingStrategy', 'endToEndTests', 20]);
});

test('where a next card would begin is no page of its own', () => {
	const duties = Array.from({length: 14}, (_, at) => `- ${at}\n`).join('');
	const text = `# Technical Plan: T\n\n## Component Design\n\n### Component 1: A\n**Purpose**: p\n**Responsibilities**:\n${duties}**Dependencies**:\n- {Dependency 1}\n`;
	const form = openForm(text, size);
	const last = focusOn(form, ['componentDesign', 0, 'dependencies', 0]);
	expect(press(last, 'down').focus).toEqual(['componentDesign', 1]);
	const above = focusOn(form, ['componentDesign', 0, 'responsibilities', 12]);
	expect(press(above, 'pagedown').focus).toEqual(last.focus);
	expect(currentSection(press(above, 'pagedown', 'pagedown')).section.name).toBe('Data Model');
});
