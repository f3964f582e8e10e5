/* What keys and letters mean in a field of each kind. */
import {describe, expect, test} from 'vitest';
import type {FieldKind} from '../../source/plan/place.ts';
import {fieldKinds, holdsLines, isOneLine} from '../../source/wizard/field-kinds.ts';
import {stopInText} from '../../source/wizard/stop.ts';
import {openDocument, openForm, openTemplate} from '../helpers/form.ts';

describe('what of the typed text is the value', () => {
	test.each<[FieldKind, string, string]>([
		['text', ' \t a b \t ', 'a b'],
		['text', '\n a\n', '\n a\n'],
		['text', '   ', ''],
		['text', '', ''],
		['prose', '  a \t', '  a'],
		['prose', 'a\n ', 'a\n'],
		['prose', ' \t', ''],
		['code', '  a  ', '  a  '],
		['choice', ' a ', 'a'],
		['box', 'x', 'x'],
	])('of %s %j is %j', (kind, typed, value) => {
		expect(fieldKinds[kind].written(typed)).toBe(value);
	});
});

test('each kind has its keys, and its file in an editor', () => {
	const manners = Object.entries(fieldKinds).map(([kind, {written, ...manner}]) => [kind, ...Object.values(manner)]);
	expect(manners).toEqual([
		['text', 'form', true, false, false, true, 'md'],
		['prose', 'form', true, true, false, true, 'md'],
		['code', 'form', true, true, true, false, 'txt'],
		['choice', 'choice', false, false, false, false, undefined],
		['box', 'box', false, false, false, false, undefined],
	]);
});

describe('several lines', () => {
	const {plan} = openTemplate(
		'# {Name}\n\n**Owner**: {who}\n\n## Words\n\n{words}\n\n## List\n\n- {thing}\n\n## Ways\n\n- {Way A}: {How}\n\n## Parts\n\n### Part 1: {Title}\n\n| A | B |\n|---|---|\n| {a} | {Small/Big/Huge} |\n\n## Code\n\n```ts\n{x}\n```\n\n## Asked\n\n[CLARIFY: {question}]\n\n## Boxes\n\n- [ ] {Do it}\n',
	);
	test.each([
		[['name'], false],
		[['owner'], true],
		[['words'], true],
		[['list', 0], true],
		[['ways', 0, 'way'], false],
		[['ways', 0, 'how'], false],
		[['parts', 0, 'title'], false],
		[['parts', 0, 'a', 0, 'a'], true],
		[['parts', 0, 'a', 0, 'b'], false],
		[['code'], true],
		[['asked', 0], false],
		[['boxes', 0, 'text'], true],
		[['boxes', 0, 'done'], false],
	])('%j has room for them: %s', (path, expected) => {
		const stop = stopInText(plan, path);
		if (!stop) throw new Error('There is no such field.');
		expect(holdsLines(stop)).toBe(expected);
	});

	test('what is not there yet is no line of anything', () => {
		expect(isOneLine({place: undefined})).toBe(false);
		expect(openForm().plan.opened).toBeUndefined();
		const matter = stopInText(openDocument('---\na: 1\n---\n').plan, ['frontMatter', 'a']);
		expect(matter && holdsLines(matter)).toBe(true);
	});
});
