/* The name that somebody may have meant. */

/** The name among `names` that holds `word`, else the one the fewest edits away, or `undefined` when there is none. */
export function nearest(word: string, names: readonly string[]): string | undefined {
	const part = word.toLowerCase();
	const holding = part.length < 3 ? undefined : names.find(name => name.toLowerCase().includes(part));
	if (holding) return holding;
	const scored = names.map(name => ({
		name,
		distance: editDistance(word.toLowerCase().slice(0, 60), name.toLowerCase().slice(0, 60)),
	}));
	return scored.sort((a, b) => a.distance - b.distance)[0]?.name;
}

function editDistance(a: string, b: string): number {
	let row = Array.from({length: b.length + 1}, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
		}
		row = next;
	}
	return row.at(-1) as number;
}
