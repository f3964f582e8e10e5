import type {Settings} from '../disk/settings.ts';
import {Failure} from '../failure.ts';
import {nearest} from '../plan/nearest.ts';
import {canonicalChord} from '../terminal/chord.ts';
import {commands} from '../wizard/commands/commands.ts';
import {type Binding, bindings, type Mode} from '../wizard/keymap.ts';

/** The bindings with the keys that a person set instead. Throws a Failure for an unknown command and for a key with two meanings. */
export function bindKeys(keys: Settings['keys']): readonly Binding[] {
	const set = Object.keys(keys);
	if (set.length === 0) return bindings;
	const unknown = set.find(name => !Object.hasOwn(commands, name));
	if (unknown !== undefined) {
		throw wrong(`there is no command \`${unknown}\`; the nearest is \`${nearest(unknown, Object.keys(commands))}\``);
	}
	const rebound = set.map(name =>
		rebind(
			name,
			(keys[name] ?? []).map(chord => readKey(name, chord)),
		),
	);
	const all = [...rebound, ...bindings.filter(({command}) => !set.includes(command))];
	refuseTwins(all);
	return all;
}

function rebind(name: string, keys: readonly string[]): Binding {
	const own = bindings.filter(({command}) => command === name);
	const modes = [...new Set(own.flatMap(binding => binding.modes))];
	return {command: name as Binding['command'], keys, modes};
}

function readKey(name: string, chord: string): string {
	const key = canonicalChord(chord);
	if (key !== undefined) return key;
	const advice = 'a key is called `ctrl+n`, `alt+up`, `f5` or `shift+tab`';
	throw wrong(`\`${chord}\`, for \`${name}\`, is no key that could be bound; ${advice}`);
}

function refuseTwins(all: readonly Binding[]): void {
	const seen = new Map<string, Binding['command']>();
	for (const {command, keys, modes} of all) {
		for (const place of modes.flatMap((mode: Mode) => keys.map(key => `${mode} ${key}`))) {
			const other = seen.get(place);
			if (other !== undefined && other !== command) {
				const key = place.slice(place.indexOf(' ') + 1);
				throw wrong(`\`${key}\` is the key of both \`${other}\` and \`${command}\``);
			}
			seen.set(place, command);
		}
	}
}

const wrong = (reason: string): Failure =>
	new Failure(`The keys in \`settings.json\` cannot be used: ${reason}.`, {exitCode: 2});
