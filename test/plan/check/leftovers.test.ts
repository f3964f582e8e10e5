/* What is left to do in a text, and where it is looked for. */
import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {countQuestions, findLeftovers, holdsOne, withoutCode} from '../../../source/plan/check/leftovers.ts';
import {readOutline} from '../../../source/template/outline.ts';

describe('code and comments are not looked at', () => {
	test.each([
		['a `b` c', 'a     c'],
		['``a ` b`` c', '          c'],
		['a \\`b` c`', 'a \\`b    '],
		['`a\nb`', '`a\nb`'],
		['a ``` b', 'a ``` b'],
		['`a``b` c', '       c'],
		['````````` a `````````', ' '.repeat(21)],
		['`````````` a ``````````', '`````````` a ``````````'],
		[`\`${'x'.repeat(1000)}\``, ' '.repeat(1002)],
		[`\`${'x'.repeat(1001)}\``, `\`${'x'.repeat(1001)}\``],
		['```\na\n```\nb', '   \n \n   \nb'],
		['    a\n\nb', '     \n\nb'],
		['- a\n\n      b\n\n- ```\n  c\n  ```\n', '- a\n\n       \n\n-    \n   \n     \n'],
		['> ```\n> a\n> ```\n', '>    \n   \n     \n'],
		['<!-- a -->\nb', '          \nb'],
		['# `a`\n\nb', '#    \n\nb'],
		['| `a` | b |\n|---|---|\n| `c` | d |', '|     | b |\n|---|---|\n|     | d |'],
		['---\na: b # c\n  # d\n---\n`e`', '---\na: b # c\n     \n---\n   '],
	])('%j', (text, seen) => {
		expect(withoutCode(readOutline(text))).toBe(seen);
	});

	test('in a part of a text, either', () => {
		const outline = readOutline('`a`\n\n# b\n\n`c` d\n\n## e\n\n```\nf\n```\n\n# g\n');
		const [b, g] = outline.root.children;
		expect(withoutCode(outline, b).trimEnd()).toBe('# b\n\n    d\n\n## e');
		expect(withoutCode(outline, g)).toMatch(/^# g\n?$/);
	});

	test('in the last part, too, and the words around it stay', () => {
		const outline = readOutline('a\n\n# b\n\nc\n\n```\nd\n```\n\ne\n\n- f\n\n  ```\n  g\n  ```\n\n  h\n');
		expect(withoutCode(outline, outline.root.children[0]).trimEnd()).toBe(
			'# b\n\nc\n\n   \n \n   \n\ne\n\n- f\n\n     \n   \n     \n\n  h',
		);
	});
});

test.each([
	[0, 10, true],
	[2, 4, true],
	[2, 5, true],
	[3, 4, false],
	[1, 5, true],
	[2, 3, false],
	[5, 9, true],
	[6, 8, false],
	[9, 12, false],
	[0, 1, false],
])('whether one of two ranges lies from %i to %i is %j', (from, to, holds) => {
	const found = [
		{from: 2, to: 4},
		{from: 6, to: 9},
	];
	expect(holdsOne(found, {from, to})).toBe(holds);
	expect(holdsOne([], {from, to})).toBe(false);
});

const none = parseTemplate('');
const left = (text: string, template = none) =>
	findLeftovers(readPlan(template, text)).map(({kind, from, words}) => [kind, from, words]);

describe('what is left is told once, in its order', () => {
	test.each([
		[
			'TBD [CLARIFY: a] TODO [CLARIFY: b]',
			[
				['to-do', 0, 'TBD'],
				['open-question', 4, 'a'],
				['to-do', 17, 'TODO'],
				['open-question', 22, 'b'],
			],
		],
		[
			'[CLARIFY: TBD?] TBD',
			[
				['open-question', 0, 'TBD?'],
				['to-do', 16, 'TBD'],
			],
		],
		['**A**: [CLARIFY: what `x`?]', [['open-question', 7, 'what `x`?']]],
		[
			'# Open Questions\n\n- TBD\n- Which? TODO\n- [CLARIFY: a]\n',
			[
				['open-question', 20, 'TBD'],
				['open-question', 26, 'Which?'],
				['open-question', 40, 'a'],
			],
		],
		[
			'---\na: [one two three]\nc: TBD\n---\n[one two three]\n',
			[
				['to-do', 26, 'TBD'],
				['template-words', 34, '[one two three]'],
			],
		],
		['**A**: [e.g., [NEEDS CLARIFICATION: b]]\n', [['template-words', 7, '[e.g., [NEEDS CLARIFICATION: b]]']]],
	])('%j', (text, found) => {
		expect(left(text)).toEqual(found);
	});

	test('of a template that is known its words wherever they stand', () => {
		const template = parseTemplate('---\nkey: {key words}\n---\n# {Name}\n\n## Open Questions\n\n- {question one}\n');
		expect(
			left('---\nkey: {key words}\n---\n# A\n\n## Open Questions\n\n- {question one}\n- Which?\n', template),
		).toEqual([
			['template-words', 9, '{key words}'],
			['template-words', 51, '{question one}'],
			['open-question', 68, 'Which?'],
		]);
	});
});

test('words of the template and instructions are told in the order in which they stand', () => {
	const template = parseTemplate('## A\n\n{question one}\n');
	expect(left('[one two three]\n\n{question one}\n\n[four five six]\n', template)).toEqual([
		['template-words', 0, '[one two three]'],
		['template-words', 17, '{question one}'],
		['template-words', 33, '[four five six]'],
	]);
});

test('what the template asks in a place that is blank nobody asked', () => {
	const text = '## Open Questions\n\nWhich store?\n';
	expect(left(text, parseTemplate(text))).toEqual([]);
	expect(left(text)).toEqual([['open-question', 19, 'Which store?']]);
});

test('a part has the questions that are below its heading', () => {
	const text =
		'[CLARIFY: a]\n\n# b\n\n[CLARIFY: c] TBD\n\n## Open Questions\n\n- d?\n- [CLARIFY: e]\n\n# f\n\n[CLARIFY: g]\n';
	const outline = readOutline(text);
	const [b, f] = outline.root.children;
	expect([outline.root, b, f].map(part => part && countQuestions(outline, part))).toEqual([5, 3, 1]);
});
