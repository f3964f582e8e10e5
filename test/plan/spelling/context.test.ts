import {describe, expect, test} from 'vitest';
import {
	type Context,
	decode,
	encode,
	indentOf,
	levels,
	normalise,
	spellingOf,
	substitute,
} from '../../../source/plan/spelling/context.ts';

const all = (context: Context, value: string) => levels.map(level => encode(context, value, level, '\n'));

const spelled: readonly (readonly [Context, string, readonly string[]])[] = [
	[{type: 'heading'}, 'C # d #', ['C # d #', 'C # d &#35;', '&#67; # d &#35;', '&#67; &#35; d &#35;']],
	[{type: 'heading'}, '# a\nb', ['# a&#10;b', '# a&#10;b', '&#35; a&#10;b', '&#35; a&#10;b']],
	[{type: 'heading'}, ' a ', ['&#32;a&#32;', '&#32;a&#32;', '&#32;a&#32;', '&#32;a&#32;']],
	[{type: 'heading'}, 'C# &#35;', ['C# &#38;#35;', 'C# &#38;#35;', '&#67;# &#38;#35;', '&#67;&#35; &#38;&#35;35&#59;']],
	[
		{type: 'part'},
		'a - b: c-d',
		['a - b: c-d', 'a &#45; b&#58; c-d', '&#97; &#45; b&#58; c-d', '&#97; &#45; b&#58; c&#45;d'],
	],
	[{type: 'part'}, 'a:', ['a:', 'a&#58;', '&#97;&#58;', '&#97;&#58;']],
	[{type: 'question'}, 'a [b] c', ['a [b] c', 'a &#91;b&#93; c', '&#97; &#91;b&#93; c', '&#97; &#91;b&#93; c']],
	[{type: 'cell'}, 'a | b\nc', ['a \\| b<br>c', ' a \\| b<br>c ', ' &#97; \\| b<br>c ', '&#97; &#124; b&#10;c']],
	[
		{type: 'cell'},
		'a \\| b \\\\| c',
		[
			'a \\&#124; b \\\\\\| c',
			' a \\&#124; b \\\\\\| c ',
			' &#97; \\&#124; b \\\\\\| c ',
			'&#97; &#92;&#124; b &#92;&#92;&#124; c',
		],
	],
	[
		{type: 'cell'},
		'a <br> b <BR/>c<br />',
		[
			'a &#60;br> b &#60;BR/>c&#60;br />',
			' a &#60;br> b &#60;BR/>c&#60;br /> ',
			' &#97; &#60;br> b &#60;BR/>c&#60;br /> ',
			'&#97; &#60;br&#62; b &#60;BR&#47;&#62;c&#60;br &#47;&#62;',
		],
	],
	[{type: 'cell'}, ' a', ['&#32;a', ' &#32;a ', ' &#32;a ', '&#32;a']],
	[{type: 'cell'}, '', ['', '  ', '  ', '']],
	[{type: 'codeSpan'}, 'a', ['`a`', 'a', '&#97;', '&#97;']],
	[{type: 'codeSpan'}, 'a`b``c', ['```a`b``c```', 'a`b``c', '&#97;`b``c', '&#97;&#96;b&#96;&#96;c']],
	[{type: 'codeSpan'}, '`a', ['`` `a ``', '`a', '&#96;a', '&#96;a']],
	[{type: 'codeSpan'}, ' a', ['`  a `', '&#32;a', '&#32;a', '&#32;a']],
	[{type: 'codeSpan'}, 'a`', ['`` a` ``', 'a`', '&#97;`', '&#97;&#96;']],
	[{type: 'codeSpan'}, 'a ', ['` a  `', 'a&#32;', '&#97;&#32;', '&#97;&#32;']],
	[{type: 'codeSpan'}, '', ['', '', '', '']],
	[{type: 'box'}, 'true', ['x', 'x', 'x', 'x']],
	[{type: 'box'}, '', ['', '', '', '']],
	[{type: 'yaml'}, 'a: b', ['"a: b"', '"a: b"', '"\\u0061: b"', '"\\u0061: b"']],
	[{type: 'yamlLines', indent: 2}, '# a\n- b', ['# a\n  - b', '# a\n  - b', '# a\n  - b', '# a\n  - b']],
	[{type: 'yamlFolded', indent: 2}, '# a\n- b', Array(4).fill('# a\n\n  - b')],
	[{type: 'box'}, 'X', ['X', 'X', 'X', 'X']],
	[
		{type: 'part'},
		'a – b—c —',
		['a – b—c —', 'a &#8211; b—c &#8212;', '&#97; &#8211; b—c &#8212;', '&#97; &#8211; b&#8212;c &#8212;'],
	],
	[{type: 'heading'}, '##', ['##', '&#35;#', '&#35;#', '&#35;&#35;']],
	[{type: 'heading'}, '\ta', ['&#9;a', '&#9;a', '&#9;a', '&#9;a']],
	[
		{type: 'cell'},
		'<break> <br  >',
		['<break> <br  >', ' <break> <br  > ', ' &#60;break> <br  > ', '&#60;break&#62; &#60;br  &#62;'],
	],
	[{type: 'codeSpan'}, 'a``b', ['`a``b`', 'a``b', '&#97;``b', '&#97;&#96;&#96;b']],
	[{type: 'code', indent: 2}, '# a\n\n- b', ['# a\n\n  - b', '# a\n\n  - b', '# a\n\n  - b', '# a\n\n  - b']],
	[
		{type: 'lines', indent: 2},
		'# a\n\n- b',
		['# a\n\n  - b', '&#35; a\n\n  - b', '&#35; a\n\n  &#45; b', '&#35; a&#10;&#10;&#45; b'],
	],
];

test.each(spelled)('%j: %j is spelled at each level', (context, value, expected) => {
	expect(all(context, value)).toEqual(expected);
});

const read: readonly (readonly [Context, string, string])[] = [
	[{type: 'heading'}, '&#35; a &#98;', '# a b'],
	[{type: 'part'}, 'a &#45; b', 'a - b'],
	[{type: 'cell'}, 'a \\| b<br>c<BR />d<br/>e &#35; \\a', 'a | b\nc\nd\ne # \\a'],
	[{type: 'question'}, 'a &#91;\r\nb', 'a [\nb'],
	[{type: 'codeSpan'}, '`a`', 'a'],
	[{type: 'codeSpan'}, '`` a`b ``', 'a`b'],
	[{type: 'codeSpan'}, '` `', ' '],
	[{type: 'codeSpan'}, '` a`', ' a'],
	[{type: 'codeSpan'}, '`a `', 'a '],
	[{type: 'codeSpan'}, 'a &#35;', 'a #'],
	[{type: 'codeSpan'}, '`a` b', '`a` b'],
	[{type: 'codeSpan'}, '`a\n&#35;`', 'a\n&#35;'],
	[{type: 'yaml'}, '"a: \\u0062"', 'a: b'],
	[{type: 'yaml'}, 'a', 'a'],
	[{type: 'box'}, 'X', 'true'],
	[{type: 'box'}, ' ', ''],
	[{type: 'yamlLines', indent: 2}, 'a\n  &#35;b', 'a\n&#35;b'],
	[{type: 'yamlFolded', indent: 2}, 'a\n  b\n\n  c &#35;', 'a b\nc &#35;'],
	[{type: 'codeSpan'}, '``a`b``', 'a`b'],
	[{type: 'codeSpan'}, '`a``', '`a``'],
	[{type: 'codeSpan'}, '``a`', '``a`'],
	[{type: 'codeSpan'}, '`\na\n`', '\na\n'],
	[{type: 'codeSpan'}, '` a\nb `', 'a\nb'],
	[{type: 'codeSpan'}, '`a`&#35;', '`a`#'],
	[{type: 'cell'}, 'a<br  >b<break>c\\\\|', 'a<br  >b<break>c\\|'],
	[{type: 'question'}, 'a\n  b', 'a\n  b'],
	[{type: 'box'}, 'x', 'true'],
	[{type: 'box'}, '-', ''],
	[{type: 'heading'}, 'a\r\nb', 'a\r\nb'],
	[{type: 'code', indent: 2}, 'a\n    b\n c &#35;', 'a\n  b\nc &#35;'],
	[{type: 'lines', indent: 2}, '&#35; a\n    b &#35;', '# a\n  b #'],
];

test.each(read)('%j: %j is read', (context, raw, value) => {
	expect(decode(context, raw)).toBe(value);
});

test('a substitution stands for its range alone', () => {
	expect(substitute('abcdef', [])).toBe('abcdef');
	const pieces = [
		{from: 1, to: 2, text: 'X'},
		{from: 4, to: 5, text: ''},
	];
	expect(substitute('abcdef', pieces)).toBe('aXcdf');
});

test('only lines are indented', () => {
	expect(indentOf({type: 'lines', indent: 3})).toBe(3);
	expect(indentOf({type: 'heading'})).toBe(0);
});

test.each([
	['isMarkdown', ['lines']],
	['isCode', ['codeSpan', 'code']],
	['isPiecewise', ['lines', 'heading', 'cell', 'part', 'question', 'yamlLines', 'yamlFolded', 'code']],
] as const)('%s', (trait, types) => {
	const contexts: readonly Context['type'][] = [
		'lines',
		'heading',
		'cell',
		'part',
		'codeSpan',
		'question',
		'yaml',
		'box',
		'yamlLines',
		'yamlFolded',
		'code',
	];
	expect(contexts.filter(type => spellingOf({type, indent: 0} as Context)[trait])).toEqual(types);
});

describe('a value as it is compared', () => {
	test.each([
		['a', 'a'],
		['', ''],
		[' \t\n ', ''],
		['\n\na\n\n', 'a'],
		['\n  a  \n', '  a  '],
		[' \n\ta', '\ta'],
		['a \n \n', 'a '],
		['a\r\nb\rc', 'a\nb\nc'],
		['a\n\nb', 'a\n\nb'],
		['\ra\r', 'a'],
		[' \t\n\t a\t\n \n', '\t a\t'],
		['a\n\n b\n\n', 'a\n\n b'],
		['\n', ''],
		['  a', '  a'],
	])('%j', (value, normal) => {
		expect(normalise(value)).toBe(normal);
	});
});
