/* Every event makes a new state; nothing else does. */

import type {Path} from '../plan/place.ts';
import {perform} from './commands/command.ts';
import {commands} from './commands/commands.ts';
import {paste} from './commands/paste.ts';
import {toldWhenLeft} from './commands/told-apart.ts';
import {type} from './commands/typing.ts';
import type {TerminalEvent} from './event.ts';
import {writeAt} from './halves.ts';
import {judged} from './judging/judged.ts';
import {commandFor, type Mode} from './keymap.ts';
import {openConsent} from './overlays/consent.ts';
import {afterEditor, takeChange} from './overlays/merging.ts';
import {editQuery} from './overlays/query.ts';
import {openSections} from './overlays/sections.ts';
import {type Chosen, openTemplates, takeTemplate} from './overlays/templates.ts';
import {countSeconds, failAsking, followed, startAsking, takeAnswer} from './proposing.ts';
import {unlessRefused} from './refusal.ts';
import {withSection} from './section-text.ts';
import {settled} from './settle.ts';
import {
	type Ask,
	type Asking,
	type Dialect,
	isOnChoice,
	modeOf,
	type SaveMark,
	type Size,
	type State,
	type TemplateName,
} from './state.ts';
import {withPlan} from './step.ts';
import {swept} from './sweep.ts';
import * as text from './text/buffer.ts';

export type FormEvent =
	| TerminalEvent
	| {readonly type: 'resize'; readonly size: Size}
	| {readonly type: 'saved'; readonly mark: SaveMark}
	/** The editor came back, with the text or with what went wrong. */
	| {readonly type: 'edited'; readonly path: Path; readonly text: string}
	| {readonly type: 'message'; readonly text: string}
	/** Another process asks to stop. */
	| {readonly type: 'stop'}
	/** Somebody else may have drawn on the screen. */
	| {readonly type: 'continue'}
	/** The plan file was found to hold another text. */
	| {readonly type: 'changed'; readonly text: string}
	/** The templates that there are. */
	| {readonly type: 'templates'; readonly choices: readonly TemplateName[]}
	/** The one that was asked for. */
	| {readonly type: 'template'; readonly chosen: Chosen}
	/** The templates that sections can be added from. */
	| {readonly type: 'dialects'; readonly dialects: readonly Dialect[]}
	/** What has to be agreed to before the request is carried out. */
	| {readonly type: 'ask'; readonly ask: Ask}
	/** Another program is asked for proposals, and still is after some seconds; what it said in the end, or why it said nothing. */
	| {readonly type: 'asking'; readonly asking: Asking}
	| {readonly type: 'waiting'; readonly id: number; readonly seconds: number}
	| {readonly type: 'answered'; readonly id: number; readonly said: string}
	| {readonly type: 'unanswered'; readonly id: number; readonly reason: string}
	/** What was asked of the world is done, and nothing is to be said. */
	| {readonly type: 'done'};

/** The state after `event`, which came at `at` milliseconds. */
export function update(state: State, event: FormEvent, at: number): State {
	return unlessRefused(
		() => {
			const left = settled(state, toldWhenLeft(state, next(state, event, at), at), at);
			return judged(state, followed(state, swept(state, left, at)));
		},
		message => ({...state, request: undefined, message}),
	);
}

function next(state: State, event: FormEvent, at: number): State {
	switch (event.type) {
		case 'key':
			return press(state, event.key, at);
		case 'text':
			return typeInto(state, event.text, at);
		case 'paste':
			return state.overlay ? typeInto(state, event.text.replace(/\s+/g, ' '), at) : paste(state, event.text, at);
		case 'resize':
			return {...state, size: event.size, goal: undefined};
		case 'saved':
			return state.saved === event.mark ? state : {...state, saved: event.mark};
		case 'edited':
			return afterEditor(state, takeEdited(state, event, at), at);
		case 'stop':
			return state.request ? state : {...state, request: {type: 'suspend', whole: false}};
		case 'continue':
			// What is being drawn anew may be drawn over again.
			return state.request && state.request.type !== 'retake' ? state : {...state, request: {type: 'retake'}};
		case 'changed':
			return takeChange(state, event.text, at);
		case 'templates':
			return openTemplates(state, event.choices);
		case 'template':
			return takeTemplate(state, event.chosen);
		case 'dialects':
			return openSections(state, event.dialects);
		case 'ask':
			return openConsent(state, event.ask);
		case 'asking':
			return startAsking(state, event.asking);
		case 'waiting':
			return countSeconds(state, event.id, event.seconds);
		case 'answered':
			return takeAnswer(state, event.id, event.said);
		case 'unanswered':
			return failAsking(state, event.id, event.reason);
		case 'done':
			return {...state, request: undefined};
		case 'message':
			return afterEditor(state, {...state, request: undefined, message: event.text}, at);
	}
}

/* Where nothing was saved the caret stays, too. */
function takeEdited(state: State, {path, text: edited}: {path: Path; text: string}, at: number): State {
	const {request, plan, buffer} = state;
	const done = {...state, request: undefined};
	if (request?.type !== 'edit' || request.text === edited) return done;
	const {range} = request;
	if (!range) return withPlan(done, writeAt(plan, path, edited), {path}, at);
	return withPlan(done, withSection(plan, range, edited), {path, caret: text.caretOf(buffer)}, at);
}

function press(state: State, key: string, at: number): State {
	const command = commandFor(state.setting.bindings, key, modeOf(state));
	if (!command) return state;
	const {otherwise} = commands[command];
	const done = perform(commands[command], state, at, key);
	if (done?.spelled) return {...done, spelled: undefined};
	return done ?? (otherwise === undefined ? state : {...state, message: otherwise});
}

function typeInto(state: State, typed: string, at: number): State {
	const asked = isTaking(state, typed) ? undefined : editQuery(state, query => text.insertText(query, typed));
	if (asked) return asked;
	let now = state;
	let rest = typed;
	while (rest !== '' && takesLetters(now)) {
		const [letter = ''] = rest;
		rest = rest.slice(letter.length);
		now = typeLetter(now, letter, at);
	}
	return rest === '' ? now : type(now, rest, at);
}

/* In the list of the menu a digit is no letter of what is looked for. */
function isTaking(state: State, typed: string): boolean {
	const mode = modeOf(state);
	return mode === 'entries' && commandFor(state.setting.bindings, typed.charAt(0), mode) !== undefined;
}

/* On a box, in a choice or in a list; behind a letter of these the caret may be in a text. */
function takesLetters(state: State): boolean {
	return state.overlay !== undefined || lettered.includes(modeOf(state));
}

const lettered: readonly Mode[] = ['choice', 'box', 'pick'];

/* Where nothing is written, a letter can be a key. That of an alternative is meant as such, be it a digit. */
function typeLetter(state: State, letter: string, at: number): State {
	const found = isOnChoice(state) ? type(state, letter, at) : state;
	if (found !== state) return found;
	const key = letter === ' ' ? 'space' : letter;
	if (commandFor(state.setting.bindings, key, modeOf(state))) return press(state, key, at);
	return state.overlay || letter === ' ' ? state : type(state, letter, at);
}
