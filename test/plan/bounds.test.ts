/* Input made to take long or to overflow the stack. The bound is generous: what is quadratic takes minutes. */
import {expect, test} from 'vitest';
import {answers, jsonSchema, newPlan, parseTemplate, problems, readPlan, setField} from '../../source/index.ts';
import {type FieldPlace, fieldsIn} from '../../source/plan/place.ts';
import {readPros} from '../../source/plan/pros.ts';
import {readSpec} from '../../source/plan/spec/spec.ts';
import {cpuTimeOf} from '../helpers/cpu-time.ts';
import {isSearching} from '../helpers/runs.ts';
import {shipped} from './shipped.ts';

const texts = {
	'10,000 nested quotes': `${'> '.repeat(10_000)}x`,
	'10,000 quotes without blanks': `${'>'.repeat(10_000)}x`,
	'500 nested lists': Array.from({length: 500}, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
	'1,000 lists on a line': `${'- '.repeat(1000)}x`,
	'100,000 opening brackets': '['.repeat(100_000),
	'100,000 opening braces': '{'.repeat(100_000),
	'50,000 stars': '*'.repeat(50_000),
	'a line of 2 MB': 'x '.repeat(1_000_000),
	'10,000 labels on a line': '**a**: b | '.repeat(10_000),
	'10,000 open questions that do not end': '[CLARIFY: \n'.repeat(10_000),
};

const bound = 5_000;

test.each(Object.entries(texts))('%s are read in bounded time', {timeout: 60_000}, (_, text) => {
	for (const above of ['', '## Architecture Overview\n\n', '## Open Questions\n\n']) {
		const time = cpuTimeOf(() => {
			const plan = readPlan(shipped, above + text);
			expect(plan.text).toBe(above + text);
			answers(plan);
			problems(plan);
			expect(parseTemplate(above + text).text).toBe(above + text);
		});
		expect(time).toBeLessThan(bound);
	}
});

/* A text of about `length` characters, mostly what is given again and again. */
const filled = (length: number, part: string, head = '', tail = '') =>
	head + part.repeat(Math.ceil(length / part.length)) + tail;

const counted = (length: number, part: (at: number) => string) => {
	const parts: string[] = [];
	for (let size = 0; size < length; size += (parts.at(-1) as string).length) parts.push(part(parts.length + 1));
	return parts.join('');
};

const shapes: Record<string, (length: number) => string> = {
	'a line of blanks': length => filled(length, ' '),
	'a line of tabs': length => filled(length, '\t'),
	'a line of unbreakable blanks': length => filled(length, '\u00A0'),
	'blanks between two letters': length => filled(length, ' ', 'a', 'b'),
	'blanks in a heading': length => filled(length, ' ', '## a', 'b'),
	'blanks in a main heading': length => filled(length, ' ', '# a', 'b'),
	'hashes in a heading': length => filled(length, '# ', '# a ', 'b'),
	'stars in a heading': length => filled(length, '*', '## a', 'b'),
	'stars and blanks in a heading': length => filled(length, ' *', '## a', 'b'),
	'parentheses in a heading': length => filled(length, '(optional ', '## '),
	'brackets in a heading': length => filled(length, '[optional ', '## '),
	'blanks in a row of dashes': length => filled(length, '|   ', '- ', 'x'),
	'blanks in a label': length => filled(length, ' ', '**a**:', 'b'),
	'blanks in an item': length => filled(length, ' ', '1. a', '- b'),
	'blanks in a question': length => filled(length, ' ', '[CLARIFY:', 'b'),
	'questions on a line': length => filled(length, '[CLARIFY: '),
	'open braces with questions': length => filled(length, '{CLARIFY: '),
	'comments that do not end': length => filled(length, '<!-- ', '- {a} '),
	'comments above a heading': length => filled(length, '<!-- a -->\n## b\n'),
	'code marks in a label': length => filled(length, '`', 'Feature ID: ', 'b'),
	'addresses in angles': length => filled(length, '@', '<a b', ' c>'),
	'optional paragraphs': length => filled(length, '*(optional '),
	paragraphs: length => filled(length, 'a\n\n'),
	'placeholders in paragraphs': length => filled(length, '{a}\n\n'),
	'placeholders that differ': length => counted(length, at => `<some ${at}>\n\n`),
	'braces around braces': length => filled(length / 2, '{', '', filled(length / 2, '}')),
	'links that do not end': length => filled(length, '[a]('),
	'links defined': length => counted(length, at => `[a${at}]: b\n`),
	'lists that alternate': length => filled(length, '- {a}\n\n1. {b}\n\n'),
	'a list of placeholders that differ': length => counted(length, at => `- {a${at}} - {b}\n`),
	'lists in lists': length => filled(length, '- ', '', 'x'),
	'quotes in quotes': length => filled(length, '>', '', 'x'),
	'headings that are the same': length => filled(length, '## a\n'),
	'headings that count': length => counted(length, at => `## P${at} 1: {a}\n`),
	'headings that name': length => counted(length, at => `## Noun${at}: {a}\n\n`),
	'headings that alternate': length => counted(length, at => `## {a}\n\n## b${at}\n\n`),
	'plain labels': length => counted(length, at => `ab${at}: {b}\n`),
	'labels in bold': length => counted(length, at => `**a${at}**: {b}\n\n`),
	'comments below a label': length => filled(length, '<!-- a -->\n\n', '**a**:\n\n'),
	'front matter': length => `---\n${counted(length, at => `a${at}: {b}\n`)}---\n`,
	'a wide table with short rows': length =>
		[filled(length / 3, '|a', '', '|'), filled(length / 3, '|-', '', '|'), filled(length / 3, '|b|\n')].join('\n'),
	'questions in questions': length => filled(length * 0.9, '[CLARIFY: ', '', filled(length * 0.1, ']')),
	'rows with labels': length => `| a | b |\n|---|---|\n${counted(length, at => `| a${at} | {b} |\n`)}`,
	'rows with labels in pairs': length =>
		`| a | | b | |\n|---|---|---|---|\n${counted(length, at => `| a${at} | | b${at} | |\n`)}`,
	'angles behind backslashes': length => filled(length, '\\<a'),
	'escaped placeholders': length => filled(length, '\\<a> '),
	'links to headings': length => filled(length, '- [a](#a)\n'),
	'links to headings that do not end': length => filled(length, '[a](#', '- '),
	'labels without words': length => counted(length, at => `Ab${at}:\n\n`),
	'bold words alone': length => counted(length, at => `**a${at}**\n- b\n\n`),
	'labels above rules': length => filled(length, '**a**: b\n---\n'),
	'a paragraph of labels': length => filled(length, 'Ab: c\n', '', '---\n'),
	'marks for programs': length => filled(length, '<!-- toc -->\n'),
	'comments behind labels': length => filled(length, '- a: <!-- b -->\n'),
	'comments on a line': length => filled(length, 'a: <!-- b '),
	'notes for more': length => filled(length, '[Add more as needed]\n\n'),
	'alternatives by bars': length => filled(length, ' | a', '**a**: b'),
	'alternatives by slashes': length => filled(length, ' / a', '**a**: b'),
	'fences of templates': length => filled(length, '```md\n# a\n```\n'),
	'items with words around parts': length => filled(length, '- **A** {a}, **B** {b}\n'),
	'exemplars by number': length => counted(length, at => `### [A_${at}_B]\n[A_${at}_C]\n\n`),
	'phases in a row': length =>
		`## Implementation Phases\n\n${counted(length, at => `### Phase ${at}: a\n**Dependencies**: Phase ${at + 1}\n\n`)}`,
	'a phase that depends on blanks': length =>
		`## Implementation Phases\n\n### Phase 1: a\n**Dependencies**: Phase 1 ${filled(length, ',  ')}x\n`,
};

const readers: Record<string, (text: string) => unknown> = {
	'as a plan': text => [readPlan(shipped, text)].map(plan => [answers(plan), problems(plan)]),
	'as a template': text => jsonSchema(parseTemplate(text)),
	'as a plan of itself': text => [newPlan(parseTemplate(text))].map(plan => [answers(plan), problems(plan)]),
	'as a spec': text => readSpec(readPlan(parseTemplate(''), text)),
	'as an option': text => readPros(`pros: ${text}`),
};

const lists: Record<string, (at: number) => string> = {
	'a checklist': at => `- [ ] Task ${at} that is to be done\n`,
	'a nested checklist': at => `- [ ] Task ${at}\n  - [x] Below it\n    - [ ] Deeper\n`,
	'items with labels': at => `- [ ] **Task**: words ${at}\n  **Owner**: me\n`,
	'a list behind a label': at => `${at === 1 ? '**Items**:\n' : ''}- Item ${at} of some words\n`,
};

const together = 5;

/* What a key costs beside opening the text tells whether more than the item is read: then it is a third of it or more. */
test.each(Object.entries(lists))('%s: a key in one of its items reads no other', {timeout: 60_000}, (_, item) => {
	let plan = readPlan(parseTemplate(''), '');
	const text = `# Plan\n\n## Work\n\n${counted(200_000, item)}`;
	const opening = cpuTimeOf(() => {
		plan = readPlan(parseTemplate(''), text);
	});
	const fields = [...fieldsIn(plan.places)].filter(({kind, path}) => kind === 'text' && path.at(-1) !== 'title');
	const {path} = fields[Math.floor(fields.length / 2)] as FieldPlace;
	// The clock of some machines ticks every 4 ms.
	const times = Array.from({length: 9}, (_, at) =>
		cpuTimeOf(() => {
			for (let more = 1; more <= together; more++) plan = setField(plan, path, 'x'.repeat(at * together + more));
		}),
	);
	const key = (times.toSorted((a, b) => a - b)[4] as number) / together;
	expect(key, `${opening} ms to open, then ${key} ms`).toBeLessThan(opening / 8);
});

const enough = 50;

const lengths = [10_000, 20_000, 40_000];

/* Where each part costs little, only a longer text tells. */
const longer: Readonly<Record<string, number>> = {'a wide table with short rows': 160_000, 'phases in a row': 160_000};

/*
Four times the length may take four times as long, and not sixteen times: what does so is quadratic. The first length that takes some time
is asked, and in a search the longest; what is fast at all of them is not. The first time pays for what the engine learns, and any other
may for something else, so that a doubt is looked into again.
*/
test.each(Object.entries(shapes))('%s: the time grows as the text does', {timeout: 60_000}, (name, shape) => {
	for (const [reader, read] of Object.entries(readers)) {
		const timeOf = (length: number) => cpuTimeOf(() => read(shape(length)));
		let [longTime, shortTime] = [0, Infinity];
		const length = [...lengths, longer[name] ?? []]
			.flat()
			.slice(isSearching ? -1 : 0)
			.find((length, at, all) => {
				// In between only what is nearly enough already is asked.
				if (at > 0 && at < all.length - 1 && longTime < enough / 2) return false;
				longTime = timeOf(length);
				return longTime >= enough;
			});
		if (length === undefined) continue;
		const isDoubtful = () => {
			shortTime = Math.min(shortTime, timeOf(length / 4));
			return longTime >= Math.max(enough, shortTime * 10);
		};
		const isDoubtfulAgain = () => {
			longTime = Math.min(longTime, timeOf(length));
			return isDoubtful();
		};
		const isQuadratic = isDoubtful() && isDoubtfulAgain() && isDoubtfulAgain() && isDoubtfulAgain();
		expect(isQuadratic, `${reader}: ${shortTime} ms, then ${longTime} ms`).toBe(false);
	}
});
