/* The command line: what each command takes, as one table; it also checks, draws the completions and words the mistakes. */

import {parseArgs} from 'node:util';
import {Failure} from './failure.ts';

/** What the command line asks for. */
export type Arguments =
	| WizardArguments
	| FillArguments
	| ExportArguments
	| CheckArguments
	| MergeArguments
	| {readonly type: 'schema'; readonly template: string | undefined}
	| {readonly type: 'drafts'; readonly remove: readonly string[]}
	| {readonly type: 'completions'; readonly shell: Shell}
	| {readonly type: 'help'}
	| {readonly type: 'version'};

export type WizardArguments = {
	readonly type: 'wizard';
	readonly plan: string | undefined;
	readonly template: string | undefined;
	readonly spec: string | undefined;
	/** The id of a draft, or `true` for the newest. */
	readonly resume: string | true | undefined;
	readonly isFresh: boolean;
	readonly isOutside: boolean;
	/** What follows the writing; `undefined`: ask. */
	readonly run: 'interactive' | 'headless' | 'no' | undefined;
	readonly isLinear: boolean;
};

export type FillArguments = {
	readonly type: 'fill';
	readonly plan: string | undefined;
	readonly template: string | undefined;
	/** A path, or `-` for stdin. */
	readonly answers: string;
	readonly policy: (typeof policies)[number];
	readonly isDryRun: boolean;
	readonly isOutside: boolean;
};

export type ExportArguments = {
	readonly type: 'export';
	readonly plan: string | undefined;
	readonly template: string | undefined;
	readonly isOutside: boolean;
};

export type CheckArguments = {
	readonly type: 'check';
	readonly plans: readonly string[];
	readonly template: string | undefined;
	readonly format: 'text' | 'json' | 'github';
	readonly isOutside: boolean;
};

/** What git gives a merge driver: `%O %A %B %L %P`. The result goes into the file `mine`. */
export type MergeArguments = {
	readonly type: 'merge';
	readonly base: string;
	readonly mine: string;
	readonly theirs: string;
	/** How many characters a conflict marker has. */
	readonly markerSize: number;
	/** Which file is merged, as people know it. */
	readonly name: string | undefined;
	readonly template: string | undefined;
	readonly isOutside: boolean;
};

const policies = ['clarify', 'omit', 'keep'] as const;

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** How a flag is written: alone, with a value, or either. `file` and the lists are what a shell completes. */
export type Flag = {
	readonly about: string;
	readonly value?: 'file' | 'id' | readonly string[];
	readonly isOptional?: boolean;
};

export const flags = {
	template: {about: 'the Markdown template to use', value: 'file'},
	spec: {about: 'the spec that fills in title and id', value: 'file'},
	resume: {about: 'go on with a draft', value: 'id', isOptional: true},
	fresh: {about: 'begin anew; the earlier draft is kept'},
	run: {about: 'run the next command after writing', value: ['headless'], isOptional: true},
	'no-run': {about: 'do not ask what to run after writing'},
	outside: {about: 'follow a link that leads out of the project'},
	linear: {about: 'ask field by field, in plain lines'},
	answers: {about: 'a JSON file, or - for stdin', value: 'file'},
	policy: {about: 'what becomes of blank sections', value: policies},
	'dry-run': {about: 'print the plan, write nothing'},
	json: {about: 'problems as JSON'},
	github: {about: 'problems as annotations of GitHub Actions'},
	help: {about: 'show the help'},
	version: {about: 'show the version'},
} as const satisfies Readonly<Record<string, Flag>>;

export type FlagName = keyof typeof flags;

/** The flags of each command, and how many words it takes. */
export const commands = {
	wizard: {
		about: 'the wizard',
		flags: ['template', 'spec', 'resume', 'fresh', 'run', 'no-run', 'outside', 'linear'],
		words: 1,
	},
	fill: {
		about: 'write answers from JSON into a plan',
		flags: ['answers', 'policy', 'dry-run', 'outside', 'template'],
		words: 1,
	},
	export: {about: 'print the answers of a plan as JSON', flags: ['outside', 'template'], words: 1},
	check: {
		about: 'list what a plan still lacks',
		flags: ['json', 'github', 'outside', 'template'],
		words: Number.POSITIVE_INFINITY,
	},
	merge: {about: 'merge two versions of a plan, for git', flags: ['outside', 'template'], words: 5},
	schema: {about: 'print the JSON Schema of the answers', flags: ['template'], words: 0},
	drafts: {about: 'list or remove saved drafts', flags: [], words: Number.POSITIVE_INFINITY},
	completions: {about: 'print completions for a shell', flags: [], words: 1},
} as const satisfies Readonly<
	Record<string, {readonly about: string; readonly flags: readonly FlagName[]; readonly words: number}>
>;

export type CommandName = keyof typeof commands;

/** The commands as they are called; the wizard has no name. */
export const commandNames = Object.keys(commands).filter(name => name !== 'wizard') as readonly CommandName[];

/** What `--help` prints. */
export const help = `Usage
  plan-wizard [plan]             write a plan, section by section
  plan-wizard fill [plan] --answers <file|->
                                 write answers from JSON into a plan
  plan-wizard export [plan]      print the answers of a plan as JSON
  plan-wizard check [plan…]      list what a plan still lacks
  plan-wizard merge <base> <mine> <theirs> [<marker size> [<name>]]
                                 merge two versions of a plan, for git
  plan-wizard schema             print the JSON Schema of the answers
  plan-wizard drafts [rm <id…>]  list or remove saved drafts
  plan-wizard completions <bash|zsh|fish>

A plan is a file, a folder, or a feature by name or number. Without one it is
that of the feature you are in or work on, else \`plan.md\` here.

Options
  --template <file>   the Markdown template to use; for every command
  --outside           follow a plan that is a link out of the project
  --spec <file>       the spec that fills in title and id
  --resume [id]       go on with a draft: the one named, else the newest
  --fresh             begin anew; an earlier draft is kept under another id
  --run[=headless]    run the next command after writing, without asking
  --no-run            do not ask what to run after writing
  --linear            ask field by field, in plain lines
  --help, --version

Options of fill
  --answers <file|->  a JSON file, or - for stdin
  --policy <policy>   blank sections: clarify (default), omit or keep
  --dry-run           print the plan, write nothing

Options of check
  --json, --github    problems as JSON, or as annotations of GitHub Actions

Exit codes
  0 written, or nothing to report    1 an error, or problems found
  2 misuse, or no terminal           130 left, with the draft kept
  Of merge: 1 conflicts are left in the file, 129 nothing was merged
`;

/** The name among some that is most like a word. */
type Nearest = (word: string, names: readonly string[]) => string | undefined;

type Given = {readonly command: CommandName; readonly words: readonly string[]; readonly values: Values};

/** What each flag was given: `true` where it has no value. */
type Values = Readonly<Partial<Record<FlagName, string | true>>>;

/** Reads the command line. Throws a Failure that names the mistake, and the nearest name that there is. */
export function readArguments(argv: readonly string[], nearest: Nearest): Arguments {
	const {command, words, values} = readWords(argv, nearest);
	if (values.help) return {type: 'help'};
	if (values.version) return {type: 'version'};
	const {words: most} = commands[command];
	if (words.length > most) throw tooMany(command, words, nearest);
	const [plan] = words;
	const template = textOf(values.template);
	const isOutside = values.outside === true;
	switch (command) {
		case 'wizard':
			return readWizard(plan, values);
		case 'fill':
			return readFill(plan, values, nearest);
		case 'export':
			return {type: 'export', plan, template, isOutside};
		case 'check':
			if (values.json && values.github) throw misuse('`--json` and `--github` exclude each other');
			return {type: 'check', plans: words, template, format: formatOf(values), isOutside};
		case 'merge':
			return {...readMerge(words), template, isOutside};
		case 'schema':
			return {type: 'schema', template};
		case 'drafts':
			return {type: 'drafts', remove: readRemoved(words)};
		case 'completions':
			if (plan === undefined) throw misuse('`completions` needs the name of a shell: `bash`, `zsh` or `fish`');
			return {type: 'completions', shell: oneOf(plan, shells, 'shell', nearest)};
	}
}

function tooMany(command: CommandName, words: readonly string[], nearest: Nearest): Failure {
	const {words: most} = commands[command];
	const [first = ''] = words;
	if (command === 'wizard')
		return misuse(`There is no command \`${first}\`; the nearest is \`${nearest(first, commandNames)}\``);
	const taken = most === 0 ? 'no word' : most === 1 ? 'one word' : `${most} words`;
	return misuse(`${inWords(command)} takes ${taken}, and \`${words[most]}\` is one more`);
}

function readWizard(plan: string | undefined, values: Values): WizardArguments {
	if (values.resume && values.fresh) throw misuse('`--resume` and `--fresh` exclude each other');
	if (values.run && values['no-run']) throw misuse('`--run` and `--no-run` exclude each other');
	const {run} = values;
	if (run !== undefined && run !== true && run !== 'headless') {
		throw misuse(`\`--run\` knows no \`${run}\`; there are \`--run\` and \`--run=headless\``);
	}
	return {
		type: 'wizard',
		plan,
		template: textOf(values.template),
		spec: textOf(values.spec),
		resume: values.resume,
		isFresh: values.fresh === true,
		isOutside: values.outside === true,
		run: values['no-run'] ? 'no' : run === true ? 'interactive' : run,
		isLinear: values.linear === true,
	};
}

function readFill(plan: string | undefined, values: Values, nearest: Nearest): FillArguments {
	const answers = textOf(values.answers);
	if (answers === undefined) throw misuse('`fill` needs `--answers` with a JSON file, or `--answers -` for stdin');
	const policy = oneOf(textOf(values.policy) ?? 'clarify', policies, 'policy', nearest);
	return {
		type: 'fill',
		plan,
		template: textOf(values.template),
		answers,
		policy,
		isDryRun: values['dry-run'] === true,
		isOutside: values.outside === true,
	};
}

const formatOf = ({json, github}: Values): CheckArguments['format'] => (json ? 'json' : github ? 'github' : 'text');

function readMerge([base, mine, theirs, size = '7', name]: readonly string[]) {
	if (base === undefined || mine === undefined || theirs === undefined)
		throw misuse('`merge` needs three files: the common base, mine, which gets the result, and theirs');
	if (!/^[1-9]\d{0,2}$/.test(size)) throw misuse(`\`${size}\` is no number of characters for a conflict marker`);
	return {type: 'merge', base, mine, theirs, markerSize: Number(size), name} as const;
}

function readRemoved([verb, ...ids]: readonly string[]): readonly string[] {
	if (verb === undefined) return [];
	if (verb !== 'rm') throw misuse(`\`drafts\` knows no \`${verb}\`; there is \`drafts rm\``);
	if (ids.length === 0) throw misuse('`drafts rm` needs the id of a draft; `plan-wizard drafts` lists them');
	return ids;
}

const options = Object.fromEntries(
	Object.entries<Flag>(flags).map(([name, {value, isOptional}]) => {
		// parseArgs knows no optional value: it would take the next flag for it.
		const type: 'string' | 'boolean' = value && !isOptional ? 'string' : 'boolean';
		return [name, {type, ...(name === 'help' ? {short: 'h'} : name === 'version' ? {short: 'v'} : {})}];
	}),
);

function readWords(argv: readonly string[], nearest: Nearest): Given {
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
	return {command, words: named ? rest.slice(1) : rest, values};
}

function flagOf(name: string, written: string, command: CommandName, nearest: Nearest): FlagName {
	const known: readonly string[] = [...commands[command].flags, 'help', 'version'];
	if (known.includes(name)) return name as FlagName;
	const owner = Object.entries(commands).find(([, {flags}]) => (flags as readonly string[]).includes(name))?.[0];
	if (owner) throw misuse(`\`${written}\` is for ${inWords(owner as CommandName)}, not for ${inWords(command)}`);
	throw misuse(`There is no flag \`${written}\`; the nearest is \`--${nearest(name, known)}\``);
}

function checkValue(name: FlagName, value: string | undefined): string | true {
	const {value: wanted, isOptional}: Flag = flags[name];
	if (!wanted && value !== undefined) throw misuse(`\`--${name}\` takes no value, and \`${value}\` was given`);
	const isMissing = value === undefined || value === '' || (value.startsWith('-') && value !== '-');
	if (wanted && !isOptional && isMissing) throw misuse(`\`--${name}\` needs a value`);
	return value || true;
}

function oneOf<Name extends string>(word: string, names: readonly Name[], what: string, nearest: Nearest): Name {
	const found = names.find(name => name === word);
	if (found) return found;
	throw misuse(`There is no ${what} \`${word}\`; the nearest is \`${nearest(word, names)}\``);
}

const textOf = (value: string | true | undefined): string | undefined => (value === true ? undefined : value);

const inWords = (command: CommandName): string => (command === 'wizard' ? 'the wizard' : `\`${command}\``);

const misuse = (sentence: string): Failure => new Failure(`${sentence} (see \`plan-wizard --help\`).`, {exitCode: 2});
