import {expect, test} from 'vitest';
import {placeholdersIn} from '../../source/template/definitions.ts';

const names = (text: string, part = text) => placeholdersIn(text, part).map(({from, to}) => part.slice(from, to));

test('what a text defines as a link is no placeholder', () => {
	expect(names('[a] [b] {c}')).toEqual(['[a]', '[b]', '{c}']);
	expect(names('[a]: https://a.b\n', '[A] [b] {a}')).toEqual(['[b]', '{a}']);
	expect(names('x\n   [b]: https://a.b\n', '[a] [b]')).toEqual(['[a]']);
	expect(names('x [b]: https://a.b\n    [a]: https://a.b\n', '[a] [b]')).toEqual(['[a]', '[b]']);
	expect(names('[a b]: https://a.b', '[a b] [A B] [c]')).toEqual(['[c]']);
	expect(names('[a]: https://a.b', 'no')).toEqual([]);
});

test('in each text for itself', () => {
	expect(names('[a]: https://a.b', '[a] [b]')).toEqual(['[b]']);
	expect(names('[b]: https://a.b', '[a] [b]')).toEqual(['[a]']);
	expect(names('', '[a] [b]')).toEqual(['[a]', '[b]']);
	expect(names('[a]: https://a.b', '[a] [b]')).toEqual(['[b]']);
});
