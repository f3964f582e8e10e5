/* Code between fences, which cannot be escaped. */
import type {Framed, Plan, Splice} from '../place.ts';
import {eolOf} from '../plan.ts';
import {encode, indentOf, type Level} from '../spelling/context.ts';
import {type FrameEdits, nothingElse, type Tries} from './frame-edits.ts';

type Fence = Framed<'fence'>;

/* Behind a blank line the template's own words are an answer. */
function writeValue(plan: Plan, field: Fence, value: string, level: Level): Tries {
	return level < 2 ? [splices(plan, field, value, level === 0 ? '' : eolOf(plan.text))] : [];
}

/* The fence grows longer than any run of its own mark that starts a line of the code. */
function splices(plan: Plan, {context, frame}: Fence, value: string, before = ''): Splice[] {
	const {text} = plan;
	const eol = eolOf(text);
	const indent = indentOf(context);
	const space = ' '.repeat(indent);
	const mark = markAround(frame.mark, value);
	const [from, to] = frame.content;
	const code = value === '' ? '' : before + space + encode(context, value, 0, eol) + eol;
	const isJoined = from > frame.from && text[from - 1] !== '\n' && text[from - 1] !== '\r';
	const content = {from, to, text: isJoined ? eol + code : code};
	const start = frame.from + indent;
	const opening = {from: start, to: start + frame.mark.length, text: mark};
	const isClosed = to < frame.to;
	if (!isClosed) return [opening, {...content, text: content.text + space + mark}];
	if (mark === frame.mark) return [content];
	const closing = to + (/^[ \t]*/.exec(text.slice(to, frame.to))?.[0].length ?? 0);
	return [opening, content, {from: closing, to: frame.to, text: mark}];
}

function markAround(mark: string, code: string): string {
	const character = mark[0] as string;
	const runs = [...code.matchAll(new RegExp(`^[ \\t]*(\\${character}{3,})`, 'gm'))];
	return character.repeat(Math.max(mark.length, ...runs.map(([, run = '']) => run.length + 1)));
}

export const fenceEdits: FrameEdits<'fence'> = {
	...nothingElse,
	write: (plan, field, raw) => [splices(plan, field, raw)],
	writeValue,
	canStayOpen: false,
};
