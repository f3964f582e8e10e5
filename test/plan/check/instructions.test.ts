import {describe, expect, test} from 'vitest';
import {parseTemplate, problems, readPlan} from '../../../source/index.ts';
import {findInstructions} from '../../../source/plan/check/instructions.ts';

/** Where a document holds words of a template that nobody named, and which. */
const left = (text: string) =>
	problems(readPlan(parseTemplate(''), text)).map(({line, column, message}) => `${line}:${column} ${message}`);

describe('words of a template that nobody named', () => {
	test.each([
		[
			'of a label',
			'**Goal:** [One sentence describing what this builds]',
			'1:11 `[One sentence describing what this builds]`',
		],
		['of a label among others', '**Branch**: `a` | **Date**: [DATE] | **By**: me', '1:29 `[DATE]`'],
		[
			'over two lines',
			'**Why**: [Say what is wrong and\nwho is hurt by it]',
			'1:10 `[Say what is wrong and who is hurt by it]`',
		],
		['of a cell', '| A | B |\n|---|---|\n| [e.g., 4th project] | x |', '3:3 `[e.g., 4th project]`'],
		['of an item', '- [ ] {What has to be done here}', '1:7 `{What has to be done here}`'],
		['of a paragraph', 'x\n\n<why this is needed>\n', '3:1 `<why this is needed>`'],
		['of a heading', '# [Feature Name] Implementation Plan', '1:3 `[Feature Name]`'],
		[
			'that ask, once',
			'**Store**: [e.g., files or NEEDS CLARIFICATION]',
			'1:12 `[e.g., files or NEEDS CLARIFICATION]`',
		],
		['in two braces', 'x\n\n{{agent_version}}', '3:1 `{{agent_version}}`'],
		['that are shouted', '**Why:** [REASON_FOR_IT]', '1:10 `[REASON_FOR_IT]`'],
		['of a heading behind a colon', '### Task 1: [Component Name]', '1:13 `[Component Name]`'],
	])('%s', (_, text, words) => {
		expect(left(text)).toEqual([`${words} is left from the template.`]);
	});

	test.each([
		['a list of ids', '**Needs**: [T001, T002]'],
		['a list of words', '**Tags**: [api, backend]'],
		['a state', '**Status**: [In Progress]'],
		['a mark', '### [NEW] file.ts'],
		['a mark before a change', '- [New Feature]'],
		['a mark of an item', '- [US1] [P] Add it'],
		['a link', '- [how this was measured by us](https://x)'],
		['a link by its name', '- [how this was measured by us]\n\n[how this was measured by us]: https://x'],
		['a link by another name', '- [how this was measured by us][1]'],
		['a part of what a label says', '- Tag: **Feature: a, Property 1: [property description]**'],
		['words in a sentence', 'It shows [the name of the user] and [e.g. a date] there.'],
		['code', '- `[path to the file name]`'],
		['a tag', '<details open>'],
		['a source', '- [Source: docs/prd.md#Section four of the document]'],
	])('but not %s', (_, text) => {
		expect(left(text)).toEqual([]);
	});
});

test('a line of thousands of brackets is looked through for none, and those around it are', () => {
	const text = `- [e.g., a project]\n${'[Feature name] '.repeat(1000)}\n- [Feature name]\n`;
	expect(findInstructions(text).map(({from, to}) => text.slice(from, to))).toEqual([
		'[e.g., a project]',
		'[Feature name]',
	]);
});

const found = (text: string) => findInstructions(text).map(({from, to}) => text.slice(from, to));

describe('words that tell what to write', () => {
	test.each([
		'e.g., a',
		'eg: a',
		'e.g a',
		'e.g.',
		'i.e. a',
		'ie, a',
		'for example a',
		'Example: a',
		'Name',
		' Name ',
		'Your Feature Full Own Name',
		'File Names',
		'User-name',
		'user_name',
		'Task 1 title',
		'The rationale',
		'URL',
		'FEATURE',
		'REASON_FOR_IT',
		'A_B_C',
		'## Why',
		'Say what it does',
		'do it now',
		'one, two; three.',
		'don’t do it',
		'a/b c-d e',
		`${'x'.repeat(395)} name`,
	])('%s', words => {
		expect(found(`[${words}]`)).toEqual([`[${words}]`]);
	});

	test.each([
		'example',
		'examples a',
		'date:',
		'Renamed',
		'A B C D E F name',
		'Task #',
		'FEATURES',
		'REASON_',
		'Reason_For',
		'# Why',
		'#Why',
		'Say what',
		'do it',
		'Say: what it does',
		'see a.b what it does',
		'see x#y what it does',
		'It is so',
		'one! two three',
		'Some Words in Title Case',
		'a1 b2 c3',
		`${'x'.repeat(396)} name`,
	])('but not %s', words => {
		expect(found(`[${words}]`)).toEqual([]);
	});
});

describe('words that are all that is said', () => {
	const words = '[say what it is]';

	test.each([
		'A: …',
		'A：…',
		'**A:** …',
		'**A**: …',
		'A: **…**',
		'A： **…**',
		'**…**',
		'_…_',
		'- …',
		'1. …',
		'- [ ] …',
		'> …',
		'> - …',
		'  …',
		'| … |',
		'| a | … | b |',
		'….',
		'…,',
		'…; ',
		'…**.',
		'# …',
		'  ## A: …',
		'## **…**',
		'## A: … b',
		'… | b',
	])('%s', around => {
		expect(found(around.replace('…', words))).toEqual([words]);
	});

	test.each([
		'a …',
		'… a',
		'**A** …',
		'| a … |',
		'…!',
		'…:',
		'…(x)',
		'…[x]',
		'## A …',
		'## [x]: …',
		'####### …',
		'#…',
		'a **…**',
	])('but not %s', around => {
		expect(found(around.replace('…', words))).toEqual([]);
	});

	test('in two braces any words', () => {
		expect(found('{{x}}')).toEqual(['{{x}}']);
		expect(found('{x}')).toEqual([]);
		expect(found('a {{x}}')).toEqual([]);
	});

	test('on a line of no more than four thousand letters', () => {
		expect(found(`${' '.repeat(4000 - words.length)}${words}`)).toEqual([words]);
		expect(found(`${' '.repeat(4001 - words.length)}${words}`)).toEqual([]);
	});
});
