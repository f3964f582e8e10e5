/** A pattern that matches `text` as it is; `RegExp.escape` is missing in Node 22. */
export function escapeRegExp(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
