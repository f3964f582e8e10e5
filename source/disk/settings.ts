import {statSync} from 'node:fs';
import {join} from 'node:path';
import {codeOf, explain, Failure} from '../failure.ts';
import {isObject} from '../is-object.ts';
import {unusable} from './drafts.ts';
import {readPlanFile} from './plan-file.ts';

/**
What a person set. `keys` names chords by command; `handOff` is the command and its arguments to run after writing; `remarks` tells whether
the form says of answers that they are weak; `hookTimeout` is how many seconds a review may take that an agent's hook has opened;
`propose` is the command that is asked for proposals, or the name of an agent, and `proposeTimeout` how many seconds it may take.
*/
export type Settings = {
	readonly keys: Readonly<Record<string, readonly string[]>>;
	readonly handOff: readonly string[] | undefined;
	readonly remarks: boolean;
	readonly hookTimeout: number;
	readonly propose: readonly string[] | string | undefined;
	readonly proposeTimeout: number;
};

const none: Settings = {
	keys: {},
	handOff: undefined,
	remarks: true,
	hookTimeout: 3600,
	propose: undefined,
	proposeTimeout: 120,
};

/** Reads `settings.json` in `folder`; a missing file means nothing is set. Throws a Failure that names the file and the mistake. */
export function readSettings(folder: string): Settings {
	const path = join(folder, 'settings.json');
	try {
		const text = readPlanFile(path)?.text;
		return text === undefined ? none : check(JSON.parse(text.replace(/^\uFEFF/, '')));
	} catch (caught) {
		const error = caught instanceof Failure ? caught.cause : caught;
		if (codeOf(error) === 'ENOTDIR') return none;
		refuseFolder(folder);
		throw new Failure(`The settings in \`${path}\` cannot be used: ${explain(error)}. Correct the file or remove it.`, {
			cause: error,
			exitCode: 2,
		});
	}
}

/* Whoever may not look into the folder cannot be told to correct a file of it. */
function refuseFolder(folder: string): void {
	try {
		statSync(join(folder, 'settings.json'), {throwIfNoEntry: false});
	} catch (error) {
		throw unusable(error);
	}
}

function check(value: unknown): Settings {
	if (!isObject(value)) throw new Error('they are not an object');
	const names = Object.keys(none).map(name => `\`${name}\``);
	const unknown = Object.keys(value).find(key => !Object.hasOwn(none, key));
	if (unknown !== undefined) {
		throw new Error(`\`${unknown}\` is not a setting; there are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
	}
	const {keys = {}, handOff, remarks = true, hookTimeout = none.hookTimeout} = value;
	if (!isObject(keys)) throw new Error('`keys` is not an object');
	if (handOff !== undefined && !(isTexts(handOff) && handOff.length > 0)) {
		throw new Error('`handOff` is not a list of a command and its arguments');
	}
	if (typeof remarks !== 'boolean') throw new Error('`remarks` is neither `true` nor `false`');
	if (typeof hookTimeout !== 'number' || !(hookTimeout >= 1 && hookTimeout <= 1e7)) {
		throw new Error('`hookTimeout` is not a number of seconds');
	}
	const {propose, proposeTimeout = none.proposeTimeout} = value;
	const isCommand = typeof propose === 'string' || (isTexts(propose) && propose.length > 0);
	if (propose !== undefined && !isCommand) {
		throw new Error('`propose` is neither the name of an agent nor a list of a command and its arguments');
	}
	if (typeof proposeTimeout !== 'number' || !(proposeTimeout >= 1 && proposeTimeout <= 1e6)) {
		throw new Error('`proposeTimeout` is not a number of seconds');
	}
	const bindings = Object.entries(keys).map(([command, chords]) => [command, readChords(command, chords)]);
	return {keys: Object.fromEntries(bindings), handOff, remarks, hookTimeout, propose, proposeTimeout};
}

function readChords(command: string, chords: unknown): readonly string[] {
	if (typeof chords === 'string') return [chords];
	if (isTexts(chords)) return chords;
	throw new Error(`the keys of \`${command}\` are neither a chord nor a list of chords`);
}

const isTexts = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.every(item => typeof item === 'string');
