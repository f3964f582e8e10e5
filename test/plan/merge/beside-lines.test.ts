/* What a merge by fields must not do worse than one by lines, and where it does better. */
import {describe, expect, test} from 'vitest';
import {mergePlans, newPlan, parseTemplate, readPlan, type Template} from '../../../source/index.ts';
import {mergeLines} from '../../../source/plan/merge/lines.ts';
import {shipped} from '../shipped.ts';

const none = parseTemplate('');

function merged(template: Template, base: string, mine: string, theirs: string) {
	const read = (text: string) => readPlan(template, text);
	const {conflicts, marked} = mergePlans(read(base), read(mine), read(theirs));
	return {isClean: conflicts.length === 0, text: marked({size: 1})};
}

const byLine = (base: string, mine: string, theirs: string): string => mergeLines(base, mine, theirs).join('');

type Edit = (text: string) => string;
const replace =
	(words: string, other: string): Edit =>
	text => {
		if (!text.includes(words)) throw new RangeError(`\`${words}\` is not there`);
		return text.replace(words, other);
	};
const all =
	(...edits: readonly Edit[]): Edit =>
	text =>
		edits.reduce((current, edit) => edit(current), text);

const blank = newPlan(shipped).text;
const notes = '# Notes\n\n## Why\n\nOne.\n\nTwo.\n\n## How\n\nThree.\n\nFour.\n\n## When\n\n- now\n- later\n';

describe('the lines are taken where', () => {
	test.each<readonly [title: string, template: Template, base: string, mine: Edit, theirs: Edit]>([
		[
			'a blank section has another name',
			shipped,
			blank,
			replace('## Migration Strategy', '## Moving'),
			replace('## References', '## Links'),
		],
		[
			'a blank section has another level',
			shipped,
			blank,
			replace('## Migration Strategy', '### Migration Strategy'),
			replace('{Metric 1}', 'logins'),
		],
		[
			'front matter ends early',
			none,
			`---\nstatus: draft\ndate: today\n---\n\n${notes}`,
			replace('Two.', 'Two.\n\n<!-- mine -->'),
			replace('---\n', '--- theirs\n'),
		],
		[
			'a section has another name',
			none,
			notes,
			replace('One.', 'One.\n\n## Mine\n\nWords.'),
			replace('## How', '## Theirs'),
		],
		['a section has another level', none, notes, replace('## How', '### How'), replace('One.', 'One.\n\nTheirs.')],
		['each adds a remark', none, notes, replace('One.', 'One.\n\n<!-- mine -->'), replace('Three.', '---\n\nThree.')],
		['blanks end a line', none, notes, replace('- later', '- later  '), replace('## How', '## Theirs')],
		[
			'nothing but blank lines change',
			none,
			'---\n\n---\n\n---\n',
			text => text.replace('---\n\n---\n', '---\n---\n'),
			text => text.replace(/\n\n---\n$/, '\n---\n'),
		],
		['the last line has no end', none, notes, text => text.trimEnd(), replace('One.', 'Theirs.')],
		[
			'a number stands twice by intent',
			none,
			'# A\n\n1. a\n1. b\n1. c\n',
			replace('a', 'mine'),
			replace('c', 'c\n1. theirs'),
		],
	])('%s', (_, template, base, change, changeOther) => {
		const [mine, theirs] = [change(base), changeOther(base)];
		expect(merged(template, base, mine, theirs)).toEqual({isClean: true, text: byLine(base, mine, theirs)});
	});
});

describe('the fields are taken where', () => {
	const steps = (...titles: readonly string[]) =>
		`# A\n\n${titles.map((title, index) => `## Step ${index + 1}: ${title}\n\n**Why**: ${title[0]} is slow.\n`).join('\n')}`;

	test('both number a new one alike', () => {
		const others = ['b', 'c', 'd', 'e', 'f', 'g', 'h'];
		const [base, mine] = [steps('a', ...others), steps('a', 'x', ...others)];
		expect(merged(none, base, mine, `${base}\n## Step 9: y\n\n**Why**: y.\n`)).toEqual({
			isClean: true,
			text: `${mine}\n## Step 10: y\n\n**Why**: y.\n`,
		});
	});

	test('one side calls a section otherwise that stands twice, and the template does not know what else they did', () => {
		const base = '## List\n\n- a\n\n## List\n\n- b\n- c\n';
		const lists = parseTemplate('# Plan: {Name}\n\n## List\n\n- {thing}\n');
		const mine = base.replace('## List', '## Mine');
		const theirs = base.replace('## List', '  ## List').replace('- b\n', '');
		expect(merged(lists, base, mine, theirs)).toEqual({
			isClean: true,
			text: '  ## Mine\n\n- a\n\n## List\n\n- c\n',
		});
	});

	test('both move one thing to different places', () => {
		const [why, how, when] = [
			'## Why\n\nOne.\n\nTwo.\n\n',
			'## How\n\nThree.\n\nFour.\n\n',
			'## When\n\nFive.\n\nSix.\n\n',
		];
		const last = '## Last\n\nSeven.\n';
		const text = (...parts: readonly string[]) => parts.join('');
		const result = merged(none, text(why, how, when, last), text(how, why, when, last), text(how, when, why, last));
		expect(result.isClean).toBe(true);
		expect(result.text.match(/^## Why$/gm)).toHaveLength(1);
	});

	test('one side changes what the other moves', () => {
		const base = steps('a', 'b');
		const theirs = replace('a is slow', 'a is new')(base);
		expect(
			merged(none, base, '# A\n\n## Step 1: b\n\n**Why**: b is slow.\n\n## Step 2: a\n\n**Why**: a is slow.\n', theirs)
				.text,
		).toBe('# A\n\n## Step 1: b\n\n**Why**: b is slow.\n\n## Step 2: a\n\n**Why**: a is new.\n');
	});
});

describe('nothing comes back', () => {
	test('a blank item that one side took out, where the other added one', () => {
		const list = /- \{Metric 1\}\n- \{Metric 2\}\n/;
		const [mine, theirs] = [blank.replace(list, ''), replace('- {Metric 2}\n', '- {Metric 2}\n- logins\n')(blank)];
		expect(merged(shipped, blank, mine, theirs)).toEqual({isClean: true, text: blank.replace(list, '- logins\n')});
	});

	test('a blank section that one side calls otherwise, where the other filled it in', () => {
		const theirs = replace('## Testing Strategy', '## Tests')(blank);
		const result = merged(shipped, blank, replace('{Test area 1}', 'the limit')(blank), theirs);
		expect(result).toEqual({isClean: true, text: replace('{Test area 1}', 'the limit')(theirs)});
	});

	test('a row that one side took out, where the other laid the table out anew below a rule', () => {
		const base = '# A\n\n**Nodes** (all):\n\n| Node | Shape |\n|---|---|\n| CLI | round |\n| LSP | square |\n\nEnd.\n';
		const theirs = base.replace(
			/\| Node[\s\S]*square \|/,
			'---\n\n| Node | Shape  |\n| ---- | ------ |\n| CLI  | round  |\n| LSP  | square |',
		);
		const {text, isClean} = merged(none, base, replace('| CLI | round |\n', '')(base), theirs);
		expect(isClean && text.includes('CLI')).toBe(false);
	});

	test('a section that one side removed is a conflict where the other gave it another level', () => {
		const base = notes;
		const result = merged(
			none,
			base,
			replace('## How', '### How')(base),
			replace('## How\n\nThree.\n\nFour.\n\n', '')(base),
		);
		expect(result.isClean).toBe(false);
	});

	test('a blank section that one side removed stays away where the other laid its table out anew', () => {
		const risks = /## Technical Risks[\s\S]*?(?=\n## )/;
		const laidOut = all(
			replace('| Risk | Probability |', '| Risk     | Probability |'),
			replace('## References', '## Links'),
		);
		const removed = all(text => text.replace(risks, ''), replace('## Data Model', '## Data'));
		const result = merged(shipped, blank, removed(blank), laidOut(blank));
		expect(result.text).not.toContain('| Risk ');
	});
});

test('a conflict is never larger than that of the lines', () => {
	const base = '---\ntitle: "Note: {product}"\nstage: {draft | final}\n---\n\n# A\n';
	const mine = replace('"Note: {product}"\nstage: {draft | final}', '"Note: {product}" stage: {draft | final}')(base);
	const theirs = replace('title: "Note: {product}"\nstage: {draft | final}', 'no key at all')(base);
	expect(merged(none, base, mine, theirs).text).toBe(
		'---\n< mine\ntitle: "Note: {product}" stage: {draft | final}\n=\nno key at all\n> theirs\n---\n\n# A\n',
	);
});
