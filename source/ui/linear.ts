/* The form asked in plain lines: the loop between the state and who types. No line holds an escape sequence. */
import {displayText} from '../wizard/display.ts';
import {answer, greeting, type Linear, leave, openLinear, question, settled} from '../wizard/linear.ts';
import type {State} from '../wizard/state.ts';
import {type FormEvent, update} from '../wizard/update.ts';

/** The person's side of a terminal in line mode. */
export type Lines = {
	/** The next line without its end, or `undefined` when there will be none. */
	readonly readLine: () => Promise<string | undefined>;
	/** Whether a further line has come already. */
	readonly hasLine: () => boolean;
	readonly write: (text: string) => void;
};

/** What the questions need of the world; they write nothing else. */
export type LinearWorld = Lines & {
	/** Called after every change of the plan or the caret; a draft is saved soon after. */
	readonly changed: (state: State) => void;
	/** Saves the draft at once. */
	readonly flush: () => void;
	/** Lets the person edit `text` in an editor. Throws with a sentence. */
	readonly edit: (text: string, extension: string) => string;
	/** Hands out how to tell the form what happened outside. */
	readonly connect: (dispatch: (event: FormEvent) => void) => void;
};

const prompt = '> ';

/** Asks until the form has an outcome, and returns its last state. The end of the lines leaves. */
export async function runLinear(initial: State, world: LinearWorld): Promise<State> {
	let linear = openLinear(initial);
	let before: Linear | undefined;
	world.connect(event => {
		linear = {...linear, state: update(linear.state, event, Date.now())};
	});
	say(world, greeting(initial));
	while (!linear.state.outcome) {
		say(world, question(linear, before));
		world.write(prompt);
		const line = await world.readLine();
		before = linear;
		if (line === undefined) world.write('\n');
		const reply = line === undefined ? {linear: leave(linear, Date.now()), lines: []} : answer(linear, line, Date.now());
		linear = reply.linear;
		say(world, reply.lines);
		tell(before, linear, world);
		const {request} = linear.state;
		if (request?.type === 'edit') linear = {...linear, state: edited(linear.state, request, world)};
	}
	return linear.state;
}

function say(world: Pick<Lines, 'write'>, lines: readonly string[]): void {
	if (lines.length > 0) world.write(`${lines.join('\n')}\n`);
}
