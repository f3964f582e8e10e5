import {answer} from '../../source/wizard/linear/answer.ts';
import type {Linear} from '../../source/wizard/linear/linear.ts';
import {question} from '../../source/wizard/linear/question.ts';

/** Each line that is typed behind `»`, and what is printed. */
export function transcript(linear: Linear, ...lines: readonly string[]): {linear: Linear; said: string[]} {
	const said: string[] = [];
	let current = linear;
	for (const line of lines) {
		const reply = answer(current, line, 0);
		said.push(`» ${line}`, ...reply.lines, ...question(reply.linear, current).filter(one => one !== ''));
		current = reply.linear;
	}
	return {linear: current, said};
}
