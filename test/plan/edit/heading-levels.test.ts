import {expect, test} from 'vitest';
import {deeper, levelAt, topLevel} from '../../../source/plan/edit/heading-levels.ts';
import {readOutline} from '../../../source/template/outline.ts';

test.each([
	['', 7, ''],
	['a\nb # c', 7, 'a\nb # c'],
	['# a', 1, '## a'],
	['#\ta', 1, '##\ta'],
	['#', 1, '##'],
	['## a\n\n# b', 1, '### a\n\n## b'],
	['###### a', 6, '###### a'],
	['```\n# a\n```\n## b', 2, '```\n# a\n```\n### b'],
	['#a\n####### b\n # c', 7, '#a\n####### b\n # c'],
])('%j is on level %i, and one deeper %j', (markdown, level, below) => {
	expect(topLevel(markdown)).toBe(level);
	expect(deeper(markdown, 1)).toBe(below);
	expect(deeper(markdown, 0)).toBe(markdown);
});

test('headings go up as they go down', () => {
	expect(deeper('## a\n### b', -1)).toBe('# a\n## b');
	expect(deeper('## a', 9)).toBe('###### a');
});

test('an offset is on the level of the heading that it is below', () => {
	const outline = readOutline('a\n\n# b\n\nc\n\n### d\n\ne\n\n## f\n');
	const levels = [0, 2, 3, 8, 10, 12, 13, 19, 21, 22, 25].map(offset => levelAt(outline, offset));
	expect(levels).toEqual([0, 0, 1, 1, 1, 3, 3, 3, 2, 2, 2]);
});
