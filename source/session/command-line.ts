import type {WizardArguments} from '../command-table.ts';

/** How the program was called, as it can be typed again. */
function ownName({npm_command}: NodeJS.ProcessEnv = process.env): string {
	return npm_command === 'exec' ? 'npx plan-wizard' : 'plan-wizard';
}

/** The command that goes on with a draft in the way it was asked for. */
export function resumeCommand(id: string, {isLinear}: Pick<WizardArguments, 'isLinear'>): string {
	return `\`${ownName()} --resume ${id}${isLinear ? ' --linear' : ''}\``;
}
