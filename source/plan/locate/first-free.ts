/** By a name, the first of its specs that is not taken; what is taken once stays so. */
export function firstFree<Named extends {readonly names: readonly string[]}>(
	specs: readonly Named[],
	isTaken: (spec: Named) => boolean,
): (name: string) => Named | undefined {
	const named = new Map<string, Named[]>();
	for (const spec of specs.toReversed())
		for (const name of spec.names) {
			const own = named.get(name);
			if (own) own.push(spec);
			else named.set(name, [spec]);
		}
	return name => {
		const own = named.get(name) ?? [];
		while (own.length > 0 && isTaken(own.at(-1) as Named)) own.pop();
		return own.at(-1);
	};
}
