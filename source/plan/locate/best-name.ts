import {remembered} from '../../template/remembered.ts';

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
	// Of a name, how many of its specs are taken already.
	const starts = new Map<readonly Some[], number>();
	for (const named of ranksOf(specs) as Ranks<Some>) {
		for (const [index, name] of names.entries()) {
			const own = found[index] ? undefined : named.get(name);
			if (!own) continue;
			let at = starts.get(own) ?? 0;
			while (taken.has(own[at] as Some)) at++;
			starts.set(own, at);
			const spec = own[at];
			if (!spec) continue;
			taken.add(spec);
			found[index] = spec;
		}
	}
	return found;
}

type Ranks<Some> = readonly ReadonlyMap<string, readonly Some[]>[];

/* What has a name in the first place, in the second, …. A template's specs are asked for at every key. */
const ranksOf = remembered((specs: readonly Named[]): Ranks<Named> => {
	const ranks: Map<string, Named[]>[] = [];
	for (const spec of specs)
		for (const [rank, name] of spec.names.entries()) {
			ranks[rank] ??= new Map();
			const own = ranks[rank].get(name);
			if (own) own.push(spec);
			else ranks[rank].set(name, [spec]);
		}
	return ranks;
});
