import {describe, expect, test} from 'vitest';
import {encodeLines, lineSubstitutions, withBackslashes} from '../../../source/plan/spelling/lines.ts';

describe('what starts something is hidden', () => {
	const starters = [
		'# a',
		'###### a',
		'#',
		'===',
		'---',
		'- - -',
		'***',
		'_ _ _',
		'** a',
		':--',
		'<b>',
		'**a**',
		'__a__',
		'```',
		'~~~',
		'&#35;',
		'   # a',
		'[CLARIFY: a]',
		'   &#35;',
		'-',
		'--',
		'|',
		'-|-',
		'    &#35;',
		'\t&#35;',
		'# ',
		'#\ta',
		'=',
		'= ',
		'   ===',
		'* * *\t',
		'***  ',
		'|:-|-:|',
		':',
		'   <b>',
		'   ```',
		'   ~~~~',
		'   **a',
		'- [CLARIFY: a]',
	];
	test.each(starters)('%s', line => {
		expect(encodeLines(`x\n${line}`, 0, 1, '\n')).not.toBe(`x\n${line}`);
	});

	const others = [
		'a',
		'#a',
		'####### a',
		'- a',
		'1. a',
		'* a',
		'    # a',
		'*a*',
		'_a_',
		'``',
		'~~',
		'=a',
		'&amp;',
		'[a]',
		'> a',
		'+',
		'| a',
		'* *',
		': a',
		' a',
		'a # b',
		'a ===',
		'=== a',
		'--- a',
		'    ---',
		'    ===',
		'    ***',
		'    <b>',
		'    ```',
		'    ~~~',
		'    **a**',
		'    |',
		'a <b>',
		'a **b**',
		'a ```',
		'a | b',
		'* * a',
		'|-a',
		'&#12345678;',
		'&#x23;',
		'a &#35; b',
	];
	test.each(others)('but not %s', line => {
		expect(encodeLines(`x\n${line}`, 0, 1, '\n')).toBe(`x\n${line}`);
	});
});

const written: readonly (readonly [title: string, value: string, spelled: readonly string[]])[] = [
	['at the start', '# a\n# b', ['# a\n# b', '&#35; a\n&#35; b', '&#35; a\n&#35; b']],
	['behind blanks', 'x\n  # a', ['x\n  # a', 'x\n  &#35; a', '&#120;\n&#32; # a']],
	['with blanks at the start', '  # a', ['  # a', '&#32; # a', '&#32; # a']],
	['with blanks first', '  a\n&#35; b', ['  a\n&#35; b', '&#32; a\n&#38;#35; b', '&#32; a\n&#38;#35; b']],
	[
		'with a reference in a line that stays',
		'x &#35; y\n# b',
		['x &#35; y\n# b', 'x &#35; y\n&#35; b', '&#120; &#38;#35; y\n&#35; b'],
	],
	[
		'with references behind a hidden start',
		'# a &#35;\nb &#35;',
		['# a &#35;\nb &#35;', '&#35; a &#38;#35;\nb &#38;#35;', '&#35; a &#38;#35;\nb &#38;#35;'],
	],
	['with a reference at the end', 'a &#35;', ['a &#35;', 'a &#35&#59;', '&#97; &#38;#35;']],
	['with a blank at the end', 'a ', ['a ', 'a&#32;', '&#97;&#32;']],
	[
		'with a word that labels',
		'x\nNote: a\n1. b\n  c\nd',
		['x\nNote: a\n1. b\n  c\nd', 'x\nNote: a\n1. b\n  c\nd', '&#120;\n&#78;ote: a\n&#49;. b\n&#32; c\nd'],
	],
	['with no character to hide', 'x\n\ny', ['x\n\ny', 'x\n\ny', '&#120;\n\ny']],
	['with two units', 'x\n😀', ['x\n😀', 'x\n😀', '&#120;\n😀']],
	[
		'in a closed fence',
		'x\n```\n# a\n```\n# b',
		['x\n```\n# a\n```\n# b', 'x\n```\n# a\n```\n&#35; b', '&#120;\n&#96;``\n&#35; a\n&#96;``\n&#35; b'],
	],
	[
		'in a longer fence',
		'````\n# a\n```\n````\n# b',
		['````\n# a\n```\n````\n# b', '````\n# a\n```\n````\n&#35; b', '&#96;```\n&#35; a\n&#96;``\n&#96;```\n&#35; b'],
	],
	['in an open fence', '```\n# a', ['```\n# a', '&#96;``\n&#35; a', '&#96;``\n&#35; a']],
	[
		'in a comment',
		'x\n<!-- a\n# b\n-->\n# c',
		['x\n<!-- a\n# b\n-->\n# c', 'x\n<!-- a\n# b\n-->\n&#35; c', '&#120;\n&#60;!-- a\n&#35; b\n&#45;->\n&#35; c'],
	],
	[
		'in a comment of one line',
		'x\n<!-- a -->\n# b',
		['x\n<!-- a -->\n# b', 'x\n<!-- a -->\n&#35; b', '&#120;\n&#60;!-- a -->\n&#35; b'],
	],
	[
		'in a script',
		'<script>\n# a\n</script>\n# b',
		[
			'<script>\n# a\n</script>\n# b',
			'<script>\n# a\n</script>\n&#35; b',
			'&#60;script>\n&#35; a\n&#60;/script>\n&#35; b',
		],
	],
	[
		'in a declaration',
		'x\n<!DOCTYPE\n# a\n>\n# b',
		['x\n<!DOCTYPE\n# a\n>\n# b', 'x\n<!DOCTYPE\n# a\n>\n&#35; b', '&#120;\n&#60;!DOCTYPE\n&#35; a\n&#62;\n&#35; b'],
	],
	[
		'in an instruction',
		'x\n<?php\n# a\n?>\n# b',
		['x\n<?php\n# a\n?>\n# b', 'x\n<?php\n# a\n?>\n&#35; b', '&#120;\n&#60;?php\n&#35; a\n&#63;>\n&#35; b'],
	],
	[
		'in a section',
		'x\n<![CDATA[\n# a\n]]>\n# b',
		[
			'x\n<![CDATA[\n# a\n]]>\n# b',
			'x\n<![CDATA[\n# a\n]]>\n&#35; b',
			'&#120;\n&#60;![CDATA[\n&#35; a\n&#93;]>\n&#35; b',
		],
	],
	[
		'in other HTML',
		'x\n<div>\n# a\n</div>',
		['x\n<div>\n# a\n</div>', 'x\n&#60;div>\n&#35; a\n&#60;/div>', '&#120;\n&#60;div>\n&#35; a\n&#60;/div>'],
	],
];

test.each(written)('a value %s is written', (_, value, spelled) => {
	expect(([0, 1, 2] as const).map(level => encodeLines(value, 0, level, '\n'))).toEqual(spelled);
});

test.each([
	['a script is any of its kind', '<style>\n# a\n</STYLE> b\n# c', '<style>\n# a\n</STYLE> b\n&#35; c'],
	[
		'and one with more in its tag',
		'   <pre class="a">\n# a\n</pre>\n# c',
		'&#32;  <pre class="a">\n# a\n</pre>\n&#35; c',
	],
	['but not a tag that is longer', 'x\n<prefix>\n# a\n</pre>', 'x\n&#60;prefix>\n&#35; a\n&#60;/pre>'],
	['an area for text is one', 'x\n<textarea\n# a\n</textarea>\n# c', 'x\n<textarea\n# a\n</textarea>\n&#35; c'],
	['HTML that is indented is code', 'x\n    <!--\n# a\n-->', 'x\n    <!--\n&#35; a\n-->'],
	['HTML begins its line', 'x\na <!--\n# a\n-->', 'x\na <!--\n&#35; a\n-->'],
	['a comment that is not closed closes nothing', 'x\n<!-- a\n# b', 'x\n&#60;!-- a\n&#35; b'],
	['two fences', '```\n# a\n```\n# b\n~~~\n# c\n~~~', '```\n# a\n```\n&#35; b\n~~~\n# c\n~~~'],
	['a fence of another sort does not close one', '~~~\n```\n# a\n~~~\n# b', '~~~\n```\n# a\n~~~\n&#35; b'],
])('%s: %j', (_, value, spelled) => {
	expect(encodeLines(value, 0, 1, '\n')).toBe(spelled);
});

describe('a line that starts something gets a backslash, as a person would write it', () => {
	test.each([
		['words', 'words'],
		['# a', '\\# a'],
		['a\n- b', 'a\n\\- b'],
		['12. a\n3) b', '12\\. a\n3\\) b'],
		['12 a', '12 a'],
		['  > a', '  \\> a'],
		['a > b', 'a > b'],
		['\t- a', '\t\\- a'],
		['[CLARIFY: a]', '\\[CLARIFY: a]'],
		['---', '\\---'],
		['```\n# a\n```\n# b', '```\n# a\n```\n\\# b'],
		['```\n# a', '\\```\n\\# a'],
	])('%j', (text, written) => {
		expect(withBackslashes(text)).toBe(written);
	});
});

test('lines but the first are indented, blank ones are not', () => {
	expect(encodeLines('a\n\n# b\nc', 2, 0, '\r\n')).toBe('a\r\n\r\n  # b\r\n  c');
	expect(encodeLines('a\n\n# b\nc', 2, 1, '\r\n')).toBe('a\r\n\r\n  &#35; b\r\n  c');
});

test('within a text an edge is none', () => {
	const inside = {isFirst: false, isLast: false};
	expect(encodeLines('  a ', 0, 1, '\n')).toBe('&#32; a&#32;');
	expect(encodeLines('  a ', 0, 1, '\n', inside)).toBe('  a ');
	expect(encodeLines('a &#35;', 0, 1, '\n', inside)).toBe('a &#35;');
	expect(encodeLines('a', 0, 2, '\n', inside)).toBe('a');
	expect(encodeLines('a', 0, 2, '\n')).toBe('&#97;');
});

const found: readonly (readonly [raw: string, indent: number, pieces: readonly (readonly [string, string])[]])[] = [
	['a\nb', 0, []],
	['a\nb', 2, []],
	[
		'a\n  b\n\tc\n     d',
		2,
		[
			['\n  ', '\n'],
			['\n\t', '\n'],
			['\n  ', '\n'],
		],
	],
	[
		'a\r\nb\rc',
		0,
		[
			['\r\n', '\n'],
			['\r', '\n'],
		],
	],
	[
		'&#35; a &#35; b',
		0,
		[
			['&#35;', '#'],
			['&#35;', '#'],
		],
	],
	[
		'a &#35; b\n  &#35; c &#35;',
		0,
		[
			['&#35;', '#'],
			['&#35;', '#'],
		],
	],
	[
		'a &#35; b\r&#35;',
		0,
		[
			['\r', '\n'],
			['&#35;', '#'],
		],
	],
	['a\n&#9999999;', 0, []],
	['a\n&#9999999; &#35;', 0, [['&#35;', '#']]],
	['a\n \t&#35;&#36; b', 0, [['&#35;', '#']]],
	['a\nb &#35; c', 0, []],
	['&#35;', 0, [['&#35;', '#']]],
	['a\n&#35;', 0, [['&#35;', '#']]],
	[
		'a\n   &#35; b',
		2,
		[
			['\n  ', '\n'],
			['&#35;', '#'],
		],
	],
	['a\n\n  b', 2, [['\n  ', '\n']]],
];

test.each(found)('%j, indented by %i, says something else', (raw, indent, pieces) => {
	const own = (hasReferences: boolean) =>
		lineSubstitutions(raw, indent, hasReferences).map(({from, to, text}) => [raw.slice(from, to), text]);
	expect(own(true)).toEqual(pieces);
	expect(own(false)).toEqual(pieces.filter(([shown]) => !shown.startsWith('&')));
});
