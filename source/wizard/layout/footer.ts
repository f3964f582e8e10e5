/* The two rows below the form: what belongs there or just happened, and the keys. */

import {coachLine} from '../coach.ts';
import {isApplicable, shortTitle} from '../commands/command.ts';
import {commands} from '../commands/commands.ts';
import {type CommandName, keyLabel} from '../keymap.ts';
import {currentStop, modeOf, type State} from '../state.ts';
import {displayText, truncate, widthOf} from '../text/display.ts';
import {wrapText} from '../text/wrap.ts';
import {type Row, segment} from './block.ts';
import {overlayLooks} from './overlay-looks.ts';

/** What belongs into the field, or what just happened. */
export function helpRow(state: State): Row {
	const {columns} = state.size;
	const [message] = messageRows(state);
	if (message) return message;
	const asking = askingRow(state);
	if (asking) return asking;
	const help = helpOf(state);
	return help === '' ? [] : [segment(` ${truncate(displayText(help), columns - 2)}`, 'hint')];
}

/* As long as it lasts, for the form looks as ever. */
function askingRow({asking, size, setting}: State): Row | undefined {
	if (!asking) return undefined;
	const end = `${asking.seconds} s. ${keyLabel(setting.bindings, 'close', 'form')} cancels; you can go on.`;
	const words = `Asking ${asking.program} for ${asking.name}…`;
	const room = size.columns - 3 - widthOf(end);
	return [segment(` ${truncate(words, room)} ${end}`, 'accent')];
}

/* A message that is too long for one row takes that of the keys, too. */
function messageRows({message, size}: State): Row[] {
	if (message === '') return [];
	const width = size.columns - 3;
	const text = message.replace(/\s+/g, ' ');
	return wrapText(text, width, 2).map(row => [segment(` ${row}`, 'accent')]);
}

function helpOf(state: State): string {
	if (state.overlay) return overlayLooks[state.overlay.type].help(state);
	const stop = currentStop(state);
	return stop ? coachLine(state.plan, stop) : '';
}

/** The keys that apply now: the most needed that fit, in their usual order. */
export function keysRow(state: State): Row {
	const [, more] = messageRows(state);
	if (more) return more;
	const keys = shownKeys(state);
	let room = state.size.columns - 1;
	const fitting = keys
		.toSorted((a, b) => a.need - b.need)
		.filter(({key, title}) => {
			const width = widthOf(key) + widthOf(title) + 3;
			if (width > room) return false;
			room -= width;
			return true;
		});
	const row = keys.filter(key => fitting.includes(key));
	return [segment(' '), ...row.flatMap(({key, title}) => [segment(key, 'accent'), segment(` ${title}  `, 'dim')])];
}

/* Who knows the menu finds the rest. */
const needs: readonly CommandName[] = [
	'enter',
	'openMerge',
	'nextChange',
	'note',
	'down',
	'takePick',
	'togglePick',
	'close',
	'openMenu',
	'review',
	'showPicks',
	'newItem',
	'nextChoice',
	'tick',
	'nextStop',
	'nextSection',
	'leave',
	'showKeys',
	'nextGap',
];

/* In the order in which they are named. */
const formKeys: readonly CommandName[] = [
	'enter',
	'openMerge',
	'down',
	'takePick',
	'togglePick',
	'close',
	'showPicks',
	'nextChoice',
	'tick',
	'newItem',
	'removeItem',
	'sortItems',
	'nextStop',
	'nextSection',
	'nextGap',
	'nextChange',
	'note',
	'ask',
	'listNotes',
	'openMenu',
	'review',
	'showKeys',
	'openPreview',
	'undo',
	'leave',
	'giveUp',
];

type Key = {readonly key: string; readonly title: string; readonly need: number};

/* What two commands do here is named once; with both keys where the second is the better known one. */
function shownKeys(state: State): readonly Key[] {
	const {overlay, setting} = state;
	const keys: Key[] = [];
	for (const name of overlay ? overlayLooks[overlay.type].keys : formKeys) {
		const command = commands[name];
		const key = keyLabel(setting.bindings, name, modeOf(state));
		const title = shortTitle(command, state);
		// To find out whether one applies may take a run of it.
		if (key === '' || title === '' || !isApplicable(command, state)) continue;
		const same = keys.findIndex(one => one.title === title);
		const first = keys[same];
		if (!first) keys.push({key, title, need: needs.includes(name) ? needs.indexOf(name) : needs.length});
		else if (name === 'nextStop') keys[same] = {...first, key: `${first.key} ${key}`};
	}
	return keys;
}
