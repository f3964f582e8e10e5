/* Where notes stand in the next revision of a plan. */
import {describe, expect, test} from 'vitest';
import {type Path, parseTemplate, readPlan} from '../../../source/index.ts';
import {pathText} from '../../../source/plan/place.ts';
import {lineOf, noteAt, placeNotes} from '../../../source/plan/review/notes.ts';

const own = parseTemplate('');
const read = (text: string) => readPlan(own, text);

const base = `# Login

## Summary

We count attempts of each person.
Nobody is told when an account is locked.

## Decisions

### Decision 1: Where to count

**Decision**: Redis
**Rationale**: It is fast and scalable.

### Decision 2: How long to wait

**Decision**: An hour
**Rationale**: Nobody tries that long.

## Tests

- [ ] Ten attempts lock the account
- [ ] An hour later it is open

## Risks

| Risk | Impact |
|---|---|
| Counts are lost | Low |
| Counting is slow | High |
`;

const edit = (...replacements: ReadonlyArray<readonly [string | RegExp, string]>): string =>
	replacements.reduce((text, [words, others]) => {
		const edited = text.replace(words, others);
		expect(edited).not.toBe(text);
		return edited;
	}, base);

const paths = {
	summary: ['summary'],
	rationale: ['decisions', 0, 'rationale'],
	second: ['decisions', 1],
	wait: ['decisions', 1, 'decision'],
	test: ['tests', 1, 'text'],
	impact: ['risks', 1, 'impact'],
	heading: ['decisions', 'title'],
} satisfies Readonly<Record<string, Path>>;

type Name = keyof typeof paths;

const placed = (after: string, isFollowed: boolean): Readonly<Record<string, string>> => {
	const plan = read(base);
	const notes = Object.values(paths).map(path => noteAt(plan, path, 'note', 'Why?'));
	const found = placeNotes(read(after), notes, isFollowed ? plan : undefined);
	return Object.fromEntries(
		Object.keys(paths).map((name, index) => [name, found[index] ? pathText(found[index]) : 'none']),
	);
};

const same = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, pathText(path)]));

const first = '### Decision 1: Who may unlock\n\n**Decision**: Support\n\n';
const [, decisions = ''] = /(## Decisions[\s\S]*?)(?=## Tests)/.exec(base) ?? [];

describe.each([
	['by the text it was written on', true],
	['by path, titles and words', false],
])('%s', (_, isFollowed) => {
	test.each<readonly [string, string, Partial<Record<Name, string>>]>([
		['nothing changed', base, {}],
		[
			'neighbours were rewritten',
			edit(['An hour\n', 'A whole day\n'], ['Where to count', 'The place of the counts'], ['Low', 'Mid']),
			{},
		],
		[
			'an item came before',
			edit(
				['### Decision 1', `${first}### Decision 2`],
				['### Decision 2: How', '### Decision 3: How'],
				['- [ ] Ten', '- [ ] One attempt does nothing\n- [ ] Ten'],
			),
			{
				rationale: 'decisions[1].rationale',
				second: 'decisions[2]',
				wait: 'decisions[2].decision',
				test: 'tests[2].text',
			},
		],
		[
			'items changed places',
			edit([
				'| Counts are lost | Low |\n| Counting is slow | High |',
				'| Counting is slow | High |\n| Counts are lost | Low |',
			]),
			{impact: 'risks[0].impact'},
		],
		['a section went to the end', `${base.replace(decisions, '')}\n${decisions}`, {}],
		[
			'a heading got another name',
			edit(['## Tests', '## How we try it'], ['## Decisions', '## What we decided']),
			{
				rationale: 'whatWeDecided[0].rationale',
				second: 'whatWeDecided[1]',
				wait: 'whatWeDecided[1].decision',
				test: 'howWeTryIt[1].text',
				heading: isFollowed ? 'whatWeDecided.title' : 'none',
			},
		],
		['a field was written anew', edit(['It is fast and scalable.', 'One call takes 2 ms at 10,000 a second.']), {}],
		['an item went', edit(['- [ ] An hour later it is open\n', '']), {test: 'none'}],
		['a section went', base.replace(decisions, ''), {rationale: 'none', second: 'none', wait: 'none', heading: 'none'}],
	])('%s', (_name, after, others) => {
		expect(placed(after, isFollowed)).toEqual({...same, ...others});
	});
});

test('a note on a line of a text tells that line', () => {
	const plan = read(base);
	const note = noteAt(plan, ['summary'], 'question', 'Not even support? ', 'Nobody is told when an account is locked.');
	expect(note).toEqual({
		kind: 'question',
		path: ['summary'],
		titles: ['Summary'],
		quote: 'Nobody is told when an account is locked.',
		text: 'Not even support?',
	});
	expect(lineOf(plan, note, note.path)).toBe(6);
	const longer = read(edit(['of each person.', 'of each person,\nand of each address.']));
	expect(placeNotes(longer, [note])).toEqual([['summary']]);
	expect(lineOf(longer, note, note.path)).toBe(7);
});

test('a long quote is shortened, and found again', () => {
	const text = base.replace('We count', `${'We count what comes, and more of it. '.repeat(40)}We count`);
	const plan = read(text);
	const note = noteAt(plan, ['summary'], 'note', 'Too long.');
	expect(note.quote.length).toBeLessThanOrEqual(300);
	expect(note.quote).toMatch(/…$/);
	expect(placeNotes(read(text.replace('## Summary', '## Overview')), [note])).toEqual([['overview']]);
});
