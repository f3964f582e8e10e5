/*
What speaks for an option and what against it, out of words that hold both: `+ fast, + known − one more server`, `Pros: fast. Cons: new`,
`fast / new`. Where they cannot be told apart, all of it speaks for it.
*/

const prosLabel = /\bpros?\s*:/i;
const consLabel = /\bcons?\s*:/i;
const onlyCons = /^\s*(?:[−–—✗✘-]\s|cons?\s*:)/i;
// The blank behind one sign is the one before the next.
const sign = /(?:^|[\s,;])([+＋✓✔−–—✗✘-])(?=\s)/g;

export function readPros(text: string): string {
	const labelled = behind(prosLabel, text);
	if (labelled !== undefined) return tidy(labelled.split(consLabel)[0] ?? '');
	const signed = signedParts(text);
	if (!signed.some(({isPro}) => isPro)) return onlyCons.test(text) ? '' : text.trim();
	return joined(signed.filter(({isPro}) => isPro));
}

/** What speaks against it; nothing where that is not told apart. */
export function readCons(text: string): string {
	const labelled = behind(consLabel, text);
	if (labelled !== undefined) return tidy(labelled.split(prosLabel)[0] ?? '');
	if (prosLabel.test(text)) return '';
	const signed = signedParts(text);
	const isTold = signed.some(({isPro}) => isPro) || onlyCons.test(text);
	return isTold ? joined(signed.filter(({isPro}) => !isPro)) : '';
}

function behind(label: RegExp, text: string): string | undefined {
	const found = label.exec(text);
	return found ? text.slice(found.index + found[0].length) : undefined;
}

type Signed = {readonly isPro: boolean; readonly words: string};

function signedParts(text: string): Signed[] {
	const signs = [...text.matchAll(sign)];
	return signs.map(({0: found, 1: mark = '', index}, place) => {
		const to = signs[place + 1]?.index ?? text.length;
		return {isPro: '+＋✓✔'.includes(mark), words: tidy(text.slice(index + found.length, to))};
	});
}

function joined(parts: readonly Signed[]): string {
	return parts
		.map(({words}) => words)
		.filter(words => words !== '')
		.join(', ');
}

function tidy(text: string): string {
	return text.trim().replace(/(?<![\s,;.|/])[\s,;.|/]+$/, '');
}

/** What speaks for the option that was chosen, and what against each of the others, of what is said of them. */
export function reasonsAmong(
	options: readonly {readonly name: string; readonly said: string}[],
	chosen: string,
): {readonly value: string; readonly detail: string}[] {
	if (chosen === '' || !options.some(({name}) => name === chosen)) return [];
	const pros = options.map(({name, said}) => ({name, words: name === chosen ? readPros(said) : ''}));
	const cons = options.map(({name, said}) => ({name, words: name === chosen ? '' : readCons(said)}));
	return [
		...pros.flatMap(({words}) => (words === '' ? [] : [{value: words, detail: 'for it'}])),
		...cons.flatMap(({name, words}) =>
			words === '' || name === '' ? [] : [{value: `${name}: ${words}`, detail: 'against it'}],
		),
	];
}

/** An option in one line: `Redis + shared − one more server`, `Redis (pros: shared; cons: one more server)`. */
export type OptionLine = {readonly name: string; readonly halves: Halves};

/** The parts of a line that says what speaks for an option and what against it; `undefined` where it does not say both. */
export function readOptionLine(line: string): OptionLine | undefined {
	const at = line.search(/\(?(?<![\p{L}\p{N}])pros?:/iu);
	const words =
		line[at] === '('
			? line
					.slice(at + 1)
					.trimEnd()
					.replace(/\)$/, '')
			: line.slice(at);
	const labelled = at === -1 ? undefined : readHalves(words);
	if (labelled?.cons) return {name: tidyName(line.slice(0, at)), halves: labelled};
	const sign = /(?:^|\s)(?=[+＋✓✔]\s)/.exec(line);
	if (!sign) return undefined;
	const said = line.slice(sign.index).trim();
	const halves = {pros: readPros(said), cons: readCons(said)};
	return halves.pros === '' || halves.cons === '' ? undefined : {name: tidyName(line.slice(0, sign.index)), halves};
}

function tidyName(words: string): string {
	return words.trim().replace(/(?<!\s)\s*[-–—:,]$/, '');
}

/** A text as its two halves: `Pros: shared by all nodes. Cons: one more server.` */
export type Halves = {readonly pros: string; readonly cons: string};
export type Half = keyof Halves;

type Side = {readonly from: number; readonly to: number};

const marker = /(?<![\p{L}\p{N}])(pro|con)s?:/giu;

/** The halves of a text: none in a blank one, and `undefined` for one of another shape. */
export function readHalves(text: string): Halves | undefined {
	if (text.trim() === '') return {pros: '', cons: ''};
	const sides = sidesOf(text);
	const wordsOf = (side: Side | undefined) => (side ? unescaped(text.slice(side.from, side.to)) : '');
	return sides && {pros: wordsOf(sides.pros), cons: wordsOf(sides.cons)};
}

/** The text with another value for one of its halves; what it says of the other stays as it is spelled. */
export function withHalf(text: string, half: Half, value: string): string {
	const halves = {...(readHalves(text) ?? {pros: '', cons: ''}), [half]: value.trim()};
	const side = sidesOf(text)?.[half];
	if (!side || halves[half] === '') return halvesText(halves);
	const rest = text.slice(side.to);
	const end = /^\s*[.;,]/.test(rest) || !/[.;,]$/.test(value) ? '' : '.';
	return text.slice(0, side.from) + escaped(halves[half]) + end + rest;
}

/** Both halves in one text that reads well. */
export function halvesText({pros, cons}: Halves): string {
	return [
		...(pros === '' ? [] : [`Pros: ${sentence(escaped(pros))}`]),
		...(cons === '' ? [] : [`Cons: ${sentence(escaped(cons))}`]),
	].join(' ');
}

function sentence(words: string): string {
	return /[?!…。！？]$/.test(words) ? words : `${words}.`;
}

function sidesOf(text: string): {readonly pros?: Side; readonly cons?: Side} | undefined {
	const [first, second, third] = text.matchAll(marker);
	const names = [first, second].map(found => found?.[1]?.toLowerCase());
	if (!first || third || text.slice(0, first.index).trim() !== '') return undefined;
	if (second && (names[0] !== 'pro' || names[1] !== 'con')) return undefined;
	const sideBehind = ({0: found, index}: RegExpExecArray, to: number): Side => {
		const from = index + found.length;
		const words = text.slice(from, to);
		const start = from + (words.length - words.trimStart().length);
		// One mark that ends it is none of its words.
		return {
			from: start,
			to: Math.max(
				start,
				from +
					words
						.trimEnd()
						.replace(/[.;,]$/, '')
						.trimEnd().length,
			),
		};
	};
	const own = sideBehind(first, second?.index ?? text.length);
	if (names[0] === 'con') return {cons: own};
	return second ? {pros: own, cons: sideBehind(second, text.length)} : {pros: own};
}

/* A half that says `Cons:` itself. */
function escaped(words: string): string {
	return words.replace(/(?<![\p{L}\p{N}])((?:pro|con)s?\\*):/giu, '$1\\:');
}

function unescaped(words: string): string {
	return words.replace(/(?<![\p{L}\p{N}])((?:pro|con)s?\\*)\\:/giu, '$1:');
}
