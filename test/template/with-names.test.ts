import {expect, test} from 'vitest';
import {parseTemplate} from '../../source/index.ts';
import type {Sidecar} from '../../source/template/sidecar.ts';
import {withNames} from '../../source/template/with-names.ts';

const {specs} = parseTemplate(
	'# {Name}\n\n## Goal\n\nSay what.\n\n## Part\n\n**Owner**: {who}\n**State**: {a|b}\n\n## Risks\n\n| Risk | Chance | Harm |\n|---|---|---|\n| {Risk 1} | {Low/High} | {Low/High} |\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n',
);
const named = (key: string, sidecar: Sidecar) => {
	const spec = specs.find(one => one.key === key);
	if (!spec) throw new RangeError(`No spec ${key}.`);
	return withNames(spec, [key], sidecar);
};

test('other names stand beside a section’s own', () => {
	expect(named('goal', {aliases: {goal: ['Aim', 'The Aim']}})).toMatchObject({names: ['goal', 'aim', 'the aim']});
	expect(named('goal', {})).toMatchObject({names: ['goal']});
});

test('and beside those of what it holds', () => {
	const part = named('part', {aliases: {'part.owner': ['Lead'], 'steps.why': ['Reason']}, synonyms: {a: ['x']}});
	if (part.type !== 'section') throw new RangeError('No section.');
	expect(part.specs.map(spec => 'names' in spec && spec.names)).toEqual([['owner', 'lead'], ['state']]);
	expect(part.specs.map(spec => 'choices' in spec && spec.choices?.synonyms)).toEqual([undefined, {a: ['x']}]);
});

test('columns have their own, and are axes where the sidecar says so', () => {
	const risks = named('risks', {aliases: {'risks.harm': ['Pain']}, matrix: {risks: {across: 'chance', up: 'harm'}}});
	if (risks.type !== 'section') throw new RangeError('No section.');
	const [table] = risks.specs;
	if (table?.type !== 'field') throw new RangeError('No table.');
	expect(table.columns.map(({names}) => names)).toEqual([
		['risk'],
		['chance', 'likelihood'],
		['harm', 'pain', 'impact'],
	]);
	const plain = named('risks', {synonyms: {Low: ['L']}});
	if (plain.type !== 'section' || plain.specs[0]?.type !== 'field') throw new RangeError('No table.');
	expect(plain.specs[0].columns.map(({choices, names}) => [names, choices?.synonyms])).toEqual([
		[['risk'], undefined],
		[['chance'], undefined],
		[['harm'], undefined],
	]);
});

test('in an open document running text is all that a text is', () => {
	const isOpen = (key: string, sidecar: Sidecar) => {
		const section = named(key, sidecar);
		return (
			section.type === 'section' && [section.isProse, ...section.specs.map(spec => 'isOpen' in spec && spec.isOpen)]
		);
	};
	expect([isOpen('goal', {}), isOpen('goal', {open: true}), isOpen('part', {open: true}), isOpen('part', {})]).toEqual([
		[true, false],
		[false, true],
		[false, false, false],
		[false, false, false],
	]);
});

test('a group’s fields are named like others', () => {
	const steps = named('steps', {aliases: {'steps.why': ['Reason']}});
	const group = steps.type === 'section' ? steps.specs[0] : steps;
	if (group?.type !== 'group') throw new RangeError('No group.');
	expect(group.specs.map(spec => 'names' in spec && spec.names)).toEqual([['why', 'reason']]);
});
