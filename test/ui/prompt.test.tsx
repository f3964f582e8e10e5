import {render} from 'ink-testing-library';
import {expect, test, vi} from 'vitest';
import {Prompt} from '../../source/ui/prompt.tsx';

const open = () => {
	const onAnswer = vi.fn();
	return {...render(<Prompt prompt="Plan:" initial="plan.md" onAnswer={onAnswer} />), onAnswer};
};

test('a name is typed in place of what is offered', async () => {
	const {stdin, lastFrame, onAnswer} = open();
	expect(lastFrame()).toContain('Plan: plan.md');
	stdin.write('docs/x.md');
	await vi.waitFor(() => expect(lastFrame()).toContain('Plan: docs/x.md'));
	stdin.write('\r');
	expect(onAnswer).toHaveBeenCalledWith('docs/x.md');
});

test('Enter alone takes what is offered', () => {
	const {stdin, onAnswer} = open();
	stdin.write('\r');
	expect(onAnswer).toHaveBeenCalledWith('plan.md');
});

test('Ctrl+C leaves', () => {
	const {stdin, onAnswer} = open();
	stdin.write('\u0003');
	expect(onAnswer).toHaveBeenCalledWith(undefined);
});

test.each([
	['\u0015', 'x', 'x'],
	['\u0017', 'x', 'docs/a x'],
	['\u0001', 'x', 'xdocs/a b.md'],
	['\u0001\u0005', 'x', 'docs/a b.mdx'],
	['\u0001\u0006\u0004', 'x', 'dxcs/a b.md'],
	['\u0002\u0002\u0002\u000B', 'x', 'docs/a bx'],
	['\u001Bb\u001Bb\u001Bd', 'x', 'docs/a x.md'],
	['\u001B[D\u001B[D\u007F', 'x', 'docs/a bxmd'],
	['\u001B[H\u001B[3~', 'x', 'xocs/a b.md'],
	['\u0014\u0018\t\u001B[A', 'x', 'docs/a b.mdx'],
])('keys edit it as readline does: %j', async (keys, typed, answer) => {
	const {stdin, onAnswer} = open();
	for (const key of ['docs/a b.md', ...(keys.match(/\u001B\[?(?:\d~|.)|./gu) ?? []), typed, '\r']) stdin.write(key);
	await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledWith(answer));
});

test('no control character of what is pasted is drawn', async () => {
	const {stdin, lastFrame} = open();
	stdin.write('a\u009Bb');
	await vi.waitFor(() => expect(lastFrame()).toContain('Plan: a'));
	expect(lastFrame()).not.toContain('\u009B');
});
