/* Moving about the form, its items, undo, and what opens over it. */

import {itemName} from '../../plan/item-name.ts';
import {applySplices, readValue} from '../../plan/plan.ts';
import {fieldKinds, holdsLines} from '../field-kinds.ts';
import {hasGap, moveGap, nothingLeft} from '../gaps.ts';
import {keepNote, withNotesOf} from '../judging/notes.ts';
import {keyLabel} from '../keymap.ts';
import {highlighted, proposedFor} from '../offer.ts';
import {throughOnly, walkOf} from '../only.ts';
import {openReview, writeReviewed} from '../overlays/review.ts';
import {hideSpec, showSpec} from '../overlays/spec.ts';
import {openVerdict} from '../overlays/verdict.ts';
import {askedHere, askProposals} from '../proposing.ts';
import {sectionRange, sectionText} from '../section-text.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {currentStop, isOnChoice, type State} from '../state.ts';
import {withHistory} from '../step.ts';
import {type AddStop, itemAt, type Stop} from '../stop.ts';
import * as text from '../text/buffer.ts';
import {capital} from '../text/display.ts';
import {isOnFolded, openCard} from './cards.ts';
import type {Command} from './command.ts';
import {
	boxHere,
	canAdd,
	canMark,
	canShift,
	copyItem,
	dropItem,
	hasItem,
	isAtEnd,
	itemToAdd,
	markQuestion,
	newItem,
	nextLabelHere,
	removalSaid,
	risksHere,
	shiftItem,
	sortRisks,
	startItem,
	tick,
	waitingCard,
	wayOfEnter,
} from './item-edits.ts';
import {hasSection, moveField} from './moves.ts';
import {pageOn} from './pages.ts';
import {goOn, pickCommands, takeHighlighted} from './picks.ts';
import {copySelection, hasSelection, nextLine} from './text-commands.ts';
import {toldApart} from './told-apart.ts';
import {cycle, nextBlank, withoutSpelled} from './typing.ts';

export const formCommands = {
	nextStop: {
		title: 'Next field',
		short: 'next',
		applies: always,
		run: (state, at) => nextBlank(state) ?? toldApart(state, at) ?? moveField(state, 1) ?? lastField(state),
	},
	previousStop: {title: 'Previous field', run: state => moveField(state, -1)},
	enter: {title: 'Next', short: enterTitle, run: enter, applies: canEnter},
	nextSection: {
		title: 'Next section',
		short: 'section',
		run: state => pageOn(state, 1),
		applies: state => hasSection(state, 1),
		otherwise: 'This is the last section.',
		isListed: true,
		line: {words: ['>', '/next'], needs: 'question'},
	},
	previousSection: {
		title: 'Previous section',
		run: state => pageOn(state, -1),
		applies: state => hasSection(state, -1),
		otherwise: 'This is the first section.',
		isListed: true,
	},
	previousChoice: {title: 'Previous choice', run: (state, at) => cycle(state, -1, at)},
	...pickCommands,
	nextChoice: {title: 'Next choice', short: 'change', run: (state, at) => cycle(state, 1, at), applies: isOnChoice},
	tick: {
		title: 'Tick this box, or take the tick back',
		short: tickTitle,
		run: tick,
		applies: state => boxHere(state) !== undefined,
		otherwise: 'There is no box here to tick.',
		isListed: true,
		isHere: true,
		line: {words: ['/tick'], needs: 'answer'},
	},
	newItem: {
		title: 'New item',
		short: newItemTitle,
		run: newItem,
		applies: canAdd,
		otherwise: 'This is in no list, table or group.',
		isListed: true,
		isHere: true,
		listed: state => capital(newItemTitle(state)),
		line: {words: ['+', '/add'], needs: 'question'},
	},
	removeItem: {
		title: 'Remove this item',
		short: 'remove',
		run: dropItem,
		applies: hasItem,
		otherwise: 'There is no item here to remove.',
		isListed: true,
		isHere: true,
		listed: state => `Remove this ${itemHere(state)}`,
		line: {words: ['-', '/remove'], said: state => `${removalSaid(state)} /undo brings it back.`, needs: 'answer'},
	},
	moveItemUp: {
		title: 'Move this item up',
		run: (state, at) => shiftItem(state, -1, at),
		applies: state => canShift(state, -1),
		otherwise: 'There is no item before this one.',
		isListed: true,
		isHere: true,
		listed: state => `Move this ${itemHere(state)} up`,
		line: {words: ['/up'], said: 'Moved up.', needs: 'answer'},
	},
	moveItemDown: {
		title: 'Move this item down',
		run: (state, at) => shiftItem(state, 1, at),
		applies: state => canShift(state, 1),
		otherwise: 'There is no item behind this one.',
		isListed: true,
		isHere: true,
		listed: state => `Move this ${itemHere(state)} down`,
		line: {words: ['/down'], said: 'Moved down.', needs: 'answer'},
	},
	sortItems: {
		title: 'Sort the risks, the gravest first',
		short: 'sort',
		run: sortRisks,
		applies: state => risksHere(state) !== undefined,
		otherwise: 'There is no table of risks here to sort.',
		isListed: true,
		isHere: true,
		line: {words: ['/sort'], said: 'Sorted, the gravest first.', needs: 'answer'},
	},
	duplicateItem: {
		title: 'Duplicate this item',
		run: copyItem,
		applies: hasItem,
		otherwise: 'There is no item here to duplicate.',
		isListed: true,
		isHere: true,
		listed: state => `Duplicate this ${itemHere(state)}`,
		line: {words: ['/copy'], said: 'Copied; this is the copy.', needs: 'answer'},
	},
	propose: {
		title: 'Ask for proposals',
		run: askProposals,
		applies: canPropose,
		otherwise: 'Proposals are for texts, lists and tables; here is none of these.',
		isListed: true,
		isHere: true,
		listed: proposeListed,
		line: {words: ['/propose'], needs: 'question'},
	},
	markQuestion: {
		title: 'Mark as an open question',
		run: markQuestion,
		applies: canMark,
		otherwise: 'There is no field here to mark.',
		isListed: true,
		isHere: true,
		line: {words: ['/open'], needs: 'answer'},
	},
	nextGap: {
		title: 'Next gap: what is blank, weak, open or wrong',
		short: 'next gap',
		applies: hasGap,
		run: state => moveGap(state, 1),
		otherwise: nothingLeft,
		isListed: true,
		line: {words: ['/gap'], needs: 'form'},
	},
	previousGap: {
		title: 'Previous gap',
		run: state => moveGap(state, -1),
		applies: hasGap,
		otherwise: nothingLeft,
		isListed: true,
	},
	onlyGaps: {
		title: 'Go through the gaps only (in a review: the changes)',
		listed: state => (state.isOnlyGaps ? 'Go through everything again' : `Go through the ${walkOf(state).name} only`),
		run: toggleOnly,
		isListed: true,
		line: {words: ['/gaps'], needs: 'form'},
	},
	openMenu: {
		title: 'Menu',
		applies: always,
		run: state => ({...state, overlay: {type: 'menu', query: text.createBuffer(''), index: 0}}),
	},
	changeTemplate: {
		title: 'Change the template',
		listed: ({setting}) => `Template: ${setting.template.name}`,
		applies: always,
		run: state => ({...state, request: {type: 'templates'}}),
		isListed: true,
		line: {words: ['/template'], needs: 'form'},
	},
	addSection: {
		title: 'Add a section',
		applies: always,
		run: state => ({...state, request: {type: 'dialects'}}),
		isListed: true,
		line: {words: ['/new'], needs: 'form'},
	},
	openPreview: {
		title: 'Preview what would be written',
		short: 'preview',
		run: state => ({...state, overlay: {type: 'preview', top: undefined}}),
		isListed: true,
		line: {words: ['/preview'], needs: 'form'},
	},
	openSpec: {
		title: 'Show the spec',
		short: 'spec',
		run: showSpec,
		applies: ({setting}) => setting.spec !== undefined,
		otherwise: 'There is no spec beside this plan.',
		isListed: true,
		line: {words: ['/spec'], needs: 'form'},
	},
	hideSpec: {
		title: 'Show the preview again',
		short: 'hide the spec',
		run: hideSpec,
	},
	openEditor: {
		title: 'Edit this field in $EDITOR',
		run: askEditor,
		otherwise: 'There is no text here to edit.',
		isListed: true,
		isHere: true,
		line: {words: ['/edit'], needs: 'answer'},
	},
	editSection: {
		title: 'Edit this section in $EDITOR',
		run: askSectionEditor,
		applies: state => sectionRange(state) !== undefined,
		otherwise: 'The plan has no such section yet.',
		isListed: true,
		line: {words: ['/section'], needs: 'form'},
	},
	undo: {
		title: 'Undo',
		run: undo,
		applies: ({history}) => history.past.length > 0,
		otherwise: 'There is nothing to undo.',
		isListed: true,
		line: {words: ['/undo'], said: 'Undone.', needs: 'form'},
	},
	redo: {
		title: 'Redo',
		run: redo,
		applies: ({history}) => history.future.length > 0,
		otherwise: 'There is nothing to redo.',
		isListed: true,
		line: {words: ['/redo'], said: 'Redone.', needs: 'form'},
	},
	review: {
		title: 'Review and write',
		short: reviewTitle,
		applies: always,
		run: state => writeReviewed(state) ?? (state.judging ? openVerdict(state) : openReview(state)),
		isListed: true,
		listed: reviewListed,
		line: {words: ['/review'], needs: 'form'},
	},
	showKeys: {
		title: 'All keys that apply here',
		short: 'keys',
		applies: always,
		run: state => ({...state, overlay: {type: 'keys', query: text.createBuffer(''), index: 0, over: state.overlay}}),
		isListed: true,
	},
	suspend: {
		title: 'Suspend, back to the shell',
		run: state => ({...state, request: {type: 'suspend', whole: true}}),
		isListed: true,
	},
	redraw: {title: 'Draw the screen anew', run: state => ({...state, request: {type: 'redraw'}}), isListed: true},
	leave: {
		title: 'Leave, the draft is kept',
		short: state => (hasSelection(state) ? 'copy' : 'leave'),
		run: (state, at) => copySelection(state) ?? {...(keepNote(state, at) ?? state), outcome: {type: 'leave'}},
		isListed: true,
		line: {words: ['/quit']},
	},
	giveUp: {
		title: 'Give up, the file stays as it was',
		short: 'give up',
		run: state => (state.setting.isEditor ? {...state, outcome: {type: 'giveUp'}} : undefined),
		applies: ({setting}) => setting.isEditor === true,
		otherwise: 'No program waits for this form; leaving it writes nothing.',
		isListed: true,
		line: {words: ['/giveup']},
	},
} satisfies Record<string, Command>;

function reviewTitle({overlay, judging, setting}: State): string {
	if (judging) return 'finish';
	return overlay && overlay.type !== 'review' && !setting.isEditor ? 'review and write' : 'write';
}

function reviewListed({judging, setting}: State): string {
	if (judging) return 'Finish: approve or send back';
	return setting.isEditor ? 'Write the file, and end' : 'Review and write';
}

function lastField(state: State): State {
	const key = keyLabel(state.setting.bindings, 'review');
	const said = state.isOnlyGaps && !state.judging ? 'Nothing is left to do' : 'This is the last field';
	const deed = state.judging ? 'finishes the review' : state.setting.isEditor ? 'writes' : 'reviews and writes';
	return {...state, message: `${said}${key && `: ${key} ${deed}`}.`};
}

function toggleOnly(state: State): State | undefined {
	if (state.isOnlyGaps) return {...state, isOnlyGaps: false, message: 'Tab and Enter go through every field again.'};
	const {name, isEmpty, nothing} = walkOf(state);
	if (isEmpty(state)) return {...state, message: nothing};
	const key = keyLabel(state.setting.bindings, 'onlyGaps');
	const there = throughOnly(state);
	return {...there, message: `Tab and Enter go to the ${name} only${key && `, until ${key}`}. ${there.message}`.trim()};
}

/* Where a command is known to apply, nothing is run to find that out for the footer. */
function always(): boolean {
	return true;
}

function enterTitle(state: State): string {
	const stop = currentStop(state);
	if (isOnFolded(state)) return 'open';
	if (highlighted(state) >= 0) return 'take and go on';
	if (stop?.type === 'add') return isPassedBy(state, stop) ? 'next' : newItemTitle(state);
	if (stop && fieldKinds[stop.kind].hasLines && !isPassed(state, stop)) return 'new line';
	const way = wayOfEnter(state);
	if (way?.type === 'leave') {
		const {isTitled, noun} = sequenceKinds[way.sequence.kind];
		return isTitled ? 'go on' : `leave the ${noun}`;
	}
	return way?.type === 'insert' ? newItemTitle(state) : 'next';
}

function canPropose(state: State): boolean {
	return state.proposed !== undefined || askedHere(state) !== undefined;
}

function proposeListed(state: State): string {
	if (state.proposed && !proposedFor(state, currentStop(state))) return `Go to the proposals: ${state.proposed.name}`;
	const {name = ''} = askedHere(state) ?? {};
	return `Ask for proposals${name && `: ${name}`}`;
}

function tickTitle(state: State): string {
	const box = boxHere(state);
	return box && readValue(state.plan, box) !== '' ? 'untick' : 'tick';
}

/* What the item is called that the caret is in. */
function itemHere(state: State): string {
	const stop = currentStop(state);
	const item = stop && itemAt(state.plan, stop.path);
	return (item && itemName(item.sequence.spec)) || 'item';
}

/* What would be added, in the template's words. */
function newItemTitle(state: State): string {
	const stop = currentStop(state);
	const item = itemToAdd(state);
	if (stop?.type === 'add' && !item) return `add ${stop.name}`;
	const name = item ? itemName(item.sequence.spec) : nextLabelHere(state);
	return name ? `new ${name}` : '';
}

function canEnter(state: State): boolean {
	const stop = currentStop(state);
	if (stop?.type !== 'field' || highlighted(state) >= 0) return stop !== undefined;
	return !fieldKinds[stop.kind].hasLines || holdsLines(stop);
}

/* No text begins with a new line: who goes through the fields with Enter does not stop where one is asked for. */
function isPassed({buffer}: State, stop: Stop): boolean {
	return stop.type === 'field' && !stop.place?.isOwn && text.bufferValue(buffer) === '';
}

/* Who comes from a card that was left blank by the same key wants no further one. */
function isPassedBy(state: State, stop: AddStop): boolean {
	return stop.isRow || waitingCard(state, stop) !== undefined;
}

function enter(state: State, at: number): State | undefined {
	const stop = currentStop(state);
	if (!stop) return undefined;
	if (isOnFolded(state)) return openCard(state);
	if (highlighted(state) >= 0) return takeHighlighted(state, at);
	if (stop.type === 'add')
		return isPassedBy(state, stop) ? (moveField(state, 1) ?? lastField(state)) : startItem(state, stop, at);
	if (fieldKinds[stop.kind].hasLines && !isPassed(state, stop)) return nextLine(state, at);
	if (isAtEnd(state, at)) return lastField(state);
	return nextBlank(state) ?? withoutSpelled(state, at) ?? toldApart(state, at) ?? goOn(state, at) ?? lastField(state);
}

function undo(state: State): State | undefined {
	const step = state.history.past.at(-1);
	if (!step) return undefined;
	const {past, future} = state.history;
	const done = withHistory(state, applySplices(state.plan.text, [step.undo]), step.before, {
		past: past.slice(0, -1),
		future: [step, ...future],
	});
	return withNotesOf(done, step.notes?.undo);
}

function redo(state: State): State | undefined {
	const [step, ...future] = state.history.future;
	if (!step) return undefined;
	const done = withHistory(state, applySplices(state.plan.text, [step.redo]), step.after, {
		past: [...state.history.past, {...step, isOpen: false}],
		future,
	});
	return withNotesOf(done, step.notes?.redo);
}

function askEditor(state: State): State | undefined {
	const stop = currentStop(state);
	const extension = stop?.type === 'field' ? fieldKinds[stop.kind].extension : undefined;
	if (!stop || extension === undefined) return undefined;
	return {...state, request: {type: 'edit', path: stop.path, text: text.bufferValue(state.buffer), extension}};
}

function askSectionEditor(state: State): State | undefined {
	const range = sectionRange(state);
	if (!range) return undefined;
	const text = sectionText(state.plan, range);
	return {...state, request: {type: 'edit', path: state.focus, text, extension: 'md', range}};
}
