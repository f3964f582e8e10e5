/* What runs in the window that a hook opened: the review, whose answer is left for the hook in a private folder. */

import {beginErrand, finishErrand} from '../disk/errand.ts';
import {Failure} from '../failure.ts';
import {runErrand} from '../programs/errand.ts';
import type {World} from '../session/world.ts';

/** Exit codes of a review that was ended by the person: approved, sent back, left. */
const ownEnds = [0, 3, 130];

const sentence = 'The review could not be shown. Press Enter to go back to the agent, which asks by itself.';

/** Does the errand in `folder`. A mistake stays on the screen until Enter, as the window closes with this process. */
export async function reviewInWindow(folder: string, {stdin, stderr}: World): Promise<number> {
	const controller = new AbortController();
	const stop = (): void => controller.abort();
	for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
	// Ctrl+C is for the review. Without a listener it would end this process as well.
	process.on('SIGINT', () => {});
	const errand = begin(folder);
	const outcome = await runErrand(errand, {stdin: 'inherit', signal: controller.signal});
	finishErrand(folder, outcome);
	if (controller.signal.aborted || ownEnds.includes(outcome.exitCode ?? -1) || !stdin.isTTY) return 0;
	// A form that was killed has left its screen as it was.
	stderr.write(`\u001B[?1049l\u001B[?25h\r\n${sentence}\r\n`);
	await new Promise(resolve => stdin.once('data', resolve));
	stdin.pause().unref();
	return 0;
}

function begin(folder: string): ReturnType<typeof beginErrand> {
	try {
		return beginErrand(folder);
	} catch (error) {
		throw new Failure('`hook` takes no word: an agent calls it, with an event on stdin.', {cause: error, exitCode: 2});
	}
}
