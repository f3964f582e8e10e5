/* Open questions, and a plain list in their place. */

import {closingEnds} from '../../template/grammar/placeholder.ts';
import {isCountedQuestion, readQuestionStart} from '../../template/grammar/question.ts';
import {type Block, lineEnd, type Outline, trimEnd} from '../../template/outline.ts';
import type {FieldSpec} from '../../template/template.ts';
import type {ItemPlace, Path, SequencePlace} from '../place.ts';
import {fieldPlace, plain, sequence} from './field-place.ts';
import {listPlace} from './list-place.ts';

type Question = {
	readonly line: number;
	readonly from: number;
	readonly to: number;
	readonly end: number;
};

/* `[CLARIFY: …]` at the start of a line; brackets within it are balanced or escaped. */
function findQuestions({source}: Outline, block: Block): Question[] {
	if (block.type !== 'paragraph' && block.type !== 'list') return [];
	const found: Question[] = [];
	let ends: Map<number, number> | undefined;
	for (let line = block.from; line < block.to; ) {
		const end = lineEnd(source, line);
		const start = readQuestionStart(source.slice(line, Math.min(end, block.to)));
		if (start) ends ??= closingEnds(source.slice(block.from, block.to));
		const closed = start ? ends?.get(line + start.bracket - block.from) : undefined;
		if (start && closed !== undefined) {
			const close = block.from + closed;
			const from = line + start.words;
			found.push({
				line,
				from: Math.min(from, close - 1),
				to: trimEnd(source, Math.min(from, close - 1), close - 1),
				end: close,
			});
			line = lineEnd(source, close) + 1;
		} else line = end + 1;
	}
	return found;
}

/** Whether a block is a list of questions, and not one of the options below a question in words. */
export function canHoldQuestions(outline: Outline, block: Block, before: Block | undefined): boolean {
	const isOptions = before?.type === 'paragraph' && isCountedQuestion(outline.source.slice(before.from, before.to));
	return (block.type === 'list' && !isOptions) || findQuestions(outline, block).length > 0;
}

/* A plain list in their place stays one, and so does each plain item among them. */
export function questionsPlace(outline: Outline, spec: FieldSpec, block: Block, path: Path): SequencePlace {
	const questions = findQuestions(outline, block);
	const list = block.type === 'list' ? listPlace(outline, spec, block, path) : undefined;
	if (list && questions.length === 0) return list;
	const items = (list && amongPlain(questions, list.items)) ?? questions;
	const places = items.map((item, index) => ('path' in item ? item : questionItem(spec, item, [...path, index])));
	const from = places[0]?.from ?? 0;
	return sequence('questions', spec, path, {from, to: places.at(-1)?.to ?? from}, places);
}

function questionItem(spec: FieldSpec, question: Question, path: Path): ItemPlace {
	const {line, end} = question;
	const value = fieldPlace({...spec, type: 'field'}, path, question, {type: 'question'}, plain);
	return {type: 'item', path, from: line, to: end, number: {from: line, to: line}, nodes: [value]};
}

/* The items of a list, those that are questions as such; nothing where questions are nested in others. */
function amongPlain(
	questions: readonly Question[],
	items: readonly ItemPlace[],
): readonly (Question | ItemPlace)[] | undefined {
	const byLine = new Map(questions.map(question => [question.line, question]));
	const found = items.map(item => byLine.get(item.from) ?? item);
	return found.filter(item => 'line' in item).length === questions.length ? found : undefined;
}
