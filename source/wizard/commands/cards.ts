/* Cards: the items of a group. ↑ and ↓ go over them, Enter or → opens one, and whatever else brings the caret into one. */
import {findPlace, type ItemPlace, isSamePath, isWithin} from '../../plan/place.ts';
import {fieldKinds} from '../field-kinds.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {currentSection, type State} from '../state.ts';
import {focusOn} from '../step.ts';
import {stopsOf} from '../stop.ts';
import {moveStop} from './moves.ts';

/** `after`, with the card that the caret came into from outside since `before` folded. */
export function ontoCard(before: State, after: State): State {
	const card = cardsAround(after).find(({path}) => !isWithin(before.focus, path));
	const title = card?.nodes[0];
	if (title?.type !== 'field' || !fieldKinds[title.kind].isText) return after;
	return {...focusOn(after, title.path), folded: card?.path};
}

/* The outermost first. */
function cardsAround({plan, focus}: State): ItemPlace[] {
	return focus.flatMap((key, depth): ItemPlace[] => {
		if (typeof key !== 'number') return [];
		const group = findPlace(plan.places, focus.slice(0, depth));
		if (group?.type !== 'sequence' || !sequenceKinds[group.kind].isTitled) return [];
		return group.items.slice(key, key + 1);
	});
}

/** From a folded card to what stands above or below it. */
export function leaveCard(state: State, by: 1 | -1): State | undefined {
	const {folded} = state;
	if (!folded) return undefined;
	const inside = stopsOf(currentSection(state).section).filter(({path}) => isWithin(path, folded));
	const edge = inside.at(by === 1 ? -1 : 0);
	return edge && moveStop({...state, focus: edge.path}, by);
}

/** The folded card opened, with the caret behind its title. */
export function openCard(state: State): State | undefined {
	return state.folded && focusOn(state, state.focus);
}

/** Whether the caret is on a card that is folded. */
export function isOnFolded({folded, focus}: State): boolean {
	return folded !== undefined && isSamePath(focus.slice(0, -1), folded);
}
