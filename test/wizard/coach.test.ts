import {describe, expect, test} from 'vitest';
import {parseTemplate, type Sidecar} from '../../source/index.ts';
import {pathText} from '../../source/plan/place.ts';
import {newPlan, readValue} from '../../source/plan/plan.ts';
import {findSpec} from '../../source/template/find-spec.ts';
import {coachLine, exampleFor, ghostOf} from '../../source/wizard/coach.ts';
import {fieldKinds} from '../../source/wizard/field-kinds.ts';
import {bindings} from '../../source/wizard/keymap.ts';
import {helpRow} from '../../source/wizard/layout/footer.ts';
import {createState} from '../../source/wizard/open-state.ts';
import {currentSection, currentStop, type State, sectionsOf} from '../../source/wizard/state.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {type FormSection, type Stop, stopsOf} from '../../source/wizard/stop.ts';
import {widthOf} from '../../source/wizard/text/display.ts';
import {formText, goTo, openDocument, openTemplate, press, rowText, type} from '../helpers/form.ts';
import {dialects} from '../template/dialects.ts';

const small = {columns: 80, rows: 24};

function openDialect(name: string): State {
	const setting = {
		file: 'plan.md',
		base: null,
		spec: undefined,
		template: {id: name, name},
		bindings,
	};
	return createState({plan: newPlan(dialects[name] as (typeof dialects)[string]), setting, size: small});
}

const allStops = Object.keys(dialects).flatMap(name => {
	const state = openDialect(name);
	return sectionsOf(state).flatMap(section =>
		stopsOf(section).map(stop => ({name, state, section, stop, path: stop.path.join('.')})),
	);
});

const plain = (words: string) =>
	words
		.toLowerCase()
		.replace(/[^a-z]+/g, ' ')
		.trim();

describe.each(allStops)('$name $path', ({state, section, stop}) => {
	const {plan} = state;
	const line = coachLine(plan, stop);

	test('has one plain sentence that fits below the form', () => {
		expect(line).toMatch(/^[A-Z].*[^.]\.$/);
		expect(widthOf(line)).toBeLessThanOrEqual(78);
		expect(rowText(helpRow(focusOn(state, stop.path))).trim()).toBe(line);
		expect([stop.name, stop.hint, section.name].map(plain)).not.toContain(plain(line));
		expect(line).not.toMatch(/[{}[\]]|[a-z][A-Z]/);
	});

	test('shows an example of its own, whole', () => {
		const example = exampleFor(stop);
		if (stop.type === 'field' && !fieldKinds[stop.kind].isText) return expect(example).toBe('');
		expect(example).not.toBe('');
		expect([stop.name, stop.hint, line].map(plain)).not.toContain(plain(example));
		// The template has titles of its own.
		if (stop.type === 'add' || !stop.place || readValue(plan, stop.place) !== '') return;
		const shown = formText(focusOn(state, stop.path)).replace(/[\s│]+/g, ' ');
		const isInTable = stop.place?.context.type === 'cell';
		expect(shown).toContain(isInTable ? (example.split(' ').at(-1) as string) : ghostOf(plan, stop));
	});
});

test.each(Object.keys(dialects))('no two rows of a list in %s show the same example', name => {
	const lists = Map.groupBy(
		allStops.filter(one => one.name === name && one.stop.type === 'field' && fieldKinds[one.stop.kind].isText),
		({stop}) => stop.path.map(key => (typeof key === 'number' ? '*' : key)).join('.'),
	);
	for (const stops of lists.values()) {
		const examples = stops.map(({stop}) => exampleFor(stop));
		expect(new Set(examples).size).toBe(examples.length);
	}
});

test.each(Object.keys(dialects))('every section of %s says what it is for', name => {
	const state = openDialect(name);
	const silent = (section: FormSection) => section.help === '' && section.path.length > 0;
	expect(sectionsOf(state).filter(silent)).toEqual([]);
});

test.each(Object.entries(dialects))('what the sidecar of %s teaches has a place in the form', (_, template) => {
	const {help = {}, example = {}, remarks} = template.sidecar;
	const keys = [help, example, remarks || {}].flatMap(Object.keys);
	expect(keys.filter(key => !findSpec(template, key.split('.')))).toEqual([]);
});

/** The grey words in the focused field, and the line below the form. */
const taught = (state: State) => {
	const stop = currentStop(state) as Stop;
	return [stop.type === 'field' ? ghostOf(state.plan, stop) : '', coachLine(state.plan, stop)];
};

const own = (markdown: string, sidecar: Sidecar = {}) => {
	const setting = {
		file: 'plan.md',
		base: null,
		spec: undefined,
		template: {id: 'own', name: 'own'},
		bindings,
	};
	return createState({plan: newPlan(parseTemplate(markdown, sidecar)), setting, size: small});
};

describe('a template of one’s own', () => {
	test('teaches by its comments and the words of its placeholders, each once', () => {
		const state = own('## End\n\n<!-- When it stops. -->\n**Day**: {The last day}\n**Hour**: {Hour}\n');
		expect(taught(state)).toEqual(['The last day', 'When it stops.']);
		expect(taught(press(state, 'tab'))).toEqual(['…', '']);
		const bare = own('## End\n\n**Day**: {The last day}\n');
		expect(taught(bare)).toEqual(['The last day', '']);
		expect(taught(type(bare, 'F'))[1]).toBe('The last day');
	});

	test('gives no row the words of another', () => {
		const state = own('## Options\n\n1. {Option A} - {Pros/Cons}\n2. {Option B} - {Pros/Cons}\n');
		const second = type(press(type(state, 'Memory'), 'tab', 'tab', 'tab'), 'Redis');
		expect(taught(second)).toEqual(['…', '']);
		expect(formText(second)).not.toMatch(/Option [AB]|[{}]/);
		const lists = own('## Logging\n\n- {What to log}\n- {Log level}\n');
		expect(taught(press(lists, 'tab'))[0]).toBe('Log level');
		expect(taught(type(press(lists, 'tab'), 'warn'))[1]).toBe('');
	});

	test('says nothing in its own syntax where a list was emptied', () => {
		const emptied = (state: State) => press(state, 'ctrl+x', 'ctrl+x');
		const state = emptied(own('## A\n\n**Ways**:\n1. {Option A} - {Pros/Cons}\n2. {Option B} - {Pros/Cons}\n'));
		expect(taught(state)).toEqual(['', 'Option A - Pros/Cons']);
		expect(formText(state)).not.toMatch(/[{}]/);
		const shipped = press(emptied(goTo(openDialect('technical-plan'), 'option 1')), 'ctrl+x');
		expect(shipped.focus).toEqual(['technicalDecisions', 0, 'optionsConsidered', 0]);
		expect(formText(shipped)).toContain('❯Options Considered  • e.g. Redis counter');
	});

	test('a long hint of a field that holds one line is below the form, for it is cut in the field', () => {
		const hint = 'What is done on the last day of all, and by whom, and why not before';
		expect(taught(own(`## End\n\n**Day**: {${hint}}\n`))).toEqual([hint, hint]);
	});

	test('teaches what its sidecar says, which comes first', () => {
		const markdown = '## End\n\n<!-- When it stops. -->\n- {Day 1}\n- {Day 2}\n';
		const state = own(markdown, {help: {end: 'Name the day.'}, example: {end: ['Monday', 'Friday']}});
		expect(taught(state)).toEqual(['e.g. Monday', 'Name the day.']);
		const second = press(type(state, 'x'), 'enter');
		expect(taught(second)).toEqual(['e.g. Friday', 'Name the day.']);
		expect(taught(press(type(second, 'x'), 'enter'))).toEqual(['e.g. Monday', 'Name the day.']);
	});

	test('cannot steer the terminal', () => {
		const odd = '\u001B[2J\u202Ex\u0007';
		const rules = {a: [{rule: 'short', says: odd}]} as const;
		const state = own('## A\n\n- {B 1}\n- {B 2}\n\n## C\n\n{D}\n', {help: {a: odd}, example: {a: odd}, remarks: rules});
		const weak = press(type(state, 'x'), 'tab');
		expect(formText(weak)).toContain('~ ');
		const shown = [formText(state), rowText(helpRow(state)), formText(weak)].join('');
		expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
	});

	test('has headings with the names that every object has', () => {
		const odd = JSON.parse('{"help": {"__proto__": "x"}, "example": {"toString": "y"}}') as Sidecar;
		for (const sidecar of [{help: {}, example: {}, aliases: {}}, odd])
			expect(taught(own('## Constructor\n\n{What it makes}\n', sidecar))).toEqual(['What it makes', '']);
	});
});

test('a value in brackets is no hint', () => {
	const code = '# A\n\n## Answer\n\n```json\n{"a": "b"}\n```\n';
	expect(taught(focusOn(openDocument(code), ['answer']))[1]).toBe('');
	const state = own('## Answer\n\n**Body**:\n```\n{What comes}\n```\n');
	expect(taught(type(state, '{"a": 1}'))).toEqual(['What comes', 'What comes']);
});

describe('a document without a template', () => {
	test('is helped where a name says what is wanted, and left alone elsewhere', () => {
		const state = openDocument('# A\n\n## Decision 1: B\n\n**Context**: c\n**Decision**: d\n', small);
		expect(taught(focusOn(state, ['decisions', 0, 'decision']))[1]).toMatch(/^What will be done/);
		expect(taught(focusOn(state, ['decisions', 0, 'context']))[1]).toBe('');
		const table = '## Risks\n\n| Risk | Impact | Owner |\n|---|---|---|\n| R | High | O |\n';
		const lines = ['risk', 'impact', 'owner'].map(key => taught(focusOn(openDocument(table), ['risks', 0, key]))[1]);
		expect(lines).toEqual([expect.stringMatching(/^What could happen/), expect.stringMatching(/^How bad/), '']);
		expect(taught(openDocument('## Impact\n\nOn all.\n'))[1]).toBe('');
	});
});

test.each([
	[80, 24],
	[140, 40],
	[60, 16],
])('at %i×%i an example is whole where the caret is', (columns, rows) => {
	const state = {...openDialect('technical-plan'), size: {columns, rows}};
	for (const path of [
		['technicalDecisions', 0, 'rationale'],
		['technicalRisks', 0, 'mitigation'],
		['rollbackPlan', 0],
	]) {
		const there = focusOn(state, path);
		const words = exampleFor(currentStop(there) as Stop).split(' ');
		expect(formText(there)).toContain(words.at(-1));
	}
});

test('nothing that a form is opened with repeats its label', () => {
	expect(formText(openDialect('technical-plan'))).not.toMatch(/(\b[A-Z]\w+ \w+)\s+\1/);
	expect(formText(openTemplate('# Plan: {Feature Name}\n'))).toContain('❯Feature Name  …');
});

test.each([
	['a labelled text', '**Day**: {HINT}', 50],
	['a cell', '| Day |\n|---|\n| {HINT} |', 12],
	['a text', 'HINT', 150],
])('the hint of %s is told below the form where it has no room in the field', (_, field, room) => {
	const coached = (length: number) => {
		const hint = `H${'i'.repeat(length - 1)}`;
		const state = own(`## End\n\n${field.replace('HINT', hint)}\n`);
		return [...taught(state), ...taught(type(state, 'x')).slice(1)].map(words => words.replace(hint, 'hint'));
	};
	expect(coached(room)).toEqual(['hint', '', 'hint']);
	expect(coached(room + 1)).toEqual(['hint', 'hint', 'hint']);
});

test.each([
	['a label', '**Day**: {Day}', '…'],
	['a heading', '{End}', 'End'],
	['a title', '### Step 1: {Title}\n\n**Day**: {x}', 'Title'],
	['a column', '| Day |\n|---|\n| {Day} |', '…'],
	['a part of an item', '- {Day} - {Hour}', '…'],
	['the words of another', '**Day**: {Hour}', 'Hour'],
])('what repeats the name that stands beside it is no hint: %s', (_, field, ghost) => {
	expect(taught(own(`## End\n\n${field}\n`))[0]).toBe(ghost);
});

test('a box is told how it is ticked', () => {
	const box = focusOn(openDocument('# A\n\n- [ ] one\n', small), ['checklist', 0, 'done']);
	expect(taught(box)).toEqual(['…', 'Space ticks the box when it is done, and takes the tick back.']);
});

test.each(Object.keys(dialects))('Enter alone leads through %s to its end, past each place once', name => {
	const start = openDialect(name);
	const places = [pathText(start.focus)];
	let state = press(start, 'enter');
	for (; !state.message.startsWith('This is the last field'); state = press(state, 'enter')) {
		expect(places).not.toContain(pathText(state.focus));
		places.push(pathText(state.focus));
	}
	const missed = sectionsOf(state)
		.slice(currentSection(start).index)
		.filter(section => !stopsOf(section).some(({path}) => places.includes(pathText(path))));
	expect(missed.map(({name: section}) => section)).toEqual([]);
	expect(state.plan.text).toBe(start.plan.text);
});
