/* Many plain words that come at once are written at once, with the steps to undo that typing them one by one leaves. */

import {setField} from '../../plan/edit/set-field.ts';
import {findPlace} from '../../plan/place.ts';
import {fieldKinds} from '../field-kinds.ts';
import {type History, remember} from '../history.ts';
import {foundOffer} from '../offer.ts';
import {followRename} from '../references.ts';
import {currentStop, type State} from '../state.ts';
import {bufferValue, caretOf, insertText} from '../text/buffer.ts';

/** Words that mean nothing to Markdown, each with the blank behind it. */
export const plainWords = String.raw`(?:(?:\p{L}[\p{L}\p{N}\p{M}'’-]*[.,;!?]?|\p{N}[\p{L}\p{N}]*[,;!?]?) )`;

/**
The state with `words` typed at the end of the focused field, behind a blank; `undefined` where typing them one by one could give
another text.
*/
export function withPlainWords(state: State, words: string, at: number): State | undefined {
	const stop = currentStop(state);
	const {plan, focus: path} = state;
	const value = bufferValue(state.buffer);
	if (stop?.type !== 'field') return undefined;
	const place = findPlace(plan.places, stop.path);
	const buffer = caretOf(state.buffer) === value.length ? insertText(state.buffer, words) : undefined;
	if (place?.type !== 'field' || !buffer) return undefined;
	const wanted = fieldKinds[stop.kind].written(bufferValue(buffer));
	const added = wanted.slice(value.length - 1);
	const textWith = (end: number) => plan.text.slice(0, place.to) + added.slice(0, end) + plan.text.slice(place.to);
	const edited = setField(plan, stop.path, wanted);
	if (edited.text !== textWith(added.length) || followRename(plan, edited, stop.path) !== edited) return undefined;
	let {history} = state;
	let [start, text] = [0, plan.text];
	for (const {index} of added.matchAll(/(?<=\S)(?= |$)/g)) {
		history = rememberWord(
			history,
			text,
			textWith(index),
			{path, from: value.length + start, to: value.length - 1 + index},
			at,
		);
		[start, text] = [index, textWith(index)];
	}
	const changed: State = {
		...state,
		plan: edited,
		buffer,
		history,
		saved: 'pending',
		goal: undefined,
		pick: -1,
		message: '',
	};
	return {...changed, found: foundOffer(changed, stop)};
}

type Word = {readonly path: State['focus']; readonly from: number; readonly to: number};

function rememberWord(history: History, before: string, text: string, {path, from, to}: Word, at: number): History {
	const spots = {before: {path, caret: from}, after: {path, caret: to}};
	return remember(history, before, {text, ...spots, kind: 'insert', at, typed: 'word'});
}
