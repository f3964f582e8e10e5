/** The function that works out each value once; it is kept as long as the object it was worked out for. */
export function remembered<Key extends object, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
	const known = new WeakMap<Key, {readonly value: Value}>();
	return key => {
		const found = known.get(key);
		if (found) return found.value;
		const value = workOut(key);
		known.set(key, {value});
		return value;
	};
}

/** The same for what is equal and not one object, told by the text that `nameOf` gives: the last thousand or so are kept. */
export function rememberedByName<Arguments extends readonly unknown[], Value>(
	nameOf: (...given: Arguments) => string,
	workOut: (...given: Arguments) => Value,
): (...given: Arguments) => Value {
	const known = new Map<string, {readonly value: Value}>();
	return (...given) => {
		const name = nameOf(...given);
		const found = known.get(name);
		if (found) return found.value;
		const value = workOut(...given);
		if (known.size >= mostNames) known.clear();
		known.set(name, {value});
		return value;
	};
}

const mostNames = 1000;

/** Whether two lists hold the same objects in the same order. */
export function areIdentical(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((one, index) => one === b[index]);
}
