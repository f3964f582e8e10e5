import {setImmediate} from 'node:timers/promises';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, expect, test, vi} from 'vitest';
import {Answered, Choose} from '../../source/ui/choose.tsx';
import {whatNext} from '../../source/ui/done.ts';

afterEach(cleanup);

const question = whatNext(
	['Wrote plan.md (17 sections, 3 open questions).', 'Next: /flow-tasks breaks it into tasks.'],
	'claude "/flow-tasks"',
	[],
);

const show = () => {
	const onChoose = vi.fn();
	return {...render(<Choose {...question} onChoose={onChoose} />), onChoose};
};

test('it says what was written and offers the next command', () => {
	expect(show().lastFrame()).toBe(
		`
 Wrote plan.md (17 sections, 3 open questions).
 Next: /flow-tasks breaks it into tasks.

 ❯ 1 Run it now              claude "/flow-tasks"
   2 Show the command only
   3 Not now

 ↑↓ choose   ⏎ or 1–3 take   ^C leave`.slice(1),
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

test.each([
	['run', '\n Run it now: claude "/flow-tasks"'],
	['later', '\n Not now'],
	[undefined, ''],
] as const)('what stays after %s is the heading and the answer', (answer, end) => {
	const {lastFrame} = render(<Answered {...question} answer={answer} />);
	expect(lastFrame()).toBe(
		` Wrote plan.md (17 sections, 3 open questions).\n Next: /flow-tasks breaks it into tasks.${end}`,
	);
});
