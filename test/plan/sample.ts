import type {Answers} from '../../source/index.ts';

/** Answers with everything in them that a plan usually has. */
export const sample: Answers = {
	featureName: 'Login throttling',
	featureId: '012-login-throttling',
	created: '2026-01-05',
	basedOn: 'spec.md',
	status: 'in-review',
	architectureOverview:
		'Attempts are counted at the edge.\n\n```mermaid\ngraph LR\n  A --> B\n```\n\nNothing else changes.',
	technicalDecisions: [
		{
			title: 'Where to count',
			context: 'Two instances serve logins.',
			optionsConsidered: [
				{option: 'Redis', prosCons: 'shared, one more server'},
				{option: 'In memory', prosCons: 'simple, per instance'},
			],
			decision: 'Redis',
			rationale: 'The count must be shared.',
		},
		{title: 'Which window', context: 'Bursts at the edge.', decision: 'A sliding one', rationale: 'It is fair.'},
	],
	componentDesign: [
		{
			title: 'Limiter',
			purpose: 'Counts attempts.',
			responsibilities: ['count', 'forget'],
			interface: 'interface Limiter {\n  take(key: string): Promise<boolean>;\n}',
			dependencies: ['Redis'],
		},
		{
			title: 'Audit log',
			purpose: 'Remembers who was locked out.',
			responsibilities: ['append'],
			interface: 'append(entry)',
		},
	],
	dataModel: [
		{
			title: 'Attempt',
			schemaOrStructure: 'CREATE TABLE attempt (id int);',
			fields: [
				{field: 'id', type: 'int', description: 'counts up'},
				{field: 'at', type: 'timestamp', description: 'when it was'},
			],
			relationships: ['belongs to a user'],
		},
	],
	apiDesign: [
		{
			title: 'POST /login',
			purpose: 'Signs in.',
			request: '{"name": "x"}',
			response: '{"ok": true}',
			errorCases: ['429 too many', '401 wrong'],
		},
	],
	implementationPhases: [
		{title: 'Foundation', goal: 'Count.', components: ['Limiter'], dependencies: 'None', estimatedTasks: '4'},
		{title: 'Core Features', goal: 'Lock.', components: ['Audit log'], dependencies: 'Phase 1', estimatedTasks: '3'},
	],
	testingStrategy: {
		unitTests: ['window arithmetic'],
		integrationTests: ['two instances'],
		endToEndTests: ['locked out'],
	},
	errorHandling: {
		errorTypes: [{errorType: 'Redis is away', howToHandle: 'count locally'}],
		recoveryStrategies: ['retry'],
	},
	performanceConsiderations: ['one round trip'],
	securityConsiderations: ['no names in keys', 'constant time'],
	monitoringObservability: {metricsToTrack: ['lockouts'], logging: ['who and when']},
	migrationStrategy: ['switch on for 1 %'],
	rollbackPlan: ['switch off'],
	technicalRisks: [
		{risk: 'Redis is away', probability: 'Low', impact: 'High', mitigation: 'count locally'},
		{risk: 'Clock skew', probability: 'Med', impact: 'Low', mitigation: 'NTP'},
	],
	openQuestions: ['How long is a lockout?'],
	references: ['RFC 6585'],
};
