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
	['{\r\n  "a": tru\r\n}', 2, 8],
	['{"a": "b\nc"}', 1, 7],
	['{"a": "\\x"}', 1, 7],
	['[1]]', 1, 4],
	['[}', 1, 2],
	['01', 1, 2],
])('%j is wrong at line %i, column %i', (text, line, column) => {
	expect(() => JSON.parse(text)).toThrow();
	expect(findJsonError(text)).toEqual({line, column});
});

test('what stands before the mistake could have gone on as JSON', () => {
	fc.assert(
		fc.property(fc.json(), fc.nat(), fc.constantFrom(']', '}', ',', ':', 'x', '"'), (json, at, mark) => {
			const text = json.slice(0, at % (json.length + 1)) + mark + json.slice(at % (json.length + 1));
			try {
				JSON.parse(text);
			} catch {
				const {line, column} = findJsonError(text);
				expect(line).toBe(1);
				// A text is seen as a whole, so that one without an end is wrong where it begins.
				expect(column).toBeGreaterThan(0);
				expect(column).toBeLessThanOrEqual(text.length + 1);
			}
		}),
	);
});

test('depth does not matter', () => {
	expect(findJsonError('['.repeat(200_000))).toEqual({line: 1, column: 200_001});
});
