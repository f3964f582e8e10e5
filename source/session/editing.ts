/* The editor over the form. What it saved is in its file until it is in the draft, and found there by the next start. */

import {dropEditing, noteEditing, planDigest, readEditing} from '../disk/editing.ts';
import {explain} from '../failure.ts';
import {isObject} from '../is-object.ts';
import {readEdited, removeEdited} from '../programs/edited-file.ts';
import type {EditRequest} from '../programs/editor.ts';

import {keyLabel} from '../wizard/keymap.ts';
import type {Request, State} from '../wizard/state.ts';
import {update} from '../wizard/update.ts';
import type {Keeper} from './keeper.ts';
import {isPath} from './work.ts';

type Edit = Extract<Request, {type: 'edit'}>;

export type Editor = {
	/** The text that comes back from the editor. Throws a Failure where none does. `plan` is the text of the whole plan. */
	readonly edit: (request: Edit, plan: string) => string;
	/** What came back is in the form, or its person knows where it is. */
	readonly taken: () => void;
};

/** The editor of a form whose draft `keeper` keeps. `folder` is the program's own. */
export function openEditor(
	folder: string,
	keeper: Keeper,
	editText: (request: EditRequest) => {readonly text: string},
): Editor {
	let taken: (() => void) | undefined;
	return {
		edit(request, plan) {
			const id = keeper.id();
			let path = '';
			const onFile = (file: string): void => {
				path = file;
				noteEditing(folder, id, {file, request, plan: planDigest(plan)});
			};
			const drop = (): void => dropEditing(folder, id);
			// Where it fails, the message names the file.
			taken = drop;
			const {text, extension} = request;
			const edited = editText({text, extension, onFile}).text;
			if (edited === text) drop();
			else taken = () => clear(folder, id, path, keeper);
			return edited;
		},
		taken() {
			taken?.();
			taken = undefined;
		},
	};
}

function clear(folder: string, id: string, path: string, keeper: Keeper): void {
	keeper.flush();
	if (keeper.unsaved()) return;
	removeEdited(path);
	dropEditing(folder, id);
}

/** A state with what the editor had saved, and what to do once it is kept. */
export type Found = {readonly state: State; readonly kept: (keeper: Keeper) => void};

/** Takes what an editor saved as, or after, an earlier run of the draft `id` ended; where the plan is another by now, it is only told. */
export function takeEdited(state: State, folder: string, id: string): Found | undefined {
	const editing = readEditing(folder, id);
	const request = editing && readRequest(editing.request);
	if (!editing || !request) return undefined;
	const {file} = editing;
	const tell = (message: string): Found => ({
		state: {...state, message: `${state.message} ${message}`.trim()},
		kept: () => dropEditing(folder, id),
	});
	try {
		const text = readEdited(file, request.text);
		if (text === undefined) return undefined;
		const isSame = planDigest(state.plan.text) === editing.plan;
		const next = isSame
			? update({...state, request}, {type: 'edited', path: request.path, text}, Date.now())
			: {...state, request: undefined};
		if (next.plan === state.plan) {
			return tell(`What your editor saved when plan-wizard ended stands in \`${file}\`.`);
		}
		const key = keyLabel(state.setting.bindings, 'undo');
		const words = `What your editor saved when plan-wizard ended is here now${key && `; ${key} takes it out`}.`;
		return {
			state: {...next, message: `${state.message} ${words}`.trim()},
			kept(keeper) {
				keeper.changed(next);
				clear(folder, id, file, keeper);
			},
		};
	} catch (error) {
		return tell(explain(error));
	}
}

function readRequest(value: unknown): Edit | undefined {
	if (!isObject(value)) return undefined;
	const {path, text, extension, range} = value;
	if (!isPath(path) || typeof text !== 'string' || typeof extension !== 'string') return undefined;
	const request: Edit = {type: 'edit', path, text, extension};
	if (range === undefined) return request;
	if (!isObject(range)) return undefined;
	const {from, to, eol} = range;
	const isRange = typeof from === 'number' && typeof to === 'number' && typeof eol === 'string';
	return isRange ? {...request, range: {from, to, eol}} : undefined;
}
