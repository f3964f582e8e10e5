import {Box, type Key, Text, useInput} from 'ink';
import TextInput from 'ink-text-input';
import {useContext, useRef, useState} from 'react';
import * as text from '../wizard/text/buffer.ts';
import {displayText, graphemeAt} from '../wizard/text/display.ts';
import type {LineQuestion} from './question.ts';
import {ThemeContext} from './theme-context.ts';

type PromptProps = LineQuestion & {
	/** Called with what was typed; with `undefined` when the person leaves. */
	readonly onAnswer: (answer: string | undefined) => void;
};

/** One short line to type, such as a file's name; keys edit it as they do a field. */
export function Prompt({prompt, initial, onAnswer}: PromptProps) {
	const theme = useContext(ThemeContext);
	// Several keys may come before it is drawn again.
	const line = useRef(text.createBuffer(''));
	const [, draw] = useState(line.current);
	useInput((input, key) => {
		if (key.ctrl && input === 'c') onAnswer(undefined);
		else if (key.return) onAnswer(text.bufferValue(line.current).trim() || initial);
		else line.current = edit(line.current, input, key) ?? line.current;
		draw(line.current);
	});
	return (
		<Box flexDirection="column" paddingLeft={1}>
			<Text>
				<Text {...theme.title}>{prompt} </Text>
				<Line buffer={line.current} initial={initial} />
			</Text>
			<Box paddingTop={1}>
				<Text {...theme.dim}>⏎ take ^C leave</Text>
			</Box>
		</Box>
	);
}

type LineProps = Pick<LineQuestion, 'initial'> & {readonly buffer: text.Buffer};

/* What is offered stands there until something is typed. The input only draws: it knows no key of readline. */
function Line({buffer, initial}: LineProps) {
	const theme = useContext(ThemeContext);
	const value = text.bufferValue(buffer);
	const caret = text.caretOf(buffer);
	const {to} = caret < value.length ? graphemeAt(value, caret) : {to: caret};
	const before = displayText(value.slice(0, caret));
	if (value === '') return <TextInput value="" placeholder={displayText(initial)} onChange={ignore} />;
	return (
		<>
			<TextInput value={before} focus={false} showCursor={false} onChange={ignore} />
			<Text inverse>{displayText(value.slice(caret, to)) || ' '}</Text>
			<Text {...theme.plain}>{displayText(value.slice(to))}</Text>
		</>
	);
}

const ignore = (): void => {};

type Edit = (buffer: text.Buffer) => text.Buffer | undefined;

/* What readline does with a letter beside Ctrl, and beside Alt. */
const withControl: Readonly<Record<string, Edit>> = {
	a: text.moveToStart,
	b: text.moveLeft,
	d: text.deleteForward,
	e: text.moveToEnd,
	f: text.moveRight,
	k: text.killToLineEnd,
	u: text.killToLineStart,
	w: text.deleteRunBackward,
};

const withAlt: Readonly<Record<string, Edit>> = {
	b: text.moveWordLeft,
	d: text.deleteWordForward,
	f: text.moveWordRight,
};

function edit(buffer: text.Buffer, input: string, key: Key): text.Buffer | undefined {
	const isWord = key.ctrl || key.meta;
	if (key.leftArrow) return isWord ? text.moveWordLeft(buffer) : text.moveLeft(buffer);
	if (key.rightArrow) return isWord ? text.moveWordRight(buffer) : text.moveRight(buffer);
	if (key.home) return text.moveToStart(buffer);
	if (key.end) return text.moveToEnd(buffer);
	if (key.backspace) return isWord ? text.deleteRunBackward(buffer) : text.deleteBackward(buffer);
	if (key.delete) return isWord ? text.deleteWordForward(buffer) : text.deleteForward(buffer);
	if (key.ctrl) return withControl[input]?.(buffer);
	if (key.meta) return withAlt[input]?.(buffer);
	return key.tab || key.escape ? undefined : text.insertText(buffer, input);
}
