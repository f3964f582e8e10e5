/* Small documents, and where everything stands in them: a line a place, its text behind it. */
import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {frameRange} from '../../../source/plan/frame.ts';
import {type ItemPlace, type Place, type Plan, startOf} from '../../../source/plan/place.ts';
import {withText} from '../../../source/plan/plan.ts';

const template = parseTemplate(
	'---\nstate: {draft|done}\ntags:\n  - {tag}\n---\n# Plan: {Name}\n\n**Owner**: {who}\n**Since**: {date}\n\n## Goal\n\nSay what.\n\n## List\n\n- {thing}\n\n## Options\n\n1. {Option A} - {Pros/Cons}\n\n## Fields\n\n- `field1`: {type} - {description}\n\n## Tasks\n\n- [ ] {Task}\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n\n**Needs**:\n\n- {need}\n\n```ts\n{code}\n```\n\n## Part\n\n### Inner\n\n{inner}\n\n**Code**:\n\n```\n{code}\n```\n\n## Questions\n\n[CLARIFY: {question}]\n',
);

/* `path kind context/frame: text`, with what the frame covers where that is more, and the start where it is before. */
function line(plan: Plan, place: Place | ItemPlace): string {
	const path = place.path.join('.');
	if (place.type === 'absent') return `- ${path}`;
	const text = (from: number, to: number) => JSON.stringify(plan.text.slice(from, to)).slice(1, -1);
	if (place.type === 'field') {
		const range = frameRange(place.frame);
		const around =
			range && (range.from < place.from || range.to > place.to) ? ` in «${text(range.from, range.to)}»` : '';
		const start = startOf(place) < place.from ? ` behind «${text(startOf(place), place.from)}»` : '';
		return `${path} ${place.kind}${place.isOwn ? ' own' : ''} ${place.context.type}/${place.frame.type}: ${text(place.from, place.to)}${start}${around}`;
	}
	const number =
		place.type === 'item' && place.number.to > place.number.from
			? ` no. ${text(place.number.from, place.number.to)}`
			: '';
	return `${place.type} ${path}${number}: ${text(place.from, place.to).length}`;
}

function placesIn(plan: Plan, places: readonly (Place | ItemPlace)[]): string[] {
	return places.flatMap(place => {
		const inner =
			place.type === 'sequence' ? place.items : place.type === 'section' || place.type === 'item' ? place.nodes : [];
		return [line(plan, place), ...placesIn(plan, inner)];
	});
}

/** What stands in a document, without what it lacks at the top. */
const located = (text: string, own = template) => {
	const plan = readPlan(own, text);
	const hasMatter = plan.outline.start > 0;
	const present = plan.places.filter(({type, path}) => type !== 'absent' && (hasMatter || path[0] !== 'frontMatter'));
	return placesIn(plan, present);
};

describe('titles and labels', () => {
	test.each([
		['# Plan: A\n', ['name text heading/plain: A']],
		['# A\n', ['name text heading/plain: A']],
		['Plan: A\n===\n', ['name text heading/plain: A']],
		[
			'# Plan:\n\n**Owner**: a\n**Since**: b\n',
			[
				'name text heading/plain: ',
				'owner text lines/label: a behind «**Owner**: » in « a»',
				'since text lines/label: b behind «**Since**: » in « b»',
			],
		],
		[
			'**Owner:** a | __Since__: b\n',
			[
				'owner text lines/label: a behind «**Owner:** » in « a»',
				'since text lines/label: b behind «__Since__: » in « b»',
			],
		],
		[
			'- **Owner**: a\n- **Since**:\n',
			['owner text lines/label: a behind «- **Owner**: » in « a»', 'since text lines/label:  behind «- **Since**:»'],
		],
		['**Owner**:\n\na\n\nb\n', ['owner text lines/label: a\\n\\nb behind «**Owner**:\\n\\n» in «\\n\\na\\n\\nb»']],
		[
			'**Owner**:\n- a\n- b\n\n**Other**: c\n',
			[
				'owner text lines/label: - a\\n- b behind «**Owner**:\\n» in «\\n- a\\n- b»',
				'other text own lines/label: c behind «**Other**: » in « c»',
			],
		],
		['**OWNER** (who):a\n', ['owner text lines/label: a behind «**OWNER** (who):»']],
		['Owner: a\nSince: b\n', ['text prose own lines/block: Owner: a\\nSince: b']],
		['> Owner: a\n', ['text prose own lines/block: > Owner: a']],
		[
			'# A\r\n\r\n**Owner**: a\r\nb\r\n',
			['name text heading/plain: A', 'owner text lines/label: a\\r\\nb behind «**Owner**: » in « a\\r\\nb»'],
		],
	])('%j', (text, places) => {
		expect(located(text)).toEqual(places);
	});
});

describe('prose', () => {
	test.each([
		[
			'## Goal\n\na\n\nb\n\n## List\n',
			['section goal: 17', 'goal prose lines/block: a\\n\\nb', 'section list: 7', '- list'],
		],
		['## Goal\n\n### Sub\n\na\n', ['section goal: 23', 'goal prose lines/block: ### Sub\\n\\na']],
		['## Goal\n\n[CLARIFY: what?]\n', ['section goal: 27', 'goal prose lines/block: [CLARIFY: what?]']],
		['## Goal\n\n<!-- say -->\n\na\n', ['section goal: 28', 'goal prose lines/block: a']],
		['## Goal\n', ['section goal: 7', '- goal']],
		['## 1. Goal\n\na\n', ['section goal: 15', 'goal prose lines/block: a']],
		[
			'## Goal\n\na\n\n---\n\n## Own\n\nb\n\n- c\n',
			[
				'section goal: 19',
				'goal prose lines/block: a',
				'section own: 18',
				'own.title text own heading/plain: Own',
				'own prose own lines/block: b\\n\\n- c',
			],
		],
		['Goal\n---\n\na\n', ['section goal: 14', 'goal prose lines/block: a']],
	])('%j', (text, places) => {
		expect(located(text)).toEqual(places);
	});
});

describe('lists', () => {
	test.each([
		[
			'## List\n\n- a\n- b\n  c\n',
			[
				'section list: 24',
				'sequence list: 13',
				'item list.0: 3',
				'list.0 text lines/plain: a',
				'item list.1: 8',
				'list.1 text lines/plain: b\\n  c',
			],
		],
		[
			'## List\n\n* a\n\n* b\n',
			[
				'section list: 21',
				'sequence list: 10',
				'item list.0: 3',
				'list.0 text lines/plain: a',
				'item list.1: 3',
				'list.1 text lines/plain: b',
			],
		],
		[
			'## List\n\n1. a\n2) b\n',
			[
				'section list: 21',
				'sequence list: 4',
				'item list.0 no. 1: 4',
				'list.0 text lines/plain: a',
				'listText prose own lines/block: 2) b',
			],
		],
		[
			'## List\n\n-\n- a\n',
			[
				'section list: 17',
				'sequence list: 6',
				'item list.0: 1',
				'list.0 text lines/plain: ',
				'item list.1: 3',
				'list.1 text lines/plain: a',
			],
		],
		[
			'## List\n\nwords\n\n- a\n\nmore\n',
			[
				'section list: 31',
				'listText prose own lines/block: words',
				'sequence list: 3',
				'item list.0: 3',
				'list.0 text lines/plain: a',
				'listText2 prose own lines/block: more',
			],
		],
		['## List\n\nwords\n', ['section list: 16', 'listText prose own lines/block: words', '- list']],
		[
			'## List\n\n- a\n\n- [ ] b\n',
			[
				'section list: 25',
				'sequence list: 3',
				'item list.0: 3',
				'list.0 text lines/plain: a',
				'sequence listChecklist: 7',
				'item listChecklist.0: 7',
				'listChecklist.0.done box own box/box:   behind «[» in «[ ]»',
				'listChecklist.0.text text own lines/plain: b',
			],
		],
		[
			'## Options\n\n1. a - b\n2. c — d: e\n3. f\n4.\n',
			[
				'section options: 45',
				'sequence options: 31',
				'item options.0 no. 1: 8',
				'options.0.option text part/plain: a',
				'options.0.prosCons text part/plain: b',
				'item options.1 no. 2: 11',
				'options.1.option text part/plain: c',
				'options.1.prosCons text part/plain: d: e',
				'item options.2 no. 3: 4',
				'options.2.option text part/plain: f',
				'options.2.prosCons text part/plain: ',
				'item options.3 no. 4: 2',
				'options.3.option text part/plain: ',
				'options.3.prosCons text part/plain: ',
			],
		],
		[
			'## Options\n\n- a: b\n',
			[
				'section options: 20',
				'sequence options: 6',
				'item options.0: 6',
				'options.0.option text part/plain: a: b',
				'options.0.prosCons text part/plain: ',
			],
		],
		[
			'## Fields\n\n- `a`: b - c\n- d: e\n- ``f`g``\n',
			[
				'section fields: 44',
				'sequence fields: 31',
				'item fields.0: 12',
				'fields.0.field text codeSpan/plain: `a`',
				'fields.0.type text part/plain: b',
				'fields.0.description text part/plain: c',
				'item fields.1: 6',
				'fields.1.field text codeSpan/plain: d',
				'fields.1.type text part/plain: e',
				'fields.1.description text part/plain: ',
				'item fields.2: 9',
				'fields.2.field text codeSpan/plain: ``f`g``',
				'fields.2.type text part/plain: ',
				'fields.2.description text part/plain: ',
			],
		],
		[
			'## Tasks\n\n- [ ] a\n- [x] b\n  - [ ] c\n- d\n',
			[
				'section tasks: 44',
				'sequence tasks: 32',
				'item tasks.0: 7',
				'tasks.0.done box box/box:   behind «[» in «[ ]»',
				'tasks.0.text text lines/plain: a',
				'item tasks.1: 18',
				'tasks.1.done box box/box: x behind «[» in «[x]»',
				'tasks.1.text text lines/plain: b',
				'sequence tasks.1.items: 9',
				'item tasks.1.items.0: 9',
				'tasks.1.items.0.done box box/box:   behind «[» in «[ ]»',
				'tasks.1.items.0.text text lines/plain: c',
				'item tasks.2: 3',
				'tasks.2.text text lines/plain: d',
			],
		],
		[
			'## Questions\n\n- [CLARIFY: a?]\n- [CLARIFY: b [c] d]\n',
			[
				'section questions: 53',
				'sequence questions: 37',
				'item questions.0: 15',
				'questions.0 text question/plain: a?',
				'item questions.1: 20',
				'questions.1 text question/plain: b [c] d',
			],
		],
		[
			'## Questions\n\n[CLARIFY: a?] [CLARIFY: b?]\n\n1. c?\n',
			[
				'section questions: 52',
				'sequence questions: 13',
				'item questions.0: 13',
				'questions.0 text question/plain: a?',
				'questionsText prose own lines/block: 1. c?',
			],
		],
	])('%j', (text, places) => {
		expect(located(text)).toEqual(places);
	});
});

describe('tables', () => {
	test.each([
		[
			'## Risks\n\n| Risk | Impact |\n|---|---|\n| a | Low |\n|b||\n',
			[
				'section risks: 59',
				'sequence risks: 47',
				'item risks.0: 11',
				'risks.0.risk text cell/cell: a behind « » in « a »',
				'risks.0.impact text cell/cell: Low behind « » in « Low »',
				'item risks.1: 4',
				'risks.1.risk text cell/cell: b',
				'risks.1.impact text cell/cell: ',
			],
		],
		[
			'## Risks\n\n| Risk  | Impact |\n|-------|--------|\n| a     | Low    |\n',
			[
				'section risks: 70',
				'sequence risks: 58',
				'item risks.0: 18',
				'risks.0.risk text cell/cell: a behind « » in « a     »',
				'risks.0.impact text cell/cell: Low behind « » in « Low    »',
			],
		],
		[
			'## Risks\n\nImpact | Own | Risk\n---|---|---\nLow | x | a\nHigh\n',
			[
				'section risks: 63',
				'sequence risks: 51',
				'item risks.0: 11',
				'risks.0.impact text cell/cell: Low in «Low »',
				'risks.0.own text own cell/cell: x behind « » in « x »',
				'risks.0.risk text cell/cell: a behind « » in « a»',
				'item risks.1: 4',
				'risks.1.impact text cell/cell: High',
			],
		],
		['## Risks\n\n| Risk | Impact |\n|---|---|\n', ['section risks: 40', 'sequence risks: 28']],
		['## Risks\n\n- a\n', ['section risks: 15', 'risksText prose own lines/block: - a', '- risks']],
		[
			'## Risks\n\n| Name | Size |\n|---|---|\n| a | b |\n',
			[
				'section risks: 49',
				'sequence risks: 37',
				'item risks.0: 9',
				'risks.0.name text own cell/cell: a behind « » in « a »',
				'risks.0.size text own cell/cell: b behind « » in « b »',
			],
		],
		[
			'## Risks\n\n| Risk | Impact |\n|---|---|\n| a \\| b | c | d |\n\nmore\n',
			[
				'section risks: 69',
				'sequence risks: 49',
				'item risks.0: 19',
				'risks.0.risk text cell/cell: a \\\\| b behind « » in « a \\\\| b »',
				'risks.0.impact text cell/cell: c behind « » in « c »',
				'risksText prose own lines/block: more',
			],
		],
	])('%j', (text, places) => {
		expect(located(text)).toEqual(places);
	});
});

describe('groups', () => {
	test.each([
		[
			'## Steps\n\n### Step 1: a\n\n**Why**: b\n\n### Step 2 — c\n\n**Needs**:\n\n- d\n',
			[
				'section steps: 78',
				'sequence steps: 66',
				'item steps.0 no. 1: 27',
				'steps.0.title text heading/plain: a',
				'steps.0.why text lines/label: b behind «**Why**: » in « b»',
				'- steps.0.needs',
				'- steps.0.code',
				'item steps.1 no. 2: 35',
				'steps.1.title text heading/plain: c',
				'- steps.1.why',
				'sequence steps.1.needs: 3',
				'item steps.1.needs.0: 3',
				'steps.1.needs.0 text lines/plain: d',
				'- steps.1.code',
			],
		],
		[
			'## Steps\n\n### ADR-007: a\n\n```ts\nx\n```\n',
			[
				'section steps: 43',
				'sequence steps: 31',
				'item steps.0 no. 007: 31',
				'steps.0.title text heading/plain: a',
				'- steps.0.why',
				'- steps.0.needs',
				'steps.0.code code code/fence: x behind «```ts\\n» in «```ts\\nx\\n```»',
			],
		],
		[
			'## Steps\n\n### a\n\nown words\n\n**Own**: b\n\n#### Deeper\n\nc\n',
			[
				'section steps: 64',
				'sequence steps: 52',
				'item steps.0: 52',
				'steps.0.title text heading/plain: a',
				'steps.0.text prose own lines/block: own words',
				'steps.0.own text own lines/label: b behind «**Own**: » in « b»',
				'- steps.0.why',
				'- steps.0.needs',
				'- steps.0.code',
				'section steps.0.deeper: 16',
				'steps.0.deeper.title text own heading/plain: Deeper',
				'steps.0.deeper prose own lines/block: c',
			],
		],
		[
			'## Steps\n\nwords\n\n### Step 1:\n',
			[
				'section steps: 32',
				'stepsText prose own lines/block: words',
				'sequence steps: 11',
				'item steps.0 no. 1: 11',
				'steps.0.title text heading/plain: ',
				'- steps.0.why',
				'- steps.0.needs',
				'- steps.0.code',
			],
		],
		['## Steps\n', ['section steps: 8', '- steps']],
		[
			'## Part\n\n### Inner\n\na\n\n**Code**:\n\n```\nb\n```\n',
			[
				'section part: 53',
				'section part.inner: 42',
				'part.inner.inner prose lines/block: a',
				'part.inner.code code code/fence: b behind «**Code**:\\n\\n```\\n» in «```\\nb\\n```»',
			],
		],
		[
			'## Part\n\n**Code**: a\n\n### Inner\n\nb\n',
			[
				'section part: 40',
				'part.code text own lines/label: a behind «**Code**: » in « a»',
				'section part.inner: 14',
				'part.inner.inner prose lines/block: b',
				'- part.inner.code',
			],
		],
		[
			'## Part\n\n**Code**:\n\n~~~js\na\n',
			[
				'section part: 34',
				'part.code code own code/fence: a behind «**Code**:\\n\\n~~~js\\n» in «~~~js\\na\\n»',
				'- part.inner',
			],
		],
		[
			'# Part\n\n## Inner\n\na\n',
			[
				'name text heading/plain: Part',
				'section inner: 13',
				'inner.title text own heading/plain: Inner',
				'inner prose own lines/block: a',
			],
		],
	])('%j', (text, places) => {
		expect(located(text)).toEqual(places);
	});
});

describe('front matter', () => {
	test.each([
		[
			'---\nstate: draft\ntags:\n  - a\n  - "b"\n---\n',
			[
				'section frontMatter: 49',
				'frontMatter.state choice yaml/yaml: draft behind «state: » in « draft»',
				'sequence frontMatter.tags: 16',
				'item frontMatter.tags.0: 5',
				'frontMatter.tags.0 text yaml/yaml: a behind « » in « a»',
				'item frontMatter.tags.1: 9',
				'frontMatter.tags.1 text yaml/yaml: \\"b\\" behind « » in « \\"b\\"»',
			],
		],
		[
			'---\nstate:\ntags: [a, b]\nown: c\n---\n',
			[
				'section frontMatter: 40',
				'frontMatter.state choice yaml/yaml:  behind «state:»',
				'sequence frontMatter.tags: 6',
				'item frontMatter.tags.0: 1',
				'frontMatter.tags.0 text yaml/yaml: a',
				'item frontMatter.tags.1: 1',
				'frontMatter.tags.1 text yaml/yaml: b',
				'frontMatter.own text own yaml/yaml: c behind «own: » in « c»',
			],
		],
		[
			"---\nstate: 'x' # y\ntags: a\n---\n",
			[
				'section frontMatter: 35',
				"frontMatter.state choice yaml/yaml: 'x' behind «state: » in « 'x'»",
				'frontMatter.tags text own yaml/yaml: a behind «tags: » in « a»',
			],
		],
		[
			'---\nown:\n  inner: a\n  list:\n    - b: c\n---\n',
			[
				'section frontMatter: 49',
				'section frontMatter.own: 37',
				'frontMatter.own.inner text own yaml/yaml: a behind «inner: » in « a»',
				'sequence frontMatter.own.list: 10',
				'item frontMatter.own.list.0: 10',
				'frontMatter.own.list.0.b text own yaml/yaml: c behind «b: » in « c»',
				'- frontMatter.state',
				'- frontMatter.tags',
			],
		],
		[
			'---\nstate: |\n  a\n  b\ntags: []\n---\n',
			[
				'section frontMatter: 40',
				'frontMatter.state prose yamlLines/yaml: a\\n  b behind «state: |\\n  » in « |\\n  a\\n  b»',
				'sequence frontMatter.tags: 2',
			],
		],
		['---\n- a\n---\n', ['text prose own lines/block: - a']],
	])('%j', (text, places) => {
		expect(located(text)).toEqual(places);
	});
});

describe('without a template a document is its own form', () => {
	const none = parseTemplate('');
	test.each([
		[
			'# A\n\nwords\n\n## B\n\n- a\n- b\n\n## C\n\n| A | B |\n|---|---|\n| c | d |\n',
			[
				'title text own heading/plain: A',
				'text prose own lines/block: words',
				'section b: 16',
				'b.title text own heading/plain: B',
				'b prose own lines/block: - a\\n- b',
				'section c: 39',
				'c.title text own heading/plain: C',
				'sequence c: 31',
				'item c.0: 9',
				'c.0.a text own cell/cell: c behind « » in « c »',
				'c.0.b text own cell/cell: d behind « » in « d »',
			],
		],
		[
			'# A\n\n**Owner**: a\n\n## B\n\n```ts\nb\n```\n\nwords\n\n- [ ] c\n',
			[
				'title text own heading/plain: A',
				'owner text own lines/label: a behind «**Owner**: » in « a»',
				'section b: 41',
				'b.title text own heading/plain: B',
				'b.code code own code/fence: b behind «```ts\\n» in «```ts\\nb\\n```»',
				'b.text prose own lines/block: words',
				'sequence b.checklist: 7',
				'item b.checklist.0: 7',
				'b.checklist.0.done box own box/box:   behind «[» in «[ ]»',
				'b.checklist.0.text text own lines/plain: c',
			],
		],
		[
			'# A\n\n## Phases\n\n### Phase 1: a\n\nb\n\n### Phase 2: c\n\n**Why**: d\n',
			[
				'title text own heading/plain: A',
				'section phases: 64',
				'phases.title text own heading/plain: Phases',
				'sequence phases: 51',
				'item phases.0 no. 1: 19',
				'phases.0.title text own heading/plain: a',
				'phases.0.text prose own lines/block: b',
				'item phases.1 no. 2: 28',
				'phases.1.title text own heading/plain: c',
				'phases.1.why text own lines/label: d behind «**Why**: » in « d»',
			],
		],
		[
			'# A\n\n## Open Questions\n\n- a?\n- b?\n',
			[
				'title text own heading/plain: A',
				'section openQuestions: 31',
				'openQuestions.title text own heading/plain: Open Questions',
				'openQuestions prose own lines/block: - a?\\n- b?',
			],
		],
		['words\n', ['text prose own lines/block: words']],
	])('%j', (text, places) => {
		expect(located(text, none)).toEqual(places);
	});
});

describe('after a change all stands where it would if it were read anew', () => {
	const document =
		'---\nstate: draft\ntags:\n  - a\n---\n# Plan: A\n\n**Owner**: a\n\n## Goal\n\na\n\n## List\n\n- a\n- b\n\n## Options\n\n1. a - b\n2. c - d\n\n## Tasks\n\n- [ ] a\n  - [x] b\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| a | Low |\n| b | High |\n\n## Steps\n\n### Step 1: a\n\n**Why**: b\n\n**Needs**:\n\n- c\n\n```ts\nd\n```\n\n### Step 2: e\n\n**Why**: f\n\n## Part\n\n### Inner\n\na\n\n**Code**:\n\n```\nb\n```\n\n## Own\n\na\n\n- b\n\n## Questions\n\n[CLARIFY: a?]\n';
	const offsets = (plan: Plan, places: readonly (Place | ItemPlace)[]): unknown[] =>
		places.flatMap(place => {
			if (place.type === 'absent') return [place.path];
			const inner = 'items' in place ? place.items : 'nodes' in place ? place.nodes : [];
			const own = 'frame' in place ? place.frame : 'number' in place ? place.number : {};
			return [{path: place.path, start: startOf(place), from: place.from, to: place.to, own}, ...offsets(plan, inner)];
		});
	const before = readPlan(template, document);
	const same = parseTemplate(template.text);
	const ends = [...document.matchAll(/(?<=[^\n])\n/g)].map(({index}) => index);

	test.each(ends.map(at => [document.slice(document.lastIndexOf('\n', at - 1) + 1, at), at] as const))(
		'behind %j',
		(_, at) => {
			for (const words of ['x', '\n', '\n\nx']) {
				const text = document.slice(0, at) + words + document.slice(at);
				const changed = withText(before, text);
				expect(offsets(changed, changed.places)).toEqual(offsets(changed, readPlan(same, text).places));
				const back = withText(changed, document);
				expect(offsets(back, back.places)).toEqual(offsets(before, before.places));
			}
		},
	);
});
