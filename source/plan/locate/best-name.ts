type Named = {readonly names: readonly string[]};

/**
For each of the names the spec that it is best for, a spec once: its own name before its first alias, that before the second, wherever
they stand; of equals the first.
*/
export function byBestName<Some extends Named>(
	specs: readonly Some[],
	names: readonly string[],
): readonly (Some | undefined)[] {
	const found: (Some | undefined)[] = names.map(() => undefined);
	const taken = new Set<Some>();
	for (const named of ranksOf(specs)) {
		for (const [index, name] of names.entries()) {
			const own = found[index] ? undefined : named.get(name);
			while (own?.length && taken.has(own.at(-1) as Some)) own.pop();
			const spec = own?.pop();
			if (!spec) continue;
			taken.add(spec);
			found[index] = spec;
		}
	}
	return found;
}

/* What has a name in the first place, in the second, …; of several the last is the first. */
function ranksOf<Some extends Named>(specs: readonly Some[]): readonly ReadonlyMap<string, Some[]>[] {
	const ranks: Map<string, Some[]>[] = [];
	for (const spec of specs.toReversed())
		for (const [rank, name] of spec.names.entries()) {
			ranks[rank] ??= new Map();
			const own = ranks[rank].get(name);
			if (own) own.push(spec);
			else ranks[rank].set(name, [spec]);
		}
	return ranks;
}
