import {expect, test} from 'vitest';
import {findOpenMarks, isAsking} from '../../../source/template/grammar/open-mark.ts';

const found = (text: string) => [...findOpenMarks(text)].map(({from, to, words}) => [text.slice(from, to), words]);

test.each([
	['**Storage**: NEEDS CLARIFICATION', 'NEEDS CLARIFICATION', ''],
	['**Storage**: PostgreSQL or NEEDS CLARIFICATION', 'NEEDS CLARIFICATION', ''],
	['**NEEDS CLARIFICATION**: which one?', 'NEEDS CLARIFICATION', 'which one?'],
	['- **NEEDS CLARIFICATION:** which one?', 'NEEDS CLARIFICATION', 'which one?'],
	['| Storage | NEEDS CLARIFICATION |', 'NEEDS CLARIFICATION', ''],
	['Scale: NEEDS CLARIFICATION (how many?)', 'NEEDS CLARIFICATION', 'how many?'],
	['The rest is TBD.', 'TBD', 'TBD'],
	['Owner: tbd', 'tbd', 'tbd'],
	['| a | tbd |', 'tbd', 'tbd'],
	['TODO: more.', 'TODO', 'TODO'],
	['- [ ] TODO write more', 'TODO', 'TODO'],
	['// The error path is still TODO', 'TODO', 'TODO'],
	['### Phase 3: TBD', 'TBD', 'TBD'],
	['Limit: ???', '???', '???'],
	['| a | ??? |', '???', '???'],
	['owner: [TBD]', 'TBD', 'TBD'],
	['Owner: _TBD_', 'TBD', 'TBD'],
	['**Limit**: TBC', 'TBC', 'TBC'],
	['| a | TBA |', 'TBA', 'TBA'],
	['**Store**: To be decided.', 'To be decided', 'To be decided'],
	['| a | to be determined (after the spike) |', 'to be determined', 'to be determined'],
])('%j is open', (text, mark, words) => {
	expect(found(text)).toEqual([[mark, words]]);
});

test.each([
	'- [x] No NEEDS CLARIFICATION markers remain',
	'All NEEDS CLARIFICATION resolved',
	'Resolve every NEEDS CLARIFICATION in research.md',
	'2. Scan for NEEDS CLARIFICATION',
	'The path needs clarification.',
	'- [x] TODO: write more',
	'~~TBD~~ Redis',
	'Build a TODO app',
	'TODO list with filters',
	'We search for TODO, FIXME and HACK.',
	'No TBD is left.',
	'TBDs and TODOS, TODO-list',
	'| TODO | Done |\n|---|---|\n| a | b |',
	'## TODO',
	'Who would have thought so???',
	'a tbd b',
	'MAX_TBD and TBD_MAX',
	'The TBC protocol',
	'It has to be decided by Friday.',
])('%j is not', text => {
	expect(found(text)).toEqual([]);
});

const asks = (text: string, words: string) => {
	const from = text.indexOf('[C');
	return isAsking(text, {from, to: text.indexOf(']') + 1, words});
};

test.each([
	['Keep at most 10 [CLARIFY].', '', true],
	['[CLARIFY]', '', true],
	['See [CLARIFY: how?].', 'how?', true],
	['Update it (if [CLARIFY] tags remain)', '', false],
	['Mark what is unclear with [CLARIFY].', '', false],
	['No [CLARIFY: question] marks are left', 'question', false],
	['- [x] [CLARIFY: how?]', 'how?', false],
	['~~[CLARIFY: how?]~~ by hand', 'how?', false],
	['[CLARIFY: how?] → **Resolved**: by hand', 'how?', false],
] as const)('%j asks: %j, %j', (text, words, expected) => {
	expect(asks(text, words)).toBe(expected);
});

test('a line of any length is looked at once', () => {
	const text = 'TBD '.repeat(20_000);
	const start = performance.now();
	expect([...findOpenMarks(text)]).toHaveLength(20_000);
	expect(performance.now() - start).toBeLessThan(3000);
});
