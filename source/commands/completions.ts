/* What a shell completes, drawn from the table of the command line. Each script is to be sourced, or kept where the shell looks. */

import {
	type Command,
	type CommandName,
	commands,
	type Flag,
	type FlagName,
	flags,
	commandNames as names,
	type Shell,
	shells,
} from '../command-table.ts';

/** The completion script for a shell. */
export function completions(shell: Shell): string {
	return scripts[shell]();
}

const scripts = {bash, zsh, fish} satisfies Record<Shell, () => string>;

function bash(): string {
	const cases = Object.entries<Flag>(flags).flatMap(([name, {value}]) =>
		typeof value === 'object'
			? [`\t\t--${name}) COMPREPLY=($(compgen -W '${value.join(' ')}' -- "$word")); return;;`]
			: [],
	);
	const words = Object.keys(commands).map(command => `\t\t${command}) words='${wordsOf(command as CommandName)}';;`);
	return `# plan-wizard completions bash > ~/.local/share/bash-completion/completions/plan-wizard
_plan_wizard() {
	local word=\${COMP_WORDS[COMP_CWORD]} command=wizard words
	case " ${names.join(' ')} " in *" \${COMP_WORDS[1]} "*) [ "$COMP_CWORD" -gt 1 ] && command=\${COMP_WORDS[1]};; esac
	case \${COMP_WORDS[COMP_CWORD-1]} in
${cases.join('\n')}
		${fileFlags().join('|')}) return;;
	esac
	case $command in
${words.join('\n')}
	esac
	COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _plan_wizard plan-wizard
`;
}

function zsh(): string {
	const branches = names.map(name => `\t${name}) _arguments ${zshFlags(name)} ${zshWords(name)};;`);
	const about = names.map(name => `\t\t'${name}:${commands[name].about}'`);
	return `#compdef plan-wizard
# plan-wizard completions zsh > a folder of your fpath, as _plan-wizard
_plan_wizard() {
	local -a commands=(
${about.join('\n')}
	)
	if (( CURRENT == 2 )); then
		_describe command commands
		_arguments ${zshFlags('wizard')} '*:plan:_files'
		return
	fi
	case $words[2] in
${branches.map(line => `\t${line}`).join('\n')}
		*) _arguments ${zshFlags('wizard')} '*:plan:_files';;
	esac
}
_plan_wizard "$@"
`;
}

function fish(): string {
	const isWizard = `not __fish_seen_subcommand_from ${names.join(' ')}`;
	const lines = names.map(
		name => `complete -c plan-wizard -n __fish_is_first_token -a ${name} -d '${commands[name].about}'`,
	);
	const all = Object.keys(commands) as readonly CommandName[];
	const flagLines = all.flatMap(command => {
		const condition = command === 'wizard' ? isWizard : `__fish_seen_subcommand_from ${command}`;
		return flagsOf(command).map(
			name => `complete -c plan-wizard -n '${condition}' -l ${name}${fishValue(name)} -d '${flags[name].about}'`,
		);
	});
	const values = [
		`complete -c plan-wizard -n '__fish_seen_subcommand_from completions' -f -a '${shells.join(' ')}'`,
		`complete -c plan-wizard -n '__fish_seen_subcommand_from drafts' -f -a rm`,
	];
	return [
		'# plan-wizard completions fish > ~/.config/fish/completions/plan-wizard.fish',
		...lines,
		...flagLines,
		...values,
		'',
	].join('\n');
}

const flagsOf = (command: CommandName): readonly FlagName[] => [...commands[command].flags, 'help'];

/* Words that are not plans; the wizard's first may be the name of a command. */
const ownWords = (command: CommandName): readonly string[] | undefined => {
	const {ownWords: own}: Command = commands[command];
	return command === 'wizard' ? names : own;
};

const wordsOf = (command: CommandName): string =>
	[...(ownWords(command) ?? []), ...flagsOf(command).map(name => `--${name}`)].join(' ');

const fileFlags = (): readonly string[] =>
	Object.entries<Flag>(flags).flatMap(([name, {value}]) => (value === 'file' ? [`--${name}`] : []));

function zshFlags(command: CommandName): string {
	return flagsOf(command)
		.map(name => `'--${name}${zshFlag(flags[name], name)}'`)
		.join(' ');
}

function zshFlag({about, value, isOptional}: Flag, name: FlagName): string {
	if (!value) return `[${about}]`;
	const choices = typeof value === 'object' ? `(${value.join(' ')})` : value === 'file' ? '_files' : '';
	return isOptional ? `=-[${about}]::${name}:${choices}` : `[${about}]:${name}:${choices}`;
}

function zshWords(command: CommandName): string {
	const words = ownWords(command);
	return words ? `'*:word:(${words.join(' ')})'` : "'*:plan:_files'";
}

function fishValue(name: FlagName): string {
	const {value, isOptional}: Flag = flags[name];
	if (!value || isOptional) return '';
	return typeof value === 'object' ? ` -x -a '${value.join(' ')}'` : ' -r';
}
