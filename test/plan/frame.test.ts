import {expect, test} from 'vitest';
import {type Frame, frameRange, labelRange, shiftFrame} from '../../source/plan/frame.ts';

const at = {from: 3, to: 9};
const moved = {from: 5, to: 11};

test.each<[Frame, Frame]>([
	[
		{type: 'plain', lead: ' '},
		{type: 'plain', lead: ' '},
	],
	[
		{type: 'name', ...at},
		{type: 'name', ...moved},
	],
	[
		{type: 'box', ...at},
		{type: 'box', ...moved},
	],
	[
		{type: 'label', ...at, indent: 4},
		{type: 'label', ...moved, indent: 4},
	],
	[
		{type: 'all', ...at},
		{type: 'all', ...moved},
	],
	[
		{type: 'block', ...at},
		{type: 'block', ...moved},
	],
	[
		{type: 'fence', ...at, content: [4, 7], mark: '```'},
		{type: 'fence', ...moved, content: [6, 9], mark: '```'},
	],
	[
		{type: 'cell', ...at, width: 8},
		{type: 'cell', ...moved, width: 8},
	],
	[
		{type: 'yaml', ...at, value: 4, style: 'plain', isFlow: true},
		{type: 'yaml', ...moved, value: 6, style: 'plain', isFlow: true},
	],
])('%j two characters further on is %j', (frame, further) => {
	expect(shiftFrame(frame, 2)).toEqual(further);
	expect(frameRange(frame)).toEqual(frame.type === 'plain' ? undefined : frame);
	expect(labelRange(frame)).toEqual(frame.type === 'label' ? frame : undefined);
});
