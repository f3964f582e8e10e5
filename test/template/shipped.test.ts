import {expect, test} from 'vitest';
import {reviveTemplate, storeTemplate} from '../../source/template/stored-template.ts';
import type {Spec} from '../../source/template/template.ts';
import {shipped} from '../plan/shipped.ts';

const linesOf = (spec: Spec, indent = ''): string[] => {
	const name = spec.type === 'group' ? `${spec.noun} n: ${spec.title.hint}` : spec.name;
	const kind = spec.type === 'field' ? spec.kind : spec.type;
	const own = `${indent}${kind} ${spec.key}${spec.type !== 'group' && spec.isOptional ? '?' : ''} “${name}”`;
	const cells = spec.type === 'field' ? [...spec.columns, ...(spec.pattern?.cells ?? [])] : [];
	const parts = cells.map(cell => `${indent}  ${cell.choices ? 'choice' : 'text'} ${cell.key}`);
	return [own, ...parts, ...(spec.type === 'field' ? [] : spec.specs.flatMap(inner => linesOf(inner, `${indent}  `)))];
};

test('the shipped template gives this form', () => {
	expect(
		`\n${[shipped.title as Spec, ...shipped.specs].flatMap(spec => linesOf(spec)).join('\n')}\n`,
	).toMatchInlineSnapshot(`
		"
		text featureName “Feature Name”
		text featureId “Feature ID”
		text created “Created”
		text basedOn “Based on”
		choice status “Status”
		section architectureOverview “Architecture Overview”
		  prose text “Architecture Overview”
		section technicalDecisions “Technical Decisions”
		  group decisions “Decision n: Decision Title”
		    text context “Context”
		    list optionsConsidered? “Options Considered”
		      text option
		      text prosCons
		    text decision “Decision”
		    text rationale “Rationale”
		section componentDesign “Component Design”
		  group components “Component n: Component Name”
		    text purpose “Purpose”
		    list responsibilities “Responsibilities”
		    code interface “Interface”
		    list dependencies? “Dependencies”
		section dataModel “Data Model”
		  group entities “Entity n: Entity Name”
		    code schemaOrStructure “Schema or structure”
		    list fields “Fields”
		      text field
		      text type
		      text description
		    list relationships “Relationships”
		section apiDesign “API Design”
		  group endpoints “Endpoint n: Method /path”
		    text purpose “Purpose”
		    code request “Request”
		    code response “Response”
		    list errorCases “Error Cases”
		section implementationPhases “Implementation Phases”
		  group phases “Phase n: Phase title”
		    text goal “Goal”
		    list components “Components”
		    text dependencies “Dependencies”
		    text estimatedTasks “Estimated Tasks”
		section testingStrategy “Testing Strategy”
		  section unitTests “Unit Tests”
		    list testArea “Test area”
		  section integrationTests “Integration Tests”
		    list testScenario “Test scenario”
		  section endToEndTests “End-to-End Tests”
		    list userFlow “User flow”
		section errorHandling “Error Handling”
		  section errorTypes “Error Types”
		    list errorType “Error Type”
		      text errorType
		      text howToHandle
		  section recoveryStrategies “Recovery Strategies”
		    list strategy “Strategy”
		section performanceConsiderations “Performance Considerations”
		  list consideration “Consideration”
		section securityConsiderations “Security Considerations”
		  list consideration “Consideration”
		section monitoringObservability “Monitoring & Observability”
		  section metricsToTrack “Metrics to Track”
		    list metric “Metric”
		  section logging “Logging”
		    list whatToLog “What to log”
		section migrationStrategy? “Migration Strategy”
		  list migrationStep “Migration step”
		section rollbackPlan “Rollback Plan”
		  list rollbackStep “Rollback step”
		section technicalRisks “Technical Risks”
		  table risk “Risk”
		    text risk
		    choice probability
		    choice impact
		    text mitigation
		section openQuestions “Open Questions”
		  questions technicalQuestionRequiringResolution “Questions”
		section references “References”
		  list externalDocumentation “External documentation”
		"
	`);
});

test('the shipped template is the same when it was stored', () => {
	const {outline: _, ...rest} = shipped;
	const {outline, ...own} = reviveTemplate(storeTemplate(shipped));
	expect(own).toEqual(rest);
	expect(outline.text).toBe(shipped.text);
});
