/* What is asked, and what of it is answered, line by line. */
import {describe, expect, test} from 'vitest';
import {cutShort, findAsked} from '../../../source/plan/check/asked.ts';
import {readOutline} from '../../../source/template/outline.ts';

const asked = (text: string) => findAsked(readOutline(text)).map(({words}) => words);
const below = (words: string) => asked(`# A\n\n## Open Questions\n\n${words}\n`);

describe('an item that is answered is asked no more', () => {
	test.each([
		'~~Which store?~~',
		'✅ Which store?',
		'☑ Which store?',
		'✔ Which store?',
		'[x] Which store?',
		'**[x]** Which store?',
		'Which store? (resolved)',
		'Which store? [Resolved]',
		'Which store? — resolved',
		'Which store? – resolved',
		'Which store? **Answer**: Redis',
		'Which store? Answered: Redis',
		'Which store? → Resolution: Redis',
		'Which store? Decision (2026-01-02): Redis',
		'Which store? Decided 2026-01-02: Redis',
		'Which store? Outcome: Redis',
		'Which store? Conclusion: Redis',
		'Which store? Antwort: Redis',
		'Which store? 回答：Redis',
		'Which store? A: Redis',
		'Which store? **A1:** Redis',
		'Which store?\n  A: Redis',
		'Which store?\n  - **A.** Redis',
		'Is it Redis? Yes, it is',
		'Is it Redis? → no, a file',
		'Is it Redis? (no, a file)',
		'Is it Redis? Yes',
		'Is it Redis? Yes\n  For now',
		'Is it Redis? — **No**: a file',
		'Is it Redis? no; a file',
		'Is it Redis? No!',
		'Is it Redis？ Yes, it is',
		'Which store? ✅resolved',
		'Which store? (**resolved**)',
		'Which store? Resolved: Redis',
		'Which store? 答え: Redis',
		'Which store? 決定：Redis',
		'Which store? 决定：Redis',
		'Which store? (answer: Redis)',
		'Which store? →Answer: Redis',
		'Which store? _Answer_: Redis',
		'Which store? -Answer: Redis',
		'Which store? Answer (Tom, 3 May): Redis',
		'Which store? Answer 3/4: Redis',
		'Which store? **Answer 3.4** : Redis',
		'Which store? Answer:Redis',
		'Which store? Answer: opens at dawn',
		'Which store? A. Redis',
		'Which store? **A2**： Redis',
		'Which store? A: plan-B: later',
		'Which store?\n  > A: Redis',
		'Which store?\n  * **A1.** Redis',
		'A: Redis',
		'none',
		'None so far',
		'N/A',
		'nothing',
		'—',
		'NA',
		'nil',
		'Keine',
		'なし',
		'無し',
		'--',
		'– so far',
		'No open questions',
		'No issues',
		'No more questions now',
		'All questions are answered',
		'All is resolved',
		'Q1:',
		'无',
	])('%s', words => {
		expect(below(`- ${words}`)).toEqual([]);
	});

	test.each([
		['Which store? Answer: TBD', 'Which store?'],
		['Which store? Answer: ?', 'Which store?'],
		['Which store? Decision: pending', 'Which store?'],
		['Which store? Decision: to be made', 'Which store?'],
		['Which store? Answer:', 'Which store?'],
		['Which store? A: Redis, B: a file', 'Which store?'],
		['Is it Redis? Yesterday it was', 'Is it Redis?'],
		['Unresolved: which store?', 'Unresolved: which store?'],
		['Nonetheless, which store?', 'Nonetheless, which store?'],
		['No idea which store', 'No idea which store'],
		['[ ] Which store?', 'Which store?'],
		['Which store? The answer decides', 'Which store?'],
		['Which store? Unanswered: Redis', 'Which store?'],
		['Which store? Answer: open', 'Which store?'],
		['Which store? Answer: none', 'Which store?'],
		['Which store? Answer: needed', 'Which store?'],
		['Which store? Answer: deferred', 'Which store?'],
		['Which store? Answer: todo', 'Which store?'],
		['Which store? Answer: to be said', 'Which store?'],
		['Which store? Answer: ？', 'Which store?'],
		['Which store? (unresolved)', 'Which store?'],
		['Which store? a: Redis', 'Which store?'],
		['Which store?A: Redis', 'Which store?'],
		['Which store?\n  A: Redis\n  B) a file', 'Which store?'],
		['Which store?\n  - A: Redis\n  - **B**: a file', 'Which store?'],
		['API: which?', 'API: which?'],
		['Is ✅ shown?', 'Is ✅ shown?'],
		['Is it Redis? yes/no', 'Is it Redis?'],
		['Is it Redis? Yes or no', 'Is it Redis?'],
		['Is it Redis?yes, it is', 'Is it Redis?'],
		['Nothing2', 'Nothing2'],
		['Nat', 'Nat'],
		['No issue with it', 'No issue with it'],
		['Also questions', 'Also questions'],
		['Noquestions', 'Noquestions'],
		['Yes, it is', 'Yes, it is'],
	])('but not %s', (words, said) => {
		expect(below(`- ${words}`)).toEqual([said]);
	});
});

test.each([
	['OPEN: Which store?', 'Which store?'],
	['UNRESOLVED: Which store?', 'Which store?'],
	['PENDING: Which store?', 'Which store?'],
	['Q: Which store?', 'Which store?'],
	['**Q1**: Which store?', 'Which store?'],
	['Question 2. Which store?', 'Which store?'],
	['OQ-3) Which store?', 'Which store?'],
	['**Which store?** Some words.', 'Which store?'],
	['*Which* store', 'Which* store'],
	['The store:', 'The store'],
	['Which store. Or which?', 'Which store. Or which?'],
	['Bandwidth (1 kHz?), antenna', 'Bandwidth (1 kHz?), antenna'],
	['Which\n  store?\n\n  More words?', 'Which store?'],
	['Which store?\n  - Redis?', 'Which store?'],
	['Which store\n  1. Redis', 'Which store'],
	['Which store\n  12) Redis?', 'Which store'],
	['Which store\n  * Redis?', 'Which store'],
	['Which store\n  + Redis?', 'Which store'],
	['Which\n  -store?', 'Which -store?'],
	['Which\n  1.a?', 'Which 1.a?'],
	['Which \n   store\n  of\n  all?', 'Which store of all?'],
	['Which？ So', 'Which？'],
	['Open: which?', 'Open: which?'],
	['OPEN:which?', 'which?'],
	['The OPEN: which?', 'The OPEN: which?'],
	['(Q1) which?', 'which?'],
	['Q 1: which?', 'which?'],
	['OQ-12: which?', 'which?'],
	['q: which?', 'which?'],
	['__Q1__: which?', 'which?'],
	['FAQ: which?', 'FAQ: which?'],
	['Q which?', 'Q which?'],
	['~which~?', 'which~?'],
	['__which__ store', 'which store'],
	['which: whom', 'which: whom'],
	['which..', 'which.'],
	['a (b) c? d', 'a (b) c?'],
	['?', '?'],
])('of %j the words are %j', (item, words) => {
	expect(below(`- ${item}`)).toEqual([words]);
});

test('words are cut short for a message', () => {
	expect(cutShort('a\n  b')).toBe('a b');
	expect(cutShort('x'.repeat(120))).toBe('x'.repeat(120));
	expect(cutShort('x'.repeat(121))).toBe(`${'x'.repeat(119)}…`);
	expect(cutShort(`${'x'.repeat(118)} ${'y'.repeat(9)}`)).toBe(`${'x'.repeat(118)}…`);
});

test.each([
	['a？', true],
	['**a?**', true],
	['a?__', true],
	['a? (open)', true],
	['Question 12 b', true],
	['OQ-3 b', true],
	['Q-1', true],
	['3) c', true],
	['10. c', true],
	['a? (x) b', false],
	['a? b', false],
	['a? (b (c))', false],
	['Q2b', false],
	['3.1 c', false],
	['1.c', false],
	['On Q2', false],
	['Queue 3', false],
])('whether the heading %j is a question is %j', (heading, isOne) => {
	expect(below(`### ${heading}\n\n- other?\n`).includes('other?')).toBe(!isOne);
});

describe('in a table', () => {
	const inTable = (header: string, ...rows: string[]) =>
		below([header, header.replace(/[^|]+/g, '---'), ...rows].join('\n'));

	test.each(['Question', 'Questions', 'Open question', 'Issue', 'Open issues'])('%s are asked', name => {
		expect(inTable(`| # | ${name} |`, '| 1 | a |', '| 2 | b? |')).toEqual(['a', 'b?']);
	});

	test.each(['Question type', 'Old questions'])('%s are not', name => {
		expect(inTable(`| # | ${name} |`, '| 1 | a |')).toEqual([]);
	});

	test.each(['Answer', 'Resolution', 'Decision made', 'Outcome', 'Status'])('%s tells what is done', name => {
		expect(inTable(`| Question | ${name} |`, '| a? | b |', '| c? | |')).toEqual(['c?']);
	});

	test('another column does not', () => {
		expect(inTable('| Question | Our answer |', '| a? | b |')).toEqual(['a?']);
	});

	test.each([
		'',
		'--',
		'—',
		'?',
		'Open',
		'PENDING',
		'tbd',
		'todo',
		'Unresolved',
		'In progress',
		'waiting',
		'Waiting for b',
	])('what is answered by “%s” is open', said => {
		expect(inTable('| Question | Answer |', `| a? | ${said} |`)).toEqual(['a?']);
	});

	test.each(['opened', 'no', 'open!', 'not open'])('what is answered by “%s” is not', said => {
		expect(inTable('| Question | Answer |', `| a? | ${said} |`)).toEqual([]);
	});

	test.each([
		['**Closed**', []],
		['answered by b', []],
		['Decided', []],
		['undecided', ['a?']],
		['now closed', ['a?']],
		['closed2', ['a?']],
	])('a note “%s” leaves %j', (note, words) => {
		expect(inTable('| Question | Note |', `| a? | ${note} |`)).toEqual(words);
	});

	test('the question itself tells nothing of it', () => {
		expect(inTable('| Question | Note |', '| Closed on Sunday? | b |')).toEqual(['Closed on Sunday?']);
	});

	test('a row may lack cells', () => {
		expect(inTable('| Question | Answer |', '| a? |', '|  | b |', '| c? | |  ')).toEqual(['a?', 'c?']);
		expect(inTable('| Answer | Question |', '| a |')).toEqual([]);
	});
});

describe('where it is asked', () => {
	test.each([
		['below a label that ends with its colon', '# A\n\nOpen questions:\n\n- a?\n', ['a?']],
		['below a label without a colon', '# A\n\n**Open questions**\n\n- a?\n', ['a?']],
		['not below other words', '# A\n\nOpen questions\n\n- a?\n', []],
		['not below two lines', '# A\n\nThese are the\nOpen questions:\n\n- a?\n', []],
		['not in a paragraph below a label', '# A\n\n**Open questions:**\n\na?\n', []],
		['not where a label ends the text', '# A\n\n**Open questions:**\n', []],
		['in a paragraph that asks before its end', '## Open Questions\n\n**a?** b\n', ['a?']],
		['in a paragraph that asks in full width', '## Open Questions\n\na？ b\n', ['a？']],
		['in a paragraph that asks on its second line', '## Open Questions\n\na\nb? c\n', ['a b?']],
		['not in an address', '## Open Questions\n\n[a](http://b?c=1)\n', []],
		['not in a quote that does not ask', '## Open Questions\n\n> [!NOTE]\n> a\n', []],
		['in a quote without blanks', '## Open Questions\n\n>[!NOTE]\n>a？\n', ['a？']],
		['below a label', '# A\n\n**Open questions:**\n\n- a?\n\n**Other:**\n\n- b?\n', ['a?']],
		['below a label of another mark', '# A\n\n__Open Questions__:\n\n- a?\n', ['a?']],
		['not below words', '# A\n\nOpen questions are here:\n\n- a?\n', []],
		['in a quote', '## Open Questions\n\n> [!NOTE]\n> a?\n\n> b\n', ['a?']],
		[
			'in headings',
			'## Open Questions\n\n### a?\n\nx\n\n### Q2 b\n\n### 3. c\n\n### Names\n\n- d?\n\n### Resolved\n\n- e?\n',
			['a?', 'Q2 b', '3. c', 'd?'],
		],
		['in paragraphs', '## Open Questions\n\n- a\n\nb?\n\n- c?\n\n**Q: d**\n\nx\n', ['a', 'b?', 'd']],
		[
			'in a table',
			'## Open Questions\n\n| Question | Answer |\n|---|---|\n| a? | x |\n| b? | tbd |\n| c? |  |\n| d? | waiting for e |\n| e? | – |\n',
			['b?', 'c?', 'd?', 'e?'],
		],
		[
			'in a table with another column for what is done',
			'## Open Questions\n\n| Issue | Note |\n|---|---|\n| a | resolved |\n| b | ✅ closed by x |\n| c | closedown |\n',
			['c'],
		],
		['not in a table of other things', '## Open Questions\n\n| Name | Note |\n|---|---|\n| a? | b |\n', []],
		['nowhere else', '## Goals\n\n- a?\n\nb?\n', []],
		[
			'in parts below it',
			'## Open Questions\n\n### Technical\n\n- a\n\n#### Deeper\n\n- b\n\n## Other\n\n- c\n',
			['a', 'b'],
		],
	])('%s', (_, text, words) => {
		expect(asked(text)).toEqual(words);
	});

	test('from its words to the end of all that belongs to it', () => {
		const text = '## Open Questions\n\n- [ ] a?\n  - b\n\n**Q1: c?**\n\nd\n';
		expect(findAsked(readOutline(text)).map(({from, to}) => text.slice(from, to))).toEqual([
			'a?\n  - b',
			'**Q1: c?**\n\nd',
		]);
	});
});
