import {describe, expect, test} from 'vitest';
import {type Plan, parseTemplate, readPlan, setField} from '../../../source/index.ts';
import {insertAlone} from '../../../source/plan/edit/items.ts';
import {writeInWindow} from '../../../source/plan/edit/window.ts';
import {WriteError} from '../../../source/plan/edit/write-error.ts';
import {findPlace, type Path} from '../../../source/plan/place.ts';

const template = parseTemplate(
	'---\ntags:\n  - {tag}\n---\n# {Name}\n\n## Goals\n\n- {goal}\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n\n## Part\n\n### Lists\n\n**First**:\n\n1. {one}\n\n**Second**:\n\n- {two}\n\n## End\n\nSay what.\n',
);

const head = '---\ntags:\n  - x\n---\n# A\n\n';
const tail = '\n## Part\n\n### Lists\n\n**First**:\n\n1. p\n2. q\n\n**Second**:\n\n- r\n\n## End\n\nz\n';
const goals = (...items: readonly string[]) => `${head}## Goals\n\n${items.map(item => `- ${item}\n`).join('')}${tail}`;

/** Writes the texts one by one, in a window; each write is told what it saw. */
function write(text: string, path: Path, from: number, values: readonly string[], key: readonly string[] = []) {
	const seen: {window: string; index: number; at: number}[] = [];
	const plan = readPlan(template, text);
	const written = writeInWindow(plan, path, from, from + values.length, (window: Plan, index, at) => {
		seen.push({window: window.text, index, at});
		const item = [...path, index];
		const ready = findPlace(window.places, item) ? window : insertAlone(window, item);
		return setField(ready, [...item, ...key], values[at - from] as string);
	});
	return {text: written?.text, seen};
}

describe('items are written one after the other', () => {
	test('that stand there', () => {
		const {text, seen} = write(goals('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), ['goals'], 1, ['B', 'C', 'D', 'E', 'F']);
		expect(text).toBe(goals('a', 'B', 'C', 'D', 'E', 'F', 'g', 'h'));
		expect(seen.map(({index, at}) => [index, at])).toEqual([
			[1, 1],
			[2, 2],
			[3, 3],
			[4, 4],
			[2, 5],
		]);
		expect(seen[0]?.window).toBe('## Goals\n\n- a\n- b\n- c\n- d\n- e\n- f\n\n## Part');
		expect(seen[4]?.window).toBe('## Goals\n\n- D\n- E\n- f\n- g\n\n## Part');
	});

	test('that are new', () => {
		const {text, seen} = write(goals('a', 'b'), ['goals'], 2, ['C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K']);
		expect(text).toBe(goals('a', 'b', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'));
		expect(seen.map(({index, at}) => [index, at])).toEqual([
			[2, 2],
			[3, 3],
			[4, 4],
			[5, 5],
			[2, 6],
			[3, 7],
			[4, 8],
			[5, 9],
			[2, 10],
		]);
		expect(seen[8]?.window).toBe('## Goals\n\n- I\n- J\n\n## Part');
	});

	test('that stand there and are new', () => {
		expect(write(goals('a', 'b'), ['goals'], 1, ['B', 'C', 'D']).text).toBe(goals('a', 'B', 'C', 'D'));
		expect(write(goals('a'), ['goals'], 0, ['A', 'B', 'C']).text).toBe(goals('A', 'B', 'C'));
	});

	test('below their own heading, with those above it', () => {
		const {text, seen} = write(goals('a'), ['part', 'lists', 'first'], 2, ['s', 't', 'u', 'v', 'w']);
		expect(text).toBe(goals('a').replace('2. q\n', '2. q\n3. s\n4. t\n5. u\n6. v\n7. w\n'));
		expect(seen[0]?.window).toBe('## Part\n\n### Lists\n\n**First**:\n\n1. p\n2. q\n\n**Second**:\n\n- r\n\n## End');
		expect(seen[4]?.window).toBe('## Part\n\n### Lists\n\n**First**:\n\n5. u\n6. v\n\n**Second**:\n\n- r\n\n## End');
	});

	test('in the front matter', () => {
		const {text, seen} = write(goals('a'), ['frontMatter', 'tags'], 1, ['v', 'w']);
		expect(text).toBe(goals('a').replace('  - x\n', '  - x\n  - v\n  - w\n'));
		expect(seen[0]?.window).toBe(
			'---\ntags:\n  - x\n---\n# A\n\n## Goals\n\n- a\n\n## Part\n\n### Lists\n\n**First**:\n\n1. p\n2. q\n\n**Second**:\n\n- r\n\n## End\n\nz\n',
		);
	});

	test('under headings of their own', () => {
		const steps = (...items: readonly string[]) =>
			`${head}## Steps\n\n${items.map((item, index) => `### Step ${index + 1}: ${item}\n\n**Why**:\n`).join('\n')}${tail}`;
		const {text, seen} = write(steps('a', 'b'), ['steps'], 1, ['B', 'C', 'D'], ['title']);
		expect(text).toBe(steps('a', 'B', 'C', 'D').replace(/(?<=Step [34].*\n\n\*\*Why\*\*:)/g, ' {why}'));
		expect(seen.at(-1)?.window).toBe(
			'## Steps\n\n### Step 1: a\n\n**Why**:\n\n### Step 2: B\n\n**Why**:\n\n### Step 3: C\n\n**Why**: {why}\n\n## Part',
		);
	});
});

describe('nothing is written', () => {
	test('where no items stand, or not so many', () => {
		expect(write(goals('a'), ['other'], 0, ['b']).text).toBe(undefined);
		expect(write(goals('a'), ['end'], 0, ['b']).text).toBe(undefined);
		expect(write(goals('a'), ['goals'], 2, ['b']).text).toBe(undefined);
		expect(write(`${head}${tail}`, ['goals'], 0, ['b']).text).toBe(undefined);
	});

	test('where new items would be numbered or set apart otherwise than in the plan', () => {
		const list = (lines: string) => `${head}## Goals\n\n${lines}${tail}`;
		const added = (lines: string) => write(list(lines), ['goals'], 4, ['e', 'f']).text;
		expect(added('1. a\n5. b\n2. c\n3. d\n')).toBe(undefined);
		expect(added('1. a\n2. b\n3. c\n4. d\n')).toBe(list('1. a\n2. b\n3. c\n4. d\n5. e\n6. f\n'));
		expect(added('- a\n\n- b\n- c\n- d\n')).toBe(undefined);
		expect(added('- a\n- b\n- c\n\n- d\n')).toBe(undefined);
		expect(added('- a\n\n- b\n\n- c\n\n- d\n')).toBe(list('- a\n\n- b\n\n- c\n\n- d\n\n- e\n\n- f\n'));
	});

	const plan = readPlan(template, goals('a', 'b', 'c'));
	const into = (change: (window: Plan, index: number) => Plan) => writeInWindow(plan, ['goals'], 1, 2, change);

	test('where a write finds no spelling, while other failures are told', () => {
		expect(
			into(() => {
				throw new WriteError('no');
			}),
		).toBe(undefined);
		expect(() =>
			into(() => {
				throw new RangeError('no');
			}),
		).toThrow(new RangeError('no'));
	});

	test('where a write changes more than its item', () => {
		expect(into(window => setField(window, ['goals', 0], 'x'))).toBe(undefined);
		expect(into((window, index) => setField(window, ['goals', index + 1], 'x'))).toBe(undefined);
		expect(into(window => readPlan(template, `${window.text}x`))).toBe(undefined);
		expect(into(window => readPlan(template, window.text.replace('- b\n', '')))).toBe(undefined);
		expect(into((window, index) => setField(window, ['goals', index], 'x'))?.text).toBe(goals('a', 'x', 'c'));
	});
});
