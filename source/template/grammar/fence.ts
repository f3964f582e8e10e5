/* The lines around fenced code, for what is read line by line: a value that is spelled, a spec, rows that are drawn. */

/** A line that opens fenced code, or may close it. */
export type FenceLine = {readonly mark: string; readonly info: string};

const pattern = /^[ \t]*(`{3,}|~{3,})(.*)$/s;

/** The fence that `line` is, or `undefined`; one of backticks has none behind them. */
export function readFenceLine(line: string): FenceLine | undefined {
	const [, mark = '', info = ''] = pattern.exec(line) ?? [];
	return mark === '' || (mark.startsWith('`') && info.includes('`')) ? undefined : {mark, info: info.trim()};
}

/** Whether `line` ends the code that a fence with `mark` opened. */
export function closesFence(line: string, mark: string): boolean {
	const fence = readFenceLine(line);
	return fence?.info === '' && fence.mark.startsWith(mark);
}

/** A run of fenced lines, its fences included: indexes of the first and the last line. */
export type Fenced = {readonly first: number; readonly last: number; readonly isOpen: boolean};

/** The fenced code among lines; what is not closed goes on to the last. */
export function fencedLines(lines: readonly string[]): readonly Fenced[] {
	const found: Fenced[] = [];
	let open: {readonly mark: string; readonly first: number} | undefined;
	for (const [index, line] of lines.entries()) {
		const mark = open ? undefined : readFenceLine(line)?.mark;
		if (mark !== undefined) open = {mark, first: index};
		else if (open && closesFence(line, open.mark)) {
			found.push({first: open.first, last: index, isOpen: false});
			open = undefined;
		}
	}
	return open ? [...found, {first: open.first, last: lines.length - 1, isOpen: true}] : found;
}

/** The indexes of the lines that are fenced code or its fences. */
export function codeLines(lines: readonly string[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (const {first, last} of fencedLines(lines)) for (let index = first; index <= last; index++) found.add(index);
	return found;
}
