import {setTimeout as pause} from 'node:timers/promises';
import {quantile} from './quantile.ts';
import type {Screen} from './screen.ts';

/** Milliseconds from a key to its letter on the screen, half and all but a hundredth of them, and bytes for a key. */
export type Typing = {readonly p50: number; readonly p99: number; readonly bytes: number};

const typed = 'a plan is its text ';

/**
Types letters where the cursor is, each a little after the one before is seen, at odd times, so that typing does not fall into
step with the drawing.
*/
export async function measureTyping(screen: Screen, keys: number): Promise<Typing> {
	const times: number[] = [];
	const before = screen.bytes();
	for (let index = 0; index < keys; index++) {
		await pause(5 + ((index * 17) % 40));
		times.push(await pressLetter(screen, typed.charAt(index % typed.length)));
	}
	return {p50: quantile(times, 0.5), p99: quantile(times, 0.99), bytes: (screen.bytes() - before) / keys};
}

async function pressLetter(screen: Screen, letter: string): Promise<number> {
	const {place} = screen.shown();
	const start = performance.now();
	screen.write(letter);
	// Behind a blank, and where a row is full, only the cursor tells.
	const isThere = (before: string) => letter === ' ' || before.trim() === '' || before.endsWith(letter);
	return (await screen.until(shown => shown.place !== place && isThere(shown.before))) - start;
}
