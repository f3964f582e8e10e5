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

/* A plain list in their place stays one. */
export function questionsPlace(outline: Outline, spec: FieldSpec, block: Block, path: Path): SequencePlace {
	const questions = findQuestions(outline, block);
	if (questions.length === 0) return listPlace(outline, spec, block, path);
	const items = questions.map((question, index): ItemPlace => {
		const inner = [...path, index];
		const value = fieldPlace({...spec, type: 'field'}, inner, question, {type: 'question'}, plain);
		const number = {from: question.line, to: question.line};
		return {type: 'item', path: inner, from: question.line, to: question.end, number, nodes: [value]};
	});
	const from = questions[0]?.line ?? 0;
	return sequence('questions', spec, path, {from, to: questions.at(-1)?.end ?? from}, items);
}
