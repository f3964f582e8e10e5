import {expect, test} from 'vitest';
import {dotted, exampleAt, keysOf, saidOf} from '../../source/template/sidecar.ts';

test('a path is written by its keys, without indexes', () => {
	expect(keysOf(['parts', 0, 'options', 12, 'option'])).toEqual(['parts', 'options', 'option']);
	expect(dotted(['parts', 0, 'options', 12, 'option'])).toBe('parts.options.option');
	expect(dotted([])).toBe('');
});

test('a record says nothing of what it only inherits', () => {
	expect(saidOf({a: 'b'}, 'a')).toBe('b');
	expect(saidOf({a: 'b'}, 'constructor')).toBe(undefined);
	expect(saidOf(undefined, 'a')).toBe(undefined);
});

test('items have an example each, in turn, and items within items a list each', () => {
	const at = (...path: (string | number)[]) => exampleAt(['a', 'b'], path);
	expect(exampleAt(undefined, ['x', 0])).toBe('');
	expect(exampleAt('a', ['x', 1])).toBe('a');
	expect([at('x', 0), at('x', 1), at('x', 2), at('x')]).toEqual(['a', 'b', 'a', 'a']);
	expect([at('x', 0, 'y', 1), at('x', 1, 'y', 0)]).toEqual(['b', 'a']);
	const nested = (...path: (string | number)[]) => exampleAt([['a', 'b'], ['c']], path);
	expect([nested('x', 0, 'y', 1), nested('x', 1, 'y', 1), nested('x', 2, 'y', 0), nested('x', 1), nested('x')]).toEqual(
		['b', 'c', 'a', 'c', 'a'],
	);
	expect(exampleAt([], ['x', 0])).toBe('');
});
