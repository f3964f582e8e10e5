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
