import {expect, test} from 'vitest';
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

const taught = specs.map(spec => withHelp(spec, [spec.key], sidecar));
const at = (path: string) => {
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
