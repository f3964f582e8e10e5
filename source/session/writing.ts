/* From the form to the file, which may have changed meanwhile; neither text is lost. */

import {finish, type Policy} from '../plan/finish.ts';
import type {Plan} from '../plan/place.ts';
import {writePlanFile} from '../plan-file.ts';
import type {Option} from '../ui/question.ts';
import type {Search} from './beginning.ts';
import type {Work} from './work.ts';

type Choice = 'overwrite' | 'back' | 'leave';

/** Writes the plan and returns what the file holds now. Where it changed since it was opened, the person chooses. */
export async function writePlan(
	work: Work,
	plan: Plan,
	policy: Policy,
	{desk, note}: Pick<Search, 'desk' | 'note'>,
): Promise<{readonly text: string} | 'back' | 'leave'> {
	const {path, file} = work;
	const text = finish(plan, {policy});
	for (let expected = work.base; ; ) {
		const written = writePlanFile(path, text, {expected});
		if (!written.changed) return {text: written.text};
		const theirs = written.text;
		const options = theirs === null ? optionsWithout : optionsAgainst(file);
		const choice = await desk.ask({heading: headingFor(file, theirs), options});
		if (choice !== 'overwrite') return choice ?? 'leave';
		if (theirs !== null) note(`The text that \`${file}\` held is kept as \`${keepOther(work, theirs)}\`.`);
		expected = theirs;
	}
}

const headingFor = (file: string, theirs: string | null): readonly string[] => [
	`${file} was ${theirs === null ? 'removed' : 'changed'} by another program while it was open here.`,
	'Nothing has been written yet.',
];

const others: readonly Option<Choice>[] = [
	{label: 'Back to the form', value: 'back'},
	{label: 'Leave', detail: 'the draft is kept', value: 'leave'},
];

const optionsWithout: readonly Option<Choice>[] = [{label: 'Write it again', value: 'overwrite'}, ...others];

const optionsAgainst = (file: string): readonly Option<Choice>[] => [
	{label: 'Overwrite with mine', detail: `the other text is kept as ${file}.theirs`, value: 'overwrite'},
	...others,
];

function keepOther({path, file}: Work, theirs: string): string {
	for (let number = 1; ; number++) {
		const ending = number === 1 ? '.theirs' : `.theirs${number}`;
		const kept = writePlanFile(path + ending, theirs, {expected: null});
		if (!kept.changed || kept.text === theirs) return file + ending;
	}
}
