import fc from 'fast-check';

const firstSurrogate = 0xd800;
const surrogates = 0x800;

/* What `fc.string` calls `binary`, without the map of a million characters that it makes in each process first. */
const character = fc.nat(0x10ffff - surrogates).map(
	number => String.fromCodePoint(number < firstSurrogate ? number : number + surrogates),
	value => {
		const [only, ...others] = typeof value === 'string' && value.isWellFormed() ? value : '';
		const code = only?.codePointAt(0);
		if (code === undefined || others.length > 0) throw new TypeError('One character is expected.');
		return code < firstSurrogate ? code : code - surrogates;
	},
);

/** Strings of any characters, lone surrogates aside. */
export function anyString(lengths: fc.StringSharedConstraints = {}): fc.Arbitrary<string> {
	return fc.string({...lengths, unit: character});
}
