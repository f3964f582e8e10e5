import type {WizardArguments} from '../command-table.ts';

/** How the program was called, as it can be typed again. */
function ownName({npm_command}: NodeJS.ProcessEnv = process.env): string {
	return npm_command === 'exec' ? 'npx plan-wizard' : 'plan-wizard';
}

/** The command that goes on with a draft in the way it was asked for, within a sentence. */
export function resumeCommand(id: string, request: Ways): string {
	return `\`${resumeLine(id, request)}\``;
}

type Ways = Pick<WizardArguments, 'isLinear' | 'isOnlyGaps'>;

/** The same, for a line of its own. */
export function resumeLine(id: string, {isLinear, isOnlyGaps}: Ways): string {
	return `${ownName()} --resume ${id}${isLinear ? ' --linear' : ''}${isOnlyGaps ? ' --gaps' : ''}`;
}
