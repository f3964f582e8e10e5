/* Places that moved along with the text around them. */
import type {Part} from '../../template/outline.ts';
import type {Range} from '../../template/range.ts';
import type {ItemPlace, Path, Place, SectionPlace, SequencePlace} from '../place.ts';
import {shiftField} from './shift-field.ts';
import {shiftRow} from './table-rows.ts';

type Holder = SectionPlace;

/* Where a moved place was read. What it holds is moved when it is asked for: of a thousand places few are looked into at a key. */
const origins = new WeakMap<Holder, {readonly holder: Holder; readonly delta: number}>();

function movedNodes(moved: Holder, from: Holder, delta: number): () => readonly Place[] {
	const before = origins.get(from);
	const holder = before?.holder ?? from;
	const whole = delta + (before?.delta ?? 0);
	origins.set(moved, {holder, delta: whole});
	let nodes: readonly Place[] | undefined;
	return () => {
		nodes ??= holder.nodes.map(node =>
			node.type === 'section' ? shiftSection(node, partIn(moved, holder, node)) : shiftPlace(node, whole),
		);
		return nodes;
	};
}

/* Both have the same parts, as they have the same text. */
function partIn(moved: Holder, from: Holder, inner: SectionPlace): Part {
	return moved.part.children[from.part.children.indexOf(inner.part)] as Part;
}

/** The same item, `delta` characters further on. It holds no sections of its own. */
export function shiftItem(item: ItemPlace, delta: number): ItemPlace {
	if (delta === 0) return item;
	if (item instanceof MovedItem) return new MovedItem(item.origin, item.delta + delta);
	return shiftRow(item, delta) ?? new MovedItem(item, delta);
}

/* An item as it was read, and how far from there it is. What it holds is moved when it is asked for: a class, since that takes getters. */
class MovedItem implements ItemPlace {
	readonly type = 'item';
	readonly origin: ItemPlace;
	readonly delta: number;
	#nodes: readonly Place[] | undefined;

	constructor(origin: ItemPlace, delta: number) {
		this.origin = origin;
		this.delta = delta;
	}

	get path(): Path {
		return this.origin.path;
	}

	get content(): object | undefined {
		return this.origin.content;
	}

	get from(): number {
		return this.origin.from + this.delta;
	}

	get to(): number {
		return this.origin.to + this.delta;
	}

	get number(): Range {
		const {from, to} = this.origin.number;
		return {from: from + this.delta, to: to + this.delta};
	}

	get nodes(): readonly Place[] {
		this.#nodes ??= this.origin.nodes.map(node => shiftPlace(node, this.delta));
		return this.#nodes;
	}
}

/** The same section where `part` stands, which has the text that the section's part had. Its items hold no sections. */
export function shiftSection(section: SectionPlace, part: Part): SectionPlace {
	const {from, to} = part;
	const delta = from - section.from;
	if (delta === 0 && part === section.part) return section;
	const {type, path, name, spec, isFlat, beside} = section;
	const moved: SectionPlace = {
		type,
		path,
		name,
		spec,
		part,
		from,
		to,
		isFlat,
		beside,
		get nodes() {
			return nodes();
		},
	};
	const nodes = movedNodes(moved, section, delta);
	return moved;
}

function shiftPlace(place: Place, delta: number): Place {
	if (delta === 0) return place;
	switch (place.type) {
		case 'field':
			return shiftField(place, delta);
		case 'sequence':
			return shiftSequence(place, delta);
		case 'marker':
			return {...place, from: place.from + delta, to: place.to + delta};
		case 'absent':
		case 'section':
			return place;
	}
}

function shiftSequence(place: SequencePlace, delta: number): SequencePlace {
	const {start, from, to, items} = place;
	const moved = items.map(item => shiftItem(item, delta));
	return {...place, start: start + delta, from: from + delta, to: to + delta, items: moved};
}
