import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {editsOf} from '../../../source/plan/edit/frames.ts';
import {emptied, fieldAt, written, writtenValue} from './tries.ts';

const template = parseTemplate('# Plan: {Name}\n\n## Code\n\n```ts\n{code}\n```\n');
const head = '## Code\n\n';
const at = ['code'];
const planOf = (fence: string) => readPlan(template, head + fence);
const code = (fence: string, value: string, level: 0 | 1 | 2 | 3 = 0) =>
	writtenValue(planOf(fence), at, value, level).map(text => text.slice(head.length));

test('code cannot be escaped: it is tried as it is, then behind a blank line', () => {
	expect(code('```\na\n```\n', 'b')).toEqual(['```\nb\n```\n']);
	expect(code('```\na\n```\n', 'b', 1)).toEqual(['```\n\nb\n```\n']);
	expect(code('```\na\n```\n', 'b', 2)).toEqual([]);
	expect(code('```\na\n```\n', '', 1)).toEqual(['```\n```\n']);
});

test('Markdown is written like a value', () => {
	expect(written(planOf('```\na\n```\n'), at, 'b')).toEqual([`${head}\`\`\`\nb\n\`\`\`\n`]);
	expect(written(planOf('```\na\n```\n'), at, '')).toEqual([`${head}\`\`\`\n\`\`\`\n`]);
});

test('it is indented as its fence is', () => {
	expect(code('  ```\n  a\n  ```\n', 'b\nc')).toEqual(['  ```\n  b\n  c\n  ```\n']);
	expect(code('  ```\n  a\n  ```\n', '```')).toEqual(['  ````\n  ```\n  ````\n']);
	expect(code('  ```\n  a\n```\n', '```')).toEqual(['  ````\n  ```\n````\n']);
	expect(code('```\na\n  ```\n', '```')).toEqual(['````\n```\n  ````\n']);
});

test('a fence at the end of the text is closed', () => {
	expect(code('```', 'a')).toEqual(['```\na\n```']);
	expect(code('```\n', 'a')).toEqual(['```\na\n```']);
	expect(code('```\nb', 'a')).toEqual(['```\na\n```']);
	expect(code('  ```\n  b', 'a')).toEqual(['  ```\n  a\n  ```']);
	expect(code('```', '')).toEqual(['```\n```']);
	expect(writtenValue(readPlan(template, '## Code\r\n\r\n```\r\nb'), at, 'a', 0)).toEqual([
		'## Code\r\n\r\n```\r\na\r\n```',
	]);
	expect(writtenValue(readPlan(template, '## Code\r\r```\rb'), at, 'a', 0)).toEqual(['## Code\r\r```\ra\r```']);
});

test('a fence is longer than what starts a line of its code with three of its marks or more', () => {
	expect(code('```\na\n```\n', '``')).toEqual(['```\n``\n```\n']);
	expect(code('```\na\n```\n', 'a ```')).toEqual(['```\na ```\n```\n']);
	expect(code('```\na\n```\n', 'a\n \t````\n```')).toEqual(['`````\na\n \t````\n```\n`````\n']);
	expect(code('~~~\na\n~~~\n', '```')).toEqual(['~~~\n```\n~~~\n']);
	expect(code('````\na\n````\n', '```')).toEqual(['````\n```\n````\n']);
});

test('nothing is emptied before it, and nothing stays open behind it', () => {
	const plan = planOf('```\na\n```\n');
	expect(emptied(plan, at)).toEqual([]);
	expect(editsOf(fieldAt(plan, at)).canStayOpen).toBe(false);
});
