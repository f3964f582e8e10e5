import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {emptied, lastResort, written, writtenValue} from './tries.ts';

const template = parseTemplate('# Plan: {Name}\n\n## Text\n\nSay what.\n\n## More\n\nSay more.\n');
const plan = readPlan(template, '## Text\n\na\n\n## More\n');
const at = ['text'];

test('a text is written with as few line breaks as will do', () => {
	const [plain, ...more] = ['b', 'b\n', '\nb\n'].map(text => `## Text\n\n${text}\n\n## More\n`);
	expect(written(plan, at, 'b')).toEqual([plain, ...more]);
	expect(writtenValue(plan, at, '# b', 0)[0]).toBe('## Text\n\n# b\n\n## More\n');
	expect(writtenValue(plan, at, '# b', 1)[0]).toBe('## Text\n\n&#35; b\n\n## More\n');
	expect(writtenValue(plan, at, '', 1)[0]).toBe('## Text\n\n\n\n## More\n');
});

test('its line breaks are those of the plan', () => {
	expect(written(readPlan(template, '## Text\r\n\r\na\r\n'), at, 'b')[2]).toBe('## Text\r\n\r\n\r\nb\r\n\r\n');
});

describe('it is emptied', () => {
	test.each([
		['with the blank lines behind it', '## Text\n\na\n \t\n\n## More\n', '## Text\n\n## More\n'],
		['with their carriage returns', '## Text\r\n\r\na\r\n\r\n## More\r\n', '## Text\r\n\r\n## More\r\n'],
		['at the end with those before it', '## Text\n\na\n', '## Text\n'],
		['at the end with blank lines behind it', '## Text\n\na\n\n\n', '## Text\n\n\n'],
		['alone', 'a', ''],
	])('%s', (_, before, after) => {
		const own = readPlan(before === 'a' ? parseTemplate('') : template, before);
		const [place] = own.places;
		const path = before === 'a' && place && 'path' in place ? place.path : at;
		expect(emptied(own, path)).toEqual([after]);
	});
});

test('a text that would run into what is above it is set off by a rule, at every level', () => {
	const values = ['# b', '&#35; b', '&#35; b', '&#35; b'];
	expect(lastResort(plan, at, '# b')).toEqual(values.map(value => `## Text\n\n\n---\n\n${value}\n\n\n## More\n`));
	expect(lastResort(plan, at, '')).toEqual([]);
});
