/* What the kinds of fields differ in, a row each. Every layer above has a table of its own for what it does with them. */
import type {Cell, FieldSpec, Kind} from './template.ts';

type KindRow = {
	/** Whether its answer is a list. */
	readonly isList: boolean;
	/** Whether it is all the Markdown that nothing else claims. */
	readonly takesRest: boolean;
	/** What an item of it has a value each for; `undefined` where the whole of it is one value. */
	readonly cells: (spec: FieldSpec) => readonly Cell[] | undefined;
};

const whole: KindRow = {isList: false, takesRest: false, cells: () => undefined};

/** A row for each kind. */
export const kinds = {
	text: whole,
	choice: whole,
	prose: {...whole, takesRest: true},
	code: whole,
	list: {...whole, isList: true, cells: ({pattern}) => pattern?.cells},
	table: {...whole, isList: true, cells: ({columns}) => columns},
	questions: {...whole, isList: true},
} satisfies Record<Kind, KindRow>;

/** The parts of a field's items, each with a key of its own. */
export function cellsOf(spec: FieldSpec): readonly Cell[] | undefined {
	return kinds[spec.kind].cells(spec);
}
