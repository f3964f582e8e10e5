import {Box, useCursor} from 'ink';
import {bodyRows, columnsFor, frameRows, smallest} from '../wizard/columns.ts';
import {keyLabel} from '../wizard/keymap.ts';
import {type Block, type Caret, type Row, segment} from '../wizard/layout/block.ts';
import {helpRow, keysRow} from '../wizard/layout/footer.ts';
import {formBlock, topRow} from '../wizard/layout/form-layout.ts';
import {headerRow, ruleRow, sectionRows, sectionsRow} from '../wizard/layout/frame.ts';
import {mergeRows} from '../wizard/layout/merge-rows.ts';
import {menuBlock, previewRows, reviewRows} from '../wizard/layout/overlay-rows.ts';
import type {State} from '../wizard/state.ts';
import {Rows, RowText} from './row.tsx';

type Body = {readonly rows: readonly Row[]; readonly caret: Caret | undefined};

/** The whole screen, drawn from the state: header, sections, the form or what lies over it, help and keys. */
export function FormScreen({state}: {readonly state: State}) {
	const {columns, rows} = state.size;
	const {setCursorPosition} = useCursor();
	if (columns < smallest.columns || rows < smallest.rows) {
		setCursorPosition(undefined);
		return <TooSmall state={state} />;
	}
	const widths = columnsFor(state.size);
	const height = bodyRows(state.size);
	const body = bodyOf(state, height);
	const {above} = frameRows(state.size);
	const x = body.caret && widths.sections + Math.max(body.caret.column, 0);
	setCursorPosition(
		body.caret && x !== undefined ? {x: Math.min(x, columns - 1), y: above + body.caret.row} : undefined,
	);
	const isWide = !state.overlay || state.overlay.type === 'menu';
	return (
		<Box flexDirection="column" width={columns} height={rows} flexShrink={0}>
			<RowText row={headerRow(state)} />
			{widths.sections === 0 && <RowText row={sectionsRow(state)} />}
			<RowText row={ruleRow(columns)} />
			<Box height={height} flexDirection="row">
				{widths.sections > 0 && (
					<Box width={widths.sections} flexShrink={0}>
						<Rows rows={sectionRows(state, widths.sections, height)} height={height} />
					</Box>
				)}
				<Box flexGrow={1} flexBasis={0}>
					<Rows rows={body.rows} height={height} />
				</Box>
				{isWide && widths.preview > 0 && (
					<Box width={widths.preview} flexShrink={0}>
						<Rows
							rows={previewRows(state, widths.preview, height).map(row => [segment('│', 'dim'), ...row])}
							height={height}
						/>
					</Box>
				)}
			</Box>
			<RowText row={ruleRow(columns)} />
			<RowText row={helpRow(state)} />
			<RowText row={keysRow(state)} />
		</Box>
	);
}

function bodyOf(state: State, height: number): Body {
	const {overlay, size} = state;
	const {sections} = columnsFor(size);
	const room = size.columns - sections;
	switch (overlay?.type) {
		case 'menu':
			return visible(menuBlock(state, columnsFor(size).form, height), 0, height);
		case 'preview':
			return {rows: previewRows(state, room, height), caret: undefined};
		case 'merge':
			return {rows: mergeRows(state, room, height), caret: undefined};
		case 'review':
			return {rows: reviewRows(state, room, height), caret: undefined};
		case undefined: {
			const block = formBlock(state);
			return visible(block, topRow(block, height), height);
		}
	}
}

/* Only what is in sight is drawn. */
function visible(block: Block, top: number, height: number): Body {
	const shown = Math.max(0, Math.min(height, block.height - top));
	const rows = Array.from({length: shown}, (_, index) => block.draw(top + index));
	return {rows, caret: block.caret && {row: block.caret.row - top, column: block.caret.column}};
}

function TooSmall({state}: {readonly state: State}) {
	const {columns, rows} = state.size;
	const words = `This needs ${smallest.columns}×${smallest.rows}; the terminal has ${columns}×${rows}.`;
	return (
		<Rows
			rows={[
				[segment(words)],
				[segment(`Make it larger, or ${keyLabel(state.setting.bindings, 'leave')} to leave.`, 'dim')],
			]}
			height={Math.max(1, Math.min(rows, 2))}
		/>
	);
}
