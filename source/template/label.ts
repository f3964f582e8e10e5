/*
A label is a name that a value follows: `**Context**: why`, `**Context:** why`, `- **Context**: why`, several
on one line split by ` | `; or, where the template writes it so, plain `Context: why`.
*/
export type LabelMark = {
	readonly name: string;
	/** Where the label's segment starts (its bullet or first mark). */
	readonly from: number;
	/** Where the value may start: right after the colon and marks. */
	readonly valueFrom: number;
	/** Where the segment ends: the line's end, or the ` | ` before the next label. */
	readonly to: number;
	readonly plain: boolean;
	/** All before the name and all after it, to write a sibling in the same style. */
	readonly before: string;
	readonly after: string;
};

const bold =
	/(\*\*|__)(?!\s)((?:(?!\1)[^\n])+?)(?:(:)[ \t]*\1(?:[ \t]*\([^()\n]*\))?|\1(?:[ \t]*\([^()\n]*\))?[ \t]*(:))/y;
const plain = /([\p{L}][\p{L}\p{N} /&'()-]{0,50})(:)(?=[ \t]|$)/uy;
const bullet = /[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/y;

/** The labels on one line of `source`; `isKnownPlain` says which plain names count. */
export function readLabels(
	source: string,
	from: number,
	to: number,
	isKnownPlain: (name: string) => boolean = () => false,
): LabelMark[] {
	const line = source.slice(from, to);
	const lead = matchAt(bullet, line, 0)?.[0].length ?? /^[ \t]*/.exec(line)?.[0].length ?? 0;
	const first = labelAt(line, lead, isKnownPlain);
	if (!first) return [];
	const found: LabelMark[] = [];
	for (let at: ReturnType<typeof labelAt> = first, start = 0; at; ) {
		const next = nextOnLine(line, at.valueFrom, isKnownPlain);
		found.push({
			...at,
			from: from + start,
			valueFrom: from + at.valueFrom,
			to: from + (next?.barAt ?? line.length),
			before: line.slice(start, start === 0 ? lead : start) + at.before,
		});
		start = next?.label.start ?? 0;
		at = next?.label;
	}
	return found;
}

type FoundLabel = {start: number; name: string; plain: boolean; before: string; after: string; valueFrom: number};

function labelAt(line: string, start: number, isKnownPlain: (name: string) => boolean): FoundLabel | undefined {
	const strong = matchAt(bold, line, start);
	if (strong) {
		const [all, mark, name] = strong as unknown as [string, string, string];
		const after = all.slice(mark.length + name.length);
		return {start, name: name.trim(), plain: false, before: mark, after, valueFrom: start + all.length};
	}
	const words = matchAt(plain, line, start);
	if (!words || !isKnownPlain((words[1] ?? '').trim())) return undefined;
	return {
		start,
		name: (words[1] ?? '').trim(),
		plain: true,
		before: '',
		after: ':',
		valueFrom: start + words[0].length,
	};
}

function nextOnLine(line: string, from: number, isKnownPlain: (name: string) => boolean) {
	for (let bar = line.indexOf('|', from); bar !== -1; bar = line.indexOf('|', bar + 1)) {
		if (line[bar - 1] === '\\') continue;
		const start = bar + (/^\|[ \t]*/.exec(line.slice(bar, bar + 9))?.[0].length ?? 1);
		const label = labelAt(line, start, isKnownPlain);
		if (label && !label.plain) return {label, barAt: bar};
	}
	return undefined;
}

function matchAt(pattern: RegExp, line: string, at: number) {
	pattern.lastIndex = at;
	return pattern.exec(line);
}
