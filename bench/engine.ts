/* How long the engine takes: reading, one keystroke, finishing, problems. Prints a table; a limit that is missed is marked. */
import {readFileSync} from 'node:fs';
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
} from '../source/index.ts';
import {fieldsIn} from '../source/plan/place.ts';
import {readValue} from '../source/plan/plan.ts';
import {sample} from '../test/plan/sample.ts';

const file = (name: string) => readFileSync(new URL(`../templates/${name}`, import.meta.url), 'utf8');
const markdown = file('technical-plan.md');
const sidecar = JSON.parse(file('technical-plan.json'));
const template = parseTemplate(markdown, sidecar);

/** A plan of about `size` characters: decisions, with as many items as it takes. */
function planOf(size: number): Plan {
	const base = finish(fill(newPlan(template), sample));
	const item = (index: number) =>
		`### Decision ${index}: Where to count ${index}\n**Context**: Two instances serve logins, and each of them counts on its own.\n**Options Considered**:\n1. Redis - shared, one more server\n2. In memory - simple, per instance\n\n**Decision**: Redis\n**Rationale**: The count must be shared.\n\n---\n\n`;
	const parts: string[] = [];
	for (let index = 3, length = base.length; length < size; index++) {
		parts.push(item(index));
		length += item(index).length;
	}
	return readPlan(template, base.replace('## Component Design', `${parts.join('')}## Component Design`));
}

/* The median of many runs, after some to warm up. */
function time(runs: number, run: (index: number) => void): number {
	for (let index = 0; index < Math.min(runs, 20); index++) run(index);
	const times = Array.from({length: runs}, (_, index) => {
		const start = performance.now();
		run(index);
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

/* Types into the fields at the start, the middle and the end of a plan, a letter at a time. */
function typing(plan: Plan): (index: number) => void {
	const fields = [...fieldsIn(plan.places)].filter(({kind}) => kind !== 'choice' && kind !== 'box');
	const places = [0.1, 0.5, 0.9].map(part => fields[Math.floor(fields.length * part)] as (typeof fields)[number]);
	const typed = places.map(field => ({path: field.path, plan, value: readValue(plan, field)}));
	return index => {
		const one = typed[index % typed.length] as (typeof typed)[number];
		one.value += index % 7 === 6 ? ' ' : 'x';
		one.plan = setField(one.plan, one.path, one.value);
	};
}

/* Answers as an agent sends them, all of one kind. */
const many = {
	decisions: {
		technicalDecisions: Array.from({length: 500}, (_, index) => ({
			title: `Where to count ${index}`,
			context: 'Two instances serve logins, and each of them counts on its own.',
			optionsConsidered: [
				{option: 'Redis', prosCons: 'shared, one more server'},
				{option: 'In memory', prosCons: 'simple, per instance'},
			],
			decision: 'Redis',
			rationale: 'The count must be shared.',
		})),
	},
	risks: {
		technicalRisks: Array.from({length: 2000}, (_, index) => ({
			risk: `Risk ${index}`,
			probability: 'Low',
			impact: 'High',
			mitigation: 'What is done about it',
		})),
	},
	questions: {openQuestions: Array.from({length: 5000}, (_, index) => `What about ${index}?`)},
};

/** A document of about `size` characters that is one list of tasks. */
function tasksOf(size: number): Plan {
	const task = (index: number) => `- [ ] Task ${index}, which is to be done\n  - [x] What is below it\n`;
	const tasks = Array.from({length: size / task(10_000).length}, (_, index) => task(index));
	return readPlan(parseTemplate(''), `# Plan\n\n## Tasks\n\n${tasks.join('')}`);
}

const small = newPlan(template);
const medium = planOf(30_000);
const large = planOf(1_000_000);
const tasks = tasksOf(1_000_000);
const filled = fill(newPlan(template), sample);

const rows: readonly (readonly [
	name: string,
	limit: number | undefined,
	runs: number,
	run: (index: number) => void,
])[] = [
	['read the shipped template', 2, 200, () => parseTemplate(markdown, sidecar)],
	['open the shipped template as a plan', 2, 200, () => newPlan(template)],
	['finish a new plan', 2, 200, () => finish(filled)],
	['problems of a new plan', undefined, 200, () => problems(filled)],
	['a key in a new plan', 2, 200, typing(small)],
	['a key in 30 kB', 2, 200, typing(medium)],
	['finish 30 kB', 2, 100, () => finish({...medium, opened: undefined})],
	['problems of 30 kB', undefined, 100, () => problems(medium)],
	['open 30 kB', undefined, 100, () => readPlan(template, medium.text)],
	['answers of 30 kB', undefined, 100, () => answers(medium)],
	['fill in 500 decisions', 2000, 3, () => fill(newPlan(template), many.decisions)],
	['fill in 2,000 risks', 2000, 3, () => fill(newPlan(template), many.risks)],
	['fill in 5,000 questions', 2000, 3, () => fill(newPlan(template), many.questions)],
	['open 1 MB', undefined, 5, () => readPlan(template, large.text)],
	['a key in 1 MB', 30, 30, typing(large)],
	['a key in 1 MB of tasks', 30, 30, typing(tasks)],
];

const only = process.argv[2];
for (const [name, limit, runs, run] of rows) {
	if (only && !name.includes(only)) continue;
	const taken = time(runs, run);
	const mark = limit === undefined ? '' : `≤ ${limit} ms ${taken <= limit ? '✓' : '✗'}`;
	console.log(`${name.padEnd(40)}${taken.toFixed(2).padStart(9)} ms   ${mark}`);
}
