import {expect, test} from 'vitest';
import {answers, newPlan, parseTemplate, readPlan} from '../../source/index.ts';
import {
	answerAt,
	answerOf,
	isBlankItem,
	isBlankPlace,
	isBlankSection,
	itemAnswer,
	itemAnswers,
} from '../../source/plan/answers.ts';
import {findPlace, type Path, type Plan, type SequencePlace} from '../../source/plan/place.ts';

const template = parseTemplate(
	'# {Name}\n\n## Goal\n\nSay what.\n\n## List\n\n- {thing}\n\n## Tasks\n\n- [ ] {Task}\n\n## Steps\n\n### Step 1: Foundation\n\n**Why**: {why}\n\n**Needs**:\n\n- {need}\n\n### Step 2: Core\n\n**Why**: {why}\n\n## Part\n\n### Inner\n\n{inner}\n\n**Parts**:\n\n- {one}\n',
);
const read = (text: string) => readPlan(template, text);
const sequenceAt = (plan: Plan, path: Path) => findPlace(plan.places, path) as SequencePlace;

test('what is blank is absent, and blank items at the end are', () => {
	expect(answers(newPlan(template))).toEqual({steps: [{title: 'Foundation'}, {title: 'Core'}]});
	expect(answers(read('# A\n\n## Goal\n\nSay what.\n\n## List\n\n-\n- a\n-\n- {thing}\n'))).toEqual({
		name: 'A',
		list: ['', 'a'],
	});
	expect(answers(read('## Tasks\n\n- [x] a\n- b\n- [x] {Task}\n'))).toEqual({
		tasks: [{text: 'a', done: true}, {text: 'b'}],
	});
	expect(answers(read('## Tasks\n\n- [ ]\n  - [x] c\n'))).toEqual({
		tasks: [{done: false, items: [{text: 'c', done: true}]}],
	});
});

test('what an item holds is under its keys', () => {
	expect(answers(read('## Steps\n\n### Step 1: a\n\n**Needs**:\n\n- b\n\n### Step 2: c\n\n**Why**: d\n'))).toEqual({
		steps: [
			{title: 'a', needs: ['b']},
			{title: 'c', why: 'd'},
		],
	});
	expect(answers(read('## Part\n\n### Inner\n\na\n\n**Parts**: b\n'))).toEqual({
		part: {inner: {inner: 'a', parts: ['b']}},
	});
});

test('of the document’s own, too', () => {
	expect(answers(read('# A\n\n## Own\n\na\n\n### Deeper\n\nb\n'))).toEqual({name: 'A', own: {text: 'a', deeper: 'b'}});
});

test('an item that says what one of the template’s own says is blank', () => {
	const plan = read(
		'## Steps\n\n### Step 1: Foundation\n\n### Step 2: Foundation\n\n**Why**: a\n\n### Step 3: Core\n\n**Needs**:\n\n- {need}\n\n### Step 4: Other\n\n### Step 5:\n\n**Needs**:\n\n- b\n',
	);
	const steps = sequenceAt(plan, ['steps']);
	expect(steps.items.map(item => isBlankItem(plan, steps, item))).toEqual([true, false, true, false, false]);
	expect(isBlankPlace(plan, steps)).toBe(false);
	expect(steps.items.map(item => itemAnswer(plan, item))).toEqual([
		{title: 'Foundation'},
		{title: 'Foundation', why: 'a'},
		{title: 'Core'},
		{title: 'Other'},
		{needs: ['b']},
	]);
	expect(itemAnswers(plan, steps)).toHaveLength(5);
});

test('an item is blank as long as nothing in it says more than all of what the template’s own says', () => {
	const blank = (form: string, ...items: readonly string[]) => {
		const text = `## Steps\n\n${items.map((item, index) => `### Step ${index + 1}: ${item}\n\n`).join('')}`;
		const plan = readPlan(parseTemplate(`## Steps\n\n### Step 1: ${form}`), text);
		const steps = sequenceAt(plan, ['steps']);
		return steps.items.map(item => isBlankItem(plan, steps, item));
	};
	const base = 'Base\n\n**After**: None';
	expect(blank(`${base}\n`, base, 'Base', 'Base\n\n**After**: x')).toEqual([true, false, false]);
	const needs = '{Title}\n\n**Needs**:\n\n- {need}\n';
	expect(blank(needs, '\n\n**Needs**:\n\n-', '\n\n**Needs**:\n\n-\n- a')).toEqual([true, false]);
	expect(blank(needs, '\n\n#### Notes', '\n\n<!-- a -->')).toEqual([false, true]);
});

test('a tick alone says nothing', () => {
	const plan = read('## Tasks\n\n- [x]\n');
	const tasks = sequenceAt(plan, ['tasks']);
	expect(tasks.items.map(item => isBlankItem(plan, tasks, item))).toEqual([true]);
	expect([answerOf(plan, tasks), itemAnswers(plan, tasks)]).toEqual([undefined, []]);
});

test('a place is blank where nothing in it says anything', () => {
	const blank = (text: string, path: Path) => {
		const plan = read(text);
		const place = findPlace(plan.places, path);
		if (!place || place.type === 'item') throw new RangeError('No place.');
		return [isBlankPlace(plan, place), answerOf(plan, place)];
	};
	expect(blank('## Part\n\n### Inner\n\na\n', ['part'])).toEqual([false, {inner: {inner: 'a'}}]);
	expect(blank('## Part\n\n### Inner\n\n{inner}\n', ['part'])).toEqual([true, undefined]);
	expect(blank('# A\n', ['part'])).toEqual([true, undefined]);
	expect(blank('## List\n\n-\n- {thing}\n', ['list'])).toEqual([true, undefined]);
	expect(blank('## List\n\n-\n- a\n', ['list'])).toEqual([false, ['', 'a']]);
	expect(blank('## Goal\n\na\n', ['goal'])).toEqual([false, 'a']);
	const plan = read('## Part\n\n### Inner\n\na\n\n## Goal\n');
	const sections = plan.places.flatMap(place => (place.type === 'section' ? [isBlankSection(plan, place)] : []));
	expect(sections).toContain(true);
	expect(sections).toContain(false);
});

test('the answer at a path is what stands there, and none while that is blank', () => {
	const plan = read(
		'# A\n\n## Tasks\n\n- [x] a\n- [ ] b\n  - [ ] c\n- [ ]\n\n## Steps\n\n### Step 1: d\n\n**Needs**:\n\n- e\n\n### Step 2:\n\n## Part\n\n**Parts**: f\n\n## Own\n\n- g\n',
	);
	const at = (...path: Path) => answerAt(plan, path);
	expect([at('name'), at('goal'), at('other'), at()]).toEqual(['A', undefined, undefined, undefined]);
	expect([at('tasks', 0), at('tasks', 0, 'done'), at('tasks', 1, 'done')]).toEqual([
		{text: 'a', done: true},
		true,
		false,
	]);
	expect(at('tasks', 1, 'items')).toEqual([{text: 'c', done: false}]);
	expect([at('tasks', 2), at('tasks', 3)]).toEqual([{done: false}, undefined]);
	expect(at('tasks')).toHaveLength(2);
	expect([at('steps', 0), at('steps', 1), at('steps', 0, 'why')]).toEqual([
		{title: 'd', needs: ['e']},
		undefined,
		undefined,
	]);
	expect(at('steps')).toEqual([{title: 'd', needs: ['e']}]);
	expect([at('part', 'inner'), at('own')]).toEqual([undefined, '- g']);
});

test('a part of a flat section stands beside it', () => {
	const flat = parseTemplate('# {Name}\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n');
	const plan = readPlan(flat, '# A\n\n## Steps\n\nWords before.\n\n### Step 1: a\n\n**Why**: b\n');
	expect(answers(plan)).toEqual({name: 'A', steps: [{title: 'a', why: 'b'}], stepsText: 'Words before.'});
});
