import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {readShippedTemplate, shippedNames} from '../../source/disk/shipped-template.ts';
import {checkSidecar} from '../../source/session/sidecar.ts';

const shipped = JSON.parse(readFileSync(new URL('../../templates/technical-plan.json', import.meta.url), 'utf8'));

test('the shipped one passes, and none is an empty one', () => {
	expect(checkSidecar(shipped, 't.md')).toBe(shipped);
	expect(checkSidecar(undefined, 't.md')).toEqual({});
});

test.each([
	[[], 'it is no object'],
	[
		{alias: {}},
		'`alias` is none of its parts, which are name, open, aliases, synonyms, suggest, required, defaults, matrix, help, example, remarks',
	],
	[{aliases: {a: 'b'}}, '`aliases` is not of the form that the readme shows'],
	[{required: 'a'}, '`required` is not of the form that the readme shows'],
	[{suggest: {a: {strict: true}}}, '`suggest` is not of the form that the readme shows'],
	[{suggest: {a: {from: 'b', strikt: true}}}, '`suggest` is not of the form that the readme shows'],
	[{remarks: true}, '`remarks` is not of the form that the readme shows'],
	[{remarks: {a: [{}]}}, '`remarks` is not of the form that the readme shows'],
	[{remarks: {a: [{rule: 'toString'}]}}, '`remarks` is not of the form that the readme shows'],
	[{remarks: {a: [{rule: 'short', constructor: 1}]}}, '`remarks` is not of the form that the readme shows'],
	[{help: {a: ['b']}}, '`help` is not of the form that the readme shows'],
	[{example: {a: 1}}, '`example` is not of the form that the readme shows'],
	[{example: {a: []}}, '`example` is not of the form that the readme shows'],
	[{example: {a: [['b'], []]}}, '`example` is not of the form that the readme shows'],
	[{example: {a: ['b', ['c']]}}, '`example` is not of the form that the readme shows'],
	[{defaults: {a: 1}}, '`defaults` is not of the form that the readme shows'],
	[{synonyms: {a: 'b'}}, '`synonyms` is not of the form that the readme shows'],
])('%j is refused', (sidecar, reason) => {
	const message = `The sidecar of the template \`t.md\` cannot be used: ${reason}.`;
	expect(() => checkSidecar(sidecar, 't.md')).toThrow(expect.objectContaining({message, exitCode: 1}));
});

test.each(shippedNames())('the sidecar of %s is of that form', name => {
	const {sidecar} = readShippedTemplate(name);
	expect(checkSidecar(sidecar, name)).toEqual(sidecar);
});
