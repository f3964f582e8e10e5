import {Box, useCursor} from 'ink';
import {bodyRows, columnsOf, frameRows, smallest} from '../wizard/columns.ts';
import {keyLabel} from '../wizard/keymap.ts';
import {segment} from '../wizard/layout/block.ts';
import {helpRow, keysRow} from '../wizard/layout/footer.ts';
import {bodyOf, isBesideForm, isBesidePreview} from '../wizard/layout/form-layout.ts';
import {headerRow, ruleRow, sectionRows, sectionsRow} from '../wizard/layout/frame.ts';
import {sideRows} from '../wizard/layout/overlay-rows.ts';
import type {State} from '../wizard/state.ts';
import {Rows, RowText} from './row.tsx';

/** The whole screen, drawn from the state: header, sections, the form or what lies over it, help and keys. */
export function FormScreen({state}: {readonly state: State}) {
	const {columns, rows} = state.size;
	const {setCursorPosition} = useCursor();
	if (columns < smallest.columns || rows < smallest.rows) {
		setCursorPosition(undefined);
		return <TooSmall state={state} />;
	}
	const widths = columnsOf(state);
	const height = bodyRows(state.size);
	const body = bodyOf(state, height);
	const {above} = frameRows(state.size);
	const end = widths.sections + widths.form;
	const x = body.caret && widths.sections + Math.max(body.caret.column, 0);
	setCursorPosition(
		body.caret && x !== undefined ? {x: Math.min(x, columns - 1), y: above + body.caret.row} : undefined,
	);
	return (
		<Box flexDirection="column" width={columns} height={rows} flexShrink={0}>
			<RowText row={headerRow(state)} />
			{widths.sections === 0 && <RowText row={sectionsRow(state)} />}
			<RowText row={ruleRow(columns, '↑', body.above, end)} />
			<Box height={height} flexDirection="row">
				{widths.sections > 0 && (
					<Box width={widths.sections} flexShrink={0}>
						<Rows rows={sectionRows(state, widths.sections, height)} height={height} />
					</Box>
				)}
				<Box flexGrow={1} flexBasis={0}>
					<Rows rows={body.rows} height={height} />
				</Box>
				{isBesidePreview(state) && widths.preview > 0 && (
					<Box width={widths.preview} flexShrink={0}>
						<Rows
							rows={sideRows(state, widths.preview, height).map(row => [
								segment('│', isBesideForm(state) ? 'accent' : 'dim'),
								...row,
							])}
							height={height}
						/>
					</Box>
				)}
			</Box>
			<RowText row={ruleRow(columns, '↓', body.below, end)} />
			<RowText row={helpRow(state)} />
			<RowText row={keysRow(state)} />
		</Box>
	);
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
