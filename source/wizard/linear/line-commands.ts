/*
The commands, called by words: those of the table that have some, and what only lines need. A command is a line of one word that few
would answer.
*/

import {askedPlace} from '../../plan/proposals/asked-place.ts';
import {type Command, type LineCall, lowered, perform} from '../commands/command.ts';
import {commands} from '../commands/commands.ts';
import {choose} from '../commands/typing.ts';
import {holdsLines} from '../field-kinds.ts';
import {type Binding, type CommandName, modes} from '../keymap.ts';
import {askFor, endProposing} from '../proposing.ts';
import {currentStop} from '../state.ts';
import {withItem} from '../step.ts';
import {bufferValue} from '../text/buffer.ts';
import {back, type Linear, lastPrompt, openLinear, type Prompt, type Reply, skipSection, stay, view} from './linear.ts';

type Run = (linear: Linear, at: number) => Reply | undefined;

export type LineCommand = LineCall & {
	readonly title: string;
	readonly run: Run;
	/** What is said where it does not apply. */
	readonly otherwise?: string | undefined;
};

const prompts = {
	answer: ['stop'],
	question: ['stop', 'another'],
	form: ['stop', 'another', 'sections', 'review', 'verdict'],
} satisfies Record<NonNullable<LineCall['needs']>, ReadonlyArray<Prompt['type']>>;

/** Runs a command, or says why not. */
export function obey({needs, run, otherwise}: LineCommand, linear: Linear, word: string, at: number): Reply {
	const fitting: ReadonlyArray<Prompt['type']> | undefined = needs && prompts[needs];
	const isAsked = fitting?.includes(linear.prompt.type) ?? true;
	if (!isAsked) return stay(linear, `${word} needs a question to be open; < goes there.`);
	return run(linear, at) ?? stay(linear, ...(otherwise ? [otherwise] : []));
}

/* Where one is not asked for what stands on the screen, but one question after the other, a command may go elsewhere. */
const ownRuns: Readonly<Partial<Record<CommandName, Run>>> = {
	nextSection: skipSection,
	newItem: addItem,
	review: ({state}) => stay({state, prompt: lastPrompt(state)}),
	propose,
};

const shared = (Object.keys(commands) as CommandName[]).flatMap((name): LineCommand[] => {
	const {line, title, otherwise} = commands[name];
	return line ? [{...line, title: lowered(title), otherwise, run: ownRuns[name] ?? inLines(commands[name], line)}] : [];
});

/* What is said in words that call a command here is not said once more in its key. */
function inLines(command: Command, {said}: LineCall): Run {
	return (linear, at) => {
		const done = perform(command, linear.state, at);
		if (!done) return undefined;
		if (said === undefined) return view(linear, done);
		return stay(openLinear({...done, message: ''}), typeof said === 'string' ? said : said(linear.state));
	};
}

const own: readonly LineCommand[] = [
	{
		words: ['/clear'],
		title: 'makes the answer blank',
		needs: 'answer',
		run: clear,
		otherwise: 'It is blank already.',
	},
	{
		words: ['/lines'],
		title: 'several lines as the answer, until a dot alone',
		needs: 'answer',
		run: readLines,
		otherwise: 'One line is all that can stand here.',
	},
	{
		words: ['/cancel'],
		title: 'asks for proposals no longer, or puts them away',
		run: cancel,
		otherwise: 'Nothing is asked for.',
	},
	{
		words: ['/sections'],
		title: 'all sections, to go to one',
		needs: 'form',
		run: ({state}) => stay({state, prompt: {type: 'sections'}}),
	},
	{
		words: ['/write'],
		title: 'write',
		needs: 'form',
		run: ({state}) => stay({state, prompt: state.judging ? lastPrompt(state) : {type: 'review', isShort: true}}),
	},
	{words: ['?', '/help'], title: 'this list', run: linear => stay(linear, ...helpLines())},
];

/** Every command, in the order the help lists them. */
export const lineCommands: readonly LineCommand[] = [
	{
		words: ['<', '/back'],
		title: 'back one question',
		needs: 'form',
		run: back,
		otherwise: 'This is the first question.',
	},
	...shared,
	...own,
];

/** What calls the commands here, for messages that name a key. */
export const lineBindings: readonly Binding[] = [
	...(Object.keys(commands) as CommandName[]).flatMap(command => {
		const word = commands[command].line?.words.at(-1);
		return word === undefined ? [] : [{command, keys: [word], modes}];
	}),
	{command: 'close', keys: ['/cancel'], modes: ['form']},
];

function addItem({state, prompt}: Linear, at: number): Reply | undefined {
	const added = prompt.type === 'another' ? withItem(state, prompt.path, at) : perform(commands.newItem, state, at);
	return added && stay(openLinear(added));
}

/* Behind the items of a list it is for more of them. */
function propose({state, prompt}: Linear, at: number): Reply | undefined {
	const asked = prompt.type === 'another' && !state.asking ? askedPlace(state.plan, prompt.path) : undefined;
	const done = asked ? askFor(state, asked) : perform(commands.propose, state, at);
	return done && stay(openLinear(done));
}

function cancel({state}: Linear): Reply | undefined {
	const done = endProposing(state);
	return done && stay(openLinear(done));
}

function clear({state}: Linear, at: number): Reply | undefined {
	return bufferValue(state.buffer) === '' ? undefined : stay(openLinear(choose(state, '', at)), 'Cleared.');
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
