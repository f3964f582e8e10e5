/* From the form to the file, which may have changed meanwhile; neither text is lost. */

import {readPlanFile, writePlanFile} from '../disk/plan-file.ts';
import {refuseOutside} from '../disk/workspace.ts';
import {finish, type Policy} from '../plan/finish.ts';
import type {Option} from '../ui/question.ts';
import type {State} from '../wizard/state.ts';
import type {Session} from './session.ts';
import type {Work} from './work.ts';

type Choice = 'overwrite' | 'back' | 'leave';

/** What came of it: what the file holds now, what somebody else wrote into it meanwhile, or where the person wants to be. */
export type Written = {readonly text: string} | {readonly theirs: string} | 'back' | 'leave';

/** Writes the plan, unless the file has changed. Where it is gone or was emptied, the person chooses. */
export async function writePlan(
	{path, file}: Work,
	{plan, setting, judging}: State,
	policy: Policy,
	{
		desk,
		workspace,
		request,
		isInPlace,
	}: Pick<Session, 'desk' | 'workspace' | 'request'> & {readonly isInPlace: boolean},
): Promise<Written> {
	// A link may have come into its place since it was opened.
	const refuse = (target: string): void => refuseOutside(target, path, workspace, request);
	const text = finish(plan, {policy});
	// Who approves a text as it is has not touched its file.
	if (judging && text === setting.base && readPlanFile(path)?.text === text) return {text};
	for (let expected = setting.base; ; ) {
		const written = writePlanFile(path, text, {expected, refuse, isInPlace});
		if (!written.changed) return {text: written.text};
		const theirs = written.text;
		if (theirs?.trim()) return theirs === text ? {text} : {theirs};
		const choice = await desk.ask({heading: headingFor(file, theirs), options});
		if (choice !== 'overwrite') return choice ?? 'leave';
		expected = theirs;
	}
}

const headingFor = (file: string, theirs: string | null): readonly string[] => [
	`${file} was ${theirs === null ? 'removed' : 'emptied'} by another program while it was open here.`,
	'Nothing has been written yet.',
];

const options: readonly Option<Choice>[] = [
	{label: 'Write it again', value: 'overwrite'},
	{label: 'Back to the form', value: 'back'},
	{label: 'Leave', detail: 'the draft is kept', value: 'leave'},
];
