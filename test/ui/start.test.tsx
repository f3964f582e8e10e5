import {setImmediate} from 'node:timers/promises';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, expect, test, vi} from 'vitest';
import {Choose} from '../../source/ui/choose.tsx';
import {type StartEntry, whichPlan, whichText} from '../../source/ui/start.ts';

afterEach(cleanup);

const down = '\u001B[B';

const entries: readonly StartEntry[] = [
	{type: 'draft', title: 'Login 🔐', saved: 'today 14:02', place: 'Technical Decisions › Context'},
	{type: 'draft', title: 'Audit', saved: 'yesterday 09:10', place: ''},
	{type: 'plan', file: 'specs/011-audit/plan.md'},
	{type: 'feature', name: '013-search'},
	{type: 'new', file: 'plan.md'},
];

test('the start shows what there is to begin with', async () => {
	const onChoose = vi.fn();
	const {lastFrame, stdin} = render(<Choose {...whichPlan(entries)} onChoose={onChoose} />);
	expect(lastFrame()).toBe(
		`
 Which plan?
 It is asked for section by section; a draft is kept until you write it.

 ❯ 1 Resume   Login 🔐                  saved today 14:02, at Technical Decisions › Context
   2 Resume   Audit                     saved yesterday 09:10
   3 Open     specs/011-audit/plan.md
   4 Plan     013-search                has a spec, no plan yet
   5 New      plan.md                   in this folder

 ↑↓ choose   ⏎ or 1–5 take   ^C leave`.slice(1),
	);
	await setImmediate();
	stdin.write(down);
	await setImmediate();
	expect(lastFrame()).toContain('❯ 2 Resume   Audit');
	stdin.write('\r');
	expect(onChoose.mock.calls).toEqual([[1]]);
});

test('a draft says when it was saved and where the caret was', () => {
	const draft = {saved: 'today 14:02', place: 'Title › Status'};
	const {lastFrame, rerender} = render(<Choose {...whichText('plan.md', draft, false)} onChoose={() => {}} />);
	expect(lastFrame()).toBe(
		`
 There is a draft of plan.md.

 ❯ 1 Resume the draft   saved today 14:02, at Title › Status
   2 Start anew         the draft is kept as a second one

 ↑↓ choose   ⏎ or 1–2 take   ^C leave`.slice(1),
	);
	rerender(<Choose {...whichText('plan.md', draft, true)} onChoose={() => {}} />);
	expect(lastFrame()).toContain('Open the file as it is');
});

test('a digit takes the option of that number', async () => {
	const onChoose = vi.fn();
	const {stdin} = render(<Choose {...whichPlan(entries)} onChoose={onChoose} />);
	await setImmediate();
	stdin.write('4');
	expect(onChoose.mock.calls).toEqual([[3]]);
});

test('Ctrl+C leaves', async () => {
	const onChoose = vi.fn();
	const {stdin} = render(<Choose {...whichPlan(entries)} onChoose={onChoose} />);
	await setImmediate();
	stdin.write('\u0003');
	expect(onChoose.mock.calls).toEqual([[undefined]]);
});

test('what a file says cannot steer the terminal', () => {
	const question = whichPlan([{type: 'feature', name: 'a\u001B]0;b\u0007\tc'}]);
	const {lastFrame} = render(<Choose {...question} onChoose={() => {}} />);
	expect(lastFrame()).toContain('Plan     a␛]0;b␇    c');
});

test('a long list scrolls', async () => {
	const many = Array.from({length: 60}, (_, index): StartEntry => ({type: 'feature', name: `f${index}`}));
	const {lastFrame, stdin} = render(<Choose {...whichPlan(many)} onChoose={() => {}} />);
	expect(lastFrame()?.split('\n').length).toBeLessThan(60);
	await setImmediate();
	stdin.write('\u001B[A');
	await setImmediate();
	expect(lastFrame()).toContain('❯ Plan     f59');
});

test('what is asked wraps, what is chosen from does not', () => {
	const long = 'word '.repeat(30).trim();
	const {lastFrame} = render(<Choose heading={[long, long]} options={[{label: long, value: 1}]} onChoose={() => {}} />);
	const lines = lastFrame()?.split('\n') ?? [];
	expect(lines).toHaveLength(4 + 5 - 1);
	expect(lines[5]).toMatch(/^ ❯ word .*…$/);
});
