/* Emptying a field and filling it again leaves nothing behind. */
import {describe, expect, test} from 'vitest';
import {finish, newPlan, type Path, readPlan, setField} from '../../../source/index.ts';
import {template} from '../line-ends.ts';

const line = (path: Path, text: string, ...values: string[]) =>
	values.reduce((plan, value) => setField(plan, path, value), readPlan(template, text)).text;

describe('a value at the end of its line', () => {
	test.each([
		['label', ['owner'], '**Owner**:', ' Ann', '\n'],
		['label on a bullet', ['budget'], '- **Budget**:', ' none', '\n'],
		['label before another', ['team'], '**Team**:', ' Core', ' | **Since**: now\n'],
		['title', ['name'], '# Plan:', ' Login', '\n'],
		['item’s title', ['steps', 0, 'title'], '## Steps\n\n### Step 1:', ' Count', '\n'],
		['item’s title in another style', ['steps', 0, 'title'], '## Steps\n\n### Step 1 —', ' Count', '\n'],
		['front matter', ['frontMatter', 'state'], '---\nstate:', ' draft', '\n---\n'],
		['last part', ['options', 0, 'prosCons'], '## Options\n\n1. Redis -', ' fast', '\n'],
		['list item', ['steps', 0, 'parts', 1], '## Steps\n\n### Step 1:\n\n**Parts**:\n\n- a\n-', ' one', '\n'],
	] as const)('%s: takes the blank before it along', (_, path, before, value, after) => {
		const full = before + value + after;
		const empty = before + after;
		expect(line(path, full, '')).toBe(empty);
		expect(line(path, full, '', value.trim(), '', value.trim())).toBe(full);
		expect(line(path, empty, value.trim())).toBe(full);
	});

	test('takes the place of one blank that waits for it', () => {
		expect(line(['owner'], '**Owner**: \n', 'Ann')).toBe('**Owner**: Ann\n');
		expect(line(['name'], '# Plan: \n', 'Login')).toBe('# Plan: Login\n');
		expect(line(['frontMatter', 'state'], '---\nstate: \nby: me\n---\n', 'done')).toBe(
			'---\nstate: done\nby: me\n---\n',
		);
	});

	test('stands before blanks that break the line', () => {
		expect(line(['owner'], '**Owner**:  \n', 'Ann')).toBe('**Owner**: Ann  \n');
		expect(line(['owner'], '**Owner**: Ann  \n', '')).toBe('**Owner**:  \n');
		expect(line(['owner'], '**Owner**: Ann  \nand Bob  \n', 'Eve')).toBe('**Owner**: Eve  \n');
	});
});

test('a cell that had outgrown its column keeps to it again', () => {
	const table = '## Risks\n\n| Risk  | Impact |\n|-------|--------|\n| Fire  | Low    |\n';
	expect(line(['risks', 0, 'risk'], table, 'Earthquake')).toContain('| Earthquake | Low    |');
	expect(line(['risks', 0, 'risk'], table, 'Earthquake', 'Fire')).toBe(table);
});

test('a title that is left out leaves no blank', () => {
	const plan = setField(newPlan(template), ['steps', 0, 'goal'], 'to count');
	expect(finish(plan, {policy: 'omit'})).toContain('\n### Step 1:\n');
});
