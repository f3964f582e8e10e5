import fc from 'fast-check';
import {expect, test} from 'vitest';
import {findJsonError} from '../../source/commands/json-error.ts';

test.each([
	['', 1, 1],
	['{', 1, 2],
	['{"a": 1,}', 1, 9],
	['{"a" 1}', 1, 6],
	['{a: 1}', 1, 2],
	['[1, 2', 1, 6],
	['[1 2]', 1, 4],
	['{"a": 1}\n\n  x', 3, 3],
	['{\r\n  "a": tru\r\n}', 2, 11],
	['{"a": "b\nc"}', 1, 9],
	['{"a": "\\x"}', 1, 9],
	['[1]]', 1, 4],
	['[}', 1, 2],
	['01', 1, 2],
	['[1,]', 1, 4],
	["{'a': 1}", 1, 2],
	['[1.]', 1, 4],
	['{"a": "\\u12"}', 1, 12],
	['undefined', 1, 1],
	['[ at position 9]', 1, 3],
])('%j is wrong at line %i, column %i', (text, line, column) => {
	expect(() => JSON.parse(text)).toThrow();
	expect(findJsonError(text)).toEqual({line, column});
});

const cutAt = (json: string, at: number): string => json.slice(0, at % (json.length + 1));

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

test('a text that is cut off is wrong at its end', () => {
	fc.assert(
		fc.property(fc.json(), fc.nat(), (json, at) => {
			const text = cutAt(json, at);
			fc.pre(!isJson(text));
			expect(findJsonError(text)).toEqual({line: 1, column: text.length + 1});
		}),
	);
});

test('what stands before the mistake could have gone on as JSON', () => {
	fc.assert(
		fc.property(fc.json(), fc.nat(), fc.constantFrom(']', '}', ',', ':', 'x', '"', '\\', '1'), (json, at, mark) => {
			const before = cutAt(json, at);
			const text = before + mark + json.slice(before.length);
			fc.pre(!isJson(text));
			const {line, column} = findJsonError(text);
			expect(line).toBe(1);
			expect(column).toBeGreaterThan(before.length);
			const beginning = text.slice(0, column - 1);
			if (!isJson(beginning)) expect(findJsonError(beginning).column).toBe(column);
		}),
	);
});

test.each([
	['depth', '['.repeat(200_000), 200_001],
	['length', `["${'x'.repeat(20_000_000)}" 1]`, 20_000_005],
	['the number of escapes', `["${'\\n'.repeat(10_000_000)}" 1]`, 20_000_005],
])('%s does not matter', (_, text, column) => {
	expect(findJsonError(text)).toEqual({line: 1, column});
});
