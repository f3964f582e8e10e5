import {expect, test} from 'vitest';
import {WriteError} from '../../source/plan/edit/write-error.ts';
import {isApplicable} from '../../source/wizard/commands/command.ts';
import {unlessRefused} from '../../source/wizard/refusal.ts';
import {openForm} from '../helpers/form.ts';

const refuse = () => {
	throw new WriteError('Could not write `title`: no spelling of the value leaves the rest of the plan as it is.');
};

test('what the plan has no place for becomes a sentence', () => {
	expect(unlessRefused(refuse, sentence => sentence)).toBe(
		'Could not write `title`: no spelling of the value leaves the rest of the plan as it is. Nothing was changed.',
	);
	expect(unlessRefused(() => 'done', String)).toBe('done');
});

test('a mistake of ours stays one', () => {
	const fail = () => {
		throw new TypeError('x is undefined');
	};
	expect(() => unlessRefused(fail, String)).toThrow(TypeError);
});

test('a command that would be refused does not apply, and can be drawn in a menu', () => {
	expect(isApplicable({title: 'Write', run: refuse}, openForm())).toBe(false);
});
