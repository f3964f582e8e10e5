import {Box, Text, useInput} from 'ink';
import TextInput from 'ink-text-input';
import {useContext, useState} from 'react';
import type {LineQuestion} from './question.ts';
import {ThemeContext} from './theme.ts';

type PromptProps = LineQuestion & {
	/** Called with what was typed; with `undefined` when the person leaves. */
	readonly onAnswer: (answer: string | undefined) => void;
};

/** One short line to type, such as a file's name. */
export function Prompt({prompt, initial, onAnswer}: PromptProps) {
	const theme = useContext(ThemeContext);
	const [value, setValue] = useState('');
	useInput((input, key) => {
		if (key.ctrl && input === 'c') onAnswer(undefined);
	});
	return (
		<Box flexDirection="column" paddingLeft={1}>
			<Text>
				<Text {...theme.title}>{prompt} </Text>
				<TextInput
					value={value}
					placeholder={initial}
					onChange={setValue}
					onSubmit={() => onAnswer(value.trim() || initial)}
				/>
			</Text>
			<Box paddingTop={1}>
				<Text {...theme.dim}>⏎ take ^C leave</Text>
			</Box>
		</Box>
	);
}
