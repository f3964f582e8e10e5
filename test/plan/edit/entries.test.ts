/* Items of a document's own lists that hold more than words. */
import {describe, expect, test} from 'vitest';
import {
	answers,
	fill,
	insertItem,
	moveItem,
	parseTemplate,
	readPlan,
	removeItem,
	setField,
} from '../../../source/index.ts';

const none = parseTemplate('');
const read = (text: string) => readPlan(none, text);

const list = '## A\n\n- **New**: a\n- b\n';

describe('the name of an item', () => {
	test.each([
		['Old', '- **Old**: a\n- b\n'],
		['a: b', '- **a: b**: a\n- b\n'],
		['two\nlines', '- **two&#10;lines**: a\n- b\n'],
		['', '- **…**: a\n- b\n'],
	])('%j is written in its place', (value, written) => {
		const plan = setField(read(list), ['a', 0, 'name'], value);
		expect(plan.text).toBe(`## A\n\n${written}`);
		expect((answers(read(plan.text)).a as {name: string}[])[0]?.name ?? '').toBe(value);
	});

	test('goes with its marks where the item has a box', () => {
		expect(setField(read('- [ ] **Do:** it\n'), ['checklist', 0, 'name'], '').text).toBe('- [ ] it\n');
	});

	test('is given by an answer to an item that has none', () => {
		const boxes = '- [ ] **Do:** it\n- [ ] b\n';
		const given = {
			checklist: [
				{name: 'Do', text: 'it'},
				{name: 'See', text: 'b'},
			],
		};
		expect(fill(read(boxes), given).text).toBe('- [ ] **Do:** it\n- [ ] **See**: b\n');
	});
});

test('what would be a name or a field below is escaped in the words of an item', () => {
	const plan = setField(read(list), ['a', 1, 'text'], '**N**: b');
	expect(answers(plan)).toEqual({a: [{name: 'New', text: 'a'}, {text: '**N**: b'}]});
	const code = setField(read('- [ ] a\n'), ['checklist', 0, 'text'], 'a\n```\nb\n```');
	expect(answers(read(code.text))).toEqual({checklist: [{done: false, text: 'a\n```\nb\n```'}]});
});

describe('an item', () => {
	const log = '## Log\n\n- **Decision**: a\n  **Reason**: b\n- **Decision**: c\n';

	test('comes with the labels of the one that it stands beside', () => {
		expect(insertItem(read(log), ['log', 1]).text).toBe(
			'## Log\n\n- **Decision**: a\n  **Reason**: b\n- **Decision**:\n  **Reason**:\n- **Decision**: c\n',
		);
		expect(insertItem(read('1. a\n   ```\n   b\n   ```\n2. c\n'), ['list', 1]).text).toBe(
			'1. a\n   ```\n   b\n   ```\n2. …\n   ```\n   ```\n3. c\n',
		);
	});

	test('with a name has no blanks at the end of its lines', () => {
		expect(insertItem(read('- **N**: a\n  - **L**: b\n- c\n'), ['list', 1]).text).toBe(
			'- **N**: a\n  - **L**: b\n- **…**:\n  - **L**:\n- c\n',
		);
	});

	test('with a box has a name if the one before it has', () => {
		expect(insertItem(read('- [ ] **Do:** a\n- [ ] b\n'), ['checklist', 1]).text).toBe(
			'- [ ] **Do:** a\n- [ ] **…:**\n- [ ] b\n',
		);
		expect(insertItem(read('- [ ] **Do:** a\n- [ ] b\n'), ['checklist', 2]).text).toBe(
			'- [ ] **Do:** a\n- [ ] b\n- [ ]\n',
		);
	});

	test.each([
		[
			'**All:**\n- **FR-001**: a\n- **FR-007**: b\n',
			['all', 1],
			'**All:**\n- **FR-001**: a\n- **FR-008**:\n- **FR-007**: b\n',
		],
		['- [ ] **T09:** a\n\nSee T11.\n', ['checklist', 1], '- [ ] **T09:** a\n- [ ] **T12:**\n\nSee T11.\n'],
		['- [x] T012 a\n', ['checklist', 1], '- [x] T012 a\n- [ ] T013\n'],
	] as const)('has the next name behind %j', (text, path, written) => {
		expect(insertItem(read(text), path).text).toBe(written);
	});

	test('goes, and the only other is still one', () => {
		const rest = removeItem(read(log), ['log', 1]);
		expect(answers(rest)).toEqual({log: [{decision: 'a', reason: 'b'}]});
	});

	test('goes, and the others are text where nothing else holds more than words', () => {
		expect(answers(removeItem(read(list), ['a', 0]))).toEqual({a: '- b'});
	});

	test('goes, and the others are labels where all of them begin with a name of their own', () => {
		const rest = removeItem(read('## A\n\n- **Name**: x\n- plain\n- __Other:__ y\n'), ['a', 1]);
		expect(rest.text).toBe('## A\n\n- **Name**: x\n- __Other:__ y\n');
		expect(answers(rest)).toEqual({a: {name: 'x', other: 'y'}});
	});

	test.each([
		['- **Name**: x\n- plain\n- __Other:__ y\n\n## B\n\nb\n', 1, {name: 'x', other: 'y', b: 'b'}],
		['above\n\n- plain\n- **Name**: x\n- other\n', 1, {text: 'above\n\n- plain\n- other'}],
	])('goes above all sections too: %j', (text, index, rest) => {
		const plan = read(`# T\n\n${text}`);
		expect(answers(removeItem(plan, ['list', index]))).toEqual({title: 'T', ...rest});
	});

	test('moves with all it holds', () => {
		expect(moveItem(read(log), ['log', 0], 1).text).toBe(
			'## Log\n\n- **Decision**: c\n- **Decision**: a\n  **Reason**: b\n',
		);
	});
});

describe('labels that are not bold', () => {
	const decisions = '- Decision: a\n  Rationale: b\n  goes on\n  Date/Author: c\n\n- Decision: d\n  Date/Author:\n';
	const risks = '- Risk: a\n  - Mitigation: b\n- Risk: c\n  - Mitigation: d\n  - Owner: e\n';
	const named = '1. S3\n   - Mitigation: a\n2. **Two**: b\n   - Mitigation: c\n';

	test.each([
		[decisions, [{decision: 'a', rationale: 'b\ngoes on', dateAuthor: 'c'}, {decision: 'd'}]],
		[
			risks,
			[
				{risk: 'a', mitigation: 'b'},
				{risk: 'c', mitigation: 'd', owner: 'e'},
			],
		],
		[
			named,
			[
				{text: 'S3', mitigation: 'a'},
				{name: 'Two', text: 'b', mitigation: 'c'},
			],
		],
		['- Observation: a\n  Evidence:\n    `b`\n', [{observation: 'a', evidence: '`b`'}]],
	])('are those of records, or below items: %j', (text, said) => {
		const plan = read(`## Log\n\n${text}`);
		expect(answers(plan)).toEqual({log: said});
		expect(fill(plan, answers(plan)).text).toBe(plan.text);
	});

	test.each([
		'- Note: a\n- Note: b\n',
		'- a\n  - Note: b\n- c\n',
		'- a\n  - Note: b\n  - c\n- d\n  - Note: e\n  - f\n',
		'- Risk: a\n  Owner: b\n- Other: c\n',
		'- Decision: a\n  and this: b\n- Decision: c\n',
	])('are none in lists that are not alike: %j', text => {
		expect(answers(read(`## Log\n\n${text}`))).toEqual({log: text.trim()});
	});

	test('come with a new item', () => {
		expect(insertItem(read(risks), ['list', 1]).text).toBe(
			risks.replace('- Risk: c', '- Risk:\n  - Mitigation:\n- Risk: c'),
		);
		expect(insertItem(read(decisions), ['list', 2]).text).toBe(`${decisions}\n- Decision:\n  Date/Author:\n`);
	});

	test('are written where they stand', () => {
		expect(setField(read(risks), ['list', 1, 'mitigation'], 'x').text).toBe(
			risks.replace('Mitigation: d', 'Mitigation: x'),
		);
		expect(setField(read(decisions), ['list', 0, 'rationale'], 'x').text).toBe(decisions.replace('b\n  goes on', 'x'));
	});

	test('are escaped in words', () => {
		const plan = setField(read(decisions), ['list', 0, 'rationale'], 'x\nOwner: y');
		expect(answers(read(plan.text)).list).toMatchObject([{rationale: 'x\nOwner: y'}, {decision: 'd'}]);
	});
});

describe('items with a dash behind their names', () => {
	const list = '# P\n\n## Parts\n\n- **Core** — reads it\n- **Edge**: writes it\n- **Web** - shows it\n';
	const own = readPlan(parseTemplate(''), list);
	const parts = (...all: [name: string, text: string][]) => ({
		title: 'P',
		parts: all.map(([name, text]) => ({...(name && {name}), ...(text && {text})})),
	});

	test('have a name and a text', () => {
		expect(answers(own)).toEqual(parts(['Core', 'reads it'], ['Edge', 'writes it'], ['Web', 'shows it']));
		expect(setField(own, ['parts', 0, 'name'], 'Hub').text).toBe(list.replace('Core', 'Hub'));
		expect(setField(own, ['parts', 2, 'text'], 'draws it').text).toBe(list.replace('shows', 'draws'));
		expect(setField(own, ['parts', 0, 'name'], '').text).toBe(list.replace('Core', '…'));
		expect(setField(own, ['parts', 0, 'text'], '').text).toBe(list.replace(' reads it', ''));
	});

	test('come, go and move', () => {
		const added = insertItem(own, ['parts', 1]);
		expect(added.text).toBe(list.replace('- **Edge', '- **…** —\n- **Edge'));
		expect(answers(moveItem(own, ['parts', 0], 2))).toEqual(
			parts(['Edge', 'writes it'], ['Web', 'shows it'], ['Core', 'reads it']),
		);
		expect(removeItem(own, ['parts', 0]).text).toBe(list.replace('- **Core** — reads it\n', ''));
	});
});

test('of two items with a dash the other goes on as text, also beside the table that a template has there', () => {
	const template = parseTemplate('# {N}\n\n## Parts\n\n| Part | Why |\n|---|---|\n| {part} | {why} |\n');
	const list = '# P\n\n## Parts\n\n- **Core** — reads it\n- **Edge** — writes it\n';
	const own = readPlan(template, list);
	expect(answers(own)).toMatchObject({partsList: [{name: 'Core'}, {name: 'Edge'}]});
	const edited = removeItem(own, ['partsList', 0]);
	expect(edited.text).toBe('# P\n\n## Parts\n\n- **Edge** — writes it\n');
	expect(answers(edited)).toEqual({n: 'P', partsText: '- **Edge** — writes it'});
});

describe('records of which one lacks its first part', () => {
	const list = '# P\n\n## Risks\n\n- **Risk**: A\n  **Owner**: x\n- **Owner**: y\n  **Due**: May\n- **Risk**: C\n';
	const own = readPlan(parseTemplate(''), list);

	test('are records', () => {
		expect(answers(own)).toEqual({
			title: 'P',
			risks: [{risk: 'A', owner: 'x'}, {owner: 'y', due: 'May'}, {risk: 'C'}],
		});
		expect(setField(own, ['risks', 1, 'owner'], 'z').text).toBe(list.replace('y\n', 'z\n'));
		expect(fill(own, answers(own)).text).toBe(list);
	});

	test('come, go and move', () => {
		expect(answers(removeItem(own, ['risks', 1]))).toMatchObject({risks: [{risk: 'A', owner: 'x'}, {risk: 'C'}]});
		expect(answers(moveItem(own, ['risks', 1], 2))).toMatchObject({
			risks: [{risk: 'A', owner: 'x'}, {risk: 'C'}, {owner: 'y', due: 'May'}],
		});
		expect(insertItem(own, ['risks', 1]).text).toBe(
			list.replace('- **Owner**', '- **Risk**:\n  **Owner**:\n- **Owner**'),
		);
	});
});
