/*
What a document asks below a heading like "Open Questions": an item each of its lists, a question in bold with its options below, a row of
a table, a heading of its own. What is ticked, struck or answered is no longer open.
*/
import {readListMark} from '../../template/grammar/list-mark.ts';
import {isCountedQuestion} from '../../template/grammar/question.ts';
import {comparable} from '../../template/key.ts';
import {
	type Block,
	headingWords,
	itemsOf,
	lineEnd,
	lineStart,
	type Outline,
	type Part,
} from '../../template/outline.ts';
import {readRow} from '../../template/table.ts';
import {isClosed, isPartlyQuestions, isQuestionHeading} from '../roles.ts';

/** A question: where its words start, where all that belongs to it ends, and what it asks in a line. */
export type Asked = {readonly from: number; readonly to: number; readonly words: string};

/** The questions that a document, or a part of it, lists, in its order. */
export function findAsked(outline: Outline, within = outline.root): Asked[] {
	const {source} = outline;
	const asked: Asked[] = [];
	const wordsOf = ({heading}: Part) => {
		if (!heading) return {from: 0, words: ''};
		const {from, to} = headingWords(outline, heading);
		return {from, words: source.slice(from, to)};
	};
	const visit = (part: Part, isList: boolean) => {
		const {words: heading} = wordsOf(part);
		const isHere = isList || isQuestionHeading(heading);
		const isAmong = !isHere && isPartlyQuestions(heading);
		const found = questionsIn(source, isHere || isAmong ? part.body : labelled(source, part.body));
		asked.push(...(isAmong ? found.filter(({words}) => /[?？]/.test(words)) : found));
		for (const child of part.children) {
			const {from, words} = wordsOf(child);
			if (isHere && isOneQuestion(words)) asked.push(...open(source, from, child.to, words));
			else visit(child, isHere && !isClosed(words));
		}
	};
	visit(within, false);
	return asked;
}

/* A heading that is a question, and not the name of some. */
function isOneQuestion(words: string): boolean {
	return /[?？][*_\s]*(?:\([^()]*\))?$|^(?:Q|Question|OQ)[ -]?\d+\b|^\d+[.)]\s/.test(words.trim());
}

/* Below a label of that name: `**Open questions:**`, with a list. */
function labelled(source: string, body: readonly Block[]): Block[] {
	return body.flatMap((block, index) => {
		if (block.type !== 'paragraph') return [];
		const next = body[index + 1];
		const words = source.slice(block.from, Math.min(block.to, block.from + 100)).trim();
		return /^[^\n]*[:*_]$/.test(words) && next?.type === 'list' && isQuestionHeading(words.replace(/[:*_]/g, ''))
			? [next]
			: [];
	});
}

function questionsIn(source: string, body: readonly Block[]): Asked[] {
	const starts = [...body.entries()].filter(([, block]) => isQuestion(source, block)).map(([index]) => index);
	const [first = body.length] = starts;
	const listed = body.slice(0, first).flatMap(block => readers[block.type]?.(source, block) ?? []);
	const apart = starts.flatMap((at, index) => {
		const last = body[(starts[index + 1] ?? body.length) - 1] as Block;
		const block = body[at] as Block;
		return open(source, block.from, last.to, source.slice(block.from, block.to));
	});
	return [...listed, ...apart];
}

/* A paragraph that asks; what follows it are its options, or its answer. */
function isQuestion(source: string, {type, from, to}: Block): boolean {
	if (type !== 'paragraph') return false;
	const words = source.slice(from, Math.min(to, from + 600));
	return isCountedQuestion(words) || /[?？](?:[*_\s]|$)/.test(words);
}

const readers: Partial<Record<Block['type'], (source: string, block: Block) => Asked[]>> = {
	list: itemQuestions,
	quote: quoteQuestions,
	table: rowQuestions,
};

function itemQuestions(source: string, block: Block): Asked[] {
	return itemsOf(block).flatMap(({from, to}) => {
		const start = lineStart(source, from);
		const mark = readListMark(source.slice(start, lineEnd(source, from)));
		if (!mark || (mark.box !== undefined && mark.box !== ' ')) return [];
		return open(source, start + mark.wordsFrom, to, source.slice(start + mark.wordsFrom, to));
	});
}

/* `> [!IMPORTANT]` above a question, as some agents ask. */
function quoteQuestions(source: string, {from, to}: Block): Asked[] {
	const said = source
		.slice(from, to)
		.replace(/^[ \t]*>[ \t]?(?:\[![A-Z]+\][ \t]*$)?/gm, '')
		.trim();
	return /[?？]/.test(said) ? open(source, from, to, said) : [];
}

/* A table with a column of questions; what another column says of an answer counts. */
function rowQuestions(source: string, {from, to}: Block): Asked[] {
	const header = readRow(source, from, lineEnd(source, from));
	const names = header.cells.map(cell => comparable(source.slice(cell.from, cell.to)));
	const column = names.findIndex(name => /^(?:open )?(?:question|issue)s?$/.test(name));
	if (column === -1) return [];
	const answers = names.flatMap((name, index) =>
		/^(?:answer|resolution|decision|outcome|status)/.test(name) ? index : [],
	);
	const found: Asked[] = [];
	for (let at = lineEnd(source, header.to + 1) + 1; at < to; at = lineEnd(source, at) + 1) {
		const {cells} = readRow(source, at, Math.min(lineEnd(source, at), to));
		const cell = cells[column];
		const said = (index: number) => source.slice(cells[index]?.from ?? 0, cells[index]?.to ?? 0).trim();
		const isAnswered =
			answers.some(index => cells[index] && !stillOpen.test(said(index))) ||
			cells.some((_, index) => index !== column && done.test(said(index)));
		if (cell && !isAnswered) found.push(...open(source, cell.from, cell.to, source.slice(cell.from, cell.to)));
	}
	return found;
}

const stillOpen = /^(?:|[-–—?]+|open|pending|tbd|todo|unresolved|in progress|waiting.*)$/i;
const done = /^[^\p{L}\p{N}]*(?:resolved|closed|answered|decided)(?![\p{L}\p{N}])/iu;

/* A question, unless nothing is asked there or all is said. */
function open(source: string, from: number, to: number, said: string): Asked[] {
	const words = firstWords(said);
	if (words === '' || isNothing(words) || isAnswered(source.slice(from, to))) return [];
	return [{from, to, words}];
}

function isNothing(words: string): boolean {
	return /^[^\p{L}\p{N}?？]+$|^(?:none|n\/?a|nothing|nil|keine|無し|なし|无|[-–—]+)(?![\p{L}\p{N}])|^(?:no|all)\b.*\b(?:questions?|resolved|answered|issues)\b/iu.test(
		words,
	);
}

const mostWords = 120;

/* Its first paragraph as far as it asks, without the marks around it. */
function firstWords(said: string): string {
	const [paragraph = ''] = said
		.slice(0, 1000)
		.trim()
		.split(/\n[ \t]*(?:\n|(?:[-*+]|\d+[.)])[ \t])/, 1);
	const plain = paragraph
		.replace(/\s+/g, ' ')
		.replace(/^(?:OPEN|UNRESOLVED|PENDING):[ \t]*/, '')
		.replace(/^[\W_]*(?:Q|Question|OQ)[ -]?\d*[*_]*[.:)][*_]*[ \t]*/i, '')
		.replace(/\*\*|__|^[*_~]+/g, '')
		.trim();
	const first = /^.*?[?？]/.exec(plain)?.[0];
	// `Bandwidth (1 kHz?), antenna type`
	return cutShort(first && !/\([^)]*$/.test(first) ? first : plain.replace(/[:.]$/, ''));
}

/** Words on one line, as far as a message takes them: `most` characters. */
export function cutShort(words: string, most = mostWords): string {
	const line = words.replace(/\s+/g, ' ');
	return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}

const verdict =
	/(?:^|[\s(*_>→–—-])(?:answer(?:ed)?|resolved|resolution|decided|decision|outcome|conclusion|antwort|回答|答え|決定|决定)[*_]*[ \t]*(?:(?:\([^()\n]*\)|\d[\d./-]*)[*_]*[ \t]*)?[:：][*_]*[ \t]*(?:\n[ \t]*(?![-*+>#|]|\d+[.)]))?(?!(?:tbd|todo|pending|open|none|needed|deferred|to be)\b|[?？])(?=\S)/iu;

/* An answer in words, in a mark, or right behind the question. `A:` beside `B:` is an option. */
function isAnswered(text: string): boolean {
	const said = text.slice(0, 4000);
	if (/^[*_\s]*(?:~~|✅|☑|✔|\[x\])|(?:\(|\[|—\s|–\s|✅\s?)\**resolved\b/i.test(said) || verdict.test(said)) return true;
	if (
		/(?:(?:^|\n)[ \t]*(?:[-*+>][ \t]+)*|[?？][*_]*[ \t]+)[*_]*A\d*[*_]*[:.：]/.test(said) &&
		!/(?:^|[\s>])[*_]*B[*_]*[:.)]/.test(said)
	)
		return true;
	return /[?？][*_]*[ \t]+[→(–—-]*[ \t]*[*_]*(?:yes|no)\b(?!\s+or\b)[*_]*(?:[,.:;!\s–—-]|$)/i.test(said);
}
