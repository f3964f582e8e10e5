import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {
	answers,
	duplicateItem,
	fill,
	finish,
	insertItem,
	jsonSchema,
	mergePlans,
	moveItem,
	newPlan,
	type Path,
	type Plan,
	parseTemplate,
	problems,
	readPlan,
	removeItem,
	setField,
	WriteError,
} from '../../source/index.ts';
import {findPlace} from '../../source/plan/place.ts';
import {valueAt} from '../../source/plan/plan.ts';

const template = parseTemplate('---\nstatus: "{proposed | accepted}"\ndate: {YYYY-MM-DD}\n---\n\n# {Title}\n');
const bare = parseTemplate('# {Title}\n');
const [status, date] = ['status: accepted', 'date: 2024-01-01'];

const at = (...path: Path): Path => ['frontMatter', ...path];
const matter = (yaml: string): string => `---\n${yaml}\n---\n\n# x\n`;
const open = (yaml: string): Plan => readPlan(bare, matter(yaml));
const yamlOf = ({text}: Plan): string => text.slice(4, text.indexOf('\n---\n', 3));
const answersIn = (yaml: string) => answers(open(yaml)).frontMatter;

test.each([
	['plain words', 'accepted', 'status: accepted'],
	['a colon', 'a: b', 'status: "a: b"'],
	['what some take for a boolean', 'yes', 'status: "yes"'],
	['a boolean', 'true', 'status: true'],
	['a number as it is written', '0.10', 'status: 0.10'],
	['quotes and backslashes', '"a" \\ b', String.raw`status: '"a" \ b'`],
	['all quotes there are', `"it's"`, String.raw`status: "\"it's\""`],
	['a comment', 'a # b', 'status: "a # b"'],
	['the words of the template', '{proposed | accepted}', String.raw`status: "\u007bproposed | accepted}"`],
	['several lines', 'a\n---\nb', String.raw`status: "a\n---\nb"`],
	['a letter that nobody sees', '\u0085', String.raw`status: "\u0085"`],
])('%s are valid YAML and read back', (_, value, line) => {
	const written = setField(newPlan(template), at('status'), value);
	expect(written.text).toContain(`\n${line}\n`);
	expect(answers(readPlan(template, written.text))).toEqual({frontMatter: {status: value}});
});

test.each([
	['no front matter', '# x\n', `---\n${status}\n---\n\n# x\n`],
	['a byte order mark', '\uFEFF# x\n', `\uFEFF---\n${status}\n---\n\n# x\n`],
	['other keys', `---\n${date}\n---\n# x\n`, `---\n${date}\n${status}\n---\n# x\n`],
	['Windows line ends', `---\r\n${date}\r\n---\r\n# x\r\n`, `---\r\n${date}\r\n${status}\r\n---\r\n# x\r\n`],
	['the key in capitals', '---\nStatus: no\n---\n# x\n', '---\nStatus: accepted\n---\n# x\n'],
])('a key is added to or changed in a document with %s', (_, text, wanted) => {
	expect(setField(readPlan(template, text), at('status'), 'accepted').text).toBe(wanted);
});

describe('a value', () => {
	test.each([
		["a: 'b' # c", "it's", "a: 'it''s' # c"],
		['a: "b"', 'c', 'a: "c"'],
		['a: "b"', 'true', 'a: "true"'],
		['a: b', '[c]', 'a: "[c]"'],
		['a: no', 'yes', 'a: yes'],
		['a: &x b\nc: *x', 'd', 'a: &x d\nc: *x'],
		['a:   # b', 'c', 'a: c   # b'],
		['a:\n  b\nc: d', 'e', 'a:\n  e\nc: d'],
		['a: b', '', 'a:'],
		['a: "b"', '', 'a:'],
		['a: b: c', 'd: e', 'a: "d: e"'],
	])('of %j that becomes %j is %j', (yaml, value, wanted) => {
		expect(yamlOf(setField(open(yaml), at('a'), value))).toBe(wanted);
	});

	test('keeps the lines below a bar, and their indentation', () => {
		const plan = open('a: |-\n    b\n      c # d\ne: f');
		expect(answersIn(yamlOf(plan))).toEqual({a: 'b\n  c # d', e: 'f'});
		expect(yamlOf(setField(plan, at('a'), 'b\n  c\n\n# g'))).toBe('a: |-\n    b\n      c\n\n    # g\ne: f');
	});

	test('below > goes on over its line breaks, as YAML has it', () => {
		const yaml = 'a: >-\n  One two,\n  three\n\n  four\n    deep\n  five\nb: c';
		const plan = open(yaml);
		expect(answersIn(yamlOf(plan))).toEqual({a: 'One two, three\nfour\n  deep\nfive', b: 'c'});
		expect(parse(yaml).a).toBe(valueAt(plan, at('a')));
		expect(findPlace(plan.places, at('a'))).toMatchObject({kind: 'text'});
	});

	test.each([
		['One two, three!', 'One two,\n  three!'],
		['a\n\nb', 'a\n\n\n  b'],
		['new: x', 'new: x'],
	])('below > that becomes %j keeps its lines as far as it can', (value, lines) => {
		const written = yamlOf(setField(open('a: >-\n  One two,\n  three\nb: c'), at('a'), value));
		expect(written).toBe(`a: >-\n  ${lines}\nb: c`);
		expect(parse(written).a).toBe(value);
	});

	test('below > that would begin with a blank is quoted', () => {
		expect(yamlOf(setField(open('a: >\n  b\nc: d'), at('a'), ' x'))).toBe('a: " x"\nc: d');
	});

	test('in brackets is quoted where it has to be', () => {
		const plan = open('a: [b, c]');
		expect(yamlOf(setField(plan, at('a', 0), 'd, e'))).toBe('a: ["d, e", c]');
		expect(yamlOf(setField(plan, at('a', 0), ''))).toBe('a: ["", c]');
	});

	test('that is a structure of its own stays one', () => {
		const plan = open('a:\n  - - b\n    - c\n  - d');
		expect(answersIn(yamlOf(plan))).toEqual({a: '- - b\n  - c\n- d'});
		expect(yamlOf(setField(plan, at('a'), '- - b\n  - c\n- e'))).toBe('a:\n  - - b\n    - c\n  - e');
		expect(() => setField(plan, at('a'), '- b')).toThrow(WriteError);
	});
});

describe('the items of a list', () => {
	test.each([
		['a:\n  - b\n  - c # d', 1, 'a:\n  - b\n  - e\n  - c # d'],
		['a:\n- b # d\nc: d', 1, 'a:\n- b # d\n- e\nc: d'],
		['a: [b, "c"]', 2, 'a: [b, "c", e]'],
		['a: [b, "c"]', 0, 'a: [e, b, "c"]'],
		['a: []', 0, 'a: [e]'],
		['a:\n  - b\n\n  - c', 2, 'a:\n  - b\n\n  - c\n\n  - e'],
		['a:\n  - b\n\n  - c', 1, 'a:\n  - b\n\n  - e\n\n  - c'],
		['a:\n  - b\n  # x\n  - c', 2, 'a:\n  - b\n  # x\n  - c\n  - e'],
		['a:\n    - b', 0, 'a:\n    - e\n    - b'],
		['a: [b,c]', 2, 'a: [b,c,e]'],
		['a: [b]', 1, 'a: [b, e]'],
		['a: [\n  b,\n  c\n]', 1, 'a: [\n  b,\n  e,\n  c\n]'],
	])('of %j get one more at %j', (yaml, index, wanted) => {
		expect(yamlOf(setField(insertItem(open(yaml), at('a', index)), at('a', index), 'e'))).toBe(wanted);
	});

	test.each([
		['a:\n  - b # d\n  - c', 0, 'a:\n  - c'],
		['a:\n  - b\n\n  - c', 1, 'a:\n  - b'],
		['a:\n  - b', 0, 'a: []'],
		['a: [b, c]', 0, 'a: [c]'],
		['a: [b, c]', 1, 'a: [b]'],
		['a: [b]', 0, 'a: []'],
		['a:\n  - b # c\nz: y', 0, 'a: []\nz: y'],
		['a:\n  - b: c', 0, 'a: []'],
		['a:\n  - b\n  # x\n  - c', 0, 'a:\n  # x\n  - c'],
		['a:\n  - b\n  # x\n  - c', 1, 'a:\n  - b\n  # x'],
		['a: [b , c]', 0, 'a: [c]'],
	])('of %j lose the one at %j', (yaml, index, wanted) => {
		expect(yamlOf(removeItem(open(yaml), at('a', index)))).toBe(wanted);
	});

	test('change places with what is said beside them', () => {
		expect(yamlOf(moveItem(open('a:\n  - b # d\n  - c'), at('a', 0), 1))).toBe('a:\n  - c\n  - b # d');
		expect(yamlOf(moveItem(open('a: [b, "c"]'), at('a', 1), 0))).toBe('a: ["c", b]');
	});
});

describe('what only the template has', () => {
	const rich = parseTemplate(
		'---\ntags:\n  - {tag}\ntodos:\n  - id: {id}\n    content: {what}\n    needs:\n      - {need}\nowner:\n  name: {name}\n---\n# {Title}\n',
	);
	const item = '  - id: {id}\n    content: {what}\n    needs:\n      - {need}';

	test.each([
		['tags:', 'tags', 'tags:\n  -'],
		['tags:\nz: y', 'tags', 'tags:\n  -\nz: y'],
		['tags:   # c', 'tags', 'tags:\n  -   # c'],
		['tags: []', 'tags', 'tags: [""]'],
		['z: y', 'tags', 'z: y\ntags:\n  - {tag}'],
		['todos:', 'todos', `todos:\n${item}`],
		['todos: []', 'todos', `todos:\n${item}`],
		['todos: [] # c\nz: y', 'todos', `todos:\n${item} # c\nz: y`],
		['z: y', 'todos', `z: y\ntodos:\n${item}`],
	])('comes into %j as the first of %s', (yaml, key, wanted) => {
		for (const eol of ['\n', '\r\n']) {
			const plan = readPlan(rich, matter(yaml).replaceAll('\n', eol));
			expect(insertItem(plan, at(key, 0)).text).toBe(matter(wanted).replaceAll('\n', eol));
		}
	});

	test.each([
		['z: y', ['owner', 'name'], 'z: y\nowner:\n  name: B'],
		['owner: {}', ['tags', 0], 'owner: {}\ntags:\n  - B'],
		['todos:\n  - id: a # c\nz: y', ['todos', 0, 'content'], 'todos:\n  - id: a # c\n    content: B\nz: y'],
		['todos:\n  - id: a\n  - id: b', ['todos', 0, 'content'], 'todos:\n  - id: a\n    content: B\n  - id: b'],
		['todos:\n  - {id: a}', ['todos', 0, 'content'], 'todos:\n  - {id: a, content: B}'],
		['todos: [{id: a}]', ['todos', 0, 'content'], 'todos: [{id: a, content: B}]'],
		['todos:\n  - { id: "a" } # c', ['todos', 0, 'content'], 'todos:\n  - { id: "a", content: B } # c'],
		['todos:\n  - content: a\nz: y', ['todos', 0, 'id'], 'todos:\n  - content: a\n    id: B\nz: y'],
		['owner: # c\n  team: A # d\nz: y', ['owner', 'name'], 'owner: # c\n  team: A # d\n  name: B\nz: y'],
		['todos:\n  - id: a', ['todos', 0, 'needs', 0], 'todos:\n  - id: a\n    needs:\n      - B'],
	])('comes into %j at %j', (yaml, path, wanted) => {
		for (const eol of ['\n', '\r\n']) {
			const plan = readPlan(rich, matter(yaml).replaceAll('\n', eol));
			expect(setField(plan, at(...path), 'B').text).toBe(matter(wanted).replaceAll('\n', eol));
		}
	});

	test.each([
		['', '---\ntags:\n  - a\n---\n'],
		['\uFEFF', '\uFEFF---\ntags:\n  - a\n---\n'],
		['# x\n', '---\ntags:\n  - a\n---\n\n# x\n'],
		['x\ry\r', '---\ntags:\n  - a\n---\n\nx\ry\r'],
		['---\nx: y\n...\n# x\n', '---\nx: y\ntags:\n  - a\n...\n# x\n'],
		['---\nx: y\n---', '---\nx: y\ntags:\n  - a\n---'],
		['---\nx: y\n--- \n\n# x', '---\nx: y\ntags:\n  - a\n--- \n\n# x'],
	])('comes with its own block, or before its end: %j', (text, wanted) => {
		expect(setField(readPlan(rich, text), at('tags', 0), 'a').text).toBe(wanted);
	});

	test('is a template’s with Windows line ends as well', () => {
		const windows = parseTemplate(rich.text.replaceAll('\n', '\r\n'));
		expect(insertItem(readPlan(windows, matter('z: y')), at('todos', 0)).text).toBe(matter(`z: y\ntodos:\n${item}`));
	});

	test('is left out of a new item, but for what its sibling has', () => {
		const inserted = (yaml: string) => insertItem(readPlan(rich, matter(yaml)), at('todos', 1)).text;
		expect(inserted('todos:\n  - id: a')).toBe(matter('todos:\n  - id: a\n  - id:'));
		expect(inserted('todos:\n  - id: a\n  - id: b\n    needs: [c]')).toBe(
			matter('todos:\n  - id: a\n  - id:\n    needs: []\n  - id: b\n    needs: [c]'),
		);
	});

	test('comes as an item into an empty list in braces', () => {
		const plan = readPlan(rich, matter('todos: [{id: a, needs: }]'));
		expect(insertItem(plan, at('todos', 0, 'needs', 0)).text).toBe(matter('todos: [{id: a, needs: [""] }]'));
	});

	test('comes nowhere that would not read so', () => {
		expect(() => setField(readPlan(rich, matter('todos: [{id: a}]')), at('todos', 0, 'needs', 0), 'B')).toThrow(
			new WriteError('Could not insert `frontMatter.todos[0].needs`: no place leaves the rest of the plan as it is.'),
		);
	});
});

describe('a list of maps', () => {
	test.each([
		['- {b: c, d: [e]}', '- {b: "", d: []}'],
		['- b: c # d\n    # e', '- b:'],
		['- b: c # {d}', '- b:'],
		['- {b: "c"}', '- {b: ""}'],
		['- b: |\n      c\n      d\n    e: f', '- b:\n    e:'],
		['- b: c\n    d:\n      e: f\n      g: h', '- b:\n    d:\n      e:\n      g:'],
		['- b: c\n    d:\n      - e\n      - f', '- b:\n    d: []'],
	])('has behind %j the same without what it says', (first, second) => {
		const [line, ...comment] = first.split('\n    #');
		const wanted = `a:\n  ${line}\n  ${second}${comment.map(words => `\n    #${words}`).join('')}`;
		expect(yamlOf(insertItem(open(`a:\n  ${first}`), at('a', 1)))).toBe(wanted);
	});

	test('in brackets keeps the blanks in them', () => {
		expect(yamlOf(insertItem(open('a: [ { b: c } ]'), at('a', 0)))).toBe('a: [ { b: "" }, { b: c } ]');
	});

	const todos = 'todos:\n  - id: one\n    content: "Do it" # soon\n    needs: [a]\n  - id: two\n    content: "Do more"';

	test('is one of objects', () => {
		expect(answersIn(todos)).toEqual({
			todos: [
				{id: 'one', content: 'Do it', needs: ['a']},
				{id: 'two', content: 'Do more'},
			],
		});
	});

	test('gets a blank copy of its sibling', () => {
		expect(yamlOf(insertItem(open(todos), at('todos', 2)))).toBe(`${todos}\n  - id:\n    content:`);
		expect(yamlOf(insertItem(open('a:\n  - b: c\n    d:\n      - e'), at('a', 0)))).toBe(
			'a:\n  - b:\n    d: []\n  - b: c\n    d:\n      - e',
		);
		expect(yamlOf(insertItem(open('a: [{b: c}]'), at('a', 1)))).toBe('a: [{b: c}, {b: ""}]');
	});

	test('takes what is filled in as a whole', () => {
		const wanted = [
			{id: 'two', content: 'Do more'},
			{id: 'three', content: 'a: b', needs: ['two', 'x']},
		];
		const filled = fill(open(todos), {frontMatter: {todos: wanted}});
		expect(answers(readPlan(bare, filled.text)).frontMatter).toEqual({todos: wanted});
	});

	test('can have a key that only its siblings have', () => {
		expect(yamlOf(insertItem(open(todos), at('todos', 1, 'needs', 0)))).toBe(`${todos}\n    needs:\n      -`);
	});

	test('takes nothing for what the other items have there', () => {
		const mixed = open('a:\n  - b:\n    c: d\n  - b: [e]\n    c: f');
		expect(yamlOf(setField(insertItem(mixed, at('a', 0, 'b', 0)), at('a', 0, 'b', 0), 'g'))).toBe(
			'a:\n  - b:\n      - g\n    c: d\n  - b: [e]\n    c: f',
		);
		expect(yamlOf(moveItem(mixed, at('a', 0), 1))).toBe('a:\n  - b: [e]\n    c: f\n  - b:\n    c: d');
	});

	test('copies, moves and loses whole items', () => {
		const copy = duplicateItem(open(todos), at('todos', 1));
		expect(yamlOf(copy)).toBe(`${todos}\n  - id: two\n    content: "Do more"`);
		expect(yamlOf(removeItem(moveItem(copy, at('todos', 2), 0), at('todos', 2)))).toBe(
			'todos:\n  - id: two\n    content: "Do more"\n  - id: one\n    content: "Do it" # soon\n    needs: [a]',
		);
	});
});

describe('a nested map', () => {
	test('is an object', () => {
		expect(answersIn('must_haves:\n  truths:\n    - a\n  links: {from: b}')).toEqual({
			mustHaves: {truths: ['a'], links: {from: 'b'}},
		});
	});

	test('of the template comes with all its keys', () => {
		const nested = parseTemplate('---\nowner:\n  name: <name>\n  team: <team>\n---\n\n# {Title}\n');
		const written = setField(readPlan(nested, matter('a: b')), at('owner', 'team'), 'core');
		expect(yamlOf(written)).toBe('a: b\nowner:\n  name: <name>\n  team: core');
		expect(yamlOf(setField(readPlan(nested, matter('owner: {name: Ann}')), at('owner', 'team'), 'core'))).toBe(
			'owner: {name: Ann, team: core}',
		);
	});
});

describe('front matter that is broken', () => {
	const broken = matter('a: b\n? [c]\n: d');

	test('is one text', () => {
		const plan = readPlan(bare, broken);
		expect(answers(plan).frontMatter).toBe('a: b\n? [c]\n: d');
		expect(setField(plan, at(), 'a: b\n? [c, d]\n: e').text).toBe(matter('a: b\n? [c, d]\n: e'));
	});

	test('is mended in its text', () => {
		const mended = setField(readPlan(bare, broken), at(), 'a: b\nc: d');
		expect(mended.text).toBe(matter('a: b\nc: d'));
		expect(answers(mended).frontMatter).toEqual({a: 'b', c: 'd'});
	});

	test('cannot end before its end', () => {
		expect(() => setField(readPlan(bare, broken), at(), 'a: b\n---\nc')).toThrow(
			new WriteError('Could not write `frontMatter`: no spelling of the value leaves the rest of the plan as it is.'),
		);
	});
});

describe('the words of a template', () => {
	const record = parseTemplate(
		'---\ntitle: ADR000: [TITLE]\ncategory: <Core | Networking>\nrequires:\n  - <section-id>\nauthors:\n  - TBD\n---\n\n# {Title}\n',
	);

	test('say nothing, and are told while they are left', () => {
		const plan = readPlan(record, `${record.text}\nText.\n`);
		expect(answers(plan)).toEqual({text: 'Text.'});
		expect(problems(plan).map(({line, message}) => `${line} ${message}`)).toEqual([
			'2 `[TITLE]` is left from the template.',
			'3 `<Core | Networking>` is left from the template.',
			'5 `<section-id>` is left from the template.',
			'7 `TBD` is left.',
			'10 `{Title}` is left from the template.',
		]);
	});

	test('are told in a value that was begun, and what is to be done without a template', () => {
		const begun = readPlan(record, matter('# TODO\ntitle: ADR001: [TITLE]\nlabels: [TITLE]'));
		const messages = (plan: Plan) => problems(plan).map(({line, message}) => `${line} ${message}`);
		expect(messages(begun)).toEqual(['3 `[TITLE]` is left from the template.']);
		expect(messages(open('authors:\n  - TBD\nnote: "[CLARIFY: why?]"'))).toEqual([
			'3 `TBD` is left.',
			'4 “why?” is an open question.',
		]);
	});

	test('are cut out of what is written', () => {
		const plan = setField(newPlan(record), at('title'), 'ADR001: x');
		expect(finish(setField(plan, ['title'], 'x'))).toBe(
			'---\ntitle: "ADR001: x"\ncategory:\nrequires:\nauthors:\n---\n\n# x\n',
		);
		expect(finish(plan, {policy: 'keep'})).toContain('category: <Core | Networking>\n');
	});

	test('make way for the answers of a list', () => {
		const filled = fill(newPlan(record), {frontMatter: {requires: ['a', 'b'], authors: ['Ann']}});
		expect(filled.text).toContain('requires:\n  - a\n  - b\nauthors:\n  - Ann\n');
	});

	test('are in the schema', () => {
		expect(jsonSchema(record)).toMatchObject({
			properties: {
				frontMatter: {
					type: 'object',
					properties: {category: {enum: ['Core', 'Networking']}, requires: {type: 'array'}},
				},
			},
		});
	});
});

test('a blank key stays without the words of the template', () => {
	expect(finish(setField(newPlan(template), ['title'], 'x'))).toBe('---\nstatus:\ndate:\n---\n\n# x\n');
});

test('what only one side changed is merged', () => {
	const base = matter('a: b\nhandoffs: \n  - label: c\n    to: d\ne: [f]');
	const mine = matter('a: b\nhandoffs: \n  - label: c\n    to: d\ne: [f, g]\nh: i');
	const theirs = matter('a: z\nhandoffs:\n  - label: c\n    to: d\n  - label: j\n    to: k\ne: [f]');
	const [one, two, three] = [base, mine, theirs].map(text => readPlan(bare, text)) as [Plan, Plan, Plan];
	const {plan, conflicts} = mergePlans(one, two, three);
	expect(conflicts).toEqual([]);
	expect(plan.text).toBe(matter('a: z\nhandoffs:\n  - label: c\n    to: d\n  - label: j\n    to: k\ne: [f, g]\nh: i'));
});

test('quotes that a text needed go with it, and those that were a choice stay', () => {
	const written = (text: string, value: string) =>
		setField(readPlan(parseTemplate(''), text), ['frontMatter', 'state'], value).text;
	expect(written('---\nstate: "# x"\n---\n', 'a')).toBe('---\nstate: a\n---\n');
	expect(written('---\nstate: "x"\n---\n', 'a')).toBe('---\nstate: "a"\n---\n');
});
