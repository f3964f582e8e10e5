/* Where one is in a list, or in rows of which not all are in sight. */

/** An index among `length`, which goes on at the other end. */
export function around(index: number, length: number): number {
	return length === 0 ? 0 : (index + length) % length;
}

/** The nearest index among `length`. */
export function clamped(index: number, length: number): number {
	return Math.max(0, Math.min(index, length - 1));
}

/** The first of `height` rows in sight, of `length`: that at `top`, or as near to it as leaves none of them empty. */
export function topAt(top: number, height: number, length: number): number {
	return clamped(top, length - height + 1);
}

/** The same, with the row at `index` in the middle. */
export function topAround(index: number, height: number, length: number): number {
	return topAt(index - Math.floor(height / 2), height, length);
}
