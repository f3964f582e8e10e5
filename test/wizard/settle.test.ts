/* Text of the document's own that became more than text. */
import {expect, test} from 'vitest';
import {answers} from '../../source/plan/answers.ts';
import {setField} from '../../source/plan/edit/set-field.ts';
import {previewOf} from '../../source/wizard/overlays/preview.ts';
import {settled, settledPlan} from '../../source/wizard/settle.ts';
import {withPlan} from '../../source/wizard/step.ts';
import {bufferValue, caretOf} from '../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, openTemplate, openWith, paste, press, type} from '../helpers/form.ts';

const document = '# A\n\n## Why\n\nSo.\n\n## How\n\nLike this.\n';
const open = () => openDocument(document);
const code = 'So.\n\n```ts\nx;\n```';

test('what is written in text is a field of its own when the caret leaves it', () => {
	const typed = paste(goTo(open(), 'why'), '\n\n```ts\nx;\n```');
	expect(answers(typed.plan).why).toBe(code);
	const left = press(typed, 'tab');
	expect(left.plan.text).toBe(document.replace('So.', code));
	expect(answers(left.plan)).toMatchObject({why: {text: 'So.', code: 'x;'}, how: 'Like this.'});
	expect(left.focus).toEqual(['how']);
	expect(left.message).toBe('What was written is 2 fields now; ^Z makes it one text again.');
	expect(press(left, 'ctrl+z').plan.text).toBe(typed.plan.text);
});

test('of a text that nothing was written into the template’s words stay', () => {
	const blank = openTemplate('# {Name}\n\n## Why\n\n{Why it is done}\n\n## How\n\n{How}\n', undefined, {open: true});
	const left = press(goTo(blank, 'why'), 'tab');
	expect([left.plan.text, left.message, left.focus]).toEqual([blank.plan.text, '', ['how']]);
});

test('so it is before it is reviewed', () => {
	const reviewed = press(paste(goTo(open(), 'why'), '\n\n```ts\nx;\n```'), 'ctrl+s');
	expect(reviewed.overlay?.type).toBe('review');
	expect(reviewed.plan.text).toBe(document.replace('So.', code));
});

test('so it is before it is previewed', () => {
	const shown = press(paste(goTo(open(), 'why'), '\n\n```ts\nx;\n```'), 'ctrl+o');
	expect(shown.overlay?.type).toBe('preview');
	expect(shown.plan.text).toBe(document.replace('So.', code));
	expect(press(shown, 'escape', 'ctrl+z').plan.text).not.toBe(shown.plan.text);
});

test('headings stay below that of their section', () => {
	const left = press(paste(goTo(open(), 'why'), '\n\n# Deep\n\nx\n\n## Deeper'), 'tab');
	expect(left.plan.text).toContain('So.\n\n### Deep\n\nx\n\n#### Deeper\n\n## How');
});

test.each(['\n\n- a\n- b', ' **bold** and `code`', '\n\n> said'])('text stays text: %j', more => {
	const typed = paste(goTo(open(), 'why'), more);
	const left = press(typed, 'tab');
	expect(left.plan).toBe(typed.plan);
	expect(left.plan.text).toContain(`So.${more}`);
});

test('what would swallow the rest stays escaped', () => {
	const typed = paste(goTo(open(), 'why'), '\n\n```');
	expect(press(typed, 'tab').plan.text).toBe(typed.plan.text);
});

test('an escape that was there before stays', () => {
	const escaped = document.replace('So.', '&#35; not a heading');
	const typed = type(goTo(openDocument(escaped), 'why'), '!');
	const left = press(typed, 'tab');
	expect([left.plan.text, left.message]).toEqual([escaped.replace('heading', 'heading!'), '']);
	expect(left.plan).toBe(typed.plan);
});

test('an escape that was there before stays beside what is written', () => {
	const escaped = document.replace('So.', '&#35; not a heading');
	const left = press(paste(goTo(openDocument(escaped), 'why'), '\n\n```ts\nx;\n```'), 'tab');
	expect(left.plan.text).toBe(escaped.replace('heading', 'heading\n\n```ts\nx;\n```'));
});

test('undo comes back to the text', () => {
	const typed = paste(goTo(open(), 'why'), '\n\n```ts\nx;\n```');
	const back = press(typed, 'tab', 'ctrl+z');
	expect(back.focus).toEqual(typed.focus);
	expect(caretOf(back.buffer)).toBe(caretOf(typed.buffer));
	expect(press(back, 'tab').plan.text).toBe(typed.plan.text);
});

test('what is written shows in the preview as it will be read', () => {
	const typed = paste(goTo(open(), 'why'), '\n\n```ts\nx;\n```');
	expect(previewOf(typed, 60, 20).text).toBe(document.replace('So.', code));
});

test.each([
	['a heading', '\n\n# Deep\n\nx', 'So.\n\n### Deep\n\nx'],
	['a table', '\n\n| A |\n|---|\n| b |', 'So.\n\n| A |\n|---|\n| b |'],
	['boxes', '\n\n- [ ] a', 'So.\n\n- [ ] a'],
	['a label', '\n\n**Owner**: Ann', 'So.\n\n**Owner**: Ann'],
])('%s that is written stands as it was written once the caret has left', (_, more, words) => {
	const typed = paste(goTo(open(), 'why'), more);
	const left = press(typed, 'tab');
	expect(left.plan.text).toBe(document.replace('So.', words));
	expect(left.history.past.length).toBe(typed.history.past.length + 1);
	expect(left.history.past.at(-1)?.before).toEqual({path: ['why'], caret: caretOf(typed.buffer)});
});

test('the caret that stays, or opens something that tells of no text, leaves it one text', () => {
	const typed = paste(goTo(open(), 'why'), '\n\n```ts\nx;\n```');
	for (const key of ['left', 'ctrl+p', 'f1']) expect(press(typed, key).plan).toBe(typed.plan);
	expect(press(typed, 'ctrl+p', 'escape').plan).toBe(typed.plan);
});

test('where the caret goes to a field behind it, it stays there whatever that is called now', () => {
	const text = '# A\n\n## Why\n\nSo.\n\n**Owner**: Ann\n\n## How\n\nLike this.\n';
	const typed = paste(press(goTo(openDocument(text), 'why'), 'end'), '\n\n```ts\nx;\n```');
	const down = press(typed, 'tab');
	expect(bufferValue(down.buffer)).toBe('Ann');
	expect(bufferValue(press(typed, 'shift+tab').buffer)).toBe(
		bufferValue(press(goTo(openDocument(text), 'why'), 'shift+tab').buffer),
	);
});

test.each([
	[[], '```\ny\n```\n\n&#35; a\n&#43; b'],
	[['delete'], '```\ny\n```\n\n a\n&#43; b'],
	[['right'], '&#35;\n\n```\ny\n```\n\n a\n&#43; b'],
	[['end'], '&#35; a\n\n```\ny\n```\n\n\n&#43; b'],
	[['end', 'right'], '&#35; a\n\n\n```\ny\n```\n\n&#43; b'],
	[['end', 'right', 'delete'], '&#35; a\n\n\n```\ny\n```\n\n b'],
	[['end', 'right', 'right'], '&#35; a\n&#43;\n\n```\ny\n```\n\n b'],
	[['ctrl+end'], '&#35; a\n&#43; b\n\n```\ny\n```'],
])('escapes before and behind what is written stay as they were: %j', (keys, words) => {
	const start = press(goTo(openDocument('# A\n\n## Why\n\n&#35; a\n&#43; b\n'), 'why'), 'ctrl+home', ...keys);
	expect(press(paste(start, '\n\n```\ny\n```\n\n'), 'ctrl+s').plan.text.trimEnd()).toBe(`# A\n\n## Why\n\n${words}`);
});

test('a reference that is written where others count stays escaped, and so does all beside it', () => {
	const escaped = document.replace('So.', '&#35; a');
	const typed = paste(press(goTo(openDocument(escaped), 'why'), 'ctrl+end'), ' &#42; b\n\n```\nx\n```');
	expect(press(typed, 'tab').plan).toBe(typed.plan);
	const plain = paste(press(goTo(open(), 'why'), 'ctrl+end'), ' &#42; b\n\n```\nx\n```');
	expect(press(plain, 'tab').plan.text).toBe(document.replace('So.', 'So. &#42; b\n\n```\nx\n```'));
});

test('the caret stays at what it went to, where that is the second code now', () => {
	const text = '# A\n\n## Why\n\nSo.\n\n```\na\n```\n\nMore.\n\n## How\n\nLike this.\n';
	const first = paste(press(goTo(openDocument(text), 'so'), 'end'), '\n\n```ts\nx;\n```');
	const at = (key: string, from = first) => {
		const {focus, buffer} = press(from, key);
		return [focus, bufferValue(buffer)];
	};
	expect(['tab', 'shift+tab', 'ctrl+s'].map(key => at(key))).toEqual([
		[['why', 'code2'], 'a'],
		[['title'], 'A'],
		[['why', 'text'], 'So.'],
	]);
	const last = paste(press(goTo(openDocument(text), 'more'), 'end'), '\n\n```ts\nx;\n```');
	expect(['tab', 'shift+tab'].map(key => at(key, last))).toEqual([
		[['how'], 'Like this.'],
		[['why', 'code'], 'a'],
	]);
});

test('a step that writes elsewhere, too, leaves it one text', () => {
	const typed = paste(goTo(open(), 'why'), '\n\n```ts\nx;\n```');
	const other = withPlan(typed, setField(typed.plan, ['how'], 'So.'), {path: ['how']}, 1);
	expect(settled(typed, other, 2)).toBe(other);
});

test('nothing is read anew where nothing was written', () => {
	const blank = openWith('# {Name}\n\n## Why\n\n{reason}\n\n## How\n\n{way}\n', '# A\n\n## Why\n\nx\n');
	const states = [open(), goTo(open(), 'why'), press(goTo(blank, 'how'), 'space'), goTo(openForm(), 'add decision')];
	expect(states.map(settledPlan)).toEqual([undefined, undefined, undefined, undefined]);
});

test('the caret stays before it, too, and in it', () => {
	const written = (text: string) => paste(press(goTo(openDocument(text), 'so.'), 'end'), '\n\n```ts\nx;\n```');
	expect(press(written('# A\n\n**Leader**: Ann\n\nSo.\n'), 'shift+tab').focus).toEqual(['leader']);
	expect(press(written('# A\n\n## Reasons\n\nSo.\n'), 'ctrl+s').focus).toEqual(['reasons', 'text']);
});

test('who leaves by the menu leaves it as well', () => {
	const typed = paste(goTo(open(), 'why'), '\n\n```ts\nx;\n```');
	const there = goTo(typed, 'how');
	expect([there.plan.text, there.focus]).toEqual([document.replace('So.', code), ['how']]);
	expect(there.overlay).toBeUndefined();
	const add = goTo(
		paste(goTo(openForm('# Technical Plan: A\n\n## Mine\n\nSo.\n'), 'mine'), '\n\n```\nx\n```'),
		'add decision',
	);
	expect([add.plan.text.includes('So.\n\n```\nx\n```'), add.entered]).toEqual([true, undefined]);
});
