/*
Nothing that computes may keep a person from leaving: a key and a signal are heard only between two pieces of work. So each piece
has a limit, whatever document it is about, and ends there as if it had not begun.
*/
import process from 'node:process';
import {Script} from 'node:vm';
import {Failure} from '../failure.ts';

/** How many milliseconds a piece of work may take. */
const patience = 2500;

const slot = Symbol.for('plan-wizard.work');
const world: {[slot]?: (() => void) | undefined} & object = globalThis as object;
const start = new Script('globalThis[Symbol.for("plan-wizard.work")]()');

/**
What `work` returns, or, when it has not ended within `limit` milliseconds, what `late` does. `work` may have no effects: it is
ended anywhere, and nothing in it can catch that. Where the machine did something else meanwhile it is tried once more, for longer.
*/
export function limited<Value>(work: () => Value, late: () => Value, limit: number = patience): Value {
	const before = computed();
	const done = run(work, limit) ?? (computed() - before < limit / 2 ? run(work, limit * 2) : undefined);
	return done ? done.value : late();
}

/** A piece of work that took longer, in milliseconds, is watched over the next time. */
const calm = 30;

let lastLight = Number.POSITIVE_INFINITY;

/**
The same, for one event of the form. To watch over it takes half as long as a letter does, so `isLight`, which says that little can come
of the event, is believed as long as the last such one was quick.
*/
export function limitedUpdate<Value>(work: () => Value, late: () => Value, isLight: boolean): Value {
	const from = performance.now();
	const value = isLight && lastLight < calm ? work() : limited(work, late);
	if (isLight) lastLight = performance.now() - from;
	return value;
}

function run<Value>(work: () => Value, timeout: number): {readonly value: Value} | undefined {
	let done: {readonly value: Value} | undefined;
	const outer = world[slot];
	world[slot] = () => {
		done = {value: work()};
	};
	try {
		start.runInThisContext({timeout, displayErrors: false});
	} catch (error) {
		if (!isTimeout(error)) throw error;
	} finally {
		world[slot] = outer;
	}
	return done;
}

/** What `open` makes of the plan in `file`. Throws a Failure where it takes too long. */
export function limitedOpening<Value>(file: string, open: () => Value): Value {
	return limited(open, () => {
		const reason = `to make its form takes longer than ${patience / 1000} s`;
		throw new Failure(`Could not open \`${file}\`: ${reason}. Split it into several files.`);
	});
}

/* The milliseconds that the process has computed. */
function computed(): number {
	const {user, system} = process.cpuUsage();
	return (user + system) / 1000;
}

const isTimeout = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
