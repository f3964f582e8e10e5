import {expect, test} from 'vitest';
import {readTag, readTagged} from '../../../source/template/grammar/tag.ts';
import {readOutline} from '../../../source/template/outline.ts';

test.each([
	['<objective>', {name: 'objective', isEnd: false}],
	['</objective>', {name: 'objective', isEnd: true}],
	['\t <objective >  ', {name: 'objective', isEnd: false}],
	['<task type="auto" of-plan="a b">', {name: 'task', isEnd: false}],
	['<success-criteria_2>', {name: 'success-criteria_2', isEnd: false}],
	['<Objective>', {name: 'Objective', isEnd: false}],
	['</task type="auto">', undefined],
	['<task type=auto>', undefined],
	['<task type="a>', undefined],
	['<task/>', undefined],
	['<objective> a', undefined],
	['a <objective>', undefined],
	['<2a>', undefined],
	['<>', undefined],
	['< objective>', undefined],
	['', undefined],
])('%j is the tag %j', (line, tag) => {
	expect(readTag(line)).toEqual(tag);
});

test.each([
	['<name>Count</name>', ['name', 'Count']],
	['\t<name of="a b" >  Count it  </name> ', ['name', '  Count it  ']],
	['<name></name>', ['name', '']],
	['<Name>a <b>c</b></Name>', ['Name', 'a <b>c</b>']],
	['<name>a</name> <name>b</name>', undefined],
	['<name>a</other>', undefined],
	['<b>a</b>', undefined],
	['<B>a</B>', undefined],
	['x <name>a</name>', undefined],
	['<name>a</name> x', undefined],
	['', undefined],
])('%j has between two tags %j', (line, expected) => {
	const tagged = readTagged(line);
	expect(tagged && [tagged.name, line.slice(tagged.from, tagged.to)]).toEqual(expected);
});

const html = `a abbr address article aside audio b base basefont bdi bdo blockquote body br button canvas caption center cite code col colgroup data dd
	del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr
	html i iframe img input ins kbd label legend li link main map mark menu menuitem meta meter nav noframes noscript object ol optgroup
	option p param picture pre progress q rp rt ruby s samp script search section select slot small source span strong style sub summary sup
	svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr Div`;

test.each(html.split(/\s+/))('<%s> is a tag of HTML', name => {
	expect(readTag(`<${name}>`)).toBe(undefined);
	expect(readTag(`<x-${name}>`)).toEqual({name: `x-${name}`, isEnd: false});
});

test.each([
	['<a-b>\nx', ['tag: <a-b>', 'paragraph: x']],
	['x\n<a-b>\ny', ['paragraph: x\n<a-b>\ny']],
	['x\n</a-b>\ny', ['paragraph: x', 'tag: </a-b>', 'paragraph: y']],
	['<div>\n<a-b>\ny', ['other: <div>\n<a-b>\ny']],
	['- x\n  </a-b>\ny', ['list: - x', 'tag:   </a-b>', 'paragraph: y']],
	['- x\n  <a-b>\n  y', ['list: - x\n  <a-b>\n  y']],
	['> x\n> </a-b>\n> y', ['quote: > x\n> </a-b>\n> y']],
	['> - x\n>   </a-b>\n> y', ['quote: > - x\n>   </a-b>\n> y']],
	['1. - x\n     </a-b>\ny', ['list: 1. - x', 'tag:      </a-b>', 'paragraph: y']],
	['<b>\nx', ['other: <b>\nx']],
	['- x\n\n  <a-b>\n\n  y', ['list: - x\n\n  <a-b>\n\n  y']],
	['- x\n\n  </a-b>\n\n  y', ['list: - x', 'tag:   </a-b>', 'paragraph:   y']],
	['<so>x\n<a-b>\ny', ['paragraph: <so>x', 'tag: <a-b>', 'paragraph: y']],
	['x <so>\n<a-b>\ny', ['paragraph: x <so>\n<a-b>\ny']],
	['> - x\n>\n>   </a-b>\n>\n>   y', ['quote: > - x\n>\n>   </a-b>\n>\n>   y']],
])('%j falls apart into blocks', (text, blocks) => {
	const {body} = readOutline(text).root;
	expect(body.map(({type, from, to}) => `${type}: ${text.slice(from, to)}`)).toEqual(blocks);
});
