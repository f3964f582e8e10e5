import {Choose} from './choose.tsx';

type DoneProps = {
	/** Where the plan was written, and what comes next. */
	readonly heading: readonly string[];
	/** The command line to run. */
	readonly command: string;
	readonly onChoose: (choice: 'run' | 'show' | 'later' | undefined) => void;
};

/** What the wizard asks when the plan is written. */
export function Done({heading, command, onChoose}: DoneProps) {
	return (
		<Choose
			heading={heading}
			options={[
				{label: 'Run it now', detail: command, value: 'run'},
				{label: 'Show the command only', value: 'show'},
				{label: 'Not now', value: 'later'},
			]}
			onChoose={onChoose}
		/>
	);
}
