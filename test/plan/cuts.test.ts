import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../source/index.ts';
import {type Cut, holdingSplices} from '../../source/plan/cuts.ts';
import {applySplices} from '../../source/plan/plan.ts';

const template = parseTemplate('# {Name}\n\n## Goal\n\n**Why**: {why}\n**How**: {how}\n\n## List\n\n- {thing}\n');

/** What becomes of `text` by `cuts`, each given as what it replaces and by what, the best first. */
function cut(text: string, ...cuts: readonly (readonly (readonly [string | RegExp, string])[])[]): string {
	const splice = ([old, now]: readonly [string | RegExp, string]) => {
		const found = typeof old === 'string' ? old : (old.exec(text)?.[0] ?? '');
		const from = typeof old === 'string' ? text.indexOf(old) : text.search(old);
		return {from, to: from + found.length, text: now};
	};
	const made = cuts.map((tries): Cut => tries.map(splice));
	return applySplices(text, holdingSplices(readPlan(template, text), made, []));
}

const text = '# A\n\n## Goal\n\n**Why**: b\n**How**: {how}\n\n## List\n\n- c\n- d\n';

test('nothing is cut where nothing is to be', () => {
	expect(holdingSplices(readPlan(template, text), [], [{from: 0, to: 1, text: ''}])).toEqual([]);
});

test('the first of the tries that loses no answer is made', () => {
	expect(cut(text, [['\n**How**: {how}', '']])).toBe(text.replace('\n**How**: {how}', ''));
	const lossy = ['**Why**: b\n', ''] as const;
	expect(cut(text, [lossy, ['{how}', '?']])).toBe(text);
	expect(cut(text, [lossy, ['{how}', '']])).toBe(text.replace('{how}', ''));
	expect(cut(text, [lossy])).toBe(text);
});

test.each([
	['a value', ['b\n', 'x\n']],
	['an item', ['- c\n', '']],
	['an item between others', ['- c\n', '- c\n- x\n']],
	['the order of items', ['- c\n- d', '- d\n- c']],
	['what a value belongs to', ['**Why**: b\n**How**: {how}', '**Why**: {why}\n**How**: b']],
] as const)('%s is no loss', (_, lossy) => {
	expect(cut(text, [lossy])).toBe(text);
});

test('what holds is made beside what does not', () => {
	const tries = [['**Why**: b\n', '']] as const;
	expect(cut(text, tries, [['{how}', '']], tries)).toBe(text.replace('{how}', ''));
	expect(cut(text, [['{how}', '']], tries)).toBe(text.replace('{how}', ''));
});

test('a blank item is no answer, wherever it stands', () => {
	const blank = text.replace('- c\n', '- {thing}\n- c\n');
	expect(cut(blank, [['- {thing}\n', '']])).toBe(text);
});

test('what only the document has is no answer', () => {
	expect(cut(`${text}\n## Own\n\nx\n`, [['\n\n## Own\n\nx', '']])).toBe(text);
});

test('what goes as a whole takes along what goes in it', () => {
	const whole = '\n**How**: {how}';
	expect(cut(text, [[whole, '']], [['{how}', '?']])).toBe(text.replace(whole, ''));
	expect(cut(text, [['{how}', '']], [[whole, '']])).toBe(text.replace(whole, ''));
});

test('the line break behind an open question stays', () => {
	const question = ['{how}\n', '[CLARIFY: how]\n'] as const;
	const asked = text.replace('{how}', '[CLARIFY: how]');
	expect(cut(text, [question], [[/(?<=how})\n\n/, '']])).toBe(asked);
	expect(cut(text, [question], [[/(?<=how})\n\n## List/, '']])).toBe(asked);
	expect(cut(text, [['{how}\n', '']], [[/(?<=how})\n\n/, '']])).toBe(
		'# A\n\n## Goal\n\n**Why**: b\n**How**: \n## List\n\n- c\n- d\n',
	);
	expect(cut(text, [['{how}\n', '']], [[/(?<=how})\n\n/, '\n']])).toBe(
		'# A\n\n## Goal\n\n**Why**: b\n**How**: \n## List\n\n- c\n- d\n',
	);
});

test('two removals may share a line break', () => {
	const own = '# A\n\n## Goal\n\n**Why**: {why}\n**How**: {how}\n\n## List\n\n- c\n';
	const both = [[['**Why**: {why}\n', '']], [['\n**How**: {how}', '']]] as const;
	expect(cut(own, ...both)).toBe('# A\n\n## Goal\n\n## List\n\n- c\n');
});

test('names of items that are counted again follow', () => {
	const plan = readPlan(template, text);
	const at = text.indexOf('d\n');
	const splices = holdingSplices(plan, [[{from: at, to: at + 1, text: 'x'}], []], [{from: at, to: at + 1, text: 'e'}]);
	expect(applySplices(text, splices)).toBe(text.replace('- d', '- e'));
});

test.each([
	['one on each side', 'a\n\nX\n\nb', 'a\n\nb'],
	['more above', 'a\n\n\n\nX\n\nb', 'a\n\n\n\nb'],
	['more below', 'a\n\nX\n\n\n\nb', 'a\n\n\n\nb'],
	['with carriage returns', 'a\r\n\r\nX\r\n\r\nb', 'a\r\n\r\nb'],
	['with blanks in them', 'a\n \t\nX\n  \nb', 'a\n \t\nb'],
	['none, where one stays', 'a\nX\nb', 'a\n\nb'],
	['none below', 'a\n\nX\nb', 'a\n\nb'],
	['none above', 'a\nX\n\nb', 'a\n\nb'],
	['at the end', 'a\n\nX\n', 'a\n'],
	['at the end of several', 'a\n\n\nX\n\n\n', 'a\n'],
	['at an end without a break', 'a\n\nX', 'a\n'],
	['behind words at the end', 'a X\n', 'a \n'],
])('of the blank lines around what was cut those of one side stay: %s', (_, before, after) => {
	const from = before.indexOf('X');
	const plan = readPlan(parseTemplate(''), before);
	const splices = holdingSplices(plan, [[{from, to: from + 1, text: ''}]], []);
	expect(applySplices(before, splices)).toBe(after);
});
