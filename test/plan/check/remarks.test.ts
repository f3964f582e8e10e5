import {describe, expect, test} from 'vitest';
import {parseTemplate, problems, readPlan, remarks, type Sidecar, setField} from '../../../source/index.ts';
import {remarkAt} from '../../../source/plan/check/remarks.ts';
import {findVague} from '../../../source/plan/check/vague.ts';
import {findPlace, type Path, type Place, type Plan} from '../../../source/plan/place.ts';
import {shipped} from '../shipped.ts';

const head = '# Technical Plan: A\n\n';

const said = (plan: Plan) => remarks(plan).map(({path, message}) => [path.join('.'), message.split('. ')[0]]);

const inShipped = (text: string) => said(readPlan(shipped, head + text));

describe('what a plan of the shipped template says too little of', () => {
	test.each([
		[
			'## Performance Considerations\n\n- The check is fast\n',
			'performanceConsiderations.0',
			'“fast” can mean anything',
		],
		['## Security Considerations\n\n- Secure by default\n', 'securityConsiderations.0', '“Secure” can mean anything'],
		['## Rollback Plan\n\n- Revert\n', 'rollbackPlan.0', 'This is no step yet'],
		[
			'## Testing Strategy\n\n### Unit Tests\n\n- Everything\n',
			'testingStrategy.unitTests.0',
			'Say what is tested and what must come out, so that a test can be written from it.',
		],
		[
			'## Technical Decisions\n\n### Decision 1: A\n**Options Considered**:\n1. Redis - fast\n',
			'technicalDecisions.0.optionsConsidered',
			'One option is no choice',
		],
		[
			'## Technical Decisions\n\n### Decision 1: A\n**Decision**: Take Redis\n**Rationale**: We take Redis\n',
			'technicalDecisions.0.rationale',
			'This only repeats the decision',
		],
		[
			'## Implementation Phases\n\n### Phase 1: Ground work\n**Goal**: The ground works\n',
			'implementationPhases.0.goal',
			'This only repeats the title',
		],
		[
			'## Implementation Phases\n\n### Phase 1: A\n**Estimated Tasks**: a few\n',
			'implementationPhases.0.estimatedTasks',
			'“a few” is no number',
		],
		[
			'## Technical Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Redis outage | Low | High | Avoid a Redis outage |\n',
			'technicalRisks.0.mitigation',
			'This only repeats the risk',
		],
	])('%j', (text, path, message) => {
		expect(inShipped(text)).toEqual([[path, message]]);
	});

	test.each([
		'## Performance Considerations\n\n- The check is fast: 5 ms at p95\n- Fast enough that nobody who logs in by hand on a phone sees a difference\n',
		'## Security Considerations\n\n- Secure cookies (`HttpOnly`)\n',
		'## Rollback Plan\n\n- Switch `throttle.enabled` off\n',
		'## Technical Decisions\n\n### Decision 1: A\n**Options Considered**:\n1. Redis\n2. Nothing\n\n**Decision**: Redis\n**Rationale**: All nodes share it\n',
		'## Technical Decisions\n\n### Decision 1: A\n**Alternatives Considered**:\n1. Redis\n',
		'## Implementation Phases\n\n### Phase 1: A\n**Goal**: Login counts failures\n**Estimated Tasks**: about five\n',
		'## Technical Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Redis outage | Low | High | Count per node until it is back |\n',
		'## Rollback Plan\n\n[CLARIFY: How?]\n',
		'## Migration Strategy\n\n- None needed\n',
		'## Rollback Plan\n\n- [CLARIFY: How?]\n',
	])('%j says enough', text => {
		expect(inShipped(text)).toEqual([]);
	});

	test('a new plan has no weak answer, and a weak one is no problem', () => {
		expect(remarks(readPlan(shipped, shipped.text))).toEqual([]);
		const plan = readPlan(shipped, `${head}## Rollback Plan\n\n- Revert\n`);
		expect(problems(plan).filter(({path}) => path[0] === 'rollbackPlan')).toEqual([]);
	});
});

test('a remark tells line and column, in the order of the text', () => {
	const plan = readPlan(shipped, `${head}## Rollback Plan\n\n- Revert\n\n## Performance\n\n- fast\n`);
	expect(remarks(plan).map(({line, column, rule}) => [line, column, rule])).toEqual([
		[5, 3, 'short'],
		[9, 3, 'vague'],
	]);
});

const risk = 'Redis outage | Low | High | No Redis outage';

test('what moves keeps its remarks, at its own place', () => {
	const table = `${head}## Technical Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n`;
	const plan = readPlan(shipped, `${table}| ${risk} |\n| Slow joins | Low | Low | Cache |\n`);
	expect(said(plan)).toEqual([['technicalRisks.0.mitigation', 'This only repeats the risk']]);
	const edited = setField(plan, ['technicalRisks', 1, 'mitigation'], 'Avoid slow joins');
	expect(said(edited)).toHaveLength(2);
	expect(said(readPlan(shipped, `${table}| Slow joins | Low | Low | Cache |\n| ${risk} |\n`))).toEqual([
		['technicalRisks.1.mitigation', 'This only repeats the risk'],
	]);
});

describe('a document without a template', () => {
	const none = parseTemplate('');
	test.each([
		['## Risks\n\n| Risk | Mitigation |\n|---|---|\n| Redis outage | Prevent Redis outage |\n', ['risks.0.mitigation']],
		[
			'## Decision 1: A\n\n**Options**:\n- Redis\n\n## Decision 2: B\n\n**Options**:\n- Redis\n- Nothing\n',
			['decisions.0.options'],
		],
		['## Rollback\n\nRevert\n', ['rollback']],
		['## Notes\n\nIt is fast.\n', []],
	])('%j goes by its names', (text, paths) => {
		expect(said(readPlan(none, text)).map(([path]) => path)).toEqual(paths);
	});
});

test.each([
	['It is fast.', 'fast'],
	['The API is secure.', 'secure'],
	['Sessions in secure HTTP-only cookies.', undefined],
	['It is fast: 5 ms.', undefined],
])('%j is vague by the word %j', (value, word) => {
	expect(findVague(value)?.word).toBe(word);
});

describe('a sidecar', () => {
	const template = '## Ends\n\n- {End 1}\n- {End 2}\n\n## Rollback\n\n- {Step 1}\n- {Step 2}\n';
	const read = (sidecar: Sidecar, text: string) => said(readPlan(parseTemplate(template, sidecar), text));
	const text = '## Ends\n\n- soon\n\n## Rollback\n\n- Revert\n';

	test('names rules and words, and says why', () => {
		const remarks = {ends: [{rule: 'vague', words: ['soon'], says: 'Name a day'}], rollback: []} as const;
		expect(read({remarks}, text)).toEqual([['ends.0', 'Name a day']]);
		expect(read({remarks: {ends: [{rule: 'mentions', words: ['day']}], rollback: []}}, text)).toEqual([
			['ends', 'Nothing is said about day here.'],
		]);
		expect(read({remarks: {ends: [{rule: 'mentions', words: ['day', 'soon']}], rollback: []}}, text)).toEqual([]);
		expect(read({remarks: {ends: [{rule: 'short', least: 1}]}}, text)).toHaveLength(1);
	});

	test('takes away what a name brings, or all', () => {
		expect(read({}, text)).toEqual([['rollback.0', 'This is no step yet']]);
		expect(read({remarks: {rollback: []}}, text)).toEqual([]);
		expect(read({remarks: false}, text)).toEqual([]);
	});

	test('does no harm with the names of every object', () => {
		const odd = JSON.parse('{"remarks": {"__proto__": [{"rule": "short"}], "constructor": []}}') as Sidecar;
		expect(said(readPlan(parseTemplate('## Constructor\n\n{x}\n', odd), '## Constructor\n\nx\n'))).toEqual([]);
		expect(said(readPlan(parseTemplate('## Constructor\n\n{x}\n', {remarks: {}}), '## Constructor\n\nx\n'))).toEqual(
			[],
		);
	});
});

test('one place is asked alone, as the form does', () => {
	const plan = readPlan(shipped, `${head}## Rollback Plan\n\n- Revert\n`);
	const at = (path: Path) => remarkAt(plan, findPlace(plan.places, path) as Place);
	expect(at(['rollbackPlan', 0])).toMatch(/no step/);
	expect(at(['featureName'])).toBeUndefined();
	const silent = readPlan(parseTemplate('## Rollback\n\n- {Step}\n', {remarks: false}), '## Rollback\n\n- Revert\n');
	expect(remarkAt(silent, findPlace(silent.places, ['rollback', 0]) as Place)).toBeUndefined();
});

describe('each field and list is weighed by its own rules', () => {
	const template = parseTemplate(
		'# {Name}\n\n## A\n\n**X**: {x}\n**Y**: {y}\n**Z**: {Low/Med/High}\n\n```\n{c}\n```\n\n## Items\n\n### Item 1: {Title}\n\n**X**: {x}\n**Y**: {y}\n\n## List\n\n- {thing}\n\n## Opts\n\n- {Option} - {Why}\n',
		{
			remarks: {
				'a.x': [{rule: 'repeats', of: 'y'}],
				'a.y': [{rule: 'repeats'}],
				'a.z': [{rule: 'short'}],
				'a.code': [{rule: 'short'}],
				'items.title': [{rule: 'repeats'}],
				'items.x': [{rule: 'repeats'}],
				'items.y': [{rule: 'repeats', of: 'z'}, {rule: 'vague'}, {rule: 'short'}],
				list: [{rule: 'several', least: 3}, {rule: 'short'}, {rule: 'vague', says: 'No.'}],
				opts: [{rule: 'several'}, {rule: 'short'}],
				'opts.why': [{rule: 'repeats'}],
			},
		},
	);
	const weak = (text: string) =>
		remarks(readPlan(template, text)).map(({path, line, column, rule}) => [path.join('.'), line, column, rule]);
	const item = (words: string) => weak(`## Items\n\n### Item 1: q\n\n**Y**: ${words}\n`).map(([, , , rule]) => rule);

	test('by what is beside it, the first or the one that is named; a choice and code by none', () => {
		expect(weak('## A\n\n**X**: the goal\n**Y**: goal\n**Z**: Low\n\n```\nc\n```\n')).toEqual([
			['a.x', 3, 8, 'repeats'],
			['a.y', 4, 8, 'repeats'],
		]);
		expect(weak('## A\n\n**Y**: goal\n**X**:\n')).toEqual([]);
	});

	test('in each item by what is in it', () => {
		const [first, second] = ['**X**: goal\n**Y**: fast', '**X**: other\n**Y**: quite another thing'];
		expect(weak(`## Items\n\n### Item 1: goal\n\n${first}\n\n### Item 2: goal\n\n${second}\n`)).toEqual([
			['items.0.x', 5, 8, 'repeats'],
			['items.0.y', 6, 8, 'vague'],
		]);
	});

	test('as a list, or as each of its items', () => {
		expect(weak('## List\n\n- fast\n- b c d\n')).toEqual([
			['list', 3, 1, 'several'],
			['list.0', 3, 3, 'short'],
		]);
		expect(weak('## List\n\n- fast and good\n- b\n- c d e\n-\n')).toEqual([
			['list.0', 3, 3, 'vague'],
			['list.1', 4, 3, 'short'],
		]);
		expect(weak('## List\n\n-\n')).toEqual([]);
		expect(weak('## Opts\n\n- goal - goal\n')).toEqual([
			['opts', 3, 1, 'several'],
			['opts.0.why', 3, 10, 'repeats'],
		]);
	});

	test.each([
		'None',
		'(none)',
		'*N/A* so far',
		'Nothing',
		'not applicable',
		'Not needed',
		'Not required',
		'[CLARIFY: a]',
		'',
	])('but %j is an answer', words => {
		expect(item(words)).toEqual([]);
	});

	test.each(['Nonetheless', 'Not so', 'no', 'A none'])('and %j is a short one', words => {
		expect(item(words)).toEqual(['short']);
	});

	test('up to two thousand letters', () => {
		expect(item(`${'x'.repeat(1994)}. fast`)).toEqual(['vague']);
		expect(item(`${'x'.repeat(1995)}. fast`)).toEqual([]);
	});
});
