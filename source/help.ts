/* What `--help` prints, drawn from the table of the command line. */

import {
	type CommandName,
	commandNames,
	commands,
	commonFlags,
	type Flag,
	type FlagName,
	flags,
} from './command-table.ts';

const usageWidth = 31;
const flagWidth = 20;

/** What `--help` prints. */
export function help(): string {
	const all = Object.keys(commands) as readonly CommandName[];
	const shared = [...new Set([...commands.wizard.flags, ...commonFlags])];
	const isOwn = (name: FlagName) => !shared.some(one => one === name);
	const own = commandNames.flatMap(name => {
		const rows = commands[name].flags.filter(isOwn);
		return rows.length === 0 ? [] : [`Options of ${name}`, ...rows.map(flagLine), ''];
	});
	return [
		'Usage',
		...all.map(usageLine),
		'',
		'A plan is a file, a folder, or a feature by name or number. Without one it is',
		'that of the feature you are in or work on, else `plan.md` here.',
		'',
		'Options',
		...shared.map(flagLine),
		'',
		...own,
		'Exit codes',
		'  0 written, or nothing to report    1 an error, or problems found',
		'  2 misuse, or no terminal           130 left, with the draft kept',
		'  Of review: 0 approved, 3 sent back',
		'  Of merge: 1 conflicts are left in the file, 129 nothing was merged',
		'',
	].join('\n');
}

function usageLine(name: CommandName): string {
	const {usage, about} = commands[name];
	return line(
		['plan-wizard', ...(name === 'wizard' ? [] : [name]), usage].filter(Boolean).join(' '),
		about,
		usageWidth,
	);
}

function flagLine(name: FlagName): string {
	return line(`--${name}${shownValue(flags[name])}`, flags[name].about, flagWidth);
}

function shownValue({value, isOptional, shown}: Flag): string {
	if (shown !== undefined) return ` ${shown}`;
	if (value === undefined) return '';
	if (typeof value === 'object') return `[=${value.join('|')}]`;
	return isOptional ? ` [${value}]` : ` <${value}>`;
}

/* What is too long for its column has a line of its own. */
function line(left: string, right: string, width: number): string {
	return left.length < width ? `  ${left.padEnd(width)}${right}` : `  ${left}\n  ${' '.repeat(width)}${right}`;
}
