/* From the words of the command line to what is asked for, by the table of commands. */

import {parseArgs} from 'node:util';
import {
	type Arguments,
	type CommandName,
	commandNames,
	commands,
	commonFlags,
	type Flag,
	type FlagName,
	flags,
	type Given,
	misuse,
	type Nearest,
} from './command-table.ts';
import type {Failure} from './failure.ts';

/** Reads the command line. Throws a Failure that names the mistake, and the nearest name that there is. */
export function readArguments(argv: readonly string[], nearest: Nearest): Arguments {
	const {command, ...given} = readWords(argv, nearest);
	if (given.values.help) return {type: 'help'};
	if (given.values.version) return {type: 'version'};
	const {words: most, read} = commands[command];
	if (given.words.length > most) throw tooMany(command, given);
	return read(given);
}

function tooMany(command: CommandName, {words, nearest}: Given): Failure {
	const {words: most} = commands[command];
	const [first = ''] = words;
	if (command === 'wizard')
		return misuse(`There is no command \`${first}\`; the nearest is \`${nearest(first, commandNames)}\``);
	const taken = most === 0 ? 'no word' : most === 1 ? 'one word' : `${most} words`;
	return misuse(`${inWords(command)} takes ${taken}, and \`${words[most]}\` is one more`);
}

const options = Object.fromEntries(
	Object.entries<Flag>(flags).map(([name, {value, isOptional, short}]) => {
		// parseArgs knows no optional value: it would take the next flag for it.
		const type: 'string' | 'boolean' = value && !isOptional ? 'string' : 'boolean';
		return [name, {type, ...(short && {short})}];
	}),
);

function readWords(argv: readonly string[], nearest: Nearest): Given & {readonly command: CommandName} {
	const {tokens} = parseArgs({args: [...argv], options, strict: false, allowPositionals: true, tokens: true});
	const positionals = tokens.filter(token => token.kind === 'positional');
	const id = tokens.flatMap((token, at) => {
		const next = tokens[at + 1];
		const takesNext = token.kind === 'option' && token.name === 'resume' && token.value === undefined;
		return takesNext && next?.kind === 'positional' && next.index === token.index + 1 ? [next] : [];
	})[0];
	const rest = positionals.filter(token => token !== id).map(({value}) => value);
	const first = positionals[0] === id ? undefined : rest[0];
	const named = commandNames.find(name => name === first);
	const command = named ?? 'wizard';
	const values: Partial<Record<FlagName, string | true>> = {};
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		const name = flagOf(token.name, token.rawName, command, nearest);
		values[name] = checkValue(name, token.value);
	}
	if (id) values.resume = id.value;
	return {command, words: named ? rest.slice(1) : rest, values, nearest};
}

function flagOf(name: string, written: string, command: CommandName, nearest: Nearest): FlagName {
	const known: readonly string[] = [...commands[command].flags, ...commonFlags];
	if (known.includes(name)) return name as FlagName;
	const owners = Object.entries(commands).filter(([, {flags}]) => (flags as readonly string[]).includes(name));
	const names = owners.map(([owner]) => inWords(owner as CommandName)).join(' and ');
	if (names !== '') throw misuse(`\`${written}\` is for ${names}, not for ${inWords(command)}`);
	throw misuse(`There is no flag \`${written}\`; the nearest is \`--${nearest(name, known)}\``);
}

function checkValue(name: FlagName, value: string | undefined): string | true {
	const {value: wanted, isOptional}: Flag = flags[name];
	if (!wanted && value !== undefined) throw misuse(`\`--${name}\` takes no value, and \`${value}\` was given`);
	const isMissing = value === undefined || value === '' || (value.startsWith('-') && value !== '-');
	if (wanted && !isOptional && isMissing) throw misuse(`\`--${name}\` needs a value`);
	return value || true;
}

const inWords = (command: CommandName): string => (command === 'wizard' ? 'the wizard' : `\`${command}\``);
