import {describe, expect, test} from 'vitest';
import {readPlan} from '../../../source/plan/plan.ts';
import {parseTemplate} from '../../../source/template/read-template.ts';
import {caretAt, findText} from '../../../source/wizard/overlays/full-text.ts';

const none = parseTemplate('');
const planOf = (text: string) => readPlan(none, text);
const linesWith = (text: string, query: string) => findText(planOf(text), query).map(({line}) => line);

const document = `# Plan

Count the guesses, then lock.

## Steps

- lock for an hour
- [x] Tell the owner
  and lock again

## Risks

| Risk | Impact |
|---|---|
| Redis locks up | High |
`;

describe('the lines that hold what is looked for', () => {
	test.each([
		['lock', ['Count the guesses, then lock.', 'lock for an hour', 'and lock again', 'Redis locks up | High']],
		['LOCK Hour', ['lock for an hour']],
		['  hour lock ', ['lock for an hour']],
		['lock nothing', []],
		['tell', ['Tell the owner']],
		['steps', []],
		['risk', []],
		['high', ['Redis locks up | High']],
		['l', []],
		['', []],
		['at the', []],
	])('of %j are these', (query, lines) => {
		expect(linesWith(document, query)).toEqual(lines);
	});

	test('are told with the field and where the word stands in the text', () => {
		const [first, second] = findText(planOf(document), 'an hour');
		expect(first).toEqual({
			line: 'lock for an hour',
			path: ['steps', 0, 'text'],
			word: 'an hour',
			offset: document.indexOf('an hour'),
		});
		expect(second).toBeUndefined();
		expect(findText(planOf(document), 'hour an')).toMatchObject([{word: 'hour', offset: document.indexOf('hour')}]);
	});

	test('are found once, however often it stands in one', () => {
		expect(linesWith('# A\n\nlock and lock\nlock\n', 'lock')).toEqual(['lock and lock', 'lock']);
	});

	test('are sixty at most', () => {
		const many = Array.from({length: 61}, (_, index) => `- lock ${index}`).join('\n');
		expect(linesWith(`# A\n\n${many}\n`, 'lock')).toHaveLength(60);
	});

	test('may hold one letter of a script in which that is a word', () => {
		expect(linesWith('# A\n\n目标一\n目标二\n', '二')).toEqual(['目标二']);
	});

	test('are found behind letters that are two in lower case', () => {
		const text = '# A\n\nİİİ and (more) here\nand (more)\n';
		expect(findText(planOf(text), '(MORE)')).toEqual([
			{line: 'İİİ and (more) here', path: ['text'], word: '(more)', offset: text.indexOf('(more)')},
			{line: 'and (more)', path: ['text'], word: '(more)', offset: text.lastIndexOf('(more)')},
		]);
	});

	test('are shown from near the word where they are long, and without their marks', () => {
		const words = 'one two three four five six seven eight nine';
		expect(linesWith(`# A\n\n${words} target here\n`, 'target')).toEqual([`…${words.slice(-29)} target here`]);
		expect(linesWith(`# A\n\n${'x'.repeat(40)}target\n`, 'target')).toEqual([`${'x'.repeat(40)}target`]);
		expect(linesWith(`# A\n\n${'x'.repeat(41)}target\n`, 'target')).toEqual([`…${'x'.repeat(30)}target`]);
		expect(linesWith('# A\n\n1. [ ] a target \n', 'target')).toEqual(['a target']);
		expect(linesWith('# A\n\n> a target\n', 'target')).toEqual(['a target']);
	});

	test('are cut two hundred characters around the word', () => {
		const [hit] = findText(planOf(`# A\n\n${'a'.repeat(300)}target${'b'.repeat(300)}\n`), 'target');
		expect(hit?.line).toBe(`…${'a'.repeat(30)}target${'b'.repeat(194)}`);
		expect(linesWith(`# A\n\nfar${' '.repeat(300)}target\n`, 'target far')).toEqual([]);
	});
});

describe('the caret for what was found', () => {
	const caretIn = (text: string, query: string, index = 0) => {
		const plan = planOf(text);
		const hit = findText(plan, query)[index];
		return hit && caretAt(plan, hit);
	};

	test.each([
		['# A\n\none two\ntwo three\n', 'two', 0, 4],
		['# A\n\none two\ntwo three\n', 'two', 1, 8],
		['# A\n\none two\ntwo three\n', 'TWO THREE', 0, 8],
		['# A\n\n| B |\n|---|\n| a \\| \\| lock |\n', 'lock', 0, 6],
		['# A\n\n- a\n- the (b)\n', '(b)', 0, 10],
		['# A\n\nİİİ ab ab\n', 'ab', 0, 4],
	])('in %j, %s %i: %i', (text, query, index, caret) => {
		expect(caretIn(text, query, index)).toBe(caret);
	});

	test('is at the start of what is no field any more', () => {
		expect(caretAt(planOf('# A\n'), {path: ['gone'], word: 'x', offset: 9})).toBe(0);
	});
});
