import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Block, type Outline, type Part, readOutline} from '../../../source/template/outline.ts';
import {runs} from '../../helpers/runs.ts';
import {hostileDocument} from '../../plan/hostile-document.ts';
import {shipped} from '../../plan/shipped.ts';

const block = ({type, from, to, level}: Block) => ({type, from, to, level});

const part = ({heading, level, from, to, body, children}: Part): object => ({
	heading: heading && block(heading),
	level,
	from,
	to,
	body: body.map(block),
	children: children.map(part),
});

const shape = ({text, source, start, root}: Outline): object => ({text, source, start, root: part(root)});

const lines = (line: (index: number) => string): string =>
	Array.from({length: 30}, (_, index) => line(index)).join('\n');

const long = [
	`# A\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n${lines(index => `| risk ${index} | Low |`)}\n\n## Next\n\ntext\n`,
	`# A\n\n## Prose\n\n${lines(index => `words ${index} go on`)}\n\n${lines(index => `and ${index} on`)}\n\n- a\n\n  b\n\n## Next\n`,
	`## Prose\r\n\r\n${lines(index => `words ${index}\r`)}\r\n\r\nmore\r\n`,
	`## Prose\n\n${lines(index => `Paragraph ${index}.\n`)}`,
];

const typed = [
	...[
		'a',
		' ',
		'\n',
		'\n\n',
		'\r',
		'\r\n',
		'|',
		'| b',
		'#',
		'# x',
		'\n# x\n',
		'- ',
		'1. ',
		'> ',
		'```',
		'\n```\n',
		'~~~',
	],
	...[
		'---',
		'===',
		'\n---\n',
		'|---|---|',
		'<!--',
		'-->',
		'<div>',
		'<task>',
		'\n  </task>',
		'    ',
		'\t',
		'[a]: /x "',
		'\\',
		'漢',
		'\u2028',
	],
];

const document = fc.oneof(hostileDocument(shipped.text), fc.constantFrom(...long));
const edit = fc.record({
	at: fc.double({min: 0, max: 1, noNaN: true}),
	removed: fc.oneof(fc.constant(0), fc.nat({max: 3}), fc.nat({max: 200})),
	inserted: fc.oneof(fc.constantFrom(...typed), fc.string({maxLength: 5})),
});

test('a text that is changed step by step has the outline of the text as a whole', () => {
	fc.assert(
		fc.property(document, fc.array(edit, {minLength: 1, maxLength: 8}), (before, edits) => {
			let outline = readOutline(before);
			for (const {at, removed, inserted} of edits) {
				const from = Math.floor(at * outline.text.length);
				const text = outline.text.slice(0, from) + inserted + outline.text.slice(from + removed);
				outline = readOutline(text, outline);
				expect(shape(outline)).toEqual(shape(readOutline(text)));
			}
		}),
		{numRuns: runs(2)},
	);
});
