/* Boxes that an item has not yet, and checklists below one. */
import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {insertBelow, insertBox} from '../../../source/plan/edit/box.ts';
import {insertName} from '../../../source/plan/edit/name.ts';
import type {Path, Plan} from '../../../source/plan/place.ts';

const tasks = parseTemplate('## Tasks\n\n- [ ] {task}\n');
const none = parseTemplate('');

const into = (edit: (plan: Plan, path: Path) => Plan | undefined, lines: string, path: Path, template = tasks) =>
	edit(readPlan(template, `## Tasks\n\n${lines}`), ['tasks', ...path])?.text.slice('## Tasks\n\n'.length);

describe('a box comes', () => {
	test.each([
		['before words', '- a\n- [ ] b\n', '- [ ] a\n- [ ] b\n'],
		['behind a mark alone', '-\n- [ ] b\n', '- [ ]\n- [ ] b\n'],
		['behind a number', '1. a\n', '1. [ ] a\n'],
	])('%s', (_, before, after) => {
		expect(into(insertBox, before, [0, 'done'])).toBe(after);
	});

	test.each([
		['at words', '- a\n', [0, 'text']],
		['at an item', '- a\n', [0]],
		['where there is no item', '- a\n', [7, 'done']],
		['in no list', 'a\n', ['done']],
	])('but not %s', (_, before, path) => {
		expect(into(insertBox, before, path)).toBeUndefined();
	});
});

describe('the first item below another stands', () => {
	test.each([
		['as far in as its words', '- [ ] a\n', '- [ ] a\n  - [ ] {task}\n'],
		['below one without a box', '- a\n', '- a\n  - [ ] {task}\n'],
		['as its cousins do', '- [ ] a\n- [ ] b\n  * [ ] c\n', '- [ ] a\n  * [ ] {task}\n- [ ] b\n  * [ ] c\n'],
		['with a bullet below a number', '1. [ ] a\n', '1. [ ] a\n   - [ ] {task}\n'],
		['below a wide number', '10) [ ] a\n', '10) [ ] a\n    - [ ] {task}\n'],
		['below all its lines', '* [ ] a\n  more\n', '* [ ] a\n  more\n  * [ ] {task}\n'],
		['behind a tab', '-\t[ ] a\n', '-\t[ ] a\n \t-\t[ ] {task}\n'],
		['above the next', '- [ ] a\n\n- [ ] b\n', '- [ ] a\n  - [ ] {task}\n\n- [ ] b\n'],
	])('%s', (_, before, after) => {
		expect(into(insertBelow, before, [0, 'items'])).toBe(after);
	});

	test('in the line ends of the plan', () => {
		const plan = readPlan(tasks, '## Tasks\r\n\r\n- [ ] a\r\n');
		expect(insertBelow(plan, ['tasks', 0, 'items'])?.text).toBe('## Tasks\r\n\r\n- [ ] a\r\n  - [ ] {task}\r\n');
	});

	test('below one that is below another', () => {
		expect(into(insertBelow, '- [ ] a\n  - [ ] b\n', [0, 'items', 0, 'items'])).toBe(
			'- [ ] a\n  - [ ] b\n    - [ ] {task}\n',
		);
	});

	test('blank in a list of the document’s own', () => {
		expect(into(insertBelow, '* [ ] a\n  - [ ] b\n* [ ] c\n', [1, 'items'], none)).toBe(
			'* [ ] a\n  - [ ] b\n* [ ] c\n  - [ ]\n',
		);
	});

	test.each([
		['below nothing', '-\n', [0, 'items']],
		['under another key', '- [ ] a\n', [0, 'other']],
		['where there is no item', '- [ ] a\n', [1, 'items']],
		['in no list', 'a\n', ['items']],
	])('but not %s', (_, before, path) => {
		expect(into(insertBelow, before, path)).toBeUndefined();
	});
});

test('a name comes before the words of an item beside one with a name', () => {
	expect(into(insertName, '- [ ] **A**: b\n- [ ] c\n', [1, 'name'], none)).toBe('- [ ] **A**: b\n- [ ] **…**: c\n');
	expect(into(insertName, '- [ ] **A**: b\n- [ ]\n', [1, 'name'], none)).toBe('- [ ] **A**: b\n- [ ] **…**: \n');
	expect(into(insertName, '- [ ] **A**: b\n- [ ] c\n', [1, 'other'], none)).toBeUndefined();
	expect(into(insertName, '- [ ] a\n', [0, 'name'])).toBeUndefined();
});
