/* What a script does with a program on a terminal. */

import type {TestTerminal} from '../test/helpers/terminal.ts';

/** Something to wait for, or to send. */
export type Step =
	| {readonly wait: string}
	| {readonly press: readonly string[]}
	| {readonly type: string}
	| {readonly paste: string};

/** A step as the command line has it. Throws a TypeError for what is none. */
export const readStep = (step: string): Step => {
	const [, verb, rest = ''] = /^(wait|press|type|paste) (.+)$/s.exec(step) ?? [];
	switch (verb) {
		case 'wait':
			return {wait: rest};
		case 'press':
			return {press: rest.split(' ')};
		case 'type':
			return {type: rest};
		case 'paste':
			return {paste: rest};
	}

	throw new TypeError(
		`Expected a step such as \`press down enter\`, \`type abc\`, \`paste abc\` or \`wait abc\`, not \`${step}\`.`,
	);
};

/** Takes one step. */
export const take = async (terminal: TestTerminal, step: Step): Promise<void> => {
	if ('wait' in step) await terminal.waitFor(step.wait);
	else if ('press' in step) terminal.press(...step.press);
	else if ('type' in step) terminal.type(step.type);
	else terminal.paste(step.paste);
};
