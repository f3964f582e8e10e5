/* What is still to be done in a text that no template asks anything of: open questions and boxes. */

import {codeLines} from '../../template/grammar/fence.ts';
import {readListMark} from '../../template/grammar/list-mark.ts';
import {findOpenQuestions} from '../../template/grammar/question.ts';
import {type Item, itemsOf, type Outline, type Part} from '../../template/outline.ts';
import {countQuestions} from './leftovers.ts';

/** How many questions are open, and how many boxes there are, and ticked. */
export type Open = {readonly questions: number; readonly boxes: number; readonly ticked: number};

type Boxes = Pick<Open, 'boxes' | 'ticked'>;

/** Counts what is open in a text; code does not count. */
export function countOpen(text: string): Open {
	const lines = linesOf(text);
	return {questions: [...findOpenQuestions(lines.join('\n'))].length, ...boxesIn(lines)};
}

function linesOf(text: string): readonly string[] {
	const all = text.split(/\r\n?|\n/);
	const code = codeLines(all);
	return code.size === 0 ? all : all.filter((_, index) => !code.has(index));
}

function boxesIn(lines: readonly string[]): Boxes {
	const boxes = lines.flatMap(line => readListMark(line.replace(/^[ \t>]+/, ''))?.box ?? []);
	return {boxes: boxes.length, ticked: boxes.filter(box => /x/i.test(box)).length};
}

/** The same of a part of a document, whose headings tell what is asked. */
export function countOpenIn(outline: Outline, part = outline.root): Open {
	return {questions: countQuestions(outline, part), ...boxesInPart(outline, part)};
}

function boxesInPart(outline: Outline, {body, children}: Part): Boxes {
	let boxes = 0;
	let ticked = 0;
	const add = (one: Boxes) => {
		boxes += one.boxes;
		ticked += one.ticked;
	};
	for (const block of body) {
		if (block.type === 'list') for (const item of itemsOf(block)) add(boxesInItem(outline, item));
		else add(boxesIn(linesOf(outline.text.slice(block.from, block.to))));
	}
	for (const child of children) add(boxesInPart(outline, child));
	return {boxes, ticked};
}

/* Of ten thousand items few are others than before a key. */
function boxesInItem({text}: Outline, {content, from, to}: Item): Boxes {
	content.boxes ??= boxesIn(linesOf(text.slice(from, to)));
	return content.boxes;
}
