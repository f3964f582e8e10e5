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
	['**Storage**: files, maybe SQLite (NEEDS CLARIFICATION)', 'NEEDS CLARIFICATION', ''],
	['- How: by hand or not (NEEDS CLARIFICATION: which one?).', 'NEEDS CLARIFICATION', 'which one?'],
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
	['| NEEDS CLARIFICATION: which? | b |', 'NEEDS CLARIFICATION', 'which?'],
	['| NEEDS CLARIFICATION | a: b |', 'NEEDS CLARIFICATION', ''],
	['| NEEDS CLARIFICATION | Redis (new) |', 'NEEDS CLARIFICATION', ''],
	['NEEDS CLARIFICATION – which one?', 'NEEDS CLARIFICATION', 'which one?'],
	['NEEDS CLARIFICATION:which one?', 'NEEDS CLARIFICATION', 'which one?'],
	['NEEDS CLARIFICATION: my_store?', 'NEEDS CLARIFICATION', 'my_store?'],
	['**NEEDS CLARIFICATION: which?**', 'NEEDS CLARIFICATION', 'which?'],
	['**NEEDS CLARIFICATION** (how many?)', 'NEEDS CLARIFICATION', 'how many?'],
	['NEEDS CLARIFICATION(how many?)', 'NEEDS CLARIFICATION', 'how many?'],
	['It takes TBD hours', 'TBD', 'TBD'],
	['The venue is TBA until May', 'TBA', 'TBA'],
	['The date is TBC until May', 'TBC', 'TBC'],
	['tbd', 'tbd', 'tbd'],
	['> tbd', 'tbd', 'tbd'],
	['1. tbd', 'tbd', 'tbd'],
	['- [ ] to be decided', 'to be decided', 'to be decided'],
	['Owner: **tbd**', 'tbd', 'tbd'],
	['Owner: _tbd_.', 'tbd', 'tbd'],
	['Owner: tbd\nmore', 'tbd', 'tbd'],
	['"Owner": TODO', 'TODO', 'TODO'],
	['## TODO: write it', 'TODO', 'TODO'],
	['a\n\n- TODO: b | c', 'TODO', 'TODO'],
	['TODO: more\nThe rest', 'TODO', 'TODO'],
	['|---|---|\n| TODO | a |', 'TODO', 'TODO'],
	['| TODO | a |\n- b', 'TODO', 'TODO'],
	['| TODO | a |\n| - | - b |', 'TODO', 'TODO'],
	['TODO: a\n---\n', 'TODO', 'TODO'],
	['TODO: a\nb\n|---|---|', 'TODO', 'TODO'],
	['TODO: more ~~old~~', 'TODO', 'TODO'],
	['TODO: ~~old~~', 'TODO', 'TODO'],
	['~~old~~: TODO: ~~older~~', 'TODO', 'TODO'],
	['Use ~~ or TBD', 'TBD', 'TBD'],
	['- [x] done\nTODO: more', 'TODO', 'TODO'],
	['- [x] done\rTODO: more', 'TODO', 'TODO'],
])('%j is open', (text, mark, words) => {
	expect(found(text)).toEqual([[mark, words]]);
});

test.each([
	'- [x] No NEEDS CLARIFICATION markers remain',
	'All NEEDS CLARIFICATION resolved',
	'Resolve every NEEDS CLARIFICATION in research.md',
	'2. Scan for NEEDS CLARIFICATION',
	'Extract what is unknown (NEEDS CLARIFICATION)',
	'Look for: the marks (NEEDS CLARIFICATION',
	'The path needs clarification.',
	'- [x] TODO: write more',
	'~~TBD~~ Redis',
	'Build a TODO app',
	'TODO list with filters',
	'We search for TODO, FIXME and HACK.',
	'No TBD is left.',
	'TBDs and TODOS, TODO-list',
	'| TODO | Done |\n|---|---|\n| a | b |',
	'TODO | Done\r\n:-- | --:\r\na | b',
	'| TODO |\n|-|',
	'# TODO',
	'## TODO',
	'## TODO ##',
	'## TODO:',
	'## **TODO**',
	'> ## TODO',
	'> > - [x] TODO: write more',
	'FIXME, TODO: both',
	'Marks: TODO, FIXME',
	'Ann says tbd.',
	'Columns: to be determined values are null',
	'Who would have thought so???',
	'a tbd b',
	'MAX_TBD and TBD_MAX',
	'The TBC protocol',
	'It has to be decided by Friday.',
])('%j is not', text => {
	expect(found(text)).toEqual([]);
});

const spokenAbout =
	`mark marks marker markers tag tags item items list lists app apps application applications comment comments
	placeholder placeholders note notes entry entries label labels spot spots point points remain remains remaining left exist exists
	found resolved`.split(/\s+/);

test.each(spokenAbout)('nothing is open where %j follows', word => {
	expect(found(`TBD ${word}`)).toEqual([]);
	expect(found(`**TBD** ${word}.`)).toEqual([]);
	expect(found(`TBD ${word}x`)).toEqual(/^remain/.test(word) ? [] : [['TBD', 'TBD']]);
	expect(found(`TBD ,${word}`)).toEqual([['TBD', 'TBD']]);
});

test.each(['in the spec', 'into the plan', '→ Redis', '-> Redis'])('nothing is open where `%s` follows', words => {
	expect(found(`TBD ${words}`)).toEqual([]);
});

const speaking =
	`no any all every each zero without if with for of as the a an mark marks marked use using add like resolve resolves
	resolved extract`.split(/\s+/);

test.each(speaking)('nothing is open behind %j', word => {
	expect(found(`${word} TBD`)).toEqual([]);
	expect(found(`Then ${word} **TBD**`)).toEqual([]);
	expect(found(`x${word} TBD`)).toEqual([['TBD', 'TBD']]);
});

test.each(['is', 'are', 'be', 'still', 'remain', 'remains', 'stay', 'stays', 'currently', 'or'])(
	'what %j says of something is open',
	word => {
		expect(found(`It ${word} TODO`)).toEqual([['TODO', 'TODO']]);
		expect(found(`It x${word} TODO`)).toEqual([]);
	},
);

test('what asks is a question, the rest is to do', () => {
	expect([...findOpenMarks('Store: NEEDS CLARIFICATION: which?\nOwner: TBD')]).toEqual([
		{from: 7, to: 26, words: 'which?', kind: 'open-question'},
		{from: 42, to: 45, words: 'TBD', kind: 'to-do'},
	]);
});

const asks = (text: string, words: string) => {
	const from = text.indexOf('[C');
	return isAsking(text, {from, to: text.indexOf(']') + 1, words});
};

test.each([
	['Keep at most 10 [CLARIFY].', '', true],
	['[CLARIFY]', '', true],
	['See [CLARIFY: how?].', 'how?', true],
	['Add [CLARIFY: how?]', 'how?', true],
	['No limit [CLARIFY: how?]', 'how?', true],
	['Update it (if [CLARIFY] tags remain)', '', false],
	['Mark what is unclear with [CLARIFY].', '', false],
	['No [CLARIFY: question] marks are left', 'question', false],
	['- [x] [CLARIFY: how?]', 'how?', false],
	['~~[CLARIFY: how?]~~ by hand', 'how?', false],
	['[CLARIFY: how?] → **Resolved**: by hand', 'how?', false],
	['[CLARIFY: how?] answer: by hand', 'how?', false],
	['[CLARIFY: how?] Answered: by hand', 'how?', false],
	['[CLARIFY: how?]__Resolution__ ：by hand', 'how?', false],
	['[CLARIFY: how?] -> decided: by hand', 'how?', false],
	['[CLARIFY: how?] =decision: by hand', 'how?', false],
	['[CLARIFY: how?] answers: by hand', 'how?', true],
	['[CLARIFY: how?] the answer: by hand', 'how?', true],
	['[CLARIFY: how?] remains', 'how?', false],
] as const)('%j asks: %j, %j', (text, words, expected) => {
	expect(asks(text, words)).toBe(expected);
});

test('a line of any length is looked at once', () => {
	const text = 'TBD '.repeat(20_000);
	const start = performance.now();
	expect([...findOpenMarks(text)]).toHaveLength(20_000);
	expect(performance.now() - start).toBeLessThan(3000);
});
