/* A comment between the items of a list stands in the text, and parts no list. */
import {describe, expect, test} from 'vitest';
import {
	answers,
	finish,
	insertItem,
	jsonSchema,
	moveItem,
	newPlan,
	parseTemplate,
	readPlan,
	removeItem,
	setField,
} from '../../source/index.ts';
import {withoutListComments} from '../../source/template/list-comments.ts';

const shown = (text: string) => withoutListComments(text).replace(/^ +$/gm, '#');

describe('between two items', () => {
	test.each([
		'- [ ] a\n<!-- c -->\n- [x] b',
		'- [ ] a\n\n<!-- c -->\n- [ ] b',
		'- [ ] a\n<!-- c -->\n\n- [ ] b',
		'1. [ ] a\n  <!-- c -->\n2. [ ] b',
		'- [ ] a\n  - b\n<!-- c -->\n- [ ] d',
		'- [ ] a\n\n  more\n<!-- c -->\n- [ ] d',
		'  - **A**: a\n<!-- c -->\n  - **B** — b',
	])('%j', text => {
		expect(shown(text)).toBe(text.replace(/^ *<!--.*-->$/m, '#'));
	});

	test('two in a row', () => {
		expect(shown('- [ ] a\n<!-- c -->\n\n<!-- d -->\n- [ ] b')).toBe('- [ ] a\n#\n\n#\n- [ ] b');
	});
});

describe('a comment that stays', () => {
	test.each([
		'<!-- c -->\n- [ ] a',
		'- [ ] a\n<!-- c -->',
		'- [ ] a\n<!-- c -->\nb\n- [ ] d',
		'a\n<!-- c -->\n- [ ] b',
		'- [ ] a\n  <!-- c -->\n- [ ] b',
		'- [ ] a\n<!-- c -->\n* [ ] b',
		'- [ ] a\n<!-- c --> d\n- [ ] b',
		'- [ ] a\n<!-- c -->\n  - [ ] b',
		'- [ ] a\n<!--\nc\n-->\n- [ ] b',
		'1. [ ] a\n<!-- c -->\n- [ ] b',
		'- [ ] a\n\n<!-- c -->\n\n- [ ] b',
		'- [ ] a\n<!-- c -->\n- **B**: b',
		'* Good, because {a}\n<!-- c -->\n* Neutral, because {b}',
	])('%j', text => {
		expect(shown(text)).toBe(text);
	});
});

const text = '# P\n\n## Steps\n\n- [ ] a\n<!-- c -->\n- [ ] b\n- [ ] d\n';
const plan = readPlan(parseTemplate(''), text);
const steps = (...words: string[]) => ({steps: words.map(word => ({done: false, text: word}))});

test('a list around a comment is one', () => {
	expect(answers(plan)).toMatchObject(steps('a', 'b', 'd'));
	expect(setField(plan, ['steps', 1, 'text'], 'x').text).toBe(text.replace(' b', ' x'));
	expect(moveItem(plan, ['steps', 0], 2).text).toBe('# P\n\n## Steps\n\n- [ ] b\n<!-- c -->\n- [ ] d\n- [ ] a\n');
	expect(insertItem(plan, ['steps', 1]).text).toBe(text.replace('- [ ] b', '- [ ]\n- [ ] b'));
	expect(answers(removeItem(plan, ['steps', 0]))).toMatchObject(steps('b', 'd'));
	expect(answers(removeItem(plan, ['steps', 1]))).toMatchObject(steps('a', 'd'));
});

test('what comes and goes beside a comment is read as it would be anew', () => {
	const other = setField(plan, ['steps', 1, 'text'], 'b\n\nx');
	expect(answers(other)).toEqual(answers(readPlan(plan.template, other.text)));
	const last = removeItem(removeItem(plan, ['steps', 2]), ['steps', 1]);
	expect(answers(last)).toEqual(answers(readPlan(plan.template, last.text)));
});

test('in a template it is help for the list, and leaves a finished plan', () => {
	const template = parseTemplate('# {T}\n\n## Steps\n\n- [ ] {First}\n<!-- what can be seen -->\n- [ ] {Second}\n');
	expect(jsonSchema(template)).toMatchObject({properties: {steps: {description: expect.stringContaining('seen')}}});
	const filled = ['a', 'b'].reduce((own, words, at) => setField(own, ['steps', at, 'text'], words), newPlan(template));
	expect(filled.text).toContain('a\n<!-- what can be seen -->\n- [ ] b');
	expect(finish(filled)).toContain('- [ ] a\n- [ ] b\n');
});
