import type {Question} from './question.ts';

/** A command that could be run instead. */
type Other = {readonly title: string; readonly display: string};

/** What the wizard asks when the plan is written: `heading` says where, `command` is the command line to run. */
export function whatNext<One extends Other>(
	heading: readonly string[],
	command: string,
	others: readonly One[],
): Question<'run' | 'show' | 'later' | One> {
	return {
		heading,
		options: [
			{label: 'Run it now', detail: command, value: 'run'},
			...others.map(other => ({label: `In ${other.title}`, detail: other.display, value: other})),
			{label: 'Show the command only', value: 'show'},
			{label: 'Not now', value: 'later'},
		],
	};
}
