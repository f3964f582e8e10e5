import {describe, expect, test} from 'vitest';
import {answers} from '../../../source/plan/answers.ts';
import type {Path} from '../../../source/plan/place.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {bufferValue, caretOf} from '../../../source/wizard/text/buffer.ts';
import {formText, goTo, openDocument, openForm, openTemplate, paste, press} from '../../helpers/form.ts';

describe('code', () => {
	const block = '```ts\ntype Counter = {\n\tkey: string;\n};\n```\n';
	const code = 'type Counter = {\n\tkey: string;\n};';

	test('comes without its fence, and brings its language', () => {
		const pasted = paste(goTo(openForm(), 'component 1 interface'), block);
		expect(pasted.plan.text).toContain(`\`\`\`ts\n${code}\n\`\`\``);
		expect(pasted.message).toBe('Pasted as ts, without the fence. ^Z takes it back.');
		expect(press(pasted, 'ctrl+z').plan.text).toBe(openForm().plan.text);
	});

	test('goes into other code as it is, whose language stays', () => {
		const document = '# P\n\n## Code\n\n```js\na();\n```\n';
		const pasted = paste(press(goTo(openDocument(document), 'code'), 'end'), '  ~~~ts\n  b();\n  ~~~');
		expect(pasted.plan.text).toBe(document.replace('a();', 'a();b();'));
		expect(pasted.message).toBe('Pasted without the fence. ^Z takes it back.');
	});

	test.each(['x();', '```\na\n```\nand\n```\nb\n```', '```ts\na'])(
		'is pasted as it is where it is no block: %j',
		text => {
			const pasted = paste(goTo(openForm(), 'component 1 interface'), text);
			expect(JSON.stringify(answers(pasted.plan))).toContain(JSON.stringify(text));
			expect(pasted.message).toBe('');
		},
	);
});

describe('a list', () => {
	test('in a list is its items', () => {
		const pasted = paste(goTo(openForm(), 'unit tests'), '- one\n* two\n\n3. three\n   and more\n');
		expect(answers(pasted.plan).testingStrategy).toEqual({unitTests: ['one', 'two', 'three\nand more']});
		expect(pasted.message).toBe('Pasted as 3 test areas. ^Z takes it back.');
		expect(press(pasted, 'ctrl+z').plan.text).toBe(openForm().plan.text);
	});

	test('of one item leaves its mark behind', () => {
		const pasted = paste(goTo(openForm(), 'unit tests'), '- one\n');
		expect(answers(pasted.plan).testingStrategy).toEqual({unitTests: ['one']});
	});

	test('in a checklist has its ticks, and what is below an item behind it', () => {
		const document = '# P\n\n## Tasks\n\n- [ ] a\n';
		const pasted = paste(press(goTo(openDocument(document), 'tasks'), 'enter'), '- [x] b\n  - [ ] c\n- [ ] d');
		expect(pasted.plan.text).toBe('# P\n\n## Tasks\n\n- [ ] a\n- [x] b\n- [ ] c\n- [ ] d\n');
	});

	test('of options has their parts', () => {
		const pasted = paste(goTo(openForm(), 'decision 1 option 1'), '- Redis - shared\n- Memory - near\n');
		expect(answers(pasted.plan).technicalDecisions).toEqual([
			{
				optionsConsidered: [
					{option: 'Redis', prosCons: 'shared'},
					{option: 'Memory', prosCons: 'near'},
				],
			},
		]);
	});

	test('of names in backticks has each between one pair of them', () => {
		const pasted = paste(goTo(openForm(), 'entity 1 field 1'), '- `id`: text - who\n- at: integer - when\n');
		expect(pasted.plan.text).toContain('- `id`: text - who\n- `at`: integer - when\n');
	});

	test('where a card is added makes a card of each, in one step', () => {
		const form = openForm('# Technical Plan: X\n\n## Implementation Phases\n');
		const pasted = paste(goTo(form, 'add phase'), '1. Count\n2. Block\n');
		expect(formText(pasted)).toMatch(/▸ Phase 1 +Count +◐\n.*▾ Phase 2 +Block/);
		expect(pasted.message).toBe('Pasted as 2 phases. ^Z takes it back.');
		expect(press(pasted, 'ctrl+z').plan.text).toBe(form.plan.text);
	});

	test('in running text is text', () => {
		const document = '# P\n\n## Steps\n\n### Step 1: One\n\nA.\n';
		const pasted = paste(press(goTo(openDocument(document), 'A.'), 'end'), '\n\n- a\n- b\n');
		expect(pasted.plan.text).toContain('A.\n\n- a\n- b\n');
		expect(pasted.message).toBe('');
	});
});

describe('a table', () => {
	const risks = (text: string) => paste(goTo(openForm(), 'risks'), text);

	test('is rows, without its header', () => {
		const pasted = risks('| Risk | Impact | Probability |\n|---|:-:|---|\n| a \\| b | High | Low |\n| c | Low | Low |');
		expect(answers(pasted.plan).technicalRisks).toEqual([
			{risk: 'a | b', impact: 'High', probability: 'Low'},
			{risk: 'c', impact: 'Low', probability: 'Low'},
		]);
		expect(pasted.message).toBe('Pasted as 2 risks. ^Z takes it back.');
	});

	test('whose first row names no column begins with that row', () => {
		const pasted = risks('| a | Low |\n|---|---|\n| b | High |');
		expect(answers(pasted.plan).technicalRisks).toEqual([
			{risk: 'a', probability: 'Low'},
			{risk: 'b', probability: 'High'},
		]);
	});

	test('of one row is that row', () => {
		expect(answers(risks('a\tLow\tHigh').plan).technicalRisks).toEqual([
			{risk: 'a', probability: 'Low', impact: 'High'},
		]);
	});
});

describe('a heading in running text', () => {
	const text = '## Why\n\nSo.\n\n### Deep\n\n```\n# code\n```\n';

	test('goes below that of its section, and a line says so', () => {
		const pasted = paste(goTo(openForm(), 'architecture overview'), text);
		expect(answers(pasted.plan).architectureOverview).toBe('### Why\n\nSo.\n\n#### Deep\n\n```\n# code\n```');
		expect(pasted.plan.text).toContain('\n### Why\n');
		expect(pasted.message).toBe('Pasted below this section’s heading: ## is ### here. ^Z takes it back.');
	});

	test('so it does in a document without a template', () => {
		const pasted = paste(goTo(openDocument('# P\n\n## A\n\n### B\n\nx\n'), 'x'), '\n\n# C\n\ny');
		expect(press(pasted, 'ctrl+s').plan.text).toBe('# P\n\n## A\n\n### B\n\nx\n\n#### C\n\ny\n');
	});

	test('stays as it is where it is deep enough', () => {
		const pasted = paste(goTo(openForm(), 'architecture overview'), '### Deep\n\nx');
		expect([answers(pasted.plan).architectureOverview, pasted.message]).toEqual(['### Deep\n\nx', '']);
	});
});

test('several lines in a field of one are one', () => {
	for (const words of ['Login\n throttling \n', '  Login  \n\n  throttling', 'Login\nthrottling'])
		expect(answers(paste(openForm(), words).plan).featureName).toBe('Login throttling');
});

test('what a template asks for with bullets takes each line', () => {
	const form = openTemplate('# {Name}\n\n## Goals\n\n- {Goal}\n');
	expect(answers(paste(goTo(form, 'goals'), 'a\nb').plan).goals).toEqual(['a', 'b']);
});

describe('what would be something else there is spelled as a person would write it', () => {
	const at = (path: Path, text?: string) => focusOn(text === undefined ? openForm() : openDocument(text), path);
	const own = '# A\n\n## Why\n\n**Label**: words\n\nSo.\n';

	test.each([
		['a heading', at(['technicalDecisions', 0, 'context']), 'words\n## More\nwords', '\n\\## More\n'],
		['a line below a heading', at(['architectureOverview']), 'text\n===', 'text\n\\==='],
		['a line across', at(['testingStrategy', 'unitTests', 0]), '---', '- \\---\n'],
		['paragraphs behind a label', at(['why', 'label'], own), '\n\n- a\n- b', '**Label**: words\n\\- a\n\\- b\n'],
	])('%s', (_, state, pasted, expected) => {
		const done = paste(state, pasted);
		expect(done.plan.text).toContain(expected);
		expect(done.plan.text).not.toContain('&#');
		expect(done.message).toMatch(
			/^Pasted (?:with \\ before what would start something else here|as one paragraph)\. \^Z/,
		);
		expect(press(done, 'ctrl+z').plan.text).toBe(state.plan.text);
	});

	test('code in it stays code', () => {
		const done = paste(at(['architectureOverview']), 'So:\n\n```\n# no heading\n```\n\n---');
		expect(done.plan.text).toContain('```\n# no heading\n```\n\n\\---');
	});
});

describe('in a table of its own', () => {
	const head = '# P\n\n## T\n\n| Risk | By | When |\n|---|---|---|\n';
	const pasted = (row: number, text: string) =>
		paste(focusOn(openDocument(`${head}| a | b | c |\n|  |  |  |\n`), ['t', row, 'risk']), text);
	const own = '| a | b | c |\n';
	const none = '|  |  |  |\n';

	test.each([
		['rows', 0, 'x\ty\nz\tw', `${own}| x | y |  |\n| z | w |  |\n${none}`, 'Pasted as 2 risks. ^Z takes it back.'],
		[
			'rows in a blank one',
			1,
			'x\ty\nz\tw',
			`${own}| x | y |  |\n| z | w |  |\n`,
			'Pasted as 2 risks. ^Z takes it back.',
		],
		[
			'a row below its header',
			0,
			'| When | Risk |\n|---|---|\n| x | y |',
			`${own}| y |  | x |\n${none}`,
			'Pasted as 1 risk. ^Z takes it back.',
		],
		[
			'other columns',
			1,
			'| When | Other | More | Most |\n|---|---|---|---|\n| x | y | z | w |',
			`${own}| y | z | x |\n`,
			'Pasted as 1 risk. ^Z takes it back.',
		],
		['a row in a blank one', 1, 'x | y', `${own}| x | y |  |\n`, 'Pasted as 1 risk. ^Z takes it back.'],
		['a row in a word', 0, 'x | y', `| ax \\| y | b | c |\n${none}`, ''],
		['a word', 1, 'x', `${own}| x |  |  |\n`, ''],
		['a header alone', 1, '| Risk | By |', `${own}| \\| Risk \\| By \\| |  |  |\n`, ''],
	])('%s', (_, row, text, rows, message) => {
		const done = pasted(row, text);
		expect(done.plan.text).toBe(head + rows);
		expect(done.message).toBe(message);
	});

	test('the caret is in the last row, and one step takes all back', () => {
		const done = pasted(0, 'x\ty\nz\tw');
		expect([done.focus, bufferValue(done.buffer), caretOf(done.buffer)]).toEqual([['t', 2, 'risk'], 'z', 1]);
		expect(press(done, 'ctrl+z').plan.text).toBe(`${head}${own}${none}`);
	});
});

describe('in a list', () => {
	const list = '# P\n\n**Items**:\n\n- one\n- two\n\n**End**: z\n';
	const items = (words: string) => list.replace('- one\n- two\n', words);

	test.each([
		['several come behind the one with the caret', 0, '- x\n- y', '- one\n- x\n- y\n- two\n'],
		['so do lines', 1, 'x\ny', '- one\n- two\n- x\n- y\n'],
		['one is text', 0, '- x', '- one- x\n- two\n'],
	])('%s', (_, index, text, expected) => {
		expect(paste(focusOn(openDocument(list), ['items', index]), text).plan.text).toBe(items(expected));
	});

	test('one in a blank item is that item', () => {
		const done = paste(press(focusOn(openDocument(list), ['items', 1]), 'enter'), '- x');
		expect(done.plan.text).toBe(items('- one\n- two\n- x\n'));
		expect(done.message).toBe('Pasted as 1 item. ^Z takes it back.');
		const words = paste(press(focusOn(openDocument(list), ['items', 1]), 'enter'), 'x');
		expect([words.plan.text, words.message]).toEqual([done.plan.text, '']);
	});

	test('with boxes each has its own tick, and no part but its words', () => {
		const boxes = '# P\n\n## Tasks\n\n- [ ] a\n- [ ] \n';
		const done = paste(focusOn(openDocument(boxes), ['tasks', 1, 'text']), '- [ ] b - c\n- [X] d');
		expect(done.plan.text).toBe('# P\n\n## Tasks\n\n- [ ] a\n- [ ] b - c\n- [x] d\n');
		expect(paste(focusOn(openDocument(boxes), ['tasks', 1, 'done']), '- [x] b').plan.text).toBe(
			'# P\n\n## Tasks\n\n- [ ] a\n- [x] b\n',
		);
	});

	test('how to take it back is said only where a key does', () => {
		const state = focusOn(openDocument(list), ['items', 0]);
		const bindings = state.setting.bindings.filter(({command}) => command !== 'undo');
		const done = paste({...state, setting: {...state.setting, bindings}}, '- x\n- y');
		expect(done.message).toBe('Pasted as 2 items.');
	});
});

describe('where a title belongs', () => {
	const at = (...path: Path) => focusOn(openForm(), ['technicalDecisions', ...path]);

	test.each([
		[
			'a list makes cards',
			at(0, 'title'),
			'- x\n- y',
			[{title: 'x'}, {title: 'y'}],
			'Pasted as 2 decisions. ^Z takes it back.',
		],
		['lines do not', at(0, 'title'), 'x\ny', [{title: 'x y'}], ''],
		['nor does a list of more than titles', at(0, 'title'), '- x\n  z\n- y', [{title: '- x z - y'}], ''],
		['nor a list below the title', at(0, 'context'), '- x\n- y', [{context: '- x\n- y'}], ''],
	])('%s', (_, state, text, decisions, message) => {
		const done = paste(state, text);
		expect(answers(done.plan).technicalDecisions).toEqual(decisions);
		expect(done.message).toBe(message);
	});

	test('nor a list in a card that says something', () => {
		const filled = paste(at(0, 'context'), 'why');
		const done = paste(focusOn(filled, ['technicalDecisions', 0, 'title']), '- x\n- y');
		expect(answers(done.plan).technicalDecisions).toEqual([{title: '- x - y', context: 'why'}]);
	});
});

describe('the language of code', () => {
	const document = '# P\n\n## Code\n\n```\na\n```\n';
	const pasted = (text: string, ...keys: readonly string[]) =>
		paste(press(focusOn(openDocument(document), ['code']), ...keys), text);

	test('comes with what replaces all of it, not with what is put in', () => {
		const all = pasted('```ts\nb\n```', 'alt+a');
		expect(all.plan.text).toBe('# P\n\n## Code\n\n```ts\nb\n```\n');
		expect(all.message).toBe('Pasted as ts, without the fence. ^Z takes it back.');
		const more = pasted('```ts\nb\n```', 'end');
		expect(more.plan.text).toBe('# P\n\n## Code\n\n```\nab\n```\n');
		expect([more.message, caretOf(more.buffer)]).toEqual(['Pasted without the fence. ^Z takes it back.', 2]);
	});

	test('comes into empty code, where there is one', () => {
		expect(pasted('```\nb\n```', 'alt+a', 'backspace').plan.text).toBe('# P\n\n## Code\n\n```\nb\n```\n');
		expect(pasted('```ts\nb\n```', 'alt+a', 'backspace').plan.text).toBe('# P\n\n## Code\n\n```ts\nb\n```\n');
	});

	test('and the fence stay in running text and in a choice', () => {
		const text = paste(focusOn(openForm(), ['architectureOverview']), '```ts\nb\n```');
		expect(answers(text.plan).architectureOverview).toBe('```ts\nb\n```');
		const choice = paste(focusOn(openForm(), ['status']), '```\ndraft\n```');
		expect(bufferValue(choice.buffer)).toBe('```\ndraft\n```');
	});
});

test('headings that are too deep already stay, the others go below that of the section', () => {
	const pasted = paste(focusOn(openForm(), ['architectureOverview']), '###### a\n\n# b');
	expect(answers(pasted.plan).architectureOverview).toBe('###### a\n\n### b');
	expect(pasted.message).toBe('Pasted below this section’s heading: # is ### here. ^Z takes it back.');
});

test('behind a label a heading is no heading', () => {
	const document = openDocument('# P\n\n**L**: x\n\n| A |\n|---|\n| b |\n');
	const pasted = paste(focusOn(document, ['l']), '\n# y\n\nz');
	expect(pasted.plan.text).toBe('# P\n\n**L**:\n\nx\n\\# y\n\nz\n\n| A |\n|---|\n| b |\n');
	expect(pasted.message).toBe('Pasted with \\ before what would start something else here. ^Z takes it back.');
});
