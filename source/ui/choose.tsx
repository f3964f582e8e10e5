import {Box, Text, useInput, useWindowSize} from 'ink';
import SelectInput from 'ink-select-input';
import {useContext} from 'react';
import {displayText, pad, widthOf} from '../wizard/text/display.ts';
import {optionLine, type Question} from './question.ts';
import {ThemeContext} from './theme-context.ts';

type ChooseProps<Value> = Question<Value> & {
	/** Called with what was chosen; with `undefined` when the person leaves. */
	readonly onChoose: (value: Value | undefined) => void;
};

/** A short list to choose from. */
export function Choose<Value>({heading, options, onChoose}: ChooseProps<Value>) {
	const {rows} = useWindowSize();
	const theme = useContext(ThemeContext);
	useInput((input, key) => {
		if (key.ctrl && input === 'c') onChoose(undefined);
	});
	const width = Math.max(...options.map(({label}) => widthOf(label)));
	const limit = Math.max(1, rows - heading.length - 4);
	const numbers = numbersOf(options.length, limit);
	const items = options.map(({label, detail = '', value}, index) => ({
		key: String(index),
		label:
			(numbers[index] ?? '') + (detail === '' ? displayText(label) : `${pad(label, width)}\t${displayText(detail)}`),
		value,
	}));
	return (
		<Box flexDirection="column" paddingLeft={1}>
			<Heading lines={heading} />
			<Box flexDirection="column" paddingY={1}>
				<SelectInput
					items={items}
					limit={limit}
					indicatorComponent={Indicator}
					itemComponent={Item}
					onSelect={item => onChoose(item.value)}
				/>
			</Box>
			<Text wrap="truncate" {...theme.dim}>
				{`↑↓ choose   ⏎${numbers.length > 0 ? ` or ${numberRange(options.length)}` : ''} take   ^C leave`}
			</Text>
		</Box>
	);
}

/* What a digit takes; where not all is in sight, digits count from the first that is. */
function numbersOf(count: number, limit: number): string[] {
	if (count < 2 || count > limit) return [];
	return Array.from({length: count}, (_, index) => (index < 9 ? `${index + 1} ` : '  '));
}

function numberRange(count: number): string {
	return `1–${Math.min(count, 9)}`;
}

type AnsweredProps<Value> = Question<Value> & {readonly answer: Value | undefined};

/** What stays of a list when something was chosen. */
export function Answered<Value>({heading, options, answer}: AnsweredProps<Value>) {
	const chosen = options.find(({value}) => value === answer);
	return (
		<Box flexDirection="column" paddingLeft={1}>
			<Heading lines={heading} />
			{chosen && <Text>{optionLine(chosen)}</Text>}
		</Box>
	);
}

function Heading({lines}: {readonly lines: readonly string[]}) {
	const theme = useContext(ThemeContext);
	const [question = '', ...notes] = lines.map(line => displayText(line));
	return (
		<>
			<Text {...theme.title}>{question}</Text>
			{notes.map(note => (
				<Text key={note}>{note}</Text>
			))}
		</>
	);
}

function Indicator({isSelected = false}: {readonly isSelected?: boolean}) {
	const theme = useContext(ThemeContext);
	return (
		<Box flexShrink={0}>
			<Text {...theme.accent}>{isSelected ? '❯ ' : '  '}</Text>
		</Box>
	);
}

// What was drawn holds no tab, so the one in the label ends what is chosen.
function Item({label, isSelected = false}: {readonly label: string; readonly isSelected?: boolean}) {
	const theme = useContext(ThemeContext);
	const [name = '', detail] = label.split('\t');
	return (
		<Text wrap="truncate">
			<Text {...(isSelected ? theme.accent : theme.plain)}>{name}</Text>
			{detail === undefined ? null : <Text {...theme.dim}>{`   ${detail}`}</Text>}
		</Text>
	);
}
