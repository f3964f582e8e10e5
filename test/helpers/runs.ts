import process from 'node:process';

/** Whether laws are tried on new cases. `npm test` tries the same ones every day, so that it is red for what was changed and not by chance. */
export const isSearching = process.env.LAW_RUNS !== undefined;

const all = Number(process.env.LAW_RUNS ?? 6);

/** How often a law is tried: `share` of `LAW_RUNS`, or of 6. */
export function runs(share = 1): number {
	return Math.ceil(all * share);
}
