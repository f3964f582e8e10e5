/* The form asked in plain lines: the loop between the state and who types. No line holds an escape sequence. */
import {answer} from '../wizard/linear/answer.ts';
import {type Linear, leave, openLinear, type Reply, settled} from '../wizard/linear/linear.ts';
import {greeting, printed, question} from '../wizard/linear/question.ts';
import type {State} from '../wizard/state.ts';
import {widthOf} from '../wizard/text/display.ts';
import {wrapText} from '../wizard/text/wrap.ts';
import type {FormEvent} from '../wizard/update.ts';
import {type Option, optionLine} from './question.ts';
import {
	askedFirst,
	edited,
	isForTemplates,
	proposing,
	tellChange,
	templatesFor,
	tooLong,
	updated,
	type World,
} from './world.ts';

/** The person's side of a terminal in line mode. */
export type Lines = {
	/** The next line without its end, or `undefined` when there will be none. */
	readonly readLine: () => Promise<string | undefined>;
	/** Whether a further line has come already. */
	readonly hasLine: () => boolean;
	readonly write: (text: string) => void;
	/** How wide the terminal is; of a file or a pipe nothing is known. */
	readonly columns: () => number | undefined;
};

/** What the questions need of the world. */
export type LinearWorld = Lines & World;

/** Asks until the form has an outcome, and returns its last state. The end of the lines leaves. */
export async function runLinear(initial: State, world: LinearWorld): Promise<State> {
	let linear = openLinear(initial);
	let before: Linear | undefined;
	let isAsking = false;
	const ended = Promise.withResolvers<undefined>();
	const dispatch = (event: FormEvent) => {
		const {state} = linear;
		linear = {...linear, state: updated(state, event, world)};
		if (event.type === 'changed') linear = {...linear, state: announced(linear.state, world, isAsking)};
		if ((event.type === 'answered' || event.type === 'unanswered') && isAsking) linear = retold(linear, world);
		if (event.type === 'changed' && linear.state.plan !== state.plan) world.changed(linear.state);
		if (linear.state.outcome) ended.resolve(undefined);
	};
	const stop = world.listen(dispatch);
	say(world, greeting(initial));
	while (!linear.state.outcome) {
		say(world, question(linear, before));
		isAsking = true;
		const line = await ask(world, ended.promise, markOf(linear));
		isAsking = false;
		before = linear;
		const reply = line === undefined ? {linear: leave(linear, Date.now()), lines: []} : answered(linear, line, world);
		linear = reply.linear;
		say(world, reply.lines);
		const {request} = linear.state;
		if (request?.type === 'edit') {
			world.flush();
			const asked = askedFirst(request, world);
			dispatch(asked ?? (await edited(request, world.edit)));
			if (asked) linear = openLinear(linear.state);
		}
		if (request?.type === 'propose') {
			dispatch(proposing(request, world));
			const {asking} = linear.state;
			if (asking)
				say(
					world,
					printed([
						`Asking ${asking.program} for ${asking.name}. You can go on; the answer is told here, and /cancel ends it.`,
					]),
				);
			linear = openLinear(linear.state);
		}
		if (request && isForTemplates(request)) {
			dispatch(templatesFor(request, world));
			linear = openLinear(linear.state);
		}
		keep(before.state, linear, world);
	}
	stop();
	return linear.state;
}

function answered(linear: Linear, line: string, {limited}: LinearWorld): Reply {
	return limited(
		() => answer(linear, line, Date.now()),
		// Among lines every word would be one more of them, and nobody could go elsewhere.
		() => ({linear: linear.prompt.type === 'lines' ? openLinear(linear.state) : linear, lines: [tooLong]}),
		false,
	);
}

/* What happened outside is said at once, below the question that waits, or else before the next one. */
function announced(state: State, world: Lines, isAsking: boolean): State {
	if (!isAsking || state.message === '') return state;
	say(world, ['', ...printed([state.message])]);
	world.write('> ');
	return {...state, message: ''};
}

/* The question that waits is asked once more, with what there is to pick now. */
function retold({state, prompt}: Linear, world: Lines): Linear {
	const isRetold = prompt.type === 'stop' || prompt.type === 'another';
	const lines = isRetold ? question({state, prompt}, {state, prompt}) : printed([state.message]);
	say(world, ['', ...lines]);
	world.write('> ');
	return {prompt, state: {...state, message: ''}};
}

/* Who goes on with an answer of several lines sees that no question was asked. */
function markOf({prompt}: Linear): string {
	return prompt.type === 'lines' && prompt.text !== undefined ? '... ' : '> ';
}

async function ask(world: Lines, ended?: Promise<undefined>, mark = '> '): Promise<string | undefined> {
	world.write(mark);
	const line = await Promise.race([world.readLine(), ...(ended ? [ended] : [])]);
	if (line === undefined) world.write('\n');
	return line;
}

function say(world: Lines, lines: readonly string[]): void {
	const columns = world.columns();
	const rows = columns === undefined ? lines : lines.flatMap(line => rowsOf(line, columns));
	if (rows.length > 0) world.write(`${rows.join('\n')}\n`);
}

const leastColumns = 20;

/* A terminal cuts words in two. */
function rowsOf(line: string, columns: number): string[] {
	const words = line.trimStart();
	const indent = line.slice(0, line.length - words.length);
	const width = columns - indent.length;
	if (width < leastColumns || widthOf(words) <= width) return [line];
	return wrapText(words, width).map(row => indent + row.trimEnd());
}

/* Of an answer of many lines the draft gets what has come, once no more of them are waiting. */
function keep(before: State, linear: Linear, world: LinearWorld): void {
	const state = world.hasLine() ? linear.state : settled(linear, Date.now());
	tellChange(before, state, world);
}

/** Asks for one of some options by its number; `undefined` when the lines end, or by the word that leaves the form. */
export async function chooseByLine<Value>(
	heading: readonly string[],
	options: readonly Option<Value>[],
	world: Lines,
): Promise<Value | undefined> {
	say(world, printed(heading));
	say(
		world,
		options.map((option, index) => `  ${index + 1}. ${optionLine(option)}`),
	);
	for (;;) {
		const word = (await ask(world))?.trim();
		if (word === undefined || word === '/quit') return undefined;
		const option = options[Number(word || Number.NaN) - 1];
		if (option) return option.value;
		say(world, [`Answer with a number from 1 to ${options.length}.`]);
	}
}
