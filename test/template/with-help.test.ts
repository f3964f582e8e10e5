import {describe, expect, test} from 'vitest';
import {parseTemplate} from '../../source/index.ts';
import {findSpec} from '../../source/template/find-spec.ts';
import {taughtAt, withHelp} from '../../source/template/with-help.ts';

const {specs} = parseTemplate(
	'# {Name}\n\n## Goal\n\nSay what.\n\n## Part\n\n**Owner**: {who}\n\n**Options**:\n\n1. {Option A} - {Pros/Cons}\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/High} |\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n',
);

const sidecar = {
	help: {
		goal: 'g',
		part: 'p',
		'part.owner': 'po',
		'part.options.option': 'poo',
		'risks.impact': 'ri',
		steps: 's',
		'steps.title': 'st',
		'steps.why': 'sw',
	},
	example: {goal: 'G', 'part.owner': 'PO', 'steps.title': ['ST'], 'risks.risk': 'RR'},
};

const at = (path: string) => {
	const taught = specs.map(spec => withHelp(spec, [spec.key], sidecar));
	const template = {...parseTemplate(''), specs: taught};
	const spec = findSpec(template, path.split('.'));
	return spec && {help: 'help' in spec ? spec.help : undefined, example: 'example' in spec ? spec.example : undefined};
};

test.each([
	['goal', {help: 'g', example: undefined}],
	['part', {help: 'p', example: undefined}],
	['part.owner', {help: 'po', example: 'PO'}],
	['part.options.option', {help: 'poo', example: undefined}],
	['part.options.prosCons', {help: undefined, example: undefined}],
	['risks.risk', {help: undefined, example: 'RR'}],
	['risks.impact', {help: 'ri', example: undefined}],
	['steps', {help: 's', example: undefined}],
	['steps.title', {help: 'st', example: ['ST']}],
	['steps.why', {help: 'sw', example: undefined}],
])('%s is taught', (path, own) => {
	expect(at(path)).toEqual(own);
});

test('without a sidecar’s help nothing is another', () => {
	const [spec] = specs;
	if (!spec) throw new RangeError('No spec.');
	expect(withHelp(spec, [spec.key], {})).toBe(spec);
	expect(withHelp(spec, [spec.key], {help: {}})).toEqual(spec);
});

test('one place is taught what it is taught, and no more', () => {
	expect(taughtAt(sidecar, ['goal'])).toEqual({help: 'g', example: 'G'});
	expect(taughtAt(sidecar, ['part'])).toEqual({help: 'p'});
	expect(taughtAt(sidecar, ['risks', 'risk'])).toEqual({example: 'RR'});
	expect(taughtAt(sidecar, ['constructor'])).toEqual({});
});

test('either of help and examples is enough', () => {
	const [goal] = specs;
	if (!goal) throw new RangeError('No spec.');
	expect(withHelp(goal, ['goal'], {example: {goal: 'G'}})).toMatchObject({specs: [{example: 'G'}]});
	expect(withHelp(goal, ['goal'], {help: {goal: 'g'}})).toMatchObject({help: 'g', specs: [{help: 'g'}]});
});

describe('what the help asks where the template’s words ask nothing', () => {
	const asked = (markdown: string, help: Readonly<Record<string, string>>) => {
		const [spec] = parseTemplate(markdown).specs;
		if (spec?.type !== 'section') throw new RangeError('No section.');
		return withHelp(spec, [spec.key], {help});
	};

	test('is asked by a section and by the field that it is, and is nobody’s answer', () => {
		expect(asked('## Goal\n\n{Goal}\n', {goal: 'What is better; and for whom.'})).toMatchObject({
			help: 'What is better; and for whom.',
			asks: 'What is better',
			specs: [{asks: 'What is better', words: ['{Goal}', '[CLARIFY: What is better]']}],
		});
	});

	test('is asked by a section for the list in it', () => {
		expect(asked('## Terms\n\n- {Term}: {What it means here}\n', {terms: 'Words to know.'})).toMatchObject({
			asks: 'Words to know',
			specs: [{asks: 'Words to know'}],
		});
	});

	test('is not asked where they do', () => {
		const section = asked('## Goal\n\n{what is better then}\n', {goal: 'What is better; and for whom.'});
		expect('asks' in section).toBe(false);
		expect(section.specs).toMatchObject([{words: ['{what is better then}']}]);
		expect('asks' in (section.specs[0] ?? {})).toBe(false);
	});

	test('is not asked by a section of several, nor by a field that has no help', () => {
		const section = asked('## Goal\n\n**A**: {A}\n\n**B**: {B}\n', {'goal.a': 'Why.'});
		expect('asks' in section).toBe(false);
		expect('help' in section && section.help).toBe('');
		expect(section.specs).toMatchObject([{help: 'Why.', asks: 'Why', words: ['{A}', '[CLARIFY: Why]']}, {help: ''}]);
		expect('asks' in (section.specs[1] ?? {})).toBe(false);
	});

	test('is not asked by a group', () => {
		const section = asked('## Steps\n\n### Step 1: {Title}\n\n{x}\n', {steps: 'One by one.'});
		expect(section).toMatchObject({help: 'One by one.', specs: [{help: 'One by one.', title: {key: 'title'}}]});
		expect('asks' in (section.specs[0] ?? {})).toBe(false);
		expect('title' in section).toBe(false);
	});
});
