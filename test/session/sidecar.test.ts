import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {readShippedTemplate, shippedNames} from '../../source/disk/shipped-template.ts';
import {answers, finish, jsonSchema, newPlan, parseTemplate, problems, remarks} from '../../source/index.ts';
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
		'`alias` is none of its parts, which are name, open, aliases, synonyms, suggest, required, defaults, plain, matrix, help, example, remarks',
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

test.each(['aliases', 'synonyms', 'suggest', 'defaults', 'matrix', 'help', 'example', 'remarks'])(
	'in `%s` a name that any object has is one as any other',
	part => {
		const records = {matrix: {risks: {across: 'constructor', up: '__proto__'}}, ...shipped} as Record<string, object>;
		const [value] = Object.values(records[part] as object);
		const odd = JSON.parse(
			`{"__proto__":0,"constructor":0,"toString":0,"hasOwnProperty":0}`.replaceAll('0', JSON.stringify(value)),
		);
		expect(Object.keys(odd)).toContain('__proto__');
		const template = parseTemplate(
			'# A: {x}\n\n## constructor\n\n{y}\n\n## toString\n\n| __proto__ |\n|---|\n| {a} |\n',
			checkSidecar({[part]: odd}, 't.md'),
		);
		const plan = newPlan(template);
		expect(() => [
			answers(plan),
			problems(plan),
			remarks(plan),
			jsonSchema(template),
			finish(plan, {policy: 'clarify'}),
		]).not.toThrow();
		expect(problems(plan).every(({message}) => !message.includes('function'))).toBe(true);
	},
);
