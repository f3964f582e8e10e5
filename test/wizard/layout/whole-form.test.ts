/* How a small plan looks, section by section, a row a line. */
import {expect, test} from 'vitest';
import {formBlock} from '../../../source/wizard/layout/form-layout.ts';
import {currentSection, type State} from '../../../source/wizard/state.ts';
import {blockRows, formText, openTemplate, press, type} from '../../helpers/form.ts';

const template =
	'# Plan: {Name}\n\n**Owner**: {who}\n**State**: {draft|done}\n\n## Words\n\nSay what it is for.\n\n## List (optional)\n\n- {thing}\n\n## Ways\n\n1. {Way A} - {Effect}\n\n## Tasks\n\n- [ ] {Task}\n  - [ ] {Part}\n\n## Costs\n\n| Cost | Size | Place |\n|---|---|---|\n| {Cost 1} | {Small/Big} | {Here/There} |\n\n## Parts\n\n### Part 1: {Title}\n\n**Why**: {why}\n\n**Needs**:\n\n- {need}\n\n## Rest\n\n### Inner\n\n{inner}\n\n**Code**:\n\n```ts\n{code}\n```\n\n## Asked\n\n[CLARIFY: {question}]\n';

const size = {columns: 64, rows: 24};
const blank = openTemplate(template, size);

/** Every section as it looks when one comes to it. */
function sections(state: State): string[][] {
	const all: string[][] = [];
	let current = state;
	for (let count = 0; count < 12; count++) {
		all.push(formText(current).split('\n'));
		const next = press(current, 'pagedown');
		if (currentSection(next).index <= currentSection(current).index) break;
		current = next;
	}
	return all;
}

const filled = [
	...[
		'Login',
		'tab',
		'Ann',
		'tab',
		'right',
		'tab',
		'Some words.',
		'tab',
		'one',
		'enter',
		'two',
		'tab',
		'Redis',
		'tab',
		'fast',
		'tab',
	],
].reduce((state, key) => (/^(?:tab|enter|right)$/.test(key) ? press(state, key) : type(state, key)), blank);

test('a blank plan', () => {
	expect(sections(blank)).toEqual([
		[' TITLE', '', '❯Name   …', ' Owner  who', ' State  ○ draft  ○ done'],
		[' WORDS', '', '❯ Say what it is for.'],
		[' LIST  optional', '', '❯ • thing'],
		[' WAYS', '', '❯ 1  ❯Way     …', '      Effect  …'],
		[' TASKS', '', '❯ [ ] Task', '      [ ] Part'],
		[' COSTS', '', '  1 ❯Cost   …', '     Size   Small/Big', '     Place  Here/There'],
		[' PARTS', '', '❯▾ Part 1  Title', '    Why    …', '    Needs  • need', '', '  + part'],
		[' REST', '', ' Inner', '❯ inner', '', ' Code  │ …'],
		[' ASKED', '', '❯ ? question'],
	]);
});

test('a plan that is begun', () => {
	expect(filled.plan.text).toContain('1. Redis - fast');
	expect(sections(press(filled, 'pageup', 'pageup', 'pageup', 'pageup', 'pageup'))).toEqual([
		[' TITLE', '', '❯Name   Login', ' Owner  Ann', ' State  ● draft  ○ done'],
		[' WORDS', '', '❯ Some words.'],
		[' LIST  optional', '', '❯ • one', '  • two'],
		[' WAYS', '', '❯ 1  ❯Way     Redis', '      Effect  fast'],
		[' TASKS', '', '❯ [ ] Task', '      [ ] Part'],
		[' COSTS', '', '  1 ❯Cost   …', '     Size   Small/Big', '     Place  Here/There'],
		[' PARTS', '', '❯▾ Part 1  Title', '    Why    …', '    Needs  • need', '', '  + part'],
		[' REST', '', ' Inner', '❯ inner', '', ' Code  │ …'],
		[' ASKED', '', '❯ ? question'],
	]);
});

test('tones say what is what', () => {
	const tones = (state: State) =>
		blockRows(formBlock(state)).map(row =>
			row.flatMap(({text, tone}) => (text.trim() === '' ? [] : [`${tone} ${text.trim()}`])),
		);
	expect(tones(blank)).toEqual([
		['title TITLE'],
		[],
		['accent ❯', 'accent Name', 'hint …'],
		['label Owner', 'hint who'],
		['label State', 'dim ○ draft', 'dim ○ done'],
	]);
	expect(tones(press(blank, 'pagedown', 'pagedown', 'pagedown'))).toEqual([
		['title WAYS'],
		[],
		['accent ❯', 'dim 1', 'accent ❯', 'accent Way', 'hint …'],
		['label Effect', 'hint …'],
	]);
});
