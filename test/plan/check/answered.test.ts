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
		'none',
		'None so far',
		'N/A',
		'nothing',
		'—',
		'No open questions',
		'All questions are answered',
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
])('of %j the words are %j', (item, words) => {
	expect(below(`- ${item}`)).toEqual([words]);
});

test('words are cut short for a message', () => {
	expect(cutShort('a\n  b')).toBe('a b');
	expect(cutShort('x'.repeat(120))).toBe('x'.repeat(120));
	expect(cutShort('x'.repeat(121))).toBe(`${'x'.repeat(119)}…`);
	expect(cutShort(`${'x'.repeat(118)} ${'y'.repeat(9)}`)).toBe(`${'x'.repeat(118)}…`);
});

describe('where it is asked', () => {
	test.each([
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
