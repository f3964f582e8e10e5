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
