/* Every command by its name: what bindings, footer and settings refer to. */

import type {CommandName} from '../keymap.ts';
import type {Command} from './command.ts';
import {formCommands} from './form-commands.ts';
import {judgingCommands} from './judging-commands.ts';
import {mergeCommands} from './merge-commands.ts';
import {overlayCommands} from './overlay-commands.ts';
import {textCommands} from './text-commands.ts';

/** Each command of the key map. */
export const commands: Readonly<Record<CommandName, Command>> = {
	...formCommands,
	...textCommands,
	...overlayCommands,
	...mergeCommands,
	...judgingCommands,
};
