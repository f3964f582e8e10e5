/* What is still to be done in a text that no template asks anything of: open questions and boxes. */

import {codeLines} from '../../template/grammar/fence.ts';
import {readListMark} from '../../template/grammar/list-mark.ts';
import {findOpenQuestions} from '../../template/grammar/question.ts';
import type {Outline} from '../../template/outline.ts';
import {countQuestions} from './leftovers.ts';

/** How many questions are open, and how many boxes there are, and ticked. */
export type Open = {readonly questions: number; readonly boxes: number; readonly ticked: number};

/** Counts what is open in a text; code does not count. */
export function countOpen(text: string): Open {
	const all = text.split(/\r\n?|\n/);
	const code = codeLines(all);
	const lines = all.filter((_, index) => !code.has(index));
	const boxes = lines.flatMap(line => readListMark(line.replace(/^[ \t>]+/, ''))?.box ?? []);
	return {
		questions: [...findOpenQuestions(lines.join('\n'))].length,
		boxes: boxes.length,
		ticked: boxes.filter(box => /x/i.test(box)).length,
	};
}

/** The same of a part of a document, whose headings tell what is asked. */
export function countOpenIn(outline: Outline, part = outline.root): Open {
	return {...countOpen(outline.text.slice(part.from, part.to)), questions: countQuestions(outline, part)};
}
