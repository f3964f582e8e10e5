/** An index among `length`, which goes on at the other end. */
export function around(index: number, length: number): number {
	return length === 0 ? 0 : (index + length) % length;
}
