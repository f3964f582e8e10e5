/* What a frame asks of the edits of its field: a type for the rows of `frames.ts`. */
import type {Frame} from '../frame.ts';
import type {FieldPlace, Framed, Plan, Splice} from '../place.ts';
import {eolOf} from '../plan.ts';
import {encode, type Level} from '../spelling/context.ts';

/** Edits to be tried one after the other, the best first. */
export type Tries = Iterable<readonly Splice[]>;

/** How a field in a frame of one type is written. */
export type FrameEdits<Type extends Frame['type']> = {
	/** With `raw` as its Markdown. */
	readonly write: (plan: Plan, field: Framed<Type>, raw: string) => Tries;
	/** With `value` as it is spelled at `level`. */
	readonly writeValue: (plan: Plan, field: Framed<Type>, value: string, level: Level) => Tries;
	/** Without its value and the blanks that set it off: they would be left at the end of its line. Any behind it stay. */
	readonly emptied: (plan: Plan, field: Framed<Type>) => Splice[];
	/** What gives way around a value that grows by `growth` where it stands. */
	readonly padding: (plan: Plan, field: Framed<Type>, growth: number) => Splice[];
	/** For a value that nothing of this holds. */
	readonly lastResort: (plan: Plan, field: Framed<Type>, value: string) => Tries;
	/** Whether what follows the field would belong to a fence or to HTML that the field opens. */
	readonly canStayOpen: boolean;
};

/** What most frames do not ask for. */
export const nothingElse = {emptied: () => [], padding: () => [], lastResort: () => [], canStayOpen: true};

/** A value written as the Markdown that its context spells it with. */
export function spelled<Own extends FieldPlace>(write: (plan: Plan, field: Own, raw: string) => Tries) {
	return (plan: Plan, field: Own, value: string, level: Level): Tries =>
		write(plan, field, value === '' ? '' : encode(field.context, value, level, eolOf(plan.text)));
}
