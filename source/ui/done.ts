import type {Question} from './question.ts';

/** What the wizard asks when the plan is written: `heading` says where, `command` is the command line to run. */
export function whatNext(heading: readonly string[], command: string): Question<'run' | 'show' | 'later'> {
	return {
		heading,
		options: [
			{label: 'Run it now', detail: command, value: 'run'},
			{label: 'Show the command only', value: 'show'},
			{label: 'Not now', value: 'later'},
		],
	};
}
