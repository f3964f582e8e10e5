/* Fields between the bars of a table. */
import {type Framed, findPlace, type Plan, type Splice} from '../place.ts';
import {rawOf} from '../plan.ts';
import {type FrameEdits, nothingElse, spelled, type Tries} from './frame-edits.ts';

type Cell = Framed<'cell'>;

function* write(plan: Plan, field: Cell, raw: string): Tries {
	const {from, to, width} = field.frame;
	const before = plan.text.slice(from, Math.min(field.from, to));
	const content = before + raw;
	const isFitting = content.length < width && !/\S/.test(before);
	if (isFitting) yield [{from, to, text: content.padEnd(width)}];
	const after = plan.text.slice(field.to, to);
	const isPadded = width > 0 && after.trim() === '';
	yield [{from: field.from, to: isPadded ? to : field.to, text: isPadded ? `${raw} ` : raw}];
	yield [{from, to, text: ` ${raw} `}];
	yield* barredRow(plan, field, raw);
}

/* A row without outer bars cannot hold everything; with them it can. */
function* barredRow(plan: Plan, field: Cell, raw: string): Tries {
	const row = findPlace(plan.places, field.path.slice(0, -1));
	if (row?.type !== 'item') return;
	const cells = row.nodes.filter(node => node.type === 'field');
	const texts = cells.map(cell => (cell.path.at(-1) === field.path.at(-1) ? raw : rawOf(plan, cell)));
	yield [{from: row.from, to: row.to, text: `| ${texts.join(' | ')} |`}];
}

/* A cell that grows takes blanks from its padding, one that shrinks gives them back. */
function padding(plan: Plan, {frame, to}: Cell, growth: number): Splice[] {
	if (frame.width === 0) return [];
	const old = frame.to - to;
	const isFree = plan.text.slice(to, frame.to).trim() === '';
	const blanks = Math.max(Math.min(1, old), frame.width - (to - frame.from) - growth);
	return isFree ? [{from: to, to: frame.to, text: ' '.repeat(blanks)}] : [];
}

export const cellEdits: FrameEdits<'cell'> = {...nothingElse, write, writeValue: spelled(write), padding};
