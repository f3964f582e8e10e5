/** The function that works out each value once; it is kept as long as the object it was worked out for. */
export function remembered<Key extends object, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
	const known = new WeakMap<Key, {readonly value: Value}>();
	return key => {
		const found = known.get(key) ?? {value: workOut(key)};
		known.set(key, found);
		return found.value;
	};
}
