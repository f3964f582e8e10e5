/* Lists in running text: Enter goes on with the mark, and on a line that is nothing but its mark it ends the list. */
import {readListMark} from '../../template/grammar/list-mark.ts';

/** The mark that goes on below `line`: the same, counted on, with a box without its tick; an empty string where the line is no item. */
export function nextMark(line: string): string {
	const mark = readListMark(line);
	// A line across is no item, and a mark without a blank may become anything.
	if (!mark || !/[ \t]/.test(line.charAt(mark.to - 1)) || /^[ \t]*(?:[*_-][ \t]*){3,}$/.test(line)) return '';
	const own = line.slice(0, mark.wordsFrom);
	const counted = mark.digits === '' ? own : own.replace(mark.digits, String(Number(mark.digits) + 1));
	return counted.replace(/\[.\]/, '[ ]');
}

/** Whether `line` is a mark without words. */
export function isMarkAlone(line: string): boolean {
	return nextMark(line) !== '' && line.slice(readListMark(line)?.wordsFrom).trim() === '';
}

/** `line` with its mark once, where it was typed behind one that stood there already. */
export function withOneMark(line: string): string {
	const [whole = '', first = '', second = ''] = twice.exec(line) ?? [];
	const uncounted = (mark: string) => mark.trimStart().replace(/\d+/, '');
	const isTwice = whole !== '' && uncounted(first) === uncounted(second);
	return isTwice ? first : line;
}

const twice = /^([ \t]*(?:[-*+]|\d{1,9}[.)]) (?:\[ \] )?)((?:[-*+]|\d{1,9}[.)]) (?:\[ \] )?)$/;
