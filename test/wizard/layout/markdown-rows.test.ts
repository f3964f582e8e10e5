/* Markdown as it reads, in rows. */
import {expect, test} from 'vitest';
import {markdownRow, markdownRows} from '../../../source/wizard/layout/markdown-rows.ts';
import {looks} from '../../helpers/form.ts';

test.each<[string, number, readonly string[]]>([
	['', 20, ['']],
	['  One\n\n  two  ', 20, ['One two']],
	['One **two** `three`', 20, ['One {strong:two} {code:three}']],
	['**One** *two* __three__ ***four***', 60, ['{strong:One} {emphasis:two} {strong:three} {strong:four}']],
	['a [link](https://x.y) b', 60, ['a {mark:[}{link:link}{mark:](https://x.y)} b']],
	['~~Redis~~ a file', 60, ['{mark:~~}Redis{mark:~~} a file']],
	['\\*a\\* <b>', 60, ['\\*a\\* {mark:<b>}']],
	['One **two three** four', 10, ['One {strong:two }', '{strong:three} four']],
	['abcdefghij', 3, ['abcdefgh', 'ij']],
])('%j in %i cells', (text, width, rows) => {
	expect(looks(markdownRows(text, width))).toEqual(rows);
});

test('what is plain has the tone that is asked for', () => {
	expect(looks(markdownRows('a **b**', 20, 'hint'))).toEqual(['{hint:a }{strong:b}']);
});

test.each<[string, number, string]>([
	['One **two**', 20, '{hint:One }{strong:two}'],
	['', 20, ''],
	['One **two** three', 10, '{hint:One }{strong:two} {hint:…}'],
	['One two three', 9, '{hint:One two }{hint:…}'],
	['abcdefghij klm', 10, '{hint:abcdefghi}{hint:…}'],
])('%j as one row of %i cells', (text, width, row) => {
	expect(looks([markdownRow(text, width, 'hint')])).toEqual([row]);
});
