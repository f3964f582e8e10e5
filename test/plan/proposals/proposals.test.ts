import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {answerAt, answers} from '../../../source/plan/answers.ts';
import type {Path, Plan} from '../../../source/plan/place.ts';
import {newPlan, readPlan} from '../../../source/plan/plan.ts';
import {type AskedPlace, askedPlace} from '../../../source/plan/proposals/asked-place.ts';
import {itemPath, readProposals, withProposal} from '../../../source/plan/proposals/proposals.ts';
import type {JsonSchema} from '../../../source/plan/schema.ts';
import {parseTemplate} from '../../../source/template/read-template.ts';
import {formSections, stopsOf} from '../../../source/wizard/stop.ts';
import {shipped} from '../shipped.ts';

const at = (plan: Plan, ...path: Path): AskedPlace => askedPlace(plan, path) as AskedPlace;
const blank = newPlan(shipped);

const written = (plan: Plan, asked: AskedPlace, answer: unknown): Plan => {
	const {proposals, refused} = readProposals(plan, asked, JSON.stringify([answer]));
	const [proposal] = proposals;
	if (!proposal) throw new Error(refused.join(' '));
	const path = asked.manner === 'items' ? itemPath(plan, asked.path) : asked.path;
	return withProposal(plan, asked, path, proposal.answer);
};

/** An answer that a schema allows, with a word in each text. */
const example = (schema: JsonSchema, depth = 0): unknown => {
	if (schema.enum) return (schema.enum as readonly string[])[1];
	if (schema.$ref !== undefined) return {text: 'Word'};
	if (schema.type === 'array') return [example(schema.items as JsonSchema, depth + 1)];
	if (schema.type !== 'object') return schema.type === 'boolean' ? true : 'Word';
	const properties = Object.entries(schema.properties as Record<string, JsonSchema>);
	return Object.fromEntries(properties.map(([key, one]) => [key, example(one, depth + 1)]));
};

const dialects = ['technical-plan', 'spec-kit-plan', 'openspec-design', 'openspec-proposal', 'kiro-design', 'madr'];

test.each(dialects)('whatever is asked for in a blank %s has a place for what its schema allows', name => {
	const read = (file: string) => readFileSync(new URL(`../../../templates/${file}`, import.meta.url), 'utf8');
	const plan = newPlan(parseTemplate(read(`${name}.md`), JSON.parse(read(`${name}.json`))));
	const paths = formSections(plan).flatMap(section => stopsOf(section).map(stop => stop.path));
	const asked = paths.map(path => askedPlace(plan, path)).filter(one => one !== undefined);
	expect(asked.length).toBeGreaterThan(3);
	for (const one of asked) {
		const after = written(plan, one, example(one.schema));
		expect(JSON.stringify(answerAt(after, one.path)), one.path.join('.')).toContain('Word');
	}
});

test('in an item that says nothing its list is asked for, else the field', () => {
	const plan = written(blank, at(blank, 'technicalRisks', 0, 'risk'), {risk: 'Lost counts'});
	const asked = (path: Path) => {
		const found = askedPlace(plan, path);
		return found && [found.manner, found.path, found.name];
	};
	expect(asked(['technicalRisks', 0, 'mitigation'])).toEqual([
		'value',
		['technicalRisks', 0, 'mitigation'],
		'Mitigation',
	]);
	expect(asked(['technicalRisks', 1, 'risk'])?.slice(0, 2)).toEqual(['items', ['technicalRisks']]);
	expect(asked(['technicalDecisions', 0, 'optionsConsidered', 0, 'option'])?.slice(0, 2)).toEqual([
		'items',
		['technicalDecisions', 0, 'optionsConsidered'],
	]);
	expect(asked(['technicalDecisions', 0, 'context'])?.slice(0, 2)).toEqual(['items', ['technicalDecisions']]);
	expect(asked(['testingStrategy', 'unitTests', 0])?.slice(0, 2)).toEqual(['items', ['testingStrategy', 'unitTests']]);
	expect(asked(['status'])).toBeUndefined();
	expect(asked(['technicalRisks', 0, 'impact'])).toBeUndefined();
});

const document = `# Login

## Goals

Soon.

## Risks

| Risk | Likelihood |
| --- | --- |
| Lost | Low |
|  |  |

## Decisions

### ADR-001: Where

**Context**: Here

### ADR-002: How

**Context**:
`;

test('a document without a template is asked in its own words', () => {
	const plan = readPlan(parseTemplate(''), document);
	const rows = at(plan, 'risks', 1, 'risk');
	expect([rows.name, rows.manner, Object.keys(rows.schema.properties as object)]).toEqual([
		'Risks',
		'items',
		['risk', 'likelihood'],
	]);
	const {text} = written(plan, rows, {risk: 'Late | never', likelihood: 'High'});
	expect(text).toContain('| Late \\| never | High |');
	expect(text.replace(/^\| Late.*$/m, '|  |  |')).toBe(document);
	expect(askedPlace(plan, ['goals', 'title'])).toBeUndefined();
	expect(written(plan, at(plan, 'goals'), 'Later.').text).toBe(document.replace('Soon.', 'Later.'));
});

test.each<[what: string, answer: unknown, value: string, detail: string]>([
	['a row, by its first words', {risk: 'A', probability: 'low', mitigation: 'B'}, 'A', 'Low · B'],
	['escape sequences, without them', {risk: 'A\u001B[31m\u0007B\u0000'}, 'A[31mB', ''],
	['letters in another order, as they stand', {risk: '\u202Eabc\u2066'}, 'abc', ''],
	['tags that nobody sees', {risk: 'A\u{E0041}\u{E0042}\u200B'}, 'A', ''],
	['half of a character', {risk: 'A\uD800'}, 'A', ''],
	['several lines where one is asked for', {risk: 'A\nB'}, 'A B', ''],
	['an empty cell', {risk: 'A', probability: '', mitigation: 'B'}, 'A', 'B'],
	['without its first cell', {mitigation: 'B'}, 'B', ''],
])('%s', (_, answer, value, detail) => {
	const {proposals} = readProposals(blank, at(blank, 'technicalRisks', 0, 'risk'), JSON.stringify([answer]));
	expect(proposals.map(one => [one.value, one.detail])).toEqual([[value, detail]]);
});

test.each<[what: string, said: string, sentence: string]>([
	['nothing', ' \n', 'It answered nothing.'],
	['nothing at all', '', 'It answered nothing.'],
	['many words', ` ${'word  '.repeat(20)}`, `It answered no JSON, but “${'word '.repeat(12)}…”.`],
	['sixty letters', 'x'.repeat(60), `It answered no JSON, but “${'x'.repeat(60)}”.`],
	['one more', 'x'.repeat(61), `It answered no JSON, but “${'x'.repeat(60)}…”.`],
	['a text alone', '"A"', 'It answered no list of proposals, but `A`.'],
	['`null`', 'null', 'It answered no list of proposals, but `null`.'],
	['a list of numbers', '{"risks": [1]}', '`technicalRisks[0]` is an object, but `1` was given.'],
	['words', 'I cannot do\nthat.', 'It answered no JSON, but “I cannot do that.”.'],
	['half a value', '[{"risk": "A"', 'It answered no JSON, but “[{"risk": "A"”.'],
	['a number', '12', 'It answered no list of proposals, but `12`.'],
	['a text', '["A"]', '`technicalRisks[0]` is an object, but a text was given.'],
	['a number in a cell', '[{"risk": 1}]', '`technicalRisks[0].risk` is a text, but `1` was given.'],
	['nothing in a cell', '[{"risk": null}]', '`technicalRisks[0].risk` is a text, but `null` was given.'],
	['a list in a cell', '[{"risk": ["A"]}]', '`technicalRisks[0].risk` is a text, but a list was given.'],
	[
		'another alternative',
		'[{"impact": "Huge"}]',
		'`technicalRisks[0].impact` is one of Low, Med, High, but `Huge` was given.',
	],
	['another key', '[{"risk": "A", "status": "approved"}]', 'There is no place for `technicalRisks[0].status`.'],
	[
		'another path',
		'{"technicalRisks": [{"risk": "A"}], "status": "approved"}',
		'There is no place for `technicalRisks[0].technicalRisks`.',
	],
	['a prototype', '[{"__proto__": {"risk": "A"}}]', 'There is no place for `technicalRisks[0].__proto__`.'],
	['a constructor', '[{"constructor": "A"}]', 'There is no place for `technicalRisks[0].constructor`.'],
	['what says nothing', '[{"risk": " \\u0000"}]', 'One says nothing.'],
	['an empty list', '[]', ''],
])('%s is refused with a sentence', (_, said, sentence) => {
	const {proposals, refused} = readProposals(blank, at(blank, 'technicalRisks', 0, 'risk'), said);
	expect([proposals, refused.join(' ')]).toEqual([[], sentence]);
});

test('what is good is offered, what is not is told of, and no more than can be picked is looked at', () => {
	const many = Array.from({length: 50}, (_, index) => ({risk: `Risk ${index}`}));
	const said = JSON.stringify([{risk: 1}, {risk: 'Risk 0'}, ...many]);
	const {proposals, refused} = readProposals(blank, at(blank, 'technicalRisks', 0, 'risk'), said);
	expect(proposals.map(({value}) => value)).toEqual([0, 1, 2, 3, 4, 5, 6].map(index => `Risk ${index}`));
	expect(refused).toEqual([
		'`technicalRisks[0].risk` is a text, but `1` was given.',
		'It proposed 43 more than are looked at.',
	]);
});

test('what stands there already is not offered', () => {
	const plan = written(blank, at(blank, 'technicalRisks', 0, 'risk'), {risk: 'A'});
	const rows = readProposals(plan, at(plan, 'technicalRisks', 1, 'risk'), '[{"risk": "A"}, {"risk": "B"}]');
	expect(rows.proposals.map(({value}) => value)).toEqual(['B']);
	const field = readProposals(plan, at(plan, 'technicalRisks', 0, 'risk'), '["A"]');
	expect(field.refused).toEqual(['One says what stands there already.']);
});

test('nothing of a deep answer is followed, and nothing elsewhere changes', () => {
	const deep = `${'[{"items": '.repeat(100_000)}1${'}]'.repeat(100_000)}`;
	const asked = at(blank, 'technicalRisks', 0, 'risk');
	expect(readProposals(blank, asked, deep).refused).toEqual(['There is no place for `technicalRisks[0].items`.']);
	expect(answers(written(blank, asked, {risk: '| x | y |\n## Open Questions\n\n- a'}))).toEqual({
		...answers(blank),
		technicalRisks: [{risk: '| x | y | ## Open Questions - a'}],
	});
});

test.each<readonly [what: string, said: string]>([
	['a list', '[{"risk": "A"}]'],
	['one alone', '{"risk": "A"}'],
	['a list with a name', '{"risks": [{"risk": "A"}]}'],
])('an item may be proposed as %s', (_, said) => {
	const {proposals, refused} = readProposals(blank, at(blank, 'technicalRisks', 0, 'risk'), said);
	expect([proposals, refused]).toEqual([[{answer: {risk: 'A'}, value: 'A', detail: ''}], []]);
});

test.each<readonly [said: string, sentence: string]>([
	['{"mitigation": "A", "risk": 1}', '`technicalRisks[0].risk` is a text, but `1` was given.'],
	['{"risk": ["A"]}', '`technicalRisks[0].risk` is a text, but a list was given.'],
	['{"risks": "A"}', 'There is no place for `technicalRisks[0].risks`.'],
])('%s is one item, which is refused', (said, sentence) => {
	expect(readProposals(blank, at(blank, 'technicalRisks', 0, 'risk'), said)).toEqual({
		proposals: [],
		refused: [sentence],
	});
});

test.each<readonly [said: string, values: readonly string[], refused: readonly string[]]>([
	['"A"', ['A'], []],
	['["A", "B", "A"]', ['A', 'B'], []],
	['{"answers": ["A"]}', ['A'], []],
	['{"answer": "A"}', [], ['It answered no list of proposals, but an object.']],
	['{}', [], ['It answered no list of proposals, but an object.']],
	['{"a": ["A"], "b": ["B"]}', [], ['It answered no list of proposals, but an object.']],
	['[["A"]]', [], ['`featureName` is a text, but a list was given.']],
	['["", "A"]', ['A'], ['One says nothing.']],
	[JSON.stringify([...'ABCDEFGHI']), [...'ABCDEFGHI'], []],
	[JSON.stringify([...'ABCDEFGHIJ']), [...'ABCDEFGHI'], ['It proposed 1 more than are looked at.']],
])('for one field %s is understood', (said, values, refused) => {
	const read = readProposals(blank, at(blank, 'featureName'), said);
	expect(read).toEqual({proposals: values.map(value => ({answer: value, value, detail: ''})), refused});
});

test('the texts of a list in an answer are one', () => {
	const said = JSON.stringify({
		title: 'Where',
		optionsConsidered: [
			{option: 'Redis', prosCons: 'fast'},
			{option: 'Disk', prosCons: ''},
		],
		decision: 'Redis',
	});
	const {proposals} = readProposals(blank, at(blank, 'technicalDecisions', 0, 'title'), said);
	expect(proposals.map(({value, detail}) => [value, detail])).toEqual([['Where', 'Redis, fast, Disk · Redis']]);
	const own = readPlan(parseTemplate(''), '# A\n\n## Tasks\n\n- [ ] Make it\n');
	const tasks = readProposals(own, at(own, 'tasks', 1), '[{"done": true, "text": "Ship it"}, {"done": true}]');
	expect(tasks).toEqual({
		proposals: [{answer: {done: true, text: 'Ship it'}, value: 'Ship it', detail: ''}],
		refused: ['One says nothing.'],
	});
});

test('a new item is written at the first blank one, else behind the last', () => {
	expect(itemPath(blank, ['technicalRisks'])).toEqual(['technicalRisks', 0]);
	const plan = readPlan(parseTemplate(''), document);
	expect(itemPath(plan, ['risks'])).toEqual(['risks', 1]);
	expect(itemPath(plan, ['decisions'])).toEqual(['decisions', 2]);
	expect(itemPath(plan, ['nowhere'])).toEqual(['nowhere', 0]);
});

test('what would change anything elsewhere is not written', () => {
	const plan = readPlan(parseTemplate(''), document);
	const elsewhere = {path: ['goals'], manner: 'value'} as const;
	expect(() => withProposal(plan, elsewhere, ['risks', 0, 'risk'], 'Late')).toThrow(
		'To write it would change more than `goals`.',
	);
	expect(() => withProposal(plan, {path: ['risks', 1], manner: 'value'}, ['risks', 0, 'risk'], 'Late')).toThrow(
		'To write it would change more than `risks[1]`.',
	);
	expect(withProposal(plan, {path: ['risks'], manner: 'items'}, ['risks', 2], {risk: 'Late'}).text).toBe(
		document.replace('|  |  |\n', '|  |  |\n| Late |  |\n'),
	);
	expect(
		withProposal(plan, {path: ['decisions'], manner: 'items'}, ['decisions', 2], {title: 'When', context: 'Now'}).text,
	).toBe(`${document}\n### ADR-003: When\n\n**Context**: Now\n`);
});

test('of an item that stands there nothing is said again', () => {
	const plan = readPlan(parseTemplate(''), document);
	const said = JSON.stringify([
		{risk: 'Lost', likelihood: 'Low'},
		{risk: 'Lost', likelihood: 'High'},
	]);
	expect(readProposals(plan, at(plan, 'risks', 1, 'risk'), said)).toEqual({
		proposals: [{answer: {risk: 'Lost', likelihood: 'High'}, value: 'Lost', detail: 'High'}],
		refused: ['One says what stands there already.'],
	});
});
