/* One screen row of a text, cut where its looks change. */
import {expect, test} from 'vitest';
import {textRow} from '../../../source/wizard/layout/text-row.ts';
import {wrap} from '../../../source/wizard/text/wrap.ts';

type Looks = Parameters<typeof textRow>[2];

const plain: Looks = {tone: 'plain'};
const cut = (value: string, looks = plain, width = 20, hasItems = false) =>
	wrap(value, width, hasItems).map(row => textRow(row, value, looks).map(({text, tone}) => `${tone}:${text}`));

test.each<[string, string, Looks, readonly (readonly string[])[]]>([
	['words are one piece', 'a b', plain, [['plain:a b']]],
	['spans are cut at their edges, and nothing is cut twice', '**a**', plain, [['mark:**', 'strong:a', 'mark:**']]],
	['what is no Markdown has one tone', '**a**', {tone: 'code'}, [['code:**a**']]],
	['what is known already is looked at no more', '**a**', {tone: 'plain', spans: []}, [['plain:**a**']]],
	[
		'a span over the end of a row goes on in the next',
		'aaaaa **bbbbbb cccccc** dd',
		plain,
		[
			['plain:aaaaa ', 'mark:**', 'strong:bbbbbb '],
			['strong:cccccc', 'mark:**', 'plain: dd'],
		],
	],
	[
		'what is selected is so up to its ends',
		'a **b** c',
		{tone: 'plain', selected: {from: 0, to: 9}},
		[['selected:a ', 'selected:**', 'selected:b', 'selected:**', 'selected: c']],
	],
	[
		'a selection elsewhere cuts nothing',
		'aaaaaaaaa bbbbbbbbb ccccccccc',
		{tone: 'plain', selected: {from: 22, to: 24}},
		[['plain:aaaaaaaaa bbbbbbbbb '], ['plain:cc', 'selected:cc', 'plain:ccccc']],
	],
	['no grapheme is cut apart', '👩‍👩‍👧 b', {tone: 'plain', selected: {from: 2, to: 8}}, [['plain:👩‍👩‍👧', 'plain: b']]],
	['beside other letters, too, spans are cut', 'é *c*', plain, [['plain:é ', 'mark:*', 'emphasis:c', 'mark:*']]],
	[
		'so they are in the next row',
		'aaaaaaaaaaaaaaaaaaa é *c*',
		plain,
		[['plain:aaaaaaaaaaaaaaaaaaa '], ['plain:é ', 'mark:*', 'emphasis:c', 'mark:*']],
	],
])('%s: %j', (_, value, looks, rows) => {
	expect(cut(value, looks)).toEqual(rows);
});

test('the rows of an item stand below its words', () => {
	expect(cut('- aaaa bbb', plain, 8, true)).toEqual([
		['bullet:-', 'plain: aaaa '],
		['plain:  ', 'plain:bbb'],
	]);
});
