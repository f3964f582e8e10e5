/* An edit in a list reads no more than the items around it; what is read is what the whole text would be read as. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {answers, parseTemplate, readPlan} from '../../../source/index.ts';
import {withoutCode} from '../../../source/plan/check/leftovers.ts';
import {sectionsIn} from '../../../source/plan/edit/insert.ts';
import {fieldsIn, type ItemPlace, type Place, type Plan, sequencesIn} from '../../../source/plan/place.ts';
import {isSameOutside, withText} from '../../../source/plan/plan.ts';
import {runs} from '../../helpers/runs.ts';
import {shipped} from '../shipped.ts';

const marks = ['- ', '- ', '* ', '1. ', '2. ', '1) ', '- [ ] ', '- [x] ', '* [ ] ', '1. [~] ', '-', '+ '];
const indents = ['', '', '', '', ' ', '  ', '    ', '\t', '      '];
const words = [
	'a',
	'some words',
	'**Owner**: me',
	'**Owner**: me | **By**: x',
	'Status: new',
	'# no',
	'---',
	'```',
	'~~~',
	'| a | b |',
	'|---|---|',
	'> q',
	'<!-- x',
	'-->',
	'</task>',
	'<task>',
	'{x}',
	'',
	'',
	'[ ] ',
	'a - b',
	'**Bold**',
	'===',
	'<div>',
];

const line = fc
	.record({
		indent: fc.constantFrom(...indents),
		mark: fc.constantFrom(...marks, ...marks, ''),
		text: fc.constantFrom(...words),
	})
	.map(({indent, mark, text}) => indent + mark + text);

const item = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.constantFrom(
			'- [ ] a',
			'- [x] b',
			'- c',
			'- **Owner**: x',
			'1. one',
			'2. two',
			'  - [ ] below',
			'  **By**: she',
			'  more',
		),
	},
	{weight: 1, arbitrary: line},
	{weight: 1, arbitrary: fc.constant('')},
);

const heads = [
	'',
	'# Plan\n\n## Work\n\n',
	'## Work\n\n**Tasks**:\n',
	'## Work\n\nSome words.\n\n',
	'## Testing Strategy\n\n### Unit Tests\n\n',
	'## Open Questions\n\n',
	'## Error Handling\n\n',
	'**Status**: new\n**Owner**: me\n\n## Work\n\n### First\n\n#### Deep\n\nx\n\n### Second\n\n',
];
const tails = [
	'',
	'\n',
	'\n## Next\n\n- x\n',
	'\nWords behind.\n',
	'\n\n---\n',
	'\n* other\n',
	'\n### Third\n\n- x\n\n## Next\n\n### Fourth\n\ny\n',
];

const text = fc
	.record({
		head: fc.constantFrom(...heads),
		items: fc.array(item, {minLength: 1, maxLength: 14}),
		tail: fc.constantFrom(...tails),
		eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
	})
	.map(({head, items, tail, eol}) => ({text: (head + items.join('\n') + tail).replaceAll('\n', eol), eol}));

const edit = fc.record({
	at: fc.nat(),
	length: fc.constantFrom(0, 0, 0, 1, 2, 5, 9),
	text: fc.oneof(
		fc.constantFrom(
			'',
			'x',
			' ',
			'\n',
			'\n- [ ] new',
			'\n  - y',
			'- ',
			'[x] ',
			'**Owner**: ',
			'\n\n',
			'  ',
			'```',
			'\n---\n',
			'\n## H\n',
			'\r',
			'#',
		),
		line,
	),
});

const placesOf = ({places}: Plan) =>
	[...fieldsIn(places)].map(({path, kind, start, from, to, frame, context, words}) => ({
		path,
		kind,
		start,
		from,
		to,
		frame,
		context,
		words,
	}));

const itemsOf = ({places}: Plan) =>
	[...sequencesIn(places)].map(({kind, path, from, to, items}) => ({
		kind,
		path,
		from,
		to,
		items: items.map(plainItem),
	}));

const plainItem = ({path, from, to, number, nodes}: ItemPlace): unknown => ({
	path,
	from,
	to,
	number,
	nodes: nodes.map(plainNode),
});

const plainNode = (place: Place): unknown =>
	place.type === 'sequence' ? [place.path, place.kind, place.from, place.to, place.items.map(plainItem)] : place.path;

/* With the part that it is of, as what is inserted stands by it. */
const sectionsOf = ({places}: Plan) =>
	sectionsIn(places).map(({path, from, to, part}) => ({
		path,
		from,
		to,
		part: [part.from, part.to, part.heading?.from],
	}));

const all = (plan: Plan) => ({
	sections: sectionsOf(plan),
	fields: placesOf(plan),
	items: itemsOf(plan),
	answers: answers(plan),
	code: withoutCode(plan.outline),
});

test.each([
	['without a template', parseTemplate('')],
	['with the shipped one', shipped],
	['with a list of its own', parseTemplate('## Work\n\n- [ ] {Task}\n\n## Error Handling\n\n- {Type}: {How}\n')],
])('lists %s are read edit by edit as they are read at once', (_, template) => {
	fc.assert(
		fc.property(text, fc.array(edit, {minLength: 1, maxLength: 6}), ({text, eol}, edits) => {
			let plan = readPlan(template, text);
			for (const one of edits) {
				const at = one.at % (plan.text.length + 1);
				const after = plan.text.slice(0, at) + one.text.replaceAll('\n', eol) + plan.text.slice(at + one.length);
				const next = withText(plan, after);
				const whole = readPlan(template, after);
				expect(all(next)).toEqual(all(whole));
				// What is told to be the same is so.
				expect(isSameOutside(plan, next)).toBe(isSameOutside(readPlan(template, plan.text), whole));
				plan = next;
			}
		}),
		{numRuns: runs(2)},
	);
});
