/* What the kinds of fields differ in, a row each. Every layer above has a table of its own for what it does with them. */
import type {Cell, FieldSpec, Kind} from './template.ts';

type KindRow = {
	/** Whether its answer is a list. */
	readonly isList: boolean;
	/** Whether it is all the Markdown that nothing else claims. */
	readonly takesRest: boolean;
	/** What an item of it has a value each for; `undefined` where the whole of it is one value. */
	readonly cells: (spec: FieldSpec) => readonly Cell[] | undefined;
	/** The key under which an item has items of its own like it, of any depth. */
	readonly below: string | undefined;
	/** What an item of it is called where its hints differ. */
	readonly item: string;
};

const whole: KindRow = {isList: false, takesRest: false, cells: () => undefined, below: undefined, item: 'item'};

/** A row for each kind. */
export const kinds = {
	text: whole,
	choice: whole,
	prose: {...whole, takesRest: true},
	code: whole,
	list: {...whole, isList: true, cells: ({pattern}) => pattern?.cells},
	checklist: {...whole, isList: true, cells: boxCells, below: 'items'},
	table: {...whole, isList: true, cells: ({columns}) => columns},
	questions: {...whole, isList: true, item: 'question'},
} satisfies Record<Kind, KindRow>;

/* An item without words has its box, and text in the place of a checklist is the words of one. */
function boxCells({name, hint, words}: FieldSpec): Cell[] {
	const cell = {type: 'cell', names: [], choices: undefined} as const;
	return [
		{...cell, key: 'text', name, hint, words},
		{...cell, key: 'done', name: 'Done', hint: '', words: [], isBox: true},
	];
}

/** The parts of a field's items, each with a key of its own. */
export function cellsOf(spec: FieldSpec): readonly Cell[] | undefined {
	return kinds[spec.kind].cells(spec);
}

/** What stands one key below a field: the parts of its items, and the items of theirs. */
export function specsBelow(spec: FieldSpec): readonly (Cell | FieldSpec)[] {
	const {below} = kinds[spec.kind];
	const cells = cellsOf(spec) ?? [];
	return below === undefined ? cells : [...cells, {...spec, key: below, label: undefined}];
}
