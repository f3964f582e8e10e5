/* The risks on two axes. Symbols carry the meaning: the number of each row, and how far up and to the right it is. */
import type {SequencePlace} from '../../plan/place.ts';
import {readValue} from '../../plan/plan.ts';
import {dotted} from '../../template/sidecar.ts';
import type {State} from '../state.ts';
import {pad, truncate} from '../text/display.ts';
import {type Block, blankRow, emptyBlock, later, type Row, segment, stack, type Tone} from './block.ts';

const cellWidth = 9;

/** The matrix of a table whose sidecar names two columns of choices; nothing for other tables. */
export function matrixBlock(state: State, table: SequencePlace): Block {
	const axes = state.plan.template.sidecar.matrix?.[dotted(table.path)];
	const columns = table.spec.type === 'field' ? table.spec.columns : [];
	const across = columns.find(({key}) => key === axes?.across);
	const up = columns.find(({key}) => key === axes?.up);
	if (!across?.choices || !up?.choices || table.items.length === 0) return emptyBlock;
	const {choices: places} = across.choices;
	const levels = up.choices.choices.toReversed();
	const draw = () =>
		matrixRows(
			state,
			table,
			{name: across.name, key: across.key, places},
			{name: up.name, key: up.key, places: levels},
		);
	return stack([blankRow, later(levels.length + 2, draw)]);
}

type Axis = {readonly name: string; readonly key: string; readonly places: readonly string[]};

function matrixRows(state: State, table: SequencePlace, across: Axis, up: Axis): Row[] {
	const points = table.items.map(item => [valueAt(state, item, across.key), valueAt(state, item, up.key)] as const);
	const grid = up.places.map((level, row): Row => {
		const cells = across.places.map((choice, column) => {
			const here = points.flatMap(([x, y], index) => (x === choice && y === level ? [index + 1] : []));
			const heat = up.places.length - 1 - row + column;
			return segment(
				pad(` ${here.length > 0 ? truncate(here.join(' '), cellWidth - 2) : '·'}`, cellWidth),
				tone(heat, here.length > 0),
			);
		});
		return [
			segment(pad(row === 0 ? `  ${up.name.toLowerCase()}` : '', 12), 'dim'),
			segment(`${pad(level, 6)}│`, 'dim'),
			...cells,
		];
	});
	const names = across.places.map(choice => pad(` ${choice}`, cellWidth)).join('');
	return [
		...grid,
		[segment(`${' '.repeat(18)}└${'─'.repeat(cellWidth * across.places.length)}`, 'dim')],
		[segment(`${' '.repeat(19)}${names} ${across.name.toLowerCase()}`, 'dim')],
	];
}

function tone(heat: number, isTaken: boolean): Tone {
	if (!isTaken) return 'dim';
	return heat >= 3 ? 'problem' : heat === 2 ? 'accent' : 'done';
}

function valueAt(state: State, item: SequencePlace['items'][number], key: string): string {
	const cell = item.nodes.find(node => node.path.at(-1) === key);
	return cell?.type === 'field' ? readValue(state.plan, cell) : '';
}
