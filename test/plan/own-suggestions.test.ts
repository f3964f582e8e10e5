import {describe, expect, test} from 'vitest';
import {parseTemplate, problems, readPlan, suggestionsFor} from '../../source/index.ts';
import type {Path} from '../../source/plan/place.ts';

const none = parseTemplate('');
const offered = (text: string, path: Path) => suggestionsFor(readPlan(none, text), path);
const told = (text: string) => problems(readPlan(none, text)).map(({line, message}) => `${line} ${message}`);

describe('a decision picks from the options beside it', () => {
	test('in a section', () => {
		const text =
			'## Store\n\n**Options considered:**\n- **Redis**: shared, one more server\n- A file\n\n**Decision:** ?\n';
		expect(offered(text, ['store', 'decision'])).toEqual([
			{value: 'Redis', detail: 'shared, one more server'},
			{value: 'A file'},
		]);
	});

	test('in an item, where they are headings', () => {
		const text =
			'## Decisions\n\n### Decision 1: Store\n\n**Chosen option**: ?\n\n#### Alternatives\n\n##### Option A: Redis\n\nShared.\n\n##### Option B: A file\n\nSlow.\n';
		expect(offered(text, ['decisions', 0, 'chosenOption'])).toEqual([{value: 'Redis'}, {value: 'A file'}]);
	});

	test('not where there are none', () => {
		expect(offered('## Store\n\n**Decision:** Redis\n\n**Why:** It is fast.\n', ['store', 'decision'])).toEqual([]);
		expect(offered('## Store\n\n**Decision:** Redis\n\n**Why:** It is fast.\n', ['store', 'why'])).toEqual([]);
	});
});

describe('an item depends on those before it', () => {
	const tasks = (...dependencies: string[]) =>
		`## Tasks\n\n${dependencies.map((said, index) => `### Task ${index + 1}: T${index + 1}\n\n**Depends on**: ${said}\n\n**Size**: S\n`).join('\n')}`;

	test('by their names', () => {
		expect(offered(tasks('None', 'x', 'y'), ['tasks', 2, 'dependsOn'])).toEqual([
			{value: 'Task 1', detail: 'T1'},
			{value: 'Task 2', detail: 'T2'},
		]);
	});

	test('and what cannot be is told', () => {
		expect(told(tasks('None', 'Task 1'))).toEqual([]);
		expect(told(tasks('Task 2', 'Task 7'))).toEqual([
			'5 Task 1 depends on Task 2, which comes later.',
			'11 Task 2 depends on Task 7, which does not exist.',
		]);
	});

	test('but not where another group, or another document, could have it', () => {
		const other = '\n## Later\n\n### Task 7: T7\n\nMore.\n';
		expect(told(tasks('None', 'Task 7') + other)).toEqual([]);
		expect(told('## ADRs\n\n### ADR-002: A\n\n**Depends on**: ADR-001\n\n### ADR-003: B\n\nc\n')).toEqual([]);
	});
});

test('a phase has the components that were designed', () => {
	const text =
		'## Parts\n\n### Component 1: Limiter\n\nIt limits.\n\n### Component 2: Log\n\nIt logs.\n\n## Steps\n\n### Phase 1: Base\n\n**Components:**\n\n- ?\n\n**Goal:** a\n';
	expect(offered(text, ['steps', 0, 'components', 0])).toEqual([{value: 'Limiter'}, {value: 'Log'}]);
});

test('a table of risks has levels to pick', () => {
	const table = (impact: string) =>
		`## Risks\n\n| Risk | Likelihood | Impact |\n|---|---|---|\n| a | Medium | ${impact} |\n`;
	const kindOf = (impact: string) => {
		const [section] = readPlan(none, table(impact)).places;
		const [, place] = section?.type === 'section' ? section.nodes : [];
		return place?.type === 'sequence' ? place.columns.map(({choices}) => choices?.choices) : [];
	};
	expect(kindOf('high')).toEqual([undefined, ['Low', 'Medium', 'High'], ['Low', 'Medium', 'high']]);
	expect(kindOf('Slow answers')).toEqual([undefined, ['Low', 'Medium', 'High'], undefined]);
});
