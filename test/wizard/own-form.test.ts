/* How the form shows what the document alone has. */
import {expect, test} from 'vitest';
import {answers, fill, parseTemplate, readPlan} from '../../source/index.ts';
import {bindings} from '../../source/wizard/keymap.ts';
import {rowWidth} from '../../source/wizard/layout/block.ts';
import {formBlock} from '../../source/wizard/layout/form-layout.ts';
import {sectionRows, sectionsRow} from '../../source/wizard/layout/frame.ts';
import {createState} from '../../source/wizard/open-state.ts';
import {currentSection, type State, sectionsOf} from '../../source/wizard/state.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {stopsOf} from '../../source/wizard/stop.ts';
import {caretOf} from '../../source/wizard/text/buffer.ts';
import {blockRows, formText, goTo, openDocument, openForm, press, rowText, type} from '../helpers/form.ts';

const names = (state: State) => sectionsOf(state).map(({name}) => name);

const lines = (state: State) => formText(state).split('\n');

test('a group beside the sections is a section of the form, named by several of its noun', () => {
	const state = openDocument(
		'# Plan\n\n**Goal**: x\n\n## Summary\n\nY.\n\n## Task 1: Move\n\nA.\n\n## Task 2: Test\n\nB.\n',
	);
	expect(names(state)).toEqual(['Title', 'Summary', 'Tasks']);
	const here = press(state, 'pagedown', 'pagedown');
	expect(here.focus).toEqual(['tasks', 0, 'title']);
	expect(currentSection(here).section.name).toBe('Tasks');
});

test('the whole of such a group goes to the editor', () => {
	const tasks = '## Task 1: Move\n\nA.\n\n## Task 2: Test\n\nB.';
	const state = press(openDocument(`# Plan\n\nX.\n\n${tasks}\n`), 'pagedown', 'alt+g');
	expect(state.request).toMatchObject({type: 'edit', text: tasks});
	const head = press(openDocument(`# Plan\n\nX.\n\n${tasks}\n`), 'alt+g');
	expect(head.request).toMatchObject({type: 'edit', text: '# Plan\n\nX.'});
});

test('a section that a template knows by another name has that of the document', () => {
	const state = openForm('# Technical Plan: X\n\n## Risk Assessment\n\n| Risk |\n|---|\n| A |\n');
	expect(names(state)).toContain('Risk Assessment');
	expect(names(state)).not.toContain('Technical Risks');
	expect(rowText(sectionsRow(goTo(state, 'risk assess')))).toContain('Risk Assessment');
	// Who knows the template's name for it finds it, too.
	expect(rowText(sectionsRow(goTo(state, 'technical risks')))).toContain('Risk Assessment');
});

test('no section of the document alone is called optional', () => {
	expect(formText(press(openDocument('# Plan\n\nX.\n\n## Why\n\nY.\n'), 'pagedown'))).toBe(' WHY\n\n❯ Y.');
});

test('the caret comes into a section below its heading, which is edited in its place', () => {
	let state = press(openDocument('# Plan\n\nX.\n\n## Why\n\nY.\n'), 'pagedown');
	expect(state.focus).toEqual(['why']);
	state = press(state, 'up');
	expect(lines(state)).toEqual(['❯Why', '', '  Y.']);
	expect(type(state, ' now').plan.text).toContain('## Why now\n');
	expect(sectionsOf(type(state, ' now'))[1]?.name).toBe('Why now');
});

test('a section of nothing but its heading has that as its stop', () => {
	expect(press(openDocument('# Plan\n\nX.\n\n## Why\n\n### How\n'), 'pagedown').focus).toEqual(['why', 'how']);
});

test('a subsection has its heading once, and what is below it stands to the right', () => {
	const text = '# Plan\n\nX.\n\n## Why\n\nA.\n\n### How\n\nB.\n\n#### When\n\n**Date**: soon\n';
	const state = press(openDocument(text, {columns: 80, rows: 24}), 'pagedown', 'down');
	expect(lines(state).map(line => line.trimEnd())).toEqual([
		' WHY',
		'',
		'  A.',
		'',
		'❯How',
		'    B.',
		'',
		'   When',
		'     Date  soon',
	]);
	const typed = type(state, '?');
	expect(typed.plan.text).toContain('### How?\n');
});

test('Tab goes from text to text, and not to their headings', () => {
	const text = '# Plan\n\nX.\n\n## Why\n\nA.\n\n### How\n\nB.\n\n## When\n\nC.\n';
	const there = press(openDocument(text), 'tab', 'tab', 'tab', 'tab');
	expect(there.focus).toEqual(['when']);
	expect(press(there, 'shift+tab').focus).toEqual(['why', 'how']);
	expect(press(there, 'shift+tab', 'up').focus).toEqual(['why', 'how', 'title']);
});

test('a heading that is longer than its row is wrapped while it is edited', () => {
	const words = 'word '.repeat(40).trim();
	let state = openDocument(`# Plan\n\nX.\n\n## ${words}\n\nY.\n`, {columns: 80, rows: 24});
	state = press(state, 'pagedown', 'up');
	expect(lines(state).slice(0, 3).join('')).toContain(words.slice(0, 60));
	expect(press(state, 'up').focus).toEqual(state.focus);
});

test('a label that a template knows by another name has that of the document', () => {
	const text = '# Technical Plan: X\n\n## Implementation Phases\n\n### Phase 1: A\n\n**Objectives**: y\n';
	const state = goTo(openForm(text), 'objectives');
	expect(state.focus).toEqual(['implementationPhases', 0, 'goal']);
	expect(formText(state)).toMatch(/❯Objectives +y/);
	expect(formText(type(state, ' z'))).toMatch(/❯Objectives +y z/);
});

test('what has no main heading has no title', () => {
	expect(names(openDocument('Some words.\n\n- a\n'))).toEqual(['Text']);
	expect(names(openDocument('Words.\n\n## Why\n\nX.\n'))).toEqual(['Text', 'Why']);
});

test('a document of one text that the screen does not hold opens at its start', () => {
	expect(caretOf(openDocument('words '.repeat(2000)).buffer)).toBe(0);
	expect(caretOf(openDocument('A few words.').buffer)).toBe(12);
});

test('names in any script and of any length are drawn in their room', () => {
	const text = `# 計画 🔐\n\n## 🚀 ${'概要と目的'.repeat(20)}\n\n**${'目的'.repeat(30)}**: 土台\n\n### 👩‍👩‍👧‍👦 ${'long '.repeat(60)}\n\n#### タスク 1: ${'移す'.repeat(40)}\n\nX\n\n#### タスク 2: 試す\n\nY\n`;
	for (const columns of [60, 80, 100, 140]) {
		let state = openDocument(text, {columns, rows: 24});
		for (let count = 0; count < 9; count++, state = press(state, 'tab')) {
			for (const row of blockRows(formBlock(state))) expect(rowWidth(row)).toBeLessThanOrEqual(columns);
			for (const row of sectionRows(state, 30, 9)) expect(rowWidth(row)).toBeLessThanOrEqual(30);
		}
	}
});

test('what stands in a tag is called by it, on the screen and in the menu', () => {
	const text = '<objective>\nMove the cache.\n</objective>\n\n<steps>\n\n- [ ] a\n\n</steps>\n';
	const state = openDocument(text);
	expect(formText(state)).toBe(' TEXT\n\n objective\n❯ Move the cache.\n\n steps\n  [ ] a');
	expect(goTo(state, 'steps').focus.at(0)).toBe('steps');
});

const filled = (state: State) => lines(state).filter(line => line !== '');

test('items of a list that hold more than words are cards under its label', () => {
	const text = '## A\n\n**Files:**\n- **New**: a.ts\n  ```\n  x\n  ```\n- b.ts\n';
	let state = openDocument(text);
	expect(state.focus).toEqual(['a', 'files', 0, 'name']);
	expect(filled(state).slice(1)).toEqual([' Files', '❯▾ New', '    Text  a.ts', '     │ x', ' ▸ b.ts', '  + item']);
	state = press(state, 'ctrl+n');
	expect(state.plan.text).toBe(text.replace('- b.ts', '- **…**:\n  ```\n  ```\n- b.ts'));
	state = type(state, 'Gone');
	expect(state.plan.text).toContain('- **Gone**:\n');
});

test('the name of an item with a box stands above its words', () => {
	let state = openDocument('## A\n\n- [ ] **Do:** it\n  ```\n  go\n  ```\n- [x] c\n');
	expect(filled(state).slice(1)).toEqual(['❯ [ ] Do', '      it', '      │ go', '  [x] c']);
	state = press(state, 'tab', 'down');
	expect(state.focus).toEqual(['a', 0, 'text']);
	state = press(state, 'up');
	expect(state.focus).toEqual(['a', 0, 'name']);
	expect(press(openDocument('## A\n\n- [ ] **Do:** it\n- [x] c\n'), 'down').focus).toEqual(['a', 1, 'done']);
});

test('an item with content of its own is not asked for what has no name and is not there', () => {
	const template = parseTemplate('# Design\n\n## Parts\n\n### {Part}\n\n{What it does}\n\n**Owner**: {Who}\n');
	const text = '# Design\n\n## Parts\n\n### Backend\n\n#### auth.php\n\nSigns in.\n\n### Front\n';
	const setting = {file: 'a.md', base: text, spec: undefined, template: {id: 'a', name: 'a'}, bindings};
	const state = createState({plan: readPlan(template, text), setting, size: {columns: 80, rows: 24}});
	const paths = sectionsOf(state)
		.flatMap(stopsOf)
		.map(({path}) => path.join('.'));
	expect(paths.filter(path => path.startsWith('parts.0'))).toEqual([
		'parts.0.title',
		'parts.0.owner',
		'parts.0.authPhp.title',
		'parts.0.authPhp',
	]);
	expect(paths).toContain('parts.1.whatItDoes');
	expect(formText(focusOn(state, ['parts', 0, 'title']))).not.toContain('What it does');
	expect(answers(fill(state.plan, {parts: [{whatItDoes: 'Signs in.'}]}))).toMatchObject({
		parts: [{whatItDoes: 'Signs in.'}],
	});
});
