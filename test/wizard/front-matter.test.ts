import {expect, test} from 'vitest';
import {newPlan, readPlan} from '../../source/plan/plan.ts';
import {parseTemplate} from '../../source/template/read-template.ts';
import {sectionRange, sectionText, withSection} from '../../source/wizard/section-text.ts';
import {currentSection, sectionsOf} from '../../source/wizard/state.ts';
import {formSections} from '../../source/wizard/stop.ts';
import {formText, goTo, openForm, press, type} from '../helpers/form.ts';

const matter =
	'---\nname: Login\ntags: [a, b]\nmust_haves:\n  truths:\n    - "It logs in"\n  links: []\ntodos:\n  - id: one\n    content: Do it\n    needs: [x]\n---\n';
const text = `${matter}\n# Technical Plan: Login\n\nWords.\n\n## Architecture Overview\n\nMore.\n`;

const rows = (state: ReturnType<typeof openForm>) =>
	formText(state)
		.split('\n')
		.map(row => row.trim());

test('front matter is the first section of the form, and the title the second', () => {
	const sections = sectionsOf(openForm(text)).map(({name}) => name);
	expect(sections.slice(0, 3)).toEqual(['Front matter', 'Title', 'Architecture Overview']);
	expect(currentSection(openForm(text)).section.name).toBe('Title');
	expect(sectionsOf(openForm()).map(({name}) => name)).not.toContain('Front matter');
});

test('front matter that only the template has is offered', () => {
	const template = parseTemplate('---\nstatus: <open | done>\n---\n\n# {Title}\n');
	expect(formSections(readPlan(template, '# x\n'))[0]).toMatchObject({name: 'Front matter', nodes: [{type: 'absent'}]});
	expect(formSections(newPlan(template))[0]).toMatchObject({name: 'Front matter', nodes: [{type: 'field'}]});
});

test('its keys stand by their names, lists and groups below them', () => {
	expect(rows(goTo(openForm(text), 'front matter'))).toEqual(
		expect.arrayContaining([
			'❯name  Login',
			'tags  • a',
			'• b',
			'must_haves',
			'truths  • It logs in',
			'todos',
			'▸ one — Do it',
			'+ todo',
		]),
	);
});

test('an item that begins with a list is open with all its keys', () => {
	const state = goTo(openForm('---\ntodos:\n  - needs: [x]\n    id: one\n---\n\n# x\n'), 'todo id');
	expect(rows(state)).toEqual(expect.arrayContaining(['▾ todo 1', 'needs  • x', '❯id     one']));
});

test('the menu finds every key', () => {
	expect(goTo(openForm(text), 'must_haves').focus).toEqual(['frontMatter', 'mustHaves', 'truths', 0]);
	expect(goTo(openForm(text), 'todo content').focus).toEqual(['frontMatter', 'todos', 0, 'content']);
	expect(goTo(openForm(text), 'tags').focus).toEqual(['frontMatter', 'tags', 0]);
});

test('a new item is typed into as any other', () => {
	const state = type(press(goTo(openForm(text), 'todo content'), 'ctrl+n'), 'two');
	expect(state.plan.text).toContain('    needs: [x]\n  - id: two\n    content:\n    needs: []\n---\n');
	const tagged = type(press(goTo(openForm(text), 'tags'), 'ctrl+n'), 'b c');
	expect(tagged.plan.text).toContain('tags: [a, b c, b]\n');
});

test('its lines can be edited elsewhere as they stand, and the title without them', () => {
	const inMatter = goTo(openForm(text), 'todo content');
	const range = sectionRange(inMatter);
	expect(range && sectionText(inMatter.plan, range)).toBe(matter);
	expect(range && withSection(inMatter.plan, range, '---\nname: x\n---\n').text).toMatch(
		/^---\nname: x\n---\n\n# Tech/,
	);
	const title = sectionRange(openForm(text));
	expect(title && sectionText(inMatter.plan, title)).toBe('# Technical Plan: Login\n\nWords.');
});

test('a group of the front matter is found by its key', () => {
	expect(goTo(openForm(text), 'todos').focus).toEqual(['frontMatter', 'todos', 0, 'id']);
});
