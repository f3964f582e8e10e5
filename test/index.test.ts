import {expect, test} from 'vitest';
import * as library from '../source/index.ts';
import {
	AnswerError,
	duplicateItem,
	fill,
	insertItem,
	moveItem,
	newPlan,
	type Path,
	parseTemplate,
	readPlan,
	removeItem,
	setField,
	WriteError,
} from '../source/index.ts';

test('the library is the engine and its errors, and nothing else', () => {
	const design = [
		...['parseTemplate', 'readPlan', 'newPlan', 'answers', 'fill', 'setField', 'insertItem', 'removeItem', 'moveItem'],
		...['finish', 'problems', 'jsonSchema'],
	];
	const since = ['duplicateItem', 'mergePlans', 'remarks', 'suggestionsFor'];
	const review = ['changesBetween', 'noteAt', 'placeNotes', 'feedbackMarkdown', 'feedbackData'];
	const errors = ['AnswerError', 'WriteError'];
	expect(Object.keys(library).toSorted()).toEqual([...design, ...since, ...review, ...errors].toSorted());
});

const template = parseTemplate('# Plan: {Name}\n\n## Summary\n\n{What it is}\n\n## Notes\n\n- {Note}\n');
const plan = newPlan(template);
const openFence = readPlan(template, '# Plan: A\n\n```\nopen');
const isOpen = 'a code fence or HTML block is open at the end of the plan; close it first';

const edits: Readonly<Record<string, (path: Path) => unknown>> = {
	setField: path => setField(plan, path, 'x'),
	insertItem: path => insertItem(plan, path),
	duplicateItem: path => duplicateItem(plan, path),
	removeItem: path => removeItem(plan, path),
	moveItem: path => moveItem(plan, path, 0),
};

test.each<[string, Path, string]>([
	['setField', ['note'], 'No field at `note`.'],
	['setField', ['notes', 9], 'No field at `notes[9]`.'],
	['setField', ['notes'], 'No field at `notes`: a sequence is there, and its fields have longer paths.'],
	['insertItem', ['note', 0], 'No list, table or group at `note`.'],
	['insertItem', ['summary', 0], 'No list at `summary`.'],
	['insertItem', ['notes'], '`notes` does not end with an index.'],
	['insertItem', ['notes', -1], '`notes[-1]` does not end with an index.'],
	['insertItem', ['notes', 0.5], '`notes[0.5]` does not end with an index.'],
	['duplicateItem', ['notes', 9], 'No item at `notes[9]`.'],
	['removeItem', ['notes', 9], 'No item at `notes[9]`.'],
	['moveItem', ['notes', 9], 'No item at `notes[9]`.'],
])('`%s` at %j is a mistake of who calls it', (name, path, message) => {
	expect(() => edits[name]?.(path)).toThrow(new RangeError(message));
});

test.each<[string, () => unknown, string]>([
	['setField', () => setField(openFence, ['summary'], 'x'), `Could not insert \`summary\`: ${isOpen}.`],
	['insertItem', () => insertItem(openFence, ['notes', 0]), `Could not insert \`notes\`: ${isOpen}.`],
	['fill', () => fill(openFence, {notes: ['x']}), `Could not insert \`notes\`: ${isOpen}.`],
])('`%s` refuses what would change the rest of the plan', (_, edit, message) => {
	expect(edit).toThrow(WriteError);
	expect(edit).toThrow(message);
	expect(openFence.text).toBe('# Plan: A\n\n```\nopen');
});

test('`fill` names the answer that has no place', () => {
	const attempt = (given: library.Answers) => {
		try {
			return fill(plan, given);
		} catch (error) {
			return error instanceof AnswerError ? [error.name, error.path, error.message] : error;
		}
	};
	expect(attempt({note: 'x'})).toEqual([
		'AnswerError',
		['note'],
		'The template has no place for `note`; the nearest name is `notes`.',
	]);
	expect(attempt({notes: 'x'})).toEqual(['AnswerError', ['notes'], '`notes` is a list, but a text was given.']);
});
