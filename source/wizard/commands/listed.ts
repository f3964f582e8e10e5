/* What the menu lists of the commands. */
import type {CommandName} from '../keymap.ts';
import type {Command} from './command.ts';
import {formCommands} from './form-commands.ts';
import {judgingCommands} from './judging-commands.ts';
import {mergeCommands} from './merge-commands.ts';
import {textCommands} from './text-commands.ts';

const named = Object.entries({...judgingCommands, ...formCommands, ...mergeCommands, ...textCommands}) as [
	CommandName,
	Command,
][];

/** The commands of the menu, by their names. */
export const listedCommands: ReadonlyArray<readonly [CommandName, Command]> = named.filter(
	([, command]) => command.isListed,
);
