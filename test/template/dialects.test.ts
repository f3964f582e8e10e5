/* What the shipped dialects ask for, and that their sidecars speak of what is there. */
import {describe, expect, test} from 'vitest';
import {findSpec} from '../../source/template/find-spec.ts';
import type {Spec, Template} from '../../source/template/template.ts';
import {dialects} from './dialects.ts';

const kindOf = (spec: Spec): string => {
	const kind = spec.type === 'field' ? spec.kind : spec.type;
	if (kind === 'section' && spec.type === 'section' && spec.isFlat) return kindOf(spec.specs[0] as Spec);
	if (spec.type !== 'section' && spec.type !== 'group') return kind;
	return `${kind}(${spec.specs.map(inner => inner.key).join(' ')})`;
};

const formOf = ({title, specs}: Template) =>
	Object.fromEntries([...(title ? [title] : []), ...specs].map(spec => [spec.key, kindOf(spec)]));

test('six of plans and four of specs are shipped', () => {
	expect(Object.entries(dialects).map(([name, {sidecar}]) => `${name}: ${sidecar.name}`)).toEqual([
		'flow-spec: feature specification',
		'kiro-design: Kiro design',
		'kiro-requirements: Kiro requirements',
		'madr: MADR',
		'openspec-design: OpenSpec design',
		'openspec-proposal: OpenSpec proposal',
		'openspec-spec: OpenSpec requirements',
		'spec-kit-plan: Spec Kit plan',
		'spec-kit-spec: Spec Kit specification',
		'technical-plan: technical plan',
	]);
});

test.each([
	[
		'kiro-design',
		{
			feature: 'text',
			overview: 'prose',
			architecture: 'prose',
			componentsAndInterfaces: 'group(whatItIsResponsibleFor)',
			dataModels: 'group(fields)',
			correctnessProperties: 'group(forAny validates)',
			errorHandling: 'prose',
			testingStrategy: 'prose',
		},
	],
	[
		'flow-spec',
		{
			featureName: 'text',
			featureId: 'text',
			created: 'text',
			status: 'choice',
			owner: 'text',
			overview: 'prose',
			userStories: 'group(text acceptanceCriteria)',
			nonFunctionalRequirements: 'section(performance security usability)',
			constraints: 'list',
			dependencies: 'list',
			outOfScope: 'list',
			successMetrics: 'list',
			openQuestions: 'questions',
		},
	],
	[
		'kiro-requirements',
		{title: 'text', introduction: 'prose', glossary: 'list', requirements: 'group(userStory acceptanceCriteria)'},
	],
	[
		'openspec-design',
		{
			change: 'text',
			context: 'prose',
			goalsNonGoals: 'section(goals nonGoals)',
			decisions: 'group(choice rationale alternativesConsidered)',
			risksTradeOffs: 'list',
			migrationPlan: 'prose',
			openQuestions: 'list',
		},
	],
	[
		'openspec-proposal',
		{
			change: 'text',
			why: 'prose',
			whatChanges: 'prose',
			capabilities: 'section(newCapabilities modifiedCapabilities)',
			impact: 'prose',
		},
	],
])('%s asks for what its documents have', (name, form) => {
	expect(formOf(dialects[name] as Template)).toEqual(form);
});

test('the labels and tables of Spec Kit are fields', () => {
	const {technicalContext, projectStructure, complexityTracking, ...rest} = formOf(
		dialects['spec-kit-plan'] as Template,
	);
	expect(technicalContext).toBe(
		'section(languageVersion primaryDependencies storage testing targetPlatform projectType performanceGoals constraints scaleScope)',
	);
	expect(projectStructure).toBe('section(documentationThisFeature sourceCodeRepositoryRoot)');
	expect(complexityTracking).toBe('table');
	expect(Object.keys(rest)).toEqual(['featureName', 'branch', 'date', 'spec', 'input', 'summary', 'constitutionCheck']);
});

describe.each(Object.entries(dialects))('the sidecar of %s', (_, template) => {
	const {aliases, suggest, required, defaults} = template.sidecar;
	const keys = [aliases, suggest, defaults].flatMap(part => Object.keys(part ?? {}));
	test.each([...new Set([...keys, ...(required ?? [])])])('speaks of %s, which is there', path => {
		expect(findSpec(template, path.split('.'))).toBeDefined();
	});
});
