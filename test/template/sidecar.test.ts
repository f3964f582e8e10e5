import {expect, test} from 'vitest';
import {dotted, keysOf} from '../../source/template/sidecar.ts';

test('a path is written by its keys, without indexes', () => {
	expect(keysOf(['parts', 0, 'options', 12, 'option'])).toEqual(['parts', 'options', 'option']);
	expect(dotted(['parts', 0, 'options', 12, 'option'])).toBe('parts.options.option');
	expect(dotted([])).toBe('');
});
