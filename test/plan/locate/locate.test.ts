/* Small documents, and where everything stands in them: a line a place, its text behind it. */
import {describe, expect, test} from 'vitest';
import {answers, parseTemplate, readPlan} from '../../../source/index.ts';
import {frameRange} from '../../../source/plan/frame.ts';
import {
	type FieldPlace,
	findPlace,
	type ItemPlace,
	type Path,
	type Place,
	type Plan,
	startOf,
} from '../../../source/plan/place.ts';
import {withText} from '../../../source/plan/plan.ts';
import {shipped} from '../shipped.ts';

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
		['> Owner: a\n', ['owner text lines/label: a behind «> Owner: » in « a»']],
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
				'- phases.1.text',
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

describe('without a template', () => {
	const none = parseTemplate('');
	describe('headings', () => {
		test.each([
			['a\n\n---\n\nb\n', ['text prose own lines/block: a', 'text2 prose own lines/block: b']],
			[
				'# T\n\na\n\n<!-- one -->\n\nb\n\n<!-- two\nlines -->\n\nc\n',
				[
					'title text own heading/plain: T',
					'text prose own lines/block: a',
					'text2 prose own lines/block: b\\n\\n<!-- two\\nlines -->\\n\\nc',
				],
			],
			[
				'# A\n\na\n\n# B\n\nb\n',
				[
					'section a: 8',
					'a.title text own heading/plain: A',
					'a prose own lines/block: a',
					'section b: 8',
					'b.title text own heading/plain: B',
					'b prose own lines/block: b',
				],
			],
			[
				'a\n\n# B\n\nb\n\n## C\n',
				[
					'title text own heading/plain: B',
					'text prose own lines/block: a',
					'text2 prose own lines/block: b',
					'section c: 4',
					'c.title text own heading/plain: C',
					'- c',
				],
			],
			[
				'## Title\n\n### Title\n\nb\n\n### C\n\n- [ ] a\n',
				[
					'section title: 46',
					'title.title text own heading/plain: Title',
					'section title.title2: 14',
					'title.title2.title text own heading/plain: Title',
					'title.title2 prose own lines/block: b',
					'section title.c: 16',
					'title.c.title text own heading/plain: C',
					'sequence title.c: 7',
					'item title.c.0: 7',
					'title.c.0.done box own box/box:   behind «[» in «[ ]»',
					'title.c.0.text text own lines/plain: a',
				],
			],
			[
				'## A\n\n### 1.1 a\n\n**X**: b\n\n### 1.2 b\n\n**X**: c\n',
				[
					'section a: 54',
					'a.title text own heading/plain: A',
					'sequence a: 46',
					'item a.0 no. 1: 21',
					'a.0.title text own heading/plain: a',
					'a.0.x text own lines/label: b behind «**X**: » in « b»',
					'item a.1 no. 2: 21',
					'a.1.title text own heading/plain: b',
					'a.1.x text own lines/label: c behind «**X**: » in « c»',
				],
			],
			[
				'## A\n\n### 1.1 a\n\n**X**: b\n\n### 1.2 b\n\n**Y**: c\n',
				[
					'section a: 54',
					'a.title text own heading/plain: A',
					'section a.a: 21',
					'a.a.title text own heading/plain: 1.1 a',
					'a.a.x text own lines/label: b behind «**X**: » in « b»',
					'section a.b: 21',
					'a.b.title text own heading/plain: 1.2 b',
					'a.b.y text own lines/label: c behind «**Y**: » in « c»',
				],
			],
			[
				'## A\n\n### 1.1 a\n\n**X**: b\n\n### 2.2 b\n\n**X**: c\n',
				[
					'section a: 54',
					'a.title text own heading/plain: A',
					'section a.a: 21',
					'a.a.title text own heading/plain: 1.1 a',
					'a.a.x text own lines/label: b behind «**X**: » in « b»',
					'section a.b: 21',
					'a.b.title text own heading/plain: 2.2 b',
					'a.b.x text own lines/label: c behind «**X**: » in « c»',
				],
			],
			[
				'## A\n\nt\n\n### Job 1: a\n\n### Job 2: b\n',
				[
					'section a: 41',
					'a.title text own heading/plain: A',
					'a.text prose own lines/block: t',
					'sequence a.jobs: 28',
					'item a.jobs.0 no. 1: 12',
					'a.jobs.0.title text own heading/plain: a',
					'- a.jobs.0.text',
					'item a.jobs.1 no. 2: 12',
					'a.jobs.1.title text own heading/plain: b',
					'- a.jobs.1.text',
				],
			],
			[
				'## A\n\n### Job 1: a\n\n### Job 2: b\n\n### C\n',
				[
					'section a: 45',
					'a.title text own heading/plain: A',
					'sequence a.jobs: 28',
					'item a.jobs.0 no. 1: 12',
					'a.jobs.0.title text own heading/plain: a',
					'- a.jobs.0.text',
					'item a.jobs.1 no. 2: 12',
					'a.jobs.1.title text own heading/plain: b',
					'- a.jobs.1.text',
					'section a.c: 5',
					'a.c.title text own heading/plain: C',
					'- a.c',
				],
			],
			[
				'## A\n\n### Job: a\n\nb\n\n### Job:\n',
				[
					'section a: 35',
					'a.title text own heading/plain: A',
					'sequence a: 27',
					'item a.0: 15',
					'a.0.title text own heading/plain: a',
					'a.0.text prose own lines/block: b',
					'item a.1: 8',
					'a.1.title text own heading/plain: ',
					'- a.1.text',
				],
			],
			[
				'## Job 1:   a\n\nx\n\n## JOB 2: b\n\ny\n',
				[
					'sequence jobs: 38',
					'item jobs.0 no. 1: 18',
					'jobs.0.title text own heading/plain: a',
					'jobs.0.text prose own lines/block: x',
					'item jobs.1 no. 2: 16',
					'jobs.1.title text own heading/plain: b',
					'jobs.1.text prose own lines/block: y',
				],
			],
			[
				'## Job 1 -  a\n\n## Job 2\n',
				[
					'sequence jobs: 25',
					'item jobs.0 no. 1: 13',
					'jobs.0.title text own heading/plain: a',
					'- jobs.0.text',
					'item jobs.1 no. 2: 8',
					'jobs.1.title text own heading/plain: ',
					'- jobs.1.text',
				],
			],
		])('%j', (text, places) => {
			expect(located(text, none)).toEqual(places);
		});
	});

	describe('tags name what stands between them', () => {
		test.each([
			[
				'<context>\nx\n</context>\n\ny\n\n<todo>\nz\n</todo>\n',
				['context prose own lines/block: x', 'text prose own lines/block: y', 'todo prose own lines/block: z'],
			],
			[
				'<context>\n<todo>\nx\n</todo>\ny\n</context>\nz\n',
				['todo prose own lines/block: x', 'context prose own lines/block: y', 'text prose own lines/block: z'],
			],
			['</todo>\nx\n', ['text prose own lines/block: x']],
			[
				'<todo>\nx\n<todo>\ny\n</todo>\nz\n</todo>\nw\n',
				[
					'todo prose own lines/block: x\\n<todo>\\ny',
					'text prose own lines/block: z',
					'text2 prose own lines/block: w',
				],
			],
			[
				'<todo>\nx\n<context>\ny\n</todo>\nz\n</context>\n',
				['todo prose own lines/block: x\\n<context>\\ny', 'text prose own lines/block: z'],
			],
			[
				'<todo>\n\n```js\nx\n```\n\ny\n</todo>\n',
				['todo code own code/fence: x behind «```js\\n» in «```js\\nx\\n```»', 'text prose own lines/block: y'],
			],
			[
				'<todo>\n- [ ] x\n\n| k |\n|-|\n| v |\n\n</todo>\n',
				[
					'sequence todo: 7',
					'item todo.0: 7',
					'todo.0.done box own box/box:   behind «[» in «[ ]»',
					'todo.0.text text own lines/plain: x',
					'sequence table: 17',
					'item table.0: 5',
					'table.0.k text own cell/cell: v behind « » in « v »',
				],
			],
		])('%j', (text, places) => {
			expect(located(text, none)).toEqual(places);
		});
	});

	describe('lists', () => {
		test.each([
			[
				'- [ ] **A:** b\n  c\n\n  d\n  - e\n  ```\n  f\n  ```\n- [x] g\n',
				[
					'sequence checklist: 61',
					'item checklist.0: 52',
					'checklist.0.done box own box/box:   behind «[» in «[ ]»',
					'checklist.0.name text own part/name: A behind «**» in «**A:**»',
					'checklist.0.text text own lines/plain: b\\n  c\\n\\n  d\\n  - e',
					'checklist.0.code code own code/fence: f behind «  ```\\n  » in «  ```\\n  f\\n  ```»',
					'item checklist.1: 7',
					'checklist.1.done box own box/box: x behind «[» in «[x]»',
					'checklist.1.text text own lines/plain: g',
				],
			],
			[
				'1. **A:** b\n   - **C:** d\n     more\n   - e\n10. f\n\n    | x |\n    |-|\n    | y |\n',
				[
					'sequence list: 85',
					'item list.0 no. 1: 45',
					'list.0.name text own part/name: A behind «**» in «**A:**»',
					'list.0.text text own lines/plain: b',
					'sequence list.0.list: 32',
					'item list.0.list.0: 24',
					'list.0.list.0.name text own part/name: C behind «**» in «**C:**»',
					'list.0.list.0.text text own lines/plain: d\\n     more',
					'item list.0.list.1: 6',
					'list.0.list.1.text text own lines/plain: e',
					'item list.1 no. 10: 38',
					'list.1.text text own lines/plain: f',
					'sequence list.1.table: 29',
					'item list.1.table.0: 9',
					'list.1.table.0.x text own cell/cell: y behind « » in « y »',
				],
			],
			[
				'- **Risk:** a\n  **Fix:** b\n- **Risk:** c\n',
				[
					'sequence list: 42',
					'item list.0: 27',
					'list.0.risk text own lines/label: a behind «- **Risk:** » in « a»',
					'list.0.fix text own lines/label: b behind «  **Fix:** » in « b»',
					'item list.1: 13',
					'list.1.risk text own lines/label: c behind «- **Risk:** » in « c»',
				],
			],
			[
				'- Decision: a\n  Date: b\n- Decision: c\n  Date: d\n',
				[
					'sequence list: 50',
					'item list.0: 24',
					'list.0.decision text own lines/label: a behind «- Decision: » in « a»',
					'list.0.date text own lines/label: b behind «  Date: » in « b»',
					'item list.1: 24',
					'list.1.decision text own lines/label: c behind «- Decision: » in « c»',
					'list.1.date text own lines/label: d behind «  Date: » in « d»',
				],
			],
			[
				'-    a\n     - [ ] b\n-      c\n-\n- \n-  \n',
				[
					'sequence list: 40',
					'item list.0: 20',
					'list.0.text text own lines/plain: a',
					'sequence list.0.items: 12',
					'item list.0.items.0: 12',
					'list.0.items.0.done box own box/box:   behind «[» in «[ ]»',
					'list.0.items.0.text text own lines/plain: b',
					'item list.1: 8',
					'list.1.text text own lines/plain:      c',
					'item list.2: 1',
					'list.2.text text own lines/plain: ',
					'item list.3: 2',
					'list.3.text text own lines/plain: ',
					'item list.4: 1',
					'list.4.text text own lines/plain: ',
				],
			],
			[
				'- [ ]\n- [ ]  \n- [x]  a\n-   [ ] b\n',
				[
					'sequence checklist: 35',
					'item checklist.0: 5',
					'checklist.0.done box own box/box:   behind «[» in «[ ]»',
					'checklist.0.text text own lines/plain: ',
					'item checklist.1: 5',
					'checklist.1.done box own box/box:   behind «[» in «[ ]»',
					'checklist.1.text text own lines/plain: ',
					'item checklist.2: 8',
					'checklist.2.done box own box/box: x behind «[» in «[x]»',
					'checklist.2.text text own lines/plain: a',
					'item checklist.3: 9',
					'checklist.3.done box own box/box:   behind «[» in «[ ]»',
					'checklist.3.text text own lines/plain: b',
				],
			],
		])('%j', (text, places) => {
			expect(located(text, none)).toEqual(places);
		});
	});

	describe('labels and code', () => {
		test.each([
			[
				'**Note**: a\n\nb\n- c\n',
				['note text own lines/label: a behind «**Note**: » in « a»', 'text prose own lines/block: b\\n- c'],
			],
			[
				'**Note**:\na\n\nb\n\n- [ ] c\n\nd\n',
				[
					'note text own lines/label: a behind «**Note**:\\n» in «\\na»',
					'text prose own lines/block: b',
					'sequence checklist: 7',
					'item checklist.0: 7',
					'checklist.0.done box own box/box:   behind «[» in «[ ]»',
					'checklist.0.text text own lines/plain: c',
					'text2 prose own lines/block: d',
				],
			],
			[
				'**Note**: a\n\n| x |\n|-|\n| y |\n',
				[
					'note text own lines/label: a behind «**Note**: » in « a»',
					'sequence table: 17',
					'item table.0: 5',
					'table.0.x text own cell/cell: y behind « » in « y »',
				],
			],
			[
				'**Note**:\n\n<!-- c -->\n\n```js\nx\n```\n',
				['note code own code/fence: x behind «**Note**:\\n\\n<!-- c -->\\n\\n```js\\n» in «```js\\nx\\n```»'],
			],
			[
				'- **Note**: a\n\n  b\n\n  ```\n  c\n  ```\n\n  d\n- **Other**:\n  - e\n',
				[
					'note text own lines/label: a behind «- **Note**: » in « a»',
					'text prose own lines/plain: b',
					'code code own code/fence: c behind «  ```\\n  » in «  ```\\n  c\\n  ```»',
					'text2 prose own lines/plain: d',
					'sequence other: 5',
					'item other.0: 5',
					'other.0 text own lines/plain: e',
				],
			],
			['**Note**: a\nb\n', ['note prose own lines/label: a\\nb behind «**Note**: » in « a\\nb»']],
			['```\n\n  a\n\n```\n', ['code code own code/fence:   a behind «```\\n\\n» in «```\\n\\n  a\\n\\n```»']],
			[
				'- **X**: y\n  ~~~~ js {a}\n    b\n  ~~~~\n',
				[
					'x text own lines/label: y behind «- **X**: » in « y»',
					'code code own code/fence:   b behind «  ~~~~ js {a}\\n  » in «  ~~~~ js {a}\\n    b\\n  ~~~~»',
				],
			],
			['```\na  \n```', ['code code own code/fence: a   behind «```\\n» in «```\\na  \\n```»']],
			['```js', ['code code own code/fence:  behind «```js» in «```js»']],
			['````\n```\n````\n', ['code code own code/fence: ``` behind «````\\n» in «````\\n```\\n````»']],
		])('%j', (text, places) => {
			expect(located(text, none)).toEqual(places);
		});
	});
});

test.each([
	['[CLARIFY: a?] b', ['openQuestions.0 text question/plain: a?']],
	['**[CLARIFY: a?]**', ['openQuestions.0 text question/plain: a?']],
	[
		'1. [CLARIFY: a?]\n2. [CLARIFY: b?]',
		['openQuestions.0 text question/plain: a?', 'openQuestions.1 text question/plain: b?'],
	],
	[
		'[CLARIFY: a\nb]\nc\n[CLARIFY: d]',
		['openQuestions.0 text question/plain: a\\nb', 'openQuestions.1 text question/plain: d'],
	],
	['[CLARIFY:]', ['openQuestions.0 text question/plain: ']],
	['[CLARIFY:  ]', ['openQuestions.0 text question/plain: ']],
	['[CLARIFY: a', ['openQuestionsText prose own lines/block: [CLARIFY: a']],
	['x [CLARIFY: a]', ['openQuestionsText prose own lines/block: x [CLARIFY: a]']],
	['> [CLARIFY: a]', ['openQuestionsText prose own lines/block: > [CLARIFY: a]']],
	['Q1. Which?\n\n- a', ['openQuestionsText prose own lines/block: Q1. Which?\\n\\n- a']],
	['Which?\n\n- a', ['openQuestionsText prose own lines/block: Which?', 'openQuestions.0 text lines/plain: a']],
	[
		'- a\n- [CLARIFY: b]\n- c\n  d',
		[
			'openQuestions.0 text lines/plain: a',
			'openQuestions.1 text question/plain: b',
			'openQuestions.2 text lines/plain: c\\n  d',
		],
	],
	[
		'- [CLARIFY: a]\n  - b\n- [CLARIFY: c]',
		['openQuestions.0 text question/plain: a', 'openQuestions.1 text question/plain: c'],
	],
	[
		'- a:\n  - [CLARIFY: b]\n- [CLARIFY: c]',
		['openQuestions.0 text question/plain: b', 'openQuestions.1 text question/plain: c'],
	],
] as const)('open questions are found in %j', (text, fields) => {
	const questions = parseTemplate('# {N}\n\n## Open Questions\n\n[CLARIFY: {question}]\n');
	const places = located(`## Open Questions\n\n${text}\n`, questions);
	expect(places.filter(place => /^openQuestions\S* \w/.test(place))).toEqual(fields);
});

test.each([
	['a line of 200 characters is a line', `**Note**: ${'x'.repeat(200)}\n`, ['note'], 'text'],
	['a longer one is a text', `**Note**: ${'x'.repeat(201)}\n`, ['note'], 'prose'],
	['but not between tags', `<todo>${'x'.repeat(201)}</todo>\n`, ['todo'], 'text'],
	['two lines are a text', '**Note**: a\nb\n', ['note'], 'prose'],
	[
		'a column that any plan has offers what any plan says there',
		'| Risk | Impact |\n|-|-|\n| a | High |\n',
		['table', 0, 'impact'],
		'choice',
	],
	['another column is text', '| Risk | Impact |\n|-|-|\n| a | High |\n', ['table', 0, 'risk'], 'text'],
] as const)('%s', (_, text, path, kind) => {
	expect(findPlace(readPlan(parseTemplate(''), text).places, path)).toMatchObject({type: 'field', kind});
});

test('a table is called by its first column', () => {
	const table = (text: string) => findPlace(readPlan(parseTemplate(''), text).places, ['table']);
	expect(table('| A | B |\n|-|-|\n| a | c |\n')).toMatchObject({name: 'A'});
	expect(table('|  | B |\n|-|-|\n| a | c |\n')).toMatchObject({name: 'Item'});
});

test('blanks behind a box or a name are no code', () => {
	const none = parseTemplate('');
	expect(located('- [ ]      a\n', none).at(-1)).toBe('checklist.0.text text own lines/plain: a');
	expect(located('- **A:**      b\n- c\n', none)[3]).toBe('list.0.text text own lines/plain: b');
});

describe('guidance, rules and open questions around an answer', () => {
	const guided = parseTemplate(
		'# {Name}\n\n<!-- help -->\n\n**Owner**: {who}\n\n## Goal\n\nSay what.\n\n## Open\n\n{text}\n\n- [ ] {task}\n',
	);
	test.each([
		['## Goal\n\n---\n\na\n\n---\n', ['section goal: 26', 'goal prose lines/block: a']],
		[
			'## Goal\n\n<!-- mine -->\n\na\n\n<!-- mine too -->\n',
			['section goal: 50', 'goal prose lines/block: a\\n\\n<!-- mine too -->'],
		],
		['## Goal\n\na\n\n<!-- help -->\n', ['section goal: 29', 'goal prose lines/block: a']],
		['## Goal\n\n<!-- help -->\n', ['section goal: 24', '- goal']],
		['## Goal\n\n---\n', ['section goal: 14', '- goal']],
		['## Open\n\n[CLARIFY: text]\n', ['section open: 26', 'marker open: 15', '- open.text', '- open.task']],
		[
			'## Open\n\n[CLARIFY: task]\n\nx\n',
			['section open: 31', 'open.text prose lines/block: [CLARIFY: task]\\n\\nx', '- open.task'],
		],
		[
			'## Open\n\n[CLARIFY: other]\n',
			['section open: 27', 'open.text prose lines/block: [CLARIFY: other]', '- open.task'],
		],
		[
			'**Owner**:\n\n<!-- help -->\n\nx\n',
			['owner text lines/label: x behind «**Owner**:\\n\\n<!-- help -->\\n\\n» in «\\n\\n<!-- help -->\\n\\nx»'],
		],
	])('%j', (text, places) => {
		expect(located(text, guided)).toEqual(places);
	});
});

describe('what stands behind a label of each kind', () => {
	const labels = parseTemplate(
		'# {N}\n\n**State**: {draft|done}\n\n**Needs**:\n\n- {need}\n\n**Boxes**:\n\n- [ ] {task}\n\n**Code**:\n\n```\n{code}\n```\n\n**Why**: {why}\n',
	);
	test.each([
		[
			'**Needs**: x\n\nwords\n\n- a\n\nmore\n',
			[
				'needsText prose own lines/label: x behind «**Needs**: » in « x»',
				'needsText2 prose own lines/block: words',
				'sequence needs: 3',
				'item needs.0: 3',
				'needs.0 text lines/plain: a',
				'text prose own lines/block: more',
			],
		],
		['**Needs**: a, b\n', ['needs text lines/label: a, b behind «**Needs**: » in « a, b»']],
		[
			'**Needs**:\n\n<!-- mine -->\n\n- a\n',
			[
				'needsText prose own lines/block: <!-- mine -->',
				'sequence needs: 3',
				'item needs.0: 3',
				'needs.0 text lines/plain: a',
			],
		],
		['**State**: draft\n- x\n', ['state choice lines/label: draft\\n- x behind «**State**: » in « draft\\n- x»']],
		[
			'**State**:\n\ndone\n\nmore\n',
			['state choice lines/block: done behind «**State**:\\n\\n»', 'text prose own lines/block: more'],
		],
		['**State**:\n\n- done\n', ['state choice lines/block: - done behind «**State**:\\n\\n»']],
		[
			'**State**: whatever it is that stands here\n',
			[
				'state text lines/label: whatever it is that stands here behind «**State**: » in « whatever it is that stands here»',
			],
		],
		[
			'**Code**: x\n\n```js\ny\n```\n',
			[
				'codeText prose own lines/label: x behind «**Code**: » in « x»',
				'code code code/fence: y behind «**Code**: x\\n\\n```js\\n» in «```js\\ny\\n```»',
			],
		],
		[
			'**Boxes**:\n- a\n- [x] b\n',
			[
				'sequence boxes: 12',
				'item boxes.0: 3',
				'boxes.0.text text lines/plain: a',
				'item boxes.1: 7',
				'boxes.1.done box box/box: x behind «[» in «[x]»',
				'boxes.1.text text lines/plain: b',
			],
		],
		[
			'**Why**: a\n- b\n\nc\n',
			['why text lines/label: a\\n- b behind «**Why**: » in « a\\n- b»', 'text prose own lines/block: c'],
		],
		[
			'**Why**:\n\na\n\n- b\n\n```\nc\n```\n',
			[
				'why text lines/label: a\\n\\n- b\\n\\n```\\nc\\n``` behind «**Why**:\\n\\n» in «\\n\\na\\n\\n- b\\n\\n```\\nc\\n```»',
			],
		],
		[
			'**Why**: a\n```\nc\n```\n',
			['why text lines/label: a\\n```\\nc\\n``` behind «**Why**: » in « a\\n```\\nc\\n```»'],
		],
		[
			'**Why**: a\n\n- [ ] b\n',
			[
				'why text lines/label: a behind «**Why**: » in « a»',
				'sequence checklist: 7',
				'item checklist.0: 7',
				'checklist.0.done box own box/box:   behind «[» in «[ ]»',
				'checklist.0.text text own lines/plain: b',
			],
		],
		[
			'- **Why**: a\n\n  b\n',
			['why text lines/label: a behind «- **Why**: » in « a»', 'text prose own lines/plain: b'],
		],
		[
			'- **Why**:\n\n  a\n\n  b\n- **State**: done\n',
			[
				'why text lines/label: a\\n\\n  b behind «- **Why**:\\n\\n  » in «\\n\\n  a\\n\\n  b»',
				'state choice lines/label: done behind «- **State**: » in « done»',
			],
		],
		[
			'**Why** (so): a\n**Why**: b\n',
			[
				'why text lines/label: a behind «**Why** (so): » in « a»',
				'why2 text own lines/label: b behind «**Why**: » in « b»',
			],
		],
		[
			'**Other**: a\n\n**Why**:\n',
			['other text own lines/label: a behind «**Other**: » in « a»', 'why text lines/label:  behind «**Why**:»'],
		],
	])('%j', (text, places) => {
		expect(located(text, labels)).toEqual(places);
	});
});

describe('a choice without a label', () => {
	const bare = parseTemplate('# {N}\n\n{a|b|c}\n\n- {x}\n\n1. {y} - {z}\n');
	test.each([
		[
			'# N\n\na\n\n- b\n',
			[
				'n text heading/plain: N',
				'aBC choice lines/block: a',
				'sequence x: 3',
				'item x.0: 3',
				'x.0 text lines/plain: b',
			],
		],
		[
			'# N\n\nsomething of another sort that is long\n',
			['n text heading/plain: N', 'aBC prose lines/block: something of another sort that is long'],
		],
		['# N\n\n> b\n', ['n text heading/plain: N', 'aBC choice lines/block: > b']],
		[
			'# N\n\n```\na\n```\n',
			['n text heading/plain: N', 'code code own code/fence: a behind «```\\n» in «```\\na\\n```»'],
		],
		[
			'# N\n\n- c\n\nw\n\n* d\n',
			[
				'n text heading/plain: N',
				'aBC choice lines/block: - c',
				'text prose own lines/block: w',
				'sequence x: 3',
				'item x.0: 3',
				'x.0 text lines/plain: d',
			],
		],
	])('%j', (text, places) => {
		expect(located(text, bare)).toEqual(places);
	});
});

describe('what stands beside the answers of a section', () => {
	const sections = parseTemplate('# {N}\n\n## Goal\n\nSay what.\n\n## Only\n\n- {x}\n\n## Both\n\n{t}\n\n- {y}\n');
	test.each([
		[
			'## Only\n\n- a\n\n**Extra Label**: x\n\n### Sub\n\nb\n\n```\nc\n```\n',
			[
				'section only: 67',
				'sequence only: 3',
				'item only.0: 3',
				'only.0 text lines/plain: a',
				'onlyExtraLabel text own lines/label: x behind «**Extra Label**: » in « x»',
				'section onlySub: 27',
				'onlySub.title text own heading/plain: Sub',
				'onlySub.text prose own lines/block: b',
				'onlySub.code code own code/fence: c behind «```\\n» in «```\\nc\\n```»',
			],
		],
		[
			'## Only\n\n- a\n\nw\n\n## Only Text\n\nq\n',
			[
				'section only: 19',
				'sequence only: 3',
				'item only.0: 3',
				'only.0 text lines/plain: a',
				'onlyText prose own lines/block: w',
				'section onlyText2: 17',
				'onlyText2.title text own heading/plain: Only Text',
				'onlyText2 prose own lines/block: q',
			],
		],
		[
			'## Both\n\nw\n\n**Y**: x\n\n**T**: z\n\n### Sub\n\nb\n',
			[
				'section both: 52',
				'both.t prose lines/block: w\\n\\n**Y**: x\\n\\n**T**: z',
				'- both.y',
				'section both.sub: 12',
				'both.sub.title text own heading/plain: Sub',
				'both.sub prose own lines/block: b',
			],
		],
		[
			'## Goal\n\na\n\n### b\n\nc\n\n#### d\n\ne\n',
			['section goal: 41', 'goal prose lines/block: a\\n\\n### b\\n\\nc\\n\\n#### d\\n\\ne'],
		],
		['## Goal\n\n### b\n', ['section goal: 16', 'goal prose lines/block: ### b']],
	])('%j', (text, places) => {
		expect(located(text, sections)).toEqual(places);
	});

	test('has a key of its own, and is known by the one it would have', () => {
		const text = '## Only\n\n- a\n\nb\n\n**Extra Label**: c\n\n## Both\n\nd\n\n**Extra**: e\n';
		const places = readPlan(sections, text).places.filter(place => place.type === 'section');
		expect(places.map(({isFlat, beside}) => [isFlat, beside])).toEqual([
			[
				true,
				[
					{wanted: 'onlyExtraLabel', path: ['onlyExtraLabel']},
					{wanted: 'onlyText', path: ['onlyText']},
				],
			],
			[false, []],
		]);
	});
});

describe('a section of which the template has the heading alone is what the document makes of it', () => {
	const open = parseTemplate('# {N}\n\n## Open\n');
	test.each([
		['## Open\n', ['section open: 7', '- open']],
		['## Open\n\nwords\n', ['section open: 16', 'open prose lines/block: words']],
		[
			'## Open\n\nwords\n\n| a |\n|-|\n| b |\n',
			[
				'section open: 37',
				'open.text prose lines/block: words',
				'sequence open.table: 17',
				'item open.table.0: 5',
				'open.table.0.a text own cell/cell: b behind « » in « b »',
			],
		],
		[
			'## Open\n\n**A**: b\n\n### C\n\nd\n',
			[
				'section open: 33',
				'open.a text own lines/label: b behind «**A**: » in « b»',
				'section open.c: 10',
				'open.c.title text own heading/plain: C',
				'open.c prose own lines/block: d',
			],
		],
		[
			'## Open\n\n### Step 1: a\n\n### Step 2: b\n',
			[
				'section open: 41',
				'sequence open: 30',
				'item open.0 no. 1: 13',
				'open.0.title text own heading/plain: a',
				'- open.0.text',
				'item open.1 no. 2: 13',
				'open.1.title text own heading/plain: b',
				'- open.1.text',
			],
		],
	])('%j', (text, places) => {
		expect(located(text, open)).toEqual(places);
	});
});

describe('a question in the place of a section asks what the section or the first in it does', () => {
	const long = 'A hint that goes on and on, and says in more than eighty letters what is to be written here, and why.';
	test.each([
		['# {N}\n\n## Open\n', '[CLARIFY: Open]', true],
		['# {N}\n\n## Open\n', '[CLARIFY: Other]', false],
		[`# {N}\n\n## Both\n\n{${long}}\n\n- {y}\n`, '[CLARIFY: Both]', true],
		[`# {N}\n\n## Both\n\n{${long}}\n\n- {y}\n`, `[CLARIFY: ${long}]`, true],
		[`# {N}\n\n## Both\n\n{${long}}\n\n- {y}\n`, '[CLARIFY: y]', true],
		[`# {N}\n\n## Both\n\n{${long}}\n\n- {y}\n`, '[CLARIFY: y] and more', false],
		[`# {N}\n\n## Both\n\n{${long}}\n\n- {y}\n`, '[CLARIFY: Neither]', false],
	])('%j: %s', (markdown, question, isMarker) => {
		const form = parseTemplate(markdown);
		const text = `${markdown.slice(7).split('\n\n')[0]}\n\n${question}\n`;
		const marked = located(text, form).filter(place => place.startsWith('marker'));
		expect(marked).toHaveLength(isMarker ? 1 : 0);
	});
});

test('a section is called as the document calls it, without the marks of the template', () => {
	const form = parseTemplate('# {N}\n\n## 🎯 Goal *(mandatory)*\n\nSay.\n\n## Part two\n\nSay.\n');
	const names = (text: string) =>
		readPlan(form, text).places.flatMap(place => (place.type === 'section' ? place.name : []));
	expect(names('## 🎯 Goal *(mandatory)*\n\n## PART Two\n\n## Own *one*\n')).toEqual([
		'🎯 Goal',
		'PART Two',
		'Own *one*',
	]);
});

test.each([
	[
		'a heading in an item that is called like a label has a key of its own',
		'## Steps\n\n### Step 1: a\n\n#### Why\n\nb\n',
		template,
		['- steps.0.why', 'section steps.0.why2: 13'],
	],
	[
		'an item that has but headings below is not asked for text',
		'## Jobs\n\n### Job 1: a\n\n#### Sub\n\nb\n',
		parseTemplate(''),
		['section jobs.0.sub: 13'],
	],
])('%s', (_, text, form, places) => {
	const found = located(text, form).filter(place => /^(?:-|section) \w+\.0\.(?:why|sub|text)[^.]*$/.test(place));
	expect(found).toEqual(places);
});

test('a paragraph of guidance behind an answer is no comment, and part of it', () => {
	const form = parseTemplate('# {N}\n\n## Goal\n\n*(If applicable)*\n\nSay what.\n');
	expect(located('## Goal\n\na\n\n*(If applicable)*\n', form)).toEqual([
		'section goal: 33',
		'goal prose lines/block: a\\n\\n*(If applicable)*',
	]);
	const links = parseTemplate('# {N}\n\n## Goal\n\n[x]: y\n\nSay what.\n\n[z]: w\n');
	expect(located('## Goal\n\n[x]: y\n\na\n\n[z]: w\n', links)).toEqual([
		'section goal: 32',
		'goal prose lines/block: a',
	]);
	expect(located('## Goal\n\n[p]: q\n\na\n\n[r]: s\n', links)).toEqual([
		'section goal: 32',
		'goal prose lines/block: [p]: q\\n\\na\\n\\n[r]: s',
	]);
});

test.each([
	[
		'# {N}\n\n**A**: {a}\n\n{text}\n',
		'**A**: x\n\n> B: y\n> C: z\n\n<todo>w</todo>\n\n- **K**: v\n- **L**: w\n',
		[
			'a text lines/label: x behind «**A**: » in « x»',
			'text prose lines/block: > B: y\\n> C: z\\n\\n<todo>w</todo>\\n\\n- **K**: v\\n- **L**: w',
		],
	],
	[
		'# {N}\n\n**A**: {a}\n',
		'**A**: x\n\n**Context**\n\nWhy.\n',
		['a text lines/label: x behind «**A**: » in « x»', 'text prose own lines/block: **Context**\\n\\nWhy.'],
	],
	[
		'# {N}\n\n**A**: {a}\n',
		'**A**: x\n\n> **B**: y\n> **C**: z\n',
		[
			'a text lines/label: x behind «**A**: » in « x»',
			'b text own lines/label: y behind «> **B**: » in « y»',
			'c text own lines/label: z behind «> **C**: » in « z»',
		],
	],
	[
		'# {N}\n\n**A**: {a}\n',
		'- **A**: x\n- **B**: y\n',
		['a text lines/label: x behind «- **A**: » in « x»', 'b text own lines/label: y behind «- **B**: » in « y»'],
	],
	[
		'# {N}\n\n**A**: {a}\n',
		'- **B**: y\n- **C**: z\n',
		['b text own lines/label: y behind «- **B**: » in « y»', 'c text own lines/label: z behind «- **C**: » in « z»'],
	],
	[
		'# {N}\n\n**A**: {a}\n',
		'**A**: x\n\n<todo>w</todo>\n',
		['a text lines/label: x behind «**A**: » in « x»', 'todo text own part/label: w behind «<todo>»'],
	],
	[
		'# {N}\n\n- {x}\n',
		'- **K**: v\n- **L**: w\n',
		[
			'sequence x: 22',
			'item x.0: 10',
			'x.0 text lines/plain: **K**: v',
			'item x.1: 10',
			'x.1 text lines/plain: **L**: w',
		],
	],
])('beside what %j has, labels are found by their look: %j', (markdown, text, places) => {
	expect(located(text, parseTemplate(markdown)).filter(place => !place.startsWith('-'))).toEqual(places);
});

test('a label by another name is called as the document calls it', () => {
	const plan = readPlan(
		shipped,
		'## Technical Decisions\n\n### Decision 1: Store\n**Outcome**: fast\n**CONTEXT**: slow\n',
	);
	const names = ['decision', 'context'].map(key => {
		const place = findPlace(plan.places, ['technicalDecisions', 0, key]);
		return place?.type === 'field' ? place.name : undefined;
	});
	expect(names).toEqual(['Outcome', 'Context']);
});

describe('two tables of one section are told by their columns', () => {
	const tables = parseTemplate('# {N}\n\n## T\n\n| A | B |\n|-|-|\n| {a} | {b} |\n\n| C | D |\n|-|-|\n| {c} | {d} |\n');
	test.each([
		[
			'## T\n\n| C | D |\n|-|-|\n| 1 | 2 |\n\n| A | B |\n|-|-|\n| 3 | 4 |\n\n| A | B |\n|-|-|\n| 5 | 6 |\n',
			[
				'section t: 97',
				'sequence t.c: 27',
				'item t.c.0: 9',
				't.c.0.c text cell/cell: 1 behind « » in « 1 »',
				't.c.0.d text cell/cell: 2 behind « » in « 2 »',
				'sequence t.a: 27',
				'item t.a.0: 9',
				't.a.0.a text cell/cell: 3 behind « » in « 3 »',
				't.a.0.b text cell/cell: 4 behind « » in « 4 »',
				'sequence t.table: 27',
				'item t.table.0: 9',
				't.table.0.a text own cell/cell: 5 behind « » in « 5 »',
				't.table.0.b text own cell/cell: 6 behind « » in « 6 »',
			],
		],
		[
			'## T\n\n| A | C |\n|-|-|\n| 1 | 2 |\n\n| X |\n|-|\n| 3 |\n',
			[
				'section t: 56',
				'sequence t.table: 27',
				'item t.table.0: 9',
				't.table.0.a text own cell/cell: 1 behind « » in « 1 »',
				't.table.0.c text own cell/cell: 2 behind « » in « 2 »',
				'sequence t.table2: 17',
				'item t.table2.0: 5',
				't.table2.0.x text own cell/cell: 3 behind « » in « 3 »',
				'- t.a',
				'- t.c',
			],
		],
		['## T\n\n| A | B | C |\n|-|-|-|\n', ['section t: 30', 'sequence t.a: 22', '- t.c']],
		['## T\n\n| A | C | D |\n|-|-|-|\n', ['section t: 30', '- t.a', 'sequence t.c: 22']],
	])('%j', (text, places) => {
		expect(located(text, tables)).toEqual(places);
	});
});

describe('front matter of another shape than the template has', () => {
	const shapes = parseTemplate(
		'---\ntitle: "[short title]"\nstate: {draft|done}\ntags:\n  - {tag}\nowner:\n  name: <name>\nitems:\n  - id: <id>\n    note: <note>\n---\n# {Name}\n',
	);
	test.each([
		[
			'---\ntitle: [short title]\nstate: [a]\ntags:\nowner:\nitems:\n---\n',
			[
				'section frontMatter: 67',
				'frontMatter.title text yaml/yaml: [short title] behind «title: » in « [short title]»',
				'sequence frontMatter.state: 3',
				'item frontMatter.state.0: 1',
				'frontMatter.state.0 text own yaml/yaml: a',
				'sequence frontMatter.tags: 0',
				'frontMatter.owner text own yaml/yaml:  behind «owner:»',
				'sequence frontMatter.items: 0',
			],
		],
		[
			'---\ntitle: a\nTITLE: b\ntags: []\nowner: x\nitems: []\n---\n',
			[
				'section frontMatter: 61',
				'frontMatter.title text yaml/yaml: a behind «title: » in « a»',
				'- frontMatter.state',
				'frontMatter.title2 text own yaml/yaml: b behind «TITLE: » in « b»',
				'sequence frontMatter.tags: 2',
				'frontMatter.owner text own yaml/yaml: x behind «owner: » in « x»',
				'sequence frontMatter.items: 2',
			],
		],
		[
			'---\ntitle: >\n  a\n  b\nstate: |-\n  c\ntags: {a: b}\nowner: [c]\nitems: d\n---\n',
			[
				'section frontMatter: 82',
				'frontMatter.title text yamlFolded/yaml: a\\n  b behind «title: >\\n  » in « >\\n  a\\n  b»',
				'frontMatter.state prose yamlLines/yaml: c behind «state: |-\\n  » in « |-\\n  c»',
				'section frontMatter.tags: 12',
				'frontMatter.tags.a text own yaml/yaml: b behind «a: » in « b»',
				'sequence frontMatter.owner: 3',
				'item frontMatter.owner.0: 1',
				'frontMatter.owner.0 text own yaml/yaml: c',
				'frontMatter.items text own yaml/yaml: d behind «items: » in « d»',
			],
		],
		[
			'---\ntags: ["", a]\nitems: [{id: 1}]\nowner: {name: x, more: y}\n---\n',
			[
				'section frontMatter: 72',
				'- frontMatter.title',
				'- frontMatter.state',
				'sequence frontMatter.tags: 9',
				'item frontMatter.tags.0: 4',
				'frontMatter.tags.0 text yaml/yaml: \\"\\"',
				'item frontMatter.tags.1: 1',
				'frontMatter.tags.1 text yaml/yaml: a',
				'sequence frontMatter.items: 9',
				'item frontMatter.items.0: 7',
				'frontMatter.items.0.id text yaml/yaml: 1 behind «id: » in « 1»',
				'- frontMatter.items.0.note',
				'section frontMatter.owner: 25',
				'frontMatter.owner.name text yaml/yaml: x behind «name: » in « x»',
				'frontMatter.owner.more text own yaml/yaml: y behind «more: » in « y»',
			],
		],
		[
			'---\ny: [[a]]\nz:\n  -\n  - a\n---\n',
			[
				'section frontMatter: 36',
				'- frontMatter.title',
				'frontMatter.y prose own yamlLines/yaml: [[a]] behind «y: » in « [[a]]»',
				'sequence frontMatter.z: 10',
				'item frontMatter.z.0: 3',
				'frontMatter.z.0 text own yaml/yaml: ',
				'item frontMatter.z.1: 5',
				'frontMatter.z.1 text own yaml/yaml: a behind « » in « a»',
				'- frontMatter.state',
				'- frontMatter.tags',
				'- frontMatter.owner',
				'- frontMatter.items',
			],
		],
		[
			'---\n\n  \nx: y\n? [c]\n: d\n---\n',
			['section frontMatter: 34', 'frontMatter prose own yamlLines/yaml: x: y\\n? [c]\\n: d'],
		],
		[
			'\uFEFF---\nx: y\n? [c]\n: d\n---\n# A\n',
			[
				'section frontMatter: 28',
				'frontMatter prose own yamlLines/yaml: x: y\\n? [c]\\n: d',
				'name text heading/plain: A',
			],
		],
		[
			'\uFEFF---\nTags:\n---\n',
			[
				'section frontMatter: 17',
				'- frontMatter.title',
				'- frontMatter.state',
				'sequence frontMatter.tags: 0',
				'- frontMatter.owner',
				'- frontMatter.items',
			],
		],
		[
			'---\na: &x b\nlist:\n  - a: 1\n    b: [x]\n  - c: 2\n---\n',
			[
				'section frontMatter: 58',
				'- frontMatter.title',
				'frontMatter.a text own yaml/yaml: b behind «a: &x » in « b»',
				'sequence frontMatter.list: 30',
				'item frontMatter.list.0: 20',
				'frontMatter.list.0.a text own yaml/yaml: 1 behind «a: » in « 1»',
				'sequence frontMatter.list.0.b: 3',
				'item frontMatter.list.0.b.0: 1',
				'frontMatter.list.0.b.0 text own yaml/yaml: x',
				'- frontMatter.list.0.c',
				'item frontMatter.list.1: 8',
				'- frontMatter.list.1.a',
				'- frontMatter.list.1.b',
				'frontMatter.list.1.c text own yaml/yaml: 2 behind «c: » in « 2»',
				'- frontMatter.state',
				'- frontMatter.tags',
				'- frontMatter.owner',
				'- frontMatter.items',
			],
		],
	])('%j', (text, places) => {
		expect(located(text, shapes)).toEqual(places);
	});
});

describe('of a field it is known', () => {
	const none = parseTemplate('');
	const field = (text: string, path: Path, own = none): FieldPlace => {
		const place = findPlace(readPlan(own, text).places, path);
		if (place?.type !== 'field') throw new RangeError(`No field at ${path.join('.')}.`);
		return place;
	};

	test.each<[text: string, path: Path, indent: number]>([
		['- [ ] a\n', ['checklist', 0, 'text'], 2],
		['  -   [ ] a\n', ['checklist', 0, 'text'], 6],
		['- **A:** b\n- c\n', ['list', 0, 'text'], 2],
		['10. **A:** b\n11. c\n', ['list', 0, 'text'], 4],
		['- a\n  - **B:** c\n  - d\n', ['list', 0, 'list', 0, 'text'], 4],
		['-    **A:** b\n-    c\n', ['list', 1, 'text'], 5],
		['-      c\n- **A:** b\n', ['list', 0, 'text'], 2],
		['- **Risk:** a\n  **Fix:** b\n- **Risk:** c\n', ['list', 0, 'fix'], 2],
		['- **Note**: a\n\n  b\n- **Other**: c\n', ['text'], 2],
		['- **Note**:\n  - a\n- **Other**: c\n', ['note', 0], 4],
		['- **X**: y\n  ```\n  z\n  ```\n', ['code'], 2],
		['```\na\n```\n', ['code'], 0],
	])('how far the lines of %j are indented at %j', (text, path, indent) => {
		expect(field(text, path).context).toMatchObject({indent});
	});

	test.each<[text: string, path: Path, lead: string]>([
		['- [ ]\n', ['checklist', 0, 'text'], ' '],
		['- [ ] \n', ['checklist', 0, 'text'], ''],
		['- [ ] a\n', ['checklist', 0, 'text'], ''],
		['- [ ]\ta\n', ['checklist', 0, 'text'], ''],
		['- **A:** b\n-\n', ['list', 1, 'text'], ' '],
		['- **A:** b\n- \n', ['list', 1, 'text'], ''],
		['- **A:** b\n-  \n', ['list', 1, 'text'], ' '],
		['- **A:**\n- b\n', ['list', 0, 'text'], ' '],
	])('what a value gets before it in %j at %j', (text, path, lead) => {
		expect(field(text, path).frame).toMatchObject({type: 'plain', lead});
	});

	test.each([
		['# Plan:\n', ['name'], ' '],
		['# Plan: \n', ['name'], ' '],
		['# Planning\n', ['name'], ''],
		['## Steps\n\n### Step 1\n', ['steps', 0, 'title'], ': '],
		['## Steps\n\n### Step 1:\n', ['steps', 0, 'title'], ' '],
		['## Steps\n\n### Step 1:a\n', ['steps', 0, 'title'], ' '],
		['## Steps\n\n### Step 1: a\n', ['steps', 0, 'title'], ''],
		['## Steps\n\n### 6.1\n', ['steps', 0, 'title'], ' '],
		['## Steps\n\n### 12\n', ['steps', 0, 'title'], ': '],
		['## Steps\n\n### a\n', ['steps', 0, 'title'], ''],
		['## List\n\n-\n', ['list', 0], ' '],
		['## List\n\n- \n', ['list', 0], ''],
		['## List\n\n-\ta\n', ['list', 0], ''],
		['## Options\n\n- a\n', ['options', 0, 'prosCons'], ' - '],
		['## Options\n\n- a - b\n', ['options', 0, 'prosCons'], ''],
		['## Options\n\n- a -\n', ['options', 0, 'prosCons'], ''],
	] as const)('what a value gets before it in %j at %j of a template', (text, path, lead) => {
		expect(field(text, path, template).frame).toMatchObject({type: 'plain', lead});
	});

	test.each<[text: string, path: Path, name: string]>([
		['# A\n', ['title'], 'Title'],
		['a\n', ['text'], 'Text'],
		['## Why so\n\na\n', ['whySo'], 'Why so'],
		['## Why so\n\na\n', ['whySo', 'title'], 'Heading'],
		['## A\n\na\n\n**B**: c\n', ['a', 'text'], 'Text'],
		['- [ ] a\n', ['checklist', 0, 'text'], 'Item'],
		['- [ ] a\n', ['checklist', 0, 'done'], 'Done'],
		['- **A:** b\n- c\n', ['list', 0, 'name'], 'Name'],
		['- **A:** b\n- c\n', ['list', 0, 'text'], 'Text'],
		['- **A:** b\n- c\n', ['list', 1, 'text'], 'Item'],
		['```\na\n```\n', ['code'], 'Code'],
		['```ts {1}\na\n```\n', ['code'], 'ts'],
		['~~~~ts{1}\na\n~~~~\n', ['code'], 'ts'],
		['**Note**:\n\na\n\n```ts\nb\n```\n', ['code'], 'ts'],
		['<todo>\nb\n</todo>\n', ['todo'], 'todo'],
		['## Jobs\n\n### Job 1: a\n\nb\n', ['jobs', 0, 'title'], 'Job title'],
		['## Jobs\n\n### Job 1: a\n\nb\n', ['jobs', 0, 'text'], 'Text'],
		['| A |  |\n|-|-|\n| b | c |\n', ['table', 0, 'a'], 'A'],
	])('what is called in %j at %j', (text, path, name) => {
		expect(field(text, path)).toMatchObject({name, hint: '', isOwn: true});
	});

	test.each([
		['**Owner**: a\n', ['owner'], 'Owner'],
		['## Risks\n\n| RISK | impact |\n|-|-|\n| a | b |\n', ['risks', 0, 'impact'], 'impact'],
		['## Risks\n\n| Risk | Impact |\n|-|-|\n| a | b |\n', ['risks', 0, 'risk'], 'Risk'],
		['## 3. THE Goal\n\na\n', ['theGoal'], '3. THE Goal'],
		['## 3. GOAL\n\na\n', ['goal'], 'Goal'],
	] as const)('what is called in %j at %j of a template', (text, path, name) => {
		expect(field(text, path, template).name).toBe(name);
	});

	test.each([
		['## Tasks\n\n- [ ] a\n', ['tasks', 0, 'text'], {name: 'Task', hint: 'Task', words: ['{Task}'], isOwn: false}],
		['## Tasks\n\n- [ ] a\n', ['tasks', 0, 'done'], {name: 'Done', hint: '', help: '', words: [], isOwn: false}],
		['## List\n\n- a\n', ['list', 0], {hint: 'thing', words: ['{thing}'], isOwn: false}],
		['## Options\n\n- a - b\n', ['options', 0, 'option'], {hint: 'Option A', words: ['{Option A}', '…']}],
		['## Options\n\n- a - b\n', ['options', 0, 'prosCons'], {hint: 'Pros/Cons', words: ['{Pros/Cons}', '…']}],
	] as const)('what is asked in %j at %j of a template', (text, path, known) => {
		expect(field(text, path, template)).toMatchObject(known);
	});

	test.each([
		['a: [b]', 'list'],
		['a: []', 'list'],
		['a:\n  - b', 'list'],
		['a:\n  - b: c', 'maps'],
		['a: [{b: c}]', 'maps'],
	])('of what front matter with %j is a list', (yaml, kind) => {
		const place = findPlace(readPlan(none, `---\n${yaml}\n---\n`).places, ['frontMatter', 'a']);
		expect(place).toMatchObject({type: 'sequence', kind});
	});

	test.each<[text: string, path: Path, width: number]>([
		['| A  |\n|----|\n| b  |\n', ['table', 0, 'a'], 4],
		['| A |\n|----|\n| b |\n', ['table', 0, 'a'], 0],
		['| A  |\n|----|\n| bcd |\n', ['table', 0, 'a'], 4],
		['| A  | B |\n|----|---|\n| bcd | e |\n', ['table', 0, 'a'], 4],
		['| A  | B |\n|----|---|\n| bcd | e |\n', ['table', 0, 'b'], 0],
		['| A  | B |\n|----|---|\n| b  |\n', ['table', 0, 'a'], 0],
		['| A  | B |\n|----|---|\n| bcd | efg |\n', ['table', 0, 'b'], 0],
	])('to what width the cell of %j at %j is filled', (text, path, width) => {
		expect(field(text, path).frame).toMatchObject({type: 'cell', width});
	});

	test.each<[code: string, from: string, mark: string, content: string]>([
		['```\na\n```\n', 'a', '```', 'a\n'],
		['~~~~ ts\na\n~~~~\n', 'a', '~~~~', 'a\n'],
		['```\n\n  a\n\n```\n', '  a', '```', '\n  a\n\n'],
		['```\na  \n```', 'a  ', '```', 'a  \n'],
		['```\na\t\r\n```\r\n', 'a\t', '```', 'a\t\r\n'],
		['```\na\n', 'a', '```', 'a\n'],
		['```', '', '```', ''],
		['```\n```\n', '', '```', ''],
		['````\n```\n````\n', '```', '````', '```\n'],
		['- **X**: y\n  ```\n    a\n  ```\n', '  a', '```', '    a\n'],
	])('what the code of %j is', (text, value, mark, content) => {
		const {from, to, frame, kind} = field(text, ['code']);
		const inside = frame.type === 'fence' ? text.slice(...frame.content) : undefined;
		expect([kind, text.slice(from, to), frame, inside]).toMatchObject(['code', value, {type: 'fence', mark}, content]);
	});

	test.each([
		['## Part\n\n### Inner\n\n**Code**:\n\n```\n{code}\n```\n', ['{code}']],
		['## Part\n\n### Inner\n\n**Code**:\n\n```\n\n{code}\n```\n', []],
		['## Part\n\n### Inner\n\n**Code**:\n\n```\n\n```\n', ['{code}']],
	])('which words of %j are the template’s', (text, words) => {
		expect(field(text, ['part', 'inner', 'code'], template).words).toEqual(words);
	});

	const styles = '---\nquoted: "{a}"\nstate: {draft|done}\ntags:\n  - {tag}\n---\n# {Name}\n';
	test.each([
		['a: b', ['a'], 'plain'],
		["a: 'b'", ['a'], 'single'],
		['a: "b"', ['a'], 'double'],
		['a: yes', ['a'], 'word'],
		['quoted: "{a}"', ['quoted'], 'plain'],
		['quoted: "{b}"', ['quoted'], 'double'],
		['state: |\n  a', ['state'], 'lines'],
		['state: >\n  a', ['state'], 'folded'],
		['a: [[b]]', ['a'], 'raw'],
		['tags: [""]', ['tags', 0], 'plain'],
		['tags: ["", a]', ['tags', 0], 'plain'],
		['tags: ["", "a"]', ['tags', 0], 'double'],
		['tags: ["a", ""]', ['tags', 1], 'double'],
		['tags: [\'\', "a"]', ['tags', 0], 'single'],
		['tags:\n  - ""', ['tags', 0], 'double'],
	] as const)('how front matter with %j writes at %j', (yaml, path, style) => {
		const {frame} = field(`---\n${yaml}\n---\n`, ['frontMatter', ...path], parseTemplate(styles));
		expect(frame).toMatchObject({type: 'yaml', style});
	});

	test.each([
		['a: b', ['a'], false],
		['a: [b]', ['a', 0], true],
		['a: {b: c}', ['a', 'b'], true],
		['a: [{b: c}]', ['a', 0, 'b'], true],
		['a:\n  - b: [c]', ['a', 0, 'b', 0], true],
		['a:\n  - b: c', ['a', 0, 'b'], false],
	] as const)('whether front matter with %j has brackets around %j', (yaml, path, isFlow) => {
		expect(field(`---\n${yaml}\n---\n`, ['frontMatter', ...path]).frame).toMatchObject({isFlow});
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

	test.each([
		['one of the same name before it goes', '', '# T\n\n## A\n\na\n\n## A\n\nb\n', '# T\n\n## A\n\nb\n'],
		['one of the same name comes before it', '', '# T\n\n## A\n\nb\n', '# T\n\n## A\n\n## A\n\nb\n'],
		[
			'another group item of the same text comes before it',
			'',
			'## Job 1: a\n\n**X**: b\n\n## Job 2: c\n\n**X**: d\n',
			'## Job 2: c\n\n**X**: d\n\n## Job 1: a\n\n**X**: b\n\n## Job 2: c\n\n**X**: d\n',
		],
		[
			'what stands beside an answer has the key',
			'# {N}\n\n## Only\n\n- {x}\n',
			'## Only\n\n- a\n\nw\n\n## Only Text\n\nq\n',
			'## Only\n\n- a\n\nw\n\n## Only Text\n\nqr\n',
		],
		[
			'what stood beside an answer is gone',
			'# {N}\n\n## Only\n\n- {x}\n',
			'## Only\n\n- a\n\nw\n\n## Only Text\n\nq\n',
			'## Only\n\n- a\n\n## Only Text\n\nq\n',
		],
	])('of a section where %s', (_, markdown, text, changedText) => {
		const form = parseTemplate(markdown);
		const changed = withText(readPlan(form, text), changedText);
		expect(offsets(changed, changed.places)).toEqual(
			offsets(changed, readPlan(parseTemplate(markdown), changedText).places),
		);
	});

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

describe('labels, tags and tables of a form beside what it does not have', () => {
	const form = parseTemplate(
		'# {N}\n\nState: {open|closed}\n**Notes**:\n- {n}\n\n## A\n\n| Risk | Impact |\n|---|---|\n| {r} | {i} |\n\n| Task | Who |\n|---|---|\n| {t} | {w} |\n\n## B\n\n{Say why}\n',
	);
	const own = parseTemplate('');

	const open = ['state choice lines/label: open behind «State: » in « open»', 'text prose own lines/block: x\\n\\ny'];
	const below = 'a.why text own lines/label: x behind «**Why**: » in « x»';

	test.each([
		['<why>\nx\n</why>\n', form, ['why prose own lines/block: x']],
		[
			'## B\n\n<why>\nx\n</why>\n',
			own,
			['section b: 24', 'b.title text own heading/plain: B', 'b.why prose own lines/block: x'],
		],
		['Mood: open\n', own, ['text prose own lines/block: Mood: open']],
		['- a: b\n- c: d\n', form, ['text prose own lines/block: - a: b\\n- c: d']],
		['State: open\n\nx\n\ny\n', form, open],
		['**Why**\n\n- a\n', form, ['text prose own lines/block: **Why**\\n\\n- a']],
		[
			'**Why**:\n\nx\n\n- a\n',
			own,
			['why prose own lines/label: x\\n\\n- a behind «**Why**:\\n\\n» in «\\n\\nx\\n\\n- a»'],
		],
		['## A\n\n**Why**: x\n\ny\n', form, ['section a: 23', below, 'a.text prose own lines/block: y', '- a.r', '- a.t']],
	])('in %j', (text, template, expected) => {
		expect(located(text, template)).toEqual(expected);
	});

	test('text of the template’s own below a label is its value, a comment is not', () => {
		const guided = parseTemplate('# {N}\n\n## A\n\n<!-- Read this. -->\n\nRead that.\n\n- {x}\n');
		expect(located('## A\n\n**Why**:\n\nRead that.\n', guided)).toEqual([
			'section a: 30',
			'aWhy prose own lines/label: Read that. behind «**Why**:\\n\\n» in «\\n\\nRead that.»',
			'- a',
		]);
		expect(located('## A\n\n**Why**:\n\n<!-- Read this. -->\n\ny\n', guided)).toEqual([
			'section a: 44',
			'aWhy prose own lines/label: y behind «**Why**:\\n\\n<!-- Read this. -->\\n\\n» in «\\n\\n<!-- Read this. -->\\n\\ny»',
			'- a',
		]);
	});

	test('text below an item with parts is called so', () => {
		const plan = readPlan(own, '- **L**: a\n  - b\n\n  more\n');
		expect(plan.places.map(({path, ...place}) => [path, 'name' in place && place.name])).toEqual([
			[['l'], 'L'],
			[['text'], 'Text'],
		]);
	});
});

test('what a heading is an item of is found again where others come to be of its kind', () => {
	const text = '## A\n\n### Option: x\n\nx\n\n### More\n\nm\n\n## B\n\nb\n\n### Option one\n\ny\n';
	const none = parseTemplate('');
	const plan = withText(readPlan(none, text), text.replace('Option one', 'Option: one'));
	expect(answers(plan)).toEqual({
		a: {options: [{title: 'x', text: 'x'}], more: 'm'},
		b: {text: 'b', options: [{title: 'one', text: 'y'}]},
	});
});
