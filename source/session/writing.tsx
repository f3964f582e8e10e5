/* From the form to the file, which may have changed meanwhile; nothing of either text is lost. */

import {explain, Failure} from '../failure.ts';
import {finish, type Policy} from '../plan/finish.ts';
import {writePlanFile} from '../plan-file.ts';
import {Choose} from '../ui/choose.tsx';
import type {State} from '../wizard/state.ts';
import type {Desk} from './desk.tsx';
import type {Work} from './work.ts';

/** What became of the writing: the text that stands in the file now, or that the person decided otherwise. */
export type Outcome =
	| {readonly type: 'written'; readonly text: string; readonly notes: readonly string[]}
	| {readonly type: 'back'}
	| {readonly type: 'leave'};

/** Writes the plan. Where the file changed since it was opened, the person chooses which of the two stands. */
export async function writePlan(work: Work, {plan}: State, policy: Policy, desk: Desk): Promise<Outcome> {
	const {path, file} = work;
	const text = finish(plan, {policy});
	const notes: string[] = [];
	for (let expected = work.base; ; ) {
		const written = writePlanFile(path, text, {expected});
		if (!written.changed) return {type: 'written', text: written.text, notes};
		const choice = await desk.ask<'overwrite' | 'back' | 'leave'>(answer => (
			<Choose heading={describe(file, written.text)} options={optionsFor(file, written.text)} onChoose={answer} />
		));
		if (choice !== 'overwrite') return {type: choice ?? 'leave'};
		if (written.text !== null) notes.push(`The other text is kept as \`${keepOther(work, written.text)}\`.`);
		expected = written.text;
	}
}

const describe = (file: string, theirs: string | null): readonly string[] => [
	theirs === null ? `${file} was removed while you wrote.` : `${file} was changed by someone else while you wrote.`,
	'Nothing has been written yet.',
];

const optionsFor = (file: string, theirs: string | null) => [
	theirs === null
		? ({label: 'Write it again', value: 'overwrite'} as const)
		: ({label: 'Overwrite it with mine', detail: `the other text is kept as ${file}.theirs`, value: 'overwrite'} as const),
	{label: 'Back to the form', value: 'back'} as const,
	{label: 'Leave', detail: 'the draft is kept', value: 'leave'} as const,
];

function keepOther({path, file}: Work, theirs: string): string {
	for (let number = 1; ; number++) {
		const ending = number === 1 ? '.theirs' : `.theirs${number}`;
		const kept = writePlanFile(path + ending, theirs, {expected: null});
		if (!kept.changed || kept.text === theirs) return file + ending;
	}
}

/** The Failure of a plan that could not be written, with what to do next. */
export function notWritten(error: unknown, kept: string): Failure {
	const problem = error instanceof Error ? error.message : explain(error);
	return new Failure(`${problem} ${kept}`, {cause: error});
}
