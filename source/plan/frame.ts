import type {Range} from '../template/range.ts';
import type {YamlStyle} from './spelling/yaml.ts';
/* What a field's frame is, whatever is done with it: its own range, and what moves with it. */

/** How a field is written when its range alone is not enough. */
export type Frame =
	| {readonly type: 'plain'; readonly lead: string}
	/** A name at the start of an item: with its marks and its colon. */
	| {readonly type: 'name'; readonly from: number; readonly to: number}
	/** A box, with its brackets. */
	| {readonly type: 'box'; readonly from: number; readonly to: number}
	/** Behind a label: from the colon to the end of what it holds. */
	| {readonly type: 'label'; readonly from: number; readonly to: number; readonly indent: number}
	/** All lines of a plain document, or all up to its comments. */
	| {readonly type: 'all'; readonly from: number; readonly to: number}
	| {readonly type: 'block'; readonly from: number; readonly to: number}
	/** A fence: its first line, its content lines, its last line (empty at the end of an open one). */
	| {
			readonly type: 'fence';
			readonly from: number;
			readonly to: number;
			readonly content: readonly [number, number];
			readonly mark: string;
	  }
	/**
	 * A scalar of the front matter: from what stands before it (a colon, a dash, `&a`) to its end, its header `|` included, which begins
	 * at `value`.
	 */
	| ({readonly type: 'yaml'; readonly from: number; readonly value: number; readonly to: number} & YamlStyle)
	/** A table's cell: between its bars; `width` is its column's where the row keeps to the columns, else 0. */
	| {readonly type: 'cell'; readonly from: number; readonly to: number; readonly width: number};

type Shape<Own extends Frame> = {
	/** What it covers, where that is more than the field. */
	readonly range: (frame: Own) => Range | undefined;
	readonly shift: (frame: Own, delta: number) => Own;
	/** Whether it stands behind a label. */
	readonly hasLabel: boolean;
};

const shiftRange = <Own extends Range>(frame: Own, delta: number): Own => ({
	...frame,
	from: frame.from + delta,
	to: frame.to + delta,
});

const itself = <Own extends Range>(frame: Own): Range => frame;

const shapes = {
	plain: {range: () => undefined, shift: frame => frame, hasLabel: false},
	name: {range: itself, shift: shiftRange, hasLabel: false},
	box: {range: itself, shift: shiftRange, hasLabel: false},
	label: {range: itself, shift: shiftRange, hasLabel: true},
	all: {range: itself, shift: shiftRange, hasLabel: false},
	block: {range: itself, shift: shiftRange, hasLabel: false},
	cell: {range: itself, shift: shiftRange, hasLabel: false},
	yaml: {
		range: itself,
		shift: (frame, delta) => ({...shiftRange(frame, delta), value: frame.value + delta}),
		hasLabel: false,
	},
	fence: {
		range: itself,
		shift: (frame, delta) => {
			const [from, to] = frame.content;
			return {...shiftRange(frame, delta), content: [from + delta, to + delta]};
		},
		hasLabel: false,
	},
} satisfies {readonly [Type in Frame['type']]: Shape<Frame & {readonly type: Type}>};

/* The compiler does not see that every frame meets the row of its own type. */
function shapeOf({type}: Frame): Shape<Frame> {
	return shapes[type] as Shape<Frame>;
}

/** What a frame covers, or `undefined` where that is just its field. */
export function frameRange(frame: Frame): Range | undefined {
	return shapeOf(frame).range(frame);
}

/** The same frame, `delta` characters further on. */
export function shiftFrame(frame: Frame, delta: number): Frame {
	return shapeOf(frame).shift(frame, delta);
}

/** What stands behind the label of a field, blanks included, or `undefined` for a field without one. */
export function labelRange(frame: Frame): Range | undefined {
	return shapeOf(frame).hasLabel ? frameRange(frame) : undefined;
}
