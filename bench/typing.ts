import {setTimeout as pause} from 'node:timers/promises';
import {quantile} from './quantile.ts';
import type {Screen} from './screen.ts';

/** Milliseconds from a key to its letter on the screen, and bytes for it. */
export type Typing = {readonly half: number; readonly most: number; readonly bytes: number};

const warmUps = 20;
const keys = 200;
const typed = 'a plan is its text '.repeat(20);

/**
Types letters where the cursor is, each a little after the one before is seen, at odd times, so that typing does not fall into
step with the drawing.
*/
export async function measureTyping(screen: Screen): Promise<Typing> {
	const times: number[] = [];
	let before = 0;
	for (let index = 0; index < warmUps + keys; index++) {
		if (index === warmUps) before = screen.bytes();
		await pause(5 + ((index * 17) % 40));
		const time = await pressLetter(screen, typed.charAt(index % typed.length));
		if (index >= warmUps) times.push(time);
	}
	const [half, most] = [0.5, 0.99].map(share => quantile(times, share)) as [number, number];
	return {half, most, bytes: (screen.bytes() - before) / keys};
}

async function pressLetter(screen: Screen, letter: string): Promise<number> {
	const {place} = screen.shown();
	const start = performance.now();
	screen.write(letter);
	// Behind a blank, and where a row is full, only the cursor tells.
	const isThere = (before: string) => letter === ' ' || before.trim() === '' || before.endsWith(letter);
	return (await screen.until(shown => shown.place !== place && isThere(shown.before))) - start;
}
