import {expect, test} from 'vitest';
import {encodeYaml, styleBehind, yamlSubstitutions} from '../../../source/plan/spelling/yaml.ts';
import type {MatterStyle} from '../../../source/template/front-matter.ts';

const styles: readonly MatterStyle[] = ['plain', 'single', 'double', 'word'];
const spelled = (value: string, isFlow = false) => styles.map(style => encodeYaml(value, 0, {style, isFlow}));

test('the quotes that were there stay, and come where they are needed', () => {
	expect(spelled('a b')).toEqual(['a b', "'a b'", '"a b"', 'a b']);
	expect(spelled("it's")).toEqual(["it's", "'it''s'", '"it\'s"', "it's"]);
	expect(spelled('a: b')).toEqual(['"a: b"', "'a: b'", '"a: b"', '"a: b"']);
	expect(spelled('a: "b"')).toEqual(['\'a: "b"\'', '\'a: "b"\'', '"a: \\"b\\""', '\'a: "b"\'']);
	expect(spelled('a: "it\'s"')).toEqual(['"a: \\"it\'s\\""', "'a: \"it''s\"'", '"a: \\"it\'s\\""', '"a: \\"it\'s\\""']);
	expect(spelled('a: \\b')).toEqual(["'a: \\b'", "'a: \\b'", '"a: \\\\b"', "'a: \\b'"]);
	expect(spelled('yes')).toEqual(['"yes"', "'yes'", '"yes"', 'yes']);
	expect(spelled('true')).toEqual(['true', "'true'", '"true"', 'true']);
	expect(spelled('a\nb')).toEqual(['"a\\nb"', '"a\\nb"', '"a\\nb"', '"a\\nb"']);
	expect(spelled('')).toEqual(['', "''", '""', '']);
	expect(spelled('a, b')).toEqual(['a, b', "'a, b'", '"a, b"', 'a, b']);
	expect(spelled('a, b', true)).toEqual(['"a, b"', "'a, b'", '"a, b"', '"a, b"']);
});

test('what cannot be printed is escaped', () => {
	expect(encodeYaml('a\u007fb\u2028\ufeff', 0)).toBe('"a\\u007fb\\u2028\\ufeff"');
	expect(encodeYaml('a\u007f', 0, {style: 'single', isFlow: false})).toBe('"a\\u007f"');
	expect(encodeYaml('😀', 0)).toBe('😀');
	expect(encodeYaml('\ud83d', 0)).toBe('"\\ud83d"');
	expect(encodeYaml('a\u0000', 0)).toBe('"a\\u0000"');
});

test('higher levels take double quotes, then an escape at the start', () => {
	expect([1, 2, 3].map(level => encodeYaml('a"b', level))).toEqual(['"a\\"b"', '"\\u0061\\"b"', '"\\u0061\\"b"']);
	expect([1, 2, 3].map(level => encodeYaml('', level))).toEqual(['""', '""', '""']);
	expect(encodeYaml('a', 1, {style: 'single', isFlow: false})).toBe('"a"');
});

test('quotes that a text could not be without say nothing of a style', () => {
	const behind = (value: string, style: MatterStyle, isFlow = false) => styleBehind(value, {style, isFlow});
	expect(behind('a', 'single')).toEqual({style: 'single', isFlow: false});
	expect(behind('a: b', 'single')).toEqual({style: 'plain', isFlow: false});
	expect(behind('a: b', 'double', true)).toEqual({style: 'plain', isFlow: true});
	expect(behind('a', 'double', true)).toEqual({style: 'double', isFlow: true});
	expect(behind('a: b', 'word')).toEqual({style: 'word', isFlow: false});
	expect(behind('yes', 'double')).toEqual({style: 'plain', isFlow: false});
});

test('one substitution makes the text', () => {
	expect(yamlSubstitutions("'it''s'")).toEqual([{from: 0, to: 7, text: "it's"}]);
	expect(yamlSubstitutions('a')).toEqual([]);
});
