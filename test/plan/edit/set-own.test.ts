/* Writing into a document’s own form: headings name their sections, and texts may go. */
import {describe, expect, test} from 'vitest';
import {type Path, parseTemplate, readPlan, setField} from '../../../source/index.ts';
import {absentAbove, renamedPath, setFields} from '../../../source/plan/edit/set-field.ts';

const none = parseTemplate('');
const text = '# A\n\nIntro.\n\n## B\n\nText.\n\n- a\n\n**Owner**: c\n\n## D\n\nMore.\n';
const plan = readPlan(none, text);
const set = (path: Path, value: string) => setField(plan, path, value).text;

describe('a heading', () => {
	test('is written like a title, and what is below it has another path', () => {
		const renamed = setField(plan, ['b', 'title'], 'New words');
		expect(renamed.text).toBe(text.replace('## B', '## New words'));
		expect(renamedPath(plan, renamed, ['b', 'title'])).toEqual(['newWords', 'title']);
		expect(renamedPath(plan, renamed, ['b', 'text'])).toEqual(['b', 'text']);
		expect(renamedPath(plan, renamed, ['other'])).toEqual(['other']);
		expect(setField(renamed, ['newWords', 'title'], 'B').text).toBe(text);
	});

	test('can be called as another is', () => {
		const twice = setField(plan, ['d', 'title'], 'B');
		expect(twice.text).toBe(text.replace('## D', '## B'));
		expect(renamedPath(plan, twice, ['d', 'title'])).toEqual(['b2', 'title']);
	});

	test('is hidden where it would be an item of a group, or a section of the template', () => {
		expect(set(['d', 'title'], 'Step 1: x')).toBe(text.replace('## D', '## &#83;tep 1: x'));
		const known = readPlan(parseTemplate('# {Name}\n\n## List\n\n- {thing}\n'), text);
		expect(setField(known, ['d', 'title'], 'List').text).toBe(text.replace('## D', '## &#76;ist'));
	});

	test('comes behind a colon where it counts, by a letter too', () => {
		const titled = (heading: string) => {
			const options = parseTemplate('## Options\n\n### Option A: {Title}\n\n**Why**: {why}\n');
			const document = readPlan(options, `## Options\n\n### ${heading}\n\n**Why**: a\n`);
			return setField(document, ['options', 0, 'title'], 'x').text.split('\n')[2];
		};
		expect([titled('Option B'), titled('Option B:'), titled('Option B – y')]).toEqual([
			'### Option B: x',
			'### Option B: x',
			'### Option B – x',
		]);
	});

	test('is hidden where it would close itself', () => {
		expect(set(['d', 'title'], 'C #')).toBe(text.replace('## D', '## C &#35;'));
	});
});

describe('a text', () => {
	test('goes as a whole, where what follows counts on', () => {
		expect(set(['text'], '')).toBe(text.replace('Intro.\n\n', ''));
		expect(set(['b', 'text'], '')).toBe(text.replace('Text.\n\n- a\n\n', ''));
		expect(set(['d'], '')).toBe(text.replace('\n\nMore.', ''));
	});

	test('goes between boxes, and the others keep theirs', () => {
		const boxes = readPlan(none, '## A\n\nx\n\n- [ ] c\n\ny\n\n- [ ] d\n\nz\n');
		const without = (key: string) => setField(boxes, ['a', key], '').text;
		expect(without('text')).toBe('## A\n\n- [ ] c\n\ny\n\n- [ ] d\n\nz\n');
		expect(without('text2')).toBe('## A\n\nx\n\n- [ ] c\n\n- [ ] d\n\nz\n');
		expect(without('text3')).toBe('## A\n\nx\n\n- [ ] c\n\ny\n\n- [ ] d\n');
	});

	test('hides what would be a heading, a list is one', () => {
		expect(set(['b', 'text'], 'x\n\n## Y')).toBe(text.replace('Text.\n\n- a', 'x\n\n&#35;# Y'));
		expect(set(['b', 'owner'], '')).toBe(text.replace('**Owner**: c', '**Owner**:'));
	});
});

test('several fields at once are those that stand in the text', () => {
	const at = (...values: readonly (readonly [Path, string])[]) => setFields(plan, values)?.text;
	expect(at([['text'], 'X'], [['d'], 'Y'])).toBe(text.replace('Intro.', 'X').replace('More.', 'Y'));
	expect(at([['d'], 'Y'], [['text'], 'X'])).toBe(text.replace('Intro.', 'X').replace('More.', 'Y'));
	expect(at([['text'], 'X'], [['b', 'owner'], 'Y'], [['d'], 'Z'])).toBe(
		text.replace('Intro.', 'X').replace(': c', ': Y').replace('More.', 'Z'),
	);
	expect(at([['text'], 'X'])).toBe(undefined);
	expect(at([['text'], 'X'], [['other'], 'Y'])).toBe(undefined);
	expect(at([['text'], 'X'], [['d'], 'More.'])).toBe(undefined);
	expect(at([['text'], 'X'], [['text'], 'Y'])).toBe(undefined);
	const template = parseTemplate('# {Name}\n\n## Tasks\n\n- [ ] {Task}\n\n## Goal\n\nSay what.\n');
	const boxes = readPlan(template, '# A\n\n## Tasks\n\n- [ ] a\n\n## Goal\n\nb\n');
	expect(
		setFields(boxes, [
			[['tasks', 0, 'done'], 'true'],
			[['goal'], 'x'],
		]),
	).toBe(undefined);
});

test('what has to be inserted first is the innermost that is absent', () => {
	const template = parseTemplate('# {Name}\n\n## Part\n\n### Inner\n\n**Why**: {why}\n\n**How**: {how}\n');
	const empty = readPlan(template, '# A\n');
	expect(absentAbove(empty, ['part', 'inner', 'why'])?.path).toEqual(['part']);
	expect(absentAbove(empty, ['part'])).toBe(undefined);
	expect(absentAbove(empty, ['other', 'x'])).toBe(undefined);
	expect(setField(empty, ['part', 'inner', 'why'], 'x').text).toBe('# A\n\n## Part\n\n### Inner\n\n**Why**: x\n');
	expect(setField(empty, ['part', 'inner', 'why'], '')).toBe(empty);
});
