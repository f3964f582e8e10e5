import {setImmediate} from 'node:timers/promises';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, expect, test, vi} from 'vitest';
import {Done} from '../../source/ui/done.tsx';

afterEach(cleanup);

const show = () => {
	const onChoose = vi.fn();
	const heading = ['Wrote plan.md (17 sections, 3 open questions).', 'Next: /flow-tasks breaks it into tasks.'];
	return {...render(<Done heading={heading} command={'claude "/flow-tasks"'} onChoose={onChoose} />), onChoose};
};

test('it says what was written and offers the next command', () => {
	expect(show().lastFrame()).toBe(
		`
 Wrote plan.md (17 sections, 3 open questions).
 Next: /flow-tasks breaks it into tasks.

 ❯ Run it now              claude "/flow-tasks"
   Show the command only
   Not now

 ↑↓ choose   ⏎ take   ^C leave`.slice(1),
	);
});

test.each([
	['\r', 'run'],
	['2', 'show'],
	['3', 'later'],
	['\u0003', undefined],
])('%j chooses %s', async (key, choice) => {
	const {stdin, onChoose} = show();
	await setImmediate();
	stdin.write(key);
	expect(onChoose.mock.calls).toEqual([[choice]]);
});
