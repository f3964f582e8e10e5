/*
How long a typed letter takes to the screen, and how many bytes it costs: in the first field of a new plan, and beside it in other
programs. `node bench/keys.ts`
*/

import {hasNano, large, openInquirer, openNano, openWizard, type Size, small} from './programs.ts';
import type {Screen} from './screen.ts';
import {showRow, showTitle} from './table.ts';
import {measureTyping} from './typing.ts';

const programs = [
	{name: 'plan-wizard', open: openWizard, isThere: true},
	{name: 'nano', open: openNano, isThere: hasNano},
	{name: 'inquirer', open: openInquirer, isThere: hasInquirer()},
];

function hasInquirer(): boolean {
	try {
		return import.meta.resolve('@inquirer/prompts') !== '';
	} catch {
		return false;
	}
}

async function measure(open: (size: Size) => Promise<Screen>, size: Size): Promise<readonly string[]> {
	await using screen = await open(size);
	const {half, most, bytes} = await measureTyping(screen);
	return [`${half.toFixed(1)} ms`, `${most.toFixed(1)} ms`, bytes.toFixed(0)];
}

showTitle(`Key to screen, Node ${process.versions.node}`, ['p50', 'p99', 'bytes a key']);
for (const size of [small, large]) {
	for (const {name, open, isThere} of programs) {
		const cells = isThere ? await measure(open, size) : ['not installed'];
		showRow(`${name}, ${size.columns}×${size.rows}`, cells);
	}
}
