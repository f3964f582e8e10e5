import {describe, expect, test} from 'vitest';
import {parseTemplate, problems, readPlan} from '../../../source/index.ts';
import {shipped} from '../shipped.ts';

const none = parseTemplate('');

/** The open questions of a document that no template fits. */
const asked = (text: string, template = none) =>
	problems(readPlan(template, text)).map(({line, column, message}) => `${line}:${column} ${message}`);

const below = (...lines: string[]) => asked(['# Plan', '', '## Open Questions', '', ...lines, ''].join('\n'));

describe('below a heading of open questions', () => {
	test.each([
		['an item', ['- Which region?'], ['5:3 “Which region?” is an open question.']],
		['an item that does not ask', ['1. Retention of the logs.'], ['5:4 “Retention of the logs” is an open question.']],
		['a box', ['- [ ] Which region?'], ['5:7 “Which region?” is an open question.']],
		['a name before it', ['- **Region**: which one?'], ['5:3 “Region: which one?” is an open question.']],
		['two lines', ['- Which of all', '  the regions?'], ['5:3 “Which of all the regions?” is an open question.']],
		[
			'options',
			['1. **Which store?**', '   - Option A: Redis', '   - Option B: a file', '   - **Recommendation:** A'],
			['5:4 “Which store?” is an open question.'],
		],
		[
			'options named by a letter',
			['- Which store?', '  - A: Redis', '  - B: a file'],
			['5:3 “Which store?” is an open question.'],
		],
		[
			'a paragraph with options',
			['**Q1: Which store?**', '', '- Redis', '- A file', '', '**Q2: How long?**'],
			['5:1 “Which store?” is an open question.', '10:1 “How long?” is an open question.'],
		],
		['a heading', ['### Q1: Which store?', '', 'Redis or a file.'], ['5:5 “Which store?” is an open question.']],
		['parts', ['### Technical', '', '- Which store?'], ['7:3 “Which store?” is an open question.']],
		['a note', ['> [!IMPORTANT]', '> Which store?'], ['5:1 “Which store?” is an open question.']],
		[
			'a table',
			['| # | Question | Status |', '|---|---|---|', '| 1 | Which store? | Open |', '| 2 | How long? | A day |'],
			['7:7 “Which store?” is an open question.'],
		],
		[
			'a table with a word for what is done',
			[
				'| # | Question | Note | State |',
				'|---|---|---|---|',
				'| 1 | Which store? | Soon | open |',
				'| 2 | How long? | A day | ✅ resolved |',
			],
			['7:7 “Which store?” is an open question.'],
		],
		[
			'a mark in brackets within it',
			['- Bandwidth (1 kHz?), antenna'],
			['5:3 “Bandwidth (1 kHz?), antenna” is an open question.'],
		],
		[
			'an answer that is a list of options',
			['- How?', '  Answer:', '  - by hand'],
			['5:3 “How?” is an open question.'],
		],
		[
			'a label without an answer',
			['- How?', '  Answer:', '- Why?'],
			['5:3 “How?” is an open question.', '7:3 “Why?” is an open question.'],
		],
		['a state before it', ['### OPEN: Q3. Which bucket?'], ['5:5 “Which bucket?” is an open question.']],
		[
			'when it is to be decided',
			['- Which region?', '  - Decision needed by: Phase 2'],
			['5:3 “Which region?” is an open question.'],
		],
		['a mark, once', ['- [CLARIFY: which region?]'], ['5:3 “which region?” is an open question.']],
		['what is to be said, once', ['- Which region? TBD'], ['5:3 “Which region?” is an open question.']],
		[
			'a decision to come',
			['- Which region?', '  - **Decision**: pending'],
			['5:3 “Which region?” is an open question.'],
		],
	])('%s', (_, lines, messages) => {
		expect(below(...lines)).toEqual(messages);
	});

	test.each([
		['a ticked box', ['- [x] Which region?']],
		['what is struck', ['- ~~Which region?~~ **RESOLVED**: Oslo']],
		['a mark of done', ['1. ✅ **Region**: Oslo']],
		['an answer', ['- Which region?', '  - **Answer**: Oslo']],
		['an answer with its date', ['- **Which region?**', '', '  **Answered 2026-08-18: Oslo.**']],
		['an answer by its letter right behind it', ['- Q: Which region? A: Oslo']],
		['an answer by its letter', ['- **Q:** Which region?', '- **A:** Oslo'].slice(0, 1).concat('  **A:** Oslo')],
		['a decision behind it', ['1. Which region? — Decided: Oslo.']],
		['yes', ['- Do we need one? Yes, in Oslo.']],
		['none', ['- None.']],
		['none, in words', ['No open questions at this time.']],
		['none as an item', ['- No open questions remain.']],
		['what introduces them', ['These came up in the review:']],
		['an answer on the next line', ['- How?', '  **Answer:**', '  by hand']],
		['a pair of brackets', ['- []', '- [ ]', '- …']],
		['a part of those answered', ['### Resolved', '', '- Which store? Redis it is.']],
		['an answer below a paragraph', ['**Which store?**', '', '**Answer:** Redis']],
		['code', ['```', '- Which region?', '```']],
	])('not %s', (_, lines) => {
		expect(below(...lines)).toEqual([]);
	});
});

test.each([
	'Open questions',
	'7. Open Questions',
	'Unresolved questions',
	'Open Questions / Risks',
	'Open issues (for review)',
	'Open questions (to be answered)',
	'Open questions for the reviewers',
	'Questions for the team',
	'Questions for Stakeholder Review',
	'Clarifying questions',
	'3. Decisions needed',
])('%j holds open questions', heading => {
	expect(asked(`## ${heading}\n\n- Which region?\n`)).toEqual(['3:3 “Which region?” is an open question.']);
});

test.each([
	'Open Questions - Answered',
	'Unresolved questions (resolved)',
	'Answered open questions',
	'Clarifications',
	'FAQ',
	'Questions for your talk',
])('%j holds none', heading => {
	expect(asked(`## ${heading}\n\n- Which region?\n`)).toEqual([]);
});

test.each(['Risks / Open Questions', '5. Assumptions, risks and open questions'])(
	'%j holds open questions among others, which ask',
	heading => {
		expect(asked(`## ${heading}\n\n- Redis may be down.\n- Which region?\n`)).toEqual([
			'4:3 “Which region?” is an open question.',
		]);
	},
);

test('a label of that name holds open questions too', () => {
	expect(asked('## Notes\n\n**Open questions:**\n\n- Which region?\n\nMore:\n\n- No question?\n')).toEqual([
		'5:3 “Which region?” is an open question.',
	]);
});

test('words of several lines, and code in them, are told on one line', () => {
	expect(asked('- [NEEDS CLARIFICATION: is `a.b` or\n  the other one meant?]\n')).toEqual([
		'1:3 “is `a.b` or the other one meant?” is an open question.',
	]);
	expect(asked(`[CLARIFY: ${'long '.repeat(40)}]\n`)).toEqual([
		`1:1 “${'long '.repeat(23)}long…” is an open question.`,
	]);
});

test('the questions of the template are nobody’s', () => {
	expect(asked(shipped.text, shipped).filter(message => / open question/.test(message))).toEqual([]);
});
