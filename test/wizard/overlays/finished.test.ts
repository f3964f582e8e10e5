import {expect, test} from 'vitest';
import {finished, finishedText} from '../../../source/wizard/overlays/finished.ts';
import {openDocument, openTemplate, type} from '../../helpers/form.ts';

const state = type(openTemplate('# {Name}\n\n**Owner**: {who}\n\n## Why\n\n{reason}\n'), 'A');

test.each([
	['clarify', '# A\n\n**Owner**: [CLARIFY: who]\n\n## Why\n\n[CLARIFY: reason]\n'],
	['keep', '# A\n\n**Owner**: {who}\n\n## Why\n\n{reason}\n'],
	['omit', '# A\n'],
] as const)('with %s it is what would be written', (policy, text) => {
	expect(finishedText({...state, policy})).toBe(text);
});

test.each([
	['# A', '# A'],
	[' {who}', ' [CLARIFY: who]'],
	['who}', ' [CLARIFY: who]'],
	['\n\n## Why', '\n\n## Why'],
	['Why', 'Why'],
	['{reason}', '\n\n[CLARIFY: reason]'],
])('what stands at %j is found where %j would be written', (words, written) => {
	const {text, offsetOf} = finished({...state, policy: 'clarify'});
	expect(text.slice(offsetOf(state.plan.text.indexOf(words)))).toBe(text.slice(text.indexOf(written)));
});

test('of what stays as it is every place is where it was', () => {
	const {text, splices, offsetOf} = finished(openDocument('# A\n\nb\n'));
	expect([text, splices, offsetOf(0), offsetOf(7)]).toEqual(['# A\n\nb\n', [], 0, 7]);
});

test('it is worked out once for a plan and a policy', () => {
	const [asked, left] = (['clarify', 'omit'] as const).map(policy => finished({...state, policy}));
	expect(finished({...state, policy: 'clarify'})).toBe(asked);
	expect(finished({...state, policy: 'omit'})).toBe(left);
});
