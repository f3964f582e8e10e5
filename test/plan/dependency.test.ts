import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../source/index.ts';
import {dependencyFaults} from '../../source/plan/dependency.ts';
import {findPlace, type SequencePlace} from '../../source/plan/place.ts';

const template = parseTemplate('# {Name}\n\n## Phases\n\n### Phase 1: {Title}\n\n**Needs**: {what}\n');

/** The faults of phases that need what is given, each titled by a letter. */
function faults(
	needs: readonly string[],
	heading = (index: number) => `Phase ${index + 1}: ${'ABCDEFGHIJKL'[index]}`,
): string[] {
	const phases = needs.map((need, index) => `### ${heading(index)}\n\n**Needs**: ${need}\n`);
	const plan = readPlan(template, `# A\n\n## Phases\n\n${phases.join('\n')}`);
	const sequence = findPlace(plan.places, ['phases']) as SequencePlace;
	return dependencyFaults(plan, sequence, ({nodes}) =>
		nodes.filter(node => node.type === 'field').filter(({path}) => path.at(-1) === 'needs'),
	).map(({field, message}) => `${field.path.join('.')}: ${message}`);
}

describe('faults', () => {
	test.each([
		[['None', 'Phase 1', 'Phases 1 and 2'], []],
		[['Phase 1', ''], ['phases.0.needs: Phase 1 depends on itself.']],
		[['Phase 2', ''], ['phases.0.needs: Phase 1 depends on Phase 2, which comes later.']],
		[['Phase 2', 'Phase 1'], ['phases.0.needs: Phase 1 depends on Phase 2, which depends on Phase 1.']],
		[['', 'Phase 7'], ['phases.1.needs: Phase 2 depends on Phase 7, which does not exist.']],
		[['', 'Phase 0'], ['phases.1.needs: Phase 2 depends on Phase 0, which does not exist.']],
		[
			['', '', 'Phases 1–4'],
			[
				'phases.2.needs: Phase 3 depends on itself.',
				'phases.2.needs: Phase 3 depends on Phase 4, which does not exist.',
			],
		],
		[['', '', 'Phases 2 to 1'], []],
		[['', '', 'Phases 5 to 1'], ['phases.2.needs: Phase 3 depends on Phase 5, which does not exist.']],
		[
			['', 'Phases 1—3'],
			[
				'phases.1.needs: Phase 2 depends on itself.',
				'phases.1.needs: Phase 2 depends on Phase 3, which does not exist.',
			],
		],
		[['', 'phase 1, 4'], ['phases.1.needs: Phase 2 depends on phase 4, which does not exist.']],
		[
			['', 'Phase 7 and then phase 7'],
			[
				'phases.1.needs: Phase 2 depends on Phase 7, which does not exist.',
				'phases.1.needs: Phase 2 depends on phase 7, which does not exist.',
			],
		],
		[['', 'Phase 5, Phase 5'], ['phases.1.needs: Phase 2 depends on Phase 5, which does not exist.']],
		[['B', ''], ['phases.0.needs: Phase 1 depends on Phase 2, which comes later.']],
		[['', 'needs A, of course'], []],
		[['Phase 3', '', 'Phase 2, Phase 1'], ['phases.0.needs: Phase 1 depends on Phase 3, which depends on Phase 1.']],
		[
			['Phase 2', 'Phase 3', 'Phase 1'],
			[
				'phases.0.needs: Phase 1 depends on Phase 2, which depends on Phase 3, which depends on Phase 1.',
				'phases.1.needs: Phase 2 depends on Phase 3, which depends on Phase 1, which depends on Phase 2.',
			],
		],
	])('%j', (needs, messages) => {
		expect(faults(needs)).toEqual(messages);
	});
});

test('a long circle is told by both its ends', () => {
	const needs = Array.from({length: 12}, (_, index) => `Phase ${index === 11 ? 1 : index + 2}`);
	expect(faults(needs)[0]).toBe(
		'phases.0.needs: Phase 1 depends on Phase 2, which depends on Phase 3, which depends on Phase 4, which depends on Phase 5, which depends on 3 more, which depends on Phase 9, which depends on Phase 10, which depends on Phase 11, which depends on Phase 12, which depends on Phase 1.',
	);
	const nine = Array.from({length: 9}, (_, index) => `Phase ${index === 8 ? 1 : index + 2}`);
	expect(faults(nine)[0]).toBe(
		'phases.0.needs: Phase 1 depends on Phase 2, which depends on Phase 3, which depends on Phase 4, which depends on Phase 5, which depends on Phase 6, which depends on Phase 7, which depends on Phase 8, which depends on Phase 9, which depends on Phase 1.',
	);
});

test('a circle of a thousand is no circle that anybody would follow', () => {
	const needs = Array.from({length: 1000}, (_, index) => `Phase ${index === 999 ? 1 : index + 2}`);
	expect(faults(needs)[0]).toBe('phases.0.needs: Phase 1 depends on Phase 2, which comes later.');
});

test('phases that start at six leave those before to another document', () => {
	const heading = (index: number) => `Phase ${index + 6}: ${'AB'[index]}`;
	expect(faults(['Phase 2', 'Phase 6'], heading)).toEqual([]);
	expect(faults(['Phase 9', ''], heading)).toEqual([
		'phases.0.needs: Phase 6 depends on Phase 9, which does not exist.',
	]);
});

test('of a range that nobody would count a hundred are looked for', () => {
	const found = faults(['', 'Phases 3–5000']);
	expect([found.length, found.at(-1)]).toEqual([
		100,
		'phases.1.needs: Phase 2 depends on Phase 102, which does not exist.',
	]);
});

test('of two with one number the first is meant', () => {
	expect(faults(['', 'Phase 1', 'Phase 1'], index => `Phase ${[1, 2, 1][index]}: ${'ABC'[index]}`)).toEqual([]);
	expect(faults(['Phase 2', '', ''], index => `Phase ${[1, 2, 2][index]}: ${'ABC'[index]}`)).toEqual([
		'phases.0.needs: Phase 1 depends on Phase 2, which comes later.',
	]);
});

test('phases with a gap have none there', () => {
	expect(faults(['', 'Phase 2'], index => `Phase ${[1, 3][index]}: ${'AB'[index]}`)).toEqual([
		'phases.1.needs: Phase 3 depends on Phase 2, which does not exist.',
	]);
});

test('titles are found wherever they stand in a value, in the order of the items', () => {
	const heading = (index: number) => ['Store', '', 'Gate keeper', 'Gate'][index] ?? '';
	expect(faults(['the gate, or the gate keeper', '', '', 'a stored gatekeeper'], heading)).toEqual([
		'phases.0.needs: “Store” depends on “Gate keeper”, which comes later.',
		'phases.0.needs: “Store” depends on “Gate”, which comes later.',
	]);
	expect(faults(['', 'gate', '', 'Gate'], heading)).toEqual([
		'phases.1.needs: Phase 2 depends on “Gate”, which comes later.',
		'phases.3.needs: “Gate” depends on itself.',
	]);
});

test('without numbers they are counted, and told by their titles', () => {
	const heading = (index: number) => ['Store', 'Gate keeper', 'Store'][index] ?? '';
	expect(faults(['Gate keeper', 'the store', ''], heading)).toEqual([
		'phases.0.needs: “Store” depends on “Gate keeper”, which depends on “Store”.',
		'phases.1.needs: “Gate keeper” depends on “Store”, which comes later.',
	]);
	expect(faults(['Phase 2', '', 'Phase 9'], heading)).toEqual([
		'phases.0.needs: “Store” depends on “Gate keeper”, which comes later.',
		'phases.2.needs: “Store” depends on Phase 9, which does not exist.',
	]);
});
