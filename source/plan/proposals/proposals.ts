/*
What another program proposes for one place of a plan. Each proposal is checked by writing it into a copy: what has another shape than
its place, and what would change anything elsewhere, is refused with a sentence.
*/
import {type Answer, type Answers, answerAt, answers, isBlankItem} from '../answers.ts';
import {insertAlone} from '../edit/items.ts';
import {WriteError} from '../edit/write-error.ts';
import {AnswerError, fillPart} from '../fill.ts';
import {findPlace, type Path, type Plan, pathText} from '../place.ts';
import type {JsonSchema} from '../schema.ts';
import type {AskedPlace} from './asked-place.ts';
import {firstJson} from './first-json.ts';
import {fitted, isEmptyAnswer} from './fitted.ts';
import {mostProposals} from './prompt.ts';

/** One of what was proposed: what would be written, and how it reads: its first words, and what it says beside them. */
export type Proposal = {readonly answer: Answer; readonly value: string; readonly detail: string};

/** What can be offered, and sentences about what cannot. */
export type Proposals = {readonly proposals: readonly Proposal[]; readonly refused: readonly string[]};

/** The proposals in what a program said about a place. */
export function readProposals(plan: Plan, asked: AskedPlace, said: string): Proposals {
	const found = firstJson(said);
	if (!found)
		return {
			proposals: [],
			refused: [said.trim() === '' ? 'It answered nothing.' : `It answered no JSON, but “${begin(said)}”.`],
		};
	const given = listIn(asked, found.value);
	if (!given) return {proposals: [], refused: [`It answered no list of proposals, but ${shapeOf(found.value)}.`]};
	const read = given.slice(0, mostProposals).map(one => readOne(plan, asked, one));
	const refused = read.flatMap(one => ('reason' in one ? [one.reason] : []));
	const more = given.length - mostProposals;
	const proposals = read.flatMap(one => ('reason' in one ? [] : [one]));
	const others = proposals.filter(
		({answer}, index) => index === proposals.findIndex(one => isSame(one.answer, answer)),
	);
	return {
		proposals: others,
		refused: [...refused, ...(more > 0 ? [`It proposed ${more} more than are looked at.`] : [])],
	};
}

function begin(said: string): string {
	const words = said.trim().slice(0, 200).replace(/\s+/g, ' ');
	return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

const shapeOf = (value: unknown): string =>
	typeof value === 'object' && value !== null ? 'an object' : `\`${begin(String(value))}\``;

/* One alone is a list of one, and a list may have a name: `{"risks": […]}`. */
function listIn({schema, manner}: AskedPlace, value: unknown): readonly unknown[] | undefined {
	if (Array.isArray(value)) return value;
	if (typeof value === 'string' && manner === 'value') return [value];
	if (typeof value !== 'object' || value === null) return undefined;
	const [entry, ...others] = Object.entries(value);
	const isNamed = entry && others.length === 0 && !Object.hasOwn((schema.properties ?? {}) as JsonSchema, entry[0]);
	if (isNamed && Array.isArray(entry[1])) return entry[1];
	return schema.type === 'object' ? [value] : undefined;
}

function readOne(plan: Plan, asked: AskedPlace, given: unknown): Proposal | {readonly reason: string} {
	try {
		const path = asked.manner === 'items' ? itemPath(plan, asked.path) : asked.path;
		const answer = fitted(asked.schema, given, path);
		if (isEmptyAnswer(answer)) return {reason: 'One says nothing.'};
		const written = withProposal(plan, asked, path, answer);
		if (written.text === plan.text || isThere(plan, asked, answer))
			return {reason: 'One says what stands there already.'};
		const [value = '', ...details] = wordsOf(answer);
		return {answer, value, detail: details.join(' · ')};
	} catch (error) {
		if (error instanceof AnswerError || error instanceof WriteError) return {reason: error.message};
		throw error;
	}
}

function isThere(plan: Plan, {path, manner}: AskedPlace, answer: Answer): boolean {
	const now = answerAt(plan, path);
	return manner === 'items' && Array.isArray(now) && now.some(one => isSame(one, answer));
}

const isSame = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b);

/* The texts of an answer, those of a list within it as one. */
function wordsOf(answer: Answer): readonly string[] {
	if (typeof answer === 'string') return answer === '' ? [] : [answer];
	if (typeof answer === 'boolean') return [];
	if (Array.isArray(answer)) return [answer.flatMap(wordsOf).join(', ')].filter(Boolean);
	return Object.values(answer).flatMap(wordsOf);
}

/** Where a new item of the list at `path` is written: the first blank one, else behind the last. */
export function itemPath(plan: Plan, path: Path): Path {
	const place = findPlace(plan.places, path);
	if (place?.type !== 'sequence') return [...path, 0];
	const blank = place.items.findIndex(item => isBlankItem(plan, place, item));
	return [...path, blank === -1 ? place.items.length : blank];
}

/** The plan with a proposal written at `path`, which is that of the field or of an item. Throws where it has no place, or changes anything elsewhere. */
export function withProposal(plan: Plan, asked: Pick<AskedPlace, 'path' | 'manner'>, path: Path, answer: Answer): Plan {
	const isItem = asked.manner === 'items';
	const isNew = isItem && findPlace(plan.places, path)?.type !== 'item' && !isPlace(plan, path);
	const written = fillPart(isNew ? insertAlone(plan, path) : plan, path, answer);
	const before = without(answers(plan), asked.path);
	const after = without(answers(written), asked.path);
	if (JSON.stringify(before) === JSON.stringify(after)) return written;
	throw new AnswerError(asked.path, `To write it would change more than \`${pathText(asked.path)}\`.`);
}

function isPlace(plan: Plan, path: Path): boolean {
	const place = findPlace(plan.places, path);
	return place !== undefined && place.type !== 'absent';
}

/* All that is said elsewhere; what holds nothing else is not there. */
function without(answer: Answer, path: Path): Answer | undefined {
	const [key, ...rest] = path;
	if (key === undefined) return undefined;
	if (Array.isArray(answer)) {
		const items = answer.map((one, index) => (index === key ? (without(one, rest) ?? '') : one));
		const left = items.slice(0, items.findLastIndex(one => !isEmptyAnswer(one)) + 1);
		return left.length === 0 ? undefined : left;
	}
	if (typeof answer !== 'object') return answer;
	const entries = Object.entries(answer as Answers).flatMap(([own, one]) => {
		const left = own === key ? without(one, rest) : one;
		return left === undefined ? [] : [[own, left] as const];
	});
	return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
