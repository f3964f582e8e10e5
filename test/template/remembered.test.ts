import {expect, test} from 'vitest';
import {remembered, rememberedByName} from '../../source/template/remembered.ts';

test('a value is worked out once an object', () => {
	let count = 0;
	const value = remembered(({of}: {of: string}) => `${of} ${++count}`);
	const [a, b] = [{of: 'a'}, {of: 'b'}];
	expect([value(a), value(b), value(a), value({of: 'a'})]).toEqual(['a 1', 'b 2', 'a 1', 'a 3']);
});

test('even where it is nothing', () => {
	let count = 0;
	const value = remembered(() => void count++);
	const key = {};
	expect([value(key), value(key), count]).toEqual([undefined, undefined, 1]);
});

test('or once a name, for about a thousand of them', () => {
	let count = 0;
	const value = rememberedByName(
		(a: number, b: string) => `${a}${b}`,
		(a, b) => `${a}${b} ${++count}`,
	);
	expect([value(1, 'a'), value(1, 'b'), value(1, 'a')]).toEqual(['1a 1', '1b 2', '1a 1']);
	for (let index = 2; index < 1000; index++) value(index, '');
	expect(value(1, 'a')).toBe('1a 1');
	expect(count).toBe(1000);
	expect(value(1, 'a')).toBe('1a 1');
	value(1000, '');
	expect(value(1, 'a')).toBe('1a 1002');
});
