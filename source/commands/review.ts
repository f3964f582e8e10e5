/* What a review tells, on stdout: Markdown for an agent, or JSON for a program. */

import {once} from 'node:events';
import type {ReviewArguments} from '../command-table.ts';
import {feedbackData, feedbackMarkdown} from '../plan/review/feedback.ts';
import type {Reviewed} from '../session/review.ts';
import type {World} from '../session/world.ts';
import {displayText} from '../wizard/text/display.ts';
import {printable} from './json.ts';

/** Prints what came of a review, and returns its exit code. */
export async function printReview(
	{exitCode, review}: Reviewed,
	{isJson}: ReviewArguments,
	{stdout, decided}: World,
): Promise<number> {
	if (!review) return exitCode;
	// Whoever stops reading has the verdict all the same.
	decided?.(exitCode);
	const feedback = feedbackMarkdown(review);
	const text = isJson
		? `${printable({...feedbackData(review), feedback})}\n`
		: stdout.isTTY
			? shown(feedback)
			: feedback;
	if (!stdout.write(text)) await once(stdout, 'drain');
	return exitCode;
}

/* Whatever the plan holds, it does not steer the terminal. */
function shown(feedback: string): string {
	return feedback
		.split('\n')
		.map(line => displayText(line))
		.join('\n');
}
