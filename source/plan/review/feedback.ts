/*
What an agent is told of a review. It acts upon nothing but this text, so each note says where it belongs and quotes what it is about,
and each edit shows what became of what. All that comes from the plan stands behind a mark on each of its lines or in a fence that is
longer than any in it, so that no words of the plan pass for the reviewer's.
*/
import {diffLines} from 'diff';
import type {Path, Plan} from '../place.ts';
import {readPlan} from '../plan.ts';
import {type Change, changesBetween} from './changes.ts';
import {lineOf, type Note, type NoteKind, placeNotes} from './notes.ts';
import {shortened, titlesAt} from './titles.ts';

/** A plan that was judged. */
export type Review = {
	/** The plan's path as the agent knows it; empty where it knows none. */
	readonly file: string;
	/** Whether a copy was reviewed, so that the edits are not in the plan itself. */
	readonly isCopy?: boolean;
	readonly verdict: 'approved' | 'sent-back';
	/** The text as it was opened. */
	readonly before: string;
	/** The plan as the reviewer left it. */
	readonly plan: Plan;
	readonly notes: readonly Note[];
	/** Where each note stands in the plan, where that was followed; `undefined` for what is gone. Else they are found by their words. */
	readonly places?: readonly (Path | undefined)[];
};

/** A review as JSON: what the Markdown says, for programs. */
export type ReviewData = {
	readonly file: string;
	readonly verdict: Review['verdict'];
	readonly notes: readonly NoteData[];
	readonly edits: readonly Change[];
};

/** A note with its place in the plan as the reviewer left it; `line` and `path` are null where it has none any more. */
export type NoteData = {
	readonly kind: NoteKind;
	readonly titles: readonly string[];
	readonly path: Path | null;
	readonly line: number | null;
	readonly quote: string;
	readonly text: string;
};

/** What a program is told of a review. */
export function feedbackData({file, verdict, before, plan, notes, places}: Review): ReviewData {
	const paths = places ?? placeNotes(plan, notes);
	const placed = notes.map((note, index): NoteData => {
		const {kind, quote, text} = note;
		const path = paths[index];
		const titles = path ? titlesAt(plan, path) : note.titles;
		return {kind, titles, path: path ?? null, line: path ? lineOf(plan, note, path) : null, quote, text};
	});
	const inOrder = placed.toSorted(
		(a, b) => (a.line ?? Number.POSITIVE_INFINITY) - (b.line ?? Number.POSITIVE_INFINITY),
	);
	return {file, verdict, notes: inOrder, edits: changesBetween(readPlan(plan.template, before), plan)};
}

/** What an agent is told of a review, as Markdown. */
export function feedbackMarkdown(review: Review): string {
	const {file, verdict, notes, edits} = feedbackData(review);
	const name = file === '' ? '' : ` ${inline(file)}`;
	const asked = (kind: NoteKind) => notes.filter(note => note.kind === kind);
	const parts = [
		`# ${heads[verdict](name)}`,
		...chapter('Notes', 'Change the plan so that each of these is met.', asked('note').map(noteText)),
		...chapter('Questions', 'Answer each of these in the plan.', asked('question').map(noteText)),
		...chapter('Edits', review.isCopy ? editsOfCopy : editsOfPlan, edits.map(editText)),
	];
	return `${parts.join('\n\n')}\n`;
}

const heads = {
	approved: name => `The plan${name} is approved`,
	'sent-back': name => `The plan${name} is not approved yet`,
} satisfies Record<Review['verdict'], (name: string) => string>;

const editsOfPlan = 'The reviewer made these in the plan. Keep them.';

const editsOfCopy = 'The reviewer made these in a copy of the plan. Make exactly these in the plan.';

function chapter(name: string, lead: string, entries: readonly string[]): string[] {
	if (entries.length === 0) return [];
	return [`## ${name}`, lead, ...entries.map((entry, index) => `### ${index + 1}. ${entry}`)];
}

function noteText({titles, line, quote, text}: NoteData): string {
	const where = line === null ? `${titlesText(titles)} (no longer in the plan)` : place(titles, line);
	return [where, ...(quote === '' ? [] : [quoted(quote)]), text].join('\n\n');
}

const longestMoved = 120;

function editText(edit: Change): string {
	const {type, titles, line} = edit;
	return [`${place(titles, line)}, ${type.replace('-', ' ')}`, tellings[type](edit)].join('\n\n');
}

const tellings = {
	changed: tellDiff,
	added: tellDiff,
	removed: tellDiff,
	moved: tellMove,
	'counted-on': edit => `These ids count on, and what refers to them.\n\n${tellDiff(edit)}`,
} satisfies Record<Change['type'], (edit: Change) => string>;

function tellDiff({before, after}: Change): string {
	return diffText(before, after);
}

function tellMove({after, from}: Change): string {
	const moved = from ? `It moved here from ${titlesText(from)}.` : 'It moved here.';
	return [quoted(shortened(after, longestMoved)), moved].join('\n\n');
}

const place = (titles: readonly string[], line: number): string => `${titlesText(titles)} (line ${line})`;

const titlesText = (titles: readonly string[]): string =>
	titles.length === 0 ? 'The plan' : titles.map(escaped).join(' › ');

/* A name in running text: nothing in it begins a tag or a comment. */
const escaped = (title: string): string => title.replace(/\s+/g, ' ').replace(/[<>]/g, '\\$&');

function inline(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim();
	const ticks = '`'.repeat(longestRun(line, '`') + 1);
	const isTight = !/^`|`$/.test(line);
	return isTight ? `${ticks}${line}${ticks}` : `${ticks} ${line} ${ticks}`;
}

const quoted = (words: string): string =>
	linesOf(words)
		.map(line => `> ${line}`.trimEnd())
		.join('\n');

const context = 2;

/* The lines that differ, and two around them. */
function diffText(before: string, after: string): string {
	const [was, is] = [before, after].map(text => (text === '' ? '' : `${linesOf(text).join('\n')}\n`)) as [
		string,
		string,
	];
	const lines = diffLines(was, is, {maxEditLength: 2000})?.flatMap(({added, removed, value}, index, all) => {
		const own = value.split('\n').slice(0, -1);
		if (added || removed) return own.map(line => `${added ? '+' : '-'} ${line}`);
		const head = index === 0 ? 0 : context;
		const tail = index === all.length - 1 ? 0 : context;
		if (own.length <= head + tail) return own.map(line => `  ${line}`);
		const end = tail === 0 ? [] : own.slice(-tail);
		return [...own.slice(0, head).map(line => `  ${line}`), '  …', ...end.map(line => `  ${line}`)];
	}) ?? [...linesOf(before).map(line => `- ${line}`), ...linesOf(after).map(line => `+ ${line}`)];
	const fence = '`'.repeat(Math.max(3, longestRun(before + after, '`') + 1));
	return [`${fence}diff`, ...lines, fence].join('\n');
}

const linesOf = (text: string): string[] => text.split(/\r\n?|[\n\u2028\u2029]/);

function longestRun(text: string, character: string): number {
	return text.matchAll(new RegExp(`${character}+`, 'g')).reduce((longest, [run]) => Math.max(longest, run.length), 0);
}
