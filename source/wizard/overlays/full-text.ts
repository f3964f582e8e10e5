/* The lines of a plan that hold what is looked for, and the fields that they are in. */
import {type FieldPlace, findPlace, innermostPlace, type Path, type Plan} from '../../plan/place.ts';
import {isBlankField, rawOf, readValue} from '../../plan/plan.ts';
import {lineEnd} from '../../template/outline.ts';
import {escapeRegExp} from '../../template/reg-exp.ts';
import {remembered} from '../../template/remembered.ts';

/** A line of a field, from near the word that was found in it, and where that word stands in the plan's text. */
export type Hit = {readonly line: string; readonly path: Path; readonly word: string; readonly offset: number};

const most = 60;
// Of a line of ten megabytes only that much around the word is looked at.
const around = 200;

/** The fields with a line that holds every word of `query`, in the text's order. */
export function findText(plan: Plan, query: string): readonly Hit[] {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	const [word = '', ...others] = words.toSorted((a, b) => b.length - a.length);
	if (word.length < 2 && /^[\x00-\x7F]*$/.test(word)) return [];
	const {text, outline, places} = plan;
	const find = finder(plan, word);
	const hits: Hit[] = [];
	for (let offset = find(0); offset !== -1 && hits.length < most; ) {
		const end = lineEnd(outline.source, offset);
		const from = Math.max(text.lastIndexOf('\n', offset) + 1, offset - around);
		const line = text.slice(from, Math.min(end, offset + around));
		const lower = line.toLowerCase();
		const holdsAll = others.every(other => lower.includes(other));
		const field = holdsAll ? innermostPlace(places, offset) : undefined;
		// A heading is found by its name.
		const isIn = field?.type === 'field' && field.context.type !== 'heading' && offset >= field.from;
		// What the template says of a blank is no text of the plan.
		if (isIn && !isBlankField(plan, field))
			hits.push({line: shown(line, offset - from), path: field.path, ...startIn(line, from, words, {word, offset})});
		offset = find(Math.max(end, offset + word.length));
	}
	return hits;
}

/* Where the words stand as they were typed, they are meant as a whole. */
function startIn(line: string, from: number, words: readonly string[], other: Pick<Hit, 'word' | 'offset'>) {
	const whole = words.join(' ');
	const at = new RegExp(escapeRegExp(whole), 'iu').exec(line)?.index;
	return at === undefined ? other : {word: whole, offset: from + at};
}

const lowerCase = remembered(({text}: Plan) => text.toLowerCase());

/* Some letters are two in lower case, which would move all offsets behind them. */
function finder(plan: Plan, word: string): (from: number) => number {
	const lower = lowerCase(plan);
	if (lower.length === plan.text.length) return from => lower.indexOf(word, from);
	const pattern = new RegExp(escapeRegExp(word), 'giu');
	return from => {
		pattern.lastIndex = from;
		return pattern.exec(plan.text)?.index ?? -1;
	};
}

/* Without the marks that it begins and ends with. */
function shown(line: string, at: number): string {
	const start = at > 40 ? at - 30 : 0;
	const words = line.slice(start).replace(/\s*\|?\s*$/, '');
	return start > 0 ? `…${words}` : words.replace(/^\s*(?:(?:[-*+>|]|\d+[.)])\s+)?(?:\[[ xX]\]\s+)?/, '');
}

/** Where what was found stands in its field's value, which may spell it in another way, but has its words in the same order. */
export function caretAt(plan: Plan, {path, word, offset}: Omit<Hit, 'line'>): number {
	const place = findPlace(plan.places, path);
	if (place?.type !== 'field') return 0;
	const pattern = new RegExp(escapeRegExp(word), 'giu');
	const before = earlier(plan, place, offset).match(pattern)?.length ?? 0;
	return [...readValue(plan, place).matchAll(pattern)][before]?.index ?? 0;
}

function earlier(plan: Plan, field: FieldPlace, offset: number): string {
	return rawOf(plan, field).slice(0, offset - field.from);
}
