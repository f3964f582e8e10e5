/* How the items of a document's own group are written: a new one, which says nothing yet, is read as the others are. */

import {withoutListMark} from '../../template/grammar/list-mark.ts';
import {comparable} from '../../template/key.ts';
import type {Block, Outline, Part} from '../../template/outline.ts';
import {readPassages} from '../../template/passage.ts';
import {rememberedByName} from '../../template/remembered.ts';
import {ownLabels} from './own.ts';

export type Habits = {
	/** Whether words stand below the heading, before all else. */
	readonly isWorded: boolean;
	/** The labels that have words on their line, as `comparable` spells them. */
	readonly inline: ReadonlySet<string>;
};

/* Equal ones are one object, by which it is told whether an item would be read alike. */
const habits = rememberedByName(
	(isWorded: boolean, inline: readonly string[]) => `${isWorded} ${inline.join('\n')}`,
	(isWorded, inline): Habits => ({isWorded, inline: new Set(inline)}),
);

/** The habits of a template's items: how they are written the template says. */
export const noHabits = habits(false, []);

/** The habits of a group by its first items. */
export function habitsOf(outline: Outline, parts: readonly Part[]): Habits {
	const some = parts.slice(0, enough).map(part => readHabits(outline, part));
	return habits(
		some.some(({isWorded}) => isWorded),
		[...new Set(some.flatMap(({inline}) => [...inline]))],
	);
}

const enough = 8;

const known = new WeakMap<object, Habits>();

function readHabits(outline: Outline, {body, content}: Part): Habits {
	const before = known.get(content);
	if (before) return before;
	const passages = readPassages(outline, body, ownLabels);
	const [first] = passages;
	const inline = passages.flatMap(passage =>
		passage.type === 'label' && passage.inline.to > passage.inline.from ? comparable(passage.mark.name) : [],
	);
	const own = habits(first?.type === 'block' && first.block.type === 'paragraph', inline);
	known.set(content, own);
	return own;
}

/** Whether a block below a label is none of it where others have words on its line: code, and a list that has nothing but marks and boxes. */
export function isApart({source}: Outline, {type, from, to}: Block): boolean {
	if (type === 'code') return true;
	const lines = source.slice(from, to).split('\n');
	return type === 'list' && lines.every(line => withoutListMark(line).trim() === '');
}
