/* Every command by its name: what bindings, footer and settings refer to. */

import type {Command} from './command.ts';
import {formCommands} from './form-commands.ts';
import {mergeCommands} from './merge-commands.ts';
import {overlayCommands} from './overlay-commands.ts';
import {textCommands} from './text-commands.ts';

const table = {...formCommands, ...textCommands, ...overlayCommands, ...mergeCommands};

export type CommandName = keyof typeof table;
export const commands: Readonly<Record<CommandName, Command>> = table;
