/* Words around the placeholders of a list's items stay, and what the placeholders stand for are parts. */
import {describe, expect, test} from 'vitest';
import {answers, fill, finish, newPlan, parseTemplate, readPlan, setField} from '../../source/index.ts';

describe('items that begin with words of the template', () => {
	const text =
		'## Scenarios\n\n1. **Given** [state], **When** [action], **Then** [outcome]\n2. **Given** [state], **When** [action], **Then** [outcome]\n';
	const template = parseTemplate(text);
	const scenarios = [
		{state: 'a, b', action: 'b', outcome: 'c'},
		{state: 'd', action: 'e', outcome: 'f'},
		{state: 'g', action: 'h', outcome: 'i'},
	];

	test('keep them', () => {
		const plan = fill(newPlan(template), {scenarios});
		expect(plan.text).toBe(
			'## Scenarios\n\n1. **Given** a, b, **When** b, **Then** c\n2. **Given** d, **When** e, **Then** f\n3. **Given** g, **When** h, **Then** i\n',
		);
		expect(answers(plan)).toEqual({scenarios});
	});

	test('are blank until something is said', () => {
		expect(answers(newPlan(template))).toEqual({});
		expect(finish(newPlan(template), {policy: 'omit'})).not.toContain('Given');
		expect(finish(fill(newPlan(template), {scenarios: scenarios.slice(0, 1)}))).toBe(
			'## Scenarios\n\n1. **Given** a, b, **When** b, **Then** c\n',
		);
	});

	test('get them where the document has none', () => {
		const plan = readPlan(template, '## Scenarios\n\n- so\n- \n');
		expect(answers(plan)).toEqual({scenarios: [{state: 'so'}]});
		expect(setField(plan, ['scenarios', 1, 'state'], 'x').text).toBe('## Scenarios\n\n- so\n- **Given** x\n');
	});
});

test('items with a placeholder for a name are a list', () => {
	const template = parseTemplate(
		'## Entities\n\n- **[Entity 1]**: [What it is]\n- **[Entity 2]**: [What belongs to it]\n',
	);
	expect(template.specs).toMatchObject([
		{specs: [{kind: 'list', pattern: {cells: [{key: 'entity', before: '**'}, {before: '**: '}]}}]},
	]);
	const entities = ['User', 'Order', 'Item'].map(entity => ({entity, whatItIs: `an ${entity}`}));
	const plan = fill(newPlan(template), {entities});
	expect(plan.text).toBe('## Entities\n\n- **User**: an User\n- **Order**: an Order\n- **Item**: an Item\n');
	expect(answers(plan)).toEqual({entities});
});

test('words behind the last placeholder are blank with it', () => {
	const template = parseTemplate('## Tasks\n\n1. {What} — {why} (if any)\n');
	expect(answers(newPlan(template))).toEqual({});
	expect(finish(fill(newPlan(template), {tasks: [{what: 'a', why: 'b'}]}))).toBe('## Tasks\n\n1. a — b\n');
});

describe('records', () => {
	const text =
		'## Errors\n\n1. **Scenario 1:** [What happens]\n   - **Handling:** [How]\n   - **User Impact:** [What is seen]\n\n2. **Scenario 2:** [What happens]\n   - **Handling:** [How]\n   - **User Impact:** [What is seen]\n';
	const template = parseTemplate(text);
	const errors = ['a', 'b', 'c'].map(scenario => ({scenario, handling: `${scenario}1`, userImpact: `${scenario}2`}));

	test('have their labels in each item, and count on', () => {
		const plan = fill(newPlan(template), {errors});
		const item = (name: string, count: number) =>
			`${count}. **Scenario ${count}:** ${name}\n   - **Handling:** ${name}1\n   - **User Impact:** ${name}2\n`;
		expect(plan.text).toBe(`## Errors\n\n${item('a', 1)}\n${item('b', 2)}\n${item('c', 3)}`);
		expect(answers(plan)).toEqual({errors});
		expect(answers(readPlan(template, plan.text.replaceAll('\n', '\r\n')))).toEqual({errors});
	});

	test('go without the lines of what is not said', () => {
		const plan = fill(newPlan(template), {errors: [{scenario: 'a', handling: 'b'}]});
		expect(finish(plan)).toBe('## Errors\n\n1. **Scenario 1:** a\n   - **Handling:** b\n');
	});

	test('are read where lines are missing, and get them', () => {
		const plan = readPlan(template, '## Errors\n\n- **Scenario 1:** a\n- b\n');
		expect(answers(plan)).toEqual({errors: [{scenario: 'a'}, {scenario: 'b'}]});
		const said = setField(plan, ['errors', 0, 'handling'], 'h');
		expect(said.text).toBe('## Errors\n\n- **Scenario 1:** a\n   - **Handling:** h\n- b\n');
	});

	test.each([
		['- **Risk**: [what]\n  - **Mitigation**: [how]\n', ['risk', 'mitigation']],
		['- Decision: {what}\n  Rationale: {why}\n  Date/Author: {when}\n', ['decision', 'rationale', 'dateAuthor']],
		['- **CAP-1**\n  - **intent:** {a}\n  - **success:** {b}\n', ['intent', 'success']],
		['1. **[Part]**: [what]\n   - File: `path`\n   - Why: [why]\n', ['part', 'what', 'file', 'why']],
		[
			'1. **Step 1**: [a]\n   - File: [b]\n   - Why: [c]\n2. **Step 2**: [a]\n   - File: [b]\n   - Why: [c]\n',
			['step', 'file', 'why'],
		],
	])('of %j have the parts %j', (list, keys) => {
		const own = parseTemplate(`## A\n\n${list}`);
		const said = Object.fromEntries(keys.map((key, index) => [key, `x${index}`]));
		const plan = fill(newPlan(own), {a: [said, said]});
		expect(answers(plan)).toEqual({a: [said, said]});
		const shape = list.replace(/\[\w+\]|\{\w+\}|`\w+`/g, '');
		expect(plan.text.replace(/`?x\d`?/g, '').startsWith(`## A\n\n${shape.split(/\n(?=\S)/)[0]}`)).toBe(true);
	});
});

test('an open question is one part, whatever stands in it', () => {
	const template = parseTemplate('## Options\n\n- {Option A} - {Pros/Cons}\n');
	const option = (words: string) => answers(readPlan(template, `## Options\n\n- ${words}\n`));
	expect(option('[CLARIFY: other - thing]')).toEqual({options: [{option: '[CLARIFY: other - thing]'}]});
	expect(option('[CLARIFY: a - b] - so')).toEqual({options: [{option: '[CLARIFY: a - b]', prosCons: 'so'}]});
	expect(option('[CLARIFY: Option A] - so')).toEqual({options: [{prosCons: 'so'}]});
});
