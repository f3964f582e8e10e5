import {describe, expect, test} from 'vitest';
import {answers} from '../../../source/plan/answers.ts';
import {formText, goTo, openDocument, openForm, paste, press} from '../../helpers/form.ts';

const decision = (number: number, title: string) =>
	`### Decision ${number}: ${title}\n**Context**: why\n**Options Considered**:\n1. A - Pros: a. Cons: b.\n2. B\n\n**Decision**: A\n`;
const said = (title: string) => ({
	title,
	context: 'why',
	optionsConsidered: [{option: 'A', prosCons: 'Pros: a. Cons: b.'}, {option: 'B'}],
	decision: 'A',
});

describe('what was copied out of another plan', () => {
	test('is a card where its title is asked for, whatever its number was, in one step', () => {
		const form = openForm();
		const pasted = paste(goTo(form, 'decision 2'), `${decision(7, 'Where')}\n`);
		expect(answers(pasted.plan).technicalDecisions).toEqual([{}, said('Where')]);
		expect(pasted.plan.text).toContain('### Decision 2: Where\n**Context**: why\n');
		expect(pasted.message).toBe('Pasted as 1 decision. ^Z takes it back.');
		expect(press(pasted, 'ctrl+z').plan.text).toBe(form.plan.text);
	});

	test('may be several cards, whose headings are another level there', () => {
		const text = `${decision(1, 'Where')}\n---\n\n${decision(2, 'When')}`.replaceAll('###', '##');
		const pasted = paste(goTo(openForm(), 'add decision'), text);
		expect(answers(pasted.plan).technicalDecisions).toEqual([{}, {}, said('Where'), said('When')]);
		expect(pasted.message).toBe('Pasted as 2 decisions. ^Z takes it back.');
		expect(formText(pasted)).toContain('Decision 4  When');
	});

	test('needs no heading where it has the labels', () => {
		const labels = decision(1, 'x').split('\n').slice(1).join('\n');
		const {title: _, ...rest} = said('');
		const pasted = paste(goTo(openForm(), 'decision 1 context'), labels);
		expect(answers(pasted.plan).technicalDecisions).toEqual([rest]);
	});

	test('keeps what the template does not ask for', () => {
		const pasted = paste(goTo(openForm(), 'decision 1'), `${decision(1, 'Where')}\n**Owner**: Ada\n\nAnd a text.\n`);
		expect(pasted.plan.text).toContain('**Owner**: Ada\n\nAnd a text.');
		expect(answers(pasted.plan).technicalDecisions).toMatchObject([{...said('Where'), owner: 'Ada'}]);
	});

	test('is a card of a document of its own shape', () => {
		const form = openDocument('# P\n\n## Step 1: a\n\n**Owner**: Ada\n\n## Step 2: b\n\n**Owner**: Ben\n');
		const pasted = paste(press(goTo(form, 'step 2'), 'ctrl+n'), '### Step 9: c\n\n**Owner**: Cy\n');
		expect(pasted.plan.text).toMatch(/## Step 2: b\n\n\*\*Owner\*\*: Ben\n\n## Step 3: c\n\n\*\*Owner\*\*: Cy\n$/);
	});
});

test.each([
	['words', 'Where do they\nlive?'],
	['a heading alone', '### Decision 2: Where'],
	['a section behind it', `${decision(1, 'Where')}\n## Other\n\nText\n`],
	['labels of something else', '**Owner**: Ada\n**Due**: today'],
])('%s is text', (_, text) => {
	const pasted = paste(goTo(openForm(), 'decision 1'), text);
	expect(answers(pasted.plan).technicalDecisions).toEqual([
		{title: expect.stringContaining(text.split('\n')[0] ?? '')},
	]);
});
