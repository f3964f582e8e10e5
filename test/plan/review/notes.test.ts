/* Where notes stand in the next revision of a plan. */
import {describe, expect, test} from 'vitest';
import {type Path, parseTemplate, readPlan} from '../../../source/index.ts';
import {pathText} from '../../../source/plan/place.ts';
import {lineOf, noteAt, placeNotes, wordsAt} from '../../../source/plan/review/notes.ts';

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

test.each<readonly [path: Path, words: string]>([
	[['summary'], 'We count attempts of each person.\nNobody is told when an account is locked.'],
	[['tests', 1, 'done'], '- [ ] An hour later it is open'],
	[['risks', 0], '| Counts are lost | Low |'],
	[['decisions', 0], '### Decision 1: Where to count\n\n**Decision**: Redis\n**Rationale**: It is fast and scalable.'],
	[['nowhere'], ''],
	[[], ''],
])('what a person reads at %j', (path, words) => {
	expect(wordsAt(read(base), path)).toBe(words);
});

test.each<readonly [what: string, path: Path, quote: string, line: number]>([
	['words of several lines', ['summary'], 'attempts of each person. Nobody', 5],
	['words of a later line', ['summary'], 'when an account', 6],
	['words that were cut off', ['summary'], 'Nobody is told when an acc…', 6],
	['words that are gone', ['summary'], 'Somebody is told', 5],
	['words that stand elsewhere', ['tests'], 'Nobody is told when', 22],
	['no words', ['summary'], '', 5],
	['a single word', ['summary'], 'locked.', 6],
	['the whole plan', [], '', 1],
	['a place that is gone', ['nowhere'], 'Nobody', 1],
	['marks of a pattern', ['summary'], '.*', 5],
])('the line of a note is that of %s', (_, path, quote, line) => {
	expect(lineOf(read(base), {quote}, path)).toBe(line);
});

const noted = (before: string, path: Path, after: string, words?: string) =>
	placeNotes(read(after), [noteAt(read(before), path, 'note', 'Why?', words)])[0];

test('a note on the plan stays, and one on a blank place as long as it is blank', () => {
	expect(noted('# A\n', [], 'Other words.\n')).toEqual([]);
	const blank = '# A\n\n**Owner**:\n\n## Later\n\nWords.\n';
	expect(noted(blank, ['owner'], blank.replace('Words', 'Others'))).toEqual(['owner']);
	expect(noted(blank, ['later'], blank, 'Other words')).toEqual(['later']);
});

test('of two places that say the same the one that is called the same is meant', () => {
	const text = '# A\n\n## One\n\n**Why**: It is slow.\n\n## Two\n\n**Why**: It is slow.\n';
	const before = text.replace('## One', '## Zero\n\nNo.\n\n## One');
	expect(noted(before, ['one', 'why'], text)).toEqual(['one', 'why']);
	expect(noted(before, ['two', 'why'], text)).toEqual(['two', 'why']);
});

test('an item of a list whose words were written anew is another one', () => {
	const text = '# A\n\n**Steps**:\n\n- Count what people try\n- Lock the account\n';
	const path = ['steps', 0];
	expect(noted(text, path, text.replace('what people try', 'what they try'))).toEqual(path);
	expect(noted(text, path, text.replace('Count what people try', 'Make all of it'))).toBeUndefined();
	expect(noted(text, path, text.replace('- Count what people try\n', ''))).toBeUndefined();
	expect(noted(text, path, text.replace('**Steps**', '**Order**'))).toEqual(['order', 0]);
});

test('a blank item that went has no place, and what is blank is found by its name once it says something', () => {
	const list = '# A\n\n**Steps**:\n\n- Count\n-\n';
	expect(noted(list, ['steps', 1], list.replace('\n-\n', '\n'))).toBeUndefined();
	const label = '# A\n\n**Owner**:\n\n**Team**: Core\n';
	expect(noted(label, ['owner'], label.replace('**Owner**:', '**Owner**: Ada'))).toEqual(['owner']);
	expect(noted(label, ['team'], label.replace('**Team**: Core', '**Team**:'))).toEqual(['team']);
});

test('what the template has and the text has no more is no place for a note', () => {
	const template = parseTemplate('# {Name}\n\n**Owner**: {who}\n\n## Later\n\n{later}\n');
	const plan = (text: string) => readPlan(template, text);
	const note = noteAt(plan('# A\n\n**Owner**: Ada\n'), ['owner'], 'note', 'Why?');
	expect(placeNotes(plan('# A\n\n## Later\n\nOthers\n'), [note])).toEqual([undefined]);
	expect(wordsAt(plan('# A\n\nb\n'), ['owner'])).toBe('');
	expect(lineOf(plan('# A\n\n## Later\n\n## B\n\nAda\n'), note, ['later'])).toBe(3);
});

test('the same words elsewhere are taken for it where the titles tell', () => {
	const decision = (count: number, title: string) => `### Decision ${count}: ${title}\n\n**Why**: It is slow.\n\n`;
	const before = `# A\n\n${decision(1, 'Where')}${decision(2, 'When')}`;
	const after = `# A\n\n${decision(1, 'Who')}${decision(2, 'Where')}${decision(3, 'When')}`;
	expect(noted(before, ['decisions', 0, 'why'], after)).toEqual(['decisions', 1, 'why']);
	const one = `# A\n\n${decision(1, 'Where')}`;
	expect(
		noted(one, ['decisions', 0, 'why'], one.replace('Where', 'Who').replace('It is slow', 'No more')),
	).toBeUndefined();
});

test('of two that are alike the one at the same place is meant, else the first', () => {
	const list = '# A\n\n## Tasks\n\n- [ ] Try it\n- [ ] Try it\n- [ ] Try it\n';
	const renamed = list.replace('## Tasks', '## Jobs');
	expect(noted(list, ['tasks', 1, 'text'], renamed)).toEqual(['jobs', 1, 'text']);
	expect(noted(list, ['tasks', 2, 'done'], renamed)).toEqual(['jobs', 2, 'done']);
	expect(noted(list, ['tasks', 2, 'text'], renamed.replace('- [ ] Try it\n', ''))).toEqual(['jobs', 0, 'text']);
});

test('six words that stand in a longer text now are found there, and five are not', () => {
	const long = (words: string) =>
		`# B\n\n## Why\n\n${words} ${Array.from({length: 60}, (_, at) => `w${at}`).join(' ')}\n`;
	const list = (words: string) => `# A\n\n**Steps**:\n\n- ${words}\n`;
	expect(noted(list('Lock it after five bad guesses'), ['steps', 0], long('lock it after five bad guesses'))).toEqual([
		'why',
	]);
	expect(noted(list('Lock it after five guesses'), ['steps', 0], long('lock it after five guesses'))).toBeUndefined();
});

test('the line of a quote is found where its lines are indented', () => {
	const text = '# A\n\n**Steps**:\n\n- Count what\n  people try\n- Lock it\n  when it is enough\n';
	const plan = read(text);
	const note = noteAt(plan, ['steps', 1], 'note', 'Why?', 'it when it is');
	expect(lineOf(plan, note, ['steps', 1])).toBe(7);
	expect(lineOf(plan, {quote: 'when it is en…'}, ['steps', 1])).toBe(8);
});
