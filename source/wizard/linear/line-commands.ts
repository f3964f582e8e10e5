/* The commands, as one table that dispatches and makes the help. A command is a line of one word that few would answer. */

import {formCommands} from '../commands/form-commands.ts';
import {copyItem, dropItem, markQuestion, newItem, shiftItem} from '../commands/item-edits.ts';
import {choose} from '../commands/typing.ts';
import {holdsLines} from '../field-kinds.ts';
import {finishedText} from '../overlays/finished.ts';
import {openMerge} from '../overlays/merging.ts';
import {currentStop, type State, withItem} from '../state.ts';
import {bufferValue} from '../text/buffer.ts';
import {back, type Linear, leave, openLinear, type Prompt, type Reply, skipSection, stay} from './linear.ts';

type Edit = (state: State, at: number) => State | undefined;

export type LineCommand = {
	readonly words: readonly string[];
	readonly title: string;
	readonly prompts: ReadonlyArray<Prompt['type']>;
	readonly run: (linear: Linear, at: number) => Reply | undefined;
	/** What is said where it does not apply. */
	readonly otherwise?: string;
};

const anywhere = ['stop', 'another', 'sections', 'review'] as const;
const atStop = ['stop'] as const;
const inForm = ['stop', 'another'] as const;

/** Runs a command, or says why not. */
export function obey({prompts, run, otherwise}: LineCommand, linear: Linear, word: string, at: number): Reply {
	if (!prompts.includes(linear.prompt.type)) return stay(linear, `${word} needs a question to be open; < goes there.`);
	return run(linear, at) ?? stay(linear, ...(otherwise ? [otherwise] : []));
}

const edit =
	(run: Edit, said?: string) =>
	({state}: Linear, at: number): Reply | undefined => {
		const edited = run(state, at);
		return edited && stay(openLinear(edited), ...(said === undefined ? [] : [said]));
	};

const atPrompt =
	(prompt: Prompt) =>
	({state}: Linear): Reply =>
		stay({state, prompt});

/** Every command, in the order the help lists them. */
export const lineCommands: readonly LineCommand[] = [
	{
		words: ['<', '/back'],
		title: 'back one question',
		prompts: anywhere,
		run: back,
		otherwise: 'This is the first question.',
	},
	{words: ['>', '/next'], title: 'the next section', prompts: inForm, run: skipSection},
	{
		words: ['+', '/add'],
		title: 'a new item of the list, table or group here',
		prompts: inForm,
		run: addItem,
		otherwise: 'Nothing can be added here.',
	},
	{
		words: ['-', '/remove'],
		title: 'removes this item',
		prompts: atStop,
		run: edit(dropItem, 'Removed. /undo brings it back.'),
		otherwise: 'This is in no item.',
	},
	{
		words: ['/up'],
		title: 'moves this item up',
		prompts: atStop,
		run: edit((state, at) => shiftItem(state, -1, at), 'Moved up.'),
		otherwise: 'No item is before this one.',
	},
	{
		words: ['/down'],
		title: 'moves this item down',
		prompts: atStop,
		run: edit((state, at) => shiftItem(state, 1, at), 'Moved down.'),
		otherwise: 'No item is behind this one.',
	},
	{
		words: ['/copy'],
		title: 'a copy of this item behind it',
		prompts: atStop,
		run: edit(copyItem, 'Copied; this is the copy.'),
		otherwise: 'This is in no item.',
	},
	{
		words: ['/clear'],
		title: 'makes the answer blank',
		prompts: atStop,
		run: edit((state, at) => (bufferValue(state.buffer) === '' ? undefined : choose(state, '', at)), 'Cleared.'),
		otherwise: 'It is blank already.',
	},
	{
		words: ['/open'],
		title: 'marks the answer as an open question, or no longer',
		prompts: atStop,
		run: edit(markQuestion),
		otherwise: 'There is no answer to mark.',
	},
	{
		words: ['/lines'],
		title: 'several lines as the answer, until a dot alone',
		prompts: atStop,
		run: readLines,
		otherwise: 'One line is all that can stand here.',
	},
	{
		words: ['/edit'],
		title: 'this answer in $EDITOR',
		prompts: atStop,
		run: edit(state => formCommands.openEditor.run(state)),
		otherwise: 'There is no text to edit.',
	},
	{
		words: ['/section'],
		title: 'this section in $EDITOR',
		prompts: anywhere,
		run: edit(state => formCommands.editSection.run(state)),
		otherwise: 'The plan has no such section yet.',
	},
	{
		words: ['/undo'],
		title: 'takes the last change back',
		prompts: anywhere,
		run: edit(state => formCommands.undo.run(state), 'Undone.'),
		otherwise: 'There is nothing to undo.',
	},
	{
		words: ['/redo'],
		title: 'makes it again',
		prompts: anywhere,
		run: edit(state => formCommands.redo.run(state), 'Redone.'),
		otherwise: 'There is nothing to redo.',
	},
	{
		words: ['/sections'],
		title: 'all sections, to go to one',
		prompts: anywhere,
		run: atPrompt({type: 'sections'}),
	},
	{
		words: ['/preview'],
		title: 'the text that would be written',
		prompts: anywhere,
		run: linear => stay(linear, ...finishedText(linear.state).split(/\r\n|\r|\n/)),
	},
	{
		words: ['/review'],
		title: 'problems and changes, then write',
		prompts: anywhere,
		run: atPrompt({type: 'review', isShort: false}),
	},
	{words: ['/write'], title: 'write', prompts: anywhere, run: atPrompt({type: 'review', isShort: true})},
	{
		words: ['/merge'],
		title: 'what the plan file and this plan have changed both',
		prompts: anywhere,
		run: edit(openMerge),
		otherwise: 'Nothing in the plan file is left to merge.',
	},
	{
		words: ['?', '/help'],
		title: 'this list',
		prompts: [...anywhere, 'merge'],
		run: linear => stay(linear, ...helpLines()),
	},
	{
		words: ['/quit'],
		title: 'leaves; the draft is kept',
		prompts: [...anywhere, 'merge'],
		run: (linear, at) => stay(leave(linear, at)),
	},
];

function addItem({state, prompt}: Linear, at: number): Reply | undefined {
	const added = prompt.type === 'another' ? withItem(state, prompt.path, at) : newItem(state, at);
	return added && stay(openLinear(added));
}

function readLines({state}: Linear): Reply | undefined {
	const stop = currentStop(state);
	if (stop?.type !== 'field' || !holdsLines(stop)) return undefined;
	return stay({state, prompt: {type: 'lines', text: undefined}}, 'A line with nothing but a dot ends the answer.');
}

function helpLines(): string[] {
	return [
		'Enter keeps an answer and goes on. Text replaces it, a number picks from a list.',
		'A backslash at the start takes the rest as it is: \\- is a dash, \\2 the digit.',
		...lineCommands.map(({words, title}) => `  ${words.join(' or ')}: ${title}`),
	];
}
