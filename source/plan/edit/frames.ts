/* How fields are written, a row a type of frame. */
import type {Frame} from '../frame.ts';
import type {FieldPlace} from '../place.ts';
import {allEdits} from './all-frame.ts';
import {blockEdits} from './block-frame.ts';
import {boxEdits} from './box-frame.ts';
import {cellEdits} from './cell-frame.ts';
import {fenceEdits} from './fence-frame.ts';
import type {FrameEdits} from './frame-edits.ts';
import {labelEdits} from './label-frame.ts';
import {nameEdits} from './name-frame.ts';
import {plainEdits} from './plain-frame.ts';
import {yamlEdits} from './yaml-frame.ts';

const frames = {
	plain: plainEdits,
	name: nameEdits,
	box: boxEdits,
	label: labelEdits,
	all: allEdits,
	block: blockEdits,
	fence: fenceEdits,
	cell: cellEdits,
	yaml: yamlEdits,
} satisfies {readonly [Type in Frame['type']]: FrameEdits<Type>};

/** How a field is written. */
export function editsOf({frame}: FieldPlace): FrameEdits<Frame['type']> {
	// The compiler does not see that every field meets the row of its own frame.
	return frames[frame.type] as FrameEdits<Frame['type']>;
}
