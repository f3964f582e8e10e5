import {WriteError} from '../plan/edit/write-error.ts';

/** What `attempt` gives, or, where the plan has no place for what it would write, what `refused` makes of the sentence about that. */
export function unlessRefused<Result>(attempt: () => Result, refused: (sentence: string) => Result): Result {
	try {
		return attempt();
	} catch (error) {
		if (!(error instanceof WriteError)) throw error;
		return refused(`${error.message} Nothing was changed.`);
	}
}
