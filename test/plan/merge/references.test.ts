/* What names an item by its number follows it, whoever adds, moves or removes. */
import {expect, test} from 'vitest';
import {mergePlans, parseTemplate, readPlan} from '../../../source/index.ts';
import {hideReferences, noDigits, withNumbers} from '../../../source/plan/merge/references.ts';

const template = parseTemplate(
	'# {Name}\n\n**Owner**: {who}\n\n## Phases\n\n### Phase 1: {Title}\n\n**Needs**: {needs}\n\n## Links\n\n- {link}\n',
	{suggest: {'phases.needs': {from: 'phases', earlier: true}}},
);
const read = (text: string) => readPlan(template, text);

/** Phases by their titles and what they need: `a: none; b: Phase 1`. */
const phases = (short: string, more = '') =>
	`# A\n\n**Owner**: Ada\n\n## Phases\n\n${short
		.split('; ')
		.map((phase, index) => {
			const [title, needs] = phase.split(': ');
			return `### Phase ${index + 1}: ${title}\n\n**Needs**: ${needs}\n`;
		})
		.join('\n')}${more}`;

test.each<readonly [what: string, base: string, mine: string, theirs: string, merged: string]>([
	[
		'mine adds before what theirs names',
		'a: none; b: none',
		'n: none; a: none; b: none',
		'a: none; b: Phase 1',
		'n: none; a: none; b: Phase 2',
	],
	[
		'theirs adds before what mine names',
		'a: none; b: none',
		'a: none; b: Phase 1',
		'n: none; a: none; b: none',
		'n: none; a: none; b: Phase 2',
	],
	[
		'each adds one, and names it',
		'a: none; b: Phase 1',
		'm: none; a: Phase 1; b: Phase 2',
		'a: none; b: Phase 1; t: Phase 2, Phase 1',
		'm: none; a: Phase 1; b: Phase 2; t: Phase 3, Phase 2',
	],
	[
		'mine moves what theirs names',
		'a: none; b: none; c: Phase 1',
		'b: none; a: none; c: Phase 2',
		'a: none; b: none; c: Phase 1 and Phase 2',
		'b: none; a: none; c: Phase 2 and Phase 1',
	],
	[
		'mine removes one before',
		'n: none; a: none; b: Phase 2',
		'a: none; b: Phase 1',
		'n: none; a: none; b: Phase 2 only',
		'a: none; b: Phase 1 only',
	],
	[
		'ten and more',
		'a: none; b: none; c: none; d: none; e: none; f: none; g: none; h: none; i: none; j: Phase 9, Phase 1',
		'n: none; a: none; b: none; c: none; d: none; e: none; f: none; g: none; h: none; i: none; j: Phase 10, Phase 2',
		'a: none; b: none; c: none; d: none; e: none; f: none; g: none; h: none; i: none; j: Phase 9, Phase 1, Phase 2',
		'n: none; a: none; b: none; c: none; d: none; e: none; f: none; g: none; h: none; i: none; j: Phase 10, Phase 2, Phase 3',
	],
	[
		'words that only look like it',
		'a: none; b: SubPhase 1',
		'n: none; a: none; b: SubPhase 1',
		'a: none; b: SubPhase 1 now',
		'n: none; a: none; b: SubPhase 1 now',
	],
	[
		'a number that is there no more',
		'a: none; b: Phase 7',
		'n: none; a: none; b: Phase 7',
		'a: none; b: Phase 7 now',
		'n: none; a: none; b: Phase 7 now',
	],
])('%s', (_, base, mine, theirs, merged) => {
	const {plan, conflicts} = mergePlans(read(phases(base)), read(phases(mine)), read(phases(theirs)));
	expect([plan.text, conflicts]).toEqual([phases(merged), []]);
});

test('a conflict about names shows the numbers of each', () => {
	const {conflicts, resolve} = mergePlans(
		read(phases('a: none; b: none; c: Phase 1')),
		read(phases('n: none; a: none; b: none; c: Phase 3')),
		read(phases('a: none; b: none; c: Phase 1, Phase 2')),
	);
	expect(conflicts).toEqual([
		{path: ['phases', 3, 'needs'], base: 'Phase 2', mine: 'Phase 3', theirs: 'Phase 2, Phase 3', canBeBoth: false},
	]);
	expect(resolve(['theirs']).text).toBe(phases('n: none; a: none; b: none; c: Phase 2, Phase 3'));
});

test('tokens stand for the numbers of the items that are named', () => {
	const plan = read(phases('a: none; b: Phase 1; c: Phase 2, Phase 1.5 and Phase 9'));
	const {plans, digits, idsOf} = hideReferences({base: plan, mine: plan, theirs: plan});
	expect(plans.mine.text).toBe(
		phases('a: none; b: Phase \uE0000\uE001; c: Phase \uE0001\uE001, Phase \uE0000\uE001.5 and Phase 9'),
	);
	expect(digits.theirs).toEqual(
		new Map([
			[0, '1'],
			[1, '2'],
		]),
	);
	expect(idsOf({})).toEqual([]);
});

test.each<readonly [what: string, text: string]>([
	['nothing is named', '# A\n\n**Owner**: Phase 1\n'],
	['a text has such characters', phases('a: none; b: Phase 1').replace('Ada', '\uE0007\uE001')],
	['the field is blank', phases('a: {needs}; b: {needs}')],
])('no token is needed where %s', (_, text) => {
	const plan = read(text);
	const {plans, digits} = hideReferences({base: plan, mine: plan, theirs: plan});
	expect(plans.mine.text).toBe(text);
	expect(digits).toEqual(noDigits);
});

test.each<readonly [text: string, numbers: readonly Readonly<Record<number, string>>[], shown: string]>([
	['a', [{0: '1'}], 'a'],
	['\uE0000\uE001 and \uE00012\uE001', [{0: '1', 12: '7'}], '1 and 7'],
	['\uE0000\uE001', [{1: '2'}, {0: '3'}, {0: '4'}], '3'],
	['\uE0000\uE001', [], '\uE0000\uE001'],
	['\uE000x\uE001', [{0: '1'}], '\uE000x\uE001'],
])('the tokens of %j become numbers', (text, numbers, shown) => {
	const maps = numbers.map(known => new Map(Object.entries(known).map(([id, digits]) => [Number(id), digits])));
	expect(withNumbers(text, ...maps)).toBe(shown);
});
