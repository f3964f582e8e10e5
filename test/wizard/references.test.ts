/* What takes its value from another field follows when that is renamed. */
import {expect, test} from 'vitest';
import {setField} from '../../source/plan/edit/set-field.ts';
import type {Path} from '../../source/plan/place.ts';
import {readPlan} from '../../source/plan/plan.ts';
import {followRename} from '../../source/wizard/references.ts';
import {shipped} from '../plan/shipped.ts';

const decision = (number: number, option: string, chosen: string) =>
	`### Decision ${number}: W\n\n**Options Considered**:\n1. ${option} - fast\n2. Memory - slow\n\n**Decision**: ${chosen}\n`;
const plan = (...decisions: readonly string[]) =>
	readPlan(shipped, `# Technical Plan: T\n\n## Technical Decisions\n\n${decisions.join('\n')}`);

const option: Path = ['technicalDecisions', 0, 'optionsConsidered', 0, 'option'];

/* The decisions after the field at `path` says `value`. */
const chosen = (before: ReturnType<typeof plan>, path: Path, value: string) =>
	followRename(before, setField(before, path, value), path).text.match(/(?<=\*\*Decision\*\*: ).*/g);

test.each([
	['the option that is chosen', [decision(1, 'Redis', 'Redis')], option, 'Valkey', ['Valkey']],
	['another option', [decision(1, 'Redis', 'Memory')], option, 'Valkey', ['Memory']],
	['an option of which more is said', [decision(1, 'Redis', 'Redis, later')], option, 'Valkey', ['Redis, later']],
	[
		'an option that another decision has, too',
		[decision(1, 'Redis', 'Redis'), decision(2, 'Redis', 'Redis')],
		option,
		'Valkey',
		['Valkey', 'Redis'],
	],
	['an option that is emptied', [decision(1, 'Redis', 'Redis')], option, '', ['Redis']],
	['an option that stays', [decision(1, 'Redis', 'Redis')], option, 'Redis', ['Redis']],
	['what speaks for the option', [decision(1, 'Redis', 'fast')], [...option.slice(0, -1), 'prosCons'], 'new', ['fast']],
	['what has no followers', [decision(1, 'Redis', 'W')], ['technicalDecisions', 0, 'title'], 'V', ['W']],
])('%s is renamed', (_, decisions, path, value, expected) => {
	expect(chosen(plan(...decisions), path, value)).toEqual(expected);
});

test('where nothing follows the plan is the very same', () => {
	const before = plan(decision(1, 'Redis', 'Memory'));
	const after = setField(before, option, 'Valkey');
	expect(followRename(before, after, option)).toBe(after);
});
