import {expect, test} from 'vitest';
import {parseTemplate} from '../../source/index.ts';
import {cellsOf, kinds, specsBelow} from '../../source/template/kinds.ts';
import type {FieldSpec} from '../../source/template/template.ts';

test('a row a kind', () => {
	const rows = Object.entries(kinds).map(([kind, {isList, takesRest, below, item}]) => [
		kind,
		isList,
		takesRest,
		below,
		item,
	]);
	expect(rows).toEqual([
		['text', false, false, undefined, 'item'],
		['choice', false, false, undefined, 'item'],
		['prose', false, true, undefined, 'item'],
		['code', false, false, undefined, 'item'],
		['list', true, false, undefined, 'item'],
		['checklist', true, false, 'items', 'item'],
		['table', true, false, undefined, 'item'],
		['questions', true, false, undefined, 'question'],
	]);
});

const field = (markdown: string): FieldSpec => {
	const [section] = parseTemplate(`# {Name}\n\n## Part\n\n${markdown}\n`).specs;
	const [spec] = section?.type === 'section' ? section.specs : [];
	if (spec?.type !== 'field') throw new RangeError('No field.');
	return spec;
};

test.each([
	['Say what.', undefined, []],
	['- {thing}', undefined, []],
	['1. {Option A} - {Pros/Cons}', ['option', 'prosCons'], ['option', 'prosCons']],
	['| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |', ['risk', 'impact'], ['risk', 'impact']],
	['- [ ] {Task}', ['text', 'done'], ['text', 'done', 'items']],
	['[CLARIFY: {question}]', undefined, []],
])('%j has the cells %j', (markdown, cells, below) => {
	const spec = field(markdown);
	expect(cellsOf(spec)?.map(({key}) => key)).toEqual(cells);
	expect(specsBelow(spec).map(({key}) => key)).toEqual(below);
});

test('a box has a cell of its own, and the items below are like those above', () => {
	const spec = field('- [ ] {Task}');
	expect(cellsOf(spec)?.[1]).toEqual({
		type: 'cell',
		key: 'done',
		name: 'Done',
		hint: '',
		words: [],
		names: [],
		choices: undefined,
		isBox: true,
	});
	expect(cellsOf(spec)?.[0]).toMatchObject({type: 'cell', name: spec.name, hint: spec.hint, words: spec.words});
	expect(specsBelow({...spec, label: {before: '**', name: 'x', after: '**:'}})[2]).toEqual({
		...spec,
		key: 'items',
		label: undefined,
	});
});
