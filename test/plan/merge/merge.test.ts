/* Two people change one plan. */
import {describe, expect, test} from 'vitest';
import {
	answers,
	fill,
	finish,
	insertItem,
	type Merge,
	mergePlans,
	moveItem,
	newPlan,
	type Path,
	type Plan,
	parseTemplate,
	readPlan,
	removeItem,
	setField,
} from '../../../source/index.ts';
import {valueAt} from '../../../source/plan/plan.ts';
import {samplePlan} from '../sample-plan.ts';
import {shipped} from '../shipped.ts';

const read = (text: string): Plan => readPlan(shipped, text);
const filled = read(samplePlan);

const set = (path: Path, value: string) => (plan: Plan) => setField(plan, path, value);
const add =
	(path: Path, values: Readonly<Record<string, string>>) =>
	(plan: Plan): Plan =>
		Object.entries(values).reduce((one, [key, value]) => setField(one, [...path, key], value), insertItem(plan, path));
const addText = (path: Path, value: string) => (plan: Plan) => setField(insertItem(plan, path), path, value);
const remove = (path: Path) => (plan: Plan) => removeItem(plan, path);
const move = (path: Path, index: number) => (plan: Plan) => moveItem(plan, path, index);
const replace = (words: string, other: string) => (plan: Plan) => read(plan.text.replaceAll(words, other));

type Edit = (plan: Plan) => Plan;

const merged = (mine: Edit, theirs: Edit, base = filled): Merge => mergePlans(base, mine(base), theirs(base));
const all =
	(...edits: readonly Edit[]): Edit =>
	plan =>
		edits.reduce((one, edit) => edit(one), plan);

/** The merged answers, which conflict nowhere. */
const clean = (mine: Edit, theirs: Edit, base = filled) => {
	const {plan, conflicts} = merged(mine, theirs, base);
	expect(conflicts).toEqual([]);
	return answers(read(plan.text)) as Record<string, Record<string, unknown>[]>;
};

const titles = (items: readonly Record<string, unknown>[] | undefined, key = 'title') => items?.map(item => item[key]);

describe('without a conflict', () => {
	test('two cells of one row both change', () => {
		const {technicalRisks} = clean(
			set(['technicalRisks', 0, 'mitigation'], 'mine'),
			set(['technicalRisks', 0, 'impact'], 'Med'),
		);
		expect(technicalRisks?.[0]).toEqual({risk: 'Redis is away', probability: 'Low', impact: 'Med', mitigation: 'mine'});
	});

	test('both add risks', () => {
		const {technicalRisks} = clean(
			add(['technicalRisks', 2], {risk: 'mine'}),
			add(['technicalRisks', 2], {risk: 'theirs'}),
		);
		expect(titles(technicalRisks, 'risk')).toEqual(['Redis is away', 'Clock skew', 'mine', 'theirs']);
	});

	test('both fill the first row of a new plan', () => {
		const {technicalRisks} = clean(
			set(['technicalRisks', 0, 'risk'], 'mine'),
			set(['technicalRisks', 0, 'risk'], 'theirs'),
			newPlan(shipped),
		);
		expect(titles(technicalRisks, 'risk')).toEqual(['mine', 'theirs']);
	});

	test('both add decisions, which count on', () => {
		const {plan, conflicts} = merged(
			add(['technicalDecisions', 2], {title: 'mine', decision: 'a'}),
			add(['technicalDecisions', 2], {title: 'theirs', decision: 'b'}),
		);
		expect(conflicts).toEqual([]);
		expect(plan.text.match(/^### Decision.*/gm)).toEqual([
			'### Decision 1: Where to count',
			'### Decision 2: Which window',
			'### Decision 3: mine',
			'### Decision 4: theirs',
		]);
	});

	test('an item moves while the other changes it', () => {
		const {technicalDecisions} = clean(
			move(['technicalDecisions', 0], 1),
			set(['technicalDecisions', 0, 'context'], 'theirs'),
		);
		expect(technicalDecisions?.map(({title, context}) => [title, context])).toEqual([
			['Which window', 'Bursts at the edge.'],
			['Where to count', 'theirs'],
		]);
	});

	test('an item is removed while another is added and a third changes', () => {
		const three = add(['technicalRisks', 2], {risk: 'third'})(filled);
		const {technicalRisks} = clean(
			all(remove(['technicalRisks', 1]), set(['technicalRisks', 0, 'risk'], 'Redis is gone')),
			add(['technicalRisks', 3], {risk: 'fourth'}),
			three,
		);
		expect(titles(technicalRisks, 'risk')).toEqual(['Redis is gone', 'third', 'fourth']);
	});

	const phases = () =>
		fill(filled, {
			implementationPhases: [
				{title: 'A', dependencies: 'None'},
				{title: 'B', dependencies: 'Phase 1'},
				{title: 'C', dependencies: 'Phase 1, Phase 2'},
			],
		});
	const dependencies = (all: readonly Record<string, unknown>[] | undefined) =>
		all?.map(({title, dependencies: names}) => [title, names]);

	test('phases that others name by number are still the ones that are meant', () => {
		const {implementationPhases} = clean(
			all(
				add(['implementationPhases', 0], {title: 'M'}),
				set(['implementationPhases', 2, 'dependencies'], 'Phase 2'),
				set(['implementationPhases', 3, 'dependencies'], 'Phase 2, Phase 3'),
			),
			add(['implementationPhases', 3], {title: 'T', dependencies: 'Phase 3'}),
			phases(),
		);
		expect(dependencies(implementationPhases)).toEqual([
			['M', undefined],
			['A', 'None'],
			['B', 'Phase 2'],
			['C', 'Phase 2, Phase 3'],
			['T', 'Phase 4'],
		]);
	});

	test('both change what names the same phases', () => {
		const {implementationPhases} = clean(
			all(
				move(['implementationPhases', 0], 1),
				set(['implementationPhases', 0, 'dependencies'], 'Phase 2'),
				set(['implementationPhases', 2, 'dependencies'], 'Phase 2, Phase 1'),
			),
			all(
				add(['implementationPhases', 2], {title: 'T'}),
				set(['implementationPhases', 3, 'dependencies'], 'Phase 1, Phase 2, Phase 3'),
			),
			phases(),
		);
		expect(dependencies(implementationPhases)).toEqual([
			['B', 'Phase 2'],
			['A', 'None'],
			['T', undefined],
			['C', 'Phase 2, Phase 1, Phase 3'],
		]);
	});

	test('both move different items', () => {
		const four = all(
			addText(['references', 1], 'b'),
			addText(['references', 2], 'c'),
			addText(['references', 3], 'd'),
		)(set(['references', 0], 'a')(filled));
		const {references} = clean(move(['references', 0], 1), move(['references', 3], 2), four);
		expect(references).toEqual(['b', 'a', 'd', 'c']);
	});

	test('what both did alike stands once', () => {
		const same = all(add(['technicalRisks', 2], {risk: 'same'}), set(['status'], 'approved'));
		const {technicalRisks, status} = clean(same, same);
		expect(titles(technicalRisks, 'risk')).toEqual(['Redis is away', 'Clock skew', 'same']);
		expect(status).toBe('approved');
	});

	test('both change other lines of one prose field', () => {
		const base = set(['architectureOverview'], 'one\n\ntwo\n\nthree')(filled);
		const {architectureOverview} = clean(
			set(['architectureOverview'], 'ONE\n\ntwo\n\nthree'),
			set(['architectureOverview'], 'one\n\ntwo\n\nTHREE\n\nfour'),
			base,
		);
		expect(architectureOverview).toBe('ONE\n\ntwo\n\nTHREE\n\nfour');
	});

	test('what the template does not know is merged as well', () => {
		const base = read(`${filled.text}\n## Glossary\n\nA window is a span.\n\n<!-- ask Ann -->\n`);
		const {plan, conflicts} = merged(
			replace('A window is a span.', 'A window is a span of time.'),
			all(replace('ask Ann', 'ask Bob'), replace('## Technical Risks', '## Appendix\n\nWords.\n\n## Technical Risks')),
			base,
		);
		expect(conflicts).toEqual([]);
		expect(plan.text).toContain('A window is a span of time.\n\n<!-- ask Bob -->');
		expect(plan.text).toContain('## Appendix\n\nWords.\n\n## Technical Risks');
	});

	test('the template words that one side left out give way to an answer', () => {
		const base = newPlan(shipped);
		const {technicalDecisions} = clean(
			set(['technicalDecisions', 0, 'rationale'], 'mine'),
			() => read(finish(base, {policy: 'omit'})),
			base,
		);
		expect(technicalDecisions).toEqual([{rationale: 'mine'}]);
	});

	test('one side changes all line ends', () => {
		const {plan, conflicts} = merged(
			replace('\n', '\r\n'),
			all(set(['architectureOverview'], 'a\n\nb'), add(['technicalRisks', 2], {risk: 'theirs'})),
		);
		expect(conflicts).toEqual([]);
		expect(plan.text.match(/(?<!\r)\n/)).toBe(null);
		expect(answers(read(plan.text))).toMatchObject({architectureOverview: 'a\n\nb'});
	});

	test('characters for private use stay', () => {
		const base = set(['architectureOverview'], '\uE0007\uE001')(phases());
		const {plan} = merged(set(['status'], 'approved'), set(['created'], 'today'), base);
		expect(plan.text).toContain('\uE0007\uE001');
	});

	test('a byte order mark stays', () => {
		const {plan} = merged(set(['status'], 'approved'), set(['created'], 'today'), read(`\uFEFF${filled.text}`));
		expect(plan.text).toBe(
			`\uFEFF${filled.text.replace('in-review', 'approved').replace('**Created**: 2026-01-05', '**Created**: today')}`,
		);
	});
});

const none = parseTemplate('');
const mergedTexts = (base: string, mine: string, theirs: string, template = none): Merge => {
	const [before, own, other] = [base, mine, theirs].map(text => readPlan(template, text)) as [Plan, Plan, Plan];
	return mergePlans(before, own, other);
};
const textOf = (...texts: readonly [base: string, mine: string, theirs: string]) => mergedTexts(...texts).plan.text;

describe('one side alone changed', () => {
	const steps = (second: number) => `# A\n\n## Step 1: a\n\n## Step ${second}: b\n`;

	test.each([
		[steps(2), steps(5)],
		[steps(5), steps(2)],
	])('a number, which stays even where it does not count on', (mine, theirs) => {
		expect(textOf(steps(2), mine, theirs)).toBe(steps(5));
	});
});

describe('line ends', () => {
	test.each<readonly [string, base: string, mine: string, theirs: string, text: string]>([
		['of the other side are taken where it changed all', '# A\n', '# A\n\nx\n', '# A\r\n', '# A\r\n\r\nx\r\n'],
		['of a Mac of old are taken as well', '# A\n', '# A\n\nx\n', '# A\r', '# A\r\rx\r'],
		['are nothing to follow on a single line', '# A\r\n', '# A\r\n\r\nx\r\n', '# B', '# B\r\n\r\nx'],
		['of mine are taken where nothing was before', '', '# A\r\n', '# A\n\nx\n', '# A\r\n\r\nx\r\n'],
		['that differ within a side stay', 'a\n\nb\n\nc\n', 'a\r\n\nb\n\nc\n', 'a\n\nb\n\nd\n', 'a\r\n\nb\n\nd\n'],
	])('%s', (_, base, mine, theirs, text) => {
		expect(textOf(base, mine, theirs)).toBe(text);
	});
});

test('of two files that began alone, one blank, the other stays', () => {
	expect(textOf('', '\n\n\n', '# A\n')).toBe('\n\n\n# A');
	expect(textOf('\n', '\n\n\n', '\n# A\n')).toBe('\n\n\n# A');
});

test('is told whether it was made of lines', () => {
	expect(mergedTexts('# A\n\nx\n\ny\n', '# B\n\nx\n\ny\n', '# A\n\nx\n\nz\n').isByLine).toBe(true);
	expect(mergedTexts('# A\n', '# B\n', '# C\n').isByLine).toBe(false);
});

describe('a conflict', () => {
	const named = parseTemplate('# Plan: {Name}\n');

	test('is one of lines where the fields cannot be read back, and both can stay on lines of their own', () => {
		const {conflicts, isByLine, resolve} = mergedTexts('a\n', '# Notes', '# Plan: N', named);
		expect({conflicts, isByLine}).toEqual({
			conflicts: [{path: [], base: 'a\n', mine: '# Notes', theirs: '# Plan: N', canBeBoth: true}],
			isByLine: true,
		});
		expect(resolve(['both']).text).toBe('# Notes\n# Plan: N');
	});

	test('is one of what the template does not know where that can be read there', () => {
		const table = '| A | B |\n|---|---|\n| c | d |\n';
		const {conflicts, plan} = mergedTexts(table, table.replace('|--', '  |--'), '| A | B |\n', named);
		expect(conflicts).toEqual([
			{
				path: ['table'],
				base: '| A | B |\n|---|---|',
				mine: '| A | B |\n  |---|---|\n',
				theirs: undefined,
				canBeBoth: false,
			},
		]);
		expect(plan.text).toBe('| A | B |\n  |---|---|\n| A | B |\n');
	});

	test('is told with all three texts', () => {
		const {conflicts, plan, resolve} = merged(set(['status'], 'draft'), set(['status'], 'approved'));
		expect(conflicts).toEqual([
			{path: ['status'], base: 'in-review', mine: 'draft', theirs: 'approved', canBeBoth: false},
		]);
		expect(valueAt(plan, ['status'])).toBe('draft');
		expect(resolve(['theirs']).text).toBe(filled.text.replace('in-review', 'approved'));
	});

	test('of a removed and a changed item gives way to either, and numbers follow', () => {
		const {conflicts, resolve} = merged(
			remove(['technicalDecisions', 0]),
			set(['technicalDecisions', 0, 'context'], 'theirs'),
		);
		expect(conflicts).toMatchObject([{mine: undefined, path: ['technicalDecisions', 0]}]);
		expect(resolve(['mine']).text).toBe(removeItem(filled, ['technicalDecisions', 0]).text);
		expect(resolve(['theirs']).text).toBe(setField(filled, ['technicalDecisions', 0, 'context'], 'theirs').text);
	});

	test('in prose is about its own lines, and both can stay', () => {
		const base = set(['architectureOverview'], 'one\n\ntwo\n\nthree')(filled);
		const {conflicts, resolve} = merged(
			set(['architectureOverview'], 'ONE\n\ntwo\n\nmine'),
			set(['architectureOverview'], 'one\n\ntwo\n\ntheirs'),
			base,
		);
		expect(conflicts).toEqual([
			{path: ['architectureOverview'], base: 'three', mine: 'mine', theirs: 'theirs', canBeBoth: true},
		]);
		expect(valueAt(resolve(['both']), ['architectureOverview'])).toBe('ONE\n\ntwo\n\nmine\ntheirs');
	});

	test('is marked on lines of its own', () => {
		const {marked} = merged(
			set(['technicalRisks', 0, 'impact'], 'Med'),
			all(set(['technicalRisks', 0, 'impact'], 'Low'), set(['technicalRisks', 1, 'impact'], 'Med')),
		);
		expect(marked({mine: 'ours', theirs: 'theirs'})).toContain(
			[
				'|------|-------------|--------|------------|',
				'<<<<<<< ours',
				'| Redis is away | Low | Med | count locally |',
				'=======',
				'| Redis is away | Low | Low | count locally |',
				'>>>>>>> theirs',
				'| Clock skew | Med | Med | NTP |',
			].join('\n'),
		);
	});

	test('about an item is marked around its lines', () => {
		const {marked} = merged(remove(['technicalRisks', 1]), set(['technicalRisks', 1, 'impact'], 'Med'));
		expect(marked({size: 3})).toContain(
			'| count locally |\n<<< mine\n===\n| Clock skew | Med | Med | NTP |\n>>> theirs\n',
		);
	});
});
