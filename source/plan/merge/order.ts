/* The order in which merged chunks stand: mine, with what only they moved or added where they have it. */

/** Chunks of up to three texts that are one; their places count from 0 in each text. */
export type Placed = {readonly base?: number; readonly mine?: number; readonly theirs?: number};

/** The order of `all`. Where both sides moved the same one, it stands where mine has it. */
export function orderOf<One extends Placed>(all: readonly One[]): One[] {
	const movedByMine = movedOn(all, 'mine');
	const movedByTheirs = movedOn(all, 'theirs');
	const isTheirs = (one: One) => one.mine === undefined || (movedByTheirs.has(one) && !movedByMine.has(one));
	const order = all.filter(one => !isTheirs(one)).sort((a, b) => (a.mine as number) - (b.mine as number));
	const inTheirs = all
		.filter(({theirs}) => theirs !== undefined)
		.sort((a, b) => (a.theirs as number) - (b.theirs as number));
	const isSettled = new Set(order);
	inTheirs.forEach((one, index) => {
		if (!isTheirs(one)) return;
		const after = inTheirs.find((other, at) => at > index && isSettled.has(other) && !movedByMine.has(other));
		order.splice(placeFor(order, inTheirs[index - 1], after), 0, one);
		isSettled.add(one);
	});
	return order;
}

/* Right before the one that follows it there; else behind the one before it. */
function placeFor<One>(order: readonly One[], before: One | undefined, after: One | undefined): number {
	const start = before ? order.indexOf(before) + 1 : 0;
	const end = after ? order.indexOf(after) : order.length;
	return Math.max(start, end);
}

/* Those that left the order of the base: all but the longest run that kept it. */
function movedOn<One extends Placed>(all: readonly One[], side: 'mine' | 'theirs'): Set<One> {
	const both = all.filter(one => one.base !== undefined && one[side] !== undefined);
	both.sort((a, b) => (a[side] as number) - (b[side] as number));
	const kept = longestRising(both.map(({base}) => base as number));
	return new Set(both.filter((_, index) => !kept.has(index)));
}

/** The indexes of a longest rising subsequence. */
export function longestRising(numbers: readonly number[]): Set<number> {
	const ends: number[] = [];
	const before: number[] = [];
	numbers.forEach((number, index) => {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
			else high = middle;
		}
		before[index] = ends[low - 1] ?? -1;
		ends[low] = index;
	});
	const found = new Set<number>();
	for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] as number) found.add(index);
	return found;
}
