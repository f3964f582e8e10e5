/* What is left to do, and that what is announced of it is what is written. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	answers,
	fill,
	finish,
	newPlan,
	type Plan,
	parseTemplate,
	problems,
	readPlan,
	setField,
	type Template,
} from '../../../source/index.ts';
import {fateOf} from '../../../source/plan/check/fate.ts';
import {gaps} from '../../../source/plan/check/gaps.ts';
import {findUnfilled, type Unfilled} from '../../../source/plan/check/unfilled.ts';
import {finishingSplices, type Policy} from '../../../source/plan/finish.ts';
import {findOpenQuestions} from '../../../source/template/grammar/question.ts';
import type {Block, Part} from '../../../source/template/outline.ts';
import {isGuidanceToCut} from '../../../source/template/own-words.ts';
import {runs} from '../../helpers/runs.ts';
import {dialects} from '../../template/dialects.ts';
import {fixtures} from '../../template/fixtures.ts';
import {randomAnswers} from '../random-answers.ts';
import {shipped} from '../shipped.ts';

const policies = ['clarify', 'omit', 'keep'] as const satisfies readonly Policy[];

/** Each gap in a line: its kind, what is said, and what becomes of it. */
const told = (plan: Plan, policy: Policy = 'clarify') => {
	const splices = finishingSplices(plan, {policy});
	return gaps(plan).map(gap => {
		const fate = fateOf(plan, gap, splices);
		return `${gap.kind}: ${gap.message} ${fate.type === 'asked' ? fate.question : fate.type}`;
	});
};

const small = parseTemplate(
	'# {Name}\n\n**Owner**: {who}\n\n## Why\n\n{reason}\n\n## Choices\n\n### Choice 1: {Title}\n**Because**: {why}\n**Ways**:\n- {Way} - {Price}\n- {Way} - {Price}\n\n### Choice 2: {Title}\n**Because**: {why}\n\n## Cost (optional)\n\n{sum}\n',
	{required: ['why', 'choices.because']},
);

const begun = (
	[
		[['name'], 'A'],
		[['choices', 0, 'title'], 'B'],
		[['choices', 0, 'ways', 0, 'way'], 'C'],
	] as const
).reduce<Plan>((plan, [path, value]) => setField(plan, path, value), newPlan(small));

describe('what is left to do', () => {
	test('is every blank field, a blank section as a whole, and no spare row', () => {
		expect(told(begun)).toEqual([
			'blank: Owner is blank. [CLARIFY: who]',
			'blank: Why is blank. [CLARIFY: reason]',
			'blank: Choice 1 has no because. [CLARIFY: why]',
			'blank: Choice 1, way 1 has no price. leftOut',
			'blank: Choice 2 is blank. leftOut',
			'blank: Cost is blank. leftOut',
		]);
	});

	test.each([
		['omit', ['leftOut', 'leftOut', 'leftOut', 'leftOut', 'leftOut', 'leftOut']],
		['keep', ['kept', 'kept', 'kept', 'leftOut', 'leftOut', 'leftOut']],
	] as const)('becomes under %s what that says', (policy, fates) => {
		expect(told(begun, policy).map(line => line.split(' ').at(-1))).toEqual(fates);
	});

	test('is what `check` tells of a plan that was opened, in its words, and the blanks beside', () => {
		const text = '# A\n\n**Owner**:\n\n## Why\n\n{reason} [CLARIFY: how much?] TBD\n\n## Cost\n\n{sum}\n';
		const plan = readPlan(small, text);
		expect(gaps(plan).flatMap(({problem}) => problem ?? [])).toEqual(problems(plan));
		expect(told(plan)).toEqual([
			'blank: Owner is blank. empty',
			'blank: `{reason}` is left from the template. same',
			'open: “how much?” is an open question. same',
			'open: `TBD` is left. same',
			'blank: `{sum}` is left from the template. kept',
		]);
	});

	test('is without a template what is open, and each box without its tick', () => {
		const plan = readPlan(
			parseTemplate(''),
			'# A\n\n- [ ] one\n- [x] two\n- [ ]\n\n## Open Questions\n\n- [ ] Which?\n\nMore [CLARIFY: who?]\n',
		);
		expect(told(plan)).toEqual([
			'undone: “one” is not ticked. same',
			'undone: A box is not ticked. same',
			'open: “Which?” is an open question. same',
			'open: “who?” is an open question. same',
		]);
		expect(told(readPlan(parseTemplate(''), '# A\n\nAll is said.\n'))).toEqual([]);
	});

	test('is an empty cell, and a section that the plan has not', () => {
		const text =
			'# Technical Plan: A\n\n## Technical Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| b | High | High |  |\n';
		expect(told(readPlan(shipped, text))).toEqual(
			expect.arrayContaining([
				'blank: Risk 1 has no mitigation. empty',
				expect.stringMatching(/^blank: Testing Strategy is blank\. absent$/),
			]),
		);
	});

	test('is what the plan has not behind what is blank, with a fate of its own', () => {
		const two = parseTemplate(
			'# {Name}\n\n## Why\n\n{reason}\n\n## How\n\n{way}\n\n## Limits\n\n### Time\n\n{when}\n',
			{
				required: ['why', 'how', 'limits.time'],
			},
		);
		expect(told(readPlan(two, '# A\n\n## Why\n\n## Limits\n'))).toEqual([
			'blank: Why is blank. kept',
			'blank: How is blank. absent',
			'blank: Limits are blank. kept',
			'blank: Time is blank. absent',
		]);
	});

	test('is each with where it stands, the longest words cut', () => {
		const boxes = readPlan(
			parseTemplate(''),
			`- [ ] **A**: one\n- [ ]\n- [x] two\n- [ ] three\n  lines\n- [ ] [CLARIFY: x]\n- [ ] ${'y'.repeat(81)}\n`,
		);
		expect(gaps(boxes).map(({kind, path, offset, message}) => [kind, path.join('.'), offset, message])).toEqual([
			['undone', 'checklist.0.done', 3, '“one” is not ticked.'],
			['undone', 'checklist.1.done', 20, 'A box is not ticked.'],
			['undone', 'checklist.3.done', 36, '“three” is not ticked.'],
			['open', 'checklist.4.text', 59, '“x” is an open question.'],
			['undone', 'checklist.5.done', 75, `“${'y'.repeat(79)}…” is not ticked.`],
		]);
	});

	test('is told in words, without the marks that make them bold', () => {
		const steps = readPlan(parseTemplate(''), '# A\n\n- [ ] **Step 1 Run** `make`\n- [ ] f(**a, **b)\n');
		expect(gaps(steps).map(({message}) => message)).toEqual([
			'“Step 1 Run `make`” is not ticked.',
			'“f(**a, **b)” is not ticked.',
		]);
	});

	test('is wrong, blank or open, as the problem is', () => {
		const text =
			'# A\n\n**Owner**: B\n\n## Why\n\nC [CLARIFY: d?]\n\n## Choices\n\n### Choice 1: e\n**Because**: {why}\n\n### Choice 2: e\n**Because**: f\n';
		const plan = readPlan(small, text);
		expect(gaps(plan).map(({kind, path, problem}) => [kind, path.join('.'), problem?.kind])).toEqual([
			['open', 'why', 'open-question'],
			['blank', 'choices.0.because', 'blank'],
			['wrong', 'choices.1.title', 'duplicate'],
		]);
	});

	test('is what is weak, with its place', () => {
		const plan = fill(newPlan(shipped), {technicalRisks: [{risk: 'It is slow', mitigation: 'Make it fast'}]});
		expect(told(plan).filter(line => line.startsWith('weak'))).toEqual([
			expect.stringMatching(/^weak: Risk 1, mitigation: “fast” can mean anything\. .* same$/),
		]);
	});

	test('is nothing in a plan that has everything', () => {
		const full =
			'# A\n\n**Owner**: B\n\n## Why\n\nC\n\n## Choices\n\n### Choice 1: D\n**Because**: E\n**Ways**:\n- F - G\n\n## Cost\n\n1\n';
		expect(told(readPlan(small, full))).toEqual([]);
	});
});

const questionsIn = (text: string): readonly string[] =>
	[...findOpenQuestions(text)].map(({from, to}) => text.slice(from, to));

/* What is announced and what is written, by what each says that the other can be compared with. */
function compare(plan: Plan, policy: Policy): void {
	const splices = finishingSplices(plan, {policy});
	const all = gaps(plan).map(gap => ({...gap, fate: fateOf(plan, gap, splices)}));
	const written = finish(plan, {policy});
	const asked = all.flatMap(({fate}) => (fate.type === 'asked' ? fate.question : []));
	const changed = all
		.filter(({fate}) => fate.type === 'asked' || fate.type === 'leftOut')
		.flatMap(({unfilled}) => unfilled ?? []);
	const spare = findUnfilled(plan, plan.places).filter(({isSpare}) => isSpare);
	const isIn = (from: number, to: number, ranges: readonly {from: number; to: number}[]) =>
		ranges.some(range => range.from <= to && from <= range.to);
	const stayed = [...findOpenQuestions(plan.text)]
		.filter(({from, to}) => !isIn(from, to, [...changed, ...spare]))
		.map(({from, to}) => plan.text.slice(from, to));
	expect(questionsIn(written).toSorted()).toEqual([...stayed, ...asked].toSorted());
	// Whatever is written otherwise was announced, is a row that nobody filled in, or is the template's guidance.
	const known = [...changed, ...spare, ...guidanceIn(plan)];
	for (const {from, to} of splices) {
		const isOther = /^[\s|\d]*$/.test(plan.text.slice(from, to));
		expect(isOther || isIn(from, to, known) ? '' : plan.text.slice(from, to)).toBe('');
	}
	for (const {fate, unfilled} of all)
		if (unfilled && fate.type === 'kept') expect(bare(plan, written)).toContain(bare(plan, wordsOf(plan, unfilled)));
}

const wordsOf = ({text}: Plan, {words}: Unfilled): string => text.slice(words.from, words.to).trim();

const guidanceIn = ({outline, template}: Plan): readonly Block[] => {
	const visit = ({body, children}: Part): Block[] => [
		...body.filter(({type, from, to}) => isGuidanceToCut(template, type, outline.text.slice(from, to))),
		...children.flatMap(visit),
	];
	return visit(outline.root);
};

/* Without the template's guidance, blanks and numbers, which may go wherever they stand. */
const bare = (plan: Plan, text: string): string =>
	guidanceIn(plan)
		.reduce((left, {from, to}) => left.replaceAll(plan.text.slice(from, to), ''), text)
		.replace(/[\s\d]+/g, '');

describe('what is announced is what is written', () => {
	const templates: Readonly<Record<string, Template>> = {...dialects, ...fixtures, small};

	test.each(Object.keys(templates).flatMap(name => policies.map(policy => [name, policy] as const)))(
		'of %s, new, under %s',
		(name, policy) => {
			compare(newPlan(templates[name] as Template), policy);
		},
	);

	test.each(['small', 'technical-plan', 'madr', 'rows-and-parts.md'])('of %s with random answers', name => {
		const template = templates[name] as Template;
		const said = fc.constantFrom('a', 'b c', 'one, two');
		fc.assert(
			fc.property(randomAnswers(template, said), fc.constantFrom(...policies), (given, policy) => {
				compare(fill(newPlan(template), given), policy);
			}),
			{numRuns: runs(0.15)},
		);
	});

	test('of a plan that was opened and went on', () => {
		const opened = readPlan(
			shipped,
			finish(fill(newPlan(shipped), {featureName: 'A', technicalDecisions: [{title: 'B'}]})),
		);
		const more = fill(opened, {technicalDecisions: [{}, {title: 'C'}], technicalRisks: [{risk: 'D'}]});
		for (const policy of policies) compare(more, policy);
		expect(answers(setField(more, ['status'], 'draft')).status).toBe('draft');
	});
});
