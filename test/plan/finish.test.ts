/* What is written in the end: without what nobody answered. */
import {describe, expect, test} from 'vitest';
import {
	type Answers,
	answers,
	fill,
	finish,
	insertItem,
	newPlan,
	type Plan,
	parseTemplate,
	readPlan,
	removeItem,
	setField,
} from '../../source/index.ts';
import {sample} from './sample.ts';
import {shipped} from './shipped.ts';

test('a plan with everything in it', async () => {
	const text = finish(fill(newPlan(shipped), sample));
	await expect(text).toMatchFileSnapshot('../fixtures/sample-plan.md');
	expect(answers(readPlan(shipped, text))).toEqual(sample);
});

/** A new plan of `template` with `given` in it, finished by each policy. */
function finished(template: string, given: Answers = {}, sidecar = {}): string[] {
	const plan = fill(newPlan(parseTemplate(template, sidecar)), given);
	return (['clarify', 'omit', 'keep'] as const).map(policy => finish(plan, {policy}));
}

/** `document`, opened with `template`, with `given` written into it. */
function continued(template: string, document: string, given: Answers): string {
	return finish(fill(readPlan(parseTemplate(template), document), given));
}

describe('a blank section', () => {
	test('is asked for, left out or kept', () => {
		const template = '# {Name}\n\n## Goal\n\n[What for]\n\n## Scope\n\n[How far]\n';
		expect(finished(template, {name: 'A', scope: 'all'})).toEqual([
			'# A\n\n## Goal\n\n[CLARIFY: What for]\n\n## Scope\n\nall\n',
			'# A\n\n## Scope\n\nall\n',
			'# A\n\n## Goal\n\n[What for]\n\n## Scope\n\nall\n',
		]);
		expect(finished(template, {name: 'A', goal: 'more'})).toEqual([
			'# A\n\n## Goal\n\nmore\n\n## Scope\n\n[CLARIFY: How far]\n',
			'# A\n\n## Goal\n\nmore\n',
			'# A\n\n## Goal\n\nmore\n\n## Scope\n\n[How far]\n',
		]);
	});

	test('that is optional is left out whatever the policy', () => {
		const template = '# {Name}\n\n## Goal (optional)\n\n[What for]\n\n## Scope\n\n[How far]\n';
		expect(finished(template, {name: 'A', scope: 'all'})).toEqual([
			'# A\n\n## Scope\n\nall\n',
			'# A\n\n## Scope\n\nall\n',
			'# A\n\n## Scope\n\nall\n',
		]);
	});

	test('keeps the link definitions at its edges', () => {
		const template = '# {Name}\n\n## Goal\n\n[What for]\n\n[a]: https://a.b\n\n## Scope\n\n[How far]\n';
		expect(finished(template, {name: 'A', scope: 'all'})).toEqual([
			'# A\n\n## Goal\n\n[CLARIFY: What for]\n\n[a]: https://a.b\n\n## Scope\n\nall\n',
			'# A\n\n## Scope\n\nall\n',
			'# A\n\n## Goal\n\n[What for]\n\n[a]: https://a.b\n\n## Scope\n\nall\n',
		]);
		const above = '# {Name}\n\n## Goal\n\n[a]: https://a.b\n\n[What for]\n\n## Scope\n\n[How far]\n';
		expect(finished(above, {name: 'A', scope: 'all'})).toEqual([
			'# A\n\n## Goal\n\n[a]: https://a.b\n\n[CLARIFY: What for]\n\n## Scope\n\nall\n',
			'# A\n\n## Scope\n\nall\n',
			'# A\n\n## Goal\n\n[a]: https://a.b\n\n[What for]\n\n## Scope\n\nall\n',
		]);
		const only = '# {Name}\n\n## Goal\n\n[What for]\n\n[a]: https://a.b\n\n### More\n\n[x]\n\n## Scope\n\n[How far]\n';
		expect(finished(only, {name: 'A', scope: 'all'})).toEqual([
			'# A\n\n## Goal\n\n[CLARIFY: What for]\n\n## Scope\n\nall\n',
			'# A\n\n## Scope\n\nall\n',
			'# A\n\n## Goal\n\n[What for]\n\n[a]: https://a.b\n\n### More\n\n[x]\n\n## Scope\n\nall\n',
		]);
	});

	test('of definitions alone keeps them all', () => {
		const alone = '# {Name}\n\n## Goal\n\n[a]: https://a.b\n\n[b]: https://a.b\n';
		expect(finished(alone, {name: 'A'})).toEqual([
			'# A\n\n## Goal\n\n[a]: https://a.b\n\n[b]: https://a.b\n\n[CLARIFY: Goal]\n',
			'# A\n',
			'# A\n\n## Goal\n\n[a]: https://a.b\n\n[b]: https://a.b\n',
		]);
	});

	test('in a document with carriage returns is asked for with them', () => {
		const template = '# {Name}\r\n\r\n## Goal\r\n\r\n[What for]\r\n\r\n## Scope\r\n\r\n[How far]\r\n';
		expect(finished(template, {name: 'A', scope: 'all'})[0]).toBe(
			'# A\r\n\r\n## Goal\r\n\r\n[CLARIFY: What for]\r\n\r\n## Scope\r\n\r\nall\r\n',
		);
	});

	test('that stood in the document already stays', () => {
		const template = '# {Name}\n\n## Goal\n\n[What for]\n\n## Scope\n\n[How far]\n';
		const document = '# A\n\n## Goal\n\n[What for]\n\n## Scope\n\n[How far]\n';
		expect(continued(template, document, {name: 'B'})).toBe('# B\n\n## Goal\n\n[What for]\n\n## Scope\n\n[How far]\n');
		expect(continued(template, '# A\n\n## Goal\n\n[What for]\n', {scope: 'x'})).toBe(
			'# A\n\n## Goal\n\n[What for]\n\n## Scope\n\nx\n',
		);
	});
});

describe('a blank field', () => {
	test('in a line of its own range', () => {
		expect(finished('# Plan: {Name}\n\n## Goal\n\n[What for]\n', {goal: 'x'})).toEqual([
			'# Plan: [CLARIFY: Name]\n\n## Goal\n\nx\n',
			'# Plan:\n\n## Goal\n\nx\n',
			'# Plan: {Name}\n\n## Goal\n\nx\n',
		]);
		const options = '# {Name}\n\n## Steps\n\n### Step 1: [Title]\n\n**Goal**: [what]\n';
		expect(finished(options, {name: 'A', steps: [{goal: 'x'}]})).toEqual([
			'# A\n\n## Steps\n\n### Step 1: [CLARIFY: Title]\n\n**Goal**: x\n',
			'# A\n\n## Steps\n\n### Step 1:\n\n**Goal**: x\n',
			'# A\n\n## Steps\n\n### Step 1: [Title]\n\n**Goal**: x\n',
		]);
		const optional = '# {Name}\n\n## Steps\n\n### Step 1: [Title] (optional)\n\n**Goal**: [what]\n';
		expect(finished(optional, {name: 'A', steps: [{goal: 'x'}]})).toEqual([
			'# A\n\n## Steps\n\n### Step 1: [CLARIFY: Title (optional)]\n\n**Goal**: x\n',
			'# A\n\n## Steps\n\n### Step 1:\n\n**Goal**: x\n',
			'# A\n\n## Steps\n\n### Step 1: [Title] (optional)\n\n**Goal**: x\n',
		]);
	});

	test('behind a label', () => {
		const template = '# {Name}\n\n**Owner**: [who]\n**Team**: [team] (optional)\n**Since**:\n\n## Goal\n\n[What for]\n';
		expect(finished(template, {name: 'A', goal: 'x'})).toEqual([
			'# A\n\n**Owner**: [CLARIFY: who]\n**Team**: [CLARIFY: team (optional)]\n\n## Goal\n\nx\n',
			'# A\n\n## Goal\n\nx\n',
			'# A\n\n**Owner**: [who]\n**Team**: [team] (optional)\n\n## Goal\n\nx\n',
		]);
	});

	test('behind a label between bars', () => {
		const template = '# {Name}\n\n**Owner**: [who] | **Team**: [team] | **Since**: [date]\n';
		expect(finished(template, {name: 'A', team: 'x'})).toEqual([
			'# A\n\n**Owner**: [CLARIFY: who] | **Team**: x | **Since**: [CLARIFY: date]\n',
			'# A\n\n**Team**: x\n',
			'# A\n\n**Owner**: [who] | **Team**: x | **Since**: [date]\n',
		]);
		expect(finished(template, {name: 'A', owner: 'x'})).toEqual([
			'# A\n\n**Owner**: x | **Team**: [CLARIFY: team] | **Since**: [CLARIFY: date]\n',
			'# A\n\n**Owner**: x\n',
			'# A\n\n**Owner**: x | **Team**: [team] | **Since**: [date]\n',
		]);
		expect(finished(template, {name: 'A', since: 'x'})).toEqual([
			'# A\n\n**Owner**: [CLARIFY: who] | **Team**: [CLARIFY: team] | **Since**: x\n',
			'# A\n\n**Team**: [CLARIFY: team] | **Since**: x\n',
			'# A\n\n**Owner**: [who] | **Team**: [team] | **Since**: x\n',
		]);
	});

	test('behind labels of two lines with bars', () => {
		const template =
			'# {Name}\n\n**A**: [a]   |   **B**: [b]\n**C**: [c] | **D**: [d] | **E**: [e]\n\n## Goal\n\n[g]\n';
		expect(finished(template, {name: 'A', b: 'x', d: 'y'})[1]).toBe('# A\n\n**B**: x\n**D**: y\n');
		expect(finished(template, {name: 'A', goal: 'x'})[1]).toBe('# A\n\n## Goal\n\nx\n');
		for (const key of ['a', 'b', 'c', 'd'])
			expect(finished(template, {name: 'A', [key]: 'x'})[1]).toBe(`# A\n\n**${key.toUpperCase()}**: x\n`);
	});

	test('behind a label in plain words', () => {
		const template = '# {Name}\n\n## Facts\n\nOwner: [who]\nTeam: [team]\nSince:\n';
		expect(finished(template, {name: 'A', facts: {team: 'x'}})).toEqual([
			'# A\n\n## Facts\n\nOwner: [CLARIFY: who]\nTeam: x\nSince: [CLARIFY: Since]\n',
			'# A\n\n## Facts\n\nTeam: x\n',
			'# A\n\n## Facts\n\nOwner: [who]\nTeam: x\nSince:\n',
		]);
	});

	test('of nothing behind a label in plain words is left out where it is no text', () => {
		const template = '# {Name}\n\n## Facts\n\nOwner: [who]\n\nCode:\n\n```ts\n```\n';
		expect(finished(template, {name: 'A', facts: {owner: 'x'}}).slice(0, 2)).toEqual([
			'# A\n\n## Facts\n\nOwner: x\n',
			'# A\n\n## Facts\n\nOwner: x\n',
		]);
	});

	test('at the start of the text, between bars of a long one, and above a table', () => {
		expect(finished('**A**: [a]\n**B**: [b]\n', {b: 'x'})[1]).toBe('**B**: x\n');
		const goal = 'words '.repeat(60).trim();
		const bars = '# {Name}\n\n**Owner**: [who] | **Team**: [team]\n\n## Goal\n\n[g]\n';
		expect(finished(bars, {name: 'A', owner: 'x', goal})[1]).toBe(`# A\n\n**Owner**: x\n\n## Goal\n\n${goal}\n`);
		const above = '# {Name}\n\n## Part\n\n**Why**: [why]\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n';
		expect(finished(above, {name: 'A', part: {risk: [{risk: 'x'}]}})[1]).toBe(
			'# A\n\n## Part\n\n| Risk | Impact |\n|---|---|\n| x |  |\n',
		);
	});

	test('asks what the sidecar says of it where its own words say nothing', () => {
		const template = '# {Name}\n\n**Count**: [count]\n\n## Part\n\n**Why**: [why]\n\n- [count]\n';
		const help = {count: 'How many people use it.', 'part.count': 'How many of them.'};
		expect(finished(template, {name: 'A', part: {why: 'x'}}, {help})[0]).toBe(
			'# A\n\n**Count**: [CLARIFY: How many people use it]\n\n## Part\n\n**Why**: x\n\n- [CLARIFY: How many of them]\n',
		);
	});

	test('that is one of several left out, and the last of its lines', () => {
		const template =
			'# {Name}\n\n**Owner**: [who]\n**Team**: [team]\n\n## Goal\n\n**Why**: [why]\n**Since**: [date]\n**By**: [by]\n';
		expect(finished(template, {name: 'A', goal: {why: 'x'}})[1]).toBe('# A\n\n## Goal\n\n**Why**: x\n');
		expect(finished(template, {name: 'A', goal: {since: 'x'}})[1]).toBe('# A\n\n## Goal\n\n**Since**: x\n');
		expect(finished(template, {name: 'A', goal: {by: 'x'}})[1]).toBe('# A\n\n## Goal\n\n**By**: x\n');
	});

	test('on a bullet', () => {
		const template = '# {Name}\n\n## Facts\n\n- **Owner**: [who]\n- **Team**: [team]\n- **Since**:\n';
		expect(finished(template, {name: 'A', facts: {team: 'x'}})).toEqual([
			'# A\n\n## Facts\n\n- **Owner**: [CLARIFY: who]\n- **Team**: x\n',
			'# A\n\n## Facts\n\n- **Team**: x\n',
			'# A\n\n## Facts\n\n- **Owner**: [who]\n- **Team**: x\n',
		]);
	});

	test('in a fence', () => {
		const template =
			'# {Name}\n\n## Part\n\n**Why**: [why]\n\n**Code**:\n\n```ts\n[code]\n```\n\n```sql\nselect\n```\n';
		expect(finished(template, {name: 'A', part: {why: 'x'}})).toEqual([
			'# A\n\n## Part\n\n**Why**: x\n\n**Code**: [CLARIFY: code]\n\n[CLARIFY: select]\n',
			'# A\n\n## Part\n\n**Why**: x\n',
			'# A\n\n## Part\n\n**Why**: x\n\n**Code**:\n\n```ts\n[code]\n```\n\n```sql\nselect\n```\n',
		]);
		const steps = '# {Name}\n\n## Steps\n\n### Step 1: [Title]\n\n```ts\n{code}\n```\n';
		expect(finished(steps, {name: 'A', steps: [{title: 'x'}]})).toEqual([
			'# A\n\n## Steps\n\n### Step 1: x\n\n[CLARIFY: code]\n',
			'# A\n\n## Steps\n\n### Step 1: x\n',
			'# A\n\n## Steps\n\n### Step 1: x\n\n```ts\n{code}\n```\n',
		]);
	});

	test('in a fence right below text does not run into it', () => {
		const template = '# {Name}\n\n## Part\n\nWhy: [why]\n```ts\n{code}\n```\n';
		expect(finished(template, {name: 'A', part: {why: 'x'}})).toEqual([
			'# A\n\n## Part\n\nWhy: x\n\n[CLARIFY: code]\n',
			'# A\n\n## Part\n\nWhy: x\n',
			'# A\n\n## Part\n\nWhy: x\n```ts\n{code}\n```\n',
		]);
		const crlf = template.replaceAll('\n', '\r\n');
		expect(finished(crlf, {name: 'A', part: {why: 'x'}})[0]).toBe(
			'# A\r\n\r\n## Part\r\n\r\nWhy: x\r\n\r\n[CLARIFY: code]\r\n',
		);
	});

	test('in the front matter', () => {
		const template = '---\nstate: {draft|done}\nby: {who} # me\nwith:\n  - {name}\n---\n# {Name}\n';
		expect(finished(template, {name: 'A'})).toEqual([
			'---\nstate:\nby: # me\nwith:\n---\n# A\n',
			'---\nstate:\nby: # me\nwith:\n---\n# A\n',
			'---\nstate: {draft|done}\nby: {who} # me\nwith:\n  - {name}\n---\n# A\n',
		]);
		expect(finished(template, {name: 'A', frontMatter: {state: 'done', with: ['x', '', 'y']}})).toEqual([
			'---\nstate: done\nby: # me\nwith:\n  - x\n  - "y"\n---\n# A\n',
			'---\nstate: done\nby: # me\nwith:\n  - x\n  - "y"\n---\n# A\n',
			'---\nstate: done\nby: {who} # me\nwith:\n  - x\n  - "y"\n---\n# A\n',
		]);
	});
});

describe('a list', () => {
	const template =
		'# {Name}\n\n## Part\n\n**Why**: [why]\n\n**Needs**:\n\n- [need]\n\n**Order**:\n\n1. [step]\n\n- [other]\n';

	test('that is blank', () => {
		expect(finished(template, {name: 'A', part: {why: 'x'}})).toEqual([
			'# A\n\n## Part\n\n**Why**: x\n\n**Needs**: [CLARIFY: need]\n\n**Order**:\n\n1. [step]\n\n- [CLARIFY: other]\n',
			'# A\n\n## Part\n\n**Why**: x\n',
			'# A\n\n## Part\n\n**Why**: x\n\n**Needs**:\n\n- [need]\n\n**Order**:\n\n1. [step]\n\n- [other]\n',
		]);
	});

	test('without its blank items', () => {
		const given = {name: 'A', part: {why: 'x', needs: ['', 'a', '', 'b', ''], order: ['', 'a', '', 'b']}};
		expect(finished(template, given)).toEqual([
			'# A\n\n## Part\n\n**Why**: x\n\n**Needs**:\n\n- a\n- b\n\n**Order**:\n\n1. a\n2. b\n\n- [CLARIFY: other]\n',
			'# A\n\n## Part\n\n**Why**: x\n\n**Needs**:\n\n- a\n- b\n\n**Order**:\n\n1. a\n2. b\n',
			'# A\n\n## Part\n\n**Why**: x\n\n**Needs**:\n\n- a\n- b\n\n**Order**:\n\n1. a\n2. b\n\n- [other]\n',
		]);
	});

	test.each([
		['- [need]', '- [CLARIFY: need]'],
		['2. [need]\n3. [more]', '2. [CLARIFY: need]'],
		['- [ ] [task]', '- [ ] [CLARIFY: task]'],
		['- [Risk] - [what]', '- [CLARIFY: Risk - what]'],
		['- [Risk]: [what] - [who]', '- [CLARIFY: Risk: what - who]'],
		['- **[Risk]**: [what]', '- [CLARIFY: Risk: what]'],
		['- `[file]` - [what]', '- [CLARIFY: `file` - what]'],
		['- [CLARIFY: {question}]', '[CLARIFY: question]'],
		['| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |', '[CLARIFY: Risk 1]'],
		['| Risk | Impact |\n|---|---|', '| Risk | Impact |\n|---|---|'],
	])('that stands beside answers and is blank: %j', (list, asked) => {
		const part = (below: string) => `# A\n\n## Part\n\n**Why**: x${below}\n`;
		const written = `# {Name}\n\n## Part\n\n**Why**: [why]\n\n${list}\n`;
		const [clarify, omit, keep] = finished(written, {name: 'A', part: {why: 'x'}});
		expect({clarify, omit, keep}).toEqual({
			clarify: part(`\n\n${asked}`),
			omit: part(list === asked ? `\n\n${list}` : ''),
			keep: part(`\n\n${list}`),
		});
	});

	test('that is the only answer of its section', () => {
		const flat = '# {Name}\n\n## Needs\n\n- [need]\n\n## Goal\n\n[What for]\n';
		expect(finished(flat, {name: 'A', goal: 'x'})).toEqual([
			'# A\n\n## Needs\n\n[CLARIFY: need]\n\n## Goal\n\nx\n',
			'# A\n\n## Goal\n\nx\n',
			'# A\n\n## Needs\n\n- [need]\n\n## Goal\n\nx\n',
		]);
		expect(finished(flat, {name: 'A', needs: ['x', ''], goal: ''})).toEqual([
			'# A\n\n## Needs\n\n- x\n\n## Goal\n\n[CLARIFY: What for]\n',
			'# A\n\n## Needs\n\n- x\n',
			'# A\n\n## Needs\n\n- x\n\n## Goal\n\n[What for]\n',
		]);
	});

	test('of parts', () => {
		const parts = '# {Name}\n\n## Options\n\n1. [Option A] - [Pros/Cons]\n2. [Option B] - [Pros/Cons]\n';
		const two = (one: Answers) => finished(parts, {name: 'A', options: [{option: 'x', prosCons: 'y'}, one]});
		expect(two({option: 'z'})).toEqual([
			'# A\n\n## Options\n\n1. x - y\n2. z\n',
			'# A\n\n## Options\n\n1. x - y\n2. z\n',
			'# A\n\n## Options\n\n1. x - y\n2. z\n',
		]);
		expect(two({prosCons: 'z'})).toEqual([
			'# A\n\n## Options\n\n1. x - y\n2. … - z\n',
			'# A\n\n## Options\n\n1. x - y\n2. … - z\n',
			'# A\n\n## Options\n\n1. x - y\n2. … - z\n',
		]);
		expect(two({option: 'a - b'})).toEqual([
			'# A\n\n## Options\n\n1. x - y\n2. a &#45; b\n',
			'# A\n\n## Options\n\n1. x - y\n2. a &#45; b\n',
			'# A\n\n## Options\n\n1. x - y\n2. a &#45; b\n',
		]);
		const fields = '# {Name}\n\n## Fields\n\n- `field1`: {type} - {description}\n';
		const one = (field: Answers) => finished(fields, {name: 'A', fields: [field]})[0];
		expect(one({field: 'id'})).toBe('# A\n\n## Fields\n\n- `id`\n');
		expect(one({field: 'id', type: 'int'})).toBe('# A\n\n## Fields\n\n- `id`: int\n');
		expect(one({field: 'a: b'})).toBe('# A\n\n## Fields\n\n- `a: b`\n');
		expect(one({field: 'id', description: 'x'})).toBe('# A\n\n## Fields\n\n- `id`: … - x\n');
		expect(one({type: 'int'})).toBe('# A\n\n## Fields\n\n- …: int\n');
		expect(one({description: 'x'})).toBe('# A\n\n## Fields\n\n- …: … - x\n');
	});

	test('that is optional is left out, and what stands beside it is asked for', () => {
		const optional =
			'# {Name}\n\n## Part\n\n**Why**: [why]\n\n**Needs** (optional):\n\n- [need]\n\n**Code** (optional):\n\n```ts\n[code]\n```\n\n**More**:\n\n- [m]\n';
		expect(finished(optional, {name: 'A', part: {why: 'x'}})).toEqual([
			'# A\n\n## Part\n\n**Why**: x\n\n**More**: [CLARIFY: m]\n',
			'# A\n\n## Part\n\n**Why**: x\n',
			'# A\n\n## Part\n\n**Why**: x\n\n**More**:\n\n- [m]\n',
		]);
	});

	test('of parts in a document keeps those that were there', () => {
		const parts = '# {Name}\n\n## Options\n\n1. [Option A] - [Pros/Cons]\n';
		const document = '# A\n\n## Options\n\n1. x - [Pros/Cons]\n';
		expect(continued(parts, document, {name: 'B'})).toBe('# B\n\n## Options\n\n1. x - [Pros/Cons]\n');
		expect(continued(parts, document, {options: [{option: 'x'}, {option: 'y'}]})).toBe(`${document}2. y\n`);
	});

	test('of boxes', () => {
		const boxes = '# {Name}\n\n## Tasks\n\n- [ ] [Task]\n  - [ ] [Part]\n\n## Goal\n\n[What for]\n';
		expect(finished(boxes, {name: 'A', goal: 'x'})).toEqual([
			'# A\n\n## Tasks\n\n[CLARIFY: Task]\n\n## Goal\n\nx\n',
			'# A\n\n## Goal\n\nx\n',
			'# A\n\n## Tasks\n\n- [ ] [Task]\n  - [ ] [Part]\n\n## Goal\n\nx\n',
		]);
		expect(finished(boxes, {name: 'A', goal: 'x', tasks: [{text: 'a'}, {text: 'b', items: [{text: 'c'}]}]})).toEqual([
			'# A\n\n## Tasks\n\n- [ ] a\n- [ ] b\n  - [ ] c\n\n## Goal\n\nx\n',
			'# A\n\n## Tasks\n\n- [ ] a\n- [ ] b\n  - [ ] c\n\n## Goal\n\nx\n',
			'# A\n\n## Tasks\n\n- [ ] a\n- [ ] b\n  - [ ] c\n\n## Goal\n\nx\n',
		]);
	});

	test('of boxes below each other', () => {
		const deep = '# {Name}\n\n## Part\n\n- [ ] [Task]\n  - [ ] [Sub]\n    - [ ] [Deep]\n\n**Why**: [why]\n';
		const task = [{text: 'a', items: [{text: 'b'}]}, {text: 'c', items: [{}, {text: 'd'}, {}]}, {}];
		expect(finished(deep, {name: 'A', part: {task, why: 'x'}})).toEqual([
			'# A\n\n## Part\n\n- [ ] a\n  - [ ] b\n- [ ] c\n  - [ ] d\n\n**Why**: x\n',
			'# A\n\n## Part\n\n- [ ] a\n  - [ ] b\n- [ ] c\n  - [ ] d\n\n**Why**: x\n',
			'# A\n\n## Part\n\n- [ ] a\n  - [ ] b\n- [ ] c\n  - [ ] d\n\n**Why**: x\n',
		]);
		expect(finished(deep, {name: 'A', part: {why: 'x'}})[0]).toBe(
			'# A\n\n## Part\n\n- [ ] [CLARIFY: Task]\n\n**Why**: x\n',
		);
	});

	test('of questions', () => {
		const questions = '# {Name}\n\n## Questions\n\n- [CLARIFY: {question}]\n\n## Goal\n\n[What for]\n';
		expect(finished(questions, {name: 'A', goal: 'x'})).toEqual([
			'# A\n\n## Questions\n\n[CLARIFY: question]\n\n## Goal\n\nx\n',
			'# A\n\n## Goal\n\nx\n',
			'# A\n\n## Questions\n\n- [CLARIFY: {question}]\n\n## Goal\n\nx\n',
		]);
		expect(finished(questions, {name: 'A', goal: 'x', questions: ['y?', 'z?']})[0]).toBe(
			'# A\n\n## Questions\n\n- [CLARIFY: y?]\n- [CLARIFY: z?]\n\n## Goal\n\nx\n',
		);
		expect(finished(questions, {name: 'A', goal: 'x', questions: ['y?', '']})).toEqual([
			'# A\n\n## Questions\n\n- [CLARIFY: y?]\n\n## Goal\n\nx\n',
			'# A\n\n## Questions\n\n- [CLARIFY: y?]\n\n## Goal\n\nx\n',
			'# A\n\n## Questions\n\n- [CLARIFY: y?]\n\n## Goal\n\nx\n',
		]);
	});
});

test('a table without its blank rows and words', () => {
	const template =
		'# {Name}\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n\n## Goal\n\n[What for]\n';
	expect(finished(template, {name: 'A', goal: 'x'})).toEqual([
		'# A\n\n## Risks\n\n[CLARIFY: Risks]\n\n## Goal\n\nx\n',
		'# A\n\n## Goal\n\nx\n',
		'# A\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n\n## Goal\n\nx\n',
	]);
	expect(finished(template, {name: 'A', goal: 'x', risks: [{risk: 'a'}, {}, {impact: 'High'}]})).toEqual([
		'# A\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| a |  |\n|  | High |\n\n## Goal\n\nx\n',
		'# A\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| a |  |\n|  | High |\n\n## Goal\n\nx\n',
		'# A\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| a |  |\n|  | High |\n\n## Goal\n\nx\n',
	]);
	const labelled =
		'# {Name}\n\n## Part\n\n**Why**: [why]\n\n**Risks**:\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n';
	expect(finished(labelled, {name: 'A', part: {why: 'x'}})).toEqual([
		'# A\n\n## Part\n\n**Why**: x\n\n**Risks**:\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n',
		'# A\n\n## Part\n\n**Why**: x\n',
		'# A\n\n## Part\n\n**Why**: x\n\n**Risks**:\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n',
	]);
	const document = '# A\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | Low |\n';
	expect(continued(template, document, {name: 'B', risks: [{impact: 'High'}, {impact: 'Low'}]})).toBe(
		'# B\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n|  | High |\n| {Risk 1} | Low |\n',
	);
});

describe('a group', () => {
	const template =
		'# {Name}\n\n## Steps\n\n### Step 1: [Title]\n\n**Goal**: [what]\n\n### Step 2: [Title]\n\n**After**: Step 1\n\n## Goal\n\n[What for]\n';

	test('counts on without the items that say nothing', () => {
		const steps = [{}, {title: 'b', goal: 'x'}, {}, {title: 'd', goal: 'after Step 2'}, {}];
		expect(finished(template, {name: 'A', goal: 'x', steps})).toEqual([
			'# A\n\n## Steps\n\n### Step 1: b\n\n**Goal**: x\n\n### Step 2: d\n\n**Goal**: after Step 1\n\n## Goal\n\nx\n',
			'# A\n\n## Steps\n\n### Step 1: b\n\n**Goal**: x\n\n### Step 2: d\n\n**Goal**: after Step 1\n\n## Goal\n\nx\n',
			'# A\n\n## Steps\n\n### Step 1: b\n\n**Goal**: x\n\n### Step 2: d\n\n**Goal**: after Step 1\n\n## Goal\n\nx\n',
		]);
	});

	test('counts on from where it began', () => {
		const from = (heading: string, ...steps: readonly Answers[]) =>
			finished(`# {Name}\n\n## Steps\n\n### ${heading}: [Title]\n\n**Goal**: [what]\n`, {name: 'A', steps})[0]
				?.split('\n')
				.filter(line => line.startsWith('###'));
		expect(from('Step 7', {}, {title: 'b'}, {}, {title: 'd'}, {})).toEqual(['### Step 7: b', '### Step 8: d']);
		expect(from('Step 09', {}, {title: 'b'}, {title: 'c'})).toEqual(['### Step 09: b', '### Step 10: c']);
		expect(from('Step 0', {}, {title: 'b'})).toEqual(['### Step 0: b']);
		expect(from('ADR-001', {}, {title: 'b'}, {}, {title: 'd'})).toEqual(['### ADR-002: b', '### ADR-004: d']);
	});

	test('that does not count on keeps its numbers', () => {
		const steps = '# {Name}\n\n## Steps\n\n### Step 1: [Title]\n\n### Step 2: [Title]\n\n### Step 5: [Title]\n';
		expect(finished(steps, {name: 'A', steps: [{}, {title: 'b'}, {title: 'c'}]})[0]).toBe(
			'# A\n\n## Steps\n\n### Step 2: b\n\n### Step 5: c\n',
		);
	});

	test('of which all say something is named as before', () => {
		const steps = '# {Name}\n\n## Steps\n\n### Step 01: [Title]\n\n### Step 2: [Title]\n\n**After**: [x]\n';
		expect(finished(steps, {name: 'A', steps: [{title: 'a'}, {title: 'b', after: 'Step 1'}]})[0]).toBe(
			'# A\n\n## Steps\n\n### Step 01: a\n\n### Step 2: b\n\n**After**: Step 1\n',
		);
	});

	test('goes with what a template’s own item says of another', () => {
		const steps =
			'# {Name}\n\n## Steps\n\n### Step 1: [Title]\n\n### Step 2: [Title]\n\n### Step 3: [Title]\n\n**After**: Step 2\n';
		expect(finished(steps, {name: 'A', steps: [{}, {title: 'b'}]})[0]).toBe('# A\n\n## Steps\n\n### Step 1: b\n');
	});

	test('is named by its new numbers where it stays', () => {
		const after =
			'# {Name}\n\n## Steps\n\n### Step 1: [Title]\n\n**Goal**: [what]\n\n**After**: [x]\n\n## Part\n\n**First**: [p]\n\n**Words**: [w]\n';
		const steps = [{}, {title: 'b', goal: 'x'}, {title: 'c', after: 'Step 2, Step 1'}];
		const part = {first: 'Steps 2 and 3', words: 'Two steps'};
		expect(finished(after, {name: 'A', steps, part})[1]).toBe(
			'# A\n\n## Steps\n\n### Step 1: b\n\n**Goal**: x\n\n### Step 2: c\n\n**After**: Step 1, Step 1 (removed)\n\n## Part\n\n**First**: Steps 1 and 2\n\n**Words**: Two steps\n',
		);
	});

	test('counts as wide as it did', () => {
		const wide = '# {Name}\n\n## Steps\n\n### Step 01: [Title]\n\n**Goal**: [what]\n';
		expect(finished(wide, {name: 'A', steps: [{}, {title: 'b', goal: 'x'}]})[0]).toBe(
			'# A\n\n## Steps\n\n### Step 01: b\n\n**Goal**: x\n',
		);
	});

	test('keeps numbers that are names', () => {
		const named = '# {Name}\n\n## Decisions\n\n### ADR-001: [Title]\n\n**Goal**: [what]\n';
		expect(finished(named, {name: 'A', decisions: [{}, {title: 'b', goal: 'x'}]})[0]).toBe(
			'# A\n\n## Decisions\n\n### ADR-002: b\n\n**Goal**: x\n',
		);
	});

	test('that is blank', () => {
		expect(finished(template, {name: 'A', goal: 'x'})).toEqual([
			'# A\n\n## Steps\n\n[CLARIFY: Steps]\n\n## Goal\n\nx\n',
			'# A\n\n## Goal\n\nx\n',
			'# A\n\n## Steps\n\n### Step 1: [Title]\n\n**Goal**: [what]\n\n### Step 2: [Title]\n\n**After**: Step 1\n\n## Goal\n\nx\n',
		]);
	});
});

describe('the template’s guidance', () => {
	const template =
		'# {Name}\n\n<!-- fill in -->\n\n## Goal\n\n[What for]\n\n<!-- more -->\n\n## Part\n\n(If applicable)\n\n[x]\n\n## Lists\n\n- a\n\n<!-- two -->\n\n- b\n';

	test('is cut out of a new plan, but for what keeps two lists apart', () => {
		expect(finished(template, {name: 'A', goal: 'x'})[0]).toBe(
			'# A\n\n## Goal\n\nx\n\n## Part\n\n(If applicable)\n\n[x]\n\n## Lists\n\n- a\n\n<!-- two -->\n\n- b\n',
		);
	});

	test('is cut out below every heading, but for what looks like it in an answer', () => {
		const inner =
			'# {Name}\n\n## Part\n\n### Inner\n\n<!-- say -->\n\n[x]\n\n(If applicable)\n\n### Other\n\n[y]\n\n<!-- last -->\n';
		expect(finished(inner, {name: 'A', part: {inner: 'b', other: 'c'}})[0]).toBe(
			'# A\n\n## Part\n\n### Inner\n\nb\n\n### Other\n\nc\n',
		);
		expect(finished(inner, {name: 'A', part: {inner: 'b\n\n(If applicable)', other: 'c'}})[0]).toBe(
			'# A\n\n## Part\n\n### Inner\n\nb\n\n(If applicable)\n\n### Other\n\nc\n',
		);
	});

	test('is cut out between the items of a list', () => {
		const named = '# {Name}\n\n## Part\n\n- **K**: [k]\n  <!-- how -->\n- **L**: [l]\n';
		expect(finished(named, {name: 'A', part: {k: 'x', l: 'y'}})[0]).toBe('# A\n\n## Part\n\n- **K**: x\n- **L**: y\n');
		const boxes = '# {Name}\n\n## Part\n\n- [ ] [a]\n\n<!-- more -->\n- [ ] [b]\n';
		expect(finished(boxes, {name: 'A', part: [{text: 'x'}, {text: 'y'}]})[0]).toBe(
			'# A\n\n## Part\n\n- [ ] x\n\n- [ ] y\n',
		);
	});

	test('stays in a document', () => {
		expect(continued(template, '# A\n\n<!-- fill in -->\n\n## Goal\n\nx\n', {goal: 'y'})).toBe(
			'# A\n\n<!-- fill in -->\n\n## Goal\n\ny\n',
		);
	});
});

test('a document that nobody wrote into keeps its bytes', () => {
	const template = parseTemplate('# {Name}\n\n## Goal\n\n[What for]\n');
	const document = '# A\n\n## Goal\n\n[What for]\n';
	expect(finish(readPlan(template, document))).toBe(document);
	expect(finish(readPlan(template, document), {policy: 'omit'})).toBe(document);
});

describe('several questions', () => {
	const asked = (plan: Plan, ...questions: readonly string[]) =>
		finish(questions.reduce((now, question, index) => setField(now, ['openQuestions', index], question), plan))
			.split('Open Questions\n\n')[1]
			?.split('\n\n')[0];

	test('of a new plan do not run into each other', () => {
		expect(asked(newPlan(shipped), 'Who?', 'When?')).toBe('- [CLARIFY: Who?]\n- [CLARIFY: When?]');
		expect(asked(newPlan(shipped), 'Who?')).toBe('[CLARIFY: Who?]');
	});

	test('read the same when the plan is opened again', () => {
		const text = finish(fill(newPlan(shipped), {openQuestions: ['Who?', 'When?', 'Why?']}));
		expect(answers(readPlan(shipped, text)).openQuestions).toEqual(['Who?', 'When?', 'Why?']);
	});

	test('of a plan that was there stay as its team has them', () => {
		const text = '# Technical Plan: X\n\n## Open Questions\n\n[CLARIFY: Who?]\n[CLARIFY: When?]\n';
		const plan = insertItem(readPlan(shipped, text), ['openQuestions', 2]);
		expect(finish(setField(plan, ['openQuestions', 2], 'Why?'))).toBe(`${text}[CLARIFY: Why?]\n`);
	});
});

describe('no blank line is left that others have not', () => {
	const decisions = (...answers: readonly Answers[]) =>
		finish(fill(newPlan(shipped), {technicalDecisions: answers}), {policy: 'omit'});

	test('where what stood below each other was left out', () => {
		const text = decisions({title: 'A', optionsConsidered: [{option: 'x'}]}, {title: 'B'});
		expect(text).toContain('### Decision 1: A\n**Options Considered**:\n1. x\n\n---\n\n### Decision 2: B\n\n---\n');
	});

	test('where a list came between labels', () => {
		const all = {context: 'c', optionsConsidered: [{option: 'x'}], decision: 'x'};
		const text = decisions({title: 'A', ...all}, {title: 'B', ...all});
		const body = '**Context**: c\n**Options Considered**:\n1. x\n\n**Decision**: x\n\n---\n';
		expect(text).toContain(`### Decision 1: A\n${body}\n### Decision 2: B\n${body}`);
	});

	test('at the end of the text', () => {
		const steps = '### Step 1: [Title]\n\n**Goal**: [what]\n\n### Step 2: [Title]\n\n**Goal**: [what]\n';
		const template = (rest: string) => `# {Name}\n\n## Part\n\n**Why**: [why]\n\n${rest}`;
		const written = (rest: string) => finished(template(rest), {name: 'A', part: {why: 'x'}})[0];
		expect(written(steps)).toBe('# A\n\n## Part\n\n**Why**: x\n');
		expect(written(`${steps}\n\n\n`)).toBe('# A\n\n## Part\n\n**Why**: x\n');
		expect(written(steps.trimEnd())).toBe('# A\n\n## Part\n\n**Why**: x\n');
		expect(written(`${steps}\n## Next\n\n[What]\n`)).toBe(
			'# A\n\n## Part\n\n**Why**: x\n\n## Next\n\n[CLARIFY: What]\n',
		);
	});

	test('where a list came back below a heading', () => {
		const path = ['monitoringObservability', 'metricsToTrack'];
		const without = [1, 0].reduce((plan, index) => removeItem(plan, [...path, index]), newPlan(shipped));
		const back = setField(without, [...path, 0], 'again');
		expect(back.text).toContain('### Metrics to Track\n- again\n\n### Logging\n- {What to log}');
	});
});

test.each(['[CLARIFY: Risks]', '[CLARIFY: Risk 1]'])('%s stands for a section, as it once did', question => {
	const template = parseTemplate('## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {How bad} |\n');
	const plan = readPlan(template, `## Risks\n\n${question}\n`);
	expect(answers(plan)).toEqual({});
	expect(fill(plan, {risks: [{risk: 'a', impact: 'b'}]}).text).toBe(
		'## Risks\n\n| Risk | Impact |\n|---|---|\n| a | b |\n',
	);
});

test('of a new plan a fence gets the language of its code, where that can be told and none is there', () => {
	const given = {
		componentDesign: [{title: 'A', interface: 'check(login: Login): Promise<Verdict>'}],
		apiDesign: [{title: 'POST /a', request: '{"a": 1}', response: '201 Created'}],
	};
	const text = finish(fill(newPlan(shipped), given), {policy: 'omit'});
	expect(text).toContain('**Interface**:\n```ts\ncheck(login');
	expect(text).toContain('**Request**:\n```json\n{"a": 1}\n```\n');
	expect(text).toContain('**Response**:\n```\n201 Created\n```\n');
	const opened = readPlan(shipped, text.replace('```json', '```').replace('```ts', '```typescript'));
	expect(finish(opened)).toBe(opened.text);
	const changed = setField(opened, ['apiDesign', 0, 'request'], '{"a": 2}');
	expect(finish(changed)).toBe(opened.text.replace('1}', '2}'));
});

test('a language is written behind the mark of the fence, whatever that is', () => {
	const template =
		'# {Name}\n\n## A\n\n~~~~ \n{code}\n~~~~\n\n## B\n\n``` text\n{code}\n```\n\n## C\n\n```\n{code}\n```\n';
	expect(finished(template, {name: 'A', a: '[1]', b: '[2]', c: 'words'})[0]).toBe(
		'# A\n\n## A\n\n~~~~json \n[1]\n~~~~\n\n## B\n\n``` text\n[2]\n```\n\n## C\n\n```\nwords\n```\n',
	);
});

test('what a choice is left open for is asked in words, and read as no answer, in the template’s way too', () => {
	const text = finish(newPlan(shipped));
	expect(text).toContain('**Status**: [CLARIFY: draft, in-review or approved?]\n');
	expect(answers(readPlan(shipped, text))).not.toHaveProperty('status');
	const older = text.replace('draft, in-review or approved?', 'draft|in-review|approved');
	expect(answers(readPlan(shipped, older))).not.toHaveProperty('status');
});
