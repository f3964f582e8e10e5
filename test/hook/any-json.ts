import fc from 'fast-check';

/** Any JSON, with a liking for some keys and words. */
export const anyJson = (keys: readonly string[], words: readonly string[]): fc.Arbitrary<unknown> =>
	fc.letrec(tie => ({
		leaf: fc.oneof(
			{weight: 4, arbitrary: fc.constantFrom<unknown>(...words)},
			fc.constantFrom<unknown>(null, true, 0, '', ' \n', 'x'),
		),
		value: fc.oneof({depthSize: 'small'}, tie('leaf'), fc.array(tie('value'), {maxLength: 2}), tie('object')),
		object: fc.dictionary(fc.constantFrom(...keys), tie('value'), {maxKeys: keys.length}),
	})).object;
