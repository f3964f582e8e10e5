import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../source/index.ts';
import {
	boxesIn,
	fieldsIn,
	fieldsNamed,
	findPlace,
	innermostPlace,
	isInSection,
	isOwnPlace,
	isSamePath,
	isSectionHeading,
	isWithin,
	type Path,
	pathText,
	type SectionPlace,
	sequencesIn,
	startOf,
	textItemKeys,
} from '../../source/plan/place.ts';

const template = parseTemplate(
	'# {Name}\n\n**Owner**: {who}\n\n## Goal\n\nSay what.\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n\n**Needs**:\n\n- {need}\n\n## Part\n\n**List**:\n\n- {one}\n\n**Table**:\n\n| A | B |\n|---|---|\n| {a} | {b} |\n',
);
const text =
	'# A\n\n**Owner**: b\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| c | Low |\n\n## Steps\n\n### Step 1: d\n\n**Why**: e\n\n**Needs**:\n\n- f\n\n## Part\n\n**List**: g\n\n**Table**: h\n\n## Own\n\ni\n';
const plan = readPlan(template, text);
const at = (path: Path) => findPlace(plan.places, path);

test.each([
	[['a', 1], ['a', 1], true, true],
	[['a', 1], ['a'], true, false],
	[['a'], ['a', 1], false, false],
	[['a', 1], ['a', 2], false, false],
	[['a'], [], true, false],
	[[], [], true, true],
] as const)('%j is within %j: %j, and the same: %j', (path, scope, within, same) => {
	expect([isWithin(path, scope), isSamePath(path, scope)]).toEqual([within, same]);
});

test('a path is written as people read it', () => {
	expect(pathText(['risks', 0, 'risk'])).toBe('risks[0].risk');
	expect(pathText(['a'])).toBe('a');
	expect(pathText(['a', 'b', 2, 3])).toBe('a.b[2][3]');
	expect(pathText([])).toBe('');
});

test.each([
	[['name'], ['field', 'name']],
	[['owner'], ['field', 'owner']],
	[['goal'], ['absent', 'goal']],
	[['risks'], ['sequence', 'risks']],
	[
		['risks', 0],
		['item', 'risks.0'],
	],
	[
		['risks', 0, 'impact'],
		['field', 'risks.0.impact'],
	],
	[['risks', 1], undefined],
	[['risks', 0, 'other'], undefined],
	[
		['steps', 0, 'needs', 0],
		['field', 'steps.0.needs.0'],
	],
	[
		['steps', 0, 'needs'],
		['sequence', 'steps.0.needs'],
	],
	[['part'], ['section', 'part']],
	[
		['part', 'list'],
		['field', 'part.list'],
	],
	[
		['part', 'list', 0],
		['field', 'part.list'],
	],
	[['part', 'list', 1], undefined],
	[
		['part', 'table', 0, 'a'],
		['field', 'part.table'],
	],
	[['part', 'table', 0, 'b'], undefined],
	[['own'], ['field', 'own']],
	[[], undefined],
] as const)('at %j stands', (path, found) => {
	const place = at(path);
	expect(place && [place.type, place.path.join('.')]).toEqual(found);
});

test('every field and every sequence, outer ones first', () => {
	expect([...fieldsIn(plan.places)].map(({path}) => path.join('.'))).toEqual([
		'name',
		'owner',
		'risks.0.risk',
		'risks.0.impact',
		'steps.0.title',
		'steps.0.why',
		'steps.0.needs.0',
		'part.list',
		'part.table',
		'own.title',
		'own',
	]);
	expect([...sequencesIn(plan.places)].map(({path}) => path.join('.'))).toEqual(['risks', 'steps', 'steps.0.needs']);
});

test('a key of the sidecar means the fields of each item', () => {
	const named = (key: string) => fieldsNamed(plan.places, key).map(({path}) => path.join('.'));
	expect(named('owner')).toEqual(['owner']);
	expect(named('steps.why')).toEqual(['steps.0.why']);
	expect(named('steps.needs')).toEqual(['steps.0.needs.0']);
	expect(named('risks.risk')).toEqual(['risks.0.risk']);
	expect(named('part.list')).toEqual(['part.list']);
	expect(named('step')).toEqual([]);
	expect(named('goal')).toEqual([]);
});

test('what the document alone has is its own', () => {
	const own = [['name'], ['goal'], ['risks'], ['steps'], ['part'], ['own']].map(path => {
		const place = at(path);
		return place && place.type !== 'item' && isOwnPlace(place);
	});
	expect(own).toEqual([false, false, false, false, false, true]);
	expect([...fieldsIn(plan.places)].filter(isSectionHeading).map(({path}) => path.join('.'))).toEqual(['own.title']);
});

test('text in the place of a list or table has the keys of its one item', () => {
	const keys = (path: Path) => {
		const place = at(path);
		return place?.type === 'field' ? textItemKeys(place) : 'none';
	};
	expect([keys(['part', 'list']), keys(['part', 'table']), keys(['owner']), keys(['name'])]).toEqual([
		[0],
		[0, 'a'],
		undefined,
		undefined,
	]);
});

test('a place starts with its label', () => {
	const starts = [['owner'], ['risks'], ['risks', 0], ['part', 'list'], ['part'], ['goal']].map(path => {
		const place = at(path);
		return place && text.slice(startOf(place), startOf(place) + 8);
	});
	expect(starts).toEqual(['**Owner*', '| Risk |', '| c | Lo', '**List**', '## Part\n', '# A\n\n**O']);
});

test.each([
	['# A', undefined],
	['b\n', ['field', 'owner']],
	['| c', ['item', 'risks.0']],
	['Low', ['field', 'risks.0.impact']],
	['### Step', ['item', 'steps.0']],
	[': d', ['item', 'steps.0']],
	['**Why', ['field', 'steps.0.why']],
	['- f', ['item', 'steps.0.needs.0']],
	['## Part', ['section', 'part']],
	['g\n', ['field', 'part.list']],
	['\ni', ['section', 'own']],
	['**Table**: h', ['field', 'part.table']],
	['|---', ['sequence', 'risks']],
] as const)('the innermost place around %j', (words, found) => {
	const place = innermostPlace(plan.places, text.indexOf(words));
	expect(place && [place.type, place.path.join('.')]).toEqual(found);
});

test('places in no order are found, too', () => {
	const turned = plan.places.toReversed();
	for (const words of ['b\n', 'Low', '- f', '\ni']) {
		const offset = text.indexOf(words);
		expect(innermostPlace(turned, offset)).toBe(innermostPlace(plan.places, offset));
	}
});

test('every box, wherever one can stand', () => {
	const own = readPlan(
		parseTemplate(''),
		'# A\n\n## Tasks\n\n- [ ] a\n  - [x] b\n\n## Steps\n\n### Step 1: c\n\n- [ ] d\n\n**E:** f\n\n### Step 2: g\n\n- [x] h\n\n**E:** i\n\n## Table\n\n| J | K |\n|---|---|\n| [ ] | l |\n',
	);
	expect([...boxesIn(own.places)].map(({path}) => path.join('.'))).toEqual([
		'tasks.0.done',
		'tasks.0.items.0.done',
		'steps.0.checklist.0.done',
		'steps.1.checklist.0.done',
	]);
});

test('what stands beside the one answer of a section is of the section, too', () => {
	const flat = parseTemplate('# {Name}\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n');
	const {places} = readPlan(flat, '# A\n\n## Steps\n\nWords before.\n\n### Step 1: a\n\n**Why**: b\n');
	const section = places.find(place => place.type === 'section');
	if (!section) throw new RangeError('No section.');
	const isIn = (...path: Path) => isInSection(section, path);
	expect([isIn('steps'), isIn('steps', 0, 'why'), isIn('stepsText')]).toEqual([true, true, true]);
	expect([isIn('name'), isIn('step'), isIn()]).toEqual([false, false, false]);
	const found = findPlace(places, ['stepsText']);
	expect(found?.type).toBe('field');
	expect(findPlace(places, ['steps'])?.type).toBe('sequence');
	expect(findPlace(places, ['stepsText', 0])).toBe(undefined);
});

test('among many places each is found where it is among few', () => {
	const labels = Array.from({length: 300}, (_, at) => `**L${at}**: a\n`).join('');
	const sections = Array.from({length: 300}, () => `## S\n\n### T\n\n- [ ] b\n\n`).join('');
	const list = '**List**:\n\n- c\n- d\n\n';
	const many = readPlan(parseTemplate(''), `# A\n\n${labels}\n${list}${sections}`);
	const paths: readonly Path[] = [
		['l0'],
		['l299'],
		['list'],
		['list', 1],
		['s'],
		['s300', 't'],
		['s7', 't', 0],
		['s7', 't', 0, 'text'],
	];
	const found = (path: Path) => findPlace(many.places, path) as SectionPlace | undefined;
	for (const path of paths) {
		const [alone] = many.places.flatMap(place => findPlace([place], path) ?? []);
		expect([path, found(path)]).toEqual([path, alone]);
		expect(alone).toBeDefined();
	}
	for (const path of [['l300'], ['list', 2], ['s', 'x'], ['l0', 0], []]) expect(found(path)).toBeUndefined();
});

test('among many sections one is found beside which its part stands', () => {
	const markdown = '# {Name}\n\n## Part\n\n### Goal\n\n{goal}\n';
	const others = Array.from({length: 250}, (_, at) => `## S${at}\n\na\n\n`).join('');
	const few = readPlan(parseTemplate(markdown), '# A\n\n## Goal\n\nb\n');
	const many = readPlan(parseTemplate(markdown), `# A\n\n## Goal\n\nb\n\n${others}`);
	const {path} = [...fieldsIn(few.places)].at(-1) as {readonly path: Path};
	expect(findPlace(many.places, path)).toMatchObject({type: 'field', path});
	for (const length of path.keys())
		expect(findPlace(many.places, path.slice(0, length))?.type).toBe(
			findPlace(few.places, path.slice(0, length))?.type,
		);
});
