import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	answers,
	duplicateItem,
	fill,
	finish,
	insertItem,
	moveItem,
	type Plan,
	parseTemplate,
	readPlan,
	removeItem,
	setField,
} from '../../../source/index.ts';
import {fieldsIn, pathText, type SequencePlace, sequencesIn} from '../../../source/plan/place.ts';
import {isSameOutside, readValue} from '../../../source/plan/plan.ts';
import {normalise} from '../../../source/plan/spelling/context.ts';
import {anyString} from '../../helpers/any-string.ts';

const template = parseTemplate('---\nstatus: "{proposed | accepted}"\nauthors:\n  - TBD\n---\n\n# {Title}\n');

const word = fc.constantFrom(
	'a',
	'b c',
	'12',
	'0.10',
	'true',
	'yes',
	'~',
	"it's",
	'"q"',
	'a: b',
	'x #y',
	'[z]',
	'{w}',
	'-',
	'*',
	'&',
	'|',
	'!t',
	'@',
	'%',
	'`',
	',',
	'…',
	'\\',
	'---',
	'...',
	'',
);
const value = fc.oneof(
	fc.array(word, {maxLength: 4}).map(words => words.join(' ')),
	fc.array(word, {maxLength: 3}).map(words => words.join('\n')),
	fc.string({maxLength: 20}),
	anyString({maxLength: 8}),
);

const scalar = fc.constantFrom(
	'x',
	'0.10',
	'true',
	"'it''s'",
	'"a \\"b\\" c"',
	'2024-01-01',
	'',
	'"two\n    lines"',
	'plain\n    on',
	'*here',
	'ADR: [T]',
	'!!str 3',
	'x # why',
	'~',
);
const key = fc.constantFrom('id', 'content', 'status', 'Key two', '"q: r"', "'s'");
const lines = (indent: string) =>
	fc.constantFrom(
		`|\n${indent}  one\n${indent}    two`,
		`>-\n${indent}  one\n\n${indent}  two`,
		`|+\n${indent}  one\n\n`,
	);

const flow = fc.oneof(
	fc.array(fc.constantFrom('a', '"b c"', "'d'", '12'), {maxLength: 3}).map(items => `[${items.join(', ')}]`),
	fc
		.array(fc.tuple(fc.constantFrom('k', 'l', 'm'), fc.constantFrom('a', '"b"', '1')), {minLength: 1, maxLength: 2})
		.map(pairs => `{${pairs.map(([k, v]) => `${k}: ${v}`).join(', ')}}`),
	fc.constant('[{a: 1, b: x}, {a: 2}]'),
);

const block = (indent: string): fc.Arbitrary<string> =>
	fc.oneof(
		{weight: 4, arbitrary: scalar.map(text => (text === '' ? '' : ` ${text}`))},
		{weight: 1, arbitrary: lines(indent).map(text => ` ${text}`)},
		{weight: 1, arbitrary: flow.map(text => ` ${text}`)},
		{
			weight: 1,
			arbitrary: fc
				.array(
					scalar.filter(text => !text.includes('\n')),
					{minLength: 1, maxLength: 3},
				)
				.map(items => items.map(item => `\n${indent}  - ${item}`.trimEnd()).join('')),
		},
	);

const mapOf = (indent: string, inner: (indent: string) => fc.Arbitrary<string>) =>
	fc
		.array(fc.tuple(key, inner(indent)), {minLength: 1, maxLength: 3})
		.map(entries => entries.map(([name, text]) => `${name}:${text}`).join(`\n${indent}`));

const entry = fc.oneof(
	{weight: 3, arbitrary: block('')},
	{weight: 1, arbitrary: mapOf('  ', block).map(text => `\n  ${text}`)},
	{
		weight: 1,
		arbitrary: fc
			.array(mapOf('    ', block), {minLength: 1, maxLength: 3})
			.map(items => items.map(item => `\n  - ${item}`).join('')),
	},
);

const names = ['status', 'todos', 'Authors', 'must_haves', 'a-b', '# note\nafter', 'status'];
const matter = fc
	.tuple(
		fc.array(entry, {minLength: 1, maxLength: 5}),
		fc.constantFrom('\n', '\r\n'),
		fc.constantFrom('', '\uFEFF'),
		fc.boolean(),
	)
	.map(([entries, eol, mark, isMixed]) => {
		const text = entries.map((own, index) => `${names[(index + (isMixed ? 2 : 0)) % names.length]}:${own}`).join('\n');
		return `${mark}---\n${text}\n---\n\n# Title\n\nBody.\n`.replaceAll('\n', eol);
	});

const broken = fc
	.tuple(matter, fc.nat(), fc.constantFrom('\t', '"', '[', '}', '- ', ': ', '&', '%', "'", '\n', '  ', '|', '{x'))
	.map(([text, at, mark]) => {
		const offset = 5 + (at % Math.max(1, text.indexOf('# Title') - 5));
		return text.slice(0, offset) + mark + text.slice(offset);
	});

const document = fc.oneof({weight: 2, arbitrary: matter}, {weight: 1, arbitrary: broken});

/* What the value of every field is, and the text that none of them covers. */
const said = (plan: Plan) =>
	[...fieldsIn(plan.places)].map(field => `${pathText(field.path)} ${readValue(plan, field)}`);

const matterFields = (plan: Plan) => [...fieldsIn(plan.places)].filter(({path}) => path[0] === 'frontMatter');
const lists = (plan: Plan): SequencePlace[] =>
	[...sequencesIn(plan.places)].filter(({path}) => path[0] === 'frontMatter');

describe('front matter', () => {
	test('is reached to its last letter', () => {
		fc.assert(
			fc.property(document, text => {
				const plan = readPlan(template, text);
				const places = plan.places.filter(place => place.type === 'section' && place.path[0] === 'frontMatter');
				expect(places).toHaveLength(1);
				expect(finish(plan)).toBe(text);
				for (const {from, to} of matterFields(plan)) expect(from).toBeLessThanOrEqual(to);
			}),
		);
	});

	test('writes back what was read without a change', () => {
		fc.assert(
			fc.property(document, text => {
				const plan = readPlan(template, text);
				expect(fill(plan, answers(plan)).text).toBe(text);
				for (const field of matterFields(plan))
					expect(setField(plan, field.path, readValue(plan, field)).text).toBe(text);
			}),
		);
	});

	test('holds any text in any of its fields, and nothing else changes', () => {
		fc.assert(
			fc.property(matter, value, fc.nat(), (text, wanted, at) => {
				const plan = readPlan(template, text);
				const fields = matterFields(plan).filter(({frame}) => frame.type === 'yaml' && frame.style !== 'raw');
				const field = fields[at % Math.max(1, fields.length)];
				if (!field) return;
				const written = setField(plan, field.path, wanted);
				const now = [...fieldsIn(written.places)].find(one => pathText(one.path) === pathText(field.path));
				expect(now ? readValue(written, now) : '').toBe(normalise(wanted));
				expect(isSameOutside(plan, written, field.path)).toBe(true);
				const frame = field.frame.type === 'yaml' ? field.frame : undefined;
				const change = {from: frame?.from ?? 0, to: frame?.to ?? 0};
				expect(written.text.startsWith(text.slice(0, change.from))).toBe(true);
				expect(written.text.endsWith(text.slice(change.to).replace(/^ (?=\r?\n)/, ''))).toBe(true);
			}),
		);
	});

	test('keeps all others where an item comes, goes or moves', () => {
		fc.assert(
			fc.property(matter, fc.nat(), fc.nat(), (text, which, at) => {
				const plan = readPlan(template, text);
				const found = lists(plan);
				const list = found[which % Math.max(1, found.length)];
				if (!list) return;
				const {path, items} = list;
				const index = at % (items.length + 1);
				const added = insertItem(plan, [...path, index]);
				expect(isSameOutside(plan, added, path)).toBe(true);
				expect(removeItem(added, [...path, index]).places.length).toBeGreaterThan(0);
				const own = items[index];
				if (!own) return;
				expect(said(removeItem(duplicateItem(plan, own.path), own.path))).toEqual(said(plan));
				const moved = moveItem(plan, own.path, items.length - 1 - index);
				expect(said(moved).toSorted()).toHaveLength(said(plan).length);
				expect(isSameOutside(plan, removeItem(plan, own.path), path)).toBe(true);
			}),
		);
	});
});
