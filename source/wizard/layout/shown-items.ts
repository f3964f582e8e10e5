/* The rows that wait for what comes next are in sight only while the caret is in their list. */
import {isBlankItem} from '../../plan/answers.ts';
import {type ItemPlace, isWithin, type SequencePlace} from '../../plan/place.ts';
import type {State} from '../state.ts';
import {waitingItems} from '../stop.ts';

/** The items of a list or table that are drawn: without blank ones at its end, where the caret is elsewhere; at least one. */
export function shownItems({plan, focus}: State, sequence: SequencePlace): readonly ItemPlace[] {
	const {items, path} = sequence;
	if (isWithin(focus, path)) return waitingItems(plan, sequence);
	const last = items.findLastIndex(item => !isBlankItem(plan, sequence, item));
	return items.slice(0, Math.max(last + 1, 1));
}
