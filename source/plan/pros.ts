/*
What speaks for an option, out of words that hold both: `+ fast, + known − one more server`, `Pros: fast. Cons: new`, `fast / new`.
Where they cannot be told apart, all of it.
*/

const label = /\bpros?\s*:/i;
const otherLabel = /\bcons?\s*:/i;
const onlyCons = /^\s*(?:[−–—✗✘-]\s|cons?\s*:)/i;
const sign = /(?:^|[\s,;])([+＋✓✔−–—✗✘-])\s+/g;

export function readPros(text: string): string {
	const labelled = label.exec(text);
	if (labelled) return tidy(text.slice(labelled.index + labelled[0].length).split(otherLabel)[0] ?? '');
	// The blank behind one sign is the one before the next.
	const signs = [...text.matchAll(new RegExp(sign.source.replace('\\s+$', ''), 'g'))];
	const isSigned = signs.some(({1: mark}) => mark !== undefined && isPro(mark));
	if (!isSigned) return onlyCons.test(text) ? '' : text.trim();
	const parts = signs.flatMap(({0: found, 1: mark = '', index}, place) => {
		const to = signs[place + 1]?.index ?? text.length;
		return isPro(mark) ? [tidy(text.slice(index + found.length, to))] : [];
	});
	return parts.filter(part => part !== '').join(', ');
}

function isPro(mark: string): boolean {
	return '+＋✓✔'.includes(mark);
}

function tidy(text: string): string {
	return text.trim().replace(/(?<![\s,;.|/])[\s,;.|/]+$/, '');
}
