import process from 'node:process';

/** Whether `npm run soak` asks for all of it. */
export const isSoak = process.env.SOAK !== undefined;

/** How often something long is done: a few times every day, or as often as `npm run soak` has time for. */
export function often(daily: number, soak: number): number {
	return isSoak ? soak : daily;
}
