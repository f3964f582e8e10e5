/*
The command line as one table: what each command is called with, what it takes, and how what was given becomes what is asked for. It
checks the words, draws `--help` and the completions, and words the mistakes.
*/

import {Failure} from './failure.ts';
import {clients} from './hook/settings-lines.ts';

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
	/** Whether nothing is gone through but what is left to do. */
	readonly isOnlyGaps: boolean;
};

export type EditArguments = {
	readonly type: 'edit';
	readonly file: string;
	readonly template: string | undefined;
	readonly isLinear: boolean;
};

export type ReviewArguments = {
	readonly type: 'review';
	readonly file: string;
	/** A revision of git, or a file. */
	readonly base: string | undefined;
	/** What the plan is called that the file is a copy of; `.` where it has no name. */
	readonly as: string | undefined;
	readonly isJson: boolean;
	readonly template: string | undefined;
	readonly isLinear: boolean;
	readonly isOutside: boolean;
};

export type FillArguments = {
	readonly type: 'fill';
	readonly plan: string | undefined;
	readonly template: string | undefined;
	/** A path, or `-` for stdin. */
	readonly answers: string;
	/** The part of the plan that is answered, as people name it; `undefined` for all of it. */
	readonly at: string | undefined;
	readonly policy: (typeof policies)[number];
	readonly isDryRun: boolean;
	readonly isOutside: boolean;
};

export type ExportArguments = {
	readonly type: 'export';
	readonly at: string | undefined;
	readonly plan: string | undefined;
	readonly template: string | undefined;
	readonly isOutside: boolean;
};

export type OutlineArguments = {
	readonly type: 'outline';
	readonly plan: string | undefined;
	readonly template: string | undefined;
	readonly isOutside: boolean;
};

export type CheckArguments = {
	readonly type: 'check';
	readonly plans: readonly string[];
	readonly template: string | undefined;
	readonly format: 'text' | 'json' | 'github' | 'sarif';
	/** Whether answers that say too little count as well. */
	readonly hasRemarks: boolean;
	/** Whether what was changed since the approval is told instead. */
	readonly isApproval: boolean;
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

export type SchemaArguments = {readonly type: 'schema'; readonly template: string | undefined};

export type DraftsArguments = {readonly type: 'drafts'; readonly remove: readonly string[]};

/** What an agent asks when a plan is ready; `limit` is in seconds. */
export type HookArguments = {readonly type: 'hook'; readonly limit: number | undefined};

/** The part of a hook that runs in the window it opened. */
export type HookWindowArguments = {readonly type: 'hook window'; readonly folder: string};

export type HookPrintArguments = {
	readonly type: 'hook print';
	readonly client: (typeof clients)[number];
	readonly limit: number | undefined;
};

export type CompletionsArguments = {readonly type: 'completions'; readonly shell: Shell};

const policies = ['clarify', 'omit', 'keep'] as const;

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** How a flag is written: alone, with a value, or either. `file` and the lists are what a shell completes. */
export type Flag = {
	readonly about: string;
	readonly value?: 'file' | 'id' | 'path' | 'seconds' | readonly string[];
	readonly isOptional?: boolean;
	/** What stands for its value in the help, where that is not what `value` says. */
	readonly shown?: string;
	readonly short?: string;
};

export const flags = {
	template: {about: 'a Markdown file, a dialect by name, or none', value: 'file'},
	outside: {about: 'follow a plan that is a link out of the project'},
	spec: {about: 'the spec whose title, id and requirements are offered', value: 'file'},
	resume: {about: 'go on with a draft: the one named, else the newest', value: 'id', isOptional: true},
	fresh: {about: 'begin anew; an earlier draft is kept as a second one'},
	run: {about: 'run the next command after writing, without asking', value: ['headless'], isOptional: true},
	'no-run': {about: 'do not ask what to run after writing'},
	linear: {about: 'ask field by field, in plain lines'},
	gaps: {about: 'go only to what is blank, weak, open or wrong'},
	answers: {about: 'a JSON file, or - for stdin', value: 'file', shown: '<file|->'},
	at: {about: 'only one part, by its path or its heading', value: 'path'},
	policy: {about: 'blank fields: clarify (default), omit or keep', value: policies, shown: '<policy>'},
	'dry-run': {about: 'print the plan, write nothing'},
	base: {about: 'compare with this revision of git, or this file', value: 'file', shown: '<revision|file>'},
	as: {about: 'what the plan is called that the file is a copy of', value: 'file', shown: '<name>'},
	json: {about: 'what is told, as JSON'},
	github: {about: 'problems as annotations of GitHub Actions'},
	sarif: {about: 'problems as SARIF 2.1.0, for code scanning'},
	remarks: {about: 'answers that say too little are problems, too'},
	approved: {about: 'list what is not as it was approved, and nothing else'},
	print: {about: 'print what to write into an agent’s settings', value: clients, isOptional: true},
	timeout: {about: 'end the review after that many seconds', value: 'seconds', shown: '<seconds>'},
	help: {about: 'print this', short: 'h'},
	version: {about: 'print the version', short: 'v'},
} as const satisfies Readonly<Record<string, Flag>>;

export type FlagName = keyof typeof flags;

/** The flags that every command takes. */
export const commonFlags = ['help', 'version'] as const satisfies readonly FlagName[];

/** The name among some that is most like a word. */
export type Nearest = (word: string, names: readonly string[]) => string | undefined;

/** What stood on the command line: words, and what each flag was given (`true` where it has no value). */
export type Given = {
	readonly words: readonly string[];
	readonly values: Readonly<Partial<Record<FlagName, string | true>>>;
	readonly nearest: Nearest;
};

export type Command = {
	readonly about: string;
	/** What is written behind its name, as the help shows it. */
	readonly usage: string;
	readonly flags: readonly FlagName[];
	/** How many words it takes at most. */
	readonly words: number;
	/** Words of its own that a shell completes; other words are plans. */
	readonly ownWords?: readonly string[];
	/** What is asked for. Throws a Failure for what cannot be meant. */
	readonly read: (given: Given) => {readonly type: string};
};

const unlimited = Number.POSITIVE_INFINITY;

/** Every command, in the order of the help. The wizard is called without a name. */
export const commands = {
	wizard: {
		about: 'write a plan, section by section',
		usage: '[plan]',
		flags: ['template', 'spec', 'resume', 'fresh', 'run', 'no-run', 'outside', 'linear', 'gaps'],
		words: 1,
		read: readWizard,
	},
	edit: {
		about: 'the form as your $EDITOR, for any text file',
		usage: '<file>',
		flags: ['linear', 'template'],
		words: 1,
		read: readEdit,
	},
	review: {
		about: 'judge a plan: what changed, notes, a verdict',
		usage: '<file>',
		flags: ['base', 'as', 'json', 'linear', 'outside', 'template'],
		words: 1,
		read: readReview,
	},
	fill: {
		about: 'write answers from JSON into a plan',
		usage: '[plan] --answers <file|->',
		flags: ['answers', 'at', 'policy', 'dry-run', 'outside', 'template'],
		words: 1,
		read: readFill,
	},
	export: {
		about: 'print the answers of a plan as JSON',
		usage: '[plan]',
		flags: ['at', 'outside', 'template'],
		words: 1,
		read: readExport,
	},
	outline: {
		about: 'list what a plan holds: paths, kinds, lines',
		usage: '[plan]',
		flags: ['outside', 'template'],
		words: 1,
		read: readOutline,
	},
	check: {
		about: 'list what a plan still lacks',
		usage: '[plan…]',
		flags: ['json', 'github', 'sarif', 'remarks', 'approved', 'outside', 'template'],
		words: unlimited,
		read: readCheck,
	},
	merge: {
		about: 'merge two versions of a plan, for git',
		usage: '<base> <mine> <theirs> [<marker size> [<name>]]',
		flags: ['outside', 'template'],
		words: 5,
		read: readMerge,
	},
	hook: {
		about: 'review a plan for an agent that asks',
		usage: '',
		flags: ['print', 'timeout'],
		// With `--print` the client's name; else the folder that a hook left for the window it opened.
		words: 1,
		ownWords: [],
		read: readHook,
	},
	schema: {
		about: 'print the JSON Schema of the answers',
		usage: '',
		flags: ['template'],
		words: 0,
		read: readSchema,
	},
	drafts: {
		about: 'list or remove saved drafts',
		usage: '[rm <id…>]',
		flags: [],
		words: unlimited,
		ownWords: ['rm'],
		read: readDrafts,
	},
	completions: {
		about: 'print completions for a shell',
		usage: `<${shells.join('|')}>`,
		flags: [],
		words: 1,
		ownWords: shells,
		read: readCompletions,
	},
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

/** The commands as they are called; the wizard has no name. */
export const commandNames = Object.keys(commands).filter(name => name !== 'wizard') as readonly CommandName[];

/** What the command line asks for. */
export type Arguments =
	| ReturnType<(typeof commands)[CommandName]['read']>
	| {readonly type: 'help'}
	| {readonly type: 'version'};

function readWizard({words: [plan], values}: Given): WizardArguments {
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
		isOnlyGaps: values.gaps === true,
	};
}

function readEdit({words: [file], values}: Given): EditArguments {
	if (file === undefined || file === '') throw misuse('`edit` needs a file');
	return {type: 'edit', file, template: textOf(values.template), isLinear: values.linear === true};
}

function readReview({words: [file], values}: Given): ReviewArguments {
	if (file === undefined || file === '') throw misuse('`review` needs a file');
	return {
		type: 'review',
		file,
		base: textOf(values.base),
		as: textOf(values.as),
		isJson: values.json === true,
		template: textOf(values.template),
		isLinear: values.linear === true,
		isOutside: values.outside === true,
	};
}

function readFill({words: [plan], values, nearest}: Given): FillArguments {
	const answers = textOf(values.answers);
	if (answers === undefined) throw misuse('`fill` needs `--answers` with a JSON file, or `--answers -` for stdin');
	const policy = oneOf(textOf(values.policy) ?? 'clarify', policies, 'policy', nearest);
	return {
		type: 'fill',
		plan,
		template: textOf(values.template),
		answers,
		at: textOf(values.at),
		policy,
		isDryRun: values['dry-run'] === true,
		isOutside: values.outside === true,
	};
}

function readExport({words: [plan], values}: Given): ExportArguments {
	const {at, template, outside} = values;
	return {type: 'export', plan, at: textOf(at), template: textOf(template), isOutside: outside === true};
}

function readOutline({words: [plan], values}: Given): OutlineArguments {
	return {type: 'outline', plan, template: textOf(values.template), isOutside: values.outside === true};
}

function readCheck({words, values}: Given): CheckArguments {
	const asked = (['json', 'github', 'sarif'] as const).filter(format => values[format]);
	const [format = 'text', other] = asked;
	if (other) throw misuse(`\`--${format}\` and \`--${other}\` exclude each other`);
	if (values.approved && values.remarks) throw misuse('`--approved` and `--remarks` exclude each other');
	return {
		type: 'check',
		plans: words,
		template: textOf(values.template),
		format,
		hasRemarks: values.remarks === true,
		isApproval: values.approved === true,
		isOutside: values.outside === true,
	};
}

function readMerge({words, values}: Given): MergeArguments {
	const [base, mine, theirs, size = '7', name] = words;
	if (base === undefined || mine === undefined || theirs === undefined)
		throw misuse('`merge` needs three files: the common base, mine, which gets the result, and theirs');
	if (!/^[1-9]\d{0,2}$/.test(size)) throw misuse(`\`${size}\` is no number of characters for a conflict marker`);
	const template = textOf(values.template);
	const isOutside = values.outside === true;
	return {type: 'merge', base, mine, theirs, markerSize: Number(size), name, template, isOutside};
}

function readHook({words: [word], values: {print, timeout}, nearest}: Given): HookCommand {
	const limit = readSeconds(textOf(timeout));
	if (print === undefined) return word === undefined ? {type: 'hook', limit} : {type: 'hook window', folder: word};
	return {type: 'hook print', client: oneOf(textOf(print) ?? word ?? clients[0], clients, 'agent', nearest), limit};
}

type HookCommand = HookArguments | HookWindowArguments | HookPrintArguments;

function readSeconds(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^[1-9]\d{0,6}$/.test(text)) throw misuse(`\`--timeout\` takes a number of seconds, and \`${text}\` is none`);
	return Number(text);
}

function readDrafts({words: [verb, ...remove]}: Given): DraftsArguments {
	if (verb === undefined) return {type: 'drafts', remove};
	if (verb !== 'rm') throw misuse(`\`drafts\` knows no \`${verb}\`; there is \`drafts rm\``);
	if (remove.length === 0) throw misuse('`drafts rm` needs the id of a draft; `plan-wizard drafts` lists them');
	return {type: 'drafts', remove};
}

function readSchema({values}: Given): SchemaArguments {
	return {type: 'schema', template: textOf(values.template)};
}

function readCompletions({words: [shell], nearest}: Given): CompletionsArguments {
	if (shell === undefined) throw misuse('`completions` needs the name of a shell: `bash`, `zsh` or `fish`');
	return {type: 'completions', shell: oneOf(shell, shells, 'shell', nearest)};
}

function oneOf<Name extends string>(word: string, names: readonly Name[], what: string, nearest: Nearest): Name {
	const found = names.find(name => name === word);
	if (found) return found;
	throw misuse(`There is no ${what} \`${word}\`; the nearest is \`${nearest(word, names)}\``);
}

const textOf = (value: string | true | undefined): string | undefined => (value === true ? undefined : value);

/** A command line that cannot be meant; the sentence has no full stop. */
export const misuse = (sentence: string): Failure =>
	new Failure(`${sentence} (see \`plan-wizard --help\`).`, {exitCode: 2});
