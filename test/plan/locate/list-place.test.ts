/* Where one part of a list item ends and the next begins. */
import {describe, expect, test} from 'vitest';
import {answers, fill, type Plan, parseTemplate, readPlan, setField, type Template} from '../../../source/index.ts';
import {separatorAt} from '../../../source/plan/locate/list-place.ts';
import {findPlace} from '../../../source/plan/place.ts';

/* What stands before the separator, and the separator. */
const cut = (raw: string, separator: string, from = 0, isCode = false) => {
	const found = separatorAt(raw, from, separator, isCode);
	return found && [raw.slice(from, found.from), raw.slice(found.from, found.to)];
};

describe('a dash', () => {
	test.each([
		['a - b', ['a', ' - ']],
		['a – b — c', ['a', ' – ']],
		['a  —\tb', ['a', '  —\t']],
		['a -', ['a', ' -']],
		['- b', ['', '- ']],
		['-', ['', '-']],
		['a-b - c', ['a-b', ' - ']],
		['a - - b', ['a', ' - ']],
		['a -b', undefined],
		['a- b', undefined],
		['ab', undefined],
		['', undefined],
		['a (b - c) - d', ['a (b - c)', ' - ']],
		['a (b - c', ['a (b', ' - ']],
		['a) b - c', ['a) b', ' - ']],
		['a) (b - c) - d', ['a) (b - c)', ' - ']],
		['a ((b - c) - d) - e', ['a ((b - c) - d)', ' - ']],
		['a (b) (c - d', ['a (b) (c', ' - ']],
		['a (b -', ['a (b', ' -']],
		['a\\ - b', undefined],
		['a\\  - b', ['a\\ ', ' - ']],
		['a (- b) - c', ['a (- b)', ' - ']],
	] as const)('%j', (raw, expected) => {
		expect(cut(raw, ' - ')).toEqual(expected);
	});
});

describe('a colon', () => {
	test.each([
		['a: b', ['a', ': ']],
		['a : b', ['a', ' : ']],
		['a:', ['a', ':']],
		['a:b: c', ['a:b', ': ']],
		['a\\: b', undefined],
		['a\\: b: c', ['a\\: b', ': ']],
		['(a: b): c', ['(a: b)', ': ']],
	] as const)('%j', (raw, expected) => {
		expect(cut(raw, ': ')).toEqual(expected);
	});
});

describe('what stands in an open question', () => {
	test.each([
		['[CLARIFY: a - b]', undefined],
		['[NEEDS CLARIFICATION: a - b] - c', ['[NEEDS CLARIFICATION: a - b]', ' - ']],
		['x {CLARIFY: a - b} - c', ['x {CLARIFY: a - b}', ' - ']],
		['**[CLARIFY: a [b - c] - d]** - e', ['**[CLARIFY: a [b - c] - d]**', ' - ']],
		['[CLARIFY: a - b', ['[CLARIFY: a', ' - ']],
	] as const)('%j', (raw, expected) => {
		expect(cut(raw, ' - ')).toEqual(expected);
	});

	test('is whole in every part of an item', () => {
		const template = parseTemplate('# T\n\n## Options\n\n- {Option} - {Pros}: {Cons}\n');
		const text = '# T\n\n## Options\n\n- A - [CLARIFY: b: c - d]: e\n';
		const own = readPlan(template, text);
		expect(answers(own)).toMatchObject({options: [{option: 'A', pros: '[CLARIFY: b: c - d]', cons: 'e'}]});
		const other = setField(own, ['options', 0, 'option'], '[CLARIFY: x - y: z]');
		expect(other.text).toBe(text.replace('- A -', '- [CLARIFY: x - y: z] -'));
	});
});

test('other marks are those of the template', () => {
	expect(cut('a - b -> c', ' -> ')).toEqual(['a - b', ' -> ']);
	expect(cut('a . b', ' .* ')).toBeUndefined();
	expect(cut('a | b', ' | ')).toEqual(['a', ' | ']);
	expect(cut('a - b', ' |- ')).toBeUndefined();
});

test('what comes before the last one is left', () => {
	expect(cut('a - b - c', ' - ', 4)).toEqual(['b', ' - ']);
	expect(cut('(a - b - c) - d', ' - ', 5)).toEqual(['b', ' - ']);
});

test('one in code is none', () => {
	expect(cut('`a: b`: c', ': ', 0, true)).toEqual(['`a: b`', ': ']);
	expect(cut('`a: b`: c', ': ')).toEqual(['`a', ': ']);
	expect(cut('``a: `b: ``: c', ': ', 0, true)).toEqual(['``a: `b: ``', ': ']);
	expect(cut('`a: b', ': ', 0, true)).toEqual(['`a', ': ']);
	expect(cut('x `a: b`: c', ': ', 0, true)).toEqual(['x `a', ': ']);
	expect(cut('- `a: b`: c', ': ', 2, true)).toEqual(['`a: b`', ': ']);
});

describe('a question in place of an item with parts', () => {
	const template = parseTemplate('# {Name}\n\n## Risks\n\n- [Risk] - [what]\n');
	const asked = readPlan(template, '# N\n\n## Risks\n\n- a - b\n- [CLARIFY: Risk - what]\n');
	const last = ({text}: Plan) => text.trimEnd().split('\n').at(-1);

	test.each([
		['[CLARIFY: Risk - what]', {}],
		['[CLARIFY: Risk - what] - so', {what: 'so'}],
		['[CLARIFY: Risk]', {}],
		['[CLARIFY: Risk] - so', {what: 'so'}],
		['[CLARIFY: Risk - what] soon', {risk: '[CLARIFY: Risk - what] soon'}],
		['x [CLARIFY: Risk - what]', {risk: 'x [CLARIFY: Risk - what]'}],
		['Risk - what', {risk: 'Risk', what: 'what'}],
	])('%j', (words, expected) => {
		const plan = readPlan(template, `# N\n\n## Risks\n\n- ${words}\n- a - b\n`);
		expect(answers(plan).risks).toEqual([expected, {risk: 'a', what: 'b'}]);
	});

	test.each([
		['[CLARIFY: Risk]', {}],
		['[CLARIFY: Risk]: so', {what: 'so'}],
		['[CLARIFY: Risk: what]', {}],
		['a: b', {risk: 'a', what: 'b'}],
	])('parted by a colon: %j', (words, expected) => {
		const colons = parseTemplate('# {Name}\n\n## Risks\n\n- [Risk]: [what]\n');
		const plan = readPlan(colons, `# N\n\n## Risks\n\n- ${words}\n- a: b\n`);
		expect(answers(plan).risks).toEqual([expected, {risk: 'a', what: 'b'}]);
	});

	test('gives way to its first part, and keeps its place before the second', () => {
		expect(last(setField(asked, ['risks', 1, 'risk'], 'x'))).toBe('- x');
		expect(last(setField(asked, ['risks', 1, 'what'], 'y'))).toBe('- [CLARIFY: Risk - what] - y');
		expect(last(fill(asked, {risks: [{}, {risk: 'x', what: 'y'}]}))).toBe('- x - y');
	});
});

describe('a part that is written', () => {
	const template = parseTemplate(
		'# {Name}\n\n## Risks\n\n- **{Risk}**: {what} - {who}\n\n## Files\n\n- `{file}` - {what}\n',
	);

	test.each([
		['risks', '-', 'risk', '- x'],
		['risks', '- **a**: b - c', 'risk', '- **x**: b - c'],
		['risks', '- **a**: b - c', 'what', '- **a**: x - c'],
		['risks', '- **a**: b - c', 'who', '- **a**: b - x'],
		['risks', '- **a**: b', 'who', '- **a**: b - x'],
		['risks', '- **a', 'what', '- **a**: x'],
		['files', '- `a` - b', 'file', '- `x` - b'],
		['files', '- `a`', 'what', '- `a` - x'],
	])('in %s, %j at %s', (section, item, key, after) => {
		const plan = readPlan(template, `# N\n\n## ${section[0]?.toUpperCase()}${section.slice(1)}\n\n${item}\n`);
		expect(setField(plan, [section, 0, key], 'x').text.split('\n')[4]).toBe(after);
	});
});

test('an item of a checklist has the help and the example that its list has', () => {
	const tasks = parseTemplate('## Tasks\n\n- [ ] {Task}\n', {
		example: {tasks: 'Write it'},
		help: {tasks: 'One thing.'},
	});
	const plan = readPlan(tasks, '## Tasks\n\n- [ ] a\n');
	expect(findPlace(plan.places, ['tasks', 0, 'text'])).toMatchObject({help: 'One thing.', example: 'Write it'});
	const bare = readPlan(parseTemplate('## Tasks\n\n- [ ] {Task}\n'), plan.text);
	expect(findPlace(bare.places, ['tasks', 0, 'text'])).toMatchObject({help: '', example: undefined});
});

test('a cell has the help and the example of its column', () => {
	const risks = '## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk} | {How bad} |\n';
	const told = parseTemplate(risks, {example: {'risks.impact': 'High'}, help: {'risks.impact': 'How bad it is.'}});
	const cells = (template: Template) => {
		const plan = readPlan(template, '## Risks\n\n| Risk | Impact |\n|---|---|\n| a | b |\n');
		return findPlace(plan.places, ['risks', 0, 'impact']);
	};
	expect(cells(told)).toMatchObject({help: 'How bad it is.', example: 'High'});
	expect(cells(parseTemplate(risks))).toMatchObject({help: '', example: undefined});
});
