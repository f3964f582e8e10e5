/* A name where an item of the document's own has none yet: its sibling may have one. */

import {standIn} from '../locate/own.ts';
import {findPlace, type Path, type Plan} from '../place.ts';
import {applySplices, isSameOutside, withText} from '../plan.ts';

/** The plan with a blank name at `path`, or `undefined` where it leads to none. */
export function insertName(plan: Plan, path: Path): Plan | undefined {
	const place = path.at(-1) === 'name' ? findPlace(plan.places, [...path.slice(0, -1), 'text']) : undefined;
	if (place?.type !== 'field' || !place.isOwn || place.frame.type !== 'plain') return undefined;
	const text = `${place.frame.lead}**${standIn}**: `;
	const written = withText(plan, applySplices(plan.text, [{from: place.from, to: place.from, text}]));
	return isSameOutside(plan, written, path) ? written : undefined;
}
