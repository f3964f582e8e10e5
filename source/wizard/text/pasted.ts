/* What a pasted text is made of: one fenced block, the items of a list, or the rows of a table. */
import {decode} from '../../plan/spelling/context.ts';
import {closesFence, readFenceLine} from '../../template/grammar/fence.ts';
import {type ListMark, readListMark} from '../../template/grammar/list-mark.ts';

export type PastedCode = {readonly language: string; readonly code: string};

/** The code of a text that is nothing but a fenced block. */
export function readPastedCode(pasted: string): PastedCode | undefined {
	const [first = '', ...rest] = pasted.replace(/^\s*\n|\s+$/g, '').split('\n');
	const fence = readFenceLine(first);
	const end = fence ? rest.findIndex(line => closesFence(line, fence.mark)) : -1;
	if (!fence || end === -1 || end < rest.length - 1) return undefined;
	const indent = first.search(/\S/);
	const own = (line: string) => line.slice(Math.min(indent, /^[ \t]*/.exec(line)?.[0].length ?? 0));
	return {language: /^[\w+#.-]*/.exec(fence.info)?.[0] ?? '', code: rest.slice(0, end).map(own).join('\n')};
}

export type PastedItem = {
	/** The words behind its mark and box, and the lines below it. */
	readonly lines: readonly string[];
	readonly isTicked: boolean;
	readonly isMarked: boolean;
};

/** The items of a list: what is marked as one, with what stands further to the right below it; without any mark each line. */
export function readPastedItems(pasted: string): readonly PastedItem[] {
	const items: (PastedItem & {lines: string[]})[] = [];
	let [inside, words] = [0, 0];
	for (const line of pasted.split('\n')) {
		if (line.trim() === '') continue;
		const text = line.replace(/^([ \t]*)•/, '$1-');
		const mark = readListMark(text);
		const indent = text.search(/\S/);
		const last = items.at(-1);
		if (last?.isMarked && indent >= inside) {
			last.lines.push(text.slice(Math.min(indent, words)));
			continue;
		}
		items.push({lines: [wordsOf(text, mark)], isTicked: /x/i.test(mark?.box ?? ''), isMarked: mark !== undefined});
		[inside, words] = mark ? [indent + 2, mark.to] : [0, 0];
	}
	return items;
}

function wordsOf(line: string, mark: ListMark | undefined): string {
	return line.slice(mark?.wordsFrom ?? 0).trim();
}

/** Each item of a list, and those below it as items of their own. */
export function flatItems(items: readonly PastedItem[]): readonly PastedItem[] {
	return items.flatMap(({lines: [first = '', ...below], ...item}) => [
		{...item, lines: [first]},
		...flatItems(readPastedItems(below.join('\n'))),
	]);
}

const delimiter = /^[\s|:-]*-[\s|:-]*$/;

/** The rows of a table, by bars or tabs, its header among them. */
export function readPastedRows(pasted: string): readonly (readonly string[])[] {
	const lines = pasted.split('\n').filter(line => line.trim() !== '');
	return lines.filter(line => !delimiter.test(line)).map(splitRow);
}

function splitRow(line: string): string[] {
	if (line.includes('\t')) return line.split('\t').map(cell => cell.trim());
	const cells = line
		.trim()
		.replace(/^\|/, '')
		.replace(/(?<!\\)\|$/, '')
		.split(/(?<!\\)\|/);
	return cells.map(cell => decode({type: 'cell'}, cell.trim()));
}

/** A line cut where a dash or a colon stands between its parts, into `count` of them at most. */
export function splitParts(line: string, count: number): readonly string[] {
	if (count < 2) return [line];
	const parts = line.split(/(?<!\s)\s+[-–—]\s+|:\s+/);
	const [first, last] = [parts.slice(0, count - 1), parts.slice(count - 1)];
	return last.length === 0 ? first : [...first, last.join(' - ')];
}
