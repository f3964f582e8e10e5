/* What a question is called, with no screen around it. */
import {expect, test} from 'vitest';
import {pathText} from '../../../source/plan/place.ts';
import {titleOf} from '../../../source/wizard/linear/title.ts';
import {currentStop, type State, sectionsOf} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {type Stop, stopsOf} from '../../../source/wizard/stop.ts';
import {openDocument, openForm, openTemplate, openWith} from '../../helpers/form.ts';

const titlesOf = (state: State) =>
	sectionsOf(state)
		.flatMap(stopsOf)
		.map(({path}) => {
			const there = focusOn(state, path);
			return [pathText(path), titleOf(there, currentStop(there) as Stop)];
		});

test('of a document it says what holds the field, and the label of a list whose items have no name', () => {
	const text =
		'# T\n\n## Steps\n\n**First**:\n\n- [ ] one\n  - [ ] below\n\n**Then**:\n\n- a: b\n- c\n\n### Sub\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n### Decision 1: X\n\n**Decision**: y\n\n**Notes**:\n- q\n\n## ADR-007: Z\n\nwords\n';
	expect(titlesOf(openDocument(text))).toEqual([
		['title', 'Title'],
		['steps.title', 'Heading'],
		['steps.first[0].done', 'First, Item 1'],
		['steps.first[0].text', 'First, Item 1'],
		['steps.first[0].items[0].done', 'First, Item 1, Item 1'],
		['steps.first[0].items[0].text', 'First, Item 1, Item 1'],
		['steps.then[0]', 'Then, Item 1'],
		['steps.then[1]', 'Then, Item 2'],
		['steps.sub.title', 'Sub, Heading'],
		['steps.sub[0].a', 'Sub, A 1'],
		['steps.sub[0].b', 'Sub, A 1, B'],
		['steps.decisions[0].title', 'Decision 1, title'],
		['steps.decisions[0].decision', 'Decision 1, Decision'],
		['steps.decisions[0].notes[0]', 'Decision 1, Notes, Item 1'],
		['steps.decisions[1]', 'Decision 2'],
		['adrs[0].title', 'ADR-007, title'],
		['adrs[0].text', 'ADR-007, Text'],
		['adrs[1]', 'ADR 2'],
	]);
});

test('of a template it says each name once', () => {
	const template =
		'# Plan: {Name}\n\n## Tests\n\n### Unit\n\n- {case}\n\n### Load\n\n**Goal**: {goal}\n\n**Tools**:\n- {a}\n- {b}\n\n## Parts\n\n### Part 1: {Title}\n\n**Part**: {x}\n\n| Risk | Chance |\n|---|---|\n| {r} | {l} |\n\n- {Way A} - {Pros/Cons}\n';
	expect(titlesOf(openTemplate(template))).toEqual([
		['name', 'Name'],
		['tests.unit[0]', 'Unit, Case 1'],
		['tests.load.goal', 'Load, Goal'],
		['tests.load.tools[0]', 'Load, Tools, Item 1'],
		['tests.load.tools[1]', 'Load, Tools, Item 2'],
		['parts[0].title', 'Part 1, title'],
		['parts[0].part', 'Part 1, Part'],
		['parts[0].r[0].risk', 'Part 1, Risk 1'],
		['parts[0].r[0].chance', 'Part 1, Risk 1, Chance'],
		['parts[0].way[0].way', 'Part 1, Way 1'],
		['parts[0].way[0].prosCons.pros', 'Part 1, Way 1, Pros'],
		['parts[0].way[0].prosCons.cons', 'Part 1, Way 1, Cons'],
		['parts[1]', 'Part 2'],
	]);
});

test('what is not there yet is called as it will be', () => {
	expect(titlesOf(openForm('# Technical Plan: A\n')).slice(4)).toEqual([
		['status', 'Status'],
		['architectureOverview', 'Architecture Overview'],
		['technicalDecisions[0]', 'Decision 1'],
		['componentDesign[0]', 'Component 1'],
		['dataModel[0]', 'Entity 1'],
		['apiDesign[0]', 'Endpoint 1'],
		['implementationPhases[0]', 'Phase 1'],
		['testingStrategy.unitTests[0]', 'Unit Tests, Test area 1'],
		['testingStrategy.integrationTests[0]', 'Integration Tests, Test scenario 1'],
		['testingStrategy.endToEndTests[0]', 'End-to-End Tests, User flow 1'],
		['errorHandling.errorTypes[0]', 'Error Types, Error type 1'],
		['errorHandling.recoveryStrategies[0]', 'Recovery Strategies, Strategy 1'],
		['performanceConsiderations[0]', 'Consideration 1'],
		['securityConsiderations[0]', 'Consideration 1'],
		['monitoringObservability.metricsToTrack[0]', 'Metrics to Track, Metric 1'],
		['monitoringObservability.logging[0]', 'Logging, Item 1'],
		['migrationStrategy[0]', 'Migration step 1'],
		['rollbackPlan[0]', 'Rollback step 1'],
		['technicalRisks[0]', 'Risk 1'],
		['openQuestions[0]', 'Question 1'],
		['references[0]', 'Item 1'],
	]);
});

test('what a document lacks is named like what it has', () => {
	const template =
		'# {Name}\n\n## Load\n\n**Goal**: {goal}\n\n### Deep\n\n**Way**: {way}\n\n**Tools**:\n- {a}\n- {b}\n';
	expect(titlesOf(openWith(template, '# A\n\n## Load\n\n**Goal**: g\n')).slice(1)).toEqual([
		['load.goal', 'Goal'],
		['load.deep.way', 'Deep, Way'],
		['load.deep.tools[0]', 'Deep, Tools, Item 1'],
	]);
	expect(titlesOf(openWith(template, '# A\n')).slice(1)).toEqual([
		['load.goal', 'Goal'],
		['load.deep.way', 'Deep, Way'],
		['load.deep.tools[0]', 'Deep, Tools, Item 1'],
	]);
});
