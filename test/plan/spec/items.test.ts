/* What a spec says, thing by thing: what it is about, its words, its id, and what it stands within. */
import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {specItems} from '../../../source/plan/spec/items.ts';

const none = parseTemplate('');
const said = (text: string) =>
	specItems(readPlan(none, text)).map(({topic, text: words, id, within}) =>
		[topic, words, id, within].filter(Boolean).join(' | '),
	);

test.each<readonly [what: string, heading: string, body: string, items: readonly string[]]>([
	[
		'steps in a row are one scenario',
		'Acceptance Scenarios',
		'- Given a\n- When b\n- Then c\n- And d\n- Given e\n- Then f',
		['scenarios | Given a, When b, Then c, And d', 'scenarios | Given e, Then f'],
	],
	[
		'a step behind a whole scenario begins another',
		'Acceptance Scenarios',
		'- Given a, when b, then c\n- When d and g\n- then e\n- but f\n- Given x\n- Now and then',
		[
			'scenarios | Given a, when b, then c',
			'scenarios | When d and g, then e, but f',
			'scenarios | Given x',
			'scenarios | Now and then',
		],
	],
	[
		'a line that is no step is a scenario',
		'Acceptance Scenarios',
		'- When a\n- But b\n- The end\n- Nobody is given c\n- and when d',
		['scenarios | When a, But b', 'scenarios | The end', 'scenarios | Nobody is given c', 'scenarios | and when d'],
	],
	[
		'lines below an item go on in it',
		'Success Metrics',
		'a\n- b\nc\n\n  d\n- e\n  - f\n- g:\n  - h\n  - i\n\nProse.',
		['metrics | b c d', 'metrics | e; f', 'metrics | g: h; i'],
	],
	[
		'a row says its first cell that is no id, and its target',
		'Success Metrics',
		'| ID | Metric | Target |\n|---|---|---|\n| SC-001 | logins | 99 % |\n| SC-002 | waits |  |\n|  |  |  |',
		['metrics | logins: 99 % | SC-001', 'metrics | waits | SC-002'],
	],
	[
		'a column whose name only looks like that of an id or a target is none',
		'Success Metrics',
		'| Grid | Idea | No target | Goal |\n|---|---|---|---|\n| a | b | c | d |',
		['metrics | a: d'],
	],
	[
		'prose behind a list is no part of it',
		'Success Metrics',
		'- a\n   \nProse.\n   more\n\n    And more.\n\n---\n\n- .5 s at most\n  \nEnd.',
		['metrics | a', 'metrics | .5 s at most'],
	],
	[
		'a label says its name, unless that is an id or what the heading says',
		'Success Metrics',
		'**Latency**: low\n\n**Waits**:\n\n**SC-003**: high\n\n**SC-004**: as FR-002\n\n**Metrics**: one',
		['metrics | Latency: low', 'metrics | high | SC-003', 'metrics | as FR-002 | SC-004', 'metrics | one'],
	],
	[
		'a question is without its options, and one that is answered is none',
		'Open Questions',
		'- Who:\n  - x\n- Where;\n  - y\n- ~~When?~~\n- How?',
		['questions | Who:', 'questions | Where', 'questions | How?'],
	],
	[
		'a story is its title without its priority, and a priority is no story',
		'User Stories',
		'### Story 1: Login  fast (Priority: P1)\n\n### Story 2: Out [Priority:P2]\n\n### Must have\n\n### P1 of all\n\n### Story 3: In(p3) all\n\n### Story 4: They must have it',
		[
			'stories | Login fast | Story 1',
			'stories | Out | Story 2',
			'stories | In all | Story 3',
			'stories | They must have it | Story 4',
		],
	],
	[
		'a heading with an id says what it is, and holds what is below',
		'User Stories',
		'### US1: Wait\n\n- [ ] AC1: x\n\n### US-2) Go on',
		['stories | Wait | US1', 'scenarios | x | AC1 | US1', 'stories | Go on | US-2'],
	],
	[
		'a heading with its noun says its title, colons and all',
		'Requirements',
		'### Requirement: Count\n\n**Why**: x\n\n### Requirement: a: b',
		['functional | Count', 'functional | a: b'],
	],
	[
		'a heading with its number says its title below any other, and words below a story are no story',
		'Scope',
		'### Requirement 1: Count\n\nIt counts.\n\n### Story: Wait\n\nAs a user I wait.',
		['functional | Count | Requirement 1', 'stories | Wait'],
	],
	[
		'a heading below qualities is what they are of, unless it has a topic',
		'Non-Functional Requirements',
		'### Speed\n\n- fast\n\n### Open Questions\n\n- Who?',
		['requirements | fast | Speed', 'questions | Who?'],
	],
	[
		'an id before the words is none of them, and alone says nothing',
		'Functional Requirements',
		'- FR-001 – a\n- FR-002.  b\n- FR-003\n- [FR-004]: c\n- d FR-005: e  \n- **FR-006:** f\n- __g__  h\n- [CLARIFY: i?]',
		[
			'functional | a | FR-001',
			'functional | b | FR-002',
			'functional | c | FR-004',
			'functional | d FR-005: e',
			'functional | f | FR-006',
			'functional | g h',
		],
	],
	['running text says nothing', 'Functional Requirements', 'The system counts.\n\nMore.', []],
	[
		'of a story in running text it is the whole',
		'User Stories',
		'As an owner  I want a',
		['stories | As an owner I want a'],
	],
])('%s', (_, heading, body, items) => {
	for (const eol of ['\n', '\r\n', '\r'])
		expect(said(`## ${heading}\n\n${body}\n`.replaceAll('\n', eol))).toEqual(items);
});
