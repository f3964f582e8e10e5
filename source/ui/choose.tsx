import {Box, Text, useInput, useWindowSize} from 'ink';
import SelectInput from 'ink-select-input';
import {displayText, pad, widthOf} from '../wizard/display.ts';
import {theme} from './theme.ts';

/** One thing to choose; `detail` stands beside it. */
export type Option<Value> = {readonly label: string; readonly detail?: string; readonly value: Value};

export type ChooseProps<Value> = {
	/** The lines above: the first is what is asked. */
	readonly heading: readonly string[];
	readonly options: readonly Option<Value>[];
	/** Called with what was chosen; with `undefined` when the person leaves. */
	readonly onChoose: (value: Value | undefined) => void;
};

const keys = '↑↓ choose   ⏎ take   ^C leave';

/** A short list to choose from. */
export function Choose<Value>({heading, options, onChoose}: ChooseProps<Value>) {
	const {rows} = useWindowSize();
	useInput((input, key) => {
		if (key.ctrl && input === 'c') onChoose(undefined);
	});
	const [question = '', ...notes] = heading.map(line => displayText(line));
	const width = Math.max(...options.map(({label}) => widthOf(label)));
	const items = options.map(({label, detail = '', value}, index) => ({
		key: String(index),
		label: detail === '' ? displayText(label) : `${pad(label, width)}\t${displayText(detail)}`,
		value,
	}));
	return (
		<Box flexDirection="column">
			<Line look={theme.title}>{question}</Line>
			{notes.map(note => (
				<Line key={note}>{note}</Line>
			))}
			<Box flexDirection="column" paddingLeft={1} paddingY={1}>
				<SelectInput
					items={items}
					limit={Math.max(1, rows - heading.length - 4)}
					indicatorComponent={Indicator}
					itemComponent={Item}
					onSelect={item => onChoose(item.value)}
				/>
			</Box>
			<Line look={theme.dim}>{keys}</Line>
		</Box>
	);
}

function Line({look = theme.plain, children}: {readonly look?: (typeof theme)['plain']; readonly children: string}) {
	return (
		<Text wrap="truncate" {...look}>
			{` ${children}`}
		</Text>
	);
}

function Indicator({isSelected = false}: {readonly isSelected?: boolean}) {
	return <Text {...theme.accent}>{isSelected ? '❯ ' : '  '}</Text>;
}

// What was drawn holds no tab, so the one in the label ends what is chosen.
function Item({label, isSelected = false}: {readonly label: string; readonly isSelected?: boolean}) {
	const [name = '', detail] = label.split('\t');
	return (
		<Text wrap="truncate">
			<Text {...(isSelected ? theme.accent : theme.plain)}>{name}</Text>
			{detail === undefined ? null : <Text {...theme.dim}>{`   ${detail}`}</Text>}
		</Text>
	);
}
