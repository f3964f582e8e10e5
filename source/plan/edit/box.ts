/* A box where an item of a checklist has none yet, and the first item of a checklist below one. */

import {readListMark} from '../../template/grammar/list-mark.ts';
import {findPlace, type ItemPlace, type Path, type Plan, type Sequenced} from '../place.ts';
import {applySplices, eolOf, isSameOutside, withText} from '../plan.ts';
import {boxed, plainItemText} from './skeleton.ts';

/** The plan with an unticked box at `path`, or `undefined` where it leads to no box. */
export function insertBox(plan: Plan, path: Path): Plan | undefined {
	const item = path.at(-1) === 'done' ? boxItemAt(plan, path.slice(0, -1))?.item : undefined;
	const words = item?.nodes.find(node => node.type === 'field');
	if (words?.type !== 'field') return undefined;
	const lead = words.frame.type === 'plain' ? words.frame.lead : '';
	const text = lead + (words.from === words.to ? boxed('') : `${boxed('')} `);
	const written = withText(plan, applySplices(plan.text, [{from: words.from, to: words.from, text}]));
	const isWritten = findPlace(written.places, path)?.type === 'field';
	return isWritten && isSameOutside(plan, written, path) ? written : undefined;
}

/** The plan with a blank item in the checklist at `path`, which stands below an item that has none yet; else `undefined`. */
export function insertBelow(plan: Plan, path: Path): Plan | undefined {
	const found = path.at(-1) === 'items' ? boxItemAt(plan, path.slice(0, -1)) : undefined;
	if (!found) return undefined;
	const {sequence, item} = found;
	const text = eolOf(plan.text) + leadBelow(plan, sequence, item) + boxed(plainItemText(sequence.spec));
	const written = withText(plan, applySplices(plan.text, [{from: item.to, to: item.to, text}]));
	const isWritten = findPlace(written.places, path)?.type === 'sequence';
	return isWritten && isSameOutside(plan, written, path) ? written : undefined;
}

type Checklist = Sequenced<'checklist'>;

function boxItemAt(plan: Plan, path: Path): {sequence: Checklist; item: ItemPlace} | undefined {
	const sequence = findPlace(plan.places, path.slice(0, -1));
	const item = findPlace(plan.places, path);
	const isChecklist = sequence?.type === 'sequence' && sequence.kind === 'checklist';
	return isChecklist && item?.type === 'item' ? {sequence: sequence as Checklist, item} : undefined;
}

/* As a sibling's are, else as far to the right as the item's content. */
function leadBelow({text}: Plan, {items}: Checklist, item: ItemPlace): string {
	const below = items.flatMap(({nodes}) => nodes).find(node => node.type === 'sequence');
	const leadOf = ({from, to}: ItemPlace) => text.slice(from, from + (readListMark(text.slice(from, to))?.to ?? 0));
	const [first] = below?.type === 'sequence' ? below.items : [];
	if (first) return leadOf(first);
	const own = leadOf(item);
	const [indent = ''] = /^[ \t]*/.exec(own) ?? [];
	const mark = own.slice(indent.length).replace(/^\d+[.)]/, '-');
	return own.replace(/[^\t]/g, ' ') + (/\s$/.test(mark) ? mark : `${mark} `);
}
